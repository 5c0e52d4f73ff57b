# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""The language in which things show themselves where nobody can say which."""

from __future__ import annotations

from ._names import Language

_shown = Language.nl


def set_language(lang: Language | str) -> None:
    """The language of ``str()``, ``repr()`` and notebooks from now on, in every thread: "nl" or "en".

    Functions and methods that take ``lang`` keep their own default.

    >>> set_language("en")
    >>> str(Interval(End(Fraction(1)), End(Fraction(1000))))
    '1 to 1,000'
    >>> set_language("nl")
    """
    global _shown
    _shown = Language(lang)


def shown() -> Language:
    """The language that was set; Dutch, if none was."""
    return _shown


set_language.__module__ = "sluitend"
