// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/quantity/amount.hpp>

#include <sluitend/base/error.hpp>

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace sluitend;

std::string error_of(const AmountParts& parts) {
    try {
        const Amount amount(parts);
        return "none";
    } catch (const Error& error) {
        return error.id();
    }
}

Amount thousands(std::int64_t coefficient, int scale = 0) {
    return Amount({.printed = Decimal::with_scale(coefficient, scale), .multiplier = 1'000});
}

TEST(Currency, IsEuroUnlessSaidOtherwise) {
    EXPECT_EQ(Currency().code(), "EUR");
    EXPECT_EQ(Currency("EUR"), Currency());
    EXPECT_NE(Currency("USD"), Currency());
}

TEST(Currency, HasThreeCapitalLetters) {
    for (const char* wrong : {"", "EU", "EURO", "eur", "E R", "EU1", "\u00C9U"}) {
        try {
            const Currency currency{wrong};
            FAIL() << wrong;
        } catch (const ValueError& error) {
            EXPECT_EQ(error.id(), "currency.code") << wrong;
        }
    }
}

TEST(QuantumBasis, HasANameForEveryEnumerator) {
    EXPECT_EQ(name_of(QuantumBasis::declared), "declared");
    EXPECT_EQ(name_of(QuantumBasis::formal), "formal");
    EXPECT_EQ(name_of(QuantumBasis::content), "content");
}

TEST(Amount, IsThePrintedFigureTimesItsMultiplier) {
    const Amount amount = thousands(1'113'300, 2);
    EXPECT_EQ(amount.value(), Decimal(11'133'000));
    EXPECT_TRUE(identical(amount.printed(), Decimal::with_scale(1'113'300, 2)));
    EXPECT_EQ(amount.multiplier(), 1'000);
}

TEST(Amount, IsRoundedToItsLastPrintedDigitUnlessSaidOtherwise) {
    EXPECT_EQ(thousands(41'484).quantum(), Decimal(1'000));
    EXPECT_EQ(thousands(1'113'300, 2).quantum(), Decimal(10));
    EXPECT_EQ(Amount({.printed = Decimal::with_scale(125, 3)}).quantum(),
              Decimal::with_scale(1, 3));
    EXPECT_EQ(thousands(41'484).quantum_basis(), QuantumBasis::formal);
}

TEST(Amount, KeepsAQuantumThatIsGiven) {
    const Amount amount({.printed = Decimal::with_scale(1'113'300, 2),
                         .multiplier = 1'000,
                         .quantum = Decimal(1'000),
                         .quantum_basis = QuantumBasis::content});
    EXPECT_EQ(amount.quantum(), Decimal(1'000));
    EXPECT_EQ(amount.quantum_basis(), QuantumBasis::content);
    EXPECT_EQ(Amount({.printed = Decimal(5), .quantum = Decimal(0)}).quantum(), Decimal(0));
}

TEST(Amount, RefusesANegativeQuantum) {
    EXPECT_EQ(error_of({.printed = Decimal(5), .quantum = Decimal(-1)}), "amount.quantum");
}

TEST(Amount, TakesEveryPowerOfTenUpToAMilliard) {
    for (std::int64_t power = 1; power <= 1'000'000'000; power *= 10)
        EXPECT_EQ(Amount({.printed = Decimal(7), .multiplier = power}).value(), Decimal(7 * power));
}

TEST(Amount, RefusesEveryOtherMultiplier) {
    for (const std::int64_t wrong : {std::int64_t{0}, std::int64_t{-1}, std::int64_t{-1'000},
                                     std::int64_t{2}, std::int64_t{999}, std::int64_t{1'001},
                                     std::int64_t{10'000'000'000}, INT64_MIN, INT64_MAX})
        EXPECT_EQ(error_of({.printed = Decimal(5), .multiplier = wrong}), "amount.multiplier")
            << wrong;
}

TEST(Amount, HoldsThirtyEightDigitsAndNotOneMore) {
    const Decimal most = Decimal::from_digits(false, std::string(38, '9'), 0).value();
    EXPECT_EQ(error_of({.printed = most}), "none");
    EXPECT_EQ(error_of({.printed = -most}), "none");
    EXPECT_EQ(error_of({.printed = most, .multiplier = 10}), "number.overflow");
    const Decimal shorter = Decimal::from_digits(false, std::string(35, '9'), 0).value();
    EXPECT_EQ(error_of({.printed = shorter, .multiplier = 1'000}), "none");
    EXPECT_EQ(error_of({.printed = shorter, .multiplier = 10'000}), "number.overflow");
}

TEST(Amount, HasOneZero) {
    EXPECT_EQ(thousands(0), Amount({.printed = -Decimal(0), .multiplier = 1'000}));
    EXPECT_EQ(thousands(0).value().sign(), 0);
}

TEST(Amount, IsEqualInWhatACheckSees) {
    const Amount amount = thousands(41'484);
    EXPECT_EQ(amount, Amount({.printed = Decimal(41'484'000), .quantum = Decimal(1'000)}));
    EXPECT_NE(amount, Amount({.printed = Decimal(41'484'000)}));
    EXPECT_NE(amount, thousands(41'485));
    EXPECT_NE(
        amount,
        Amount({.printed = Decimal(41'484), .multiplier = 1'000, .currency = Currency("USD")}));
}

TEST(Amount, IsEqualWhateverItsPrintAndPlace) {
    AmountParts parts = thousands(41'484).parts();
    parts.verbatim = "41.484";
    parts.span = {.line = 5, .column = 1, .byte_column = 1, .begin = 40, .end = 46};
    const Amount printed(parts);
    EXPECT_EQ(printed, thousands(41'484));
    EXPECT_FALSE(identical(printed, thousands(41'484)));
    EXPECT_TRUE(identical(printed, Amount(parts)));
}

TEST(Amount, IsIdenticalOnlyIfEveryPartIs) {
    const AmountParts parts{.printed = Decimal(5),
                            .multiplier = 10,
                            .quantum = Decimal(10),
                            .quantum_basis = QuantumBasis::declared,
                            .verbatim = "5"};
    const Amount amount(parts);
    AmountParts other = parts;
    other.printed = Decimal::with_scale(50, 1);
    EXPECT_FALSE(identical(amount, Amount(other)));
    other = parts;
    other.quantum_basis = QuantumBasis::formal;
    EXPECT_FALSE(identical(amount, Amount(other)));
    other = parts;
    other.printed = Decimal(50);
    other.multiplier = 1;
    EXPECT_EQ(amount, Amount(other));
    EXPECT_FALSE(identical(amount, Amount(other)));
}

TEST(Amount, IsOrderedByValue) {
    EXPECT_LT(thousands(-2), thousands(-1));
    EXPECT_LT(Amount({.printed = Decimal(999)}), thousands(1));
    EXPECT_EQ(thousands(1) <=> Amount({.printed = Decimal(1'000)}), std::weak_ordering::equivalent);
}

TEST(Amount, HasNoOrderAcrossCurrencies) {
    const Amount dollars({.printed = Decimal(5), .currency = Currency("USD")});
    EXPECT_THROW(static_cast<void>(dollars < thousands(5)), UnitError);
}

} // namespace
