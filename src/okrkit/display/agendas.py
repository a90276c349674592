"""Cards of what a meeting works through: reviews, findings, what is due; and of the rules behind them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from okrkit._sentences import count, day, percent
from okrkit.bands import Interval
from okrkit.cadence import Due
from okrkit.carrying import Goalpost
from okrkit.contributing import Contribution
from okrkit.display.models import interval_words, key_result_table, kpi_table, objective_table
from okrkit.display.parts import (
    MOST_ROWS,
    Card,
    Cell,
    Column,
    Judged,
    Mark,
    Named,
    Points,
    Tone,
    cut,
    facts,
    mark_of,
    points,
    table,
)
from okrkit.finding import Finding, Severity
from okrkit.linting import Policy, Rule
from okrkit.pace_rules import PaceRule
from okrkit.reviewing import Review, ReviewItem, ReviewSection
from okrkit.units import Unit, plain
from okrkit.verdict import Status

_A_MINUTE: Final = 1
_WHOLE: Final = 100.0


def review_card(review: Review) -> Card:
    """A meeting's agenda."""
    length = f"{plain(review.minutes)} minutes"
    parts = [part for section in review.sections for part in _section(section)]
    return Card(
        "Review",
        title=cut(review.name),
        lead=(
            f"{review.cycle.label}, review of {day(review.on)}: {length}, since {day(review.since)}."
            f"{'' if parts else ' Nothing asks to be talked about.'}"
        ),
        parts=tuple(parts),
    )


def _section(section: ReviewSection) -> tuple[Points, ...]:
    heading = f"{section.title} · {_minutes(section.minutes)}"
    return points(heading, map(_item, section.items), MOST_ROWS)


def _item(item: ReviewItem) -> Named:
    who = f"{cut(item.owner)} · " if item.owner else ""
    return Named(item.text, f"{who}{item.subject}")


def _minutes(minutes: float) -> str:
    return f"{minutes:.0f} min" if minutes >= _A_MINUTE else "under 1 min"


# --- findings --------------------------------------------------------------------------------------------


def finding_card(finding: Finding) -> Card:
    """One thing that a rule has to say."""
    return Card(
        "Finding",
        title=cut(finding.subject),
        mark=mark_of(finding.severity),
        lead=f"{cut(finding.message, 400)}.",
        parts=facts(("Rule", _rule_words(finding)), ("To do", finding.fix)),
    )


def _rule_words(finding: Finding) -> str:
    return f"{finding.code} {finding.name}" if finding.name else finding.code


def findings_card(findings: Sequence[Finding]) -> Card:
    """What a linter or an audit has to say."""
    columns = (Column("finding"), Column("of"), Column("how bad"))
    return Card(
        "Findings",
        title=_tally(findings),
        parts=table("Findings", columns, findings, _finding_row),
    )


def _tally(findings: Sequence[Finding]) -> str:
    told = [
        count(number, severity.value) if severity is not Severity.INFO else f"{number:,} to look at"
        for severity in Severity
        if (number := sum(each.severity is severity for each in findings))
    ]
    return ", ".join(told) or "No findings"


def _finding_row(finding: Finding) -> tuple[Cell, ...]:
    return (
        Named(cut(finding.message, 400), cut(finding.fix, 400)),
        cut(finding.subject),
        Judged(mark_of(finding.severity), _rule_words(finding)),
    )


# --- what is due -----------------------------------------------------------------------------------------


def due_card(due: Due) -> Card:
    """Something that is due."""
    return Card("Due", title=f"{due.what} of {cut(due.subject)}", mark=_due_mark(due), lead=f"{due}.")


def dues_card(dues: Sequence[Due]) -> Card:
    """What is due, for whom."""
    columns = (Column("what"), Column("who"), Column("was due"), Column("late"))
    late = sum(bool(each.overdue) for each in dues)
    title = f"{count(len(dues), 'thing')} due, {late:,} of them late" if dues else "Nothing is due"
    return Card("Due", title=title, parts=table("What is due", columns, dues, _due_row))


def _due_row(due: Due) -> tuple[Cell, ...]:
    return (Named(due.what, cut(due.subject)), cut(due.owner or "nobody named"), day(due.day), _due_mark(due))


def _due_mark(due: Due) -> Mark:
    return (
        Mark(Tone.WARN, f"{count(due.overdue, 'day')} late") if due.overdue else Mark(Tone.NONE, "due today")
    )


def goalpost_card(goalpost: Goalpost) -> Card:
    """A target that was changed on the way."""
    return Card("Goalpost", title=cut(goalpost.title), when=day(goalpost.on), lead=f"{goalpost}.")


# --- people ----------------------------------------------------------------------------------------------


def contribution_card(contribution: Contribution) -> Card:
    """What one person owns: scores and attainment side by side, never blended."""
    score_words, attained = contribution.okr_score, contribution.kpi_attainment
    return Card(
        "Contribution",
        title=cut(contribution.owner),
        lead=f"{contribution}.",
        parts=(
            *facts(
                ("OKR score", None if score_words is None else percent(score_words)),
                ("KPI attainment", None if attained is None else percent(attained)),
            ),
            *kpi_table(contribution.kpis),
            *objective_table(contribution.objectives),
            *key_result_table(contribution.key_results, "Key results of others' objectives"),
        ),
    )


# --- rules -----------------------------------------------------------------------------------------------


def rule_card(rule: Rule) -> Card:
    """A rule of the linter."""
    return Card(
        "Rule",
        title=f"{rule.code} {rule.name}",
        mark=mark_of(rule.severity),
        lead=rule.summary,
        parts=facts(("Why", rule.why), ("To do", rule.fix), ("About", rule.family), ("Source", rule.source)),
    )


def policy_card(policy: Policy) -> Card:
    """The limits that rules judge by."""
    (fewest, most), every = policy.key_results, f"every {count(policy.check_in_days, 'day')}"
    return Card(
        "Policy",
        title=cut(policy.name),
        parts=facts(
            ("Objectives", f"at most {policy.objectives[1]}"),
            ("Key results each", f"{fewest} to {most}"),
            ("KPIs", f"at most {policy.kpis[1]}"),
            ("Check-ins", every),
            ("May be late by", count(policy.grace, "day")),
            ("Idle after", count(policy.idle_months, "month")),
            ("Source", policy.source),
        ),
    )


def pace_rule_card(rule: PaceRule) -> Card:
    """When a key result is on track, by one rule."""
    compared = {
        "gap": "What was expected by now, less what is done.",
        "ratio": "What is done, as a share of what was expected by now.",
        "absolute": "The score alone, whatever was expected by now.",
    }
    columns = (Column("label"), Column("where"), Column("status"))
    bands = [*zip(rule.scale.intervals(), rule.statuses, strict=True)]
    return Card(
        "Pace rule",
        title=cut(rule.name),
        lead=compared[rule.family],
        parts=(
            *table("Bands", columns, bands, lambda found: _band_row(rule, *found)),
            *facts(
                ("Days counted", rule.day_count.value),
                (
                    "Wanted at the end",
                    "what the ambition asks" if rule.required is None else percent(rule.required),
                ),
                ("Source", rule.source),
            ),
        ),
    )


def _band_row(rule: PaceRule, band: Interval[str], status: Status) -> tuple[Cell, ...]:
    say = _gap_words if rule.family == "gap" else percent
    return (cut(band.label), interval_words(band, say), mark_of(status))


def _gap_words(gap: float) -> str:
    return Unit.of("points").format(gap * _WHOLE)
