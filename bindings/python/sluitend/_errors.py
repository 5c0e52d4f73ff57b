# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""The exceptions, with the names they have in C++.

Oddities of a document are findings, never exceptions. An exception says that a rule was broken by
the caller, or that input cannot be read at all.
"""

from __future__ import annotations

import builtins
import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ._core import Report, SourceSpan

_REMEDIES = {
    "input.utf8": 'save it as UTF-8, or decode it yourself: read(path.read_text("cp1252"))',
}

class Error(Exception):
    """The root of all exceptions of the library; ``id`` is stable and documented."""

    __module__ = "sluitend"

    def __init__(self, id: str, message: str) -> None:
        super().__init__(id, message)
        self.id = id

    def __str__(self) -> str:
        return str(self.args[1])


class NumberError(Error, ArithmeticError):
    """Arithmetic that cannot give an exact result."""

    __module__ = "sluitend"


class NumberOverflow(NumberError, OverflowError):
    """A result beyond 38 digits or 18 decimals."""

    __module__ = "sluitend"


class DivisionByZero(NumberError, ZeroDivisionError):
    """A division by zero."""

    __module__ = "sluitend"


class InexactResult(NumberError):
    """An exact operation whose result does not fit the wanted scale."""

    __module__ = "sluitend"


class UnitError(Error, builtins.ValueError):
    """Currencies or units that cannot be combined."""

    __module__ = "sluitend"


class ModelError(Error, builtins.ValueError):
    """A rule of the model was broken: a bad index, a bound exceeded."""

    __module__ = "sluitend"


class ValueError(Error, builtins.ValueError):
    """A value that a type cannot hold, such as year 1492 or a text that is no number."""

    __module__ = "sluitend"


class ReadError(Error, builtins.ValueError):
    """Input that cannot be read; nothing of it is returned."""

    __module__ = "sluitend"

    def __init__(self, id: str, message: str, span: SourceSpan, excerpt: str) -> None:
        super().__init__(id, message)
        self.args = (id, message, span, excerpt)
        self.span = span
        """Where reading stopped."""
        self.excerpt = excerpt
        """The offending text, escaped, at most 80 characters."""

    @property
    def line(self) -> int:
        """The physical line, from 1; 0 if the error has no place."""
        return self.span.line

    @property
    def column(self) -> int:
        """The column in code points, from 1."""
        return self.span.column

    @property
    def byte_offset(self) -> int:
        """The byte in the input, from 0."""
        return self.span.begin

    def __str__(self) -> str:
        words = str(self.args[1])
        if self.span.is_known:
            words = words.removeprefix(f"line {self.line}: ")
            words = f"line {self.line}, column {self.column}: {words}"
        remedy = _REMEDIES.get(self.id)
        return f"{words}; {remedy}" if remedy else words


class FileReadError(ReadError, OSError):
    """A file that the operating system does not hand over.

    It is also the OSError of its reason, such as FileNotFoundError, with ``errno``, ``strerror``
    and ``filename``.
    """

    __module__ = "sluitend"

    def __new__(cls, *args: Any) -> FileReadError:
        return OSError.__new__(cls)  # whose own arguments would be other ones

    def __init__(self, id: str, message: str, span: SourceSpan, excerpt: str, errno: int) -> None:
        super().__init__(id, message, span, excerpt)
        self.errno = errno
        self.strerror = os.strerror(errno)

    def __reduce__(self) -> tuple[Any, ...]:
        fields = (self.id, self.args[1], self.span, self.excerpt, self.errno)
        return unreadable_file, fields, {"filename": self.filename}


class FileWriteError(Error, OSError):
    """A file that the operating system does not let be written; also the OSError of its reason."""

    __module__ = "sluitend"

    def __new__(cls, *args: Any) -> FileWriteError:
        return OSError.__new__(cls)

    def __init__(self, id: str, message: str, errno: int) -> None:
        super().__init__(id, message)
        self.args = (id, message)
        self.errno = errno
        self.strerror = os.strerror(errno)

    def __reduce__(self) -> tuple[Any, ...]:
        return unwritable_file, (self.id, self.args[1], self.errno), {"filename": self.filename}


class FetchError(Error, OSError):
    """A service that does not hand over what was asked of it; nothing of it is returned."""

    __module__ = "sluitend"

    def __new__(cls, *args: Any) -> FetchError:
        return OSError.__new__(cls)

    def __init__(self, id: str, message: str, url: str, status: int | None = None) -> None:
        super().__init__(id, message)
        self.args = (id, message, url, status)
        self.url = url
        """What was asked for, without a key."""
        self.status = status
        """The status of HTTP, where the service gave one that matters."""

    def __reduce__(self) -> tuple[Any, ...]:
        return FetchError, self.args


_REASONS = (FileNotFoundError, IsADirectoryError, NotADirectoryError, PermissionError)


def _also(base: type[Any]) -> tuple[type[Any], ...]:
    """A class for each reason that is caught by its name; they are called as their base."""
    facts = {"__module__": "sluitend", "__doc__": base.__doc__}
    return tuple(type(base.__name__, (base, reason), facts) for reason in _REASONS)


_READ_ERRORS = _also(FileReadError)
_WRITE_ERRORS = _also(FileWriteError)


def _kind(errno: int, base: type[Any], kinds: tuple[type[Any], ...]) -> type[Any]:
    reason = type(OSError(errno, ""))
    return dict(zip(_REASONS, kinds)).get(reason, base)


def unreadable_file(
    id: str, message: str, span: SourceSpan, excerpt: str, errno: int
) -> FileReadError:
    """The error for a file that cannot be read, of the class that its reason names."""
    error: FileReadError = _kind(errno, FileReadError, _READ_ERRORS)(
        id, message, span, excerpt, errno
    )
    return error


def unwritable_file(id: str, message: str, errno: int) -> FileWriteError:
    """The error for a file that cannot be written, of the class that its reason names."""
    error: FileWriteError = _kind(errno, FileWriteError, _WRITE_ERRORS)(id, message, errno)
    return error


class CheckFailed(Error, AssertionError):
    """A report has findings of severity error; raised by ``Report.assert_passing``."""

    __module__ = "sluitend"

    def __init__(self, id: str, message: str, report: Report) -> None:
        super().__init__(id, message)
        self.args = (id, message, report)
        self.report = report
        """The report that did not pass."""
