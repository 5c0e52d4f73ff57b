# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Observations from tables of other packages: Arrow, pandas, polars, rows. Exact, or refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from . import _core
from ._names import Severity

if TYPE_CHECKING:
    from typing import Protocol

    import pandas as _pandas
    import polars

    class _ArrowStream(Protocol):
        """Anything that hands over an Arrow stream."""

        def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...


_MOST_DECIMALS = 18
_WHOLE = (
    *("indicator", "number", "period", "year", "part", "per", "age_from", "age_to", "multiplier"),
    *("line_number", "column", "byte_column", "byte_begin", "byte_end"),
)


def _require(decimals: int | None) -> None:
    if decimals is None:
        return
    if isinstance(decimals, bool) or not isinstance(decimals, int):
        raise TypeError(f"decimals must be an int, not {type(decimals).__name__}")
    if not 0 <= decimals <= _MOST_DECIMALS:
        raise ValueError(f"decimals must be from 0 to {_MOST_DECIMALS}")


def from_arrow(source: _ArrowStream, *, decimals: int | None = None) -> _core.ObservationTable:
    """Observations from tidy columns: any object that hands over an Arrow stream.

    Such as a table of pyarrow, a frame of polars or pandas, a relation of DuckDB. The columns are
    those of an `ObservationTable`, by name, in any order; an indicator, a time and ``value`` are
    needed. The rows of an `ObservationTable` come back as they were; targets and breaks belong to
    its indicators, not to rows, and come back by ``.with_indicators(table.indicators)``. Binary
    numbers are refused, unless ``decimals`` says to what they are rounded: then the table's ``diagnostics`` list every
    value that was no decimal (`arrow.snapped`).

    Raises `ReadError` for what cannot be read exactly.
    """
    _require(decimals)
    if not hasattr(source, "__arrow_c_stream__"):
        raise TypeError(
            f"{type(source).__name__} hands over no Arrow stream; for a list of dict take from_rows"
        )
    table, diagnostics = _core.import_stream(source.__arrow_c_stream__(), decimals)
    return _core.observations_from(table, diagnostics)


def from_polars(frame: polars.DataFrame, *, decimals: int | None = None) -> _core.ObservationTable:
    """Observations from a polars frame with tidy columns; see `from_arrow`."""
    if hasattr(frame, "collect") and not hasattr(frame, "__arrow_c_stream__"):
        raise TypeError("this frame is lazy: pass frame.collect()")
    return from_arrow(frame, decimals=decimals)


def from_pandas(
    frame: _pandas.DataFrame, *, decimals: int | None = None
) -> _core.ObservationTable:
    """Observations from a pandas frame with tidy columns; see `from_arrow`.

    The index is no column. Where whole numbers belong, such as ``year``, a binary column is taken if
    all that is in it is whole: pandas makes such columns where cells are absent.
    """
    if not hasattr(frame, "columns") or not hasattr(frame, "itertuples"):
        is_arrow = hasattr(frame, "__arrow_c_stream__")
        hint = "; this one is read by from_arrow" if is_arrow else ""
        raise TypeError(f"from_pandas takes a DataFrame of pandas, not {type(frame).__name__}{hint}")
    for name in _WHOLE:
        if name in frame.columns and getattr(frame[name].dtype, "kind", "") == "f":
            try:
                frame = frame.assign(**{name: frame[name].astype("Int64")})
            except TypeError:
                continue  # not all whole: refused below, with its name
    try:
        import pyarrow
    except ImportError:
        return from_rows(_rows_of(frame), decimals=decimals)
    try:
        table = pyarrow.Table.from_pandas(frame, preserve_index=False)
    except (pyarrow.ArrowTypeError, pyarrow.ArrowInvalid) as error:
        raise TypeError(
            f"a column holds cells of several kinds, such as floats among Decimal: {error}"
        ) from error
    return from_arrow(table, decimals=decimals)


def _rows_of(frame: _pandas.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame without pyarrow; what is absent becomes None."""
    names = [str(name) for name in frame.columns]

    def plain(cell: Any) -> Any:
        return cell.item() if hasattr(cell, "dtype") else cell  # what numpy brings along

    return [
        {name: None if absent else plain(cell) for name, cell, absent in zip(names, cells, gaps)}
        for cells, gaps in zip(
            frame.itertuples(index=False, name=None),
            frame.isna().itertuples(index=False, name=None),
        )
    ]


def _snapped(
    value: float, decimals: int, name: str, row: int, found: list[_core.Finding]
) -> Decimal:
    """A binary number rounded to decimals; a finding if it was no such decimal."""
    from fractions import Fraction

    from ._errors import ReadError

    def refuse(words: str) -> ReadError:
        place = f"column {name}, row {row + 1}: {words}"
        return ReadError("arrow.value", place, _core.SourceSpan(), "")

    if value != value or value in (float("inf"), float("-inf")):
        raise refuse("infinity and what is no number are no values: leave them absent")
    if abs(value) >= 10**18:
        raise refuse("a number beyond 18 digits before the point")

    def rounded(to: int) -> Decimal:
        whole = round(Fraction(value) * 10**to)
        digits = tuple(map(int, str(abs(whole))))
        return Decimal((int(whole < 0), digits, -to))

    out = rounded(decimals)
    if Fraction(out) != Fraction(value):
        severity = Severity.info if float(out) == value else Severity.warning
        facts = {
            "column": name,
            "row": str(row + 1),
            "from": _core.format_decimal(rounded(_MOST_DECIMALS), "plain"),
            "to": _core.format_decimal(out, "plain"),
        }
        arguments = [_core.FindingArgument(fact, words) for fact, words in facts.items()]
        found.append(_core.Finding("arrow.snapped", severity, arguments))
    return out


def from_rows(
    rows: Iterable[Mapping[str, object]], *, decimals: int | None = None
) -> _core.ObservationTable:
    """Observations from rows with tidy cells by name, such as dicts; see `from_arrow`.

    Cells are str, int, Decimal, bool, `Period` or None. A float is refused unless ``decimals`` is
    named. Periods are read as they are published too: "2019/2020", "2020KW01", "1e halfjaar 2020".
    """
    _require(decimals)
    cells: list[dict[str, object]] = []
    found: list[_core.Finding] = []
    for position, row in enumerate(rows):
        if not isinstance(row, Mapping):
            raise TypeError(f"a row is a dict of cells by name, not {type(row).__name__}")
        mine = dict(row)
        if decimals is not None:
            for name, cell in mine.items():
                if isinstance(cell, float):
                    mine[name] = _snapped(cell, decimals, name, position, found)
        cells.append(mine)
    if not cells:
        return _core.ObservationTable()
    return _core.observations_from(_core.table_of_rows(cells), tuple(found))
