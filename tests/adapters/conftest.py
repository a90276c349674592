"""The tests of the optional parts, a folder each: collected where what they need is wanted.

nox names the parts, and one that it names and that is not installed fails; without nox, what is installed is
tested. The header of the run says which.
"""

from __future__ import annotations

from pathlib import Path

from tests.where import NEEDS, WANTED

collect_ignore = [
    folder.name for folder in Path(__file__).parent.iterdir() if folder.name in set(NEEDS) - WANTED
]
