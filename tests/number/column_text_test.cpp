// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/number/column_text.hpp>

#include <sluitend/number/column_rows-inl.hpp>

#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace sluitend;
using namespace std::string_view_literals;
using detail::SimdLevel;

constexpr auto dutch = NumberStyle::dutch;
constexpr auto plain = NumberStyle::plain;

std::vector<SimdLevel> levels() {
    std::vector<SimdLevel> result;
    for (const auto level : {SimdLevel::scalar, SimdLevel::avx2, SimdLevel::avx512})
        if (detail::is_supported(level)) result.push_back(level);
    return result;
}

/// The column of a text, row by row, by the functions for one number.
Result<DecimalColumn> parse_slowly(std::string_view text, NumberStyle style) {
    std::vector<std::optional<Decimal>> values;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        if (end == begin) {
            values.emplace_back();
        } else {
            const auto value = parse_decimal(text.substr(begin, end - begin), style);
            if (!value) return Failure{value.error().id, begin + value.error().offset};
            values.emplace_back(*value);
        }
        begin = end + 1;
    }
    return DecimalColumn::from_decimals(values);
}

std::string format_slowly(const DecimalColumn& column, NumberStyle style) {
    std::string text;
    for (std::size_t row = 0; row < column.rows(); ++row) {
        if (column[row]) text += format_decimal(*column[row], style);
        text += '\n';
    }
    return text;
}

void expect_same(const DecimalColumn& column, const DecimalColumn& expected) {
    EXPECT_EQ(column.scale(), expected.scale());
    EXPECT_EQ(column.nulls(), expected.nulls());
    ASSERT_EQ(column.rows(), expected.rows());
    for (std::size_t row = 0; row < column.rows(); ++row) {
        ASSERT_EQ(column[row].has_value(), expected[row].has_value()) << "row " << row;
        if (!column[row]) continue;
        ASSERT_TRUE(identical(*column[row], *expected[row])) << "row " << row;
    }
}

/// Reads a text at every level as well as slowly, and expects the same column or failure.
void expect_same_reading(std::string_view text, NumberStyle style) {
    const auto expected = parse_slowly(text, style);
    for (const auto level : levels()) {
        const auto column = detail::parse_rows(text, style, {}, level);
        ASSERT_EQ(column.has_value(), expected.has_value()) << text;
        if (expected)
            expect_same(*column, *expected);
        else
            ASSERT_EQ(column.error(), expected.error()) << text;
    }
}

/// Mantissas of all lengths, in no order.
std::vector<std::int64_t> values_of_all_lengths(std::size_t size, unsigned seed) {
    std::mt19937_64 random(seed);
    std::vector<std::int64_t> values(size);
    for (auto& value : values)
        value = static_cast<std::int64_t>(random()) >> (random() % 64);
    return values;
}

// ---- text to column ---------------------------------------------------------------------------------

TEST(ColumnText, KeepsTheLargestScaleOfItsRows) {
    const auto column = parse_column("11133.00\n3.9\n-5\n", plain);
    ASSERT_TRUE(column);
    EXPECT_EQ(column->rows(), 3u);
    EXPECT_EQ(column->scale(), 2);
    EXPECT_EQ(format_column(*column, plain), "11133.00\n3.90\n-5.00\n");
    EXPECT_EQ(format_column(*column, dutch), "11.133,00\n3,90\n-5,00\n");
    const auto rising = parse_column("5\n3,9\n1.234,125\n", dutch);
    EXPECT_EQ(format_column(*rising, dutch), "5,000\n3,900\n1.234,125\n");
}

TEST(ColumnText, TakesTheLastLineWithoutItsEnd) {
    EXPECT_EQ(parse_column("1\n2", plain)->rows(), 2u);
    EXPECT_EQ(parse_column("1\n2\n", plain)->rows(), 2u);
    EXPECT_EQ(parse_column("", plain)->rows(), 0u);
}

TEST(ColumnText, ReadsAnEmptyLineAsAnAbsentValue) {
    const auto column = parse_column("\n1\n\n", plain);
    ASSERT_TRUE(column);
    EXPECT_EQ(column->rows(), 3u);
    EXPECT_EQ(column->nulls(), 2u);
    EXPECT_EQ(format_column(*column, plain), "\n1\n\n");
}

TEST(ColumnText, GivesTagsToItsColumn) {
    const ColumnTags euros{.currency = 978, .unit = 1};
    EXPECT_EQ(parse_column("1\n", plain, euros)->tags(), euros);
}

TEST(ColumnText, ReadsAllLengthsSignsAndScalesAsSingleNumbers) {
    for (int scale = 0; scale <= 18; ++scale)
        for (const auto style : {plain, dutch}) {
            const auto values = values_of_all_lengths(500, static_cast<unsigned>(scale));
            expect_same_reading(format_slowly(DecimalColumn::from_mantissas(values, scale), style),
                                style);
        }
}

TEST(ColumnText, ReadsAnyNumberOfRows) {
    for (std::size_t rows = 0; rows <= 70; ++rows) {
        const auto values = values_of_all_lengths(rows, 17);
        const auto text = format_slowly(DecimalColumn::from_mantissas(values, 2), plain);
        expect_same_reading(text, plain);
        if (!text.empty()) expect_same_reading(text.substr(0, text.size() - 1), plain);
    }
}

TEST(ColumnText, ReadsMixedShapes) {
    std::mt19937_64 random(23);
    constexpr std::array plain_rows{
        "1",  "0.5", "-0.25", "", "1234567890123456", "000012.50", "12345678901234567890.25",
        "-7", "0",   "99.99"};
    constexpr std::array dutch_rows{
        "1",         "0,5",       "-0,25",      "",   "1.234.567.890.123.456",
        "0012,50",   "1234567,8", "-1.234,56",  "-7", "12.345.678.901.234,25",
        "1.000.000", "1234",      "999.999,99", "1",  "10"};
    for (int round = 0; round < 50; ++round) {
        std::string points, commas;
        for (int i = 0; i < 100; ++i) {
            (points += plain_rows[random() % plain_rows.size()]) += '\n';
            (commas += dutch_rows[random() % dutch_rows.size()]) += '\n';
        }
        expect_same_reading(points, plain);
        expect_same_reading(commas, dutch);
    }
}

TEST(ColumnText, ReadsUngroupedDutchNumbers) {
    std::string text;
    for (int i = 0; i < 1'000; ++i)
        text += std::to_string(i * 7'919) + ",25\n";
    expect_same_reading(text, dutch);
}

TEST(ColumnText, LocatesEveryFailureByRowAndByte) {
    struct Row {
        NumberStyle style;
        const char* row;
        const char* id;
        std::size_t byte;
    };
    constexpr std::array rows{
        Row{plain, "12a.50", "number.character", 2},
        Row{plain, "1,50", "number.separator", 1},
        Row{plain, "1.", "number.separator", 1},
        Row{plain, ".5", "number.separator", 0},
        Row{plain, "-", "number.empty", 1},
        Row{plain, "--1.50", "number.character", 1},
        Row{plain, "+1.50", "number.character", 0},
        Row{plain, " 1.50", "number.character", 0},
        Row{plain, "1.50\r", "number.character", 4},
        Row{plain, "1/50", "number.character", 1},
        Row{plain, "1:50", "number.character", 1},
        Row{plain, "1.5.0", "number.separator", 3},
        Row{plain, "1e5", "number.character", 1},
        Row{plain,
            "\xE2\x88\x92"
            "1",
            "number.character", 0},
        Row{plain, "0.1234567890123456789", "number.scale", 20},
        Row{plain, "123456789012345678901234567890123456789", "number.digits", 38},
        Row{dutch, "1.23.456,00", "number.grouping", 1},
        Row{dutch, "1.234.56", "number.grouping", 5},
        Row{dutch, "0.123", "number.leading-zero", 0},
        Row{dutch, "0.123,50", "number.leading-zero", 0},
        Row{dutch, "-0.123,50", "number.leading-zero", 1},
        Row{dutch, "012.345,50", "number.leading-zero", 0},
        Row{dutch, ",50", "number.separator", 0},
        Row{dutch, "5,", "number.separator", 1},
        Row{dutch, ".123,50", "number.grouping", 0},
        Row{dutch, "1.234.567;50", "number.character", 9},
        Row{dutch, "1234.567,50", "number.grouping", 4},
        Row{dutch, "1,234.50", "number.separator", 5},
    };
    for (const auto& [style, row, id, byte] : rows)
        for (const std::size_t before : {0u, 1u, 5u, 9u, 40u, 5'000u})
            for (const std::size_t after : {0u, 1u, 40u}) {
                const std::string regular = style == dutch ? "11.133,00\n" : "11133.00\n";
                std::string text;
                for (std::size_t i = 0; i < before; ++i)
                    text += regular;
                (text += row) += '\n';
                for (std::size_t i = 0; i < after; ++i)
                    text += regular;
                for (const auto level : levels()) {
                    const auto column = detail::parse_rows(text, style, {}, level);
                    ASSERT_FALSE(column) << row;
                    EXPECT_EQ(column.error().id, id) << row;
                    EXPECT_EQ(find_row(text, column.error().offset), (RowPlace{before, byte}))
                        << row;
                }
            }
}

TEST(ColumnText, ReportsTheFirstOfSeveralFailures) {
    const auto column = parse_column("1.50\n2.50\nx\n3..0\n", plain);
    ASSERT_FALSE(column);
    EXPECT_EQ(find_row("1.50\n2.50\nx\n3..0\n", column.error().offset), (RowPlace{2, 0}));
}

TEST(ColumnText, RefusesValuesThatDoNotFitTheScaleOfTheColumn) {
    const std::string text = "1\n" + std::string(38, '9') + "\n0.5\n";
    const auto column = parse_column(text, plain);
    ASSERT_FALSE(column);
    EXPECT_EQ(column.error().id, "number.digits");
    EXPECT_EQ(find_row(text, column.error().offset), (RowPlace{2, 0}));
}

TEST(ColumnText, EveryChangedByteIsReadAsSingleNumbersAre) {
    std::mt19937_64 random(31);
    constexpr auto bytes = "0123456789.,-\n +e\0\x7F\xFF/:;"sv;
    for (const auto style : {plain, dutch})
        for (int round = 0; round < 3'000; ++round) {
            auto values = values_of_all_lengths(20, static_cast<unsigned>(round));
            for (auto& value : values)
                value %= 100'000'000'000;
            auto text = format_slowly(DecimalColumn::from_mantissas(values, 2), style);
            text[random() % text.size()] = bytes[random() % bytes.size()];
            expect_same_reading(text, style);
        }
}

TEST(ColumnText, FindsRowsAndBytes) {
    EXPECT_EQ(find_row("ab\n\ncd", 0), (RowPlace{0, 0}));
    EXPECT_EQ(find_row("ab\n\ncd", 1), (RowPlace{0, 1}));
    EXPECT_EQ(find_row("ab\n\ncd", 3), (RowPlace{1, 0}));
    EXPECT_EQ(find_row("ab\n\ncd", 5), (RowPlace{2, 1}));
}

// ---- column to text ---------------------------------------------------------------------------------

TEST(ColumnText, WritesEveryWidthScaleAndStyleAsSingleNumbers) {
    for (int scale = 0; scale <= 18; ++scale)
        for (const auto style : {plain, dutch}) {
            auto values = values_of_all_lengths(700, static_cast<unsigned>(scale));
            values[3] = std::numeric_limits<std::int64_t>::min();
            values[4] = std::numeric_limits<std::int64_t>::max();
            values[5] = 0;
            std::vector<std::int32_t> narrow(values.begin(), values.end());
            const std::array validity{~std::uint64_t{0}, std::uint64_t{0x0123456789ABCDEF}};
            std::vector<std::uint64_t> bitmap(11, validity[1]);
            bitmap[0] = validity[0];
            for (const auto& column :
                 {DecimalColumn::from_mantissas(values, scale),
                  DecimalColumn::from_mantissas(narrow, scale),
                  DecimalColumn::from_mantissas(values, scale, bitmap),
                  DecimalColumn::from_mantissas(narrow, scale, bitmap),
                  DecimalColumn::from_decimals(std::vector{Decimal::with_scale(5, scale),
                                                           Decimal::from_words(1, 7, scale)})})
                for (const auto level : levels())
                    EXPECT_EQ(detail::RowText(column, style, level).write(),
                              format_slowly(column, style));
        }
}

TEST(ColumnText, WritesPowersOfTenAndTheirNeighbours) {
    std::vector<std::int64_t> values{0};
    for (std::int64_t power = 1; power <= 100'000'000'000'000'000; power *= 10)
        for (const std::int64_t offset : {-1, 0, 1})
            values.insert(values.end(), {power + offset, -power - offset});
    for (const int scale : {0, 2, 3})
        for (const auto style : {plain, dutch}) {
            const auto column = DecimalColumn::from_mantissas(values, scale);
            for (const auto level : levels())
                EXPECT_EQ(detail::RowText(column, style, level).write(),
                          format_slowly(column, style));
        }
}

TEST(ColumnText, WritesLongNumbersBesideShortOnes) {
    std::vector<std::int64_t> values;
    for (int size = 1; size <= 5; ++size)
        for (int place = 0; place <= size; ++place) // one of them is long, or none
            for (int i = 0; i < size; ++i)
                values.push_back(i == place ? -10'000'000'000'000'000 : i + 1);
    for (std::size_t size = 0; size <= values.size(); ++size) {
        const auto column =
            DecimalColumn::from_mantissas(std::span<const std::int64_t>(values).first(size), 2);
        for (const auto level : levels())
            EXPECT_EQ(detail::RowText(column, plain, level).write(), format_slowly(column, plain));
    }
}

TEST(ColumnText, WritesNothingForNoRows) {
    EXPECT_EQ(format_column(DecimalColumn(), dutch), "");
}

TEST(ColumnText, IsReadBackAsItWas) {
    for (const auto style : {plain, dutch}) {
        const auto column = DecimalColumn::from_mantissas(values_of_all_lengths(20'000, 5), 2);
        const auto back = parse_column(format_column(column, style), style);
        ASSERT_TRUE(back);
        expect_same(*back, column);
    }
}

} // namespace
