"""Real series that look like KPIs: their limits, signals and trend as own XmR code, statprocon, scipy and pymannkendall have them."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from okrkit.behaviour import process_limits, signals
from okrkit.series import Series
from okrkit.trending import trend
from tests.where import DATA, DOCS, SHARED

HERE = (DOCS / "examples", DATA)


def cases() -> dict[str, Any]:
    files = [DATA / "real_series.json"]
    if SHARED is not None:
        files.append(SHARED / "oracles" / "real_kpi_series_expected_dev.json")
    return {case["id"]: case for file in files for case in json.loads(file.read_text(encoding="utf-8"))}


CASES = cases()


def where(name: str) -> Path:
    """The file of a series: the project's own copy where it may have one, else the one beside the checkout."""
    own = [folder / name for folder in HERE if (folder / name).is_file()]
    if own:
        return own[0]
    assert SHARED is not None
    return SHARED / "oracles" / "real_kpi_series" / name


def rows(name: str) -> Iterator[dict[str, str]]:
    lines = where(name).read_text(encoding="utf-8").splitlines()
    yield from csv.DictReader(line for line in lines if not line.startswith("#"))


def values_of(case: dict[str, Any]) -> list[float]:
    given = case["input"]
    return [float(row[given["column"]]) for row in rows(Path(given["file"]).name)]


def found_in(values: list[float], wanted: dict[str, Any], base: list[float]) -> dict[str, Any]:
    limits = process_limits(base)
    signalled = signals(values, limits)

    def positions(kind: str, field: str) -> list[int]:
        return sorted({i for each in signalled if each.rule.kind == kind for i in getattr(each, field)})

    found = {
        "outside_limits": positions("outside", "members"),
        "mr_above_url": positions("range", "members"),
        "run_of_8": positions("run", "window"),
        "run_of_8_triggers": positions("run", "triggers"),
        "three_of_four_window": positions("near", "window"),
        "three_of_four_members": positions("near", "members"),
        "three_of_four_triggers": positions("near", "triggers"),
        "three_of_four_triggers_current_point_in_zone": sorted(
            i for each in signalled if each.rule.kind == "near" for i in each.triggers if i in each.members
        ),
    }
    return {
        "centre": limits.centre,
        "mr": limits.moving_range,
        "unpl": limits.upper,
        "lnpl": limits.lower,
        "url": limits.upper_range,
        "signals": {key: found[key] for key in wanted["signals"]},
    }


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("part", ["xmr_all", "xmr_baseline_first_20"])
def test_the_chart(name: str, part: str) -> None:
    wanted, values = CASES[name]["expected"][part], values_of(CASES[name])
    found = found_in(values, wanted, values if part == "xmr_all" else values[:20])

    assert wanted["signals"] == found.pop("signals")
    assert {key: wanted[key] for key in found} == pytest.approx(found, rel=CASES[name]["expected"]["rel_tol"])


@pytest.mark.parametrize("name", CASES)
def test_the_trend(name: str) -> None:
    wanted, values = CASES[name]["expected"]["trend"], values_of(CASES[name])
    found = trend(
        Series((f"{2000 + i // 300}-{i % 300 // 25 + 1:02}-{i % 25 + 1:02}", v) for i, v in enumerate(values))
    )
    tolerance = CASES[name]["expected"]["rel_tol"]

    assert wanted["n"] == found.n
    assert wanted["mk_s"] == found.s
    assert wanted["mk_p"] == pytest.approx(found.p, rel=tolerance, abs=1e-12)
    assert wanted["theil_sen_slope"] == pytest.approx(found.per_reading, rel=tolerance, abs=1e-12)
    words = {"increasing": "rising", "decreasing": "falling", "no trend": "flat"}
    assert words[wanted["mk_trend"]] == found.direction.value


HOSPITAL = """\
before: between 4.483 and 32.93 a month, around 18.71
outside the limits (below) on 31 May 2015
outside the limits (below) on 31 August 2015
8 in a row on one side (below) from 31 August 2014 to 31 October 2015
3 of 4 near a limit (below) from 30 September 2014 to 31 October 2015
moving range above its limit on 31 July 2014
before: flat: 24 readings move no more one way than chance would (p = 0.30)
all 36 months: falling: by 0.5212 a reading over 36 readings (p < 0.001)
"""


def said_of_the_hospital() -> str:
    infections = Series(
        (row["date"], float(row["value"])) for row in rows("hospital_cdi_infections_monthly.csv")
    ).per("month")
    before = process_limits(infections.until("2014-10-31"))
    lines = [
        f"before: between {before.lower:.3f} and {before.upper:.2f} a month, around {before.centre:.2f}",
        *map(str, signals(infections, before)),
        f"before: {trend(infections, '2014-10-31')}",
        f"all 36 months: {trend(infections)}",
    ]
    return "\n".join(lines) + "\n"


def test_the_page_says_of_the_hospital_what_okrkit_says() -> None:
    """The data may not be copied, so the page shows a text instead of running it; where they are at hand they are run here."""
    said = HOSPITAL if SHARED is None else said_of_the_hospital()

    assert HOSPITAL == said
    assert f"```text\n{HOSPITAL}```" in (DOCS / "signals.md").read_text(encoding="utf-8")


def test_the_project_commits_only_the_series_that_it_may() -> None:
    """The README of the series names three that come from packages whose licence lets them be copied."""
    allowed = {"airline_passengers", "uk_driver_casualties", "us_retail_employment"}
    committed = {path.stem.removesuffix("_monthly") for folder in HERE for path in folder.glob("*.csv")}

    assert committed <= allowed
