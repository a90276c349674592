"""okrkit: OKRs and KPIs, and the loop between them, as exact, typed values that explain themselves."""

from __future__ import annotations

from importlib import import_module

# The public names and the module that each lives in. A name is loaded when it is first used (PEP 562), so that
# `import okrkit` costs next to nothing; type checkers read the same names in __init__.pyi.
_MODULES = {
    "alignment": "Alignment Quorum combine quorum roll_up roll_up_status roll_up_values",
    "arithmetic": "raw_progress same score_value",
    "bands": "GOOGLE OPENOKR BandScale Interval",
    "behaviour": (
        "NELSON_RUN NHS WHEELER ProcessLimits ProcessState Signal SignalRule predictable process_limits "
        "process_state signals"
    ),
    "cadence": "Due due share",
    "carrying": "Goalpost carry_over goalposts",
    "checkin": "CheckIn Initiative Retarget",
    "choosing": "Choice ChoiceKind choose",
    "closing": "ClosedKeyResult Closing close",
    "confidence_levels": "Calibration CalibrationBin Confidence calibration confidence",
    "contributing": "Contribution Payout Rating calibrate_ratings contribution",
    "cycle": "Cycle DayCount",
    "describing": "describe",
    "direction": "Direction",
    "errors": (
        "InvalidTypeError InvalidValueError MissingCycleError MissingExtraError NotationError OkrkitError "
        "PromotionError ThresholdLoosenedError UnitMismatchError UnknownIdError"
    ),
    "finding": "Finding Severity",
    "forecasting": "Forecast forecast",
    "grading": "grade outcome",
    "guarding": "guardrails",
    "keyresult": "KeyResult",
    "kpi": "KPI Metric",
    "kpi_history": "Decision Revision",
    "linting": (
        "COMPANY_POLICY EARLY_POLICY FOCUSED_POLICY FORTNIGHTLY_POLICY GROWTH_POLICY POLICIES RULES SCALE_POLICY "
        "TEAM_POLICY WEEKLY_POLICY Context Policy Rule audit explain lint"
    ),
    "measure": "Curve Linear Measure Reach Zones",
    "milestones": "Checklist Milestone Stages",
    "monitoring": "Attainment Freshness Health Holding Standing attainment health holds staleness",
    "notation": "Statement parse",
    "objective": "Ambition Objective",
    "open_measures": "Change FindBaseline Hold Target",
    "pace_rules": (
        "BOJA BURNING_OKR ENGAGEDLY MOONCAMP OBOARD OKRKIT OPENOKR_SIGNAL PACE_RULES PLANVIEW SERVICENOW UPRAISE VIVA PaceRule"
    ),
    "pacing": "LINEAR Comparison ExpectedCurve compare expected pace",
    "promotion": "PromotionRefusal promote sync",
    "proposing": "Consecutive Proposal Proposals consecutive draft_objective proposals",
    "retail": "NRF RetailCalendar",
    "reviewing": "Review ReviewItem ReviewSection digest review",
    "scorecard": "Scorecard",
    "scoring": "Progress WeightedScore progress score weighted_score",
    "series": "Reading Series",
    "trending": "Tendency Trend trend",
    "settling": "Settlement new_kpi settle",
    "threshold": "Threshold",
    "units": "Unit",
    "verdict": "Band Outcome Status Verdict",
}
# The optional parts, loaded when they are first used; each says which extra it needs if that is not installed.
_ADAPTERS = frozenset("charts display frames serial strategies".split())
_HOME = {name: module for module, names in _MODULES.items() for name in names.split()}

__all__ = sorted(_HOME)  # pyright reads __init__.pyi, where this is spelled out


def __getattr__(name: str) -> object:
    if name in _HOME:
        value = getattr(import_module(f"okrkit.{_HOME[name]}"), name)
        globals()[name] = value  # from the second use on, this function is not asked
        return value
    if name in _ADAPTERS:
        return import_module(f"okrkit.{name}")  # the import itself sets the name here
    if name == "__version__":
        from importlib.metadata import version  # noqa: PLC0415 - it imports a lot for one string

        return version("okrkit")
    message = f"module 'okrkit' has no attribute {name!r}"
    raise AttributeError(message, name=name, obj=None)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
