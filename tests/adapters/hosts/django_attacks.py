"""Attacks the Django how-to in a process of its own, since Django is configured once in a process; prints JSON."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable
from typing import Any

from okrkit.checkin import CheckIn
from okrkit.objective import Objective
from okrkit.serial import to_json
from tests.adapters.hosts.pages import application

TITLES = ["<script>alert('1')</script>", "顧客満足度", "👩‍🚀", "a'); DROP TABLE goals_goal;--", "x" * 9000]
BAD = {
    "half": "{",
    "list": "[]",
    "NaN": '{"title": "Delight", "weight": NaN}',
    "wrong": '{"title": "Delight", "weight": "much", "key_result": []}',
    "illegal": '{"title": "", "cycle": "Q5 2026"}',
    "deep": "[" * 90_000,
    "twice": '{"title": "Delight", "key_results": [{"title": "NPS", "measure": {"type": "linear", "baseline": 32, '
    '"target": 45}, "check_ins": [{"on": "2026-07-31", "value": 35}, {"on": "2026-07-31", "value": 36}]}]}',
    "NaN in a check-in": '{"title": "Delight", "key_results": [{"title": "NPS", "measure": {"type": "linear", '
    '"baseline": 32, "target": 45}, "check_ins": [{"on": "2026-07-31", "value": 1e999}]}]}',
}
GOAL = Objective("Delight customers", ["Lift NPS from 32 to 45"], cycle="Q3 2026")
NPS = GOAL.key_results[0].id


def refusals(attempt: Callable[[], object], error: type[Exception]) -> list[str]:
    """What a ValidationError says, all of it."""
    try:
        attempt()
    except error as refusal:
        return list(refusal.messages)  # type: ignore[attr-defined]  # Django ships no types
    return ["nothing was refused"]


def attack(page: dict[str, Any]) -> dict[str, Any]:
    goal, form, refused = page["Goal"], page["GoalForm"], page["ValidationError"]
    found: dict[str, Any] = {"cleaned": {}, "shown": {}}
    kept = []
    for title in TITLES:
        key = goal.objects.create(objective=Objective(title, id="goal")).pk
        kept.append(goal.objects.get(pk=key).objective == Objective(title, id="goal"))
    found["kept"] = kept
    found["found by title"] = goal.objects.filter(objective__title=TITLES[0]).count()
    html = form({"objective": to_json(Objective(TITLES[0], id="goal"))}).as_p()
    found["script in the form"] = "<script" in html
    found["bound form"] = "&lt;script&gt;" in html
    found["initial form"] = "&quot;delight-customers&quot;" in form(instance=goal(objective=GOAL)).as_p()
    for name, text in BAD.items():
        found["cleaned"][name] = refusals(goal(objective=text).full_clean, refused)
        found["shown"][name] = list(form({"objective": text}).errors["objective"])
    found["left out"] = list(form({"objective": ""}).errors["objective"])
    found["good form"] = form({"objective": to_json(GOAL)}).save().objective == GOAL
    found["assigned text"] = clean(goal, to_json(GOAL)) == GOAL
    found["null"] = refusals(goal(objective=None).full_clean, refused)
    return {**found, **raced(goal, refused), **moved(page, goal)}


def clean(goal: Any, given: object) -> object:  # noqa: ANN401 - made by the page
    made = goal(objective=given)
    made.full_clean()
    return made.objective


def raced(goal: Any, refused: type[Exception]) -> dict[str, Any]:  # noqa: ANN401 - made by the page
    """Two people read one row, and both save."""
    key = goal.objects.create(objective=GOAL).pk
    mine, theirs = goal.objects.get(pk=key), goal.objects.get(pk=key)
    theirs.objective = theirs.objective.check_in(NPS, "2026-08-31", 40)
    theirs.save_over()
    mine.objective = mine.objective.check_in(NPS, "2026-08-31", 41)
    return {
        "second": refusals(mine.save_over, refused),
        "kept of the two": goal.objects.get(pk=key).objective[NPS].check_ins == (CheckIn("2026-08-31", 40),),
        "version": goal.objects.get(pk=key).version,
    }


def moved(page: dict[str, Any], goal: Any) -> dict[str, Any]:  # noqa: ANN401 - made by the page
    """What Django's own tools need of a field: migrations, dumped data, and a row that somebody has broken."""
    field = goal._meta.get_field("objective")
    key = goal.objects.create(objective=GOAL).pk
    with page["connection"].cursor() as cursor:
        cursor.execute("update goals_goal set objective = %s where id = %s", ['{"title": ""}', key])
    return {
        "cloned": field.clone().kind is Objective,
        "loaded": field.to_python(field.value_to_string(goal(objective=GOAL))) == GOAL,
        "broken row": refusals(lambda: goal.objects.get(pk=key), page["ValidationError"]),
    }


if __name__ == "__main__":
    json.dump({**attack(application("django")), "threads": threading.active_count()}, sys.stdout)
