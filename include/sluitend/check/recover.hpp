// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: cutting run-together cells.
///
/// - `CellTerm`, `CellIdentity`: what the cells of a table have to add to, as data;
/// - `RawRow`: a row as extracted, with or without its label;
/// - `RecoveryOptions`: how figures are printed, and what an empty cell counts as;
/// - `MissingRow`: a row that has been lost, as the sums show;
/// - `Recovery`: all readings that the number grammar and the identities leave;
/// - `recover`: finds them.
///
/// Text extraction glues cells: `Storting reserves110000` holds five of them. The grammar of Dutch
/// grouped numbers leaves some cuts, the identities of the table, within the rounding bound, leave
/// fewer. One is taken and explained; several are all returned; nothing is guessed.
///
/// \code{.unparsed}
/// number = [sign] ( 0 | d19 d{0,2} ( separator ddd )* ) [ , decimals ]       d19 = 1..9
/// \endcode
///
/// \par Example
/// \snippet examples/03_recover_a_table.cpp recover
#pragma once

#include <sluitend/base/limits.hpp>
#include <sluitend/model/budget_table.hpp>
#include <sluitend/number/number_style.hpp>
#include <sluitend/solve/interval.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// One cell in an identity of a table, and how often it counts.
struct CellTerm {
    std::size_t row = 0;    ///< position in the rows
    std::size_t column = 0; ///< from 0
    int coefficient = 1;    ///< −1 for what is taken off

    bool operator==(const CellTerm&) const = default;
};

/// Σ coefficient × cell = 0, within half a unit of the last printed digit per figure.
using CellIdentity = std::vector<CellTerm>;

/// What a cell without a figure counts as.
enum class NilCells {
    none,       ///< the table has no such cells
    zero,       ///< nothing: it is a figure of zero
    missing,    ///< not known: it may be anything, and constrains nothing
    zero_first, ///< zero; where no reading fits then, missing
};

/// The names of `NilCells`.
constexpr std::array<std::string_view, 4> names(NilCells) {
    return {"none", "zero", "missing", "zero_first"};
}

/// What stands between groups of three digits.
enum class GroupSeparator {
    point,                 ///< 41.484
    blank,                 ///< 41 484, with the blank that may also part two cells
    no_break_blank,        ///< likewise with U+00A0
    narrow_no_break_blank, ///< likewise with U+202F
};

/// The names of `GroupSeparator`.
constexpr std::array<std::string_view, 4> names(GroupSeparator) {
    return {"point", "blank", "no_break_blank", "narrow_no_break_blank"};
}

/// One cell of a reading: its text and where it starts in the row's text.
struct CellText {
    std::size_t offset = 0; ///< bytes from the start of `RawRow::cells`
    std::string verbatim{}; ///< "41.169"; empty for a cell that has vanished
    Decimal value{};        ///< 41169
    bool is_nil = false;    ///< a lone dash, or a vanished cell: no figure is printed

    bool operator==(const CellText&) const = default;
};

/// One way to cut a row into cells.
using RowReading = std::vector<CellText>;

/// A row of a table as extracted.
struct RawRow {
    std::string_view cells;         ///< the text behind the label, or label and cells
    std::optional<LineCode> line{}; ///< what the row is about, where known
    bool has_label = false;         ///< true if `cells` begins with the label
};

/// How the figures of a table are printed, and how far the search may go.
struct RecoveryOptions {
    /// Row labels that are known, from elsewhere: one that a row begins with is its label.
    std::vector<std::string> labels{};
    /// One kind per table. Absent: judged from the table, which never takes it to be a blank.
    std::optional<GroupSeparator> separator{};
    /// Decimals of every column. Empty: judged row by row, 0 to 2 and alike in all of its cells.
    std::vector<std::size_t> decimals{};
    bool allow_ungrouped = false; ///< numbers of four digits and more may lack separators; so they
                                  ///< may in a table that shows no separator at all
    NilCells dashes = NilCells::none; ///< a lone dash
    NilCells blanks = NilCells::none; ///< a cell that has vanished without a trace
    bool is_exact = false; ///< true if figures are not rounded: identities hold to the digit
    Limits limits{};       ///< `split_candidates` readings are kept per row

    bool operator==(const RecoveryOptions&) const = default;
};

/// How one row came out.
struct RecoveredRow {
    std::uint64_t readings = 0; ///< cuts that grammar and known labels allow, saturating
    std::uint64_t fitting = 0;  ///< those of them that meet the row's own identities, likewise
    bool truncated = false;     ///< true if not all of them were tried
    DecidedBy decided_by = DecidedBy::undecided; ///< what decided
    std::vector<RowReading> surviving{};         ///< the readings that are left
    /// Excess over the bound of the nearest rejected reading, in the printed unit, where known.
    std::optional<Decimal> margin{};
    std::optional<std::string> label{};  ///< what stands before the cells, where that is decided
    NilCells nil_cells = NilCells::none; ///< what the cells without a figure were taken for
    /// If there is no cut: the byte behind the last number that can be read from the left.
    std::optional<std::size_t> stopped_at{};
};

/// A row that has been lost, it seems: the same sum over rows fails in several columns.
struct MissingRow {
    std::vector<std::size_t> identities{}; ///< the sum in every column, positions in the identities
    /// What it held there, in the printed unit, if it counts once; before rounding.
    std::vector<solve::Interval> implied{};
};

/// How the rows of one table came out, in the order given.
struct Recovery {
    std::vector<RecoveredRow> rows{};          ///< one per row
    std::vector<SignConvention> conventions{}; ///< sign conventions under which readings survive
    std::uint64_t combinations = 0;            ///< product of the readings of the rows, saturating
    std::vector<MissingRow> missing_rows{};    ///< only if identities are given as data
};

/// All cuts of `cells` into `columns` numbers, at most `most`.
///
/// Blanks, tabs and bars always cut, and a number between two of them is one cell; a number is `0`,
/// one to three digits, or digits in groups of three behind points, with an optional decimal comma
/// part and sign. Digits without points are one number of four or more digits only if
/// `allow_ungrouped`, or if a row has one number or dash between every two borders.
/// \param[out] count how many cuts there are in all, saturating
/// \throws ModelError with id `model.limit` if there are more columns than `Limits` allows
std::vector<RowReading> cut_row(std::string_view cells, std::size_t columns, bool allow_ungrouped,
                                std::size_t most, std::uint64_t& count);

/// Cuts all rows of a table and keeps the combinations that `identities` allow.
///
/// Identities within a row prune its cuts while they are made; those across rows, and then all of
/// them at once, choose among what is left. A row that can be cut in one way only is not judged by
/// its sums: that is what checks are for. Where no reading meets all sums, one that a single wrong
/// figure speaks against is taken and said to be that (`most_identities`).
/// A label ends at its last letter, bracket or mark and the points behind it; behind a blank, up to
/// four digits may belong to it. Sums in which a lost row is missing reject the right readings too.
/// A `-` before a digit is a sign, or a dash of its own if there are
/// dashes: both are tried.
/// \param rows       the rows, in any order
/// \param columns    the number of cells of every row
/// \param identities what cells have to add to
/// \throws ModelError with id `model.limit` beyond `Limits::columns` or `Limits::rows`
/// \throws ValueError with id `recover.cell` if an identity names a cell that is not there, or has
///         coefficients of more than a million in all
/// \throws ValueError with id `recover.decimals` if decimals are given, but not for every column,
///         or beyond `Limits::document_scale`
Recovery recover(std::span<const RawRow> rows, std::size_t columns,
                 std::span<const CellIdentity> identities, const RecoveryOptions& options = {});

/// Cuts all rows of a budget table; balance and result of every column are its identities.
///
/// \param rows       the rows, in printed order
/// \param columns    the number of cells of every row
/// \param convention the sign convention, if declared; else those that fit best are used
/// \param limits     `split_candidates` readings are kept per row
/// \throws ModelError with id `model.limit` beyond `Limits::columns` or `Limits::rows`
Recovery recover(std::span<const RawRow> rows, std::size_t columns,
                 std::optional<SignConvention> convention = std::nullopt,
                 const Limits& limits = {});

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/check/recover-inl.hpp>
#endif
