"""One person's view: what they own, and, for teams that tie the two, what follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import fsum, sqrt
from typing import Final

import attrs

from okrkit._doors import (
    DayLike,
    NumberLike,
    invalid,
    line,
    to_day,
    to_members,
    to_number,
    to_text,
    wrong_type,
)
from okrkit._piecewise import interpolate
from okrkit._sentences import count, percent
from okrkit._showing import shown
from okrkit.arithmetic import near
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.monitoring import attainment
from okrkit.objective import Objective
from okrkit.scorecard import Scorecard
from okrkit.scoring import mean_of, score

__all__ = ["Contribution", "Payout", "Rating", "calibrate_ratings", "contribution"]

_PAIR: Final = 2


@shown
@attrs.frozen
class Contribution:
    """What one person owns, with its numbers side by side; printing it gives the sentence.

    `okr_score` is the weighted mean score of the objectives and key results owned (0..1), `kpi_attainment` the mean attainment
    of the KPIs owned (1.0 = their limits met); each is None where there is nothing to tell. They are never blended unasked.

    >>> from okrkit import KPI, KeyResult, Objective, Scorecard, contribution
    >>> goal = Objective("Delight", [KeyResult.from_to("CSAT", 4, 5, owner="Sam").check_in("2026-08-31", 4.5)])
    >>> nps = KPI("NPS", "≥ 40", owner="Sam", readings={"2026-08-31": 36})
    >>> sam = contribution([Scorecard("Support", cycle="Q3 2026", objectives=[goal], kpis=[nps])], "Sam", "2026-08-31")
    >>> sam.okr_score, sam.kpi_attainment
    (0.5, 0.9)
    >>> print(sam)
    Sam owns 1 key result and 1 KPI: OKR score 50%, KPI attainment 90%
    """

    owner: str
    objectives: tuple[Objective, ...] = attrs.field(kw_only=True)
    key_results: tuple[KeyResult, ...] = attrs.field(kw_only=True)
    kpis: tuple[KPI, ...] = attrs.field(kw_only=True)
    okr_score: float | None = attrs.field(kw_only=True)
    kpi_attainment: float | None = attrs.field(kw_only=True)

    def blend(self, weights: tuple[NumberLike, NumberLike]) -> float | None:
        """OKR score and KPI attainment as one number, now that someone asks for it.

        Args:
            weights: How much the OKR score and the KPI attainment count: 0 or more, not both 0.

        Returns:
            The weighted mean of those that are known; None where neither is.

        Raises:
            InvalidValueError: Not a pair of weights.

        >>> from okrkit import Scorecard, contribution
        >>> nobody = contribution([Scorecard("Support", cycle="Q3 2026")], "Sam", "2026-08-31")
        >>> nobody.blend((2, 1)) is None
        True
        >>> import attrs
        >>> round(attrs.evolve(nobody, okr_score=0.6, kpi_attainment=0.9).blend((2, 1)), 2)
        0.7
        """
        if isinstance(weights, str) or not isinstance(weights, Sequence) or len(weights) != _PAIR:
            raise invalid(
                "weights", "a pair, for OKR score and KPI attainment", weights, "such as (0.7, 0.3)"
            )
        shares = [to_number(weight, f"weights[{index}]") for index, weight in enumerate(weights)]
        if min(shares) < 0.0 or max(shares) == 0.0:
            raise invalid("weights", "0 or more, not both 0", shares, "such as (0.7, 0.3)")
        pairs = [
            (value, weight)
            for value, weight in zip((self.okr_score, self.kpi_attainment), shares, strict=True)
            if value is not None and weight
        ]
        return mean_of([value for value, _ in pairs], [weight for _, weight in pairs]) if pairs else None

    def payout(self, curve: Payout | Iterable[tuple[NumberLike, NumberLike]]) -> float | None:
        """What the KPI attainment pays by a curve; for a blend of both numbers, ask ``Payout(…).of(blended)``.

        Args:
            curve: A `Payout`, or its (attainment, payout) points from the threshold by the target to the cap.

        Returns:
            The payout, a fraction; None where there is no attainment.

        Raises:
            InvalidValueError: No such curve.

        >>> from okrkit import KPI, Scorecard, contribution
        >>> nps = KPI("NPS", "≥ 40", owner="Sam", readings={"2026-08-31": 36})
        >>> sam = contribution([Scorecard("Support", cycle="Q3 2026", kpis=[nps])], "Sam", "2026-08-31")
        >>> sam.payout([(0.8, 0.5), (1, 1), (1.2, 1.5)])
        0.75
        >>> contribution([], "Sam", "2026-08-31").payout([(0.8, 0.5), (1, 1)]) is None
        True
        """
        paid = curve if isinstance(curve, Payout) else Payout(curve)
        return None if self.kpi_attainment is None else paid.of(self.kpi_attainment)

    def __str__(self) -> str:
        owned = [
            count(len(members), word)
            for members, word in (
                (self.objectives, "objective"),
                (self.key_results, "key result"),
                (self.kpis, "KPI"),
            )
            if members
        ]
        if not owned:
            return line(f"{self.owner} owns nothing here")
        numbers = [
            f"{word} {percent(value)}"
            for word, value in (("OKR score", self.okr_score), ("KPI attainment", self.kpi_attainment))
            if value is not None
        ]
        what = owned[0] if len(owned) == 1 else f"{', '.join(owned[:-1])} and {owned[-1]}"
        return line(f"{self.owner} owns {what}" + (f": {', '.join(numbers)}" if numbers else ""))


def contribution(scorecards: Iterable[Scorecard], owner: str, on: DayLike) -> Contribution:
    """What one person owns over several scorecards: OKR score and KPI attainment side by side.

    Objectives count whole where the person owns them; key results that they own in other people's objectives count beside.

    Args:
        scorecards: The scorecards to look through.
        owner: The name.
        on: The day to look from.

    Returns:
        The contribution; empty where they own nothing.

    Raises:
        InvalidValueError: No name, or not a day.
        InvalidTypeError: Not scorecards.

    >>> from okrkit import Objective, Scorecard, contribution
    >>> card = Scorecard("Support", cycle="Q3 2026", objectives=[Objective("Delight", owner="Sam")])
    >>> len(contribution([card], "Sam", "2026-08-31").objectives)
    1
    >>> print(contribution([card], "Lee", "2026-08-31"))
    Lee owns nothing here
    """
    name, day = to_text(owner, "owner"), to_day(on)
    if isinstance(scorecards, Scorecard):  # which is iterable itself
        raise wrong_type("scorecards", "a list of Scorecard", scorecards, "pass a list, even of one")
    cards = to_members(scorecards, Scorecard, "scorecards", "pass a list of Scorecards, even of one")
    # What two scorecards share is there once.
    everything = list(dict.fromkeys(objective for card in cards for objective in card.objectives))
    objectives = tuple(each for each in everything if each.owner == name)
    key_results = tuple(
        each
        for objective in everything
        if objective.owner != name
        for each in objective.key_results
        if each.owner == name
    )
    kpis = tuple(dict.fromkeys(kpi for card in cards for kpi in card.kpis if kpi.owner == name))
    members: list[Objective | KeyResult] = [*objectives, *key_results]
    scored = [(value, each.weight) for each in members if (value := score(each, day)) is not None]
    counted = [(value, weight) for value, weight in scored if weight]
    shares = [value for kpi in kpis if (value := attainment(kpi, day).value) is not None]
    return Contribution(
        name,
        objectives=objectives,
        key_results=key_results,
        kpis=kpis,
        okr_score=mean_of([value for value, _ in counted], [weight for _, weight in counted])
        if counted
        else None,
        kpi_attainment=fsum(share / len(shares) for share in shares) if shares else None,
    )


def _to_curve(points: Iterable[tuple[NumberLike, NumberLike]]) -> tuple[tuple[float, float], ...]:
    if isinstance(points, (str, bytes)) or not isinstance(points, Iterable):
        raise wrong_type(
            "points",
            "a list of (attainment, payout) pairs",
            points,
            "such as [(0.8, 0.5), (1, 1), (1.2, 1.5)]",
        )
    return tuple(_to_point(point, f"points[{index}]") for index, point in enumerate(points))


def _to_point(point: tuple[NumberLike, NumberLike], path: str) -> tuple[float, float]:
    if isinstance(point, (str, bytes)) or not isinstance(point, Sequence) or len(point) != _PAIR:
        raise wrong_type(path, "an (attainment, payout) pair", point, "such as (1, 1)")
    return to_number(point[0], path), to_number(point[1], path)


@attrs.frozen
class Payout:
    """What an attainment pays: nothing below the threshold, straight lines between points, no more than the cap.

    Args:
        points: (attainment, payout) pairs from the threshold by the target to the cap, both rising; fractions.

    Raises:
        InvalidValueError: Fewer than two points, or ones that do not rise.

    >>> from okrkit import Payout
    >>> bonus = Payout([(0.8, 0.5), (1.0, 1.0), (1.2, 1.5)])
    >>> bonus.of(0.9), bonus.of(0.79), bonus.of(3)
    (0.75, 0.0, 1.5)
    >>> bonus.of(0.8)
    0.5
    """

    points: tuple[tuple[float, float], ...] = attrs.field(converter=_to_curve)

    def __attrs_post_init__(self) -> None:
        at, pays = [point[0] for point in self.points], [point[1] for point in self.points]
        if len(self.points) < _PAIR or at != sorted(set(at)) or pays != sorted(pays) or pays[0] < 0.0:
            need = "two pairs or more, attainment rising and payout not falling"
            raise invalid("points", need, self.points, "list threshold, target and cap")

    def of(self, attained: NumberLike) -> float:
        """What an attainment pays.

        Args:
            attained: A fraction: 1.0 = target.

        Returns:
            The payout, a fraction; 0.0 below the first point, the last point's at and above it.

        Raises:
            InvalidValueError: Not a finite number.

        >>> from okrkit import Payout
        >>> Payout([(0.5, 0.5), (1, 1)]).of(0.75)
        0.75
        >>> Payout([(0.5, 0.5), (1, 1)]).of(0)
        0.0
        """
        number = to_number(attained, "attained")
        if number < self.points[0][0]:
            return 0.0
        return interpolate(self.points, min(number, self.points[-1][0]))


@attrs.frozen
class Rating:
    """One person's rating beside those of their team, and what it would be if all teams rated alike.

    `rating` is the given one, `z` how many standard deviations it lies from the team's mean (None where a team does not vary),
    `calibrated` the rating shifted by the difference between the team's mean and everyone's, so that ranks within the team stay;
    `people` how many there are in the team: with few, the shift says little.

    >>> from okrkit import calibrate_ratings
    >>> calibrate_ratings({"strict": {"Ann": 2, "Bob": 3}, "kind": {"Cy": 4, "Di": 5}})[0].calibrated
    3.0
    >>> calibrate_ratings({"solo": {"Ann": 2}})[0].z is None
    True
    """

    person: str
    team: str
    rating: float = attrs.field(kw_only=True)
    z: float | None = attrs.field(kw_only=True)
    calibrated: float = attrs.field(kw_only=True)
    people: int = attrs.field(kw_only=True)


def calibrate_ratings(ratings: Mapping[str, Mapping[str, NumberLike]]) -> tuple[Rating, ...]:
    """Ratings of several teams, made comparable: z-scores, and shifts that keep each team's order.

    Args:
        ratings: Ratings by person, by team.

    Returns:
        One `Rating` for each person, team by team in the order given.

    Raises:
        InvalidValueError: A rating is not a finite number.

    >>> from okrkit import calibrate_ratings
    >>> [round(each.z, 2) for each in calibrate_ratings({"team": {"Ann": 2, "Bob": 3, "Cy": 4}})]
    [-1.0, 0.0, 1.0]
    >>> calibrate_ratings({})
    ()
    """
    teams = _to_ratings(ratings)
    overall, _ = _mean_and_spread([rating for people in teams.values() for rating in people.values()])
    found: list[Rating] = []
    for team, people in teams.items():
        mean, spread = _mean_and_spread(list(people.values()))
        found.extend(
            Rating(
                person,
                team,
                rating=rating,
                z=(rating - mean) / spread if spread else None,
                calibrated=rating + (overall - mean),
                people=len(people),
            )
            for person, rating in people.items()
        )
    return tuple(found)


def _to_ratings(ratings: Mapping[str, Mapping[str, NumberLike]]) -> dict[str, dict[str, float]]:
    how = "such as {'Support': {'Ann': 3, 'Bob': 4}}"
    if not isinstance(ratings, Mapping):
        raise wrong_type("ratings", "a mapping of teams to ratings by person", ratings, how)
    teams: dict[str, dict[str, float]] = {}
    for team, people in ratings.items():
        if not isinstance(people, Mapping):
            raise wrong_type(f"ratings[{team!r}]", "a mapping of people to ratings", people, how)
        teams[team] = {
            person: to_number(rating, f"ratings[{team!r}][{person!r}]") for person, rating in people.items()
        }
    return teams


def _mean_and_spread(values: Sequence[float]) -> tuple[float, float]:
    """The mean, and the standard deviation of a sample; 0 where the values are all the same."""
    if not values or near(min(values), max(values)):
        return (values[0] if values else 0.0), 0.0
    mean = fsum(value / len(values) for value in values)
    # Scaled by the widest, so that no square over- or underflows.
    widest = max(abs(value - mean) for value in values)
    return mean, widest * sqrt(fsum(((value - mean) / widest) ** 2 for value in values) / (len(values) - 1))
