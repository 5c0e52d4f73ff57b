# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""The functions of the package: typed, picklable by name, with errors that say what helps."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, cast, overload

from . import _core, _documents
from ._errors import FileReadError, ReadError, UnitError
from ._names import (
    Grid,
    Language,
    LineCode,
    NumberStyle,
    PrintedRounding,
    Rounding,
    RoundingPolicy,
    RoundingStyle,
    SignConvention,
)

_LONGEST_REPR = 120

if TYPE_CHECKING:
    from fractions import Fraction
    from typing import TypeAlias

    from ._source_text import SourceText

    _Number: TypeAlias = Decimal | int


class ReadResult(NamedTuple):
    """A document and what was odd while reading it."""

    document: _core.Document
    """What was read, as printed."""
    diagnostics: tuple[_core.Finding, ...]
    """What the reader had to judge or could not place."""

    def __repr__(self) -> str:
        count = len(self.diagnostics)
        behind = f", {count} diagnostic{'' if count == 1 else 's'}>"
        text = f"<ReadResult {self.document!r}"
        room = _LONGEST_REPR - len(behind)
        return (text if len(text) <= room else text[: room - 1] + "…") + behind


ReadResult.__module__ = "sluitend"


def read(
    source: str | bytes | os.PathLike[str],
    *,
    name: str = "",
    budget_year: int | None = None,
    sign_convention: SignConvention | str | None = None,
    allow_unknown_fields: bool = False,
    limits: _core.Limits | None = None,
) -> ReadResult:
    """Reads a document: text, JSON of this library, HTML, CSV, XLSX, ODS, or PDF with a text layer.

    ``source`` is the content as str or bytes, or a file as `pathlib.Path`; its kind is told by its
    content. ``name`` is what the document calls its source; a file has its own. ``budget_year`` and
    ``sign_convention`` say what the caller knows; they are read from the page otherwise. HTML and
    PDF need ``pip install sluitend[documents]``. `text_of` gives the text that is read, and
    ``document.place_of`` the sheet and cell, or the page, of what was read.

    Raises `ReadError` with id, line, column and byte if the input cannot be read. For a file that
    the operating system does not hand over it is a `FileReadError`, and FileNotFoundError or the
    like as well.
    """
    bounds = _core.Limits() if limits is None else limits
    options = (budget_year, sign_convention, allow_unknown_fields, bounds)
    if isinstance(source, (bytearray, memoryview)):
        source = bytes(source)
    if isinstance(source, (str, bytes)):
        _refuse_path(source)
        made = _documents.source_text(source, name, bounds)
        if made is None:
            return ReadResult(*_core.read(source, name, *options, (), ()))
        return _read_made(made, name, *options)
    if isinstance(source, os.PathLike):
        made = _documents.file_text(source, bounds)
        if made is not None:
            return _read_made(made, name or os.path.basename(os.fspath(source)), *options)
        try:
            return ReadResult(*_core.read_file(os.fsencode(source), name, *options))
        except FileReadError as error:
            error.filename = os.fspath(source)
            raise
    raise TypeError(
        "read takes content as str or bytes, or a file as pathlib.Path, "
        f"not {type(source).__name__}"
    )


def _read_made(
    made: SourceText,
    name: str,
    budget_year: int | None,
    sign_convention: SignConvention | str | None,
    allow_unknown_fields: bool,
    limits: _core.Limits,
) -> ReadResult:
    """Reads the text that was made of a file; an error names the place in the file."""
    options = (budget_year, sign_convention, allow_unknown_fields, limits)
    try:
        return ReadResult(*_core.read(made.text, name, *options, made.origins, made.found))
    except ReadError as error:
        where = made.place(error.line, error.column, lang="en") if error.span.is_known else ""
        words = f"{where}: {error.args[1]}" if where else error.args[1]
        raise ReadError(error.id, words, _core.SourceSpan(), error.excerpt) from None


def _refuse_path(content: str | bytes) -> None:
    """A name of a file is not its content."""
    endings = (".txt", ".json", ".xlsx", ".ods", ".csv", ".html", ".htm", ".pdf")
    if isinstance(content, str) and "\n" not in content and content.lower().endswith(endings):
        raise TypeError(f"a str is content; for a file pass pathlib.Path({content!r})")


def check(
    document: _core.Document | ReadResult,
    *,
    rounding: PrintedRounding | str = PrintedRounding.nearest,
    grid: Grid | str = Grid.unknown,
    style: RoundingStyle | str | None = None,
    editions: Iterable[_core.Document | ReadResult] = (),
) -> _core.Report:
    """Checks a document: every identity by itself, all of them at once, and its structure.

    Of what read() returned, the document is taken. ``rounding`` is how the figures are taken to
    have been rounded, ``grid`` what true amounts are whole numbers of, and ``style`` says whether
    totals were rounded by themselves or added from rounded figures; without it that is inferred.
    ``editions`` are other documents, such as the budget of the year before: where they print another
    figure for the same row and year, a wrong figure may be a slip for that.
    """
    subject = document.document if isinstance(document, ReadResult) else document
    elsewhere = [
        figure
        for each in editions
        for figure in (each.document if isinstance(each, ReadResult) else each).figures
    ]
    return _core.check(subject, rounding, grid, style, elsewhere)


def diff(
    before: _core.Document | ReadResult,
    after: _core.Document | ReadResult,
    *,
    comparisons: int = 20_000_000,
) -> _core.EditionDiff:
    """What changed from one edition of a budget, or of a part of one, to another.

    Programmes, goals, actions and indicators that came, went or have another title, parent or
    number; targets, observations and figures that say something else, with the exact difference.
    What may be the same part in several ways is not guessed but told as ambiguous. Prose is not
    compared. ``comparisons`` bounds how many pairs of titles are compared; beyond it a `ModelError`
    is raised.
    """
    mine, its = (
        each.document if isinstance(each, ReadResult) else each for each in (before, after)
    )
    return _core.diff(mine, its, comparisons)


def title_similarity(a: str, b: str) -> Fraction:
    """How much two titles are alike: 1 for the same wording, 0 for nothing in common.

    The greater share of common words (of four letters or more, or with a digit) and of letters that
    need no edit, over the first 200 letters; without accents, marks and capitals.
    """
    return _core.title_similarity(a, b)


def bounds(
    report: _core.Report, what: _core.Expression | _core.Ratio
) -> _core.Interval | None:
    """What a number derived from figures can be: in euro for an expression.

    The tightest interval for an `Expression`, a sound one for a `Ratio`. None if one of its figures
    hangs together with figures that cannot all be true, or if a denominator can be 0.
    """
    return _core.bounds(report, what)


def changes(
    report: _core.Report,
    *,
    line: LineCode | str | None = None,
    year: int | None = None,
) -> tuple[_core.Change, ...]:
    """What every row of every table did from column to column, with what is known of it.

    ``line`` takes one row, by what it is about or by its label; ``year`` the changes that end in it.
    Raises KeyError if no figure of a table has them.
    """
    found = _core.changes(report)
    if line is None and year is None:
        return found
    from . import _tables

    return _tables.chosen(found, report.document.figures, line, year)


def guaranteed(interval: _core.Interval, most: int = 6) -> Decimal | None:
    """The one number, with the most decimals, that everything in an interval prints as, or None.

    By rounding to the nearest, halves either way: 314.5 to 315.5 gives 315, and 668 to 670 None.
    """
    if not 0 <= most <= 18:
        raise ValueError("most is 0 to 18")
    return _core.guaranteed(interval, most)


def level(document: _core.Document, figure: int) -> _core.Expression:
    """One figure, by its position among ``document.figures``."""
    return _core.level(document, figure)


def change(document: _core.Document, from_: int, to: int) -> _core.Expression:
    """What a figure rose by from one column to another of its row; others are refused."""
    return _core.change(document, from_, to)


def growth(document: _core.Document, from_: int, to: int) -> _core.Ratio:
    """The change as a part of what it started from."""
    return _core.growth(document, from_, to)


def share(document: _core.Document, part: int, whole: int) -> _core.Ratio:
    """A figure as a part of another of the same programme, year and phase; others are refused."""
    return _core.share(document, part, whole)


def expressions(table: _core.BudgetTable) -> tuple[_core.Expression, ...]:
    """Every level and change of every row of a table, and of expenditure + revenue."""
    return _core.expressions(table)


def round_consistently(
    figures: _core.Document | ReadResult | Iterable[_core.Figure],
    identities: Iterable[_core.Identity] | None = None,
    *,
    quantum: _Number,
    policy: RoundingPolicy | str,
    rounding: Rounding | str = Rounding.half_up,
    kept: Iterable[int] = (),
) -> _core.RoundedTable:
    """Rounds exact figures for publication to multiples of ``quantum``, so that they add up.

    ``identities`` say which figures add to zero; a document has its own. ``kept`` are the positions
    of the figures that policy "keep_totals" rounds by themselves, with ``rounding``. Of tables that
    are equally good, the first figure by its codes (programme, goal, line, row, year, column, phase)
    gets the larger amount; positions decide between figures with the same codes only. Raises
    `sluitend.ValueError` if an identity does not hold exactly for the figures given.
    """
    if isinstance(figures, ReadResult):
        figures = figures.document
    if isinstance(figures, _core.Document):
        if identities is not None:
            raise TypeError("a document has its own identities; give its figures for others")
        return _core.round_document(figures, quantum, policy, rounding, tuple(kept))
    if identities is None:
        raise TypeError("figures need identities=: which of them add to zero")
    return _core.round_figures(
        tuple(figures), tuple(identities), quantum, policy, rounding, tuple(kept)
    )


def parse_decimal(text: str, style: NumberStyle | str) -> Decimal:
    """The number that a text spells in a style, with its decimals as printed.

    The style is never guessed: "11.133" is eleven thousand in one and eleven in the other.

    >>> parse_decimal("11.133,00", style="dutch")
    Decimal('11133.00')
    """
    if not isinstance(text, str):
        raise TypeError(f"parse_decimal reads a str, not {type(text).__name__}")
    return _core.parse_decimal(text, style)


def format_decimal(value: _Number, style: NumberStyle | str = NumberStyle.dutch) -> str:
    """A number as text in a style, with all its decimals.

    >>> format_decimal(Decimal("11133.00"))
    '11.133,00'
    """
    return _core.format_decimal(value, style)


@overload
def divide(a: _Number, b: _Number, *, scale: None = None, rounding: None = None) -> Fraction: ...
@overload
def divide(a: _Number, b: _Number, *, scale: int, rounding: Rounding | str) -> Decimal: ...
def divide(
    a: _Number, b: _Number, *, scale: int | None = None, rounding: Rounding | str | None = None
) -> Fraction | Decimal:
    """The exact quotient as Fraction; with scale and rounding, a Decimal rounded once."""
    if scale is None and rounding is None:
        return _core.ratio(a, b)
    if scale is None or rounding is None:
        raise TypeError("scale= and rounding= go together: no rounding goes unnamed")
    return _core.divide(a, b, scale, rounding)


def multiply(a: _Number, b: _Number, *, scale: int, rounding: Rounding | str) -> Decimal:
    """The product, rounded once to ``scale`` decimals."""
    return _core.multiply(a, b, scale, rounding)


def rescale(value: _Number, scale: int, *, rounding: Rounding | str | None = None) -> Decimal:
    """The value with ``scale`` decimals; without ``rounding`` it must be exact."""
    if rounding is None:
        return _core.rescale_exactly(value, scale)
    return _core.rescale(value, scale, rounding)


def exact_sum(values: Iterable[_Number] | Iterable[_core.Amount]) -> Decimal:
    """The exact sum, whatever the decimal context; raises beyond 38 digits.

    Of amounts it is the sum of their values, in the base unit of their one currency.
    """
    items: tuple[object, ...] = tuple(values)
    amounts = [each for each in items if isinstance(each, _core.Amount)]
    if not amounts and None in items:
        raise TypeError("a value is absent: leave out None, as with column.drop_nulls() or dropna()")
    if not amounts:
        return _core.add(cast("tuple[_Number, ...]", items))
    if len(amounts) < len(items):
        odd = next(each for each in items if not isinstance(each, _core.Amount))
        raise TypeError(f"amounts add up with amounts, not {type(odd).__name__}: take each .value")
    currencies = sorted({each.currency for each in amounts})
    if len(currencies) > 1:
        raise UnitError("unit.mismatch", f"amounts in {' and '.join(currencies)} do not add up")
    return _core.add(tuple(each.value for each in amounts))


def mean(values: Iterable[_Number]) -> Fraction:
    """The exact mean (gemiddelde)."""
    return _core.mean(tuple(values))


def allocate(total: _Number, weights: Iterable[_Number]) -> tuple[Decimal, ...]:
    """Shares a total over weights by largest remainder; the parts add up to the total.

    >>> allocate(41484, [11133, 3989, 211, 5085, 21067])[-1]
    Decimal('21066')
    """
    return _core.allocate(total, tuple(weights))


def round_preserving_sum(
    values: Iterable[_Number], unit: _Number, *, rounding: Rounding | str
) -> tuple[Decimal, ...]:
    """Rounds figures to multiples of ``unit`` so that they add up to the rounded total."""
    return _core.round_preserving_sum(tuple(values), unit, rounding)


def recover(
    rows: Sequence[str | tuple[str, LineCode | str | None]],
    columns: int,
    *,
    identities: Sequence[Sequence[_core.CellTerm | tuple[int, int, int]]] | None = None,
    has_label: bool = False,
    options: _core.RecoveryOptions | None = None,
    sign_convention: SignConvention | str | None = None,
    limits: _core.Limits | None = None,
) -> _core.Recovery:
    """Cuts the run-together cells of a table; keeps the readings that its identities allow.

    A row is the text behind its label, or that text and what the row is about. With ``identities``,
    each a list of ``(row, column, coefficient)`` that must add to zero, any table can be cut;
    its rows may begin with their labels (``has_label``), and ``options`` say how it is printed.
    Without, balance and result of every column are the identities, under ``sign_convention``.
    """
    if isinstance(rows, str):
        raise TypeError("rows is a list of texts, one for each row")
    if identities is None:
        if has_label or options is not None:
            raise TypeError("has_label and options go with identities, which may be empty")
        bounds = _core.Limits() if limits is None else limits
        return _core.recover(rows, columns, sign_convention, bounds)
    if sign_convention is not None or limits is not None:
        raise TypeError("with identities, signs are their coefficients and limits are an option")
    how = _core.RecoveryOptions() if options is None else options
    return _core.recover_by_identities(rows, columns, identities, has_label, how)


class ReadTablesResult(NamedTuple):
    """The tables of a page and what was odd while reading them."""

    tables: tuple[_core.TableRecord, ...]
    """In the order of the page."""
    diagnostics: tuple[_core.Finding, ...]
    """What could not be read, with its place."""


ReadTablesResult.__module__ = "sluitend"


def read_tables(
    text: str,
    *,
    multiplier: int | None = None,
    sign_convention: SignConvention | str | None = None,
    dash_is_zero: bool | None = None,
    limits: _core.Limits | None = None,
) -> ReadTablesResult:
    """Reads all tables of a page, in whatever layout its text has kept.

    One cell per line, one row per line, columns padded by blanks, bars or tabs between cells, rows
    that have run together: one table in two layouts gives equal records. The arguments say what the
    caller knows better than the page. No figure is guessed; what cannot be read is reported.
    """
    bounds = _core.Limits() if limits is None else limits
    return ReadTablesResult(
        *_core.read_tables(text, multiplier, sign_convention, dash_is_zero, bounds)
    )


def find_structure(table: _core.Table | _core.TableRecord) -> _core.TableStructure:
    """What the cells of a table have to add to, found from headings, labels, codes and figures."""
    return _core.find_structure(table)


def label(word: object, lang: Language | str = Language.nl) -> str:
    """The words for an enumerator: ``label(Verdict.exact)`` is "klopt precies"."""
    return _core.label(word, lang)


@overload
def describe(what: _core.Target, unit: _core.Unit | None = None, *, lang: str = "nl") -> str: ...
@overload
def describe(what: _core.Period, *, lang: str = "nl") -> str: ...
@overload
def describe(
    what: _core.Interval | _core.FigureBounds | _core.UnprintedBounds,
    unit: _Number | Fraction | _core.Amount | _core.Figure | None = None,
    *,
    lang: str = "nl",
) -> str: ...
def describe(
    what: (
        _core.Target | _core.Period | _core.Interval | _core.FigureBounds | _core.UnprintedBounds
    ),
    unit: _core.Unit | _Number | Fraction | _core.Amount | _core.Figure | None = None,
    *,
    lang: str = "nl",
) -> str:
    """A target, a period or an interval in a few words: "minstens 7, vanaf 2020".

    Of an interval the digits that are certain, else both ends: "315", "668 tot 670", in ``unit``:
    1000 for thousands, Fraction(1, 100) for a percentage, or a figure that is printed in it. Bounds
    of a figure or a blank cell know their unit. `Report.describe` takes that of the document.
    """
    if isinstance(what, _core.FigureBounds):
        return describe(what.bounds, what.printed if unit is None else unit, lang=lang)  # type: ignore[arg-type]
    if isinstance(what, _core.UnprintedBounds):
        return describe(what.bounds, what.multiplier if unit is None else unit, lang=lang)  # type: ignore[arg-type]
    if isinstance(what, _core.Interval):
        if isinstance(unit, _core.Figure):
            unit = unit.amount
        if isinstance(unit, _core.Amount):
            unit = unit.multiplier
        return _core.describe_interval(
            what, cast("_Number | Fraction", 1 if unit is None else unit), lang
        )
    if isinstance(what, _core.Target):
        return _core.describe_target(what, cast("_core.Unit | None", unit), lang)
    if isinstance(what, _core.Period):
        return _core.describe_period(what, lang)
    raise TypeError(
        f"describe takes a Target, a Period, an Interval or bounds, not {type(what).__name__}"
    )


def get_include() -> str:
    """The folder of the C++ headers."""
    return os.path.join(os.path.dirname(__file__), "include")


def get_cmake_dir() -> str:
    """The folder of the CMake package: ``-Dsluitend_DIR=…``."""
    return os.path.join(os.path.dirname(__file__), "lib", "cmake", "sluitend")


def self_test() -> None:
    """Checks in a second, offline, that the installed package computes as it should.

    Raises AssertionError if it does not.
    """
    from . import _self_test

    _self_test.run()
