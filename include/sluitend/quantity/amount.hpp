// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor quantity: a printed amount of money.
///
/// - `Currency`: a three-letter code;
/// - `QuantumBasis`: how the rounding step is known;
/// - `Amount`: value, printed figure, multiplier, quantum, verbatim text and place.
///
/// \par Example
/// \snippet examples/01_amounts.cpp thousands
#pragma once

#include <sluitend/base/names.hpp>
#include <sluitend/base/source.hpp>
#include <sluitend/number/decimal.hpp>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

SLUITEND_BEGIN

/// An ISO 4217 currency code such as `EUR`.
class Currency {
public:
    /// Euro.
    constexpr Currency() noexcept = default;
    /// \throws ValueError with id `currency.code` unless three capital letters are given
    explicit Currency(std::string_view code);

    /// The three letters.
    constexpr std::string_view code() const noexcept { return {code_.data(), code_.size()}; }
    bool operator==(const Currency&) const = default;

private:
    std::array<char, 3> code_{'E', 'U', 'R'};
};

/// How the step to which a figure was rounded is known.
enum class QuantumBasis {
    declared, ///< said by the page or the caller
    formal,   ///< the last printed digit
    content,  ///< all figures of a block end in zero decimals: judged, not said
};

/// The names of `QuantumBasis`.
constexpr std::array<std::string_view, 3> names(QuantumBasis) {
    return {"declared", "formal", "content"};
}

/// What an `Amount` is made of.
struct AmountParts {
    Decimal printed{};                ///< the figure as printed, 11133.00
    std::int64_t multiplier = 1;      ///< 1,000 under "x 1.000 euro"; a power of ten
    std::optional<Decimal> quantum{}; ///< rounding step in euro; absent: the last printed digit
    QuantumBasis quantum_basis = QuantumBasis::formal; ///< how `quantum` is known
    Currency currency{};                               ///< euro unless said otherwise
    std::string verbatim{};                            ///< the characters as printed
    SourceSpan span{};                                 ///< where they stand
};

/// A printed amount of money (bedrag), exactly as it stood on the page.
///
/// Printed decimals are not precision: `11.133,00` under "x 1.000 euro" may be whole thousands, so
/// the rounding step (`quantum`) is data of its own. `==` compares value, currency and quantum, all
/// that a check sees; `identical` also compares print and place. Amounts are ordered by value.
///
/// Invariant: `multiplier` is a power of ten from 1 to 10^9, `quantum` is not negative.
class Amount {
public:
    /// \throws ValueError with id `amount.multiplier` or `amount.quantum` if the invariant fails
    /// \throws NumberOverflow if the value needs more than 38 digits
    explicit Amount(AmountParts parts);

    /// The amount in the base unit, euro: 11133000 for `11.133,00` under "x 1.000 euro".
    const Decimal& value() const noexcept { return value_; }
    /// The figure as printed, with its decimals: 11133.00.
    const Decimal& printed() const noexcept { return parts_.printed; }
    /// The factor from printed to base unit: 1,000 under "x 1.000 euro".
    std::int64_t multiplier() const noexcept { return parts_.multiplier; }
    /// The step to which the figure was rounded, in euro; 0 if it is exact.
    const Decimal& quantum() const noexcept { return *parts_.quantum; }
    /// How the quantum is known.
    QuantumBasis quantum_basis() const noexcept { return parts_.quantum_basis; }
    /// The currency.
    const Currency& currency() const noexcept { return parts_.currency; }
    /// The characters as printed.
    const std::string& verbatim() const noexcept { return parts_.verbatim; }
    /// Where they stand.
    const SourceSpan& span() const noexcept { return parts_.span; }
    /// All of it, to make a changed copy from.
    const AmountParts& parts() const noexcept { return parts_; }

    /// Same value, currency and quantum.
    friend bool operator==(const Amount& a, const Amount& b) noexcept {
        return a.value_ == b.value_ && a.currency() == b.currency() && a.quantum() == b.quantum();
    }
    /// Order by value. \throws UnitError if the currencies differ
    friend std::weak_ordering operator<=>(const Amount& a, const Amount& b);

private:
    AmountParts parts_;
    Decimal value_;
};

/// True if value, quantum, currency, print, multiplier and place are all equal.
bool identical(const Amount& a, const Amount& b);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/quantity/amount-inl.hpp>
#endif
