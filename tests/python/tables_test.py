# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Tidy views: rows for plain Python, CSV, JSON Schema. Nothing optional is needed but jsonschema."""

import csv
import importlib
import io
import json
import re
from decimal import Decimal

import pytest

import sluitend

COLUMNS = {
    "figures": "programme goal row line column year phase printed value multiplier quantum "
    "verbatim line_number edition scope",
    "goals": "programme goal parent depth title description printed value multiplier quantum "
    "verbatim declared_actions actions declared_indicators indicators line_number",
    "actions": "programme goal action title text year line_number",
    "indicators": "programme goal indicator name mandated unit unit_kind per population direction "
    "policy_field description source targets observations line_number",
    "observations": "programme goal indicator name period period_kind year part value "
    "missing_reason verbatim area_kind area area_name unit status source vintage qualifier "
    "line_number",
    "targets": "programme goal indicator name kind comparator movement benchmark reason year "
    "value verbatim upper offset share is_relative valid_from valid_to set_by text line_number",
    "assessments": "programme goal indicator name period period_kind year verdict reason value "
    "goal_value distance value_fraction goal_fraction distance_fraction target unit",
    "claims": "programme printed value multiplier quantum direction year_from year_to sentence "
    "verbatim line_number",
    "identities": "rule where kind verdict suspicion reason residual bound sharp_bound multiplier "
    "figures line_number",
    "findings": "id severity message arguments line_number column byte_begin byte_end",
}
ROWS = {
    "figures": 35,
    "goals": 16,
    "actions": 30,
    "indicators": 11,
    "observations": 5,
    "targets": 6,
    "assessments": 16,
    "claims": 3,
    "identities": 11,
    "findings": 12,
}


def view_of(document, report, name):
    return getattr(report if name in ("identities", "findings") else document, name)


@pytest.fixture(params=list(COLUMNS))
def view(request, document, report):
    return view_of(document, report, request.param)


@pytest.fixture(params=list(COLUMNS))
def empty_view(request):
    document = sluitend.Document()
    return view_of(document, sluitend.check(document), request.param)


@pytest.mark.parametrize("name", list(COLUMNS))
def test_columns_and_rows_are_fixed(document, report, name):
    view = view_of(document, report, name)
    rows = view.to_pylist()
    assert list(view.columns) == COLUMNS[name].split()
    assert all(list(row) == COLUMNS[name].split() for row in rows)
    assert len(rows) == len(view) == ROWS[name]


def test_rows_hold_plain_values(view):
    kinds = {type(cell) for row in view.to_pylist() for cell in row.values()}
    assert kinds <= {str, int, bool, Decimal, type(None)}


def test_rows_are_made_anew(view):
    first = view.to_pylist()
    first[0].clear()
    first.pop()
    assert view.to_pylist() != first
    assert view.to_pylist() == view.to_pylist()


def test_an_empty_document_gives_empty_tables_with_columns(empty_view):
    assert empty_view.to_pylist() == []
    assert len(empty_view) == 0
    assert len(empty_view.columns) > 5
    assert empty_view.to_csv().strip() == ",".join(empty_view.columns)
    assert empty_view._repr_html_()
    assert str(empty_view)


def test_rows_keep_the_printed_scale(document):
    rows = document.figures.to_pylist()
    assert {str(row["printed"]) for row in rows if row["goal"]} == {
        "11133.00",
        "3989.00",
        "211.00",
        "5085.00",
        "21067.00",
    }
    assert all(row["printed"].as_tuple().exponent == 0 for row in rows if not row["goal"])


def test_rows_and_parts_agree(document):
    for row, figure in zip(document.figures.to_pylist(), document.figures):
        assert row["value"] == figure.amount.value
        assert row["printed"] == figure.amount.printed
        assert row["verbatim"] == figure.amount.verbatim
        assert row["line_number"] == figure.amount.span.line
        assert (row["year"], row["phase"], row["line"]) == (figure.year, figure.phase, figure.line)
    for row, goal in zip(document.goals.to_pylist(), document.goals):
        assert (row["goal"], row["title"]) == (goal.number, goal.title)
        assert row["actions"] == len(goal.actions)
        assert row["parent"] == (goal.parent.number if goal.parent else None)
    for row, action in zip(document.actions.to_pylist(), document.actions):
        assert (row["action"], row["goal"]) == (action.number, action.goal.number)
    for row, indicator in zip(document.indicators.to_pylist(), document.indicators):
        assert row["mandated"] == (indicator.goal is None)
        assert row["name"] == indicator.name


def test_findings_speak_the_language_asked_for(report):
    dutch = [row["message"] for row in report.findings.to_pylist()]
    english = [row["message"] for row in report.findings.to_pylist(lang="en")]
    assert dutch == [each.message for each in report.findings]
    assert english == [each.text("en") for each in report.findings]


def test_csv_holds_the_rows(view):
    rows = list(csv.DictReader(io.StringIO(view.to_csv(), newline="")))
    expected = [
        {
            name: "" if cell is None else str(cell).lower() if isinstance(cell, bool)
            else format(cell, "f") if isinstance(cell, Decimal) else str(cell)
            for name, cell in row.items()
        }
        for row in view.to_pylist()
    ]
    assert rows == expected


def test_csv_disarms_formulas_and_leaves_negative_amounts(hostile_texts):
    triggers = ("=", "+", "-", "@", "\t")
    builder = sluitend.DocumentBuilder()
    place = builder.add(sluitend.ProgrammeRecord(title="Sport"))
    number = re.compile(r"-?[0-9.,]+")
    titles = [
        each
        for each in hostile_texts
        if each.startswith(triggers) and each.isprintable() and not number.fullmatch(each)
    ]
    assert len(titles) > 3
    for title in titles:
        builder.add(place, sluitend.GoalRecord(title=title))
    builder.add(place, sluitend.GoalRecord(title="x", stated_expenditure=sluitend.Amount(-5)))
    view = builder.build().goals
    rows = list(csv.DictReader(io.StringIO(view.to_csv(spreadsheet_safe=True), newline="")))
    assert [row["title"] for row in rows[:-1]] == ["'" + title for title in titles]
    assert rows[-1]["value"] == "-5"
    plain = list(csv.DictReader(io.StringIO(view.to_csv(), newline="")))
    assert [row["title"] for row in plain[:-1]] == titles


@pytest.fixture
def validator(root):
    """Validates against a schema in docs/schema."""
    jsonschema = pytest.importorskip("jsonschema")
    # Old releases of jsonschema cannot join a reference to a urn.
    schemas = {
        path.name: json.loads(path.read_text("utf-8").replace("urn:sluitend:", "https://sluitend/"))
        for path in root.joinpath("docs", "schema").glob("*.json")
    }

    def among(schema):
        """What finds a schema that another one refers to, in old and new jsonschema."""
        try:
            referencing = importlib.import_module("referencing")
        except ImportError:
            store = {each["$id"]: each for each in schemas.values()}
            return {"resolver": jsonschema.RefResolver.from_schema(schema, store=store)}
        known = [
            (each["$id"], referencing.Resource.from_contents(each)) for each in schemas.values()
        ]
        return {"registry": referencing.Registry().with_resources(known)}

    def validate(name, text):
        schema = schemas[name]
        kind = jsonschema.validators.validator_for(schema)
        kind.check_schema(schema)
        found = kind(schema, **among(schema)).iter_errors(json.loads(text))
        return [error.message for error in found]

    return validate


def test_documents_follow_their_schema(validator, document, small_text):
    for each in (document, sluitend.read(small_text).document, sluitend.Document()):
        assert validator("sluitend.document.schema.json", each.to_json()) == []


def test_reports_follow_their_schema(validator, report):
    for each in (report, sluitend.check(sluitend.Document())):
        assert validator("sluitend.report.schema.json", each.to_json()) == []


def test_diffs_follow_their_schema(validator, document, small_text, root):
    small = sluitend.read(small_text).document
    town = [
        sluitend.read(root / f"examples/data/zandveen-{year}-samen-leven.txt").document
        for year in (2024, 2025)
    ]
    assert any(each.candidates for each in sluitend.diff(*town).changes)
    for a, b in ((document, document), (small, document), (document, small), town):
        assert validator("sluitend.diff.schema.json", sluitend.diff(a, b).to_json()) == []


@pytest.mark.parametrize(
    "damage",
    [
        lambda facts: facts.pop("format_version"),
        lambda facts: facts.update(format_version="1"),
        lambda facts: facts.update(later=1),
        lambda facts: facts["programmes"][0].pop("title"),
        lambda facts: facts["programmes"][0]["goals"][0]["stated_expenditure"].update(printed=1.5),
    ],
    ids=["no version", "version as text", "unknown field", "no title", "amount as number"],
)
def test_the_schema_refuses_what_the_reader_refuses(validator, document, damage):
    facts = json.loads(document.to_json())
    damage(facts)
    text = json.dumps(facts)
    assert validator("sluitend.document.schema.json", text)
    with pytest.raises(sluitend.ReadError):
        sluitend.read(text)


def test_no_number_in_json_has_a_point(document, report):
    def refuse(text):
        raise AssertionError(f"{text} is a binary number to most readers")

    json.loads(document.to_json(), parse_float=refuse)
    json.loads(report.to_json(), parse_float=refuse)
