# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Spreadsheets as text: XLSX and ODS, with the numbers as they are shown.

The XML of the file is read itself: libraries hand out binary floats, and a figure of a budget is the
text that stands in the file. Nothing is fetched, no entity is expanded, and what is unpacked has a
bound.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING
from xml.parsers import expat

from . import _number_formats as formats
from ._source_text import (
    Cell,
    Row,
    SourceText,
    TextMaker,
    is_figure,
    letters_of,
    plain,
    refuse,
    write_grid,
)

if TYPE_CHECKING:
    from typing import TypeAlias

    from . import _core

    _Attributes: TypeAlias = dict[str, str]

_MOST_FILES = 10_000
_MOST_ROWS = 1_048_576
_MOST_COLUMNS = 16_384
_CHUNK = 65_536
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
_UNCOMPUTED = "=?"
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)


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
        except KeyError:
            refuse("file.damaged", f"{plain(name)} is missing")
        except RuntimeError:  # what zipfile says of a password
            refuse("file.encrypted", "the spreadsheet is protected by a password")
        except expat.ExpatError as error:
            refuse("file.damaged", f"{plain(name)} is no XML: {error}")
        except _BROKEN as error:
            if hasattr(error, "id"):
                raise
            refuse("file.damaged", f"{plain(name)} cannot be unpacked: {error}")


_Start = Callable[[str, "dict[str, str]"], None]
_End = Callable[[str], None]
_Text = Callable[[str], None]


def _ignore(*_: object) -> None:
    pass


class _Sheet:
    """The rows of a sheet, and what is said of all of it."""

    def __init__(self, maker: TextMaker, name: str) -> None:
        self.maker = maker
        self.name = plain(name)
        self.rows: dict[int, dict[int, Cell]] = {}
        self.hidden_columns: list[tuple[int, int]] = []
        self.hidden_rows: set[int] = set()
        self.merged: list[tuple[tuple[int, int], tuple[int, int]]] = []
        self._rounded: list[tuple[str, str, str]] = []

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Adds a cell; rows and columns count from 0."""
        if row >= _MOST_ROWS or column >= _MOST_COLUMNS:
            refuse("file.damaged", f"sheet {self.name!r} has a cell beyond XFD1048576")
        self.maker.count_cells(1, f"sheet {self.name!r}")
        self.rows.setdefault(row, {})[column] = cell

    def facts(self, row: int, column: int) -> dict[str, str]:
        return {"sheet": self.name, "cell": f"{letters_of(column)}{row + 1}"}

    def number(self, row: int, column: int, shown: formats.Shown, stored: str, code: str) -> Cell:
        """A cell with a number."""
        text = plain(shown.text)
        cell = Cell(text, is_figure(text))
        facts = self.facts(row, column)
        if not shown.is_known:
            cell.remarks.append(("file.number-format", "info", {**facts, "format": plain(code)}))
        elif not shown.is_whole:
            self._rounded.append((facts["cell"], text, formats.dutch(formats.literal(stored))))
        return cell

    def uncomputed(self, row: int, column: int) -> Cell:
        """A cell with a formula and no result: no figure, and not blank."""
        remark = ("file.cell-uncomputed", "error", self.facts(row, column))
        return Cell(_UNCOMPUTED, is_figure=True, remarks=[remark])

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
        if self._rounded:
            cell, shown, held = self._rounded[0]
            facts = {"sheet": self.name, "count": str(len(self._rounded)), "cell": cell}
            facts |= {"shown": shown, "held": held}
            self.maker.find("file.cells-rounded", "info", facts)

    def _shown(self, row: int, hidden: set[int]) -> Row | None:
        if row in self.hidden_rows:
            return None
        return {column: cell for column, cell in self.rows[row].items() if column not in hidden}


# ---- XLSX


def read_xlsx(content: bytes, limits: _core.Limits) -> SourceText:
    """The text of an XLSX file: its sheets in their order, one row per line."""
    return _Workbook(Archive(content, limits.input_bytes), TextMaker(limits)).read()


def _column_of(letters: str) -> int:
    out = 0
    for letter in letters:
        out = out * 26 + ord(letter) - ord("A") + 1
    return out - 1


def _place_of(reference: str) -> tuple[int, int]:
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        refuse("file.damaged", f"{plain(reference)!r} names no cell")
    return int(found[2]) - 1, _column_of(found[1])


def _is_true(value: str | None) -> bool:
    return value in ("1", "true", "on")


def _whole(value: str, least: int = 0) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", value) or int(value) < least:
        refuse("file.damaged", f"{plain(value)!r} is no count")
    return int(value)


class _Workbook:
    def __init__(self, archive: Archive, maker: TextMaker) -> None:
        self._archive = archive
        self._maker = maker
        self._is_1904 = False
        self._sheets: list[tuple[str, str, str]] = []  # name, relation, state
        self._targets: dict[str, str] = {}
        self._strings: list[str] = []
        self._formats: list[str] = []

    def read(self) -> SourceText:
        archive = self._archive
        if "EncryptedPackage" in archive.names:
            refuse("file.encrypted", "the spreadsheet is protected by a password")
        archive.parse("xl/workbook.xml", self._take_workbook, _ignore, _ignore)
        archive.parse("xl/_rels/workbook.xml.rels", self._take_relation, _ignore, _ignore)
        if "xl/sharedStrings.xml" in archive.names:
            strings = _Strings()
            archive.parse("xl/sharedStrings.xml", strings.start, strings.end, strings.text)
            self._strings = strings.all
        if "xl/styles.xml" in archive.names:
            styles = _Styles()
            archive.parse("xl/styles.xml", styles.start, styles.end, _ignore)
            self._formats = styles.codes()
        for name, relation, state in self._sheets:
            self._read_sheet(name, relation, state)
        return self._maker.made("xlsx")

    def _take_workbook(self, name: str, attributes: _Attributes) -> None:
        if name == "workbookPr":
            self._is_1904 = _is_true(attributes.get("date1904"))
        elif name == "sheet":
            state = attributes.get("state", "visible")
            self._sheets.append((attributes.get("name", ""), attributes.get("id", ""), state))

    def _take_relation(self, name: str, attributes: _Attributes) -> None:
        if name == "Relationship" and attributes.get("Type", "").endswith("/worksheet"):
            target = attributes.get("Target", "")
            path = target[1:] if target.startswith("/") else f"xl/{target}"
            self._targets[attributes.get("Id", "")] = path

    def _read_sheet(self, name: str, relation: str, state: str) -> None:
        if relation not in self._targets:
            return  # a sheet that is a chart
        if state != "visible":
            self._maker.find("file.sheet-hidden", "warning", {"sheet": plain(name)})
            return
        sheet = _Sheet(self._maker, name)
        reader = _SheetReader(sheet, self._strings, self._formats, self._is_1904)
        self._archive.parse(self._targets[relation], reader.start, reader.end, reader.text)
        sheet.write()


class _Strings:
    """The texts that cells share."""

    def __init__(self) -> None:
        self.all: list[str] = []
        self._pieces: list[str] = []
        self._is_text = False
        self._phonetic = 0

    def start(self, name: str, attributes: _Attributes) -> None:
        if name == "si":
            self._pieces = []
        self._phonetic += name == "rPh"
        self._is_text = name == "t" and not self._phonetic

    def end(self, name: str) -> None:
        self._is_text = False
        self._phonetic -= name == "rPh"
        if name == "si":
            self.all.append("".join(self._pieces))

    def text(self, words: str) -> None:
        if self._is_text:
            self._pieces.append(words)


class _Styles:
    """The number format of every style of cells."""

    def __init__(self) -> None:
        self._own: dict[str, str] = {}
        self._used: list[str] = []
        self._is_cells = False

    def start(self, name: str, attributes: _Attributes) -> None:
        if name == "numFmt":
            self._own[attributes.get("numFmtId", "")] = attributes.get("formatCode", "General")
        elif name == "cellXfs":
            self._is_cells = True
        elif name == "xf" and self._is_cells:
            self._used.append(attributes.get("numFmtId", "0"))

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._is_cells = False

    def codes(self) -> list[str]:
        known = {str(number): code for number, code in formats.BUILT_IN.items()}
        return [self._own.get(each, known.get(each, "General")) for each in self._used]


class _SheetReader:
    """Takes the cells of one sheet of XLSX."""

    def __init__(self, sheet: _Sheet, strings: list[str], codes: list[str], is_1904: bool) -> None:
        self._sheet = sheet
        self._strings = strings
        self._codes = codes
        self._is_1904 = is_1904
        self._row = -1
        self._column = -1
        self._kind = "n"
        self._code = "General"
        self._has_formula = False
        self._pieces: list[str] = []
        self._is_value = False

    def start(self, name: str, attributes: _Attributes) -> None:
        if name == "c":
            self._start_cell(attributes)
        elif name == "row":
            self._row = _whole(attributes["r"], 1) - 1 if "r" in attributes else self._row + 1
            self._column = -1
            if _is_true(attributes.get("hidden")):
                self._sheet.hidden_rows.add(self._row)
        elif name in ("v", "t"):
            self._is_value = True
        elif name == "f":
            self._has_formula = True
        elif name == "col" and _is_true(attributes.get("hidden")):
            columns = _whole(attributes.get("min", "")) - 1, _whole(attributes.get("max", "")) - 1
            self._sheet.hidden_columns.append(columns)
        elif name == "mergeCell":
            first, _, last = attributes.get("ref", "").partition(":")
            self._sheet.merged.append((_place_of(first), _place_of(last or first)))

    def _start_cell(self, attributes: _Attributes) -> None:
        self._column += 1
        if "r" in attributes:
            self._row, self._column = _place_of(attributes["r"])
        self._kind = attributes.get("t", "n")
        style = _whole(attributes.get("s", "0"))
        self._code = self._codes[style] if style < len(self._codes) else "General"
        self._has_formula = False
        self._pieces = []

    def text(self, words: str) -> None:
        if self._is_value:
            self._pieces.append(words)

    def end(self, name: str) -> None:
        if name in ("v", "t"):
            self._is_value = False
        elif name == "c":
            self._end_cell("".join(self._pieces))

    def _end_cell(self, value: str) -> None:
        row, column = self._row, self._column
        if not value:
            if self._has_formula and self._kind != "str":
                self._sheet.put(row, column, self._sheet.uncomputed(row, column))
            return
        self._sheet.put(row, column, self._cell(value))

    def _cell(self, value: str) -> Cell:
        if self._kind == "n":
            try:
                shown = formats.shown(value.strip(), self._code, is_1904=self._is_1904)
            except (ValueError, InvalidOperation):
                facts = self._sheet.facts(self._row, self._column)
                refuse(
                    "file.damaged",
                    f"sheet {facts['sheet']!r}, cell {facts['cell']}: {plain(value)[:40]!r} is no number",
                )
            return self._sheet.number(self._row, self._column, shown, value.strip(), self._code)
        if self._kind == "s":
            position = _whole(value)
            if position >= len(self._strings):
                refuse("file.damaged", f"there is no shared text {position}")
            value = self._strings[position]
        elif self._kind == "b":
            value = "WAAR" if value == "1" else "ONWAAR"
        text = plain(value)
        return Cell(text, is_figure(text) or self._kind == "e")


# ---- ODS


def read_ods(content: bytes, limits: _core.Limits) -> SourceText:
    """The text of an ODS file: its sheets in their order, one row per line."""
    archive = Archive(content, limits.input_bytes)
    if "META-INF/manifest.xml" in archive.names:
        archive.parse("META-INF/manifest.xml", _refuse_encrypted, _ignore, _ignore)
    reader = _OdsReader(TextMaker(limits))
    archive.parse("content.xml", reader.start, reader.end, reader.text)
    return reader.maker.made("ods")


def _refuse_encrypted(name: str, attributes: _Attributes) -> None:
    if name == "encryption-data":
        refuse("file.encrypted", "the spreadsheet is protected by a password")


class _OdsReader:
    """Takes the cells of all sheets of ODS."""

    _ASIDE = ("annotation", "shapes", "frame", "custom-shape", "tracked-changes", "dde-links")

    def __init__(self, maker: TextMaker) -> None:
        self.maker = maker
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._sheet: _Sheet | None = None
        self._is_hidden = False
        self._row = 0
        self._row_repeat = 1
        self._column = 0
        self._columns_named = 0
        self._attributes: _Attributes = {}
        self._is_cell = False
        self._aside = 0
        self._pieces: list[str] = []
        self._is_covered = False
        self._cells: list[tuple[int, Cell]] = []

    def start(self, name: str, attributes: _Attributes) -> None:
        if self._aside or name in self._ASIDE:
            self._aside += 1
        elif name == "style":
            self._style = attributes.get("name", "") if attributes.get("family") == "table" else ""
        elif name == "table-properties" and attributes.get("display") == "false":
            self._hidden_styles.add(self._style)
        elif name == "table":
            self._start_sheet(attributes)
        elif self._sheet is not None:
            self._start_part(name, attributes)

    def _start_sheet(self, attributes: _Attributes) -> None:
        self._sheet = _Sheet(self.maker, attributes.get("name", ""))
        self._is_hidden = attributes.get("style-name", "") in self._hidden_styles - {""}
        self._row = self._columns_named = 0

    def _start_part(self, name: str, attributes: _Attributes) -> None:
        sheet = self._sheet
        assert sheet is not None
        hides = attributes.get("visibility", "visible") != "visible"
        if name == "table-column":
            count = _whole(attributes.get("number-columns-repeated", "1"))
            if hides:
                sheet.hidden_columns.append((self._columns_named, self._columns_named + count - 1))
            self._columns_named += count
        elif name == "table-row":
            self._row_repeat = _whole(attributes.get("number-rows-repeated", "1"))
            self._column = 0
            self._cells = []
            if hides and self._row_repeat <= _MOST_ROWS:
                sheet.hidden_rows.update(range(self._row, self._row + self._row_repeat))
        elif name in ("table-cell", "covered-table-cell"):
            self._attributes = attributes
            self._is_cell = True
            self._is_covered = name != "table-cell"
            self._pieces = []
        elif self._is_cell and name == "s":
            self._pieces.append(" ")
        elif self._is_cell and name in ("p", "tab", "line-break"):
            self._pieces.append(" ")

    def text(self, words: str) -> None:
        if self._is_cell and not self._aside:
            self._pieces.append(words)

    def end(self, name: str) -> None:
        if self._aside:
            self._aside -= 1
        elif name in ("table-cell", "covered-table-cell") and self._sheet is not None:
            self._end_cell(self._sheet)
        elif name == "table-row" and self._sheet is not None:
            self._end_row(self._sheet)
        elif name == "table" and self._sheet is not None:
            if self._is_hidden:
                self.maker.find("file.sheet-hidden", "warning", {"sheet": self._sheet.name})
            else:
                self._sheet.write()
            self._sheet = None

    def _end_cell(self, sheet: _Sheet) -> None:
        self._is_cell = False
        attributes = self._attributes
        repeat = _whole(attributes.get("number-columns-repeated", "1"))
        cell = self._cell(sheet, plain("".join(self._pieces)))
        if cell.text and not self._is_hidden and not self._is_covered:
            self.maker.count_cells(repeat * self._row_repeat, f"sheet {sheet.name!r}")
            self._cells += [(column, cell) for column in range(self._column, self._column + repeat)]
            columns = _whole(attributes.get("number-columns-spanned", "1"), 1)
            rows = _whole(attributes.get("number-rows-spanned", "1"), 1)
            if columns > 1 or rows > 1:
                last = (self._row + rows - 1, self._column + columns - 1)
                sheet.merged.append(((self._row, self._column), last))
        self._column += repeat

    def _cell(self, sheet: _Sheet, text: str) -> Cell:
        attributes = self._attributes
        stored = attributes.get("value")
        if stored is None:
            if "formula" in attributes and not text and "value-type" not in attributes:
                return sheet.uncomputed(self._row, self._column)
            return Cell(text, is_figure(text))
        try:
            shown = in_dutch(text, formats.literal(stored))
        except (ValueError, InvalidOperation):
            facts = sheet.facts(self._row, self._column)
            refuse(
                "file.damaged",
                f"sheet {facts['sheet']!r}, cell {facts['cell']}: {plain(stored)[:40]!r} is no number",
            )
        return sheet.number(self._row, self._column, shown, stored, text)

    def _end_row(self, sheet: _Sheet) -> None:
        if self._cells:
            for row in range(self._row, self._row + self._row_repeat):
                for column, cell in self._cells:
                    sheet.put(row, column, cell)
        self._row += self._row_repeat


_SHOWN_NUMBER = re.compile(r"\d[\d.,\u00a0\u202f']*\d|\d")
_ENGLISH_TO_DUTCH = str.maketrans(",.", ".,")


def in_dutch(text: str, value: Decimal) -> formats.Shown:
    """What a cell shows of a number, with a decimal comma whatever the language of the file."""
    found = _SHOWN_NUMBER.search(text)
    scale = -2 * text.count("%")
    if found is not None:
        for candidate in (found[0], found[0].translate(_ENGLISH_TO_DUTCH)):
            number = _number_in(candidate, scale)
            if number is None:
                continue
            rounded = abs(formats.without_noise(value))
            is_whole = rounded == number
            if is_whole or abs(rounded - number) * 2 <= Decimal(
                (0, (1,), number.as_tuple().exponent)
            ):  # type: ignore[arg-type]
                words = text[: found.start()] + candidate + text[found.end() :]
                if value < 0 and not re.search("[-−–]", words):
                    words = "-" + re.sub("[()]", "", words).strip()
                return formats.Shown(words, is_whole=is_whole)
    is_dash = value == 0 and not found and text.strip("€ ") in ("-", "–", "−")
    if is_dash:
        return formats.Shown(text)
    return formats.Shown(formats.dutch(formats.without_noise(value)), is_known=False)


def _number_in(text: str, scale: int) -> Decimal | None:
    """The number that a Dutch text spells, or None."""
    if not re.fullmatch(
        r"\d+(,\d+)?|\d{1,3}(?P<mark>[.\u00a0\u202f'])\d{3}((?P=mark)\d{3})*(,\d+)?", text
    ):
        return None
    digits = re.sub(r"[.\u00a0\u202f']", "", text).replace(",", ".")
    return Decimal(digits).scaleb(scale)
