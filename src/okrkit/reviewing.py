"""The meeting's agenda as a value: what is red first, then what changed, what is at risk, and what is due."""

from __future__ import annotations

from datetime import date, timedelta
from math import inf
from typing import Final, NamedTuple

import attrs

from okrkit._doors import DayLike, NumberLike, invalid, line, takes, to_day, to_number
from okrkit._markup import markdown_text
from okrkit._sentences import count, day, percent, quoted
from okrkit._showing import shown
from okrkit.cadence import Due, due
from okrkit.carrying import goalposts
from okrkit.confidence_levels import confidence
from okrkit.cycle import Cycle
from okrkit.forecasting import forecast
from okrkit.guarding import guardrails
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.linting import Policy, lint
from okrkit.monitoring import Health, health, holds
from okrkit.objective import Objective
from okrkit.pace_rules import OKRKIT, PaceRule
from okrkit.pacing import pace as judge_pace
from okrkit.proposing import proposals
from okrkit.scorecard import Scorecard
from okrkit.scoring import score
from okrkit.verdict import Band, Status, Verdict

__all__ = ["Review", "ReviewItem", "ReviewSection", "digest", "review"]

# How the time of a meeting is shared among its parts: about 30 % for what is red and what is being done about it, as a
# weekly business review spends it; the rest by how much there is to decide.
_RED: Final = "Red, and what is being done about it"
_SHARES: Final = {
    _RED: 0.30,
    "Changed since last time": 0.13,
    "At risk before it is too late": 0.20,
    "Guardrails": 0.10,
    "Asking for an OKR": 0.09,
    "Settled, and whether it holds": 0.05,
    "Decisions due": 0.05,
    "Missing updates": 0.05,
    "Findings": 0.03,
}
_UPDATES: Final = ("check-in", "reading")
_NOTHING: Final = "Nothing asks to be talked about."
_A_WEEK: Final = 7
_RECENT: Final = 92
_A_YEAR: Final = 366
_UNLIKELY: Final = 0.5
_MOST_SENTENCES: Final = 5
_MOST_RED: Final = 2
_DEFAULT_POLICY: Final = Policy()


@attrs.frozen
class ReviewItem:
    """One line of the agenda: what it is about, what there is to say, and how long it may take.

    `subject` is the id of the thing, `text` the sentence, `minutes` its share of the meeting, `owner` who speaks (None where
    nobody is named).

    >>> from okrkit import KPI, Scorecard, review
    >>> nps = KPI("NPS", "≥ 40", owner="Sam", readings={"2026-08-31": 31})
    >>> item = review(Scorecard("Support", cycle="Q3 2026", kpis=[nps]), "2026-09-01").sections[0].items[0]
    >>> item.subject, item.owner
    ('nps', 'Sam')
    >>> item.minutes > 10
    True
    """

    subject: str
    text: str
    minutes: float = attrs.field(kw_only=True)
    owner: str | None = attrs.field(default=None, kw_only=True)

    def __str__(self) -> str:
        return line(self.text)


@attrs.frozen
class ReviewSection:
    """A part of the agenda with its items and its minutes.

    >>> from okrkit import KPI, Scorecard, review
    >>> nps = KPI("NPS", "≥ 40", readings={"2026-08-31": 31})
    >>> review(Scorecard("Support", cycle="Q3 2026", kpis=[nps]), "2026-09-01").sections[0].title
    'Red, and what is being done about it'
    >>> len(review(Scorecard("Support", cycle="Q3 2026", kpis=[nps]), "2026-09-01").sections[0].items)
    1
    """

    title: str
    items: tuple[ReviewItem, ...]
    minutes: float = attrs.field(kw_only=True)


@shown
@attrs.frozen
class Review:
    """A meeting's agenda: sections in the order to talk about them, each item with its minutes.

    A value: render it in one's own way, or take `to_markdown()`. The minutes add up to those of the meeting.

    >>> from okrkit import KPI, Scorecard, review
    >>> nps = KPI("NPS", "≥ 40", readings={"2026-08-31": 31})
    >>> agenda = review(Scorecard("Support", cycle="Q3 2026", kpis=[nps]), "2026-09-01", minutes=30)
    >>> round(sum(section.minutes for section in agenda.sections))
    30
    >>> agenda.name
    'Support'
    """

    name: str
    cycle: Cycle = attrs.field(kw_only=True)
    on: date = attrs.field(kw_only=True)
    since: date = attrs.field(kw_only=True)
    minutes: float = attrs.field(kw_only=True)
    sections: tuple[ReviewSection, ...] = attrs.field(kw_only=True)

    def to_markdown(self) -> str:
        r"""The agenda as Markdown; what people wrote shows as text, not as markup.

        Returns:
            A heading, a section for each part, a line for each item with its id, owner and minutes.

        >>> from okrkit import KPI, Scorecard, review
        >>> nps = KPI("NPS", "≥ 40", readings={"2026-08-31": 31})
        >>> print(review(Scorecard("Support", cycle="Q3 2026", kpis=[nps]), "2026-09-01").to_markdown().splitlines()[0])
        # Support, Q3 2026: review of 1 September 2026
        >>> review(Scorecard("a*b", cycle="Q3 2026"), "2026-09-01").to_markdown().splitlines()[0]
        '# a\\*b, Q3 2026: review of 1 September 2026'
        """
        lines = [f"# {markdown_text(self.name)}, {markdown_text(self.cycle.label)}: review of {day(self.on)}"]
        for section in self.sections:
            lines += ["", f"## {markdown_text(section.title)} ({_minutes(section.minutes)})", ""]
            lines += [_item_line(item) for item in section.items]
        if not self.sections:
            lines += ["", _NOTHING]
        return "\n".join(lines)

    def __str__(self) -> str:
        lines = [line(f"{self.name}, {self.cycle.label}: review of {day(self.on)}")]
        for section in self.sections:
            lines += ["", f"{section.title} ({_minutes(section.minutes)})"]
            lines += [f"  {line(item.text)} [{line(item.subject)}]" for item in section.items]
        if not self.sections:
            lines += ["", _NOTHING]
        return "\n".join(lines)


def _minutes(minutes: float) -> str:
    return f"{minutes:.0f} min" if minutes >= 1 else "under 1 min"


def _item_line(item: ReviewItem) -> str:
    owner = f", {markdown_text(item.owner)}" if item.owner else ""
    return f"- {markdown_text(item.text)} ({markdown_text(item.subject)}{owner}, {_minutes(item.minutes)})"


def review(
    scorecard: Scorecard,
    on: DayLike,
    *,
    since: DayLike | None = None,
    minutes: NumberLike = 60,
    pace_rule: PaceRule = OKRKIT,
    policy: Policy = _DEFAULT_POLICY,
) -> Review:
    """The agenda of a team's review: what to talk about, in which order, for how many minutes.

    Args:
        scorecard: The team's scorecard.
        on: The day of the meeting.
        since: The day of the last one; None for a week before.
        minutes: How long the meeting is.
        pace_rule: Who judges the pace.
        policy: The limits that findings go by.

    Returns:
        The agenda; a part with nothing to say is left out.

    Raises:
        InvalidTypeError: Not a scorecard.
        InvalidValueError: `since` after `on`, or no minutes.

    >>> from okrkit import KPI, Scorecard, review
    >>> nps = KPI("NPS", "≥ 40", owner="Sam", readings={"2026-08-31": 31})
    >>> print(review(Scorecard("Support", cycle="Q3 2026", kpis=[nps]), "2026-09-01").sections[0].items[0])
    NPS is critical: 31 on 31 August 2026, 9 short of 40; nothing is being done about it yet
    >>> review(Scorecard("Support", cycle="Q3 2026"), "2026-09-01").sections
    ()
    """
    if not isinstance(scorecard, Scorecard):
        raise takes("review()", "a Scorecard", scorecard, "put the KPIs and objectives into one first")
    wanted, length = to_day(on), to_number(minutes, "minutes")
    before = wanted - timedelta(days=_A_WEEK) if since is None else to_day(since, "since")
    if before > wanted:
        raise invalid("since", f"at or before on ({wanted})", before.isoformat(), "swap the two")
    if length <= 0.0:
        raise invalid("minutes", "above 0", minutes, "say how long the meeting is")
    parts = _Parts(scorecard, wanted, before, pace_rule, policy)
    told = (
        parts.red(),
        parts.changed(),
        parts.at_risk(),
        parts.guardrails(),
        parts.proposals(),
        parts.standards(),
        parts.decisions(),
        parts.updates(),
        parts.findings(),
    )
    found = dict(zip(_SHARES, told, strict=True))
    return Review(
        scorecard.name,
        cycle=scorecard.cycle,
        on=wanted,
        since=before,
        minutes=length,
        sections=_timed(found, length),
    )


def _timed(found: dict[str, list[ReviewItem]], minutes: float) -> tuple[ReviewSection, ...]:
    shares = {title: _SHARES[title] for title, items in found.items() if items}
    others = sum(share for title, share in shares.items() if title != _RED)
    if _RED in shares and others >= _SHARES[_RED]:
        # Enough else to talk about: what is red keeps its share, and what there is shares the rest.
        scale = (1.0 - _SHARES[_RED]) / others
        shares = {title: share if title == _RED else share * scale for title, share in shares.items()}
    whole = sum(shares.values())
    sections: list[ReviewSection] = []
    for title, share in shares.items():
        length = minutes * share / whole
        each = length / len(found[title])
        timed = tuple(attrs.evolve(item, minutes=each) for item in found[title])
        sections.append(ReviewSection(title, timed, minutes=length))
    return tuple(sections)


def _item(subject: str, text: str, owner: str | None = None) -> ReviewItem:
    return ReviewItem(subject, text, minutes=0.0, owner=owner)


class _Judged(NamedTuple):
    """A key result with its objective and its pace on the day and the last time."""

    objective: Objective
    key_result: KeyResult
    now: Verdict
    then: Verdict

    @property
    def owner(self) -> str | None:
        return self.key_result.owner or self.objective.owner

    @property
    def changed(self) -> bool:
        return self.now.status is not self.then.status

    def item(self, text: str) -> ReviewItem:
        return _item(self.key_result.id, text, self.owner)


class _Parts:
    """What each part of the agenda has to say."""

    def __init__(self, scorecard: Scorecard, on: date, since: date, rule: PaceRule, policy: Policy) -> None:
        self.scorecard, self.on, self.since, self.policy = scorecard, on, since, policy
        self.healths = [(health(kpi, on), health(kpi, since)) for kpi in scorecard.kpis]
        self.judged = [
            _Judged(
                objective,
                key_result,
                *(
                    judge_pace(
                        key_result, when, cycle=self._cycle(objective), ambition=objective.ambition, rule=rule
                    )
                    for when in (on, since)
                ),
            )
            for objective in scorecard.objectives
            for key_result in objective.key_results
        ]
        self.dues = due(scorecard, on)

    def _cycle(self, objective: Objective) -> Cycle:
        return objective.cycle or self.scorecard.cycle

    def red_kpis(self) -> list[Health]:
        """The critical KPIs, the worst first: the longest out, then the furthest, as a share of the limit."""
        return sorted((now for now, _ in self.healths if now.band is Band.CRITICAL), key=_badness)

    def off_track(self) -> list[_Judged]:
        """The key results that are off track, the furthest first."""
        return sorted((each for each in self.judged if each.now.status is Status.OFF_TRACK), key=_shortfall)

    def red(self) -> list[ReviewItem]:
        kpis = [
            _item(each.kpi.id, f"{each}; {self._action(each.kpi)}", each.kpi.owner)
            for each in self.red_kpis()
        ]
        return kpis + [
            each.item(f"{each.now.reason}{self._was(each)}; {_work(each, self.on)}")
            for each in self.off_track()
        ]

    def _was(self, judged: _Judged) -> str:
        if not judged.changed or judged.then.status not in {Status.ON_TRACK, Status.AT_RISK, Status.ACHIEVED}:
            return ""
        return f"; {self._then(judged)}"

    def _then(self, judged: _Judged) -> str:
        words = {Status.NO_DATA: "had no data yet", Status.NOT_STARTED: "had not started"}
        before = judged.then.status if isinstance(judged.then.status, Status) else Status.NO_DATA
        return f"on {day(self.since)} it {words.get(before, f'was {judged.then.label}')}"

    def _action(self, kpi: KPI) -> str:
        moving = [each.key_result.title for each in self.judged if each.key_result.kpi == kpi.id]
        if moving:
            return f"{quoted(moving[0])} is to bring it back"
        recent = [each for each in kpi.decisions if 0 <= (self.on - each.on).days <= _RECENT]
        if recent:
            return f"decided on {day(recent[-1].on)}: {recent[-1].what}"
        return "nothing is being done about it yet"

    def changed(self) -> list[ReviewItem]:
        items: list[ReviewItem] = []
        for now, then in self.healths:
            kpi = now.kpi
            if (
                now.band is not then.band
                and Band.NO_DATA not in {now.band, then.band}
                and now.band is not Band.CRITICAL
            ):
                text = f"{kpi.name} went from {then.band.value} to {now.band.value} since {day(self.since)}"
                items.append(_item(kpi.id, text, kpi.owner))
            items += [
                _item(
                    kpi.id,
                    f"{kpi.name} has had the threshold {each.threshold} since {day(each.valid_from)}: {each.reason}",
                    kpi.owner,
                )
                for each in kpi.revisions
                if self.since < each.valid_from <= self.on
            ]
        for judged in self.judged:
            if judged.changed and judged.now.status in {Status.ON_TRACK, Status.ACHIEVED, Status.CLOSED}:
                items.append(judged.item(f"{judged.now.reason}; {self._then(judged)}"))
            items += [
                judged.item(str(each))
                for each in goalposts(judged.key_result, self.on)
                if self.since < each.on
            ]
        return items

    def at_risk(self) -> list[ReviewItem]:
        guards = {each for objective in self.scorecard.objectives for each in objective.guardrails}
        items = [
            _item(now.kpi.id, str(now), now.kpi.owner)
            for now, _ in self.healths
            if now.band is Band.WARNING and now.kpi.id not in guards  # which have a part of their own
        ]
        for judged in self.judged:
            if judged.now.status is Status.AT_RISK:
                items.append(judged.item(f"{judged.now.reason}{self._was(judged)}"))
            elif judged.now.status is Status.ON_TRACK:
                items += self._unlikely(judged)
        for objective in self.scorecard.objectives:
            known = objective.evolve(cycle=self._cycle(objective))
            items += [
                _item(objective.id, each, objective.owner)
                for each in confidence(known, self.on).disagreements
            ]
        return items

    def _unlikely(self, judged: _Judged) -> list[ReviewItem]:
        objective, key_result = judged.objective, judged.key_result
        coming = forecast(key_result, cycle=self._cycle(objective), ambition=objective.ambition, on=self.on)
        if coming.odds is None or coming.odds >= _UNLIKELY:
            return []
        odds = percent(coming.odds)
        return [
            judged.item(f"{quoted(key_result.title)} is on track today, but the odds of success are {odds}")
        ]

    def guardrails(self) -> list[ReviewItem]:
        return [
            _item(kpi_id, verdict.reason, self.scorecard.kpi(kpi_id).owner)
            for objective in self.scorecard.objectives
            for kpi_id, verdict in zip(
                objective.guardrails, guardrails(objective, self.scorecard.kpis, self.on), strict=True
            )
            if verdict.status in {Band.CRITICAL, Band.WARNING}
        ]

    def proposals(self) -> list[ReviewItem]:
        found = proposals(self.scorecard.kpis, self.on, busy=self.scorecard.objectives)
        return [_item(each.kpi.id, str(each), each.kpi.owner) for each in found]

    def standards(self) -> list[ReviewItem]:
        return [
            _item(kpi.id, str(holds(kpi, self.on)), kpi.owner)
            for kpi in self.scorecard.kpis
            if any(0 <= (self.on - each.valid_from).days <= _A_YEAR for each in kpi.revisions)
        ]

    def decisions(self) -> list[ReviewItem]:
        return [_item(each.subject, str(each), each.owner) for each in self.dues if each.what not in _UPDATES]

    def updates(self) -> list[ReviewItem]:
        missing = [each for each in self.dues if each.what in _UPDATES]
        return [_item(each.subject, str(each), each.owner) for each in sorted(missing, key=_by_owner)]

    def findings(self) -> list[ReviewItem]:
        found = lint(self.scorecard, policy=self.policy, on=self.on)
        return [_item(each.subject, f"{each.message} ({each.code})") for each in found]


def _badness(each: Health) -> tuple[float, float, str]:
    limit = max(abs(limit) for limit in _limits(each)) if each.reading else 0.0
    return (-each.streak, -abs(each.gap or 0.0) / limit if limit else -inf, each.kpi.id)


def _limits(each: Health) -> list[float]:
    threshold = each.kpi.threshold_on(each.reading.on if each.reading else each.on or date.max)
    return [limit for limit in (threshold.low, threshold.high) if limit is not None]


def _shortfall(judged: _Judged) -> float:
    return -(judged.now.distance or 0.0)


def _work(judged: _Judged, on: date) -> str:
    """What is being done about a key result: what stands in the way, or the work that is not done yet."""
    last = judged.key_result.latest(on)
    if last is not None and last.blockers:
        return f"blocked by {', '.join(last.blockers)}"
    open_work = [each.title for each in judged.key_result.initiatives if not each.done]
    if open_work:
        return f"in hand: {', '.join(open_work)}"
    return "nothing is being done about it yet"


def _by_owner(each: Due) -> tuple[bool, str, date, str]:
    return (each.owner is None, each.owner or "", each.day, each.subject)


def digest(scorecard: Scorecard, on: DayLike) -> str:
    """The state of a team in at most five sentences, the worst thing first.

    Args:
        scorecard: The team's scorecard.
        on: The day to look from.

    Returns:
        The sentences, from rules alone.

    Raises:
        InvalidTypeError: Not a scorecard.

    >>> from okrkit import KPI, KeyResult, Objective, Scorecard, digest
    >>> nps = KPI("NPS", "≥ 40", readings={"2026-08-31": 31})
    >>> goal = Objective("Delight", [KeyResult.from_to("CSAT", 4.1, 4.5).check_in("2026-08-31", 4.4)])
    >>> print(digest(Scorecard("Support", cycle="Q3 2026", objectives=[goal], kpis=[nps]), "2026-08-31"))
    NPS is critical: 31 on 31 August 2026, 9 short of 40. 1 of 1 key result is on track, and the score is 75%.
    >>> digest(Scorecard("Support", cycle="Q3 2026"), "2026-08-31")
    'Support has neither KPIs nor objectives yet.'
    """
    if not isinstance(scorecard, Scorecard):
        raise takes("digest()", "a Scorecard", scorecard, "put the KPIs and objectives into one first")
    wanted = to_day(on)
    if not scorecard.kpis and not scorecard.objectives:
        return f"{scorecard.name} has neither KPIs nor objectives yet."
    parts = _Parts(scorecard, wanted, wanted, OKRKIT, _DEFAULT_POLICY)
    sentences = [*_worst(parts), _summary(parts)]
    return " ".join(f"{line(sentence)}." for sentence in sentences[-_MOST_SENTENCES:])


def _worst(parts: _Parts) -> list[str]:
    red = [str(each) for each in parts.red_kpis()]
    off = [each.now.reason for each in parts.off_track()]
    late = [str(each) for each in parts.dues if each.overdue and each.what in _UPDATES]
    more = len(late) - 1
    others = f", and {count(more, 'more update')} {'is' if more == 1 else 'are'} overdue" if more > 0 else ""
    updates = [f"{late[0]}{others}"] if late else []
    return [*red[:_MOST_RED], *off[:1], *updates]


def _summary(parts: _Parts) -> str:
    scorecard = parts.scorecard
    if not scorecard.objectives:
        return f"{count(len(scorecard.kpis), 'KPI')} and no objective: informed, but not moving anything"
    verdicts = [each.now for each in parts.judged]
    if not verdicts:
        return f"{count(len(scorecard.objectives), 'objective')} and no key result: nothing shows whether it moves"
    good = sum(verdict.status in {Status.ON_TRACK, Status.ACHIEVED} for verdict in verdicts)
    reached = score(scorecard, parts.on)
    shown = "there is no score yet" if reached is None else f"the score is {percent(reached)}"
    told = f"{good} of {count(len(verdicts), 'key result')} {'is' if good == 1 else 'are'} on track"
    if all(verdict.status is Status.CLOSED for verdict in verdicts):
        told = f"{scorecard.cycle.label} is over, with {count(len(verdicts), 'key result')}"
    return f"{told}, and {shown}"
