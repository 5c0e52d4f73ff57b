# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""How views and reports look: aligned text, static HTML, Markdown."""

from __future__ import annotations

import html
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from . import _core, _language
from ._names import CellType, Language, NumberStyle, RankOrder, Severity, UnitKind, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

NUMBERS = (CellType.decimal, CellType.int32, CellType.int64)
_LONGEST_CELL = 60
_CAPTIONS = {
    "figures": "Bedragen",
    "goals": "Doelen",
    "actions": "Acties",
    "indicators": "Indicatoren",
    "observations": "Metingen",
    "targets": "Streefwaarden",
    "assessments": "Oordelen",
    "ranking": "Ranglijst",
    "peers": "Vergelijking",
    "claims": "Bedragen in de tekst",
    "identities": "Optellingen",
    "findings": "Bevindingen",
    "changes": "Wijzigingen",
}
_ENGLISH_CAPTIONS = {
    "figures": "Figures",
    "goals": "Goals",
    "actions": "Actions",
    "indicators": "Indicators",
    "observations": "Observations",
    "targets": "Targets",
    "assessments": "Verdicts",
    "ranking": "Ranking",
    "peers": "Comparison",
    "claims": "Amounts in the text",
    "identities": "Sums",
    "findings": "Findings",
    "changes": "Changes",
}
_STYLE = (
    "border-collapse:collapse;font-variant-numeric:tabular-nums;"
    "color:var(--jp-content-font-color1,currentColor);font-size:var(--jp-ui-font-size1,13px)"
)
_LINE = "1px solid var(--jp-border-color2,#8888)"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def _say(nl: str, en: str) -> str:
    return nl if _language.shown() == Language.nl else en


_ENGLISH_MARKS = str.maketrans(".,", ",.")


def _number(value: Decimal) -> str:
    """A decimal in the layout of the language."""
    dutch = _core.format_decimal(value, NumberStyle.dutch)
    return _say(dutch, dutch.translate(_ENGLISH_MARKS))


def _words(cell: object) -> str:
    """A cell as text on one line, nothing that steers a terminal."""
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return _number(cell)
    if isinstance(cell, bool):
        return _say("ja", "yes") if cell else _say("nee", "no")
    text = _CONTROL.sub("\ufffd", str(cell).replace("\n", " "))
    return text if len(text) <= _LONGEST_CELL else text[: _LONGEST_CELL - 1] + "…"


# What makes a row of observations whole, but nobody reads.
PLUMBING = frozenset(
    "number key own_unit period_verbatim period_kind part unit_kind per population age_from age_to "
    "multiplier minimum maximum column byte_column byte_begin byte_end".split()
)


def _unit_of_row(row: dict[str, Any]) -> str:
    """The unit of a row of observations in words, where it is given by its parts alone."""
    ages = None if row.get("age_from") is None else _core.AgeRange(row["age_from"], row["age_to"])
    parts = ("per", "population", "multiplier", "minimum", "maximum")
    given = {part: row.get(part) for part in parts}
    return unit(_core.Unit(UnitKind(row["unit_kind"]), ages=ages, **given))


def _filled(
    table: _core.TidyTable, most: int, hidden: frozenset[str]
) -> tuple[list[tuple[str, bool]], list[list[str]]]:
    """Name and alignment of the columns that hold anything, and the rows to show."""
    rows = table.to_pylist(most)
    for row in rows:
        if row.get("unit_kind") and not row.get("unit"):
            row["unit"] = _unit_of_row(row)
    columns = [
        (name, of in NUMBERS)
        for name, of in table.columns
        if name not in hidden and (not rows or any(row[name] is not None for row in rows))
    ]
    return columns, [[_words(row[name]) for name, _ in columns] for row in rows]


# Whatever made the document has kept its own bounds.
_WIDE = _core.Limits(
    goal_depth=10**9, nodes=10**9, columns=10**9, rows=10**9, title_characters=10**9
)


def _builder(
    programme: _core.Programme,
) -> tuple[_core.DocumentBuilder, _core.ProgrammePlace]:
    """The start of a document that has this programme alone."""
    year = programme.document.budget_year
    builder = _core.DocumentBuilder(_core.DocumentRecord(budget_year=year), _WIDE)
    return builder, builder.add(programme.record)


def _add_goals(
    builder: _core.DocumentBuilder,
    place: _core.ProgrammePlace | _core.GoalPlace,
    goals: Sequence[_core.Goal],
) -> None:
    for goal in goals:
        mine = builder.add(place, goal.record)
        for action in goal.actions:
            builder.add(mine, action.record)
        for indicator in goal.indicators:
            builder.add(mine, indicator.record)
        _add_goals(builder, mine, goal.goals)


def _text_of(builder: _core.DocumentBuilder) -> str:
    return _core.render_text(builder.build(), _language.shown(), 100, False)


def programme(whole: _core.Programme) -> str:
    """A programme, set as in the text of its document."""
    builder, place = _builder(whole)
    _add_goals(builder, place, whole.goals)
    for indicator in whole.mandated_indicators:
        builder.add(place, indicator.record)
    for claim in whole.claims:
        builder.add(place, claim.record)
    if whole.budget is not None:
        builder.add(place, whole.budget.record)
    return _text_of(builder)


def budget(table: _core.BudgetTable) -> str:
    """A table under the name of its programme, set as in the text of its document."""
    heading = table.programme.record
    builder = _core.DocumentBuilder(limits=_WIDE)
    place = builder.add(_core.ProgrammeRecord(number=heading.number, title=heading.title))
    builder.add(place, table.record)
    return _text_of(builder)


def any_table(table: _core.Table) -> str:
    """A table of any shape, set as in the text of its document."""
    builder = _core.DocumentBuilder(limits=_WIDE)
    builder.add(table.record)
    return _text_of(builder)


_UNITS = {
    UnitKind.text: ("eenheid onbekend", "unit unknown"),
    UnitKind.percent: ("%", "%"),
    UnitKind.score: ("score", "score"),
    UnitKind.rate: ("aantal", "number"),
    UnitKind.count: ("aantal", "number"),
    UnitKind.currency: ("€", "€"),
    UnitKind.currency_per_capita: ("€ per inwoner", "€ per inhabitant"),
    UnitKind.mass_per_capita: ("kg per inwoner", "kg per inhabitant"),
    UnitKind.index: ("index", "index"),
}


def unit(of: _core.Unit) -> str:
    """A unit in a few words: "aantal per 1.000 inwoners"."""
    words = _say(*_UNITS[of.kind])
    if of.per is not None:
        words += f" per {_number(Decimal(of.per))}"
    if of.population is not None:
        words += f" {_words(of.population)}"
    if of.ages is not None:
        if of.ages.to is None:
            words += _say(f" van {of.ages.from_} jaar en ouder", f" aged {of.ages.from_} and over")
        else:
            words += _say(
                f" van {of.ages.from_} tot en met {of.ages.to} jaar",
                f" aged {of.ages.from_} to {of.ages.to}",
            )
    if of.multiplier is not None and of.multiplier != 1:
        words = f"{words} x {_number(Decimal(of.multiplier))}"
    if of.minimum is not None and of.maximum is not None:
        words += f" {_say('van', 'from')} {_words(of.minimum)} {_say('tot', 'to')} {_words(of.maximum)}"
    return words


def rank_order(order: RankOrder) -> str:
    """Which end of a ranking is rank 1, in words."""
    if order == RankOrder.ascending:
        return _say("1 is de laagste waarde", "1 is the lowest value")
    return _say("1 is de hoogste waarde", "1 is the highest value")


def _left(rows: int) -> str:
    return _say(f"nog {rows}", f"{rows} more")


def text(
    table: _core.TidyTable,
    most: int,
    hidden: frozenset[str] = frozenset(),
    total: int | None = None,
) -> str:
    """The first rows, aligned, and how many more there are; of ``total``, if that is named."""
    total = len(table) if total is None else total
    columns, rows = _filled(table, most, hidden)
    widths = [
        max(len(name), *(len(row[i]) for row in rows)) if rows else len(name)
        for i, (name, _) in enumerate(columns)
    ]

    def line(cells: Sequence[str]) -> str:
        parts = (
            cell.rjust(width) if is_number else cell.ljust(width)
            for cell, width, (_, is_number) in zip(cells, widths, columns)
        )
        return "  ".join(parts).rstrip()

    lines = [line([name for name, _ in columns]), line(["─" * width for width in widths])]
    lines += [line(row) for row in rows]
    if total > len(rows):
        lines.append(_left(total - len(rows)))
    return "\n".join(lines)


def table(
    table: _core.TidyTable,
    name: str,
    most: int,
    hidden: frozenset[str] = frozenset(),
    total: int | None = None,
    note: str = "",
) -> str:
    """The first rows as static HTML: escaped, no script, nothing from elsewhere."""
    total = len(table) if total is None else total
    columns, rows = _filled(table, most, hidden)

    def cell(content: str, is_number: bool) -> str:
        side = "right" if is_number else "left"
        return f'<td style="text-align:{side};padding:2px 8px">{html.escape(content)}</td>'

    head = "".join(
        f'<th scope="col" style="text-align:{"right" if is_number else "left"};'
        f'padding:2px 8px">{html.escape(column)}</th>'
        for column, is_number in columns
    )
    body = "".join(
        f'<tr style="border-bottom:{_LINE}">'
        + "".join(cell(each, is_number) for each, (_, is_number) in zip(row, columns))
        + "</tr>"
        for row in rows
    )
    left = total - len(rows)
    rest = f"<p>{_left(left)}</p>" if left else ""
    named = _CAPTIONS if _language.shown() == Language.nl else _ENGLISH_CAPTIONS
    caption = html.escape(f"{named.get(name, name)}: {total}{note}")
    return (
        f'<div lang="{_language.shown()}"><table style="{_STYLE}"><caption style="text-align:left">{caption}'
        f"</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{rest}</div>"
    )


_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#|~&])")


def _escaped(words: object) -> str:
    return _MARKDOWN.sub(r"\\\1", _words_whole(words))


def _words_whole(words: object) -> str:
    return _CONTROL.sub("\ufffd", str(words).replace("\n", " "))


def markdown(report: _core.Report, lang: Language) -> str:
    """A report to hand over: counts, findings worst first, identities."""
    nl = lang == Language.nl
    title = ", ".join(
        f"{each.number} {each.title}" if each.number else each.title
        for each in report.document.programmes
    )
    lines = [f"# {_escaped(title)}", ""]
    lines += [
        f"- {_core.label(verdict, lang)}: {report.count(verdict)}"
        for verdict in Verdict
        if report.count(verdict)
    ]
    lines += ["", "## Bevindingen" if nl else "## Findings", ""]
    for finding in report.findings:
        place = report.place_of(finding, lang=lang) if report.document.origins else finding.span
        where = f" ({_escaped(str(place))})" if finding.span.is_known else ""
        severity = _core.label(Severity(finding.severity), lang)
        lines.append(f"- **{severity}** `{finding.id}`{where}: {_escaped(finding.text(lang))}")
    lines += ["", "## Optellingen" if nl else "## Identities", ""]
    heads = ("waar", "regel", "oordeel", "verschil", "grens")
    if not nl:
        heads = ("where", "rule", "verdict", "residual", "bound")
    lines += [f"| {' | '.join(heads)} |", "|---|---|---|--:|--:|"]
    lines += [
        f"| {_escaped(each.where)} | `{each.rule}` | {_core.label(each.verdict, lang)} "
        f"| {each.residual} | {each.bound} |"
        for each in report.identities
    ]
    return "\n".join(lines) + "\n"
