# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Files as towns publish them: what they hold is told by their content, then made into text."""

from __future__ import annotations

import importlib
import io
import os
import pathlib
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from . import _core
from ._source_text import ZIP_ERRORS, SourceText, refuse

if TYPE_CHECKING:
    from typing import TypeAlias

    _Reader: TypeAlias = Callable[[bytes, _core.Limits], SourceText]

_START = 65_536
"""Bytes by which the kind of a file is told."""
_HTML = re.compile(rb"<(!doctype\s+html|html|head|body|table)\b", re.IGNORECASE)
_BINARY = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD_WORKBOOK = "Workbook".encode("utf-16-le")
_READERS = {
    "csv": ("_csv_files", "read_csv", ""),
    "html": ("_web_pages", "read_html", "lxml"),
    "ods": ("_ods_files", "read_ods", ""),
    "pdf": ("_pdf_files", "read_pdf", "pypdfium2"),
    "xlsx": ("_xlsx_files", "read_xlsx", ""),
}
_ENDINGS = {
    "csv": (".csv", ".tsv", ".tab"),
    "html": (".html", ".htm", ".xhtml"),
    "ods": (".ods",),
    "pdf": (".pdf",),
    "xlsx": (".xlsx", ".xlsm"),
}
_WORDS = {
    "csv": "CSV",
    "html": "HTML",
    "ods": "ODS",
    "pdf": "PDF",
    "xlsx": "XLSX",
}


def kind_of(content: bytes, name: str = "") -> str:
    """What a file holds: "html", "csv", "xlsx", "ods", "pdf"; "text" for all else.

    The name decides between text and CSV only, where the content fits both.
    """
    if content.startswith(b"%PDF-"):
        return "pdf"
    if content.startswith(b"PK\x03\x04"):
        return _kind_of_zip(content)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        _refuse_old_office(content)
    start = content[:_START].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"<") and _HTML.search(start[:4096]):
        return "html"
    if start[:1] not in (b"{", b""):
        from . import _csv_files

        is_named = name.lower().endswith(_ENDINGS["csv"])
        if is_named or _csv_files.looks_like_csv(content[:_START].decode("utf-8", "replace")):
            return "csv"
    return "text"


def _kind_of_zip(content: bytes) -> str:
    import zipfile
    import zlib

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            if "xl/workbook.xml" in names:
                return "xlsx"
            if not {"content.xml", "mimetype"} <= names:
                return "text"
            with archive.open("mimetype") as file:
                kind = file.read(100)
    except (zipfile.BadZipFile, zlib.error, *ZIP_ERRORS) as error:
        refuse("file.damaged", f"the zip file cannot be read: {error}")
    return "ods" if b"opendocument.spreadsheet" in kind else "text"


def _refuse_old_office(content: bytes) -> None:
    """Refuses what would be taken for a text in Word otherwise."""
    if _ENCRYPTED in content:
        refuse("file.encrypted", "the document is protected by a password")
    if _OLD_WORKBOOK in content:
        refuse(
            "input.unknown-format", "this is an old spreadsheet (.xls); save it as .xlsx or .ods"
        )


def source_text(source: str | bytes, name: str, limits: _core.Limits) -> SourceText | None:
    """The text of what is not text itself; None for text and JSON."""
    start = source[:_START] if isinstance(source, str) else source
    kind = kind_of(start.encode("utf-8", "replace") if isinstance(start, str) else start, name)
    if kind == "text":
        return None
    content = source.encode("utf-8", "replace") if isinstance(source, str) else source
    if len(content) > limits.input_bytes:
        refuse("input.too-large", f"the file has more than {limits.input_bytes} bytes")
    module, function, package = _READERS[kind]
    if package:
        _require(package, kind)
    reader: _Reader = getattr(importlib.import_module(f".{module}", __package__), function)
    text = reader(content, limits)
    ending = os.path.splitext(name)[1].lower()
    if ending and ending not in _ENDINGS[kind] and ending != ".txt":
        return _renamed(text, name)
    return text


def _renamed(text: SourceText, name: str) -> SourceText:
    """Says that the name of a file promises something else."""
    facts = {"name": name, "kind": _WORDS[text.kind]}
    arguments = [_core.FindingArgument(fact, value) for fact, value in facts.items()]
    finding = _core.Finding("file.kind", "info", arguments)
    return SourceText(text.kind, text.text, text.origins, (finding, *text.found))


def _require(package: str, kind: str) -> None:
    try:
        importlib.import_module(package)
    except ImportError:
        refuse(
            "file.extra-missing",
            f"{_WORDS[kind]} is read with the package {package}: pip install 'sluitend[documents]'",
        )


def file_text(path: os.PathLike[str], limits: _core.Limits) -> SourceText | None:
    """As `source_text`, of a file; None too for one that cannot be opened: the core says why."""
    name = os.path.basename(os.fspath(path))
    try:
        with open(path, "rb") as file:
            content = file.read(_START)
            if not content.startswith(_BINARY) and kind_of(content, name) == "text":
                return None
            content += file.read(max(limits.input_bytes + 1 - len(content), 0))
    except OSError:
        return None
    return source_text(content, name, limits)


def text_of(
    source: str | bytes | os.PathLike[str],
    *,
    name: str = "",
    limits: _core.Limits | None = None,
) -> SourceText:
    """The text that `read` reads of a file or of its content, and where its lines came from.

    Raises `ReadError` as `read` does.
    """
    bounds = _core.Limits() if limits is None else limits
    if isinstance(source, os.PathLike):
        made = file_text(source, bounds)
        if made is None:
            return SourceText("text", pathlib.Path(source).read_text("utf-8", "replace"))
        return made
    made = source_text(source, name, bounds)
    words = source if isinstance(source, str) else source.decode("utf-8", "replace")
    return SourceText("text", words) if made is None else made
