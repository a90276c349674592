"""`PaceRule`: when a key result is on track, said as a value; okrkit's own rule and the published ones."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Final, Literal, TypeAlias

import attrs

from okrkit._converters import as_name
from okrkit._doors import NumberLike, check_note, invalid, to_number, to_text, wrong_type
from okrkit._sentences import percent, points, times
from okrkit._showing import shown
from okrkit.arithmetic import clamp, same
from okrkit.bands import BandScale, Owner
from okrkit.cycle import DayCount
from okrkit.grading import Place, place_of
from okrkit.verdict import Status, Verdict

__all__ = [
    "BOJA",
    "BURNING_OKR",
    "ENGAGEDLY",
    "MOONCAMP",
    "OBOARD",
    "OKRKIT",
    "OPENOKR_SIGNAL",
    "PACE_RULES",
    "PLANVIEW",
    "SERVICENOW",
    "UPRAISE",
    "VIVA",
    "PaceRule",
]

Family: TypeAlias = Literal["gap", "ratio", "absolute"]
# What each family compares by, and how far that can reach: an edge beyond it would never be met.
_REACH: Final = {
    "gap": (-1.0, 1.0, "from -1 to 1, as a fraction"),
    "ratio": (0.0, sys.float_info.max, "0 or more"),
    "absolute": (0.0, 1.0, "from 0 to 1, as a fraction"),
}
# The order in which statuses get better.
_RANKS: Final = {Status.OFF_TRACK: 0, Status.AT_RISK: 1, Status.ON_TRACK: 2, Status.ACHIEVED: 3}
# Where someone stands who has done just what was expected.
_AS_EXPECTED: Final = {"gap": 0.0, "ratio": 1.0}


def _to_labels(labels: Iterable[str]) -> tuple[str, ...]:
    if isinstance(labels, (str, bytes)) or not isinstance(labels, Iterable):
        raise wrong_type("labels", "a list of texts", labels, "one more than edges")
    return tuple(labels)


def _to_edges(edges: Iterable[NumberLike]) -> tuple[float, ...]:
    if isinstance(edges, (str, bytes)) or not isinstance(edges, Iterable):
        raise wrong_type("edges", "a list of numbers", edges, "in ascending order")
    return tuple(to_number(edge, f"edges[{index}]") for index, edge in enumerate(edges))


def _to_statuses(statuses: Iterable[Status]) -> tuple[Status, ...]:
    if isinstance(statuses, (str, bytes)) or not isinstance(statuses, Iterable):
        raise wrong_type("statuses", "a list of Status", statuses, "one for each label")
    return tuple(statuses)


def _to_owner(owner: Owner | Iterable[Owner]) -> Owner | tuple[Owner, ...]:
    return owner if isinstance(owner, str) or not isinstance(owner, Iterable) else tuple(owner)


def _to_required(required: NumberLike | None) -> float | None:
    return None if required is None else to_number(required, "required")


def _usual_owner(rule: PaceRule) -> Owner:
    """The better side has the edge: by gap that is the lower one."""
    return "below" if rule.family == "gap" else "above"


@shown
@attrs.frozen(repr=False)
class PaceRule:
    """When a key result is on track: a named value, so that two teams can mean the same or see where they differ.

    A rule compares what is done with what was expected by now: by the 'gap' (expected - actual, in fractions), the 'ratio'
    (actual / expected), or not at all ('absolute': the score alone).

    Args:
        name: What the rule is called.
        family: 'gap', 'ratio' or 'absolute'.
        edges: Where one label gives way to the next, in ascending order, as fractions (10 points are 0.10).
        labels: The rule's own words from the lowest band to the highest; one more than edges.
        statuses: What each label stands for in okrkit's terms.
        owner: Which side has an edge itself: 'above', 'below', or one for each edge; by default the better side.
        day_count: How the rule counts elapsed days.
        required: The score wanted at the end of the cycle; None for what the ambition asks.
        done: The rule's label at a score of 1, if it has one.
        source: Where the rule is published.

    Raises:
        InvalidValueError: The edges are out of order or of reach, or labels, statuses or owners do not fit them.

    >>> from okrkit import OBOARD, PaceRule, Status
    >>> OBOARD.judge(0.35, 0.50).label
    'on track'
    >>> house = PaceRule("House", "gap", [0.2], ["fine", "late"], [Status.ON_TRACK, Status.OFF_TRACK], owner="below")
    >>> house.judge(0.30, 0.50).label
    'fine'
    """

    name: str = attrs.field(converter=as_name)
    family: Family
    edges: tuple[float, ...] = attrs.field(converter=_to_edges)
    labels: tuple[str, ...] = attrs.field(converter=_to_labels)
    statuses: tuple[Status, ...] = attrs.field(converter=_to_statuses)
    owner: Owner | tuple[Owner, ...] = attrs.field(
        default=attrs.Factory(_usual_owner, takes_self=True), converter=_to_owner, kw_only=True
    )
    day_count: DayCount = attrs.field(default=DayCount.END_OF_DAY, kw_only=True)
    required: float | None = attrs.field(default=1.0, converter=_to_required, kw_only=True)
    done: str | None = attrs.field(default=None, kw_only=True)
    source: str = attrs.field(default="", kw_only=True)
    # Made once and kept: a scale costs half of what a judgement does.
    _scale: BandScale[str] = attrs.field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.family, str) or self.family not in _REACH:
            raise invalid("family", "'gap', 'ratio' or 'absolute'", self.family, "say what the rule compares")
        for index, label in enumerate(self.labels):
            to_text(label, f"labels[{index}]")
        low, high, need = _REACH[self.family]
        for index, edge in enumerate(self.edges):
            if not low <= edge <= high:
                raise invalid(f"edges[{index}]", need, edge, "95 % is 0.95, and 10 points are 0.10")
        # The scale refuses edges, labels and owners that do not fit, and says the owner in one word where one will do.
        scale = BandScale(self.edges, self.labels, owner=self.owner, name=self.name)
        object.__setattr__(self, "_scale", scale)
        object.__setattr__(self, "owner", scale.owner)
        if len(self.statuses) != len(self.labels) or not all(
            isinstance(each, Status) for each in self.statuses
        ):
            need = f"{len(self.labels)} members of Status, one for each label"
            raise invalid("statuses", need, self.statuses, "say what each label stands for")
        self._check_order()
        if not isinstance(self.day_count, DayCount):
            raise invalid("day_count", "a DayCount", self.day_count, "such as DayCount.END_OF_DAY")
        if self.required is not None and not 0.0 < self.required <= 1.0:
            raise invalid(
                "required", "above 0 and at most 1", self.required, "None takes what the ambition asks"
            )
        if self.done is not None:
            to_text(self.done, "done")
        check_note(self.source, "source")

    def _check_order(self) -> None:
        """A greater gap is never better, a greater ratio or score never worse."""
        ranks = [_RANKS.get(status, 0) for status in self.statuses]
        worse_upwards = self.family == "gap"
        if ranks != sorted(ranks, reverse=worse_upwards):
            way = "worst last" if worse_upwards else "worst first"
            need = f"from the lowest band to the highest, {way}, by {self.family}"
            raise invalid(
                "statuses", need, [status.value for status in self.statuses], "turn labels and statuses round"
            )

    @property
    def scale(self) -> BandScale[str]:
        """The rule's bands as a scale, for plotting.

        >>> from okrkit import OBOARD
        >>> OBOARD.scale.edges
        (0.4, 0.7)
        >>> OBOARD.scale.classify(0.4)
        'behind'
        """
        return self._scale

    @property
    def best(self) -> int:
        """The index of the label for whoever owes nothing yet: that of having done just what was expected.

        >>> from okrkit import PLANVIEW, SERVICENOW
        >>> PLANVIEW.labels[PLANVIEW.best]
        'on track'
        >>> SERVICENOW.labels[SERVICENOW.best]
        'green'
        """
        if self.family in _AS_EXPECTED:
            position = self.scale.position(_AS_EXPECTED[self.family])
            if self.statuses[position] is Status.ON_TRACK:
                return position
        on_track = [index for index, status in enumerate(self.statuses) if status is Status.ON_TRACK]
        if self.family == "gap":
            return (on_track or [0])[0]
        return (on_track or [len(self.labels) - 1])[-1]

    def judge(self, actual: NumberLike, expected: NumberLike) -> Verdict:
        """Judge bare numbers.

        Args:
            actual: The score so far, 0..1; clamped.
            expected: What should be done by now, 0..1, with what the rule requires at the end already in it.

        Returns:
            A verdict with the rule's label and its status; `edge` and `distance` are of the gap, ratio or score. A score of 1 is
            `Status.ACHIEVED`; while nothing is expected yet, nobody is behind.

        Raises:
            InvalidValueError: Not finite numbers, or an expectation outside 0..1.

        >>> from okrkit import VIVA
        >>> print(VIVA.judge(0.35, 0.50))
        35% is done where 50% was expected, 15 points short: Viva Goals calls it behind, 10 points from at risk
        >>> VIVA.judge(1.2, 0.5).status
        <Status.ACHIEVED: 'achieved'>
        """
        done, due = clamp(to_number(actual, "actual")), to_number(expected, "expected")
        if not (0.0 <= due <= 1.0 or same(due, clamp(due))):
            raise invalid("expected", "from 0 to 1", expected, "half of a target is 0.5")
        inputs: tuple[tuple[str, float], ...] = (("actual", done), ("expected", due))
        if self.family != "absolute" and same(due, 0.0):
            position, place = self.best, None
            start, slack = f"Nothing is expected yet, and {percent(done)} is done", ""
        else:
            measured = self._measured(done, due)
            place = place_of(self.scale, measured)
            position = place.position
            inputs = (*inputs, (self.family, measured))
            start, slack = self._comparison(done, due), slack_of(self, place)
        achieved = same(done, 1.0)
        label = self.done if achieved and self.done is not None else self.labels[position]
        return Verdict(
            label,
            Status.ACHIEVED if achieved else self.statuses[position],
            self.name,
            reason=f"{start}: {self.name} calls it {label}{'' if achieved else slack}",
            inputs=inputs,
            edge=None if place is None else place.edge,
            distance=None if place is None else place.distance,
        )

    def _measured(self, done: float, due: float) -> float:
        if self.family == "gap":
            return due - done
        return done if self.family == "absolute" else done / due

    def _comparison(self, done: float, due: float) -> str:
        if self.family == "absolute":
            return f"{percent(done)} is done"
        if same(done, due):
            return f"{percent(done)} is done, exactly what was expected"
        compared = f"{percent(done)} is done where {percent(due)} was expected"
        if self.family == "ratio":
            return f"{compared}, {times(done / due)} that"
        return f"{compared}, {points(due - done)} {'ahead' if done > due else 'short'}"

    def __repr__(self) -> str:
        fields = [repr(getattr(self, each)) for each in ("name", "family", "edges", "labels")]
        fields.append(f"({', '.join(str(status) for status in self.statuses)},)")
        fields.append(f"owner={self.owner!r}")
        if self.day_count is not DayCount.END_OF_DAY:
            fields.append(f"day_count={self.day_count}")
        if self.required != 1.0:
            fields.append(f"required={self.required!r}")
        fields += [f"{each}={getattr(self, each)!r}" for each in ("done", "source") if getattr(self, each)]
        return f"PaceRule({', '.join(fields)})"


def slack_of(rule: PaceRule, place: Place) -> str:
    """How far it is to the next band, where there is one: ', 5 points from at risk'."""
    if place.distance is None:
        return ""
    other = rule.labels[place.other]
    if not place.distance:
        return f", on the very edge of {other}"
    far = times(place.distance).removesuffix(" times") if rule.family == "ratio" else points(place.distance)
    return f", {far} from {other}"


_GOOD: Final = (Status.ON_TRACK, Status.AT_RISK, Status.OFF_TRACK)
_BAD_FIRST: Final = (Status.OFF_TRACK, Status.AT_RISK, Status.ON_TRACK)

OKRKIT: Final = PaceRule(
    "okrkit",
    "gap",
    (0.10, 0.25),
    ("on track", "at risk", "off track"),
    _GOOD,
    owner="below",
    required=None,
    source="okrkit's own: an aspirational goal that heads for 0.7 is on track; see the docs, 'Why no default rule'",
)
"""okrkit's own rule: an aspirational goal that heads for 0.7 is on track."""
VIVA: Final = PaceRule(
    "Viva Goals",
    "gap",
    (0.0, 0.25),
    ("on track", "behind", "at risk"),
    _GOOD,
    owner="below",
    day_count=DayCount.SPAN,
    source="learn.microsoft.com/viva/goals, 'Track OKR progress and status': >25 points behind at risk, >0 behind",
)
"""The rule of Viva Goals; source: learn.microsoft.com/viva/goals, 'Track OKR progress and status': >25
points behind at risk, >0 behind.
"""
ENGAGEDLY: Final = PaceRule(
    "Engagedly",
    "gap",
    (0.165, 0.33),
    ("on track", "behind", "at risk"),
    _GOOD,
    owner="below",
    done="achieved",
    source="help.engagedly.com, 'Automatic status updates for goals': >33 points at risk, >16.5 behind",
)
"""The rule of Engagedly; source: help.engagedly.com, 'Automatic status updates for goals': >33 points
at risk, >16.5 behind.
"""
BURNING_OKR: Final = PaceRule(
    "BurningOKR",
    "gap",
    (0.2, 0.4),
    ("on track", "in danger", "off track"),
    _GOOD,
    owner="below",
    source="github.com/BurningOKR/BurningOKR, V32__ConfigurationForLocalUserbase.sql: -0.2 and -0.4",
)
"""The rule of BurningOKR; source: github.com/BurningOKR/BurningOKR,
V32__ConfigurationForLocalUserbase.sql: -0.2 and -0.4.
"""
PLANVIEW: Final = PaceRule(
    "Planview",
    "gap",
    (0.10,),
    ("on track", "behind"),
    (Status.ON_TRACK, Status.OFF_TRACK),
    owner="above",
    source="success.planview.com, LeanKit 'OKR health': 10 or more points behind the projection is behind",
)
"""The rule of Planview; source: success.planview.com, LeanKit 'OKR health': 10 or more points behind
the projection is behind.
"""
UPRAISE: Final = PaceRule(
    "UpRaise",
    "ratio",
    (0.75, 0.95),
    ("at risk", "lagging", "on track"),
    _BAD_FIRST,
    owner="above",
    day_count=DayCount.START_OF_DAY,
    source="amoeboids.atlassian.net/wiki, UpRaise 'OKR status': .95 on track, .75 lagging behind",
)
"""The rule of UpRaise; source: amoeboids.atlassian.net/wiki, UpRaise 'OKR status': .95 on track, .75
lagging behind.
"""
OBOARD: Final = PaceRule(
    "Oboard",
    "ratio",
    (0.40, 0.70),
    ("at risk", "behind", "on track"),
    _BAD_FIRST,
    owner="above",
    day_count=DayCount.START_OF_DAY,
    source="oboard.atlassian.net/wiki, 'OKR status': .70 on track, .40 behind",
)
"""The rule of Oboard; source: oboard.atlassian.net/wiki, 'OKR status': .70 on track, .40 behind."""
MOONCAMP: Final = PaceRule(
    "Mooncamp",
    "ratio",
    (0.70, 0.90),
    ("below progressing", "progressing", "on track"),
    _BAD_FIRST,
    owner="above",
    day_count=DayCount.START_OF_DAY,
    source="mooncamp.com/docs/goal-statuses: .90 on track, .70 progressing; the third label is not published",
)
"""The rule of Mooncamp; source: mooncamp.com/docs/goal-statuses: .90 on track, .70 progressing; the
third label is not published.
"""
SERVICENOW: Final = PaceRule(
    "ServiceNow",
    "absolute",
    (0.75, 0.90),
    ("red", "yellow", "green"),
    _BAD_FIRST,
    owner="above",
    source="ServiceNowDocs, goal framework, 'Target status calculation examples': green 90, yellow 75",
)
"""The rule of ServiceNow; source: ServiceNowDocs, goal framework, 'Target status calculation
examples': green 90, yellow 75.
"""
BOJA: Final = PaceRule(
    "BOJA",
    "absolute",
    (0.2, 0.6, 1.0),
    ("off track", "at risk", "on track", "done"),
    (Status.OFF_TRACK, Status.AT_RISK, Status.ON_TRACK, Status.ACHIEVED),
    owner="above",
    source="bojaprod.atlassian.net/wiki/x/BYA7h: 0-19 off track, 20-59 at risk, 60-99 on track, 100 done",
)
"""The rule of BOJA; source: bojaprod.atlassian.net/wiki/x/BYA7h: 0-19 off track, 20-59 at risk, 60-99
on track, 100 done.
"""
OPENOKR_SIGNAL: Final = PaceRule(
    "OpenOKR",
    "absolute",
    (0.50, 0.75),
    ("red", "amber", "green"),
    _BAD_FIRST,
    owner="above",
    source="github.com/open-okr/open-okr, METHOD.md 3.7: green from 75, red below 50",
)
"""The rule of OpenOKR; source: github.com/open-okr/open-okr, METHOD.md 3.7: green from 75, red below
50.
"""
PACE_RULES: Final = (
    OKRKIT,
    VIVA,
    ENGAGEDLY,
    UPRAISE,
    OBOARD,
    MOONCAMP,
    PLANVIEW,
    BURNING_OKR,
    OPENOKR_SIGNAL,
    BOJA,
    SERVICENOW,
)
