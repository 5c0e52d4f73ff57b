// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to check: tables that print other figures of a programme than its own budget does.
///
/// - `detail::CopiedFigure`: a figure that stands in both;
/// - `detail::OverviewEvidence`: whether figures that differ are meant to be the same;
/// - `detail::add_overview_findings`: what a report says of all tables.
///
/// One label may stand for two figures: with and without overhead, before and after reserves, adopted
/// and amended. So a difference is held against a document only where other figures of the same row,
/// column or programme agree; and where expenditure, revenue and balance of an overview differ so that
/// they still add up, only where the other years of that programme agree.
#pragma once

#include <sluitend/check/copied_figures-inl.hpp>
#include <sluitend/check/printed_text-inl.hpp>
#include <sluitend/check/table_structure.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

/// What the figures of one table tell of each other.
class OverviewEvidence {
public:
    OverviewEvidence(const std::vector<CopiedFigure>& copies, std::optional<Year> budget_year)
        : budget_year_(budget_year) {
        for (const CopiedFigure& each : copies)
            count(each);
    }

    /// Figures that are not zero and agree.
    std::size_t agreeing() const noexcept { return agreeing_; }
    std::size_t agreeing(std::uint32_t programme) const {
        const auto found = by_programme_.find(programme);
        return found == by_programme_.end() ? 0 : found->second;
    }

    /// True if a figure that differs can be meant as nothing else than its programme's own.
    bool is_contradiction(const CopiedFigure& copy) const {
        const Agreement row = by_row_.at({copy.programme, copy.line});
        const Agreement column = by_column_.at({copy.line, copy.period});
        const Agreement lines = by_lines_.at({copy.programme, copy.period});
        if (!is_coherent(copy))
            return row.is_usual() || column.is_usual() || lines.agreeing > lines.differing;
        return row.is_usual() && !column.is_unusual() &&
               (column.is_usual() || !may_be_amended(copy));
    }

private:
    using Group = std::pair<std::uint32_t, FigurePeriod>; ///< one programme in one period

    /// What a column differs by, counted as cost or revenue; to be added up.
    struct Shift {
        std::set<LineCode> lines{};
        Rational size{};  ///< of expenditure less revenue, less that of the balance
        Rational bound{}; ///< what rounding explains
        bool is_known = true;
        std::size_t differing = 0;
    };

    void count(const CopiedFigure& copy) {
        const Group group{copy.programme, copy.period};
        by_row_[{copy.programme, copy.line}].count(copy.agrees);
        by_column_[{copy.line, copy.period}].count(copy.agrees);
        by_lines_[group].count(copy.agrees);
        if (copy.agrees) {
            ++agreeing_;
            ++by_programme_[copy.programme];
        }
        if (copy.line != LineCode::result) shift(copy, shifts_[group]);
    }

    static void shift(const CopiedFigure& copy, Shift& out) {
        out.lines.insert(copy.line);
        out.is_known = out.is_known && copy.sign.has_value();
        out.differing += copy.agrees ? 0 : 1;
        const Rational moved = difference(copy) * Rational(copy.own_sign);
        out.size += copy.line == LineCode::expenditure ? moved : -moved;
        out.bound +=
            (Rational(copy.amount.quantum()) + Rational(copy.own->quantum())) / Rational(2);
    }

    /// True unless expenditure, revenue and balance of the overview cannot all be of another scope;
    /// where one of them alone differs, they cannot whatever the signs mean.
    bool is_coherent(const CopiedFigure& copy) const {
        const auto found = shifts_.find({copy.programme, copy.period});
        if (found == shifts_.end() || found->second.lines.size() < 3) return true;
        const Shift& shift = found->second;
        return (!shift.is_known && shift.differing > 1) || abs(shift.size) <= shift.bound;
    }

    /// Budgets of earlier years are printed as adopted or as amended, often without saying so.
    bool may_be_amended(const CopiedFigure& copy) const {
        return copy.period.second != Phase::actual &&
               (!budget_year_ || copy.period.first < *budget_year_);
    }

    std::optional<Year> budget_year_;
    std::size_t agreeing_ = 0;
    std::map<std::uint32_t, std::size_t> by_programme_;
    std::map<std::pair<std::uint32_t, LineCode>, Agreement> by_row_;
    std::map<std::pair<LineCode, FigurePeriod>, Agreement> by_column_;
    std::map<Group, Agreement> by_lines_;
    std::map<Group, Shift> shifts_;
};

/// Says what one table prints otherwise than the programmes do.
class OverviewFindings {
public:
    OverviewFindings(const DocumentData& data, const TableRecord& table,
                     const std::vector<CopiedFigure>& copies, Findings& out)
        : data_(data), table_(table), evidence_(copies, data.record.budget_year), out_(out) {
        for (const CopiedFigure& each : copies)
            if (!each.agrees) sort(each);
    }

    void add() {
        for (const auto& [factor, copies] : other_units_) {
            Finding finding = about(copies, "overview.other-unit", Severity::error);
            finding.arguments.push_back({"factor", dutch_number(factor)});
            out_.push_back(std::move(finding));
        }
        for (const auto& [programme, copies] : other_scopes_) {
            Finding finding = about(copies, "overview.other-scope", Severity::info);
            finding.arguments.push_back(
                {"agreeing", std::to_string(evidence_.agreeing(programme))});
            out_.push_back(std::move(finding));
        }
    }

private:
    void sort(const CopiedFigure& copy) {
        const bool is_elsewhere_right = evidence_.agreeing(copy.programme) > 0;
        if (const auto factor = unit_factor(copy); factor && !is_elsewhere_right)
            other_units_[*factor].push_back(copy);
        else if (evidence_.is_contradiction(copy))
            add_contradiction(copy);
        else if (is_elsewhere_right)
            other_scopes_[copy.programme].push_back(copy);
    }

    void add_contradiction(const CopiedFigure& copy) {
        Finding finding = about({copy}, "overview.contradicts-programme", Severity::error);
        finding.arguments.push_back({"agreeing", std::to_string(evidence_.agreeing())});
        out_.push_back(std::move(finding));
    }

    /// The first of some figures in full, the places of the others.
    Finding about(const std::vector<CopiedFigure>& copies, std::string id,
                  Severity severity) const {
        const CopiedFigure& first = copies.front();
        Finding out{std::move(id), severity, {}, first.amount.span(), {first.own->span()}};
        const ProgrammeRecord& programme = data_.programmes[first.programme].record;
        out.arguments = {{"row", row_name(table_.rows[first.row])},
                         {"column", table_.columns[first.column].label.value},
                         {"programme", programme.title.value},
                         {"printed", figure_text(first.amount)},
                         {"value", format_decimal(first.amount.value(), NumberStyle::dutch)},
                         {"own", figure_text(*first.own)},
                         {"own_value", format_decimal(first.own->value(), NumberStyle::dutch)},
                         {"difference", dutch_number(abs(difference(first)))},
                         {"figures", std::to_string(copies.size())}};
        for (std::size_t i = 1; i < copies.size(); ++i)
            out.related.push_back(copies[i].amount.span());
        return out;
    }

    const DocumentData& data_;
    const TableRecord& table_;
    OverviewEvidence evidence_;
    Findings& out_;
    std::map<Rational, std::vector<CopiedFigure>> other_units_;
    std::map<std::uint32_t, std::vector<CopiedFigure>> other_scopes_;
};

/// Compares every table with the budgets of the programmes that its rows name.
inline void add_overview_findings(const DocumentData& data,
                                  const std::vector<TableStructure>& structures,
                                  const std::vector<TableAssumption>& assumptions,
                                  PrintedRounding rounding, Findings& out) {
    const CopySearch search{data, assumptions, rounding};
    for (std::size_t i = 0; i < data.tables.size(); ++i) {
        const TableRecord& table = data.tables[i].record;
        const auto copies = TableCopies(search, table, structures[i].sign_convention.value).find();
        if (!copies.empty()) OverviewFindings(data, table, copies, out).add();
    }
}

} // namespace detail

SLUITEND_END
