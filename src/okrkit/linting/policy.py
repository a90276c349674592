"""`Policy`: the limits that the rules judge by, and the published ones, each with its source."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal, TypeAlias

import attrs

from okrkit._doors import (
    KEEP,
    NumberLike,
    check_note,
    invalid,
    is_truth,
    line,
    to_number,
    to_text,
    wrong_type,
)
from okrkit._showing import shown
from okrkit.linting.sources import BREV, HOUSE, ORDO, SKARYA, TALENTA, UNIFRAME

__all__ = [
    "COMPANY_POLICY",
    "EARLY_POLICY",
    "FOCUSED_POLICY",
    "FORTNIGHTLY_POLICY",
    "GROWTH_POLICY",
    "POLICIES",
    "SCALE_POLICY",
    "TEAM_POLICY",
    "WEEKLY_POLICY",
    "Policy",
]

CheckIns: TypeAlias = Literal["week", "fortnight", "month"] | int
_ENDS: Final = 2
_DAYS: Final = {"week": 7, "fortnight": 14, "month": 31}
_EARLY: Final = 10
_GROWTH: Final = 50


def _to_name(name: str) -> str:
    return to_text(name, "name")


def _to_span(span: Iterable[int], path: str) -> tuple[int, int]:
    if isinstance(span, (str, bytes)) or not isinstance(span, Iterable):
        raise wrong_type(path, "a pair of whole numbers", span, "the fewest and the most, such as (2, 5)")
    ends = tuple(span)
    if len(ends) != _ENDS or any(not isinstance(each, int) or is_truth(each) for each in ends):
        raise invalid(path, "a pair of whole numbers", span, "the fewest and the most, such as (2, 5)")
    if not 0 <= ends[0] <= ends[1]:
        raise invalid(path, "the fewest and the most, in this order", span, "such as (2, 5)")
    return ends[0], ends[1]


def _to_objectives(span: Iterable[int]) -> tuple[int, int]:
    return _to_span(span, "objectives")


def _to_key_results(span: Iterable[int]) -> tuple[int, int]:
    return _to_span(span, "key_results")


def _to_kpis(span: Iterable[int]) -> tuple[int, int]:
    return _to_span(span, "kpis")


def _to_check_ins(every: CheckIns) -> CheckIns:
    if (isinstance(every, str) and every in _DAYS) or (
        isinstance(every, int) and not is_truth(every) and every > 0
    ):
        return every
    instead = "say how often a key result is looked at"
    raise invalid("check_ins", "'week', 'fortnight', 'month' or a number of days", every, instead)


def _to_leap(value: NumberLike) -> float:
    return to_number(value, "leap")


def _to_mile(value: NumberLike) -> float:
    return to_number(value, "mile")


def _to_alike(value: NumberLike) -> float:
    return to_number(value, "alike")


@shown
@attrs.frozen
class Policy:
    """The limits that the rules judge by: how many, how often, how far.

    Published advice differs; `Policy()` takes the widest of it, so that what it finds every source would find. The presets
    in `POLICIES` are the sources' own.

    Args:
        name: What it is called.
        source: Where it is published.
        objectives: The fewest and the most objectives of a set; only the most is judged.
        key_results: The fewest and the most key results of an objective.
        kpis: The fewest and the most KPIs of a set; only the most is judged.
        check_ins: How often a key result is looked at: 'week', 'fortnight', 'month' or a number of days.
        grace: How many days a check-in or a reading may be late.
        idle_months: After how many months without a decision a KPI is noise.
        revisit_months: After how many months a threshold should be looked at again.
        one_name: Whether a goal wants one person's name, not a team's.
        readings: How many readings it takes to know a KPI's natural limits.
        leap: How many times the whole range ever seen a target may lie beyond the best ever seen.
        mile: How much better than its limit, as a fraction of it, every reading is where the limit is too easy.
        alike: From which correlation of their changes on two KPIs are one.

    Raises:
        InvalidValueError: A limit that is none.

    >>> from okrkit.linting import TEAM_POLICY, Policy
    >>> Policy().key_results, TEAM_POLICY.key_results
    ((2, 5), (3, 5))
    >>> TEAM_POLICY.evolve(check_ins="week").check_in_days
    7
    """

    name: str = attrs.field(default="okrkit", converter=_to_name)
    source: str = HOUSE
    objectives: tuple[int, int] = attrs.field(default=(1, 5), converter=_to_objectives, kw_only=True)
    key_results: tuple[int, int] = attrs.field(default=(2, 5), converter=_to_key_results, kw_only=True)
    kpis: tuple[int, int] = attrs.field(default=(1, 15), converter=_to_kpis, kw_only=True)
    check_ins: CheckIns = attrs.field(default="month", converter=_to_check_ins, kw_only=True)
    grace: int = attrs.field(default=3, kw_only=True)
    idle_months: int = attrs.field(default=6, kw_only=True)
    revisit_months: int = attrs.field(default=12, kw_only=True)
    one_name: bool = attrs.field(default=True, kw_only=True)
    readings: int = attrs.field(default=6, kw_only=True)
    leap: float = attrs.field(default=10.0, converter=_to_leap, kw_only=True)
    mile: float = attrs.field(default=0.5, converter=_to_mile, kw_only=True)
    alike: float = attrs.field(default=0.95, converter=_to_alike, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_note(self.source, "source")
        for path, least in (("grace", 0), ("idle_months", 1), ("revisit_months", 1), ("readings", 2)):
            value = getattr(self, path)
            if not isinstance(value, int) or is_truth(value) or value < least:
                raise invalid(path, f"a whole number from {least} up", value, "see the policy's docstring")
        if not isinstance(self.one_name, bool):
            raise invalid("one_name", "True or False", self.one_name, "say whether one name is wanted")
        for path in ("leap", "mile"):
            if getattr(self, path) < 0.0:
                raise invalid(path, "0 or more", getattr(self, path), "see the policy's docstring")
        if not 0.0 < self.alike <= 1.0:
            raise invalid("alike", "above 0 and at most 1", self.alike, "it is a correlation")

    @property
    def check_in_days(self) -> int:
        """How many days may lie between two check-ins.

        >>> from okrkit.linting import Policy
        >>> Policy(check_ins="fortnight").check_in_days
        14
        >>> Policy(check_ins=10).check_in_days
        10
        """
        return _DAYS[self.check_ins] if isinstance(self.check_ins, str) else int(self.check_ins)

    @staticmethod
    def for_size(people: int) -> Policy:
        """The preset for a company of so many people.

        Args:
            people: How many there are, 1 or more.

        Returns:
            `EARLY_POLICY` up to 10, `GROWTH_POLICY` up to 50, `SCALE_POLICY` beyond.

        Raises:
            InvalidValueError: Not a whole number from 1 up.

        >>> from okrkit.linting import Policy
        >>> Policy.for_size(8).name
        'early stage (1-10 people)'
        >>> Policy.for_size(51).name
        'scale stage (50+ people)'
        """
        if not isinstance(people, int) or is_truth(people) or people < 1:
            raise invalid("people", "a whole number from 1 up", people, "say how many people there are")
        if people <= _EARLY:
            return EARLY_POLICY
        return GROWTH_POLICY if people <= _GROWTH else SCALE_POLICY

    def evolve(
        self,
        *,
        name: str = KEEP,
        source: str = KEEP,
        objectives: Iterable[int] = KEEP,
        key_results: Iterable[int] = KEEP,
        kpis: Iterable[int] = KEEP,
        check_ins: CheckIns = KEEP,
        grace: int = KEEP,
        idle_months: int = KEEP,
        revisit_months: int = KEEP,
        one_name: bool = KEEP,
        readings: int = KEEP,
        leap: NumberLike = KEEP,
        mile: NumberLike = KEEP,
        alike: NumberLike = KEEP,
    ) -> Policy:
        """A policy like this one with some things changed; every check runs again.

        Args:
            name: What it is called.
            source: Where it is published.
            objectives: The fewest and the most objectives.
            key_results: The fewest and the most key results of an objective.
            kpis: The fewest and the most KPIs.
            check_ins: How often a key result is looked at.
            grace: How many days late is still on time.
            idle_months: After how many months without a decision a KPI is noise.
            revisit_months: After how many months a threshold should be looked at again.
            one_name: Whether a goal wants one person's name.
            readings: How many readings it takes to know natural limits.
            leap: How far beyond the best ever seen is still believable.
            mile: How much better than its limit is too easy.
            alike: From which correlation on two KPIs are one.

        Returns:
            The new policy.

        Raises:
            InvalidValueError: The change makes an illegal policy.

        >>> from okrkit.linting import Policy
        >>> Policy().evolve(kpis=(5, 7)).kpis
        (5, 7)
        >>> Policy().evolve() == Policy()
        True
        """
        return Policy(
            self.name if name is KEEP else name,
            self.source if source is KEEP else source,
            objectives=self.objectives if objectives is KEEP else objectives,
            key_results=self.key_results if key_results is KEEP else key_results,
            kpis=self.kpis if kpis is KEEP else kpis,
            check_ins=self.check_ins if check_ins is KEEP else check_ins,
            grace=self.grace if grace is KEEP else grace,
            idle_months=self.idle_months if idle_months is KEEP else idle_months,
            revisit_months=self.revisit_months if revisit_months is KEEP else revisit_months,
            one_name=self.one_name if one_name is KEEP else one_name,
            readings=self.readings if readings is KEEP else readings,
            leap=self.leap if leap is KEEP else leap,
            mile=self.mile if mile is KEEP else mile,
            alike=self.alike if alike is KEEP else alike,
        )

    def __str__(self) -> str:
        least, most = self.key_results
        return line(
            f"{self.name}: up to {self.objectives[1]} objectives of {least} to {most} key results, up to "
            f"{self.kpis[1]} KPIs, a check-in every {self.check_in_days} days ({self.source})"
        )


TEAM_POLICY: Final = Policy("team", ORDO, objectives=(2, 3), key_results=(3, 5), kpis=(5, 10))
FOCUSED_POLICY: Final = Policy("focused team", SKARYA, kpis=(5, 7), check_ins="month")
FORTNIGHTLY_POLICY: Final = Policy("fortnightly", TALENTA, key_results=(3, 5), check_ins="fortnight")
WEEKLY_POLICY: Final = Policy("weekly", BREV, objectives=(3, 5), kpis=(10, 15), check_ins="week")
COMPANY_POLICY: Final = Policy("company", UNIFRAME, objectives=(3, 5), key_results=(2, 4), kpis=(10, 15))
# The article names the three sizes; the figures that are kept of it are those of growing companies. Early teams 'still
# monitor a handful of important KPIs' (Skarya); beyond fifty people the board stays the company's.
EARLY_POLICY: Final = Policy(
    "early stage (1-10 people)",
    f"{UNIFRAME}, for the size; {SKARYA}, for the handful of KPIs",
    objectives=(1, 3),
    key_results=(2, 4),
    kpis=(3, 5),
    one_name=False,
)
GROWTH_POLICY: Final = Policy(
    "growth stage (10-50 people)", UNIFRAME, objectives=(3, 5), key_results=(2, 4), kpis=(10, 15)
)
SCALE_POLICY: Final = Policy(
    "scale stage (50+ people)",
    f"{UNIFRAME}, for the size; {BREV}, for weekly check-ins",
    objectives=(3, 5),
    key_results=(2, 4),
    kpis=(10, 15),
    check_ins="week",
)
POLICIES: Final[tuple[Policy, ...]] = (
    TEAM_POLICY,
    FOCUSED_POLICY,
    FORTNIGHTLY_POLICY,
    WEEKLY_POLICY,
    COMPANY_POLICY,
    EARLY_POLICY,
    GROWTH_POLICY,
    SCALE_POLICY,
)
