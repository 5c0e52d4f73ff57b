// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// A published table whose cells ran together: nine programmes and their subtotal (Baarle-Nassau
/// 2018), six years of expenditure, revenue and balance.
#pragma once

#include <sluitend/check/recover.hpp>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace sample {

using namespace sluitend;

inline constexpr std::size_t glued_columns = 18;

inline constexpr std::array<std::string_view, 10> glued_rows{
    "Programma 0880311569880104776919104814919104815915104811916104812",
    "Programma 1604615437529965378666719802667358076774082567758",
    "Programma 2728446849312191085821837866218449352191495921937",
    "Programma 31920-1492128522230522230522329522328",
    "Programma 4799827175929649560596508608965125979650160196504",
    "Programma 51.059809791.7951241.6701.6151371.4771.4871461.3411.4871461.3411.4871461.340",
    "Programma 64.8541.6793.1755.2211.1524.0695.2841.1524.1325.2821.1524.1295.3241.1524.1725.3331."
    "1524.181",
    "Programma 71.2161.262-461.6131.4132001.6281.3712561.6601.4112501.6551.3992561.6551.401254",
    "Programma 8338719-3811.4648396252.0609821.0781.2468953511.4081.1112971.091803288",
    "Subtotaal programma's10.4974.2586.23913.2973.8719.42613.8063.9539.85312.9223.9159.00713.1804."
    "1209.06012.9183.8159.103"};

inline std::vector<std::string> glued_labels() {
    std::vector<std::string> out;
    for (char digit = '0'; digit <= '8'; ++digit)
        out.push_back(std::string("Programma ") + digit);
    return out;
}

/// Expenditure − revenue = balance in every row and year.
inline std::vector<CellIdentity> glued_balances(std::size_t rows) {
    std::vector<CellIdentity> out;
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < glued_columns; column += 3)
            out.push_back({{row, column, 1}, {row, column + 1, -1}, {row, column + 2, -1}});
    return out;
}

/// Nine programmes = subtotal in every column.
inline std::vector<CellIdentity> glued_totals() {
    std::vector<CellIdentity> out;
    for (std::size_t column = 0; column < glued_columns; ++column) {
        CellIdentity& identity = out.emplace_back();
        for (std::size_t row = 0; row < 9; ++row)
            identity.push_back({row, column, 1});
        identity.push_back({9, column, -1});
    }
    return out;
}

} // namespace sample
