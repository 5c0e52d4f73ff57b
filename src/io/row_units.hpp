// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: tables with a column of units, one for each row.
#pragma once

#include <sluitend/model/table.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// What the unit of a row says of its figures.
struct RowUnit {
    std::optional<std::int64_t> multiplier{}; ///< of money
    std::optional<TableRole> role{};          ///< of what is no money
    bool is_clear = true; ///< false for "x 1.000", which says not of what, and for unknown words
};

/// Reads "x € 1.000", "fte", "%". \param role of the row, as its label says
RowUnit row_unit(std::string_view words, std::optional<TableRole> role);
/// Likewise, of words in a column of units, which are a unit even if they are not known.
RowUnit row_unit_in_column(std::string_view words, std::optional<TableRole> role);

/// True for "Eenheid", which heads a column of units.
bool heads_units(std::string_view words);

/// The column that is headed "Eenheid" and holds units: no figures, and no names of departments.
std::optional<std::size_t> column_of_units(const TableRecord& table);

/// True if the lines of a heading name such a column behind that of the labels.
bool heads_units_in_labels(const std::vector<std::string_view>& heading);

/// What all figures below a heading are if its first words name a unit other than money: a quantity
/// below "Formatie (fte)" or "Bezetting in fte", a percentage below "Lokale lasten (%)".
std::optional<TableRole> role_of_all(const std::vector<std::string_view>& heading);

/// Likewise of one row, by the brackets that its label ends in: "Woningen (aantal)".
std::optional<TableRole> role_in_brackets(std::string_view label);

/// The unit that a label ends in, where such a column has run into the labels: the "fte" of
/// "Formatie fte". Of a label whose end is no known unit it is the last word, unless the label is
/// known itself.
std::string_view unit_behind(std::string_view label);

} // namespace detail
SLUITEND_END
