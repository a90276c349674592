"""What the rules look for in words: who owns it, what it keeps, what it changes, how vague it is."""

from __future__ import annotations

import re
from typing import Final

from okrkit.notation import Statement

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FIRST_WORDS: Final = 200  # where a title's first words are looked for, however long it is


def _ing(base: str) -> str:
    return (base.removesuffix("e") if base.endswith("e") else base + base[-1] * (base in _DOUBLED)) + "ing"


_DOUBLED: Final = frozenset({"cut", "drop", "trim"})
_CHANGE: Final = (
    "increase improve raise lift grow boost reduce decrease cut lower shrink bring drop trim shorten expand "
    "accelerate enhance optimise optimize strengthen"
).split()
CHANGE_VERBS: Final = frozenset([*_CHANGE, *map(_ing, _CHANGE)])
_KEEP: Final = "keep maintain sustain retain preserve uphold".split()
KEEP_VERBS: Final = frozenset([*_KEEP, *map(_ing, _KEEP)])
COMPARATIVES: Final = frozenset(
    "better more higher faster quicker fewer less lower stronger greater improved increased reduced enhanced "
    "optimised optimized decreased strengthened".split()
)
# Words that judge instead of measuring.
JUDGEMENTS: Final = frozenset(
    "good great strong healthy excellent happy high-quality best-in-class world-class solid decent positive".split()
)
_COLLECTIVES: Final = frozenset(
    "team teams squad squads department dept group crew guild tribe division committee board everyone everybody all "
    "staff leadership management tbd tba nobody we us".split()
)
_FUNCTIONS: Final = frozenset(
    "engineering marketing sales support finance hr ops operations product design legal it people growth data "
    "success customer company business devops backend back-end frontend front-end infrastructure infra qa sre".split()
)
# What a person may be responsible for.
_FIELDS: Final = _FUNCTIONS | frozenset(
    "culture talent partnerships revenue strategy security quality delivery research insights communications brand service services "
    "administration planning analytics procurement facilities infrastructure platform training learning development "
    "health safety environment compliance risk governance impact sustainability diversity inclusion wellbeing community".split()
)
# What one person is: 'Chief of Staff', 'Director of Sales and Marketing', 'Team lead'.
_ROLES: Final = frozenset(
    "chief head director lead leader manager founder cofounder co-founder president chair chairman chairwoman chairperson "
    "officer owner vp svp evp gm ceo cfo coo cto cmo cpo cio cro cso chro ciso principal supervisor coordinator partner "
    "captain dean member secretary treasurer controller superintendent engineer analyst designer architect".split()
)
_ROLES_OF_SEVERAL: Final = frozenset(f"{role}s" for role in _ROLES)
# 'R&D', 'UX/UI', 'CI/CD' are one field; an address, what stands behind a name, and letters after it are no second person
_ABBREVIATED: Final = re.compile(r"\b[A-Z]{1,3}[&/][A-Z]{1,3}\b")
_ADDRESS: Final = re.compile(r"[^\s@]*@[^\s@]+")
_TITLED: Final = re.compile(
    r",\s*(?:jr|sr|ii|iii|iv|md|phd|mba|cpa|esq|rn|pe|msc|bsc|ma|ba|dds|cfa)\b\.?", re.IGNORECASE
)
_REMARK: Final = re.compile(r"(?<=\w)\s*\([^()]*\)")
# 'Founder & CEO', 'Owner/Operator': two roles of one person; 'CEO and CFO' are two people
_OWNING: Final = "founder|co-?founder|owner|operator|chair|president|member"
_TWO_ROLES: Final = re.compile(
    rf"(?:{_OWNING})\s*(?:&|/|\band\b)\s*[\w-]+|[\w-]+\s*(?:&|/|\band\b)\s*(?:{_OWNING})", re.IGNORECASE
)
_OF: Final = frozenset(("of", "for", "at", "in"))
_JOINED: Final = re.compile(r"\s(?:and|&|\+)\s|[/&+;]|,.*,")
_JOINER: Final = re.compile(r"\s(?:and|&|\+)\s|[/&+;,]")


def words(text: str) -> list[str]:
    """The words at the beginning of a text, in lower case."""
    return [word.casefold() for word in _WORD.findall(text[:_FIRST_WORDS])]


def first_word(text: str) -> str:
    """The first word, in lower case; '' where there is none."""
    return next(iter(words(text)), "")


def has_number(statement: Statement) -> bool:
    """Whether a statement says a figure to get to or to keep."""
    return not (statement.target is statement.low is statement.high is None)


def names_a_team(owner: str) -> bool:
    """Whether an owner is several people, or nobody in particular."""
    owner = owner[:_FIRST_WORDS]
    if owner.count("@") > 1:
        return True
    owner = _ADDRESS.sub("", owner)
    if _has_two_roles(owner.partition(",")[2].strip() or owner.strip()):
        return False
    owner = _REMARK.sub("", _TITLED.sub("", _ABBREVIATED.sub("product", owner)))
    said = words(owner)
    return not _is_one_person(owner) and (
        _JOINED.search(owner) is not None
        or not _COLLECTIVES.isdisjoint(said)
        or _names_a_role_of_several(owner, said)
        or (bool(said) and _FUNCTIONS.issuperset(said))
    )


def _is_one_person(owner: str) -> bool:
    """Whether an owner has a role that one person has, for whatever it is responsible: 'Kim Lee, Head of Sales & Support'."""
    pieces = [words(piece) for piece in _JOINER.split(owner)]
    with_role = [index for index, piece in enumerate(pieces) if _is_role(piece)]
    if _is_for_fields(pieces, with_role) or _is_of_fields(owner):
        return True
    if len(with_role) != 1 or with_role[0] > 1 or (with_role[0] == 1 and "," not in owner):
        return False
    return all(_FIELDS.issuperset(piece) for piece in pieces[with_role[0] + 1 :])


def _is_for_fields(pieces: list[list[str]], with_role: list[int]) -> bool:
    """'Sales and Marketing Director', 'Health & Safety Officer': the role stands behind what it is for."""
    last = len(pieces) - 1
    if with_role != [last] or not last or pieces[last][-1] not in _ROLES:
        return False
    return all(_FIELDS.issuperset(piece) for piece in (*pieces[:-1], pieces[last][:-1]))


def _is_of_fields(owner: str) -> bool:
    """'Dana, Sales & Marketing': a name, a comma, and what it is of."""
    name, _, rest = owner.partition(",")
    if _JOINER.search(name) or not words(name) or not (_FIELDS | _COLLECTIVES).isdisjoint(words(name)):
        return False
    pieces = [words(piece) for piece in _JOINER.split(rest)]
    return all(piece and _FIELDS.issuperset(piece) for piece in pieces)


def _names_a_role_of_several(owner: str, said: list[str]) -> bool:
    """'Product managers', 'Heads of Sales', 'The directors'; 'Mike Partners' is a man."""
    role = said[: _end_of_role(said)][-1:]
    named = (
        len(said) > 1
        and said[0] != "the"
        and role == said[-1:]
        and not owner.rsplit(maxsplit=1)[-1].islower()
    )
    return not _ROLES_OF_SEVERAL.isdisjoint(role) and not named


def _has_two_roles(owner: str) -> bool:
    return _TWO_ROLES.fullmatch(owner) is not None and {*_ROLES, "operator"}.issuperset(
        word for word in words(owner) if word != "and"
    )


def _end_of_role(said: list[str]) -> int:
    """Before the 'of' of 'Heads of Sales'."""
    return next((index for index, word in enumerate(said) if word in _OF), len(said))


def _is_role(said: list[str]) -> bool:
    """'Head of support', 'chief of staff', 'team lead'; not 'lead team'."""
    role = said[: _end_of_role(said)]
    return not _ROLES.isdisjoint(role) and role[-1] not in _COLLECTIVES


def is_blank(text: str | None) -> bool:
    """Whether nothing is said."""
    return text is None or not text.strip()


def named(names: list[str], most: int = 3) -> str:
    """'a', 'a and b', 'a, b and 3 more'."""
    shown, rest = names[:most], len(names) - most
    if rest > 0:
        return f"{', '.join(shown)} and {rest} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)
