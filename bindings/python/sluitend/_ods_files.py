# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""ODS files as text, with the numbers as they are shown, in the Dutch way whatever the language."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from . import _number_formats as formats
from ._source_text import Cell, SourceText, TextMaker, is_figure, plain, refuse
from ._spreadsheets import MOST_ROWS, Archive, Sheet, ignore, whole

if TYPE_CHECKING:
    from . import _core
    from ._spreadsheets import _Attributes


def read_ods(content: bytes, limits: _core.Limits) -> SourceText:
    """The text of an ODS file: its sheets in their order, one row per line."""
    archive = Archive(content, limits.input_bytes)
    if "META-INF/manifest.xml" in archive.names:
        archive.parse("META-INF/manifest.xml", _refuse_encrypted, ignore, ignore)
    styles = _Styles()
    if "styles.xml" in archive.names:
        archive.parse("styles.xml", styles.start, styles.end, ignore)
    reader = _OdsReader(TextMaker(limits), styles)
    archive.parse("content.xml", reader.start, reader.end, reader.text)
    return reader.maker.made("ods")


def _refuse_encrypted(name: str, attributes: _Attributes) -> None:
    if name == "encryption-data":
        refuse("file.encrypted", "the spreadsheet is protected by a password")


class _Styles:
    """How often the styles of cells divide what they show by a thousand."""

    _FORMATS = ("number-style", "currency-style", "percentage-style")

    def __init__(self) -> None:
        self._thousands: dict[str, set[int]] = {}  # of formats
        self._used: dict[str, tuple[str, str]] = {}  # format and parent of styles
        self._others: dict[str, list[str]] = {}  # formats that a format gives way to
        self._format = ""

    def start(self, name: str, attributes: _Attributes) -> None:
        if name in self._FORMATS:
            self._format = attributes.get("name", "")
        elif name == "number" and self._format:
            factor = attributes.get("display-factor", "1").partition(".")[0]
            if re.fullmatch("1(000)*", factor):
                self._thousands.setdefault(self._format, set()).add(len(factor) // 3)
        elif name == "map" and self._format:
            self._others.setdefault(self._format, []).append(
                attributes.get("apply-style-name", "")
            )
        elif name == "style" and attributes.get("family") == "table-cell":
            its = attributes.get("data-style-name", ""), attributes.get("parent-style-name", "")
            self._used[attributes.get("name", "")] = its

    def end(self, name: str) -> None:
        if name in self._FORMATS:
            self._format = ""

    def thousands_of(self, style: str) -> list[int]:
        """What a cell of a style may be divided by."""
        met: set[str] = set()
        name, parent = "", style
        while not name and parent in self._used and parent not in met:
            met.add(parent)
            name, parent = self._used[parent]
        out = set[int]()
        for each in (name, *self._others.get(name, ())):
            out |= self._thousands.get(each, set())
        return sorted(out or {0})


class _OdsReader:
    """Takes the cells of all sheets of ODS."""

    _ASIDE = ("annotation", "shapes", "frame", "custom-shape", "tracked-changes", "dde-links")

    def __init__(self, maker: TextMaker, styles: _Styles) -> None:
        self.maker = maker
        self._styles = styles
        self._row_style = ""
        self._column_styles: list[tuple[int, str]] = []  # one past the last column that has it
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._sheet: Sheet | None = None
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
        self._styles.start(name, attributes)
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
        self._sheet = Sheet(self.maker, attributes.get("name", ""))
        self._is_hidden = attributes.get("style-name", "") in self._hidden_styles - {""}
        self._row = self._columns_named = 0
        self._column_styles = []

    def _start_part(self, name: str, attributes: _Attributes) -> None:
        sheet = self._sheet
        assert sheet is not None
        hides = attributes.get("visibility", "visible") != "visible"
        if name == "table-column":
            count = whole(attributes.get("number-columns-repeated", "1"))
            if hides:
                sheet.hidden_columns.append((self._columns_named, self._columns_named + count - 1))
            self._columns_named += count
            style = attributes.get("default-cell-style-name", "")
            self._column_styles.append((self._columns_named, style))
        elif name == "table-row":
            self._row_repeat = whole(attributes.get("number-rows-repeated", "1"))
            self._row_style = attributes.get("default-cell-style-name", "")
            self._column = 0
            self._cells = []
            if hides and self._row_repeat <= MOST_ROWS:
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
        self._styles.end(name)
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

    def _end_cell(self, sheet: Sheet) -> None:
        self._is_cell = False
        attributes = self._attributes
        repeat = whole(attributes.get("number-columns-repeated", "1"))
        cell = self._cell(sheet, plain("".join(self._pieces)))
        if cell.text and not self._is_hidden and not self._is_covered:
            self.maker.count_cells(repeat * self._row_repeat, f"sheet {sheet.name!r}")
            self._cells += [(column, cell) for column in range(self._column, self._column + repeat)]
            columns = whole(attributes.get("number-columns-spanned", "1"), 1)
            rows = whole(attributes.get("number-rows-spanned", "1"), 1)
            if columns > 1 or rows > 1:
                last = (self._row + rows - 1, self._column + columns - 1)
                sheet.merged.append(((self._row, self._column), last))
        self._column += repeat

    def _cell(self, sheet: Sheet, text: str) -> Cell:
        attributes = self._attributes
        stored = attributes.get("value")
        if stored is None:
            if "formula" in attributes and not text and "value-type" not in attributes:
                return sheet.uncomputed(self._row, self._column)
            return Cell(text, is_figure(text))
        thousands = self._styles.thousands_of(self._style_of_cell())
        return sheet.number(
            *(self._row, self._column, stored, text),
            lambda: in_dutch(text, formats.literal(stored), thousands),
        )

    def _style_of_cell(self) -> str:
        """Its own style, else that of its row, else that of its column."""
        if own := self._attributes.get("style-name", self._row_style):
            return own
        of_columns = (style for end, style in self._column_styles if self._column < end)
        return next(of_columns, "")

    def _end_row(self, sheet: Sheet) -> None:
        if self._cells:
            for row in range(self._row, self._row + self._row_repeat):
                for column, cell in self._cells:
                    sheet.put(row, column, cell)
        self._row += self._row_repeat


_SHOWN_NUMBER = re.compile(r"\d[\d.,\u00a0\u202f']*\d|\d")
_ENGLISH_TO_DUTCH = str.maketrans(",.", ".,")


def in_dutch(text: str, value: Decimal, thousands: Iterable[int] = (0,)) -> formats.Shown:
    """What a cell shows of a number, with a decimal comma whatever the language of the file.

    ``thousands`` is how often it may be divided by a thousand.
    """
    held = abs(formats.without_noise(value))
    found = _SHOWN_NUMBER.search(text)
    if found is None and value == 0 and text.strip("€ ") in ("-", "–", "−"):
        return formats.Shown(text)
    spellings = (found[0], found[0].translate(_ENGLISH_TO_DUTCH)) if found else ()
    for times, spelling in itertools.product(thousands, spellings):
        number = _number_in(spelling, 3 * times - 2 * text.count("%"))
        if found and number is not None and formats.rounded(held, number) == number:
            words = text[: found.start()] + spelling + text[found.end() :]
            shown = formats.signed(words, value)
            return formats.Shown(shown, is_whole=held == number, thousands=times)
    return formats.Shown(formats.dutch(formats.without_noise(value)), is_known=False)


def _number_in(text: str, scale: int) -> Decimal | None:
    """The number that a Dutch text spells, or None."""
    if not re.fullmatch(
        r"\d+(,\d+)?|\d{1,3}(?P<mark>[.\u00a0\u202f'])\d{3}((?P=mark)\d{3})*(,\d+)?", text
    ):
        return None
    digits = re.sub(r"[.\u00a0\u202f']", "", text).replace(",", ".")
    return Decimal(digits).scaleb(scale)
