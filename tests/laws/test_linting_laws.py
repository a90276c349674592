"""Laws of `lint` and `audit`."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import example, given, strategies as st

from okrkit import KPI, Cycle, KeyResult, NotationError, Objective, Scorecard
from okrkit.linting import POLICIES, RULES, Finding, Policy, audit, lint
from okrkit.measure import Measure
from tests.strategies import days, measures, numbers, series, thresholds

WORDS = st.sampled_from(
    "Increase Reduce Keep Maintain Hold improve better from to by at least below between and 5 10% $3M NPS churn → ≥ x % Q3 , ; ( ) - 1.2.3 1e9 today"
    .split()
)  # fmt: skip
SENTENCES = st.lists(WORDS, max_size=30).map(" ".join)
TEXTS = st.text() | SENTENCES | st.binary().map(lambda raw: raw.decode("latin-1"))


def is_line(finding: Finding) -> bool:
    return len(str(finding).splitlines()) == 1 and str(finding).isprintable()


@given(TEXTS)
@example("")
@example("\x00\x01\x02")
@example("\u202e%09 ot %56 morf yreviled esaercnI")
@example("🚀" * 500)
@example("زيادة رضا العملاء من 7 إلى 9")
@example("9" * 5_000)
@example("and " * 2_500)
@example("Increase NPS from 1 to 2 and " * 340)
def test_any_text_is_linted_or_refused(text: str) -> None:
    """'text that is empty, huge, binary, right-to-left, full of control characters or emoji: an answer or a `NotationError`'."""
    try:
        found = lint(text)
    except NotationError:
        return

    assert all(isinstance(finding, Finding) and is_line(finding) for finding in found)
    assert all(text == finding.subject for finding in found)


@given(st.text(min_size=1).filter(lambda text: any(c.isalnum() for c in text)), measures(), days())
def test_any_title_is_linted(title: str, measure: Measure, on: object) -> None:
    """'no other exception, ever'."""
    key_result = KeyResult(title, measure, id="kr", kpi="kpi")
    objective = Objective(title, [key_result], cycle=Cycle.quarter(2026, 3), id="goal")
    board = Scorecard(title, cycle="Q3 2026", objectives=[objective], kpis=[KPI(title, "≥ 3", id="kpi")])

    for subject in (key_result, objective, board):
        assert all(map(is_line, lint(subject, on=on)))  # type: ignore[arg-type]  # drawn values have the types of their strategies only


@given(st.lists(st.tuples(thresholds(), series(values=numbers()), st.booleans()), max_size=4), days())
def test_any_board_is_audited(board: list[tuple[object, object, bool]], on: object) -> None:
    """'prints as a line a person reads'."""
    kpis = [
        KPI(f"KPI {place}", threshold, readings=readings, cadence="monthly" if due else None)  # type: ignore[arg-type]  # drawn values have the types of their strategies only
        for place, (threshold, readings, due) in enumerate(board)
    ]
    found = audit(kpis, on)  # type: ignore[arg-type]  # drawn values have the types of their strategies only

    assert found == audit(kpis, on)  # type: ignore[arg-type]  # drawn values have the types of their strategies only
    assert all(map(is_line, found))
    assert all(map(is_line, lint(Scorecard("Board", cycle="Q3 2026", kpis=kpis), on=on)))  # type: ignore[arg-type]  # drawn values have the types of their strategies only


@given(SENTENCES.filter(str.strip), st.sampled_from(RULES), st.sampled_from(POLICIES))
def test_ignoring_takes_away_what_selecting_gives(text: str, rule: object, policy: Policy) -> None:
    """'`select` and `ignore` take codes or prefixes'."""
    code = rule.code  # type: ignore[attr-defined]  # drawn values have the types of their strategies only
    everything = lint(text, policy=policy)

    assert tuple(each for each in everything if each.code == code) == lint(text, policy=policy, select=code)
    assert tuple(each for each in everything if each.code != code) == lint(text, policy=policy, ignore=[code])


@pytest.mark.parametrize("shuffled", range(3))
def test_the_order_of_the_rules_decides_nothing_but_the_order(shuffled: int) -> None:
    """'Like a code linter: each rule is one small file or class'."""
    rules = list(RULES)
    random.Random(shuffled).shuffle(rules)  # noqa: S311 - a fixed shuffle
    text = "Increase NPS to 45 and reduce churn to 3%"

    assert set(lint(text)) == set(lint(text, rules=rules))


def test_ten_thousand_characters_take_no_time() -> None:
    """'an answer or a `NotationError`, fast'."""
    started = time.perf_counter()
    for text in ("and " * 2_500, "x" * 10_000, "1 and 2; " * 1_100, "Increase NPS from 1 to 2 and " * 340):
        lint(text)

    assert time.perf_counter() - started < 5.0
