# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""XLSX files as text, with the numbers as they are shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from . import _number_formats as formats
from ._source_text import Cell, SourceText, TextMaker, is_figure, plain, refuse
from ._spreadsheets import Archive, Sheet, ignore, whole

if TYPE_CHECKING:
    from . import _core
    from ._spreadsheets import _Attributes

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")


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
        archive.parse("xl/workbook.xml", self._take_workbook, ignore, ignore)
        archive.parse("xl/_rels/workbook.xml.rels", self._take_relation, ignore, ignore)
        if "xl/sharedStrings.xml" in archive.names:
            strings = _Strings()
            archive.parse("xl/sharedStrings.xml", strings.start, strings.end, strings.text)
            self._strings = strings.all
        if "xl/styles.xml" in archive.names:
            styles = _Styles()
            archive.parse("xl/styles.xml", styles.start, styles.end, ignore)
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
        sheet = Sheet(self._maker, name)
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

    def __init__(self, sheet: Sheet, strings: list[str], codes: list[str], is_1904: bool) -> None:
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
            self._row = whole(attributes["r"], 1) - 1 if "r" in attributes else self._row + 1
            self._column = -1
            if _is_true(attributes.get("hidden")):
                self._sheet.hidden_rows.add(self._row)
        elif name in ("v", "t"):
            self._is_value = True
        elif name == "f":
            self._has_formula = True
        elif name == "col" and _is_true(attributes.get("hidden")):
            columns = whole(attributes.get("min", "")) - 1, whole(attributes.get("max", "")) - 1
            self._sheet.hidden_columns.append(columns)
        elif name == "mergeCell":
            first, _, last = attributes.get("ref", "").partition(":")
            self._sheet.merged.append((_place_of(first), _place_of(last or first)))

    def _start_cell(self, attributes: _Attributes) -> None:
        self._column += 1
        if "r" in attributes:
            self._row, self._column = _place_of(attributes["r"])
        self._kind = attributes.get("t", "n")
        style = whole(attributes.get("s", "0"))
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
            stored = value.strip()
            return self._sheet.number(
                *(self._row, self._column, stored, self._code),
                lambda: formats.shown(stored, self._code, is_1904=self._is_1904),
            )
        if self._kind == "s":
            position = whole(value)
            if position >= len(self._strings):
                refuse("file.damaged", f"there is no shared text {position}")
            value = self._strings[position]
        elif self._kind == "b":
            value = "WAAR" if value == "1" else "ONWAAR"
        text = plain(value)
        return Cell(text, is_figure(text) or self._kind == "e")
