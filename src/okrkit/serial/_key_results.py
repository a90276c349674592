"""The form of a key result, by hand: of the classes with many fields it is the one that documents hold most of.

It is what the fields of the class say, and what `object_of` makes of them; only its loop over the fields makes writing one take
two thirds longer, and making one of what was decoded a fifth.
A test holds the two against each other.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import attrs

from okrkit.keyresult import KeyResult
from okrkit.serial._classes import UNSET, fields_of, object_of, tag_of, writer
from okrkit.serial._forms import Form, Value


def key_result_form(cls: type, resolve: Callable[[Value], Form]) -> Form:
    """The form of `KeyResult`."""
    name, fields = cls.__name__, fields_of(cls, resolve)
    form = object_of(name, tag_of(cls), fields, cls)
    forms = {field.name: field.form for field in fields}
    measure, unit, check_ins = forms["measure"], forms["unit"], forms["check_ins"]
    initiatives, retargets = forms["initiatives"], forms["retargets"]

    def parts_of(value: KeyResult) -> tuple[Value, ...]:
        return (
            value.title,
            write_measure(value.measure),
            value.unit.symbol,
            value.owner,
            value.weight,
            value.check_ins,
            value.kpi,
            value.initiatives and initiatives.write(value.initiatives),
            value.retargets and retargets.write(value.retargets),
            value.carried_from,
            value.id,
            value.description,
        )

    def built(given: Value) -> Value:
        if given.unit is UNSET or given.id is UNSET:
            return form.build(given)
        return KeyResult(
            given.title,
            build_measure(given.measure),
            unit=build_unit(given.unit),
            owner=given.owner,
            weight=given.weight,
            check_ins=given.check_ins and check_ins.build(given.check_ins),
            kpi=given.kpi,
            initiatives=given.initiatives and initiatives.build(given.initiatives),
            retargets=given.retargets and retargets.build(given.retargets),
            carried_from=given.carried_from,
            id=given.id,
            description=given.description,
        )

    write_measure, build_measure = measure.written or measure.write, measure.built or measure.build
    build_unit = unit.built or unit.build
    done = [attrs.evolve(each, form=attrs.evolve(each.form, written=None, within="")) for each in fields]
    headed = partial(writer, name, done, parts_of)
    return attrs.evolve(form, built=built, written=headed(()), headed=headed)
