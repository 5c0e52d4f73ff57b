# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Texts that are returned, or written whole to a file."""

from __future__ import annotations

import os

from . import _core
from ._errors import FileWriteError


def handed_over(text: str, path: str | os.PathLike[str] | None) -> str | None:
    """The text itself, or None once the file ``path`` holds it."""
    if path is None:
        return text
    if not isinstance(path, (str, os.PathLike)):
        raise TypeError(f"path is a str or pathlib.Path, not {type(path).__name__}")
    try:
        _core.write_file(os.fsencode(path), text)
    except FileWriteError as error:
        error.filename = os.fspath(path)
        raise
    return None
