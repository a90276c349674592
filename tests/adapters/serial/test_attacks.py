"""What an attacker found: threads that meet a class at once, converters that are copied, NaN in a class of one's own."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from fractions import Fraction
from math import inf, nan

import attrs
import numpy as np
import pytest

import okrkit as ok
from okrkit.errors import InvalidTypeError, InvalidValueError, OkrkitError
from okrkit.serial import Converter, converter, from_dict
from okrkit.serial._forms import Value

RACE = """
import sys, threading
import okrkit as ok
from okrkit.serial import Converter

sys.setswitchinterval(1e-5)
key_result = ok.KeyResult.from_to("NPS", 1, 2).check_in("2026-07-01", 1.5)
objective = ok.Objective("Grow", [key_result], cycle="Q3 2026")
wrong = []


def ask(fresh):
    for value in (objective, key_result, key_result.measure):
        kind = ok.Measure if value is key_result.measure else type(value)
        if value != fresh.from_json(kind, fresh.to_json(value)):
            wrong.append(value)


for _ in range(12):
    fresh = Converter()
    threads = [threading.Thread(target=ask, args=(fresh,)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
print(len(wrong))
"""


@attrs.frozen
class Either:
    """A class whose field is a number or a text."""

    what: float | str


@attrs.frozen
class Neither:
    """A class whose field could be a text for two reasons."""

    what: ok.Unit | float


def numerator(fraction: Fraction) -> Value:
    return {"n": fraction.numerator}


def from_numerator(data: Value) -> Fraction:
    return Fraction(data["n"].real)


def endless(data: Value) -> Fraction:
    return endless([data])


WHOLE = converter().register(Fraction, write=numerator, read=from_numerator)


def test_many_threads_may_meet_a_class_at_once() -> None:
    """In a process of its own, since what goes wrong here brings Python down."""
    done = subprocess.run([sys.executable, "-c", RACE], capture_output=True, text=True, check=False)

    assert (0, "0\n", "") == (done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize("used", [WHOLE, Converter()], ids=["own", "plain"])
def test_a_converter_is_copied_and_pickled_after_use(used: Converter) -> None:
    text = used.to_json(ok.Linear(1, 2))

    for other in (pickle.loads(pickle.dumps(used)), copy.copy(used), copy.deepcopy(used)):
        assert ok.Linear(1, 2) == other.from_json(ok.Linear, text)


def test_a_copy_knows_the_same_classes() -> None:
    assert Fraction(3) == pickle.loads(pickle.dumps(WHOLE)).from_json(Fraction, WHOLE.to_json(Fraction(3)))


@pytest.mark.parametrize(
    "data,told",
    [
        ({"n": "x"}, "AttributeError: 'str' object has no attribute 'real'"),
        ({}, "KeyError: 'n'"),
        ("a", None),
    ],
    ids=["attribute", "key", "type"],
)
def test_what_a_reader_trips_over_is_the_documents_fault(data: Value, told: str | None) -> None:
    with pytest.raises(InvalidValueError) as caught:
        WHOLE.from_dict(Fraction, data)

    wanted = f"value must be what a Fraction is read from, got {data!r}: {told}"
    assert (wanted if told else "string indices must be integers, not 'str'") == str(caught.value)


def refused(data: Value) -> Fraction:
    message = f"no fraction: {data}"
    raise ok.UnknownIdError(message)


def test_what_a_reader_refuses_in_okrkits_words_stays_as_it_is() -> None:
    with pytest.raises(InvalidValueError) as caught:
        converter().register(Fraction, write=str, read=refused).from_dict(Fraction, "x")

    assert "no fraction: x" == str(caught.value)


def test_a_reader_that_goes_too_deep() -> None:
    with pytest.raises(InvalidValueError) as caught:
        converter().register(Fraction, write=str, read=endless).from_dict(Fraction, "x")

    wanted = "value must be what a Fraction is read from, got 'x': RecursionError: "
    assert str(caught.value).startswith(wanted)


def with_nan(_: Fraction) -> Value:
    return [1.0, {"a": (2.0, nan)}]


def with_itself(_: Fraction) -> Value:
    data: list[Value] = ["a"]
    data.append(data)
    return data


def with_nothing(fraction: Fraction) -> Value:
    named: dict[Fraction, Value] = {}
    return named[fraction]


def test_a_writer_that_gives_nan_is_told() -> None:
    with pytest.raises(InvalidValueError) as caught:
        converter().register(Fraction, write=with_nan, read=Fraction).to_json(Fraction(1))

    assert "value must be a finite number, got nan: JSON has no word for it" == str(caught.value)


@pytest.mark.parametrize("write", [with_itself, with_nothing])
def test_a_writer_that_fails_gives_okrkits_error(write: Value) -> None:
    with pytest.raises(InvalidTypeError, match="value must be made of what its class says, got Fraction"):
        converter().register(Fraction, write=write, read=Fraction).to_json(Fraction(1))


@pytest.mark.parametrize("number", [nan, inf, -inf])
def test_a_number_that_may_be_a_text_is_finite_as_well(number: float) -> None:
    known = converter().register(Either)

    with pytest.raises(InvalidValueError, match="JSON has no word for it"):
        known.to_json(Either(number))
    assert [Either("a"), Either(1.0)] == known.from_dict(
        list[Either], known.to_dict([Either("a"), Either(1.0)])
    )


def test_what_could_be_read_in_two_ways_has_no_form() -> None:
    with pytest.raises(InvalidTypeError) as caught:
        converter().register(Neither).to_json(Neither(3.0))

    types = "(<class 'okrkit.units.Unit'>, <class 'float'>)"
    assert str(caught.value) == (
        f"type must be one that has a form in JSON, got {types}: give {types} a form: converter().register(…)"
    )


def test_a_type_that_cannot_be_compared() -> None:
    with pytest.raises(OkrkitError) as caught:
        from_dict(ok.Linear, {"type": np.array([1, 2]), "baseline": 1, "target": 2})

    assert "type: type must be 'linear', got array([1, 2]): read it as the class that it is" == str(
        caught.value
    )
