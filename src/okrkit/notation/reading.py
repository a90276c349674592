"""`parse`: from text to a Statement."""

from __future__ import annotations

from typing import Final, Literal

import attrs

from okrkit._doors import invalid
from okrkit.errors import NotationError
from okrkit.notation.alarms import CUES, read_warning, split_alarm, turn_round
from okrkit.notation.criticals import SAYING, settle, split_criticals
from okrkit.notation.deadlines import mark_deadlines
from okrkit.notation.forms import FORMS, WITHOUT_NUMBERS
from okrkit.notation.languages import FOREIGN, is_foreign, is_in_another_script
from okrkit.notation.marks import without_marks
from okrkit.notation.multiples import MULTIPLES, in_figures
from okrkit.notation.normalising import normalise
from okrkit.notation.quantities import find_quantities
from okrkit.notation.readings import Reading, unclear
from okrkit.notation.residue import find_residue
from okrkit.notation.scenes import Scene
from okrkit.notation.statement import Statement
from okrkit.notation.tokens import tokenise
from okrkit.notation.wordings import LABELLED, calls_itself_objective
from okrkit.notation.writing import write

__all__ = ["parse"]

_CUES: Final = CUES | SAYING | FOREIGN | MULTIPLES  # few texts have any of them
LONGEST: Final = 10_000  # characters of a statement


def parse(
    text: str, *, listed_as: Literal["okr", "kpi"] | None = None, currency: str | None = None
) -> Statement:
    """Read one written goal or health metric.

    Gives plain words and numbers: percents as written, amounts expanded, units by their symbols.  What cannot be read
    with confidence is of kind 'unclear' and says why; a number is never guessed.

    Args:
        text: One statement, in English, of at most 10,000 characters.
        listed_as: The list that it stands in, which settles what the text alone cannot: '90 % of tickets are solved
            the same day' is a level to reach among OKRs, a floor among KPIs.
        currency: The currency that '$' stands for; US dollars by default.

    Returns:
        The Statement.

    Raises:
        InvalidValueError: The text is not a str, or `listed_as` or `currency` is none that is known.
        NotationError: There is no statement at all: nothing in it, too long, or a number that no float can hold.

    >>> from okrkit import parse
    >>> statement = parse("Increase on-time delivery from 65% to 90% by Q3")
    >>> statement.form, statement.baseline, statement.target, statement.unit, statement.deadline
    ('move', 65.0, 90.0, '%', 'by Q3')
    >>> statement = parse("Reduce churn from 6% to")
    >>> statement.kind, statement.why
    ('unclear', "the text breaks off after 'to'")
    """
    _check(text, listed_as, currency)
    plain = without_marks(normalise(text), text)
    dollar = currency or "USD"
    tokens = tokenise(plain, text)
    cues = _CUES.intersection([token.word for token in tokens])
    if (cues and not FOREIGN.isdisjoint(cues) and is_foreign(tokens, text)) or (
        not text.isascii() and is_in_another_script(text)
    ):
        return _not_english(text, listed_as)
    if cues and not MULTIPLES.isdisjoint(cues):
        tokens = in_figures(tokens, text)
    criticals = alarm = None
    if cues and not SAYING.isdisjoint(cues):
        tokens, criticals = split_criticals(tokens, text, dollar)
    tokens = mark_deadlines(tokens)
    if cues and not CUES.isdisjoint(cues):
        tokens, alarm = split_alarm(tokens)
    items, quantities = find_quantities(tokens, text, dollar)
    if alarm is not None:
        turn_round(quantities, alarm)
    scene = Scene(text, items, quantities, listed_as)
    reading = _read(scene) if alarm is None else read_warning(scene, alarm)
    residue = find_residue(scene, reading)
    if criticals is not None:
        settle(criticals, reading)
        if criticals.stop is not None:
            residue = unclear(
                criticals.stop, criticals.expected, "the words behind the limit name no critical figure"
            )
    if residue is not None:
        return write(scene, residue, criticals, instead_of=reading)
    statement = write(scene, reading, criticals)
    return _as_objective(statement) if calls_itself_objective(scene) else statement


def _not_english(text: str, listed_as: str | None) -> Statement:
    """A text that is not read: 'NPS von 30 auf 45' has no target of 30."""
    why = "the words are not English"
    expected = "a statement in English"
    return Statement(text, "unclear", why=why, stopped_at=0, expected=expected, listed_as=listed_as)


def _as_objective(statement: Statement) -> Statement:
    """What calls itself an objective is one, and keeps its numbers; whether they can be trusted was settled before."""
    if statement.kind in ("objective", "unclear"):
        return statement
    return attrs.evolve(statement, kind="objective", form=None, stopped_at=None, expected="", why=LABELLED)


def _check(text: object, listed_as: object, currency: object) -> None:
    if not isinstance(text, str):
        raise invalid("text", "a text", text, "pass the sentence, such as 'Reduce churn from 6% to 3%'")
    if listed_as not in (None, "okr", "kpi"):
        raise invalid(
            "listed_as", "'okr', 'kpi' or None", listed_as, "say which list the statement stands in, if any"
        )
    if currency is not None and not (isinstance(currency, str) and currency.isalpha() and currency.isupper()):
        raise invalid(
            "currency",
            "a currency's letters, such as 'USD'",
            currency,
            "say what '$' stands for, or leave it out",
        )
    if not text.strip():
        raise NotationError(text, 0, "a statement")
    if len(text) > LONGEST:
        raise NotationError(text, LONGEST, f"at most {LONGEST:,} characters")


def _read(scene: Scene) -> Reading:
    for form in FORMS if scene.quantities else WITHOUT_NUMBERS:
        reading = form.read(scene)
        if reading is not None:
            return reading
    return unclear(scene.end, "a goal, a limit or the name of a measure", "no form of statement fits")
