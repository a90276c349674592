"""What goes out comes back equal, whatever it is."""

from __future__ import annotations

import json
from enum import Enum
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

import okrkit
from okrkit.serial import from_dict, from_json, json_schema, to_dict, to_json
from okrkit.serial._forms import Value
from tests.adapters.serial.values import VALUES

CASES = [pytest.param(cls, id=cls.__name__) for cls in VALUES]
# There are eighty classes, and most hold others: a part of the usual effort for each is much in all.
EACH = settings(
    max_examples=max(10, settings.default.max_examples // 4 if settings.default else 0),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)


def test_every_public_value_is_drawn() -> None:
    public = {getattr(okrkit, name) for name in okrkit.__all__}
    values = {
        each
        for each in public
        if isinstance(each, type)
        and (attrs.has(each) or issubclass(each, (Enum, tuple)))
        and each is not okrkit.Context
    }

    assert values == set(VALUES)


@pytest.mark.parametrize("cls", CASES)
def test_what_goes_out_comes_back_equal(cls: type[Any]) -> None:
    """'What goes out comes back equal, by hypothesis, for every public type.'"""

    @EACH
    @given(VALUES[cls])
    def law(value: Value) -> None:
        document, text = to_dict(value), to_json(value)

        assert value == from_json(cls, text)
        assert value == from_dict(cls, document)
        assert repr(value) == repr(from_json(cls, text))
        assert document == json.loads(text)
        assert json.dumps(document) == json.dumps(to_dict(from_json(cls, text)))
        assert 1 == document["okrkit"]

    law()


@pytest.mark.parametrize("cls", CASES)
def test_the_schema_takes_what_goes_out_and_nothing_else(cls: type[Any]) -> None:
    """'`json_schema(cls)` for every public value.'"""
    schema = json_schema(cls)
    jsonschema.Draft202012Validator.check_schema(schema)
    judge = jsonschema.Draft202012Validator(schema)

    @EACH
    @given(VALUES[cls])
    def law(value: Value) -> None:
        document = to_dict(value)

        assert [] == [error.message for error in judge.iter_errors(document)]
        assert not judge.is_valid({**document, "onwer": "Dana"})
        assert not judge.is_valid({**document, "type": "nothing"})
        assert not judge.is_valid({**document, "okrkit": 2})
        assert not judge.is_valid([document])

    law()
