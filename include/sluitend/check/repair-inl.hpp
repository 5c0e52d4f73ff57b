// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/check/repair.hpp>

#include <sluitend/base/error.hpp>
#include <sluitend/check/figure_at-inl.hpp>
#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

SLUITEND_BEGIN

namespace detail {

class RepairFinder {
public:
    RepairFinder(std::span<const Figure> figures, std::size_t figure,
                 const solve::Interval& implied, std::span<const Figure> elsewhere)
        : figures_(figures),
          elsewhere_(elsewhere),
          position_(figure),
          implied_(implied),
          amount_(figure_at(figures, figure).amount),
          digits_(format_decimal(
              abs(Decimal::from_words(amount_.printed().high(), amount_.printed().low(), 0)),
              NumberStyle::plain)) {}

    std::vector<Repair> find() {
        for (const Figure& each : elsewhere_)
            if (is_same(each, figures_[position_]))
                try_value(RepairKind::cross_document, [&] { return in_own_unit(each.amount); });
        try_value(RepairKind::sign_flip, [&] { return -amount_.printed(); });
        for (const int power : {3, -3, 2, -2, 1, -1})
            try_value(RepairKind::scale_factor, [&] { return moved(power); });
        for (const std::size_t each : neighbours())
            compare(each);
        change_digits();
        std::stable_sort(out_.begin(), out_.end(),
                         [&](const Repair& a, const Repair& b) { return rank(a) < rank(b); });
        return std::move(out_);
    }

private:
    /// The printed figure times a power of ten, with as many decimals.
    Decimal moved(int power) const {
        return amount_.printed().shift(power).rescale(amount_.printed().scale());
    }

    /// True if a figure of another edition is about the same thing.
    static bool is_same(const Figure& other, const Figure& own) {
        const bool is_row = own.line ? other.line == own.line : !other.line && other.row == own.row;
        return is_row && own.year && other.year == own.year &&
               other.scope.has_value() == own.scope.has_value() &&
               other.programme == own.programme &&
               other.goal == own.goal && other.amount.currency() == own.amount.currency();
    }

    /// An amount as it would be printed here.
    Decimal in_own_unit(const Amount& amount) const {
        return (Rational(amount.value()) / Rational(amount_.multiplier()))
            .to_decimal(amount_.printed().scale(), Rounding::half_even);
    }

    /// Keeps a candidate that prints from a value within what is implied.
    template <class Make>
    void try_value(RepairKind kind, Make make, std::optional<std::size_t> neighbour = {}) {
        try {
            const Decimal printed = make();
            if (printed == amount_.printed() || !fits(printed)) return;
            const auto same = [&](const Repair& each) {
                return each.kind == kind && each.printed == printed;
            };
            if (std::any_of(out_.begin(), out_.end(), same)) return;
            out_.push_back({kind, printed, neighbour});
        } catch (const Error&) { // such a figure could not have been printed
        }
    }

    Rational in_euro(const Decimal& printed) const {
        return Rational(printed) * Rational(amount_.multiplier());
    }

    /// What is implied and prints like this.
    solve::Interval common(const Decimal& printed) const {
        const Rational value = in_euro(printed);
        const Rational half = Rational(amount_.quantum()) / Rational(2);
        return intersection(solve::Interval::closed(value - half, value + half), implied_);
    }

    bool fits(const Decimal& printed) const { return !common(printed).is_empty(); }

    /// Within one kind: what needs no value on a half first, then what is nearest to the middle.
    std::tuple<RepairKind, bool, Rational> rank(const Repair& repair) const {
        const solve::Interval shared = common(repair.printed);
        const Rational value = in_euro(repair.printed);
        const bool is_tie = shared.lower->value == shared.upper->value &&
                            !amount_.quantum().is_zero() && shared.lower->value != value;
        if (!implied_.lower || !implied_.upper) return {repair.kind, is_tie, Rational()};
        const Rational sum = implied_.lower->value + implied_.upper->value;
        return {repair.kind, is_tie, abs(Rational(2) * value - sum)};
    }

    /// Cells of the same table beside, above and below.
    std::vector<std::size_t> neighbours() const {
        const Figure& own = figures_[position_];
        if (!own.column) return {};
        const auto is_cell = [&](const Figure& each) {
            return each.column && is_same_table(each, own);
        };
        std::vector<std::size_t> out;
        const auto beside = [&](std::size_t i) {
            if (i < figures_.size() && is_cell(figures_[i]) && figures_[i].row == own.row)
                out.push_back(i);
        };
        beside(position_ - 1);
        beside(position_ + 1);
        for (std::size_t i = position_; i-- > 0 && is_cell(figures_[i]);)
            if (figures_[i].column == own.column) {
                out.push_back(i);
                break;
            }
        for (std::size_t i = position_ + 1; i < figures_.size() && is_cell(figures_[i]); ++i)
            if (figures_[i].column == own.column) {
                out.push_back(i);
                break;
            }
        return out;
    }

    void compare(std::size_t neighbour) {
        const Decimal& other = figures_[neighbour].amount.printed();
        if (other != amount_.printed())
            return try_value(
                RepairKind::neighbours_swapped, [&] { return other; }, neighbour);
        if (implied_.lower && implied_.upper && !other.is_zero())
            try_value(
                RepairKind::neighbour_copied, [&] { return middle(); }, neighbour);
    }

    /// The figure in the middle of what is implied.
    Decimal middle() const {
        const Rational sum = implied_.lower->value + implied_.upper->value;
        return (sum / Rational(2) / Rational(amount_.multiplier()))
            .to_decimal(amount_.printed().scale(), Rounding::half_even);
    }

    void try_digits(RepairKind kind, const std::string& digits) {
        if (digits.empty() || (digits.size() > 1 && digits.front() == '0')) return;
        try_value(kind, [&] {
            const auto printed = Decimal::from_digits(amount_.printed().sign() < 0, digits,
                                                      -amount_.printed().scale());
            return printed.value();
        });
    }

    void change_digits() {
        for (std::size_t i = 0; i + 1 < digits_.size(); ++i) {
            std::string changed = digits_;
            std::swap(changed[i], changed[i + 1]);
            try_digits(RepairKind::transposition, changed);
        }
        for (std::size_t i = 0; i < digits_.size(); ++i) {
            std::string changed = digits_;
            for (changed[i] = '0'; changed[i] <= '9'; ++changed[i])
                try_digits(RepairKind::digit_substitution, changed);
            changed = digits_;
            changed.erase(i, 1);
            try_digits(RepairKind::digit_doubled, changed);
        }
        for (std::size_t i = 0; i <= digits_.size(); ++i)
            for (char digit = '0'; digit <= '9'; ++digit) {
                std::string changed = digits_;
                changed.insert(i, 1, digit);
                try_digits(RepairKind::digit_dropped, changed);
            }
    }

    std::span<const Figure> figures_;
    std::span<const Figure> elsewhere_;
    std::size_t position_;
    const solve::Interval& implied_;
    const Amount& amount_;
    std::string digits_; ///< of the printed figure, without sign and point
    std::vector<Repair> out_;
};

} // namespace detail

SLUITEND_INLINE std::vector<Repair> find_repairs(std::span<const Figure> figures,
                                                 std::size_t figure, const solve::Interval& implied,
                                                 std::span<const Figure> elsewhere) {
    return detail::RepairFinder(figures, figure, implied, elsewhere).find();
}

SLUITEND_END
