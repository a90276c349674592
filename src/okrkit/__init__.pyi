"""The public names with their types: the runtime loads the same ones when they are first used."""

from okrkit.arithmetic import raw_progress as raw_progress, same as same, score_value as score_value
from okrkit.bands import BandScale as BandScale, GOOGLE as GOOGLE, Interval as Interval, OPENOKR as OPENOKR
from okrkit.checkin import CheckIn as CheckIn, Initiative as Initiative, Retarget as Retarget
from okrkit.choosing import Choice as Choice, ChoiceKind as ChoiceKind, choose as choose
from okrkit.closing import ClosedKeyResult as ClosedKeyResult, Closing as Closing, close as close
from okrkit.cycle import Cycle as Cycle, DayCount as DayCount
from okrkit.direction import Direction as Direction
from okrkit.errors import (
    InvalidTypeError as InvalidTypeError,
    InvalidValueError as InvalidValueError,
    MissingCycleError as MissingCycleError,
    MissingExtraError as MissingExtraError,
    NotationError as NotationError,
    OkrkitError as OkrkitError,
    PromotionError as PromotionError,
    ThresholdLoosenedError as ThresholdLoosenedError,
    UnitMismatchError as UnitMismatchError,
    UnknownIdError as UnknownIdError,
)
from okrkit.grading import grade as grade, outcome as outcome
from okrkit.keyresult import KeyResult as KeyResult
from okrkit.kpi import KPI as KPI, Metric as Metric
from okrkit.kpi_history import Decision as Decision, Revision as Revision
from okrkit.measure import (
    Curve as Curve,
    Linear as Linear,
    Measure as Measure,
    Reach as Reach,
    Zones as Zones,
)
from okrkit.milestones import Checklist as Checklist, Milestone as Milestone, Stages as Stages
from okrkit.monitoring import (
    Attainment as Attainment,
    Freshness as Freshness,
    Health as Health,
    Holding as Holding,
    Standing as Standing,
    attainment as attainment,
    health as health,
    holds as holds,
    staleness as staleness,
)
from okrkit.notation import Statement as Statement, parse as parse
from okrkit.objective import Ambition as Ambition, Objective as Objective
from okrkit.open_measures import (
    Change as Change,
    FindBaseline as FindBaseline,
    Hold as Hold,
    Target as Target,
)
from okrkit.pace_rules import (
    BOJA as BOJA,
    BURNING_OKR as BURNING_OKR,
    ENGAGEDLY as ENGAGEDLY,
    MOONCAMP as MOONCAMP,
    OBOARD as OBOARD,
    OKRKIT as OKRKIT,
    OPENOKR_SIGNAL as OPENOKR_SIGNAL,
    PACE_RULES as PACE_RULES,
    PLANVIEW as PLANVIEW,
    PaceRule as PaceRule,
    SERVICENOW as SERVICENOW,
    UPRAISE as UPRAISE,
    VIVA as VIVA,
)
from okrkit.pacing import (
    Comparison as Comparison,
    ExpectedCurve as ExpectedCurve,
    LINEAR as LINEAR,
    compare as compare,
    expected as expected,
    pace as pace,
)
from okrkit.promotion import (
    PromotionRefusal as PromotionRefusal,
    Settlement as Settlement,
    new_kpi as new_kpi,
    promote as promote,
    settle as settle,
    sync as sync,
)
from okrkit.retail import NRF as NRF, RetailCalendar as RetailCalendar
from okrkit.scorecard import Scorecard as Scorecard
from okrkit.scoring import (
    Progress as Progress,
    WeightedScore as WeightedScore,
    progress as progress,
    score as score,
    weighted_score as weighted_score,
)
from okrkit.series import Reading as Reading, Series as Series
from okrkit.threshold import Threshold as Threshold
from okrkit.units import Unit as Unit
from okrkit.verdict import Band as Band, Outcome as Outcome, Status as Status, Verdict as Verdict

__version__: str
__all__ = [
    "Ambition",
    "Attainment",
    "BOJA",
    "BURNING_OKR",
    "Band",
    "BandScale",
    "Change",
    "CheckIn",
    "Checklist",
    "Choice",
    "ChoiceKind",
    "ClosedKeyResult",
    "Closing",
    "Comparison",
    "Curve",
    "Cycle",
    "DayCount",
    "Decision",
    "Direction",
    "ENGAGEDLY",
    "ExpectedCurve",
    "FindBaseline",
    "Freshness",
    "GOOGLE",
    "Health",
    "Hold",
    "Holding",
    "Initiative",
    "Interval",
    "InvalidTypeError",
    "InvalidValueError",
    "KPI",
    "KeyResult",
    "LINEAR",
    "Linear",
    "MOONCAMP",
    "Measure",
    "Metric",
    "Milestone",
    "MissingCycleError",
    "MissingExtraError",
    "NRF",
    "NotationError",
    "OBOARD",
    "OKRKIT",
    "OPENOKR",
    "OPENOKR_SIGNAL",
    "Objective",
    "OkrkitError",
    "Outcome",
    "PACE_RULES",
    "PLANVIEW",
    "PaceRule",
    "Progress",
    "PromotionError",
    "PromotionRefusal",
    "Reach",
    "Reading",
    "RetailCalendar",
    "Retarget",
    "Revision",
    "SERVICENOW",
    "Scorecard",
    "Series",
    "Settlement",
    "Stages",
    "Standing",
    "Statement",
    "Status",
    "Target",
    "Threshold",
    "ThresholdLoosenedError",
    "UPRAISE",
    "Unit",
    "UnitMismatchError",
    "UnknownIdError",
    "VIVA",
    "Verdict",
    "WeightedScore",
    "Zones",
    "attainment",
    "choose",
    "close",
    "compare",
    "expected",
    "grade",
    "health",
    "holds",
    "new_kpi",
    "outcome",
    "pace",
    "parse",
    "progress",
    "promote",
    "raw_progress",
    "same",
    "score",
    "score_value",
    "settle",
    "staleness",
    "sync",
    "weighted_score",
]
