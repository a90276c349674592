"""`PaceRule`: the published rules, one's own in one line, and what each says of bare numbers."""

from __future__ import annotations

import copy
import math
import pickle
from collections.abc import Callable
from typing import Any, get_type_hints

import attrs
import pytest

from okrkit.cycle import DayCount
from okrkit.errors import InvalidTypeError, InvalidValueError, OkrkitError
from okrkit.pace_rules import (
    BOJA,
    BURNING_OKR,
    ENGAGEDLY,
    MOONCAMP,
    OBOARD,
    OKRKIT,
    OPENOKR_SIGNAL,
    PACE_RULES,
    PLANVIEW,
    SERVICENOW,
    UPRAISE,
    VIVA,
    PaceRule,
)
from okrkit.verdict import Status

HOUSE = PaceRule("House", "gap", [0.2], ["fine", "late"], [Status.ON_TRACK, Status.OFF_TRACK], owner="below")
GOOD = {"on track", "green"}


# --- the published rules ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "rule, numbers",
    [
        # (actual, expected, label), on each edge and just beyond it.
        (OKRKIT, [(0.40, 0.5, "on track"), (0.3999, 0.5, "at risk"), (0.25, 0.5, "at risk"), (0.2499, 0.5, "off track")]),
        (VIVA, [(0.5, 0.5, "on track"), (0.4999, 0.5, "behind"), (0.25, 0.5, "behind"), (0.2499, 0.5, "at risk")]),
        (ENGAGEDLY, [(0.335, 0.5, "on track"), (0.3349, 0.5, "behind"), (0.17, 0.5, "behind"), (0.1699, 0.5, "at risk"), (1, 0.3, "achieved")]),
        (BURNING_OKR, [(0.3, 0.5, "on track"), (0.2999, 0.5, "in danger"), (0.1, 0.5, "in danger"), (0.0999, 0.5, "off track")]),
        (PLANVIEW, [(0.4001, 0.5, "on track"), (0.40, 0.5, "behind"), (0, 0.5, "behind")]),
        (UPRAISE, [(0.475, 0.5, "on track"), (0.4749, 0.5, "lagging"), (0.375, 0.5, "lagging"), (0.3749, 0.5, "at risk")]),
        (OBOARD, [(0.35, 0.5, "on track"), (0.3499, 0.5, "behind"), (0.2, 0.5, "behind"), (0.1999, 0.5, "at risk")]),
        (MOONCAMP, [(0.45, 0.5, "on track"), (0.4499, 0.5, "progressing"), (0.35, 0.5, "progressing"), (0.3499, 0.5, "below progressing")]),
        (SERVICENOW, [(0.9, 0.5, "green"), (0.895, 0.5, "yellow"), (0.75, 0.5, "yellow"), (0.7499, 0.5, "red")]),
        (BOJA, [(0.1999, 0.5, "off track"), (0.2, 0.5, "at risk"), (0.5999, 0.5, "at risk"), (0.6, 0.5, "on track"), (0.9999, 0.5, "on track"), (1, 0.5, "done")]),
        (OPENOKR_SIGNAL, [(0.75, 0.5, "green"), (0.7499, 0.5, "amber"), (0.5, 0.5, "amber"), (0.4999, 0.5, "red")]),
    ],
    ids=lambda value: value.name if isinstance(value, PaceRule) else "",
)  # fmt: skip
def test_a_published_rule_on_its_edges(rule: PaceRule, numbers: list[tuple[float, float, str]]) -> None:
    assert [label for _, _, label in numbers] == [rule.judge(actual, due).label for actual, due, _ in numbers]


def test_there_are_okrkits_own_and_ten_published_rules() -> None:
    assert len(PACE_RULES) == 11 == len(set(PACE_RULES))
    assert PACE_RULES[0] is OKRKIT
    assert all(rule.source for rule in PACE_RULES)


def test_day_counts_requirements_and_done_labels_of_the_published_rules() -> None:
    assert {rule.name for rule in PACE_RULES if rule.day_count is DayCount.SPAN} == {"Viva Goals"}
    assert {rule.name for rule in PACE_RULES if rule.day_count is DayCount.START_OF_DAY} == {
        "UpRaise",
        "Oboard",
        "Mooncamp",
    }
    assert [rule.name for rule in PACE_RULES if rule.required is None] == ["okrkit"]
    assert {rule.required for rule in PACE_RULES[1:]} == {1.0}
    assert {rule.name: rule.done for rule in PACE_RULES if rule.done} == {"Engagedly": "achieved"}


@pytest.mark.parametrize("rule", PACE_RULES, ids=lambda rule: rule.name)
def test_while_nothing_is_expected_nobody_is_behind(rule: PaceRule) -> None:
    verdict = rule.judge(0, 0)

    assert (verdict.status is Status.ON_TRACK) == (rule.family != "absolute")
    assert (verdict.label in GOOD) == (rule.family != "absolute")


@pytest.mark.parametrize("rule", PACE_RULES, ids=lambda rule: rule.name)
def test_a_score_of_one_is_achieved_whatever_the_label(rule: PaceRule) -> None:
    for actual in (1, 1.0, 7, math.nextafter(1.0, 0.0)):
        for due in (0, 0.5, 1):
            verdict = rule.judge(actual, due)
            assert verdict.status is Status.ACHIEVED
            assert verdict.label == (rule.done or ("done" if rule is BOJA else verdict.label))
            assert verdict.label in verdict.reason
    assert rule.judge(0.999, 1).status is not Status.ACHIEVED


# --- what a verdict says ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "rule, actual, due, reason",
    [
        (VIVA, 0.35, 0.5, "35% is done where 50% was expected, 15 points short: Viva Goals calls it behind, 10 points from at risk"),
        (VIVA, 0.5, 0.5, "50% is done, exactly what was expected: Viva Goals calls it on track, on the very edge of behind"),
        (VIVA, 0.25, 0.5, "25% is done where 50% was expected, 25 points short: Viva Goals calls it behind, on the very edge of at risk"),
        (VIVA, 0, 0, "Nothing is expected yet, and 0% is done: Viva Goals calls it on track"),
        (VIVA, 0.6, 0.5, "60% is done where 50% was expected, 10 points ahead: Viva Goals calls it on track, 10 points from behind"),
        (VIVA, 0.4999999, 0.5, "50% is done where 50% was expected, under 0.1 points short: Viva Goals calls it behind, under 0.1 points from on track"),
        (VIVA, 1, 0.5, "100% is done where 50% was expected, 50 points ahead: Viva Goals calls it on track"),
        (ENGAGEDLY, 1, 0, "Nothing is expected yet, and 100% is done: Engagedly calls it achieved"),
        (ENGAGEDLY, 1, 1, "100% is done, exactly what was expected: Engagedly calls it achieved"),
        (UPRAISE, 0.35, 0.5, "35% is done where 50% was expected, 0.70 times that: UpRaise calls it at risk, 0.05 from lagging"),
        (UPRAISE, 0, 0.5, "0% is done where 50% was expected, none of that: UpRaise calls it at risk, 0.75 from lagging"),
        (UPRAISE, 1e-5, 0.5, "under 0.1% is done where 50% was expected, under 0.01 times that: UpRaise calls it at risk, 0.75 from lagging"),
        (UPRAISE, 0.3, 1e-9, "30% is done where under 0.1% was expected, over 100 times that: UpRaise calls it on track, over 100 from lagging"),
        (UPRAISE, 0.4749999, 0.5, "47.5% is done where 50% was expected, 0.95 times that: UpRaise calls it lagging, under 0.01 from on track"),
        (OBOARD, 0.35, 0.5, "35% is done where 50% was expected, 0.70 times that: Oboard calls it on track, on the very edge of behind"),
        (MOONCAMP, 0.1, 0.5, "10% is done where 50% was expected, 0.20 times that: Mooncamp calls it below progressing, 0.50 from progressing"),
        (BOJA, 0.35, 0.5, "35% is done: BOJA calls it at risk, 15 points from off track"),
        (BOJA, 1, 0.5, "100% is done: BOJA calls it done"),
        (HOUSE, 0.3, 0.5, "30% is done where 50% was expected, 20 points short: House calls it fine, on the very edge of late"),
    ],
    ids=lambda value: value.name if isinstance(value, PaceRule) else None,
)  # fmt: skip
def test_the_sentence(rule: PaceRule, actual: float, due: float, reason: str) -> None:
    assert reason == rule.judge(actual, due).reason


def test_a_verdict_carries_its_inputs_edge_and_distance() -> None:
    verdict = UPRAISE.judge(0.35, 0.5)

    assert verdict.inputs == (("actual", 0.35), ("expected", 0.5), ("ratio", 0.7))
    assert (verdict.rule, verdict.edge, verdict.distance) == ("UpRaise", 0.75, 0.75 - 0.7)
    assert (verdict.status, verdict.on) == (Status.OFF_TRACK, None)
    assert VIVA.judge(0.35, 0.5).input("gap") == 0.15000000000000002
    assert BOJA.judge(0.35, 0.5).input("absolute") == 0.35
    nothing = UPRAISE.judge(0, 0)
    assert (nothing.edge, nothing.distance, nothing.inputs) == (
        None,
        None,
        (("actual", 0.0), ("expected", 0.0)),
    )


def test_a_gap_that_misses_an_edge_by_rounding_is_on_it() -> None:
    verdict = OKRKIT.judge(0.2, 0.3)  # 0.3 - 0.2 is 0.09999999999999998

    assert (verdict.label, verdict.edge, verdict.distance) == ("on track", 0.1, 0.0)
    assert PLANVIEW.judge(0.2, 0.3).label == "behind"


def test_a_rule_without_edges_has_one_word() -> None:
    rule = PaceRule("Calm", "gap", [], ["fine"], [Status.ON_TRACK], owner="above")

    assert (
        str(rule.judge(0.1, 0.5)) == "10% is done where 50% was expected, 40 points short: Calm calls it fine"
    )
    assert (rule.judge(0.1, 0.5).edge, rule.judge(0.1, 0.5).distance) == (None, None)


# --- the label of whoever owes nothing ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "family, edges, labels, statuses, owner, best",
    [
        ("gap", [-0.1, 0.1], ["ahead", "on track", "behind"], "ON ON AT", "above", "on track"),
        ("ratio", [0.9, 1.1], ["behind", "on track", "ahead"], "AT ON ON", "above", "on track"),
        ("ratio", [1.0], ["behind", "ahead"], "AT ON", "below", "ahead"),
        ("gap", [0.0], ["ahead", "behind"], "ON OFF", "above", "ahead"),
        ("gap", [-0.3, -0.1], ["far ahead", "ahead", "behind"], "ON ON AT", "above", "far ahead"),
        ("ratio", [1.1, 1.3], ["behind", "ahead", "far ahead"], "AT ON ON", "above", "far ahead"),
        ("gap", [0.5], ["late", "later"], "AT OFF", "above", "late"),
        ("ratio", [0.5], ["later", "late"], "OFF AT", "above", "late"),
        ("absolute", [0.5, 1.0], ["low", "high", "done"], "OFF ON ACHIEVED", "above", "high"),
        ("absolute", [0.5], ["low", "high"], "OFF AT", "above", "high"),
    ],
)
def test_whoever_owes_nothing_stands_as_expected(  # noqa: PLR0917 - a table of rules
    family: Any,  # noqa: ANN401 - one of three words
    edges: list[float],
    labels: list[str],
    statuses: str,
    owner: Any,  # noqa: ANN401 - one of two words
    best: str,
) -> None:
    names = {
        "ON": Status.ON_TRACK,
        "AT": Status.AT_RISK,
        "OFF": Status.OFF_TRACK,
        "ACHIEVED": Status.ACHIEVED,
    }
    rule = PaceRule("Own", family, edges, labels, [names[each] for each in statuses.split()], owner=owner)

    assert best == rule.labels[rule.best]
    if family != "absolute":
        assert best == rule.judge(0.0, 0.0).label


# --- refusals -----------------------------------------------------------------------------------------------------

GIVEN: dict[str, Any] = {
    "name": "House",
    "family": "gap",
    "edges": [0.2],
    "labels": ["fine", "late"],
    "statuses": [Status.ON_TRACK, Status.OFF_TRACK],
    "owner": "below",
}


def built(**changes: Any) -> Callable[[], object]:  # noqa: ANN401 - what is no rule
    return lambda: PaceRule(**{**GIVEN, **changes})


judged: Any = VIVA.judge
REFUSED: list[tuple[Callable[[], object], type[OkrkitError], str]] = [
    (built(name=" "), InvalidValueError, "name must be a text with something in it, got ' ': say it in words"),
    (built(family="delta"), InvalidValueError, "family must be 'gap', 'ratio' or 'absolute', got 'delta': say what the rule compares"),
    (built(family=["gap"]), InvalidValueError, "family must be 'gap', 'ratio' or 'absolute', got ['gap']: say what the rule compares"),
    (built(edges=0.2), InvalidTypeError, "edges must be a list of numbers, got 0.2: in ascending order"),
    (built(edges="0.2"), InvalidTypeError, "edges must be a list of numbers, got '0.2': in ascending order"),
    (built(edges=["0.2"]), InvalidValueError, "edges[0] must be a number, got '0.2': convert it with float(), or give the whole sentence to parse()"),
    (built(edges=[math.nan]), InvalidValueError, "edges[0] must be a finite number, got nan: give a figure that is known"),
    (built(edges=[20]), InvalidValueError, "edges[0] must be from -1 to 1, as a fraction, got 20.0: 95 % is 0.95, and 10 points are 0.10"),
    (built(family="absolute", edges=[60]), InvalidValueError, "edges[0] must be from 0 to 1, as a fraction, got 60.0: 95 % is 0.95, and 10 points are 0.10"),
    (built(family="ratio", edges=[-0.1]), InvalidValueError, "edges[0] must be 0 or more, got -0.1: 95 % is 0.95, and 10 points are 0.10"),
    (built(edges=[0.2, 0.1], labels=["a", "b", "c"]), InvalidValueError, "edges[1] must be at least 0.2, got 0.1: list the edges in ascending order"),
    (built(labels="fine"), InvalidTypeError, "labels must be a list of texts, got 'fine': one more than edges"),
    (built(labels=7), InvalidTypeError, "labels must be a list of texts, got 7: one more than edges"),
    (built(labels=["fine", ""]), InvalidValueError, "labels[1] must be a text with something in it, got '': say it in words"),
    (built(labels=["fine"]), InvalidValueError, "labels must be 2 for 1 edges, got ('fine',): give one label for each band, the outer two included"),
    (built(statuses=Status.ON_TRACK), InvalidTypeError, "statuses must be a list of Status, got <Status.ON_TRACK: 'on track'>: one for each label"),
    (built(statuses="on track"), InvalidTypeError, "statuses must be a list of Status, got 'on track': one for each label"),
    (built(statuses=["on track", "off track"]), InvalidValueError, "statuses must be 2 members of Status, one for each label, got ('on track', 'off track'): say what each label stands for"),
    (built(statuses=[Status.ON_TRACK]), InvalidValueError, "statuses must be 2 members of Status, one for each label, got (<Status.ON_TRACK: 'on track'>,): say what each label stands for"),
    (built(owner="left"), InvalidValueError, "owner must be 'above' or 'below', or one of them for each edge, got 'left': say which side has the edge"),
    (built(owner=None), InvalidValueError, "owner must be 'above' or 'below', or one of them for each edge, got None: say which side has the edge"),
    (built(owner=["above", "below"]), InvalidValueError, "owner must be 'above' or 'below' for each edge, got ('above', 'below'): give 1 of them, or one word for all"),
    (built(day_count="span"), InvalidValueError, "day_count must be a DayCount, got 'span': such as DayCount.END_OF_DAY"),
    (built(required=0), InvalidValueError, "required must be above 0 and at most 1, got 0.0: None takes what the ambition asks"),
    (built(required=70), InvalidValueError, "required must be above 0 and at most 1, got 70.0: None takes what the ambition asks"),
    (built(required="all"), InvalidValueError, "required must be a number, got 'all': convert it with float(), or give the whole sentence to parse()"),
    (built(done=""), InvalidValueError, "done must be a text with something in it, got '': say it in words"),
    (built(done=True), InvalidValueError, "done must be a text, got True: say it in words"),
    (built(source=None), InvalidValueError, "source must be a text, got None: pass a str, or leave it out"),
    (lambda: judged("35%", 0.5), InvalidValueError, "actual must be a number, got '35%': convert it with float(), or give the whole sentence to parse()"),
    (lambda: judged(None, 0.5), InvalidValueError, "actual must be a number, got None: give a figure that is known"),
    (lambda: judged(0.35, math.nan), InvalidValueError, "expected must be a finite number, got nan: give a figure that is known"),
    (lambda: judged(0.35, -0.1), InvalidValueError, "expected must be from 0 to 1, got -0.1: half of a target is 0.5"),
    (lambda: judged(35, 50), InvalidValueError, "expected must be from 0 to 1, got 50: half of a target is 0.5"),
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(REFUSED)))
def test_what_is_no_rule_is_refused(number: int) -> None:
    call, kind, message = REFUSED[number]
    with pytest.raises(kind) as refusal:
        call()

    assert message == str(refusal.value)
    assert message == refusal.value.problems[0][1]


# --- values -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", [*PACE_RULES, HOUSE], ids=lambda rule: rule.name)
def test_a_rule_is_a_value(rule: PaceRule) -> None:
    twin = pickle.loads(pickle.dumps(rule))
    names = {"PaceRule": PaceRule, "Status": Status, "DayCount": DayCount}

    assert rule == twin == copy.copy(rule) == copy.deepcopy(rule)
    assert hash(rule) == hash(twin)
    assert rule == eval(repr(rule), names)  # noqa: S307 - what repr promises
    assert not hasattr(rule, "__dict__")
    changeable: Any = rule
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        changeable.name = "other"
    assert rule.scale.labels == rule.labels
    assert rule.scale.name == rule.name


def test_repr_leaves_out_what_is_the_default_anyway() -> None:
    assert repr(HOUSE) == (
        "PaceRule('House', 'gap', (0.2,), ('fine', 'late'), (Status.ON_TRACK, Status.OFF_TRACK,), owner='below')"
    )
    assert "day_count=DayCount.SPAN" in repr(VIVA)
    assert "required=None" in repr(OKRKIT)
    assert "done='achieved'" in repr(ENGAGEDLY)


def test_a_rule_keeps_no_list() -> None:
    edges, labels, statuses = [0.2], ["fine", "late"], [Status.ON_TRACK, Status.OFF_TRACK]
    rule = PaceRule("House", "gap", edges, labels, statuses, owner=["below"])
    edges.append(9)
    labels.clear()
    statuses.clear()

    assert rule == HOUSE
    assert rule.judge(0.3, 0.5).label == "fine"


def test_type_hints_resolve() -> None:
    assert set(get_type_hints(PaceRule)) == {field.name for field in attrs.fields(PaceRule)}
    assert "return" in get_type_hints(PaceRule.judge)
    assert "name" in get_type_hints(PaceRule.__init__)


def test_the_better_side_has_an_edge_by_default() -> None:
    words, statuses = ["fine", "late"], [Status.ON_TRACK, Status.OFF_TRACK]

    assert "below" == PaceRule("House", "gap", [0.2], words, statuses).owner
    assert "above" == PaceRule("House", "ratio", [0.9], words[::-1], statuses[::-1]).owner
    assert "fine" == PaceRule("House", "gap", [0.2], words, statuses).judge(0.3, 0.5).label


@pytest.mark.parametrize(
    "family,edge", [("gap", -1.0), ("gap", 1.0), ("ratio", 0.0), ("absolute", 0.0), ("absolute", 1.0)]
)
def test_an_edge_may_stand_at_the_end_of_its_reach(family: str, edge: float) -> None:
    worst_last = [Status.ON_TRACK, Status.OFF_TRACK]
    changes: dict[str, Any] = {
        "family": family,
        "edges": [edge],
        "statuses": worst_last if family == "gap" else worst_last[::-1],
    }

    assert (edge,) == PaceRule(**{**GIVEN, **changes}).edges


def test_statuses_run_the_way_that_the_family_compares() -> None:
    with pytest.raises(InvalidValueError) as caught:
        PaceRule("House", "ratio", [0.6], ["green", "red"], [Status.ON_TRACK, Status.OFF_TRACK])

    assert (
        "statuses must be from the lowest band to the highest, worst first, by ratio, got ['on track', 'off track']: turn "
        "labels and statuses round"
    ) == str(caught.value)
    with pytest.raises(InvalidValueError, match="worst last, by gap"):
        PaceRule("House", "gap", [0.6], ["red", "green"], [Status.OFF_TRACK, Status.ON_TRACK])
