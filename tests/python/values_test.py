# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""What every value has: equality, hash, repr, copy; nothing can be changed."""

import copy
import enum
import pickle
from decimal import Decimal
from fractions import Fraction

import pytest

import sluitend
from sluitend import (
    ActionRecord,
    AgeRange,
    Amount,
    Area,
    AreaLeftOut,
    AreaValue,
    Assessment,
    BenchmarkTarget,
    BudgetLine,
    BudgetTableRecord,
    ClaimRecord,
    Column,
    ComparableValue,
    ComparableValues,
    DirectionalTarget,
    DocumentRecord,
    Finding,
    FindingArgument,
    GoalRecord,
    Identity,
    IdentityResult,
    IdentityTerm,
    IndicatorRecord,
    LeftOut,
    Limits,
    LineOrigin,
    Narrative,
    NoTarget,
    Observation,
    PeerComparison,
    PeerGroup,
    Period,
    Printed,
    ProgrammeRecord,
    Ranking,
    RecoveredCells,
    RelatedPartyContribution,
    Responsibility,
    Series,
    SeriesBreak,
    SeriesChange,
    SourceSpan,
    StepTarget,
    Target,
    Text,
    TextTarget,
    TrajectoryPoint,
    TrajectoryTarget,
    Trend,
    Unit,
    UnstatedTarget,
)

ENUMERATIONS = [
    each
    for each in (getattr(sluitend, name) for name in sluitend.__all__)
    if isinstance(each, type) and issubclass(each, enum.Enum)
]

VALUES = [
    Amount(11133),
    Amount(Decimal("11133.00"), multiplier=1000, quantum=1000, verbatim="11.133,00"),
    Amount(Decimal("-0.50"), currency="USD"),
    Period(2021),
    Period(2020, kind="school_year"),
    Period(2021, kind="quarter", part=3),
    Unit(kind="rate", per=1000, population="inwoners"),
    SourceSpan(line=516, column=26, byte_column=26, begin=100, end=106),
    Text("Wat willen we bereiken?"),
    Printed(5, verbatim="Aantal acties: 5"),
    Limits(),
    Limits(goal_depth=3),
    LineOrigin(3, sheet="Lasten", row=7, cells="A1 C9"),
    DocumentRecord(title="Begroting", budget_year=2021),
    ProgrammeRecord(number="3.1", title="Samenleving en bestuur"),
    Narrative(achieve="Open bestuur"),
    Responsibility("portfolio_holder", "Jansen"),
    RelatedPartyContribution("Euregio"),
    GoalRecord(number="1", title="Goed bestuur", stated_expenditure=Amount(11133)),
    ActionRecord(number="03", title="Wij schrijven", year=2021),
    IndicatorRecord(name="Winkeldiefstallen", direction="lower_is_better"),
    ClaimRecord(Amount(352000), sentence="stijgen", direction="up", from_=2020, to=2021),
    Column("Begroting 2020", 2020, "adopted"),
    BudgetLine("Lasten", "expenditure", [Amount(41169), None]),
    BudgetTableRecord(caption="x 1.000"),
    RecoveredCells(line=3, cells="110000", readings=2, decided_by="identities"),
    StepTarget(value=Decimal(7)),
    TrajectoryPoint(Period(2022), Decimal("7.5")),
    TrajectoryTarget(points=[TrajectoryPoint(Period(2022), Decimal("7.5"))]),
    DirectionalTarget(movement="decrease", baseline=Period(2019)),
    BenchmarkTarget(reference="province"),
    UnstatedTarget(),
    NoTarget("count_is_not_a_goal"),
    TextTarget(),
    Target(StepTarget(value=7), text="een 7", valid_from=2020),
    Observation(Period(2019), Decimal("3.9")),
    Observation(Period(2019), missing_reason="not_yet_known"),
    Observation(Period(2019), status="provisional", qualifier="(*)"),
    Observation(Period(2019), area=Area(code="NL01")),
    Observation(Period(2019), unit=Unit("percent")),
    Area("municipality", "GM0153", "Enschede"),
    Area(name="Twente"),
    AgeRange(12, 17),
    AgeRange(19, inferred=True),
    Unit("rate", 10_000, "jongeren", AgeRange(12, 17), 1000),
    SeriesBreak(Period(2018), "source", note="vanaf 2018 CBS"),
    Series("8", area=Area(code="GM0153"), unit=Unit("percent")),
    StepTarget(comparator="within", value=5, upper=7),
    DirectionalTarget(movement="increase", amount=5, is_relative=True),
    BenchmarkTarget(reference="quantile", share=Decimal("0.25"), offset=-5),
    ComparableValue(2, Period(2020), Fraction(1, 3)),
    LeftOut(1, "before_break"),
    ComparableValues(left_out=[LeftOut(1)]),
    Assessment(Period(2021), verdict="met", value=7, goal=Fraction(13, 2)),
    SeriesChange(difference=Fraction(-1, 3), growth=Fraction(-1, 9)),
    Trend(Fraction(1, 3), 7),
    PeerGroup("Twente", ["GM0153", "GM0141"]),
    AreaValue(Area(code="GM0153"), Fraction(39, 10), 1),
    AreaLeftOut(Area(code="GM0141"), "unit_differs"),
    Ranking("8", Period(2021), "descending"),
    PeerComparison("Twente", 3, mean=Fraction(10, 3), count=12),
    Finding("goal.sequence", "info", [FindingArgument("after", "5.02")]),
    FindingArgument("goal", "5.02"),
    IdentityTerm(figure=3, coefficient=-1, label="Baten"),
    Identity(rule="table.balance", where="3.1", terms=[IdentityTerm(label="Lasten")]),
    IdentityResult(verdict="exact", residual=Fraction(-1, 3)),
    sluitend.Phase.adopted,
    sluitend.Verdict.within_rounding,
]

NAMES = {**vars(sluitend), "Decimal": Decimal, "Fraction": Fraction}

each_value = pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)


@each_value
def test_repr_is_one_line_that_gives_the_value_back(value):
    text = repr(value)
    assert "\n" not in text
    assert len(text) <= 120
    assert eval(text, dict(NAMES)) == value


def test_a_long_repr_is_shortened_to_one_line():
    for long in (Text("woord " * 100), GoalRecord(title="t" * 500), Text("a\nb" * 60)):
        text = repr(long)
        assert len(text) <= 120
        assert "\n" not in text
        assert text.startswith("<")


@each_value
def test_equals_what_is_equal_and_nothing_foreign(value):
    twin = eval(repr(value), dict(NAMES))
    assert value == twin
    assert hash(value) == hash(twin)
    if isinstance(value, enum.Enum):
        return
    assert type(value).__eq__(value, object()) is NotImplemented
    for foreign in (None, 1, "text", object(), (1, 2), Decimal(1)):
        assert value != foreign
        assert not value == foreign


def test_a_foreign_type_may_answer_itself():
    class Anything:
        def __eq__(self, other):
            return True

        __hash__ = None

    for value in VALUES:
        if not isinstance(value, enum.Enum):
            assert value == Anything()


def test_values_differ_from_each_other():
    for position, one in enumerate(VALUES):
        for other in VALUES[position + 1 :]:
            assert one != other


def test_equal_amounts_printed_differently_are_equal_and_hash_equal():
    one = Amount(Decimal("1.0"), quantum=1)
    other = Amount(Decimal("1.00"), quantum=Decimal("1.000"), verbatim="1,00")
    assert one == other
    assert hash(one) == hash(other)
    assert str(one.printed) != str(other.printed)
    thousand = Amount(Decimal("1000"), quantum=1000)
    assert thousand == Amount(1, multiplier=1000)
    assert hash(thousand) == hash(Amount(1, multiplier=1000))
    assert Amount(1) != Amount(1, quantum=1000)


def test_the_place_of_a_text_does_not_count():
    assert Text("a", SourceSpan(line=1)) == Text("a", SourceSpan(line=9))
    assert hash(Text("a", SourceSpan(line=1))) == hash(Text("a"))


@each_value
def test_nothing_can_be_changed(value):
    if isinstance(value, enum.Enum):
        with pytest.raises(AttributeError):
            value.value = "x"
        return
    assert not hasattr(value, "__dict__")
    for name in [name for name in dir(value) if not name.startswith("_")]:
        with pytest.raises(AttributeError):
            setattr(value, name, None)
        with pytest.raises(AttributeError):
            delattr(value, name)
    with pytest.raises(AttributeError):
        value.something_new = 1


@each_value
def test_pickles_are_equal(value):
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(value, protocol))
        assert type(again) is type(value)
        assert again == value and repr(again) == repr(value) and hash(again) == hash(value)


@each_value
def test_copies_are_equal(value):
    assert copy.copy(value) == value
    assert copy.deepcopy(value) == value
    assert copy.deepcopy([value, value])[1] == value


def test_amounts_order_by_value():
    assert Amount(1) < Amount(2) <= Amount(Decimal("2.0")) < Amount(1, multiplier=1000)
    assert sorted([Amount(3), Amount(-1), Amount(2)]) == [Amount(-1), Amount(2), Amount(3)]
    assert max(Amount(3), Amount(30)) == Amount(30)


def test_currencies_do_not_mix():
    with pytest.raises(sluitend.UnitError) as caught:
        Amount(1) < Amount(1, currency="USD")
    assert caught.value.id == "unit.mismatch"
    assert Amount(1) != Amount(1, currency="USD")


@pytest.mark.parametrize(
    "value",
    [value for value in VALUES if not isinstance(value, (Amount, Period, enum.Enum))],
    ids=lambda value: type(value).__name__,
)
def test_what_has_no_one_order_has_none(value):
    with pytest.raises(TypeError):
        value < value
    with pytest.raises(TypeError):
        Amount(1) < value


def test_periods_have_the_order_of_time():
    half, year = Period(2021, "half_year", 2), Period(2021)
    school, next_year = Period(2020, "school_year"), Period(2022)
    assert sorted([next_year, half, year, school]) == [school, year, half, next_year]
    assert year < half <= half < next_year > year >= year
    assert max(Period(2020, "quarter", 3), Period(2020, "month", 9)) == Period(2020, "month", 9)
    with pytest.raises(TypeError):
        year < 2022
    with pytest.raises(TypeError):
        year < Amount(1)


def test_amounts_do_not_order_with_numbers():
    with pytest.raises(TypeError):
        Amount(1) < 2
    with pytest.raises(TypeError):
        Amount(1) >= Decimal(1)


def test_an_amount_has_the_agreed_parts():
    amount = Amount(Decimal("11133.00"), multiplier=1000, quantum=1000, verbatim="11.133,00")
    assert amount.value == 11133000
    assert type(amount.value) is Decimal
    assert str(amount.printed) == "11133.00"
    assert (amount.multiplier, amount.quantum) == (1000, 1000)
    assert amount.quantum_basis == "declared"
    assert amount.verbatim == "11.133,00"
    assert amount.currency == "EUR"
    assert not amount.span.is_known
    formal = Amount(Decimal("11133.00"), multiplier=1000)
    assert (formal.quantum, formal.quantum_basis) == (10, "formal")


@pytest.mark.parametrize(
    ("arguments", "id"),
    [
        ({"multiplier": 3}, "amount.multiplier"),
        ({"multiplier": 0}, "amount.multiplier"),
        ({"multiplier": 10**10}, "amount.multiplier"),
        ({"quantum": -1}, "amount.quantum"),
        ({"currency": "euro"}, "currency.code"),
    ],
)
def test_a_broken_rule_has_an_id(arguments, id):
    with pytest.raises(sluitend.ValueError) as caught:
        Amount(1, **arguments)
    assert caught.value.id == id


def test_codes_are_text_and_clean():
    assert GoalRecord(number="0.1") != GoalRecord(number="0.10")
    for wrong in ("", " 1", "1\u202e", "a\x00b", "a\nb"):
        with pytest.raises(sluitend.ValueError) as caught:
            GoalRecord(number=wrong)
        assert caught.value.id == "code.text"


@pytest.mark.parametrize("enumeration", ENUMERATIONS, ids=lambda each: each.__name__)
def test_enumerations_are_real_and_equal_to_their_words(enumeration):
    assert len(enumeration) > 1
    for member in enumeration:
        assert member == member.value == str(member) == f"{member}"
        assert member.name == member.value
        assert enumeration(member.value) is member
        assert enumeration[member.name] is member
        assert hash(member) == hash(member.value)
        assert eval(repr(member), dict(NAMES)) is member
        assert copy.deepcopy(member) is member
    with pytest.raises(ValueError, match=enumeration.__name__):
        enumeration("no such word")


def test_the_named_enumerations_exist():
    names = {each.__name__ for each in ENUMERATIONS}
    assert {"Rounding", "Phase", "NumberStyle", "Severity", "Verdict", "LineCode"} <= names


def test_members_and_words_serve_alike():
    assert Column("a", 2020, "adopted") == Column("a", 2020, sluitend.Phase.adopted)
    assert Column("a", 2020, "adopted").phase is sluitend.Phase.adopted


@pytest.mark.parametrize(
    ("make", "error", "words"),
    [
        (lambda: Column("a", 2020, "vastgesteld"), ValueError, "adopted"),
        (lambda: Column("a", 2020, 3), TypeError, "Phase"),
        (lambda: Column("a", 2020, sluitend.Verdict.exact), (TypeError, ValueError), "Phase"),
        (lambda: Column(), TypeError, "label"),
        (lambda: Column("a", b="c"), TypeError, "b"),
        (lambda: Column("a", 2020, "adopted", 4), TypeError, "at most 3"),
        (lambda: Column("a", label="b"), TypeError, "label"),
        (lambda: Column(3), TypeError, "str"),
        (lambda: BudgetLine("Lasten", "expenditure", [1.5]), TypeError, "Amount"),
        (lambda: GoalRecord(stated_expenditure=11133), TypeError, "Amount"),
        (lambda: SourceSpan(line=-1), ValueError, "line"),
        (lambda: SourceSpan(line=2**32), ValueError, "line"),
        (lambda: Amount(None), TypeError, "NoneType"),
        (lambda: Amount(1, 2, 3, 4, 5, 6, 7, 8, 9), TypeError, "at most"),
        (lambda: Period(), TypeError, "year"),
        (lambda: Amount(Fraction(1, 3)), TypeError, "round"),
        (lambda: Amount(1 + 2j), TypeError, "Decimal"),
        (lambda: Amount([1]), TypeError, "Decimal"),
    ],
)
def test_a_wrong_argument_gets_our_own_message(make, error, words):
    with pytest.raises(error, match=words) as caught:
        make()
    message = str(caught.value)
    assert "incompatible" not in message
    assert "overload" not in message
    assert "arg0" not in message
    assert len(message) < 300
