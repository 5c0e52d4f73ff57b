// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// Laws of the numbers, on random values against integers of any length. Rapidcheck prints its
// seed; RC_PARAMS="seed=... max_success=..." repeats or lengthens a run.

#include <sluitend/number/allocate.hpp>
#include <sluitend/number/big_decimal.hpp>
#include <sluitend/number/decimal.hpp>
#include <sluitend/number/number_style.hpp>
#include <sluitend/number/rational.hpp>

#include <boost/multiprecision/cpp_int.hpp>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace sluitend;
using boost::multiprecision::cpp_int;

[[maybe_unused]] const int cases_per_law = setenv("RC_PARAMS", "max_success=10000", 0);

template <class Law> void holds(const char* name, Law&& law) {
    EXPECT_TRUE(rc::check(name, std::forward<Law>(law)));
}

// ---- the model: a coefficient of any length and a scale ---------------------------------------------

cpp_int power(int exponent) {
    return pow(cpp_int(10), static_cast<unsigned>(exponent));
}

cpp_int coefficient(const Decimal& value) {
    return cpp_int(value.high()) * (cpp_int(1) << 64) + value.low();
}

cpp_int coefficient_at(const Decimal& value, int scale) {
    return coefficient(value) * power(scale - value.scale());
}

/// `numerator` / `denominator` rounded by the definition of each mode, on floor and fraction.
cpp_int round_model(cpp_int numerator, cpp_int denominator, Rounding mode) {
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    cpp_int below = numerator / denominator;
    if (below * denominator > numerator) --below;
    const cpp_int rest = numerator - below * denominator;
    if (rest == 0) return below;
    const cpp_int above = below + 1;
    const cpp_int inner = numerator < 0 ? above : below;
    const cpp_int outer = numerator < 0 ? below : above;
    const int order = cpp_int(rest * 2).compare(denominator);
    const cpp_int nearest = order < 0 ? below : above;
    switch (mode) {
    case Rounding::half_even:
        return order != 0 ? nearest : below % 2 == 0 ? below : above;
    case Rounding::half_up:
        return order != 0 ? nearest : outer;
    case Rounding::half_down:
        return order != 0 ? nearest : inner;
    case Rounding::down:
        return inner;
    case Rounding::up:
        return outer;
    case Rounding::floor:
        return below;
    case Rounding::ceiling:
        return above;
    }
    return 0;
}

bool fits(const cpp_int& value) {
    return abs(value) < power(38);
}

/// True if `compute` gives the model's value at `scale`, or throws where the model does not fit.
template <class Compute> void same_or_throws(const cpp_int& model, int scale, Compute&& compute) {
    if (fits(model) && scale <= Decimal::max_scale) {
        const Decimal result = compute();
        RC_ASSERT(result.scale() == scale);
        RC_ASSERT(coefficient(result) == model);
    } else {
        RC_ASSERT_THROWS_AS(static_cast<void>(compute()), NumberOverflow);
    }
}

// ---- generators -------------------------------------------------------------------------------------

int any_scale() {
    return *rc::gen::inRange(0, Decimal::max_scale + 1);
}

Rounding any_mode() {
    return *rc::gen::element(Rounding::half_even, Rounding::half_up, Rounding::half_down,
                             Rounding::down, Rounding::up, Rounding::floor, Rounding::ceiling);
}

/// Of 1 to `longest` digits, one in four close to a power of ten or of two.
Decimal any_decimal(int longest = Decimal::max_digits) {
    const int digits = *rc::gen::inRange(1, longest + 1);
    const bool negative = *rc::gen::arbitrary<bool>();
    cpp_int size;
    if (*rc::gen::inRange(0, 4) == 0) {
        const int edge = *rc::gen::inRange(-2, 3);
        size = *rc::gen::arbitrary<bool>() ? power(digits) + edge
                                           : (cpp_int(1) << (digits * 3)) + edge;
    } else {
        const auto word = [] { return *rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>()); };
        size = (cpp_int(word()) << 64) + word();
    }
    size %= power(digits);
    if (*rc::gen::inRange(0, 8) == 0) size -= size % 1000; // trailing zeros
    return Decimal::from_digits(negative, size.str(), 0)->is_zero()
               ? Decimal::with_scale(0, any_scale())
               : [&] {
                     const auto whole = *Decimal::from_digits(negative, size.str(), 0);
                     return Decimal::from_words(whole.high(), whole.low(), any_scale());
                 }();
}

BigDecimal any_big() {
    const auto words = *rc::gen::container<std::vector<std::uint64_t>>(
        rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>()));
    return BigDecimal::from_words(*rc::gen::arbitrary<bool>(), words, *rc::gen::inRange(0, 60));
}

Rational any_rational() {
    const auto a = Rational(any_decimal(*rc::gen::element(3, 9, 38)));
    const auto b = any_decimal(*rc::gen::element(3, 9, 38));
    return b.is_zero() ? a : a / Rational(b);
}

std::string any_number_like_text() {
    return *rc::gen::container<std::string>(rc::gen::weightedElement<char>(
        {{6, '1'}, {4, '0'}, {3, '9'}, {5, '.'}, {3, ','}, {1, '-'}, {1, 'x'}}));
}

// ---- arithmetic -------------------------------------------------------------------------------------

TEST(NumberLaws, SumsAreExactOrThrow) {
    holds("a + b and a - b", [] {
        const auto a = any_decimal();
        const auto b = any_decimal();
        const int scale = std::max(a.scale(), b.scale());
        const cpp_int left = coefficient_at(a, scale);
        const cpp_int right = coefficient_at(b, scale);
        same_or_throws(left + right, scale, [&] { return a + b; });
        same_or_throws(left - right, scale, [&] { return a - b; });
    });
}

TEST(NumberLaws, ProductsAreExactOrThrow) {
    holds("a * b", [] {
        const auto a = any_decimal();
        const auto b = any_decimal(*rc::gen::element(3, 38));
        same_or_throws(coefficient(a) * coefficient(b), a.scale() + b.scale(),
                       [&] { return a * b; });
    });
}

TEST(NumberLaws, AdditionCommutesAndCancels) {
    holds("a + b = b + a, a - a = 0", [] {
        const auto a = any_decimal(30);
        const auto b = any_decimal(19);
        RC_ASSERT(identical(a + b.rescale(0, Rounding::down), b.rescale(0, Rounding::down) + a));
        RC_ASSERT((a - a).is_zero());
        RC_ASSERT(identical(-(-a), a));
    });
}

TEST(NumberLaws, BigDecimalsFormARing) {
    holds("associative, commutative, distributive", [] {
        const auto a = any_big();
        const auto b = any_big();
        const auto c = any_big();
        RC_ASSERT(identical((a + b) + c, a + (b + c)));
        RC_ASSERT(identical((a * b) * c, a * (b * c)));
        RC_ASSERT(identical(a * b, b * a));
        RC_ASSERT(a * (b + c) == a * b + a * c);
        RC_ASSERT(a - b == -(b - a));
    });
}

TEST(NumberLaws, BigDecimalsAgreeWithDecimals) {
    holds("the same operations", [] {
        const auto a = any_decimal(10).rescale(9, Rounding::down);
        const auto b = any_decimal(10).rescale(9, Rounding::down);
        RC_ASSERT(identical(BigDecimal(a) + BigDecimal(b), BigDecimal(a + b)));
        RC_ASSERT(identical(BigDecimal(a) * BigDecimal(b), BigDecimal(a * b)));
        RC_ASSERT((BigDecimal(a) <=> BigDecimal(b)) == (a <=> b));
        RC_ASSERT(BigDecimal(a).digits() == static_cast<std::size_t>(a.digits()));
        RC_ASSERT(BigDecimal(a).to_string() == format_decimal(a, NumberStyle::plain));
    });
}

TEST(NumberLaws, RationalsFormAField) {
    holds("associative, commutative, distributive, inverse", [] {
        const auto a = any_rational();
        const auto b = any_rational();
        const auto c = any_rational();
        RC_ASSERT((a + b) + c == a + (b + c));
        RC_ASSERT((a * b) * c == a * (b * c));
        RC_ASSERT(a * b == b * a);
        RC_ASSERT(a * (b + c) == a * b + a * c);
        RC_ASSERT((a - b) + b == a);
        if (!b.is_zero()) RC_ASSERT(a / b * b == a);
        RC_ASSERT((a < b) == ((a - b).sign() < 0));
        RC_ASSERT(*Rational::from_text(a.to_string()) == a);
    });
}

// ---- order and hash ---------------------------------------------------------------------------------

TEST(NumberLaws, OrderIsThatOfTheValues) {
    holds("a <=> b", [] {
        const auto a = any_decimal();
        const auto b = *rc::gen::arbitrary<bool>() ? any_decimal() : -a;
        const int order = coefficient_at(a, 18).compare(coefficient_at(b, 18));
        RC_ASSERT((a <=> b) == (order <=> 0));
        RC_ASSERT((b <=> a) == (0 <=> order));
        RC_ASSERT((Rational(a) <=> Rational(b)) == (order <=> 0));
    });
}

TEST(NumberLaws, EqualValuesHashEqual) {
    holds("across scales and types", [] {
        const auto a = any_decimal(20);
        const auto longer = a.rescale(Decimal::max_scale);
        RC_ASSERT(a == longer);
        RC_ASSERT(numeric_hash(a) == numeric_hash(longer));
        RC_ASSERT(numeric_hash(a) == numeric_hash(BigDecimal(longer)));
        RC_ASSERT(numeric_hash(a) == numeric_hash(Rational(a)));
        const auto b = any_rational();
        RC_ASSERT(numeric_hash(b) == numeric_hash(*Rational::from_text(b.to_string())));
    });
}

// ---- rounding ---------------------------------------------------------------------------------------

TEST(NumberLaws, RescalingRoundsOnce) {
    holds("rescale(scale, mode)", [] {
        const auto a = any_decimal();
        const int scale = any_scale();
        const auto mode = any_mode();
        const int drop = a.scale() - scale;
        const cpp_int model = drop <= 0 ? cpp_int(coefficient(a) * power(-drop))
                                        : round_model(coefficient(a), power(drop), mode);
        same_or_throws(model, scale, [&] { return a.rescale(scale, mode); });
        const auto big = BigDecimal(a).rescale(scale, mode);
        RC_ASSERT(big.scale() == scale);
        if (fits(model)) RC_ASSERT(identical(big.to_decimal(), a.rescale(scale, mode)));
    });
}

TEST(NumberLaws, RoundingIsIdempotentAndNear) {
    holds("r(r(x)) = r(x), |r(x) - x| <= u / 2, floor <= x <= ceiling", [] {
        const auto a = any_decimal(30);
        const int scale = *rc::gen::inRange(0, a.scale() + 1);
        const auto mode = any_mode();
        const auto rounded = a.rescale(scale, mode);
        RC_ASSERT(identical(rounded.rescale(scale, mode), rounded));
        RC_ASSERT(a.rescale(scale, Rounding::floor) <= a);
        RC_ASSERT(a <= a.rescale(scale, Rounding::ceiling));
        RC_ASSERT(abs(a.rescale(scale, Rounding::down)) <= abs(a));
        for (const auto half : {Rounding::half_even, Rounding::half_up, Rounding::half_down}) {
            const auto distance = abs(a.rescale(scale, half) - a);
            RC_ASSERT(distance + distance <= Decimal::with_scale(1, scale));
            RC_ASSERT(a.rescale(scale, half) == -(-a).rescale(scale, half));
        }
    });
}

TEST(NumberLaws, QuotientsRoundOnce) {
    holds("divide(a, b, scale, mode)", [] {
        const auto a = any_decimal();
        const auto b = any_decimal(*rc::gen::element(4, 38));
        RC_PRE(!b.is_zero());
        const int scale = any_scale();
        const auto mode = any_mode();
        const int exponent = scale + b.scale() - a.scale();
        const cpp_int above = coefficient(a) * power(std::max(exponent, 0));
        const cpp_int below = coefficient(b) * power(std::max(-exponent, 0));
        const cpp_int model = round_model(above, below, mode);
        same_or_throws(model, scale, [&] { return divide(a, b, scale, mode); });
        same_or_throws(model, scale, [&] { return divide(a, b).to_decimal(scale, mode); });
        const auto big = divide(BigDecimal(a), BigDecimal(b), scale, mode);
        if (fits(model)) RC_ASSERT(identical(big.to_decimal(), divide(a, b, scale, mode)));
        if (above % below != 0)
            RC_ASSERT_THROWS_AS(static_cast<void>(divide_exact(a, b, scale)), InexactResult);
        else
            same_or_throws(model, scale, [&] { return divide_exact(a, b, scale); });
    });
}

TEST(NumberLaws, ProductsRoundOnce) {
    holds("multiply(a, b, scale, mode)", [] {
        const auto a = any_decimal(*rc::gen::element(9, 18, 38));
        const auto b = any_decimal(*rc::gen::element(4, 18, 38));
        const int scale = any_scale();
        const auto mode = any_mode();
        const int drop = a.scale() + b.scale() - scale;
        const cpp_int product = coefficient(a) * coefficient(b);
        const cpp_int model =
            drop <= 0 ? cpp_int(product * power(-drop)) : round_model(product, power(drop), mode);
        same_or_throws(model, scale, [&] { return multiply(a, b, scale, mode); });
        const auto big = multiply(BigDecimal(a), BigDecimal(b), scale, mode);
        if (fits(model)) RC_ASSERT(identical(big.to_decimal(), multiply(a, b, scale, mode)));
    });
}

TEST(NumberLaws, QuotientAndRemainderGiveBackTheDividend) {
    holds("q b + r = a", [] {
        const BigDecimal a(any_decimal());
        const BigDecimal b(any_decimal());
        RC_PRE(!b.is_zero());
        const auto quotient = divide(a, b, 0, Rounding::down);
        const auto remainder = a - quotient * b;
        RC_ASSERT(quotient * b + remainder == a);
        RC_ASSERT(abs(remainder) < abs(b));
    });
}

TEST(NumberLaws, ShiftingMultipliesByAPowerOfTen) {
    holds("shift(power)", [] {
        const auto a = any_decimal();
        const int places = *rc::gen::inRange(-20, 45);
        const int scale = std::max(0, a.scale() - places);
        const cpp_int model = coefficient(a) * power(std::max(0, places - a.scale()));
        same_or_throws(model, scale, [&] { return a.shift(places); });
    });
}

TEST(NumberLaws, TheNearestDoubleIsTheOneTextGives) {
    holds("to_double_lossy", [] {
        const auto a = any_decimal();
        const auto text = format_decimal(a, NumberStyle::plain);
        double expected = 0;
        std::from_chars(text.data(), text.data() + text.size(), expected);
        RC_ASSERT(to_double_lossy(a) == expected);
    });
}

// ---- text -------------------------------------------------------------------------------------------

TEST(NumberLaws, TextReadsBackIdentically) {
    holds("parse(format(x)) in both styles", [] {
        const auto a = any_decimal();
        for (const auto style : {NumberStyle::dutch, NumberStyle::plain})
            RC_ASSERT(identical(*parse_decimal(format_decimal(a, style), style), a));
        const auto text = BigDecimal(a).to_string();
        RC_ASSERT(text == format_decimal(a, NumberStyle::plain));
    });
}

TEST(NumberLaws, StylesDifferInSeparatorsAlone) {
    holds("dutch without stops, comma to point = plain", [] {
        const auto a = any_decimal();
        auto text = format_decimal(a, NumberStyle::dutch);
        std::erase(text, '.');
        std::replace(text.begin(), text.end(), ',', '.');
        RC_ASSERT(text == format_decimal(a, NumberStyle::plain));
    });
}

/// The grammar of `number_style.hpp`, read slowly and obviously; the digits, or nothing.
std::optional<std::string> slow_reader(std::string_view text, NumberStyle style) {
    const auto digits_only = [](std::string_view part) {
        return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
    };
    std::string sign;
    if (text.starts_with('-')) {
        sign = "-";
        text.remove_prefix(1);
    }
    const auto point = text.find(style == NumberStyle::dutch ? ',' : '.');
    std::string_view fraction;
    if (point != std::string_view::npos) {
        fraction = text.substr(point + 1);
        if (!digits_only(fraction)) return std::nullopt;
        text = text.substr(0, point);
    }
    std::string whole(text);
    if (style == NumberStyle::dutch && text.find('.') != std::string_view::npos) {
        whole.clear();
        const auto head = text.substr(0, text.find('.'));
        if (!digits_only(head) || head.size() > 3 || head[0] == '0') return std::nullopt;
        whole += head;
        for (text.remove_prefix(head.size()); !text.empty();
             text.remove_prefix(std::min<std::size_t>(4, text.size()))) {
            if (text[0] != '.' || text.size() < 4 || !digits_only(text.substr(1, 3)))
                return std::nullopt;
            whole += text.substr(1, 3);
        }
    }
    if (!digits_only(whole) || fraction.size() > 18) return std::nullopt;
    const auto number = cpp_int("1" + whole + std::string(fraction)) -
                        power(static_cast<int>(whole.size() + fraction.size()));
    if (!fits(number)) return std::nullopt;
    auto result = number.str();
    if (result.size() <= fraction.size())
        result.insert(0, fraction.size() + 1 - result.size(), '0');
    if (!fraction.empty()) result.insert(result.size() - fraction.size(), ".");
    return number == 0 ? result : sign + result;
}

TEST(NumberLaws, TheReaderAcceptsTheGrammarAndNothingElse) {
    holds("parse_decimal against a slow reader", [] {
        const auto text = any_number_like_text();
        for (const auto style : {NumberStyle::dutch, NumberStyle::plain}) {
            const auto expected = slow_reader(text, style);
            const auto value = parse_decimal(text, style);
            RC_ASSERT(value.has_value() == expected.has_value());
            if (expected)
                RC_ASSERT(format_decimal(*value, NumberStyle::plain) == *expected);
            else
                RC_ASSERT(value.error().offset <= text.size());
        }
    });
}

TEST(NumberLaws, OneChangedByteNeverPassesUnseen) {
    holds("parse_decimal of damaged text", [] {
        const auto style = *rc::gen::element(NumberStyle::dutch, NumberStyle::plain);
        auto text = format_decimal(any_decimal(), style);
        const auto place = *rc::gen::inRange<std::size_t>(0, text.size());
        text[place] = *rc::gen::arbitrary<char>();
        const auto expected = slow_reader(text, style);
        const auto value = parse_decimal(text, style);
        RC_ASSERT(value.has_value() == expected.has_value());
        if (expected) RC_ASSERT(format_decimal(*value, NumberStyle::plain) == *expected);
    });
}

// ---- parts that add up ------------------------------------------------------------------------------

std::vector<Decimal> any_decimals(int longest) {
    std::vector<Decimal> values(*rc::gen::inRange<std::size_t>(1, 12));
    for (auto& value : values)
        value = any_decimal(longest);
    return values;
}

TEST(NumberLaws, AllocatedPartsAddUp) {
    holds("sum, nearness, order", [] {
        const auto total = any_decimal(*rc::gen::element(3, 18, 38));
        auto weights = any_decimals(*rc::gen::element(2, 18));
        for (auto& weight : weights)
            weight = abs(weight);
        Rational sum;
        for (const auto& weight : weights)
            sum += Rational(weight);
        RC_PRE(!sum.is_zero());
        const auto parts = allocate(total, weights);
        auto added = Decimal::with_scale(0, total.scale());
        for (const auto& part : parts)
            added += part;
        RC_ASSERT(identical(added, total));
        const Rational unit(Decimal::with_scale(1, total.scale()));
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const auto share = Rational(total) * Rational(weights[i]) / sum;
            RC_ASSERT(abs(Rational(parts[i]) - share) < unit);
            for (std::size_t j = 0; j < parts.size(); ++j)
                if (weights[i] > weights[j]) RC_ASSERT(abs(parts[i]) >= abs(parts[j]));
        }
    });
}

TEST(NumberLaws, RoundedValuesAddUpToTheRoundedTotal) {
    holds("sum, floor or ceiling", [] {
        const auto values = any_decimals(*rc::gen::element(3, 18, 30));
        const auto unit = *rc::gen::element(Decimal(1), Decimal(1000), Decimal::with_scale(1, 2),
                                            Decimal::with_scale(25, 1));
        const auto mode = any_mode();
        const auto rounded = round_preserving_sum(values, unit, mode);
        BigDecimal exact;
        BigDecimal sum;
        for (std::size_t i = 0; i < values.size(); ++i) {
            exact += BigDecimal(values[i]);
            sum += BigDecimal(rounded[i]);
            const auto distance = BigDecimal(rounded[i]) - BigDecimal(values[i]);
            RC_ASSERT(abs(distance) < BigDecimal(unit));
            RC_ASSERT(rounded[i].scale() == unit.scale());
        }
        RC_ASSERT(sum == divide(exact, BigDecimal(unit), 0, mode) * BigDecimal(unit));
    });
}

} // namespace
