"""The rules, collected by hand: one file each, in the order of their codes."""

from __future__ import annotations

from typing import Final

from okrkit.linting.rule import Rule
from okrkit.linting.rules.confidence_against_pace import CONFIDENCE_AGAINST_PACE
from okrkit.linting.rules.contradicting_value import CONTRADICTING_VALUE
from okrkit.linting.rules.disconnected_goals import DISCONNECTED_GOALS
from okrkit.linting.rules.duplicate_key_result import DUPLICATE_KEY_RESULT
from okrkit.linting.rules.duplicate_kpi import DUPLICATE_KPI
from okrkit.linting.rules.easy_threshold import EASY_THRESHOLD
from okrkit.linting.rules.every_number_a_goal import EVERY_NUMBER_A_GOAL
from okrkit.linting.rules.idle_kpi import IDLE_KPI
from okrkit.linting.rules.key_result_without_work import KEY_RESULT_WITHOUT_WORK
from okrkit.linting.rules.kpi_as_key_result import KPI_AS_KEY_RESULT
from okrkit.linting.rules.kpi_dashboard_objective import KPI_DASHBOARD_OBJECTIVE
from okrkit.linting.rules.kpis_without_objectives import KPIS_WITHOUT_OBJECTIVES
from okrkit.linting.rules.lagging_indicators_only import LAGGING_INDICATORS_ONLY
from okrkit.linting.rules.late_check_in import LATE_CHECK_IN
from okrkit.linting.rules.metric_as_kpi import METRIC_AS_KPI
from okrkit.linting.rules.missing_baseline import MISSING_BASELINE
from okrkit.linting.rules.missing_target import MISSING_TARGET
from okrkit.linting.rules.number_in_objective import NUMBER_IN_OBJECTIVE
from okrkit.linting.rules.objective_without_guardrail import OBJECTIVE_WITHOUT_GUARDRAIL
from okrkit.linting.rules.objective_without_key_results import OBJECTIVE_WITHOUT_KEY_RESULTS
from okrkit.linting.rules.objectives_without_kpis import OBJECTIVES_WITHOUT_KPIS
from okrkit.linting.rules.one_quarter_anomaly import ONE_QUARTER_ANOMALY
from okrkit.linting.rules.opposing_key_results import OPPOSING_KEY_RESULTS
from okrkit.linting.rules.overlong_objective import OVERLONG_OBJECTIVE
from okrkit.linting.rules.ownerless_key_result import OWNERLESS_KEY_RESULT
from okrkit.linting.rules.ownerless_kpi import OWNERLESS_KPI
from okrkit.linting.rules.qualitative_kpi import QUALITATIVE_KPI
from okrkit.linting.rules.red_without_action import RED_WITHOUT_ACTION
from okrkit.linting.rules.red_without_key_result import RED_WITHOUT_KEY_RESULT
from okrkit.linting.rules.sandbagged_objective import SANDBAGGED_OBJECTIVE
from okrkit.linting.rules.siloed_objectives import SILOED_OBJECTIVES
from okrkit.linting.rules.some_progress_on_most_things import SOME_PROGRESS_ON_MOST_THINGS
from okrkit.linting.rules.stale_kpi import STALE_KPI
from okrkit.linting.rules.target_beyond_belief import TARGET_BEYOND_BELIEF
from okrkit.linting.rules.target_within_noise import TARGET_WITHIN_NOISE
from okrkit.linting.rules.task_as_key_result import TASK_AS_KEY_RESULT
from okrkit.linting.rules.task_list_objective import TASK_LIST_OBJECTIVE
from okrkit.linting.rules.team_as_owner import TEAM_AS_OWNER
from okrkit.linting.rules.threshold_moved_mid_cycle import THRESHOLD_MOVED_MID_CYCLE
from okrkit.linting.rules.timeless_objective import TIMELESS_OBJECTIVE
from okrkit.linting.rules.too_few_key_results import TOO_FEW_KEY_RESULTS
from okrkit.linting.rules.too_many_key_results import TOO_MANY_KEY_RESULTS
from okrkit.linting.rules.too_many_kpis import TOO_MANY_KPIS
from okrkit.linting.rules.too_many_objectives import TOO_MANY_OBJECTIVES
from okrkit.linting.rules.two_measures import TWO_MEASURES
from okrkit.linting.rules.unaligned_objective import UNALIGNED_OBJECTIVE
from okrkit.linting.rules.unexplained_signal import UNEXPLAINED_SIGNAL
from okrkit.linting.rules.unhealthy_guardrail import UNHEALTHY_GUARDRAIL
from okrkit.linting.rules.unitless_kpi import UNITLESS_KPI
from okrkit.linting.rules.unrevisited_threshold import UNREVISITED_THRESHOLD
from okrkit.linting.rules.unwatched_key_result import UNWATCHED_KEY_RESULT
from okrkit.linting.rules.vague_key_result import VAGUE_KEY_RESULT

__all__ = ["RULES"]

RULES: Final[tuple[Rule, ...]] = (
    # key result
    TASK_AS_KEY_RESULT,
    MISSING_BASELINE,
    MISSING_TARGET,
    KPI_AS_KEY_RESULT,
    OWNERLESS_KEY_RESULT,
    TEAM_AS_OWNER,
    KEY_RESULT_WITHOUT_WORK,
    LATE_CHECK_IN,
    UNWATCHED_KEY_RESULT,
    CONTRADICTING_VALUE,
    OPPOSING_KEY_RESULTS,
    DUPLICATE_KEY_RESULT,
    TARGET_WITHIN_NOISE,
    TARGET_BEYOND_BELIEF,
    CONFIDENCE_AGAINST_PACE,
    VAGUE_KEY_RESULT,
    TWO_MEASURES,
    # objective
    NUMBER_IN_OBJECTIVE,
    OBJECTIVE_WITHOUT_KEY_RESULTS,
    TOO_FEW_KEY_RESULTS,
    TOO_MANY_KEY_RESULTS,
    TASK_LIST_OBJECTIVE,
    KPI_DASHBOARD_OBJECTIVE,
    TIMELESS_OBJECTIVE,
    OBJECTIVE_WITHOUT_GUARDRAIL,
    UNHEALTHY_GUARDRAIL,
    SANDBAGGED_OBJECTIVE,
    UNALIGNED_OBJECTIVE,
    SILOED_OBJECTIVES,
    OVERLONG_OBJECTIVE,
    # KPI
    METRIC_AS_KPI,
    OWNERLESS_KPI,
    UNITLESS_KPI,
    IDLE_KPI,
    RED_WITHOUT_ACTION,
    STALE_KPI,
    THRESHOLD_MOVED_MID_CYCLE,
    UNREVISITED_THRESHOLD,
    EASY_THRESHOLD,
    QUALITATIVE_KPI,
    RED_WITHOUT_KEY_RESULT,
    UNEXPLAINED_SIGNAL,
    LAGGING_INDICATORS_ONLY,
    DUPLICATE_KPI,
    ONE_QUARTER_ANOMALY,
    # set
    TOO_MANY_KPIS,
    TOO_MANY_OBJECTIVES,
    EVERY_NUMBER_A_GOAL,
    KPIS_WITHOUT_OBJECTIVES,
    OBJECTIVES_WITHOUT_KPIS,
    DISCONNECTED_GOALS,
    SOME_PROGRESS_ON_MOST_THINGS,
)
