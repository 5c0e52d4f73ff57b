// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: which rows of a table are the sum of which others.
/// - `detail::SumFinder`: walks down a list of rows and lets every total take the items above it.
#pragma once

#include <sluitend/check/table_items-inl.hpp>
#include <sluitend/check/table_roles-inl.hpp>
#include <sluitend/check/table_structure.hpp>
#include <sluitend/model/table_words-inl.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// Walks down a list of rows: items stay open until a total takes them.
class SumFinder {
public:
    /// \param is_side_list true if the rows are one side of many things, as all rows "Lasten"
    SumFinder(const SumSearch& search, bool is_side_list)
        : search_(search), items_(search.grid, search.budget), is_side_list_(is_side_list) {}

    void walk(const std::vector<std::size_t>& rows);

private:
    void walk_total(std::size_t row, const std::vector<std::size_t>& reserves, bool is_last);
    const TableRow& row_at(std::size_t row) const noexcept { return search_.table.rows[row]; }
    std::size_t columns() const noexcept { return search_.grid.columns(); }
    bool is_called_total(std::size_t row) const;
    /// How many of the topmost items belong.
    template <class Belongs> std::size_t height_while(Belongs&& belongs) const {
        const auto end = std::find_if_not(items_.items().rbegin(), items_.items().rend(), belongs);
        return static_cast<std::size_t>(end - items_.items().rbegin());
    }
    std::size_t usual_height(std::size_t row) const;
    bool is_usual_certain(std::size_t row, std::size_t height) const;
    bool take_total(std::size_t row, const std::vector<std::size_t>& following);
    std::vector<std::size_t> reserves_behind(const std::vector<std::size_t>& rows,
                                             std::size_t at) const;
    bool take_sum(std::size_t row);
    bool take_signed(std::size_t row, std::size_t height, TableRule rule,
                     std::initializer_list<std::pair<int, int>> signs);
    bool take_signed_result(std::size_t row);
    bool take_stand(std::size_t row);
    bool take_around_reserves(std::size_t row, const std::vector<std::size_t>& following);
    bool take_hidden(std::size_t row);
    bool take_usual(std::size_t row);
    bool take_movements(std::size_t row);
    std::size_t take_family(const std::vector<std::size_t>& rows, std::size_t at,
                            std::size_t depth = 0);
    bool take_if_most(std::size_t row, std::size_t height, TableRule rule,
                      const std::vector<std::pair<std::size_t, int>>& terms);
    std::optional<HiddenTotal> hidden_total(const OpenItems& items, std::size_t row,
                                            bool is_strict) const;
    std::vector<HiddenTotal> collapse(OpenItems& inner, bool is_strict) const;
    void take_rest();
    void add(TableRule rule, std::vector<CellIdentity> identities, bool is_by_label);
    std::vector<CellIdentity> stated(const OpenItems& items, std::size_t height,
                                     std::size_t row) const;
    void replace(std::size_t height, std::size_t row);

    const SumSearch& search_;
    OpenItems items_;
    bool is_side_list_;
};

inline void SumFinder::add(TableRule rule, std::vector<CellIdentity> identities, bool is_by_label) {
    for (CellIdentity& each : identities)
        if (search_.grid.is_complete(each))
            search_.out.identities.push_back({rule, std::move(each), is_by_label});
        else if (search_.grid.lacks_a_part(each))
            search_.out.unchecked.push_back({rule, std::move(each), is_by_label});
}

inline std::vector<CellIdentity> SumFinder::stated(const OpenItems& items, std::size_t height,
                                                   std::size_t row) const {
    std::vector<CellIdentity> out;
    for (std::size_t column = 0; column < columns(); ++column)
        out.push_back(items.stated(height, row, column));
    return out;
}

/// Puts a total in the place of its items.
inline void SumFinder::replace(std::size_t height, std::size_t row) {
    const std::size_t begin = height == 0 ? row : items_.from_top(height - 1).begin;
    items_.pop(height);
    items_.push({row, true, begin});
}

/// Words of its label or of the group that it stands in; in a list, balance and result are totals.
inline bool SumFinder::is_called_total(std::size_t row) const {
    const TableRow& each = row_at(row);
    if (is_side_list_ && !each.is_total)
        return !each.groups.empty() && is_total_label(each.groups.back());
    return each.is_total || each.role == TableRole::balance || each.role == TableRole::result ||
           concludes(each.label.value);
}

/// The items of the same group, else those since the last total, else the totals since the last item.
/// Of a result: what was concluded last and the reserve movements behind it.
inline std::size_t SumFinder::usual_height(std::size_t row) const {
    const std::size_t reserves =
        height_while([&](const OpenItem& each) { return is_reserve(row_at(each.row).role); });
    if (row_at(row).role == TableRole::result && reserves > 0 && reserves < items_.size())
        return reserves + 1;
    const auto& groups = row_at(row).groups;
    if (!groups.empty() && !is_side_list_)
        if (const std::size_t same = height_while([&](const OpenItem& each) {
                return !each.is_total && row_at(each.row).groups == groups;
            }))
            return same;
    if (const std::size_t items = height_while([](const OpenItem& each) { return !each.is_total; }))
        return items;
    return items_.size() == 0 ? 0
                              : height_while([](const OpenItem& each) { return each.is_total; });
}

/// True if no other height is likely, so that figures need not confirm it.
inline bool SumFinder::is_usual_certain(std::size_t row, std::size_t height) const {
    if (height == 0) return false;
    if (height == items_.size()) return true;
    const TableRow& lowest = row_at(items_.from_top(height - 1).row);
    return !lowest.groups.empty() && lowest.groups == row_at(row).groups;
}

/// A plain sum of the items at the top. Chance is weighed: 8 bits and those of the heights tried.
inline bool SumFinder::take_sum(std::size_t row) {
    constexpr std::size_t least_bits = 8;
    const auto best = items_.best_height(row, usual_height(row));
    if (!best) return false;
    const std::size_t enough = least_bits + static_cast<std::size_t>(std::bit_width(items_.size()));
    if (!best->is_usual && items_.evidence(best->height, row, search_.derived) < enough)
        return false;
    const bool is_result = row_at(row).role == TableRole::result;
    add(is_result ? TableRule::result : TableRule::sum, stated(items_, best->height, row), true);
    replace(best->height, row);
    return true;
}

/// Takes `height` items if Σ coefficient × row of `terms` is zero in most columns that tell.
/// A family, which takes none, is called for by its codes even where no column tells.
inline bool SumFinder::take_if_most(std::size_t row, std::size_t height, TableRule rule,
                                    const std::vector<std::pair<std::size_t, int>>& terms) {
    if (!search_.budget.take(terms.size() * columns())) return false;
    std::vector<CellIdentity> identities;
    Tally sum;
    for (std::size_t column = 0; column < columns(); ++column) {
        identities.emplace_back();
        for (const auto& [each, coefficient] : terms)
            identities.back().push_back({each, column, coefficient});
        search_.grid.count(identities.back(), sum);
    }
    const bool is_family = height == 0 && sum.tested == 0 && sum.open > 0;
    if (!sum.is_most() && !is_family) return false;
    add(rule, std::move(identities), true);
    if (height > 0) replace(height, row);
    return true;
}

/// The topmost items and `row`, what comes and what goes with one of the pairs of signs.
inline bool SumFinder::take_signed(std::size_t row, std::size_t height, TableRule rule,
                                   std::initializer_list<std::pair<int, int>> signs) {
    for (const auto& [comes, goes] : signs) {
        std::vector<std::pair<std::size_t, int>> terms;
        for (std::size_t depth = height; depth-- > 0;) {
            const std::size_t each = items_.from_top(depth).row;
            const int move = move_of(row_at(each).role);
            terms.emplace_back(each, move < 0 ? goes : move > 0 ? comes : 1);
        }
        terms.emplace_back(row, -1);
        if (take_if_most(row, height, rule, terms)) return true;
    }
    return false;
}

/// A balance and reserve movements that are printed without the sign with which they count.
inline bool SumFinder::take_signed_result(std::size_t row) {
    if (row_at(row).role != TableRole::result) return false;
    const std::size_t height =
        height_while([&](const OpenItem& each) { return is_reserve(row_at(each.row).role); });
    if (height == 0 || height == items_.size()) return false;
    return take_signed(row, height + 1, TableRule::result, {{1, -1}, {-1, 1}});
}

/// A stand below that before it and what came and went, which has its sign or not.
inline bool SumFinder::take_stand(std::size_t row) {
    if (row_at(row).role != TableRole::closing) return false;
    const std::size_t height =
        height_while([&](const OpenItem& each) { return !is_stand(row_at(each.row).role); });
    if (height == 0 || height == items_.size()) return false;
    return take_signed(row, height + 1, TableRule::roll_forward, {{1, 1}, {1, -1}});
}

/// A total without the reserve movements that its items include and that stand below it.
inline bool SumFinder::take_around_reserves(std::size_t row,
                                            const std::vector<std::size_t>& following) {
    if (following.empty()) return false;
    for (const std::size_t height : {usual_height(row), items_.size()})
        for (const int sign : {-1, 1}) {
            std::vector<std::pair<std::size_t, int>> terms;
            for (std::size_t depth = height; depth-- > 0;)
                terms.emplace_back(items_.from_top(depth).row, 1);
            terms.emplace_back(row, -1);
            for (const std::size_t each : following)
                terms.emplace_back(each, sign);
            if (height > 1 && take_if_most(row, height, TableRule::sum, terms)) return true;
        }
    return false;
}

/// The height at which a row that nobody calls a total is one, if figures speak for it.
///
/// In earnest all columns have to hold, with odds of a million to one against chance; where a total
/// that is called one needs it, one column in four may fail and 6 bits are enough.
inline std::optional<HiddenTotal> SumFinder::hidden_total(const OpenItems& items, std::size_t row,
                                                          bool is_strict) const {
    constexpr std::size_t most_height = 256;
    constexpr std::size_t strict_bits = 20;
    constexpr std::size_t lenient_bits = 6;
    std::size_t found = 0;
    Tally best;
    for (std::size_t height = 2; height <= std::min(items.size(), most_height); ++height) {
        const Tally each = items.tally(height, row, is_strict ? 0 : columns() / 4);
        const bool holds = each.tested >= 2 && each.failing() * 4 <= (is_strict ? 0 : each.tested);
        if (!holds || (found != 0 && (each.failing() > best.failing() || each.off > best.off)))
            continue;
        found = height;
        best = each;
    }
    const std::size_t tried = static_cast<std::size_t>(std::bit_width(items.size()));
    const std::size_t enough = is_strict ? strict_bits + tried : lenient_bits;
    if (found == 0 || items.evidence(found, row, search_.derived) < enough) return std::nullopt;
    return HiddenTotal{row, items.from_top(found - 1).begin, stated(items, found, row)};
}

/// Goes through the open items again and lets those that are hidden totals take what is above them.
inline std::vector<HiddenTotal> SumFinder::collapse(OpenItems& inner, bool is_strict) const {
    std::vector<HiddenTotal> out;
    for (const OpenItem& item : items_.items()) {
        if (search_.budget.is_spent()) break;
        auto hidden = item.is_total ? std::nullopt : hidden_total(inner, item.row, is_strict);
        if (!hidden) {
            inner.push(item);
            continue;
        }
        inner.pop(hidden->identities.front().size() - 1);
        inner.push({item.row, true, hidden->begin});
        out.push_back(std::move(*hidden));
    }
    return out;
}

/// A total of totals that nobody calls totals.
inline bool SumFinder::take_hidden(std::size_t row) {
    OpenItems inner(search_.grid, search_.budget);
    std::vector<HiddenTotal> hidden = collapse(inner, false);
    if (hidden.empty()) return false;
    std::size_t usual = 0;
    while (usual < inner.size() && inner.from_top(usual).begin != inner.from_top(usual).row)
        ++usual;
    const auto best = inner.best_height(row, usual);
    if (!best || best->height < 2) return false;
    const std::size_t begin = inner.from_top(best->height - 1).begin;
    add(TableRule::sum, stated(inner, best->height, row), true);
    for (HiddenTotal& each : hidden)
        if (each.begin >= begin) add(TableRule::sum, std::move(each.identities), false);
    replace(height_while([&](const OpenItem& each) { return each.begin >= begin; }), row);
    return true;
}

/// What labels and order suggest, if zeros or cells that are not decided keep figures from telling, or
/// if what is called a total is one in half of the columns.
inline bool SumFinder::take_usual(std::size_t row) {
    constexpr std::size_t least_bits = 8;
    const std::size_t height = usual_height(row);
    if (search_.budget.is_spent() || height == 0) return false;
    const Tally tally = items_.tally(height, row, columns());
    const bool is_untold = tally.failing() == 0 && (tally.open > 0 || tally.tested == 0);
    const bool is_half = row_at(row).is_total && tally.is_half() &&
                         items_.evidence(height, row, search_.derived) >= least_bits;
    if (!is_half && !(is_untold && is_usual_certain(row, height))) return false;
    add(row_at(row).role == TableRole::result ? TableRule::result : TableRule::sum,
        stated(items_, height, row), true);
    replace(height, row);
    return true;
}

inline bool SumFinder::take_total(std::size_t row, const std::vector<std::size_t>& following) {
    return items_.size() > 0 &&
           (take_sum(row) || take_signed_result(row) || take_around_reserves(row, following) ||
            take_hidden(row) || (following.empty() && take_usual(row)));
}

/// Movements of reserves below the additions and withdrawals that they are made of.
inline bool SumFinder::take_movements(std::size_t row) {
    if (row_at(row).role != TableRole::reserve_movements || items_.size() < 2) return false;
    const std::array pair{items_.from_top(1).row, items_.from_top(0).row};
    for (const std::size_t each : pair)
        if (!is_reserve(row_at(each).role)) return false;
    for (const auto& [first, second] : {std::pair{1, 1}, {1, -1}, {-1, 1}})
        if (take_if_most(row, 2, TableRule::movements,
                         {{pair[0], first}, {pair[1], second}, {row, -1}}))
            return true;
    return false;
}

/// A row and the rows below it whose codes begin with its own, or that are marked as its parts
/// ("- economisch nut"): they add up to it.
///
/// \return how many rows were taken; 0 if the row has no such rows or they do not add up
inline std::size_t SumFinder::take_family(const std::vector<std::size_t>& rows, std::size_t at,
                                          std::size_t depth) {
    const auto is_below = [&](std::size_t child, std::size_t parent) {
        const auto& code = row_at(rows[child]).code;
        const auto& above = row_at(rows[parent]).code;
        if (is_called_total(rows[child])) return false;
        if (is_marked_below(row_at(rows[child]), row_at(rows[parent]))) return true;
        return code && above && search_.budget.take(code->value.text().size()) &&
               is_code_below(code->value.text(), above->value.text());
    };
    std::vector<std::size_t> children;
    std::size_t end = at + 1;
    for (; end < rows.size() && is_below(end, at); ++end)
        if (children.empty() || !is_below(end, children.back())) children.push_back(end);
    if (children.empty()) return 0;
    std::vector<std::pair<std::size_t, int>> terms;
    for (const std::size_t each : children)
        terms.emplace_back(rows[each], 1);
    terms.emplace_back(rows[at], -1);
    if (!take_if_most(rows[at], 0, TableRule::sum, terms)) return 0;
    constexpr std::size_t most_depth = 32;
    for (const std::size_t each : children)
        if (depth < most_depth) take_family(rows, each, depth + 1);
    return end - at;
}

/// Items that are left over: a sum among them counts only if figures leave no doubt.
inline void SumFinder::take_rest() {
    OpenItems inner(search_.grid, search_.budget);
    for (HiddenTotal& each : collapse(inner, true))
        add(TableRule::sum, std::move(each.identities), false);
}

/// The reserve movements behind a total; a balance is before reserves by its name.
inline std::vector<std::size_t> SumFinder::reserves_behind(const std::vector<std::size_t>& rows,
                                                           std::size_t at) const {
    std::vector<std::size_t> out;
    if (row_at(rows[at]).role) return out;
    while (++at < rows.size() && is_reserve(row_at(rows[at]).role))
        out.push_back(rows[at]);
    return out;
}

/// A total that is a side of a balance too stands for its items there, and is no item itself.
///
/// \param is_last true for the last row of a list, which concludes it whatever it is called
inline void SumFinder::walk_total(std::size_t row, const std::vector<std::size_t>& reserves,
                                  bool is_last) {
    const bool is_side = !is_side_list_ && search_.roles.is_in_block(row);
    const bool is_sum = take_total(row, reserves);
    if (is_side && is_sum) items_.pop(1);
    if (is_side || is_sum) return;
    const bool is_expected = row_at(row).is_total ? row > 0 : is_last && items_.size() > 1;
    if (is_expected && !is_side_list_) search_.out.unexplained.push_back(row);
    items_.push({row, true, row});
}

inline void SumFinder::walk(const std::vector<std::size_t>& rows) {
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const std::size_t row = rows[at];
        const bool is_last = at + 1 == rows.size();
        if (take_stand(row)) continue;
        if (is_called_total(row) ||
            (is_last && at > 0 && ends_in_balance(row_at(rows[at - 1]), row_at(row)))) {
            walk_total(row, reserves_behind(rows, at), is_last);
        } else if (!take_movements(row)) {
            const std::size_t family = take_family(rows, at);
            items_.push({row, family > 0, row});
            at += family > 0 ? family - 1 : 0;
        }
    }
    if (!is_side_list_) take_rest();
}

} // namespace detail

SLUITEND_END
