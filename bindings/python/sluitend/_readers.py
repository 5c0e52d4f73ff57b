# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Observations from what services return: plain CSV, StatLine, Swing. Nothing is fetched here."""

from __future__ import annotations

import os
import pathlib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from . import _core
from ._functions import _refuse_path
from ._names import AreaKind, NumberStyle

if TYPE_CHECKING:
    from typing import TypeAlias

    _Content: TypeAlias = str | bytes | os.PathLike[str]
    _Pages: TypeAlias = _Content | Iterable[_Content]


def _content(source: _Content) -> bytes:
    """The bytes of a text, or of a file."""
    if isinstance(source, str):
        _refuse_path(source)
        return source.encode()
    if isinstance(source, bytes):
        return source
    if isinstance(source, os.PathLike):
        return pathlib.Path(source).read_bytes()
    raise TypeError(
        f"a page is content as str or bytes, or a file as pathlib.Path, not {type(source).__name__}"
    )


def _pages(source: _Pages) -> tuple[bytes, ...]:
    """One page or several."""
    if isinstance(source, (str, bytes, os.PathLike)):
        return (_content(source),)
    return tuple(_content(each) for each in source)


def _when(period: _core.Period | int | None) -> _core.Period | None:
    return _core.parse_period(str(period)) if isinstance(period, int) else period


def _where(area: _core.Area | str | None) -> _core.Area | None:
    return _core.area_of_code(area) if isinstance(area, str) else area


def read_observations_csv(
    source: _Content,
    *,
    vintage: str = "",
    number_style: NumberStyle | str = NumberStyle.plain,
    spreadsheet_safe: bool = False,
    area_kind: AreaKind | str | None = None,
    limits: _core.Limits | None = None,
) -> _core.ObservationTable:
    """Reads a table in CSV with one observation per row, columns by name in any order.

    ``indicator``, ``period`` and ``value`` are needed. Markers such as ``n.n.b.`` become the reason
    why there is no value. ``vintage`` is the edition or the day of retrieval, ``number_style`` that
    of the values. ``area_kind`` says what areas are whose code does not: with "municipality" 153
    is GM0153. What was odd is in the table's ``diagnostics``.

    Raises `ReadError` with its place for what cannot be read at all.
    """
    bounds = _core.Limits() if limits is None else limits
    kind = None if area_kind is None else AreaKind(area_kind)
    return _core.read_observations_csv(
        _content(source), vintage, number_style, spreadsheet_safe, kind, bounds
    )


def read_statline(
    rows: _Pages,
    *,
    properties: _Content = "",
    codes: Mapping[str, _Content] | None = None,
    period: _core.Period | int | None = None,
    area: _core.Area | str | None = None,
    vintage: str = "",
    number_style: NumberStyle | str = NumberStyle.plain,
    spreadsheet_safe: bool = False,
    limits: _core.Limits | None = None,
) -> _core.ObservationTable:
    """Reads a table of StatLine: OData version 3 or 4, JSON or CSV.

    ``rows`` are pages of TypedDataSet, UntypedDataSet or Observations: contents, or files as
    `pathlib.Path`. ``properties`` is DataProperties or MeasureCodes (names and units), ``codes`` the
    collection of every dimension by its name. ``period`` and ``area`` are those of a table that has
    none itself. Every value keeps its literal text; a missing one has a reason.

    Raises `ReadError` with its place for what cannot be read at all.
    """
    lists = tuple((name, _content(text)) for name, text in (codes or {}).items())
    bounds = _core.Limits() if limits is None else limits
    return _core.read_statline(
        _pages(rows),
        _content(properties),
        lists,
        _when(period),
        _where(area),
        vintage,
        number_style,
        spreadsheet_safe,
        bounds,
    )


def read_swing(
    rows: _Pages,
    *,
    variables: _Content = "",
    geo_items: _Content = "",
    indicator: str = "",
    name: str = "",
    unit: str = "",
    has_official_codes: bool = False,
    vintage: str = "",
    number_style: NumberStyle | str = NumberStyle.plain,
    spreadsheet_safe: bool = False,
    limits: _core.Limits | None = None,
) -> _core.ObservationTable:
    """Reads figures of a Swing databank: rows of its Open Data Service, or an exported table.

    ``variables`` and ``geo_items`` are the entity sets with names and units. ``indicator``, ``name``
    and ``unit`` are those of rows that name none. ``has_official_codes`` says that municipality 153
    is GM0153.

    Raises `ReadError` with its place for what cannot be read at all.
    """
    bounds = _core.Limits() if limits is None else limits
    return _core.read_swing(
        _pages(rows),
        _content(variables),
        _content(geo_items),
        indicator,
        name,
        unit,
        has_official_codes,
        vintage,
        number_style,
        spreadsheet_safe,
        bounds,
    )
