// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor model: what it may cost, rows by columns as printed.
///
/// - `LineCode`: what a row is about;
/// - `SignConvention`: what minus means in a table;
/// - `Column`, `BudgetLine`, `RecoveredCells`: the parts of a table;
/// - `BudgetTableRecord`, `BudgetTable`: the table.
#pragma once

#include <sluitend/fwd.hpp>
#include <sluitend/model/document.hpp>
#include <sluitend/quantity/amount.hpp>
#include <sluitend/quantity/period.hpp>
#include <sluitend/quantity/phase.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// What a row of a budget table is about.
enum class LineCode {
    expenditure,         ///< lasten
    revenue,             ///< baten
    balance,             ///< saldo van baten en lasten, before reserve movements
    reserve_additions,   ///< storting, toevoeging, dotatie
    reserve_withdrawals, ///< onttrekking
    result,              ///< resultaat, after reserve movements
};

/// The names of `LineCode`.
constexpr std::array<std::string_view, 6> names(LineCode) {
    return {"expenditure",         "revenue", "balance", "reserve_additions",
            "reserve_withdrawals", "result"};
}

/// What the printed signs of a table mean (tekenafspraak).
enum class SignConvention {
    net_cost,    ///< unsigned sides, balance = expenditure − revenue; minus is a surplus
    net_revenue, ///< unsigned sides, balance = revenue − expenditure; minus is a deficit
    signed_cash, ///< expenditure negative, balance is the sum; minus is a deficit
    signed_cost, ///< revenue negative, balance is the sum; minus is a surplus
};

/// The names of `SignConvention`.
constexpr std::array<std::string_view, 4> names(SignConvention) {
    return {"net_cost", "net_revenue", "signed_cash", "signed_cost"};
}

/// A column of a budget table: a year in a phase, as printed.
struct Column {
    Printed<std::string>
        label; ///< "Begroting 2020", blanks made plain; the verbatim text keeps them
    std::optional<Year> year{};   ///< 2020
    std::optional<Phase> phase{}; ///< adopted

    bool operator==(const Column&) const = default;
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("label", self.label);
        visit("year", self.year);
        visit("phase", self.phase);
    }
};

/// A row of a budget table; a cell that is absent in the source is absent here, never zero.
struct BudgetLine {
    Printed<std::string> label{};                 ///< "Saldo van baten en lasten"
    std::optional<LineCode> code{};               ///< what it is about, where known
    std::vector<std::optional<Amount>> amounts{}; ///< one per column

    bool operator==(const BudgetLine&) const = default;
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("label", self.label);
        visit("code", self.code);
        visit("amounts", self.amounts);
    }
};

/// What decided how run-together cells were cut.
enum class DecidedBy {
    grammar,    ///< number grammar leaves one reading
    identities, ///< the identities of the table, within the rounding bound, leave one
    undecided,  ///< several readings survive, or none; the cells stay absent
    /// No reading meets all identities; under one of them fewer fail than under any other.
    most_identities,
    label,          ///< number grammar leaves one reading behind a label that is known
    row_identities, ///< the identities of the row itself leave one
    joint,          ///< only under one of the readings can all figures be true at once
};

/// The names of `DecidedBy`.
constexpr std::array<std::string_view, 7> names(DecidedBy) {
    return {"grammar", "identities",     "undecided", "most_identities",
            "label",   "row_identities", "joint"};
}

/// How the run-together cells of one row were cut: the evidence for its amounts.
struct RecoveredCells {
    std::uint32_t line = 0;                            ///< which row of the table, from 0
    Text cells{};                                      ///< the run-together text: "3280000"
    std::uint64_t readings = 0;                        ///< how many cuts the number grammar allows
    bool truncated = false;                            ///< true if not all readings were tried
    DecidedBy decided_by = DecidedBy::undecided;       ///< what decided
    std::vector<std::vector<std::string>> surviving{}; ///< the readings that are left, cell by cell
    /// By how much the nearest rejected reading misses its bound, in the printed unit.
    std::optional<Decimal> margin{};

    bool operator==(const RecoveredCells&) const = default;
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("line", self.line);
        visit("cells", self.cells);
        visit("readings", self.readings);
        visit("truncated", self.truncated);
        visit("decided_by", self.decided_by);
        visit("surviving", self.surviving);
        visit("margin", self.margin);
    }
};

/// What the page says in a budget table (wat mag het kosten).
struct BudgetTableRecord {
    std::optional<Text> title{};                     ///< "Samenleving en bestuur"
    std::optional<Text> caption{};                   ///< "Bedragen x 1.000 euro"
    std::optional<SignConvention> sign_convention{}; ///< only if declared; else a check infers it
    std::vector<Column> columns{};                   ///< in printed order
    std::vector<BudgetLine> lines{};                 ///< in printed order
    std::vector<RecoveredCells> recovered{};         ///< rows whose cells had run together

    bool operator==(const BudgetTableRecord&) const = default;
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("title", self.title);
        visit("caption", self.caption);
        visit("sign_convention", self.sign_convention);
        visit("columns", self.columns);
        visit("lines", self.lines);
        visit("recovered", self.recovered);
    }
};

/// A budget table of a programme: lines by columns, exactly as printed, nothing repaired.
class BudgetTable : public detail::Handle<BudgetTable> {
public:
    using Handle::Handle;

    const BudgetTableRecord& record() const noexcept; ///< all that the page says
    const std::vector<Column>& columns() const noexcept {
        return record().columns;
    } ///< its columns
    const std::vector<BudgetLine>& lines() const noexcept { return record().lines; } ///< its rows
    /// The first row about `code`, or nullptr.
    const BudgetLine* line(LineCode code) const noexcept;
    /// The amount of a line in a column (from 0); absent if line or cell is absent.
    std::optional<Amount> amount(LineCode code, std::size_t column) const;
    Programme programme() const; ///< its programme
};

SLUITEND_END
