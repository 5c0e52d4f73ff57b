# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Tables of observations: rows, choices, columns, and the way to other packages and back."""

import math
import pathlib
import sys
from decimal import Decimal

import pytest

import sluitend
from sluitend import (
    AgeRange,
    Area,
    IndicatorRecord,
    Observation,
    ObservationTable,
    Period,
    Printed,
    SourceSpan,
    Unit,
)

EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "examples" / "data"
COLUMNS = (
    "indicator number key name area area_kind area_name period period_kind year part value "
    "missing_reason verbatim status unit unit_kind per population age_from age_to multiplier "
    "minimum maximum own_unit direction source indicator_source vintage qualifier "
    "period_verbatim line_number column byte_column byte_begin byte_end"
).split()
ENSCHEDE = Area("municipality", "GM0153", "Enschede")
ALMELO = Area("municipality", "GM0141", "Almelo")


@pytest.fixture
def table():
    theft = IndicatorRecord(
        number="8",
        name="Winkeldiefstallen",
        unit=Printed(Unit("rate", 1000, "inwoners"), "Aantal per 1.000 inwoners"),
        direction="lower_is_better",
        source="CBS",
    )
    halt = IndicatorRecord(
        key="Halt_1", unit=Unit("rate", 10_000, "jongeren", AgeRange(12, 17, inferred=True))
    )
    place = SourceSpan(line=440, column=69, byte_column=70, begin=12934, end=12937)
    return ObservationTable(
        [
            (theft, Observation(Period(2019), Printed(Decimal("3.90"), "3,90", place))),
            (theft, Observation(Period(2020), Decimal("4.1"), area=ENSCHEDE, status="final")),
            (theft, Observation(Period(2020), 5, area=ALMELO, source="BZK", vintage="2021")),
            (halt, Observation(Printed(Period(2019, "school_year"), "'19/'20"), 119)),
            (
                halt,
                Observation(
                    Period(2020, "quarter", 3),
                    missing_reason="not_published",
                    area=ALMELO,
                    unit=Printed(Unit("percent", minimum=0, maximum=Decimal("100.0")), "%"),
                    qualifier="(=60 gemeenten)",
                ),
            ),
        ]
    )


@pytest.fixture
def theft_rows():
    return [
        {"indicator": "8", "area": "GM0153", "period": "2019", "value": Decimal("3.9")},
        {"indicator": "8", "area": "GM0141", "period": "2019", "value": 5},
    ]


# ---- rows and choices -------------------------------------------------------------------------------


def test_a_table_is_read_like_a_list(table):
    assert len(table) == 5 == len(list(table))
    assert table[0] == next(iter(table))
    assert table[-1] == list(reversed(table))[0]
    assert table[0].value == Decimal("3.90")
    assert table[0].as_printed("value").verbatim == "3,90"
    assert table[0].as_printed("value").span.line == 440
    assert table[3].as_printed("period").verbatim == "'19/'20"
    assert table[1] in table
    assert table[1:3] == table.select([1, 2])
    assert list(table[::-2]) == [table[4], table[2], table[0]]
    assert len(table[5:]) == 0
    for wrong in (5, -6):
        with pytest.raises(IndexError):
            table[wrong]
    for wrong in ("8", 1.0, True, None):
        with pytest.raises(TypeError):
            table[wrong]


def test_a_table_knows_what_it_holds(table):
    assert [each.number or each.key for each in table.indicators] == ["8", "Halt_1"]
    assert table.areas == (ENSCHEDE, ALMELO)
    assert [str(each) for each in table.periods] == ["2019", "2019/2020", "2020-Q3", "2020"]
    assert [table.indicator(row) for row in range(5)] == [0, 0, 0, 1, 1]
    assert repr(table) == "<ObservationTable 5 rows, 2 indicators, 2 areas, 4 periods>"
    assert repr(ObservationTable()) == "<ObservationTable 0 rows, 0 indicators, 0 areas, 0 periods>"
    assert table != ObservationTable()
    assert hash(table) == hash(table[:])
    assert table.diagnostics == ()


def test_rows_are_chosen_by_indicator_area_and_period(table):
    assert list(table.where(indicator="8", area="GM0153")) == [table[1]]
    assert list(table.where(area=ALMELO)) == [table[2], table[4]]
    assert list(table.where(period=Period(2019))) == [table[0]]
    assert list(table.where(period=2019)) == [table[0], table[3]]
    assert len(table.where(period=1999)) == 0
    assert table.where() == table
    assert table.where(area=ALMELO).areas == (ALMELO,)
    assert [each.key for each in table[3:].indicators] == ["Halt_1"]
    assert table.select([0]).areas == ()
    for wrong in ({"indicator": "9"}, {"area": "GM9999"}, {"area": Area(name="Delden")}):
        with pytest.raises(sluitend.ValueError) as caught:
            table.where(**wrong)
        assert caught.value.id == "observation.unknown"
    with pytest.raises(TypeError):
        table.where("8")
    with pytest.raises(TypeError):
        table.where(period="2019")


def test_series_of_a_table(table):
    series = table.series("8", "GM0153")
    assert series.unit == Unit("rate", 1000, "inwoners")
    assert [each.value for each in series.observations] == [Decimal("4.1")]
    assert len(table.all_series("8")) == 3
    every = table.all_series()
    assert [each.indicator for each in every] == ["8", "8", "8", "Halt_1", "Halt_1"]
    assert every == table.all_series("8") + table.all_series("Halt_1")
    with pytest.raises(sluitend.ValueError) as caught:
        table.series("8", "GM9999")
    assert caught.value.id == "observation.unknown"


def test_of_several_indicators_of_one_number_none_is_chosen(table):
    records = [IndicatorRecord(number="8"), IndicatorRecord(number="8", key="Halt_1")]
    numbered = table.with_indicators(records)
    for call in (
        lambda: numbered.series("8", "GM0153"),
        lambda: numbered.all_series("8"),
        lambda: sluitend.rank_areas(numbered, "8", Period(2020)),
    ):
        with pytest.raises(sluitend.ValueError, match="Halt_1") as caught:
            call()
        assert caught.value.id == "observation.ambiguous"
    assert numbered.all_series("Halt_1")
    assert len(numbered.where(indicator="8")) == len(numbered)


def test_joined_rows_keep_their_unit():
    def one(unit, area):
        row = {"indicator": "A", "period": "2020", "value": 7, "unit": unit, "area": area}
        return sluitend.from_rows([row])

    joined = one("%", "GM0153").join(one("per 1.000 inwoners", "GM0141"))
    assert [row["unit"] for row in joined.to_pylist()] == ["%", "per 1.000 inwoners"]


def test_wrong_arguments_are_told_in_words(table, document):
    for call in (
        lambda: sluitend.observations_of("x"),
        lambda: sluitend.series_of("x"),
        lambda: sluitend.assess("x", ()),
        lambda: sluitend.rank_areas("x", "8", Period(2020)),
        lambda: sluitend.rank_areas(table, "8", "2020"),
        lambda: sluitend.compare_with_peers([], "8", Period(2020), "GM0153", "Twente"),
        lambda: table.series(8, "GM0153"),
    ):
        with pytest.raises(TypeError) as caught:
            call()
        assert "needs a" in str(caught.value)
        assert "incompatible function arguments" not in str(caught.value)
    ranked = sluitend.rank_areas(table, 8, Period(2020))
    assert ranked.indicator == sluitend.rank_areas(table, "8", Period(2020)).indicator == "8"


def test_tables_are_joined_and_cut(table):
    assert table[:2].join(table[2:]) == table
    assert len(table.join(table)) == 10
    assert table.join(table).indicators == table.indicators
    with pytest.raises(TypeError):
        table.join([])
    with pytest.raises(IndexError):
        table.select([7])


def test_rows_are_pairs():
    for wrong in ([Observation(Period(2019))], [(1, 2)], [("8", Observation(Period(2019)))], 5):
        with pytest.raises(TypeError):
            ObservationTable(wrong)


def test_a_document_s_observations_are_a_table(document):
    table = sluitend.observations_of(document)
    assert list(table) == list(document.observations)
    assert len(table.indicators) == len(document.indicators)
    assert table.where(indicator="6")[0].value == 119
    read = sluitend.read(document.to_json())
    assert sluitend.observations_of(read) == table


# ---- columns ----------------------------------------------------------------------------------------


def test_the_columns_are_fixed(table):
    assert list(table.columns) == COLUMNS
    rows = table.to_pylist()
    assert all(list(row) == COLUMNS for row in rows)
    assert rows[0]["value"] == Decimal("3.90")
    assert str(rows[0]["value"]) == "3.90"
    assert rows[1]["area_kind"] == "municipality"
    assert rows[4]["own_unit"] is True
    assert rows[4]["unit_kind"] == "percent"
    assert rows[3]["unit_kind"] == "rate"
    assert rows[3]["period"] == "2019/2020"
    assert ObservationTable().to_pylist() == []
    assert list(ObservationTable().columns) == COLUMNS


def test_a_table_is_shown(table):
    text = str(table)
    assert "Winkeldiefstallen" in text and "byte_begin" not in text
    html = table._repr_html_()
    assert "<table" in html and "Winkeldiefstallen" in html and "<script" not in html
    long = table.select([0] * 40)
    assert str(long).endswith("nog 10")
    assert "nog 10" in long._repr_html_() and "Metingen: 40" in long._repr_html_()
    assert table.to_csv().splitlines()[0] == ",".join(COLUMNS)


def test_frames_have_exact_types(table):
    polars, pandas = pytest.importorskip("polars"), pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    frame = table.to_polars()
    assert frame.schema["value"] == polars.Decimal(18, 2)
    assert frame.schema["year"] == polars.Int32
    assert frame.schema["own_unit"] == polars.Boolean
    assert frame.to_dicts() == table.to_pylist()
    wide = table.to_pandas()
    assert str(wide["value"].dtype) == "decimal128(18, 2)[pyarrow]"
    assert str(wide["year"].dtype) == "int32[pyarrow]"
    assert str(wide["area"].dtype) in ("string[pyarrow]", "str")
    plain = table.to_pandas(amounts="decimal")
    assert plain["value"].dtype == object
    assert str(plain["part"].dtype) == "Int32"
    assert str(table.to_pandas(amounts="float")["value"].dtype) == "float64"
    assert table.to_pandas(amounts="int", scale=2)["value"].tolist()[:2] == [390, 410]
    assert pandas.DataFrame(table.to_pylist())["value"].iloc[0] == Decimal("3.90")


# ---- and back ---------------------------------------------------------------------------------------


def ways(table):
    """The table through every package that is here."""
    yield sluitend.from_arrow(table)
    yield sluitend.from_rows(table.to_pylist())
    for name in ("pyarrow", "polars", "pandas", "duckdb"):
        try:
            __import__(name)
        except ImportError:
            continue
        if name == "pyarrow":
            yield sluitend.from_arrow(table.to_arrow())
        if name == "polars":
            yield sluitend.from_polars(table.to_polars())
            yield sluitend.from_polars(table.to_polars(amounts="decimal"))
        if name == "pandas":
            yield sluitend.from_pandas(table.to_pandas())
            yield sluitend.from_pandas(table.to_pandas(amounts="decimal"))
        if name == "duckdb":
            import duckdb

            con = duckdb.connect()
            table.to_duckdb(con, "observations")
            found = con.sql("SELECT * FROM observations")
            if hasattr(found, "__arrow_c_stream__"):
                yield sluitend.from_arrow(found)
            con.close()


def test_every_way_out_leads_back(table):
    for back in ways(table):
        assert back == table
        assert back.diagnostics == ()
        assert back.to_pylist()[0]["value"] == Decimal("3.90")
        assert str(back[0].value) == "3.90"
        assert [each.name for each in back.indicators] == ["Winkeldiefstallen", None]
        assert back.indicators[0].unit == table.indicators[0].unit
        assert back.areas == table.areas
    for back in ways(ObservationTable()):
        assert back == ObservationTable()


def test_a_document_s_numbered_indicators_come_back(document):
    table = sluitend.observations_of(document)
    for back in ways(table):
        assert back == table


def test_indicators_that_have_a_name_only_are_named_in_frames():
    pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    document, _ = sluitend.read(EXAMPLES / "zandveen-2024-veilig-en-leefbaar.json")
    table = sluitend.observations_of(document)
    frame = table.to_pandas()
    assert not frame["indicator"].isna().any()
    assert frame.groupby("indicator").size().sum() == len(table)
    for name in frame["indicator"].unique():
        assert table.all_series(name)
    for back in ways(table):
        assert back == table
        assert back.diagnostics == ()
    some = sluitend.from_pandas(frame[["indicator", "area", "period", "value", "unit"]])
    assert len(some) == len(table)


def test_rows_that_contradict_each_other_are_told(theft_rows):
    first = {**theft_rows[0], "area": "gm0153"}
    table = sluitend.from_rows([first, {**first, "value": Decimal(7)}])
    kind, twin = table.diagnostics
    assert (kind.id, kind.argument("area")) == ("observation.area-kind", "gm0153")
    assert (twin.id, twin.argument("row")) == ("observation.contradiction", "2")
    assert "row 2" in twin.text("en")
    assert sluitend.from_rows([{**theft_rows[0], "area": 153}]).diagnostics[0].id == kind.id


def test_codes_for_no_figure_are_none(theft_rows):
    table = sluitend.from_rows([{**theft_rows[0], "value": -99999}])
    assert table[0].missing_reason is sluitend.MissingReason.unknown
    assert table.to_pylist()[0]["verbatim"] == "-99999"
    assert [each.id for each in table.diagnostics] == ["observation.missing-code"]


def test_few_columns_are_enough(theft_rows):
    table = sluitend.from_rows(theft_rows)
    assert [each.number for each in table.indicators] == ["8"]
    assert [each.value for each in table] == [Decimal("3.9"), 5]
    assert table[0].area == Area("municipality", "GM0153")
    assert table[0].period == Period(2019)


def test_other_types_of_columns_are_taken_too(theft_rows):
    pandas = pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    frame = pandas.DataFrame(theft_rows)
    expected = sluitend.from_rows(theft_rows)
    assert sluitend.from_pandas(frame) == expected
    assert sluitend.from_pandas(frame.astype({"area": "category"})) == expected
    assert sluitend.from_pandas(frame.astype({"indicator": "int64", "period": "int16"})) == expected
    assert sluitend.from_pandas(frame.set_index("area").reset_index()) == expected
    assert sluitend.from_pandas(frame.iloc[::-1])[1] == expected[0]


def test_whole_numbers_that_pandas_made_binary_are_taken(theft_rows):
    pandas = pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    frame = pandas.DataFrame(theft_rows)
    frame["year"], frame["part"] = [2019, None], [math.nan, math.nan]
    assert str(frame["year"].dtype) == "float64"
    assert sluitend.from_pandas(frame) == sluitend.from_rows(theft_rows)
    frame["year"] = [2019.5, None]
    with pytest.raises(sluitend.ReadError) as caught:
        sluitend.from_pandas(frame)
    assert caught.value.id == "arrow.float"
    assert "year" in str(caught.value)


def test_polars_categories_are_taken_too(theft_rows):
    polars = pytest.importorskip("polars")
    frame = polars.DataFrame(
        [{**row, "value": Decimal(row["value"])} for row in theft_rows], infer_schema_length=None
    )
    expected = sluitend.from_rows(theft_rows)
    assert sluitend.from_polars(frame) == expected
    assert sluitend.from_polars(frame.cast({"area": polars.Categorical})) == expected
    with pytest.raises(TypeError, match=r"collect\(\)"):
        sluitend.from_polars(frame.lazy())


def test_binary_numbers_are_refused_unless_decimals_are_named(theft_rows):
    rows = [{**row, "value": value} for row, value in zip(theft_rows, (3.9, 5.0))]
    with pytest.raises(TypeError, match="binary"):
        sluitend.from_rows(rows)
    found = [sluitend.from_rows(rows, decimals=1)]
    pyarrow = pytest.importorskip("pyarrow")
    arrow = pyarrow.Table.from_pylist(rows)
    with pytest.raises(sluitend.ReadError) as caught:
        sluitend.from_arrow(arrow)
    assert caught.value.id == "arrow.float"
    assert "value" in str(caught.value)
    found.append(sluitend.from_arrow(arrow, decimals=1))
    pandas = pytest.importorskip("pandas")
    found.append(sluitend.from_pandas(pandas.DataFrame(rows), decimals=1))
    polars = pytest.importorskip("polars")
    found.append(sluitend.from_polars(polars.DataFrame(rows), decimals=1))
    for table in found:
        assert [str(each.value) for each in table] == ["3.9", "5.0"]
        (snapped,) = table.diagnostics
        assert snapped.id == "arrow.snapped"
        assert snapped.severity == "info"
        assert snapped.argument("column") == "value"
        assert snapped.argument("row") == "1"
        assert snapped.argument("from") == "3.899999999999999911"
        assert snapped.argument("to") == "3.9"
        assert "3.9" in snapped.text("nl")
    assert len({table.diagnostics for table in found}) == 1


def test_a_number_that_changes_is_worth_a_look(theft_rows):
    rows = [{**theft_rows[0], "value": 3.14159}]
    (finding,) = sluitend.from_rows(rows, decimals=2).diagnostics
    assert finding.severity == "warning"
    assert finding.argument("to") == "3.14"


@pytest.mark.parametrize("wrong", [math.nan, math.inf, -math.inf, 1e300, 2e18])
def test_what_is_no_number_is_refused(theft_rows, wrong):
    rows = [{**theft_rows[0], "value": wrong}]
    pyarrow = pytest.importorskip("pyarrow")
    for read in (
        lambda: sluitend.from_rows(rows, decimals=1),
        lambda: sluitend.from_arrow(pyarrow.Table.from_pylist(rows), decimals=1),
    ):
        with pytest.raises(sluitend.ReadError) as caught:
            read()
        assert caught.value.id == "arrow.value"


@pytest.mark.parametrize(("decimals", "kind"), [(19, ValueError), (-1, ValueError), (True, TypeError),
                                                (1.0, TypeError), ("1", TypeError)])
def test_decimals_are_a_small_whole_number(theft_rows, decimals, kind):
    for read in (sluitend.from_rows, sluitend.from_arrow, sluitend.from_polars):
        with pytest.raises(kind, match="decimals"):
            read(theft_rows, decimals=decimals)


def test_what_is_not_taken_is_said(theft_rows):
    theft_rows = [{**row, "indicator": "Diefstal_1"} for row in theft_rows]
    rows = [{**row, "retrieved_by": "x", "name": f"naam {i}"} for i, row in enumerate(theft_rows)]
    table = sluitend.from_rows(rows)
    assert [each.id for each in table.diagnostics] == [
        "observation.unknown-column",
        "observation.indicator-differs",
    ]
    assert table.diagnostics[1].argument("first") == "naam 0"
    assert table == sluitend.from_rows(theft_rows)
    assert table[:1].diagnostics == table.diagnostics


def test_tables_that_are_none_are_refused(theft_rows):
    with pytest.raises(TypeError, match="from_rows"):
        sluitend.from_arrow(theft_rows)
    with pytest.raises(TypeError, match="DataFrame"):
        sluitend.from_pandas(theft_rows)
    with pytest.raises(TypeError):
        sluitend.from_rows([1, 2])
    with pytest.raises(sluitend.ReadError) as caught:
        sluitend.from_rows([{"a": 1}])
    assert caught.value.id == "observation.shape"
    for column, cell in (("period", "ooit"), ("status", "voorlopig"), ("area_kind", 5)):
        with pytest.raises(sluitend.ReadError) as caught:
            sluitend.from_rows([{**theft_rows[0], column: cell}])
        assert caught.value.id == "observation.cell"
        assert "row 1" in str(caught.value)
    for column, cells in (("area", (1, "GM0153")), ("value", (True, 1))):
        with pytest.raises(TypeError, match=column):
            sluitend.from_rows([{**row, column: each} for row, each in zip(theft_rows, cells)])
    with pytest.raises(TypeError, match="row 1"):
        sluitend.from_rows([{**theft_rows[0], "value": {}}])


class Moment:
    """As a date of the standard library or of pandas: it has a year."""

    year = 2021


@pytest.mark.parametrize(
    ("cell", "kind", "words"),
    [
        (3.5, TypeError, r"row 2: a float is binary .* pass Decimal\(\"3.5\"\) or an int, or name decimals="),
        (math.nan, TypeError, "row 2: NaN and infinity are no numbers: an absent cell is None"),
        (Decimal("NaN"), sluitend.ValueError, "row 2: NaN and infinity are no numbers"),
        (10**39, sluitend.ValueError, "row 2: a whole number beyond 38 digits"),
        (2 * 10**38, sluitend.ValueError, "row 2: a whole number beyond 38 digits"),
        (Moment(), TypeError, "row 2: a Moment is a moment: name its year or period"),
        ({}, TypeError, "row 2: a cell is a str, int, Decimal, bool, Period or None, not dict"),
        ("3", TypeError, "row 2: a cell is text, those before it are decimal"),
    ],
)
def test_a_cell_that_is_not_taken_is_explained(theft_rows, cell, kind, words):
    rows = [theft_rows[0], {**theft_rows[1], "value": cell}]
    with pytest.raises(kind, match="column 'value', " + words):
        sluitend.from_rows(rows)


def test_large_whole_numbers_and_periods_are_cells(theft_rows):
    periods = [2021, Period(2020, "quarter", 3), "2019/2020", "1e halfjaar 2020", "2020KW01", "2020MM03"]
    for period in periods:
        (one,) = sluitend.from_rows([{**theft_rows[0], "period": period, "value": 10**30}])
        assert one.value == 10**30
        assert one.period.year in (2019, 2020, 2021)
    assert sluitend.from_rows([{**theft_rows[0], "period": "2020KW01"}])[0].as_printed(
        "period"
    ).verbatim == "2020KW01"


def test_a_value_has_no_reason_why_it_is_missing(theft_rows):
    with pytest.raises(sluitend.ReadError, match="missing_reason, row 1: a value needs no reason"):
        sluitend.from_rows([{**theft_rows[0], "missing_reason": "unknown"}])


@pytest.mark.parametrize(
    "words", ["{}", "{}/{next}", "1e halfjaar {}", "{}KW01", "{}MM03", "schooljaar {}-{next}"]
)
def test_published_periods_are_judged_drawn_and_followed(words):
    rows = [
        {"indicator": "8", "area": "GM0153", "value": value, "unit": "%",
         "period": words.format(year, next=year + 1)}
        for value, year in enumerate(range(2018, 2022), 1)
    ]
    series = sluitend.from_rows(rows).series("8", "GM0153")
    target = sluitend.Target(sluitend.StepTarget(value=3), valid_from=2020)
    assert [each.verdict for each in sluitend.assess(series, [target])] == [
        *("not_yet_applicable", "not_yet_applicable"), *("met", "met")
    ]
    assert sluitend.linear_trend(series).slope == 1
    assert [each.difference for each in sluitend.changes_of(series)] == [1, 1, 1]
    chart = series.chart([target])
    assert all(f" {value}" in str(chart) for value in (1, 2, 3, 4))


def test_a_stream_is_read_once(table):
    class Once:
        def __init__(self):
            self.capsule = table.__arrow_c_stream__()

        def __arrow_c_stream__(self, requested_schema=None):
            return self.capsule

    once = Once()
    assert sluitend.from_arrow(once) == table
    with pytest.raises(sluitend.ReadError) as caught:
        sluitend.from_arrow(once)
    assert caught.value.id == "arrow.stream"

    class Wrong:
        def __arrow_c_stream__(self, requested_schema=None):
            return table.__arrow_c_schema__()

    with pytest.raises(ValueError):
        sluitend.from_arrow(Wrong())


def test_other_arrow_types_are_named(theft_rows):
    pyarrow = pytest.importorskip("pyarrow")
    table = pyarrow.Table.from_pylist(theft_rows)
    for column in ([b"x"] * 2, [[1]] * 2, [{"a": 1}] * 2):
        with pytest.raises(sluitend.ReadError) as caught:
            sluitend.from_arrow(table.append_column("extra", pyarrow.array(column)))
        assert caught.value.id == "arrow.type"
        assert "extra" in str(caught.value)


def test_pandas_without_pyarrow_works_too(table, theft_rows, monkeypatch):
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(theft_rows + [{"indicator": "8", "period": "2020"}])
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    back = sluitend.from_pandas(frame)
    assert back[:2] == sluitend.from_rows(theft_rows)
    assert back[2].missing_reason == "empty_cell"
    assert sluitend.from_pandas(table.to_pandas(amounts="decimal")) == table


# ---- joins ------------------------------------------------------------------------------------------


@pytest.fixture
def populations():
    return [
        {"area": "GM0153", "period": "2020", "inhabitants": 159_732},
        {"area": "GM0141", "period": "2020", "inhabitants": 73_107},
    ]


def test_pandas_joins_in_one_line(table, populations):
    pandas = pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    joined = table.to_pandas().merge(pandas.DataFrame(populations), on=["area", "period"])
    assert joined["value"].tolist() == [Decimal("4.10"), Decimal("5.00")]
    assert joined["inhabitants"].tolist() == [159_732, 73_107]


def test_polars_joins_in_one_line(table, populations):
    polars = pytest.importorskip("polars")
    joined = table.to_polars().join(polars.DataFrame(populations), on=["area", "period"])
    assert sorted(joined["value"].to_list()) == [Decimal("4.10"), Decimal("5.00")]


def test_duckdb_joins_in_one_line(table, populations):
    duckdb = pytest.importorskip("duckdb")
    pyarrow = pytest.importorskip("pyarrow")
    con = duckdb.connect()
    table.to_duckdb(con, "observations")
    con.register("populations", pyarrow.Table.from_pylist(populations))
    joined = con.sql("FROM observations JOIN populations USING (area, period) ORDER BY value")
    assert joined.project("value, inhabitants").fetchall() == [
        (Decimal("4.10"), 159_732),
        (Decimal("5.00"), 73_107),
    ]
    con.close()


def test_the_list_of_the_law_joins_by_number(table):
    polars = pytest.importorskip("polars")
    law = polars.DataFrame(
        {"number": str(each.number), "law": each.name} for each in sluitend.statutory_indicators()
    )
    joined = table.to_polars().join(law, on="number")
    assert set(joined["law"]) == {"Winkeldiefstallen"}
