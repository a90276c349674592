"""E20: '<50' without a blank never fires, silently. Here it is read like any other, or refused aloud."""

from __future__ import annotations

import pytest

from okrkit.errors import NotationError
from okrkit.threshold import Threshold


@pytest.mark.parametrize("text", ["<50", "< 50", "  <50 ", "<  50"])
def test_a_blank_makes_no_difference(text: str) -> None:
    assert Threshold.parse(text) == Threshold.at_most(50, strict=True)


@pytest.mark.parametrize("text", ["<", "<<50", "50<", "< fifty percent of something"])
def test_what_is_no_comparison_is_refused_or_read_with_its_limit(text: str) -> None:
    try:
        threshold = Threshold.parse(text)
    except NotationError as error:
        assert error.text == text
    else:
        assert threshold.high == 50.0
