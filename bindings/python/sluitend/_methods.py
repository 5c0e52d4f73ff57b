# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Methods of compiled classes that are written in Python: display and files.

The stub of the compiled module declares them. All words and pictures come from the library.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from fractions import Fraction
from numbers import Number
from typing import TYPE_CHECKING, Any

from . import _core, _files, _indicators, _language, _tables
from ._errors import CheckFailed
from ._names import Language, NumberStyle, Severity
from ._views import _SHOWN_ROWS, Tabular

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._views import _PrettyPrinter

    _Rows = _core.ObservationTable | _core.AssessmentTable
    _Shown = _core.Document | _core.Report | _core.EditionDiff

_WIDTH = 100
_LONGEST_REPR = 120


class Svg(str):
    """A picture as SVG text, which a notebook shows as a picture."""

    __slots__ = ()
    __module__ = "sluitend"

    def _repr_svg_(self) -> str:
        return str(self)


def _text(self: _Shown) -> str:
    return _core.render_text(self, _language.shown(), _WIDTH, False)


def _pretty(self: _Shown, printer: _PrettyPrinter, cycle: bool) -> None:
    printer.text(repr(self) if cycle else str(self))


def _html(self: _core._Shown) -> str:
    return _core.render_html_fragment(self, _language.shown())


def _to_text(self: _Shown, *, lang: str = "nl", width: int = _WIDTH, verbose: bool = False) -> str:
    """Aligned text: the verdict first, then what matters; everything if ``verbose``."""
    return _core.render_text(self, Language(lang), width, verbose)


def _to_html(
    self: _core.Report | _core.EditionDiff, path: str | os.PathLike[str] | None = None, *, lang: str = "nl"
) -> str | None:
    """One self-contained page, as text, or written whole to ``path``."""
    return _files.handed_over(_core.render_html(self, Language(lang)), path)


def _to_junit(
    self: _core.Report,
    path: str | os.PathLike[str] | None = None,
    *,
    lang: str = "nl",
    file: str | os.PathLike[str] = "",
) -> str | None:
    """JUnit XML, as text, or written whole to ``path``; ``file`` is where the document stands."""
    return _files.handed_over(_core.render_junit(self, Language(lang), os.fspath(file)), path)


def _to_sarif(
    self: _core.Report,
    path: str | os.PathLike[str] | None = None,
    *,
    lang: str = "nl",
    file: str | os.PathLike[str] = "",
) -> str | None:
    """SARIF 2.1.0, as text, or written whole to ``path``; ``file`` is where the document stands."""
    return _files.handed_over(_core.render_sarif(self, Language(lang), os.fspath(file)), path)


def _to_json(
    self: _Shown, path: str | os.PathLike[str] | None = None, *, indented: bool = False
) -> str | None:
    """Canonical JSON, as text, or written whole to ``path``; read() reads that of a document."""
    return _files.handed_over(_core.write_json(self, bool(indented)), path)


def _to_csv(
    self: _core.Document,
    path: str | os.PathLike[str] | None = None,
    *,
    spreadsheet_safe: bool = False,
) -> str | None:
    """Every printed figure as CSV: that of ``figures``, as text, or written whole to ``path``."""
    table = _core.view_table(self, "figures", Language.nl)
    return _files.handed_over(table.to_csv(bool(spreadsheet_safe)), path)


def _changes_to_csv(
    self: _core.EditionDiff,
    path: str | os.PathLike[str] | None = None,
    *,
    spreadsheet_safe: bool = False,
) -> str | None:
    """Every change as CSV: that of ``changes``, as text, or written whole to ``path``."""
    table = _core.view_table(self, "changes", Language.nl)
    return _files.handed_over(table.to_csv(bool(spreadsheet_safe)), path)


def _to_markdown(self: _core.Report, *, lang: str = "nl") -> str:
    """The findings and identities as Markdown, in the order of the other formats."""
    from . import _show

    return _show.markdown(self, Language(lang))


def _bounds(
    self: _core.Report, what: _core.Expression | _core.Ratio
) -> _core.Interval | None:
    """What a number derived from figures can be; as `sluitend.bounds`."""
    return _core.bounds(self, what)


def _unit_of(figures: Any, positions: Iterable[int]) -> int:
    """What the figures are printed in, if it is one unit; else euro."""
    units = {figures[each].amount.multiplier for each in positions}
    return units.pop() if len(units) == 1 else 1


def _describe(
    self: _core.Report,
    what: _core.Interval | _core.Expression | _core.Ratio | _core.Change,
    *,
    lang: Language | str = "nl",
) -> str:
    """What is known of a number, in the unit in which its figures are printed: "315"; else in euro.

    A ratio of figures is a percentage: "0,8%". Of an interval alone all figures of the document say
    the unit.
    """
    figures = self.document.figures
    if isinstance(what, _core.Ratio):
        known = _core.bounds(self, what) or _core.Interval()
        if not what.denominator.terms or known == _core.Interval():
            return _core.describe_interval(known, 1, lang)
        return _core.describe_interval(known, Fraction(1, 100), lang) + "%"
    if isinstance(what, _core.Interval):
        return _core.describe_interval(what, _unit_of(figures, range(len(figures))), lang)
    if isinstance(what, _core.Change):
        unit = _unit_of(figures, (what.from_, what.to))
        return _core.describe_interval(what.bounds or _core.Interval(), unit, lang)
    if not isinstance(what, _core.Expression):
        raise TypeError(
            f"takes an Interval, an Expression, a Ratio or a Change, not {type(what).__name__}"
        )
    unit = _unit_of(figures, [each.figure for each in what.terms])
    return _core.describe_interval(_core.bounds(self, what) or _core.Interval(), unit, lang)


def _interval_text(self: _core.Interval, lang: Language | str = "nl", *, unit: Any = 1) -> str:
    """Its certain digits, else both ends, in ``unit``: "315", "668 tot 670"; as `describe`."""
    from . import _functions

    return _functions.describe(self, unit, lang=lang)


def _repair_text(self: _core.Repair, lang: Language | str = "nl") -> str:
    """The figure as it should have been printed, and what happened to it."""
    return f"{_core.format_decimal(self.printed, NumberStyle.dutch)}: {self.kind.text(lang)}"


def _own_words(self: Any) -> str:
    return str(self.text(_language.shown()))


def _told(fields: Callable[[Any], str]) -> Callable[[Any], str]:
    """A repr that says what the thing says, or lists its fields where it says nothing."""

    def told(self: Any) -> str:
        words = _own_words(self).replace("\n", " ")
        if not words:
            return fields(self)
        text = f"<{type(self).__name__} {words}>"
        return text if len(text) <= _LONGEST_REPR else text[: _LONGEST_REPR - 2] + "…>"

    return told


def _short_place(self: _core.Report, finding: _core.Finding) -> str:
    """The page or cell of a finding, or "12:5" where the text itself is the source."""
    return _place_of(self, finding) if self.document.origins else str(finding.span)


def _place_of(
    self: _core.Document | _core.Report, what: Any, *, lang: Language | str = "nl"
) -> str:
    """Where something stands: "blad “Lasten”, cel C7", "bladzijde 12", "regel 412, teken 1"."""
    document = self.document if isinstance(self, _core.Report) else self
    span = what if isinstance(what, _core.SourceSpan) else what.span
    return _core.place(document, span, Language(lang))


def _assert_passing(self: _core.Report) -> None:
    """Raises `CheckFailed`, naming the findings, if a finding is an error."""
    if self.all_passed:
        return
    errors = [each for each in self.findings if each.severity == Severity.error]
    words = "\n".join(f"{_short_place(self, each)} {each.id}: {each.message}" for each in errors)
    raise CheckFailed("report.failed", f"{len(errors)} findings are errors:\n{words}", self)


def _attach_charts() -> None:
    from . import _charts

    setattr(_core.Indicator, "chart", _charts.of_indicator)
    setattr(_core.Series, "chart", _charts.of_series)
    setattr(_core.Programme, "charts", _charts.of_programme)
    setattr(_core.Ranking, "chart", _charts.of_ranking)


def _svg(text: str | None) -> Svg | None:
    return None if text is None else Svg(text)


def _goal_tree(self: _core.Programme, *, lang: str = "nl") -> Svg | None:
    """The goals with money and counts, as a picture."""
    return _svg(_core.goal_tree_svg(self, Language(lang)))


def _bars(self: _core.BudgetTable, *, lang: str = "nl") -> Svg | None:
    """The years in bars with the balance as a line, as a picture."""
    return _svg(_core.budget_svg(self, Language(lang)))


def _target(self: _core.Indicator, *, lang: str = "nl") -> Svg | None:
    """The target and what was measured, on a scale; None if there is no value to draw."""
    return _svg(_core.target_svg(self, Language(lang)))


def _programme_text(self: _core.Programme) -> str:
    from . import _show

    return _show.programme(self)


def _budget_text(self: _core.BudgetTable) -> str:
    from . import _show

    return _show.budget(self)


def _any_table_text(self: _core.Table) -> str:
    from . import _show

    return _show.any_table(self)


def _unit_words(self: _core.Unit) -> str:
    from . import _show

    return _show.unit(self)


def _no_arithmetic(self: _core.Amount, other: object) -> object:
    """Amounts have a currency and a rounding step, which sums of their values have not."""
    if not isinstance(other, (_core.Amount, Number)):
        return NotImplemented
    raise TypeError(
        "amounts do not add up by themselves: take .value, as in a.value - b.value, "
        "or sluitend.exact_sum(amounts)"
    )


def _rows(self: _Rows) -> Iterator[Any]:
    return (self[row] for row in range(len(self)))


def _head(self: _Rows) -> _core.TidyTable:
    """What is shown of a table that may have millions of rows."""
    if isinstance(self, _core.AssessmentTable):
        return self._table(most=_SHOWN_ROWS)
    return self[:_SHOWN_ROWS]._table()


def _table_text(self: _Rows) -> str:
    from . import _show

    return _show.text(_head(self), _SHOWN_ROWS, _show.PLUMBING, len(self))


def _table_pretty(self: _Rows, printer: _PrettyPrinter, cycle: bool) -> None:
    printer.text(repr(self) if cycle else str(self))


def _table_html(self: _Rows) -> str:
    from . import _show

    is_judged = isinstance(self, _core.AssessmentTable)
    name = "assessments" if is_judged else "observations"
    return _show.table(_head(self), name, _SHOWN_ROWS, _show.PLUMBING, len(self))


def _ranking_text(self: _core.Ranking) -> str:
    from . import _show

    return _show.rank_order(self.order) + "\n" + _show.text(self._table(), _SHOWN_ROWS)


def _peers_text(self: _core.PeerComparison) -> str:
    from . import _show

    return _show.text(self._table(), _SHOWN_ROWS)


def _ranking_html(self: _core.Ranking) -> str:
    from . import _show

    return _show.table(
        self._table(), "ranking", _SHOWN_ROWS, note=f" ({_show.rank_order(self.order)})"
    )


def _peers_html(self: _core.PeerComparison) -> str:
    from . import _show

    return _show.table(self._table(), "peers", _SHOWN_ROWS)


def _series(self: _core.Indicator, area: _core.Area | str | None = None) -> _core.Series:
    """Its values in the document's own town, or in an area; as `sluitend.series_of`."""
    return _indicators.series_of(self, area)


def _assess(self: _core.Indicator) -> tuple[_core.Assessment, ...]:
    """Its own targets judged, period by period; as `sluitend.assess`."""
    return _core.assess_indicator(self)


_TABULAR = ("columns", "to_pylist", "to_csv", "to_arrow", "to_pandas", "to_polars", "to_duckdb")


def attach() -> None:
    """Gives the compiled classes their methods."""
    for shown in (_core.Document, _core.Report, _core.EditionDiff):
        setattr(shown, "__str__", _text)
        setattr(shown, "_repr_pretty_", _pretty)
        setattr(shown, "to_text", _to_text)
        setattr(shown, "to_json", _to_json)
    for placed in (_core.Document, _core.Report):
        setattr(placed, "place_of", _place_of)
    for part in (
        *(_core.Document, _core.Report, _core.JointResult, _core.EditionDiff),
        *(_core.Programme, _core.Goal, _core.BudgetTable, _core.Table),
    ):
        setattr(part, "_repr_html_", _html)
    setattr(_core.Interval, "text", _interval_text)
    setattr(_core.Repair, "text", _repair_text)
    for told in (_core.CulpritSet, _core.FigureCulprits, _core.FigureBounds, _core.UnprintedBounds):
        setattr(told, "__str__", _own_words)
        setattr(told, "__repr__", _told(told.__repr__))
    setattr(_core.EditionChange, "__str__", _own_words)
    for said in (_core.Certificate, _core.Interval, _core.Repair):
        setattr(said, "__str__", _own_words)
    for name in ("__add__", "__radd__", "__sub__", "__rsub__"):
        setattr(_core.Amount, name, _no_arithmetic)
    setattr(_core.Programme, "__str__", _programme_text)
    setattr(_core.BudgetTable, "__str__", _budget_text)
    setattr(_core.Table, "__str__", _any_table_text)
    setattr(_core.Unit, "__str__", _unit_words)
    setattr(_core.BudgetTable, "__getitem__", _tables.cell_at)
    setattr(_core.BudgetLine, "__getitem__", _tables.amount_at)
    setattr(_core.Document, "to_csv", _to_csv)
    setattr(_core.Report, "bounds", _bounds)
    setattr(_core.Report, "describe", _describe)
    setattr(_core.Report, "to_html", _to_html)
    setattr(_core.EditionDiff, "to_html", _to_html)
    setattr(_core.EditionDiff, "to_csv", _changes_to_csv)
    setattr(_core.Report, "to_junit", _to_junit)
    setattr(_core.Report, "to_sarif", _to_sarif)
    setattr(_core.Report, "to_markdown", _to_markdown)
    setattr(_core.Report, "assert_passing", _assert_passing)
    setattr(_core.Programme, "to_svg", _goal_tree)
    setattr(_core.BudgetTable, "to_svg", _bars)
    setattr(_core.Indicator, "to_svg", _target)
    _attach_charts()
    setattr(_core.Indicator, "series", _series)
    setattr(_core.Indicator, "assess", _assess)
    for tabular in (
        *(_core.ObservationTable, _core.AssessmentTable),
        *(_core.Ranking, _core.PeerComparison),
    ):
        for name in (*_TABULAR, "__arrow_c_stream__", "__arrow_c_schema__"):
            setattr(tabular, name, vars(Tabular)[name])
    for table in (_core.ObservationTable, _core.AssessmentTable):
        setattr(table, "__iter__", _rows)
        setattr(table, "__str__", _table_text)
        setattr(table, "_repr_pretty_", _table_pretty)
        setattr(table, "_repr_html_", _table_html)
    setattr(_core.Ranking, "__str__", _ranking_text)
    setattr(_core.PeerComparison, "__str__", _peers_text)
    setattr(_core.Ranking, "_repr_html_", _ranking_html)
    setattr(_core.PeerComparison, "_repr_html_", _peers_html)
