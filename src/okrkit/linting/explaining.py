"""`explain`: what a rule finds, why that is bad, and what to do instead."""

from __future__ import annotations

from collections.abc import Iterable

from okrkit._doors import to_text
from okrkit.errors import UnknownIdError
from okrkit.linting.engine import lint, near, to_rules
from okrkit.linting.rule import Rule
from okrkit.linting.rules import RULES

__all__ = ["Page", "explain"]


class Page(str):
    """A text that shows itself as it is where a shell would show its repr."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def explain(rule: str, *, rules: Iterable[Rule] = RULES) -> str:
    """What a rule finds, why that is bad, who says so, and what to do instead.

    Args:
        rule: Its code or its name.
        rules: The rules to look in: `RULES`, one's own, or both.

    Returns:
        The page, as text; a shell shows it as it is.

    Raises:
        UnknownIdError: No rule has that code or name.

    >>> from okrkit.linting import explain
    >>> print(explain("OKR101").splitlines()[0])
    OKR101 task-as-key-result (error, key result)
    >>> explain("task-as-key-result") == explain("OKR101")
    True
    """
    known, word = to_rules(rules), to_text(rule, "rule")
    for each in known:
        if word in (each.code, each.name):
            return Page("\n".join(_lines(each)))
    message = f"rule must be the code or the name of one, got {word!r}: {near(known, word)}"
    raise UnknownIdError(message, (("rule", message),))


def _lines(rule: Rule) -> Iterable[str]:
    yield f"{rule.code} {rule.name} ({rule.severity.value}, {rule.family})"
    for heading, text in (
        ("What it finds", rule.summary),
        ("Why that is bad", rule.why),
        ("What to do", rule.fix),
        ("Source", rule.source),
    ):
        if text:
            yield f"\n{heading}\n    {text}"
    if rule.flagged is not None:
        yield "\nFlagged"
        yield from (f"    {finding}" for finding in lint(rule.flagged, rules=[rule]))
    if isinstance(rule.clean, str):
        yield f"\nNot flagged\n    {rule.clean}"
