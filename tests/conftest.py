"""What every test shares: how hard hypothesis looks, and where the outside cases lie."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Verbosity, settings

import okrkit
from tests.where import SHARED, WANTED

# No deadline anywhere: a shared machine is slow in bursts, and speed is what tests/benchmarks measure.
settings.register_profile("dev", deadline=None, max_examples=50)
# The same examples in every run, so that a red build is red again on the next machine.
settings.register_profile(
    "ci",
    deadline=None,
    max_examples=100,
    derandomize=True,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "fuzz",
    deadline=None,
    max_examples=int(os.environ.get("OKRKIT_FUZZ_EXAMPLES", "5000")),
    verbosity=Verbosity.quiet,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


def pytest_report_header() -> str:
    """Say which okrkit is under test: the wheel's or the source tree's."""
    return f"okrkit: {okrkit.__file__}; optional parts: {' '.join(sorted(WANTED)) or 'none'}"


@pytest.fixture(scope="session")
def shared() -> Path | None:
    """The folder of outside oracles beside the checkout, or None where there is none."""
    return SHARED
