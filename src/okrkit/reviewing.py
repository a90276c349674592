"""The meeting's agenda as a value: what is red first, then what changed, what is at risk, and what is due."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final

import attrs

from okrkit._doors import DayLike, NumberLike, invalid, takes, to_day, to_number
from okrkit._sentences import count, day, percent, quoted
from okrkit.cadence import Due, due
from okrkit.cycle import Cycle
from okrkit.forecasting import forecast
from okrkit.guarding import guardrails
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.linting import Policy, lint
from okrkit.monitoring import Standing, health, holds
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
_SHARES: Final = {
    "Red, and what is being done about it": 0.30,
    "Changed since last time": 0.15,
    "At risk before it is too late": 0.20,
    "Guardrails": 0.10,
    "Asking for an OKR": 0.10,
    "New standards": 0.05,
    "Due": 0.05,
    "Findings": 0.05,
}
_A_WEEK: Final = 7
_RECENT_DECISION: Final = 92
_UNLIKELY: Final = 0.5
_MOST_SENTENCES: Final = 5
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
        return self.text


@attrs.frozen
class ReviewSection:
    """A part of the agenda with its items and its minutes.

    >>> from okrkit import KPI, Scorecard, review
    >>> nps = KPI("NPS", "≥ 40", readings={"2026-08-31": 31})
    >>> review(Scorecard("Support", cycle="Q3 2026", kpis=[nps]), "2026-09-01").sections[0].title
    'Red, and what is being done about it'
    >>> review(Scorecard("Support", cycle="Q3 2026"), "2026-09-01").sections[0].title
    'Findings'
    """

    title: str
    items: tuple[ReviewItem, ...]
    minutes: float = attrs.field(kw_only=True)


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
        lines = [f"# {_plain(self.name)}, {_plain(self.cycle.label)}: review of {day(self.on)}"]
        for section in self.sections:
            lines += ["", f"## {section.title} ({_minutes(section.minutes)})", ""]
            lines += [_line(item) for item in section.items]
        return "\n".join(lines)

    def __str__(self) -> str:
        lines = [f"{self.name}, {self.cycle.label}: review of {day(self.on)}"]
        for section in self.sections:
            lines += ["", f"{section.title} ({_minutes(section.minutes)})"]
            lines += [f"  {item.text} [{item.subject}]" for item in section.items]
        return "\n".join(lines)


def _minutes(minutes: float) -> str:
    return f"{minutes:.0f} min" if minutes >= 1 else "under 1 min"


def _line(item: ReviewItem) -> str:
    owner = f", {_plain(item.owner)}" if item.owner else ""
    return f"- {_plain(item.text)} ({_plain(item.subject)}{owner}, {_minutes(item.minutes)})"


def _plain(text: str) -> str:
    """Text that Markdown shows as it is: on one line, every mark that could mean something escaped."""
    flat = "".join(character if character.isprintable() else " " for character in text)
    return "".join(f"\\{character}" if character in "\\`*_{}[]<>#|~!&" else character for character in flat)


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
    >>> len(review(Scorecard("Support", cycle="Q3 2026"), "2026-09-01").sections)
    1
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
    found = {
        "Red, and what is being done about it": parts.red(),
        "Changed since last time": parts.changed(),
        "At risk before it is too late": parts.at_risk(),
        "Guardrails": parts.guardrails(),
        "Asking for an OKR": parts.proposals(),
        "New standards": parts.standards(),
        "Due": parts.due(),
        "Findings": parts.findings(),
    }
    return Review(
        scorecard.name,
        cycle=scorecard.cycle,
        on=wanted,
        since=before,
        minutes=length,
        sections=_timed(found, length),
    )


def _timed(found: dict[str, list[ReviewItem]], minutes: float) -> tuple[ReviewSection, ...]:
    whole = sum(_SHARES[title] for title, items in found.items() if items)
    sections: list[ReviewSection] = []
    for title, items in found.items():
        if not items:
            continue
        length = minutes * _SHARES[title] / whole
        each = length / len(items)
        timed = tuple(attrs.evolve(item, minutes=each) for item in items)
        sections.append(ReviewSection(title, timed, minutes=length))
    return tuple(sections)


@attrs.frozen
class _Parts:
    """What each part of the agenda has to say."""

    scorecard: Scorecard
    on: date
    since: date
    rule: PaceRule
    policy: Policy

    def key_results(self) -> Iterable[tuple[Objective, KeyResult]]:
        for objective in self.scorecard.objectives:
            for key_result in objective.key_results:
                yield objective, key_result

    def _cycle(self, objective: Objective) -> Cycle:
        return objective.cycle or self.scorecard.cycle

    def pace(self, objective: Objective, key_result: KeyResult, on: date) -> Verdict:
        return judge_pace(
            key_result, on, cycle=self._cycle(objective), ambition=objective.ambition, rule=self.rule
        )

    def red(self) -> list[ReviewItem]:
        items = [
            ReviewItem(kpi.id, f"{health(kpi, self.on)}; {self._action(kpi)}", minutes=0.0, owner=kpi.owner)
            for kpi in self.scorecard.kpis
            if health(kpi, self.on).band is Band.CRITICAL
        ]
        for objective, key_result in self.key_results():
            verdict = self.pace(objective, key_result, self.on)
            if verdict.status is Status.OFF_TRACK:
                owner = key_result.owner or objective.owner
                items.append(ReviewItem(key_result.id, verdict.reason, minutes=0.0, owner=owner))
        return items

    def _action(self, kpi: KPI) -> str:
        moving = [key_result.title for _, key_result in self.key_results() if key_result.kpi == kpi.id]
        if moving:
            return f"{quoted(moving[0])} is to bring it back"
        recent = [each for each in kpi.decisions if 0 <= (self.on - each.on).days <= _RECENT_DECISION]
        if recent:
            return f"decided on {day(recent[-1].on)}: {recent[-1].what}"
        return "nothing is being done about it yet"

    def changed(self) -> list[ReviewItem]:
        items: list[ReviewItem] = []
        for kpi in self.scorecard.kpis:
            was, now = health(kpi, self.since).band, health(kpi, self.on).band
            if was is not now and Band.NO_DATA not in {was, now} and now is not Band.CRITICAL:
                text = f"{kpi.name} went from {was.value} to {now.value} since {day(self.since)}"
                items.append(ReviewItem(kpi.id, text, minutes=0.0, owner=kpi.owner))
        for objective, key_result in self.key_results():
            was_status = self.pace(objective, key_result, self.since).status
            now_verdict = self.pace(objective, key_result, self.on)
            if was_status is not now_verdict.status and now_verdict.status in {
                Status.ON_TRACK,
                Status.ACHIEVED,
            }:
                was_word = was_status.value if was_status else "unknown"
                text = f"{quoted(key_result.title)} went from {was_word} to {now_verdict.label} since {day(self.since)}"
                items.append(
                    ReviewItem(key_result.id, text, minutes=0.0, owner=key_result.owner or objective.owner)
                )
        return items

    def at_risk(self) -> list[ReviewItem]:
        items: list[ReviewItem] = []
        for objective, key_result in self.key_results():
            verdict, owner = self.pace(objective, key_result, self.on), key_result.owner or objective.owner
            if verdict.status is Status.AT_RISK:
                items.append(ReviewItem(key_result.id, verdict.reason, minutes=0.0, owner=owner))
            elif verdict.status is Status.ON_TRACK and self.on < self._cycle(objective).last_day:
                items.extend(self._unlikely(objective, key_result, owner))
        return items

    def _unlikely(self, objective: Objective, key_result: KeyResult, owner: str | None) -> list[ReviewItem]:
        latest = key_result.latest(self.on)
        cycle = self._cycle(objective)
        if latest is None or latest.on > cycle.last_day:
            return []
        coming = forecast(key_result, cycle=cycle, ambition=objective.ambition, on=self.on)
        if coming.odds is None or coming.odds >= _UNLIKELY:
            return []
        text = f"{quoted(key_result.title)} is on track today, but the odds of success are {percent(coming.odds)}"
        return [ReviewItem(key_result.id, text, minutes=0.0, owner=owner)]

    def guardrails(self) -> list[ReviewItem]:
        return [
            ReviewItem(kpi_id, verdict.reason, minutes=0.0, owner=self.scorecard.kpi(kpi_id).owner)
            for objective in self.scorecard.objectives
            for kpi_id, verdict in zip(
                objective.guardrails, guardrails(objective, self.scorecard.kpis, self.on), strict=True
            )
            if verdict.status in {Band.CRITICAL, Band.WARNING}
        ]

    def proposals(self) -> list[ReviewItem]:
        found = proposals(self.scorecard.kpis, self.on, busy=self.scorecard.objectives)
        return [ReviewItem(each.kpi.id, str(each), minutes=0.0, owner=each.kpi.owner) for each in found]

    def standards(self) -> list[ReviewItem]:
        items: list[ReviewItem] = []
        for kpi in self.scorecard.kpis:
            if any(each.valid_from <= self.on for each in kpi.revisions):
                holding = holds(kpi, self.on)
                if holding.state is not Standing.TOO_EARLY:
                    items.append(ReviewItem(kpi.id, holding.reason, minutes=0.0, owner=kpi.owner))
        return items

    def due(self) -> list[ReviewItem]:
        return [
            ReviewItem(each.subject, str(each), minutes=0.0, owner=each.owner)
            for each in sorted(due(self.scorecard, self.on), key=_by_owner)
        ]

    def findings(self) -> list[ReviewItem]:
        found = lint(self.scorecard, policy=self.policy, on=self.on)
        return [ReviewItem(each.subject, f"{each.message} ({each.code})", minutes=0.0) for each in found]


def _by_owner(each: Due) -> tuple[str, date, str]:
    return (each.owner or "", each.day, each.subject)


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
    parts = _Parts(scorecard, wanted, wanted - timedelta(days=_A_WEEK), OKRKIT, _DEFAULT_POLICY)
    if not scorecard.kpis and not scorecard.objectives:
        return f"{scorecard.name} has neither KPIs nor objectives yet."
    sentences = _worst(parts, wanted)[: _MOST_SENTENCES - 1]
    sentences += _summary(parts, wanted)
    return " ".join(f"{sentence}." for sentence in sentences[:_MOST_SENTENCES])


def _worst(parts: _Parts, on: date) -> list[str]:
    red = [
        health(kpi, on).verdict.reason
        for kpi in parts.scorecard.kpis
        if health(kpi, on).band is Band.CRITICAL
    ]
    off = [
        verdict.reason
        for objective, key_result in parts.key_results()
        if (verdict := parts.pace(objective, key_result, on)).status is Status.OFF_TRACK
    ]
    late = [str(each) for each in due(parts.scorecard, on) if each.overdue]
    more = len(late) - 1
    others = f", and {count(more, 'more update')} overdue" if more > 0 else ""
    updates = [f"{late[0]}{others}"] if late else []
    return [*red[:2], *off[:1], *updates]


def _summary(parts: _Parts, on: date) -> list[str]:
    verdicts: Sequence[Verdict] = [
        parts.pace(objective, key_result, on) for objective, key_result in parts.key_results()
    ]
    if not verdicts:
        return [
            f"{count(len(parts.scorecard.kpis), 'KPI')} and no objective: informed, but not moving anything"
        ]
    good = sum(verdict.status in {Status.ON_TRACK, Status.ACHIEVED} for verdict in verdicts)
    reached = score(parts.scorecard, on)
    shown = "there is no score yet" if reached is None else f"the score is {percent(reached)}"
    verb = "is" if good == 1 else "are"
    return [f"{good} of {count(len(verdicts), 'key result')} {verb} on track, and {shown}"]
