# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Readers of observations: the same as in C++, from contents or from files."""

import pathlib
from decimal import Decimal

import pytest

import sluitend

ROOT = pathlib.Path(__file__).resolve().parents[2]
INVENTED = ROOT / "examples" / "data" / "invented-statline"

ROWS = '{"value":[{"ID":0,"RegioS":"GM0153  ","Perioden":"2019JJ00","Theft_1":3.90}]}'


@pytest.fixture(scope="module")
def towns():
    return sluitend.read_statline(
        INVENTED / "UntypedDataSet.json",
        properties=INVENTED / "DataProperties.json",
        codes={name: INVENTED / f"{name}.json" for name in ("RegioS", "Perioden")},
        vintage="2025-03-01",
    )


def test_a_table_of_statline_keeps_what_it_was_given(towns):
    assert towns.diagnostics == ()
    assert sum(area.kind == "municipality" for area in towns.areas) == 342
    enschede = towns.series("Winkeldiefstal_1", "GM0153").observations
    assert [str(each.period) for each in enschede] == [str(year) for year in range(2018, 2025)]
    assert str(enschede[1].value) == "5.0" and enschede[1].vintage == "2025-03-01"
    assert [each.status for each in enschede[-2:]] == ["final", "provisional"]
    assert towns.indicators[0].unit == sluitend.Unit("rate", 1000, "inwoners")


def test_signs_become_reasons(towns):
    reasons = {each.area.name: each.missing_reason for each in towns if each.value is None}
    assert reasons == {
        "Renswoude": "not_available",
        "Schiermonnikoog": "not_published",
        "Vlieland": "not_published",
    }


@pytest.mark.parametrize("form", [str, str.encode, lambda text: [text], lambda text: [text.encode()]])
def test_pages_are_contents_one_or_several(form):
    table = sluitend.read_statline(form(ROWS))
    assert [each.value for each in table] == [Decimal("3.90")]
    assert table[0].as_printed("value").verbatim == "3.90"


def test_what_a_table_does_not_say_is_told():
    rows = '{"value":[{"ID":0,"Theft_1":3.9}]}'
    table = sluitend.read_statline(rows, period=2019, area="GM0153")
    assert str(table.periods[0]) == "2019" and table.areas[0].code == "GM0153"


def test_csv_is_read_in_the_style_that_is_named():
    text = "indicator,area,period,value\n8,GM0153,2019,\"3,9\"\n8,GM0153,2020,n.n.b.\n"
    table = sluitend.read_observations_csv(text, number_style="dutch")
    assert [(each.value, each.missing_reason) for each in table] == [
        (Decimal("3.9"), None),
        (None, "not_yet_known"),
    ]
    assert sluitend.read_observations_csv(table.to_csv()) == table


def test_swing_is_read_with_what_its_rows_do_not_say():
    rows = (
        '{"value":[{"ExternalCode":"153","GeoLevel":"gemeente","PeriodLevel":"year",'
        '"Period":"2019","ValueString":"119"}]}'
    )
    table = sluitend.read_swing(rows, indicator="halt", has_official_codes=True)
    assert table.series("halt", "GM0153").observations[0].value == 119


def test_what_cannot_be_read_is_refused_with_its_place(tmp_path):
    with pytest.raises(sluitend.ReadError) as refused:
        sluitend.read_statline("<html></html>")
    assert refused.value.id == "input.markup"
    with pytest.raises(TypeError, match="pathlib"):
        sluitend.read_statline("rows.json")
    with pytest.raises(TypeError):
        sluitend.read_observations_csv(7)
    with pytest.raises(FileNotFoundError):
        sluitend.read_observations_csv(tmp_path / "absent.csv")
