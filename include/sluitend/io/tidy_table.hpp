// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor io: the tidy views of documents and reports, column by column.
///
/// - `CellType`, `TidyColumn`, `TidyTable`: a table of typed, nullable columns;
/// - `figures_table` and its kin: the views.
///
/// CSV, Arrow and Python's lists of rows are all made from these, so a view has one home.
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "io is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/analyse/assessment_table.hpp>
#include <sluitend/check/report.hpp>
#include <sluitend/model/document.hpp>
#include <sluitend/model/observation_table.hpp>

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// What the cells of a column hold.
enum class CellType { text, decimal, int32, int64, boolean };

/// The names of `CellType`.
constexpr std::array<std::string_view, 5> names(CellType) {
    return {"text", "decimal", "int32", "int64", "boolean"};
}

/// A column of cells of one type, each of which may be absent.
///
/// Cells are added in the order of rows; to add or read a cell as another type is a ModelError with
/// id `table.cell`.
class TidyColumn {
public:
    /// An empty column.
    TidyColumn(std::string name, CellType type) : name_(std::move(name)), type_(type) {}

    const std::string& name() const noexcept { return name_; }         ///< its name
    CellType type() const noexcept { return type_; }                   ///< of its cells
    std::size_t size() const noexcept { return is_present_.size(); }   ///< rows
    bool has(std::size_t row) const { return is_present_[row]; }       ///< not absent?
    std::string_view text(std::size_t row) const;                      ///< a text
    const Decimal& decimal(std::size_t row) const;                     ///< a decimal
    std::int64_t number(std::size_t row) const;                        ///< a whole number
    bool flag(std::size_t row) const;                                  ///< a yes or no
    std::string_view texts(std::size_t first, std::size_t last) const; ///< of rows, joined
    /// The bytes of a text; 0 if it is absent.
    std::size_t text_bytes(std::size_t row) const noexcept {
        return ends_[row] - (row == 0 ? 0 : ends_[row - 1]);
    }

    void add_absent();                      ///< adds a cell that is absent in the source
    void add_text(std::string_view text);   ///< adds a text
    void add_decimal(const Decimal& value); ///< adds a decimal
    void add_number(std::int64_t value);    ///< adds a whole number, within the type's range
    void add_flag(bool value);              ///< adds a yes or no

    /// Same name, type and cells; decimals with the same scale.
    friend bool operator==(const TidyColumn& a, const TidyColumn& b);

private:
    void require(bool is_possible) const;

    std::string name_;
    CellType type_;
    std::vector<bool> is_present_;
    std::string characters_;        // of all texts
    std::vector<std::size_t> ends_; // of each text in them
    std::vector<Decimal> decimals_;
    std::vector<std::int64_t> numbers_; // and flags
};

struct Ranking;
struct PeerComparison;

/// A table in tidy form: named columns of equal length.
struct TidyTable {
    std::vector<TidyColumn> columns; ///< in a fixed order per view

    /// The number of rows.
    std::size_t rows() const noexcept { return columns.empty() ? 0 : columns.front().size(); }
    /// The column of this name, or nullptr.
    const TidyColumn* column(std::string_view name) const noexcept;
    bool operator==(const TidyTable&) const = default;
};

TidyTable figures_table(const Document& document);           ///< every printed figure
TidyTable goals_table(const Document& document);             ///< goals of every depth
TidyTable actions_table(const Document& document);           ///< actions of goals
TidyTable indicators_table(const Document& document);        ///< indicators of goals and by law
TidyTable observations_table(const Document& document);      ///< what was measured
TidyTable targets_table(const Document& document);           ///< what is aimed for
TidyTable claims_table(const Document& document);            ///< amounts in prose
TidyTable observations_table(const ObservationTable& table); ///< of many areas, years, indicators
TidyTable identities_table(const Report& report);            ///< verdicts, in the printed unit
/// Findings; `messages` are their sentences, where the caller has made them.
TidyTable findings_table(const Report& report, std::span<const std::string> messages = {});
/// Targets judged per period; what no decimal holds stands in `value_fraction` and the like as "1/3".
TidyTable assessments_table(const Document& document);
/// As above, with the row of the observation; the first `most` periods, or all.
TidyTable assessments_table(const AssessmentTable& judged,
                            std::size_t most = std::numeric_limits<std::size_t>::max());
/// Areas by rank, then those that take no part with the reason; numbers as above.
TidyTable ranking_table(const Ranking& ranking);
/// One row: an area against its group; numbers as above.
TidyTable peers_table(const PeerComparison& comparison);

SLUITEND_END
