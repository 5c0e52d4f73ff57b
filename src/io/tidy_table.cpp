// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/tidy_table.hpp>

#include <algorithm>
#include <limits>

SLUITEND_BEGIN

void TidyColumn::require(bool is_possible) const {
    if (!is_possible)
        throw ModelError("table.cell", "column \"" + name_ + "\" holds " +
                                           std::string(name_of(type_)) + " and no such cell");
}

std::string_view TidyColumn::text(std::size_t row) const {
    require(type_ == CellType::text && has(row));
    return texts(row, row + 1);
}

const Decimal& TidyColumn::decimal(std::size_t row) const {
    require(type_ == CellType::decimal && has(row));
    return decimals_[row];
}

std::int64_t TidyColumn::number(std::size_t row) const {
    require((type_ == CellType::int32 || type_ == CellType::int64) && has(row));
    return numbers_[row];
}

bool TidyColumn::flag(std::size_t row) const {
    require(type_ == CellType::boolean && has(row));
    return numbers_[row] != 0;
}

std::string_view TidyColumn::texts(std::size_t first, std::size_t last) const {
    require(type_ == CellType::text);
    if (first == last) return {};
    const std::size_t begin = first == 0 ? 0 : ends_[first - 1];
    return std::string_view(characters_).substr(begin, ends_[last - 1] - begin);
}

void TidyColumn::add_absent() {
    if (type_ == CellType::text)
        ends_.push_back(characters_.size());
    else if (type_ == CellType::decimal)
        decimals_.emplace_back();
    else
        numbers_.push_back(0);
    is_present_.push_back(false);
}

void TidyColumn::add_text(std::string_view text) {
    require(type_ == CellType::text);
    characters_ += text;
    ends_.push_back(characters_.size());
    is_present_.push_back(true);
}

void TidyColumn::add_decimal(const Decimal& value) {
    require(type_ == CellType::decimal);
    decimals_.push_back(value);
    is_present_.push_back(true);
}

void TidyColumn::add_number(std::int64_t value) {
    using Narrow = std::numeric_limits<std::int32_t>;
    require(type_ == CellType::int64 ||
            (type_ == CellType::int32 && value >= Narrow::min() && value <= Narrow::max()));
    numbers_.push_back(value);
    is_present_.push_back(true);
}

void TidyColumn::add_flag(bool value) {
    require(type_ == CellType::boolean);
    numbers_.push_back(value ? 1 : 0);
    is_present_.push_back(true);
}

bool operator==(const TidyColumn& a, const TidyColumn& b) {
    return a.name_ == b.name_ && a.type_ == b.type_ && a.is_present_ == b.is_present_ &&
           a.characters_ == b.characters_ && a.ends_ == b.ends_ && a.numbers_ == b.numbers_ &&
           std::equal(a.decimals_.begin(), a.decimals_.end(), b.decimals_.begin(),
                      b.decimals_.end(),
                      [](const Decimal& x, const Decimal& y) { return identical(x, y); });
}

const TidyColumn* TidyTable::column(std::string_view name) const noexcept {
    for (const TidyColumn& each : columns)
        if (each.name() == name) return &each;
    return nullptr;
}

SLUITEND_END
