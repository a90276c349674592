"""What run.mjs starts on the Python that runs in browsers: pytest, with what has to be otherwise there.

Left out are the adapters, which need what is built for a machine; what starts a process, since a browser has none:
such a test is known by the error that Python itself gives there, so that no list has to be kept, and each is named
at the end; and one whose depth is too much for the stack there.
"""

from __future__ import annotations

import sys
from collections.abc import Generator, Sequence
from typing import Any

import pytest

PROFILE = "pyodide"
# Every law with few examples: the laws are looked at hard elsewhere, and here only whether they hold at all.
EXAMPLES = 15
# The core's tests: an adapter needs what is built for a machine.
CORE = ("tests", "--ignore=tests/adapters")
# What would end the whole run: the stack of WebAssembly is small, and Python itself recurses when it frees this.
TOO_DEEP = ("tests/test_markup.py::test_depth_costs_no_recursion",)
NO_PROCESSES = "emscripten does not support processes"


class LeavingOut:
    """A plugin: what asks for a process is left out, and counted."""

    def __init__(self) -> None:
        self.left_out: list[str] = []

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self) -> None:
        """Bring in the profile before hypothesis' own plugin looks for it, and not before pytest knows that plugin."""
        from hypothesis import HealthCheck, settings

        settings.register_profile(
            PROFILE,
            deadline=None,
            max_examples=EXAMPLES,
            derandomize=True,
            database=None,
            suppress_health_check=[HealthCheck.too_slow],
        )

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        report = yield
        error = None if call.excinfo is None else call.excinfo.value
        if isinstance(error, OSError) and str(error.strerror).startswith(NO_PROCESSES):
            report.outcome = "skipped"
            report.longrepr = (str(item.path), item.location[1] or 0, "starts a process")
            self.left_out.append(item.nodeid)
        return report

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:  # noqa: ANN401 - pytest's own, without a type
        terminalreporter.section("left out: they start a process")
        for nodeid in self.left_out:
            terminalreporter.line(nodeid)


def run(chosen: Sequence[str]) -> int:
    """Run the tests of the project that is mounted, against the wheel that is installed; pytest's exit code."""
    import okrkit

    if "site-packages" not in str(okrkit.__file__):
        sys.stderr.write(f"{okrkit.__file__} is not the wheel\n")
        return 2
    plugin = LeavingOut()
    options = ["-p", "no:cacheprovider", f"--hypothesis-profile={PROFILE}", "--tb=short", "-q"]
    options += [f"--deselect={test}" for test in TOO_DEEP]
    failed = int(pytest.main([*options, *(chosen or CORE)], plugins=[plugin]))
    if not chosen and not plugin.left_out:
        sys.stderr.write(
            "nothing was left out: has Emscripten learned to start processes, or changed its words?\n"
        )
        return failed or 3
    return failed
