"""Alarms: each wording states the unhealthy side, and is read as the healthy one, whichever way the measure goes."""

from __future__ import annotations

import pytest

from okrkit.notation import parse
from tests.notation.reading_lines import check_abstains, read, rows

# Each wording with '>' and 'exceeds' in it, and the same with '<' and 'falls below'.
TOO_MUCH = """
Alert when {it} exceeds {n}
Alert me once {it} is over {n}
Alerts when {it} goes above {n}
Send an alert when {it} is greater than {n}
Raise the alarm if {it} climbs past {n}
Alarm when {it} >= {n}
Red when {it} is more than {n}
Red: {it} > {n}
Red zone: {it} above {n}
Warning: {it} above {n}
Trip wire: {it} > {n}
Danger: {it} over {n}
Escalate to the board if {it} is above {n}
Escalate as soon as {it} exceeds {n}
Investigate in case {it} is higher than {n}
Act if {it} goes over {n}
Review when {it} > {n}
If {it} exceeds {n}, escalate
Whenever {it} is above {n} we intervene
{it} above {n} triggers an alert
{it} > {n} = red
{it} > {n} -> alert
{it} > {n}, escalate
{it} above {n} is not acceptable
{it} above {n} will not be tolerated
{it} above {n} is a problem
{it} creeping past {n}
Keep {it} from climbing over {n}
Stop {it} going over {n}
Flag {it} above {n}
Beware of {it} above {n}
Guard against {it} above {n}
Healthy unless {it} > {n}
OK if {it} < {n}
Escalate unless {it} < {n}
{it} < {n}, red otherwise
{it} < {n}, escalate above
Never {it} above {n}
Eliminate {it} above {n}
{it} !> {n}
"""
TOO_LITTLE = """
Alert when {it} falls below {n}
Alert me once {it} is under {n}
Alerts when {it} goes below {n}
Send an alert when {it} is less than {n}
Raise the alarm if {it} slips under {n}
Alarm when {it} <= {n}
Red when {it} is less than {n}
Red: {it} < {n}
Red zone: {it} below {n}
Warning: {it} below {n}
Trip wire: {it} < {n}
Danger: {it} under {n}
Escalate to the board if {it} is below {n}
Escalate as soon as {it} drops under {n}
Investigate in case {it} is lower than {n}
Act if {it} goes under {n}
Review when {it} < {n}
If {it} falls below {n}, escalate
Whenever {it} is below {n} we intervene
{it} below {n} triggers an alert
{it} < {n} = red
{it} < {n} -> alert
{it} < {n}, escalate
{it} below {n} is not acceptable
{it} below {n} will not be tolerated
{it} below {n} is a problem
{it} dipping beneath {n}
Keep {it} from sliding under {n}
Stop {it} going under {n}
Flag {it} below {n}
Beware of {it} below {n}
Guard against {it} below {n}
Healthy unless {it} < {n}
OK if {it} > {n}
Escalate unless {it} > {n}
{it} > {n}, red otherwise
{it} > {n}, escalate below
Never {it} below {n}
Eliminate {it} below {n}
{it} !< {n}
"""
UNWANTED = [("refund rate", "4%", 4.0), ("delivery delay", "3 days", 3.0), ("cost per order", "$8", 8.0)]
WANTED = [("first-pass yield", "96%", 96.0), ("battery life", "10 hours", 10.0), ("revenue", "$2M", 2e6)]


@pytest.mark.parametrize("wording", TOO_MUCH.strip().splitlines())
@pytest.mark.parametrize("it, limit, number", UNWANTED)
def test_too_much_is_an_alarm(wording: str, it: str, limit: str, number: float) -> None:
    statement = parse(wording.format(it=it, n=limit))
    assert ("kpi", "ceiling", "decrease") == (statement.kind, statement.form, statement.direction)
    assert (number, it) == (statement.high, statement.metric)


@pytest.mark.parametrize("wording", TOO_LITTLE.strip().splitlines())
@pytest.mark.parametrize("it, limit, number", WANTED)
def test_too_little_is_an_alarm(wording: str, it: str, limit: str, number: float) -> None:
    statement = parse(wording.format(it=it, n=limit))
    assert ("kpi", "floor", "increase") == (statement.kind, statement.form, statement.direction)
    assert (number, it) == (statement.low, statement.metric)


STATEMENTS = """
Warn when churn passes 3% => kpi/ceiling decrease <= 3.0 %
Warn when churn hits 3% => kpi/ceiling decrease <= 3.0 % strict
Alert when runway reaches 3 months => kpi/floor increase >= 3.0 months strict
Alert when runway tops 3 months => kpi/floor increase >= 3.0 months
Alert when runway drops to 3 months => kpi/floor increase >= 3.0 months strict
Warn if the backlog grows to 50 => kpi/ceiling decrease <= 50.0 strict
Alert when churn rises above 3% => kpi/ceiling decrease <= 3.0 %
Alert when uptime is not above 99% => kpi/floor increase >= 99.0 % strict
Alert when utilisation exceeds 80% => kpi/ceiling decrease <= 80.0 %
Alert if load is below 20% or above 80% => kpi/range 20.0..80.0 %
Alert when humidity is outside 40-60% => kpi/range 40.0..60.0 %
Green if humidity is between 40% and 60% => kpi/range 40.0..60.0 %
Alert threshold: rework > 6% => kpi/ceiling decrease <= 6.0 %
Stop buying when ROAS < 2 => kpi/floor increase >= 2.0
Alert on churn above 3% => kpi/ceiling decrease <= 3.0 %
Warning for NPS below 40 => kpi/floor increase >= 40.0
Investigate complaints in under 5 days => kpi/ceiling decrease <= 5.0 days strict
Churn > 3% (red) => kpi/ceiling decrease <= 3.0 %
NPS rising above 40 => kpi/floor increase >= 40.0
Incidents falling below 5 => kpi/ceiling decrease <= 5.0
Don't let utilisation rise above 80% => kpi/ceiling decrease <= 80.0 %
Keep stock from falling below 40 crates => kpi/floor increase >= 40.0
Alert fatigue below 5% => kpi/ceiling decrease <= 5.0 % strict
Alerts: < 10 per week => kpi/ceiling decrease <= 10.0 strict
Red cards: < 3 => kpi/ceiling decrease <= 3.0 strict
When live, reach 90% coverage => key_result/reach increase 90.0 %
Reject rate below 2% => kpi/ceiling decrease <= 2.0 % strict
Critical path: < 10 days => kpi/ceiling decrease <= 10.0 days strict
Churn < 3%, reviewed monthly => kpi/ceiling decrease <= 3.0 % strict
Load time under 2 s on every page => kpi/ceiling decrease <= 2.0 seconds strict
Act on 90% of complaints when they arrive => key_result/reach increase 90.0 %
When guests call, answer 90% within a minute => key_result/reach increase 90.0 %
"""


@pytest.mark.parametrize("text, expected", rows(STATEMENTS))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert expected == read(text)


UNCLEAR = """
Red: churn > 3%, amber: churn > 2% => several limits, each with a colour of its own
Alert when all is said and done => the alarm names no limit
Alert when load is between 80% and 90% => an alarm inside a range leaves two healthy sides
Alert when churn rises by 3% => nothing says which side is unhealthy
Alert when churn is 3% => nothing says which side is unhealthy
Alert when size hits 3% => nothing says which side is unhealthy
Alert when churn changes to 3% => nothing says which side is unhealthy
Alert if load is below 80% or above 20% or 5% => an alarm with several numbers
Alert if load is above 20% and below 80% => an alarm with several numbers
Scale up when load exceeds 80% => a condition says when to act, not which side is healthy
Release when coverage > 80% => a condition says when to act, not which side is healthy
If load exceeds 80%, add a server => a condition says when to act, not which side is healthy
If load exceeds 80% => a condition says when to act, not which side is healthy
NPS above 40 triggers a bonus => the measure and the comparator leave open which side is healthy
Uptime > 99.9% is critical => the measure and the comparator leave open which side is healthy
Orders above $10k must be reviewed => the measure and the comparator leave open which side is healthy
Utilisation rising above 80% => too much of it may be meant, or enough of it
Churn > 3% => the measure and the comparator point in opposite directions
We dread churn above 3% => the measure and the comparator point in opposite directions
"""


@pytest.mark.parametrize("text, why", rows(UNCLEAR))
def test_what_leaves_the_side_open_is_not_read(text: str, why: str) -> None:
    check_abstains(text, why)
    assert parse(text).direction is None


def test_the_place_of_each_field_is_that_in_the_whole_text() -> None:
    text = "Alert me when refund rate exceeds 4%"
    spans = parse(text).spans
    assert ("refund rate", "4%") == tuple(text[slice(*spans[field])] for field in ("metric", "high"))
