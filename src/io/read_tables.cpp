// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/read_tables.hpp>

#include "budget_table_text.hpp"
#include "finding_list.hpp"
#include "input_text.hpp"
#include "result_row.hpp"
#include "row_units.hpp"
#include "scale_words.hpp"
#include "table_block_text.hpp"
#include "table_text.hpp"

#include <sluitend/check/recover.hpp>
#include <sluitend/check/report.hpp>
#include <sluitend/check/table_blocks-inl.hpp>
#include <sluitend/check/table_structure.hpp>
#include <sluitend/model/table_units-inl.hpp>
#include <sluitend/model/table_words-inl.hpp>
#include <sluitend/number/number_style.hpp>
#include <sluitend/number/rational.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

SLUITEND_BEGIN

namespace detail {
namespace {

TableCell cell_of(const TextLines& page, const PrintedCell& printed) {
    TableCell out{printed.kind, {}, std::string(printed.text), page.span(printed.text)};
    if (printed.kind == CellKind::figure) out.number = printed.number;
    return out;
}

/// The code that a label begins with: `1A`, `P3`, `6.711`, `01`, the 1 of "Programma 1".
std::string_view code_in(std::string_view label) {
    if (const auto name = behind(label, "programma ")) label = *name;
    std::size_t end = 0;
    std::size_t digits = 0;
    if (!label.empty() && label[0] >= 'A' && label[0] <= 'Z') ++end;
    while (end < label.size() && (is_digit(label[end]) || label[end] == '.')) {
        digits += is_digit(label[end]) ? 1U : 0U;
        ++end;
    }
    if (end < label.size() && digits > 0 &&
        ((label[end] >= 'A' && label[end] <= 'Z') || (label[end] >= 'a' && label[end] <= 'c')))
        ++end;
    while (end > 0 && label[end - 1] == '.')
        --end;
    const bool is_apart =
        end == label.size() || blank_at(label, end) > 0 || label[end] == '.' || label[end] == ':';
    return digits > 0 && digits < 7 && is_apart ? label.substr(0, end) : std::string_view();
}

constexpr std::size_t most_rows_by_sums = 2'000; ///< of a table whose rows are cut by its sums

/// Makes a record of one block.
class TableMaker {
public:
    /// \param unit_of_all the sentence that states the unit of tables without one; may be empty
    TableMaker(const TextLines& page, const ReadTablesOptions& options,
               std::string_view unit_of_all, FindingList& findings)
        : page_(page), options_(options), unit_of_all_(unit_of_all), findings_(findings) {}

    TableRecord make(const TableBlock& block) {
        block_ = &block;
        table_ = {};
        if (!block.title.empty()) table_.title = text_at(page_, block.title);
        if (!block.caption.empty()) table_.caption = text_at(page_, block.caption);
        take_columns();
        note_multiplier();
        for (const BlockRow& row : block.rows)
            table_.rows.push_back(row_of(row));
        note_years_as_cells();
        take_units_of_rows();
        take_units_of_cells();
        hand_down_quantities();
        judge_brackets();
        judge_commas();
        note_conventions();
        cut_rows();
        hand_down_levels();
        release_totals();
        note_results();
        note_print();
        note_percentages();
        date_movements();
        infer_signs();
        note_euros();
        report();
        return std::move(table_);
    }

private:
    void take_columns() {
        for (const ColumnHead& head : block_->heads)
            table_.columns.push_back(column_of(page_, head));
        table_.columns.resize(block_->columns);
        units_stand_in_labels_ = heads_units_in_labels(block_->heading);
        if (const auto role = role_of_all(block_->heading))
            for (TableColumn& column : table_.columns)
                if (!column.role && !column.multiplier) column.role = role;
        if (block_->heads.empty())
            find("table.columns-unnamed", Severity::warning, "columns",
                 std::to_string(block_->columns), place());
        if (block_->has_uncertain_years)
            find("table.column-year-uncertain", Severity::warning, "text",
                 excerpt(trimmed(block_->heading.back())), page_.span(block_->heading.back()));
    }

    TableRow row_of(const BlockRow& row) {
        TableRow out;
        set_label(out, row, row.label);
        out.cells.resize(block_->columns);
        for (std::size_t k = 0; k < row.cells.size(); ++k)
            if (row.cells[k]) out.cells[k] = cell_of(page_, *row.cells[k]);
        if (row.cells.empty())
            for (TableCell& cell : out.cells)
                cell.kind = CellKind::undecided;
        return out;
    }

    /// Lines of a label as one; a word may be parted at the end of a line, but "zorg- en" is whole.
    static std::string joined_label(std::string label, const std::string& piece) {
        const bool is_parted = label.ends_with('-') && piece.front() >= 'a' &&
                               piece.front() <= 'z' && !piece.starts_with("en ") &&
                               !piece.starts_with("of ");
        if (is_parted)
            label.pop_back();
        else if (!label.empty())
            label += ' ';
        return label + piece;
    }

    /// Levels of a label are parted by " / " or by arrows; all but the last are groups.
    void set_label(TableRow& row, const BlockRow& source,
                   const std::vector<std::string_view>& pieces) {
        row.groups = source.groups;
        std::string label;
        for (const std::string_view piece : pieces)
            label = joined_label(std::move(label), plain(piece));
        if (!pieces.empty()) row.label.span = page_.span(trimmed(pieces.front()));
        for (std::size_t at = label.find(" / "); at != std::string::npos; at = label.find(" / ")) {
            if (label.front() >= 'a' && label.front() <= 'z')
                break; // "toevoegingen / onttrekkingen"
            row.groups.push_back(label.substr(0, at));
            label.erase(0, at + 3);
        }
        if (const auto levels = arrow_pieces(label); levels.size() > 1) {
            row.groups.assign(levels.begin(), levels.end() - 1);
            label = std::string(levels.back());
        }
        row.label.value = label;
        const std::string_view unit = units_stand_in_labels_ ? unit_behind(label) : "";
        row.role =
            role_of_words(trimmed(std::string_view(label).substr(0, label.size() - unit.size())));
        row.is_total = is_total_label(label);
        if (row.role && !row.groups.empty() && role_of_words(row.groups.back()))
            row.groups.pop_back(); // "Totaal lasten" and "Saldo" below the items under "Lasten"
        row.multiplier = unit_of(row.label, own_multiplier(label));
        if (!row.role) row.role = role_in_brackets(label);
        if (!row.multiplier && !source.caption.empty() && is_money(row.role))
            row.multiplier = other_unit(multiplier_of(source.caption));
        if (!unit.empty()) take_unit(row, row_unit(unit, row.role));
        if (const auto code = code_in(row.label.value); !code.empty())
            row.code = Printed<Code>{Code(std::string(code)), std::string(code), row.label.span};
    }

    /// A column of years under a heading such as "Jaar gereed" holds no amounts.
    void note_years_as_cells() {
        for (std::size_t k = 0; k < table_.columns.size(); ++k) {
            TableColumn& column = table_.columns[k];
            const std::string label = comparable(column.label.value);
            const bool names_year = has_word(label, "jaar") || has_word(label, "gereed");
            if (!names_year || column.year || column.phase || column.role) continue;
            const bool are_years =
                std::all_of(block_->rows.begin(), block_->rows.end(), [&](const BlockRow& row) {
                    return k >= row.cells.size() || !row.cells[k] || row.cells[k]->is_year() ||
                           row.cells[k]->kind != CellKind::figure;
                });
            if (are_years) column.role = TableRole::quantity;
        }
    }

    /// The units that a column of them names.
    void take_units_of_rows() {
        unit_column_ = column_of_units(table_);
        if (!unit_column_) return;
        for (TableRow& row : table_.rows) {
            TableCell& cell = row.cells[*unit_column_];
            if (cell.verbatim.empty()) continue;
            cell.kind = CellKind::unreadable;
            cell.number.reset();
            take_unit(row, row_unit_in_column(cell.verbatim, row.role));
        }
    }
    void take_unit(TableRow& row, const RowUnit& unit) const {
        row.multiplier = other_unit(unit.multiplier);
        if (unit.role) row.role = unit.role;
    }

    /// The units that cells print themselves: "20 fte", "€ 1,2 mln". One of all figures of a row or a
    /// column is its unit; a cell that has another than those beside it is not read.
    void take_units_of_cells() {
        for (std::size_t k = 0; k < table_.columns.size(); ++k) {
            std::vector<TableCell*> cells;
            for (TableRow& row : table_.rows)
                cells.push_back(&row.cells[k]);
            const std::string words = common_unit(cells);
            const RowUnit unit = row_unit(words, {});
            if (!words.empty() && unit.is_clear && unit.role) table_.columns[k].role = unit.role;
        }
        for (TableRow& row : table_.rows) {
            std::vector<TableCell*> cells;
            for (std::size_t k = 0; k < row.cells.size(); ++k)
                if (is_money(table_.columns[k].role)) cells.push_back(&row.cells[k]);
            if (const std::string unit = common_unit(cells); !unit.empty()) {
                take_unit(row, row_unit(unit, row.role));
                note_unclear(row, unit);
            } else {
                refuse_units(cells);
            }
        }
    }
    /// Parts of a number of something are numbers too: "waarvan jonger dan 20 jaar" below "Aantal
    /// inwoners", in a row or above both.
    void hand_down_quantities() {
        const TableRow* whole = nullptr;
        for (std::size_t i = 0; i < table_.rows.size(); ++i) {
            TableRow& row = table_.rows[i];
            if (!is_part_of_above(row.label.value)) {
                whole = &row;
                continue;
            }
            const bool is_below = whole && whole->groups == row.groups;
            const auto role = is_below             ? whole->role
                              : row.groups.empty() ? std::nullopt
                                                   : role_of_words(row.groups.back());
            const bool has_own = row.multiplier && block_->rows[i].caption.empty();
            if (role != TableRole::quantity || row.role || has_own || names_unit(row)) continue;
            row.role = role;
            row.multiplier.reset();
        }
    }
    /// True if a row states a unit of money, in its label or in a cell.
    bool names_unit(const TableRow& row) const {
        return own_multiplier(row.label.value) ||
               std::any_of(row.cells.begin(), row.cells.end(), [](const TableCell& cell) {
                   return cell.verbatim.find("\u20AC") != std::string::npos;
               });
    }
    /// The unit that all figures among these print; empty if there is none, or more than one.
    static std::string common_unit(const std::vector<TableCell*>& cells) {
        std::string common;
        for (const TableCell* cell : cells) {
            if (cell->kind != CellKind::figure) continue;
            const std::string unit = unit_of_cell(*cell);
            if (unit.empty() || (!common.empty() && unit != common)) return {};
            common = unit;
        }
        return common;
    }
    static void refuse_units(const std::vector<TableCell*>& cells) {
        for (TableCell* cell : cells)
            if (cell->kind == CellKind::figure && !unit_of_cell(*cell).empty()) {
                cell->kind = CellKind::unreadable;
                cell->number.reset();
            }
    }
    static std::string unit_of_cell(const TableCell& cell) {
        const auto printed = whole_cell(cell.verbatim);
        if (!printed || printed->unit.empty()) return {};
        const bool has_euro = cell.verbatim.find("\u20AC") != std::string::npos;
        return (has_euro ? "\u20AC " : "") + std::string(printed->unit);
    }

    void report_unclear_units() {
        if (!unit_column_ && !units_stand_in_labels_) return;
        for (const TableRow& row : table_.rows) {
            if (unit_column_) {
                const std::string& words = row.cells[*unit_column_].verbatim;
                if (!row_unit_in_column(words, row.role).is_clear) tell_unclear(row, words);
            } else {
                note_unclear(row, unit_behind(row.label.value));
            }
        }
    }
    void note_unclear(const TableRow& row, std::string_view unit) {
        if (!row_unit(unit, row.role).is_clear) tell_unclear(row, unit);
    }
    void tell_unclear(const TableRow& row, std::string_view unit) {
        if (unit.empty()) return;
        findings_.add({"table.unit-unclear",
                       Severity::warning,
                       {{"unit", excerpt(unit)}, {"row", excerpt(row.label.value)}},
                       row.label.span,
                       {}});
    }

    /// The unit that a label states: "Woonlasten (in euro)".
    std::optional<std::int64_t> own_multiplier(std::string_view label) const {
        constexpr std::array<std::string_view, 4> ends{"(\u20AC)", " in euro", " in euro's",
                                                       " in \u20AC"};
        if (std::any_of(ends.begin(), ends.end(),
                        [&](std::string_view end) { return label.ends_with(end); }))
            return 1;
        const std::size_t bracket = label.find('(');
        if (bracket == std::string_view::npos) return std::nullopt;
        const std::string_view caption = heading_line(label.substr(bracket)).caption;
        return caption.empty() ? std::nullopt : multiplier_of(caption);
    }

    /// The other side of an arrow row stands below it without its levels.
    void hand_down_levels() {
        std::vector<std::string> levels;
        for (std::size_t i = 0; i < table_.rows.size(); ++i) {
            TableRow& row = table_.rows[i];
            const BlockRow& source = block_->rows[i];
            if (row.groups.size() > source.groups.size() && is_arrow_row(source))
                levels = row.groups;
            else if (row.groups.empty() && row.role && !row.is_total)
                row.groups = levels;
            else
                levels.clear();
        }
    }
    /// A total below the rows of a group is that of the table, unless the group adds up to it: where
    /// the group has a row of its role already, or the table ends and has other rows.
    void release_totals() {
        bool is_end = true;
        for (std::size_t i = table_.rows.size(); i-- > 0;) {
            TableRow& row = table_.rows[i];
            is_end = is_end && row.is_total;
            if (!row.is_total || row.groups.empty()) continue;
            const auto first = first_of_group(i);
            const auto is_alike = [&](const TableRow& other) {
                return !other.is_total && row.role && other.role == row.role;
            };
            const auto begin = table_.rows.begin();
            const bool comes_again = std::any_of(begin + static_cast<std::ptrdiff_t>(first),
                                                 begin + static_cast<std::ptrdiff_t>(i), is_alike);
            const bool is_of_all =
                comparable(row.label.value).find("alle programma") != std::string::npos;
            if (comes_again || is_of_all || (is_end && first > 0 && !is_sum_of(first, i)))
                row.groups.clear();
        }
    }
    /// The first of the rows above row `i` that stand in its group.
    std::size_t first_of_group(std::size_t i) const {
        std::size_t first = i;
        while (first > 0 && table_.rows[first - 1].groups == table_.rows[i].groups)
            --first;
        return first;
    }
    /// True if rows [first, last) add up to row `last` in a column that has figures.
    bool is_sum_of(std::size_t first, std::size_t last) const {
        for (std::size_t column = 0; column < table_.columns.size(); ++column) {
            Rational sum;
            std::size_t figures = 0;
            for (std::size_t i = first; i < last; ++i)
                if (const auto& number = table_.rows[i].cells[column].number;
                    number && !table_.rows[i].is_total) {
                    sum += Rational(*number);
                    ++figures;
                }
            const auto& total = table_.rows[last].cells[column].number;
            const Rational bound(static_cast<std::int64_t>(figures + 1));
            if (total && figures > 0 && abs(sum - Rational(*total)) * Rational(2) <= bound)
                return true;
        }
        return false;
    }
    static bool is_arrow_row(const BlockRow& row) {
        const std::string_view label = row.label.empty() ? row.run : row.label.back();
        return arrow_pieces(label).size() > 1;
    }

    // ---- conventions

    /// Brackets are a minus where no figure has another; else what they mean is not known.
    void judge_brackets() {
        std::vector<TableCell*> bracketed;
        bool is_mixed = false;
        for (TableRow& row : table_.rows)
            for (TableCell& cell : row.cells) {
                const auto printed = whole_cell(cell.verbatim);
                if (!printed || !printed->minus) continue;
                if (printed->minus == MinusStyle::brackets)
                    bracketed.push_back(&cell);
                else
                    is_mixed = true;
            }
        if (bracketed.empty()) return;
        if (!is_mixed)
            find("table.bracket-minus", Severity::info, "cells", std::to_string(bracketed.size()),
                 bracketed.front()->span);
        for (TableCell* cell : bracketed)
            if (is_mixed) {
                cell->kind = CellKind::unreadable;
                cell->number.reset();
            }
    }

    /// Commas before three digits may part thousands where other figures have none: "1,000" and "400".
    void judge_commas() {
        std::vector<TableCell*> parted;
        bool has_whole = false;
        for (TableRow& row : table_.rows)
            for (TableCell& cell : row.cells) {
                if (!cell.number || cell.number->is_zero()) continue;
                const int decimals = cell.number->scale();
                if (decimals == 3) parted.push_back(&cell);
                has_whole = has_whole || decimals == 0;
                if (decimals != 3 && decimals != 0) return;
            }
        if (parted.empty() || !has_whole) return;
        find("table.comma-ambiguous", Severity::error, "text", excerpt(parted.front()->verbatim),
             parted.front()->span);
        for (TableCell* cell : parted) {
            cell->kind = CellKind::unreadable;
            cell->number.reset();
        }
    }

    void note_conventions() {
        note_legend();
        note_print();
        if (options_.dash_is_zero)
            table_.conventions.dash_is_zero = {
                options_.dash_is_zero, DetectionBasis::given, {}, {}, 0, 0};
    }

    void note_multiplier() {
        auto& multiplier = table_.conventions.multiplier;
        if (options_.multiplier) {
            multiplier.value = options_.multiplier;
            multiplier.basis = DetectionBasis::given;
        } else if (const auto printed = multiplier_of(block_->caption);
                   printed && !block_->caption.empty()) {
            multiplier.value = printed;
            multiplier.basis = DetectionBasis::printed;
            multiplier.words = table_.caption;
        } else if (!unit_of_all_.empty()) {
            multiplier.value = multiplier_of(unit_of_all_);
            multiplier.basis = DetectionBasis::printed;
            multiplier.words = text_at(page_, unit_of_all_);
        } else {
            multiplier.value = 1;
            multiplier.candidates = {1, 1'000};
        }
        for (TableColumn& column : table_.columns)
            column.multiplier =
                unit_of(column.label,
                        column.multiplier ? column.multiplier : own_multiplier(column.label.value));
    }

    /// Amounts that all print a euro sign are in euros, where nothing else states a unit.
    void note_euros() {
        auto& multiplier = table_.conventions.multiplier;
        if (multiplier.basis != DetectionBasis::assumed) return;
        constexpr std::string_view euro = "\u20AC";
        constexpr std::size_t fewest = 2;
        std::size_t amounts = 0;
        std::optional<Text> sign;
        for (std::size_t row = 0; row < table_.rows.size(); ++row)
            for (std::size_t column = 0; column < table_.columns.size(); ++column) {
                const TableCell& cell = table_.rows[row].cells[column];
                const bool has_own =
                    table_.rows[row].multiplier || table_.columns[column].multiplier;
                if (cell.kind == CellKind::undecided) return;
                if (!cell.number || has_own || !is_money(table_, row, column)) continue;
                if (cell.verbatim.find(euro) == std::string::npos) return;
                if (!sign) sign = Text{std::string(euro), cell.span};
                ++amounts;
            }
        if (amounts < fewest) return;
        multiplier.value = 1;
        multiplier.candidates.clear();
        multiplier.basis = DetectionBasis::printed;
        multiplier.words = std::move(sign);
    }

    /// The unit of a row or a column, if it is none that the table has. Per inhabitant is in euros.
    std::optional<std::int64_t> unit_of(const Text& label, std::optional<std::int64_t> own) {
        if (own || !is_per_head(label.value)) return other_unit(own);
        const auto euro = other_unit(1);
        if (euro && table_.conventions.multiplier.value != 1)
            find("table.unit-per-head", Severity::info, "label", excerpt(label.value), label.span);
        return euro;
    }

    /// A unit of a row or a column, unless it is that of the table.
    std::optional<std::int64_t> other_unit(std::optional<std::int64_t> own) const {
        const auto& multiplier = table_.conventions.multiplier;
        const bool is_same = own == multiplier.value && multiplier.basis != DetectionBasis::assumed;
        return is_same ? std::nullopt : own;
    }

    void note_legend() {
        auto& sign = table_.conventions.sign_convention;
        if (options_.sign_convention) {
            sign.value = options_.sign_convention;
            sign.basis = DetectionBasis::given;
            return;
        }
        const auto surplus = minus_is_surplus(block_->legend);
        if (!surplus) return;
        sign.words = text_at(page_, block_->legend);
        sign.candidates =
            *surplus ? std::vector{SignConvention::net_cost, SignConvention::signed_cost}
                     : std::vector{SignConvention::net_revenue, SignConvention::signed_cash};
    }

    /// How minus and thousands are printed, as the cells show that are known.
    void note_print() {
        std::array<std::size_t, names(MinusStyle{}).size()> minus{};
        std::array<std::size_t, names(Grouping{}).size()> grouping{};
        for (const TableRow& row : table_.rows)
            for (const TableCell& cell : row.cells) {
                const auto printed = whole_cell(cell.verbatim);
                if (!printed || cell.kind == CellKind::unreadable) continue;
                if (printed->minus) ++minus[static_cast<std::size_t>(*printed->minus)];
                if (printed->grouping) ++grouping[static_cast<std::size_t>(*printed->grouping)];
            }
        note_most(minus, table_.conventions.minus);
        note_most(grouping, table_.conventions.grouping);
    }
    template <class Counts, class E> static void note_most(const Counts& counts, Detected<E>& out) {
        std::size_t total = 0;
        for (const std::size_t count : counts)
            total += count;
        out = {};
        if (total == 0) return;
        const auto most = std::max_element(counts.begin(), counts.end());
        out.value = static_cast<E>(most - counts.begin());
        out.basis = DetectionBasis::printed;
        out.holding = static_cast<std::uint32_t>(*most);
        out.tested = static_cast<std::uint32_t>(total);
        for (auto each = counts.begin(); each != counts.end(); ++each)
            if (*each > 0 && each != most)
                out.candidates.push_back(static_cast<E>(each - counts.begin()));
    }

    void note_percentages() {
        for (std::size_t k = 0; k < table_.columns.size(); ++k) {
            std::size_t percentages = 0;
            std::size_t figures = 0;
            for (const BlockRow& row : block_->rows)
                if (k < row.cells.size() && row.cells[k] &&
                    row.cells[k]->kind == CellKind::figure) {
                    ++figures;
                    percentages += row.cells[k]->is_percentage ? 1U : 0U;
                }
            if (percentages > 0 && percentages == figures)
                table_.columns[k].role = TableRole::percentage;
        }
    }

    // ---- rows that must be cut

    /// Figures as the cutter knows them, parted by bars.
    template <class Cells, class Number>
    std::string parted(const Cells& cells, Number number_of) const {
        std::string out;
        for (const auto& cell : cells) {
            const std::optional<Decimal> number = number_of(cell);
            if (!out.empty()) out += '|';
            std::string text = number ? format_decimal(*number, NumberStyle::dutch) : "-";
            if (may_part_thousands_) std::erase(text, '.');
            out += text;
        }
        return out;
    }

    /// True if blanks may part thousands: no point does, and a row has more numbers than cells.
    bool may_part_thousands() const {
        bool has_more = false;
        for (const BlockRow& row : block_->rows) {
            for (const auto& cell : row.cells)
                if (cell && cell->grouping == Grouping::point) return false;
            const auto cells = trailing_cells(row.run);
            has_more = has_more || cells.size() > block_->columns;
            for (const PrintedCell& cell : cells)
                if (cell.grouping && *cell.grouping != Grouping::none) return false;
        }
        return has_more;
    }

    std::vector<std::size_t> undecided_rows() const {
        std::vector<std::size_t> out;
        for (std::size_t i = 0; i < table_.rows.size(); ++i)
            if (!table_.rows[i].cells.empty() &&
                table_.rows[i].cells.front().kind == CellKind::undecided)
                out.push_back(i);
        return out;
    }

    void cut_rows() {
        const auto open = undecided_rows();
        if (open.empty()) return;
        may_part_thousands_ = may_part_thousands();
        texts_.clear();
        for (std::size_t i = 0; i < block_->rows.size(); ++i)
            texts_.push_back(text_of(i));
        recovered_.assign(block_->rows.size(), {});
        settle(recover({}, false));
        if (block_->rows.size() <= most_rows_by_sums) {
            cut_by_structure();
            if (!undecided_rows().empty()) fill_short_rows();
        }
        note_evidence(open);
    }

    /// The text of a row for the cutter: as printed, or its cells parted by bars.
    std::string text_of(std::size_t i) const {
        const BlockRow& row = block_->rows[i];
        if (!row.run.empty()) return std::string(row.run);
        if (!row.cells.empty())
            return parted(table_.rows[i].cells, [](const TableCell& cell) { return cell.number; });
        return parted(row.loose, [](const PrintedCell& cell) {
            return cell.kind == CellKind::figure ? std::optional(cell.number) : std::nullopt;
        });
    }

    Recovery recover(const std::vector<CellIdentity>& identities, bool fills) const {
        std::vector<RawRow> rows;
        for (std::size_t i = 0; i < texts_.size(); ++i)
            rows.push_back({texts_[i], {}, !block_->rows[i].run.empty()});
        return sluitend::recover(rows, block_->columns, identities, recovery_options(fills));
    }

    RecoveryOptions recovery_options(bool fills) const {
        RecoveryOptions out;
        out.limits = options_.limits;
        out.dashes =
            options_.dash_is_zero.value_or(true) ? NilCells::zero_first : NilCells::missing;
        out.blanks = fills ? NilCells::missing : NilCells::none;
        if (may_part_thousands_) out.separator = GroupSeparator::blank;
        out.allow_ungrouped =
            may_part_thousands_ || table_.conventions.grouping.value == Grouping::none;
        return out;
    }

    /// Cuts rows by what the cells have to add to, under the convention that decides most rows.
    void cut_by_structure() {
        for (int round = 0; round < 2 && !undecided_rows().empty(); ++round) {
            note_evidence(undecided_rows());
            std::optional<Recovery> best;
            std::size_t most = 0;
            for (const SignConvention each : conventions()) {
                TableRecord table = table_;
                table.conventions.sign_convention.value = each;
                table.conventions.sign_convention.basis = DetectionBasis::given;
                Recovery found = recover(identities_of(table), false);
                const std::size_t score = score_of(found);
                if (best && score <= most) continue;
                most = score;
                best = std::move(found);
            }
            if (best) settle(*best);
        }
    }

    std::vector<SignConvention> conventions() const {
        const auto& sign = table_.conventions.sign_convention;
        if (sign.value) return {*sign.value};
        if (!sign.candidates.empty()) return sign.candidates;
        return {SignConvention::net_cost, SignConvention::net_revenue, SignConvention::signed_cash};
    }

    static std::vector<CellIdentity> identities_of(const TableRecord& table) {
        std::vector<CellIdentity> out;
        for (const TableIdentity& each : find_structure(table).identities)
            out.push_back(each.terms);
        return out;
    }

    /// Rows decided by their sums count, those that a sum speaks against do not.
    static std::size_t score_of(const Recovery& recovery) {
        return static_cast<std::size_t>(
            std::count_if(recovery.rows.begin(), recovery.rows.end(), [](const RecoveredRow& row) {
                return row.surviving.size() == 1 && row.decided_by != DecidedBy::most_identities &&
                       row.decided_by != DecidedBy::undecided;
            }));
    }

    /// Takes the rows that are decided now.
    void settle(const Recovery& recovery) {
        for (const std::size_t i : undecided_rows()) {
            const RecoveredRow& row = recovery.rows[i];
            recovered_[i] = row;
            if (row.decided_by != DecidedBy::undecided && row.surviving.size() == 1 &&
                keeps_cells(block_->rows[i], row.surviving.front()))
                take_reading(i, row);
            else if (const auto run = block_->rows[i].run; !run.empty())
                set_label(table_.rows[i], block_->rows[i],
                          {row.label ? run.substr(0, row.label->size())
                                     : trimmed(run.substr(0, run.find_first_of("0123456789")))});
        }
    }

    /// False if cells that stand apart have been cut to fill a row.
    static bool keeps_cells(const BlockRow& source, const RowReading& reading) {
        const auto is_printed = [](const CellText& cell) { return !cell.verbatim.empty(); };
        const auto printed = std::count_if(reading.begin(), reading.end(), is_printed);
        return !source.run.empty() || static_cast<std::size_t>(printed) == source.loose.size();
    }

    void take_reading(std::size_t i, const RecoveredRow& recovered) {
        const BlockRow& source = block_->rows[i];
        TableRow& row = table_.rows[i];
        const RowReading& reading = recovered.surviving.front();
        std::size_t next = 0; // of the loose cells
        for (std::size_t k = 0; k < row.cells.size(); ++k) {
            TableCell& cell = row.cells[k];
            cell = {};
            if (reading[k].verbatim.empty()) continue;
            if (source.run.empty()) {
                cell = cell_of(page_, source.loose.at(next++));
                continue;
            }
            const auto piece = source.run.substr(reading[k].offset, reading[k].verbatim.size());
            cell = {reading[k].is_nil ? CellKind::nil : CellKind::figure,
                    reading[k].is_nil ? std::nullopt : std::optional(reading[k].value),
                    std::string(piece), page_.span(piece)};
        }
        if (!source.run.empty() && recovered.label)
            set_label(row, source, {source.run.substr(0, recovered.label->size())});
    }

    /// A row with too few cells has lost blank ones; its own sums may say which.
    void fill_short_rows() {
        settle(recover({}, true));
        note_evidence(undecided_rows());
        settle(recover(identities_of(table_), true));
    }

    /// How rows were cut, or can be cut.
    void note_evidence(const std::vector<std::size_t>& rows) {
        table_.recovered.clear();
        for (const std::size_t i : rows)
            table_.recovered.push_back(evidence(i));
    }

    RecoveredCells evidence(std::size_t i) const {
        const BlockRow& source = block_->rows[i];
        const SourceSpan place =
            source.run.empty() ? table_.rows[i].label.span : page_.span(source.run);
        return evidence_of(recovered_[i], i, {texts_[i], place});
    }

    // ---- signs, and what is odd

    /// What moves a stand to the next belongs to the year of the next: "Toevoeging" between "Stand
    /// 1-1-2025" and "Stand 31-12-2025". Other words do if the stands agree with their figures.
    void date_movements() {
        std::vector<std::size_t> others;
        std::optional<std::size_t> before;
        for (std::size_t at = 0; at < table_.columns.size(); ++at) {
            if (!is_stand(table_.columns[at].role)) continue;
            if (before && follows(table_.columns[*before], table_.columns[at]))
                date_between(*before, at, others);
            before = at;
        }
        if (others.empty()) return;
        const auto moves = columns_of_moves();
        for (const std::size_t column : others)
            if (std::ranges::find(moves, column) == moves.end())
                table_.columns[column].year.reset();
    }
    /// True if one column holds the stand at the beginning of a year, and the other that at its end.
    static bool follows(const TableColumn& begin, const TableColumn& end) {
        if (end.role != TableRole::closing || !begin.year || !end.year) return false;
        return *end.year == *begin.year + (begin.role == TableRole::closing ? 1 : 0);
    }
    /// Dates columns between two stands, if none has another year.
    /// \param others those of them that are not called movements
    void date_between(std::size_t begin, std::size_t end, std::vector<std::size_t>& others) {
        const auto year = table_.columns[end].year;
        for (std::size_t k = begin + 1; k < end; ++k)
            if (table_.columns[k].year && table_.columns[k].year != year) return;
        for (std::size_t k = begin + 1; k < end; ++k) {
            TableColumn& column = table_.columns[k];
            if (column.year || column.phase || !is_money(column.role)) continue;
            column.year = year;
            if (move_of(column.role) == 0 && column.role != TableRole::reserve_movements)
                others.push_back(k);
        }
    }
    /// The columns that take part in stands that roll forward.
    std::vector<std::size_t> columns_of_moves() const {
        std::vector<std::size_t> out;
        for (const TableIdentity& each : find_structure(table_).identities)
            if (each.rule == TableRule::roll_forward)
                for (const CellTerm& term : each.terms)
                    out.push_back(term.column);
        return out;
    }

    /// "Saldo" behind the reserves may be the result.
    void note_results() {
        std::vector<RoleRow> rows;
        for (const TableRow& row : table_.rows) {
            rows.push_back({row.role, {}});
            for (const TableCell& cell : row.cells)
                rows.back().figures.push_back(cell.number);
        }
        name_results(rows);
        for (std::size_t i = 0; i < rows.size(); ++i)
            table_.rows[i].role = rows[i].role;
    }

    void infer_signs() {
        auto& sign = table_.conventions.sign_convention;
        if (sign.value) return;
        auto found = find_structure(table_).sign_convention;
        found.words = sign.words;
        sign = std::move(found);
    }

    void report() {
        if (table_.conventions.multiplier.basis == DetectionBasis::assumed && !is_stated_in_parts())
            find("table.unit-unstated", Severity::warning, "row", excerpt(first_label()), place());
        if (block_->has_repeated_years)
            find("table.rows-repeated", Severity::warning, "row", excerpt(first_label()), place());
        report_unclear_units();
        const std::vector<bool> are_words = columns_of_words();
        for (const TableRow& row : table_.rows)
            for (std::size_t column = 0; column < row.cells.size(); ++column)
                if (const TableCell& cell = row.cells[column]; cell.kind == CellKind::unreadable &&
                                                               !are_words[column] &&
                                                               column != unit_column_)
                    find("table.cell-unreadable", Severity::error, "text", excerpt(cell.verbatim),
                         cell.span);
        for (Finding& finding : recovery_findings(table_))
            findings_.add(std::move(finding));
    }

    /// The columns that hold words alone, such as "I" and "S", names, or remarks with numbers in them.
    std::vector<bool> columns_of_words() const {
        std::vector<bool> out(table_.columns.size(), true);
        for (const TableRow& row : table_.rows)
            for (std::size_t column = 0; column < out.size(); ++column) {
                const TableCell& cell = row.cells[column];
                const bool has_digit =
                    cell.verbatim.find_first_of("0123456789") != std::string::npos;
                if (cell.number || (has_digit && !begins_with_word(cell.verbatim)))
                    out[column] = false;
            }
        return out;
    }
    static bool begins_with_word(std::string_view text) {
        return text.size() > 1 && is_letter(text[0]) && is_letter(text[1]);
    }

    /// True if all amounts stand in rows or columns that state their unit.
    bool is_stated_in_parts() const {
        const auto is_stated = [](const auto& each) {
            return each.multiplier || !is_money(each.role);
        };
        return std::all_of(table_.columns.begin(), table_.columns.end(), is_stated) ||
               std::all_of(table_.rows.begin(), table_.rows.end(), is_stated);
    }

    std::string first_label() const {
        return table_.rows.empty() ? std::string() : table_.rows.front().label.value;
    }
    SourceSpan place() const {
        return table_.rows.empty() ? SourceSpan{} : table_.rows.front().label.span;
    }
    void find(const char* id, Severity severity, const char* argument, std::string value,
              SourceSpan span) {
        findings_.add({id, severity, {{argument, std::move(value)}}, span, {}});
    }

    const TextLines& page_;
    const ReadTablesOptions& options_;
    std::string_view unit_of_all_;
    FindingList& findings_;
    const TableBlock* block_ = nullptr;
    TableRecord table_{};
    std::vector<std::string> texts_;
    std::vector<RecoveredRow> recovered_;
    std::optional<std::size_t> unit_column_{}; ///< that holds a unit for every row
    bool units_stand_in_labels_ = false;       ///< it has run into the labels
    bool may_part_thousands_ = false;
};

} // namespace

std::vector<PlacedTable> placed_tables(const TextLines& page, const ReadTablesOptions& options) {
    std::vector<PlacedTable> out;
    const std::string_view unit_of_all = sentence_of_unit(page);
    for (const TableBlock& block : table_blocks(page_lines(page))) {
        FindingList findings(options.limits.diagnostics);
        PlacedTable& placed = out.emplace_back();
        placed.table = TableMaker(page, options, unit_of_all, findings).make(block);
        placed.findings = std::move(findings).take();
        placed.first = block.first;
        placed.first_row = block.first_row;
        placed.last = block.last;
    }
    return out;
}

bool is_overview(const TableRecord& table) {
    const auto has_side = [](const TableColumn& column) {
        return column.role && is_money(column.role);
    };
    constexpr std::size_t fewest_columns = 3;
    if (table.rows.size() < 2) return false;
    if (table.columns.size() >= fewest_columns &&
        std::any_of(table.columns.begin(), table.columns.end(), has_side))
        return true;
    std::map<TableRole, std::string> names;
    for (const TableRow& row : table.rows)
        if (row.role && names.emplace(*row.role, row_name(row)).first->second != row_name(row))
            return true;
    return false;
}

} // namespace detail

ReadTablesResult read_tables(std::string_view text, const ReadTablesOptions& options) {
    detail::require_utf8_input(text, options.limits);
    detail::FindingList findings(options.limits.diagnostics);
    ReadTablesResult out;
    for (detail::PlacedTable& each : detail::placed_tables(TextLines(text), options)) {
        out.tables.push_back(std::move(each.table));
        for (Finding& finding : each.findings)
            findings.add(std::move(finding));
    }
    out.diagnostics = std::move(findings).take();
    return out;
}

SLUITEND_END
