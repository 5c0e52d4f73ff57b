// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// Runs the decTest cases of Debian's libpython3.11-testsuite; nothing of them is kept here.

#include "dectest.hpp"

#include <sluitend/number/big_decimal.hpp>
#include <sluitend/number/decimal.hpp>
#include <sluitend/number/number_style.hpp>
#include <sluitend/number/rational.hpp>

#include <gtest/gtest.h>

#include <map>

namespace {

using namespace sluitend;
using dectest::Case;
using dectest::Class;
using dectest::Number;
using dectest::Tier;

const std::vector<Case>& all_cases() {
    static const std::vector<Case> cases = dectest::read_folder(SLUITEND_DECTEST_DIR);
    return cases;
}

class DecTest : public testing::Test {
protected:
    void SetUp() override {
        if (!std::filesystem::is_directory(SLUITEND_DECTEST_DIR))
            GTEST_SKIP() << "libpython3.11-testsuite is not installed";
    }
};

bool has_value(const Case& row) {
    return row.kind == Class::exact || row.kind == Class::round || row.kind == Class::roundop;
}

/// Why a type with scales from 0 and seven modes does not run a case; empty if it does.
std::string skip_reason(const Case& row) {
    if (row.operation == "comparetotal") return "no total order over spellings";
    if (row.operation == "samequantum" &&
        (row.numbers[0].exponent > 0 || row.numbers[1].exponent > 0))
        return "scale of a positive exponent";
    if (row.kind != Class::exact && row.rounding == "05up") return "no mode 05up";
    return {};
}

template <class Value> Value make(const Number& number) {
    return Value::from_digits(number.negative, number.digits, number.exponent).value();
}

template <> Rational make<Rational>(const Number& number) {
    auto text = (number.negative ? "-" : "") + number.digits;
    const auto zeros = static_cast<std::size_t>(std::abs(number.exponent));
    if (number.exponent < 0) text += "/1";
    return Rational::from_text(text.append(zeros, '0')).value();
}

template <class Value> Value power(std::int64_t exponent) {
    return make<Value>({false, "1", exponent});
}

/// `value` rounded once to a multiple of 10^`exponent`.
template <class Value> Value round_to(const Value& value, std::int64_t exponent, Rounding mode) {
    if (exponent <= 0) return value.rescale(static_cast<int>(-exponent), mode);
    if (exponent > static_cast<std::int64_t>(value.digits()) + 1 && mode != Rounding::up &&
        mode != Rounding::floor && mode != Rounding::ceiling)
        return Value(); // far below half a unit
    return divide(value, power<Value>(exponent), 0, mode) * power<Value>(exponent);
}

template <class Value>
Value divide_to(const Value& a, const Value& b, std::int64_t exponent, Rounding mode) {
    if (exponent <= 0) return divide(a, b, static_cast<int>(-exponent), mode);
    if (a.is_zero()) return a; // 10^exponent may be far too large
    return divide(a, b * power<Value>(exponent), 0, mode) * power<Value>(exponent);
}

/// Without the trailing zeros of its fraction, so that no digits are needed for them alone.
Number shortened(Number number) {
    while (number.exponent < 0 && (number.is_zero() || number.digits.ends_with('0'))) {
        if (!number.is_zero()) number.digits.pop_back();
        ++number.exponent;
    }
    return number;
}

/// The operations that need no rounding in any of the three types.
template <class Value>
std::optional<Value> compute_exact(const Case& row, const std::vector<Value>& x) {
    const auto& operation = row.operation;
    if (operation == "add") return x[0] + x[1];
    if (operation == "subtract") return x[0] - x[1];
    if (operation == "multiply") return x[0] * x[1];
    if (operation == "fma") return x[0] * x[1] + x[2];
    if (operation == "compare" || operation == "comparesig") {
        const auto order = x[0] <=> x[1];
        return Value(order < 0 ? -1 : order > 0 ? 1 : 0);
    }
    if (operation == "max") return x[0] < x[1] ? x[1] : x[0];
    if (operation == "min") return x[1] < x[0] ? x[1] : x[0];
    if (operation == "abs") return abs(x[0]);
    if (operation == "minus") return -x[0];
    if (dectest::is_any_of(operation, {"plus", "reduce", "tosci"})) return x[0];
    return std::nullopt;
}

template <class Value> Value compute(const Case& row) {
    std::vector<Value> x;
    for (const auto& number : row.numbers)
        x.push_back(make<Value>(row.kind == Class::round ? shortened(number) : number));
    const auto mode = dectest::mode_of(row.rounding).value_or(Rounding::down);
    const auto exponent = row.result.exponent;
    const auto& operation = row.operation;
    if (operation == "divide") return divide_to(x[0], x[1], exponent, mode);
    if (operation == "quantize") return round_to(x[0], row.numbers[1].exponent, mode);
    if (operation == "rescale") { // the exponent may be written 2.00
        const auto stated = shortened(row.numbers[1]);
        const auto size = std::stoll(stated.digits);
        return round_to(x[0], stated.negative ? -size : size, mode);
    }
    if (operation == "tointegral" || operation == "tointegralx")
        return row.numbers[0].exponent > 0 ? x[0] : round_to(x[0], 0, mode);
    if (operation == "samequantum") return Value(x[0].scale() == x[1].scale() ? 1 : 0);
    std::optional<Value> value;
    if (operation == "divideint" || operation == "remainder") {
        const auto quotient = divide(x[0], x[1], 0, Rounding::down);
        value = operation == "divideint" ? quotient : x[0] - quotient * x[1];
    } else {
        value = compute_exact(row, x);
    }
    return row.kind == Class::round ? round_to(value.value(), exponent, mode) : value.value();
}

struct Counts {
    int equal = 0;
    std::map<std::string, int> skipped;
};

template <class Value> Counts run(Tier last) {
    Counts counts;
    for (const auto& row : all_cases()) {
        if (!has_value(row) || row.tier > last) continue;
        if (const auto reason = skip_reason(row); !reason.empty()) {
            ++counts.skipped[reason];
            continue;
        }
        try {
            if (compute<Value>(row) == make<Value>(row.result))
                ++counts.equal;
            else
                ADD_FAILURE() << row.id << " differs";
        } catch (const Error& error) {
            ADD_FAILURE() << row.id << ": " << error.what();
        }
    }
    return counts;
}

TEST_F(DecTest, DriverFindsTheKnownClasses) {
    std::map<Class, int> found;
    for (const auto& row : all_cases())
        ++found[row.kind];
    EXPECT_EQ(all_cases().size(), 67'060u);
    EXPECT_EQ(found[Class::exact], 17'921);
    EXPECT_EQ(found[Class::round], 7'380);
    EXPECT_EQ(found[Class::roundop], 2'666);
    EXPECT_EQ(found[Class::reject], 396);
    EXPECT_EQ(found[Class::divzero], 315);
    EXPECT_EQ(found[Class::giant], 3'163);
}

TEST_F(DecTest, DriverFindsTheKnownTiers) {
    std::map<std::pair<Class, Tier>, int> found;
    for (const auto& row : all_cases())
        if (has_value(row)) ++found[{row.kind, row.tier}];
    const auto expect = [&found](Tier tier, int exact, int round, int roundop) {
        EXPECT_EQ((found[{Class::exact, tier}]), exact);
        EXPECT_EQ((found[{Class::round, tier}]), round);
        EXPECT_EQ((found[{Class::roundop, tier}]), roundop);
    };
    expect(Tier::t18, 13'073, 2'199, 2'294);
    expect(Tier::t38, 2'237, 2'535, 149);
    expect(Tier::t38w, 1'269, 854, 25);
    expect(Tier::big, 1'114, 1'672, 102);
    expect(Tier::huge, 228, 120, 96);
}

TEST_F(DecTest, DriverFindsTheKnownModes) {
    std::map<std::string, int> found;
    for (const auto& row : all_cases())
        if (row.kind != Class::left_out) ++found[row.rounding];
    const std::map<std::string, int> expected{
        {"half_even", 14'894}, {"half_up", 14'394}, {"down", 796},  {"up", 437},
        {"ceiling", 347},      {"05up", 343},       {"floor", 336}, {"half_down", 294}};
    EXPECT_EQ(found, expected);
}

TEST_F(DecTest, DecimalEqualsEveryRowItOwes) {
    const auto counts = run<Decimal>(Tier::t38);
    EXPECT_EQ(counts.equal, 20'694);
    const std::map<std::string, int> skipped{{"no total order over spellings", 1'252},
                                             {"scale of a positive exponent", 261},
                                             {"no mode 05up", 280}};
    EXPECT_EQ(counts.skipped, skipped);
}

TEST_F(DecTest, BigDecimalEqualsEveryRowItOwes) {
    const auto counts = run<BigDecimal>(Tier::big);
    EXPECT_EQ(counts.equal, 25'605);
    const std::map<std::string, int> skipped{{"no total order over spellings", 1'359},
                                             {"scale of a positive exponent", 277},
                                             {"no mode 05up", 282}};
    EXPECT_EQ(counts.skipped, skipped);
}

TEST_F(DecTest, RationalEqualsEveryExactRowItOwes) {
    int equal = 0;
    for (const auto& row : all_cases()) {
        if (row.kind != Class::exact || row.tier > Tier::big) continue;
        std::vector<Rational> x;
        for (const auto& number : row.numbers)
            x.push_back(make<Rational>(number));
        const auto value = row.operation == "divide" ? x[0] / x[1] : compute_exact(row, x);
        if (!value) continue;
        EXPECT_EQ(*value, make<Rational>(row.result)) << row.id;
        ++equal;
    }
    EXPECT_EQ(equal, 13'106);
}

TEST_F(DecTest, DecimalOverflowsOrIsRightBeyondWhatItOwes) {
    int rows = 0;
    for (const auto& row : all_cases()) {
        if (!has_value(row) || row.tier <= Tier::t38) continue;
        ++rows;
        if (!skip_reason(row).empty()) continue;
        try {
            EXPECT_EQ(compute<Decimal>(row), make<Decimal>(row.result)) << row.id;
        } catch (const NumberOverflow&) {
            continue; // beyond 38 digits or 18 decimals
        } catch (const ValueError& error) {
            EXPECT_TRUE(error.id() == "number.digits" || error.id() == "number.scale") << row.id;
        }
    }
    EXPECT_EQ(rows, 5'480);
}

TEST_F(DecTest, RejectedTextIsRefusedByTheReader) {
    int rejected = 0;
    for (const auto& row : all_cases())
        if (row.kind == Class::reject)
            rejected += !parse_decimal(row.operands.at(0), NumberStyle::plain).has_value();
    EXPECT_EQ(rejected, 396);
}

TEST_F(DecTest, DivisionByZeroThrows) {
    int thrown = 0;
    for (const auto& row : all_cases()) {
        if (row.kind != Class::divzero) continue;
        const auto a = make<BigDecimal>(row.numbers[0]);
        const auto b = make<BigDecimal>(row.numbers[1]);
        EXPECT_THROW(static_cast<void>(divide(a, b, 0, Rounding::down)), DivisionByZero) << row.id;
        const auto divisor = Decimal::from_digits(false, row.numbers[1].digits, 0).value();
        EXPECT_THROW(static_cast<void>(divide(Decimal(1), divisor, 0, Rounding::down)),
                     DivisionByZero)
            << row.id;
        EXPECT_THROW(
            static_cast<void>(make<Rational>(shortened(row.numbers[0])) / Rational(divisor)),
            DivisionByZero)
            << row.id;
        ++thrown;
    }
    EXPECT_EQ(thrown, 315);
}

TEST_F(DecTest, GiantExponentsAreRefusedAtOnce) {
    int rows = 0;
    for (const auto& row : all_cases()) {
        if (row.kind != Class::giant) continue;
        ++rows;
        for (std::size_t i = 0; i < row.numbers.size(); ++i) {
            const auto& number = row.numbers[i];
            const bool is_giant = std::abs(number.exponent) > 20'000;
            if (is_giant) {
                const auto text = parse_decimal(row.operands[i], NumberStyle::plain);
                EXPECT_FALSE(text.has_value()) << row.id;
            }
            const auto small =
                Decimal::from_digits(number.negative, number.digits, number.exponent);
            const auto big =
                BigDecimal::from_digits(number.negative, number.digits, number.exponent);
            if (!is_giant) continue;
            EXPECT_TRUE(!small || number.is_zero()) << row.id;
            EXPECT_TRUE(!big || number.is_zero()) << row.id;
        }
    }
    EXPECT_EQ(rows, 3'163);
}

bool prints(const Case& row) {
    return row.operation == "tosci" && row.kind == Class::exact && row.flags.empty() &&
           row.expected.find_first_of("eE") == std::string::npos &&
           !(row.result.is_zero() && row.result.negative);
}

TEST_F(DecTest, ResultsPrintCharacterForCharacter) {
    int all = 0;
    int owed = 0;
    int read = 0;
    for (const auto& row : all_cases()) {
        if (!prints(row)) continue;
        ++all;
        EXPECT_EQ(make<BigDecimal>(row.numbers[0]).to_string(), row.expected) << row.id;
        if (row.tier > Tier::t38) continue;
        ++owed;
        const auto value = make<Decimal>(row.numbers[0]);
        EXPECT_EQ(format_decimal(value, NumberStyle::plain), row.expected) << row.id;
        const auto parsed = parse_decimal(row.operands[0], NumberStyle::plain);
        if (!parsed) continue;
        ++read;
        EXPECT_TRUE(identical(*parsed, value)) << row.id;
    }
    EXPECT_EQ(all, 753);
    EXPECT_EQ(owed, 747);
    EXPECT_EQ(read, 351);
}

} // namespace
