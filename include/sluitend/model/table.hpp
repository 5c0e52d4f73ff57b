// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor model: any published table of money, rows by columns, every cell as printed.
///
/// - `TableRole`: what a row or a column is about;
/// - `CellKind`, `TableCell`: a cell, with or without a figure;
/// - `TableColumn`, `TableRow`: the headings of a table;
/// - `DetectionBasis`, `Detected`, `MinusStyle`, `TableConventions`: how its figures are meant, and how that is known;
/// - `TableRecord`, `Table`: the table.
///
/// A `BudgetTable` holds the lines of one programme; a `Table` has any shape: programmes by years and
/// sides, task fields, reserves with opening and closing balance, Flemish plans.
///
/// \code
/// for (const sluitend::Table& table : document.tables())
///     for (std::size_t row = 0; row < table.rows().size(); ++row)
///         std::cout << table.rows()[row].label.value << ' ' << table.amount(row, 0)->value() << '\n';
/// \endcode
#pragma once

#include <sluitend/fwd.hpp>
#include <sluitend/model/budget_table.hpp>
#include <sluitend/model/code.hpp>
#include <sluitend/model/document.hpp>
#include <sluitend/quantity/amount.hpp>
#include <sluitend/quantity/period.hpp>
#include <sluitend/quantity/phase.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// What a row or a column of a table is about.
enum class TableRole {
    expenditure,         ///< lasten, uitgaven
    revenue,             ///< baten, ontvangsten
    balance,             ///< saldo, before reserve movements
    reserve_additions,   ///< toevoeging, storting, dotatie
    reserve_withdrawals, ///< onttrekking
    reserve_movements,   ///< mutaties reserves: both in one figure
    result,              ///< resultaat, after reserve movements
    opening,             ///< stand of a reserve or provision, at the beginning of a year
    closing,             ///< likewise at its end; "Stand 1-1-2025" is that of 2024
    increase,            ///< vermeerdering of a stand
    decrease,            ///< vermindering of a stand
    difference,          ///< verschil, saldo between two columns
    percentage,          ///< a share, beside amounts
    quantity,            ///< a number of something else than money, beside amounts: fte, houses
};

/// The names of `TableRole`.
constexpr std::array<std::string_view, 14> names(TableRole) {
    return {
        "expenditure",       "revenue",    "balance",    "reserve_additions", "reserve_withdrawals",
        "reserve_movements", "result",     "opening",    "closing",           "increase",
        "decrease",          "difference", "percentage", "quantity"};
}

/// What stands in a cell.
enum class CellKind {
    figure,     ///< a number
    nil,        ///< a lone dash: zero or absent, as `TableConventions::dash_is_zero` says
    missing,    ///< words for "not known": n.b., n.v.t., PM
    blank,      ///< nothing; an empty cell may vanish from the text
    undecided,  ///< the row can be read in several ways, or in none; see `TableRecord::recovered`
    unreadable, ///< something that is no figure
};

/// The names of `CellKind`.
constexpr std::array<std::string_view, 6> names(CellKind) {
    return {"figure", "nil", "missing", "blank", "undecided", "unreadable"};
}

/// A cell of a table; `==` leaves out where it stands.
struct TableCell {
    CellKind kind = CellKind::blank; ///< what stands there
    std::optional<Decimal> number{}; ///< of a figure, in the printed unit: −1234 for `1.234-`
    std::string verbatim{};          ///< the characters as printed, a flag or sign included
    SourceSpan span{};               ///< where they stand

    friend bool operator==(const TableCell& a, const TableCell& b) {
        return a.kind == b.kind && a.number == b.number && a.verbatim == b.verbatim;
    }
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("kind", self.kind);
        visit("number", self.number);
        visit("verbatim", self.verbatim);
        visit("span", self.span);
    }
};

/// A column; what its heading does not say is absent.
struct TableColumn {
    Text label{};                    ///< all levels of its heading, "Begroting 2021 Lasten"
    std::optional<Year> year{};      ///< 2021
    std::optional<Phase> phase{};    ///< adopted
    std::optional<TableRole> role{}; ///< expenditure
    std::optional<std::int64_t> multiplier{}; ///< a unit of its own: 1,000,000 for "(x € 1 mln)"

    bool operator==(const TableColumn&) const = default;
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("label", self.label);
        visit("year", self.year);
        visit("phase", self.phase);
        visit("role", self.role);
        visit("multiplier", self.multiplier);
    }
};

/// A row and its cells.
struct TableRow {
    Text label{};                        ///< as printed, blanks made plain
    std::vector<std::string> groups{};   ///< headings above it, outermost first: "02 Zorg (Wmo)"
    std::optional<Printed<Code>> code{}; ///< `1A`, `P3`, `6.711`; text, never a number
    std::optional<TableRole> role{};     ///< what it is about, where its words say so
    bool is_total = false;               ///< its words call it a total or a subtotal
    std::vector<TableCell> cells{};      ///< one per column
    std::optional<std::int64_t> multiplier{}; ///< a unit of its own: 1 for "Woonlasten (in euro)"

    bool operator==(const TableRow&) const = default;
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("label", self.label);
        visit("groups", self.groups);
        visit("code", self.code);
        visit("role", self.role);
        visit("is_total", self.is_total);
        visit("cells", self.cells);
        visit("multiplier", self.multiplier);
    }
};

/// How a property of a table is known.
enum class DetectionBasis {
    assumed,  ///< nothing says so; the usual one is taken
    inferred, ///< only so the figures of the table agree with each other
    printed,  ///< the page says so
    given,    ///< the caller says so
};

/// The names of `DetectionBasis`.
constexpr std::array<std::string_view, 4> names(DetectionBasis) {
    return {"assumed", "inferred", "printed", "given"};
}

/// A property of a table, and how it is known; `==` compares what it is.
template <class T> struct Detected {
    std::optional<T> value{}; ///< absent if undecided, or if the table does not need it
    DetectionBasis basis = DetectionBasis::assumed; ///< how it is known
    std::vector<T> candidates{};                    ///< what fits as well, if it is undecided
    std::optional<Text> words{};                    ///< the words of the page, if it is printed
    std::uint32_t holding = 0; ///< identities that hold with it, if it is inferred
    std::uint32_t tested = 0;  ///< identities that were tried

    friend bool operator==(const Detected& a, const Detected& b) { return a.value == b.value; }
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("value", self.value);
        visit("basis", self.basis);
        visit("candidates", self.candidates);
        visit("words", self.words);
        visit("holding", self.holding);
        visit("tested", self.tested);
    }
};

/// How negative figures are printed.
enum class MinusStyle {
    leading,     ///< −1.234
    trailing,    ///< 1.234-
    slashed,     ///< -/- 1.234, or behind the figure
    flag_before, ///< N 1.234: N is unfavourable (nadelig), V favourable (voordelig)
    flag_behind, ///< 1.234 N, or a column of flags
    brackets,    ///< (1.234)
};

/// The names of `MinusStyle`.
constexpr std::array<std::string_view, 6> names(MinusStyle) {
    return {"leading", "trailing", "slashed", "flag_before", "flag_behind", "brackets"};
}

/// What stands between groups of three digits of a table.
enum class Grouping {
    point,                 ///< 41.484
    blank,                 ///< 41 484
    no_break_blank,        ///< likewise with U+00A0
    narrow_no_break_blank, ///< likewise with U+202F
    none,                  ///< 41484
};

/// The names of `Grouping`.
constexpr std::array<std::string_view, 5> names(Grouping) {
    return {"point", "blank", "no_break_blank", "narrow_no_break_blank", "none"};
}

/// How the figures of a table are meant: properties of this table, not of its town.
struct TableConventions {
    Detected<std::int64_t> multiplier{}; ///< 1,000 under "x € 1.000"; rows and columns may differ
    Detected<SignConvention> sign_convention{}; ///< what minus means
    Detected<MinusStyle> minus{};               ///< how minus is printed
    Detected<Grouping> grouping{};              ///< how thousands are printed
    Detected<bool> dash_is_zero{};              ///< whether a lone dash is zero or absent

    bool operator==(const TableConventions&) const = default;
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("multiplier", self.multiplier);
        visit("sign_convention", self.sign_convention);
        visit("minus", self.minus);
        visit("grouping", self.grouping);
        visit("dash_is_zero", self.dash_is_zero);
    }
};

/// What the page says in a table; `==` leaves out how run-together rows were cut.
struct TableRecord {
    std::optional<Text> title{};        ///< "Tabel 1.1 Baten en lasten", where printed
    std::optional<Text> section{};      ///< heading of the part of the document in which it stands
    std::optional<Text> caption{};      ///< the unit as printed: "Bedragen x € 1.000"
    std::vector<TableColumn> columns{}; ///< in printed order
    std::vector<TableRow> rows{};       ///< in printed order
    TableConventions conventions{};     ///< how its figures are meant
    std::optional<Decimal> quantum{}; ///< rounding step in the printed unit; absent: the last digit
    std::vector<RecoveredCells> recovered{}; ///< rows whose cells had run together

    friend bool operator==(const TableRecord& a, const TableRecord& b) {
        return a.title == b.title && a.section == b.section && a.caption == b.caption &&
               a.columns == b.columns && a.rows == b.rows && a.conventions == b.conventions &&
               a.quantum == b.quantum;
    }
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("title", self.title);
        visit("section", self.section);
        visit("caption", self.caption);
        visit("columns", self.columns);
        visit("rows", self.rows);
        visit("conventions", self.conventions);
        visit("quantum", self.quantum);
        visit("recovered", self.recovered);
    }
};

/// A table of a document that is no budget table of a programme.
class Table : public detail::Handle<Table> {
public:
    using Handle::Handle;

    const TableRecord& record() const noexcept; ///< all that the page says
    const std::vector<TableColumn>& columns() const noexcept {
        return record().columns;
    }                                                                            ///< its columns
    const std::vector<TableRow>& rows() const noexcept { return record().rows; } ///< its rows
    /// As `amount_of`. \throws std::out_of_range if there is no such cell
    std::optional<Amount> amount(std::size_t row, std::size_t column) const;
    /// The programme that a row is about: its label, or a heading above it, is the title of one, or
    /// names it by number ("Programma 3", "P3"); else the programme in which the table stands.
    /// \throws std::out_of_range if there is no such row
    std::optional<Programme> programme(std::size_t row) const;
};

/// The amount of a cell; absent without a figure, for a percentage or a quantity, or without a
/// multiplier: that of its row, else of its column, else of the table.
///
/// \throws std::out_of_range if there is no such cell
std::optional<Amount> amount_of(const TableRecord& table, std::size_t row, std::size_t column);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/model/table-inl.hpp>
#endif
