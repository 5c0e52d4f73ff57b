# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Units, areas, periods, the list of the law, series, assessments, trends and peers."""

import copy
import enum
import pickle
from decimal import Decimal
from fractions import Fraction

import pytest

import sluitend
from sluitend import (
    AgeRange,
    Area,
    AreaKind,
    AssessmentReason,
    AssessmentVerdict,
    BenchmarkTarget,
    DirectionalTarget,
    IndicatorRecord,
    LeftOutReason,
    Observation,
    ObservationTable,
    PeerGroup,
    Period,
    Series,
    SeriesBreak,
    StepTarget,
    Target,
    Unit,
)

RATE = Unit("rate", 1000, "inwoners")


def series(values, first=2018, **fields):
    observations = [
        Observation(Period(first + i), value, None if value is not None else "not_yet_known")
        for i, value in enumerate(values)
    ]
    return Series("8", unit=RATE, observations=observations, **fields)


@pytest.fixture
def halt(programme):
    return programme.mandated_indicators["6"]


# ---- units, areas, periods --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2021", Period(2021)),
        ("2021/2022", Period(2021, "school_year")),
        ("2021-H1", Period(2021, "half_year", 1)),
        ("2021-Q3", Period(2021, "quarter", 3)),
        ("2021-04", Period(2021, "month", 4)),
    ],
)
def test_a_period_is_read_as_it_is_written(text, period):
    assert sluitend.parse_period(text) == period
    assert str(period) == text
    assert period.months in (1, 3, 6, 12)


@pytest.mark.parametrize("text", ["", "21", "2021-13", "2021-Q5", "2021/2023", " 2021", "eind 2021"])
def test_what_is_no_period_is_refused(text):
    with pytest.raises(sluitend.ValueError) as caught:
        sluitend.parse_period(text)
    assert caught.value.id in ("period.text", "period.part")
    assert "2021, 2021/2022, 2021-H1, 2021-Q3 and 2021-04 are read" in str(caught.value)


def test_a_code_tells_the_kind_of_an_area():
    assert sluitend.area_of_code("GM0153   ") == Area("municipality", "GM0153")
    assert sluitend.area_of_code("NL01").kind is AreaKind.country
    assert sluitend.area_of_code("XX1").kind is AreaKind.other
    assert sluitend.area_of_code("  ") is None
    with pytest.raises(TypeError):
        sluitend.area_of_code(153)


def test_areas_are_found_by_code_else_by_name():
    assert Area("municipality", "GM0153", "Enschede") == Area("municipality", "GM0153")
    assert hash(Area("municipality", "GM0153", "Enschede")) == hash(Area("municipality", "GM0153"))
    assert Area(name="Twente") != Area(name="Salland")
    assert AgeRange(12, 17, inferred=True) == AgeRange(12, 17)
    assert hash(AgeRange(12, 17, inferred=True)) == hash(AgeRange(12, 17))


def test_units_convert_exactly_or_not_at_all():
    ten_thousand = Unit("rate", 10_000, "Inwoners")
    assert sluitend.conversion_factor(ten_thousand, RATE) == Fraction(1, 10)
    assert sluitend.conversion_factor(Unit("percent", population="inwoners"), RATE) == 10
    assert sluitend.conversion_factor(Unit("currency", multiplier=1000), Unit("currency")) == 1000
    assert sluitend.conversion_factor(RATE, Unit("rate", 1000, "jongeren")) is None
    assert sluitend.conversion_factor(Unit("text"), Unit("text")) is None
    with pytest.raises(TypeError):
        sluitend.conversion_factor("per 1.000", RATE)


def test_a_unit_says_ages_and_multiplier():
    assert str(Unit("rate", 10_000, "jongeren", AgeRange(12, 17))) == (
        "aantal per 10.000 jongeren van 12 tot en met 17 jaar"
    )
    assert str(Unit("rate", 1000, "inwoners", AgeRange(65))) == (
        "aantal per 1.000 inwoners van 65 jaar en ouder"
    )
    assert str(Unit("currency", multiplier=1000)) == "€ x 1.000"


def test_what_contradicts_itself_is_refused():
    for make in (
        lambda: Unit("rate", 0),
        lambda: Unit("count", multiplier=0),
        lambda: StepTarget("within", value=7),
        lambda: StepTarget("within", value=7, upper=6),
        lambda: StepTarget("at_least", value=7, upper=8),
        lambda: sluitend.TrajectoryTarget(),
        lambda: sluitend.TrajectoryTarget(points=[sluitend.TrajectoryPoint(2021, 1)] * 2),
        lambda: Target(StepTarget(value=7), valid_from=2022, valid_to=2021),
        lambda: Observation(2021, 7, "unknown"),
    ):
        with pytest.raises(sluitend.ModelError) as caught:
            make()
        assert caught.value.id == "model.indicator"


def test_a_year_is_a_period_wherever_one_is_wanted():
    assert Observation(2021, 7) == Observation(Period(2021), 7)
    assert SeriesBreak(2021) == SeriesBreak(Period(2021))
    assert DirectionalTarget(baseline=2021).baseline == Period(2021)
    assert sluitend.TrajectoryPoint(2021, 7).period == Period(2021)
    assert sluitend.Ranking(period=2021).period == Period(2021)
    some = series([1, 2, 3])
    assert sluitend.change_between(some, 2018, 2020).difference == 2
    assert sluitend.linear_trend(some).at(2018) == sluitend.linear_trend(some).at(Period(2018))
    target = [Target(StepTarget(value=2))]
    assert sluitend.assess(some, target, periods=[2030])[-1].period == Period(2030)
    table = ObservationTable([(IndicatorRecord(key="x"), Observation(2021, 7, area=Area("municipality", "GM0001")))])
    group = PeerGroup("all", ["GM0001"])
    assert sluitend.rank_areas(table, "x", 2021) == sluitend.rank_areas(table, "x", Period(2021))
    assert sluitend.compare_with_peers(table, "x", 2021, "GM0001", group).value == 7
    assert len(table.where(period=2021)) == 1
    for wrong in (True, 2021.0, "2021", None):
        with pytest.raises(TypeError):
            sluitend.SeriesBreak(wrong)


# ---- the list of the law ----------------------------------------------------------------------------


def test_the_list_of_the_law_knows_units_and_years():
    assert len(sluitend.statutory_indicators()) == 39
    assert len(sluitend.statutory_indicators(2017)) == 39
    assert sluitend.statutory_indicators(1900) == sluitend.statutory_indicators(2016) == ()
    assert len(sluitend.statutory_indicators(2022)) == 34
    halt = sluitend.find_statutory_indicator(6)
    assert halt == sluitend.find_statutory_indicator("6") == sluitend.statutory_indicators()[5]
    assert halt.unit.kind is sluitend.UnitKind.rate
    assert halt.label and halt.source
    assert sluitend.find_statutory_indicator("40") is None
    for wrong in (True, 6.0, None):
        with pytest.raises(TypeError):
            sluitend.find_statutory_indicator(wrong)


def test_a_town_s_own_words_are_bound_to_the_list(programme):
    for each in programme.mandated_indicators:
        found = sluitend.match_statutory_indicator(each)
        assert str(found.indicator.number) == each.number
        assert found == sluitend.match_statutory_indicator(each.number, each.name)
    assert sluitend.match_statutory_indicator(8).basis is sluitend.MatchBasis.number
    assert sluitend.match_statutory_indicator(name="Winkeldiefstallen").indicator.number == 8
    assert sluitend.match_statutory_indicator() is None
    assert sluitend.match_statutory_indicator("8", "Verwijzingen Halt") is None
    with pytest.raises(TypeError):
        sluitend.match_statutory_indicator(programme.mandated_indicators[0], "Halt")
    assert repr(sluitend.match_statutory_indicator(8)) == "<StatutoryMatch 8 by number>"


# ---- series and assessments -------------------------------------------------------------------------


def test_a_series_is_what_a_document_says_of_an_indicator(halt):
    found = halt.series()
    assert found == sluitend.series_of(halt)
    assert found.indicator == "6"
    assert found.observations == halt.observations
    for country in ("NL01", "Nederland", Area("country", "NL01")):
        assert halt.series(country).observations == ()
    with pytest.raises(TypeError):
        halt.series(1)


def test_in_order_keeps_one_observation_per_period():
    shuffled = Series(
        observations=[
            Observation(Period(2020), 2),
            Observation(Period(2019), 1),
            Observation(Period(2020), missing_reason="not_available"),
        ]
    )
    ordered = sluitend.in_order(shuffled)
    assert [each.value for each in ordered.observations] == [1, 2]
    assert len(ordered.superseded) == 1


def test_comparable_values_say_what_was_left_out():
    ten_thousand = Observation(Period(2021), 50, unit=Unit("rate", 10_000, "inwoners"))
    other = Observation(Period(2022), 50, unit=Unit("percent"))
    subject = series([3, None, 4])
    subject = Series(
        unit=RATE,
        observations=[*subject.observations, ten_thousand, other],
        breaks=[SeriesBreak(Period(2019), "definition")],
    )
    found = sluitend.comparable_values(subject)
    assert [(each.period.year, each.value) for each in found.values] == [(2020, 4), (2021, 5)]
    assert all(isinstance(each.value, Fraction) for each in found.values)
    assert [each.reason for each in found.left_out] == [
        LeftOutReason.before_break,
        LeftOutReason.no_value,
        LeftOutReason.unit_differs,
    ]


def test_a_series_is_assessed_against_targets():
    targets = [Target(StepTarget(comparator="at_most", value=Decimal("3.5")), valid_from=2019)]
    judged = sluitend.assess(
        series([3, 3, 4], direction="lower_is_better"), targets, periods=[Period(2021)]
    )
    assert [each.verdict for each in judged] == [
        "not_yet_applicable",
        "met",
        "not_met",
        "no_observation",
    ]
    assert judged[2].goal == Fraction(7, 2)
    assert judged[2].distance == Fraction(1, 2)
    assert judged[2].observation == 2
    assert judged[2].target == 0


def test_options_of_an_assessment_are_keywords():
    down = [Target(DirectionalTarget(movement="decrease"))]
    without = sluitend.assess(series([3, 2]), down)
    assert without[1].verdict is AssessmentVerdict.indeterminate
    assert without[1].reason is AssessmentReason.no_baseline
    judged = sluitend.assess(series([3, 2]), down, previous_is_baseline=True)
    assert judged[1].verdict is AssessmentVerdict.met
    mean = [Target(BenchmarkTarget(reference="national_mean", comparator="at_most"))]
    assert sluitend.assess(series([3]), mean)[0].reason is AssessmentReason.reference_missing
    country = series([4], area=Area("country", "NL01"))
    (against,) = sluitend.assess(series([3]), mean, references=[country])
    assert (against.verdict, against.distance) == ("met", -1)


def test_a_bare_target_says_that_at_least_was_taken():
    seven = [Target(StepTarget(comparator_inferred=True, value=7))]
    judged = sluitend.assess(Series(observations=[Observation(2020 + i, 6 + i) for i in range(3)]), seven)
    assert [(each.verdict, each.reason) for each in judged] == [
        ("not_met", "comparator_assumed"),
        ("met", "none"),
        ("met", "comparator_assumed"),
    ]
    assert AssessmentReason.comparator_assumed.text("en") == "how to compare is not stated; at least was assumed, at most if the targets fall"


def test_an_indicator_of_the_law_is_judged_by_its_list():
    builder = sluitend.DocumentBuilder()
    programme = builder.add(sluitend.ProgrammeRecord(title="Veilig"))
    for name, value in (("Winkeldiefstallen", Decimal("4.8")), ("Diefstallen uit woning", 1)):
        builder.add(
            programme,
            IndicatorRecord(
                name=name,
                unit=RATE,
                targets=[Target(StepTarget(comparator_inferred=True, value=Decimal("2.5")))],
                observations=[Observation(2020, value)],
            ),
        )
    document = builder.build()
    verdicts = [each.assess()[0].verdict for each in document.indicators]
    assert verdicts == ["not_met", "met"]
    assert [each.verdict for each in document.assessments] == verdicts
    table = sluitend.observations_of(document)
    assert [each.verdict for each in sluitend.assess(table)] == verdicts
    assert sluitend.assess(sluitend.with_statutory_numbers(table))[0].verdict == "not_met"
    theft = document.programmes[0].mandated_indicators[0]
    assert theft.direction == "unknown" and theft.series().direction == "lower_is_better"
    assert "hoogstens 2,5" in theft.chart().description


def test_a_movement_begins_after_its_baseline():
    up = [Target(DirectionalTarget(movement="increase", baseline=2018))]
    judged = sluitend.assess(series([9, 4, 5, 5, 6], first=2015), up)
    assert [each.verdict for each in judged] == ["not_yet_applicable"] * 4 + ["met"]


def test_references_are_of_the_same_indicator():
    mean = [Target(BenchmarkTarget(reference="national_mean", comparator="at_most"))]
    country = sluitend.area_of_code("NL01")
    own = Series("A", observations=[Observation(2020, 4)])
    for indicator, verdict in (("A", "met"), ("", "met"), ("B", "indeterminate")):
        other = Series(indicator, area=country, observations=[Observation(2020, 5)])
        assert sluitend.assess(own, mean, references=[other])[0].verdict == verdict


def test_a_quantile_is_that_of_the_other_towns():
    cheapest = Target(BenchmarkTarget(reference="quantile", comparator="at_most", share=Decimal("0.25")))
    indicator = IndicatorRecord(number="8", targets=[cheapest])
    table = ObservationTable(
        (indicator, Observation(2021, value, area=sluitend.area_of_code(f"GM000{value}")))
        for value in range(1, 9)
    )
    judged = sluitend.assess(table)
    assert [each.verdict for each in judged] == ["met"] * 3 + ["not_met"] * 5
    assert judged[7].goal == sluitend.quantile(range(1, 8), Fraction(1, 4)) == Fraction(5, 2)
    assert sluitend.assess(table[:2])[0].reason is AssessmentReason.reference_missing


def test_no_order_of_rows_lets_a_worse_edition_stand():
    def kept(*observations):
        return {
            tuple(each.value for each in sluitend.in_order(Series(observations=rows)).observations)
            for rows in (observations, observations[::-1])
        }

    assert kept(Observation(2020, 1), Observation(2020, 2, status="provisional")) == {(1,)}
    for late, early in (("1-2-2021", "15-1-2021"), ("Begroting 2022", "Begroting 2021")):
        assert kept(Observation(2020, 1, vintage=late), Observation(2020, 2, vintage=early)) == {(1,)}
    unclear = [Observation(2020, 1, vintage="najaar"), Observation(2020, 2, vintage="voorjaar")]
    for rows in (unclear, unclear[::-1]):
        found = sluitend.comparable_values(sluitend.in_order(Series(observations=rows)))
        assert found.values == ()
        assert found.left_out[0].reason is LeftOutReason.contradicting_observations


def test_tables_join_by_the_number_of_the_law():
    town, country = sluitend.area_of_code("GM0153"), sluitend.area_of_code("NL01")
    mean = Target(BenchmarkTarget(reference="national_mean", comparator="at_most"))
    own = ObservationTable(
        [(IndicatorRecord(number="8", name="Winkeldiefstallen", targets=[mean]), Observation(2020, 4, area=town))]
    )
    cbs = ObservationTable(
        [(IndicatorRecord(number="8", key="W_1", name="Winkeldiefstallen"), Observation(2020, 5, area=country))]
    )
    assert [each.verdict for each in sluitend.assess(own.join(cbs))] == ["met"]
    csv = sluitend.read_observations_csv("indicator,name,area,period,value\nown,Winkeldiefstallen,GM0153,2023,4\n")
    other = sluitend.read_observations_csv("indicator,name,area,period,value\nW_1,Winkeldiefstal,GM0141,2023,5\n")
    joined = sluitend.with_statutory_numbers(csv).join(sluitend.with_statutory_numbers(other))
    assert len(sluitend.rank_areas(joined, "8", 2023).areas) == 2


def test_an_indicator_has_its_own_targets(halt, document):
    judged = sluitend.assess(halt)
    assert judged == halt.assess()
    assert [each.period for each in judged] == [Period(2019), Period(2021)]
    for words in (
        {"targets": ()},
        {"periods": [Period(2021)]},
        {"references": [halt.series()]},
        {"previous_is_baseline": True},
    ):
        with pytest.raises(TypeError, match="own targets"):
            sluitend.assess(halt, **words)
    with pytest.raises(TypeError, match="needs targets"):
        sluitend.assess(halt.series())
    assert sum(1 for each in document.assessments if each.verdict == "no_observation") > 0


@pytest.fixture
def judged_towns():
    """Two towns against at most 3.5 and the country, in a table and judged."""
    theft = IndicatorRecord(
        number="8",
        unit=RATE,
        direction="lower_is_better",
        targets=[Target(StepTarget(comparator="at_most", value=Decimal("3.5")), "hooguit 3,5")],
    )
    mean = IndicatorRecord(
        number="9", targets=[Target(BenchmarkTarget(reference="national_mean", comparator="at_most"))]
    )
    rows = [
        (indicator, Observation(Period(year), value, area=sluitend.area_of_code(code)))
        for code, values in (("GM0153", (3, 4)), ("GM0141", (5, 2)), ("NL01", (4, 4)))
        for indicator in (theft, mean)
        for year, value in zip((2021, 2020), values)
    ]
    table = ObservationTable(rows)
    return table, sluitend.assess(table)


def test_a_table_is_assessed_like_its_series(judged_towns):
    table, judged = judged_towns
    expected = {}
    for number, indicator in enumerate(table.indicators):
        every = table.all_series(indicator.number)
        for each in every:
            if each.area.kind != "municipality":
                continue  # targets are those of towns
            said = sluitend.assess(each, indicator.targets, references=every)
            expected[number, each.area] = [(one.period, one.verdict, one.distance) for one in said]
    found = {}
    for at, one in enumerate(judged):
        place = judged.indicator(at), table.areas[judged.area(at)]
        found.setdefault(place, []).append((one.period, one.verdict, one.distance))
        assert table[one.observation].value == one.value
        assert judged.verdict(at) == one.verdict
        assert judged.targets(at) == table.indicators[judged.indicator(at)].targets
    assert found == expected
    assert (len(judged), len(table)) == (8, 12)
    assert judged.count("met") == sum(1 for each in judged if each.verdict == "met") == 5
    assert repr(judged) == "<AssessmentTable 8 periods, 5 met, 3 not_met>"
    assert judged.observations is table
    assert judged[-1] == judged[7]
    with pytest.raises(IndexError, match="no period 8 among 8"):
        judged[8]
    with pytest.raises(TypeError, match="a period is found by its position"):
        judged["8"]


def test_a_table_is_assessed_against_targets_of_the_caller(judged_towns):
    table, own = judged_towns
    some = table.where(indicator="8", area="GM0153")
    targets = [Target(StepTarget(comparator="at_least", value=4))]
    judged = sluitend.assess(some, targets, periods=[Period(2022)])
    assert [each.verdict for each in judged] == ["met", "not_met", "no_observation"]
    assert judged[2].observation is None
    assert judged.targets(0) == tuple(targets)
    assert judged == sluitend.assess(some, targets, periods=[Period(2022)])
    assert judged != sluitend.assess(some, targets) and judged != own
    assert len(sluitend.assess(ObservationTable())) == 0


def test_a_judged_table_is_a_frame_and_a_pickle(judged_towns):
    table, judged = judged_towns
    rows = judged.to_pylist()
    assert list(judged.columns) == list(rows[0])
    assert [row["verdict"] for row in rows] == [str(each.verdict) for each in judged]
    assert [row["observation"] for row in rows] == [each.observation for each in judged]
    assert {row["area"] for row in rows} == {"GM0153", "GM0141"}
    assert rows[0]["target"] == "hooguit 3,5"
    assert judged.to_csv().count("\n") == 9
    assert "met" in str(judged) and "GM0153" in judged._repr_html_()
    again = pickle.loads(pickle.dumps(judged))
    assert again == judged and hash(again) == hash(judged) and list(again) == list(judged)
    assert copy.copy(judged) is judged


def test_the_view_of_assessments_has_the_rows_of_every_indicator(document):
    expected = [each for indicator in document.indicators for each in indicator.assess()]
    assert list(document.assessments) == expected
    rows = document.assessments.to_pylist()
    assert [row["verdict"] for row in rows] == [each.verdict for each in expected]
    assert [row["year"] for row in rows] == [each.period.year for each in expected]
    assert [row["value"] for row in rows] == [each.value for each in expected]


@pytest.mark.parametrize(
    "kind",
    [
        sluitend.AssessmentVerdict,
        sluitend.AssessmentReason,
        sluitend.LeftOutReason,
        sluitend.AreaKind,
        sluitend.ObservationStatus,
        sluitend.BreakKind,
    ],
)
def test_every_word_has_words_in_both_languages(kind):
    assert issubclass(kind, enum.Enum)
    for each in kind:
        for lang in ("nl", "en"):
            assert bool(sluitend.label(each, lang)) == (each is not AssessmentReason.none)
    assert sluitend.label(AssessmentVerdict.not_met) == "niet gehaald"
    assert sluitend.label(AreaKind.municipality, "en") == "municipality"


# ---- trends -----------------------------------------------------------------------------------------


def test_changes_and_trend_of_a_short_series():
    subject = series([3, None, 4, Decimal("5.5")])
    first, last = sluitend.changes_of(subject)
    assert (first.difference, first.growth, first.per_year) == (1, Fraction(1, 3), Fraction(1, 2))
    assert first.from_.period == Period(2018)
    assert sluitend.change_between(subject, Period(2018), Period(2021)).difference == Fraction(5, 2)
    assert sluitend.change_between(subject, Period(2018), Period(2019)) is None
    trend = sluitend.linear_trend(subject)
    assert trend.at(Period(2018)) == trend.level
    assert trend.at(Period(2020)) == trend.level + 2 * trend.slope
    assert [each.reason for each in trend.left_out] == ["no_value"]
    assert sluitend.linear_trend(series([3])) is None


def test_progress_on_the_way_to_a_target():
    assert sluitend.progress(10, 20, Decimal("12.5")) == Fraction(1, 4)
    assert sluitend.progress(10, 5, 11) == Fraction(-1, 5)
    assert sluitend.progress(10, 10, 10) == 1
    assert sluitend.progress(10, 10, 11) is None


def test_numbers_cross_exactly_or_not_at_all():
    third = Fraction(1, 3)
    assert sluitend.arithmetic_mean([third, 1, Decimal("0.5")]) == (third + 1 + Fraction(1, 2)) / 3
    for wrong in (0.5, True, "1", None):
        with pytest.raises(TypeError):
            sluitend.arithmetic_mean([wrong])
        with pytest.raises(TypeError):
            sluitend.progress(1, 2, wrong)
    with pytest.raises(TypeError, match="binary"):
        sluitend.quantile([1, 2], 0.5)


def test_statistics_of_nothing_are_absent():
    assert sluitend.arithmetic_mean([]) is None
    assert sluitend.weighted_mean([], []) is None
    assert sluitend.weighted_mean([1], [0]) is None
    assert sluitend.median([]) is None
    assert sluitend.quantile([], 1) is None
    assert sluitend.percentile_rank([], 1) is None
    assert sluitend.ranks([]) == ()


def test_statistics_refuse_what_has_no_meaning():
    for values, weights in (([1], []), ([1, 2], [1, -1])):
        with pytest.raises(sluitend.ValueError) as caught:
            sluitend.weighted_mean(values, weights)
        assert caught.value.id == "statistics.weights"
    with pytest.raises(sluitend.ValueError) as caught:
        sluitend.quantile([1], 2)
    assert caught.value.id == "statistics.share"
    with pytest.raises(ValueError, match="QuantileMethod"):
        sluitend.quantile([1], 1, method="excel")


# ---- peers ------------------------------------------------------------------------------------------


@pytest.fixture
def towns():
    indicator = IndicatorRecord(number="8", unit=RATE, direction="lower_is_better")
    values = {"GM0153": 3, "GM0141": 5, "GM0173": 3, "GM0150": None}
    return ObservationTable(
        (
            indicator,
            Observation(
                Period(2021),
                value,
                None if value is not None else "not_published",
                area=sluitend.area_of_code(code),
            ),
        )
        for code, value in values.items()
    )


def test_areas_are_ranked(towns):
    ranking = sluitend.rank_areas(towns, "8", Period(2021))
    assert [(each.area.code, each.value, each.rank) for each in ranking.areas] == [
        ("GM0153", 3, 1),
        ("GM0173", 3, 1),
        ("GM0141", 5, 3),
    ]
    assert [each.area.code for each in ranking.left_out] == ["GM0150"]
    down = sluitend.rank_areas(towns, "8", Period(2021), order="descending", ties="average")
    assert [each.rank for each in down.areas] == [1, Fraction(5, 2), Fraction(5, 2)]
    group = PeerGroup("Twente", ["GM0153", "GM0141"])
    assert len(sluitend.rank_areas(towns, "8", Period(2021), among=group).areas) == 2
    assert sluitend.rank_areas(towns, "8", Period(2021), kind="province").areas == ()
    with pytest.raises(sluitend.ValueError) as caught:
        sluitend.rank_areas(towns, "9", Period(2021))
    assert caught.value.id == "observation.unknown"
    with pytest.raises(sluitend.ValueError) as caught:
        sluitend.rank_areas(towns, "8", Period(2021), among=PeerGroup("?", ["GM9999"]))
    assert caught.value.id == "peers.area"


def test_codes_of_areas_may_carry_blanks(towns):
    group = PeerGroup("Twente", ["GM0153    ", "GM0141    "])
    assert len(sluitend.rank_areas(towns, "8", 2021, among=group).areas) == 2
    found = sluitend.compare_with_peers(towns, "8", 2021, "GM0153  ", group)
    assert (found.value, found.count) == (3, 1)
    padded = ObservationTable(
        [(IndicatorRecord(key="x"), Observation(2021, 7, area=Area("municipality", "GM0002    ")))]
    )
    assert padded.areas[0].code == "GM0002"
    for area in ("GM0002 ", Area("municipality", "GM0002 ")):
        assert len(padded.where(area=area)) == 1
    assert padded.series("x", "GM0002 ").observations[0].value == 7


def test_a_town_is_compared_with_its_peers(towns):
    group = PeerGroup("Twente", ["GM0153", "GM0141", "GM0173", "GM0150"])
    found = sluitend.compare_with_peers(towns, "8", Period(2021), "GM0153", group)
    assert (found.value, found.mean, found.difference, found.count) == (3, 4, -1, 2)
    assert found.median == 4
    assert found.percentile_rank == Fraction(1, 4)
    assert {each.area.code for each in found.left_out} >= {"GM0150"}
