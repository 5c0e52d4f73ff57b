// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/model/table_words-inl.hpp>

#include <gtest/gtest.h>

#include <optional>
#include <string_view>
#include <utility>

namespace {

using namespace sluitend;
using detail::role_of_words;

TEST(TableWords, KnowRolesOfLabels) {
    using enum TableRole;
    for (const auto& [label, role] : {std::pair<std::string_view, TableRole>{"Lasten", expenditure},
                                      {"Totale lasten", expenditure},
                                      {"Uitgave", expenditure},
                                      {"Structureel: Baten", revenue},
                                      {"Saldo rekening baten en lasten", balance},
                                      {"Geraamde saldo van baten en lasten", balance},
                                      {"Structureel saldo", balance},
                                      {"Toevoeging aan reserves", reserve_additions},
                                      {"Onttrekking reserves", reserve_withdrawals},
                                      {"toevoegingen / onttrekkingen", reserve_movements},
                                      {"Sub-totaal mutaties reserves", reserve_movements},
                                      {"Geraamd resultaat 2022", result},
                                      {"Geraamde resultaat programma", result},
                                      {"Verminderingen", decrease},
                                      {"Stand 31 december 2026", closing},
                                      {"Saldo per 31-12-2025", closing},
                                      {"Stand per 1 januari", opening},
                                      {"Beginsaldo", opening},
                                      {"Aandeel (%)", percentage},
                                      {"% van totaal", percentage},
                                      {"Dekkingspercentage", percentage},
                                      {"Fte", quantity},
                                      {"Formatie (fte's)", quantity},
                                      {"Aantal inwoners", quantity},
                                      {"Verschil", difference},
                                      {"%", percentage}})
        EXPECT_EQ(role_of_words(label), role) << label;
}

TEST(TableWords, LeaveOtherLabelsAlone) {
    for (const std::string_view label :
         {"", "Saldo financieringsfunctie", "Overige baten en lasten", "Lokale heffingen (baten)",
          "Waarvan incidentele baten en lasten (saldo)", "2022", "Totaal programma's",
          "1% regeling", "Indexatie 2 %", "Uitbreiding met 2 fte", "Formatie",
          "Inwoners en bestuur"})
        EXPECT_EQ(role_of_words(label), std::nullopt) << label;
}

TEST(TableWords, KnowTotals) {
    for (const std::string_view label :
         {"Totaal programma's", "Sub-totaal programma's", "Subtotaal", "totaal excl reserves",
          "TOTAAL", "ALLE PROGRAMMAS", "Geraamd totaal saldo van baten en lasten", "Totale lasten"})
        EXPECT_TRUE(detail::is_total_label(label)) << label;
    for (const std::string_view label :
         {"Lasten", "Saldo van baten en lasten", "Alle leerlingen", ""})
        EXPECT_FALSE(detail::is_total_label(label)) << label;
}

TEST(TableWords, KnowIncidentalAndStructuralParts) {
    EXPECT_TRUE(detail::is_incidental_label("Waarvan incidentele baten en lasten (saldo)"));
    EXPECT_TRUE(detail::is_structural_label("Structureel: Lasten"));
    EXPECT_FALSE(detail::is_structural_label("Infrastructureel werk"));
}

TEST(TableWords, KnowTheLinesOfABudgetTableAmongRoles) {
    EXPECT_EQ(detail::line_of(TableRole::result), LineCode::result);
    EXPECT_EQ(detail::line_of(TableRole::closing), std::nullopt);
    EXPECT_EQ(detail::role_of(LineCode::reserve_additions), TableRole::reserve_additions);
}

} // namespace
