# SPDX-FileCopyrightText: The sluitend authors
# SPDX-License-Identifier: Apache-2.0
"""Numbers across the border: exactly, or refused with a remedy."""

import decimal
import sys
import time
import tracemalloc
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sluitend
from sluitend import Amount

WIDEST = Decimal("99999999999999999999999999999999999999")


def crossed(value):
    """A number after a way to C++ and back."""
    return Amount(value).printed


@st.composite
def decimals(draw):
    """Every decimal that the library can hold."""
    scale = draw(st.integers(0, 18))
    coefficient = draw(st.integers(-(10**38 - 1), 10**38 - 1) | st.integers(-(10**6), 10**6))
    sign = 1 if coefficient < 0 else 0
    digits = tuple(int(digit) for digit in str(abs(coefficient)))
    return Decimal((sign, digits, -scale))


@given(decimals())
def test_a_decimal_keeps_coefficient_and_scale(value):
    assert crossed(value).as_tuple() == value.as_tuple()


@pytest.mark.parametrize(
    ("given_number", "text"),
    [
        (Decimal("1E+3"), "1000"),
        (Decimal("12.5E+1"), "125"),
        (Decimal("-0.00"), "0.00"),
        (Decimal("-0"), "0"),
        (Decimal("0E+5"), "0"),
        (Decimal("1E-18"), "1E-18"),
        (WIDEST, str(WIDEST)),
        (WIDEST.copy_negate(), f"-{WIDEST}"),
        (7, "7"),
        (-(2**63), str(-(2**63))),
        (2**64, str(2**64)),
        (10**38 - 1, str(10**38 - 1)),
    ],
)
def test_numbers_cross(given_number, text):
    assert str(crossed(given_number)) == text


def test_a_subclass_of_decimal_crosses_by_its_value():
    class Boasting(Decimal):
        def __str__(self):
            return "999"

    assert crossed(Boasting("1.50")) == Decimal("1.50")
    assert type(crossed(Boasting("1.50"))) is Decimal


@given(decimals(), st.sampled_from(["prec", "capitals", "exponents"]))
def test_the_decimal_context_has_no_influence(value, hostile):
    with decimal.localcontext() as context:
        if hostile == "prec":
            context.prec = 1
        elif hostile == "capitals":
            context.capitals = 0
        else:
            context.Emax, context.Emin = 1, -1
        for signal in context.traps:
            context.traps[signal] = True
        context.clear_flags()
        amount = Amount(value)
        printed = amount.printed
        text = f"{amount:plain}"
        assert not any(context.flags.values())
    assert printed.as_tuple() == value.as_tuple()
    assert Decimal(text) == value


def test_a_whole_chapter_reads_the_same_in_a_hostile_context(sample_path):
    usual = sluitend.check(sluitend.read(sample_path).document)
    with decimal.localcontext(decimal.Context(prec=1, traps=list(decimal.getcontext().traps))):
        hostile = sluitend.check(sluitend.read(sample_path).document)
        rows = hostile.document.figures.to_pylist()
        assert hostile.to_json() == usual.to_json()
    assert repr(rows) == repr(usual.document.figures.to_pylist())


def test_a_sum_of_amounts_is_that_of_their_values(programme):
    line = programme.budget["expenditure"]
    total = sluitend.exact_sum(line)
    assert total == sum(each.value for each in line) == Decimal(197374000)
    assert type(total) is Decimal
    assert sluitend.exact_sum(iter([Amount(1, multiplier=1000), Amount(Decimal("0.50"))])) == Decimal(
        "1000.50"
    )
    with pytest.raises(sluitend.UnitError, match="EUR and USD"):
        sluitend.exact_sum([Amount(1), Amount(1, currency="USD")])
    for odd in (1, None, Decimal(2)):
        with pytest.raises(TypeError, match=rf"{type(odd).__name__}.*\.value"):
            sluitend.exact_sum([Amount(1), odd])


def test_amounts_have_no_arithmetic_and_say_what_has(programme):
    one, other = programme.budget["expenditure"][:2]
    for work in (
        lambda: sum(programme.budget["expenditure"]),
        lambda: one + other,
        lambda: one - other,
        lambda: one - 1,
        lambda: Decimal(1) - one,
        lambda: one + 1.5,
    ):
        with pytest.raises(TypeError, match=r"\.value.*exact_sum"):
            work()
    with pytest.raises(TypeError, match="unsupported operand"):
        one + "euro"


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_is_no_number_is_refused(value):
    with pytest.raises(TypeError, match="NaN or infinity, which are no numbers"):
        Amount(value)


@pytest.mark.parametrize("value", [1.5, 0.0, -0.1])
def test_a_float_is_refused_with_a_remedy(value):
    with pytest.raises(TypeError, match=r"float.*Decimal\("):
        Amount(value)


def test_numpy_floats_are_refused_and_whole_numbers_accepted():
    numpy = pytest.importorskip("numpy")
    for value in (numpy.float64(1.5), numpy.float32(1.5)):
        with pytest.raises(TypeError, match="float"):
            Amount(value)
    assert crossed(numpy.int64(7)) == 7
    assert crossed(numpy.uint8(255)) == 255
    with pytest.raises(TypeError):
        Amount(numpy.bool_(True))


@pytest.mark.parametrize("value", [True, False])
def test_a_bool_is_refused(value):
    with pytest.raises(TypeError, match="True and False"):
        Amount(value)
    with pytest.raises(TypeError):
        Amount(1, multiplier=value)


@pytest.mark.parametrize("text", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_what_is_not_finite_is_refused(text):
    with pytest.raises(ValueError, match=r"NaN|infinity"):
        Amount(Decimal(text))


@pytest.mark.parametrize(
    "value",
    [
        Decimal("1E+38"),
        Decimal("1E-19"),
        Decimal("1E+999999"),
        Decimal("1E-999999"),
        Decimal("9" * 39),
        Decimal("0." + "1" * 19),
        10**38,
        -(10**38),
        10**5000,
        2**100_000,
    ],
    ids="1E+38 1E-19 1E+999999 1E-999999 39-digits 19-decimals 10**38 -10**38 10**5000 2**100000".split(),
)
def test_what_does_not_fit_is_refused_at_once(value):
    started = time.perf_counter()
    with pytest.raises(sluitend.Error) as caught:
        Amount(value)
    assert time.perf_counter() - started < 0.1
    assert len(str(caught.value)) < 200
    assert isinstance(caught.value, (ValueError, ArithmeticError))


def test_huge_exponents_allocate_nothing():
    tracemalloc.start()
    try:
        with pytest.raises(sluitend.Error):
            Amount(Decimal("1E+999999"))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 100_000


def test_text_is_read_in_a_named_style_only():
    with pytest.raises(TypeError, match="style"):
        Amount("11.133,00")
    with pytest.raises(TypeError):
        sluitend.parse_decimal("11.133,00")
    assert sluitend.parse_decimal("11.133,00", style="dutch") == Decimal("11133.00")
    assert sluitend.parse_decimal("11133.00", style="plain") == Decimal("11133.00")
    assert sluitend.parse_decimal("3,9", style=sluitend.NumberStyle.dutch) == Decimal("3.9")
    with pytest.raises(sluitend.ValueError, match="beyond 38 digits"):
        sluitend.parse_decimal("1" * 40, style="plain")
    with pytest.raises(sluitend.ValueError, match="beyond 18 decimals"):
        sluitend.parse_decimal("0," + "1" * 19, style="dutch")
    assert Amount("11.133,00", style="dutch").printed == Decimal("11133.00")


@pytest.mark.parametrize(
    "text",
    ["", " 1", "1 ", "1_000", "١٢", "１", "3.9", "1.23", "1,2,3", "NaN", "1e3", "+1", "--1", "1\0"],
)
def test_text_goes_through_our_reader(text):
    with pytest.raises(sluitend.ValueError) as caught:
        sluitend.parse_decimal(text, style="dutch")
    assert caught.value.id.startswith("number.")


def test_the_shared_number_texts_are_read_as_they_say(shared_numbers):
    for case in shared_numbers:
        style = {"nl": "dutch", "plain": "plain"}[case["format"]]
        if case["outcome"] == "accept":
            value = sluitend.parse_decimal(case["text"], style=style)
            assert format(value, "f") == case["value"], case
        elif case["outcome"] == "reject":
            with pytest.raises(sluitend.Error):
                sluitend.parse_decimal(case["text"], style=style)


@given(decimals(), st.sampled_from(list(sluitend.NumberStyle)))
def test_parsing_undoes_formatting(value, style):
    text = sluitend.format_decimal(value, style=style)
    back = sluitend.parse_decimal(text, style=style)
    assert back == value
    assert back.as_tuple().exponent == value.as_tuple().exponent


@given(decimals())
def test_an_amount_formats_as_dutch_or_plain(value):
    amount = Amount(value)
    assert f"{amount:plain}" == format(abs(value) if value == 0 else value, "f")
    swapped = f"{amount:dutch}".replace(".", "").replace(",", ".")
    assert Decimal(swapped) == value
    for wrong in ("nl", ".2f", "n", "Dutch"):
        with pytest.raises(ValueError, match="dutch"):
            format(amount, wrong)


def test_dutch_layout_groups_by_three():
    assert f"{Amount(Decimal('1234567.89')):dutch}" == "1.234.567,89"
    assert f"{Amount(-328):dutch}" == "-328"


def test_a_rational_crosses_as_a_fraction(report):
    bounds = {type(each.bound) for each in report.identities}
    assert bounds == {Fraction}
    third = sluitend.IdentityResult(residual=Fraction(-1, 3), bound=Fraction(3, 2))
    assert (third.residual, third.bound) == (Fraction(-1, 3), Fraction(3, 2))
    assert sluitend.IdentityResult(bound=2).bound == 2
    for wrong in (0.5, True, "1/2"):
        with pytest.raises(TypeError):
            sluitend.IdentityResult(bound=wrong)


@pytest.mark.parametrize("year", [1900, 2021, 2200])
def test_a_year_crosses_as_an_int(year):
    period = sluitend.Period(year)
    assert period.year == year
    assert type(period.year) is int


@pytest.mark.parametrize("year", [1899, 2201, 0, -2021, 10**30])
def test_a_year_out_of_range_is_refused(year):
    with pytest.raises(ValueError, match="year"):
        sluitend.Period(year)


@pytest.mark.parametrize("year", [True, 2021.0, "2021", None, Decimal(2021)])
def test_what_is_no_year_is_refused(year):
    with pytest.raises(TypeError):
        sluitend.Period(year)


def test_crossing_takes_well_under_a_microsecond_or_two():
    if sys.gettrace() is not None:
        pytest.skip("a tracer is active")
    amount = Amount(Decimal("41484.10"))
    rounds = 20_000
    best = float("inf")
    for _ in range(5):
        started = time.perf_counter()
        for _ in range(rounds):
            amount.printed
        best = min(best, time.perf_counter() - started)
    assert best / rounds < 5e-6
