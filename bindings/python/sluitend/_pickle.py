# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""What pickles call when they are loaded.

These names stand in pickles that people keep, so they stay. A document is pickled as its canonical
JSON, which is checked on load like any foreign text; a value as a versioned tuple of its fields. To
exchange documents, write JSON: loading any pickle can run code.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from . import _core
from ._errors import ValueError
from ._views import Children

VERSION = 1
_PARTS = (_core.Programme, _core.Goal, _core.Action, _core.Indicator, _core.Claim)


def _require(version: int) -> None:
    if version != VERSION:
        raise ValueError(
            "pickle.version", f"this release reads pickles of version {VERSION}, not {version!r}"
        )


def load_value(version: int, type_name: str, fields: Sequence[object]) -> object:
    """A value from its fields."""
    _require(version)
    value_type = getattr(_core, type_name, None)
    if not isinstance(value_type, type):
        raise ValueError("pickle.type", f"there is no value type {type_name!r}")
    return value_type(*fields)


def load_document(version: int, text: bytes) -> _core.Document:
    """A document from its canonical JSON."""
    _require(version)
    return _core.read_json(text, False, _core.Limits())[0]


def load_part(version: int, document: _core.Document, type_name: str, index: int) -> object:
    """A programme, goal, … of a document from its position."""
    _require(version)
    return _core.part(document, type_name, index)


def reduce_children(items: tuple[Any, ...], codes: tuple[str | None, ...]) -> tuple[Any, ...]:
    """How a list of parts is pickled: parts of one document with that document once."""
    first = items[0] if items else None
    if not isinstance(first, _PARTS) or any(
        type(each) is not type(first) or each.document != first.document for each in items
    ):
        return Children, (items, codes)
    positions = tuple(each.index for each in items)
    return load_children, (VERSION, first.document, type(first).__name__, positions, codes)


def load_children(
    version: int,
    document: _core.Document,
    type_name: str,
    positions: Sequence[int],
    codes: Sequence[str | None],
) -> Children[object]:
    """Parts of one document from their positions."""
    _require(version)
    return Children((_core.part(document, type_name, each) for each in positions), codes)


def load_report(
    version: int,
    document: _core.Document,
    rounding: str = "nearest",
    grid: str = "unknown",
    style: str | None = None,
    elsewhere: Sequence[_core.Figure] = (),
) -> _core.Report:
    """A report, made again: it follows from its document and what was assumed."""
    _require(version)
    return _core.check(document, rounding, grid, style, elsewhere)


def load_diff(
    version: int, before: _core.Document, after: _core.Document
) -> _core.EditionDiff:
    """A comparison, made again: it follows from both editions."""
    _require(version)
    return _core.diff(before, after, 2**62)


def load_statutory_indicator(version: int, number: int) -> _core.StatutoryIndicator:
    """A prescribed indicator from its number."""
    _require(version)
    return next(each for each in _core.statutory_indicators(None) if each.number == number)


def load_statutory_match(
    version: int, number: int, basis: str, is_renamed: bool
) -> _core.StatutoryMatch:
    """A match from the number that was matched."""
    _require(version)
    return _core.statutory_match(number, basis, is_renamed)


def load_assessment_table(
    version: int,
    table: _core.ObservationTable,
    targets: Sequence[_core.Target] | None,
    periods: Sequence[_core.Period],
    references: Sequence[_core.Series],
    previous_is_baseline: bool,
) -> _core.AssessmentTable:
    """What was judged is judged again: it follows from its table and what the caller said."""
    _require(version)
    return _core.assess_table(table, targets, periods, references, previous_is_baseline)


def load_observation_table(
    version: int,
    indicators: Sequence[_core.IndicatorRecord],
    areas: Sequence[_core.Area],
    positions: Sequence[int],
    observations: Sequence[_core.Observation],
    diagnostics: Sequence[_core.Finding],
) -> _core.ObservationTable:
    """A table from its rows, and the position of the indicator of each."""
    _require(version)
    return _core.restored_observations(indicators, areas, positions, observations, diagnostics)
