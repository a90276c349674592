"""One cycle of okrkit from end to end, on a real series: run it with `python docs/examples/quarter.py`.

The series is the number of car drivers killed or seriously injured in Great Britain, month by month from 1969 to 1984. On
31 January 1983 wearing a seat belt became compulsory. The counts and the law are real. The threshold, the goal and the key
results are ours: nobody ran the law as an OKR.

The data lie beside this file in uk_driver_casualties_monthly.csv: the UKDriverDeaths series of R's datasets (Harvey 1989), as
it comes with the Python package pydataset 0.2.0 (MIT licence).
"""

from __future__ import annotations

import csv
import io
import sys
import textwrap
from pathlib import Path
from statistics import fmean

from okrkit import (
    KPI,
    Cycle,
    Initiative,
    KeyResult,
    Objective,
    Series,
    Settlement,
    Threshold,
    close,
    compare,
    health,
    holds,
    pace,
    progress,
    promote,
    score,
    settle,
    sync,
)

DATA = Path(__file__).with_name("uk_driver_casualties_monthly.csv")
YEAR = Cycle.year(1983)
DAY_BEFORE = YEAR.previous().last_day
GOAL = 1_400
WORST_MONTH = 1_500
WATCHED_SINCE = "1982-08-01"
LEVEL_SINCE = "1975-01-01"
WIDTH = 96


def main() -> None:
    """Tell the story in the order in which it could have been told at the time."""
    use_utf8()
    months = read_months()
    means = twelve_month_means(months)
    title("Drivers killed or seriously injured in Great Britain: one cycle, end to end")
    say("Real: the counts, 1969 to 1984, and the law on seat belts, in force from 31 January 1983.")
    say("Ours, to show the loop: the threshold, the goal and the key results. Nobody set them at the time.")

    heading("1. The number")
    tell_of_seasons(months)
    draw_years(months)

    heading("2. Is it healthy?")
    kpi = KPI(
        "Monthly toll",
        Threshold.at_most(1_600, critical=1_700),
        unit="drivers",
        owner="Road safety",
        cadence="monthly",
        readings=means.between(WATCHED_SINCE, DAY_BEFORE),
        description="Car drivers killed or seriously injured, mean of the last twelve months.",
    )
    say(health(kpi, on="1982-11-30"))
    say(health(kpi, on=DAY_BEFORE))
    years = watch_years(kpi, months)

    heading("3. The response: the KPI becomes a key result")
    objective = plan(kpi)
    kpi = kpi.record(means.between(YEAR.start, YEAR.last_day))
    objective = check_in(objective, kpi, months)

    heading("4. On the way: score and pace")
    review(objective, months)
    heading("5. One key result, eleven rules")
    show_rules(objective)

    heading("6. The year is over")
    closing = close(objective, on=YEAR.last_day)
    say(closing)
    for each in closing.key_results:
        say(each, bullet="- ")
    settlement = settle(moved(objective), kpi, YEAR)
    say(settlement)

    heading("7. Does it hold?")
    look_back(settlement, means)
    say("Had 1,300 been made the standard, near the best that was reached:")
    look_back(settle(moved(objective), kpi, YEAR, limit=1_300), means)
    look_back_on_years(settlement, years, months)
    say("okrkit says that the number moved, and that it stayed. It does not say why.")


def read_months() -> Series:
    """The counts, each on the last day of its month; the file has the first."""
    with DATA.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))  # the first one names the source
        rows = [(row["date"], float(row["value"])) for row in csv.DictReader(lines)]
    return Series(rows).per("month")


def twelve_month_means(months: Series) -> Series:
    """The mean of each month and the eleven before it, so that every value holds one whole year of seasons."""
    return Series((month.on, fmean(months.until(month.on)[-12:].values)) for month in months[11:])


def tell_of_seasons(months: Series) -> None:
    """Say why the raw months will not do."""
    last_year = months.between(YEAR.previous().start, DAY_BEFORE).values
    say(
        f"A single month says more about the season than about the roads: in 1982 it ran from {min(last_year):,.0f} to "
        f"{max(last_year):,.0f}. A threshold on that would call spring healthy and winter ill, year after year. So the KPI is "
        "the mean of the last twelve months, taken every month. The means of whole years:"
    )


def draw_years(months: Series) -> None:
    """Draw the means of the years since the toll found its level."""
    for year in months.per("year", how="mean").since(LEVEL_SINCE):
        law = "  seat belts compulsory" if year.on == YEAR.last_day else ""
        print(f"     {year.on.year}  {year.value:5,.0f}  {'█' * round(year.value / 40)}{law}")


def watch_years(kpi: KPI, months: Series) -> KPI:
    """Ask of whole years what a moving mean cannot be asked: is it noise, or did something happen?"""
    say(
        "Is that noise, or did something happen? From six readings on, okrkit says. But a moving mean cannot be read for "
        "signals: each value shares eleven of its twelve months with the one before, so it hardly moves at once, and wherever "
        "it drifts to looks like news. That is why this KPI starts with five readings, those since August. Whole years share "
        "nothing, so we ask the eight since 1975 (before that the toll stood higher, at 1,988 in 1973):"
    )
    years = months.per("year", how="mean").between(LEVEL_SINCE, DAY_BEFORE)
    yearly = KPI("Yearly mean of the toll", kpi.threshold, unit=kpi.unit, cadence="yearly", readings=years)
    say(health(yearly, on=DAY_BEFORE))
    say(
        "So there is no use in asking what went wrong in 1982. A law on seat belts is a change of the system."
    )
    return yearly


def plan(kpi: KPI) -> Objective:
    """The objective for the year: the KPI's number to move, and one thing to keep meanwhile."""
    to_move = promote(kpi, YEAR, target=GOAL).evolve(
        initiatives=[Initiative("Wearing a seat belt is compulsory from 31 January 1983")]
    )
    at_most = Threshold.at_most(WORST_MONTH, critical=1_700)
    to_keep = KeyResult.hold(f"No month above {WORST_MONTH:,}", at_most, id="worst-month")
    objective = Objective("Bring more drivers home", [to_move, to_keep], cycle=YEAR, owner="Road safety")
    ambition = objective.ambition
    say(f"{objective} ({objective.cycle}; {ambition.value}, so {ambition.success} is success)")
    for each in objective:
        say(each, bullet="- ")
        for initiative in each.initiatives:
            say(f"by: {initiative.title}", bullet="  ")
    return objective


def check_in(objective: Objective, kpi: KPI, months: Series) -> Objective:
    """The first key result follows its KPI; the second is checked in with the plain counts."""
    counts = {month.on: month.value for month in months.between(YEAR.start, YEAR.last_day)}
    return sync(objective, [kpi]).check_in("worst-month", counts)


def moved(objective: Objective) -> KeyResult:
    """The key result that moves the KPI's number."""
    return objective.key_results[0]


def review(objective: Objective, months: Series) -> None:
    """Score and pace at the end of each quarter, as they stood on that day."""
    print("     on           month    mean   of the way   score   pace")
    for quarter in YEAR.split("quarter"):
        on = quarter.last_day
        month, way = months.latest(on), progress(moved(objective), on)
        if month is not None and way is not None:
            figures = f"{month.value:6,.0f}  {way.value:6,.0f}  {way.raw:11.0%}  {score(objective, on):6.2f}"
            print(f"     {on}  {figures}   {pace(objective, on).label}")
    say(
        "The months dropped at once, in February; a twelve-month mean takes a year to forget, so the step comes out as a "
        "ramp. That is what a linear expectation expects, and why pace can be judged on it. By the last day all of that is "
        "done. The limit that December broke owes nothing to the calendar, so it stands beside:"
    )
    say(pace(objective, on=YEAR.last_day))


def show_rules(objective: Objective) -> None:
    """The verdict after one quarter, and what other tools would have said on that day."""
    on = YEAR.split("quarter")[0].last_day
    say(pace(objective, on))
    print()
    print(textwrap.indent(str(compare(moved(objective), on, cycle=YEAR)), "     "))


def look_back(settlement: Settlement, means: Series) -> None:
    """A year on: how the KPI stands to its new standard."""
    following = YEAR.next()
    kpi = settlement.kpi.record(means.between(following.start, following.last_day))
    say(holds(kpi, on=following.last_day))


def look_back_on_years(settlement: Settlement, yearly: KPI, months: Series) -> None:
    """Whether the two years with the law are somewhere else than routine had been, asked of whole years again."""
    following = YEAR.next()
    yearly = yearly.revise(
        settlement.kpi.threshold, valid_from=following.start, reason="the goal of 1983 was reached"
    ).record(months.per("year", how="mean").between(YEAR.start, following.last_day))
    say("And is it more than chance? Whole years can tell:")
    say(holds(yearly, on=following.last_day, since=YEAR.start, baseline=settlement.baseline, readings=2))


def use_utf8() -> None:
    """Print “quotes”, ≤ and bars wherever the output goes; a pipe on Windows takes fewer characters by default."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")


def title(text: str) -> None:
    """Print the report's title."""
    print(text, "=" * len(text), sep="\n")


def heading(text: str) -> None:
    """Print the heading of a section."""
    print(f"\n{text}")


def say(thing: object, *, bullet: str = "") -> None:
    """Print what a value of okrkit says of itself, wrapped."""
    indent = "   " + " " * len(bullet)
    print(textwrap.fill(str(thing), WIDTH, initial_indent=f"   {bullet}", subsequent_indent=indent))


if __name__ == "__main__":
    main()
