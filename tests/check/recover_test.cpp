// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/check/recover.hpp>

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace sluitend {
namespace {

using Rows = std::vector<RawRow>;

const Rows enschede{{"41.16941.48437.88737.61039.224", LineCode::expenditure},
                    {"8.3078.2704.9224.7816.395", LineCode::revenue},
                    {"32.86333.21532.96532.82932.829", LineCode::balance},
                    {"110000", LineCode::reserve_additions},
                    {"3280000", LineCode::reserve_withdrawals},
                    {"32.54633.21532.96532.82932.829", LineCode::result}};

std::string joined(const RowReading& reading) {
    std::string out;
    for (const CellText& cell : reading)
        out += (out.empty() ? "" : "|") + cell.verbatim;
    return out;
}

std::uint64_t count(std::string_view cells, std::size_t columns, bool ungrouped = false) {
    std::uint64_t count = 0;
    (void)cut_row(cells, columns, ungrouped, 10, count);
    return count;
}

TEST(Recover, FindsTheOneReadingOfTheEnschedeChapter) {
    const Recovery recovery = recover(enschede, 5);
    EXPECT_EQ(recovery.combinations, 8U);
    const std::array<std::uint64_t, 6> readings{1, 1, 1, 2, 4, 1};
    for (std::size_t i = 0; i < 6; ++i) {
        EXPECT_EQ(recovery.rows[i].readings, readings[i]);
        ASSERT_EQ(recovery.rows[i].surviving.size(), 1U);
    }
    EXPECT_EQ(joined(recovery.rows[3].surviving[0]), "11|0|0|0|0");
    EXPECT_EQ(joined(recovery.rows[4].surviving[0]), "328|0|0|0|0");
    EXPECT_EQ(recovery.rows[0].decided_by, DecidedBy::grammar);
    EXPECT_EQ(recovery.rows[4].decided_by, DecidedBy::identities);
    EXPECT_EQ(recovery.rows[4].margin, Decimal(8)) << "1|10|0|0|0 misses by 10, with bound 2";
    EXPECT_EQ(recovery.conventions, std::vector{SignConvention::net_cost});
}

TEST(Recover, TakesNoReadingWhenSeveralSurvive) {
    const Rows rows{enschede.begin() + 3, enschede.begin() + 5};
    const Recovery recovery = recover(rows, 5);
    EXPECT_EQ(recovery.rows[0].decided_by, DecidedBy::undecided);
    EXPECT_EQ(recovery.rows[0].surviving.size(), 2U);
    EXPECT_EQ(recovery.rows[1].surviving.size(), 4U);
}

TEST(Recover, StillReadsTheReservesWhenAnotherColumnPairIsBroken) {
    Rows rows = enschede;
    rows[0].cells = "41.96141.48437.88737.61039.224";
    const Recovery recovery = recover(rows, 5);
    ASSERT_EQ(recovery.rows[4].surviving.size(), 1U);
    EXPECT_EQ(joined(recovery.rows[4].surviving[0]), "328|0|0|0|0");
}

TEST(Recover, ReturnsNoReadingForTooFewCells) {
    const Rows rows{{"41.16941.484", LineCode::expenditure}};
    const Recovery recovery = recover(rows, 5);
    EXPECT_EQ(recovery.rows[0].readings, 0U);
    EXPECT_TRUE(recovery.rows[0].surviving.empty());
    EXPECT_EQ(recovery.rows[0].decided_by, DecidedBy::undecided);
}

TEST(CutRow, CutsAtBlanksAndBars) {
    EXPECT_EQ(count("1.234 5 -6", 3), 1U);
    EXPECT_EQ(count("1.234 | 5 |\u00A0-6", 3), 1U);
    EXPECT_EQ(count("1234 2.345", 2), 1U) << "beside a grouped number an ungrouped one may stand";
    EXPECT_EQ(count("1 2", 3), 0U);
}

TEST(CutRow, KeepsToTheGrammarOfGroupedNumbers) {
    EXPECT_EQ(count("49.7", 1), 0U) << "a group has three digits";
    EXPECT_EQ(count("0123", 1), 0U) << "no leading zero";
    EXPECT_EQ(count("0123", 2), 1U);
    EXPECT_EQ(count("1234", 1), 0U);
    EXPECT_EQ(count("1234", 1, true), 1U);
    EXPECT_EQ(count("1.000.000", 1), 1U);
    EXPECT_EQ(count("", 1), 0U);
    EXPECT_EQ(count("12", 0), 0U);
}

TEST(CutRow, CountsWhatItDoesNotList) {
    std::uint64_t all = 0;
    const auto listed = cut_row(std::string(20, '1'), 10, false, 7, all);
    EXPECT_EQ(listed.size(), 7U);
    EXPECT_EQ(all, 8953U) << "20 as a sum of ten numbers from 1 to 3";
    EXPECT_EQ(count(std::string(10'000, '7'), 5), 0U);
}

TEST(CutRow, GivesPiecesThatJoinToTheRow) {
    std::uint64_t all = 0;
    for (const std::string row : {"110000", "3280000", "8.3078.2704.9224.7816.395", "12,51,50,2"})
        for (const RowReading& reading :
             cut_row(row, row == "12,51,50,2" ? 3 : 5, false, 100, all)) {
            std::string together;
            for (const CellText& cell : reading) {
                EXPECT_EQ(cell.offset, together.size());
                together += cell.verbatim;
            }
            EXPECT_EQ(together, row);
        }
}

TEST(Recover, KeepsToTheLimitsOfATable) {
    const std::vector<RawRow> rows{{"12", LineCode::expenditure}};
    const auto refused = [](const auto& call) {
        try {
            call();
            return std::string("nothing");
        } catch (const ModelError& error) {
            return error.id();
        }
    };
    std::uint64_t all = 0;
    for (const std::size_t columns : {std::size_t{4'097}, ~std::size_t{0} / 2, ~std::size_t{0}}) {
        EXPECT_EQ(refused([&] { static_cast<void>(recover(rows, columns)); }), "model.limit");
        EXPECT_EQ(refused([&] {
                      static_cast<void>(recover(rows, columns, std::vector<CellIdentity>{}));
                  }),
                  "model.limit");
        EXPECT_EQ(refused([&] { static_cast<void>(cut_row("12", columns, false, 9, all)); }),
                  "model.limit");
    }
    Limits limits;
    limits.rows = 0;
    EXPECT_EQ(refused([&] { static_cast<void>(recover(rows, 1, std::nullopt, limits)); }),
              "model.limit");
}

} // namespace
} // namespace sluitend
