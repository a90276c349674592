"""Verdict, its enums, and what holds for every public class of the values floor."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from enum import Enum
from types import ModuleType
from typing import Any, cast, get_type_hints

import attrs
import pytest

from okrkit import (
    arithmetic,
    bands,
    direction,
    measure,
    milestones,
    open_measures,
    series,
    threshold,
    units,
    verdict,
)
from okrkit.bands import GOOGLE, OPENOKR, BandScale, Interval
from okrkit.direction import Direction
from okrkit.errors import UnknownIdError
from okrkit.measure import Curve, Linear, Reach, Zones
from okrkit.milestones import Checklist, Milestone, Stages
from okrkit.open_measures import Change, FindBaseline, Hold, Target
from okrkit.series import Reading, Series
from okrkit.threshold import Threshold
from okrkit.units import Unit
from okrkit.verdict import Band, Outcome, Status, Verdict

MODULES = (
    arithmetic,
    bands,
    direction,
    measure,
    milestones,
    open_measures,
    series,
    threshold,
    units,
    verdict,
)
VALUES: list[Any] = [
    Unit.of("%"),
    Unit.of("widgets"),
    BandScale([1, 2], ["low", "middle", "high"], owner=("above", "below"), name="mine"),
    GOOGLE,
    OPENOKR,
    GOOGLE.intervals()[1],
    Threshold.at_least(30, critical=25, unit="%", below="at risk"),
    Threshold.between(70, 80, strict=True),
    Reading("2026-06-30", 65, "strike"),
    Series({"2026-05-31": 68, "2026-06-30": 65}),
    Linear(65, 90),
    Reach(60, "70..80"),
    Zones(0, 30, 70, 100),
    Curve([(0, 0), (10, 0.5), (100, 1)]),
    Milestone(),
    Stages([("designed", 0.2), ("adopted", 1)]),
    Checklist([("policies", 1), ("report", 2)]),
    Hold("< 1%", "worst"),
    Change(percent=-25),
    Change(amount=20),
    Target(3, Direction.DECREASE),
    FindBaseline(),
    Verdict(
        "amber", Status.AT_RISK, "mine", reason="Because.", inputs=(("score", 0.5),), edge=0.4, distance=0.1
    ),
]
ENUMS: list[type[Enum]] = [Band, Status, Outcome, Direction]
NAMES = {
    name: kind
    for kind in (
        BandScale, Change, Checklist, Curve, Direction, FindBaseline, Hold, Interval, Linear, Milestone, Reach,
        Stages, Target, Threshold, Unit, Verdict, Zones,
    )
    for name in (kind.__name__,)
}  # fmt: skip


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_a_public_class_is_a_value(value: object) -> None:
    for again in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
        assert value == again
        assert hash(value) == hash(again)
        assert repr(value) == repr(again)
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert value == pickle.loads(pickle.dumps(value, protocol))
    assert value != object()
    assert value in {value: 1}


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_a_public_class_is_frozen_and_slotted(value: object) -> None:
    fields = attrs.fields(cast("type[attrs.AttrsInstance]", type(value)))

    assert not hasattr(value, "__dict__")
    assert attrs.has(type(value))
    for field in fields:
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, field.name, None)
    with pytest.raises(AttributeError):
        setattr(value, "something_else", 1)  # noqa: B010 - no type has such a name


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_its_repr_can_be_evaluated_or_is_short(value: object) -> None:
    text = repr(value)
    if text.startswith("<"):
        assert len(text) <= 60
    elif isinstance(value, Reading):
        assert text == "Reading(on=datetime.date(2026, 6, 30), value=65.0, note='strike')"
    elif isinstance(value, Target):
        assert text == "Target(value=3.0, direction=<Direction.DECREASE: 'decrease'>)"
    elif isinstance(value, Verdict):
        assert text.startswith("Verdict(label='amber', status=<Status.AT_RISK: 'at risk'>")
    else:
        assert value == eval(text, dict(NAMES))  # noqa: S307 - a repr that can be evaluated


@pytest.mark.parametrize("kind", sorted({type(value) for value in VALUES}, key=str))
def test_types_are_there_at_run_time(kind: type[attrs.AttrsInstance]) -> None:
    fields = {field.name for field in attrs.fields(kind)}
    methods = [getattr(kind, name) for name in vars(kind) if not name.startswith("_")]

    assert fields <= set(get_type_hints(kind))
    assert fields <= set(get_type_hints(kind.__dict__["__init__"])) | {"readings", "days"}
    for method in methods:
        if callable(method):
            assert "return" in get_type_hints(method)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_every_public_name_tells_what_it_is(module: ModuleType) -> None:
    for name in module.__all__:
        thing = getattr(module, name)
        if isinstance(thing, type) or callable(thing):
            assert thing.__doc__
            assert thing.__doc__.count(">>>") >= 2


@pytest.mark.parametrize("kind", ENUMS)
def test_enums_come_back_as_themselves(kind: type[Enum]) -> None:
    for member in kind:
        assert pickle.loads(pickle.dumps(member)) is member
        assert copy.deepcopy(member) is member
        assert kind(member.value) is member


def test_the_traffic_light() -> None:
    assert {band: band.rag for band in Band} == {
        Band.HEALTHY: "green",
        Band.WARNING: "amber",
        Band.CRITICAL: "red",
        Band.NO_DATA: "none",
    }


def test_a_verdict_explains_itself() -> None:
    verdict_of = Verdict(
        "behind",
        Status.OFF_TRACK,
        "mine",
        "12 points short",
        (("score", 0.3), ("expected", 0.42), ("on", date(2026, 8, 15)), ("note", None)),
        0.1,
        0.02,
        date(2026, 8, 15),
    )

    assert str(verdict_of) == "12 points short"
    assert verdict_of.input("score") == 0.3
    assert verdict_of.input("on") == date(2026, 8, 15)
    assert verdict_of.input("note") is None
    assert (verdict_of.edge, verdict_of.distance, verdict_of.on) == (0.1, 0.02, date(2026, 8, 15))
    with pytest.raises(UnknownIdError) as caught:
        verdict_of.input("pace")

    assert str(caught.value) == (
        "input must be one of the verdict's (score, expected, on, note), got 'pace': see .inputs"
    )
    assert caught.value.problems == (("name", str(caught.value)),)


def test_a_bare_verdict() -> None:
    bare = Verdict("no data")

    assert (bare.status, bare.rule, bare.reason, bare.inputs) == (None, "", "", ())
    assert (bare.edge, bare.distance, bare.on) == (None, None, None)
