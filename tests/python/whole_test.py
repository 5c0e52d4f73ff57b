# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""A whole budget: sections, annexes, tables tied to programmes, keys of figures."""

import pickle

import pytest

import sluitend


@pytest.fixture(scope="module")
def whole(root):
    """The budget of an invented town."""
    return sluitend.read(root / "examples" / "data" / "zandveen-2026-begroting.txt").document


def test_the_cover_and_the_parts_are_told(whole):
    assert (whole.title, whole.government, whole.budget_year) == (
        "Programmabegroting 2026-2029",
        "Zandveen",
        2026,
    )
    assert [each.title for each in whole.programmes] == ["Veilig en leefbaar", "Zorg en welzijn"]
    assert whole.sections[1].title == "Voorwoord"
    assert whole.sections[1].text == "Voor u ligt de begroting."
    assert whole.sections[2].text is None


def test_indicators_of_an_annex_have_no_programme(whole):
    assert [each.number for each in whole.mandated_indicators] == ["6", "8"]
    assert whole.mandated_indicators["8"].programme is None
    assert whole.indicators["8"] == whole.mandated_indicators["8"]
    assert whole.observations.to_pylist()[0]["programme"] is None


def test_rows_know_their_programme(whole):
    overview, reserves = whole.tables
    assert [overview.programme(row) for row in range(3)] == [*whole.programmes, None]
    assert reserves.section == "Bijlage 2 Reserves en voorzieningen"
    assert reserves.programme(0) is None
    with pytest.raises(IndexError):
        overview.programme(3)


def test_figures_say_where_they_come_from(whole):
    scopes = {
        (each.edition, each.scope, each.amount.verbatim)
        for each in whole.figures
        if each.programme == "2" and each.line == "expenditure" and each.year == 2026
    }
    assert scopes == {
        (2026, None, "22.031"),
        (2026, "Overzicht van baten en lasten", "21.530"),
    }


def test_all_of_it_survives_a_pickle_and_json(whole):
    for again in (pickle.loads(pickle.dumps(whole)), sluitend.read(whole.to_json()).document):
        assert again == whole
        assert again.sections == whole.sections
        assert len(again.mandated_indicators) == 2


def test_a_builder_takes_them():
    builder = sluitend.DocumentBuilder(
        sluitend.DocumentRecord(sections=[sluitend.DocumentSection("Voorwoord", "Dag.")])
    )
    builder.add(sluitend.IndicatorRecord(number="8"))
    document = builder.build()
    assert document.sections[0].text == "Dag."
    assert document.mandated_indicators["8"].goal is None


def test_all_indicators_of_a_document_make_one_chart(whole):
    svg = sluitend.indicators_svg(whole, lang="en")
    assert "Indicators of Programmabegroting 2026-2029" in str(svg)
    assert "Winkeldiefstallen" in str(svg)
    assert sluitend.indicators_vega_lite(whole)["columns"] == 2
