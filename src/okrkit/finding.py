"""`Finding`: one thing that a linter or an audit has to say, in one line."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

import attrs

from okrkit._doors import check_note, invalid, to_text
from okrkit._showing import shown

__all__ = ["Finding", "Severity"]

_SUBJECT_SHOWN: Final = 80


class Severity(StrEnum):
    """How much a finding matters; each is also its plain word.

    'error': as it stands it does not do its job. 'warning': it probably will not. 'info': worth a look.

    >>> from okrkit.finding import Severity
    >>> Severity.ERROR == "error"
    True
    >>> Severity("info")
    <Severity.INFO: 'info'>
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


def to_severity(severity: Severity | str) -> Severity:
    """A Severity from itself or its word."""
    if isinstance(severity, str) and severity in set(Severity):
        return Severity(severity)
    raise invalid("severity", "'error', 'warning' or 'info'", severity, "choose one of them")


def _to_code(code: str) -> str:
    return to_text(code, "code")


def _to_message(message: str) -> str:
    return to_text(message, "message")


@shown
@attrs.frozen
class Finding:
    """One thing that a rule has to say of a subject; printing it gives one line.

    Args:
        code: The rule's code, such as 'OKR101'; `explain` tells what it means.
        severity: 'error', 'warning' or 'info'.
        subject: The id of what it is about; for a sentence, the sentence.
        message: What was found.
        fix: What to do about it.
        name: The rule's name, such as 'task-as-key-result'.

    Raises:
        InvalidValueError: No code, no message, or no such severity.

    >>> from okrkit.finding import Finding
    >>> print(Finding("OKR302", "warning", "churn", "nobody owns it", "give it an owner="))
    churn: OKR302 (warning): nobody owns it; give it an owner=
    >>> Finding("OKR302", "warning", "churn", "nobody owns it", "").fix
    ''
    """

    code: str = attrs.field(converter=_to_code)
    severity: Severity = attrs.field(converter=to_severity)
    subject: str
    message: str = attrs.field(converter=_to_message)
    fix: str = ""
    name: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        for path in ("subject", "fix", "name"):
            check_note(getattr(self, path), path)

    def __str__(self) -> str:
        subject = _line(self.subject)
        if len(subject) > _SUBJECT_SHOWN:
            subject = subject[: _SUBJECT_SHOWN - 1] + "…"
        rule = _line(f"{self.code} {self.name}" if self.name else self.code)
        fix = f"; {_line(self.fix)}" if self.fix else ""
        return f"{subject}: {rule} ({self.severity.value}): {_line(self.message)}{fix}"


def _line(text: str) -> str:
    # One line, whatever a title holds: no breaks, and nothing that would turn the line round or hide a part of it.
    return "".join(c if c.isprintable() else "·" for c in " ".join(text.split()))
