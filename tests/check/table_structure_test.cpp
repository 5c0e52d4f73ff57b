// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/check/table_structure.hpp>
#include <sluitend/model/table_words-inl.hpp>

#include "../support/table_records.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace sluitend;
using Terms = std::vector<std::pair<std::pair<std::size_t, std::size_t>, int>>;

/// The terms of an identity in one order and with one sign.
Terms canonical(const CellIdentity& identity) {
    Terms out;
    for (const CellTerm& each : identity)
        out.push_back({{each.row, each.column}, each.coefficient});
    std::sort(out.begin(), out.end());
    if (!out.empty() && out.front().second < 0)
        for (auto& each : out)
            each.second = -each.second;
    return out;
}

std::set<Terms> identities_of(const TableStructure& structure) {
    std::set<Terms> out;
    for (const TableIdentity& each : structure.identities)
        out.insert(canonical(each.terms));
    return out;
}

std::set<Terms> expected_of(const std::string& name) {
    std::set<Terms> out;
    for (const auto& each : sample::expected_identities(name)) {
        CellIdentity identity;
        for (const auto& term : each.terms)
            identity.push_back({term.row, term.column, term.coefficient});
        out.insert(canonical(identity));
    }
    return out;
}

std::size_t count_of(const TableStructure& structure, TableRule rule) {
    return static_cast<std::size_t>(
        std::count_if(structure.identities.begin(), structure.identities.end(),
                      [&](const TableIdentity& each) { return each.rule == rule; }));
}

std::string text_of(const Terms& terms, const TableRecord& table) {
    std::string out;
    for (const auto& [place, coefficient] : terms)
        out += (coefficient < 0 ? " -" : " +") + std::to_string(place.first) + ':' +
               std::to_string(place.second) + " (" +
               table.rows[place.first].cells[place.second].verbatim + ')';
    return out;
}

TEST(TableStructure, FindsExactlyTheIdentitiesOfPublishedTables) {
    SLUITEND_NEEDS_SAMPLES();
    std::size_t all = 0;
    for (const auto& name : sample::table_names) {
        SCOPED_TRACE(name.name);
        const TableRecord table = sample::table_record(name);
        const TableStructure structure = find_structure(table);
        const auto found = identities_of(structure);
        EXPECT_EQ(found.size(), structure.identities.size()) << "an identity was found twice";
        const auto expected = expected_of(name.name);
        for (const Terms& each : expected)
            if (!found.contains(each)) ADD_FAILURE() << "missing" << text_of(each, table);
        for (const Terms& each : found)
            if (!expected.contains(each)) ADD_FAILURE() << "too many" << text_of(each, table);
        EXPECT_TRUE(structure.unexplained.empty());
        EXPECT_TRUE(structure.is_complete);
        all += found.size();
    }
    EXPECT_EQ(all, 865u);
}

TEST(TableStructure, FindsTheSignConventionOfPublishedTables) {
    SLUITEND_NEEDS_SAMPLES();
    using enum SignConvention;
    const std::map<std::string, SignConvention> by_name{
        {"S1", net_cost}, {"S2", net_revenue}, {"S3", signed_cash}, {"S4", signed_cost}};
    const std::map<std::string, std::vector<SignConvention>> open{
        {"bergendal_2017_voorjaarsnota", {net_revenue, signed_cash}}, // balances only
        {"groningen_2026", {net_cost, net_revenue}},                  // sides only
        {"wassenaar_2026_reserves", {}}};                             // neither
    for (const auto& name : sample::table_names) {
        SCOPED_TRACE(name.name);
        const auto found = find_structure(sample::table_record(name)).sign_convention;
        if (const auto undecided = open.find(name.name); undecided != open.end()) {
            EXPECT_FALSE(found.value);
            EXPECT_EQ(found.candidates, undecided->second);
        } else {
            EXPECT_EQ(found.value, by_name.at(sample::fact_table(name.name).sign.substr(0, 2)));
            EXPECT_TRUE(found.candidates.empty());
            EXPECT_EQ(found.basis, DetectionBasis::inferred);
            EXPECT_EQ(found.holding, found.tested);
            EXPECT_GT(found.holding, 0u);
        }
    }
}

/// Changes one digit of every figure in turn and asks whether the identities stay the same.
struct FaultCount {
    std::size_t faults = 0;
    std::size_t changed = 0;
};

FaultCount count_faults(const sample::TableName& name) {
    FaultCount out;
    TableRecord table = sample::table_record(name);
    const auto expected = identities_of(find_structure(table));
    for (TableRow& row : table.rows)
        for (TableCell& cell : row.cells) {
            if (!cell.number) continue;
            const Decimal printed = *cell.number;
            const std::string text = format_decimal(printed, NumberStyle::plain);
            for (std::size_t at = text.find_first_of("0123456789"); at < text.size(); ++at) {
                std::string wrong = text;
                wrong[at] = wrong[at] == '7' ? '2' : '7';
                cell.number = parse_decimal(wrong, NumberStyle::plain).value();
                ++out.faults;
                if (identities_of(find_structure(table)) != expected) ++out.changed;
            }
            cell.number = printed;
        }
    return out;
}

TEST(TableStructure, StaysTheSameIfOneDigitIsWrong) {
    SLUITEND_NEEDS_SAMPLES();
    for (const auto& name : sample::table_names) {
        const FaultCount count = count_faults(name);
        EXPECT_GT(count.faults, 100u) << name.name;
        EXPECT_EQ(count.changed, 0u) << name.name;
    }
}

TEST(TableStructure, DoesNotDependOnTheOrderOfColumns) {
    SLUITEND_NEEDS_SAMPLES();
    std::mt19937 random(7);
    for (const auto& name : sample::table_names) {
        const TableRecord table = sample::table_record(name);
        const auto expected = identities_of(find_structure(table));
        std::vector<std::size_t> order(table.columns.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (int i = 0; i < 20; ++i) {
            std::shuffle(order.begin(), order.end(), random);
            TableRecord shuffled = table;
            for (std::size_t column = 0; column < order.size(); ++column) {
                shuffled.columns[column] = table.columns[order[column]];
                for (std::size_t row = 0; row < table.rows.size(); ++row)
                    shuffled.rows[row].cells[column] = table.rows[row].cells[order[column]];
            }
            TableStructure found = find_structure(shuffled);
            for (TableIdentity& each : found.identities)
                for (CellTerm& term : each.terms)
                    term.column = order[term.column];
            EXPECT_EQ(identities_of(found), expected) << name.name;
        }
    }
}

TEST(TableStructure, DoesNotDependOnTheUnit) {
    SLUITEND_NEEDS_SAMPLES();
    for (const auto& name : sample::table_names) {
        TableRecord table = sample::table_record(name);
        const auto expected = identities_of(find_structure(table));
        for (TableRow& row : table.rows)
            for (TableCell& cell : row.cells)
                if (cell.number) cell.number = cell.number->shift(-3);
        EXPECT_EQ(identities_of(find_structure(table)), expected) << name.name;
    }
}

/// The figures of a row run together: every cut that number grammar allows is a reading.
bool glue(TableRecord& table, std::size_t row) {
    std::string glued;
    for (TableCell& cell : table.rows[row].cells) {
        glued += cell.verbatim;
        if (cell.kind == CellKind::nil) return false; // dashes are not what this is about
        if (cell.kind != CellKind::blank) cell = {CellKind::undecided, {}, "", {}};
    }
    std::uint64_t readings = 0;
    RecoveredCells recovered{.line = static_cast<std::uint32_t>(row)};
    for (const RowReading& reading : cut_row(glued, table.columns.size(), false, 1'000, readings)) {
        recovered.surviving.emplace_back();
        for (const CellText& cell : reading)
            recovered.surviving.back().push_back(cell.verbatim);
    }
    table.recovered = {recovered};
    return readings > 1 && readings <= 1'000;
}

TEST(TableStructure, IsFoundOverReadingsOfARowThatRanTogether) {
    SLUITEND_NEEDS_SAMPLES();
    std::size_t glued = 0;
    for (const auto& name : sample::table_names) {
        const TableRecord table = sample::table_record(name);
        const auto expected = identities_of(find_structure(table));
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            TableRecord open = table;
            if (!glue(open, row)) continue;
            ++glued;
            EXPECT_EQ(identities_of(find_structure(open)), expected) << name.name << ' ' << row;
        }
    }
    EXPECT_GE(glued, 50u);
}

TEST(TableStructure, OfAnUndecidedRowKeepsWhatLabelsCallForAndAddsNothing) {
    SLUITEND_NEEDS_SAMPLES();
    for (const auto& name : sample::table_names) {
        const TableRecord table = sample::table_record(name);
        const auto expected = identities_of(find_structure(table));
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            TableRecord open = table;
            for (TableCell& cell : open.rows[row].cells)
                if (cell.kind != CellKind::blank) cell = {CellKind::undecided, {}, "", {}};
            for (const Terms& each : identities_of(find_structure(open)))
                EXPECT_TRUE(expected.contains(each)) << name.name << text_of(each, table);
        }
    }
    // Balances of columns stand whatever the figures of the row are.
    TableRecord open = sample::table_record({"baarlenassau_2018"});
    for (TableCell& cell : open.rows[3].cells)
        cell = {CellKind::undecided, {}, "", {}};
    EXPECT_EQ(identities_of(find_structure(open)), expected_of("baarlenassau_2018"));
}

// ---- tables of our own ---------------------------------------------------------------------------

/// "Lasten|1.000|2.000": labels and cells; `/` parts groups. An empty cell is blank, `?` undecided.
TableRecord table_of(const std::vector<std::string>& columns,
                     const std::vector<std::string>& rows) {
    TableRecord out;
    for (const std::string& each : columns)
        out.columns.push_back(sample::table_column(each));
    for (const std::string& row : rows) {
        std::size_t end = row.find('|');
        out.rows.push_back(sample::table_row(row.substr(0, end)));
        while (end != std::string::npos) {
            const std::size_t begin = end + 1;
            end = row.find('|', begin);
            const std::string cell = row.substr(begin, end - begin);
            out.rows.back().cells.push_back(cell == "?" ? TableCell{CellKind::undecided, {}, "", {}}
                                                        : sample::table_cell(cell));
        }
    }
    return out;
}

/// The identities of the first column: "balance 1+2-3", rows counted from 0.
std::vector<std::string> rules_of(const TableStructure& structure) {
    std::vector<std::string> out;
    for (const TableIdentity& each : structure.identities) {
        if (each.terms.front().column != 0) continue;
        std::string text(name_of(each.rule));
        for (const CellTerm& term : each.terms)
            text += (term.coefficient < 0 ? " -" : " +") + std::to_string(term.row);
        out.push_back(text);
    }
    return out;
}
using Rules = std::vector<std::string>;

TEST(TableStructure, TakesTotalsOfSidesOverTheItemsAboveThem) {
    const auto found = find_structure(table_of(
        {"2024", "2025"}, {"Wegen|1.204|1.310", "Zorg|8.771|8.902", "Totaal lasten|9.975|10.212",
                           "Belastingen|7.313|7.402", "Huren|1.055|1.101",
                           "Totaal baten|8.368|8.503", "Saldo van lasten en baten|1.607|1.709"}));
    EXPECT_EQ(rules_of(found), (Rules{"sum +0 +1 -2", "sum +3 +4 -5", "balance +2 -5 -6"}));
    EXPECT_EQ(found.sign_convention.value, SignConvention::net_cost);
}

TEST(TableStructure, AddsUpEachSideOverProgrammes) {
    const auto found = find_structure(
        table_of({"2024", "2025"}, {"1 Zorg / Lasten|8.771|8.902", "1 Zorg / Baten|-2.051|-2.110",
                                    "1 Zorg / Saldo|6.720|6.792", "2 Wonen / Lasten|1.204|1.310",
                                    "2 Wonen / Baten|-433|-450", "2 Wonen / Saldo|771|860",
                                    "Totaal / Lasten|9.975|10.212", "Totaal / Baten|-2.484|-2.560",
                                    "Totaal / Saldo|7.491|7.652"}));
    EXPECT_EQ(rules_of(found), (Rules{"balance +0 +1 -2", "balance +3 +4 -5", "sum +0 +3 -6",
                                      "sum +1 +4 -7", "balance +6 +7 -8", "sum +2 +5 -8"}));
    EXPECT_EQ(found.sign_convention.value, SignConvention::signed_cost);
}

TEST(TableStructure, CountsReserveMovementsByTheConvention) {
    const std::vector<std::string> rows{"Lasten|9.975|10.212",
                                        "Baten|8.368|8.503",
                                        "Saldo van baten en lasten|-1.607|-1.709",
                                        "Toevoeging aan reserves|412|120",
                                        "Onttrekking aan reserves|2.310|1.999",
                                        "Resultaat|291|170"};
    const auto found = find_structure(table_of({"2024", "2025"}, rows));
    EXPECT_EQ(found.sign_convention.value, SignConvention::net_revenue);
    EXPECT_EQ(rules_of(found), (Rules{"balance -0 +1 -2", "result +2 -3 +4 -5"}));
}

TEST(TableStructure, DoesNotDoubtAConventionThatIsGiven) {
    TableRecord table = table_of({"2024"}, {"Lasten|?", "Baten|?", "Saldo|?"});
    EXPECT_TRUE(find_structure(table).identities.empty());
    table.conventions.sign_convention.value = SignConvention::net_cost;
    table.conventions.sign_convention.basis = DetectionBasis::given;
    EXPECT_EQ(rules_of(find_structure(table)), Rules{"balance +0 -1 -2"});
    table = table_of({"2024"}, {"Lasten|100", "Baten|60", "Saldo|-40"});
    table.conventions.sign_convention.value = SignConvention::net_cost;
    table.conventions.sign_convention.basis = DetectionBasis::printed;
    const auto found = find_structure(table);
    EXPECT_EQ(found.sign_convention.value, SignConvention::net_cost);
    EXPECT_EQ(found.sign_convention.basis, DetectionBasis::printed);
    EXPECT_EQ(found.sign_convention.holding, 0u);
    EXPECT_EQ(rules_of(found), Rules{"balance +0 -1 -2"});
}

TEST(TableStructure, ReportsATotalThatNothingExplains) {
    const auto found = find_structure(table_of(
        {"2024", "2025"}, {"Wegen|1.204|1.310", "Zorg|8.771|8.902", "Totaal|9.111|10.999"}));
    EXPECT_TRUE(found.identities.empty());
    EXPECT_EQ(found.unexplained, std::vector<std::size_t>{2});
}

TEST(TableStructure, LeavesOutABlankCellAndCountsADashAsZero) {
    TableRecord table =
        table_of({"2024", "2025", "2026"}, {"Wegen|1.204|1.310|1.333", "Zorg|-||-",
                                            "Sport|771|902|950", "Totaal|1.975|2.212|2.283"});
    auto found = find_structure(table);
    ASSERT_EQ(found.identities.size(), 2u);
    EXPECT_EQ(found.identities[0].terms.size(), 4u);
    EXPECT_EQ(found.identities[1].terms.front().column, 2u);
    table.conventions.dash_is_zero.value = false;
    EXPECT_TRUE(find_structure(table).identities.empty());
}

TEST(TableStructure, RollsStandsForwardWithOrWithoutSigns) {
    for (const std::string decrease : {"-300", "300"}) {
        const auto found = find_structure(
            table_of({"2024 stand", "2025 vermeerderingen", "2025 verminderingen", "2025 stand"},
                     {"Algemene reserve|5.000|120|" + decrease + "|4.820"}));
        ASSERT_EQ(found.identities.size(), 1u);
        EXPECT_EQ(found.identities[0].rule, TableRule::roll_forward);
        EXPECT_EQ(found.identities[0].terms[2].coefficient, decrease == "300" ? -1 : 1);
        EXPECT_FALSE(found.sign_convention.value);
    }
}

TEST(TableStructure, RollsReservesForwardAcrossColumns) {
    const std::vector<std::string> columns{"Stand 1-1", "Toevoeging", "Onttrekking", "Stand 31-12"};
    TableRecord table = table_of(
        columns, {"Algemene reserve|5.000|120|300|4.820", "Reserve wegen|1.000|50|20|1.030"});
    for (std::size_t column = 0; column < columns.size(); ++column)
        table.columns[column].role = detail::role_of_words(columns[column]);
    EXPECT_EQ(table.columns[0].role, TableRole::opening);
    const auto found = find_structure(table);
    ASSERT_EQ(found.identities.size(), 2u);
    for (const TableIdentity& each : found.identities)
        EXPECT_EQ(each.rule, TableRule::roll_forward);
    table.columns[0].role = TableRole::closing;
    table.columns[0].year = Year(2024); // "Stand 1-1-2025"
    table.columns[3].year = Year(2025);
    EXPECT_EQ(find_structure(table).identities.size(), 2u);
}

TEST(TableStructure, RollsForwardWhatHeadingsCallForAlsoIfMostOfItFails) {
    const std::vector<std::string> columns{"Stand 1-1", "Toevoeging", "Onttrekking", "Stand 31-12"};
    TableRecord table = table_of(columns, {"Algemene reserve|12.500|350|1.200|11.650",
                                           "Wegen|3.400|0|500|2.990", "Groen|100|0|50|40"});
    for (std::size_t column = 0; column < columns.size(); ++column)
        table.columns[column].role = detail::role_of_words(columns[column]);
    const auto found = find_structure(table);
    ASSERT_EQ(found.identities.size(), 3u);
    EXPECT_EQ(found.identities[1].terms[2].coefficient, -1);
}

TEST(TableStructure, TakesAChangeBetweenTwoColumnsToLeadFromOneToTheOther) {
    TableRecord table =
        table_of({"2026 primitief", "mutatie", "2026 bijgesteld"},
                 {"Wonen|1.310|40|1.350", "Zorg|2.430|-30|2.500", "Sport|100|10|110"});
    table.columns[1].role = detail::role_of_words("Mutatie");
    EXPECT_EQ(table.columns[1].role, TableRole::difference);
    EXPECT_EQ(find_structure(table).identities.size(), 3u);
}

TEST(TableStructure, LeavesOutEffectsThatStandInAColumnOfDifferencesAlone) {
    TableRecord table =
        table_of({"2025 bijgesteld", "2025 rekening", "verschil"},
                 {"Lasten|1.340|1.510|170", "Baten|240|250|10", "Saldo|-1.100|-1.260|160"});
    table.columns[2].role = TableRole::difference;
    for (TableRow& row : table.rows)
        row.cells[2].verbatim += row.role == TableRole::revenue ? " V" : " N";
    table.rows[0].cells[2].number = Decimal(-170);
    table.rows[2].cells[2].number = Decimal(-160);
    const auto found = find_structure(table);
    EXPECT_EQ(count_of(found, TableRule::balance), 2u);
    ASSERT_EQ(count_of(found, TableRule::difference), 3u); // whichever way is favourable
    EXPECT_EQ(canonical(found.identities[0].terms),
              (Terms{{{0, 0}, 1}, {{0, 1}, -1}, {{0, 2}, -1}}));
    table.rows[1].cells[2].number = Decimal(90);
    EXPECT_EQ(count_of(find_structure(table), TableRule::difference), 3u); // and one is wrong
}

TEST(TableStructure, TellsSumsOfWhichAPartIsNotPrinted) {
    TableRecord table =
        table_of({"2025", "2026", "2027"},
                 {"Wonen|1.310|1.320|1.330", "Zorg|2.430||2.440", "Totaal|3.740|9.999|3.770"});
    const auto found = find_structure(table);
    EXPECT_EQ(found.identities.size(), 2u);
    ASSERT_EQ(found.unchecked.size(), 1u);
    EXPECT_EQ(found.unchecked[0].terms.back().column, 1u);
}

TEST(TableStructure, TakesWhatAListFromSaldoToSaldoEndsInForItsTotal) {
    const auto found = find_structure(
        table_of({"2026", "2027", "2028", "2029"},
                 {"Saldo begroting|-1.250|320|410|500", "Meicirculaire|800|820|830|840",
                  "Nieuw beleid|-300|-310|-320|-330", "Saldo na mutaties|-750|830|940|1.010"}));
    EXPECT_EQ(found.identities.size(), 4u);
}

TEST(TableStructure, CountsWhatHasNoNameBetweenTwoStandsAsAMovement) {
    const std::vector<std::string> columns{"Stand 1-1", "Bestemming", "Onttrekking", "Stand 31-12"};
    TableRecord table =
        table_of(columns, {"Algemene reserve|5.000|10|300|4.710", "Wegen|1.000|5|20|985"});
    for (std::size_t column = 0; column < columns.size(); ++column)
        table.columns[column].role = detail::role_of_words(columns[column]);
    EXPECT_EQ(find_structure(table).identities.size(), 2u);
}

TEST(TableStructure, RollsStandsForwardDownRows) {
    for (const std::string decrease : {"-300|-100", "300|100"}) {
        const auto found = find_structure(table_of(
            {"2024", "2025"}, {"Stand per 1 januari|5.000|4.820", "Toevoegingen|120|180",
                               "Onttrekkingen|" + decrease, "Stand per 31 december|4.820|4.900"}));
        ASSERT_EQ(found.identities.size(), 3u);
        EXPECT_EQ(found.identities[0].terms, (CellIdentity{{3, 0, 1}, {0, 1, -1}}));
        EXPECT_EQ(found.identities[1].rule, TableRule::roll_forward);
        EXPECT_EQ(found.identities[1].terms[2].coefficient, decrease[0] == '-' ? 1 : -1);
    }
}

/// Columns of stands and movements with their years; the first day is a stand of the year before.
TableRecord stands_of(const std::vector<std::string>& rows) {
    TableRecord table =
        table_of({"Stand 1-1-2026", "Toevoeging", "Onttrekking", "Stand 31-12-2026",
                  "Stand 1-1-2027", "Toevoeging", "Onttrekking", "Stand 31-12-2027"},
                 rows);
    const std::vector<int> years{2025, 2026, 2026, 2026, 2026, 2027, 2027, 2027};
    for (std::size_t column = 0; column < years.size(); ++column) {
        table.columns[column].role = column % 4 == 1   ? TableRole::reserve_additions
                                     : column % 4 == 2 ? TableRole::reserve_withdrawals
                                                       : TableRole::closing;
        table.columns[column].year = Year(years[column]);
    }
    return table;
}

TEST(TableStructure, CarriesStandsIntoTheNextYear) {
    const TableRecord table = stands_of({"Algemene reserve|1.200|300|100|1.400|1.400|0|200|1.200",
                                         "Zorg|500|0|50|450|460|0|60|400"});
    const auto found = find_structure(table);
    ASSERT_EQ(found.identities.size(), 6u);
    std::size_t carried = 0;
    for (const TableIdentity& each : found.identities) {
        EXPECT_EQ(each.rule, TableRule::roll_forward);
        if (each.terms.size() > 2) continue;
        EXPECT_EQ(each.terms.front().column, 3u);
        EXPECT_EQ(each.terms.back().column, 4u);
        ++carried;
    }
    EXPECT_EQ(carried, 2u);
}

TEST(TableStructure, CarriesNoStandsThatNeverAgree) {
    const auto found =
        find_structure(stands_of({"Algemene reserve|1.200|300|100|1.400|9.400|0|200|9.200",
                                  "Zorg|500|0|50|450|960|0|60|900"}));
    EXPECT_EQ(found.identities.size(), 4u);
}

TEST(TableStructure, DifferencesMayShowAnEffect) {
    for (const bool is_effect : {true, false}) {
        TableRecord table = table_of({"2024 begroting", "2024 rekening", "Verschil"},
                                     {"Lasten|1.300|1.250|50",
                                      std::string("Baten|300|320|") + (is_effect ? "20" : "-20"),
                                      std::string("Saldo|1.000|930|70")});
        table.columns[2].role = TableRole::difference;
        std::size_t over_difference = 0;
        for (const TableIdentity& each : find_structure(table).identities)
            over_difference += each.terms.back().column == 2 ? 1u : 0u;
        EXPECT_EQ(over_difference, is_effect ? 3u : 4u); // no balance of effects
    }
}

TEST(TableStructure, BalancesListsOfIncidentalItems) {
    for (const std::string balance : {"-90|-200|0", "90|200|0", "90|210|0"}) {
        const auto found = find_structure(table_of(
            {"2026", "2027", "2028"},
            {"Invoering wet|100|0|0", "Sloop|0|250|0", "Totaal incidentele lasten|100|250|0",
             "Bijdrage|0|50|0", "Verkoop|10|0|0", "Totaal incidentele baten|10|50|0",
             "Saldo incidentele baten en lasten|" + balance}));
        std::size_t balances = 0;
        for (const TableIdentity& each : found.identities)
            balances += each.rule == TableRule::balance ? 1u : 0u;
        EXPECT_EQ(balances, 3u) << balance;
        EXPECT_TRUE(found.unexplained.empty());
    }
}

TEST(TableStructure, ReportsAConcludingRowWhateverItIsCalled) {
    const auto found =
        find_structure(table_of({"2024", "2025"}, {"Wegen|1.204|1.310", "Zorg|8.771|8.902",
                                                   "Geraamd resultaat|9.111|10.999"}));
    EXPECT_EQ(found.unexplained, std::vector<std::size_t>{2});
}

TEST(TableStructure, LeavesOutSharesAndNumbersAndWeighsUnits) {
    TableRecord table =
        table_of({"2024", "2025"}, {"Wegen|1.204|1.310", "Zorg|8.771|8.902",
                                    "Aantal woningen|12|13", "Totaal|9.975|10.212"});
    EXPECT_EQ(rules_of(find_structure(table)), Rules{"sum +0 +1 -3"});
    table.rows[0].multiplier = 1;
    table.conventions.multiplier.value = 1'000;
    EXPECT_TRUE(find_structure(table).identities.empty()); // euros are no thousands
    table.rows[0].cells[0].number = Decimal(1'204'000);
    table.rows[0].cells[1].number = Decimal(1'310'000);
    EXPECT_EQ(find_structure(table).identities.size(), 2u);
}

TEST(TableStructure, TakesAnUncalledTotalOnlyOnStrongEvidence) {
    const auto strong = find_structure(table_of(
        {"2024", "2025", "2026"}, {"Wegen|120.417|131.009|98.305", "Zorg|877.133|890.216|912.440",
                                   "Samen|997.550|1.021.225|1.010.745"}));
    ASSERT_EQ(strong.identities.size(), 3u);
    EXPECT_FALSE(strong.identities[0].is_by_label);
    const auto weak = find_structure(
        table_of({"2024", "2025", "2026"}, {"Wegen|12|13|9", "Zorg|20|21|22", "Samen|32|34|31"}));
    EXPECT_TRUE(weak.identities.empty());
}

/// A table of figures below `most`; `change` may alter its rows and columns.
template <class Change>
TableRecord random_table(std::size_t rows, std::size_t columns, std::int64_t most,
                         Change&& change) {
    std::mt19937_64 random(11);
    TableRecord out;
    out.columns.resize(columns);
    for (std::size_t column = 0; column < columns; ++column)
        out.columns[column].year = Year(2000 + static_cast<int>(column % 100));
    out.rows.resize(rows);
    for (TableRow& row : out.rows)
        for (std::size_t column = 0; column < columns; ++column)
            row.cells.push_back({CellKind::figure,
                                 Decimal(static_cast<std::int64_t>(random() % std::uint64_t(most))),
                                 "",
                                 {}});
    change(out);
    return out;
}

TEST(TableStructure, FindsNothingInRandomFigures) {
    const auto plain = [](TableRecord&) {};
    const auto sided = [](TableRecord& table) {
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            table.columns[column].year = Year(2000 + static_cast<int>(column / 3));
            table.columns[column].role = static_cast<TableRole>(column % 3);
        }
    };
    for (const std::int64_t most : {10, 1'000, 1'000'000}) {
        EXPECT_TRUE(find_structure(random_table(40, 6, most, plain)).identities.empty()) << most;
        EXPECT_TRUE(find_structure(random_table(400, 12, most, plain)).identities.empty()) << most;
        EXPECT_TRUE(most == 10 ||
                    find_structure(random_table(40, 12, most, sided)).identities.empty())
            << most;
    }
}

TEST(TableStructure, GivesUpSumsOfATableThatIsTooLarge) {
    const auto totals = [](TableRecord& table) {
        for (TableRow& row : table.rows)
            row.is_total = true;
    };
    const auto found = find_structure(random_table(2'000, 60, 1'000'000, totals));
    EXPECT_FALSE(found.is_complete);
    EXPECT_TRUE(found.identities.empty());
    EXPECT_TRUE(find_structure(random_table(66, 20, 1'000'000, totals)).is_complete);
    EXPECT_TRUE(find_structure(TableRecord{}).identities.empty());
}

/// A table whose columns have the roles of their headings, without years.
TableRecord with_roles(const std::vector<std::string>& columns,
                       const std::vector<std::string>& rows) {
    TableRecord table = table_of(columns, rows);
    for (std::size_t column = 0; column < columns.size(); ++column)
        table.columns[column].role = detail::role_of_words(columns[column]);
    return table;
}

TEST(TableStructure, RollsStandsForwardWithOtherMovements) {
    const std::vector<std::string> columns{"Saldo 01-01", "Storting", "Aanwending", "Vrijval",
                                           "Saldo 31-12"};
    EXPECT_EQ(count_of(find_structure(with_roles(columns, {"Wethouders|2.000|100|150|0|1.950",
                                                           "Riolering|4.500|800|600|100|4.900",
                                                           "Totaal|6.500|900|750|100|6.850"})),
                       TableRule::roll_forward),
              3u);
    const auto loans = find_structure(
        with_roles({"Restant 1-1", "Aflossing", "Rente", "Restant 31-12"},
                   {"BNG|3.000|250|60|2.750", "NWB|2.000|200|40|1.800", "ASN|500|100|10|300"}));
    ASSERT_EQ(count_of(loans, TableRule::roll_forward), 3u);
    EXPECT_EQ(loans.identities[0].terms.size(), 3u); // interest is paid, not added
}

TEST(TableStructure, DifferencesAreOfTheYearsTheyName) {
    TableRecord table = table_of({"2024 rekening", "2025 begroting", "2026 begroting", "Verschil"},
                                 {"Bestuur|4.000|4.100|4.200|100", "Zorg|9.400|9.400|9.500|100",
                                  "Totaal|13.400|13.500|13.700|300"});
    table.columns[3].label.value = "Mutatie 2026 t.o.v. 2025";
    table.columns[3].role = TableRole::difference;
    std::size_t over_difference = 0;
    for (const TableIdentity& each : find_structure(table).identities)
        if (each.rule == TableRule::difference) {
            EXPECT_EQ(each.terms[0].column + each.terms[1].column, 3u); // 2026 and 2025
            ++over_difference;
        }
    EXPECT_EQ(over_difference, 3u);
}

TEST(TableStructure, DifferencesMayBeOfKindsWithoutYears) {
    TableRecord table =
        table_of({"Primitief", "Wijziging", "Begroting na wijziging"},
                 {"Bestuur|4.200|50|4.250", "Zorg|9.200|-100|9.100", "Ruimte|3.000|25|3.205"});
    table.columns[0].phase = Phase::adopted;
    table.columns[1].role = TableRole::difference;
    table.columns[2].phase = Phase::amended;
    EXPECT_EQ(count_of(find_structure(table), TableRule::difference), 3u);
}

TEST(TableStructure, TotalsMayFailInHalfOfTheColumns) {
    const auto found =
        find_structure(table_of({"2025", "2026"}, {"Personeel|5.000|5.200", "ICT|1.500|1.600",
                                                   "Huisvesting|800|850", "Totaal|7.300|7.560"}));
    EXPECT_EQ(count_of(found, TableRule::sum), 2u);
    EXPECT_TRUE(found.unexplained.empty());
}

TEST(TableStructure, RowsThatArePartsOfTheRowAboveAreNoItems) {
    const auto found = find_structure(table_of(
        {"2026", "2027", "2028"}, {"School|1.200|4.200|3.000", "Plein|500|1.250|700",
                                   "waarvan subsidie|-|-600|-", "Totaal|1.700|5.450|3.700"}));
    ASSERT_EQ(found.identities.size(), 3u);
    for (const TableIdentity& each : found.identities)
        EXPECT_EQ(each.terms.size(), 3u);
}

TEST(TableStructure, MovementsStandBetweenStands) {
    TableRecord loans = with_roles(
        {"Restant 1-1", "Erbij", "Aflossing", "Restant 31-12", "Rente"},
        {"BNG|6.000|0|500|5.500|141", "NWB|4.000|0|250|3.750|30", "Nieuw|0|3.000|0|3.000|45"});
    for (std::size_t column = 0; column < 5; ++column)
        loans.columns[column].year = Year(column == 0 ? 2025 : 2026);
    loans.columns[0].role = TableRole::closing;
    const auto found = find_structure(loans);
    ASSERT_EQ(count_of(found, TableRule::roll_forward), 3u);
    EXPECT_EQ(found.identities[0].terms.size(), 4u); // without the interest behind the last stand
    TableRecord reserves =
        with_roles({"Stand 1-1", "Toevoeging", "Onttrekking", "Vorig resultaat", "Stand 31-12"},
                   {"Algemeen|5.000|400|100|250|5.550", "Wegen|1.000|0|200|0|800",
                    "Groen|500|50|0|0|550", "Totaal|6.500|450|300|250|6.900"});
    reserves.columns[3].year = Year(2024); // the result of the year before, added in this one
    reserves.columns[0].role = TableRole::closing;
    reserves.columns[0].year = Year(2024);
    reserves.columns[4].year = Year(2025);
    const auto rolled = find_structure(reserves);
    ASSERT_EQ(count_of(rolled, TableRule::roll_forward), 4u);
    for (const TableIdentity& each : rolled.identities)
        EXPECT_TRUE(each.rule != TableRule::roll_forward || each.terms.size() == 5u);
}

TEST(TableStructure, BalancesOfTwoColumnsAreCheckedIfOneHolds) {
    const auto found = find_structure(
        table_of({"2025", "2026"}, {"Lasten|9.000|9.250", "Baten|400|450", "Saldo|-8.600|-8.900"}));
    EXPECT_EQ(found.sign_convention.value, SignConvention::net_revenue);
    EXPECT_EQ(count_of(found, TableRule::balance), 2u);
}

TEST(TableStructure, BlankCellsCountAsZeroWhereSumsShowIt) {
    const auto found = find_structure(
        table_of({"2025", "2026", "2027"}, {"Verkiezingen|50||20", "Onderzoek||30|10",
                                            "Campagne|15|10|", "Totaal|65|40|31"}));
    EXPECT_EQ(found.blank_is_zero.value, true);
    EXPECT_EQ(found.blank_is_zero.basis, DetectionBasis::inferred);
    EXPECT_EQ(found.blank_is_zero.holding, 3u);
    ASSERT_EQ(found.identities.size(), 3u);
    EXPECT_EQ(canonical(found.identities[0].terms),
              (Terms{{{0, 0}, 1}, {{2, 0}, 1}, {{3, 0}, -1}}));
    EXPECT_TRUE(found.unchecked.empty());
}

TEST(TableStructure, BlankCellsStayUnknownWhereSumsFail) {
    const auto found = find_structure(
        table_of({"2025", "2026", "2027"}, {"Verkiezingen|50||20", "Onderzoek||30|10",
                                            "Campagne|15|10|", "Totaal|65|90|80"}));
    EXPECT_FALSE(found.blank_is_zero.value);
    EXPECT_TRUE(found.identities.empty());
    EXPECT_EQ(found.unchecked.size(), 3u);
}

TEST(TableStructure, StandsRollForwardOverBlankMovements) {
    TableRecord table = with_roles({"Stand 1-1", "Toevoeging", "Onttrekking", "Stand 31-12"},
                                   {"Algemeen|5.000|400||5.400", "Wegen|1.000||200|800",
                                    "Nieuw||50||50", "Totaal|6.000|450|200|6.250"});
    table.columns[0].role = table.columns[3].role = TableRole::closing;
    table.columns[0].year = Year(2024);
    table.columns[3].year = Year(2025);
    const auto found = find_structure(table);
    EXPECT_EQ(found.blank_is_zero.value, true);
    EXPECT_EQ(count_of(found, TableRule::roll_forward), 4u);
    EXPECT_EQ(count_of(found, TableRule::sum), 4u);
}

TEST(TableStructure, ABlankTotalIsNoZero) {
    const auto found = find_structure(
        table_of({"2025", "2026", "2027"},
                 {"Verkiezingen|50||20", "Onderzoek||30|10", "Campagne|15|10|", "Totaal|65|40|"}));
    EXPECT_EQ(found.blank_is_zero.value, true);
    EXPECT_EQ(found.identities.size(), 2u);
}

TEST(TableStructure, RowsMarkedAsPartsAddUpToTheRowAbove) {
    const auto found = find_structure(
        table_of({"2025", "2026"},
                 {"Materiële activa|500|600", "- economisch nut|300|350",
                  "- maatschappelijk nut|200|250", "Financiële activa|100|110", "Totaal|600|710"}));
    ASSERT_EQ(found.identities.size(), 4u);
    EXPECT_EQ(canonical(found.identities[0].terms),
              (Terms{{{0, 0}, 1}, {{1, 0}, -1}, {{2, 0}, -1}}));
    EXPECT_EQ(found.identities[2].terms.size(), 3u); // the total, without the parts
}

TEST(TableStructure, TheIncidentalPartMayStandInTwoRows) {
    const auto found = find_structure(table_of(
        {"2025", "2026"}, {"Saldo begroting|400|500", "Waarvan incidentele lasten|100|80",
                           "Waarvan incidentele baten|30|20", "Structureel saldo|470|560"}));
    EXPECT_EQ(count_of(found, TableRule::structural), 2u);
}

} // namespace
