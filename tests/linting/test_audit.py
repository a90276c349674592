"""`audit`: which KPIs earn their place on the board."""

from __future__ import annotations

from typing import Any

import pytest

from okrkit import KPI, InvalidTypeError, InvalidValueError
from okrkit.linting import FOCUSED_POLICY, Policy, audit, lint
from okrkit.linting.rules._examples import MARGIN, ON_TIME, monthly


def told(kpis: Any, on: str = "2026-09-01", **options: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - audit's own
    return [(finding.subject, finding.name) for finding in audit(kpis, on, **options)]


def test_a_good_board_is_silent() -> None:
    fresh = MARGIN.record("2026-08-31", 33)

    assert [] == told([fresh])
    assert [] == told({"any-key": fresh})
    assert [] == told([])


def test_noise_is_cut_or_sharpened() -> None:
    old = MARGIN.record({"2026-02-28": 33, "2026-08-31": 34})

    assert [("project-margin", "idle-kpi")] == told([old])
    assert [] == told([old], months=12)
    assert [] == told([old.decide("2026-04-01", "Raise the day rate")])
    assert [("project-margin", "idle-kpi")] == told([old.decide("2026-02-27", "Raise the day rate")])


def test_every_row_of_the_chapter() -> None:
    views = KPI(
        "Page views", "≥ 250000", cadence="monthly", readings={"2025-06-30": 250_000, "2026-07-20": 90_000}
    )

    assert [
        ("page-views", "ownerless-kpi"),
        ("page-views", "idle-kpi"),
        ("page-views", "red-without-action"),
        ("page-views", "stale-kpi"),
        ("page-views", "unrevisited-threshold"),
    ] == told([views])


def test_one_of_two_that_move_together_is_named() -> None:
    kept = ON_TIME.evolve(readings=monthly(80, 84, 81, 86, 82, 85, 84, 87), cadence=None)
    double = MARGIN.evolve(readings=monthly(31, 33, 31.5, 34, 32, 33.5, 33, 34.5), cadence=None)
    decided = [each.decide("2026-06-01", "Look at both") for each in (kept, double)]

    (finding,) = audit(decided, "2026-09-01")
    assert (
        "project-margin: OKR314 duplicate-kpi (warning): it moves with 'on-time-delivery' (their changes correlate at "
        "1.00 over 8 days); keep the one that people can act on"
    ) == str(finding)
    assert () == audit(decided, "2026-09-01", policy=Policy(readings=8))


def test_too_many_is_the_policys_business() -> None:
    board = [MARGIN.evolve(id=str(number), readings={"2026-08-31": 33}) for number in range(8)]

    (finding,) = audit(board, "2026-09-01", policy=FOCUSED_POLICY)
    assert ("OKR401", "the board") == (finding.code, finding.subject)
    assert "it has 8 KPIs, and the focused team policy wants at most 7" == finding.message
    assert () == audit(board, "2026-09-01")


def test_the_findings_are_those_of_lint() -> None:
    nobody = MARGIN.evolve(owner=None)

    assert lint(nobody) == audit([nobody], "2026-08-01")


def test_only_the_past_counts() -> None:
    later = MARGIN.record("2026-08-31", 10)

    assert [] == told([later], "2026-08-01")
    assert [("project-margin", "red-without-action")] == told([later])


@pytest.mark.parametrize(
    "arguments,options,error,message",
    [
        (
            ([MARGIN, MARGIN], "2026-09-01"),
            {},
            InvalidValueError,
            "kpis[1].id must be unique, got 'project-margin'",
        ),
        ((["NPS"], "2026-09-01"), {}, InvalidTypeError, "kpis[0] must be a KPI, got 'NPS'"),
        (([], "soon"), {}, InvalidValueError, "on must be a day of the calendar, got 'soon'"),
        (
            ([], "2026-09-01"),
            {"months": 0},
            InvalidValueError,
            "idle_months must be a whole number from 1 up, got 0",
        ),
    ],
)
def test_what_cannot_be_audited_is_refused(
    arguments: tuple[Any, ...], options: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error) as caught:
        audit(*arguments, **options)

    assert str(caught.value).startswith(message)
