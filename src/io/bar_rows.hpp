// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: what the columns of a table with bars hold, before rows are taken from it.
///
/// - `tables_beside`: tables that stand side by side are taken apart;
/// - `years_across`: years and kinds in cells become headings;
/// - `labels_taken`: codes and words before the figures become labels with groups.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <sluitend/base/config.hpp>

SLUITEND_BEGIN
namespace detail {

/// A line of a table, cut at its bars.
struct BarRow {
    std::vector<std::string_view> cells{}; ///< that of the label first
    std::vector<std::string> groups{};     ///< that its first columns name
    std::string_view code{};               ///< in a column before that of its label
    std::string_view text{};               ///< the line, if it is kept whole
};

/// The rows of a table; the first `heading` of them name its columns.
struct BarTable {
    std::vector<BarRow> rows{};
    std::size_t heading = 0;
    bool has_repeated_years = false; ///< years stand in cells, but do not tell rows apart
};

/// A table, or both that share their lines: "Activa | 2025 | Passiva | 2025".
std::vector<BarTable> tables_beside(BarTable table);

/// A table whose rows name a year or a kind in a column of its own ("Jaar", "Fase") as one that has
/// these above its columns, if that keeps every cell; else they are groups of its rows.
BarTable years_across(BarTable table);

/// A table whose first columns are codes and words, "Programma | Product | Omschrijving", as one
/// with one column of labels.
BarTable labels_taken(BarTable table);

} // namespace detail
SLUITEND_END
