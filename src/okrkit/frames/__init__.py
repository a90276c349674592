"""okrkit over tables, whatever the engine: pandas, Polars, PyArrow, DuckDB, Dask, PySpark, anything narwhals reads.

Each function takes a frame and gives back one of the same kind. The work is done by the engine, as expressions; a lazy
frame stays lazy, nothing is collected, and no Python runs per row. Needs ``pip install "okrkit[frames]"``.
"""

# narwhals is met here first: where it is missing, this says so.
from okrkit.frames import _engine as _engine
from okrkit.frames.banding import classify, classify_expr
from okrkit.frames.faults import problems
from okrkit.frames.objects import from_objects, series, to_objects
from okrkit.frames.paces import pace
from okrkit.frames.readings import latest, limits
from okrkit.frames.rolling import roll_up
from okrkit.frames.scores import progress, score, score_expr
from okrkit.frames.standing import health

__all__ = [
    "classify",
    "classify_expr",
    "from_objects",
    "health",
    "latest",
    "limits",
    "pace",
    "problems",
    "progress",
    "roll_up",
    "score",
    "score_expr",
    "series",
    "to_objects",
]
