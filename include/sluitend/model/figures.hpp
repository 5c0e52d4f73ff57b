// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor model: every printed figure of a document, one row each.
///
/// - `Figure`: one printed amount with the keys that tell what it is about;
/// - `figures`: all of them, in document order.
#pragma once

#include <sluitend/model/programme.hpp>

#include <optional>
#include <string>
#include <vector>

SLUITEND_BEGIN

/// One printed amount and what it is about; the tidy row of tables out.
///
/// A town may print the same programme in several places, with and without overhead: edition, scope,
/// programme, row, column, year and phase together say which figure is meant.
struct Figure {
    std::optional<Year> edition{}; ///< budget year of the document
    /// Title of the table, else of the section in which it stands, else "table 2"; absent for the
    /// goals and the own table of a programme.
    std::optional<std::string> scope{};
    std::optional<std::string> programme; ///< number of the programme, or its title if it has none
    std::optional<std::string> goal;      ///< number of the goal; absent for a table cell
    std::string row;                      ///< label of the row as printed
    std::optional<LineCode> line;         ///< what the row is about
    std::optional<std::string> column;    ///< label of the column as printed; absent for a goal
    std::optional<Year> year;             ///< of the column; the budget year for a goal
    std::optional<Phase> phase;           ///< of the column; adopted for a goal
    Amount amount;                        ///< the figure itself

    bool operator==(const Figure&) const = default;
};

/// Every printed figure: per programme its goals, then its table row by row; then all other tables.
std::vector<Figure> figures(const Document& document);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/model/figures-inl.hpp>
#endif
