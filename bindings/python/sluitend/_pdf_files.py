# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""PDF files as text: the text layer, with its columns kept by blanks, and pages by form feeds.

Nothing is recognised in pictures. A page whose letters are wrong, so that its figures may be too,
is not read.
"""

from __future__ import annotations

import ctypes
import re
import threading
from bisect import bisect_left, insort
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Any

from ._source_text import SourceText, TextMaker, is_figure, plain, refuse

if TYPE_CHECKING:
    from . import _core

_LOCK = threading.Lock()
"""PDFium works for one thread at a time."""

_MOST_PAGES = 5_000
_MOST_CHARACTERS = 200_000
"""Characters of one page."""
_SAME_EDGE = 1.5
"""Points by which the right ends of figures in one column may differ."""
_LEAST_WORDS = 30
"""Words of a page from which on they must be known ones."""
_LEAST_KNOWN = 0.03
_COMMON_WORDS = frozenset(
    "de het een van en in op te is met voor dat die zijn wordt worden aan door er tot bij naar uit"
    " om als ook niet of over dan deze dit we wij onze per na jaar euro totaal lasten baten saldo"
    " begroting rekening programma bedragen reserves reserve gemeente raad raming"
    " taakveld taakvelden overhead onderwijs sport cultuur verkeer bestuur toevoeging onttrekking"
    " toevoegingen onttrekkingen stand januari december algemene overige uitgaven inkomsten ontvangsten"
    " the of and to for with by budget total".split()
)
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass
class _Glyph:
    text: str
    left: float
    right: float
    base: float
    height: float


@dataclass
class _Piece:
    """Words that stand together, or one figure."""

    text: str
    left: float
    right: float
    is_apart: bool = True
    """True if more than a blank stands before it."""


def read_pdf(content: bytes, limits: _core.Limits) -> SourceText:
    """The text of a PDF; a page begins with a form feed."""
    with _LOCK:
        return _Reader(content, TextMaker(limits)).read()


class _Reader:
    def __init__(self, content: bytes, maker: TextMaker) -> None:
        import pypdfium2
        import pypdfium2.raw as raw

        self._maker = maker
        self._raw = raw
        self._read = 0
        try:
            self._document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            if "password" in str(error).lower():
                refuse("file.encrypted", "the PDF is protected by a password")
            refuse("file.damaged", f"the PDF cannot be opened: {plain(str(error))}")
        self._errors = pypdfium2.PdfiumError

    def read(self) -> SourceText:
        try:
            count = len(self._document)
            if count > _MOST_PAGES:
                refuse("file.limit", f"the PDF has more than {_MOST_PAGES} pages")
            wrong = [self._read_page(number) for number in range(1, count + 1)]
        finally:
            self._document.close()
        if not self._read:
            reasons = [each for each in wrong if each]
            reason = reasons[0] if reasons else "page 1: there is nothing on any page"
            refuse("file.text-layer", f"no page of the PDF has text that can be read; {reason}")
        return self._maker.made("pdf")

    def _read_page(self, number: int) -> str:
        """Writes a page. Returns what is wrong with it, or nothing."""
        try:
            page = self._document[number - 1]
        except self._errors as error:
            refuse("file.damaged", f"page {number} of the PDF cannot be read: {plain(str(error))}")
        try:
            glyphs = self._glyphs(page, number)
            lines = _laid_out(glyphs)
            if not lines:
                if not any(True for _ in page.get_objects(filter=[self._raw.FPDF_PAGEOBJ_IMAGE])):
                    return ""
                self._maker.find("file.page-image", "warning", {"page": str(number)})
                return f"page {number} is a picture"
        finally:
            page.close()
        if _is_garbled(" ".join(lines)):
            self._maker.find("file.page-garbled", "error", {"page": str(number)})
            return (
                f"page {number} has wrong letters: {' '.join(lines).split('  ')[0].strip()[:40]!r}"
            )
        self._read += 1
        lines[0] = ("\f" if number > 1 else "") + lines[0]
        for line in lines:
            self._maker.line(line, page=number)
        return ""

    def _glyphs(self, page: Any, number: int) -> list[_Glyph]:
        raw = self._raw
        text = page.get_textpage()
        try:
            count = text.count_chars()
            if count > _MOST_CHARACTERS:
                refuse("file.limit", f"page {number} has more than {_MOST_CHARACTERS} characters")
            box = raw.FS_RECTF()
            x, y = ctypes.c_double(), ctypes.c_double()
            out = []
            for at in range(count):
                code = raw.FPDFText_GetUnicode(text, at)
                if code in (0, 0xFFFE) or raw.FPDFText_IsGenerated(text, at) == 1:
                    continue
                character = chr(code) if code < 0x110000 else "\ufffd"
                if character.isspace() and character not in "\u00a0\u202f":
                    continue
                has_box = raw.FPDFText_GetLooseCharBox(text, at, ctypes.byref(box))
                has_origin = raw.FPDFText_GetCharOrigin(text, at, ctypes.byref(x), ctypes.byref(y))
                if not has_box or not has_origin:
                    continue
                height = abs(box.top - box.bottom)
                out.append(
                    _Glyph(plain(character) or character, box.left, box.right, y.value, height)
                )
            _lower_marks(out)
            return out
        finally:
            text.close()


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def _lower_marks(glyphs: list[_Glyph]) -> None:
    """Small raised digits are numbers of notes: no digits of the figure before them."""
    if not glyphs:
        return
    usual = median(each.height for each in glyphs)
    small = [each for each in glyphs if each.text.isdigit() and each.height < 0.87 * usual]
    marks = set(map(id, small))
    hosts = sorted((each.right, at) for at, each in enumerate(glyphs) if id(each) not in marks)
    for glyph in sorted(small, key=lambda each: each.left):
        first = bisect_left(hosts, (glyph.left - 0.5 * usual, 0))
        for right, at in hosts[first:]:
            if right > glyph.left + 0.3 * usual:
                break
            if _is_raised(glyph, glyphs[at]):
                glyph.text = glyph.text.translate(_RAISED)
                glyph.base, glyph.height = glyphs[at].base, glyphs[at].height
                insort(hosts, (glyph.right, at))
                break


def _is_raised(glyph: _Glyph, host: _Glyph) -> bool:
    is_small = glyph.height < 0.87 * host.height
    return is_small and 0.1 * host.height < glyph.base - host.base < 0.9 * host.height


def _is_garbled(text: str) -> bool:
    """True if a text of some length has hardly any common word."""
    wrong = sum(each == "\ufffd" or "\ue000" <= each <= "\uf8ff" for each in text)
    if wrong * 5 > len(text.replace(" ", "")) > 0:
        return True
    words = _WORD.findall(text.lower())
    known = sum(word in _COMMON_WORDS for word in words)
    return len(words) >= _LEAST_WORDS and known < _LEAST_KNOWN * len(words)


# ---- from places on paper to columns of characters


def _laid_out(glyphs: list[_Glyph]) -> list[str]:
    """The lines of a page from top to bottom, where figures of a column end in one column."""
    rows = _by_lines(glyphs)
    lines = [_pieces(row) for row in rows]
    pieces = [piece for line in lines for piece in line]
    if not pieces:
        return []
    edges = _edges(pieces)
    origin = min(piece.left for piece in pieces)
    unit = _unit(pieces)
    out: list[str] = []
    gaps = [above[0].base - below[0].base for above, below in zip(rows, rows[1:])]
    usual = median(gaps) if gaps else 0.0
    for at, line in enumerate(lines):
        if at and gaps[at - 1] > max(1.8 * rows[at - 1][0].height, 1.4 * usual):
            out.append("")
        out.append(_written(line, edges, origin, unit))
    return out


def _by_lines(glyphs: list[_Glyph]) -> list[list[_Glyph]]:
    """Glyphs of about the same base line together, each line from left to right."""
    lines: list[list[_Glyph]] = []
    for glyph in sorted(glyphs, key=lambda each: (-each.base, each.left)):
        if lines and lines[-1][0].base - glyph.base < 0.35 * max(glyph.height, 1.0):
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
    return [sorted(line, key=lambda each: each.left) for line in lines]


def _pieces(line: list[_Glyph]) -> list[_Piece]:
    """The words of a line; those a blank apart are one piece unless they are figures."""
    words: list[tuple[_Piece, float]] = []
    for glyph in line:
        size = max(glyph.height, 1.0)
        if words and glyph.left - words[-1][0].right < 0.12 * size:
            word = words[-1][0]
            word.text += glyph.text
            word.right = max(word.right, glyph.right)
        else:
            words.append((_Piece(glyph.text, glyph.left, glyph.right), size))
    out: list[_Piece] = []
    for word, size in words:
        word.is_apart = not out or word.left - out[-1].right >= 0.55 * size
        if not word.is_apart and not is_figure(out[-1].text) and not is_figure(word.text):
            out[-1].text += " " + word.text
            out[-1].right = word.right
        else:
            out.append(word)
    return out


def _unit(pieces: list[_Piece]) -> float:
    """The width of a column of characters: that of a character of the narrowest common writing."""
    widths = sorted(
        (piece.right - piece.left) / len(piece.text) for piece in pieces if len(piece.text) > 2
    )
    if not widths:
        widths = [median(piece.right - piece.left for piece in pieces)]
    return max(widths[len(widths) // 10], 1.0)


def _edges(pieces: list[_Piece]) -> list[float]:
    """Where figures end: right ends that hardly differ are one."""
    ends = sorted(piece.right for piece in pieces if piece.is_apart and is_figure(piece.text))
    groups: list[list[float]] = []
    for end in ends:
        if groups and end - groups[-1][0] < _SAME_EDGE:
            groups[-1].append(end)
        else:
            groups.append([end])
    return [median(group) for group in groups if len(group) > 1]


def _near(edges: list[float], end: float) -> float | None:
    at = bisect_left(edges, end - _SAME_EDGE)
    return edges[at] if at < len(edges) and edges[at] <= end + _SAME_EDGE else None


def _written(line: list[_Piece], edges: list[float], origin: float, unit: float) -> str:
    out = ""
    for piece in line:
        edge = _near(edges, piece.right)
        size = len(piece.text)
        if edge is not None and (is_figure(piece.text) or out):
            start = round((edge - origin) / unit) - size
        elif not piece.is_apart:
            start = len(out) + 1
        elif not out:
            start = round((piece.left - origin) / unit)
        else:
            start = round(((piece.left + piece.right) / 2 - origin) / unit - size / 2)
        least = len(out) + (1 if out else 0)
        out += " " * (max(start, least) - len(out)) + piece.text
    return out
