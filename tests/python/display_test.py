# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""What notebooks and terminals show: static, escaped, small, accessible; hostile text stays text."""

import html.parser
import re
import timeit
from decimal import Decimal

import pytest

import sluitend

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


class Page(html.parser.HTMLParser):
    """The tags of a page with the names of their attributes, and its text."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.tags = []
        self.values = []
        self.text = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, tuple(name for name, _ in attrs)))
        self.values += [(tag, name, value) for name, value in attrs]

    def handle_endtag(self, tag):
        self.tags.append(("/" + tag,))

    def handle_data(self, data):
        self.text.append(data)

    def handle_comment(self, data):
        self.tags.append(("comment", data))

    def handle_decl(self, decl):
        self.tags.append(("declaration", decl))

    def handle_pi(self, data):
        self.tags.append(("instruction", data))

    def unknown_decl(self, data):
        self.tags.append(("unknown", data))


def table_record(text, columns=2):
    """A table that has the text wherever a text can stand."""
    cells = [sluitend.TableCell("figure", 1234, "1.234")] * (columns - 1)
    return sluitend.TableRecord(
        title=text,
        section=text,
        caption=text,
        columns=[sluitend.TableColumn(text) for _ in range(columns)],
        rows=[
            sluitend.TableRow(
                text,
                groups=[text, text],
                is_total=kind == "missing",
                cells=[sluitend.TableCell(kind, verbatim=text), *cells],
            )
            for kind in ("missing", "unreadable", "undecided")
        ],
        conventions=sluitend.TableConventions(multiplier=1000),
    )


def overview(text="Overzicht van baten", columns=2):
    """A document that is a table, a section and an indicator of an annex."""
    sections = [sluitend.DocumentSection(text, text)]
    builder = sluitend.DocumentBuilder(sluitend.DocumentRecord(sections=sections))
    builder.add(table_record(text, columns))
    builder.add(sluitend.IndicatorRecord(name=text, source=text))
    return builder.build()


def shown_as_html(document, report, programme):
    return {
        "overview": overview(),
        "table": overview().tables[0],
        "document": document,
        "report": report,
        "programme": programme,
        "goal": programme.goals[0],
        "budget": programme.budget,
        "figures": document.figures,
        "goals": document.goals,
        "actions": document.actions,
        "indicators": document.indicators,
        "observations": document.observations,
        "targets": document.targets,
        "claims": document.claims,
        "identities": report.identities,
        "findings": report.findings,
    }


@pytest.fixture(
    params=["overview", "table", "document", "report", "programme", "goal", "budget", "figures", "goals", "actions",
            "indicators", "observations", "targets", "claims", "identities", "findings"]
)
def shown(request, document, report, programme):
    return shown_as_html(document, report, programme)[request.param]


def test_html_is_static_and_whole(shown):
    page = Page(shown._repr_html_())
    names = [tag[0] for tag in page.tags]
    assert names
    assert not {"script", "iframe", "object", "embed", "link", "base", "form"} & set(names)
    opened = []
    for name in names:
        if name.startswith("/"):
            assert opened.pop() == name[1:]
        elif name not in ("br", "hr", "meta", "col", "wbr", "img", "comment", "declaration"):
            opened.append(name)
    assert opened == []


def test_html_loads_nothing(shown):
    for tag, name, value in Page(shown._repr_html_()).values:
        assert not name.startswith("on")
        assert name not in ("src", "srcset", "action", "data")
        if name in ("href", "xlink:href"):
            assert value.startswith("#")
        if name == "style":
            assert not re.search(r"url\((?!#)|expression|@import", value)


def test_html_is_small_and_quick(shown):
    assert len(shown._repr_html_().encode()) < 50_000
    assert min(timeit.repeat(shown._repr_html_, number=1, repeat=7)) < 0.010


def test_header_cells_have_a_scope_and_pictures_a_title(shown):
    source = shown._repr_html_()
    for tag, names in [each for each in Page(source).tags if each[0] == "th"]:
        assert "scope" in names
    for picture in re.findall(r"<svg\b.*?</svg>", source, re.DOTALL):
        # An ornament that screen readers are told to pass over has nothing to say.
        assert re.search(r"<title[ >]", picture) or 'aria-hidden="true"' in picture


def test_the_main_things_show_a_table_or_a_picture(document, report, programme):
    for each in (document, report, programme):
        source = each._repr_html_()
        assert "<table" in source or "<svg" in source
    assert "<svg" in programme._repr_html_()
    assert "41.484" in programme.budget._repr_html_()


def test_a_table_shows_itself_and_its_document_says_that_it_is_there():
    record = sluitend.TableRecord(
        section="Paragraaf 2",
        caption="Bedragen x € 1.000",
        columns=[sluitend.TableColumn("2025 Lasten"), sluitend.TableColumn("2025 Baten")],
        rows=[
            sluitend.TableRow(
                "Sport <b>",
                groups=["Programma 1"],
                cells=[sluitend.TableCell("figure", -20, "-20"), sluitend.TableCell("undecided")],
            )
        ],
    )
    builder = sluitend.DocumentBuilder()
    builder.add(record)
    builder.add(record)
    document = builder.build()
    source = document.tables[0]._repr_html_()
    assert "-20" in source and "Programma 1" in source and "Sport &lt;b&gt;" in source
    assert 'scope="colgroup"' in source and "Bedragen x € 1.000" in source
    assert str(document.tables[0]) in str(document)
    assert str(document.tables[0]).splitlines()[0] == "Paragraaf 2 (Bedragen x € 1.000)"
    assert "Tabellen" in document._repr_html_() and "Paragraaf 2" in document._repr_html_()
    assert "Andere delen" in overview()._repr_html_() and "3 woorden" in overview()._repr_html_()
    assert "1.234" in overview()._repr_html_(), "a document that is one table shows it"


def test_wide_tables_stay_small():
    wide = overview('"' * 2000, 40)
    for each in (wide, wide.tables[0]):
        assert len(each._repr_html_().encode()) < 50_000
    assert "kolommen niet getoond: " in wide.tables[0]._repr_html_()
    assert all(len(line) <= 100 for line in str(wide.tables[0]).splitlines())


def test_colours_follow_the_notebook(shown):
    source = shown._repr_html_()
    assert "--jp-" in source or "currentColor" in source or "prefers-color-scheme" in source


def test_long_views_are_cut_and_say_so(document):
    rows = document.figures._repr_html_().count("<tr>")
    assert rows <= 32
    assert "nog 5" in document.figures._repr_html_()
    assert "nog 5" in str(document.figures)
    assert "nog" not in document.claims._repr_html_()


def test_text_is_an_aligned_table(document, report):
    lines = str(document.figures).splitlines()
    assert len(lines) <= 34
    assert "41.169.000" in str(document.figures)
    assert str(report) == report.to_text()
    assert "Samenleving en bestuur" in str(document)
    assert all(len(line) <= 40 + 60 for line in report.to_text(width=40).splitlines())
    assert report.to_text(lang="en") != report.to_text(lang="nl")
    assert len(report.to_text(verbose=True)) > len(report.to_text())


def test_what_shows_itself_follows_the_language(document, report, programme):
    try:
        sluitend.set_language("en")
        assert "All sums hold" in report._repr_html_() and "All sums hold" in str(report)
        assert "Figures: 35" in document.figures._repr_html_() and "5 more" in str(document.figures)
        assert 'lang="en"' in document.figures._repr_html_()
        assert str(report.joint.bounds[0].bounds) and "Expenditure" not in str(programme.budget)
        assert "0.79" in sluitend.ObservationTable(
            [(sluitend.IndicatorRecord(key="x"), sluitend.Observation(2021, Decimal("0.79")))]
        )._repr_html_()
        assert str(sluitend.Unit("rate", 10_000)) == "number per 10,000"
        assert report.to_text() == report.to_text(lang="nl"), "what takes lang keeps its default"
    finally:
        sluitend.set_language("nl")
    assert "Alle optellingen" in report._repr_html_()
    with pytest.raises(ValueError):
        sluitend.set_language("de")


def test_a_programme_and_a_table_print_as_in_their_document(document, programme):
    assert str(programme) == str(document)
    lines = str(programme.budget).splitlines()
    assert lines[0] == "3.1 Samenleving en bestuur"
    assert len(lines) == 10
    assert set(lines) - {"3.1 Samenleving en bestuur"} <= set(str(document).splitlines())
    assert len({len(line) for line in lines[3:]}) == 1


def test_a_goal_beyond_the_usual_bounds_prints_too():
    builder = sluitend.DocumentBuilder(limits=sluitend.Limits(goal_depth=60, title_characters=9999))
    place = builder.add(sluitend.ProgrammeRecord(title="Sport" * 900))
    for _ in range(50):
        place = builder.add(place, sluitend.GoalRecord(title="Doel"))
    assert str(builder.build().programmes[0]).count("Doel") > 40


def test_a_unit_prints_in_words(document):
    unit = sluitend.Unit
    assert str(unit("rate", 1000, "inwoners")) == "aantal per 1.000 inwoners"
    assert str(unit("score", minimum=0, maximum=10)) == "score van 0 tot 10"
    assert str(unit("percent")) == "%"
    for kind in sluitend.UnitKind:
        assert "Unit" not in str(unit(kind))
    assert str(document.indicators["6"].as_printed("unit")) == "Aantal per 10.000 jongeren"


def test_a_repr_names_all_parts_or_none(document, programme):
    assert repr(document.indicators) == "<11 Indicator>"
    assert repr(programme.mandated_indicators) == "<5 Indicator: 6, 8, 9, 10, 11>"


def test_ipython_prints_what_is_nested(document, report, programme):
    pretty = pytest.importorskip("IPython.lib.pretty").pretty
    assert pretty(report) == str(report)
    assert pretty(document) == str(document)
    assert "Goed bestuur" in pretty(programme.goals)
    assert "Goed bestuur" in pretty([programme.goals[0]])
    nested = []
    nested.append((programme.goals, nested))
    assert "..." in pretty(nested)


def test_repr_is_short(document, report, programme):
    table = programme.budget
    for each in (document, report, programme, table, document.figures, programme.goals,
                 programme.goals[0], document.actions[0], document.indicators[0],
                 document.claims[0], report.findings[0], report.identities[0]):
        assert len(repr(each)) <= 120
        assert "\n" not in repr(each)
    assert repr(programme.goals[0]) == "<Goal 1 'Goed bestuur'>"


def test_pictures_are_svg_for_notebooks(programme):
    pictures = [programme.to_svg(), programme.budget.to_svg()]
    pictures += [goal.indicators[0].to_svg() for goal in programme.all_goals if goal.indicators]
    drawn = [each for each in pictures if each is not None]
    assert len(drawn) >= 5
    for picture in drawn:
        assert picture._repr_svg_() == picture
        assert picture.startswith("<svg")
        assert "<title" in picture
        Page(picture)
    assert programme.to_svg(lang="en") != programme.to_svg(lang="nl")


def document_with(text):
    """A document that has the text wherever a text can stand, as far as it is allowed there."""
    builder = sluitend.DocumentBuilder(
        sluitend.DocumentRecord(
            title=text, budget_year=2021, sections=[sluitend.DocumentSection(text, text)]
        )
    )
    builder.add(table_record(text))
    place = builder.add(
        sluitend.ProgrammeRecord(
            title=text,
            narrative=sluitend.Narrative(achieve=text, act=text, cost=text),
            responsibilities=[sluitend.Responsibility("portfolio_holder", text)],
        )
    )
    amount = sluitend.Amount(620, multiplier=1000, verbatim=text)
    goal = builder.add(
        place,
        sluitend.GoalRecord(
            title=text,
            description=text,
            stated_expenditure=amount,
            related_party_contributions=[sluitend.RelatedPartyContribution(text, text)],
        ),
    )
    builder.add(goal, sluitend.ActionRecord(title=text, text=text, year=2021))
    target = sluitend.Target(sluitend.StepTarget(value=7), text=text, valid_from=2020, set_by=text)
    indicator = sluitend.IndicatorRecord(
        name=text,
        description=text,
        policy_field=text,
        unit=sluitend.Printed(sluitend.Unit(population=text), verbatim=text),
        source=text,
        targets=[target],
        observations=[sluitend.Observation(sluitend.Period(2019), 3)],
    )
    builder.add(goal, indicator)
    builder.add(place, indicator)
    builder.add(place, sluitend.ClaimRecord(amount, sentence=text))
    lines = [
        sluitend.BudgetLine(sluitend.Printed(text, verbatim=text), code, [amount])
        for code in ("expenditure", "revenue", "balance")
    ]
    builder.add(
        place,
        sluitend.BudgetTableRecord(
            title=text,
            caption=text,
            columns=[sluitend.Column(sluitend.Printed(text, verbatim=text), 2021, "adopted")],
            lines=lines,
        ),
    )
    return builder.build()


def pages_of(text):
    """Every piece of HTML and SVG that is made of the text."""
    document = document_with(text)
    report = sluitend.check(document)
    programme = document.programmes[0]
    shown = shown_as_html(document, report, programme)
    shown["overview"], shown["table"] = overview(text), document.tables[0]
    if CONTROL.search(text.replace("\r", "\0")):
        # The facts of findings are shown as JSON, which refuses what no reader lets through.
        del shown["findings"]
    pages = {name: each._repr_html_() for name, each in shown.items()}
    for lang in ("nl", "en"):
        pages["page " + lang] = report.to_html(lang=lang)
    pages["tree"] = programme.to_svg()
    pages["bars"] = programme.budget.to_svg()
    return pages


def squeezed(text):
    return re.sub(r"\s+", " ", re.sub("[\ufffe\uffff]", "\ufffd", CONTROL.sub("\ufffd", text))).strip()


def benign_twin(text):
    """Letters in the place of all but plain blanks and figures, which may mean something."""
    return re.sub("[^ \t\n\r0-9.,]", "x", text)


def test_hostile_text_leaves_the_tags_as_they_are(hostile_texts):
    texts = [each for each in hostile_texts if squeezed(each) and len(each) <= 10_000]
    assert len(texts) > 500
    wrong = []
    for text in texts:
        benign = pages_of(benign_twin(text))
        for name, source in pages_of(text).items():
            if source != benign[name] and Page(source).tags != Page(benign[name]).tags:
                wrong.append((text[:60], name))
    assert wrong == []


# What no reader sees; pages show U+FFFD in its place.
HIDDEN = dict.fromkeys(
    [
        0xFFFD, 0xFEFF, 0x061C, 0x180E,
        *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070),
        *range(0xE0000, 0xE0080),
    ]
)  # fmt: skip


def test_hostile_text_comes_back_as_it_is_seen(hostile_texts):
    wrong = []
    for text in hostile_texts:
        if not squeezed(text) or len(text) > 10_000:
            continue
        document = document_with(text)
        page = Page(sluitend.check(document).to_html())
        seen = squeezed(" ".join(page.text)).translate(HIDDEN)
        if squeezed(text).translate(HIDDEN) not in seen:
            wrong.append(text[:60])
    assert wrong == []


def test_hostile_text_does_not_steer_a_terminal(hostile_texts):
    for text in hostile_texts:
        if not text or len(text) > 10_000:
            continue
        document = document_with(text)
        for printed in (str(document), str(sluitend.check(document)), str(document.goals)):
            assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", printed)


def test_markdown_escapes_what_it_does_not_mean():
    document = document_with("a | b <script> *c* [d](javascript:e) `f` # g")
    text = sluitend.check(document).to_markdown()
    assert "<script>" not in text
    assert not re.search(r"(?<!\\)\]\(", text)
    for line in text.splitlines():
        if line.startswith("|"):
            assert len(re.findall(r"(?<!\\)\|", line)) == 6
