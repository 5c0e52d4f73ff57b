# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Reports: verdicts and findings, and how they are handed over."""

import html.parser
import json
import os
import pickle
import re
from decimal import Decimal

import pytest

import sluitend


def built(balance=500, title="Sport"):
    """A document whose balance is off by `balance` - 500."""
    builder = sluitend.DocumentBuilder(sluitend.DocumentRecord(budget_year=2021))
    programme = builder.add(sluitend.ProgrammeRecord(number="4", title=title))
    figures = {"expenditure": 600, "revenue": 100, "balance": balance}
    builder.add(
        programme,
        sluitend.BudgetTableRecord(
            sign_convention="net_cost",
            columns=[sluitend.Column("Begroting 2021", 2021, "adopted")],
            lines=[
                sluitend.BudgetLine(
                    code,
                    code,
                    [sluitend.Amount(figure, multiplier=1000, verbatim=str(figure))],
                )
                for code, figure in figures.items()
            ],
        ),
    )
    return builder.build()


@pytest.mark.parametrize(
    ("balance", "verdict", "severity"),
    [
        (500, "exact", None),
        (501, "within_rounding", "info"),
        (499, "within_rounding", "info"),
        (502, "broken", "error"),
        (5000, "broken", "error"),
        (-500, "broken", "error"),
    ],
)
def test_a_verdict_follows_the_bound(balance, verdict, severity):
    report = sluitend.check(built(balance))
    (identity,) = report.identities
    assert identity.verdict == verdict
    assert identity.bound == sluitend.divide(3, 2)
    assert abs(identity.residual) == abs(balance - 500)
    found = {each.severity for each in report.findings if each.id.startswith("table.balance")}
    assert found == ({severity} if severity else set())
    assert report.all_passed == (severity != "error")


def test_a_passing_report_asserts_silently(report):
    assert report.assert_passing() is None
    assert report.all_passed is True


def test_a_failing_report_raises_and_says_why():
    report = sluitend.check(built(700))
    with pytest.raises(AssertionError, match=r"table\.balance-broken") as caught:
        report.assert_passing()
    assert isinstance(caught.value, sluitend.Error)
    assert caught.value.report == report


def test_counts_what_it_holds(report):
    for verdict in sluitend.Verdict:
        assert report.count(verdict) == sum(
            each.verdict == verdict for each in report.identities
        )
    for severity in sluitend.Severity:
        assert report.count(severity) == sum(
            each.severity == severity for each in report.findings
        )
    assert report.count("within_rounding") == 3
    with pytest.raises(ValueError, match="within_rounding"):
        report.count("mooi")


def test_findings_stand_worst_first(report):
    order = ["error", "warning", "info"]
    ranks = [order.index(each.severity) for each in report.findings]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) > 1


def test_identities_are_found_by_name(report):
    one = report.identities["table.balance/3.1/Begroting 2020"]
    assert (one.rule, one.where) == ("table.balance", "3.1/Begroting 2020")
    assert [term.coefficient for term in one.terms] in ([1, -1, -1], [-1, 1, 1])
    assert report.findings["quantum.assumed"].argument("quantum") == "1.000"
    with pytest.raises(KeyError, match="6"):
        report.findings["table.recovered"]


def test_evidence_is_in_the_message(report):
    (message,) = [
        each.message
        for each in report.findings
        if each.id == "table.balance-rounding" and "2020" in each.argument("where")
    ]
    assert "41.169 − 8.307 = 32.862" in message
    assert "32.863" in message
    assert "1,5" in message


def test_every_finding_id_has_a_page_entry(root, report):
    page = root.joinpath("docs", "diagnostics.md").read_text("utf-8")
    for finding in report.findings:
        assert f"`{finding.id}`" in page or f"### {finding.id}" in page


def test_a_report_is_a_function_of_its_document(document, report):
    again = sluitend.check(document)
    assert again == report
    assert hash(again) == hash(report)
    assert again != sluitend.check(built())
    assert report != object()
    assert report.document == document
    with pytest.raises(AttributeError):
        report.findings = []


@pytest.mark.parametrize("wrong", [None, "text", 3, []])
def test_only_a_document_can_be_checked(wrong):
    with pytest.raises(TypeError, match="Document"):
        sluitend.check(wrong)


def test_json_holds_the_facts(report):
    facts = json.loads(report.to_json(), parse_float=Decimal)
    assert [each["id"] for each in facts["findings"]] == [each.id for each in report.findings]
    assert [each["verdict"] for each in facts["identities"]] == [
        each.verdict for each in report.identities
    ]
    assert json.loads(report.to_json(indented=True)) == json.loads(report.to_json())
    assert report.to_json(indented=True).count("\n") > 50


class Text(html.parser.HTMLParser):
    """The text of a page."""

    def __init__(self):
        super().__init__()
        self.parts = []

    def handle_data(self, data):
        self.parts.append(data)


def text_of(page):
    parser = Text()
    parser.feed(page)
    parser.close()
    return re.sub(r"\s+", " ", " ".join(parser.parts))


def unescaped(markdown):
    return re.sub(r"\\([^\w\s])", r"\1", markdown)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_format_carries_the_same_findings_in_the_same_order(report, lang):
    messages = [each.text(lang) for each in report.findings]
    markdown = unescaped(report.to_markdown(lang=lang))
    page = text_of(report.to_html(lang=lang))
    for text in (re.sub(r"\s+", " ", markdown), page):
        position = 0
        for message in messages:
            found = text.find(re.sub(r"\s+", " ", message), position)
            assert found >= 0, message
            position = found + 1


@pytest.mark.parametrize("lang", ["de", "NL", "", None, 1])
def test_a_language_is_dutch_or_english(report, lang):
    for work in (report.to_html, report.to_markdown, report.to_text):
        with pytest.raises((ValueError, TypeError), match="nl"):
            work(lang=lang)


def test_html_is_one_page_for_either_language(report):
    page = report.to_html()
    assert page.lstrip().lower().startswith("<!doctype html>")
    assert '<html lang="nl"' in page
    assert '<html lang="en"' in report.to_html(lang="en")
    assert report.to_html() == report.to_html(lang="nl") == report.to_html(lang=sluitend.Language.nl)


def test_html_is_written_to_a_file(report, tmp_path):
    path = tmp_path / "verslag.html"
    assert report.to_html(path) is None
    assert path.read_text("utf-8") == report.to_html()
    assert report.to_html(str(path), lang="en") is None
    assert path.read_text("utf-8") == report.to_html(lang="en")
    assert [each.name for each in tmp_path.iterdir()] == ["verslag.html"]
    with pytest.raises(sluitend.Error) as caught:
        report.to_html(tmp_path / "geen" / "map.html")
    assert caught.value.id == "output.file"


def test_texts_are_written_to_files(document, report, tmp_path):
    ways = {
        "document.json": document.to_json,
        "document.csv": document.to_csv,
        "report.json": report.to_json,
        "figures.csv": document.figures.to_csv,
        "findings.csv": report.findings.to_csv,
    }
    for name, way in ways.items():
        for path in (tmp_path / name, str(tmp_path / name)):
            assert way(path) is None
            assert (tmp_path / name).read_bytes().decode() == way()
    assert document.to_csv() == document.figures.to_csv()
    document.to_json(tmp_path / "document.json", indented=True)
    assert sluitend.read(tmp_path / "document.json").document == document
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted(ways)


def test_a_wrong_path_is_refused_in_our_words(document, report):
    for way in (document.to_json, document.to_csv, report.to_json, report.to_html,
                report.findings.to_csv):
        with pytest.raises(TypeError, match="path is a str or pathlib.Path, not int") as caught:
            way(3)
        assert "incompatible" not in str(caught.value)


def test_a_file_that_cannot_be_written_is_the_error_of_the_system(report, tmp_path):
    path = tmp_path / "geen" / "map.html"
    with pytest.raises(FileNotFoundError) as caught:
        report.to_html(path)
    error = caught.value
    assert isinstance(error, sluitend.FileWriteError)
    assert (error.id, error.filename) == ("output.file", str(path))
    assert str(error).endswith(os.strerror(error.errno))
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert (str(again), again.filename) == (str(error), str(path))


def test_a_new_file_has_the_usual_rights(report, tmp_path):
    usual = tmp_path / "usual"
    usual.touch()
    path = tmp_path / "verslag.html"
    report.to_html(path)
    assert path.stat().st_mode == usual.stat().st_mode
    path.chmod(0o600)
    report.to_html(path)
    assert path.stat().st_mode & 0o777 == 0o600


def test_html_loads_nothing_and_runs_nothing(report):
    page = report.to_html()
    assert "<script" not in page
    assert not re.search(r"""\s(?:src|srcset|on\w+)\s*=""", page)
    links = re.findall(r"""\s(?:href|xlink:href)\s*=\s*["']([^"']*)""", page)
    assert all(each.startswith("#") for each in links)
    assert not re.search(r"url\((?!#)", page)
    assert "@import" not in page


def test_cells_are_recovered_by_hand():
    rows = [
        ("41.16941.48437.887", "expenditure"),
        ("8.3078.2704.922", "revenue"),
        ("32.86333.21532.965", "balance"),
        ("1100", "reserve_additions"),
        ("32800", "reserve_withdrawals"),
        ("32.54633.21532.965", "result"),
    ]
    recovery = sluitend.recover(rows, 3)
    assert [row.decided_by for row in recovery.rows][3:5] == ["identities", "identities"]
    (reading,) = recovery.rows[4].surviving
    assert [cell.verbatim for cell in reading] == ["328", "0", "0"]
    assert [cell.value for cell in reading] == [328, 0, 0]
    alone = sluitend.recover(["3280000"], 5)
    assert alone.rows[0].decided_by == "undecided"
    assert alone.rows[0].readings == 4
    with pytest.raises(TypeError):
        sluitend.recover("3280000", 5)


def test_any_table_is_recovered_by_identities_that_are_data():
    rows = ["Zorg 11.0009.0002.000", "Wonen 25010110", "Totaal1.2508.8992.110"]
    balances = [[(row, 0, 1), (row, 1, -1), (row, 2, -1)] for row in range(2)]
    options = sluitend.RecoveryOptions(labels=["Zorg 1"], dashes=sluitend.NilCells.zero)
    recovery = sluitend.recover(
        rows, 3, identities=balances, has_label=True, options=options
    )
    zorg, wonen, totaal = recovery.rows
    assert zorg.label == "Zorg 1"
    assert zorg.decided_by == "label"
    assert zorg.fitting == 0, "1.000 - 9.000 is not 2.000, and there is no other way to read it"
    assert wonen.readings > 1
    assert totaal.label == "Totaal"
    assert recovery.missing_rows == ()

    term = sluitend.CellTerm(row=0, column=1, coefficient=-1)
    assert eval(repr(term), {"CellTerm": sluitend.CellTerm}) == term
    (row,) = sluitend.recover(
        ["251114"], 3, identities=[[sluitend.CellTerm(), term, sluitend.CellTerm(0, 2, -1)]]
    ).rows
    assert row.decided_by == "row_identities"
    assert [cell.verbatim for cell in row.surviving[0]] == ["25", "11", "14"]
    assert row.margin > 0

    lost = sluitend.recover(["3 5", "10 20"], 2, identities=[[(0, c, 1), (1, c, -1)] for c in (0, 1)])
    (missing,) = lost.missing_rows
    assert missing.identities == (0, 1)
    assert missing.implied[1].contains(15)

    blanks = sluitend.RecoveryOptions(blanks="zero_first")
    (row,) = sluitend.recover(["7"], 2, identities=[[(0, 0, 1)]], options=blanks).rows
    assert row.nil_cells is sluitend.NilCells.zero
    assert [cell.is_nil for cell in row.surviving[0]] == [True, False]
    assert sluitend.recover(["1.23"], 1, identities=[]).rows[0].stopped_at == 1
    with pytest.raises(ValueError, match="cell"):
        sluitend.recover(["12"], 2, identities=[[(1, 0, 1)]])
    with pytest.raises(TypeError, match="identities"):
        sluitend.recover(["12"], 2, has_label=True)
    with pytest.raises(TypeError, match="coefficients"):
        sluitend.recover(["12"], 2, identities=[], sign_convention="net_cost")


def test_exact_helpers_round_only_when_told():
    assert sluitend.exact_sum([Decimal("0.1")] * 10) == 1
    shares = sluitend.allocate(41484, [11133, 3989, 211, 5085, 21067])
    assert sum(shares) == 41484
    assert sluitend.divide(1, 3) * 3 == 1
    assert sluitend.divide(1, 3, scale=4, rounding="half_even") == Decimal("0.3333")
    assert sluitend.rescale(Decimal("2.5"), 0, rounding="half_even") == 2
    assert sluitend.mean([1, 2]) == sluitend.divide(3, 2)
    with pytest.raises(TypeError, match="rounding"):
        sluitend.divide(1, 3, scale=4)
    assert sum(
        sluitend.round_preserving_sum(
            [Decimal("1.4"), Decimal("1.4"), Decimal("1.2")], 1, rounding="half_up"
        )
    ) == 4
