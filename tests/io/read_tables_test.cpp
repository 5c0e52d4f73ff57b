// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/read_tables.hpp>

#include "../support/fact_tables.hpp"

#include <sluitend/base/error.hpp>
#include <sluitend/check/report.hpp>
#include <sluitend/check/table_structure.hpp>
#include <sluitend/io/read.hpp>
#include <sluitend/io/write_json.hpp>
#include <sluitend/number/number_style.hpp>
#include <sluitend/render/labels.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace sluitend;

struct Layout {
    std::string file; ///< "gouda_2018.pad.txt"
    std::string name; ///< "gouda_2018"
    std::string text;

    bool is_published() const { return file.find("published") != std::string::npos; }
};

std::vector<Layout> layouts() {
    std::vector<Layout> out;
    for (const auto& entry : std::filesystem::directory_iterator(sample::samples() / "layouts")) {
        const std::string file = entry.path().filename();
        out.push_back({file, file.substr(0, file.find('.')), sample::bytes_of(entry.path())});
    }
    std::sort(out.begin(), out.end(),
              [](const Layout& a, const Layout& b) { return a.file < b.file; });
    return out;
}

std::string name_of_row(const TableRow& row) {
    std::string out;
    for (const std::string& group : row.groups)
        out += group + " / ";
    return out + row.label.value;
}

/// All rows of all tables of a page.
std::vector<TableRow> rows_of(const ReadTablesResult& read) {
    std::vector<TableRow> out;
    for (const TableRecord& table : read.tables)
        out.insert(out.end(), table.rows.begin(), table.rows.end());
    return out;
}

std::set<std::string> ids_of(const Findings& findings) {
    std::set<std::string> out;
    for (const Finding& each : findings)
        out.insert(each.id);
    return out;
}

TEST(ReadTables, EveryLayoutGivesTheFiguresOfItsTable) {
    SLUITEND_NEEDS_SAMPLES();
    int files = 0;
    for (const Layout& layout : layouts()) {
        const sample::FactTable facts = sample::fact_table(layout.name);
        const std::vector<TableRow> rows = rows_of(read_tables(layout.text));
        ++files;
        ASSERT_EQ(rows.size(), facts.rows.size()) << layout.file;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            std::vector<std::string> printed;
            for (const TableCell& cell : rows[i].cells)
                printed.push_back(cell.verbatim);
            std::vector<std::string> expected = facts.rows[i].cells;
            expected.resize(facts.columns.size()); // a cell that is absent is blank
            EXPECT_EQ(printed, expected) << layout.file << ": " << facts.rows[i].label;
            if (!layout.is_published()) {
                EXPECT_EQ(name_of_row(rows[i]), facts.rows[i].label) << layout.file;
            }
        }
    }
    EXPECT_EQ(files, 81);
}

/// Years, phases and sides of the columns, as one text.
std::string meaning_of(const TableRecord& table) {
    std::string out;
    for (const TableColumn& column : table.columns)
        out += (column.year ? std::to_string(column.year->number()) : "-") + ' ' +
               (column.phase ? std::string(name_of(*column.phase)) : "-") + ' ' +
               (column.role ? std::string(name_of(*column.role)) : "-") + '\n';
    return out;
}

TEST(ReadTables, EveryLayoutGivesTheSameColumnsAndConventions) {
    SLUITEND_NEEDS_SAMPLES();
    std::map<std::string, Layout> first;
    for (const Layout& layout : layouts()) {
        if (layout.file.find("sixyears") != std::string::npos)
            continue; // on purpose another heading
        const Layout& other = first.emplace(layout.name, layout).first->second;
        const auto a = read_tables(other.text).tables.front();
        const auto b = read_tables(layout.text).tables.front();
        EXPECT_EQ(meaning_of(a), meaning_of(b)) << layout.file;
        if (layout.is_published()) continue; // with words that the other layouts have not
        EXPECT_TRUE(a.conventions == b.conventions) << layout.file;
        EXPECT_TRUE(a.rows == b.rows) << layout.file;
    }
}

TEST(ReadTables, DetectsUnitAndSigns) {
    SLUITEND_NEEDS_SAMPLES();
    const std::map<char, SignConvention> conventions{{'1', SignConvention::net_cost},
                                                     {'2', SignConvention::net_revenue},
                                                     {'3', SignConvention::signed_cash},
                                                     {'4', SignConvention::signed_cost}};
    const std::set<std::string> one_sided{"groningen_2026", "wassenaar_2026_reserves",
                                          "bergendal_2017_voorjaarsnota"};
    for (const Layout& layout : layouts()) {
        const sample::FactTable facts = sample::fact_table(layout.name);
        const TableConventions found = read_tables(layout.text).tables.front().conventions;
        if (!one_sided.contains(layout.name)) {
            EXPECT_EQ(found.sign_convention.value, conventions.at(facts.sign.at(1))) << layout.file;
        }
        const bool has_caption = found.multiplier.basis == DetectionBasis::printed;
        EXPECT_EQ(found.multiplier.value, has_caption ? 1'000 : 1) << layout.file;
    }
}

std::size_t sums_of(const ReadTablesResult& read) {
    std::size_t out = 0;
    for (const TableRecord& table : read.tables)
        out += find_structure(table).identities.size();
    return out;
}

TEST(ReadTables, NoPublishedTableIsFoundWrong) {
    SLUITEND_NEEDS_SAMPLES();
    for (const Layout& layout : layouts()) {
        const ReadResult read = sluitend::read(layout.text);
        const Report report = check(read.document);
        EXPECT_EQ(report.count(Severity::error), 0U) << layout.file;
        for (const Finding& each : report.findings)
            if (each.severity == Severity::error)
                ADD_FAILURE() << each.id << ": " << message(each, Language::en);
        if (layout.is_published()) continue;
        EXPECT_EQ(sums_of(read_tables(layout.text)),
                  sample::expected_identities(layout.name).size())
            << layout.file;
    }
}

TEST(ReadTables, FindsOneWrongDigitInEveryLayout) {
    SLUITEND_NEEDS_SAMPLES();
    for (Layout layout : layouts()) {
        if (layout.name != "baarlenassau_2018" && layout.name != "wassenaar_2019_web") continue;
        const std::string figure = layout.name == "baarlenassau_2018" ? "13.297" : "-68.912";
        const std::size_t at = layout.text.find(figure);
        ASSERT_NE(at, std::string::npos) << layout.file;
        layout.text[at + 1] = '7';
        const Report report = check(sluitend::read(layout.text).document);
        const bool is_found =
            std::any_of(report.findings.begin(), report.findings.end(), [](const Finding& each) {
                return each.severity == Severity::error || each.id == "table.doubtful-reading";
            });
        EXPECT_TRUE(is_found) << layout.file;
    }
}

constexpr const char* overview = "Bedragen x € 1.000\n"
                                 "Programma | Begroting 2026 | Begroting 2027\n"
                                 "Wonen | 10 | 20\n"
                                 "Zorg | 30 | 40\n"
                                 "Totaal | 40 | 60\n";

TEST(ReadTables, KnowsWhatAmountsAreMultipliedBy) {
    for (const auto& [caption, factor] :
         {std::pair<std::string, std::int64_t>{"Bedragen x \u20AC 1 mln", 1'000'000},
          {"Bedragen x 1 miljoen euro", 1'000'000},
          {"Bedragen x \u20AC 100.000", 100'000},
          {"(x \u20AC 1 mln.)", 1'000'000},
          {"Bedragen in miljarden euro", 1'000'000'000},
          {"Bedragen x \u20AC 1", 1}}) {
        std::string text = overview;
        text.replace(0, text.find('\n'), caption);
        const TableRecord table = read_tables(text).tables.at(0);
        EXPECT_EQ(table.conventions.multiplier.value, factor) << caption;
        EXPECT_EQ(table.conventions.multiplier.basis, DetectionBasis::printed) << caption;
    }
}

TEST(ReadTables, KeepsPlacesAndWords) {
    const TableRecord table = read_tables(overview).tables.at(0);
    EXPECT_EQ(table.caption->value, "Bedragen x € 1.000");
    EXPECT_EQ(table.columns[1].label.value, "Begroting 2027");
    EXPECT_EQ(table.columns[1].year, Year(2027));
    EXPECT_EQ(table.columns[1].phase, Phase::adopted);
    EXPECT_EQ(table.rows[1].label.value, "Zorg");
    EXPECT_EQ(table.rows[1].cells[0].verbatim, "30");
    EXPECT_EQ(table.rows[1].cells[0].span.line, 4U);
    EXPECT_EQ(table.rows[1].cells[0].span.column, 8U);
    EXPECT_TRUE(table.rows[2].is_total);
    EXPECT_EQ(amount_of(table, 2, 1)->value(), Decimal(60'000));
}

TEST(ReadTables, TheCallerKnowsBetter) {
    ReadTablesOptions options;
    options.multiplier = 1'000'000;
    options.sign_convention = SignConvention::signed_cost;
    options.dash_is_zero = false;
    const auto conventions = read_tables(overview, options).tables.at(0).conventions;
    EXPECT_EQ(conventions.multiplier.value, 1'000'000);
    EXPECT_EQ(conventions.multiplier.basis, DetectionBasis::given);
    EXPECT_EQ(conventions.sign_convention.value, SignConvention::signed_cost);
    EXPECT_EQ(conventions.dash_is_zero.value, false);
}

struct Cell {
    const char* text;
    CellKind kind;
    const char* number;
};

TEST(ReadTables, ReadsCellsAsTownsPrintThem) {
    for (const Cell& each : std::vector<Cell>{{"1.234", CellKind::figure, "1234"},
                                              {"-1.234", CellKind::figure, "-1234"},
                                              {"\u22121.234", CellKind::figure, "-1234"},
                                              {"1.234-", CellKind::figure, "-1234"},
                                              {"-/- 1.234", CellKind::figure, "-1234"},
                                              {"1.234 -/-", CellKind::figure, "-1234"},
                                              {"N 1.234", CellKind::figure, "-1234"},
                                              {"V 1.234", CellKind::figure, "1234"},
                                              {"1.234 N", CellKind::figure, "-1234"},
                                              {"€ 1.234", CellKind::figure, "1234"},
                                              {"1\u00A0234\u00A0567", CellKind::figure, "1234567"},
                                              {"1\u202F234", CellKind::figure, "1234"},
                                              {"1234", CellKind::figure, "1234"},
                                              {"11.133,00", CellKind::figure, "11133.00"},
                                              {"10 (2022)", CellKind::figure, "10"},
                                              {"1.234*", CellKind::figure, "1234"},
                                              {"12,5%", CellKind::figure, "12.5"},
                                              {"-", CellKind::nil, ""},
                                              {"\u2013", CellKind::nil, ""},
                                              {"n.v.t.", CellKind::missing, ""},
                                              {"n.b.", CellKind::missing, ""},
                                              {"PM", CellKind::missing, ""},
                                              {".", CellKind::missing, ""},
                                              {"", CellKind::blank, ""},
                                              {"49.7", CellKind::unreadable, ""},
                                              {"1.2345", CellKind::unreadable, ""},
                                              {"veel", CellKind::unreadable, ""}}) {
        const std::string text =
            std::string("| | 2026 | 2027 |\n| Wonen | 5 | ") + each.text + " |\n";
        const TableCell cell = read_tables(text).tables.at(0).rows.at(0).cells.at(1);
        EXPECT_EQ(cell.kind, each.kind) << each.text;
        EXPECT_EQ(cell.number ? format_decimal(*cell.number, NumberStyle::plain) : "", each.number)
            << each.text;
        EXPECT_EQ(cell.verbatim, each.text);
    }
}

TEST(ReadTables, AMalformedCellIsReportedWithItsPlace) {
    const auto read = read_tables("| | 2026 | 2027 |\n| Wonen | 5 | 49.7 |\n| Zorg | 6 | 7 |\n");
    ASSERT_TRUE(ids_of(read.diagnostics).contains("table.cell-unreadable"));
    for (const Finding& each : read.diagnostics)
        if (each.id == "table.cell-unreadable") {
            EXPECT_EQ(each.span.line, 2U);
            EXPECT_EQ(each.span.column, 15U);
        }
    EXPECT_EQ(read.tables.at(0).rows.at(1).cells.at(1).number, Decimal(7));
}

TEST(ReadTables, FewerYearsThanColumnsAreUncertain) {
    const auto read = read_tables("| | Jaarrekening | Meerjarenplan | Meerjarenplan |\n"
                                  "| | 2025 | 2026 | |\n"
                                  "| Uitgaven | 5 | 6 | 7 |\n");
    ASSERT_TRUE(ids_of(read.diagnostics).contains("table.column-year-uncertain"));
    const auto columns = read.tables.at(0).columns;
    EXPECT_EQ(columns[0].year, Year(2025));
    EXPECT_FALSE(columns[1].year);
    EXPECT_FALSE(columns[2].year);
}

TEST(ReadTables, ColumnsWithoutAHeadingAreRead) {
    const auto read = read_tables("Wonen 10 20\nZorg 30 40\nTotaal 40 60\n");
    EXPECT_TRUE(ids_of(read.diagnostics).contains("table.columns-unnamed"));
    EXPECT_EQ(read.tables.at(0).rows.at(2).cells.at(1).number, Decimal(60));
}

TEST(ReadTables, AShortRowIsPlacedByItsSumsOrNotAtAll) {
    const std::string heading = "Begroting 2026 Begroting 2027\n"
                                "Lasten Baten Saldo Lasten Baten Saldo\n"
                                "Wonen 100 40 60 110 45 65\n"
                                "Zorg 200 10 190 210 12 198\n";
    const auto placed = read_tables(heading + "Totaal 300 50 250 320 57\n");
    const auto& row = placed.tables.at(0).rows.at(2);
    EXPECT_EQ(row.cells[5].kind, CellKind::blank);
    EXPECT_EQ(row.cells[4].number, Decimal(57));
    const auto open = read_tables(heading + "Sport 50 20\n");
    EXPECT_EQ(open.tables.at(0).rows.at(2).cells[0].kind, CellKind::undecided);
    EXPECT_TRUE(ids_of(open.diagnostics).contains("table.ambiguous-reading"));
}

/// A document of one table, and the ids of what a check says of it.
std::set<std::string> found_in(const std::string& text) {
    return ids_of(check(sluitend::read(text).document).findings);
}

std::string sums_with(const std::string& total) {
    return "Bedragen x € 1.000\n| | 2026 | 2027 | 2028 | 2029 |\n| Wonen | 1.011 | 2.012 | 3.013 | "
           "4.014 |\n| Zorg | 1.021 | 2.022 | 3.023 | 4.024 |\n| Sport | 1.031 | 2.032 | 3.033 | "
           "4.034 |\n| Totaal | " +
           total + " | 6.066 | 9.069 | 12.072 |\n";
}

TEST(ReadTables, SumsAreChecked) {
    EXPECT_FALSE(found_in(sums_with("3.063")).contains("table.sum-broken"));
    EXPECT_TRUE(found_in(sums_with("3.064")).contains("table.sum-rounding"));
    EXPECT_TRUE(found_in(sums_with("3.065")).contains("table.sum-suspicious"));
    EXPECT_TRUE(found_in(sums_with("3.163")).contains("table.sum-broken"));
}

std::string reserves_with(const std::string& stand) {
    std::string out =
        "| | Stand 2026 | Vermeerderingen 2027 | Verminderingen 2027 | Stand 2027 |\n";
    for (const char* name : {"Wonen", "Zorg", "Sport"})
        out += std::string("| ") + name + " | 1.000 | 50 | -20 | 1.030 |\n";
    return out + "| Wegen | 1.000 | 50 | -20 | " + stand + " |\n";
}

TEST(ReadTables, RollForwardsAreChecked) {
    EXPECT_FALSE(found_in(reserves_with("1.030")).contains("table.roll-forward-broken"));
    EXPECT_TRUE(found_in(reserves_with("1.031")).contains("table.roll-forward-rounding"));
    EXPECT_TRUE(found_in(reserves_with("1.032")).contains("table.roll-forward-suspicious"));
    EXPECT_TRUE(found_in(reserves_with("1.130")).contains("table.roll-forward-broken"));
}

/// Many rows that add exactly, and a last one that is off by one.
std::string exact_but_one(bool rolls) {
    std::string out = rolls ? "| | Stand 2026 | Vermeerderingen 2027 | Verminderingen 2027 | Stand "
                              "2027 |\n"
                            : "| | 2026 | 2027 | 2028 | 2029 |\n";
    for (int i = 0; i < 60; ++i) {
        const std::string k = std::to_string(100 + i);
        out += rolls ? "| Reserve " + k + " | " + k + " | 50 | -20 | " + std::to_string(130 + i) +
                           " |\n"
                     : "| Wonen " + k + " | " + k +
                           " | 7 | 8 | 9 |\n| Zorg | 1 | 2 | 3 | 4 |\n| "
                           "Totaal " +
                           k + " | " + std::to_string(101 + i) + " | 9 | 11 | 13 |\n";
    }
    return out + (rolls ? "| Slot | 100 | 50 | -20 | 131 |\n"
                        : "| Sport | 10 | 2 | 3 | 4 |\n| Cultuur | 1 | 2 | 3 | 4 |\n| Totaal | 12 "
                          "| 4 | 6 | 8 |\n");
}

TEST(ReadTables, AnOffByOneAmongExactSumsIsAMistake) {
    EXPECT_TRUE(found_in(exact_but_one(true)).contains("table.roll-forward-style"));
    EXPECT_TRUE(found_in(exact_but_one(false)).contains("table.sum-style"));
}

TEST(ReadTables, ATotalThatNothingExplainsIsTold) {
    const std::string items =
        "| | 2026 | 2027 |\n| Wonen | 1.011 | 2.012 |\n| Zorg | 1.021 | 2.022 |\n";
    EXPECT_FALSE(
        found_in(items + "| Totaal | 2.032 | 4.034 |\n").contains("table.total-unexplained"));
    EXPECT_TRUE(
        found_in(items + "| Totaal | 9.032 | 9.034 |\n").contains("table.total-unexplained"));
}

TEST(ReadTables, ASumOfWhichAPartIsNotPrintedIsTold) {
    EXPECT_TRUE(found_in("| | 2025 | 2026 | 2027 |\n| Wonen | 1.310 | 1.320 | 1.330 |\n"
                         "| Zorg | 2.430 | PM | 2.440 |\n| Totaal | 3.740 | 9.999 | 3.770 |\n")
                    .contains("table.sums-unchecked"));
}

TEST(ReadTables, BlankCellsThatCountAsZeroAreTold) {
    EXPECT_TRUE(found_in("| | 2025 | 2026 | 2027 |\n| Wonen | 1.310 | | 1.330 |\n"
                         "| Zorg | | 2.430 | 2.440 |\n| Totaal | 1.310 | 2.430 | 3.770 |\n")
                    .contains("table.blanks-zero"));
}

TEST(ReadTables, ATotalOfBlocksThatNothingExplainsIsTold) {
    EXPECT_TRUE(found_in("| | 2025 | 2026 |\n| Programma Wonen | | |\n| Lasten | 1.310 | 1.320 |\n"
                         "| Baten | 310 | 320 |\n| Programma Zorg | | |\n| Lasten | 2.430 | 2.440 "
                         "|\n| Baten | 430 | 440 |\n| Totaal | 3.000 | 3.999 |\n")
                    .contains("table.total-unexplained"));
}

TEST(ReadTables, DocumentsWithTablesSurviveJson) {
    const Document document = sluitend::read(overview).document;
    ASSERT_EQ(document.tables().size(), 1U);
    EXPECT_EQ(document.tables()[0].amount(0, 1)->value(), Decimal(20'000));
    const Document again = sluitend::read(write_json(document)).document;
    EXPECT_TRUE(again == document);
    EXPECT_EQ(again.fingerprint(), document.fingerprint());
    EXPECT_EQ(again.tables()[0].record().conventions.multiplier.basis, DetectionBasis::printed);
}

TEST(ReadTables, RefusesWhatIsNoText) {
    EXPECT_THROW(read_tables("\xFF\xFE"), ReadError);
    EXPECT_TRUE(read_tables("").tables.empty());
    EXPECT_TRUE(read_tables("Geen tabel, alleen 12 woorden in 2026.").tables.empty());
}

} // namespace
