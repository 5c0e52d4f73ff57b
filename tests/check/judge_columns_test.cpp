// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/check/judge_columns.hpp>

#include "../support/budget_tables.hpp"
#include "../support/random.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <optional>
#include <vector>

namespace {

using namespace sluitend;

using Cells = std::vector<std::optional<Decimal>>;

const std::vector<int> balance{1, -1, -1};

DecimalColumn column(const std::vector<std::int64_t>& mantissas, int scale = 0) {
    return DecimalColumn::from_mantissas(mantissas, scale);
}

/// What `reconcile` says of a row; nothing if a figure is absent.
std::optional<IdentityResult> one_by_one(const std::vector<DecimalColumn>& columns,
                                         const std::vector<int>& coefficients,
                                         PrintedRounding rounding, std::size_t row) {
    std::vector<Figure> figures;
    Identity identity;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].has_value(row)) return std::nullopt;
        AmountParts parts{.printed = *columns[i][row], .quantum = columns[i].quantum()};
        if (parts.quantum) parts.quantum_basis = QuantumBasis::declared;
        identity.terms.push_back({i, coefficients[i], {}});
        figures.push_back(sample::figure(Amount(std::move(parts))));
    }
    return reconcile(identity, figures, rounding);
}

void expect_as_one_by_one(const std::vector<DecimalColumn>& columns,
                          const std::vector<int>& coefficients, PrintedRounding rounding) {
    const ColumnVerdicts judged = judge_columns(columns, coefficients, rounding);
    ASSERT_EQ(judged.rows.size(), columns.front().rows());
    ASSERT_EQ(judged.residuals.rows(), columns.front().rows());
    for (std::size_t row = 0; row < judged.rows.size(); ++row) {
        const auto result = one_by_one(columns, coefficients, rounding, row);
        const RowVerdict expected =
            result ? RowVerdict{result->verdict, result->suspicion, result->reason}
                   : RowVerdict{Verdict::not_checkable, Suspicion::none, Reason::missing_figure};
        ASSERT_EQ(judged.rows[row], expected) << name_of(rounding) << ", row " << row;
        const auto residual = judged.residuals[row];
        ASSERT_EQ(residual.has_value(), result.has_value()) << row;
        if (residual) {
            ASSERT_EQ(Rational(*residual), result->residual) << row;
        }
    }
}

TEST(JudgeColumns, GradesRowsByWhatRoundingExplains) {
    const std::vector columns{column({41'169, 41'484, 10, 31, 10}),
                              column({8'307, 8'270, 4, 12, 5}), column({32'863, 33'214, 6, 17, 9})};
    const ColumnVerdicts judged = judge_columns(columns, balance);
    const std::vector<Verdict> expected{Verdict::within_rounding, Verdict::exact, Verdict::exact,
                                        Verdict::broken, Verdict::broken};
    for (std::size_t row = 0; row < expected.size(); ++row)
        EXPECT_EQ(judged.rows[row].verdict, expected[row]) << row;
    EXPECT_EQ(*judged.residuals[0], Decimal(-1));
    EXPECT_EQ(judged.count(Verdict::exact), 2U);
    EXPECT_EQ(judged.count(Verdict::broken), 2U);
    EXPECT_EQ(judged.count(Verdict::suspicious), 0U);
}

TEST(JudgeColumns, TakesTheQuantumOfAColumn) {
    const auto thousands = [](std::vector<std::int64_t> euros) {
        return column(euros).with_quantum(Decimal(1'000));
    };
    const std::vector columns{thousands({41'169'000, 41'169'000}),
                              thousands({8'307'000, 8'307'000}),
                              thousands({32'863'000, 32'860'000})};
    const ColumnVerdicts judged = judge_columns(columns, balance);
    EXPECT_EQ(judged.rows[0].verdict, Verdict::within_rounding);
    EXPECT_EQ(judged.rows[1].verdict, Verdict::broken);
}

TEST(JudgeColumns, AgreesWithTheVerdictOnOneIdentity) {
    sample::Random random(20260101);
    for (int round = 0; round < 300; ++round) {
        const std::size_t count = 1 + random.position(round % 10 == 0 ? 40 : 6);
        const std::size_t rows = random.position(120);
        const bool same_scale = random.chance(2);
        std::vector<DecimalColumn> columns;
        std::vector<int> coefficients;
        std::vector<std::int64_t> sums(rows, 0);
        for (std::size_t i = 0; i < count; ++i) {
            const int scale = same_scale ? round % 3 : static_cast<int>(random.below(4));
            const std::int64_t step = random.chance(3) ? 10 : 1;
            coefficients.push_back(random.chance(2) ? 1 : -1);
            Cells cells;
            for (std::size_t row = 0; row < rows; ++row) {
                std::int64_t value = step * random.between(-50, 50);
                if (i + 1 == count && random.chance(2))
                    value = -coefficients[i] * sums[row] + random.between(-4, 4);
                if (random.chance(6)) value *= 100;
                sums[row] += coefficients[i] * value;
                cells.push_back(random.chance(40)
                                    ? std::nullopt
                                    : std::optional(Decimal::with_scale(value, scale)));
            }
            columns.push_back(DecimalColumn::from_decimals(cells));
            if (random.chance(3))
                columns.back() = std::move(columns.back())
                                     .with_quantum(Decimal::with_scale(
                                         random.below(30), static_cast<int>(random.below(3))));
            if (random.chance(3)) columns.back() = columns.back().compact();
        }
        for (const PrintedRounding rounding :
             {PrintedRounding::nearest, static_cast<PrintedRounding>(round % 12)})
            expect_as_one_by_one(columns, coefficients, rounding);
        if (HasFatalFailure()) return;
    }
}

TEST(JudgeColumns, KeepsResidualsBeyond64Bits) {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    const std::vector columns{column({most, -most, most}), column({-most, most, most - 1})};
    expect_as_one_by_one(columns, {1, -1}, PrintedRounding::nearest);
    const auto judged = judge_columns(columns, std::vector{1, -1});
    EXPECT_EQ(*judged.residuals[0], Decimal(most) + Decimal(most));
    EXPECT_EQ(judged.rows[0].verdict, Verdict::broken);

    const Decimal huge = *Decimal::from_digits(false, std::string(37, '9'), 0);
    const std::vector wide{DecimalColumn::from_decimals(Cells{huge, huge, std::nullopt}),
                           DecimalColumn::from_decimals(Cells{huge, huge - Decimal(1), huge})};
    expect_as_one_by_one(wide, {1, -1}, PrintedRounding::nearest);
}

TEST(JudgeColumns, RefusesAResidualBeyond38Digits) {
    const Decimal most = *Decimal::from_digits(false, std::string(38, '9'), 0);
    const std::vector columns(2, DecimalColumn::from_decimals(std::vector{most}));
    EXPECT_THROW(judge_columns(columns, std::vector{1, 1}), NumberOverflow);
}

TEST(JudgeColumns, RefusesColumnsThatDoNotBelongTogether) {
    const std::vector columns{column({1, 2}), column({1, 2})};
    const auto id_of = [](const std::vector<DecimalColumn>& of, const std::vector<int>& with) {
        try {
            judge_columns(of, with);
        } catch (const ValueError& error) {
            return std::string(error.id());
        }
        return std::string();
    };
    EXPECT_EQ(id_of(columns, {1}), "judge.columns");
    EXPECT_EQ(id_of(columns, {1, 2}), "judge.columns");
    EXPECT_EQ(id_of({}, {}), "judge.columns");
    EXPECT_EQ(id_of({column({1}), column({1, 2})}, {1, -1}), "judge.columns");
    EXPECT_EQ(id_of(columns, {1, -1}), "");
    EXPECT_THROW(
        judge_columns(std::vector{column({1}), column({1}).with_tags({1, 0})}, std::vector{1, -1}),
        UnitError);
}

} // namespace
