// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to check: what programmes print in their own budgets.
///
/// - `detail::changes_scope`, `detail::is_of_other_scope`: words beside figures that are not the plain ones;
/// - `detail::FigurePeriod`: a year and a phase;
/// - `detail::OwnFigures`: finds a figure by programme, line, year and phase.
#pragma once

#include <sluitend/base/text.hpp>
#include <sluitend/model/document_data.hpp>
#include <sluitend/model/table_words-inl.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// True if words narrow down or widen what figures are about: "exclusief overhead", "structureel".
inline bool changes_scope(std::string_view words) {
    constexpr std::array<std::string_view, 11> scopes{
        "exclusief",   "excl",        "inclusief",   "incl",        "zonder", "overhead",
        "incidenteel", "incidentele", "structureel", "structurele", "waarvan"};
    constexpr std::size_t most_bytes = 1'000; // of prose that was taken for a heading
    const std::string plain = comparable(words.substr(0, most_bytes));
    return std::any_of(scopes.begin(), scopes.end(),
                       [&](std::string_view each) { return has_word(plain, each); });
}

inline bool is_of_other_scope(const std::optional<Text>& heading) {
    return heading && changes_scope(heading->value);
}

/// What a column is about; the phase is not always printed.
using FigurePeriod = std::pair<Year, std::optional<Phase>>;

/// The plain figures of the budgets of programmes.
class OwnFigures {
public:
    explicit OwnFigures(const DocumentData& data) {
        for (const BudgetTableNode& each : data.budget_tables)
            if (!is_of_other_scope(each.record.title) && !is_of_other_scope(each.record.caption))
                add(each.programme, each.record);
    }

    bool is_empty() const noexcept { return figures_.empty(); }
    /// Every year and phase that some programme prints.
    const std::set<FigurePeriod>& periods() const noexcept { return periods_; }

    /// The one figure of this line, year and phase; nullptr if there are several or none. A phase that
    /// one of both does not print fits if the programme has one figure for that year.
    const Amount* find(std::uint32_t programme, LineCode line, const FigurePeriod& period) const {
        const auto found = figures_.find({programme, line, period.first});
        if (found == figures_.end()) return nullptr;
        const std::vector<Printed>& all = found->second;
        const auto is_same = [&](const Printed& each) { return each.phase == period.second; };
        const auto same = std::find_if(all.begin(), all.end(), is_same);
        if (same != all.end() && period.second)
            return std::any_of(same + 1, all.end(), is_same) ? nullptr : same->plain;
        const bool is_only = all.size() == 1 && (!period.second || !all.front().phase);
        return is_only ? all.front().plain : nullptr;
    }

private:
    struct Printed {
        std::optional<Phase> phase;
        const Amount* plain; ///< nullptr if it is of another scope
    };

    void add(std::uint32_t programme, const BudgetTableRecord& table) {
        for (const BudgetLine& line : table.lines)
            for (std::size_t i = 0; i < table.columns.size(); ++i) {
                const Column& column = table.columns[i];
                if (!line.code || !line.amounts[i] || !column.year) continue;
                const bool is_plain =
                    !changes_scope(line.label.value) && !changes_scope(column.label.value);
                figures_[{programme, *line.code, *column.year}].push_back(
                    {column.phase, is_plain ? &*line.amounts[i] : nullptr});
                periods_.emplace(*column.year, column.phase);
            }
    }

    std::map<std::tuple<std::uint32_t, LineCode, Year>, std::vector<Printed>> figures_;
    std::set<FigurePeriod> periods_;
};

} // namespace detail

SLUITEND_END
