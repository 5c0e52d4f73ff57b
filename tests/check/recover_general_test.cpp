// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0
//
// Tables of any shape: identities as data, labels, signs, separators, dashes and vanished cells.

#include <sluitend/check/recover.hpp>

#include "../support/glued_table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace sluitend;
using Texts = std::vector<std::string>;
using Identities = std::vector<CellIdentity>;

std::string joined(const RowReading& reading) {
    std::string out;
    for (const CellText& cell : reading)
        out += (&cell == &reading.front() ? "" : "|") + cell.verbatim;
    return out;
}

Recovery recovered(const Texts& texts, std::size_t columns, const Identities& identities = {},
                   const RecoveryOptions& options = {}, bool has_label = false) {
    std::vector<RawRow> rows;
    for (const std::string& text : texts)
        rows.push_back({.cells = text, .line = {}, .has_label = has_label});
    return recover(rows, columns, identities, options);
}

RecoveredRow row_of(const std::string& text, std::size_t columns,
                    const RecoveryOptions& options = {}, bool has_label = false) {
    return recovered({text}, columns, {}, options, has_label).rows.at(0);
}

std::set<std::string> readings(const RecoveredRow& row) {
    std::set<std::string> out;
    for (const RowReading& reading : row.surviving)
        out.insert(joined(reading));
    return out;
}

std::string decided(const RecoveredRow& row) {
    return row.decided_by == DecidedBy::undecided ? "?" : joined(row.surviving.at(0));
}

// ---- a published table of nine programmes and their subtotal, six years of three columns ---------

const Texts programme_rows(sample::glued_rows.begin(), sample::glued_rows.end());

TEST(RecoverTable, CountsMillionsOfCutsAndKeepsTheOneThatAddsUp) {
    RecoveryOptions options;
    options.labels = sample::glued_labels();
    Identities identities = sample::glued_balances(10);
    for (CellIdentity& each : sample::glued_totals())
        identities.push_back(std::move(each));
    const Recovery recovery = recovered(programme_rows, 18, identities, options, true);
    const std::array<std::uint64_t, 10> cuts{1,     22'434, 51'667, 9'073'084, 16'441,
                                             2'430, 1,      144,    972,       1};
    for (std::size_t i = 0; i < 10; ++i) {
        EXPECT_EQ(recovery.rows[i].readings, cuts[i]) << programme_rows[i];
        EXPECT_EQ(recovery.rows[i].fitting, 1u) << programme_rows[i];
        EXPECT_EQ(recovery.rows[i].surviving.size(), 1u) << programme_rows[i];
    }
    EXPECT_EQ(joined(recovery.rows[3].surviving[0]),
              "19|20|-1|49|21|28|52|22|30|52|22|30|52|23|29|52|23|28");
    EXPECT_EQ(recovery.rows[0].decided_by, DecidedBy::label);
    EXPECT_EQ(recovery.rows[3].decided_by, DecidedBy::row_identities);
    EXPECT_EQ(recovery.rows[9].decided_by, DecidedBy::grammar);
    EXPECT_TRUE(recovery.rows[3].margin);
    for (const CellIdentity& sum : sample::glued_totals()) {
        Decimal residual;
        for (const CellTerm& term : sum)
            residual +=
                recovery.rows[term.row].surviving[0][term.column].value * Decimal(term.coefficient);
        EXPECT_LE(abs(residual), Decimal(5));
    }
}

TEST(RecoverTable, FindsLabelsThatEndInDigits) {
    const Recovery recovery = recovered(programme_rows, 18, sample::glued_balances(10), {}, true);
    EXPECT_EQ(recovery.rows[3].readings, 40'429'856u);
    EXPECT_EQ(recovery.rows[1].readings, 646'121u);
    for (std::size_t i = 0; i < 9; ++i) {
        EXPECT_EQ(recovery.rows[i].label, "Programma " + std::to_string(i));
        EXPECT_EQ(recovery.rows[i].decided_by, DecidedBy::row_identities);
    }
    EXPECT_EQ(recovery.rows[9].label, "Subtotaal programma's");
}

TEST(RecoverTable, LosesEightOfTenRowsWithoutTheRoundingBound) {
    RecoveryOptions options;
    options.is_exact = true;
    const Recovery recovery =
        recovered(programme_rows, 18, sample::glued_balances(10), options, true);
    EXPECT_EQ(std::count_if(recovery.rows.begin(), recovery.rows.end(),
                            [](const RecoveredRow& row) { return row.fitting == 0; }),
              8);
}

// ---- the reserve rows of the chapter -------------------------------------------------------------

/// Balance + additions − withdrawals = result, in rows 2 to 5 of a table of five years.
Identities results(std::size_t first = 0) {
    Identities out;
    for (std::size_t column = 0; column < 5; ++column)
        out.push_back({{first, column, 1},
                       {first + 1, column, 1},
                       {first + 2, column, -1},
                       {first + 3, column, -1}});
    return out;
}

TEST(RecoverTable, LeavesOneOfTheEightCombinationsOfTheChapter) {
    const std::array<std::array<int, 3>, 8> expected{{{315, 8, -800},
                                                      {315, -270, 0},
                                                      {286, -70, 0},
                                                      {-10, 10, 0},
                                                      {325, -2, -800},
                                                      {325, -280, 0},
                                                      {296, -80, 0},
                                                      {0, 0, 0}}};
    const std::array<int, 3> difference{32863 - 32546, 0, 0};
    std::uint64_t count = 0;
    std::set<std::array<int, 3>> seen;
    for (const RowReading& additions : cut_row("110000", 5, false, 10, count))
        for (const RowReading& withdrawals : cut_row("3280000", 5, false, 10, count)) {
            std::array<int, 3> residuals = difference;
            for (std::size_t i = 0; i < 3; ++i)
                residuals[i] +=
                    static_cast<int>(*(additions[i].value - withdrawals[i].value).to_int64());
            seen.insert(residuals);
        }
    EXPECT_EQ(seen, std::set(expected.begin(), expected.end()));
    const Recovery recovery = recovered(
        {"32.86333.21532.96532.82932.829", "110000", "3280000", "32.54633.21532.96532.82932.829"},
        5, results());
    EXPECT_EQ(decided(recovery.rows[1]), "11|0|0|0|0");
    EXPECT_EQ(decided(recovery.rows[2]), "328|0|0|0|0");
    EXPECT_EQ(recovery.rows[1].decided_by, DecidedBy::identities);
    EXPECT_EQ(recovery.rows[1].margin, Decimal(8));
    EXPECT_EQ(recovery.combinations, 8u);
}

TEST(RecoverTable, PlacesFiguresBetweenCellsThatHaveVanished) {
    RecoveryOptions options;
    options.blanks = NilCells::zero_first;
    const Recovery recovery =
        recovered({"Saldo32.86333.21532.96532.82932.829", "Storting reserves11",
                   "Onttrekking reserves328", "Resultaat32.54633.21532.96532.82932.829"},
                  5, results(), options, true);
    EXPECT_EQ(recovery.rows[1].readings, 15u);
    EXPECT_EQ(recovery.rows[2].readings, 35u);
    EXPECT_EQ(recovery.combinations, 525u) << "the two full rows have one cut, with any blanks";
    EXPECT_EQ(decided(recovery.rows[1]), "11||||");
    EXPECT_EQ(decided(recovery.rows[2]), "328||||");
    EXPECT_EQ(recovery.rows[2].decided_by, DecidedBy::identities);
    EXPECT_EQ(recovery.rows[2].nil_cells, NilCells::zero);
    EXPECT_EQ(recovery.rows[0].nil_cells, NilCells::none);
    EXPECT_EQ(recovery.rows[2].label, "Onttrekking reserves");
    EXPECT_TRUE(recovery.rows[2].surviving[0][1].is_nil);
}

TEST(RecoverTable, TakesVanishedCellsForMissingWhereZeroDoesNotFit) {
    // 10 + ? = 40, 20 + 5 = 25: the blank is no zero, and may be anything.
    const Identities sums{{{0, 0, 1}, {1, 0, 1}, {2, 0, -1}}, {{0, 1, 1}, {1, 1, 1}, {2, 1, -1}}};
    RecoveryOptions options;
    options.blanks = NilCells::zero_first;
    const Texts rows{"10 20", "5", "40 25"};
    const Recovery recovery = recovered(rows, 2, sums, options);
    EXPECT_EQ(decided(recovery.rows[1]), "|5");
    EXPECT_EQ(recovery.rows[1].nil_cells, NilCells::missing);
    options.blanks = NilCells::zero;
    EXPECT_EQ(decided(recovered(rows, 2, sums, options).rows[1]), "?");
    options.blanks = NilCells::none;
    EXPECT_EQ(recovered(rows, 2, sums, options).rows[1].readings, 0u);
}

// ---- what decides --------------------------------------------------------------------------------

/// Three figures in rows 0 to 2 each meet six sums within rounding; not all at once, if the third
/// figure of the first row is 0.
TEST(RecoverTable, ChoosesTheReadingUnderWhichAllFiguresCanBeTrue) {
    Identities identities;
    for (std::size_t row = 0; row < 3; ++row)
        identities.push_back({{row, 0, 1}, {row, 1, -1}, {row, 2, 1}});
    for (std::size_t column = 0; column < 3; ++column)
        identities.push_back({{0, column, 1}, {1, column, 1}, {2, column, -1}});
    RecoveryOptions options;
    options.dashes = NilCells::zero;
    const Texts rows{"109-11", "20 7 -12 5", "31 17 -13 5"};
    const Recovery recovery = recovered(rows, 4, identities, options);
    EXPECT_EQ(recovery.rows[0].fitting, 2u);
    EXPECT_EQ(decided(recovery.rows[0]), "10|9|-1|1");
    EXPECT_EQ(recovery.rows[0].decided_by, DecidedBy::joint);
    EXPECT_FALSE(recovery.rows[0].margin) << "no single sum rejects the other";
    identities.resize(3); // each row by itself allows both
    const Recovery open = recovered(rows, 4, identities, options);
    EXPECT_EQ(readings(open.rows[0]), (std::set<std::string>{"10|9|-1|1", "10|9|-|11"}));
    EXPECT_EQ(open.rows[0].decided_by, DecidedBy::undecided);
}

TEST(RecoverTable, SaysWhenOneFigureOfARowSpeaksAgainstItsReading) {
    Texts rows{programme_rows[6]};
    EXPECT_EQ(recovered(rows, 18, sample::glued_balances(1), {}, true).rows[0].decided_by,
              DecidedBy::row_identities);
    rows[0].replace(rows[0].rfind("4.181"), 5, "4.981"); // two cuts, and neither adds up
    const RecoveredRow row = recovered(rows, 18, sample::glued_balances(1), {}, true).rows[0];
    EXPECT_EQ(row.fitting, 0u);
    EXPECT_EQ(row.decided_by, DecidedBy::most_identities);
    EXPECT_EQ(row.label, "Programma 6");
    EXPECT_FALSE(row.margin);
    rows[0].replace(rows[0].rfind("5.333"), 5, "9.333");
    rows[0].replace(rows[0].rfind("5.324"), 5, "9.324"); // two sums fail
    EXPECT_TRUE(recovered(rows, 18, sample::glued_balances(1), {}, true).rows[0].surviving.empty());
}

TEST(RecoverTable, KeepsARowThatCanBeReadInOneWayWhateverItsSumSays) {
    const RecoveredRow row =
        recovered({"1.0002.0009.000"}, 3, {{{0, 0, 1}, {0, 1, 1}, {0, 2, -1}}}).rows[0];
    EXPECT_EQ(decided(row), "1.000|2.000|9.000") << "that it does not add up is for checks to say";
    EXPECT_EQ(row.decided_by, DecidedBy::grammar);
    EXPECT_EQ(row.fitting, 0u);
}

TEST(RecoverTable, LeavesNoReadingWhereNoneAddsUp) {
    const RecoveredRow row = recovered({"12345"}, 3, {{{0, 0, 1}, {0, 1, 1}, {0, 2, -1}}}).rows[0];
    EXPECT_EQ(row.readings, 6u);
    EXPECT_TRUE(row.surviving.empty());
    EXPECT_EQ(row.decided_by, DecidedBy::undecided);
}

TEST(RecoverTable, AddsUpColumnsWithCoefficientsAndDecimals) {
    RecoveryOptions options;
    options.decimals = {1, 0};
    // 2 × 1,5 = 3 and 2 × 2,5 = 5: each row is an identity across columns of unlike decimals.
    const Identities identities{{{0, 0, 2}, {0, 1, -1}}, {{1, 0, 2}, {1, 1, -1}}};
    const Recovery recovery = recovered({"1,53", "2,55"}, 2, identities, options);
    EXPECT_EQ(decided(recovery.rows[0]), "1,5|3");
    EXPECT_EQ(decided(recovery.rows[1]), "2,5|5");
    EXPECT_EQ(recovery.rows[0].fitting, 1u);
}

TEST(RecoverTable, SeesARowThatIsLostByTheColumnsThatItLeavesUnexplained) {
    Texts rows = programme_rows;
    rows.erase(rows.begin() + 5);
    Identities identities = sample::glued_balances(9);
    for (CellIdentity sum : sample::glued_totals()) {
        sum.erase(sum.begin() + 5);
        for (CellTerm& term : sum)
            term.row -= term.row > 5 ? 1 : 0;
        identities.push_back(std::move(sum));
    }
    const Recovery recovery = recovered(rows, 18, identities, {}, true);
    ASSERT_EQ(recovery.missing_rows.size(), 1u);
    const MissingRow& missing = recovery.missing_rows[0];
    ASSERT_EQ(missing.identities.size(), 18u);
    EXPECT_EQ(missing.identities[0], 54u);
    // 1.059 of programme 5 lies within half a unit for each of the nine figures that are left.
    EXPECT_TRUE(missing.implied[0].contains(Rational(Decimal(1059))));
    EXPECT_EQ(missing.implied[0].upper->value - missing.implied[0].lower->value,
              Rational(Decimal(9)));
    EXPECT_TRUE(missing.implied[3].contains(Rational(Decimal(1795))));
    EXPECT_TRUE(
        recovered(programme_rows, 18, sample::glued_balances(10), {}, true).missing_rows.empty());
}

// ---- grammar -------------------------------------------------------------------------------------

TEST(RecoverGrammar, TakesEverySignAndEverySeparatorOfOneKind) {
    EXPECT_EQ(readings(row_of("+5-3\u22127", 3)), std::set<std::string>{"+5|-3|\u22127"});
    EXPECT_EQ(row_of("+5-3", 2).surviving[0][0].value, Decimal(5));
    EXPECT_EQ(readings(row_of("1\u00A02342\u00A0345", 2)),
              std::set<std::string>{"1\u00A0234|2\u00A0345"});
    EXPECT_EQ(row_of("1\u202F2342\u202F345", 2).surviving.at(0)[1].value, Decimal(2345));
    EXPECT_EQ(row_of("1.2342\u00A0345", 2).readings, 0u) << "one kind per table";
    RecoveryOptions options;
    options.separator = GroupSeparator::blank;
    EXPECT_EQ(readings(row_of("1 234 5 678", 2, options)), std::set<std::string>{"1 234|5 678"});
    EXPECT_EQ(readings(row_of("12 345 678", 2, options)),
              (std::set<std::string>{"1|2 345 678", "12|345 678", "12 345|678"}));
    EXPECT_EQ(readings(row_of("12 345 678", 3)), std::set<std::string>{"12|345|678"});
}

TEST(RecoverGrammar, TriesADashBothAsASignAndAsACell) {
    RecoveryOptions options;
    EXPECT_EQ(row_of("8-5", 3, options).readings, 0u);
    options.dashes = NilCells::zero;
    EXPECT_EQ(readings(row_of("8-5", 3, options)), std::set<std::string>{"8|-|5"});
    EXPECT_EQ(readings(row_of("8-51", 3, options)), (std::set<std::string>{"8|-|51", "8|-5|1"}));
    EXPECT_EQ(readings(row_of("---", 3, options)), std::set<std::string>{"-|-|-"});
    EXPECT_EQ(row_of("---", 3, options).nil_cells, NilCells::zero);
    options.dashes = NilCells::missing;
    const Identities sum{{{0, 0, 1}, {0, 1, 1}, {0, 2, -1}}};
    EXPECT_EQ(readings(recovered({"8-51"}, 3, sum, options).rows[0]),
              std::set<std::string>{"8|-|51"})
        << "8 − 5 is not 1, and a missing figure constrains nothing";
}

TEST(RecoverGrammar, WantsSeparatorsOnlyWhereTheTableShowsOne) {
    EXPECT_EQ(row_of("1234", 1).readings, 1u);
    EXPECT_EQ(recovered({"1234", "5.678"}, 1).rows[0].readings, 0u);
    RecoveryOptions options;
    options.allow_ungrouped = true;
    EXPECT_EQ(recovered({"1234", "5.678"}, 1, {}, options).rows[0].readings, 1u);
}

TEST(RecoverGrammar, RefusesWhatBreaksItWithItsPlace) {
    EXPECT_EQ(row_of("49.75.000", 2).stopped_at, 2u);
    EXPECT_EQ(row_of("10 (2022)", 2).stopped_at, 2u) << "a qualifier is no number";
    EXPECT_EQ(row_of("12 3x", 2).stopped_at, 4u);
    EXPECT_EQ(row_of("12", 3).stopped_at, 2u) << "read to the end, with too few cells";
    EXPECT_FALSE(row_of("12", 2).stopped_at);
    EXPECT_EQ(row_of("Lasten5.000.50", 2, {}, true).stopped_at, 11u);
    EXPECT_EQ(row_of("Lasten", 2, {}, true).readings, 0u);
    EXPECT_EQ(row_of("", 2).readings, 0u);
}

TEST(RecoverGrammar, FindsWhereALabelEnds) {
    const auto label = [](const std::string& text, std::size_t columns) {
        return row_of(text, columns, {}, true).label.value_or("?");
    };
    EXPECT_EQ(label("Overhead (P3)1.0002.000", 2), "Overhead (P3)");
    EXPECT_EQ(label("Voorziening onderh.verkeersregelinstal.1.0002.000", 2),
              "Voorziening onderh.verkeersregelinstal.");
    EXPECT_EQ(label("Programma 11.0002.000", 2), "?") << "11.000 or 1.000";
    EXPECT_EQ(label("Programma 1-1.0002.000", 2), "Programma 1");
    EXPECT_EQ(label("Programma 1 2.000 3.000", 2), "Programma 1");
    EXPECT_EQ(label("Programma 1: Zorg en \u00E9\u00E9n1.0002.000", 2),
              "Programma 1: Zorg en \u00E9\u00E9n");
    EXPECT_EQ(label("Resultaat 2022123456", 3), "?") << "several labels are left";
    EXPECT_EQ(label("Resultaat 20221.0002.000", 2), "?");
}

TEST(RecoverGrammar, BelievesALabelThatIsKnown) {
    RecoveryOptions options;
    options.labels = {"Resultaat 2022"};
    const RecoveredRow row = row_of("Resultaat 20221.0002.000", 2, options, true);
    EXPECT_EQ(row.label, "Resultaat 2022");
    EXPECT_EQ(decided(row), "1.000|2.000");
    EXPECT_EQ(row.decided_by, DecidedBy::label);
    options.labels = {"Resultaat 2022123"};
    EXPECT_EQ(row_of("Resultaat 20221.0002.000", 2, options, true).readings,
              row_of("Resultaat 20221.0002.000", 2, {}, true).readings)
        << "a label that is not there says nothing";
}

TEST(Recover, RefusesIdentitiesOverCellsThatAreNotThere) {
    const auto id = [](const Identities& identities, const RecoveryOptions& options = {}) {
        try {
            (void)recovered({"12"}, 2, identities, options);
        } catch (const ValueError& error) {
            return std::string(error.id());
        }
        return std::string();
    };
    EXPECT_EQ(id({{{1, 0, 1}}}), "recover.cell");
    EXPECT_EQ(id({{{0, 2, 1}}}), "recover.cell");
    EXPECT_EQ(id({{{0, 0, 1'000'001}}}), "recover.cell");
    EXPECT_EQ(id({{{0, 0, 1'000'000}}}), "");
    EXPECT_EQ(id({{}}), "") << "an empty sum is zero";
    RecoveryOptions options;
    options.decimals = {0};
    EXPECT_EQ(id({}, options), "recover.decimals");
    options.decimals = {0, 7};
    EXPECT_EQ(id({}, options), "recover.decimals");
    options.decimals = {0, 6};
    EXPECT_EQ(id({}, options), "");
}

// ---- a cutter written for this test alone --------------------------------------------------------

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_number(std::string_view text, std::size_t decimals, bool allow_ungrouped) {
    const bool has_sign = text.starts_with('-') || text.starts_with('+');
    if (has_sign) text.remove_prefix(1);
    if (std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) > 18)
        return false;
    if (decimals > 0) {
        if (text.size() < decimals + 2 || text[text.size() - decimals - 1] != ',') return false;
        if (!all_digits(text.substr(text.size() - decimals))) return false;
        text.remove_suffix(decimals + 1);
    }
    if (text == "0") return !has_sign || decimals > 0;
    if (text.empty() || text[0] == '0') return false;
    if (all_digits(text)) return text.size() <= 3 || allow_ungrouped;
    const std::size_t head = text.find('.');
    if (head == std::string_view::npos || head > 3 || !all_digits(text.substr(0, head)))
        return false;
    for (text.remove_prefix(head); !text.empty(); text.remove_prefix(4))
        if (text.size() < 4 || text[0] != '.' || !all_digits(text.substr(1, 3))) return false;
    return true;
}

void cut_naively(std::string_view text, std::size_t columns, std::size_t decimals, bool ungrouped,
                 bool dashes, bool blanks, const std::string& before,
                 std::vector<std::string>& out) {
    if (columns == 0) {
        if (text.empty()) out.push_back(before);
        return;
    }
    for (std::size_t size = blanks ? 0 : 1; size <= text.size(); ++size) {
        const std::string_view cell = text.substr(0, size);
        if (size == 0 || (dashes && cell == "-") || is_number(cell, decimals, ungrouped))
            cut_naively(text.substr(size), columns - 1, decimals, ungrouped, dashes, blanks,
                        before + std::string(cell) + '|', out);
    }
}

TEST(RecoverGrammar, CutsAsANaiveCutterDoes) {
    std::mt19937 random(8);
    const std::array<std::string, 4> alphabets{"0123456789", "0123.", "012-+.3", "01,2"};
    std::size_t most = 0;
    for (int i = 0; i < 3'000; ++i) {
        const std::string& alphabet = alphabets[random() % alphabets.size()];
        std::string text;
        for (std::size_t length = 1 + random() % (i % 10 == 0 ? 40 : 12); text.size() < length;)
            text += alphabet[random() % alphabet.size()];
        const std::size_t columns = 1 + random() % (text.size() > 12 ? 3 : 6);
        RecoveryOptions options;
        options.decimals.assign(columns, text.find(',') == std::string::npos ? 0 : random() % 3);
        options.allow_ungrouped = random() % 3 == 0;
        options.dashes = random() % 2 == 0 ? NilCells::zero : NilCells::none;
        options.blanks = random() % 3 == 0 ? NilCells::zero : NilCells::none;
        bool has_groups = false;
        for (std::size_t at = 1; at + 3 < text.size(); ++at)
            has_groups = has_groups || (text[at] == '.' && std::isdigit(text[at - 1]) != 0 &&
                                        all_digits(std::string_view(text).substr(at + 1, 3)));
        std::vector<std::string> expected;
        cut_naively(text, columns, options.decimals[0], options.allow_ungrouped || !has_groups,
                    options.dashes != NilCells::none, options.blanks != NilCells::none, "",
                    expected);
        const RecoveredRow row = row_of(text, columns, options);
        EXPECT_EQ(row.readings, expected.size()) << text << " in " << columns;
        std::vector<std::string> found;
        for (const RowReading& reading : row.surviving)
            found.push_back(joined(reading) + "|");
        std::sort(expected.begin(), expected.end());
        std::sort(found.begin(), found.end());
        EXPECT_TRUE(found == expected || expected.size() > 1'000) << text << " in " << columns;
        most = std::max(most, expected.size());
    }
    EXPECT_GT(most, 100u);
}

// ---- too much ------------------------------------------------------------------------------------

TEST(RecoverTable, CompletesOnHostileRows) {
    const std::string million(1'000'000, '7');
    EXPECT_EQ(row_of(million, 64).readings, 0u) << "a cell has 18 digits at most";
    EXPECT_EQ(row_of("Lasten" + million, 64, {}, true).readings, 0u);
    const std::string zeros(1'000, '0');
    EXPECT_EQ(row_of(zeros, 1'000).truncated, true) << "too much to look at, and said so";
    EXPECT_EQ(row_of(std::string(64, '0'), 64).readings, 1u);
    RecoveryOptions options;
    options.blanks = NilCells::zero_first;
    options.dashes = NilCells::zero_first;
    Identities wide(1);
    for (std::size_t column = 0; column < 64; ++column)
        wide[0].push_back({0, column, column % 2 == 0 ? 1 : -1});
    const RecoveredRow row = recovered({std::string(100, '1')}, 64, wide, options).rows[0];
    EXPECT_TRUE(row.truncated);
    EXPECT_EQ(row.decided_by, DecidedBy::undecided);
    EXPECT_EQ(recovered({}, 5).rows.size(), 0u);
    EXPECT_EQ(recovered({"", ""}, 0).rows[0].readings, 0u);
    EXPECT_EQ(recovered({""}, 3, {}, options).rows[0].readings, 1u) << "three blank cells";
    Texts rows(200, std::string(60, '1'));
    Identities sums;
    for (std::size_t i = 0; i + 2 < rows.size(); ++i)
        sums.push_back({{i, 0, 1}, {i + 1, 0, 1}, {i + 2, 0, -1}});
    for (const RecoveredRow& each : recovered(rows, 30, sums).rows)
        EXPECT_EQ(each.decided_by, DecidedBy::undecided);
}

} // namespace
