"""The rules on objectives, KPIs and sets of them, at their edges."""

from __future__ import annotations

import pytest

from okrkit import (
    KPI,
    Cycle,
    KeyResult,
    Metric,
    Milestone,
    Objective,
    Reach,
    Scorecard,
    Threshold,
)
from okrkit.linting import RULES, TEAM_POLICY, Policy, lint
from okrkit.linting.context import Subject, Whole
from okrkit.linting.rules._examples import CUT, GOAL, LIFT, MARGIN, ON_TIME, Q3, TEAM, monthly
from okrkit.linting.words import named


def codes(subject: str | Subject, **options: object) -> tuple[str, ...]:
    return tuple(finding.code for finding in lint(subject, **options))  # type: ignore[arg-type]  # passed on as given


def messages(code: str, subject: str | Subject, **options: object) -> list[str]:
    return [finding.message for finding in lint(subject, select=code, **options)]  # type: ignore[arg-type]  # passed on as given


def flagged(code: str) -> Scorecard:
    found = next(rule.flagged for rule in RULES if rule.code == code)
    assert isinstance(found, Scorecard)
    return found


# --- objectives ----------------------------------------------------------------------------------


def test_a_name_may_hold_a_number() -> None:
    titles = (
        "Own the conversation in 2026",
        "Make day one count",
        "Think twice before we ship",
        "x" * 10_001,
        "Be the #1 payroll app",
        "Pass SOC 2 and ISO 27001",
        "Help around the clock, 24/7",
        "Become a Fortune 500 supplier",
        "Serve our 40 clients as if each were the first",
        "Be ready for 2030",
        "Be loved by a million people",
    )
    for title in titles:
        assert [] == messages("OKR201", GOAL.evolve(title=title)), title


def test_a_figure_in_an_objective_is_found_wherever_it_stands() -> None:
    titles = (
        "Be the #1 payroll app with 10k users",
        "Build a $10M business",
        "Be ready for launch (99.95% availability)",
    )
    for title in titles:
        assert ["its title holds a figure, which is a key result's business"] == messages(
            "OKR201", GOAL.evolve(title=title)
        ), title


def test_an_objective_may_be_proved_by_others() -> None:
    top = Objective("Delight clients", id="delight", cycle=Q3, owner="Lee")

    assert () == lint(TEAM.evolve(objectives=[top, GOAL.evolve(parent="delight")]))


def test_how_many_key_results_is_the_policys_business() -> None:
    assert ["it has 2 key results, and the team policy wants at least 3"] == messages(
        "OKR203", GOAL, policy=TEAM_POLICY
    )


def test_words_can_bind_to_time() -> None:
    loose = GOAL.evolve(cycle=None)
    named = [each.evolve(title=f"{each.title} by Q3") for each in GOAL.key_results]

    assert [] == messages("OKR207", loose.evolve(title="Deliver predictably by the end of Q3"))
    assert [] == messages("OKR207", loose.evolve(key_results=named))
    assert 1 == len(messages("OKR207", loose.evolve(key_results=[named[0], CUT])))
    assert 1 == len(messages("OKR207", loose.evolve(key_results=[], title="x" * 10_001)))


def test_a_guardrail_is_missed_only_where_something_can_suffer() -> None:
    growing = flagged("OKR208")
    good, win = growing.objectives

    def told(*key_results: KeyResult, kpi: KPI = MARGIN) -> list[str]:
        board = growing.evolve(objectives=[good, win.evolve(key_results=key_results)], kpis=[ON_TIME, kpi])
        return messages("OKR208", board)

    push = win.key_results[0]
    assert 1 == len(told(push))
    assert [] == told(push, KeyResult.hold("Stay up", "≥ 99%"))
    assert [] == told(push, KeyResult.from_to("Lift NPS", 32, 45))
    assert [] == told(push.evolve(kpi="project-margin", check_ins=[]))
    assert [] == told(push, kpi=MARGIN.evolve(name="Backlog"))
    assert [] == told(KeyResult.from_to("Revenue at risk", 9, 3))
    assert [] == messages("OKR208", win)


def test_a_guardrail_without_a_reading_says_nothing() -> None:
    board = TEAM.evolve(
        objectives=[GOAL.evolve(guardrails=["project-margin"])], kpis=[ON_TIME, MARGIN.evolve(readings=())]
    )

    assert [] == messages("OKR209", board)
    assert [] == messages("OKR209", GOAL.evolve(guardrails=["project-margin"]))


def test_certainty_from_the_start_is_no_stretch() -> None:
    sure = [each.check_in("2026-07-05", 10, confidence=1) for each in (LIFT, CUT)]
    hold = KeyResult.hold("NPS", "≥ 40")

    assert ["every owner was certain of success from the first check-in on: it is no stretch"] == messages(
        "OKR210", GOAL.evolve(key_results=sure)
    )
    assert [] == messages("OKR210", GOAL.evolve(key_results=[hold]))
    assert [] == messages("OKR210", GOAL.evolve(key_results=[LIFT.evolve(check_ins=[])]))


def test_no_silo_where_a_number_is_shared() -> None:
    silo = flagged("OKR212")
    lone = silo.objectives[2]
    shared = lone.evolve(guardrails=["on-time-delivery"])

    assert 1 == len(messages("OKR212", silo))
    assert [] == messages(
        "OKR212", silo.evolve(objectives=[*silo.objectives[:2], shared, silo.objectives[3]])
    )
    assert [] == messages("OKR212", silo.evolve(objectives=silo.objectives[2:]))
    own = shared.evolve(parent="market", owner=None)
    assert [] == messages("OKR212", silo.evolve(objectives=[*silo.objectives[:2], own]))


@pytest.mark.parametrize(
    "words",
    ["by Q4", "by end of year", "by the end of 2026", "by October", "by H1 2027", "by Dec 2026"],
)
def test_a_deadline_after_the_cycle(words: str) -> None:
    goal = GOAL.evolve(key_results=[LIFT.evolve(title=f"Increase delivery from 65% to 90% {words}"), CUT])

    assert 1 == len(messages("OKR213", goal)), words


@pytest.mark.parametrize(
    "words",
    ["by Q3", "by end of quarter", "by Q3 2026", "by September", "by H1 2026", "by 2025", "", "by next week"],
)
def test_a_deadline_within_the_cycle(words: str) -> None:
    goal = GOAL.evolve(key_results=[LIFT.evolve(title=f"Increase delivery from 65% to 90% {words}"), CUT])

    assert [] == messages("OKR213", goal), words


def test_a_deadline_beyond_the_calendar_is_none() -> None:
    last = Cycle.year(9999)
    goal = GOAL.evolve(title="Deliver by Q4", cycle=last)

    assert [] == messages("OKR213", goal)
    assert [] == messages("OKR213", goal.evolve(cycle=None))
    assert [] == messages("OKR213", GOAL.evolve(title="x" * 10_001))


def test_a_year_in_a_quarters_scorecard_runs_long() -> None:
    year = GOAL.evolve(cycle="2026", title="Be the one to call", id="year")
    quarter = GOAL.evolve(
        key_results=[each.evolve(id=f"{each.id}-2") for each in GOAL.key_results], parent="year"
    )

    assert ["it runs to 31 December 2026, beyond the Q3 2026 that this is about"] == messages(
        "OKR213", TEAM.evolve(objectives=[year])
    )
    assert [] == messages("OKR213", TEAM.evolve(objectives=[year, quarter]))
    assert [] == messages("OKR213", TEAM.evolve(objectives=[GOAL.evolve(cycle="Q4 2026")]))


# --- KPIs ----------------------------------------------------------------------------------------


def test_a_metric_is_no_kpi() -> None:
    assert ("OKR301",) == codes(Metric("Page views"))
    assert ("OKR301",) == codes("MRR")


@pytest.mark.parametrize(
    "name,fix",
    [
        ("Win rate", "say the unit, such as unit='%'"),
        ("First response time", "say the unit, such as unit='hours'"),
        ("Monthly revenue", "say the unit, such as unit='USD'"),
    ],
)
def test_a_name_asks_for_its_unit(name: str, fix: str) -> None:
    (finding,) = lint(KPI(name, "≥ 3", owner="Lee"))

    assert ("OKR303", fix) == (finding.code, finding.fix)


@pytest.mark.parametrize(
    "name", ["NPS", "CSAT score", "WAU/MAU ratio", "On-time deliveries", "Overdue tasks"]
)
def test_a_score_or_a_count_has_no_unit(name: str) -> None:
    assert () == lint(KPI(name, "≥ 3", owner="Lee"))


def test_a_kpi_that_was_acted_on_is_not_idle() -> None:
    old = MARGIN.record({"2026-01-31": 33, "2026-02-28": 34})

    assert ["no decision came from it in 6 months: it is noise"] == messages("OKR304", old)
    assert ["no decision came from it for 6 months: it is noise"] == messages(
        "OKR304", old.decide("2026-01-15", "Raise the day rate")
    )
    assert [] == messages("OKR304", old.revise("≥ 32%", valid_from="2026-05-01", reason="costs rose"))
    assert [] == messages("OKR304", old, policy=Policy(idle_months=12))
    assert [] == messages("OKR304", MARGIN.evolve(readings=()), on="2026-07-31")
    assert [] == messages("OKR304", TEAM.evolve(kpis=[ON_TIME.record("2025-07-31", 70), MARGIN]))
    ancient = MARGIN.evolve(readings={"0001-01-01": 33, "0001-02-01": 33})
    assert [] == messages("OKR304", ancient, policy=Policy(idle_months=999), on="0001-03-01")[1:]


def test_red_is_judged_on_the_day() -> None:
    red = MARGIN.record("2026-08-31", 24)

    assert [] == messages("OKR305", red, on="2026-08-30")
    assert [] == messages("OKR305", MARGIN.record("2026-08-31", 28))
    assert [] == messages("OKR305", MARGIN.evolve(readings=()))
    assert [] == messages("OKR311", red)
    answered = TEAM.evolve(kpis=[ON_TIME.record("2026-08-31", 50), MARGIN])
    assert [] == messages("OKR311", answered)
    assert [] == messages("OKR305", answered)


def test_a_reading_that_never_came() -> None:
    never = MARGIN.evolve(readings=(), cadence=10)

    assert ["its readings are due every 10 days, and it has none at all"] == messages(
        "OKR306", never, on="2026-08-01"
    )
    assert [] == messages("OKR306", never)


def test_a_threshold_may_move_under_a_guard() -> None:
    moved = ON_TIME.revise("≥ 70%", valid_from="2026-07-20", reason="80% was out of reach")
    hold = KeyResult.hold("Delivery", "≥ 80%", kpi="on-time-delivery")

    assert [] == messages(
        "OKR307", TEAM.evolve(objectives=[GOAL.evolve(key_results=[hold, CUT])], kpis=[moved, MARGIN])
    )


def test_a_new_threshold_is_fresh_for_a_year() -> None:
    old = MARGIN.record("2024-06-30", 31)
    revised = old.revise("≥ 32%", valid_from="2025-06-30", reason="costs rose")

    assert ["nobody has looked at its threshold since 30 June 2025, 12 months ago or more"] == messages(
        "OKR308", revised
    )
    assert [] == messages("OKR308", revised, on="2026-06-29")
    assert [] == messages("OKR308", MARGIN.evolve(readings=()))
    assert [] == messages("OKR308", MARGIN.evolve(readings=()), on="2026-06-29")


def test_by_a_mile_is_judged_against_the_limit() -> None:
    def told(threshold: str | Threshold, value: float, count: int = 6) -> int:
        return len(messages("OKR309", KPI("Use", threshold, owner="Lee", readings=monthly(*[value] * count))))

    assert 1 == told("≥ 40", 60)
    assert 0 == told("≥ 40", 59)
    assert 1 == told("≤ 4", 2)
    assert 0 == told("≤ 4", 2.1)
    assert 0 == told("≥ 40", 60, 5)
    assert 0 == told("70..80", 75)
    assert 0 == told("≥ 0", 75)
    assert 0 == told("≤ 0", -75)


def test_a_judgement_is_no_measure() -> None:
    assert ["its name is a judgement, not a measure"] == messages("OKR310", KPI("Good morale", "≥ 1"))
    assert ["its name is a judgement, not a measure"] == messages("OKR310", Metric("Healthy culture"))
    yes = KPI("Morale", "≥ 1", readings=monthly(1, 0, 1))
    assert ["its readings are yes or no, with nothing in between"] == messages("OKR310", yes)
    assert [] == messages("OKR310", yes.evolve(readings=monthly(1, 0)))
    assert [] == messages("OKR310", Metric("Morale"))
    assert [] == messages("OKR310", "Keep churn below 3%")


def test_a_signal_may_be_explained() -> None:
    found = next(rule.flagged for rule in RULES if rule.code == "OKR312")
    assert isinstance(found, KPI)

    assert 1 == len(messages("OKR312", found))
    assert [] == messages("OKR312", found.correct("2026-07-10", 59, "the launch"))
    assert [] == messages("OKR312", found.decide("2026-07-11", "Thank the press"))
    assert [] == messages("OKR312", found.record({f"2026-07-{day}": 50 for day in range(11, 14)}))
    assert [] == messages("OKR312", found, on="2026-07-05")
    board = TEAM.evolve(kpis=[found.evolve(id="on-time-delivery"), MARGIN])
    assert [] == messages("OKR312", board)


def test_leading_ones_may_be_among_the_unmarked() -> None:
    assert [] == messages("OKR313", TEAM.evolve(kpis=[ON_TIME.evolve(kind="lagging"), MARGIN]))
    lone = TEAM.evolve(kpis=[ON_TIME.evolve(kind="lagging")])
    assert [] == messages("OKR313", lone)


def test_a_mirror_is_a_duplicate_too() -> None:
    kept = ON_TIME.evolve(readings=monthly(70, 74, 71, 76, 72, 75, 74, 77))
    lost = KPI("Late", "≤ 30%", owner="Lee", readings=monthly(30, 26, 29, 24, 28, 25, 26, 23))
    third = lost.evolve(id="third")
    steady = KPI("Steps", "≥ 1", owner="Lee", readings=monthly(1, 2, 3, 4, 5, 6, 7, 8))

    assert [
        "of its KPI 'late': it is the mirror of 'on-time-delivery' (their changes correlate at -1.00 over 8 days)",
        "of its KPI 'third': it is the mirror of 'on-time-delivery' (their changes correlate at -1.00 over 8 days)",
    ] == messages("OKR314", TEAM.evolve(kpis=[kept, lost, third]))
    assert [] == messages("OKR314", TEAM.evolve(kpis=[kept, steady, steady.evolve(id="b")]))
    assert [] == messages("OKR314", TEAM.evolve(kpis=[kept, lost]), on="2026-05-31")


# --- sets ----------------------------------------------------------------------------------------


def test_an_empty_scorecard_lacks_nothing_yet() -> None:
    assert () == lint(Scorecard("Delivery", cycle=Q3))


def test_guardrails_connect() -> None:
    goal = GOAL.evolve(key_results=[LIFT.evolve(kpi=None), CUT], guardrails=["project-margin"])

    assert [] == messages("OKR406", TEAM.evolve(objectives=[goal]))


def test_progress_is_judged_near_the_end() -> None:
    late = flagged("OKR407")

    assert [
        "3 of its 3 objectives have made some progress and are behind, and none has got there"
    ] == messages("OKR407", late)
    assert [] == messages("OKR407", late, on="2026-08-31")
    assert [] == messages("OKR407", late.evolve(objectives=late.objectives[:2]))
    bare = [each.evolve(check_ins=[]) for each in late.objectives[1].key_results]
    silent = late.objectives[1].evolve(key_results=bare)
    assert [] == messages(
        "OKR407", late.evolve(objectives=[*late.objectives[:1], silent, late.objectives[2]])
    )


@pytest.mark.parametrize(
    "on, share, count", [("2026-09-14", 0.62, 0), ("2026-09-14", 0.5, 1), ("2026-09-30", 0.65, 0)]
)
def test_objectives_on_pace_are_no_sign_of_too_many(on: str, share: float, count: int) -> None:
    goals = [
        Objective(
            f"Goal {number}", [KeyResult.from_to(f"NPS {number}", 0, 100).check_in(on, 100 * share)], cycle=Q3
        )
        for number in range(3)
    ]

    assert count == len(messages("OKR407", Scorecard("Delivery", cycle=Q3, objectives=goals), on=on))


def test_an_objective_of_a_longer_cycle_is_judged_by_that() -> None:
    year = [
        Objective(
            f"Goal {number}",
            [KeyResult.from_to(f"NPS {number}", 0, 100).check_in("2026-09-14", 50)],
            cycle=Cycle.year(2026),
        )
        for number in range(3)
    ]
    card = Scorecard("Delivery", cycle=Q3, objectives=year)

    assert [] == messages("OKR407", card, on="2026-09-14")
    assert 1 == len(
        messages(
            "OKR407", card.evolve(objectives=[each.evolve(cycle=None) for each in year]), on="2026-09-14"
        )
    )


def test_a_hold_chases_no_kpi() -> None:
    bloated = flagged("OKR403")
    (goal,) = bloated.objectives
    hold = KeyResult.hold("Keep the south", "≥ 8", kpi="south")
    watched = goal.evolve(key_results=[each for each in goal.key_results if each.kpi != "south"] + [hold])

    assert [] == messages("OKR403", bloated.evolve(objectives=[watched]))


def test_a_range_to_reach_is_a_change_like_others() -> None:
    kpi = KPI("Utilisation", "70..80%", owner="Dana", readings={"2026-06-30": 60})
    reach = KeyResult("Bring utilisation into its range", Reach(60, "70..80%"), kpi="utilisation", unit="%")

    assert () == lint(
        TEAM.evolve(objectives=[GOAL.evolve(key_results=[LIFT, reach])], kpis=[ON_TIME, kpi]), on="2026-07-01"
    )
    assert () == Whole(kpi).goals


def test_a_milestone_is_never_asked_for_figures() -> None:
    done = KeyResult("SOC 2 report is published", Milestone(), owner="Sam")

    assert () == lint(done)


def test_names_are_listed_as_in_a_sentence() -> None:
    assert ["", "a", "a and b", "a, b and c", "a, b, c and 2 more"] == [
        named(list(names)) for names in ("", "a", "ab", "abc", "abcde")
    ]
