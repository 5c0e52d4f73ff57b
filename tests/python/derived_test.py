# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Numbers derived from figures, and claims in prose."""

import copy
import json
import pathlib
import pickle
from fractions import Fraction

import pytest
import sluitend

CHAPTER = (
    pathlib.Path(__file__).parents[2] / "examples/data/enschede-2021-samenleving-en-bestuur.txt"
)


@pytest.fixture(scope="module")
def report() -> sluitend.Report:
    return sluitend.check(sluitend.read(CHAPTER))


def cell(report: sluitend.Report, row: str, year: int) -> int:
    return next(
        i
        for i, each in enumerate(report.document.figures)
        if each.goal is None and each.row == row and each.year == year
    )


def test_a_change_is_known_as_the_sums_leave_it(report: sluitend.Report) -> None:
    rise = sluitend.change(
        report.document, cell(report, "Lasten", 2020), cell(report, "Lasten", 2021)
    )
    assert rise.label == "Lasten, Begroting 2020 → Begroting 2021"
    known = report.bounds(rise)
    assert known is not None and known == sluitend.bounds(report, rise)
    assert known.lower and known.upper
    assert (known.lower.value, known.upper.value) == (314500, 315500)
    assert sluitend.describe(known, 1000) == "315"


def test_a_ratio_prints_only_certain_digits(report: sluitend.Report) -> None:
    ends = (cell(report, "Lasten", 2020), cell(report, "Lasten", 2021))
    growth = report.bounds(sluitend.growth(report.document, *ends))
    assert growth is not None
    assert sluitend.describe(growth, Fraction(1, 100)) == "0,8"
    assert sluitend.describe(growth, Fraction(1, 100), lang="en") == "0.8"
    people = sluitend.Expression(label="inwoners", constant=Fraction(160000))
    each = sluitend.Ratio(
        numerator=sluitend.level(report.document, ends[1]), denominator=people
    )
    known = report.bounds(each)
    assert known is not None and known.lower and known.lower.value == Fraction(41484, 160)


def test_changes_are_those_of_neighbouring_columns(report: sluitend.Report) -> None:
    found = sluitend.changes(report)
    assert [int(each.printed) // 1000 for each in found[:4]] == [315, -3597, -277, 1614]
    assert found[20].bounds is not None
    assert sluitend.describe(found[20].bounds, 1000) == "668 tot 670"
    assert sluitend.describe(found[20].bounds, 1000, lang="en") == "668 to 670"
    table = report.document.programmes[0].budget
    assert table is not None and len(sluitend.expressions(table)) == 105


def test_changes_are_chosen_by_line_and_year(report: sluitend.Report) -> None:
    every = sluitend.changes(report)
    (rise,) = sluitend.changes(report, line="expenditure", year=2021)
    assert rise.expression.label == "Lasten, Begroting 2020 → Begroting 2021"
    assert sluitend.changes(report, line="Lasten") == every[:4]
    assert len(sluitend.changes(report, year=2022)) == 6
    assert sluitend.changes(report, year=2020) == ()
    with pytest.raises(KeyError, match="Saldo van baten en lasten"):
        sluitend.changes(report, line="lasten")
    with pytest.raises(KeyError, match="2020, 2021"):
        sluitend.changes(report, year=1999)


def test_a_report_knows_the_unit_of_its_figures(report: sluitend.Report) -> None:
    (rise,) = sluitend.changes(report, line="expenditure", year=2021)
    assert report.describe(rise) == report.describe(rise.expression) == "315"
    assert rise.bounds is not None
    assert report.describe(rise.bounds) == rise.bounds.text(unit=1000) == "315"
    assert str(rise.bounds) == "314.500 tot 315.500"
    ends = (rise.from_, rise.to)
    assert report.describe(sluitend.growth(report.document, *ends), lang="en") == "0.8%"
    people = sluitend.Expression(label="inwoners", constant=Fraction(160000))
    each = sluitend.Ratio(numerator=sluitend.level(report.document, rise.to), denominator=people)
    assert report.describe(each).startswith("259,2")
    assert report.describe(sluitend.Interval()) == "onbekend"
    with pytest.raises(TypeError):
        report.describe("315")  # type: ignore[arg-type]


def test_what_is_not_about_the_same_is_refused(report: sluitend.Report) -> None:
    with pytest.raises(sluitend.ValueError, match="row"):
        sluitend.change(report.document, 0, 6)
    with pytest.raises(sluitend.ValueError):
        sluitend.level(report.document, 1000)
    with pytest.raises(ValueError, match="most"):
        sluitend.guaranteed(sluitend.Interval(), 19)
    assert sluitend.guaranteed(sluitend.Interval()) is None


def test_claims_say_what_they_rest_on(report: sluitend.Report) -> None:
    rise, cost, task, fall = report.claims
    assert rise.verdict is sluitend.ClaimVerdict.other_label
    assert [each.expression.label for each in rise.matches] == [
        "Saldo van baten en lasten, Begroting 2020 → Begroting 2021"
    ]
    assert (rise.tested, rise.from_, rise.to) == (7, 2020, 2021)
    assert rise.measures == ("revenue", "expenditure")
    assert rise.ledger is not None and rise.ledger.share == Fraction(105, 352)
    assert rise.ledger.unexplained == 247000
    assert {cost.form, task.form} == {sluitend.ClaimForm.item}
    assert fall.verdict == "supported" and fall.claim is None and fall.direction == "down"
    assert [each.id for each in report.findings if each.id.startswith("claim.")] == [
        "claim.measure"
    ]
    assert sluitend.label(rise.verdict) == "bedrag hoort bij een andere post"


def test_results_are_values(report: sluitend.Report) -> None:
    for each in (report.claims[0], report.claims[0].ledger, sluitend.changes(report)[0]):
        assert pickle.loads(pickle.dumps(each)) == each
        assert copy.deepcopy(each) is each
    found = json.loads(report.to_json())["claims"]
    assert [each["verdict"] for each in found] == [each.verdict for each in report.claims]
    assert found[0]["ledger"]["share"] == "105/352"
