# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""What XLSX and ODS have in common: XML files in a zip file, and sheets with cells.

The XML of the file is read itself: libraries hand out binary floats, and a figure of a budget is
the text that stands in the file. Nothing is fetched, no entity is expanded, and what is unpacked
has a bound.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, NamedTuple
from xml.parsers import expat

from . import _number_formats as formats
from ._errors import ReadError
from ._source_text import (
    ZIP_ERRORS,
    Cell,
    Row,
    TextMaker,
    is_figure,
    letters_of,
    plain,
    refuse,
    write_grid,
)

if TYPE_CHECKING:
    from typing import TypeAlias

    _Attributes: TypeAlias = dict[str, str]
    _Start: TypeAlias = Callable[[str, _Attributes], None]
    _End: TypeAlias = Callable[[str], None]
    _Text: TypeAlias = Callable[[str], None]

_MOST_FILES = 10_000
MOST_ROWS = 1_048_576
_MOST_COLUMNS = 16_384
_CHUNK = 65_536
_UNCOMPUTED = "=?"
_WITH_UNIT = re.compile(r"\d.*[^\W\d]")  # "12 fte"
_BROKEN = (zipfile.BadZipFile, zlib.error, *ZIP_ERRORS)


class Archive:
    """The files inside a zip file, unpacked up to a bound that they share."""

    def __init__(self, content: bytes, most: int) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _BROKEN as error:
            refuse("file.damaged", f"the zip file cannot be read: {error}")
        self.names = set(self._zip.namelist())
        self._most = most
        self._left = most
        if len(self._zip.infolist()) > _MOST_FILES:
            refuse("file.limit", f"the zip file holds more than {_MOST_FILES} files")

    def parse(self, name: str, start: _Start, end: _End, text: _Text) -> None:
        """Reads one XML file; the functions get names without their namespaces."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True

        def local(name: str) -> str:
            return name.rpartition(" ")[2]

        def begin(name: str, attributes: _Attributes) -> None:
            start(local(name), {local(key): value for key, value in attributes.items()})

        def refuse_type(*_: object) -> None:
            refuse(
                "file.damaged", f"{plain(name)} declares a document type, which no spreadsheet does"
            )

        parser.StartElementHandler = begin
        parser.EndElementHandler = lambda name: end(local(name))
        parser.CharacterDataHandler = text
        parser.StartDoctypeDeclHandler = refuse_type
        parser.EntityDeclHandler = refuse_type
        try:
            with self._zip.open(name) as file:
                while chunk := file.read(_CHUNK):
                    self._left -= len(chunk)
                    if self._left < 0:
                        refuse("file.limit", f"more than {self._most} bytes when unpacked")
                    parser.Parse(chunk, False)
            parser.Parse(b"", True)
        except ReadError:
            raise
        except KeyError:
            refuse("file.damaged", f"{plain(name)} is missing")
        except expat.ExpatError as error:
            refuse("file.damaged", f"{plain(name)} is no XML: {error}")
        except _BROKEN as error:
            if "password" in str(error):
                refuse("file.encrypted", "the spreadsheet is protected by a password")
            refuse("file.damaged", f"{plain(name)} cannot be unpacked: {error}")


def ignore(*_: object) -> None:
    """Takes nothing of what is read."""


class _Remarkable(NamedTuple):
    """A cell that shows another number than it holds."""

    cell: str
    shown: str
    held: str
    factor: str = ""


class Sheet:
    """The rows of a sheet, and what is said of all of it."""

    def __init__(self, maker: TextMaker, name: str) -> None:
        self.maker = maker
        self.name = plain(name)
        self.rows: dict[int, dict[int, Cell]] = {}
        self.hidden_columns: list[tuple[int, int]] = []
        self.hidden_rows: set[int] = set()
        self.merged: list[tuple[tuple[int, int], tuple[int, int]]] = []
        self._rounded: list[_Remarkable] = []
        self._scaled: list[_Remarkable] = []

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Adds a cell; rows and columns count from 0."""
        if row >= MOST_ROWS or column >= _MOST_COLUMNS:
            refuse("file.damaged", f"sheet {self.name!r} has a cell beyond XFD1048576")
        self.maker.count_cells(1, f"sheet {self.name!r}")
        self.rows.setdefault(row, {})[column] = cell

    def facts(self, row: int, column: int) -> dict[str, str]:
        return {"sheet": self.name, "cell": f"{letters_of(column)}{row + 1}"}

    def number(
        self, row: int, column: int, stored: str, code: str, show: Callable[[], formats.Shown]
    ) -> Cell:
        """A cell with a number; ``show`` tells what it shows."""
        facts = self.facts(row, column)
        try:
            shown = show()
        except (ValueError, InvalidOperation):
            where = f"sheet {self.name!r}, cell {facts['cell']}"
            refuse("file.damaged", f"{where}: {plain(stored)[:40]!r} is no number")
        text = plain(shown.text)
        if not shown.is_known:
            remark = ("file.number-format", "info", {**facts, "format": plain(code)})
            return Cell(text, is_figure(text), remarks=(remark,))
        held = formats.literal(stored)
        if held and shown.thousands:
            factor = formats.dutch(Decimal(1000**shown.thousands), is_grouped=True)
            self._scaled.append(_Remarkable(facts["cell"], text, formats.dutch(held), factor))
        elif not shown.is_whole:
            self._rounded.append(_Remarkable(facts["cell"], text, formats.dutch(held)))
        is_number = is_figure(text) or (not shown.is_date and bool(_WITH_UNIT.search(text)))
        return Cell(text, is_number)

    def uncomputed(self, row: int, column: int) -> Cell:
        """A cell with a formula and no result: no figure, and not blank."""
        remark = ("file.cell-uncomputed", "error", self.facts(row, column))
        return Cell(_UNCOMPUTED, is_figure=True, remarks=(remark,))

    def _merge(self, first: tuple[int, int], last: tuple[int, int]) -> None:
        """Lets the words of a cell stand in all that it spans; a figure stands once."""
        cell = self.rows.get(first[0], {}).get(first[1])
        if cell is None or cell.is_figure:
            return
        filled = [row for row in self.rows if first[0] <= row <= last[0]]
        widest = max((max(self.rows[row], default=0) for row in self.rows), default=0)
        right = min(last[1], widest)
        self.maker.count_cells(len(filled) * (right - first[1] + 1), f"sheet {self.name!r}")
        for row in filled:
            for column in range(first[1], right + 1):
                if (row, column) != first:
                    self.rows[row][column] = cell.repeated(
                        across=column > first[1], down=row > first[0]
                    )

    def write(self) -> None:
        """Writes what is shown, and says what is not."""
        for first, last in self.merged:
            self._merge(first, last)
        hidden = {
            column
            for row in self.rows.values()
            for column in row
            if any(first <= column <= last for first, last in self.hidden_columns)
        }
        rows = len(self.hidden_rows & self.rows.keys())
        if hidden or rows:
            facts = {"sheet": self.name, "rows": str(rows), "columns": str(len(hidden))}
            self.maker.find("file.cells-hidden", "warning", facts)
        self.maker.line(self.name, sheet=self.name)
        self.maker.line("", sheet=self.name)
        numbers = sorted(self.rows.keys() | self.hidden_rows)
        rows_shown = ((row + 1, self._shown(row, hidden)) for row in numbers)
        write_grid(self.maker, rows_shown, sheet=self.name)
        self._tell("file.cells-rounded", "info", self._rounded)
        self._tell("file.cells-scaled", "warning", self._scaled)

    def _tell(self, id: str, severity: str, cells: list[_Remarkable]) -> None:
        if cells:
            first = {name: value for name, value in cells[0]._asdict().items() if value}
            facts = {"sheet": self.name, "count": str(len(cells)), **first}
            self.maker.find(id, severity, facts)

    def _shown(self, row: int, hidden: set[int]) -> Row | None:
        if row in self.hidden_rows:
            return None
        return {column: cell for column, cell in self.rows[row].items() if column not in hidden}


def whole(value: str, least: int = 0) -> int:
    """A count that stands in a file."""
    if not re.fullmatch(r"[0-9]{1,9}", value) or int(value) < least:
        refuse("file.damaged", f"{plain(value)!r} is no count")
    return int(value)
