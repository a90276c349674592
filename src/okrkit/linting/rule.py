"""`Rule`: one thing to look for, with its reason, its source, and the examples that are its tests."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, Final, Literal, TypeAlias, TypeGuard

import attrs

from okrkit._doors import check_note, invalid, line, to_text, wrong_type
from okrkit._showing import shown
from okrkit.finding import Finding, Severity, to_severity
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI, Metric
from okrkit.linting.context import Context, Subject
from okrkit.notation import Statement
from okrkit.objective import Objective
from okrkit.scorecard import Scorecard

__all__ = ["Family", "Rule"]

Family: TypeAlias = Literal["key result", "objective", "KPI", "set"]
Message: TypeAlias = str | tuple[str, str]
# A rule is handed what its family takes, and says what that is in its own signature.
Check: TypeAlias = Callable[[Any, Context], Message | Iterable[Message] | None]

_TAKES: Final[dict[str, tuple[type, ...]]] = {
    "key result": (KeyResult, Statement),
    "objective": (Objective,),
    "KPI": (KPI, Metric, Statement),
    "set": (Scorecard,),
}
_KINDS: Final = (Statement, KPI, Metric, KeyResult, Objective, Scorecard)
_CODE: Final = re.compile(r"[A-Z]{1,20}[0-9]{1,9}")
_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def _to_takes(takes: Iterable[type]) -> tuple[type, ...]:
    if isinstance(takes, type) or not isinstance(takes, Iterable):
        raise wrong_type("takes", "a list of classes", takes, "such as [KeyResult, Statement]")
    return tuple(takes)


@shown
@attrs.frozen
class Rule:
    """One thing to look for.

    `check` is called with each subject of the rule's family and a `Context`, and yields a message for each fault, or a message
    and a fix of its own; one that says a single thing may return it, so that a pair of texts is a message and its fix.
    `flagged` and `clean` are two subjects (a sentence, a KPI, a scorecard, …): the rule finds exactly one fault in the first
    and none in the second.

    Args:
        code: Capital letters and a number: 'OKR101'; a house's own rules take their own letters.
        name: What is wrong, in a form that reads well after 'allow': 'task-as-key-result'.
        check: What looks.
        family: 'key result', 'objective', 'KPI' or 'set'; it says what the check is called with.
        severity: 'error', 'warning' or 'info'.
        summary: What it finds, in one sentence.
        why: Why that is bad.
        source: Who says so.
        flagged: An example that it finds.
        clean: One that it does not.
        fix: What to do instead.
        takes: The classes that the check is called with, where they are not the family's.

    Raises:
        InvalidValueError: A field cannot be what was given; the message says which and why.

    >>> from okrkit.linting import Rule, lint
    >>> def shouts(statement, context):
    ...     if statement.text.isupper():
    ...         yield "it shouts"
    >>> house = Rule("ACME1", "shouting-title", family="key result", check=shouts, fix="write it as a sentence")
    >>> print(*lint("GROW REVENUE BY 50%", rules=[house]))
    GROW REVENUE BY 50%: ACME1 shouting-title (warning): it shouts; write it as a sentence
    >>> lint("Grow revenue by 50%", rules=[house])
    ()
    """

    code: str
    name: str
    check: Check = attrs.field(kw_only=True)
    family: Family = attrs.field(kw_only=True)
    severity: Severity = attrs.field(default=Severity.WARNING, converter=to_severity, kw_only=True)
    summary: str = attrs.field(default="", kw_only=True)
    why: str = attrs.field(default="", kw_only=True)
    source: str = attrs.field(default="", kw_only=True)
    flagged: Subject | str | None = attrs.field(default=None, kw_only=True)
    clean: Subject | str | None = attrs.field(default=None, kw_only=True)
    fix: str = attrs.field(default="", kw_only=True)
    takes: tuple[type, ...] = attrs.field(default=(), converter=_to_takes, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not _CODE.fullmatch(to_text(self.code, "code")):
            raise invalid("code", "capital letters and a number", self.code, "such as 'ACME1'")
        if not _NAME.fullmatch(to_text(self.name, "name")):
            raise invalid("name", "small words joined by hyphens", self.name, "such as 'task-as-key-result'")
        if not isinstance(self.family, str) or self.family not in _TAKES:
            raise invalid("family", "'key result', 'objective', 'KPI' or 'set'", self.family, "choose one")
        if not callable(self.check):
            raise wrong_type("check", "a function", self.check, "it takes a subject and a Context")
        for path in ("summary", "why", "source", "fix"):
            check_note(getattr(self, path), path)
        if not self.takes:
            object.__setattr__(self, "takes", _TAKES[self.family])
        for index, each in enumerate(self.takes):
            if not any(each is kind for kind in _KINDS):
                need = "Statement, KPI, Metric, KeyResult, Objective or Scorecard"
                raise invalid(f"takes[{index}]", need, each, "those are what is linted")

    def findings(self, subject: Subject, context: Context) -> Iterable[Finding]:
        """What the rule has to say of a subject."""
        for said in self._messages(self.check(subject, context)):
            message, fix = (said, self.fix) if isinstance(said, str) else _to_pair(said, self.code)
            yield Finding(self.code, self.severity, name_of(subject), message, fix, name=self.name)

    def _messages(self, told: Message | Iterable[Message] | None) -> Iterable[Message]:
        """A check that says one thing, or nothing, may return it instead of yielding it."""
        if told is None:
            return ()
        if isinstance(told, str) or _is_pair(told):
            return (told,)
        if not isinstance(told, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance] - a user's check may return anything
            raise wrong_type(f"what the check of {self.code} says", "messages", told, "yield 'what is wrong'")
        return told

    def __repr__(self) -> str:
        # Short: every rule stands in the signature of `lint`, and so in what help() prints; `explain` tells all of one.
        return f"<Rule {self.code} {self.name}>"

    def __str__(self) -> str:
        return line(
            f"{self.code} {self.name}: {self.summary}" if self.summary else f"{self.code} {self.name}"
        )


def _is_pair(said: object) -> TypeGuard[tuple[str, str]]:
    """A message and its fix."""
    match said:
        case (str(), str()):
            return isinstance(said, tuple)
        case _:
            return False


def _to_pair(said: tuple[str, str], code: str) -> tuple[str, str]:
    if _is_pair(said):
        return said
    raise wrong_type(f"message of {code}", "a text, or a text and a fix", said, "yield 'what is wrong'")


def name_of(subject: Subject) -> str:
    """What a finding calls its subject: the id; a sentence is its own name, a scorecard has one."""
    if isinstance(subject, Statement):
        return subject.text
    return subject.name if isinstance(subject, Scorecard) else subject.id
