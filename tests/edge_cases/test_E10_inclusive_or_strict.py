"""E10: a limit is inclusive in one document and exclusive in the next. Here `strict` says it, in every notation."""

from __future__ import annotations

import pytest

from okrkit.threshold import Threshold


@pytest.mark.parametrize(
    "text, limit, healthy",
    [
        ("≥ 40", 40, True),
        (">= 40", 40, True),
        ("> 40", 40, False),
        ("≤ 16.5", 16.5, True),
        ("< 16.5", 16.5, False),
        ("above 30%", 30, False),
        ("below 3%", 3, False),
        ("under 4 hours", 4, False),
        ("no more than 5", 5, True),
        ("between 70% and 80%", 80, True),
    ],
)
def test_whether_the_limit_itself_is_healthy(*, text: str, limit: float, healthy: bool) -> None:
    threshold = Threshold.parse(text)

    assert healthy is threshold.contains(limit)
    assert threshold.strict is not healthy


def test_the_default_includes_the_limit() -> None:
    assert Threshold.at_least(40).contains(40)
    assert Threshold.at_most(5).contains(5)
    assert Threshold.between(70, 80).contains(70)
    assert not Threshold.at_least(40, strict=True).contains(40)
