# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Views as frames of pyarrow, pandas, polars and DuckDB, each imported when it is asked for."""

from __future__ import annotations

import importlib
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ._errors import InexactResult, NumberOverflow
from ._names import CellType

if TYPE_CHECKING:
    import duckdb
    import pandas as _pandas
    import polars
    import pyarrow as _pyarrow

    from ._views import Tabular, _Amounts

_AMOUNTS = ("arrow", "decimal", "float", "int")
_EXACT = ("arrow", "decimal")


def _package(name: str, extra: str, otherwise: str = "") -> Any:
    """An optional package, or an error that says what to install, or what does without."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        message = f"this needs {name}: pip install sluitend[{extra}]{otherwise}"
        raise ImportError(message, name=name) from error


def _require(amounts: str, scale: int | None) -> None:
    if amounts not in _AMOUNTS:
        raise ValueError(f"amounts must be one of {', '.join(_AMOUNTS)}, not {amounts!r}")
    if (amounts == "int") != (scale is not None):
        raise ValueError('scale= belongs to amounts="int", which needs it')


def _whole(value: Decimal | None, scale: int) -> int | None:
    """How many times 10**-scale goes into a value, exactly and within 64 bits."""
    if value is None:
        return None
    sign, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    number = int("".join(map(str, digits)))
    step: int = 10 ** abs(exponent + scale)
    whole, rest = (number * step, 0) if exponent + scale >= 0 else divmod(number, step)
    if rest:
        raise InexactResult("number.inexact", f"{value} has more than {scale} decimals")
    if whole >= 2**63:
        raise NumberOverflow("number.overflow", f"{value} does not fit 64 bits at scale {scale}")
    return -whole if sign else whole


def _columns(
    view: Tabular, amounts: str, scale: int | None
) -> dict[str, tuple[CellType, list[Any]]]:
    """The cells of every column, decimals as ``amounts`` says."""
    table = view._table()
    rows = table.to_pylist()
    out = {}
    for name, cell_type in table.columns:
        cells = [row[name] for row in rows]
        if cell_type is CellType.decimal and amounts == "float":
            cells = [None if each is None else float(each) for each in cells]
        elif cell_type is CellType.decimal and scale is not None:
            cells = [_whole(each, scale) for each in cells]
        out[name] = (cell_type, cells)
    return out


def to_arrow(view: Tabular, amounts: _Amounts, scale: int | None) -> _pyarrow.Table:
    """See `Tabular.to_arrow`."""
    _require(amounts, scale)
    arrow = _package("pyarrow", "arrow")
    table = arrow.table(view)
    if amounts in _EXACT:
        return table
    wanted = arrow.float64() if amounts == "float" else arrow.int64()
    for name, (cell_type, cells) in _columns(view, amounts, scale).items():
        if cell_type is CellType.decimal:
            at = table.schema.get_field_index(name)
            table = table.set_column(at, name, arrow.array(cells, wanted))
    return table


def to_pandas(view: Tabular, amounts: _Amounts, scale: int | None) -> _pandas.DataFrame:
    """See `Tabular.to_pandas`."""
    _require(amounts, scale)
    pandas = _package("pandas", "pandas")
    if amounts == "arrow":
        _package("pyarrow", "pandas", '; amounts="decimal" works without it')
        return to_arrow(view, amounts, scale).to_pandas(types_mapper=pandas.ArrowDtype)
    decimal = {"decimal": "object", "float": "float64", "int": "Int64"}[amounts]
    types = {
        CellType.text: "string",
        CellType.decimal: decimal,
        CellType.int32: "Int32",
        CellType.int64: "Int64",
        CellType.boolean: "boolean",
    }
    columns = _columns(view, amounts, scale)
    return pandas.DataFrame(
        {name: pandas.Series(cells, dtype=types[of]) for name, (of, cells) in columns.items()}
    )


def to_polars(view: Tabular, amounts: _Amounts, scale: int | None) -> polars.DataFrame:
    """See `Tabular.to_polars`."""
    _require(amounts, scale)
    package = _package("polars", "polars")
    frame: polars.DataFrame = package.DataFrame(view)
    if amounts in _EXACT:
        return frame
    wanted = package.Float64 if amounts == "float" else package.Int64
    return frame.with_columns(
        package.Series(name, cells, dtype=wanted)
        for name, (cell_type, cells) in _columns(view, amounts, scale).items()
        if cell_type is CellType.decimal
    )


def to_duckdb(
    view: Tabular,
    con: duckdb.DuckDBPyConnection,
    name: str,
    amounts: _Amounts,
    scale: int | None,
    replace: bool,
) -> None:
    """See `Tabular.to_duckdb`."""
    _require(amounts, scale)
    _package("duckdb", "duckdb")
    if not hasattr(con, "register"):
        raise TypeError(
            f"to_duckdb takes a connection, such as duckdb.connect(path), not {type(con).__name__}"
        )
    passing = "sluitend_view_in_passing"
    quoted = '"' + name.replace('"', '""') + '"'
    con.register(passing, to_arrow(view, amounts, scale))
    try:
        create = "CREATE OR REPLACE TABLE" if replace else "CREATE TABLE"
        con.execute(f"{create} {quoted} AS SELECT * FROM {passing}")
    finally:
        con.unregister(passing)
