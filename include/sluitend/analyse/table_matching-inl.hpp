// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to analyse: which tables of no programme are the same in two editions.
#pragma once

#include <sluitend/analyse/edition_sides-inl.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// The words of a text that are kept, with a blank between.
template <class Keeps> std::string words_kept(std::string_view text, Keeps keeps) {
    const std::string words = comparable(text);
    std::string out;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        const std::string word = words.substr(at, end - at);
        if (keeps(word)) out += (out.empty() ? "" : " ") + word;
        at = end + 1;
    }
    return out;
}
/// A wording without years, which move with the edition.
inline std::string without_years(std::string_view text) {
    return words_kept(text, [](const std::string& word) {
        return word.size() != 4 || !(word.starts_with("19") || word.starts_with("20"));
    });
}
/// What a heading is about: neither "programma 1" nor "tabel 3" says anything.
inline std::string subject_of(std::string_view heading) {
    return words_kept(heading, [](const std::string& word) {
        for (const std::string_view part :
             {"programma", "hoofdstuk", "paragraaf", "onderdeel", "taakveld", "tabel"})
            if (word == part) return false;
        return word.find_first_of("0123456789") == std::string::npos;
    });
}

/// What a table is called, and what it holds.
struct TableContents {
    std::string title{};                ///< empty if it has none
    std::string section{};              ///< likewise
    std::vector<std::string> rows{};    ///< sorted; without totals, if it has other rows
    std::vector<std::string> columns{}; ///< sorted, each once; columns of a year are one
    std::map<std::string, std::optional<Decimal>> figures{}; ///< by row and column, if only one

    explicit TableContents(const TableRecord& table)
        : title(table.title ? without_years(table.title->value) : std::string()),
          section(table.section ? without_years(table.section->value) : std::string()) {
        take_rows(table, false);
        if (rows.empty()) take_rows(table, true);
        take_columns(table);
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            for (std::size_t column = 0; column < table.columns.size(); ++column)
                take_figure(table, row, column);
    }

private:
    void take_rows(const TableRecord& table, bool totals) {
        for (const sluitend::TableRow& each : table.rows)
            if (totals || !each.is_total) rows.push_back(without_years(row_name(each)));
        std::sort(rows.begin(), rows.end());
    }
    void take_columns(const TableRecord& table) {
        for (const TableColumn& each : table.columns)
            columns.push_back(each.role   ? std::string(name_of(*each.role))
                              : each.year ? std::string()
                                          : without_years(each.label.value));
        std::sort(columns.begin(), columns.end());
        columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
    }
    void take_figure(const TableRecord& table, std::size_t row, std::size_t column) {
        const auto amount = amount_of(table, row, column);
        if (!amount || amount->value().is_zero()) return;
        const TableColumn& at = table.columns[column];
        const PartItem item = column_item(at.label.value, at.year, at.phase, at.role);
        const auto [place, is_new] =
            figures.try_emplace(comparable(row_name(table.rows[row])) + "|" +
                                    (item.key.empty() ? item.title : item.key),
                                amount->value());
        if (!is_new) place->second.reset();
    }
};

/// Twice what both sorted lists have, over all of both.
inline Likeness common_share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::vector<std::string> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    const std::size_t all = a.size() + b.size();
    if (all == 0) return {0, 1};
    return {static_cast<std::int64_t>(2 * both.size()), static_cast<std::int64_t>(all)};
}

/// Pairs the tables of two documents by the rules of `diff.hpp`.
class TableMatching {
public:
    TableMatching(const std::vector<TableNode>& before, const std::vector<TableNode>& after,
                  std::size_t* comparisons)
        : before_(contents_of(before)),
          after_(contents_of(after)),
          parts_(items_of(before_), items_of(after_), comparisons) {
        pair_titles();
        std::vector<PartPair> pairs = pairs_that_fit();
        for (const bool is_whole : {true, false})
            pair_backed(pairs, is_whole);
        pair_in_order();
        for (const PartPair& each : parts_.best(pairs)) // of all that fit, the paired ones too
            if (!parts_.after_of(each.before) && !parts_.before_of(each.after))
                parts_.pair(each.before, each.after);
        groups_ = parts_.groups_of(std::move(pairs));
    }
    TableMatching(const TableMatching&) = delete;
    TableMatching& operator=(const TableMatching&) = delete;

    PartMatching& parts() noexcept { return parts_; }
    /// Groups of pairs that fit but exclude each other.
    const std::vector<std::vector<PartPair>>& groups() const noexcept { return groups_; }

private:
    using Tables = std::vector<TableContents>;

    static Tables contents_of(const std::vector<TableNode>& tables) {
        Tables out;
        for (const TableNode& each : tables)
            out.emplace_back(each.record);
        return out;
    }
    static std::vector<PartItem> items_of(const Tables& tables) {
        std::vector<PartItem> out;
        for (const TableContents& each : tables)
            out.push_back(
                {.place = only_place, .title = each.title.empty() ? each.section : each.title});
        return out;
    }

    using Positions = std::pair<std::vector<std::size_t>, std::vector<std::size_t>>;

    /// The tables of both editions that have the same of something.
    template <class KeyOf> auto together(KeyOf key_of) const {
        std::map<decltype(key_of(before_.front())), Positions> out;
        for (std::size_t i = 0; i < before_.size(); ++i)
            out[key_of(before_[i])].first.push_back(i);
        for (std::size_t j = 0; j < after_.size(); ++j)
            out[key_of(after_[j])].second.push_back(j);
        return out;
    }
    /// Tables whose title stands once in both editions, if they have anything in common.
    void pair_titles() {
        for (const auto& [title, tables] :
             together([](const TableContents& each) { return each.title; })) {
            const auto& [mine, its] = tables;
            if (title.empty() || mine.size() != 1 || its.size() != 1) continue;
            if (common_share(before_[mine[0]].rows, after_[its[0]].rows) > Likeness{0, 1})
                parts_.pair(mine[0], its[0]);
        }
    }
    /// Tables of which the figures are the same, all of them or most.
    void pair_backed(std::vector<PartPair> pairs, bool is_whole) {
        std::erase_if(pairs, [&](const PartPair& each) {
            const bool is_taken = parts_.after_of(each.before) || parts_.before_of(each.after);
            const Likeness same = common_figures(before_[each.before], after_[each.after]);
            return is_taken || !each.is_backed || (is_whole && same < Likeness{1, 1});
        });
        parts_.pair_best(std::move(pairs));
    }
    /// Tables that hold the same under the same headings, if both editions have as many and no figures
    /// told one of them.
    void pair_in_order() {
        const auto all_of = [](const TableContents& each) {
            return std::tuple(each.title, each.section, each.rows, each.columns);
        };
        for (const auto& [key, tables] : together(all_of)) {
            const auto& [mine, its] = tables;
            const bool any_paired =
                std::any_of(mine.begin(), mine.end(),
                            [&](std::size_t i) { return parts_.after_of(i).has_value(); }) ||
                std::any_of(its.begin(), its.end(),
                            [&](std::size_t j) { return parts_.before_of(j).has_value(); });
            if (any_paired || mine.size() != its.size()) continue;
            for (std::size_t k = 0; k < mine.size(); ++k)
                parts_.pair(mine[k], its[k]);
        }
    }

    std::vector<PartPair> pairs_that_fit() {
        std::vector<PartPair> out;
        for (std::size_t i = 0; i < before_.size(); ++i) {
            if (parts_.after_of(i)) continue;
            parts_.spend(after_.size());
            for (std::size_t j = 0; j < after_.size(); ++j)
                if (!parts_.before_of(j)) add_fitting(out, i, j);
        }
        return out;
    }
    void add_fitting(std::vector<PartPair>& out, std::size_t i, std::size_t j) const {
        const TableContents& mine = before_[i];
        const TableContents& its = after_[j];
        const Likeness alike =
            std::min(common_share(mine.rows, its.rows), common_share(mine.columns, its.columns));
        if (alike < Likeness{1, 2}) return;
        const bool is_backed = common_figures(mine, its) > Likeness{1, 2};
        const bool is_called_alike =
            are_alike(mine.title, its.title) && are_alike(mine.section, its.section);
        if (is_backed || is_called_alike) out.push_back({i, j, alike, is_backed});
    }
    static bool are_alike(const std::string& a, const std::string& b) {
        if (a == b) return true;
        const std::string mine = subject_of(a);
        const std::string its = subject_of(b);
        return !mine.empty() && !its.empty() &&
               likeness(TitleParts(mine), TitleParts(its), {3, 4}) >= Likeness{3, 4};
    }
    /// The share of the figures that both have that are the same, if two are; else 0.
    static Likeness common_figures(const TableContents& a, const TableContents& b) {
        std::int64_t both = 0;
        std::int64_t same = 0;
        for (const auto& [place, figure] : a.figures) {
            const auto its = b.figures.find(place);
            if (its == b.figures.end() || !figure || !its->second) continue;
            ++both;
            same += *figure == *its->second ? 1 : 0;
        }
        return same < 2 ? Likeness{} : Likeness{same, both};
    }

    Tables before_;
    Tables after_;
    PartMatching parts_;
    std::vector<std::vector<PartPair>> groups_;
};

} // namespace detail

SLUITEND_END
