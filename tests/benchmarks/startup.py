"""Whole processes: what it costs to import okrkit, and to use the loop for the first time."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time

from tests.benchmarks.timing import NANOSECONDS, Effort, Row, at_most, paired

IMPORT = "import okrkit"
FIRST_USE = "import okrkit; okrkit.KPI, okrkit.Cycle, okrkit.promote"
PEER = "import attrs"
WHY = "the model is some thirty attrs classes, and attrs takes about 0.4 ms to write and compile the methods of each"


def start(code: str) -> float:
    """The nanoseconds that a fresh interpreter takes for some code, its own start and end included."""
    # Without its bytecode a package would be compiled in every process, and that is not what a user waits for.
    unset = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", code]
    begun = time.perf_counter()
    subprocess.run(command, check=True, env=unset, cwd=tempfile.gettempdir())
    return (time.perf_counter() - begun) * NANOSECONDS


def rows(effort: Effort) -> list[Row]:
    """Time both as whole processes against `import attrs`."""
    for code in (IMPORT, FIRST_USE, PEER):
        start(code)  # writes the bytecode
    light = paired(effort.processes, lambda: start(IMPORT), lambda: start(PEER))
    first = paired(effort.processes, lambda: start(FIRST_USE), lambda: start(PEER))
    peer = f"`{PEER}`"
    return [
        at_most(0.3, light, "import", f"whole process `{IMPORT}`", peer),
        at_most(1.6, first, "first use", f"whole process `{FIRST_USE}`", peer, why=WHY),
    ]
