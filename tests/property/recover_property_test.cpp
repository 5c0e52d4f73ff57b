// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// A true table is rounded, printed, run together and recovered: its reading is never lost.
// RC_PARAMS="seed=... max_success=..." repeats or lengthens a run.

#include <sluitend/check/recover.hpp>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace sluitend;

/// A table whose rows are triples (a − b = c) and whose last row is the sum of the others.
struct Glued {
    std::vector<std::string> rows;
    std::vector<std::string> labels;
    std::vector<std::string> truth;
    std::vector<CellIdentity> identities;
    std::size_t columns;
};

std::int64_t rounded(std::int64_t hundredths) {
    const std::int64_t up = hundredths >= 0 ? 50 : -50;
    return (hundredths + up) / 100;
}

std::string printed(std::int64_t value) {
    return format_decimal(Decimal(value), NumberStyle::dutch);
}

Glued glued(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const std::size_t parts = 1 + random() % 4;
    const std::size_t years = 1 + random() % 3;
    const std::int64_t most = std::int64_t{100} << random() % 20;
    Glued out;
    out.columns = 3 * years;
    std::vector<std::vector<std::int64_t>> cells(parts + 1,
                                                 std::vector<std::int64_t>(out.columns, 0));
    for (std::size_t row = 0; row <= parts; ++row) {
        for (std::size_t column = 0; column < out.columns; column += 3) {
            for (std::size_t side = 0; row < parts && side < 2; ++side) {
                cells[row][column + side] = static_cast<std::int64_t>(random()) % most;
                cells[parts][column + side] += cells[row][column + side];
            }
            cells[row][column + 2] = cells[row][column] - cells[row][column + 1];
            out.identities.push_back(
                {{row, column, 1}, {row, column + 1, -1}, {row, column + 2, -1}});
        }
        std::string text;
        std::string truth;
        for (const std::int64_t cell : cells[row]) {
            text += printed(rounded(cell));
            truth += printed(rounded(cell)) + '|';
        }
        out.labels.push_back("Programma " + std::to_string(row));
        out.rows.push_back(out.labels.back() + text);
        out.truth.push_back(truth);
    }
    for (std::size_t column = 0; column < out.columns; ++column) {
        CellIdentity& sum = out.identities.emplace_back();
        for (std::size_t row = 0; row <= parts; ++row)
            sum.push_back({row, column, row < parts ? 1 : -1});
    }
    return out;
}

std::string joined(const RowReading& reading) {
    std::string out;
    for (const CellText& cell : reading)
        out += cell.verbatim + '|';
    return out;
}

Recovery recovered(const Glued& table, const RecoveryOptions& options = {}) {
    std::vector<RawRow> rows;
    for (const std::string& text : table.rows)
        rows.push_back({.cells = text, .line = {}, .has_label = true});
    return recover(rows, table.columns, table.identities, options);
}

/// The true reading survives, unless readings were left out, and that is said.
void require_truth(const Glued& table, const Recovery& recovery) {
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const RecoveredRow& row = recovery.rows[i];
        const bool is_there =
            std::any_of(row.surviving.begin(), row.surviving.end(),
                        [&](const RowReading& each) { return joined(each) == table.truth[i]; });
        if (!is_there && !row.truncated) RC_FAIL(table.rows[i]);
        if (row.decided_by != DecidedBy::undecided) {
            RC_ASSERT(row.surviving.size() == 1u);
            RC_ASSERT(is_there);
        }
        RC_ASSERT(row.fitting <= row.readings);
    }
}

TEST(RecoverLaws, TheTrueReadingOfAGluedTableIsAlwaysAmongTheReadings) {
    EXPECT_TRUE(rc::check("the true reading survives", [](std::uint64_t seed) {
        const Glued table = glued(seed);
        require_truth(table, recovered(table));
        RecoveryOptions options;
        options.labels = table.labels;
        require_truth(table, recovered(table, options));
    }));
}

TEST(RecoverLaws, TheOrderOfRowsAndIdentitiesChangesNothing) {
    EXPECT_TRUE(rc::check("order is irrelevant", [](std::uint64_t seed) {
        const Glued table = glued(seed);
        const Recovery recovery = recovered(table);
        std::mt19937_64 random(seed);
        std::vector<std::size_t> order(table.rows.size()); // new position of every row
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::shuffle(order.begin(), order.end(), random);
        Glued shuffled = table;
        for (std::size_t i = 0; i < order.size(); ++i)
            shuffled.rows[order[i]] = table.rows[i];
        for (CellIdentity& identity : shuffled.identities) {
            for (CellTerm& term : identity)
                term.row = order[term.row];
            std::shuffle(identity.begin(), identity.end(), random);
        }
        std::shuffle(shuffled.identities.begin(), shuffled.identities.end(), random);
        const Recovery other = recovered(shuffled);
        for (std::size_t i = 0; i < order.size(); ++i) {
            const RecoveredRow& a = recovery.rows[i];
            const RecoveredRow& b = other.rows[order[i]];
            RC_ASSERT(a.readings == b.readings);
            RC_ASSERT(a.fitting == b.fitting);
            RC_ASSERT(a.truncated == b.truncated);
            RC_ASSERT(a.decided_by == b.decided_by);
            RC_ASSERT(a.surviving == b.surviving);
            RC_ASSERT(a.margin == b.margin);
        }
    }));
}

} // namespace
