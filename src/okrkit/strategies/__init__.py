"""Hypothesis strategies for every value of okrkit, for people who test their own tools on it.

Each gives only what okrkit accepts, and the least of what a test can fail on: a failing example shrinks to a KPI
called 'NPS' with the threshold '≥ 0', not to a page of digits. By default a number is any finite float, and those
that real programs got wrong come often; `values=figures()` keeps to numbers as people write them. Where an argument
takes a value, a strategy of such values will do as well.
"""

from __future__ import annotations

# First: where hypothesis is missing, this says so.
from okrkit.strategies import _hypothesis as _hypothesis
from okrkit.strategies._ground import days, figures, names, numbers, units
from okrkit.strategies._measuring import measures, values_for
from okrkit.strategies._modelling import check_ins, key_results, kpis, metrics
from okrkit.strategies._teaming import objectives, scorecards
from okrkit.strategies._valuing import band_scales, cycles, readings, series, thresholds

__all__ = [
    "band_scales",
    "check_ins",
    "cycles",
    "days",
    "figures",
    "key_results",
    "kpis",
    "measures",
    "metrics",
    "names",
    "numbers",
    "objectives",
    "readings",
    "scorecards",
    "series",
    "thresholds",
    "units",
    "values_for",
]
