"""Words for rows: the same choice as comparisons where an engine plans, and by small numbers where it has its rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from okrkit.frames._engine import AnyFrame, collected, nw, planned


def chosen(cases: Sequence[tuple[nw.Expr, nw.Expr]], otherwise: nw.Expr) -> nw.Expr:
    """The expression whose condition holds first."""
    choice = otherwise
    for condition, each in reversed(cases):
        choice = nw.when(condition).then(each).otherwise(choice)
    return choice


def with_word(
    frame: AnyFrame, name: str, known: nw.Expr, cases: Sequence[tuple[nw.Expr, str]], otherwise: str
) -> AnyFrame:
    """A frame with a column more: the word whose condition holds first, and null where nothing is known."""
    if isinstance(frame, nw.LazyFrame):
        words = chosen([(condition, nw.lit(word)) for condition, word in cases], nw.lit(otherwise))
        return frame.with_columns(nw.when(known).then(words).alias(name))
    vocabulary = list(dict.fromkeys([*(word for _, word in cases), otherwise]))
    codes = {word: nw.lit(code, nw.Int8) for code, word in enumerate(vocabulary)}
    code = chosen([(condition, codes[word]) for condition, word in cases], codes[otherwise])
    return spelt(
        frame, name, nw.when(known).then(code).otherwise(nw.lit(len(vocabulary), nw.Int8)), vocabulary
    )


def spelt(frame: nw.DataFrame[Any], name: str, code: nw.Expr, words: Sequence[str]) -> nw.DataFrame[Any]:
    """A frame with a column of words by their number; the number after the last stands for null.

    Words are dear to make and cheap to copy: an engine that has its rows computes small numbers, and takes the words
    by them at the very end.
    """
    codes = collected(planned(frame).select(code.alias(name))).get_column(name)
    known = nw.new_series(name, [*words, None], nw.String, backend=frame.implementation)
    return frame.with_columns(known[codes])
