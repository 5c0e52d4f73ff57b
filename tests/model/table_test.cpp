// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/model/table.hpp>

#include <sluitend/base/error.hpp>
#include <sluitend/model/builder.hpp>
#include <sluitend/model/figures.hpp>

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace sluitend;

TableCell figure(std::int64_t number) {
    return {CellKind::figure, Decimal(number), std::to_string(number), {}};
}

TableRecord table_of_two_cells() {
    TableRecord out;
    out.columns.push_back(
        {{"Begroting 2026 Lasten", {}}, Year(2026), Phase::adopted, TableRole::expenditure});
    out.columns.push_back({{"in %", {}}, {}, {}, TableRole::percentage});
    TableRow row;
    row.label.value = "Wonen";
    row.groups = {"Ruimte"};
    row.cells = {figure(12), figure(50)};
    out.rows.push_back(row);
    out.conventions.multiplier.value = 1'000;
    return out;
}

TEST(Table, AnAmountIsACellWithTheUnitOfItsTable) {
    TableRecord table = table_of_two_cells();
    EXPECT_EQ(amount_of(table, 0, 0)->value(), Decimal(12'000));
    EXPECT_EQ(amount_of(table, 0, 0)->quantum(), Decimal(1'000));
    EXPECT_FALSE(amount_of(table, 0, 1)) << "a percentage is no money";
    EXPECT_THROW(amount_of(table, 1, 0), std::out_of_range);
    table.rows[0].cells[0].verbatim = "12%";
    EXPECT_FALSE(amount_of(table, 0, 0)) << "nor is a single one among amounts";
}

TEST(Table, WithoutAUnitThereAreNoAmounts) {
    TableRecord table = table_of_two_cells();
    table.conventions.multiplier.value.reset();
    EXPECT_FALSE(amount_of(table, 0, 0));
}

TEST(Table, TheQuantumOfTheTableIsThatOfItsAmounts) {
    TableRecord table = table_of_two_cells();
    table.quantum = Decimal(5);
    EXPECT_EQ(amount_of(table, 0, 0)->quantum(), Decimal(5'000));
    EXPECT_EQ(amount_of(table, 0, 0)->quantum_basis(), QuantumBasis::content);
}

TEST(Table, EqualityLeavesOutPlacesAndEvidence) {
    const TableRecord table = table_of_two_cells();
    TableRecord other = table;
    other.rows[0].cells[0].span.line = 7;
    other.conventions.multiplier.basis = DetectionBasis::given;
    other.recovered.push_back({});
    EXPECT_EQ(other, table);
    other.rows[0].cells[0].verbatim = "12,0";
    EXPECT_NE(other, table);
}

TEST(Table, DocumentsHoldTables) {
    DocumentBuilder builder;
    builder.add(table_of_two_cells());
    const Document document = builder.build();
    ASSERT_EQ(document.tables().size(), 1U);
    EXPECT_EQ(document.tables()[0].rows()[0].label.value, "Wonen");
    EXPECT_EQ(document.tables()[0].columns()[0].year, Year(2026));
    EXPECT_EQ(document.tables()[0].amount(0, 0)->value(), Decimal(12'000));
    const auto all = figures(document);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].row, "Ruimte / Wonen");
    EXPECT_EQ(all[0].line, LineCode::expenditure);
    EXPECT_EQ(all[0].year, Year(2026));
}

TEST(Table, TheFingerprintSeesWhatEqualitySees) {
    const auto fingerprint = [](TableRecord table) {
        DocumentBuilder builder;
        builder.add(std::move(table));
        return builder.build().fingerprint();
    };
    TableRecord other = table_of_two_cells();
    other.rows[0].cells[0].span.line = 7;
    other.conventions.multiplier.basis = DetectionBasis::given;
    EXPECT_EQ(fingerprint(other), fingerprint(table_of_two_cells()));
    other.rows[0].cells[0].number = Decimal(13);
    EXPECT_NE(fingerprint(other), fingerprint(table_of_two_cells()));
}

/// A document of programmes, given by number and title, and a table with these rows.
Document tied(const std::vector<std::pair<std::string, std::string>>& programmes,
              const std::vector<TableRow>& rows, std::string section = {}) {
    DocumentBuilder builder;
    for (const auto& [number, title] : programmes) {
        ProgrammeRecord record;
        if (!number.empty()) record.number = Printed<Code>{Code(number), number, {}};
        record.title.value = title;
        builder.add(std::move(record));
    }
    TableRecord table;
    if (!section.empty()) table.section = Text{std::move(section), {}};
    table.rows = rows;
    builder.add(std::move(table));
    return builder.build();
}

TableRow labelled(std::string label, std::vector<std::string> groups = {}) {
    TableRow out;
    out.label.value = std::move(label);
    out.groups = std::move(groups);
    return out;
}

/// The number of the programme of each row; "-" if it has none.
std::vector<std::string> ties(const Document& document) {
    std::vector<std::string> out;
    const Table table = document.tables().at(0);
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        const auto programme = table.programme(row);
        out.emplace_back(programme ? programme->number().value_or("?") : "-");
    }
    return out;
}

using Strings = std::vector<std::string>;

TEST(Table, RowsAreTiedToProgrammesByTitleOrNumber) {
    const std::vector<std::pair<std::string, std::string>> programmes{
        {"1", "Bestuur"}, {"02", "Zorg en welzijn"}, {"3.1", "Wonen"}};
    EXPECT_EQ(ties(tied(programmes, {labelled("Bestuur"), labelled("1 Bestuur"),
                                     labelled("Programma 1 Bestuur"), labelled("2. Zorg & Welzijn"),
                                     labelled("P2 Hulp"), labelled("Programma 02"),
                                     labelled("Programma 3.1"), labelled("Totaal programma 1")})),
              (Strings{"1", "1", "1", "02", "02", "02", "3.1", "1"}));
    EXPECT_EQ(ties(tied(programmes, {labelled("Lasten", {"02 Zorg en welzijn"}),
                                     labelled("Lasten", {"Programma 1", "Baten"})})),
              (Strings{"02", "1"}));
}

TEST(Table, RowsAreTiedToNothingByLikenessOrACode) {
    const std::vector<std::pair<std::string, std::string>> programmes{{"1", "Bestuur"},
                                                                      {"2", "Zorg"}};
    EXPECT_EQ(ties(tied(programmes,
                        {labelled("1 Veiligheid"), labelled("0.1 Bestuur en zo"), labelled("1"),
                         labelled("Programma 3"), labelled("Programmabureau"), labelled("Totaal"),
                         labelled("P"), labelled(""), labelled(std::string(5'000, '1'))})),
              Strings(9, "-"));
}

TEST(Table, ATitleThatTwoProgrammesHaveTellsNothing) {
    EXPECT_EQ(ties(tied({{"1", "Wonen"}, {"2", "Wonen"}},
                        {labelled("Wonen"), labelled("Programma 2 Wonen")})),
              (Strings{"-", "2"}));
}

TEST(Table, OneThatStandsInAProgrammeIsAboutIt) {
    EXPECT_EQ(ties(tied({{"1", "Wonen"}, {"2", "Zorg"}}, {labelled("Lasten"), labelled("Zorg")},
                        "Wonen")),
              (Strings{"1", "2"}));
    EXPECT_THROW(static_cast<void>(tied({}, {}).tables()[0].programme(0)), std::out_of_range);
}

TEST(Table, FiguresSayWhichOfSeveralPlacesTheyComeFrom) {
    DocumentBuilder builder({{}, {}, Year(2026), ""});
    ProgrammeRecord programme;
    programme.title.value = "Wonen";
    builder.add(std::move(programme));
    TableRecord table = table_of_two_cells();
    builder.add(table);
    table.section = Text{"Bijlage 1", {}};
    builder.add(table);
    table.title = Text{"Tabel 3", {}};
    builder.add(table);
    Strings scopes;
    for (const Figure& each : figures(builder.build())) {
        EXPECT_EQ(each.edition, Year(2026));
        EXPECT_EQ(each.programme, "Wonen") << "the title stands in for a number";
        scopes.push_back(each.scope.value());
    }
    EXPECT_EQ(scopes, (Strings{"table 1", "Bijlage 1", "Tabel 3"}));
}

TEST(Table, RowsHaveOneCellPerColumn) {
    TableRecord table = table_of_two_cells();
    table.rows[0].cells.pop_back();
    DocumentBuilder builder;
    try {
        builder.add(std::move(table));
        FAIL();
    } catch (const ModelError& error) {
        EXPECT_EQ(error.id(), "model.table");
    }
}

} // namespace
