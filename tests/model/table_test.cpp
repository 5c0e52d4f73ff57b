// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/model/table.hpp>

#include <sluitend/base/error.hpp>
#include <sluitend/model/builder.hpp>
#include <sluitend/model/figures.hpp>

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

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
    const TableRecord table = table_of_two_cells();
    EXPECT_EQ(amount_of(table, 0, 0)->value(), Decimal(12'000));
    EXPECT_EQ(amount_of(table, 0, 0)->quantum(), Decimal(1'000));
    EXPECT_FALSE(amount_of(table, 0, 1)) << "a percentage is no money";
    EXPECT_THROW(amount_of(table, 1, 0), std::out_of_range);
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
