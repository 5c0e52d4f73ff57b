# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""What a key that fits nothing may have meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Any

from . import _core

_MOST = 3
_LEAST_LIKENESS = 0.3
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def hint(parts: Any, key: str) -> str:
    """The words behind "no such key": the nearest codes, or where below the code stands."""
    items, codes = parts._parts()
    return _below(items, key) or _nearest(items, codes, key)


def _below(items: Iterable[Any], code: str) -> str:
    """Where a goal with this code stands among the subgoals of these goals."""
    path = _path(items, code)
    return f"; it stands below: take {path}, or all_goals[{code!r}] of the programme" if path else ""


def _path(items: Iterable[Any], code: str) -> str | None:
    for at, item in enumerate(items):
        children = getattr(item, "goals", ())
        name = "programmes" if isinstance(item, _core.Programme) else "goals"
        here = f"{name}[{getattr(item, 'number', None) or at!r}]"
        if code in children:
            return f"{here}.goals[{code!r}]"
        below = _path(children, code)
        if below is not None:
            return f"{here}.{below}"
    return None


def _names(items: tuple[Any, ...], codes: tuple[str | None, ...]) -> list[tuple[str, ...]]:
    """What each part is found by, with what is printed for it, each once."""
    found: dict[tuple[str, ...], None] = {}
    for item, code in zip(items, codes):
        if code is not None:
            label = getattr(item, "label", code)
            found[(code,) if label == code else (code, label)] = None
    return list(found)


def _likeness(key: str, name: str) -> float:
    """1 and more for a name that is the key without case, or holds it, or its year."""
    key, name = key.casefold(), name.casefold()
    likeness = SequenceMatcher(None, key, name).ratio()
    if set(_YEAR.findall(key)) & set(_YEAR.findall(name)):
        likeness += 1
    return likeness + 1 if key and key in name else likeness


def _nearest(items: tuple[Any, ...], codes: tuple[str | None, ...], key: str) -> str:
    names = _names(items, codes)
    if not names:
        return ": these parts have no codes"
    score = {each: max(_likeness(key, name) for name in each) for each in names}
    best = sorted(names, key=lambda each: -score[each])
    least = 1 if score[best[0]] >= 1 else _LEAST_LIKENESS
    near = [each for each in best if score[each] >= least][:_MOST] or names[:5]
    return "; there is " + ", ".join(_shown(each) for each in near)


def _shown(names: tuple[str, ...]) -> str:
    return repr(names[0]) + (f" ({names[1]!r})" if len(names) > 1 else "")
