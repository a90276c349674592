"""The forms of a statement, in the order in which they are tried.

Each is a small pattern over words and numbers that can be read alone; its example is one that it reads, its
counterexample one that looks like it and is read by another form.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from okrkit.notation.changes import read_change_by, read_factor
from okrkit.notation.limits import read_alarm, read_band, read_kept, read_level, read_none
from okrkit.notation.moves import read_move, read_present
from okrkit.notation.outcomes import read_count, read_counted_work, read_reach
from okrkit.notation.readings import Reading
from okrkit.notation.scenes import Scene
from okrkit.notation.standing import read_promise, read_spared, read_state
from okrkit.notation.wordings import read_words

__all__ = ["FORMS", "WITHOUT_NUMBERS", "Form"]


class Form(NamedTuple):
    """One way of stating a goal or a health metric.

    Args:
        name: What it is called.
        example: A statement that it reads.
        counterexample: One that looks like it and is read by another form.
        read: Gives its Reading of a scene, or None.
        numbered: Whether it reads only what has a number.
    """

    name: str
    example: str
    counterexample: str
    read: Callable[[Scene], Reading | None]
    numbered: bool = True


FORMS: Final[tuple[Form, ...]] = (
    Form("present", "Churn is currently 6%", "Churn is below 6%", read_present),
    Form("move", "Reduce churn from 6% to 3%", "Reduce churn to 3%", read_move, numbered=False),
    Form("factor", "Double the number of leads", "Pipeline at 2x target", read_factor, numbered=False),
    Form("change by", "Reduce rework by 25%", "Reduce rework to 25%", read_change_by),
    Form("band", "Keep load above 20% and below 80%", "Keep load above 20%", read_band),
    Form("alarm", "Churn rising above 5%", "Churn above 5%", read_alarm),
    Form(
        "promise",
        "Calls have a 4 hour response target",
        "Agree a 4 hour response target",
        read_promise,
        numbered=False,
    ),
    Form("state", "The lease for one hall is signed", "Sign the lease for one hall", read_state),
    Form(
        "spared",
        "The crew spends no time on forms",
        "The crew spends time on forms",
        read_spared,
        numbered=False,
    ),
    Form("kept", "Keep churn below 3%", "Reduce churn below 3%", read_kept),
    Form("none", "No unplanned downtime", "No more than 3 outages", read_none, numbered=False),
    Form("reach", "Reach 85% completion", "Completion ≥ 85%", read_reach),
    Form("count", "Win 12 customers", "Hire 12 people", read_count),
    Form("counted work", "Publish 12 articles", "Publish the articles", read_counted_work),
    Form("level", "Uptime ≥ 99.9%", "Uptime", read_level),
    Form("words", "Launch the portal", "Launch 3 portals", read_words, numbered=False),
)
# what a text without a number can be: few of them, and most texts that are tasks or aims have none
WITHOUT_NUMBERS: Final = tuple(form for form in FORMS if not form.numbered)
