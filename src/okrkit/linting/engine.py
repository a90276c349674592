"""`lint`: every rule on every subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import cast

from okrkit._doors import DayLike, invalid, takes, to_day, to_text, wrong_type
from okrkit.finding import Finding
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI, Metric
from okrkit.linting.context import Context, Subject, Whole
from okrkit.linting.policy import Policy
from okrkit.linting.rule import Rule
from okrkit.linting.rules import RULES
from okrkit.notation import Statement, parse
from okrkit.objective import Objective
from okrkit.scorecard import Scorecard

__all__ = ["lint"]

_DEFAULT_POLICY = Policy()


def lint(
    x: str | Subject,
    *,
    policy: Policy = _DEFAULT_POLICY,
    on: DayLike | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] | Mapping[str, str] = (),
    rules: Iterable[Rule] = RULES,
) -> tuple[Finding, ...]:
    """What is wrong with a goal or a health metric, as a code linter would say it.

    Args:
        x: A sentence or its Statement, a KPI, metric, key result, objective or scorecard. Where it was read as one of a
            list, `parse(text, listed_as="okr")`, that settles what the sentence alone leaves open.
        policy: The limits to judge by.
        on: The day to look from; None for that of the latest reading, check-in or decision.
        select: Codes, prefixes of codes or names of the rules to use; none for all.
        ignore: Those to leave out; or a mapping from each to the reason.
        rules: The rules to choose from: `RULES`, one's own, or both; one that is given twice looks once.

    Returns:
        The findings in the order of the subjects: a scorecard, its objectives, each with its key results, its KPIs; within a
        subject in the order of the rules. A good set of goals gets none.

    Raises:
        NotationError: A text that is empty, longer than 10,000 characters or with a number beyond a float.
        InvalidTypeError: Something that is not linted.
        InvalidValueError: A code, prefix or name that no rule has.

    >>> from okrkit import parse
    >>> from okrkit.linting import lint
    >>> [found.name for found in lint("Hold weekly client meetings")]
    ['task-as-key-result']
    >>> lint("Increase customer satisfaction score from 7.1 to 8.5")
    ()
    >>> [found.name for found in lint(parse("Improve customer satisfaction", listed_as="okr"))]
    ['vague-key-result']
    """
    if not isinstance(policy, Policy):
        raise wrong_type("policy", "a Policy", policy, "such as Policy(kpis=(5, 7)), or TEAM_POLICY")
    chosen = choose_rules(to_rules(rules), select, ignore)
    top = parse(x) if isinstance(x, str) else x
    if not isinstance(top, (Statement, KPI, Metric, KeyResult, Objective, Scorecard)):
        need = "a sentence, a KPI, a metric, a key result, an objective or a scorecard"
        raise takes("lint()", need, x, "put many into a Scorecard; for KPIs alone there is audit()")
    day = _latest_day(top) if on is None else to_day(on)
    by_kind = {kind: [rule for rule in chosen if kind in rule.takes] for kind in _KINDS}
    return tuple(
        finding
        for subject, context in _subjects(top, policy, day)
        for rule in by_kind[type(subject)]
        for finding in rule.findings(subject, context)
    )


_KINDS = (Statement, KPI, Metric, KeyResult, Objective, Scorecard)


def _subjects(top: Subject, policy: Policy, on: date | None) -> Iterator[tuple[Subject, Context]]:
    whole = Whole(top)
    alone = Context(policy, on, whole=whole)
    if isinstance(top, Objective):
        yield from _inside(top, alone)
        return
    yield top, alone
    if isinstance(top, Scorecard):
        for objective in top.objectives:
            yield from _inside(objective, alone)
        for kpi in top.kpis:
            yield kpi, alone


def _inside(objective: Objective, context: Context) -> Iterator[tuple[Subject, Context]]:
    within = Context(context.policy, context.on, objective=objective, whole=context.whole)
    yield objective, within
    for key_result in objective.key_results:
        yield key_result, within


def _latest_day(top: Subject) -> date | None:
    """The day of the latest reading, check-in or decision in all that is linted."""
    return max(_days(top), default=None)


def _days(top: Subject) -> Iterator[date]:
    if isinstance(top, (KPI, Metric)):
        yield from top.readings.days[-1:]
        if isinstance(top, KPI):
            yield from (decision.on for decision in top.decisions[-1:])
    elif isinstance(top, KeyResult):
        yield from (check_in.on for check_in in top.check_ins[-1:])
    elif isinstance(top, Objective):
        for key_result in top.key_results:
            yield from _days(key_result)
    elif isinstance(top, Scorecard):
        for objective in top.objectives:
            yield from _days(objective)
        for kpi in top.kpis:
            yield from _days(kpi)


# --- which rules ---------------------------------------------------------------------------------


def to_rules(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Rules as given, each once; two with one code or one name are refused."""
    if isinstance(rules, (str, bytes)) or not isinstance(rules, Iterable):
        raise wrong_type("rules", "a list of Rule", rules, "such as (*RULES, my_rule)")
    known = tuple(rules)
    seen: dict[str, Rule] = {}
    for index, rule in enumerate(known):
        if not isinstance(rule, Rule):
            raise wrong_type(f"rules[{index}]", "a Rule", rule, "such as Rule('ACME1', 'shouting-title', …)")
        for path, value in (("code", rule.code), ("name", rule.name)):
            if seen.setdefault(value, rule) is not rule:
                raise invalid(f"rules[{index}].{path}", "its own", value, "another rule has it already")
    return tuple({rule.code: rule for rule in known}.values())


def choose_rules(
    rules: tuple[Rule, ...], select: str | Iterable[str], ignore: str | Iterable[str] | Mapping[str, str]
) -> tuple[Rule, ...]:
    """The rules that are selected and not ignored, in their own order."""
    if isinstance(ignore, Mapping):
        reasons = cast("Mapping[str, str]", ignore)
        for wanted, reason in reasons.items():
            to_text(reason, f"ignore[{wanted!r}]")
        ignore = tuple(reasons)
    selected = _matching(rules, select, "select")
    ignored = _matching(rules, ignore, "ignore")
    return tuple(
        rule for rule in rules if (not selected or rule.code in selected) and rule.code not in ignored
    )


def _matching(rules: tuple[Rule, ...], wanted: str | Iterable[str], path: str) -> set[str]:
    if not isinstance(wanted, Iterable):
        instead = "such as ['OKR1', 'too-many-kpis']"
        raise wrong_type(path, "codes, prefixes of codes or names", wanted, instead)
    found: set[str] = set()
    for each in (wanted,) if isinstance(wanted, str) else tuple(wanted):
        word = to_text(each, path)
        matches = {rule.code for rule in rules if rule.code.startswith(word) or rule.name == word}
        if not matches:
            raise invalid(
                path, "the code, a prefix of the code or the name of a rule", word, near(rules, word)
            )
        found |= matches
    return found


def near(rules: tuple[Rule, ...], word: str) -> str:
    """The advice for a word that no rule has."""
    # Codes are all alike, so that a near one says nothing; only its letters may be small.
    names = {rule.name: rule.name for rule in rules} | {rule.code.casefold(): rule.code for rule in rules}
    folded = word.strip().casefold()
    found = (folded,) if folded in names else get_close_matches(folded, [rule.name for rule in rules], n=1)
    close = [names[each] for each in found]
    return f"did you mean {close[0]!r}?" if close else "see RULES for what there is"
