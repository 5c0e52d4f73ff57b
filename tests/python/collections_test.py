# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Lists of parts: by position, slice and code; parts that outlive their document."""

import collections.abc
import gc

import pytest

import sluitend


@pytest.fixture(params=["goals", "actions", "indicators", "lines", "columns", "view"])
def parts(request, document, programme):
    return {
        "goals": programme.goals,
        "actions": programme.goals["5"].goals["5.02"].actions,
        "indicators": programme.mandated_indicators,
        "lines": programme.budget.lines,
        "columns": programme.budget.columns,
        "view": document.figures,
    }[request.param]


def test_is_a_sequence(parts):
    items = list(parts)
    # To polars a Sequence is a column of objects, and a view is a table.
    assert isinstance(parts, collections.abc.Sequence) != isinstance(parts, sluitend.View)
    assert len(parts) == len(items) > 3
    assert bool(parts)
    assert list(reversed(parts)) == items[::-1]
    assert items[1] in parts
    assert object() not in parts
    assert parts.index(items[2]) == items.index(items[2])
    assert parts.count(items[0]) == items.count(items[0])


def test_is_read_by_position_and_slice(parts):
    items = list(parts)
    assert parts[0] == items[0]
    assert parts[-1] == items[-1]
    assert parts[-len(items)] == items[0]
    assert list(parts[1:3]) == items[1:3]
    assert list(parts[::-1]) == items[::-1]
    assert list(parts[5000:]) == []
    for wrong in (len(items), -len(items) - 1, 10**30):
        with pytest.raises(IndexError):
            parts[wrong]
    for wrong in (1.0, None, (1, 2)):
        with pytest.raises(TypeError):
            parts[wrong]


def test_cannot_be_changed(parts):
    with pytest.raises(TypeError):
        parts[0] = None
    with pytest.raises(TypeError):
        del parts[0]
    with pytest.raises(AttributeError):
        parts.extra = 1
    assert not hasattr(parts, "__dict__")
    assert not hasattr(parts, "append")


def test_an_empty_list_is_a_list(programme):
    empty = programme.goals[0].indicators
    assert len(empty) == 0
    assert not empty
    assert list(empty) == []
    with pytest.raises(KeyError):
        empty["1"]


def test_is_read_by_code(programme):
    assert programme.goals["1"].title == "Goed bestuur"
    assert programme.goals["5"].goals["5.02"].parent == programme.goals["5"]
    assert programme.mandated_indicators["10"].name == "Diefstallen uit woning"
    assert "5" in programme.goals
    assert "6" not in programme.goals


def test_a_missing_code_names_the_nearest(programme):
    with pytest.raises(KeyError, match=r"5\.02.*5\.01|5\.01.*5\.02"):
        programme.goals["5"].goals["5.2"]
    with pytest.raises(KeyError) as caught:
        programme.mandated_indicators["7"]
    assert "'7'" in str(caught.value)
    assert len(str(caught.value)) < 200


def test_a_code_is_text_and_never_a_number(programme):
    with pytest.raises(KeyError):
        programme.goals["1."]
    with pytest.raises(KeyError):
        programme.goals["01"]
    assert programme.goals[1].number == "2"


def test_a_repeated_code_says_how_many_and_all_gives_them(programme):
    actions = programme.goals["5"].goals["5.02"].actions
    with pytest.raises(KeyError, match=r"'03'.*2.*\.all"):
        actions["03"]
    first, second = actions.all("03")
    assert (first, second) == (actions[2], actions[3])
    assert list(actions.all("01")) == [actions[0]]
    assert list(actions.all("99")) == []


def test_completes_codes(programme):
    assert programme.goals._ipython_key_completions_() == ["1", "2", "3", "4", "5"]
    actions = programme.goals["5"].goals["5.02"].actions
    assert actions._ipython_key_completions_() == ["01", "02", "03"]
    assert "expenditure" in programme.budget._ipython_key_completions_()
    assert "expenditure" in programme.budget.lines._ipython_key_completions_()
    assert "Raming 2024" in programme.budget.columns._ipython_key_completions_()


def test_a_table_is_read_by_line_and_column(programme):
    table = programme.budget
    assert table["expenditure"][0].verbatim == "41.169"
    assert table["expenditure"][-1].verbatim == "39.224"
    assert table["Lasten"] == table["expenditure"] == table.lines[0] == table[0]
    assert table[sluitend.LineCode.balance] == table["balance"]
    assert table["expenditure", "Raming 2022"] == table["expenditure"][2]
    assert [line.code for line in table] == [line.code for line in table.lines]
    assert len(table) == 6
    with pytest.raises(KeyError, match="revenue"):
        table["revenu"]
    with pytest.raises(KeyError, match="Raming"):
        table["revenue", "Raming 2025"]
    with pytest.raises(IndexError):
        table["revenue"][5]


def test_a_missing_line_names_codes_and_labels_whatever_the_case(programme):
    table = programme.budget
    for parts in (table, table.lines):
        with pytest.raises(KeyError, match="'expenditure' \\('Lasten'\\)"):
            parts["lasten"]
        with pytest.raises(KeyError, match="'revenue' \\('Baten'\\)"):
            parts["REVENUE"]


def test_a_missing_column_names_those_of_its_year(programme):
    for wrong in ("2021", "begroting 2021", "Raming 2021"):
        with pytest.raises(KeyError) as caught:
            programme.budget["expenditure", wrong]
        assert caught.value.args[0].endswith("there is 'Begroting 2021'")


def test_a_code_further_down_is_pointed_to(document, programme):
    with pytest.raises(KeyError, match=r"goals\['1'\]\.goals\['1\.01'\].*all_goals\['1\.01'\]"):
        programme.goals["1.01"]
    with pytest.raises(KeyError, match=r"programmes\['3\.1'\]\.goals\['1'\]\.goals\['1\.01'\]"):
        document.programmes["1.01"]
    assert programme.all_goals["1.01"] == programme.goals["1"].goals["1.01"]


def test_an_int_is_a_position_and_the_error_says_so(programme):
    with pytest.raises(IndexError, match=r"an int is a position.*\['8'\]"):
        programme.mandated_indicators[8]
    with pytest.raises(IndexError, match="an int is a position"):
        programme.goals[99]
    line = programme.budget["expenditure"]
    with pytest.raises(IndexError, match=r"an int is a position.*table\[line, column\]"):
        line[2021]
    with pytest.raises(KeyError, match=r"table\['expenditure', 'Begroting 2021'\]"):
        line["Begroting 2021"]
    assert line[1:] == tuple(line)[1:]


def table_of(*columns, lines=(("Lasten", "expenditure"),)):
    """A table with columns of a label and a year, and lines of a label and a code."""
    builder = sluitend.DocumentBuilder()
    place = builder.add(sluitend.ProgrammeRecord(title="Sport"))
    amounts = [sluitend.Amount(each) for each in range(len(columns))]
    record = sluitend.BudgetTableRecord(
        columns=[sluitend.Column(*each) for each in columns],
        lines=[sluitend.BudgetLine(label, code, amounts) for label, code in lines],
    )
    builder.add(place, record)
    return builder.build().programmes[0].budget


def test_a_year_is_its_only_column(programme):
    table = programme.budget
    assert table["expenditure", 2021] == table["expenditure", "Begroting 2021"]
    assert table["expenditure", 1] == table["expenditure", -4] == table["expenditure", 2021]
    with pytest.raises(KeyError, match="no column of 2030.*'Begroting 2020'.*'Raming 2024'"):
        table["expenditure", 2030]
    with pytest.raises(IndexError):
        table["expenditure", 7]
    twice = table_of(("Begroting 2021", 2021), ("Na wijziging 2021", 2021), ("Raming 2022", 2022))
    with pytest.raises(KeyError) as caught:
        twice["expenditure", 2021]
    assert "2 columns of 2021" in str(caught.value)
    assert caught.value.args[0].endswith("'Begroting 2021', 'Na wijziging 2021'")


def test_advice_on_a_repeated_line_or_column_works():
    table = table_of(
        ("2021", 2021),
        ("2021", 2021),
        lines=(("Lasten", "expenditure"), ("Baten", "revenue"), ("Lasten", "expenditure")),
    )
    for key in ("expenditure", "Lasten"):
        with pytest.raises(KeyError, match=r"2 times among the lines, at 0, 2.*\.lines\[0\]"):
            table[key]
    with pytest.raises(KeyError, match=r"\.columns\[0\]"):
        table["revenue", "2021"]
    assert table.lines[2] == table[2]
    assert len(table.lines.all("expenditure")) == 2


def test_a_slice_keeps_codes(programme):
    some = programme.goals[1:3]
    assert some["2"] == programme.goals["2"]
    with pytest.raises(KeyError):
        some["1"]


def test_parents_and_children_agree(document, programme):
    assert list(document.goals) == list(programme.all_goals)
    for goal in programme.all_goals:
        assert goal.programme == programme
        for child in goal.goals:
            assert child.parent == goal
        for action in goal.actions:
            assert action.goal == goal
        for indicator in goal.indicators:
            assert indicator.goal == goal
    assert programme.goals[0].parent is None
    assert programme.budget.programme == programme
    assert programme.mandated_indicators[0].goal is None
    assert programme.document == document


def test_text_is_plain_and_its_place_is_one_call_away(programme):
    goal = programme.goals["1"]
    assert type(goal.title) is str
    printed = goal.as_printed("title")
    assert printed == sluitend.Text("Goed bestuur")
    assert printed.span.line > 0
    assert goal.record.title == "Goed bestuur"
    assert goal.as_printed("number").verbatim == "1."
    with pytest.raises(AttributeError, match="title"):
        goal.as_printed("titel")
    assert goal.span.is_known


def test_lists_of_equal_parts_are_equal(document, sample_path):
    again = sluitend.read(sample_path).document
    assert again == document
    assert hash(again) == hash(document)
    assert again.programmes == document.programmes
    assert again.goals == document.goals
    assert hash(again.goals) == hash(document.goals)
    assert len({again.goals[0], document.goals[0], document.goals[1]}) == 2


def test_children_outlive_their_document(sample_path):
    document = sluitend.read(sample_path).document
    programme = document.programmes[0]
    goal = programme.goals["5"].goals["5.02"]
    line = programme.budget["balance"]
    amounts = programme.goals["1"].stated_expenditure
    view = document.figures
    rows = iter(document.actions)
    report = sluitend.check(document)
    finding = report.findings[0]
    del document, programme, report
    gc.collect()
    garbage = [bytearray(1000) for _ in range(1000)]
    assert goal.title.startswith("Ervoor zorgen")
    assert [action.number for action in goal.actions] == ["01", "02", "03", "03"]
    assert line[0].value == 32863000
    assert amounts.verbatim == "11.133,00"
    assert len(view.to_pylist()) == 35
    assert len(list(rows)) == 30
    assert finding.id == "action.duplicate-number"
    assert goal.document.programmes[0].title == "Samenleving en bestuur"
    del garbage


def test_nothing_grows_when_everything_is_asked_often(document):
    def ask():
        for goal in document.goals:
            goal.title, goal.actions, goal.parent, goal.stated_expenditure
        document.figures.to_pylist()
        document.figures.__arrow_c_stream__()

    ask()
    gc.collect()
    before = len(gc.get_objects())
    for _ in range(50):
        ask()
    gc.collect()
    assert len(gc.get_objects()) - before < 100


def test_a_document_is_built_from_records():
    builder = sluitend.DocumentBuilder(sluitend.DocumentRecord(budget_year=2021))
    sport = builder.add(sluitend.ProgrammeRecord(number="4", title="Sport"))
    goal = builder.add(sport, sluitend.GoalRecord(number="4.1", title="Bewegen"))
    below = builder.add(goal, sluitend.GoalRecord(title="Zwemmen"))
    builder.add(below, sluitend.ActionRecord(number="01", title="Zwembad"))
    builder.add(below, sluitend.IndicatorRecord(name="Bezoekers"))
    builder.add(sport, sluitend.IndicatorRecord(number="5", name="Niet-sporters"))
    builder.add(sport, sluitend.ClaimRecord(sluitend.Amount(35000), sentence="35.000 euro"))
    line = sluitend.BudgetLine("Lasten", "expenditure", [sluitend.Amount(640, multiplier=1000)])
    builder.add(
        sport,
        sluitend.BudgetTableRecord(
            columns=[sluitend.Column("Begroting 2021", 2021, "adopted")], lines=[line]
        ),
    )
    document = builder.build()
    programme = document.programmes["4"]
    assert programme.goals["4.1"].goals[0].actions["01"].title == "Zwembad"
    assert programme.budget["expenditure"][0].value == 640000
    assert programme.mandated_indicators["5"].name == "Niet-sporters"
    assert document.budget_year == 2021
    assert sluitend.read(document.to_json()).document == document
    builder.add(sport, sluitend.GoalRecord(title="Later"))
    assert len(document.goals) == 2
    assert len(builder.build().goals) == 3


def test_a_builder_refuses_what_has_no_place():
    builder = sluitend.DocumentBuilder(limits=sluitend.Limits(goal_depth=2, title_characters=10))
    place = builder.add(sluitend.ProgrammeRecord(title="Sport"))
    with pytest.raises(TypeError, match="GoalRecord"):
        builder.add(place, sluitend.ActionRecord(title="a"))
    with pytest.raises(TypeError):
        builder.add(sluitend.GoalRecord(title="a"))
    with pytest.raises(sluitend.ModelError) as caught:
        builder.add(place, sluitend.GoalRecord(title="a" * 11))
    assert caught.value.id == "model.limit"
    goal = builder.add(place, sluitend.GoalRecord(title="a"))
    goal = builder.add(goal, sluitend.GoalRecord(title="b"))
    with pytest.raises(sluitend.ModelError) as caught:
        builder.add(goal, sluitend.GoalRecord(title="c"))
    assert caught.value.id == "model.limit"
    assert len(builder.build().goals) == 2
