"""E32: without a target a KPI was always healthy (Perdoo). Here what has no threshold is a Metric, which has no health at all."""

from __future__ import annotations

import pytest

from okrkit.cycle import Cycle
from okrkit.errors import InvalidTypeError, InvalidValueError, PromotionError
from okrkit.kpi import KPI, Metric
from okrkit.monitoring import health
from okrkit.promotion import PromotionRefusal, promote

VIEWS = Metric("Page views", readings={"2026-06-30": 5})


def test_e32_a_kpi_needs_its_threshold() -> None:
    with pytest.raises(InvalidValueError) as caught:
        KPI("Page views", None)  # type: ignore[arg-type]  # that it is refused is the test
    assert (
        "threshold must be a Threshold or its text, got None: such as Threshold.at_least(30) or '≥ 30'"
        == str(caught.value)
    )
    with pytest.raises(TypeError):
        KPI("Page views")  # type: ignore[call-arg]  # that it is refused is the test


def test_e32_a_metric_has_no_health() -> None:
    with pytest.raises(InvalidTypeError) as caught:
        health(VIEWS)  # type: ignore[arg-type]  # that it is refused is the test
    assert (
        "health() takes a KPI, got <Metric 'page-views': 1 reading>: a metric becomes one with .as_kpi(threshold)"
        == str(caught.value)
    )
    assert not hasattr(VIEWS, "band")


def test_e32_a_metric_is_not_promoted() -> None:
    with pytest.raises(PromotionError) as caught:
        promote(VIEWS, Cycle.quarter(2026, 3))
    assert PromotionRefusal.NO_THRESHOLD is caught.value.reason
    assert (
        "KPI 'page-views' must have a threshold to be promoted, got none: make it a KPI: .as_kpi(threshold)"
        == str(caught.value)
    )
