# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Saved web pages as text: headings and paragraphs as lines, tables as lines with bars.

Nothing is fetched: pictures, styles, scripts and navigation are left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ._source_text import Cell, SourceText, TextMaker, is_figure, plain, refuse, write_grid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from . import _core

_LEFT_OUT = frozenset(
    ("script", "style", "nav", "template", "noscript", "svg", "math", "head", "iframe", "object")
    + ("audio", "video", "canvas", "button", "select", "textarea", "datalist")
)
_BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details")
    + ("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3")
    + ("h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "ol")
    + ("p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul")
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_MOST_ACROSS = 1_000  # what browsers take at most
_MOST_DOWN = 65_534
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARK = re.compile(r"\s*[(\[]?([0-9]{1,2})[)\]]?\s*")


def decoded(content: bytes) -> tuple[str, str]:
    """The text of a page or table, and the name of its encoding unless that is UTF-8."""
    for mark, name in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if content.startswith(mark):
            return content.decode(name, "replace"), "" if name == "utf-8-sig" else "UTF-16"
    try:
        return content.decode("utf-8"), ""
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace"), "Windows-1252"


def _decoded_page(content: bytes) -> tuple[str, str]:
    """As `decoded`; a page may name its encoding itself."""
    text, encoding = decoded(content)
    declared = _CHARSET.search(content[:4096])
    if encoding == "Windows-1252" and declared:
        name = declared[1].decode("ascii", "replace")
        try:
            return content.decode(name), name
        except (LookupError, UnicodeDecodeError):
            pass
    return text, encoding


def read_html(content: bytes, limits: _core.Limits) -> SourceText:
    """The text of a web page."""
    from lxml import etree

    maker = TextMaker(limits)
    text, encoding = _decoded_page(content)
    if encoding:
        maker.find("file.encoding", "info", {"encoding": encoding})
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = etree.fromstring(_DECLARATION.sub("", text, count=1).encode(), parser)
    except etree.XMLSyntaxError as error:
        refuse("file.damaged", f"the web page cannot be read: {plain(str(error))}")
    for each in parser.error_log:
        if each.type_name == "ERR_RESOURCE_LIMIT":
            refuse("file.limit", f"the web page is nested too deep at line {each.line}")
    if root is not None:
        _raise_marks(root)
        if hidden := sum(map(_hides_cells, root.iter())):
            maker.find("file.parts-hidden", "warning", {"count": str(hidden)})
        _Page(maker).write(root)
    return maker.made("html")


def _raise_marks(root: Any) -> None:
    """Numbers of notes become raised digits, so that they are no digits of the figure before them."""
    raised = list(root.iter("sup"))
    links = [each for each in root.iter("a") if each.get("href", "").startswith("#")]
    for each in raised + [link for link in links if _words_before(link)[-1:].strip()]:
        mark = _MARK.fullmatch("".join(each.itertext()))
        if mark:
            each.clear(keep_tail=True)
            each.text = mark[1].translate(_RAISED)


def _words_before(element: Any) -> str:
    """What stands right before an element."""
    earlier = element.getprevious()
    words = element.getparent().text if earlier is None else earlier.tail
    return words or ""


class _Page:
    """Writes what is read of a page, from top to bottom, without recursion."""

    def __init__(self, maker: TextMaker) -> None:
        self._maker = maker
        self._words: list[str] = []
        self._mark = ""  # of the item of a list that begins
        self._tables = 0

    def write(self, root: Any) -> None:
        """Writes an element: words as lines, tables as rows."""
        for event, element in _walk(root):
            name = element.tag if isinstance(element.tag, str) else ""
            if event == "words":
                self._words.append(element.text or "")
            elif event == "tail":
                self._words.append(element.tail or "")
            elif name == "br" and event == "start":
                self._flush()
            elif event == "table":
                self._flush()
                self._write_table(element)
            elif name in _BLOCKS:
                self._flush()
                if name == "li":
                    self._mark = _mark_of(element) if event == "start" else ""
                elif name in _HEADINGS:
                    self._mark = ""
                if name in _HEADINGS or name in ("p", "table"):
                    self._maker.line()
        self._flush()

    def _flush(self) -> None:
        words = plain("".join(self._words))
        self._words = []
        if words:
            self._maker.line(f"{self._mark}{words}" if self._mark else words)
            self._mark = ""

    def _write_table(self, table: Any) -> None:
        self._tables += 1
        for caption in table.iterchildren("caption"):
            self._maker.line(plain(_words_of(caption)), table=self._tables)
        write_grid(self._maker, _grid(self._maker, table, self._tables), table=self._tables)


def _mark_of(item: Any) -> str:
    """What a browser shows before an item of a list, which stands deeper the deeper the list."""
    lists = [each for each in item.iterancestors("ul", "ol")]
    if not lists:
        return ""
    indent = "  " * (len(lists) - 1)
    if lists[0].tag == "ul" or lists[0].get("type", "1") != "1":
        return f"{indent}- "
    start = re.fullmatch(r"\d{1,6}", lists[0].get("start", "1"))
    earlier = sum(1 for _ in item.itersiblings("li", preceding=True))
    return f"{indent}{int(start[0] if start else 1) + earlier}. "


def _is_shown(element: Any) -> bool:
    return (
        isinstance(element.tag, str) and element.tag not in _LEFT_OUT and not _is_hidden(element)
    )


def _hides_cells(element: Any) -> bool:
    """True for a table, a row or a cell that is not shown."""
    if not isinstance(element.tag, str) or not _is_hidden(element):
        return False
    return element.tag in ("td", "th") or next(element.iter("tr"), None) is not None


def _is_hidden(element: Any) -> bool:
    """True for what a browser does not show."""
    style = element.get("style", "").replace(" ", "").lower()
    return element.get("hidden") is not None or "display:none" in style


def _walk(root: Any) -> Iterator[tuple[str, Any]]:
    """What stands in an element in order; a table of figures is one event."""
    waiting: list[tuple[str, Any]] = [("start", root)]
    while waiting:
        event, element = waiting.pop()
        if event != "start":
            yield event, element
            continue
        if element.tag == "table" and _holds_rows(element):
            yield "table", element
            continue
        yield "start", element
        yield "words", element
        waiting.append(("end", element))
        for child in reversed(element):
            waiting.append(("tail", child))
            if _is_shown(child):
                waiting.append(("start", child))


def _holds_rows(table: Any) -> bool:
    """True if a table holds rows of cells, and does not just place parts of a page."""
    return next(table.iter("tr"), None) is not None and not any(
        next(table.iterdescendants(name), None) is not None for name in ("table", *_HEADINGS)
    )


def _words_of(element: Any) -> str:
    """All words of an element on one line."""
    out: list[str] = []
    for event, each in _walk(element):
        if event == "words":
            out.append(each.text or "")
        elif event == "tail":
            out.append(each.tail or "")
        elif each.tag in _BLOCKS or each.tag == "br":
            out.append(" ")
    return "".join(out)


def _span(cell: Any, name: str, most: int) -> int:
    found = re.match(r"\s*([0-9]+)", cell.get(name, "1"))
    return min(max(int(found[1][:9]), 1), most) if found else 1


def _rows(table: Any) -> list[Any]:
    """The rows that are shown, in the order of a browser: those of a foot come last."""
    rows = [row for row in table.iter("tr") if not _is_hidden(row)]
    return sorted(rows, key=lambda row: row.getparent().tag == "tfoot")


def _grid(maker: TextMaker, table: Any, number: int) -> Iterator[tuple[int, dict[int, Cell]]]:
    """The cells of a table by row and column, with what spans several repeated."""
    below: dict[int, tuple[int, Cell]] = {}  # how many rows a cell goes on in a column
    for position, row in enumerate(_rows(table), 1):
        cells = {column: cell for column, (_, cell) in below.items()}
        below = {column: (rows - 1, cell) for column, (rows, cell) in below.items() if rows > 1}
        column = 0
        for element in row.iterchildren("td", "th"):
            while column in cells:
                column += 1
            text = plain(_words_of(element))
            cell = Cell(text, is_figure(text))
            across = _span(element, "colspan", _MOST_ACROSS)
            down = _span(element, "rowspan", _MOST_DOWN) - 1
            for at in range(column, column + across):
                is_repeated = at > column
                shown = cell if not is_repeated else cell.repeated(across=True, down=False)
                cells[at] = Cell("") if is_repeated and cell.is_figure else shown
                if down > 0:
                    repeat = cell.repeated(across=is_repeated, down=True)
                    below[at] = (down, Cell("") if cell.is_figure else repeat)
            column += across
            if column > maker.limits.columns:
                words = f"table {number}, row {position}: more than {maker.limits.columns} columns"
                refuse("file.limit", words)
        maker.count_cells(len(cells), f"table {number}")
        yield position, cells
