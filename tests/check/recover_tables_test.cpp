// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0
//
// Published tables whose rows have run together, labels and all, recovered by their identities.

#include <sluitend/check/recover.hpp>

#include "../support/fact_tables.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace {

using namespace sluitend;

std::string joined(const RowReading& reading, const std::string& between = "|") {
    std::string out;
    for (const CellText& cell : reading)
        out += (&cell == &reading.front() ? "" : between) + cell.verbatim;
    return out;
}

std::string joined(const std::vector<std::string>& cells, const std::string& between) {
    std::string out;
    for (const std::string& cell : cells)
        out += (&cell == &cells.front() ? "" : between) + cell;
    return out;
}

/// A published table, every row run together.
struct GluedTable {
    std::vector<sample::FactRow> facts;
    std::vector<std::string> texts;
    std::vector<CellIdentity> identities;
    RecoveryOptions options;
    std::size_t columns = 0;

    explicit GluedTable(const std::string& name) {
        const sample::FactTable table = sample::fact_table(name);
        columns = table.columns.size();
        facts = table.rows;
        for (const sample::FactRow& row : facts)
            texts.push_back(row.label + joined(row.cells, ""));
        for (const auto& identity : sample::expected_identities(name)) {
            CellIdentity& cells = identities.emplace_back();
            for (const auto& term : identity.terms)
                cells.push_back({term.row, term.column, term.coefficient});
        }
        for (const auto& each : sample::table_names)
            if (each.name == name) options.is_exact = each.is_exact;
        const bool has_dashes = std::any_of(facts.begin(), facts.end(), [](const auto& row) {
            return std::find(row.cells.begin(), row.cells.end(), "-") != row.cells.end();
        });
        if (has_dashes) options.dashes = NilCells::zero;
    }

    Recovery recovered() const {
        std::vector<RawRow> raw;
        for (const std::string& text : texts)
            raw.push_back({.cells = text, .line = {}, .has_label = true});
        return recover(raw, columns, identities, options);
    }
};

/// What is expected of one row.
struct GluedRow {
    std::size_t row;
    std::string label;
    std::array<std::uint64_t, 4> cuts; ///< by grammar, by its identities, with those exact, in all
};

std::map<std::string, std::vector<GluedRow>> glued_rows() {
    std::map<std::string, std::vector<GluedRow>> out;
    const auto lines = sample::lines_of(sample::samples() / "expected" / "glued_rows.tsv");
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto cells = sample::cells_of(lines[i]);
        out[cells.at(0)].push_back({std::stoul(cells.at(1)),
                                    cells.at(2),
                                    {std::stoul(cells.at(3)), std::stoul(cells.at(4)),
                                     std::stoul(cells.at(5)), std::stoul(cells.at(6))}});
    }
    return out;
}

/// A row that lacks its last cell cannot stand in the table; it is read by itself.
GluedTable without_short_rows(const std::string& name) {
    GluedTable table(name);
    for (std::size_t i = table.facts.size(); i-- > 0;)
        if (table.facts[i].cells.size() < table.columns) {
            EXPECT_EQ(i + 1, table.facts.size());
            table.texts.pop_back();
            std::erase_if(table.identities, [&](const CellIdentity& identity) {
                return std::any_of(identity.begin(), identity.end(),
                                   [&](const CellTerm& term) { return term.row == i; });
            });
        }
    return table;
}

TEST(RecoverTables, FindsEveryRowOfEveryPublishedTable) {
    SLUITEND_NEEDS_SAMPLES();
    std::array<int, 4> one_left{};
    int none_exact = 0;
    int rows = 0;
    for (const auto& [name, expected] : glued_rows()) {
        GluedTable table = without_short_rows(name);
        const Recovery within_bound = table.recovered();
        const bool was_exact = table.options.is_exact;
        table.options.is_exact = true;
        const Recovery exact = table.recovered();
        table.options.is_exact = was_exact;
        for (const GluedRow& each : expected) {
            const sample::FactRow& fact = table.facts.at(each.row);
            const std::string place = name + ": " + fact.label;
            RecoveredRow row;
            RecoveredRow exact_row;
            if (each.row < table.texts.size()) {
                row = within_bound.rows[each.row];
                exact_row = exact.rows[each.row];
            } else {
                const std::string text = fact.label + joined(fact.cells, "");
                const RawRow alone{.cells = text, .line = {}, .has_label = true};
                row = recover({&alone, 1}, fact.cells.size(), std::vector<CellIdentity>{}, {})
                          .rows[0];
                exact_row = row;
            }
            EXPECT_EQ(row.readings, each.cuts[0]) << place;
            EXPECT_EQ(row.fitting, each.cuts[1]) << place;
            EXPECT_EQ(exact_row.fitting, each.cuts[2]) << place;
            EXPECT_EQ(row.surviving.size(), each.cuts[3]) << place;
            EXPECT_EQ(row.label, fact.label) << place;
            EXPECT_NE(row.decided_by, DecidedBy::undecided) << place;
            EXPECT_NE(row.decided_by, DecidedBy::most_identities) << place;
            EXPECT_FALSE(row.truncated) << place;
            ASSERT_FALSE(row.surviving.empty()) << place;
            EXPECT_EQ(joined(row.surviving[0]), joined(fact.cells, "|")) << place;
            ++rows;
            one_left[0] += row.readings == 1 ? 1 : 0;
            one_left[1] += row.fitting == 1 ? 1 : 0;
            one_left[3] += row.surviving.size() == 1 ? 1 : 0;
            none_exact += exact_row.fitting == 0 ? 1 : 0;
        }
    }
    EXPECT_EQ(rows, 270);
    EXPECT_EQ(one_left[0], 201);
    EXPECT_EQ(one_left[1], 258);
    EXPECT_EQ(one_left[3], 270);
    EXPECT_EQ(none_exact, 35);
}

} // namespace
