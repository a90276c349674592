"""Statements: how many sentences a second the notation reads."""

from __future__ import annotations

from okrkit import parse
from tests.benchmarks.timing import NANOSECONDS, Effort, Row, in_turn, nanoseconds

FASTEST_WANTED = 10_000
SENTENCES = [
    "Raise first-reply satisfaction from 61% to 78%",
    "Cut nightly build time from 42 minutes to 15 minutes",
    "Keep refund rate below 2.5%",
    "Warehouse picking accuracy ≥ 99.2%",
    "Shorten onboarding by 30%",
    "Grow paying workspaces 1.2K → 2K",
    "Publish 12 field guides",
    "Reach $4.5M in renewals by the end of Q3",
    "Hold meeting load between 4 and 6 hours",
    "Move the billing service off the old cluster",
]


def rows(effort: Effort) -> list[Row]:
    """Count sentences a second on one core."""
    names = {"parse": parse, "sentences": SENTENCES}
    own = in_turn(effort, "parse(text)", "pass", names, loop="for text in sentences: {}").own / len(SENTENCES)
    rate = NANOSECONDS / own
    return [
        Row(
            *("statements", "`parse(text)`", "none", f"≥ {FASTEST_WANTED:,} a second"),
            *(f"{rate:,.0f} a second", rate >= FASTEST_WANTED),
            takes=nanoseconds(own),
            why="a rate, not a ratio: it hangs on the machine and on what else it was doing",
        )
    ]
