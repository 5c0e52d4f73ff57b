// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/check/table_structure.hpp>

#include "../support/table_records.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
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

} // namespace
