# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Files as towns publish them: what they hold is told by their content, then made into text."""

from __future__ import annotations

import importlib
import io
import os
import re
import zipfile
from collections.abc import Callable
from typing import TYPE_CHECKING

from . import _core
from ._errors import FileReadError
from ._source_text import SourceText, refuse

if TYPE_CHECKING:
    from typing import TypeAlias

    _Reader: TypeAlias = Callable[[bytes, _core.Limits], SourceText]

_START = 65_536
"""Bytes by which the kind of a file is told."""
_HTML = re.compile(rb"<(!doctype\s+html|html|head|body|table)\b", re.IGNORECASE)
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD_WORKBOOK = "Workbook".encode("utf-16-le")
_READERS = {
    "csv": ("_csv_files", "read_csv", ""),
    "html": ("_web_pages", "read_html", "lxml"),
    "ods": ("_spreadsheets", "read_ods", ""),
    "pdf": ("_pdf_files", "read_pdf", "pypdfium2"),
    "xlsx": ("_spreadsheets", "read_xlsx", ""),
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
    try:
        names = set(zipfile.ZipFile(io.BytesIO(content)).namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        refuse("file.damaged", f"the zip file cannot be read: {error}")
    if "xl/workbook.xml" in names:
        return "xlsx"
    is_sheet = b"opendocument.spreadsheet" in content[:200] or "styles.xml" in names
    return "ods" if "content.xml" in names and is_sheet and not _is_letter(content) else "text"


def _is_letter(content: bytes) -> bool:
    return b"opendocument.text" in content[:200] or b"opendocument.presentation" in content[:200]


def _refuse_old_office(content: bytes) -> None:
    """Refuses what would be taken for a text in Word otherwise."""
    if _ENCRYPTED in content:
        refuse("file.encrypted", "the document is protected by a password")
    if _OLD_WORKBOOK in content:
        refuse("input.unknown-format", "this is an old spreadsheet (.xls); save it as .xlsx or .ods")


def source_text(content: bytes, name: str, limits: _core.Limits) -> SourceText | None:
    """The text of a file that is not text itself; None for text and JSON."""
    kind = kind_of(content, name)
    if kind == "text":
        return None
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


def bytes_of(path: os.PathLike[str], limits: _core.Limits) -> bytes | None:
    """The bytes of a file whose content must be looked at; None for one that the core reads itself."""
    try:
        with open(path, "rb") as file:
            content = file.read(limits.input_bytes + 1)
    except OSError:
        return None  # whose reason the core tells
    return content if len(content) <= limits.input_bytes else None


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
        name = name or os.path.basename(os.fspath(source))
        content = bytes_of(source, bounds)
        if content is None:
            _core.read_file(os.fsencode(source), name, None, None, False, bounds)
            raise FileReadError("input.file", "the file cannot be read", _core.SourceSpan(), "", 5)
    else:
        content = source.encode() if isinstance(source, str) else bytes(source)
    made = source_text(content, name, bounds)
    return SourceText("text", content.decode("utf-8", "replace")) if made is None else made
