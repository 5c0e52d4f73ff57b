# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Lists of parts, and tidy views of documents and reports.

A list of parts is read by position, slice or printed code. A view is such a list too, and hands
itself over as a table: to plain Python, Arrow, pandas, polars and DuckDB, exactly.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar, overload

from . import _core

if TYPE_CHECKING:
    from typing import Literal, Protocol, SupportsIndex

    import duckdb
    import pandas as _pandas
    import polars
    import pyarrow as _pyarrow

    _Amounts = Literal["arrow", "decimal", "float", "int"]

    class _PrettyPrinter(Protocol):
        """What of IPython's printer is used."""

        def text(self, text: str) -> None: ...
        def break_(self) -> None: ...
        def pretty(self, value: object) -> None: ...


T = TypeVar("T", covariant=True)
_Self = TypeVar("_Self")

_LONGEST_REPR = 120
_SHOWN_ROWS = 30


def found_at(
    items: tuple[Any, ...], key: SupportsIndex | slice, kind: str, remedy: str
) -> Any:
    """What stands at a position, or in a slice. Raises IndexError with what else the key may have meant."""
    try:
        return items[key]
    except IndexError:
        raise IndexError(
            f"no {key} among {len(items)} {kind}: an int is a position, from 0; {remedy}"
        ) from None


class _Parts(Generic[T]):
    """What `Children` and `View` share."""

    __slots__ = ("_codes", "_items")

    _items: tuple[T, ...]
    _codes: tuple[str | None, ...]

    def __init__(self, items: Iterable[T], codes: Iterable[str | None] = ()) -> None:
        object.__setattr__(self, "_items", tuple(items))
        object.__setattr__(self, "_codes", tuple(codes))

    def _parts(self) -> tuple[tuple[T, ...], tuple[str | None, ...]]:
        return self._items, self._codes

    def __len__(self) -> int:
        return len(self._parts()[0])

    def __iter__(self) -> Iterator[T]:
        return iter(self._parts()[0])

    def __reversed__(self) -> Iterator[T]:
        return reversed(self._parts()[0])

    def __contains__(self, sought: object) -> bool:
        """True for a part, and for the code of one."""
        items, codes = self._parts()
        return sought in items or (isinstance(sought, str) and sought in codes)

    @overload
    def __getitem__(self, key: SupportsIndex | str) -> T: ...
    @overload
    def __getitem__(self, key: slice) -> Children[T]: ...
    def __getitem__(self, key: SupportsIndex | str | slice) -> T | Children[T]:
        items, codes = self._parts()
        if isinstance(key, str):
            return self._only(key)
        if isinstance(key, slice):
            return Children(items[key], codes[key])
        remedy = f"a code is text: [{str(key)!r}]" if str(key) in codes else "a code is text"
        part: T = found_at(items, key, "parts", remedy)
        return part

    def _only(self, code: str) -> T:
        found = self.all(code)
        if len(found) == 1:
            return found[0]
        if found:
            raise KeyError(f"{code!r} stands here {len(found)} times: take .all({code!r})")
        from . import _hints

        raise KeyError(f"no {str(code)!r} here{_hints.hint(self, code)}")

    def all(self, code: str) -> tuple[T, ...]:
        """Every part with this code, in the order of the document."""
        items, codes = self._parts()
        return tuple(item for item, each in zip(items, codes) if each == code)

    def index(self, value: Any, start: int = 0, stop: int = sys.maxsize) -> int:
        """The position of a part. Raises ValueError if it is not here."""
        return self._parts()[0].index(value, start, stop)

    def count(self, value: Any) -> int:
        """How often a part stands here."""
        return self._parts()[0].count(value)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes that are printed, each once."""
        return tuple(dict.fromkeys(each for each in self._parts()[1] if each is not None))

    def _ipython_key_completions_(self) -> list[str]:
        return list(self.codes)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Parts):
            return NotImplemented
        return self._parts()[0] == other._parts()[0]

    def __hash__(self) -> int:
        return hash(self._parts()[0])

    def __repr__(self) -> str:
        items, codes = self._parts()
        kind = type(items[0]).__name__ if items else "parts"
        known = [each for each in codes if each is not None]
        named = ": " + ", ".join(known) if known and len(known) == len(items) else ""
        text = f"<{len(items)} {kind}{named}>"
        return text if len(text) <= _LONGEST_REPR else text[: _LONGEST_REPR - 2] + "…>"

    def _repr_pretty_(self, printer: _PrettyPrinter, cycle: bool) -> None:
        printer.text(repr(self))
        for item in self._parts()[0][:_SHOWN_ROWS] if not cycle else ():
            printer.break_()
            printer.text("  ")
            printer.pretty(item)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __copy__(self: _Self) -> _Self:
        return self

    def __deepcopy__(self: _Self, memo: object) -> _Self:
        return self


class Children(_Parts[T], Sequence[T]):
    """Parts in the order of the document, found by position, slice or printed code."""

    __slots__ = ()
    __module__ = "sluitend"

    def __reduce__(self) -> tuple[Any, ...]:
        from . import _pickle

        return _pickle.reduce_children(*self._parts())


class Tabular:
    """What hands itself over as a table: to plain Python, Arrow, pandas, polars and DuckDB."""

    __slots__ = ()

    def _table(self, lang: str = "nl") -> _core.TidyTable:
        raise NotImplementedError

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in their fixed order."""
        return tuple(name for name, _ in self._table().columns)

    def to_pylist(self, *, lang: str = "nl") -> list[dict[str, Any]]:
        """One dict per row: str, int, bool, None, and Decimal with the scale as printed.

        ``lang`` is the language of the messages of findings; other views have no words of ours.
        """
        return self._table(lang).to_pylist()

    @overload
    def to_csv(
        self, path: None = None, *, spreadsheet_safe: bool = False, lang: str = "nl"
    ) -> str: ...
    @overload
    def to_csv(
        self, path: str | os.PathLike[str], *, spreadsheet_safe: bool = False, lang: str = "nl"
    ) -> None: ...
    def to_csv(
        self,
        path: str | os.PathLike[str] | None = None,
        *,
        spreadsheet_safe: bool = False,
        lang: str = "nl",
    ) -> str | None:
        """The table as CSV, or written whole to ``path``.

        ``spreadsheet_safe`` disarms texts that a spreadsheet would run.
        """
        from . import _files

        return _files.handed_over(self._table(lang).to_csv(bool(spreadsheet_safe)), path)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """A new Arrow stream at each call; it keeps what it needs alive by itself."""
        return self._table().arrow_stream(requested_schema)

    def __arrow_c_schema__(self) -> object:
        """The Arrow types of the columns."""
        return self._table().arrow_schema()

    def to_arrow(self, *, amounts: _Amounts = "arrow", scale: int | None = None) -> _pyarrow.Table:
        """A pyarrow table; needs ``pip install sluitend[arrow]``.

        "arrow" and "decimal" give decimal128. "float" gives float64 and is the only lossy one.
        "int" gives int64 in units of 10**-scale, and raises if a value does not fit.
        """
        from . import _frames

        return _frames.to_arrow(self, amounts, scale)

    def to_pandas(
        self, *, amounts: _Amounts = "arrow", scale: int | None = None
    ) -> _pandas.DataFrame:
        """A pandas frame; needs ``pip install sluitend[pandas]``.

        "arrow" gives exact Arrow decimals, "decimal" an object column of Decimal. "float" gives
        float64 and is the only lossy one. "int" gives whole units of 10**-scale, and raises if a
        value does not fit. Beware: pandas 3.1 rounds the ``mean`` of Arrow decimals to the scale of
        the column; `sluitend.mean` is exact.
        """
        from . import _frames

        return _frames.to_pandas(self, amounts, scale)

    def to_polars(
        self, *, amounts: _Amounts = "arrow", scale: int | None = None
    ) -> polars.DataFrame:
        """A polars frame; needs ``pip install sluitend[polars]``.

        "arrow" and "decimal" give polars' exact Decimal. "float" gives Float64 and is the only
        lossy one. "int" gives Int64 in units of 10**-scale, and raises if a value does not fit.
        Beware: polars' ``mean`` and ``median`` of decimals are floats.
        """
        from . import _frames

        return _frames.to_polars(self, amounts, scale)

    def to_duckdb(
        self,
        con: duckdb.DuckDBPyConnection,
        name: str,
        *,
        amounts: _Amounts = "arrow",
        scale: int | None = None,
        replace: bool = False,
    ) -> None:
        """Creates table ``name`` in a DuckDB connection; needs ``pip install sluitend[duckdb]``.

        ``amounts`` as for `to_arrow`. A table of that name is an error unless ``replace`` is true.
        """
        from . import _frames

        _frames.to_duckdb(self, con, name, amounts, scale, replace)


class View(_Parts[T], Tabular):
    """A tidy view of a document, report or comparison: a list of parts, and a table with one row for each.

    The columns of a view and their order are fixed. Money leaves exactly: only ``amounts="float"``
    loses anything, and says so. A view is read like a list but is no `collections.abc.Sequence`,
    which polars would take for a column of objects.
    """

    __slots__ = ("_name", "_owner")
    __module__ = "sluitend"

    _owner: _core.Document | _core.Report | _core.EditionDiff
    _name: str

    def __init__(
        self, owner: _core.Document | _core.Report | _core.EditionDiff, name: str
    ) -> None:
        object.__setattr__(self, "_owner", owner)
        object.__setattr__(self, "_name", name)

    def _parts(self) -> tuple[tuple[T, ...], tuple[str | None, ...]]:
        try:
            return self._items, self._codes
        except AttributeError:  # not asked for yet: two threads may both do this, with one outcome
            items, codes = _core.view_parts(self._owner, self._name)
            object.__setattr__(self, "_codes", codes)
            object.__setattr__(self, "_items", items)
            return items, codes

    def _table(self, lang: str = "nl") -> _core.TidyTable:
        return _core.view_table(self._owner, self._name, lang)

    def __str__(self) -> str:
        from . import _show

        return _show.text(self._table(), _SHOWN_ROWS)

    def _repr_html_(self) -> str:
        from . import _show

        return _show.table(self._table(), self._name, _SHOWN_ROWS)

    def __reduce__(self) -> tuple[Any, ...]:
        return View, (self._owner, self._name)
