# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Laws that hold for every document: round trips, tables that add up, cuts that join again."""

import pickle
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

import sluitend

# Control characters other than tab and line feed stand in no document; surrogates in no UTF-8.
CHARACTERS = st.characters(blacklist_categories=("Cs", "Cc"))
WORDS = st.text(CHARACTERS, min_size=1, max_size=30)
PROSE = st.none() | st.text(CHARACTERS | st.sampled_from("\t\n"), max_size=60)
CODES = st.none() | st.from_regex(r"[0-9]{1,2}(\.[0-9]{2})?[a-z]?", fullmatch=True)
YEARS = st.integers(1900, 2200)


@st.composite
def amounts(draw):
    coefficient = draw(st.integers(-(10**12), 10**12))
    printed = Decimal(coefficient).scaleb(-draw(st.integers(0, 6)))
    arguments = {"multiplier": 10 ** draw(st.integers(0, 9))}
    if draw(st.booleans()):
        arguments["quantum"] = draw(st.integers(0, 10**6))
        arguments["quantum_basis"] = draw(st.sampled_from(list(sluitend.QuantumBasis)))
    return sluitend.Amount(printed, verbatim=draw(WORDS), span=draw(spans()), **arguments)


@st.composite
def spans(draw):
    if draw(st.booleans()):
        return sluitend.SourceSpan()
    column = draw(st.integers(1, 1000))
    begin = draw(st.integers(0, 10**9))
    return sluitend.SourceSpan(
        line=draw(st.integers(1, 10**6)),
        column=column,
        byte_column=column,
        begin=begin,
        end=begin + draw(st.integers(0, 100)),
    )


NUMBERS = st.integers(-(10**9), 10**9) | st.decimals(-1000, 1000, places=2)
PERIODS = st.builds(sluitend.Period, YEARS) | st.builds(
    sluitend.Period, YEARS, st.just("quarter"), st.integers(1, 4)
)
TARGET_VALUES = (
    st.builds(
        sluitend.StepTarget,
        comparator=st.sampled_from(["at_least", "at_most", "equal"]),
        comparator_inferred=st.booleans(),
        value=NUMBERS,
    )
    | st.builds(
        sluitend.StepTarget,
        comparator=st.just("within"),
        value=st.integers(-9, 0),
        upper=st.integers(1, 9),
    )
    | st.builds(
        sluitend.TrajectoryTarget,
        points=st.lists(st.builds(sluitend.TrajectoryPoint, PERIODS, NUMBERS), min_size=1, max_size=3,
            unique_by=lambda point: point.period),
    )
    | st.builds(
        sluitend.DirectionalTarget,
        movement=st.sampled_from(list(sluitend.Movement)),
        amount=st.none() | NUMBERS,
        baseline=st.none() | PERIODS,
    )
    | st.builds(
        sluitend.BenchmarkTarget,
        reference=st.sampled_from(list(sluitend.Benchmark)),
        value=st.none() | NUMBERS,
    )
    | st.builds(sluitend.UnstatedTarget)
    | st.builds(sluitend.NoTarget, st.sampled_from(list(sluitend.NoTargetReason)))
    | st.builds(sluitend.TextTarget)
)
TARGETS = st.builds(
    sluitend.Target,
    TARGET_VALUES,
    text=WORDS,
    valid_from=st.none() | YEARS,
    set_by=st.none() | WORDS,
)
OBSERVATIONS = st.builds(sluitend.Observation, PERIODS, NUMBERS) | st.builds(
    sluitend.Observation,
    PERIODS,
    missing_reason=st.sampled_from(list(sluitend.MissingReason)),
)
INDICATORS = st.builds(
    sluitend.IndicatorRecord,
    number=CODES,
    name=st.none() | WORDS,
    description=PROSE,
    direction=st.sampled_from(list(sluitend.Direction)),
    targets=st.lists(TARGETS, max_size=2),
    observations=st.lists(OBSERVATIONS, max_size=2),
)
ACTIONS = st.builds(
    sluitend.ActionRecord, number=CODES, title=WORDS, text=PROSE, year=st.none() | YEARS
)
GOALS = st.builds(
    sluitend.GoalRecord,
    number=CODES,
    title=WORDS,
    description=PROSE,
    stated_expenditure=st.none() | amounts(),
    declared_action_counts=st.lists(st.integers(0, 99), max_size=2),
)


@st.composite
def tables(draw):
    columns = draw(
        st.lists(
            st.builds(
                sluitend.Column,
                WORDS,
                st.none() | YEARS,
                st.none() | st.sampled_from(list(sluitend.Phase)),
            ),
            max_size=3,
        )
    )
    cells = st.lists(st.none() | amounts(), min_size=len(columns), max_size=len(columns))
    codes = st.none() | st.sampled_from(list(sluitend.LineCode))
    lines = draw(st.lists(st.builds(sluitend.BudgetLine, WORDS, codes, cells), max_size=4))
    return sluitend.BudgetTableRecord(caption=draw(PROSE), columns=columns, lines=lines)


@st.composite
def documents(draw):
    """Documents of any shape that the builder takes."""
    builder = sluitend.DocumentBuilder(
        sluitend.DocumentRecord(title=draw(PROSE), budget_year=draw(st.none() | YEARS))
    )
    for _ in range(draw(st.integers(0, 2))):
        record = sluitend.ProgrammeRecord(number=draw(CODES), title=draw(WORDS))
        places = [programme := builder.add(record)]
        for _ in range(draw(st.integers(0, 4))):
            places.append(builder.add(draw(st.sampled_from(places)), draw(GOALS)))
        for _ in range(draw(st.integers(0, 3))):
            builder.add(draw(st.sampled_from(places)), draw(INDICATORS))
        for place in places[1:]:
            for record in draw(st.lists(ACTIONS, max_size=2)):
                builder.add(place, record)
        if draw(st.booleans()):
            builder.add(programme, draw(tables()))
        if draw(st.booleans()):
            builder.add(programme, sluitend.ClaimRecord(draw(amounts()), sentence=draw(WORDS)))
    return builder.build()


@given(documents())
def test_json_gives_the_document_back_byte_for_byte(document):
    text = document.to_json()
    again = sluitend.read(text).document
    assert again == document
    assert hash(again) == hash(document)
    assert again.to_json() == text
    assert sluitend.read(document.to_json(indented=True)).document.to_json() == text


@given(documents())
def test_a_pickle_gives_the_document_back(document):
    again = pickle.loads(pickle.dumps(document))
    assert again == document
    assert again.to_json() == document.to_json()
    assert sluitend.check(again) == sluitend.check(document)


@given(documents())
def test_everything_can_be_checked_and_shown(document):
    report = sluitend.check(document)
    assert len(report.identities) == sum(report.count(each) for each in sluitend.Verdict)
    assert len(report.findings) == sum(report.count(each) for each in sluitend.Severity)
    for shown in (document, report, *document.programmes, *document.goals):
        assert shown._repr_html_()
    assert report.to_html() and report.to_markdown() and str(report) and str(document)
    for finding in report.findings:
        assert finding.text("nl") and finding.text("en")


@given(documents())
def test_figures_are_every_amount_of_goals_and_tables(document):
    values = [
        goal.stated_expenditure.value
        for goal in document.goals
        if goal.stated_expenditure is not None
    ]
    for programme in document.programmes:
        if programme.budget is not None:
            values += [
                amount.value
                for line in programme.budget.lines
                for amount in line.amounts
                if amount is not None
            ]
    assert sorted(row["value"] for row in document.figures.to_pylist()) == sorted(values)


@given(documents())
def test_a_parent_has_its_children(document):
    for goal in document.goals:
        assert all(child.parent == goal for child in goal.goals)
        assert goal.parent is None or goal in list(goal.parent.goals)
    actions = [action for goal in document.goals for action in goal.actions]
    assert sorted(map(hash, actions)) == sorted(map(hash, document.actions))


def table_of(expenditure, revenue, balance, quantum=1000):
    """A programme with one column, net cost, in thousands."""
    builder = sluitend.DocumentBuilder()
    place = builder.add(sluitend.ProgrammeRecord(number="1", title="Sport"))
    codes = ("expenditure", "revenue", "balance")
    lines = [
        sluitend.BudgetLine(code, code, [sluitend.Amount(figure, multiplier=quantum)])
        for code, figure in zip(codes, (expenditure, revenue, balance))
    ]
    builder.add(
        place,
        sluitend.BudgetTableRecord(
            sign_convention="net_cost",
            columns=[sluitend.Column("Begroting 2021", 2021, "adopted")],
            lines=lines,
        ),
    )
    return builder.build()


FIGURES = st.integers(0, 10**9)


@given(FIGURES, FIGURES, st.integers(-5, 5))
def test_a_verdict_is_what_arithmetic_says(expenditure, revenue, off):
    report = sluitend.check(table_of(expenditure, revenue, expenditure - revenue + off))
    (identity,) = report.identities
    assert abs(identity.residual) == abs(off)
    assert identity.bound == Fraction(3, 2)
    expected = "exact" if off == 0 else "within_rounding" if abs(off) == 1 else "broken"
    assert identity.verdict == expected
    assert report.all_passed == (expected != "broken")


@given(FIGURES, FIGURES, st.integers(-3, 3))
def test_a_verdict_does_not_depend_on_the_unit(expenditure, revenue, off):
    figures = (expenditure, revenue, expenditure - revenue + off)
    verdicts = {
        sluitend.check(table_of(*figures, quantum=10**power)).identities[0].verdict
        for power in range(4)
    }
    assert len(verdicts) == 1


@given(st.lists(st.integers(0, 10**6 - 1), min_size=5, max_size=5))
def test_a_cut_row_joins_to_what_it_was(numbers):
    cells = "".join(f"{number:,}".replace(",", ".") for number in numbers)
    (row,) = sluitend.recover([cells], 5).rows
    assert row.surviving
    for reading in row.surviving:
        assert "".join(cell.verbatim for cell in reading) == cells
        for cell in reading:
            assert cells[cell.offset :].startswith(cell.verbatim)
            assert sluitend.parse_decimal(cell.verbatim, style="dutch") == cell.value
    if not row.truncated:
        assert numbers in [[int(cell.value) for cell in reading] for reading in row.surviving]
    assert (len(row.surviving) == 1) == (row.decided_by != "undecided")


@given(st.integers(0, 10**12), st.lists(st.integers(0, 10**6), min_size=1, max_size=20))
def test_shares_add_up_and_are_within_one_of_fair(total, weights):
    if sum(weights) == 0:
        weights = [1] * len(weights)
    shares = sluitend.allocate(total, weights)
    assert sum(shares) == total
    for share, weight in zip(shares, weights):
        assert abs(Fraction(share) - Fraction(total * weight, sum(weights))) < 1


@given(st.lists(st.decimals(-(10**9), 10**9, places=2), max_size=50))
def test_sums_are_exact_in_any_order(values):
    expected = sum(map(Fraction, values))
    assert Fraction(sluitend.exact_sum(values)) == expected
    assert sluitend.exact_sum(reversed(values)) == sluitend.exact_sum(values)
    if values:
        assert sluitend.mean(values) == expected / len(values)


@given(st.text(max_size=300) | st.binary(max_size=300))
def test_any_input_is_read_or_refused_with_a_place(content):
    try:
        document, _ = sluitend.read(content)
    except UnicodeEncodeError:
        assert isinstance(content, str)
    except sluitend.ReadError as error:
        size = len(content.encode()) if isinstance(content, str) else len(content)
        assert 0 <= error.byte_offset <= size
        assert error.id
    else:
        assert document == sluitend.read(document.to_json()).document


@given(data=st.data())
def test_a_damaged_chapter_is_read_or_refused(small_text, data):
    lines = small_text.splitlines(keepends=True)
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(lines) - 1))
        lines[at] = data.draw(st.sampled_from(["", lines[at] * 2, lines[-1], "1. x\n", "Lasten\n"]))
    try:
        document, diagnostics = sluitend.read("".join(lines))
    except sluitend.ReadError as error:
        assert error.id
        return
    assert all(each.text("nl") for each in diagnostics)
    assert sluitend.check(document).to_json()
    assert sluitend.read(document.to_json()).document == document
