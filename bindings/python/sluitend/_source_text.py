# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""The text that is made of a file of another kind, with where each line came from.

Tables become lines with bars, one row each: `| Lasten | 1.234 | 1.300 |`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, NoReturn

from . import _core
from ._errors import ReadError
from ._names import Language, Severity

_BLANKS = re.compile(r"[ \t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")
_FIGURE = re.compile(r"(?:€|-/-|[-+−–NV])?\s*(?:€\s*)?[-−–]?\d[\d.,\s]*\s*%?\s*(?:-/-|[-−–*NV])?")
_YEAR = re.compile(r"(?:19|20|21)\d\d")
_CAPTION = re.compile(r"€|euro|bedrag", re.IGNORECASE)
_MOST_CELLS = 1_000_000

ZIP_ERRORS = (EOFError, NotImplementedError, OSError, RuntimeError, ValueError)
"""What zipfile raises for files that are wrong, its own errors apart."""

Remark = tuple[str, str, dict[str, str]]
"""Id, severity and facts of what is to be said of a cell."""


def refuse(id: str, message: str, excerpt: str = "") -> NoReturn:
    """Refuses a file; the message says where in it."""
    raise ReadError(id, message, _core.SourceSpan(), excerpt[:80])


class SourceText(NamedTuple):
    """The text that is read of a file, and where its lines came from."""

    kind: str
    """What the file holds: "text", "json", "html", "csv", "xlsx", "ods" or "pdf"."""
    text: str
    """What the reader reads."""
    origins: tuple[_core.LineOrigin, ...] = ()
    """Where lines came from; empty if the file itself is the text."""
    found: tuple[_core.Finding, ...] = ()
    """What was odd in the file."""

    def place(self, line: int, column: int = 1, *, lang: Language | str = "nl") -> str:
        """Where a place of the text stands in the file: "blad “Lasten”, cel C7", "bladzijde 12"."""
        record = _core.DocumentRecord(origins=self.origins)
        span = _core.SourceSpan(line=line, column=column)
        return _core.place(_core.DocumentBuilder(record).build(), span, Language(lang))


SourceText.__module__ = "sluitend"


def plain(text: str) -> str:
    """A text on one line, without bars and control characters."""
    return _CONTROL.sub("\ufffd", _BLANKS.sub(" ", text).strip()).replace("|", "¦")


def is_figure(text: str) -> bool:
    """True if a text is a number, however printed; a year is none."""
    return _FIGURE.fullmatch(text) is not None and _YEAR.fullmatch(text) is None


def letters_of(column: int) -> str:
    """The name of a column of a sheet: 0 is A, 26 is AA."""
    out = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        out = chr(ord("A") + rest) + out
    return out


class Cell(NamedTuple):
    """A cell as it is shown."""

    text: str
    is_figure: bool = False
    is_across: bool = False
    """It repeats the cell before it, which spans several columns."""
    is_down: bool = False
    """It repeats the cell above it, which spans several rows."""
    remarks: tuple[Remark, ...] = ()

    def repeated(self, *, across: bool, down: bool) -> Cell:
        """The same cell in another column or row that it spans."""
        return Cell(self.text, self.is_figure, is_across=across, is_down=down)


Row = Mapping[int, Cell]


class TextMaker:
    """Collects lines, with where they came from and what was odd about them."""

    def __init__(self, limits: _core.Limits) -> None:
        self.limits = limits
        self._lines: list[str] = []
        self._bytes = 0
        self._origins: list[_core.LineOrigin] = []
        self._last: dict[str, int | str] = {}
        self._found: list[_core.Finding] = []
        self._cells = 0

    def count_cells(self, count: int, where: str) -> None:
        """Refuses a file with more cells than any budget."""
        self._cells += count
        if self._cells > _MOST_CELLS:
            refuse("file.limit", f"{where}: more than {_MOST_CELLS} cells")

    def line(self, words: str = "", **origin: int | str) -> None:
        """Adds one line; ``origin`` are the fields of `LineOrigin`."""
        if origin != self._last:
            self._origins.append(_core.LineOrigin(len(self._lines) + 1, **origin))  # type: ignore[arg-type]
        self._last = origin
        self._lines.append(words)
        self._bytes += len(words.encode()) + 1
        if self._bytes > self.limits.input_bytes:
            refuse("file.limit", f"more than {self.limits.input_bytes} bytes of text")

    def row(self, parts: Iterable[tuple[int, Cell] | None], **origin: int | str) -> None:
        """Adds a row of cells between bars; None is a blank one."""
        words = "|"
        begins: list[str] = []
        remarks: list[tuple[int, str, Remark]] = []
        for part in parts:
            words += " "
            if part is not None:
                column, cell = part
                begins.append(f"{letters_of(column)}{len(words) + 1}")
                remarks += [(len(words), cell.text, each) for each in cell.remarks]
                words += cell.text
            words += " |"
        before = self._bytes
        self.line(words, cells=" ".join(begins), **origin)
        for at, text, (id, severity, facts) in remarks:
            self.find(id, severity, facts, self._span(before, words, at, text))

    def _span(self, before: int, words: str, at: int, text: str) -> _core.SourceSpan:
        bytes_before = len(words[:at].encode())
        begin = before + bytes_before
        return _core.SourceSpan(
            line=len(self._lines),
            column=at + 1,
            byte_column=bytes_before + 1,
            begin=begin,
            end=begin + len(text.encode()),
        )

    def find(
        self,
        id: str,
        severity: str,
        facts: Mapping[str, str],
        span: _core.SourceSpan | None = None,
    ) -> None:
        """Says that something is odd, at a place or in the file."""
        arguments = [_core.FindingArgument(name, value) for name, value in facts.items()]
        where = _core.SourceSpan() if span is None else span
        self._found.append(_core.Finding(id, Severity(severity), arguments, where))

    def made(self, kind: str) -> SourceText:
        """All lines as one text."""
        text = "\n".join(self._lines) + "\n"
        return SourceText(kind, text, tuple(self._origins), tuple(self._found))


# ---- tables


def write_grid(
    maker: TextMaker, rows: Iterable[tuple[int, Row | None]], **origin: int | str
) -> None:
    """Writes rows by their numbers; one that is blank or left out ends a table, None does not."""
    block: list[tuple[int, Row]] = []
    previous = 0
    for number, cells in rows:
        filled = {column: cell for column, cell in sorted((cells or {}).items()) if cell.text}
        is_end = cells is not None and not filled
        if block and (is_end or number != previous + 1):
            _write_blocks(maker, block, origin)
            block = []
        if filled:
            block.append((number, filled))
        previous = number
    if block:
        _write_blocks(maker, block, origin)


def _write_blocks(
    maker: TextMaker, block: list[tuple[int, Row]], origin: Mapping[str, int | str]
) -> None:
    """Writes rows as one table, or as two that stand side by side with a blank column between."""
    gap = _gap_between_tables([row for _, row in block])
    parts = (lambda column: column < gap, lambda column: column > gap)
    for belongs in parts if gap else (lambda _: True,):
        rows = [(number, {k: cell for k, cell in row.items() if belongs(k)}) for number, row in block]
        _write_block(maker, [(number, row) for number, row in rows if row], origin)


def _gap_between_tables(rows: list[Row]) -> int:
    """A column that is blank in all rows, with labels and figures on both sides of it; 0 if none is."""
    used = sorted({column for row in rows for column in row})
    for left, right in zip(used, used[1:]):
        if right == left + 1:
            continue
        both = [row for row in rows if min(row) <= left and max(row) > right and right in row]
        labelled = [
            row
            for row in both
            if not row[right].is_figure
            and not row[min(row)].is_figure
            and any(cell.is_figure for column, cell in row.items() if column > right)
            and any(cell.is_figure for column, cell in row.items() if column <= left)
        ]
        if len(labelled) > 1:
            return left + 1
    return 0


def _is_alone(row: Row) -> bool:
    """True if a row holds one text, be it over several columns."""
    return sum(not cell.is_across for cell in row.values()) == 1


def _is_heading(row: Row, first: int) -> bool:
    """True if a row above a table is words about it, and no name of a column."""
    cell = next(iter(row.values()))
    return _is_alone(row) and (first in row or len(row) > 1 or bool(_CAPTION.search(cell.text)))


def _write_block(
    maker: TextMaker, block: list[tuple[int, Row]], origin: Mapping[str, int | str]
) -> None:
    used = sorted({column for _, row in block for column in row})
    if len(used) > maker.limits.columns:
        refuse("file.limit", f"row {block[0][0]}: more than {maker.limits.columns} columns")
    start = 0
    while start < len(block) and _is_heading(block[start][1], used[0]):
        number, row = block[start]
        cell = next(iter(row.values()))
        cells = f"{letters_of(next(iter(row)))}1"
        maker.line(cell.text, row=number, cells=cells, **origin)
        start += 1
    body = [row for _, row in block[start:]]
    used = sorted({column for row in body for column in row})
    first_figures = next((i for i, row in enumerate(body) if _has_figure(row)), len(body))
    first_body = _first_of_groups(body, first_figures)
    for position, (number, row) in enumerate(block[start:]):
        is_body = position >= first_body
        maker.row(_parts(row, used, is_body), row=number, **origin)
    maker.line()


def _first_of_groups(body: list[Row], first_figures: int) -> int:
    """The first of the rows right above the figures that name a group and no column."""
    first = first_figures
    while first > 1 and _is_alone(body[first - 1]) and not all(map(_is_alone, body[: first - 1])):
        if _CAPTION.search(next(iter(body[first - 1].values())).text):
            break
        first -= 1
    return first


def _has_figure(row: Row) -> bool:
    return any(cell.is_figure for column, cell in row.items())


def _parts(row: Row, used: list[int], is_body: bool) -> Iterator[tuple[int, Cell] | None]:
    """The cells of a row by their bars; words over several rows stand in each, over columns in one."""
    if is_body and _is_alone(row):
        column = next(iter(row))
        if not row[column].is_figure:
            yield column, row[column]
            yield from (None for _ in used[1:])
            return
    is_first = True  # so far, all cells repeat the first
    for column in used:
        cell = row.get(column)
        is_first = is_first and (column == used[0] or (cell is not None and cell.is_across))
        is_repeated = is_body and is_first and column != used[0]
        is_hidden = cell is not None and cell.is_down and (cell.is_figure or not is_body)
        yield None if cell is None or is_repeated or is_hidden else (column, cell)
