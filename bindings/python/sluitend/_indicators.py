# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""What can be said of indicators: series, assessments, statistics, trends and peers, exactly.

Numbers go in as int, Decimal or Fraction and come out as Fraction; a float is refused. Where a
period is wanted, an int is a calendar year.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, overload

from . import _core
from ._functions import ReadResult
from ._names import AreaKind, QuantileMethod, RankOrder, Ties

if TYPE_CHECKING:
    from decimal import Decimal
    from fractions import Fraction
    from typing import TypeAlias

    _Exact: TypeAlias = Fraction | Decimal | int


def parse_period(text: str) -> _core.Period:
    """Reads "2021", "2021/2022", "2021-H1", "2021-Q3" or "2021-04", and nothing else."""
    return _core.parse_period(text)


def area_of_code(code: str) -> _core.Area | None:
    """The area of a code such as "GM0153   "; the letters tell the kind. None for a blank text."""
    return _core.area_of_code(code)


def conversion_factor(from_: _core.Unit, to: _core.Unit) -> Fraction | None:
    """What figures in one unit are multiplied by to become figures in another, or None.

    Kind, population and ages must agree: Fraction(1, 10) from "per 10.000 inwoners" to "per 1.000
    inwoners", 10 from a percentage of pupils to "per 1.000 leerlingen".
    """
    return _core.conversion_factor(from_, to)


def _place(area: _core.Area | str) -> _core.Area:
    """An area, from the code of one or a name."""
    if isinstance(area, _core.Area):
        return area
    if not isinstance(area, str):
        raise TypeError(f"an area is an Area, a code or a name, not {type(area).__name__}")
    found = _core.area_of_code(area)
    if found is not None and found.kind != AreaKind.other:
        return found
    return _core.Area(name=area)


def series_of(
    indicator: _core.Indicator, area: _core.Area | str | None = None
) -> _core.Series:
    """What a document says of one of its indicators, in its own town or in another area.

    Where the page tells no direction, an indicator beside the goals has that of the list of the law.
    ``area`` is an `Area`, a code such as "NL01", or a name.
    """
    return _core.series_of(indicator, None if area is None else _place(area))


def in_order(series: _core.Series) -> _core.Series:
    """Observations and breaks in order of time, with one observation per period.

    Of several for one period the last one stays that is not out of date: provisional beside one that is
    not, else of a ``vintage`` before that of another, where both are dates or differ in one year number
    only; one with a value goes before one without. The others move to ``superseded``; those that are not
    out of date and have another value contradict the one that stays.
    """
    return _core.in_order(series)


def observations_of(
    document: _core.Document | ReadResult, area: _core.Area | str | None = None
) -> _core.ObservationTable:
    """All observations of a document, in document order, with their indicators and targets.

    Of what read() returned, the document is taken. ``area``, such as "GM0153", is given to the rows
    of the document's own town, so that they join with those of other tables; a row that has an area
    of its own, such as the country, keeps it.
    """
    subject = document.document if isinstance(document, ReadResult) else document
    if isinstance(area, str):
        place = _core.area_of_code(area)
        if place is None or place.kind == AreaKind.other:
            raise ValueError(
                f'area is a code such as "GM0153", or an Area, not {area!r}: rows join by code'
            )
        return _core.observations_of(subject, place)
    return _core.observations_of(subject, None if area is None else _place(area))


def with_statutory_numbers(table: _core.ObservationTable) -> _core.ObservationTable:
    """The same rows, with the number of the law for every indicator whose name has one.

    Never guessed: what stays without a number, and why, is in the ``diagnostics`` of the table. A
    direction that is not known is taken from the list of the law, where that has one.
    """
    return _core.with_statutory_numbers(table)


def comparable_values(series: _core.Series) -> _core.ComparableValues:
    """The values of a series that mean the same thing, in its unit; the others and why.

    Every other analysis starts here. Values from the last break on, of the kind of period that is
    met most often.
    """
    return _core.comparable_values(series)


@overload
def assess(series: _core.Indicator, targets: None = None) -> tuple[_core.Assessment, ...]: ...
@overload
def assess(
    series: _core.ObservationTable,
    targets: Iterable[_core.Target] | None = None,
    *,
    periods: Iterable[_core.Period] = (),
    references: Iterable[_core.Series] = (),
    previous_is_baseline: bool = False,
) -> _core.AssessmentTable: ...
@overload
def assess(
    series: _core.Series,
    targets: Iterable[_core.Target],
    *,
    periods: Iterable[_core.Period | int] = (),
    references: Iterable[_core.Series] = (),
    previous_is_baseline: bool = False,
) -> tuple[_core.Assessment, ...]: ...
def assess(
    series: _core.Series | _core.Indicator | _core.ObservationTable,
    targets: Iterable[_core.Target] | None = None,
    *,
    periods: Iterable[_core.Period | int] = (),
    references: Iterable[_core.Series] = (),
    previous_is_baseline: bool = False,
) -> tuple[_core.Assessment, ...] | _core.AssessmentTable:
    """Judges every observed period against the target that holds for it, in order of time.

    Of an indicator the document's own targets count, the budget year is judged too, and
    observations elsewhere are references. For a series the caller names ``targets``, further
    ``periods`` to judge, and ``references``: series of the same indicator in the areas that benchmarks
    refer to.
    ``previous_is_baseline`` judges a direction without a stated baseline against the value before.
    Of a table every series is judged, against the targets of its indicator or those of the caller;
    without ``references`` its other areas serve as such. Targets of an indicator are those of towns:
    where it has rows of municipalities or without an area, its other rows are not judged.

    Of ``observations_of(document)`` a table says what ``document.assessments`` says, but for the
    budget year, which is judged if it is among ``periods``; an indicator without rows, which is not
    there; one that is printed twice, which is one; and rows of areas where the town has none and of
    other municipalities, which are judged too.
    """
    if isinstance(series, _core.Indicator):
        others = [targets is not None, *periods, *references, previous_is_baseline]
        if any(others):
            raise TypeError(
                "an indicator has its own targets; for others take assess(series_of(indicator), ...)"
            )
        return _core.assess_indicator(series)
    aims = _targets(targets)
    if isinstance(series, _core.ObservationTable):
        return _core.assess_table(
            series, aims, tuple(periods), tuple(references), previous_is_baseline
        )
    if not isinstance(series, _core.Series):
        hint = "; a frame becomes a table by from_pandas" if hasattr(series, "columns") else ""
        raise TypeError(
            "assess needs an Indicator, a Series or an ObservationTable, not "
            f"{type(series).__name__}{hint}"
        )
    if aims is None:
        raise TypeError("a series needs targets: assess(series, targets)")
    return _core.assess_series(
        series, aims, tuple(periods), tuple(references), previous_is_baseline
    )


def _targets(targets: Iterable[_core.Target] | None) -> tuple[_core.Target, ...] | None:
    if isinstance(targets, _core.Target):
        raise TypeError("targets are several: write [target] for one")
    return None if targets is None else tuple(targets)


def arithmetic_mean(values: Iterable[_Exact]) -> Fraction | None:
    """The sum divided by how many there are (gemiddelde); None of no values."""
    return _core.arithmetic_mean(tuple(values))


def weighted_mean(values: Iterable[_Exact], weights: Iterable[_Exact]) -> Fraction | None:
    """The sum of value times weight by the sum of weights (gewogen gemiddelde).

    Of rates weighted by population it is the rate of all together. None if all weights are 0.
    Raises `sluitend.ValueError` if a weight is below 0 or there are not as many as values.
    """
    return _core.weighted_mean(tuple(values), tuple(weights))


def quantile(
    values: Iterable[_Exact],
    p: _Exact,
    *,
    method: QuantileMethod | str = QuantileMethod.linear,
) -> Fraction | None:
    """The value below which the share ``p`` of the values lies (kwantiel); None of no values.

    Raises `sluitend.ValueError` if ``p`` is not from 0 to 1.
    """
    return _core.quantile(tuple(values), p, method)


def median(values: Iterable[_Exact]) -> Fraction | None:
    """The middle value (mediaan): `quantile` at 1/2, by "linear"; None of no values."""
    return _core.median(tuple(values))


def ranks(
    values: Iterable[_Exact],
    *,
    order: RankOrder | str = RankOrder.ascending,
    ties: Ties | str = Ties.lowest,
) -> tuple[Fraction, ...]:
    """The rank of every value, from 1, in the order of the values (rangorde)."""
    return _core.ranks(tuple(values), order, ties)


def percentile_rank(values: Iterable[_Exact], value: _Exact) -> Fraction | None:
    """The share of the values that lie below ``value``, equal ones counted half, from 0 to 1."""
    return _core.percentile_rank(tuple(values), value)


def change_between(
    series: _core.Series, from_: _core.Period | int, to: _core.Period | int
) -> _core.SeriesChange | None:
    """The change between two periods, where both have comparable values; else None."""
    return _core.change_between(series, from_, to)


def changes_of(series: _core.Series) -> tuple[_core.SeriesChange, ...]:
    """The changes between neighbouring comparable values, in order of time; gaps stay."""
    return _core.changes_of(series)


def linear_trend(series: _core.Series) -> _core.Trend | None:
    """The straight line of least squares; None with fewer than two comparable values.

    Time counts in years from the start of a period, so gaps count as long as they last.
    """
    return _core.linear_trend(series)


def progress(baseline: _Exact, goal: _Exact, value: _Exact) -> Fraction | None:
    """How much of the way from ``baseline`` to ``goal`` is done: 0 none, 1 all, below 0 back.

    Where the goal is the baseline: 1 if the value is at the goal too, else None.
    """
    return _core.progress(baseline, goal, value)


def rank_areas(
    table: _core.ObservationTable,
    indicator: str | int,
    period: _core.Period | int,
    *,
    kind: AreaKind | str = AreaKind.municipality,
    among: _core.PeerGroup | None = None,
    order: RankOrder | str | None = None,
    ties: Ties | str = Ties.lowest,
) -> _core.Ranking:
    """All areas of one kind, or of a group, in order of one indicator in one period.

    ``order`` says which end is rank 1; without it, the better one, ascending where the direction
    is not known. Raises `sluitend.ValueError` for an indicator or area that is not in the table.
    """
    return _core.rank_areas(table, _number(indicator), period, kind, among, order, ties)


def compare_with_peers(
    table: _core.ObservationTable,
    indicator: str | int,
    period: _core.Period | int,
    area: str,
    group: _core.PeerGroup,
) -> _core.PeerComparison:
    """Compares an area, by its code, with a group in one period, by unweighted formulas.

    Raises `sluitend.ValueError` for an indicator or area that is not in the table.
    """
    return _core.compare_with_peers(table, _number(indicator), period, area, group)


def statutory_indicators(year: int | None = None) -> tuple[_core.StatutoryIndicator, ...]:
    """The indicators that the law prescribes, by number (BBV art. 25).

    All that were ever prescribed, or those that budgets for ``year`` must print: none before 2017,
    when the regulation began.
    """
    return _core.statutory_indicators(year)


def find_statutory_indicator(number: str | int) -> _core.StatutoryIndicator | None:
    """The indicator with this printed number, or None."""
    return _core.find_statutory_indicator(_number(number))


def _number(number: str | int) -> str:
    if isinstance(number, str):
        return number
    if isinstance(number, bool) or not isinstance(number, int):
        raise TypeError(f"a number of the law is a str or an int, not {type(number).__name__}")
    return str(number)


@overload
def match_statutory_indicator(number: _core.Indicator) -> _core.StatutoryMatch | None: ...
@overload
def match_statutory_indicator(
    number: str | int | None = None, name: str | None = None
) -> _core.StatutoryMatch | None: ...
def match_statutory_indicator(
    number: _core.Indicator | str | int | None = None, name: str | None = None
) -> _core.StatutoryMatch | None:
    """The prescribed indicator that a printed number and name mean, or an indicator; else None.

    Of a number and a name that contradict each other neither is believed.
    """
    if isinstance(number, _core.Indicator):
        if name is not None:
            raise TypeError("an indicator has its own name")
        return _core.match_statutory_indicator(number, None)
    return _core.match_statutory_indicator(None if number is None else _number(number), name)
