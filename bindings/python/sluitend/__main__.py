# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""``python -m sluitend``: the program `sluitend`, by the same function."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from . import _core

__all__ = ["main"]


def __dir__() -> list[str]:
    return sorted(__all__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; the words default to those of the process. Returns the exit status."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    content = sys.stdin.buffer.read() if "-" in words else b""
    status, output, errors = _core.run_command_line([os.fsencode(word) for word in words], content)
    try:
        sys.stdout.buffer.write(output)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # The reader has seen enough; keep the interpreter from complaining at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 2
    sys.stderr.buffer.write(errors)
    sys.stderr.buffer.flush()
    return status


if __name__ == "__main__":
    sys.exit(main())
