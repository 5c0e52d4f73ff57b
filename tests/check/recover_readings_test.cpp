// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0
//
// Rows of published tables, run together and cut again, and rows made to mislead or to exhaust.

#include <sluitend/check/recover.hpp>

#include "../support/fact_tables.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace sluitend;
using enum LineCode;
using Rows = std::vector<RawRow>;

std::string joined(const RowReading& reading, const std::string& between = "|") {
    std::string out;
    for (const CellText& cell : reading)
        out += (&cell == &reading.front() ? "" : between) + cell.verbatim;
    return out;
}

struct Cuts {
    std::uint64_t count = 0;
    std::vector<RowReading> listed;
};

Cuts cuts(std::string_view cells, std::size_t columns, std::size_t most = 1'000,
          bool ungrouped = false) {
    Cuts out;
    out.listed = cut_row(cells, columns, ungrouped, most, out.count);
    return out;
}

/// The reading of a row that was decided; "?" if it was not.
std::string decided(const RecoveredRow& row) {
    return row.decided_by == DecidedBy::undecided ? "?" : joined(row.surviving.at(0));
}

/// The rows of the chapter with the reserve rows so printed.
Rows chapter(std::string_view additions, std::string_view withdrawals) {
    return {{"41.16941.48437.88737.61039.224", expenditure},
            {"8.3078.2704.9224.7816.395", revenue},
            {"32.86333.21532.96532.82932.829", balance},
            {additions, reserve_additions},
            {withdrawals, reserve_withdrawals},
            {"32.54633.21532.96532.82932.829", result}};
}

TEST(Recover, RejectsSevenOfTheEightCombinationsOfTheChapter) {
    // Every other combination printed with blanks has a result that its figures cannot give.
    int fitting = 0;
    for (const std::string additions : {"1 10 0 0 0", "11 0 0 0 0"})
        for (const std::string withdrawals :
             {"3 2 800 0 0", "3 280 0 0 0", "32 80 0 0 0", "328 0 0 0 0"}) {
            const Recovery one = recover(chapter(additions, "3280000"), 5);
            const Recovery other = recover(chapter("110000", withdrawals), 5);
            const bool right_additions = additions == "11 0 0 0 0";
            const bool right_withdrawals = withdrawals == "328 0 0 0 0";
            EXPECT_EQ(decided(one.rows[4]), right_additions ? "328|0|0|0|0" : "?") << additions;
            EXPECT_EQ(decided(other.rows[3]), right_withdrawals ? "11|0|0|0|0" : "?")
                << withdrawals;
            fitting += right_additions && right_withdrawals ? 1 : 0;
        }
    EXPECT_EQ(fitting, 1);
    const Recovery recovery = recover(chapter("110000", "3280000"), 5);
    EXPECT_EQ(recovery.combinations, 8u);
    EXPECT_EQ(recovery.rows[3].margin, Decimal(8));
    EXPECT_EQ(recovery.rows[4].margin, Decimal(8));
}

TEST(Recover, SurvivesARoundingDifference) {
    Rows rows = chapter("110000", "3280000");
    rows[5].cells = "32.54833.21432.96532.82932.829"; // off by 2 and 1, with bound 2
    const Recovery recovery = recover(rows, 5);
    EXPECT_EQ(decided(recovery.rows[3]), "11|0|0|0|0");
    rows[5].cells = "32.54933.21532.96532.82932.829"; // off by 3
    EXPECT_EQ(recover(rows, 5).rows[3].decided_by, DecidedBy::most_identities);
}

TEST(Recover, KeepsTheReadingThatOneWrongFigureSpeaksAgainst) {
    Rows rows = chapter("110000", "3280000");
    rows[5].cells = "32.56633.21532.96532.82932.829"; // a digit of the first result is wrong
    const Recovery recovery = recover(rows, 5);
    EXPECT_EQ(decided(recovery.rows[3]), "11|0|0|0|0");
    EXPECT_EQ(decided(recovery.rows[4]), "328|0|0|0|0");
    EXPECT_EQ(recovery.rows[3].decided_by, DecidedBy::most_identities);
    EXPECT_FALSE(recovery.rows[3].margin);
    EXPECT_TRUE(recovery.conventions.empty());
    rows[5].cells = "32.56633.23532.96532.82932.829"; // two of them: nothing is taken
    EXPECT_EQ(decided(recover(rows, 5).rows[3]), "?");
    EXPECT_TRUE(recover(rows, 5).rows[3].surviving.empty()) << "none fits";
    rows[5].cells = rows[2].cells; // the balance in place of the result: several miss it equally
    EXPECT_TRUE(recover(rows, 5).rows[4].surviving.empty());
}

TEST(Recover, UsesTheConventionThatIsDeclaredOnly) {
    const auto with = [](SignConvention convention) {
        return recover(chapter("110000", "3280000"), 5, convention).rows[4].decided_by;
    };
    EXPECT_EQ(with(SignConvention::net_cost), DecidedBy::identities);
    EXPECT_EQ(with(SignConvention::net_revenue), DecidedBy::most_identities);
    EXPECT_EQ(with(SignConvention::signed_cash), DecidedBy::most_identities);
}

TEST(Recover, BelievesTheConventionThatTheReadableRowsSupport) {
    // With net cost the second reading of the additions would fit as well.
    const Rows rows{{"100 100 100", expenditure},   {"60 60 60", revenue},
                    {"40 40 40", balance},          {"1100", reserve_additions},
                    {"0 0 0", reserve_withdrawals}, {"51 40 40", result}};
    const Recovery recovery = recover(rows, 3);
    EXPECT_EQ(recovery.rows[3].readings, 0u) << "a number between borders is one cell";
    const Rows glued{{"100100100", expenditure},  {"606060", revenue},          {"404040", balance},
                     {"1100", reserve_additions}, {"000", reserve_withdrawals}, {"514040", result}};
    const Recovery cut = recover(glued, 3);
    EXPECT_EQ(decided(cut.rows[3]), "11|0|0");
    EXPECT_EQ(cut.conventions, std::vector{SignConvention::net_cost});
}

TEST(Recover, DecidesNothingFromAListThatIsCutShort) {
    Limits limits;
    limits.split_candidates = 3;
    const Recovery recovery = recover(chapter("110000", "3280000"), 5, std::nullopt, limits);
    EXPECT_TRUE(recovery.rows[4].truncated);
    EXPECT_EQ(recovery.rows[4].readings, 4u);
    EXPECT_EQ(recovery.rows[4].surviving.size(), 3u);
    EXPECT_EQ(decided(recovery.rows[4]), "?");
    EXPECT_EQ(decided(recovery.rows[3]), "?") << "the right partner may be missing";
    limits.split_candidates = 4;
    EXPECT_EQ(decided(recover(chapter("110000", "3280000"), 5, std::nullopt, limits).rows[4]),
              "328|0|0|0|0");
}

TEST(Recover, IgnoresChoicesInRowsThatNoEquationUses) {
    Rows rows = chapter("110000", "3280000");
    for (int i = 0; i < 8; ++i)
        rows.push_back({"1111111111", std::nullopt});
    const Recovery recovery = recover(rows, 5);
    EXPECT_EQ(decided(recovery.rows[3]), "11|0|0|0|0");
    EXPECT_EQ(decided(recovery.rows[9]), "?");
    EXPECT_EQ(recovery.rows[9].readings, 51u);
}

TEST(CutRow, NeverCutsANumberThatStandsBetweenBorders) {
    // A blank cell leaves no trace: "12  3" in three columns is no 1, 2, 3.
    EXPECT_EQ(cuts("12 3", 3).count, 0u);
    EXPECT_EQ(cuts("12 | | 3", 3).count, 0u);
    EXPECT_EQ(cuts("110 0 0", 5).count, 0u);
    EXPECT_EQ(cuts("1.234 5", 3).count, 0u);
    const Cuts partly = cuts("41.169 41.48437.887 37.610", 4);
    ASSERT_EQ(partly.count, 1u);
    EXPECT_EQ(joined(partly.listed[0]), "41.169|41.484|37.887|37.610");
}

TEST(Recover, NeverCutsANumberInATableWithBorders) {
    const Rows rows{{"10 20 30", expenditure}, {"123", revenue}, {"1234 5", balance}};
    const Recovery recovery = recover(rows, 3);
    EXPECT_EQ(decided(recovery.rows[0]), "10|20|30");
    EXPECT_EQ(recovery.rows[1].readings, 0u) << "two of its cells are blank";
    EXPECT_EQ(recovery.rows[2].readings, 0u);
}

TEST(CutRow, TakesALoneDashBetweenBordersForNoFigure) {
    const Cuts row = cuts("5 - -7 \u2013", 4);
    ASSERT_EQ(row.count, 1u);
    EXPECT_FALSE(row.listed[0][0].is_nil);
    EXPECT_TRUE(row.listed[0][1].is_nil);
    EXPECT_EQ(row.listed[0][2].value, Decimal(-7));
    EXPECT_TRUE(row.listed[0][3].is_nil);
    EXPECT_EQ(cuts("- - -", 3).count, 1u);
}

TEST(CutRow, TakesEveryMinusSign) {
    for (const std::string minus : {"-", "\u2212", "\u2013"}) {
        const Cuts row = cuts(minus + "1.234" + minus + "5", 2);
        ASSERT_EQ(row.count, 1u);
        EXPECT_EQ(row.listed[0][0].value, Decimal(-1'234));
        EXPECT_EQ(row.listed[0][1].value, Decimal(-5));
    }
    EXPECT_EQ(cuts("-0", 1).count, 0u) << "there is one zero";
    EXPECT_EQ(cuts("--5", 1).count, 0u);
    EXPECT_EQ(cuts("5-", 1).count, 0u) << "a trailing minus is a habit of a table, not guessed";
}

TEST(CutRow, KeepsDecimalsOfOneLength) {
    EXPECT_EQ(cuts("1,52,5", 2).count, 1u);
    EXPECT_EQ(cuts("1,502,50", 2).count, 1u);
    EXPECT_EQ(joined(cuts("11.133,003.989,00", 2).listed.at(0)), "11.133,00|3.989,00");
    EXPECT_EQ(cuts("1,52,50", 2).count, 0u) << "1,5 and 2,50 are not printed alike";
}

TEST(CutRow, RefusesWhatIsNoNumber) {
    for (const char* wrong : {"1.23", "1.2345", "12.34", "01", "1,", ",5", "1..000", "1.000.00",
                              "1.000,", "a", "1a", "1 .000"})
        EXPECT_EQ(cuts(wrong, 1).count, 0u) << wrong;
    EXPECT_EQ(cuts("1 .000", 2).count, 0u);
    EXPECT_EQ(cuts("007 5", 2).count, 0u);
}

TEST(CutRow, CountsEightyDigitsInFiveCellsWithoutListingThem) {
    EXPECT_EQ(cuts(std::string(80, '1'), 5, 10, true).count, 1'001u)
        << "of 1,502,501 splits those into numbers of at most 18 digits";
    EXPECT_EQ(cuts(std::string(80, '1'), 40, 10).listed.size(), 10u);
}

TEST(CutRow, CountsToTheLargestNumberAndNoFurther) {
    EXPECT_EQ(cuts(std::string(800, '1'), 400, 1).count, UINT64_MAX);
}

TEST(CutRow, CompletesOnRowsOfAnyLength) {
    for (const std::string piece :
         {"1", "1.000", "1,5", "-1", " 1", "| ", "0", ".", "1 ", "1.0001"}) {
        std::string row;
        while (row.size() < 200'000)
            row += piece;
        for (const std::size_t columns : {1u, 2u, 5u, 100u, 4'096u})
            static_cast<void>(cuts(row, columns, 3));
        const Rows rows(20, RawRow{row, expenditure});
        static_cast<void>(recover(rows, 5));
    }
    static_cast<void>(cuts("1" + std::string(1'000'000, ' ') + "2 3", 2));
    static_cast<void>(cuts(std::string(10'000, '1'), 5));
}

TEST(Recover, CompletesOnTablesOfManyReadings) {
    const std::string row(60, '1');
    const Rows rows{
        {row, expenditure},         {row, revenue}, {row, balance}, {row, reserve_additions},
        {row, reserve_withdrawals}, {row, result}};
    const Recovery recovery = recover(rows, 30);
    for (const RecoveredRow& each : recovery.rows) {
        EXPECT_TRUE(each.truncated);
        EXPECT_EQ(decided(each), "?");
    }
    EXPECT_EQ(recovery.combinations, UINT64_MAX);
    const std::vector<RawRow> many(2'000, RawRow{row, std::nullopt});
    std::size_t cells = 0;
    for (const RecoveredRow& each : recover(many, 30).rows)
        for (const RowReading& reading : each.surviving)
            cells += reading.size();
    EXPECT_LT(cells, 300'000u) << "all readings together are bounded";
}

TEST(Recover, LeavesUndecidedWhatNoCombinationCanSettleInTime) {
    // Six rows with a hundred readings each: a million million combinations.
    const std::string row = "111111111111";
    const Rows rows{
        {row, expenditure},         {row, revenue}, {row, balance}, {row, reserve_additions},
        {row, reserve_withdrawals}, {row, result}};
    for (const RecoveredRow& each : recover(rows, 9).rows)
        EXPECT_EQ(decided(each), "?");
}

TEST(CutRow, ListsEachCutOnceAndJoinsBackToTheRow) {
    std::mt19937 random(2021);
    for (int i = 0; i < 3'000; ++i) {
        std::string row;
        for (std::size_t length = 1 + random() % 24; row.size() < length;)
            row += "0123456789..,- "[random() % 15];
        const std::size_t columns = 1 + random() % 6;
        const Cuts all = cuts(row, columns, 5'000, random() % 2 == 0);
        EXPECT_EQ(all.listed.size(), all.count) << row;
        std::vector<std::string> seen;
        for (const RowReading& reading : all.listed) {
            EXPECT_EQ(reading.size(), columns);
            std::string together;
            std::size_t end = 0;
            for (const CellText& cell : reading) {
                for (; end < cell.offset; ++end)
                    EXPECT_EQ(row[end], ' ') << "only borders lie between cells";
                EXPECT_EQ(row.substr(cell.offset, cell.verbatim.size()), cell.verbatim);
                end = cell.offset + cell.verbatim.size();
            }
            EXPECT_EQ(row.find_first_not_of(' ', end), std::string::npos);
            seen.push_back(joined(reading));
        }
        std::sort(seen.begin(), seen.end());
        EXPECT_EQ(std::unique(seen.begin(), seen.end()), seen.end()) << row;
    }
}

/// One line of the list of glued rows.
struct GluedRow {
    std::string table;
    std::size_t row;
    std::uint64_t by_grammar;
    std::uint64_t by_own_identities;
};

std::vector<GluedRow> glued_rows() {
    std::vector<GluedRow> out;
    const auto lines = sample::lines_of(sample::samples() / "expected" / "glued_rows.tsv");
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto cells = sample::cells_of(lines[i]);
        out.push_back({cells.at(0), std::stoul(cells.at(1)), std::stoul(cells.at(3)),
                       std::stoul(cells.at(4))});
    }
    return out;
}

/// The text behind the label, and the label's last digits if it ends in a number of its own.
struct GluedText {
    std::string cells;
    std::size_t label_digits;
};

GluedText glue(const sample::FactRow& row) {
    std::string cells;
    for (const std::string& cell : row.cells)
        cells += cell;
    const std::size_t letter = row.label.find_last_not_of("0123456789");
    const bool ends_in_number = row.label[letter] == ' ' && letter + 1 < row.label.size();
    const std::string digits = ends_in_number ? row.label.substr(letter + 1) : "";
    return {digits + cells, digits.size()};
}

/// True if the row's own identities leave a reading within the bound.
bool fits(const RowReading& reading, const std::vector<sample::ExpectedIdentity>& identities) {
    return std::all_of(identities.begin(), identities.end(), [&](const auto& identity) {
        std::int64_t sum = 0;
        for (const auto& term : identity.terms)
            sum += term.coefficient * *reading.at(term.column).value.to_int64();
        return 2 * std::abs(sum) <= static_cast<std::int64_t>(identity.terms.size());
    });
}

TEST(CutRow, CutsPublishedRowsInAsManyWaysAsTheGrammarAllows) {
    SLUITEND_NEEDS_SAMPLES();
    std::map<std::string, sample::FactTable> tables;
    int rows = 0;
    int unique = 0;
    int left_unique = 0;
    for (const GluedRow& each : glued_rows()) {
        if (!tables.contains(each.table)) tables[each.table] = sample::fact_table(each.table);
        const sample::FactRow& row = tables[each.table].rows.at(each.row);
        const bool has_dashes =
            each.table == "bronckhorst_2022" || each.table == "stichtsevecht_2021";
        if (std::find(row.cells.begin(), row.cells.end(), "-") != row.cells.end())
            continue; // a dash that is run together with figures reads as a minus
        const std::string place = each.table + ": " + row.label;
        const GluedText text = glue(row);
        const std::size_t columns = row.cells.size();
        std::uint64_t count = 0;
        const std::size_t digits = std::min<std::size_t>(
            text.label_digits == 0 ? 0 : 4, text.cells.find_first_not_of("0123456789"));
        for (std::size_t taken = 0; taken <= digits; ++taken)
            count += cuts(std::string_view(text.cells).substr(taken), columns, 0).count;
        if (has_dashes)
            EXPECT_LE(count, each.by_grammar) << place << " without cells that are a lone dash";
        else
            EXPECT_EQ(count, each.by_grammar) << place;
        ++rows;
        unique += count == 1 ? 1 : 0;

        const Cuts known =
            cuts(std::string_view(text.cells).substr(text.label_digits), columns, 20'000);
        if (known.count > 20'000) continue;
        std::string truth;
        for (const std::string& cell : row.cells)
            truth += (truth.empty() ? "" : "|") + cell;
        std::vector<sample::ExpectedIdentity> own;
        for (const auto& identity : sample::expected_identities(each.table))
            if (std::all_of(identity.terms.begin(), identity.terms.end(),
                            [&](const auto& term) { return term.row == each.row; }))
                own.push_back(identity);
        std::uint64_t fitting = 0;
        bool has_truth = false;
        for (const RowReading& reading : known.listed) {
            if (!fits(reading, own)) continue;
            ++fitting;
            has_truth = has_truth || joined(reading) == truth;
        }
        EXPECT_TRUE(has_truth) << place;
        EXPECT_LE(fitting, each.by_own_identities) << place;
        left_unique += fitting == 1 ? 1 : 0;
    }
    EXPECT_GT(rows, 250);
    EXPECT_GT(unique, 185);
    EXPECT_GT(left_unique, 230);
}

/// The line that a row of a published programme table is about.
std::optional<LineCode> line_of(const std::string& label) {
    const std::string row = label.substr(label.rfind(" / ") + 3);
    if (row == "Lasten") return expenditure;
    if (row == "Baten") return revenue;
    if (row.starts_with("Saldo")) return balance;
    if (row == "Toevoeging reserves") return reserve_additions;
    if (row == "Onttrekking reserves") return reserve_withdrawals;
    if (row == "Geraamde resultaat") return result;
    return std::nullopt;
}

TEST(Recover, NeverDecidesWronglyInPublishedTables) {
    SLUITEND_NEEDS_SAMPLES();
    int by_identities = 0;
    for (const std::string name : {"gouda_2018", "wassenaar_2026_programmes"}) {
        const sample::FactTable facts = sample::fact_table(name);
        std::map<std::string, std::vector<const sample::FactRow*>> programmes;
        for (const sample::FactRow& row : facts.rows)
            if (row.label.find(" / ") != std::string::npos)
                programmes[row.label.substr(0, row.label.rfind(" / "))].push_back(&row);
        for (const auto& [programme, rows] : programmes) {
            std::vector<std::string> texts;
            for (const sample::FactRow* row : rows)
                texts.push_back(glue({"-", row->cells}).cells);
            std::vector<RawRow> raw;
            for (std::size_t i = 0; i < rows.size(); ++i)
                raw.push_back({texts[i], line_of(rows[i]->label)});
            const Recovery recovery = recover(raw, facts.columns.size());
            for (std::size_t i = 0; i < rows.size(); ++i) {
                std::string truth;
                for (const std::string& cell : rows[i]->cells)
                    truth += (truth.empty() ? "" : "|") + cell;
                const RecoveredRow& row = recovery.rows[i];
                const auto is_truth = [&](const RowReading& each) { return joined(each) == truth; };
                EXPECT_TRUE(row.truncated ||
                            std::any_of(row.surviving.begin(), row.surviving.end(), is_truth))
                    << rows[i]->label;
                EXPECT_TRUE(decided(row) == "?" || decided(row) == truth) << rows[i]->label;
                by_identities += row.decided_by == DecidedBy::identities ? 1 : 0;
            }
        }
    }
    EXPECT_GE(by_identities, 5);
}

} // namespace
