# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""How a budget table is read by line and column, and what is said when a key fits nothing."""

from __future__ import annotations

import operator
from typing import Any, SupportsIndex

from . import _core
from ._views import found_at

_YEARS = range(1900, 2201)


def _hint(parts: Any, key: str) -> str:
    from . import _hints  # is needed where something is wrong only

    return _hints.hint(parts, key)


def _one_of(positions: list[int], key: str, name: str) -> int:
    """The only position. Raises KeyError if there are more."""
    if len(positions) > 1:
        where = ", ".join(map(str, positions))
        raise KeyError(
            f"{key!r} stands {len(positions)} times among the {name}, at {where}: "
            f"take a position, as in .{name}[{positions[0]}]"
        )
    return positions[0]


def _line(table: _core.BudgetTable, key: Any) -> _core.BudgetLine:
    lines = table.lines
    if not isinstance(key, str):
        return lines[operator.index(key)]
    for named in ([each.label for each in lines], [each.code for each in lines]):
        positions = [i for i, name in enumerate(named) if name == key]
        if positions:
            return lines[_one_of(positions, key, "lines")]
    raise KeyError(f"no line {str(key)!r} in this table{_hint(lines, str(key))}")


def _of_year(table: _core.BudgetTable, year: int) -> int:
    positions = [i for i, column in enumerate(table.columns) if column.year == year]
    if len(positions) == 1:
        return positions[0]
    labels = ", ".join(repr(table.columns[i].label) for i in positions or range(len(table.columns)))
    count = f"{len(positions)} columns" if positions else "no column"
    raise KeyError(f"{count} of {year}; an int is a position or a year; the labels are {labels}")


def _column(table: _core.BudgetTable, key: Any) -> int:
    columns = table.columns
    if not isinstance(key, str):
        position = operator.index(key)
        is_year = position in _YEARS and position >= len(columns)
        return _of_year(table, position) if is_year else position
    positions = [i for i, column in enumerate(columns) if column.label == key]
    if not positions:
        raise KeyError(f"no column {key!r} in this table{_hint(columns, key)}")
    return _one_of(positions, key, "columns")


def cell_at(self: _core.BudgetTable, key: Any) -> Any:
    """A line by position, code or label; ``table[line, column]`` is an amount or None."""
    if not isinstance(key, tuple):
        return _line(self, key)
    if len(key) != 2:
        raise TypeError("a cell is table[line, column]")
    if isinstance(key[1], slice):
        return _line(self, key[0])[key[1]]
    return _line(self, key[0])[_column(self, key[1])]


def amount_at(self: _core.BudgetLine, key: SupportsIndex | slice) -> Any:
    """An amount by position, or a slice of them."""
    if isinstance(key, str):
        cell = f"table[{str(self.code or self.label)!r}, {str(key)!r}]"
        raise KeyError(f"a line is read by position; by column it is {cell}")
    return found_at(self.amounts, key, "amounts", "a year or label is table[line, column]")


def chosen(
    changes: tuple[_core.Change, ...], figures: Any, line: str | None, year: int | None
) -> tuple[_core.Change, ...]:
    """The changes of one row, or those that end in one year."""
    cells = [each for each in figures if each.goal is None]
    if line is not None and not any(line in (each.line, each.row) for each in cells):
        labels = ", ".join(repr(each) for each in dict.fromkeys(each.row for each in cells))
        raise KeyError(f"no line {str(line)!r} in the tables; the labels are {labels}")
    if year is not None and not any(year == each.year for each in cells):
        years = ", ".join(str(each) for each in dict.fromkeys(each.year for each in cells))
        raise KeyError(f"no column of {year!r} in the tables; the years are {years}")
    return tuple(
        each
        for each in changes
        if line in (None, figures[each.to].line, figures[each.to].row)
        and year in (None, figures[each.to].year)
    )
