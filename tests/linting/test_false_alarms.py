"""What looks like a fault and is none, and faults that hide: found by a reader who tried to trip each rule."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from okrkit import KPI, Checklist, Cycle, KeyResult, Milestone, Objective, Scorecard, Stages
from okrkit.errors import InvalidTypeError, InvalidValueError, UnknownIdError
from okrkit.linting import Policy, Rule, audit, explain, lint
from okrkit.linting.context import Subject
from okrkit.linting.deadlines import deadline_end
from okrkit.linting.rules._examples import CUT, GOAL, LIFT, MARGIN, ON_TIME, TEAM, monthly
from okrkit.linting.words import names_a_team

Q1, Q3 = Cycle.quarter(2026, 1), Cycle.quarter(2026, 3)


def messages(code: str, subject: str | Subject, on: str | None = None) -> list[str]:
    return [finding.message for finding in lint(subject, select=code, on=on)]


@pytest.mark.parametrize(
    "words, cycle, last",
    [
        ("by 2026-03-31", Q1, date(2026, 3, 31)),
        ("by 31.03.2026", Q1, date(2026, 3, 31)),
        ("by 31/03/2026", Q1, date(2026, 3, 31)),
        ("by 3/31/2026", Q1, date(2026, 3, 31)),
        ("by 3/4/2026", Q1, date(2026, 3, 4)),
        ("by 2026-02", Q1, date(2026, 2, 28)),
        ("by 2026-02-30", Q1, date(2026, 2, 28)),
        ("by 2026-13", Q1, None),
        ("by 9999-12", Q1, date(9999, 12, 31)),
        ("by 99/99/2026", Q1, None),
        ("by 10 July", Q3, date(2026, 7, 10)),
        ("by July 10", Q3, date(2026, 7, 10)),
        ("by the 10th of July, 2026", Q3, date(2026, 7, 10)),
        ("by Sept. 5", Q1, date(2026, 9, 5)),
        ("by 30 February", Q1, date(2026, 2, 28)),
        ("by 2 January", Q3, date(2027, 1, 2)),
        ("by 2 January 2026", Q3, date(2026, 1, 2)),
        ("before October", Q3, date(2026, 9, 30)),
        ("before Q4", Q3, date(2026, 9, 30)),
        ("before the end of Q4", Q3, date(2026, 12, 31)),
        ("by the start of Q4", Q3, date(2026, 9, 30)),
        ("by the beginning of September", Q3, date(2026, 8, 31)),
        ("before 2026", Q1, date(2025, 12, 31)),
        ("before 1 April 2026", Q1, date(2026, 3, 31)),
        ("before 0001-01-01", Q1, None),
        ("by the end of next year", Q1, None),
        ("by next quarter", Q1, None),
        ("by the end of next year, 2027", Q1, date(2027, 12, 31)),
        ("by end of Q4'27", Q1, date(2027, 12, 31)),
        ("by Q4 FY2028", Q1, date(2028, 12, 31)),
        ("by FY27", Q1, date(2027, 12, 31)),
        ("by H1", Q1, date(2026, 6, 30)),
        ("by Q1", Q3, date(2027, 3, 31)),
        ("by end of year", Q1, date(2026, 12, 31)),
        ("by year end", Cycle("2026-12-01", "2027-02-28"), date(2026, 12, 31)),
        ("by the end of the decade", Q1, None),
        ("by May", Q1, date(2026, 5, 31)),
        ("by mayhem", Q1, None),
        ("by mid-2026", Q3, None),
        ("by the middle of 2026", Q3, None),
        ("by the first half of 2026", Q3, None),
        ("by the first quarter of 2026", Q1, None),
        ("by summer 2026", Q3, None),
        ("by 2026/09/30", Q3, date(2026, 9, 30)),
    ],
)
def test_the_last_day_that_a_deadline_allows(words: str, cycle: Cycle, last: date | None) -> None:
    assert last == deadline_end(words, cycle)


@pytest.mark.parametrize(
    "words", ["by 2026-09-30", "by 30 September", "before October", "by the start of Q4", "by 30/9/2026"]
)
def test_a_deadline_within_the_cycle_is_no_fault(words: str) -> None:
    title = f"Increase delivery from 65% to 90% {words}"

    assert [] == messages("OKR213", GOAL.evolve(cycle=Q3, key_results=[LIFT.evolve(title=title), CUT]))


def test_few_of_what_is_counted_are_no_yes_or_no() -> None:
    for name, threshold, values in (
        ("Data breaches", "≤ 0", (0, 0, 0, 0)),
        ("Data loss", "≤ 0", (0, 0, 1, 0)),
        ("Audit passed", "≥ 1", (1, 1, 1)),
        ("Severe incidents", "≤ 1", (0, 1, 0, 1)),
        ("Releases", "≥ 1", (1, 1, 1, 1)),
    ):
        assert [] == messages("OKR310", KPI(name, threshold, readings=monthly(*values))), name

    for name in ("Audit passed", "Press", "Status", "Basis", "Backups pass"):
        yes_or_no = KPI(name, "≥ 1", readings=monthly(1, 0, 1))
        assert ["its readings are yes or no, with nothing in between"] == messages("OKR310", yes_or_no), name
    later = KPI("Audit passed", "≥ 1", readings=monthly(1, 0, 1))
    assert [] == messages("OKR310", later, on=str(later.readings.days[1]))


@pytest.mark.parametrize(
    "owner",
    [
        "Sales and Marketing Director",
        "Health & Safety Officer",
        "Research and Development Lead",
        "R&D lead",
        "UX/UI designer",
        "dana+okr@example.com",
        "Dana <dana@example.com>",
        "@dana",
        "Smith, Dana, Jr.",
        "Dr. Kim Lee, MD, PhD",
        "Dana (Sales & Marketing)",
        "Dana, Sales & Marketing",
        "Board secretary",
        "Board member",
        "Founder & CEO",
        "CEO/Founder",
        "CTO & co-founder",
        "Dana Lee, CEO & Founder",
        "Owner/Operator",
        "Chair of the board",
    ],
)
def test_one_person_is_no_team(owner: str) -> None:
    assert not names_a_team(owner)


@pytest.mark.parametrize(
    "owner",
    [
        "Product managers",
        "Heads of Sales",
        "CEO and CFO",
        "Dana & Founder",
        "Engineers",
        "The board",
        "R&D",
        "Sales & Directors",
        "Sales and Dana",
        "Dana and Marketing, Sales",
        "Marketing, Sales",
        "Dana, Lee & Marketing",
        ", Sales & Marketing",
        "Sales & Head of Marketing",
        "Dana & Marketing Director",
        "@dana @lee",
        "dana@example.com, lee@example.com",
    ],
)
def test_several_people_are_a_team(owner: str) -> None:
    assert names_a_team(owner)


@pytest.mark.parametrize(
    "measure, value",
    [
        (Stages([("built", 0.5), ("used", 1.0)]), "built"),
        (Checklist(["built", "used"]), ["built"]),
        (Milestone(), True),
    ],
)
def test_a_step_contradicts_no_reading(measure: Stages | Checklist | Milestone, value: object) -> None:
    steps = KeyResult("Roll it out", measure, kpi=ON_TIME.id).check_in("2026-07-31", value)

    assert [] == messages("OKR110", TEAM.evolve(objectives=[GOAL.evolve(key_results=[steps, CUT])]))


def test_how_far_from_its_limit_a_kpi_is() -> None:
    room = KPI("Uptime", "≥ 80%", readings=monthly(90, 90, 90, 90, 90, 90))
    limit = KPI("Stock turn", "≥ 0.1", readings=monthly(*[0.15] * 6))
    under = KPI("Wait", "≤ 0.3", readings=monthly(*[0.15] * 6))

    assert ["every one of its 6 readings was better by 50% of the room above its limit or more"] == messages(
        "OKR309", room
    )
    for far in (limit, under):
        assert ["every one of its 6 readings was better by 50% of its limit or more"] == messages(
            "OKR309", far
        )
    low = KPI("Share", "≥ 40%", readings=monthly(*[60] * 6))
    assert ["every one of its 6 readings was better by 50% of its limit or more"] == messages("OKR309", low)
    assert [] == messages("OKR309", KPI("Balance", "≤ 0", readings=monthly(*[-5] * 6)))
    assert [] == messages("OKR309", KPI("Load", "between 20 and 80", readings=monthly(*[50] * 6)))


def test_what_comes_after_the_day_is_not_known_on_it() -> None:
    rule = next(rule for rule in _rules() if rule.code == "OKR312")
    assert isinstance(rule.flagged, KPI)
    decided = rule.flagged.decide("2026-07-20", "It was the fair")
    assert 1 == len(messages("OKR312", decided, on="2026-07-10"))
    assert [] == messages("OKR312", decided, on="2026-07-20")
    assert [] == messages("OKR312", decided.decide("2026-07-10", "The same"))

    sure = GOAL.evolve(
        key_results=[each.check_in("2026-07-05", 10, confidence=1.0, replace=True) for each in _fresh()]
    )
    certain = "every owner was certain of success from the first check-in on: it is no stretch"
    assert [] == messages("OKR210", sure, on="2026-07-01")
    assert [certain] == messages("OKR210", sure, on="2026-07-05")

    moved = ON_TIME.revise("≥ 70%", valid_from="2026-09-01", reason="80% was out of reach")
    board = TEAM.evolve(kpis=[moved, MARGIN])
    assert [] == messages("OKR307", board, on="2026-08-31")
    assert 1 == len(messages("OKR307", board, on="2026-09-01"))


def _fresh() -> list[KeyResult]:
    return [LIFT.evolve(check_ins=[]), CUT.evolve(check_ins=[])]


def _rules() -> Iterable[Rule]:
    from okrkit.linting import RULES

    return RULES


def test_a_number_may_go_down_a_cascade() -> None:
    company, area, team = (
        Objective(title, [LIFT.evolve(id=f"lift-{title}")], cycle=Q3, parent=parent, owner="Dana")
        for title, parent in (("Company", None), ("Area", "company"), ("Team", "area"))
    )
    for order in ([company, area, team], [team, area, company]):
        assert [] == messages("OKR112", Scorecard("All", cycle=Q3, objectives=order, kpis=[ON_TIME]))
    beside = team.evolve(parent=None)
    assert 1 == len(
        messages("OKR112", Scorecard("All", cycle=Q3, objectives=[company, area, beside], kpis=[ON_TIME]))
    )


@pytest.mark.parametrize(
    "text, found",
    [
        ("Increase NPS from 32 to 45, reduce churn from 6% to 3%", 1),
        ("Increase NPS from 32 to 45 but keep churn below 3%", 1),
        ("Raise NPS from 32 to 45. Keep churn below 3%", 1),
        ("Keep churn between 2% and 3% and NPS above 40", 1),
        ("Keep load between 20 and 30", 0),
        ("Reach 85% completion, 90% in the north", 0),
        ("In Q3, increase sales from 40 to 50", 0),
        ("Increase sales from $1,000 to $2,000, up 100%", 0),
        ("Cut waste by 5%, reduce it further in 2027", 0),
        ("Increase NPS from 32 to 45. Keep it above 40.", 0),
        ("Increase NPS from 32 to 45, keeping it above 40 every month", 0),
        ("Increase sales by 10%, lower than last year's 12%", 0),
        ("Grow revenue from $1M to $2M, increase of 100%", 0),
    ],
)
def test_two_measures_however_they_are_joined(text: str, found: int) -> None:
    assert found == len(messages("OKR117", text))


@pytest.mark.parametrize(
    "title, found", [("One team, one goal", 0), ("Boost revenue by 35%", 1), ("Win 12 clients", 1)]
)
def test_one_is_no_figure(title: str, found: int) -> None:
    assert found == len(messages("OKR201", GOAL.evolve(title=title)))


@pytest.mark.parametrize(
    "name, unit",
    [
        ("On-time delivery rate", "%"),
        ("Revenue per seat", "USD"),
        ("Time to hire", "hours"),
        ("Churn (monthly)", "%"),
        ("Response time p95", "hours"),
        ("Cost centres", None),
        ("Budget owners named", None),
        ("Income tax filings", None),
        ("Error budget", None),
        ("Error rate", "%"),
        ("Churn, enterprise", "%"),
        ("Lead time (enterprise)", "hours"),
        ("Exchange rate", None),
        ("Revenue growth", None),
        ("Per seat", None),
        ("Cost to income ratio", None),
        ("Customer retention", "%"),
    ],
)
def test_the_unit_is_that_of_what_is_named(name: str, unit: str | None) -> None:
    wanted = [] if unit is None else [f"say the unit, such as unit={unit!r}"]

    assert wanted == [found.fix for found in lint(KPI(name, "≥ 3"), select="OKR303")]


def test_audit_takes_a_policy() -> None:
    with pytest.raises(InvalidTypeError) as caught:
        audit([MARGIN], "2026-09-01", policy="strict")  # type: ignore[arg-type]  # that is what is refused
    assert "policy must be a Policy, got 'strict': such as Policy(kpis=(5, 7)), or TEAM_POLICY" == str(
        caught.value
    )


def test_a_check_may_return_what_it_has_to_say() -> None:
    def house(told: object) -> list[tuple[str, str]]:
        rule = Rule("ACME1", "house", family="KPI", check=lambda *_: told, fix="do")  # type: ignore[arg-type]  # as a careless one would
        return [(found.message, found.fix) for found in lint(MARGIN, rules=[rule])]

    assert [("wrong", "do")] == house("wrong") == house(["wrong"]) == house(("wrong",))
    assert [("wrong", "mend it")] == house(("wrong", "mend it")) == house([("wrong", "mend it")])
    assert [("a", "do"), ("b", "do"), ("c", "do")] == house(("a", "b", "c"))
    assert [] == house(None) == house([]) == house(())
    with pytest.raises(InvalidTypeError) as caught:
        house(True)  # noqa: FBT003 - that is what is refused
    assert "what the check of ACME1 says must be messages, got True: yield 'what is wrong'" == str(
        caught.value
    )


def test_a_code_is_told_in_plain_digits() -> None:
    with pytest.raises(InvalidValueError):
        Rule("ACME١", "house", family="KPI", check=lambda *_: None)


def test_what_a_rule_is_made_of_is_looked_at() -> None:
    make: Any = Rule  # what a user may do who runs no type checker
    odd: list[dict[str, Any]] = [{"takes": 5}, {"family": []}, {"source": 5}, {"summary": 5}]
    for fields in odd:
        with pytest.raises((InvalidTypeError, InvalidValueError)):
            make("ACME1", "house", **{"family": "KPI", "check": lambda *_: None, **fields})
    for more in (["x"], ["x", "y"]):
        with pytest.raises(TypeError):
            make("ACME1", "house", *more, check=lambda *_: None, family="KPI")


def test_the_edges_of_a_policy() -> None:
    assert 1 == Policy(check_ins=1).check_in_days
    assert 0.005 == Policy(alike=0.005).alike
    with pytest.raises(InvalidValueError):
        Policy(leap=-0.005)
    with pytest.raises(TypeError):
        Policy("a", "b", (1, 5))  # type: ignore[call-arg]  # that is what is refused


def test_six_months_without_a_decision_are_looked_for() -> None:
    within = MARGIN.evolve(readings={"2026-03-15": 33, "2026-08-31": 33})
    assert [] == [found.name for found in audit([within], "2026-09-01")]


def test_a_code_is_known_in_any_case() -> None:
    with pytest.raises(UnknownIdError) as caught:
        explain("Okr101")
    assert "did you mean 'OKR101'?" in str(caught.value)
    with pytest.raises(InvalidTypeError):
        lint("NPS", rules=b"OKR")  # type: ignore[arg-type]  # that is what is refused


@pytest.mark.parametrize(
    "text, found",
    [
        ("Increase the number of good reviews", 1),
        ("Decrease the number of complaints", 1),
        ("Keep churn below x%", 1),
        ("Pass the SOC 2 audit", 0),
        ("Reviews: red < 40; yellow 40-49; green ≥ 50", 0),
        ("Reviews: target 50; red < 40; green ≥ 50", 0),
        ("Increase on-time delivery from 65%", 1),
    ],
)
def test_a_way_to_go_has_no_target_and_colours_have_theirs(text: str, found: int) -> None:
    assert found == len(messages("OKR103", text)), text
    assert [] == messages("OKR117", text)
