# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""CSV files as text: one row per line, with bars between the cells."""

from __future__ import annotations

import csv
import io
import itertools
from typing import TYPE_CHECKING

from ._source_text import Cell, SourceText, TextMaker, is_figure, plain, refuse, write_grid
from ._web_pages import decoded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from . import _core

_DELIMITERS = ";\t,"
_SAMPLE = 50
"""Rows by which the delimiter is told."""


def delimiter_of(text: str) -> str | None:
    """What parts the cells: what gives most rows as many of them, two at least; None if nothing."""
    best: tuple[float, int] = (0, 0)
    found = None
    for each in _DELIMITERS:
        rows = itertools.islice(csv.reader(io.StringIO(text[:1_000_000]), delimiter=each), _SAMPLE)
        try:
            widths = [len(row) for row in rows if row]
        except csv.Error:
            continue
        if not widths:
            return None
        width = max(set(widths), key=widths.count)
        score = (widths.count(width) / len(widths), width)
        if width > 1 and score[0] >= 0.5 and score > best:
            best, found = score, each
    return found


def looks_like_csv(text: str) -> bool:
    """True if semicolons part nearly all lines into as many cells."""
    lines = [line for line in text.splitlines()[:_SAMPLE] if line.strip()]
    counts = [line.count(";") for line in lines]
    most = max(set(counts), key=counts.count, default=0)
    return most > 0 and counts.count(most) >= max(3, 0.75 * len(lines))


def read_csv(content: bytes, limits: _core.Limits) -> SourceText:
    """The text of a CSV file; its delimiter is told by its rows."""
    maker = TextMaker(limits)
    text, encoding = decoded(content)
    if encoding:
        maker.find("file.encoding", "info", {"encoding": encoding})
    delimiter = delimiter_of(text)
    if delimiter is None:
        refuse("file.damaged", "no delimiter parts the rows of this CSV file into cells")
    write_grid(maker, _rows(maker, text, delimiter))
    return maker.made("csv")


def _rows(maker: TextMaker, text: str, delimiter: str) -> Iterator[tuple[int, dict[int, Cell]]]:
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    try:
        for number, row in enumerate(reader, 1):
            if len(row) > maker.limits.columns:
                refuse("file.limit", f"row {number}: more than {maker.limits.columns} columns")
            maker.count_cells(len(row), f"row {number}")
            texts = [plain(each) for each in row]
            yield number, {at: Cell(each, is_figure(each)) for at, each in enumerate(texts)}
    except csv.Error as error:
        refuse("file.damaged", f"row {reader.line_num} of the CSV file: {error}")
