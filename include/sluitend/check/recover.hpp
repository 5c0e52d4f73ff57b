// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: cutting run-together cells.
///
/// - `RawRow`, `RawTable`: rows as extracted, label and cell text;
/// - `Recovery`: all readings that the number grammar and the identities leave;
/// - `recover`: finds them.
///
/// Text extraction glues cells: `Storting reserves110000` holds five of them. The grammar of Dutch
/// grouped numbers leaves some cuts, the identities of the table, within the rounding bound, leave
/// fewer. One is taken and explained; several are all returned; nothing is guessed.
///
/// \par Example
/// \snippet examples/03_recover_a_table.cpp recover
#pragma once

#include <sluitend/base/limits.hpp>
#include <sluitend/model/budget_table.hpp>
#include <sluitend/number/number_style.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// One cell of a reading: its text and where it starts in the row's cell text.
struct CellText {
    std::size_t offset = 0; ///< bytes from the start of `RawRow::cells`
    std::string verbatim{}; ///< "41.169"
    Decimal value{};        ///< 41169
    bool is_nil = false;    ///< a lone dash between borders: no figure is printed

    bool operator==(const CellText&) const = default;
};

/// One way to cut a row into cells.
using RowReading = std::vector<CellText>;

/// A row of a table as extracted.
struct RawRow {
    std::string_view cells;         ///< the text behind the label
    std::optional<LineCode> line{}; ///< what the row is about, where known
};

/// How one row came out.
struct RecoveredRow {
    std::uint64_t readings = 0;                  ///< cuts that the grammar allows, saturating
    bool truncated = false;                      ///< true if not all of them were tried
    DecidedBy decided_by = DecidedBy::undecided; ///< what decided
    std::vector<RowReading> surviving{};         ///< the readings that are left
    std::optional<Decimal> margin{}; ///< excess of the nearest rejected reading, printed unit
};

/// How the rows of one table came out, in the order given.
struct Recovery {
    std::vector<RecoveredRow> rows{};          ///< one per row
    std::vector<SignConvention> conventions{}; ///< sign conventions under which readings survive
    std::uint64_t combinations = 0;            ///< product of the readings of the rows, saturating
};

/// All cuts of `cells` into `columns` numbers, at most `most`.
///
/// Blanks, tabs and bars always cut, and a number between two of them is one cell; a number is `0`,
/// one to three digits, or digits in groups of three behind points, with an optional decimal comma
/// part and minus. Digits without points are one number of four or more digits only if
/// `allow_ungrouped`, or if a row has one number or dash between every two borders.
/// \param[out] count how many cuts there are in all, saturating
std::vector<RowReading> cut_row(std::string_view cells, std::size_t columns, bool allow_ungrouped,
                                std::size_t most, std::uint64_t& count);

/// Cuts all rows of a table and keeps the combinations that its identities allow.
///
/// \param rows       the rows, in printed order
/// \param columns    the number of cells of every row
/// \param convention the sign convention, if declared; else all four are tried
/// \param limits     `split_candidates` readings are kept per row
Recovery recover(std::span<const RawRow> rows, std::size_t columns,
                 std::optional<SignConvention> convention = std::nullopt,
                 const Limits& limits = {});

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/check/recover-inl.hpp>
#endif
