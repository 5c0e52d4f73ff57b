// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/check/judge_columns.hpp>

#include <sluitend/base/error.hpp>
#include <sluitend/check/reach-inl.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <type_traits>
#include <utility>

SLUITEND_BEGIN

namespace detail {

/// Judges a row by `reconcile` itself.
class RowJudge {
public:
    RowJudge(std::span<const DecimalColumn> columns, std::span<const int> coefficients,
             PrintedRounding rounding)
        : columns_(columns), rounding_(rounding) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            identity_.terms.push_back({i, coefficients[i], {}});
    }

    IdentityResult judge(std::size_t row) const {
        std::vector<Figure> figures;
        for (const DecimalColumn& column : columns_) {
            AmountParts parts{.printed = *column[row], .quantum = column.quantum()};
            if (parts.quantum) parts.quantum_basis = QuantumBasis::declared;
            figures.push_back({{}, {}, {}, {}, {}, {}, {}, {}, {}, Amount(std::move(parts))});
        }
        return reconcile(identity_, figures, rounding_);
    }

private:
    std::span<const DecimalColumn> columns_;
    PrintedRounding rounding_;
    Identity identity_;
};

/// What the size of a residual says by itself, in steps of the last decimal.
struct ResidualLimits {
    std::int64_t plausible = 0; ///< up to this it is within rounding
    std::int64_t possible = 0;  ///< up to this it is possible, if implausible
    std::int64_t broken = 0; ///< beyond this it is broken; between the two it takes a closer look

    /// Exact, within rounding, implausible, for a closer look, or broken: 0 to 4.
    std::size_t grade(std::int64_t size) const {
        return static_cast<std::size_t>(size > 0) + static_cast<std::size_t>(size > plausible) +
               static_cast<std::size_t>(size > possible) + static_cast<std::size_t>(size > broken);
    }
};

/// The limits of residuals of one sign.
class LimitFinder {
public:
    /// \param quanta in steps of the last decimal, below 2^40 each
    LimitFinder(std::span<const std::int64_t> quanta, std::span<const int> coefficients,
                PrintedRounding rounding)
        : quanta_(quanta), coefficients_(coefficients), rounding_(rounding) {}

    ResidualLimits limits(int sign) const {
        std::int64_t least = 0; // that rounding explains of any figures, in halves
        std::int64_t most = 0;
        for (std::size_t i = 0; i < quanta_.size(); ++i) {
            const auto [low, high] = reaches((coefficients_[i] > 0) == (sign > 0));
            least += low * quanta_[i];
            most += high * quanta_[i];
        }
        ResidualLimits out;
        out.possible = std::max<std::int64_t>(least - 1, 0) / 2;
        out.broken = most / 2;
        out.plausible =
            is_to_nearest(rounding_) ? std::min(out.possible, plausible()) : out.possible;
        return out;
    }

private:
    /// How far a cell reaches to one side at least and at most, whatever the figure.
    std::pair<int, int> reaches(bool below) const {
        std::pair<int, int> out{2, 0};
        for (const int sign : {-1, 0, 1}) {
            const Reach reach = reach_of(rounding_, sign, false);
            const int halves = below ? reach.below : reach.above;
            out = {std::min(out.first, halves), std::max(out.second, halves)};
        }
        return out;
    }

    /// The largest r with 48 r² <= 49 Σ quantum².
    std::int64_t plausible() const {
        int128 squares = 0;
        for (const std::int64_t each : quanta_)
            squares += static_cast<int128>(each) * each;
        std::int64_t low = 0;
        std::int64_t high = std::int64_t{1} << 56;
        while (low < high) {
            const std::int64_t middle = low + (high - low + 1) / 2;
            if (static_cast<int128>(middle) * middle * 48 <= squares * 49)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    std::span<const std::int64_t> quanta_;
    std::span<const int> coefficients_;
    PrintedRounding rounding_;
};

/// Columns at one scale in at most 64 bits, if no sum of a row can exceed them.
class PlainColumns {
public:
    static std::optional<PlainColumns> of(std::span<const DecimalColumn> columns,
                                          std::span<const int> coefficients) {
        try {
            PlainColumns out(columns, coefficients);
            return out.fits_ ? std::optional(std::move(out)) : std::nullopt;
        } catch (const NumberOverflow&) {
            return std::nullopt;
        }
    }

    int scale() const { return scale_; }
    std::span<const std::int64_t> quanta() const { return quanta_; }

    /// The residuals of some rows from `first` on.
    void residuals(std::size_t first, std::span<std::int64_t> out) const {
        std::fill(out.begin(), out.end(), 0);
        for (std::size_t i = 0; i < columns_.size(); ++i)
            std::visit(
                [&](const auto& mantissas) {
                    using Mantissa = std::remove_cvref_t<decltype(mantissas[0])>;
                    if constexpr (!std::is_same_v<Mantissa, WideMantissa>) {
                        const Mantissa* from = mantissas.data() + first;
                        const std::int64_t sign = coefficients_[i];
                        for (std::size_t row = 0; row < out.size(); ++row)
                            out[row] += sign * from[row];
                    }
                },
                columns_[i]->mantissas());
    }

private:
    /// Far below what sums of quanta and their squares need.
    static constexpr std::int64_t most_quantum = std::int64_t{1} << 40;
    static constexpr std::size_t most_columns = 1'000;

    PlainColumns(std::span<const DecimalColumn> columns, std::span<const int> coefficients)
        : coefficients_(coefficients) {
        for (const DecimalColumn& each : columns) {
            scale_ = std::max(scale_, each.scale());
            if (each.quantum()) scale_ = std::max(scale_, each.quantum()->scale());
        }
        Decimal most;
        rescaled_.reserve(columns.size());
        for (const DecimalColumn& each : columns) {
            const Decimal quantum = each.quantum().value_or(Decimal::with_scale(1, each.scale()));
            const auto steps = in_steps(quantum);
            fits_ = fits_ && steps && *steps < most_quantum;
            quanta_.push_back(steps.value_or(0));
            if (each.min()) most = most + std::max(-*each.min(), *each.max());
            columns_.push_back(&each);
            if (each.scale() == scale_ && each.mantissa_bits() <= 64) continue;
            rescaled_.push_back(each.rescale(scale_).compact());
            columns_.back() = &rescaled_.back();
            fits_ = fits_ && rescaled_.back().mantissa_bits() <= 64;
        }
        fits_ = fits_ && columns.size() <= most_columns && in_steps(most);
    }

    std::optional<std::int64_t> in_steps(const Decimal& value) const {
        const Decimal whole = value.rescale(scale_);
        const auto low = static_cast<std::int64_t>(whole.low());
        return whole.high() == (low < 0 ? -1 : 0) ? std::optional(low) : std::nullopt;
    }

    std::span<const int> coefficients_;
    std::vector<const DecimalColumn*> columns_;
    std::vector<DecimalColumn> rescaled_;
    std::vector<std::int64_t> quanta_;
    int scale_ = 0;
    bool fits_ = true;
};

/// Judges columns, a piece that stays in the cache at a time.
class ColumnJudge {
public:
    ColumnJudge(std::span<const DecimalColumn> columns, std::span<const int> coefficients,
                PrintedRounding rounding)
        : columns_(columns),
          one_by_one_(columns, coefficients, rounding),
          plain_(PlainColumns::of(columns, coefficients)),
          out_{std::vector<RowVerdict>(columns.front().rows()), {}} {
        if (!plain_) return;
        const LimitFinder finder(plain_->quanta(), coefficients, rounding);
        limits_ = {finder.limits(1), finder.limits(-1)};
        // Decimals that are all 0 may be padding, which only the figures of a row can tell.
        for (const DecimalColumn& each : columns)
            if (!each.quantum() && each.scale() > 0) grades_[4].reset();
    }

    ColumnVerdicts run() {
        const ColumnTags tags = columns_.front().tags();
        const std::vector<std::uint64_t> complete = complete_rows();
        if (!plain_) {
            std::vector<std::optional<Decimal>> residuals;
            for (std::size_t row = 0; row < out_.rows.size(); ++row)
                residuals.push_back(has(complete, row) ? std::optional(look_closer(row))
                                                       : missing(row));
            out_.residuals = DecimalColumn::from_decimals(residuals, tags);
            return std::move(out_);
        }
        std::vector<std::int64_t> residuals(out_.rows.size());
        for (std::size_t first = 0; first < residuals.size(); first += piece) {
            const std::size_t count = std::min(piece, residuals.size() - first);
            const std::span<std::int64_t> own(residuals.data() + first, count);
            plain_->residuals(first, own);
            for (std::size_t i = 0; i < count; ++i)
                judge(first + i, own[i]);
        }
        for (std::size_t row = 0; !complete.empty() && row < residuals.size(); ++row)
            if (!has(complete, row)) missing(row);
        out_.residuals = DecimalColumn::from_mantissas(residuals, plain_->scale(), complete, tags);
        return std::move(out_);
    }

private:
    static constexpr std::size_t piece = 4'096;

    /// A bit for every row without an absent figure; empty if no figure is absent.
    std::vector<std::uint64_t> complete_rows() const {
        std::vector<std::uint64_t> out;
        for (const DecimalColumn& each : columns_) {
            const auto own = each.validity();
            if (out.empty()) out.assign(own.begin(), own.end());
            for (std::size_t i = 0; i < own.size(); ++i)
                out[i] &= own[i];
        }
        return out;
    }
    static bool has(const std::vector<std::uint64_t>& complete, std::size_t row) {
        return complete.empty() || (complete[row / 64] >> row % 64 & 1) != 0;
    }

    void judge(std::size_t row, std::int64_t residual) {
        const auto& known =
            grades_[limits_[residual < 0].grade(residual < 0 ? -residual : residual)];
        if (known)
            out_.rows[row] = *known;
        else if (std::all_of(columns_.begin(), columns_.end(),
                             [&](const DecimalColumn& each) { return each.has_value(row); }))
            look_closer(row);
    }

    /// \return the residual
    Decimal look_closer(std::size_t row) {
        const IdentityResult result = one_by_one_.judge(row);
        out_.rows[row] = {result.verdict, result.suspicion, result.reason};
        const auto residual = result.residual.to_exact_decimal();
        if (!residual) throw NumberOverflow("a residual holds at most 38 digits");
        return *residual;
    }
    std::optional<Decimal> missing(std::size_t row) {
        out_.rows[row] = {Verdict::not_checkable, Suspicion::none, Reason::missing_figure};
        return std::nullopt;
    }

    std::span<const DecimalColumn> columns_;
    RowJudge one_by_one_;
    std::optional<PlainColumns> plain_;
    std::array<ResidualLimits, 2> limits_; ///< of residuals above and below 0
    std::array<std::optional<RowVerdict>, 5> grades_{
        RowVerdict{Verdict::exact}, RowVerdict{Verdict::within_rounding},
        RowVerdict{Verdict::suspicious, Suspicion::implausible_size}, std::nullopt,
        RowVerdict{Verdict::broken}};
    ColumnVerdicts out_;
};

/// True unless columns and coefficients do not belong together.
inline bool match(std::span<const DecimalColumn> columns, std::span<const int> coefficients) {
    return !columns.empty() && columns.size() == coefficients.size() &&
           std::all_of(
               columns.begin(), columns.end(),
               [&](const DecimalColumn& each) { return each.rows() == columns.front().rows(); }) &&
           std::all_of(coefficients.begin(), coefficients.end(),
                       [](int each) { return each == 1 || each == -1; });
}

} // namespace detail

SLUITEND_INLINE std::size_t ColumnVerdicts::count(Verdict verdict) const noexcept {
    return static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [&](const RowVerdict& each) { return each.verdict == verdict; }));
}

SLUITEND_INLINE ColumnVerdicts judge_columns(std::span<const DecimalColumn> columns,
                                             std::span<const int> coefficients,
                                             PrintedRounding rounding) {
    if (!detail::match(columns, coefficients))
        throw ValueError("judge.columns", "columns of one length are judged, each with 1 or -1");
    for (const DecimalColumn& each : columns)
        if (each.tags() != columns.front().tags())
            throw UnitError("figures of different currencies or units are not added");
    return detail::ColumnJudge(columns, coefficients, rounding).run();
}

SLUITEND_END
