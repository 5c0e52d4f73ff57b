# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Laws of indicators: every formula against Python's own exact numbers, every way out and back."""

import math
import pickle
import statistics
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import sluitend

FRACTIONS = st.fractions(-(10**6), 10**6, max_denominator=10**4)
DECIMALS = st.decimals(-(10**6), 10**6, places=3)
EXACT = FRACTIONS | DECIMALS | st.integers(-(10**9), 10**9)
MANY = st.lists(EXACT, min_size=1, max_size=30)
SHARES = st.fractions(0, 1, max_denominator=1000)
CHARACTERS = st.characters(blacklist_categories=("Cs", "Cc"))
WORDS = st.text(CHARACTERS, min_size=1, max_size=20)
YEARS = st.integers(1900, 2200)
PERIODS = st.one_of(
    st.builds(sluitend.Period, YEARS),
    st.builds(sluitend.Period, YEARS, st.just("school_year")),
    st.builds(sluitend.Period, YEARS, st.just("half_year"), st.integers(1, 2)),
    st.builds(sluitend.Period, YEARS, st.just("quarter"), st.integers(1, 4)),
    st.builds(sluitend.Period, YEARS, st.just("month"), st.integers(1, 12)),
)


def exact(values):
    return [Fraction(each) for each in values]


# ---- statistics -------------------------------------------------------------------------------------


@given(MANY)
def test_the_mean_is_that_of_fractions(values):
    assert sluitend.arithmetic_mean(values) == statistics.mean(exact(values))
    assert sluitend.weighted_mean(values, [7] * len(values)) == statistics.mean(exact(values))


@given(st.lists(st.tuples(EXACT, st.fractions(0, 100, max_denominator=50)), min_size=1, max_size=20))
def test_the_weighted_mean_is_a_quotient_of_sums(pairs):
    values, weights = exact(each for each, _ in pairs), exact(each for _, each in pairs)
    assume(sum(weights))
    expected = sum(a * b for a, b in zip(values, weights)) / sum(weights)
    assert sluitend.weighted_mean(values, weights) == expected


@given(MANY)
def test_the_median_is_that_of_fractions(values):
    assert sluitend.median(values) == statistics.median(exact(values))
    assert sluitend.median(values) == sluitend.quantile(values, Fraction(1, 2))


def between(ordered, position):
    """The number at a position from 1, on the line between neighbours."""
    position = min(max(position, 1), len(ordered))
    low = math.floor(position)
    high = min(low + 1, len(ordered))
    return ordered[low - 1] + (position - low) * (ordered[high - 1] - ordered[low - 1])


@given(MANY, SHARES)
def test_quantiles_are_those_of_hyndman_and_fan(values, p):
    ordered, n = sorted(exact(values)), len(values)
    assert sluitend.quantile(values, p) == between(ordered, 1 + (n - 1) * p)
    unbiased = between(ordered, Fraction(1, 3) + (n + Fraction(1, 3)) * p)
    assert sluitend.quantile(values, p, method="median_unbiased") == unbiased
    inverse = next(
        each for each in ordered if Fraction(sum(other <= each for other in ordered), n) >= p
    )
    assert sluitend.quantile(values, p, method="inverse") == inverse


@given(st.lists(st.integers(0, 9), min_size=2, max_size=25), st.integers(2, 10))
def test_quantiles_agree_with_the_standard_library(values, n):
    cuts = statistics.quantiles(exact(values), n=n, method="inclusive")
    assert [sluitend.quantile(values, Fraction(i, n)) for i in range(1, n)] == cuts


@given(st.lists(st.integers(0, 5), max_size=25), st.sampled_from(["ascending", "descending"]))
def test_ranks_count_what_is_before(values, order):
    sign = 1 if order == "ascending" else -1
    signed = [sign * each for each in values]
    before = [sum(other < each for other in signed) for each in signed]
    same = [signed.count(each) for each in signed]
    assert list(sluitend.ranks(values, order=order)) == [each + 1 for each in before]
    average = [Fraction(2 * a + b + 1, 2) for a, b in zip(before, same)]
    assert list(sluitend.ranks(values, order=order, ties="average")) == average
    dense = {each: i + 1 for i, each in enumerate(sorted(set(signed)))}
    assert list(sluitend.ranks(values, order=order, ties="dense")) == [dense[x] for x in signed]
    assert sum(average) == Fraction(len(values) * (len(values) + 1), 2)


@given(MANY, EXACT)
def test_the_percentile_rank_counts_equals_half(values, value):
    ordered, value_exact = exact(values), Fraction(value)
    below = sum(each < value_exact for each in ordered)
    equal = sum(each == value_exact for each in ordered)
    expected = (below + Fraction(equal, 2)) / len(ordered)
    assert sluitend.percentile_rank(values, value) == expected


# ---- series -----------------------------------------------------------------------------------------

UNIT = sluitend.Unit("percent")


@st.composite
def yearly(draw):
    years = draw(st.lists(st.integers(1990, 2040), min_size=2, max_size=12, unique=True))
    values = draw(st.lists(DECIMALS, min_size=len(years), max_size=len(years)))
    observations = [
        sluitend.Observation(sluitend.Period(year), value)
        for year, value in sorted(zip(years, values))
    ]
    return sluitend.Series(unit=UNIT, observations=observations)


@given(yearly())
def test_the_trend_is_that_of_least_squares(series):
    xs = exact(each.period.year for each in series.observations)
    ys = exact(each.value for each in series.observations)
    x, y = statistics.mean(xs), statistics.mean(ys)
    slope = sum((a - x) * (b - y) for a, b in zip(xs, ys)) / sum((a - x) ** 2 for a in xs)
    trend = sluitend.linear_trend(series)
    assert trend.slope == slope
    assert trend.level == y + slope * (xs[0] - x)
    assert sum(b - trend.at(each.period) for b, each in zip(ys, series.observations)) == 0


@given(yearly())
def test_changes_add_up(series):
    changes = sluitend.changes_of(series)
    first, last = series.observations[0], series.observations[-1]
    assert sum(each.difference for each in changes) == Fraction(last.value) - Fraction(first.value)
    whole = sluitend.change_between(series, first.period, last.period)
    assert whole.difference == Fraction(last.value) - Fraction(first.value)
    assert whole.per_year == whole.difference / (last.period.year - first.period.year)
    if first.value:
        assert whole.growth == whole.difference / Fraction(first.value)
    else:
        assert whole.growth is None


@given(EXACT, EXACT, EXACT)
def test_progress_is_the_part_of_the_way(baseline, goal, value):
    start, end, now = exact((baseline, goal, value))
    found = sluitend.progress(baseline, goal, value)
    if start != end:
        assert found == (now - start) / (end - start)
    else:
        assert found == (1 if now == end else None)


@given(yearly(), DECIMALS, st.sampled_from(["at_least", "at_most", "equal"]))
def test_a_step_is_met_as_python_compares(series, goal, comparator):
    target = sluitend.Target(sluitend.StepTarget(comparator=comparator, value=goal))
    compare = {
        "at_least": Decimal.__ge__,
        "at_most": Decimal.__le__,
        "equal": Decimal.__eq__,
    }[comparator]
    series = sluitend.Series(
        unit=UNIT, direction="higher_is_better", observations=series.observations
    )
    for judged, each in zip(sluitend.assess(series, [target]), series.observations):
        assert judged.verdict == ("met" if compare(each.value, goal) else "not_met")
        assert judged.distance == Fraction(each.value) - Fraction(goal)


@given(st.lists(PERIODS, max_size=8))
def test_periods_sort_as_time(periods):
    def ends(period):
        part = {"half_year": 6, "quarter": 3, "month": 1}.get(str(period.kind), 12)
        first = period.year * 12 + (7 if period.kind == "school_year" else 0)
        first += (period.part - 1) * part if period.part else 0
        return (first + part, first)

    assert sorted(periods) == sorted(periods, key=ends)
    for each in periods:
        assert sluitend.parse_period(str(each)) == each


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_rates_convert_by_their_base(one, other):
    a, b = sluitend.Unit("rate", one, "inwoners"), sluitend.Unit("rate", other, "inwoners")
    assert sluitend.conversion_factor(a, b) == Fraction(other, one)
    assert sluitend.conversion_factor(b, a) == Fraction(one, other)


# ---- tables -----------------------------------------------------------------------------------------

SPANS = st.just(sluitend.SourceSpan()) | st.builds(
    sluitend.SourceSpan,
    line=st.integers(1, 10**6),
    column=st.integers(1, 1000),
    byte_column=st.integers(1, 1000),
    begin=st.integers(0, 10**9),
    end=st.integers(0, 10**9),
)
AGES = st.none() | st.builds(
    sluitend.AgeRange, st.integers(0, 50), st.none() | st.integers(51, 100)
)
UNITS = st.builds(
    sluitend.Unit,
    kind=st.sampled_from(list(sluitend.UnitKind)),
    per=st.none() | st.integers(1, 10**9),
    population=st.none() | WORDS,
    ages=AGES,
    multiplier=st.none() | st.integers(1, 10**9),
    minimum=st.none() | st.decimals(-1000, 0, places=2),
    maximum=st.none() | st.decimals(1, 1000, places=2),
)
PRINTED_UNITS = st.none() | st.builds(sluitend.Printed, UNITS, st.just("") | WORDS)
AREAS = st.none() | st.builds(
    sluitend.Area,
    st.sampled_from(list(sluitend.AreaKind)),
    st.from_regex(r"[A-Z]{2}[0-9]{1,8}", fullmatch=True),
    st.just("") | WORDS,
) | st.builds(sluitend.Area, st.sampled_from(list(sluitend.AreaKind)), st.just(""), WORDS)
NUMBERS = st.from_regex(r"[1-9][0-9]{0,2}", fullmatch=True)
INDICATORS = st.builds(
    sluitend.IndicatorRecord,
    number=NUMBERS,
    key=st.none() | WORDS,
    name=st.none() | WORDS,
    unit=PRINTED_UNITS,
    direction=st.sampled_from(list(sluitend.Direction)),
    source=st.none() | WORDS,
) | st.builds(sluitend.IndicatorRecord, key=WORDS, unit=PRINTED_UNITS)


@st.composite
def observations(draw):
    has_value = draw(st.booleans())
    verbatim = draw(st.just("") | WORDS | st.sampled_from(["3,90", "1.000", "119", "-0,5"]))
    return sluitend.Observation(
        sluitend.Printed(draw(PERIODS), draw(st.just("") | WORDS)),
        sluitend.Printed(draw(DECIMALS), verbatim, draw(SPANS)) if has_value else None,
        None if has_value else draw(st.sampled_from(list(sluitend.MissingReason))),
        status=draw(st.none() | st.sampled_from(list(sluitend.ObservationStatus))),
        area=draw(AREAS),
        unit=draw(PRINTED_UNITS),
        source=draw(st.none() | WORDS),
        vintage=draw(st.none() | WORDS),
        qualifier=draw(st.none() | WORDS),
    )


@st.composite
def tables(draw):
    named = draw(st.lists(INDICATORS, min_size=1, max_size=4))
    rows = draw(st.lists(st.tuples(st.sampled_from(named), observations()), max_size=8))
    return sluitend.ObservationTable(rows)


@given(tables())
def test_a_table_comes_back_from_rows_and_arrow(table):
    for back in (sluitend.from_rows(table.to_pylist()), sluitend.from_arrow(table)):
        assert back == table
        assert back.to_pylist() == table.to_pylist()
        # A text that is drawn may spell another number than the value beside it; rows may be twins.
        assert {each.id for each in back.diagnostics} <= {
            "observation.cell-differs",
            "observation.contradiction",
            "observation.repeated-row",
        }


@given(tables())
def test_a_table_comes_back_from_frames(table):
    pytest.importorskip("pyarrow")
    pytest.importorskip("polars")
    pytest.importorskip("pandas")
    for amounts in ("arrow", "decimal"):
        assert sluitend.from_polars(table.to_polars(amounts=amounts)) == table
        assert sluitend.from_pandas(table.to_pandas(amounts=amounts)) == table
        assert sluitend.from_arrow(table.to_arrow(amounts=amounts)) == table


@given(tables())
def test_a_table_comes_back_from_a_pickle_and_from_its_rows(table):
    assert pickle.loads(pickle.dumps(table)) == table
    pairs = [(table.indicators[table.indicator(i)], each) for i, each in enumerate(table)]
    assert sluitend.ObservationTable(pairs) == table
    assert table[:1].join(table[1:]) == table


@given(tables(), st.data())
def test_a_choice_keeps_what_it_names(table, data):
    assume(len(table))
    row = data.draw(st.integers(0, len(table) - 1))
    wanted = table[row]
    indicator = table.indicators[table.indicator(row)]
    chosen = table.where(
        indicator=indicator.number or indicator.key, area=wanted.area, period=wanted.period
    )
    assert wanted in list(chosen)
    assert all(each.period == wanted.period for each in chosen)


@given(st.floats(allow_nan=False, min_value=-(10**12), max_value=10**12), st.integers(0, 18))
def test_binary_numbers_snap_as_fractions_round(value, decimals):
    pyarrow = pytest.importorskip("pyarrow")
    rows = [{"indicator": "8", "period": "2021", "value": value}]
    tables = [
        sluitend.from_rows(rows, decimals=decimals),
        sluitend.from_arrow(pyarrow.Table.from_pylist(rows), decimals=decimals),
    ]
    expected = round(Fraction(value), decimals)
    assume(not -99_999 <= expected <= -99_995)  # codes for no figure
    for table in tables:
        assert Fraction(table[0].value) == expected
        assert bool(table.diagnostics) == (expected != Fraction(value))
    assert tables[0].diagnostics == tables[1].diagnostics
