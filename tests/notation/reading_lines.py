"""A statement in one line, for tables of examples: 'key_result/move decrease 6 -> 3 % | churn'."""

from __future__ import annotations

from okrkit.notation import Statement, parse


def line(statement: Statement) -> str:
    """Kind, form, direction, numbers, units and deadline; 'strict' where the limit itself is outside."""
    words = [statement.kind if statement.form is None else f"{statement.kind}/{statement.form}"]
    words.extend([statement.direction] if statement.direction else [])
    words.extend([numbers] if (numbers := _numbers(statement)) else [])
    words.extend([statement.unit] if statement.unit else [])
    words.extend([f"(from {statement.baseline_unit})"] if statement.baseline_unit else [])
    words.extend(["strict"] if statement.strict else [])
    words.extend([f"[{statement.deadline}]"] if statement.deadline else [])
    return " ".join(words)


def _numbers(statement: Statement) -> str:
    baseline, target, low, high = statement.baseline, statement.target, statement.low, statement.high
    if low is not None and high is not None:
        return f"{low!r}..{high!r}"
    if low is not None:
        assert low == target
        return f">= {low!r}"
    if high is not None:
        assert high == target
        return f"<= {high!r}"
    if baseline is not None:
        return f"{baseline!r} -> {target!r}"
    return "" if target is None else repr(target)


def rows(*tables: str) -> list[tuple[str, str]]:
    """The rows of tables that are written as 'text => what is expected', in two."""
    pairs = (row.rpartition(" => ") for table in tables for row in table.splitlines() if row)
    return [(text, expected) for text, _, expected in pairs]


def read(text: str) -> str:
    """What a text is read as, in one line."""
    return line(parse(text))


def read_by_name(text: str) -> str:
    """The same with the measure's name behind it, if it has one."""
    statement = parse(text)
    return f"{line(statement)} | {statement.metric}" if statement.metric else line(statement)


def check_abstains(text: str, why: str) -> None:
    """A text is not read: no number is a target or a limit, and it says why, where and what was looked for."""
    statement = parse(text)
    assert ("unclear", why) == (statement.kind, statement.why)
    assert (None, None, None) == (statement.target, statement.low, statement.high)
    assert statement.expected
    assert statement.stopped_at is not None
    assert 0 <= statement.stopped_at <= len(text)


def check_numberless(text: str) -> None:
    """Whatever kind a text is of, none of its numbers is a target or a limit, and nothing is said of one."""
    statement = parse(text)
    assert (None, None) == (statement.baseline, statement.target)
    assert (None, None) == (statement.low, statement.high)
    assert statement.unit is None
    assert statement.direction is None or statement.form == "milestone"
