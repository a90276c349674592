"""Laws of `describe`."""

from __future__ import annotations

from hypothesis import given, strategies as st

from okrkit import KPI, KeyResult, parse
from okrkit.describing import describe
from okrkit.measure import Linear
from okrkit.open_measures import Change
from okrkit.threshold import Threshold
from tests.strategies import figures, linears, numbers, thresholds

NAMES = st.sampled_from(
    ["On-time delivery", "NPS", "Monthly churn", "p95 latency", "Project margin", "Average deal size"]
)
ANY_NAME = NAMES | st.text(min_size=1).filter(lambda text: any(c.isalnum() for c in text))


@given(thresholds())
def test_a_threshold_comes_back(threshold: Threshold) -> None:
    """'parsing it gives back the same numbers'."""
    back = Threshold.parse(describe(threshold))

    assert threshold.evolve(below="", above="") == back


@given(ANY_NAME, thresholds())
def test_a_kpi_comes_back(name: str, threshold: Threshold) -> None:
    """'parsing it gives back the same numbers', whatever it is called."""
    sentence = describe(KPI(name, threshold, id="kpi"))
    back = Threshold.parse(sentence)

    assert (threshold.low, threshold.high, threshold.strict) == (back.low, back.high, back.strict)
    assert (threshold.critical_low, threshold.critical_high) == (back.critical_low, back.critical_high)
    assert 1 == len(sentence.splitlines())


@given(ANY_NAME, linears(numbers()), st.sampled_from(["", "%", "USD", "days", "widgets"]))
def test_a_key_result_comes_back(title: str, measure: Linear, unit: str) -> None:
    """'parsing it gives back the same numbers'."""
    statement = parse(describe(KeyResult(title, measure, unit=unit, id="kr")))

    assert ("move", measure.baseline, measure.target) == (
        statement.form,
        statement.baseline,
        statement.target,
    )


@given(NAMES, figures(1e-6, 1e9), st.booleans())
def test_a_change_comes_back(title: str, size: float, down: bool) -> None:  # noqa: FBT001 - drawn
    """'parsing it gives back the same numbers'."""
    sign = -1 if down else 1
    percent = parse(describe(KeyResult(title, Change(percent=sign * size))))
    amount = parse(describe(KeyResult(title, Change(amount=sign * size), unit="days")))
    direction = "decrease" if down else "increase"

    assert ("change_by", size, direction) == (percent.form, percent.target, percent.direction)
    assert ("change_by_abs", size, direction) == (amount.form, amount.target, amount.direction)
