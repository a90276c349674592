"""E20: '<50' without a blank never fires, silently. Here it is read like any other, or refused aloud."""

from __future__ import annotations

import pytest

from okrkit.errors import NotationError
from okrkit.threshold import Threshold


@pytest.mark.parametrize("text", ["<50", "< 50", "  <50 ", "<  50"])
def test_a_blank_makes_no_difference(text: str) -> None:
    assert Threshold.parse(text) == Threshold.at_most(50, strict=True)


@pytest.mark.parametrize("text", ["<", "50<", "<x", "< than 50 or so <"])
def test_what_is_no_comparison_is_refused(text: str) -> None:
    with pytest.raises(NotationError) as caught:
        Threshold.parse(text)

    assert caught.value.text == text
