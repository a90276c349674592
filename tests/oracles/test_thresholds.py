"""Thresholds as the monitoring plugins, Grafana and the makers of OKR tools have them."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest

from okrkit._nagios import read_range
from okrkit.bands import BandScale
from okrkit.errors import InvalidValueError
from okrkit.threshold import Threshold
from tests.where import DATA, SHARED

BANDS = {"OK": "healthy", "WARNING": "warning", "CRITICAL": "critical"}
# Where the sources disagree or are silent: what okrkit does, and why.
DECIDED: dict[str, tuple[Any, str]] = {
    "parse-10": ("refused", "a colon alone names no end; two of four implementations refuse it"),
    "parse-11": ("refused", "an empty text is a setting that was forgotten; no range is None"),
    "parse-13": ("refused", "an @ alone would alert on everything from 0 up, which nobody means"),
    "parse-21": ((100.0, 200.0), "an exponent can only be read one way, and C reads it so"),
    "parse-34": ("refused", "a percent sign that is ignored hides that the unit was never compared"),
    "bigint-0": ([False], "values are floats, and the text becomes the very float that is compared"),
    "nonfinite-0": ("refused", "NaN is neither inside nor outside; a reading that is missing is left out"),
    "band-1": ({89.5: "yellow"}, "a band runs up to the next one, so the configuration 90/75 decides"),
    "band-2": ({33.33: "yellow"}, "the lower edge belongs to the band, as 66.66 does in the source"),
    "band-7": (
        {19.5: "Off Track", 99.5: "On Track"},
        "a band runs up to the next one: 20 and 100 are the edges",
    ),
}


def cases() -> dict[str, Any]:
    files = [DATA / "thresholds.json"]
    if SHARED is not None:
        files.append(SHARED / "oracles" / "thresholds_dev.json")
    return {case["id"]: case for file in files for case in json.loads(file.read_text(encoding="utf-8"))}


CASES = cases()


def of_kind(kind: str) -> list[str]:
    return [name for name, case in CASES.items() if case["input"]["kind"] == kind]


def is_open(expected: dict[str, Any]) -> bool:
    return expected.get("verdict") == "decide" or None in expected.get("band", ())


def test_every_case_has_a_test() -> None:
    kinds = ("nagios_range", "nagios_range_parse", "warn_crit", "steps", "bands")

    assert sorted(CASES) == sorted(name for kind in kinds for name in of_kind(kind))


def test_what_the_sources_leave_open_is_decided_here() -> None:
    assert {name for name, case in CASES.items() if is_open(case["expected"])} == set(DECIDED)
    assert all(reason for _, reason in DECIDED.values())


@pytest.mark.parametrize("name", of_kind("nagios_range"))
def test_where_a_range_alerts(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    values = [float(value) for value in given["values"]]
    if DECIDED.get(name, ("",))[0] == "refused":
        with pytest.raises(InvalidValueError):
            Threshold.from_nagios(critical=given["spec"]).classify(values[0])
        return
    read = read_range(given["spec"], "critical")

    assert DECIDED.get(name, (expected["alert"],))[0] == [read.alerts(value) for value in values]
    if "start" in expected:
        assert (float(expected["start"]), float(expected["end"])) == (read.start, read.end)
        assert expected["alert_inside"] == read.inside


@pytest.mark.parametrize("name", of_kind("nagios_range"))
def test_a_threshold_is_critical_where_its_range_alerts(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    if given["spec"].startswith("@") and "~" not in given["spec"]:
        with pytest.raises(InvalidValueError, match="two healthy zones"):
            Threshold.from_nagios(critical=given["spec"])
        return
    threshold = Threshold.from_nagios(critical=given["spec"])
    for value, alert in zip(given["values"], expected["alert"], strict=True):
        if isinstance(value, str):
            # Infinity and NaN stop at the door, in okrkit as a whole.
            with pytest.raises(InvalidValueError):
                threshold.classify(float(value))
        elif alert is not None:
            assert ("critical" if alert else "healthy") == threshold.classify(value).value


@pytest.mark.parametrize("name", of_kind("nagios_range_parse"))
def test_what_is_a_range(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    ends = (float(expected["start"]), float(expected["end"])) if expected["valid"] else "refused"
    decided, _ = DECIDED.get(name, (ends, ""))
    if decided == "refused":
        with pytest.raises(InvalidValueError):
            read_range(given["spec"], "warning")
        return
    read = read_range(given["spec"], "warning")

    assert decided == (read.start, read.end)
    assert expected.get("alert_inside", False) == read.inside


@pytest.mark.parametrize("name", of_kind("warn_crit"))
def test_a_warning_and_a_critical_range(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    threshold = Threshold.from_nagios(given["warning"], given["critical"])
    again = Threshold.from_nagios(*threshold.to_nagios())

    assert [BANDS[word] for word in expected["status"]] == [
        threshold.classify(value).value for value in given["values"]
    ]
    assert threshold == again


@pytest.mark.parametrize("name", of_kind("steps"))
def test_steps(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    # The first step always begins at minus infinity; a share is a percentage of the field's whole range.
    scale = BandScale([edge for edge, _ in given["steps"][1:]], [label for _, label in given["steps"]])
    values = given["values"] if given["mode"] == "absolute" else [100 * share for share in given["percent"]]

    assert expected["active"] == [scale.classify(value) for value in values]


@pytest.mark.parametrize("name", of_kind("bands"))
def test_published_bands(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    bands = sorted(given["bands"], key=lambda band: float("-inf") if band[0] is None else band[0])
    scale = BandScale([upper[0] for _, upper in pairwise(bands)], [label for *_, label in bands])
    decided, _ = DECIDED.get(name, ({}, ""))
    wanted = [
        decided[value] if label is None else label
        for value, label in zip(given["values"], expected["band"], strict=True)
    ]

    assert wanted == [scale.classify(value) for value in given["values"]]
