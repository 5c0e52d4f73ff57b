# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Charts: one object with a picture, a specification and words, with and without Altair."""

import copy
import json
import pickle
import re
import xml.etree.ElementTree as ElementTree
from decimal import Decimal
from fractions import Fraction

import pytest

import sluitend

VEGA_LITE = "application/vnd.vegalite.v5+json"


def year(number):
    return sluitend.parse_period(str(number))


@pytest.fixture(scope="module")
def theft():
    return sluitend.Series(
        indicator="8",
        name="Winkeldiefstallen",
        area=sluitend.area_of_code("GM0153"),
        unit=sluitend.Unit("rate", 1000, "inwoners"),
        observations=[
            sluitend.Observation(year(2019), Decimal("4.10")),
            sluitend.Observation(year(2020), Decimal("3.25")),
            sluitend.Observation(year(2021), missing_reason="not_available"),
        ],
    )


@pytest.fixture(scope="module")
def target():
    return sluitend.Target(sluitend.StepTarget("at_most", value=Decimal("3.5")), valid_from=2020)


@pytest.fixture(scope="module")
def ranking():
    towns = {"GM0153": "3.3", "GM0164": "2.6", "GM0141": "2.9", "GM0173": None}
    rows = [
        {"indicator": "8", "area": code, "area_kind": "municipality", "period": "2023",
         "value": value and Decimal(value), "missing_reason": None if value else "not_published"}
        for code, value in towns.items()
    ]
    return sluitend.rank_areas(sluitend.from_rows(rows), "8", year(2023))


@pytest.fixture(params=["indicator", "programme", "series", "ranking"])
def chart(request, programme, theft, target, ranking):
    if request.param == "indicator":
        return programme.all_goals["1.01"].indicators[0].chart()
    if request.param == "programme":
        return programme.charts()
    if request.param == "series":
        return theft.chart([target])
    return ranking.chart("GM0153")


def test_a_chart_shows_itself_in_three_ways(chart):
    bundle = chart._repr_mimebundle_()
    assert set(bundle) == {"text/plain", "image/svg+xml", VEGA_LITE}
    assert bundle[VEGA_LITE] == chart.vega_lite
    assert bundle["image/svg+xml"] == chart.svg
    assert bundle["text/plain"] == str(chart) == chart.vega_lite["description"]
    assert json.loads(json.dumps(bundle)) == bundle


def test_a_chart_loads_nothing(chart):
    assert "<script" not in chart.svg
    assert not re.search(r"(?:href|src)\s*=\s*\"(?!#)", chart.svg)
    assert '"url"' not in json.dumps(chart.vega_lite)
    assert ElementTree.fromstring(chart.svg).tag.endswith("svg")


def test_a_chart_is_a_value(chart):
    assert pickle.loads(pickle.dumps(chart)) == chart == copy.deepcopy(chart)
    assert hash(copy.copy(chart)) == hash(chart)
    with pytest.raises(AttributeError, match="altair"):
        chart.svg = ""
    chart.vega_lite["description"] = "spoiled"
    assert str(chart) != "spoiled"
    assert repr(chart).startswith("<Chart ") and len(repr(chart)) <= 120


def test_a_chart_becomes_one_of_altair(chart):
    altair = pytest.importorskip("altair")
    made = chart.altair()
    assert isinstance(made, altair.TopLevelMixin)
    assert made.to_dict()["description"] == str(chart)


def test_a_chart_needs_no_altair(run_python, sample_path):
    printed = run_python(
        f"""
import pathlib, sys
sys.modules["altair"] = None
import sluitend
programme = sluitend.read(pathlib.Path({str(sample_path)!r})).document.programmes[0]
print(programme.charts().svg[:4])
try:
    programme.charts().altair()
except ImportError as error:
    print(error)
"""
    )
    picture, message = printed.splitlines()
    assert picture == "<svg"
    assert "pip install sluitend[plot]" in message


def test_functions_give_what_charts_hold(programme, theft, target, ranking):
    indicator = programme.all_goals["1.01"].indicators[0]
    of = {"lang": "en", "width": 500, "height": 240}
    assert sluitend.indicator_svg(indicator, **of) == indicator.chart(**of).svg
    assert sluitend.indicator_vega_lite(indicator, **of) == indicator.chart(**of).vega_lite
    assert sluitend.indicator_svg(theft, [target], **of) == theft.chart([target], **of).svg
    assert sluitend.indicator_vega_lite(theft, [target], **of) == theft.chart([target], **of).vega_lite
    assert sluitend.indicators_svg(programme, **of) == programme.charts(**of).svg
    assert sluitend.indicators_vega_lite(programme, **of) == programme.charts(**of).vega_lite
    assert sluitend.ranking_svg(ranking, "GM0153", **of) == ranking.chart("GM0153", **of).svg
    assert sluitend.ranking_vega_lite(ranking, **of) == ranking.chart(**of).vega_lite
    assert sluitend.indicator_svg(indicator)._repr_svg_() == indicator.chart().svg


def test_exact_values_stand_beside_what_is_drawn(theft, target):
    text = json.dumps(theft.chart([target]).vega_lite)
    assert '"exact": "4.1", "shown": "4,10"' in text and '"exact": "3.25"' in text


def test_a_ranking_says_in_words_what_it_points_out(ranking):
    assert "GM0141: 2,9, plaats 2 van 3." in str(ranking.chart("GM0141"))
    assert "GM0173 doet niet mee: meting zonder waarde." in str(ranking.chart("GM0173"))
    assert "GM0173 takes no part: observation without a value." in str(ranking.chart("GM0173", lang="en"))
    assert "GM0141" not in str(ranking.chart())


def test_no_line_joins_periods_of_two_kinds():
    mixed = sluitend.Series(
        observations=[sluitend.Observation(2018, 4), sluitend.Observation(sluitend.parse_period("2018/2019"), 5)]
    )
    assert "Niet getekend: 2018: een ander soort periode." in mixed.chart().description


def test_an_area_is_pointed_out_by_its_code_or_itself(ranking):
    area = ranking.areas[0].area
    assert ranking.chart(area) == ranking.chart(area.code) != ranking.chart()


@pytest.mark.parametrize("size", [3.5, "640", None, True])
def test_a_size_that_is_none_is_said_in_words(programme, theft, ranking, size):
    for draw in (theft.chart, ranking.chart, programme.charts):
        with pytest.raises(TypeError, match=f"^width must be an int, not {type(size).__name__}"):
            draw(width=size)
        with pytest.raises(TypeError, match="^height must be an int"):
            draw(height=size)
    with pytest.raises(ValueError, match="width must be from"):
        theft.chart(width=10**30)


def test_what_cannot_be_drawn_is_said_in_words(programme, theft):
    for draw in (sluitend.indicator_svg, sluitend.indicator_vega_lite):
        with pytest.raises(TypeError, match="^needs an Indicator or a Series, not int"):
            draw(5)
    for draw in (sluitend.indicators_svg, sluitend.indicators_vega_lite):
        with pytest.raises(TypeError, match="^needs a Programme, not Series"):
            draw(theft)
    with pytest.raises(TypeError, match="^needs a Ranking, not Programme"):
        sluitend.ranking_svg(programme)
    with pytest.raises(TypeError, match="width must be an int"):
        programme.document.to_text(width=3.5)


def test_a_ranking_and_a_comparison_show_themselves_and_become_frames(ranking):
    assert "GM0153" in str(ranking) and "no_value" in str(ranking)
    assert "<table" in ranking._repr_html_() and "Ranglijst: 4" in ranking._repr_html_()
    assert ranking.columns[:4] == ("rank", "area", "area_name", "value")
    assert [row["value"] for row in ranking.to_pylist()] == [
        *map(Decimal, ("2.6", "2.9", "3.3")), None
    ]
    one = sluitend.PeerComparison("Twente", 3, mean=Fraction(10, 3), count=12)
    assert "Vergelijking: 1" in one._repr_html_() and "10/3" in str(one)
    assert one.to_pylist()[0]["mean_fraction"] == "10/3"
    pyarrow = pytest.importorskip("pyarrow")
    assert pyarrow.table(ranking).num_rows == 4
    assert len(one.to_pandas()) == 1


def test_decimals_and_marks_are_those_of_the_language(theft, target):
    assert "3,25" in str(theft.chart([target])) and "4,10" in str(theft.chart())
    english = theft.chart([target], lang="en")
    assert "3.25" in str(english) and "at most 3.5" in str(english)
    assert "3,25" not in english.svg and "3,5" not in english.svg


def test_language_and_size_are_those_that_were_asked_for(programme):
    assert str(programme.charts(lang="en")) != str(programme.charts())
    assert 'width="500"' in programme.charts(width=500).svg
    with pytest.raises(sluitend.ValueError) as refused:
        programme.charts(width=100)
    assert refused.value.id == "chart.size"
    with pytest.raises(ValueError):
        programme.charts(lang="de")


def test_what_belongs_to_a_series_is_refused_for_an_indicator(programme, target):
    indicator = programme.all_goals["1.01"].indicators[0]
    with pytest.raises(TypeError, match="series_of"):
        sluitend.indicator_svg(indicator, [target])
    with pytest.raises(TypeError):
        sluitend.indicator_svg("8")
    with pytest.raises(TypeError):
        sluitend.ranking_svg(indicator)
