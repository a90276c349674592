"""Where a frame comes in, of whatever engine, and goes out as what it was."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias, TypeGuard, cast

import attrs

from okrkit._doors import invalid, takes, wrong_type
from okrkit.errors import MissingExtraError

try:
    import narwhals
    import narwhals.stable.v2 as nw
    from narwhals.exceptions import DuplicateError
except ImportError as error:
    raise MissingExtraError("frames", "narwhals") from error

__all__ = ["FEW", "OURS", "AnyFrame", "Opened", "collected", "listed", "nw", "opened", "planned"]

AnyFrame: TypeAlias = "nw.DataFrame[Any] | nw.LazyFrame[Any]"

_SHOWN: Final = 20
# What the names of the columns in between begin with; a frame that has such a one would lose it.
OURS: Final = "_okrkit_"
# Up to so many rows what is done once a call costs more than what is done for each row.
FEW: Final = 10_000
# Of these two the names 'Score' and 'score' are one.
_FOLDING: Final = ("duckdb", "pyspark", "pyspark[connect]", "sqlframe")


@attrs.frozen
class Opened:
    """A frame that narwhals reads, what its columns are, and how to give one like it back.

    `call` is the function that asked, for its refusals.
    """

    frame: AnyFrame
    schema: Mapping[str, nw.dtypes.DType]
    call: str
    _back: Callable[[AnyFrame], Any]

    @property
    def eager(self) -> nw.DataFrame[Any] | None:
        """The frame if its rows are there, None if they are only planned."""
        return self.frame if isinstance(self.frame, nw.DataFrame) else None

    @property
    def engine(self) -> str:
        """What narwhals calls the engine: 'pandas', 'polars', 'pyarrow', 'duckdb', 'dask', 'pyspark' and so on."""
        return str(self.frame.implementation.value)

    def close(self, frame: AnyFrame) -> Any:  # noqa: ANN401 - of the kind that came in
        """A frame as the kind that came in."""
        return self._back(frame)

    def holds(self, path: str, name: object) -> str:
        """The name of a column that is there; refused if it is not."""
        if not isinstance(name, str):
            raise wrong_type(path, "the name of a column", name, f"such as {path}={path!r}")
        if name not in self.schema:
            instead = f"say which one it is with {path}="
            raise invalid(path, f"one of the frame's columns ({listed(self.schema)})", name, instead)
        return name

    def lacks(self, path: str, name: object, beside: Iterable[str] | None = None) -> str:
        """A name that no column has yet; refused if one has, since nothing is overwritten in silence."""
        if not isinstance(name, str) or not name:
            raise wrong_type(path, "the name of a new column", name, "such as 'score'")
        taken = list(self.schema if beside is None else beside)
        folded = self.engine in _FOLDING
        if (name.casefold() if folded else name) in [each.casefold() if folded else each for each in taken]:
            instead = "pass another name, or drop that column first"
            raise invalid(path, f"a name beside the frame's columns ({listed(taken)})", name, instead)
        return name

    def added(
        self, into: object, names: Sequence[str], beside: Iterable[str] | None = None
    ) -> dict[str, str]:
        """What the columns that are added will be called, by a mapping from what they are called usually."""
        if into is None:
            into = {}
        if not isinstance(into, Mapping):
            raise wrong_type("into", "a mapping of names", into, f"such as {{{names[0]!r}: 'my_{names[0]}'}}")
        given = cast("Mapping[object, object]", into)
        for name in given:
            if name not in names:
                raise invalid("into", f"a mapping from {', '.join(names)}", name, "name one that is added")
        called = {name: self.lacks(f"into[{name!r}]", given.get(name, name), beside) for name in names}
        if len(set(called.values())) < len(called):
            raise invalid("into", "different names", dict(given), "give each its own")
        return called

    def keys(self, by: object) -> list[str]:
        """The columns that name a group: one, or several."""
        if isinstance(by, str):
            return [self.holds("by", by)]
        if not isinstance(by, Iterable):
            raise wrong_type("by", "the name of a column, or several", by, "such as by='objective_id'")
        names = [self.holds(f"by[{index}]", name) for index, name in enumerate(cast("Iterable[object]", by))]
        if not names or len(set(names)) < len(names):
            raise invalid("by", "one column or more, each once", names, "such as by='objective_id'")
        return names

    def planned(self, frame: AnyFrame | None = None) -> AnyFrame:
        """The frame, or what was made of it, as it is best worked on."""
        return planned(self.frame if frame is None else frame)

    def done(self, plan: AnyFrame) -> AnyFrame:
        """What was made of a plan, as eager as the frame is."""
        return plan if self.eager is None else collected(plan)

    def in_parts(self, function: Callable[..., Any], frame: AnyFrame, asked: Mapping[str, Any]) -> AnyFrame:
        """What a function makes of each part of a Dask frame, in pandas; for what narwhals cannot ask of Dask."""
        native = frame.to_native()
        like = function(native._meta, **asked)  # noqa: SLF001 - how Dask calls an empty part, which tells the types
        return cast("AnyFrame", nw.from_native(native.map_partitions(function, meta=like, **asked)))

    def extended(self, columns: Mapping[str, nw.Expr]) -> AnyFrame:
        """The frame with columns added."""
        return self.done(self.planned().with_columns(*(each.alias(name) for name, each in columns.items())))


def planned(frame: AnyFrame) -> AnyFrame:
    """A frame, a long one of Polars as a plan: its optimiser shares what columns share, and uses every core."""
    worthwhile = isinstance(frame, nw.DataFrame) and frame.implementation.is_polars() and len(frame) > FEW
    return frame.lazy() if worthwhile else frame


def collected(plan: AnyFrame) -> nw.DataFrame[Any]:
    """The rows of what was planned."""
    return plan.collect() if isinstance(plan, nw.LazyFrame) else plan


def listed(names: Iterable[str]) -> str:
    """The first names of a list, and a sign that there are more."""
    known = [str(name) for name in names]  # pandas has columns whose names are numbers, or tuples
    return ", ".join([*known[:_SHOWN], *(["…"] if len(known) > _SHOWN else [])]) or "it has none"


def opened(frame: object, call: str) -> Opened:
    """A frame of any engine that narwhals reads, or of narwhals itself; everything else is refused."""
    if _is_ours(frame):
        mine, back = frame, _as_it_is
    elif isinstance(frame, (narwhals.DataFrame, narwhals.LazyFrame)):
        mine, back = _read(cast("Any", frame).to_native(), call), _as_narwhals
    else:
        mine, back = _read(frame, call), _as_native
    schema = mine.collect_schema()
    for name in schema:
        if isinstance(cast("object", name), str) and name.startswith(OURS):
            instead = "rename it: okrkit works with columns of such names"
            raise invalid("frame", f"free of columns that begin with {OURS}", name, instead)
    return Opened(mine, schema, call, back)


def _read(frame: object, call: str) -> AnyFrame:
    try:
        return cast("AnyFrame", nw.from_native(cast("Any", frame)))
    except DuplicateError as error:
        found = [line.removeprefix("- ") for line in str(error).splitlines()[1:]]
        instead = "rename them, so that a name is one column"
        raise invalid("frame", "one whose columns have different names", ", ".join(found), instead) from None
    except TypeError:
        need = "a dataframe (pandas, Polars, PyArrow, DuckDB, Dask, PySpark, …)"
        instead = "for bare numbers see okrkit.score_value() and Threshold.classify()"
        raise takes(f"{call}()", need, frame, instead) from None


def _is_ours(frame: object) -> TypeGuard[AnyFrame]:
    return isinstance(frame, (nw.DataFrame, nw.LazyFrame))


def _as_it_is(frame: AnyFrame) -> AnyFrame:
    return frame


def _as_native(frame: AnyFrame) -> Any:  # noqa: ANN401 - the engine's own
    return frame.to_native()


def _as_narwhals(frame: AnyFrame) -> Any:  # noqa: ANN401 - narwhals has a class for each of its versions
    return narwhals.from_native(frame.to_native())
