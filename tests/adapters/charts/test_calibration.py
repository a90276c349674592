"""`calibration`: the reliability table of the core as a picture."""

from __future__ import annotations

from math import isclose

import pytest

from okrkit import confidence_levels
from okrkit.charts import calibration
from okrkit.errors import InvalidValueError
from tests.adapters.charts.picture import column, of_kind, words

PAIRS = [(0.9, True), (0.9, True), (0.85, False), (0.5, True), (0.5, False), (0.1, False)]


def test_the_dots_are_the_table_of_the_core() -> None:
    table = confidence_levels.calibration(PAIRS).table

    rows = of_kind(calibration(PAIRS), "point")[0].rows

    assert [(each.stated * 100, each.came_true * 100, each.n) for each in table] == column(
        rows, "stated", "value", "n"
    )
    assert ["n = 1", "n = 2", "n = 3"] == [each for each in words(calibration(PAIRS)) if each.startswith("n")]


def test_the_bar_is_wilsons_interval() -> None:
    """From z = 1.2816 by hand: (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n), for 2 of 3."""
    row = of_kind(calibration(PAIRS), "rule")[0].rows[-1]

    assert isclose(32.12, row["low"], abs_tol=0.05)
    assert isclose(89.42, row["high"], abs_tol=0.05)


def test_a_calibration_made_before_is_taken_as_it_is() -> None:
    made = confidence_levels.calibration(PAIRS)

    assert calibration(PAIRS).to_dict() == calibration(made).to_dict()


def test_the_diagonal_is_where_all_that_is_said_comes_true() -> None:
    assert [(0.0, 0.0), (100.0, 100.0)] == column(
        of_kind(calibration(PAIRS), "line")[0].rows, "stated", "value"
    )


def test_the_sentence_is_the_cores() -> None:
    made = confidence_levels.calibration(PAIRS)

    assert made.reason == " ".join(calibration(PAIRS).title.subtitle)
    assert (
        f"Calibration: {made.reason}. Of 1 stated at 10%, none of it came true."
        != calibration(PAIRS).description
    )
    assert calibration(PAIRS).description.startswith(
        f"Calibration: {made.reason}. Of 1 stated at 10%, 0% came true."
    )


def test_without_pairs_it_says_so() -> None:
    assert ["No stated confidence to compare with what came true"] == words(calibration([]))


def test_what_is_no_confidence_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="a confidence from 0 to 1"):
        calibration([(7, True)])
