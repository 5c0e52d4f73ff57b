// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/model/document_data.hpp>
#include <sluitend/model/fingerprint-inl.hpp>
#include <sluitend/model/table_programmes-inl.hpp>

#include <iterator>
#include <string>
#include <utility>

SLUITEND_BEGIN

namespace detail {

template <class T> std::vector<T> handles(const Document& document, Extent extent) {
    std::vector<T> out;
    out.reserve(extent.last - extent.first);
    for (std::uint32_t i = extent.first; i < extent.last; ++i)
        out.push_back(T(document, Index<T>{i}));
    return out;
}

/// The goals in `extent` that have no ancestor in it.
SLUITEND_INLINE std::vector<Goal> top_goals(const Document& document, Extent extent) {
    std::vector<Goal> out;
    for (std::uint32_t i = extent.first; i < extent.last; i = document.data().goals[i].subtree_end)
        out.push_back(Goal(document, Index<Goal>{i}));
    return out;
}

inline void append(std::vector<Indicator>& all, std::vector<Indicator> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

SLUITEND_INLINE std::optional<std::string_view>
text_of(const std::optional<Printed<Code>>& code) noexcept {
    if (!code) return std::nullopt;
    return code->value.text();
}

SLUITEND_INLINE std::optional<int> first_count(const std::vector<Printed<int>>& counts) noexcept {
    if (counts.empty()) return std::nullopt;
    return counts.front().value;
}

} // namespace detail

SLUITEND_INLINE Document::Document() {
    detail::DocumentData data;
    data.fingerprint = detail::fingerprint(data);
    data_ = std::make_shared<const detail::DocumentData>(std::move(data));
}

SLUITEND_INLINE const DocumentRecord& Document::record() const noexcept {
    return data_->record;
}

SLUITEND_INLINE std::vector<Programme> Document::programmes() const {
    return detail::handles<Programme>(*this,
                                      {0, static_cast<std::uint32_t>(data_->programmes.size())});
}

SLUITEND_INLINE std::vector<Table> Document::tables() const {
    return detail::handles<Table>(*this, {0, static_cast<std::uint32_t>(data_->tables.size())});
}

SLUITEND_INLINE std::vector<Indicator> Document::mandated_indicators() const {
    return detail::handles<Indicator>(*this, data_->mandated_indicators);
}

SLUITEND_INLINE std::vector<Indicator> Document::all_indicators() const {
    std::vector<Indicator> out;
    for (const Programme& programme : programmes())
        detail::append(out, programme.all_indicators());
    detail::append(out, mandated_indicators());
    return out;
}

SLUITEND_INLINE std::uint64_t Document::fingerprint() const noexcept {
    return data_->fingerprint;
}

SLUITEND_INLINE bool operator==(const Document& a, const Document& b) {
    return a.data_ == b.data_ || *a.data_ == *b.data_;
}

SLUITEND_INLINE const ProgrammeRecord& Programme::record() const noexcept {
    return document().data().programmes[index().value].record;
}
SLUITEND_INLINE std::optional<std::string_view> Programme::number() const noexcept {
    return detail::text_of(record().number);
}
SLUITEND_INLINE std::string_view Programme::title() const noexcept {
    return record().title.value;
}
SLUITEND_INLINE std::vector<Goal> Programme::goals() const {
    return detail::top_goals(document(), document().data().programmes[index().value].goals);
}
SLUITEND_INLINE std::vector<Goal> Programme::all_goals() const {
    return detail::handles<Goal>(document(), document().data().programmes[index().value].goals);
}
SLUITEND_INLINE std::optional<BudgetTable> Programme::budget() const {
    const auto position = document().data().programmes[index().value].budget;
    if (!position) return std::nullopt;
    return BudgetTable(document(), Index<BudgetTable>{*position});
}
SLUITEND_INLINE std::vector<Indicator> Programme::mandated_indicators() const {
    return detail::handles<Indicator>(
        document(), document().data().programmes[index().value].mandated_indicators);
}
SLUITEND_INLINE std::vector<Indicator> Programme::all_indicators() const {
    std::vector<Indicator> out;
    for (const Goal& goal : all_goals())
        detail::append(out, goal.indicators());
    detail::append(out, mandated_indicators());
    return out;
}
SLUITEND_INLINE std::vector<Claim> Programme::claims() const {
    return detail::handles<Claim>(document(), document().data().programmes[index().value].claims);
}

SLUITEND_INLINE const GoalRecord& Goal::record() const noexcept {
    return document().data().goals[index().value].record;
}
SLUITEND_INLINE std::optional<std::string_view> Goal::number() const noexcept {
    return detail::text_of(record().number);
}
SLUITEND_INLINE std::string_view Goal::title() const noexcept {
    return record().title.value;
}
SLUITEND_INLINE const std::optional<Amount>& Goal::stated_expenditure() const noexcept {
    return record().stated_expenditure;
}
SLUITEND_INLINE std::optional<int> Goal::declared_action_count() const noexcept {
    return detail::first_count(record().declared_action_counts);
}
SLUITEND_INLINE std::optional<int> Goal::declared_indicator_count() const noexcept {
    return detail::first_count(record().declared_indicator_counts);
}
SLUITEND_INLINE std::vector<Goal> Goal::goals() const {
    return detail::top_goals(
        document(), {index().value + 1, document().data().goals[index().value].subtree_end});
}
SLUITEND_INLINE std::vector<Action> Goal::actions() const {
    return detail::handles<Action>(document(), document().data().goals[index().value].actions);
}
SLUITEND_INLINE std::vector<Indicator> Goal::indicators() const {
    return detail::handles<Indicator>(document(),
                                      document().data().goals[index().value].indicators);
}
SLUITEND_INLINE std::optional<Goal> Goal::parent() const {
    const auto position = document().data().goals[index().value].parent;
    if (!position) return std::nullopt;
    return Goal(document(), Index<Goal>{*position});
}
SLUITEND_INLINE Programme Goal::programme() const {
    return {document(), Index<Programme>{document().data().goals[index().value].programme}};
}

SLUITEND_INLINE const ActionRecord& Action::record() const noexcept {
    return document().data().actions[index().value].record;
}
SLUITEND_INLINE std::optional<std::string_view> Action::number() const noexcept {
    return detail::text_of(record().number);
}
SLUITEND_INLINE std::string_view Action::title() const noexcept {
    return record().title.value;
}
SLUITEND_INLINE Goal Action::goal() const {
    return {document(), Index<Goal>{document().data().actions[index().value].goal}};
}

SLUITEND_INLINE const IndicatorRecord& Indicator::record() const noexcept {
    return document().data().indicators[index().value].record;
}
SLUITEND_INLINE std::optional<std::string_view> Indicator::number() const noexcept {
    return detail::text_of(record().number);
}
SLUITEND_INLINE std::optional<std::string_view> Indicator::name() const noexcept {
    if (!record().name) return std::nullopt;
    return record().name->value;
}
SLUITEND_INLINE std::optional<Goal> Indicator::goal() const {
    const auto position = document().data().indicators[index().value].goal;
    if (!position) return std::nullopt;
    return Goal(document(), Index<Goal>{*position});
}
SLUITEND_INLINE std::optional<Programme> Indicator::programme() const {
    const auto position = document().data().indicators[index().value].programme;
    if (!position) return std::nullopt;
    return Programme(document(), Index<Programme>{*position});
}

SLUITEND_INLINE const BudgetTableRecord& BudgetTable::record() const noexcept {
    return document().data().budget_tables[index().value].record;
}
SLUITEND_INLINE const BudgetLine* BudgetTable::line(LineCode code) const noexcept {
    for (const BudgetLine& each : lines())
        if (each.code == code) return &each;
    return nullptr;
}
SLUITEND_INLINE std::optional<Amount> BudgetTable::amount(LineCode code, std::size_t column) const {
    const BudgetLine* found = line(code);
    if (found == nullptr || column >= found->amounts.size()) return std::nullopt;
    return found->amounts[column];
}
SLUITEND_INLINE Programme BudgetTable::programme() const {
    return {document(), Index<Programme>{document().data().budget_tables[index().value].programme}};
}

SLUITEND_INLINE const ClaimRecord& Claim::record() const noexcept {
    return document().data().claims[index().value].record;
}
SLUITEND_INLINE Programme Claim::programme() const {
    return {document(), Index<Programme>{document().data().claims[index().value].programme}};
}

SLUITEND_INLINE const TableRecord& Table::record() const noexcept {
    return document().data().tables[index().value].record;
}

SLUITEND_INLINE std::optional<Amount> Table::amount(std::size_t row, std::size_t column) const {
    return amount_of(record(), row, column);
}

SLUITEND_INLINE std::optional<Programme> Table::programme(std::size_t row) const {
    const auto position = detail::TableProgrammes(document().data()).of(record(), row);
    if (!position) return std::nullopt;
    return Programme(document(), Index<Programme>{*position});
}

SLUITEND_END
