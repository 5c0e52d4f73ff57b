// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/check/recover.hpp>

#include <sluitend/check/sign_convention.hpp>
#include <sluitend/check/table_recovery-inl.hpp>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>

SLUITEND_BEGIN

namespace detail {

inline void require_cells(std::size_t rows, std::size_t columns,
                          std::span<const CellIdentity> identities) {
    for (const CellIdentity& identity : identities) {
        std::int64_t weight = 0;
        for (const CellTerm& term : identity) {
            if (term.row >= rows || term.column >= columns)
                throw ValueError("recover.cell", "there is no cell " + std::to_string(term.row) +
                                                     ":" + std::to_string(term.column));
            weight += std::abs(std::int64_t{term.coefficient});
            if (weight > 1'000'000)
                throw ValueError("recover.cell", "coefficients of more than a million in all");
        }
    }
}

inline void require_size(std::size_t rows, std::size_t columns, const Limits& limits) {
    if (columns > limits.columns)
        throw ModelError("model.limit", "more than " + std::to_string(limits.columns) + " columns");
    if (rows > limits.rows)
        throw ModelError("model.limit", "more than " + std::to_string(limits.rows) + " rows");
}

inline void require_decimals(std::size_t columns, const RecoveryOptions& options) {
    if (options.decimals.empty()) return;
    const auto most = static_cast<std::size_t>(std::max(options.limits.document_scale, 0));
    if (options.decimals.size() != columns ||
        *std::max_element(options.decimals.begin(), options.decimals.end()) > most)
        throw ValueError("recover.decimals", "decimals are given for every column, or for none");
}

/// `options` with an empty cell that is tried as zero first taken to be `meaning`.
inline RecoveryOptions with_nil(RecoveryOptions options, NilCells meaning) {
    for (NilCells* each : {&options.dashes, &options.blanks})
        if (*each == NilCells::zero_first) *each = meaning;
    return options;
}

inline Recovery recover_once(std::span<const RawRow> rows, std::size_t columns,
                             std::span<const CellIdentity> identities,
                             const RecoveryOptions& options, bool allows_failing) {
    const TableRecovery table(rows, columns, identities, options, allows_failing);
    return table.settle({table.judge(identities)});
}

/// Balance and result of every column, for the rows that are there.
inline std::vector<CellIdentity> line_identities(std::span<const RawRow> rows, std::size_t columns,
                                                 SignConvention convention) {
    std::map<LineCode, std::size_t> row_of;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].line) row_of.emplace(*rows[i].line, i);
    std::vector<CellIdentity> out;
    for (const LineEquation& equation :
         line_equations(convention, row_of.contains(LineCode::balance))) {
        if (!std::all_of(equation.terms.begin(), equation.terms.end(),
                         [&](const LineTerm& term) { return row_of.contains(term.line); }))
            continue;
        for (std::size_t column = 0; column < columns; ++column) {
            CellIdentity& identity = out.emplace_back();
            for (const LineTerm& term : equation.terms)
                identity.push_back({row_of.at(term.line), column, term.coefficient});
        }
    }
    return out;
}

/// How much speaks against a set of identities: groups in which one fails, or all.
inline std::size_t failing(const std::vector<Judgement>& judgements) {
    std::size_t out = 0;
    for (const Judgement& each : judgements)
        out += each.state == Judgement::State::fits        ? 0
               : each.state == Judgement::State::one_fails ? 1
                                                           : judgements.size() + 1;
    return out;
}

} // namespace detail

SLUITEND_INLINE std::vector<RowReading> cut_row(std::string_view cells, std::size_t columns,
                                                bool allow_ungrouped, std::size_t most,
                                                std::uint64_t& count) {
    RecoveryOptions options;
    detail::require_size(1, columns, options.limits);
    options.separator = GroupSeparator::point;
    options.allow_ungrouped = allow_ungrouped;
    const RawRow row{cells};
    detail::TableHabits habits = detail::habits_of({&row, 1}, columns, options);
    habits.has_grouping = true; // of one row it is not judged
    habits.has_borders = false;
    const detail::RowReadings readings =
        detail::RowReader(row, columns, habits, options, {}, most).read(false);
    count = readings.count;
    std::vector<RowReading> out;
    for (std::size_t i = 0; i < std::min(most, readings.listed.size()); ++i)
        out.push_back(detail::printed(readings.listed[i], cells, habits.separator));
    return out;
}

SLUITEND_INLINE Recovery recover(std::span<const RawRow> rows, std::size_t columns,
                                 std::span<const CellIdentity> identities,
                                 const RecoveryOptions& options) {
    detail::require_size(rows.size(), columns, options.limits);
    detail::require_cells(rows.size(), columns, identities);
    detail::require_decimals(columns, options);
    const auto once = [&](NilCells meaning, bool allows_failing) {
        return detail::recover_once(rows, columns, identities, detail::with_nil(options, meaning),
                                    allows_failing);
    };
    using enum NilCells;
    const bool has_attempts = options.dashes == zero_first || options.blanks == zero_first;
    Recovery out = once(zero, !has_attempts);
    const auto fits_not = [](const RecoveredRow& row) {
        return row.readings > 0 && row.surviving.empty();
    };
    if (has_attempts && std::any_of(out.rows.begin(), out.rows.end(), fits_not)) {
        Recovery other = once(missing, true);
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (fits_not(out.rows[i])) out.rows[i] = std::move(other.rows[i]);
    }
    out.missing_rows = detail::missing_rows(identities, out, options.is_exact);
    return out;
}

SLUITEND_INLINE Recovery recover(std::span<const RawRow> rows, std::size_t columns,
                                 std::optional<SignConvention> convention, const Limits& limits) {
    using enum SignConvention;
    detail::require_size(rows.size(), columns, limits);
    RecoveryOptions options;
    options.separator = GroupSeparator::point;
    options.limits = limits;
    const detail::TableRecovery table(rows, columns, {}, options, true);
    if (!table.has_choice()) return table.settle({});
    std::vector<SignConvention> tried{net_cost, net_revenue, signed_cash};
    if (convention) tried.assign(1, *convention);
    std::size_t most = 0;
    std::size_t fewest = ~std::size_t{0};
    std::vector<std::vector<detail::Judgement>> best;
    std::vector<SignConvention> conventions;
    for (const SignConvention each : tried)
        most = std::max(most, table.holding(detail::line_identities(rows, columns, each)));
    for (const SignConvention each : tried) {
        const auto identities = detail::line_identities(rows, columns, each);
        if (table.holding(identities) < most) continue; // fixed rows speak for another
        auto judgements = table.judge(identities);
        const std::size_t failing = detail::failing(judgements);
        if (failing > fewest) continue;
        if (failing < std::exchange(fewest, failing)) {
            best.clear();
            conventions.clear();
        }
        if (!judgements.empty()) conventions.push_back(each);
        best.push_back(std::move(judgements));
    }
    Recovery out = table.settle(best);
    if (fewest == 0) out.conventions = std::move(conventions);
    return out;
}

SLUITEND_END
