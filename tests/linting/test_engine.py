"""`lint`: which subjects, which rules, in which order; and `explain`."""

from __future__ import annotations

import inspect
import pickle
from collections.abc import Iterator
from datetime import date
from typing import Any

import attrs
import pytest

from okrkit import (
    KPI,
    InvalidTypeError,
    InvalidValueError,
    KeyResult,
    Metric,
    NotationError,
    Objective,
    Scorecard,
    Statement,
    UnknownIdError,
    parse,
)
from okrkit.linting import RULES, Context, Finding, Policy, Rule, Severity, explain, lint
from okrkit.linting.rule import name_of
from okrkit.linting.rules._examples import CUT, GOAL, LIFT, ON_TIME, Q3, TEAM


def says(subject: object, context: Context) -> Iterator[str]:
    where = "alone" if context.objective is None else context.objective.id
    yield f"{type(subject).__name__} {where} {context.on} {context.cycle}"


def house(**changes: Any) -> Rule:  # noqa: ANN401 - Rule's own
    fields: dict[str, Any] = {
        "check": says,
        "family": "set",
        "takes": [Statement, KPI, Metric, KeyResult, Objective, Scorecard],
    }
    return Rule("ACME1", "house-rule", **(fields | changes))


def test_the_order_is_that_of_the_scorecard() -> None:
    found = lint(TEAM, rules=[house()])

    assert [
        ("Delivery", "Scorecard alone 2026-07-31 Q3 2026"),
        ("goal", "Objective goal 2026-07-31 Q3 2026"),
        ("lift", "KeyResult goal 2026-07-31 Q3 2026"),
        ("cut", "KeyResult goal 2026-07-31 Q3 2026"),
        ("on-time-delivery", "KPI alone 2026-07-31 Q3 2026"),
        ("project-margin", "KPI alone 2026-07-31 Q3 2026"),
    ] == [(each.subject, each.message) for each in found]


@pytest.mark.parametrize(
    "subject,on",
    [
        (GOAL, "2026-07-31"),
        (LIFT, "2026-07-31"),
        (Objective("Delight"), "None"),
        (KeyResult.from_to("NPS", 32, 45), "None"),
        (ON_TIME, "2026-07-31"),
        (ON_TIME.decide("2026-08-02", "Freeze scope"), "2026-08-02"),
        (KPI("NPS", "≥ 40").decide("2026-08-02", "Call ten detractors"), "2026-08-02"),
        (KPI("NPS", "≥ 40"), "None"),
        (Metric("Views", readings={"2026-06-30": 3}), "2026-06-30"),
        ("NPS ≥ 40", "None"),
        (Scorecard("Delivery", cycle=Q3), "None"),
    ],
)
def test_the_day_is_that_of_the_latest_word(subject: Any, on: str) -> None:  # noqa: ANN401 - whatever lint() takes
    assert on == lint(subject, rules=[house()])[0].message.split()[2]


def test_a_day_can_be_given() -> None:
    assert "2026-07-05" in lint(ON_TIME, rules=[house()], on="2026-07-05")[0].message
    assert "2026-07-05" in lint("NPS ≥ 40", rules=[house()], on=date(2026, 7, 5))[0].message
    with pytest.raises(InvalidValueError, match="on must be a day of the calendar"):
        lint(ON_TIME, on="soon")


def test_the_cycle_is_the_objectives_else_the_scorecards() -> None:
    own = GOAL.evolve(cycle="H2 2026")

    assert "H2 2026" in lint(TEAM.evolve(objectives=[own]), rules=[house()])[1].message
    assert "Q3 2026" in lint(TEAM.evolve(objectives=[own.evolve(cycle=None)]), rules=[house()])[1].message
    assert "None" in lint(own.evolve(cycle=None), rules=[house()])[0].message


def test_a_statement_and_its_text_are_linted_alike() -> None:
    text = "Hold weekly client meetings"

    assert lint(text) == lint(parse(text))
    assert text == lint(text)[0].subject == name_of(parse(text))


def test_what_is_no_statement_is_refused() -> None:
    with pytest.raises(NotationError, match="expected a statement at position 0"):
        lint("  ")
    with pytest.raises(InvalidTypeError) as caught:
        lint([ON_TIME])  # type: ignore[arg-type]  # that it is refused is the test
    assert str(caught.value).startswith(
        "lint() takes a sentence, a KPI, a metric, a key result, an objective or a scorecard, got ["
    )
    assert str(caught.value).endswith("put many into a Scorecard; for KPIs alone there is audit()")


def test_a_policy_is_a_policy() -> None:
    with pytest.raises(InvalidTypeError) as caught:
        lint(TEAM, policy="team")  # type: ignore[arg-type]  # that it is refused is the test
    assert "policy must be a Policy, got 'team': such as Policy(kpis=(5, 7)), or TEAM_POLICY" == str(
        caught.value
    )


# --- select and ignore ---------------------------------------------------------------------------

BAD = "Increase NPS to 45 and reduce churn to 3%"


def codes(**options: Any) -> list[str]:  # noqa: ANN401 - lint's own
    return [finding.code for finding in lint(BAD, **options)]


def test_rules_are_chosen_by_code_prefix_or_name() -> None:
    assert ["OKR102", "OKR117"] == codes()
    assert ["OKR117"] == codes(select="OKR117")
    assert ["OKR117"] == codes(select=["two-measures", "OKR2"])
    assert ["OKR102", "OKR117"] == codes(select="OKR1")
    assert ["OKR102", "OKR117"] == codes(select=("OKR",))
    assert ["OKR102"] == codes(ignore="OKR117")
    assert ["OKR102"] == codes(ignore={"two-measures": "both are one survey"})
    assert [] == codes(ignore=["OKR1"])
    assert ["OKR102"] == codes(select="OKR1", ignore=["two-measures"])
    assert [] == codes(rules=[])


@pytest.mark.parametrize(
    "option,message",
    [
        (
            {"select": "OKR9"},
            "select must be the code, a prefix of the code or the name of a rule, got 'OKR9': see RULES for what there is",
        ),
        (
            {"ignore": ["two-mesures"]},
            "ignore must be the code, a prefix of the code or the name of a rule, got 'two-mesures': did you mean 'two-measures'?",
        ),
        (
            {"select": ""},
            "select must be a text with something in it, got '': say it in words",
        ),
        (
            {"ignore": {"OKR117": " "}},
            "ignore['OKR117'] must be a text with something in it, got ' ': say it in words",
        ),
        (
            {"select": 7},
            "select must be codes, prefixes of codes or names, got 7: such as ['OKR1', 'too-many-kpis']",
        ),
        ({"rules": "OKR1"}, "rules must be a list of Rule, got 'OKR1': such as (*RULES, my_rule)"),
        ({"rules": 7}, "rules must be a list of Rule, got 7: such as (*RULES, my_rule)"),
        (
            {"rules": ["OKR1"]},
            "rules[0] must be a Rule, got 'OKR1': such as Rule('ACME1', 'shouting-title', …)",
        ),
        (
            {"rules": [RULES[0], RULES[0], attrs.evolve(RULES[0], name="other-name")]},
            "rules[2].code must be its own, got 'OKR101': another rule has it already",
        ),
        (
            {"rules": [*RULES, house(check=says), house(check=says, severity="info")]},
            "rules[53].code must be its own, got 'ACME1': another rule has it already",
        ),
    ],
)
def test_a_slip_of_the_pen_is_told(option: dict[str, Any], message: str) -> None:
    with pytest.raises((InvalidValueError, InvalidTypeError)) as caught:
        lint(BAD, **option)

    assert message == str(caught.value)


def test_a_rule_that_is_given_twice_looks_once() -> None:
    assert lint(BAD) == lint(BAD, rules=[*RULES, RULES[0], *RULES])


def test_a_rule_shows_itself_shortly() -> None:
    assert "<Rule OKR101 task-as-key-result>" == repr(RULES[0])
    assert len(str(inspect.signature(lint))) < 3000


# --- one's own rules -----------------------------------------------------------------------------


def test_a_check_may_yield_return_or_keep_silent() -> None:
    def silent(subject: Statement, context: Context) -> None:
        assert (subject.text, context.on) == ("NPS ≥ 40", None)

    def returns(subject: Statement, context: Context) -> str:  # noqa: ARG001 - a rule is called with both
        return "one word"

    def pairs(subject: Statement, context: Context) -> list[tuple[str, str]]:  # noqa: ARG001 - a rule is called with both
        return [("one word", "its own fix")]

    assert () == lint("NPS ≥ 40", rules=[house(check=silent)])
    expected = Finding("ACME1", "warning", "NPS ≥ 40", "one word", "the rule's fix", name="house-rule")
    assert (expected,) == lint("NPS ≥ 40", rules=[house(check=returns, fix="the rule's fix")])
    assert (attrs.evolve(expected, fix="its own fix"),) == lint("NPS ≥ 40", rules=[house(check=pairs)])


@pytest.mark.parametrize("said", [7, ("a",), ("a", 7), None])
def test_a_check_that_says_something_else_is_told(said: object) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        lint("NPS ≥ 40", rules=[house(check=lambda _, __: [said])])

    assert (
        f"message of ACME1 must be a text, or a text and a fix, got {said!r}: yield 'what is wrong'"
        == str(caught.value)
    )


@pytest.mark.parametrize(
    "changes,message",
    [
        ({"code": "acme1"}, "code must be capital letters and a number, got 'acme1': such as 'ACME1'"),
        ({"code": ""}, "code must be a text with something in it, got '': say it in words"),
        (
            {"name": "Shouting title"},
            "name must be small words joined by hyphens, got 'Shouting title': such as 'task-as-key-result'",
        ),
        (
            {"family": "kpi"},
            "family must be 'key result', 'objective', 'KPI' or 'set', got 'kpi': choose one",
        ),
        ({"check": 7}, "check must be a function, got 7: it takes a subject and a Context"),
        (
            {"severity": "fatal"},
            "severity must be 'error', 'warning' or 'info', got 'fatal': choose one of them",
        ),
        ({"why": None}, "why must be a text, got None: pass a str, or leave it out"),
        ({"takes": KPI}, f"takes must be a list of classes, got {KPI!r}: such as [KeyResult, Statement]"),
        (
            {"takes": [KPI, str]},
            "takes[1] must be Statement, KPI, Metric, KeyResult, Objective or Scorecard, got <class 'str'>: those are what is linted",
        ),
    ],
)
def test_a_rule_is_checked_when_it_is_made(changes: dict[str, Any], message: str) -> None:
    fields: dict[str, Any] = {"code": "ACME1", "name": "house-rule", "check": says, "family": "KPI"} | changes

    with pytest.raises((InvalidValueError, InvalidTypeError)) as caught:
        Rule(**fields)

    assert message == str(caught.value)


def test_the_family_says_what_the_check_is_called_with() -> None:
    fields: dict[str, Any] = {"check": says}

    assert (KeyResult, Statement) == Rule("A1", "a", family="key result", **fields).takes
    assert (Objective,) == Rule("A1", "a", family="objective", **fields).takes
    assert (KPI, Metric, Statement) == Rule("A1", "a", family="KPI", **fields).takes
    assert (Scorecard,) == Rule("A1", "a", family="set", **fields).takes


def test_a_rule_prints_as_its_line() -> None:
    assert "ACME1 house-rule" == str(house())
    assert (
        "OKR101 task-as-key-result: A key result that is something to do rather than something that changes."
        == str(RULES[0])
    )


def test_rules_are_values() -> None:
    assert RULES == pickle.loads(pickle.dumps(RULES))
    assert len(RULES) == len(set(RULES))


def test_a_context_is_what_it_shows() -> None:
    seen: list[Context] = []

    def keep(subject: object, context: Context) -> None:  # noqa: ARG001 - a rule is called with both
        seen.append(context)

    lint(TEAM, rules=[house(check=keep)])
    assert seen[0].elapsed == Q3.elapsed("2026-07-31")
    assert seen[0].scorecard is TEAM
    assert seen[0].kpi_of(LIFT) is TEAM.kpi("on-time-delivery")
    assert seen[0].kpi_of(CUT) is None
    assert "Context(policy=" in repr(seen[0])
    lint("NPS ≥ 40", rules=[house(check=keep)])
    assert seen[-1].elapsed is None
    assert seen[-1].cycle is None
    assert seen[-1].kpi_of(LIFT) is None
    lint(GOAL.evolve(key_results=[]), rules=[house(check=keep)])
    assert seen[-1].elapsed is None


# --- explain -------------------------------------------------------------------------------------


def test_a_page_says_all_that_there_is() -> None:
    assert (
        "OKR101 task-as-key-result (error, key result)\n"
        "\n"
        "What it finds\n"
        "    A key result that is something to do rather than something that changes.\n"
        "\n"
        "Why that is bad\n"
        f"    {RULES[0].why}\n"
        "\n"
        "What to do\n"
        f"    {RULES[0].fix}\n"
        "\n"
        "Source\n"
        f"    {RULES[0].source}\n"
        "\n"
        "Flagged\n"
        f"    {lint('Hold weekly client meetings')[0]}\n"
        "\n"
        "Not flagged\n"
        "    Increase client satisfaction score from 7.4 to 8.8"
    ) == explain("OKR101")
    assert explain("OKR101") == repr(explain("OKR101")) == explain("task-as-key-result")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_can_be_explained(rule: Rule) -> None:
    assert explain(rule.code).startswith(f"{rule.code} {rule.name} ({rule.severity.value}, {rule.family})\n")


def test_a_bare_rule_has_a_bare_page() -> None:
    assert "ACME1 house-rule (warning, set)" == explain("ACME1", rules=[house()])


def test_an_unknown_rule_is_told() -> None:
    with pytest.raises(UnknownIdError) as caught:
        explain("okr117")

    assert "rule must be the code or the name of one, got 'okr117': did you mean 'OKR117'?" == str(
        caught.value
    )


# --- findings ------------------------------------------------------------------------------------


def test_a_finding_is_one_line_whatever_the_text_holds() -> None:
    text = "Hold\nweekly \x00\u202emeetings\u202c " + "x" * 100
    (finding,) = lint(text, select="OKR101")

    line = str(finding)
    assert line.startswith("Hold weekly ··meetings· xxx")
    assert 1 == len(line.splitlines())
    assert "…: OKR101 task-as-key-result (error): " in line
    assert text == finding.subject


def test_a_finding_without_name_and_fix() -> None:
    assert "nps: OKR301 (info): look" == str(Finding("OKR301", Severity.INFO, "nps", "look"))


@pytest.mark.parametrize(
    "fields,message",
    [
        (("", "info", "nps", "look"), "code must be a text with something in it, got ''"),
        (("A1", "red", "nps", "look"), "severity must be 'error', 'warning' or 'info', got 'red'"),
        (("A1", "info", None, "look"), "subject must be a text, got None"),
        (("A1", "info", "nps", " "), "message must be a text with something in it, got ' '"),
        (("A1", "info", "nps", "look", None), "fix must be a text, got None"),
    ],
)
def test_a_finding_is_checked(fields: tuple[Any, ...], message: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Finding(*fields)

    assert str(caught.value).startswith(message)


def test_findings_are_values() -> None:
    (finding,) = lint("Track NPS")

    assert finding == pickle.loads(pickle.dumps(finding))
    assert {finding} == {attrs.evolve(finding)}
    assert finding.severity == "warning"
    assert Policy() == pickle.loads(pickle.dumps(Policy()))
