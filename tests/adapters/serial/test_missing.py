"""Without msgspec: the line to type."""

from __future__ import annotations

import runpy
import subprocess
import sys

import pytest

from okrkit.errors import MissingExtraError
from okrkit.serial import _msgspec

WITHOUT = """
import sys
sys.modules["msgspec"] = None
import okrkit
okrkit.KPI("NPS", "≥ 40")
try:
    okrkit.serial.to_json
except ImportError as error:
    print(type(error).__name__, error)
"""


def test_without_msgspec_it_says_what_to_install() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", WITHOUT],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )

    assert done.stdout == (
        'MissingExtraError okrkit.serial needs msgspec, which is not installed: pip install "okrkit[serial]"\n'
    )


def test_the_guard_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "msgspec", None)

    with pytest.raises(MissingExtraError, match=r"okrkit\.serial needs msgspec, which is not installed"):
        runpy.run_path(str(_msgspec.__file__))


def test_only_what_is_used_is_made() -> None:
    code = "import sys, okrkit; okrkit.serial.from_json(okrkit.KPI, '{\"name\": \"NPS\", \"threshold\": \"≥ 40\"}'); print(sorted(m for m in sys.modules if m.startswith('okrkit.') and m.split('.')[1] in {'linting', 'reviewing', 'monitoring', 'alignment'}))"

    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )

    assert "[]\n" == done.stdout
