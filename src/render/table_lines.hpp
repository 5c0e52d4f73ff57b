// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// What text and HTML both say of a table of any shape, and of the sections of a document.
#pragma once

#include "assumption_lines.hpp"

#include <sluitend/model/table.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// The title of a table, else the section in which it stands, else "Tabel 2".
std::string name_of(const Table& table, Words say);
/// The unit as printed: "Bedragen x € 1.000"; else what it was taken to be.
std::string unit_words(const Table& table, Words say);
/// A cell as printed; "·" for a blank one, "?" where the row can be read in several ways.
std::string cell_text(const TableCell& cell);
/// True if a row is the outcome of others.
bool is_outcome(const TableRow& row);
/// How many of the headings above a row stand above the row before it too.
std::size_t shared_groups(const std::vector<TableRow>& rows, std::size_t row);

/// Columns beside each other whose headings differ in the last word alone.
struct HeadingRun {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view head; ///< "Begroting 2021" of "Lasten", "Baten"; empty if one stands alone
};
std::vector<HeadingRun> heading_runs(const std::vector<TableColumn>& columns);

/// How the figures of a table are meant, and how that is known; what it does not need is left out.
std::vector<AssumptionLine> convention_lines(const Table& table, Words say);

/// The heading of a section.
std::string name_of(const DocumentSection& section, Words say);
/// "120 woorden"; nothing without prose.
std::string words_in(const DocumentSection& section, Words say);

} // namespace detail

SLUITEND_END
