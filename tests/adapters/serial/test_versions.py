"""What was written once stays readable: tests/data/serial/v1 holds a document of each class, never to be touched."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import okrkit as ok
from okrkit.serial import from_dict, from_json, to_dict
from okrkit.serial._forms import Value
from tests.adapters.serial.examples import EXAMPLES
from tests.adapters.serial.values import VALUES
from tests.where import DATA

LISTS: dict[str, Any] = {"findings": tuple[ok.Finding, ...], "measures": list[ok.Measure]}
CLASSES = {cls.__name__: cls for cls in VALUES}
PATHS = sorted(DATA.glob("serial/v*/*.json"))
FILES = [pytest.param(path, id=f"{path.parent.name}/{path.stem}") for path in PATHS]
# Sentences may be reworded; what a user stores is the same for ever.
STORED = (
    ok.KPI,
    ok.KeyResult,
    ok.Objective,
    ok.Scorecard,
    ok.Metric,
    ok.Cycle,
    ok.Threshold,
    ok.Series,
    ok.Alignment,
    list,
)


def class_of(path: Path) -> Value:
    kind = json.loads(path.read_text(encoding="utf-8"))["type"]
    return LISTS.get(path.stem) or CLASSES[kind.title().replace("_", "") if kind != "kpi" else "KPI"]


@pytest.mark.parametrize("path", FILES)
def test_what_was_written_once_is_read(path: Path) -> None:
    """'Older versions are read.'"""
    text = path.read_text(encoding="utf-8")
    value = from_json(class_of(path), text)

    assert json.loads(text) == {**to_dict(value), "okrkit": int(path.parent.name[1:])}
    if isinstance(value, STORED):
        assert EXAMPLES[path.stem] == value


def test_every_class_has_a_document() -> None:
    read = {class_of(path) for path in PATHS}

    measures = {type(each) for each in EXAMPLES["measures"]}
    assert set(VALUES) - measures == read - set(LISTS.values())


def test_a_document_of_a_newer_version_is_refused() -> None:
    with pytest.raises(ok.InvalidValueError) as caught:
        from_dict(ok.Objective, {"okrkit": 2, "type": "objective", "titles": ["A"]})

    assert str(caught.value) == (
        "okrkit: okrkit must be at most 1, the newest version that this okrkit reads, got 2: "
        "a newer okrkit wrote it: pip install --upgrade okrkit"
    )
