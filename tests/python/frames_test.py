# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Views in pyarrow, pandas, polars and DuckDB, in every form of `amounts`."""

import sys
from decimal import Decimal

import pytest

import sluitend

EXPENDITURE = [41169000, 41484000, 37887000, 37610000, 39224000]


@pytest.fixture
def pyarrow():
    return pytest.importorskip("pyarrow")


@pytest.fixture
def pandas():
    return pytest.importorskip("pandas")


@pytest.fixture
def polars():
    return pytest.importorskip("polars")


@pytest.fixture
def duckdb():
    return pytest.importorskip("duckdb")


@pytest.fixture
def figures(document):
    return document.figures


def test_polars_takes_a_view_as_it_is(polars, figures):
    frame = polars.DataFrame(figures)
    assert frame.columns == list(figures.columns)
    assert frame.to_dicts() == figures.to_pylist()


def test_pandas_takes_a_view_as_it_is(pandas, figures):
    if not hasattr(pandas.DataFrame, "from_arrow"):
        pytest.skip("pandas before 3.0 has no from_arrow")
    frame = pandas.DataFrame.from_arrow(figures)
    assert list(frame.columns) == list(figures.columns)
    assert len(frame) == 35


def test_duckdb_takes_a_view_as_it_is(duckdb, figures):
    try:
        found = duckdb.sql("SELECT count(*), sum(value) FROM figures").fetchall()
    except duckdb.InvalidInputException:
        pytest.skip("this DuckDB does not scan objects with __arrow_c_stream__")
    assert found == [(35, sum(figure.amount.value for figure in figures))]


def test_a_pandas_sum_is_exact(pandas, figures):
    pytest.importorskip("pyarrow")
    frame = figures.to_pandas()
    assert str(frame["value"].dtype) == "decimal128(18, 2)[pyarrow]"
    goals = frame[frame["goal"].notna()]
    table = frame[frame["goal"].isna()]
    assert list(table[table["line"] == "expenditure"]["value"]) == EXPENDITURE
    total = goals["value"].sum()
    assert total == 41485000
    assert isinstance(total, Decimal)
    by_line = table.groupby("line")["value"].sum()
    assert by_line["revenue"] == 32675000


def test_a_polars_sum_is_exact(polars, figures):
    frame = figures.to_polars()
    assert frame.schema["value"] == polars.Decimal(18, 2)
    total = frame.filter(polars.col("goal").is_not_null())["value"].sum()
    assert total == Decimal("41485000.00")
    by_line = frame.filter(polars.col("goal").is_null()).group_by("line").agg(polars.sum("value"))
    assert dict(by_line.iter_rows())["revenue"] == Decimal("32675000.00")


def test_a_duckdb_sum_is_exact(duckdb, figures):
    pytest.importorskip("pyarrow")
    con = duckdb.connect()
    figures.to_duckdb(con, "figures")
    ((kind,),) = con.execute(
        "SELECT data_type FROM information_schema.columns "
        "WHERE table_name = 'figures' AND column_name = 'value'"
    ).fetchall()
    assert kind == "DECIMAL(18,2)"
    total = con.execute("SELECT sum(value) FROM figures WHERE goal IS NOT NULL").fetchall()
    assert total == [(Decimal("41485000.00"),)]
    with pytest.raises(duckdb.Error):
        figures.to_duckdb(con, "figures")
    figures.to_duckdb(con, "figures", replace=True)
    figures.to_duckdb(con, 'a "strange" name; DROP TABLE figures')
    names = {name for (name,) in con.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
    assert names == {"figures", 'a "strange" name; DROP TABLE figures'}
    con.close()


def test_pandas_takes_every_form_of_amounts(pandas, figures):
    as_decimal = figures.to_pandas(amounts="decimal")
    assert as_decimal["value"].dtype == object
    assert as_decimal["printed"].tolist() == [row["printed"] for row in figures.to_pylist()]
    assert str(as_decimal["printed"].iloc[0]) == "11133.00"
    as_float = figures.to_pandas(amounts="float")
    assert str(as_float["value"].dtype) == "float64"
    assert as_float["value"].sum() > 0
    as_int = figures.to_pandas(amounts="int", scale=2)
    assert str(as_int["value"].dtype) == "Int64"
    assert as_int["value"].iloc[0] == 1113300000
    for frame in (as_decimal, as_float, as_int):
        assert list(frame.columns) == list(figures.columns)
        assert str(frame["year"].dtype) == "Int32"
        assert frame["goal"].isna().sum() == 30


def test_pandas_summarises_what_it_can(pandas, figures):
    frame = figures.to_pandas(amounts="float")
    assert frame["value"].describe()["count"] == 35
    pivot = frame[frame["goal"].isna()].pivot_table(
        index="line", columns="year", values="value", aggfunc="sum"
    )
    assert pivot.loc["balance", 2020] == 32863000


def test_polars_takes_every_form_of_amounts(polars, figures):
    assert figures.to_polars(amounts="decimal").equals(figures.to_polars())
    as_float = figures.to_polars(amounts="float")
    assert as_float.schema["value"] == polars.Float64
    as_int = figures.to_polars(amounts="int", scale=0)
    assert as_int.schema["value"] == polars.Int64
    assert as_int["value"][0] == 11133000
    assert as_int.columns == list(figures.columns)


def test_arrow_takes_every_form_of_amounts(pyarrow, figures):
    assert figures.to_arrow().equals(pyarrow.table(figures))
    as_float = figures.to_arrow(amounts="float")
    assert as_float.schema.field("value").type == pyarrow.float64()
    as_int = figures.to_arrow(amounts="int", scale=2)
    assert as_int.schema.field("value").type == pyarrow.int64()
    assert as_int.column("value")[0].as_py() == 1113300000
    assert as_int.column_names == list(figures.columns)


@pytest.mark.parametrize("way", ["to_arrow", "to_pandas", "to_polars"])
def test_whole_numbers_need_a_scale_that_fits(way, figures, request):
    request.getfixturevalue({"to_arrow": "pyarrow"}.get(way, way.removeprefix("to_")))
    pytest.importorskip("pyarrow")
    convert = getattr(figures, way)
    with pytest.raises(ValueError, match="scale"):
        convert(amounts="int")
    with pytest.raises(ValueError, match="scale"):
        convert(amounts="float", scale=2)
    with pytest.raises(ValueError, match="arrow, decimal, float, int"):
        convert(amounts="double")
    with pytest.raises(sluitend.NumberOverflow):
        convert(amounts="int", scale=18)


def test_a_value_with_too_many_decimals_is_no_whole_number(pandas):
    builder = sluitend.DocumentBuilder()
    place = builder.add(sluitend.ProgrammeRecord(title="Sport"))
    amount = sluitend.Amount(Decimal("0.125"))
    builder.add(place, sluitend.GoalRecord(title="x", stated_expenditure=amount))
    figures = builder.build().figures
    with pytest.raises(sluitend.InexactResult, match=r"0\.125"):
        figures.to_pandas(amounts="int", scale=2)
    assert figures.to_pandas(amounts="int", scale=3)["value"].tolist() == [125]


@pytest.mark.parametrize(
    "name", ["goals", "actions", "indicators", "observations", "targets", "assessments", "claims",
             "identities", "findings"]
)
def test_every_view_becomes_a_frame(pandas, polars, document, report, name):
    view = getattr(report if name in ("identities", "findings") else document, name)
    rows = view.to_pylist()
    assert view.to_polars().to_dicts() == rows
    assert view.to_pandas().shape == (len(rows), len(view.columns))
    assert view.to_pandas(amounts="decimal").shape == (len(rows), len(view.columns))


def test_an_empty_view_becomes_a_frame_with_types(pandas, polars):
    view = sluitend.Document().figures
    assert view.to_polars().schema["value"] == polars.Decimal(18, 2)
    for amounts, kind in (("decimal", "object"), ("float", "float64")):
        assert str(view.to_pandas(amounts=amounts)["value"].dtype) == kind
    assert str(view.to_pandas()["year"].dtype) == "int32[pyarrow]"


@pytest.mark.parametrize(
    ("way", "package", "extra"),
    [
        ("to_arrow", "pyarrow", "arrow"),
        ("to_pandas", "pandas", "pandas"),
        ("to_polars", "polars", "polars"),
        ("to_duckdb", "duckdb", "duckdb"),
    ],
)
def test_a_missing_package_is_named_with_its_extra(figures, monkeypatch, way, package, extra):
    monkeypatch.setitem(sys.modules, package, None)
    arguments = (None, "figures") if way == "to_duckdb" else ()
    with pytest.raises(ImportError, match=rf"{package}.*pip install sluitend\[{extra}\]"):
        getattr(figures, way)(*arguments)


def test_pandas_without_pyarrow_is_shown_the_way_that_works(figures, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ImportError, match=r'sluitend\[pandas\].*amounts="decimal" works without'):
        figures.to_pandas()
    assert len(figures.to_pandas(amounts="decimal")) == len(figures)


def test_the_lossy_form_says_so():
    for way in ("to_arrow", "to_pandas", "to_polars"):
        assert "only lossy one" in " ".join(getattr(sluitend.View, way).__doc__.split())
    for way in ("to_pandas", "to_polars"):
        assert "mean" in getattr(sluitend.View, way).__doc__
