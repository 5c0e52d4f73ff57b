# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""The exceptions, with the names they have in C++.

Oddities of a document are findings, never exceptions. An exception says that a rule was broken by
the caller, or that input cannot be read at all.
"""

from __future__ import annotations

import builtins

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._core import Report, SourceSpan


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
        place = f"{self.span}: " if self.span.is_known else ""
        return f"{place}{self.args[1]}"


class CheckFailed(Error, AssertionError):
    """A report has findings of severity error; raised by ``Report.assert_passing``."""

    __module__ = "sluitend"

    def __init__(self, id: str, message: str, report: Report) -> None:
        super().__init__(id, message)
        self.args = (id, message, report)
        self.report = report
        """The report that did not pass."""
