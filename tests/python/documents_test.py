# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""One table in the forms in which towns publish it, and files that mean harm."""

import io
import pathlib
import time
import zipfile
import zlib

import pytest

import sluitend

TITLE = "Overzicht van baten en lasten"
CAPTION = "Bedragen x € 1.000"
YEARS = ("2016", "2017", "2018", "2019", "2020", "2021")
KINDS = ("Rekening", "Begroting", "Begroting", "Begroting", "Begroting", "Begroting")
ROWS = (
    ("Economie en stadmarketing", 15647, 14820, 14491, 15418, 14270, 13967),
    ("Zorg", 37203, 38616, 38625, 38864, 38843, 38919),
    ("Werken en inkomen", 51635, 49064, 47275, 45931, 45063, 44426),
    ("Totaal lasten", 104485, 102500, 100391, 100213, 98176, 97312),
    ("Baten", -32348, -32197, -29649, -29202, -29021, -28913),
    ("Saldo van baten en lasten", 72137, 70303, 70742, 71011, 69155, 68399),
)
"""Three programmes of Gouda 2018; the total rows are their sums."""
KINDS_OF_FILES = ("csv", "html", "ods", "pdf", "xlsx")


def dutch(number):
    return f"{number:,}".replace(",", ".")


def rows_of_text(rows=ROWS):
    return [[row[0], *map(dutch, row[1:])] for row in rows]


def as_text(rows=ROWS):
    lines = [TITLE, "", CAPTION, "", "| Omschrijving | " + " | ".join(KINDS) + " |"]
    lines += ["| | " + " | ".join(YEARS) + " |"]
    lines += ["| " + " | ".join(row) + " |" for row in rows_of_text(rows)]
    return "\n".join(lines) + "\n"


def as_xlsx(rows=ROWS, change=None):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Baten en lasten"
    sheet.append([TITLE])
    sheet.append([CAPTION])
    sheet.append([])
    sheet.append(["Omschrijving", "Rekening", "Begroting"])
    sheet.append([None, *map(int, YEARS)])
    sheet.merge_cells("C4:G4")
    for row in rows:
        sheet.append(row)
    for line in sheet.iter_rows(min_row=6, min_col=2):
        for cell in line:
            cell.number_format = "#,##0"
    if change is not None:
        change(book)
    return saved(book)


def saved(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def as_csv(rows=ROWS):
    lines = [CAPTION, "Omschrijving;" + ";".join(KINDS), ";" + ";".join(YEARS)]
    return ("\n".join(lines + [";".join(row) for row in rows_of_text(rows)]) + "\n").encode()


def as_html(rows=ROWS):
    cells = "".join(f"<tr><td>{'<td class=r>'.join(row)}</tr>" for row in rows_of_text(rows))
    return f"""<!DOCTYPE html><html lang=nl><head><meta charset="utf-8"><title>Begroting</title>
<style>td {{ color: red }}</style></head><body><nav><a href="#">Ga terug naar Lasten 1 2 3</a></nav>
<h1>{TITLE}</h1><table><caption>{CAPTION}</caption>
<thead><tr><th rowspan=2>Omschrijving<th>Rekening<th colspan=5>Begroting</tr>
<tr>{"".join(f"<th>{year}" for year in YEARS)}</tr></thead><tbody>{cells}</tbody></table>
<script>document.write("<table>")</script></body></html>""".encode()


CONTENT = """<?xml version="1.0"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>
<number:number-style style:name="n1"><number:number number:display-factor="1000"/>
</number:number-style><number:number-style style:name="n2"><number:number/>
<style:map style:condition="value()&gt;=0" style:apply-style-name="n3"/></number:number-style>
<number:number-style style:name="n3"><number:number number:display-factor="1000000"/>
</number:number-style>
<style:style style:name="duizend" style:family="table-cell" style:data-style-name="n1"/>
<style:style style:name="ook" style:family="table-cell" style:parent-style-name="duizend"/>
<style:style style:name="miljoen" style:family="table-cell" style:data-style-name="n2"/>
<style:style style:name="weg" style:family="table"><style:table-properties table:display="false"/>
</style:style></office:automatic-styles><office:body><office:spreadsheet>{}
</office:spreadsheet></office:body></office:document-content>"""


def ods_cell(value, shown=None, **attributes):
    if value is None:
        return "<table:table-cell/>"
    more = "".join(f' table:{name.replace("_", "-")}="{each}"' for name, each in attributes.items())
    if isinstance(value, str):
        kind = ' office:value-type="string"'
    else:
        kind = f' office:value-type="float" office:value="{value}"'
    words = value if shown is None else shown
    return f"<table:table-cell{kind}{more}><text:p>{words}</text:p></table:table-cell>"


def ods_of(sheets):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(
            "mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED
        )
        file.writestr("content.xml", CONTENT.format(sheets))
    return out.getvalue()


def ods_rows(rows):
    return "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows)


def as_ods(rows=ROWS):
    heading = [ods_cell("Omschrijving"), ods_cell("Rekening")]
    heading += [ods_cell("Begroting", number_columns_spanned=5)]
    heading += ["<table:covered-table-cell/>"] * 4
    lines = [[ods_cell(TITLE)], [ods_cell(CAPTION)], [ods_cell(None)], heading]
    lines += [[ods_cell(None), *(ods_cell(int(year), year) for year in YEARS)]]
    for row in rows:
        lines.append([ods_cell(row[0]), *(ods_cell(each, dutch(each)) for each in row[1:])])
    return ods_of(f'<table:table table:name="Lasten">{ods_rows(lines)}</table:table>')


def as_pdf(rows=ROWS, pages_before=1):
    pytest.importorskip("pypdfium2")
    platypus = pytest.importorskip("reportlab.platypus")
    style = pytest.importorskip("reportlab.lib.styles").getSampleStyleSheet()
    table = platypus.Table(
        [[CAPTION, *KINDS], ["", *YEARS], *rows_of_text(rows)],
        style=[("ALIGN", (1, 0), (-1, -1), "RIGHT"), ("FONTSIZE", (0, 0), (-1, -1), 8)],
    )
    parts = []
    for _ in range(pages_before):
        parts += [platypus.Paragraph("Dit is het voorblad van de begroting.", style["Normal"])]
        parts += [platypus.PageBreak()]
    out = io.BytesIO()
    parts += [platypus.Paragraph(TITLE, style["Heading1"]), table]
    platypus.SimpleDocTemplate(out).build(parts)
    return out.getvalue()


MAKERS = {"csv": as_csv, "html": as_html, "ods": as_ods, "pdf": as_pdf, "xlsx": as_xlsx}


def made(kind, **options):
    if kind == "html":
        pytest.importorskip("lxml")
    return MAKERS[kind](**options)


def content_of(document):
    """The tables without their places and words above."""
    return [
        (
            [
                (column.year, column.phase)
                for column in table.record.columns
            ],
            [
                (row.groups, row.label, [(cell.verbatim, cell.number) for cell in row.cells])
                for row in table.record.rows
            ],
        )
        for table in document.tables
    ]


def ids(diagnostics):
    return [each.id for each in diagnostics]


def refused(id, content, **options):
    with pytest.raises(sluitend.ReadError) as caught:
        sluitend.read(content, **options)
    assert caught.value.id == id, caught.value
    return str(caught.value)


# ---- one table, five forms


@pytest.mark.parametrize("kind", KINDS_OF_FILES)
def test_all_forms_of_a_table_give_the_cells_of_its_text(kind):
    wanted = content_of(sluitend.read(as_text()).document)
    assert len(wanted) == 1 and len(wanted[0][1]) == len(ROWS)
    assert content_of(sluitend.read(made(kind)).document) == wanted


@pytest.mark.parametrize("kind", KINDS_OF_FILES)
def test_the_kind_is_told_by_the_content(kind, tmp_path):
    path = tmp_path / f"begroting.{kind}"
    path.write_bytes(made(kind))
    assert sluitend.text_of(path).kind == kind
    wrong = path.rename(tmp_path / "begroting.docx")
    document, diagnostics = sluitend.read(wrong)
    assert document.source == "begroting.docx"
    if kind == "csv":
        assert sluitend.text_of(wrong).kind == "csv"
    assert [each.argument("name") for each in diagnostics if each.id == "file.kind"] == [
        "begroting.docx"
    ]


@pytest.mark.parametrize(
    ("kind", "place"),
    [
        ("csv", "cel C5"),
        ("html", "tabel 1, cel C4"),
        ("ods", "blad “Lasten”, cel C7"),
        ("pdf", "bladzijde 2"),
        ("xlsx", "blad “Baten en lasten”, cel C7"),
    ],
)
def test_a_figure_names_its_cell_or_page(kind, place):
    document = sluitend.read(made(kind)).document
    cell = document.tables[0].record.rows[1].cells[1]
    assert cell.verbatim == "38.616"
    assert document.place_of(cell) == place
    assert document.place_of(cell.span, lang="en") == place.replace("tabel", "table").replace(
        "blad “", "sheet “"
    ).replace("cel ", "cell ").replace("bladzijde", "page")


def test_a_place_stays_with_a_document_that_is_saved():
    document = sluitend.read(as_xlsx()).document
    again = sluitend.read(document.to_json()).document
    assert again.origins == document.origins
    cell = again.tables[0].record.rows[1].cells[1]
    assert again.place_of(cell) == "blad “Baten en lasten”, cel C7"
    assert sluitend.read(as_text()).document.origins == ()


def test_a_finding_of_a_report_names_its_cell_in_every_form():
    change = lambda book: setattr(book.active["C7"], "value", "=C2")  # noqa: E731
    report = sluitend.check(sluitend.read(as_xlsx(change=change)))
    finding = next(each for each in report.findings if each.severity == "error")
    place = report.place_of(finding)
    assert place == "blad “Baten en lasten”, cel C7"
    assert place in report.to_text()
    assert place in report.to_html()
    assert place in report.to_junit()
    assert place in report.to_markdown()
    with pytest.raises(sluitend.CheckFailed, match=place):
        report.assert_passing()


def test_the_text_that_is_read_can_be_seen_with_its_places():
    text = sluitend.text_of(as_xlsx())
    line = 1 + text.text.splitlines().index(
        "| Zorg | 37.203 | 38.616 | 38.625 | 38.864 | 38.843 | 38.919 |"
    )
    assert text.place(line, 10) == "blad “Baten en lasten”, cel B7"
    assert text.place(line, 3) == "blad “Baten en lasten”, cel A7"
    plain = sluitend.text_of("een tekst\n")
    assert (plain.kind, plain.place(1, 1)) == ("text", "regel 1, teken 1")


# ---- spreadsheets


def of_cell(value, number_format="General"):
    def change(book):
        cell = book.active["B6"]
        cell.value = value
        cell.number_format = number_format

    return sluitend.text_of(as_xlsx(change=change))


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (1234, "#,##0", "1.234"),
        (1234.5, "#,##0.00", "1.234,50"),
        (-1234, "#,##0;(#,##0)", "-1.234"),
        (-1234, "#,##0;[Red]#,##0", "-1.234"),
        (0, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"??_ ;_ @_ ', "-"),
        (0.053, "0.0%", "5,3%"),
        (0.1, "General", "0,1"),
        (0.1 + 0.2, "General", "0,3"),
        (1234567, "#,##0,", "1.235"),
        (-1234567, "#,##0,;[Red]#,##0,", "-1.235"),
        (1234567, "0.0,,", "1,2"),
        (1234567, "#,##0,.00", "1.234,57"),
        (2500, '#,##0," k"', "3 k"),
        (-500, '#,##0," k";[Red]#,##0," k-euro"', "-1 k-euro"),
        (-1500, '#,##0 "V";#,##0 "N"', "1.500 N"),
        (340, "0000", "0340"),
        (0.5, "#.##0", "0,500"),
        (12, '0" jaar"', "12 jaar"),
        (-0.4, "#,##0", "0"),
        (0, "#,###", "0"),
        (1500, "[>1000]#,##0;0", "1.500"),
        (44197, "d mmmm yyyy", "1 januari 2021"),
        (44197.75, "dd-mm-yy hh:mm", "01-01-21 18:00"),
        (True, "General", "WAAR"),
        ("a | b", "General", "a ¦ b"),
    ],
)
def test_a_number_is_read_as_it_is_shown(value, number_format, shown):
    text = of_cell(value, number_format).text
    assert f"| Economie en stadmarketing | {shown} | 14.820 |" in text


def test_a_number_keeps_the_digits_of_the_file():
    content = as_xlsx()
    old = b"<v>15647</v>"
    for digits, shown in ((b"123456789012345678", "123456789012346000"), (b"0.10", "0,1")):
        new = b"<v>" + digits + b"</v>"
        changed = rezipped(content, lambda data, new=new: data.replace(old, new))
        changed = rezipped(changed, lambda data: data.replace(b's="1"', b""))
        assert f"| {shown} | " in sluitend.text_of(changed).text


def test_a_format_of_money_that_has_a_number_only_is_in_euros():
    content = rezipped(
        as_xlsx(), lambda data: data.replace(b'numFmtId="3"', b'numFmtId="7"'), "styles"
    )
    assert "| € 15.647,00 |" in sluitend.text_of(content).text


def rezipped(content, change, part="worksheets/"):
    """The same zip file with other sheets, or another part that is not the same."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data) if part in name else data)
    return out.getvalue()


def test_fewer_digits_than_are_held_are_told():
    found = of_cell(1234.56, "#,##0").found
    assert ids(found) == ["file.cells-rounded"]
    facts = {each.name: each.value for each in found[0].arguments}
    assert facts == {
        "sheet": "Baten en lasten", "count": "1", "cell": "B6", "shown": "1.235", "held": "1234,56",
    }  # fmt: skip
    assert ids(of_cell(0.1 + 0.2).found) == []


def test_thousands_that_are_shown_are_told():
    (found,) = of_cell(1234567, "#,##0,").found
    facts = {each.name: each.value for each in found.arguments}
    assert (found.id, found.severity) == ("file.cells-scaled", "warning")
    assert facts == {
        "sheet": "Baten en lasten", "count": "1", "cell": "B6", "shown": "1.235",
        "held": "1234567", "factor": "1.000",
    }  # fmt: skip
    assert "Gelezen is wat getoond wordt" in found.message
    assert ids(of_cell(12000, "#,##0,").found) == ["file.cells-scaled"]
    assert ids(of_cell(0, "#,##0,").found) == []


def test_a_column_of_numbers_with_their_unit_is_no_column_of_labels():
    def change(book):
        for row in range(6, 6 + len(ROWS)):
            book.active.cell(row, 2).number_format = '#,##0" k"'

    assert "| Economie en stadmarketing | 15.647 k | 14.820 |" in sluitend.text_of(
        as_xlsx(change=change)
    ).text


def test_a_column_of_units_is_no_part_of_the_labels():
    book = pytest.importorskip("openpyxl").Workbook()
    for row in (
        ["Omschrijving", "Eenheid", "Rekening 2024", "Begroting 2025"],
        ["Schuld", "euro", 1234, 1250], ["Formatie", "fte", 245.3, 250.1],
    ):  # fmt: skip
        book.active.append(row)
    text = sluitend.text_of(saved(book)).text
    assert "| Omschrijving | Eenheid | Rekening 2024 |" in text
    (table,) = sluitend.read_tables(text).tables
    assert [row.multiplier for row in table.rows] == [1, None]
    assert table.rows[1].role == "quantity"


def test_an_unknown_number_format_is_told_and_the_number_kept():
    text = of_cell(0.5, "# ??/??")
    assert "| 0,5 |" in text.text
    assert ids(text.found) == ["file.number-format"]


def test_a_formula_without_a_result_is_unknown_and_never_zero():
    def change(book):
        book.active["C7"] = "=SUM(C2:C3)"

    document, diagnostics = sluitend.read(as_xlsx(change=change))
    finding = next(each for each in diagnostics if each.id == "file.cell-uncomputed")
    assert finding.severity == "error"
    assert document.place_of(finding) == "blad “Baten en lasten”, cel C7"
    assert "cel C7" in finding.message and "niet nul" in finding.message
    cell = document.tables[0].record.rows[1].cells[1]
    assert (cell.verbatim, cell.number) == ("=?", None)
    assert document.diagnostics == diagnostics


def test_what_is_hidden_is_named_and_not_read():
    def change(book):
        hidden = book.create_sheet("Concept")
        hidden["A1"], hidden["B1"] = "Lasten", 99999
        hidden.sheet_state = "hidden"
        book.active.row_dimensions[7].hidden = True
        book.active.column_dimensions["D"].hidden = True

    text = sluitend.text_of(as_xlsx(change=change))
    assert "99999" not in text.text and "Zorg" not in text.text and "14.491" not in text.text
    assert "| Economie en stadmarketing | 15.647 | 14.820 | 15.418 |" in text.text
    assert text.text.count("\n\n") == sluitend.text_of(as_xlsx()).text.count("\n\n")
    assert {each.id: each.message for each in text.found} == {
        "file.cells-hidden": "Op blad “Baten en lasten” zijn verborgen: 1 rijen en 1 kolommen. "
        "Zij zijn niet gelezen.",
        "file.sheet-hidden": "Blad “Concept” is verborgen en niet gelezen.",
    }


def test_words_over_several_cells_stand_in_each_and_figures_once():
    def change(book):
        sheet = book.create_sheet("Zorg")
        sheet.merge_cells("A6:A8")
        sheet["A6"], sheet["B6"], sheet["B7"], sheet["B8"] = "Zorg", "Lasten", "Baten", "Saldo"
        for row in (6, 7, 8):
            sheet.cell(row, 3).value, sheet.cell(row, 5).value = row, row + 1
        sheet.merge_cells("C6:D6")

    text = sluitend.text_of(as_xlsx(change=change)).text
    assert "| Zorg | Lasten | 6 | 7 |" in text
    assert "| Zorg | Baten | 7 | 8 |" in text


@pytest.mark.parametrize(
    ("value", "shown", "read"),
    [
        (1234, "1.234", "1.234"),
        (1234, "1,234", "1.234"),
        (1234.5, "1,234.50", "1.234,50"),
        (1234.5, "€ 1.234,50", "€ 1.234,50"),
        (-1234, "(1.234)", "-1.234"),
        (0.053, "5.3%", "5,3%"),
        (0, "-", "-"),
        (1.234, "1,234", "1,234"),
        (1234.56, "1.235", "1.235"),
    ],
)
def test_a_number_of_ods_is_read_as_it_is_shown_in_any_language(value, shown, read):
    rows = [[ods_cell("Lasten"), ods_cell(value, shown), ods_cell(1, "1")]] * 2
    text = sluitend.text_of(ods_of(f'<table:table table:name="a">{ods_rows(rows)}</table:table>'))
    assert f"| Lasten | {read} | 1 |" in text.text
    assert ids(text.found) == (["file.cells-rounded"] if value == 1234.56 else [])


@pytest.mark.parametrize(
    ("value", "style", "shown", "read"),
    [
        (1234567, "duizend", "1.235", "1.235"),
        (1234567, "ook", "1,235", "1.235"),
        (-1234567, "duizend", "1.234,6 k", "-1.234,6 k"),
        (1234567, "miljoen", "1,235", "1,235"),
        (1234567, "miljoen", "1.2 M", "1,2 M"),
        (12000, "duizend", "12", "12"),
    ],
)
def test_thousands_that_ods_shows_are_read_and_told(value, style, shown, read):
    def text_with(first, rest="", columns=""):
        row = [ods_cell("Lasten"), first, ods_cell(1, "1")]
        rows = ods_rows([row] * 2).replace("<table:table-row>", f"<table:table-row{rest}>")
        return sluitend.text_of(ods_of(f'<table:table table:name="a">{columns}{rows}</table:table>'))

    of_row = f' table:default-cell-style-name="{style}"'
    of_column = f"<table:table-column/><table:table-column{of_row}/><table:table-column/>"
    for text in (
        text_with(ods_cell(value, shown, style_name=style)),
        text_with(ods_cell(value, shown), columns=of_column),
    ):
        assert f"| Lasten | {read} | 1 |" in text.text
        assert ids(text.found) == ["file.cells-scaled"]
    assert f"| Lasten | {read} |" in text_with(ods_cell(value, shown), rest=of_row).text


def test_ods_says_what_is_hidden_and_what_was_not_computed():
    rows = [[ods_cell("Lasten"), '<table:table-cell table:formula="of:=[.A1]"/>', ods_cell(1, "1")]]
    text = sluitend.text_of(
        ods_of(
            f'<table:table table:name="a">{ods_rows(rows)}</table:table>'
            f'<table:table table:name="b" table:style-name="weg">{ods_rows(rows)}</table:table>'
        )
    )
    assert "| Lasten | =? | 1 |" in text.text
    assert ids(text.found) == ["file.cell-uncomputed", "file.sheet-hidden"]


# ---- CSV and web pages


def test_csv_is_told_from_text_by_its_name_or_its_semicolons(tmp_path):
    comma = b"Omschrijving,Rekening 2016,Begroting 2017\nLasten,1,2\nBaten,3,4\n"
    assert sluitend.text_of(comma).kind == "text"
    assert sluitend.text_of(comma, name="x.csv").text.startswith("| Omschrijving | Rekening 2016 |")
    assert sluitend.text_of(as_csv()).kind == "csv"
    assert sluitend.text_of(as_csv().replace(b";", b"\t"), name="x.tsv").kind == "csv"


@pytest.mark.parametrize(
    ("encoding", "told"), [("utf-8", []), ("utf-8-sig", []), ("cp1252", ["file.encoding"])]
)
def test_the_encoding_of_csv_is_told_if_it_is_no_utf8(encoding, told):
    text = sluitend.text_of(as_csv().decode().encode(encoding))
    assert "€" in text.text and "\ufeff" not in text.text
    assert ids(text.found) == told


def test_a_cell_of_csv_may_hold_quotes_and_line_ends():
    content = b'a;"b\nc";d\n"e;f";1;2\n"g ""h""";3;4\n'
    text = sluitend.text_of(content, name="x.csv").text
    assert '| a | b c | d |\n| e;f | 1 | 2 |\n| g "h" | 3 | 4 |' in text


def test_marks_of_notes_are_no_digits_of_a_figure(tmp_path):
    pytest.importorskip("lxml")
    page = tmp_path / "noten.html"
    page.write_text(
        "<p>Bedragen x € 1.000</p><table><tr><th>Programma<th>Begroting 2026<th>Begroting 2027"
        "<tr><td>Wonen<sup>2</sup><td>310<sup>1</sup><td>5<a href='#noot'>1</a>"
        "<tr><td>Zorg<td>1.310<sup><a href='#noot'>2)</a></sup><td>7"
        "<tr><td>Totaal<td>1.620<td>12</table><p><a href='#noot'>1</a> euro van m<sup>2</sup></p>",
        "utf-8",
    )
    (table,) = sluitend.read(page).document.tables
    assert [[cell.number for cell in row.cells] for row in table.rows] == [
        [310, 5], [1310, 7], [1620, 12]
    ]
    assert table.rows[0].cells[0].verbatim == "310¹"
    assert "1 euro van m²" in sluitend.text_of(page).text


def test_words_of_a_page_stand_in_lines_and_scripts_are_left_out():
    pytest.importorskip("lxml")
    page = """<html><body><h2>Doel</h2><p>Een <b>vette</b> zin &amp; meer<br>nog een</p>
<ul><li>eerste<li>tweede</ul><div hidden>x</div><nav>weg</nav><style>weg</style>
<table><tr><td><h3>Opmaak</h3><p>woorden</p></td></tr></table></body></html>"""
    lines = [line for line in sluitend.text_of(page).text.splitlines() if line]
    assert lines == [
        "Doel", "Een vette zin & meer", "nog een", "- eerste", "- tweede", "Opmaak", "woorden",
    ]  # fmt: skip


def test_items_of_lists_keep_what_a_browser_shows_before_them():
    pytest.importorskip("lxml")
    page = "<!doctype html><ol start=3><li>a<li>b<ul><li>c</ul></ol><ol type=a><li>d</ol><ul><li><h3>e</h3>f</ul>"
    lines = [line for line in sluitend.text_of(page).text.splitlines() if line]
    assert lines == ["3. a", "4. b", "  - c", "- d", "e", "f"]


def test_what_a_browser_hides_is_told_and_a_foot_comes_last():
    pytest.importorskip("lxml")
    result = sluitend.read(
        b"<!doctype html><table><caption>Bedragen in euro</caption><tr><th>Naam<th>2025<th>2026"
        b"<tfoot><tr><td>Totaal<td>300<td>330</tfoot><tbody><tr><td>Bieb<td>100<td>110"
        b"<tr style='display: none'><td>Oud<td>50<td>60<tr><td>Theater<td>200<td>220</table>"
    )
    (table,) = result.document.tables
    assert [row.label for row in table.rows] == ["Bieb", "Theater", "Totaal"]
    assert [finding.id for finding in result.diagnostics] == ["file.parts-hidden"]
    assert sluitend.check(result).count("exact") == 2


def test_tables_side_by_side_on_a_sheet_are_two(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (
        ["Lasten (x € 1.000)", None, None, None, "Baten (bedragen in euro)"],
        ["Programma", "2025", "2026", None, "Bron", "2025", "2026"],
        ["Wonen", 1310, 1320, None, "OZB", 5000000, 5100000],
        ["Zorg", 2430, 2440, None, "Gemeentefonds", 20000000, 21000000],
        ["Totaal", 3740, 3760, None, "Totaal", 25000000, 26100000],
    ):
        book.active.append(row)
    book.save(tmp_path / "naast.xlsx")
    result = sluitend.read(tmp_path / "naast.xlsx")
    left, right = result.document.tables
    assert [row.label for row in right.rows] == ["OZB", "Gemeentefonds", "Totaal"]
    assert left.amount(0, 0).value == 1310000 and right.amount(0, 0).value == 5000000
    assert result.document.place_of(right.record.rows[0].cells[0]) == "blad “Sheet”, cel F3"
    assert sluitend.check(result).count("exact") == 4


def test_a_group_over_all_columns_may_stand_right_below_the_heading():
    pytest.importorskip("lxml")
    (table,) = sluitend.read(
        b"<!doctype html><table><caption>Bedragen x 1.000 euro</caption><tr><th>Naam<th>2025<th>2026"
        b"<tr><th colspan=3>Lasten<tr><td>Wonen<td>100<td>110<tr><td>Totaal lasten<td>100<td>110"
        b"<tr><th colspan=3>Baten<tr><td>Wonen<td>10<td>11<tr><td>Totaal baten<td>10<td>11</table>"
    ).document.tables
    assert [column.label for column in table.columns] == ["2025", "2026"]
    assert [(row.groups, row.label) for row in table.rows][::2] == [
        (("Lasten",), "Wonen"), (("Baten",), "Wonen")
    ]  # fmt: skip

# ---- PDF


def test_a_page_without_text_or_with_wrong_letters_is_told():
    pytest.importorskip("pypdfium2")
    canvas = pytest.importorskip("reportlab.pdfgen.canvas")
    images = pytest.importorskip("PIL.Image")
    reader = pytest.importorskip("reportlab.lib.utils").ImageReader

    def pdf(*pages):
        out = io.BytesIO()
        paper = canvas.Canvas(out)
        for page in pages:
            if page is None:
                paper.drawImage(reader(images.new("L", (9, 9))), 50, 50)
            for at, line in enumerate(page or ()):
                paper.drawString(50, 700 - 14 * at, line)
            paper.showPage()
        paper.save()
        return out.getvalue()

    good = ["Overzicht van de baten en lasten", *(" ".join(row) for row in rows_of_text())]
    wrong = ["7DEHO YDQ GH EDWHQ HQ ODVWHQ %HGUDJHQ LQ HXUR RS HHQ ULM"] * 6
    text = sluitend.text_of(pdf(good, None, wrong, good))
    assert ids(text.found) == ["file.page-image", "file.page-garbled"]
    assert [each.argument("page") for each in text.found] == ["2", "3"]
    assert "7DEHO" not in text.text and text.text.count("\f") == 1
    assert "page 1 is a picture" in refused("file.text-layer", pdf(None))
    assert "page 1 has wrong letters: '7DEHO" in refused("file.text-layer", pdf(wrong, None))
    refused("file.text-layer", pdf([]))


def test_small_raised_digits_of_a_pdf_are_no_digits_of_a_figure():
    pytest.importorskip("pypdfium2")
    canvas = pytest.importorskip("reportlab.pdfgen.canvas")
    out = io.BytesIO()
    paper = canvas.Canvas(out)

    def write(row, label, *figures):
        paper.setFont("Helvetica", 10)
        paper.drawString(50, 700 - 14 * row, label)
        for at, figure in enumerate(figures):
            paper.drawRightString(300 + 80 * at, 700 - 14 * row, figure)

    write(0, "Bedragen x € 1.000", "2025", "2026")
    write(1, "Algemene reserve", "100", "110")
    write(2, "Reserve wegen", "200", "210")
    write(3, "Totaal", "300", "320")
    paper.setFont("Helvetica", 6)
    paper.drawString(300.5, 700 - 28 + 4, "2")
    paper.showPage()
    paper.save()
    result = sluitend.read(out.getvalue())
    (table,) = result.document.tables
    assert table.rows[1].cells[0].verbatim == "200²"
    assert sluitend.check(result).count("exact") == 2


def test_a_broken_or_locked_pdf_is_refused():
    pytest.importorskip("pypdfium2")
    whole = as_pdf()
    refused("file.damaged", b"%PDF-1.7\nnothing of the kind")
    for size in (100, len(whole) // 2):
        try:
            sluitend.read(whole[:size])  # PDFium may mend it
        except sluitend.ReadError as error:
            assert error.id in ("file.damaged", "file.text-layer", "input.no-programme")
    encrypt = pytest.importorskip("reportlab.lib.pdfencrypt").StandardEncryption("geheim")
    canvas = pytest.importorskip("reportlab.pdfgen.canvas")
    out = io.BytesIO()
    paper = canvas.Canvas(out, encrypt=encrypt)
    paper.drawString(50, 50, "x")
    paper.save()
    refused("file.encrypted", out.getvalue())


# ---- what is missing


@pytest.mark.parametrize(("kind", "package"), [("html", "lxml"), ("pdf", "pypdfium2")])
def test_without_the_extra_the_error_says_what_to_install(kind, package, monkeypatch):
    content = made(kind)
    monkeypatch.setitem(__import__("sys").modules, package, None)
    assert "pip install 'sluitend[documents]'" in refused("file.extra-missing", content)


def test_other_files_of_an_office_are_refused_by_what_they_are():
    ole = b"\xd0\xcf\x11\xe0" + bytes(600)
    assert "old spreadsheet" in refused(
        "input.unknown-format", ole + "Workbook".encode("utf-16-le")
    )
    refused("file.encrypted", ole + "EncryptedPackage".encode("utf-16-le"))
    refused("input.unknown-format", ole)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("word/document.xml", "<x/>")
    refused("input.unknown-format", out.getvalue())


# ---- files that mean harm


def zip_of(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in files.items():
            file.writestr(name, data)
    return out.getvalue()


WORKBOOK = {
    "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="x"/></sheets>'
    "</workbook>",
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="x" Type="/worksheet" '
    'Target="s.xml"/></Relationships>',
}


def workbook(sheet):
    return zip_of({**WORKBOOK, "xl/s.xml": sheet})


def soon(id, content, **options):
    """Refused, within seconds."""
    started = time.process_time()
    words = refused(id, content, **options)
    assert time.process_time() - started < 20
    return words


def test_a_zip_bomb_is_stopped_at_the_bound():
    bomb = workbook(b"<worksheet><sheetData>" + b" " * 80_000_000 + b"</sheetData></worksheet>")
    assert len(bomb) < 200_000
    assert "when unpacked" in soon("file.limit", bomb)
    many = zip_of({**WORKBOOK, **{str(at): b"" for at in range(10_001)}})
    soon("file.limit", many)


def test_entities_and_document_types_are_refused():
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'
    outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>'
    for sheet in (laughs, outside):
        assert "document type" in soon("file.damaged", workbook(sheet))


@pytest.mark.parametrize(
    ("sheet", "id", "words"),
    [
        ('<c r="XFE1"><v>1</v></c>', "file.damaged", "beyond"),
        ('<c r="A9999999"><v>1</v></c>', "file.damaged", "beyond"),
        ('<c r="1A"><v>1</v></c>', "file.damaged", "names no cell"),
        ('<c r="B7"><v>twaalf</v></c>', "file.damaged", "cell B7: 'twaalf' is no number"),
        ('<c r="A1"><v>nan</v></c>', "file.damaged", "no number"),
        ('<c r="A1"><v>1e999999</v></c>', "file.damaged", "no number"),
        ('<c r="A1" t="s"><v>5</v></c>', "file.damaged", "shared text 5"),
        ("<c><v>1</v>", "file.damaged", "no XML"),
    ],
)
def test_a_broken_sheet_is_refused_with_its_place(sheet, id, words):
    content = workbook(f"<worksheet><sheetData><row>{sheet}</row></sheetData></worksheet>")
    assert words in soon(id, content)


def test_a_merge_over_the_whole_sheet_costs_nothing():
    cells = '<row><c r="A1" t="str"><v>Lasten</v></c></row><row><c r="A2"><v>1</v></c></row>'
    sheet = f'<worksheet><sheetData>{cells}</sheetData><mergeCell ref="A1:XFD1048576"/></worksheet>'
    assert "Lasten" in sluitend.text_of(workbook(sheet)).text


def test_repetitions_of_ods_are_bounded():
    often = '<table:table-row table:number-rows-repeated="1048576">'
    blank = f"{often}<table:table-cell/></table:table-row>"
    wide = ods_cell(1, "1", number_columns_repeated=16384)
    tall = f"{often}{wide}</table:table-row>"
    rows = ods_rows([[ods_cell("Lasten"), ods_cell(1, "1")]])
    table = '<table:table table:name="a">{}</table:table>'
    assert "| Lasten | 1 |" in sluitend.text_of(ods_of(table.format(rows + blank))).text
    assert "more than" in soon("file.limit", ods_of(table.format(tall)))


def test_a_locked_spreadsheet_is_refused():
    content = as_ods()
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        files = {name: file.read(name) for name in file.namelist()}
    files["META-INF/manifest.xml"] = b"<m><file-entry><encryption-data/></file-entry></m>"
    soon("file.encrypted", zip_of(files))


@pytest.mark.parametrize("kind", ["ods", "xlsx"])
def test_a_spreadsheet_that_was_cut_off_or_changed_is_refused(kind):
    content = made(kind)
    refused("file.damaged", content[: len(content) // 2])
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        name = "content.xml" if kind == "ods" else "xl/workbook.xml"
        at = file.getinfo(name).header_offset + 60
    broken = bytearray(content)
    broken[at : at + 40] = zlib.compress(b"x" * 20)[:20] * 2
    refused("file.damaged", bytes(broken))


def test_deep_or_wide_pages_are_stopped():
    pytest.importorskip("lxml")
    assert "nested too deep" in soon("file.limit", "<html><body>" + "<div>" * 500_000)
    wide = "<html><table><tr><td colspan=1000000>Lasten<td>1</table>"
    assert "Lasten" in sluitend.text_of(wide).text
    cells = "<td>1" * 1_000_000
    assert "table 1, row 1" in soon("file.limit", f"<html><table><tr>{cells}</table>")
    spans = "<tr><td colspan=1000 rowspan=65534>Lasten<td>1" * 5_000
    soon("file.limit", f"<html><table>{spans}</table>")


def test_a_page_fetches_and_opens_nothing(tmp_path):
    pytest.importorskip("lxml")
    secret = tmp_path / "secret"
    secret.write_text("geheim")
    page = f"""<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]><html><body>&x;
<iframe src="file://{secret}"></iframe><img src="http://127.0.0.1:1/x"><p>woorden</p></body></html>"""
    text = sluitend.text_of(page).text
    assert "geheim" not in text and "woorden" in text


def test_csv_has_bounds():
    assert "row 1: more than 4096 columns" in soon(
        "file.limit", b";".join([b"1"] * 1_000_000) + b"\n", name="x.csv"
    )
    soon("file.damaged", b'a;b\n"' + b"x" * 1_000_000 + b'";c\n', name="x.csv")
    soon("file.damaged", b"geen cellen\n", name="x.csv")


def test_an_error_of_the_reader_names_the_cell():
    long = as_xlsx(change=lambda book: setattr(book.active["A7"], "value", "x" * 30_000))
    words = refused("input.line-too-long", long, limits=sluitend.Limits(line_bytes=10_000))
    assert words.startswith("sheet “Baten en lasten”, cell ")


# ---- folders


@pytest.fixture
def folder(tmp_path):
    for kind in ("csv", "ods", "xlsx"):
        (tmp_path / f"{kind}.{kind}").write_bytes(made(kind))
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 and no more")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / ".hidden").write_bytes(b"x")
    below = tmp_path / "below"
    below.mkdir()
    (below / "text.txt").write_text(as_text(), "utf-8")
    return tmp_path


@pytest.mark.parametrize("workers", [None, 1, 3])
def test_a_folder_is_read_in_the_order_of_its_names(folder, workers):
    result = sluitend.read_folder(folder, workers=workers)
    assert [each.path.name for each in result] == [
        "broken.xlsx", "csv.csv", "empty.txt", "ods.ods", "xlsx.xlsx",
    ]  # fmt: skip
    assert [(each.path.name, each.error.id) for each in result.failed] == [
        ("broken.xlsx", "file.damaged"), ("empty.txt", "input.no-programme"),
    ]  # fmt: skip
    assert [each.path.name for each in result.read] == ["csv.csv", "ods.ods", "xlsx.xlsx"]
    assert len({str(content_of(document)) for document in result.documents}) == 1
    assert result[1].document is not None and result[0].document is None
    assert repr(result) == "<FolderResult 5 files, 2 failed>"
    assert len(result[1:3]) == 2


def test_a_pattern_chooses_files(folder):
    assert len(sluitend.read_folder(folder, "**/*")) == 6
    assert [each.path.name for each in sluitend.read_folder(folder, "*.ods")] == ["ods.ods"]
    assert len(sluitend.read_folder(folder, "*.nothing")) == 0


def test_progress_of_a_folder_is_told_or_shown(folder, capsys):
    told = []
    sluitend.read_folder(folder, progress=lambda done, all: told.append((done, all)))
    assert told[-1] == (5, 5) and told == sorted(told)
    pytest.importorskip("tqdm")
    sluitend.read_folder(folder, progress=True)
    assert "5/5" in capsys.readouterr().err

    class Stop(Exception):
        pass

    def stop(done, all):
        raise Stop

    with pytest.raises(Stop):
        sluitend.read_folder(folder, progress=stop)


def test_a_folder_that_is_none_is_refused(folder):
    with pytest.raises(FileNotFoundError):
        sluitend.read_folder(folder / "nothing")
    with pytest.raises(NotADirectoryError):
        sluitend.read_folder(folder / "csv.csv")
    with pytest.raises(ValueError, match="workers"):
        sluitend.read_folder(folder, workers=0)
    with pytest.raises(TypeError, match="progress"):
        sluitend.read_folder(folder, progress=3)


def test_options_reach_every_file(folder):
    result = sluitend.read_folder(folder, "*.ods", budget_year=2018)
    assert result[0].document.budget_year == 2018


def test_a_file_that_is_not_there_is_an_os_error_as_ever(tmp_path):
    with pytest.raises(FileNotFoundError):
        sluitend.read(tmp_path / "nothing.xlsx")
    with pytest.raises(FileNotFoundError):
        sluitend.text_of(pathlib.Path(tmp_path, "nothing.xlsx"))
