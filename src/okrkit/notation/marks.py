"""Marks that are no words of a statement: a tick box or a priority in front of it, how far it has got in brackets behind it."""

from __future__ import annotations

import re
from typing import Final

from okrkit.notation.labels import without_label
from okrkit.notation.ornaments import without_ornaments

__all__ = ["without_marks"]

_BOX: Final = re.compile(r"\s*(?:(?:[-•*]\s*)?\[[ x~]?\](?=\s)\s*)+")
# '[30%]', '[3/8]', '[0.7]', '[2 of 5]', '[70% done]': square brackets hold notes, and never a target
_PROGRESS: Final = re.compile(
    r"\[\s*(?:[\d.,]+\s*%?(?:\s*(?:/|of|out of)\s*[\d.,]+)?\s*)?(?:done|complete|completed|achieved|finished|wip|in progress)?\s*\]"
)
_GLUED: Final = re.compile(r"(?<=[0-9])per cent(?![a-z])")
_ENDINGS: Final = " .;,"
_MAY_OPEN: Final = frozenset("[(01. \xa0")
# '[0.7] Increase …', '(70%) Increase …', '0.7 – Increase …': the grade stands in front
_GRADE: Final = re.compile(
    r"\s*(?:\[\s*(?:[\d.]+\s*%?|[\d.]+\s*/\s*[\d.]+)\s*\]|\(\s*(?:0?\.\d+|1\.0|\d{1,3}\s?%)\s*\)|(?:0\.\d+|1\.0)\s*[-:|](?=\s))\s*(?=[^\W\d_])"
)
# 'P1 Check in with …', '[P2] …', '(P0) …', 'Must: …': how urgent it is, as a bullet in front; 'P1 incidents' are what is told of
_RANK: Final = re.compile(
    r"\s*(?:\[p[0-5]\]|\(p[0-5]\)|p[0-5](?=\s*[:.)–-]\s)(?!\s*[:–-]\s*[0-9.]+\s?(?:(?:business|working)\s)?(?:s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|weeks?)\s*$)|must(?:[ -]have)?(?=\s*:))\s*[:.)–-]?(?=\s)"
    r"|\s*p[0-5](?=\s+[^\W\d_])(?!\s+(?:[\w-]+\s+)?"
    r"(?:incident|bug|tickets|issue|defect|cases|alerts|outage|fault|calls|requests|problem|vulnerab|response|resolution|repairs|"
    r"slas?\b|mtt|events|errors|failure|jobs|complaint|severit|priorit|items|queue|backlog|critical|high|medium|low|minor|major|significant|"
    r"moderate|normal|urgent|standard|severe|emergenc)"
    r")(?!\s+(?:and|or|to|is|are|was|were|in|of|on|with|under|below|within|per|at(?!\s+(?:least|most))|than|median|average|avg|mean)\b)"
)
_RANKED: Final = frozenset("p[(m")


def without_marks(plain: str, text: str = "") -> str:
    """A text with such marks made blank; in place, so that nothing moves.

    Args:
        plain: The normalised text.
        text: The text as it was given, for what only a capital tells.

    >>> from okrkit.notation.marks import without_marks
    >>> without_marks("all sheds have a lock [3/8]").rstrip()
    'all sheds have a lock'
    >>> without_marks("[x] plant 40 trees [street names]")
    '    plant 40 trees [street names]'
    >>> without_marks("p1 plant 40 trees"), without_marks("p1 faults below 3")
    ('   plant 40 trees', 'p1 faults below 3')
    """
    if "**" in plain:
        plain = plain.replace("**", "  ")  # '**Plant** 40 trees'
    if "per cent" in plain:
        plain = _GLUED.sub("percent ", plain)  # '70per cent'
    box = _BOX.match(plain) if "[" in plain else None
    if box is not None:
        plain = " " * box.end() + plain[box.end() :]
    plain = without_ornaments(plain)
    if plain.endswith(".") and not plain.endswith("..") and len(plain) > len("a."):
        plain = f"{plain[:-1]} "  # a full stop at the end ends nothing that is not at its end
    grade = _GRADE.match(plain) if plain[:1] in _MAY_OPEN else None
    if grade is not None:
        plain = " " * grade.end() + plain[grade.end() :]
    rank = _RANK.match(plain) if plain.lstrip()[:1] in _RANKED else None
    if rank is not None:
        plain = " " * rank.end() + plain[rank.end() :]
    if "[" not in plain:
        return without_label(plain, text)
    start = plain.rfind("[")
    end = len(plain.rstrip(_ENDINGS))
    if start > 0 and _PROGRESS.fullmatch(plain, start, end):
        plain = plain[:start] + " " * (end - start) + plain[end:]
    return without_label(plain, text)
