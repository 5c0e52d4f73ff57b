# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""What must be true of the model of Enschede 2021, programme 3.1: our sample and the published text."""

import collections
import timeit
from decimal import Decimal
from fractions import Fraction

import pytest

import sluitend


@pytest.fixture(scope="module")
def chapter(chapter_path):
    return sluitend.read(chapter_path)


@pytest.fixture(scope="module")
def document(chapter):
    return chapter.document


@pytest.fixture(scope="module")
def programme(document):
    (only,) = document.programmes
    return only


@pytest.fixture(scope="module")
def subgoals(programme):
    return {child.number: child for goal in programme.goals for child in goal.goals}


@pytest.fixture(scope="module")
def report(document):
    return sluitend.check(document)


def test_holds_one_programme(programme):
    assert (programme.number, programme.title) == ("3.1", "Samenleving en bestuur")


def test_holds_the_goal_tree(programme, subgoals):
    assert [goal.number for goal in programme.goals] == ["1", "2", "3", "4", "5"]
    assert list(subgoals) == (
        "1.01 1.02 2.01 2.02 3.01 3.02 4.01 4.02 5.01 5.02 5.03".split()
    )
    assert programme.goals[0].title == "Goed bestuur"
    assert subgoals["2.01"].title == "Consistent gebruik bestuursstijlen"


def test_counts_actions_and_indicators(subgoals):
    actions = {number: len(goal.actions) for number, goal in subgoals.items()}
    assert list(actions.values()) == [5, 2, 2, 1, 2, 3, 1, 7, 1, 4, 2]
    assert sum(actions.values()) == 30
    indicators = {number: len(goal.indicators) for number, goal in subgoals.items()}
    assert {number: count for number, count in indicators.items() if count} == {
        "1.01": 1,
        "2.01": 1,
        "4.01": 1,
        "4.02": 2,
        "5.02": 1,
    }


def test_declared_counts_stand_beside_the_found_ones(subgoals):
    for goal in subgoals.values():
        assert goal.declared_action_count == len(goal.actions)
        assert (goal.declared_indicator_count or 0) == len(goal.indicators)
    assert subgoals["1.02"].declared_indicator_count is None


def test_keeps_both_actions_with_one_number(subgoals, report):
    assert [action.number for action in subgoals["5.02"].actions] == ["01", "02", "03", "03"]
    first, second = subgoals["5.02"].actions.all("03")
    assert first.title != second.title
    (finding,) = [each for each in report.findings if each.id == "action.duplicate-number"]
    assert finding.severity == "warning"
    assert finding.argument("goal") == "5.02"
    assert finding.argument("count") == "2"


def test_narrative_stands_under_its_question(programme, subgoals):
    assert "Doelenboom" not in programme.narrative.achieve
    assert len(programme.narrative.achieve) > 500
    assert "Toelichting" not in programme.narrative.achieve
    assert len(programme.narrative.cost) > 100
    for goal in [*programme.goals, *subgoals.values()]:
        assert goal.description
        for action in goal.actions:
            assert action.text
            assert action.year == 2021


def test_keeps_related_parties(subgoals):
    contributions = subgoals["3.01"].related_party_contributions
    assert [each.party for each in contributions] == ["Euregio", "Regio Twente"]
    assert all(each.societal_return for each in contributions)
    assert all(
        not goal.related_party_contributions
        for number, goal in subgoals.items()
        if number != "3.01"
    )


def test_knows_who_answers_for_it(programme):
    people = collections.defaultdict(list)
    for each in programme.responsibilities:
        people[each.role].append(each.name)
    assert people == {
        "portfolio_holder": [
            "Onno van Veldhuizen",
            "Arjan Kampman",
            "Niels van den Berg",
            "June Nods",
        ],
        "executive_director": ["Kees Meijer", "Marco Wilke"],
    }


@pytest.mark.parametrize(
    ("number", "position", "value", "unit", "year"),
    [
        ("1.01", 0, "7", "score", 2020),
        ("2.01", 0, "7", "score", 2021),
        ("4.01", 0, "75", "percent", 2022),
        ("4.02", 0, "75", "percent", 2022),
    ],
)
def test_reads_a_target_as_said(subgoals, number, position, value, unit, year):
    indicator = subgoals[number].indicators[position]
    (target,) = indicator.targets
    assert target.kind == "step"
    assert target.value.value == Decimal(value)
    assert target.valid_from == year
    assert indicator.unit.kind == unit


def test_a_target_without_value_stays_without(subgoals):
    (target,) = subgoals["4.02"].indicators[1].targets
    assert target.kind == "unstated"
    assert target.valid_from == 2022
    assert "raad" in target.set_by


def test_deliberately_no_target_keeps_its_reason(subgoals):
    (target,) = subgoals["5.02"].indicators[0].targets
    assert target.kind == "none"
    assert target.value.reason == "policy_makes_figure_ambiguous"
    assert "geen streefwaarde" in target.text


def test_reads_the_statutory_indicators(programme):
    found = [
        (
            each.number,
            each.name,
            each.unit.per,
            each.observations[0].period.year,
            str(each.observations[0].value),
            each.source,
        )
        for each in programme.mandated_indicators
    ]
    long_name = "Vernielingen en beschadigingen (in de openbare ruimte)"
    assert found == [
        ("6", "Verwijzingen Halt", 10000, 2019, "119", "Bureau Halt"),
        ("8", "Winkeldiefstallen", 1000, 2019, "3.9", "CBS"),
        ("9", "Geweldsmisdrijven", 1000, 2019, "5.2", "CBS"),
        ("10", "Diefstallen uit woning", 1000, 2019, "2.4", "CBS"),
        ("11", long_name, 1000, 2019, "7.4", "CBS"),
    ]
    assert all(each.unit.kind == "rate" for each in programme.mandated_indicators)


def test_a_lapsed_statutory_number_is_no_defect(report):
    assert not [each for each in report.findings if each.id.startswith("indicator.")]


def test_stated_expenditure_is_exact_and_as_printed(programme):
    amounts = [goal.stated_expenditure for goal in programme.goals]
    assert [each.verbatim for each in amounts] == [
        "11.133,00",
        "3.989,00",
        "211,00",
        "5.085,00",
        "21.067,00",
    ]
    first = amounts[0]
    assert first.value == 11133000
    assert str(first.printed) == "11133.00"
    assert [each.multiplier for each in amounts] == [1000] * 5


def test_the_quantum_of_the_goals_is_judged_and_said(programme, report):
    for goal in programme.goals:
        assert goal.stated_expenditure.quantum == 1000
        assert goal.stated_expenditure.quantum_basis == "content"
    (finding,) = [each for each in report.findings if each.id == "quantum.assumed"]
    assert finding.severity == "info"


def test_reads_the_budget_table(programme):
    table = programme.budget
    assert [(each.label, each.year, each.phase) for each in table.columns] == [
        ("Begroting 2020", 2020, "adopted"),
        ("Begroting 2021", 2021, "adopted"),
        ("Raming 2022", 2022, "estimate"),
        ("Raming 2023", 2023, "estimate"),
        ("Raming 2024", 2024, "estimate"),
    ]
    printed = {line.code: [int(each.printed) for each in line.amounts] for line in table.lines}
    assert printed == {
        "expenditure": [41169, 41484, 37887, 37610, 39224],
        "revenue": [8307, 8270, 4922, 4781, 6395],
        "balance": [32863, 33215, 32965, 32829, 32829],
        "reserve_additions": [11, 0, 0, 0, 0],
        "reserve_withdrawals": [328, 0, 0, 0, 0],
        "result": [32546, 33215, 32965, 32829, 32829],
    }
    assert table["expenditure"][0].value == 41169000


@pytest.mark.parametrize(
    ("row", "cells", "readings", "reading"),
    [
        ("Storting reserves", "110000", "2", "11 | 0 | 0 | 0 | 0"),
        ("Onttrekking reserves", "3280000", "4", "328 | 0 | 0 | 0 | 0"),
    ],
)
def test_says_how_run_together_cells_were_cut(report, row, cells, readings, reading):
    (finding,) = [
        each
        for each in report.findings
        if each.id == "table.recovered" and each.argument("row") == row
    ]
    assert finding.argument("cells") == cells
    assert finding.argument("readings") == readings
    assert finding.argument("decided_by") == "identities"
    assert finding.argument("reading") == reading


def test_finds_the_claims_of_the_explanation(programme):
    assert [each.amount.value for each in programme.claims] == [352000, 35000, 70000]
    claim = programme.claims[0]
    assert claim.direction == "up"
    assert (claim.from_, claim.to) == (2020, 2021)
    assert claim.amount.verbatim == "352.000"
    assert all(each.amount.span.is_known for each in programme.claims)


def test_judges_every_identity(report):
    assert [(each.rule, each.verdict) for each in report.identities] == [
        ("table.balance", "within_rounding"),
        ("table.balance", "within_rounding"),
        *[("table.balance", "exact")] * 3,
        *[("table.result", "exact")] * 5,
        ("goal.total", "within_rounding"),
    ]
    off = [each for each in report.identities if each.verdict == "within_rounding"]
    assert [(each.residual, each.bound) for each in off] == [
        (Fraction(-1), Fraction(3, 2)),
        (Fraction(-1), Fraction(3, 2)),
        (Fraction(1), Fraction(3)),
    ]
    assert report.all_passed


def test_finds_what_is_worth_a_look_and_nothing_else(report):
    assert collections.Counter(each.id for each in report.findings) == {
        "action.duplicate-number": 1,
        "claim.measure": 1,
        "quantum.assumed": 1,
        "table.recovered": 6,
        "table.balance-rounding": 2,
        "goal.total-rounding": 1,
    }


def test_the_reader_reports_what_it_judged(chapter):
    assert {each.id for each in chapter.diagnostics} == {"table.recovered"}
    assert len(chapter.diagnostics) == 6


def test_figures_have_the_agreed_columns_and_rows(document):
    rows = document.figures.to_pylist()
    assert len(rows) == 35
    assert list(rows[0]) == (
        "programme goal row line column year phase printed value multiplier quantum verbatim "
        "line_number edition scope".split()
    )
    goals = [row for row in rows if row["goal"] is not None]
    assert [row["goal"] for row in goals] == ["1", "2", "3", "4", "5"]
    (cell,) = [row for row in rows if row["line"] == "balance" and row["year"] == 2020]
    line_number = cell.pop("line_number")
    assert cell == {
        "programme": "3.1",
        "goal": None,
        "row": "Saldo van baten en lasten",
        "line": "balance",
        "column": "Begroting 2020",
        "year": 2020,
        "phase": "adopted",
        "printed": Decimal("32863"),
        "value": Decimal("32863000"),
        "multiplier": 1000,
        "quantum": Decimal("1000"),
        "verbatim": "32.863",
        "edition": 2021,
        "scope": None,
    }
    assert line_number > 100


def test_figures_lie_where_they_say(chapter_path, document):
    text = chapter_path.read_bytes()
    lines = text.split(b"\n")
    assert len(document.figures) == 35
    for figure in document.figures:
        span = figure.amount.span
        verbatim = figure.amount.verbatim.encode()
        assert text[span.begin : span.end] == verbatim
        line = lines[span.line - 1]
        assert line[span.byte_column - 1 :].startswith(verbatim)
        assert line.decode()[span.column - 1 :].startswith(figure.amount.verbatim)


def test_findings_have_a_place_and_both_languages(report):
    for finding in report.findings:
        assert finding.span.is_known
        assert finding.message == finding.text("nl")
        assert finding.text("en") != finding.text("nl")
        assert "{" not in finding.text("nl") + finding.text("en")


def test_is_read_within_twenty_milliseconds(chapter_path):
    content = chapter_path.read_bytes()
    assert min(timeit.repeat(lambda: sluitend.read(content), number=1, repeat=7)) < 0.02
