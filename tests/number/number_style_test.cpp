// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/number/number_style.hpp>

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <clocale>
#include <filesystem>
#include <fstream>
#include <locale>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace sluitend;

constexpr auto dutch = NumberStyle::dutch;
constexpr auto plain = NumberStyle::plain;

std::string answer(std::string_view text, NumberStyle style) {
    const auto value = parse_decimal(text, style);
    return value ? format_decimal(*value, plain) : std::string(value.error().id);
}

Failure failure(std::string_view text, NumberStyle style) {
    return parse_decimal(text, style).error();
}

TEST(NumberStyle, DecidesWhatAPointMeans) {
    EXPECT_EQ(answer("1.234", dutch), "1234");
    EXPECT_EQ(answer("1.234", plain), "1.234");
    EXPECT_EQ(answer("3,9", dutch), "3.9");
    EXPECT_EQ(answer("3,9", plain), "number.separator");
    EXPECT_EQ(answer("11.133,00", dutch), "11133.00");
    EXPECT_EQ(answer("0.123", plain), "0.123");
    EXPECT_EQ(answer("-0,00", dutch), "0.00");
}

TEST(NumberStyle, NamesEveryFailureAndItsByte) {
    EXPECT_EQ(failure("", dutch), (Failure{"number.empty", 0}));
    EXPECT_EQ(failure("-", plain), (Failure{"number.empty", 1}));
    EXPECT_EQ(failure("12a", dutch), (Failure{"number.character", 2}));
    EXPECT_EQ(failure("--5", dutch), (Failure{"number.character", 1}));
    EXPECT_EQ(failure("1,2,3", dutch), (Failure{"number.separator", 3}));
    EXPECT_EQ(failure("1,234.5", dutch), (Failure{"number.separator", 5}));
    EXPECT_EQ(failure("5,", dutch), (Failure{"number.separator", 1}));
    EXPECT_EQ(failure(",5", dutch), (Failure{"number.separator", 0}));
    EXPECT_EQ(failure("1.2.3", plain), (Failure{"number.separator", 3}));
    EXPECT_EQ(failure("1,5", plain), (Failure{"number.separator", 1}));
    EXPECT_EQ(failure("-.5", plain), (Failure{"number.separator", 1}));
    EXPECT_EQ(failure("1.23", dutch), (Failure{"number.grouping", 1}));
    EXPECT_EQ(failure("1.234.56", dutch), (Failure{"number.grouping", 5}));
    EXPECT_EQ(failure("1.23.456,00", dutch), (Failure{"number.grouping", 1}));
    EXPECT_EQ(failure("1234.567", dutch), (Failure{"number.grouping", 4}));
    EXPECT_EQ(failure(".123", dutch), (Failure{"number.grouping", 0}));
    EXPECT_EQ(failure("1..234", dutch), (Failure{"number.grouping", 1}));
    EXPECT_EQ(failure("0.123", dutch), (Failure{"number.leading-zero", 0}));
    EXPECT_EQ(failure("-01.234", dutch), (Failure{"number.leading-zero", 1}));
    EXPECT_EQ(failure(std::string(39, '9'), plain), (Failure{"number.digits", 38}));
    EXPECT_EQ(failure("0." + std::string(19, '0'), plain), (Failure{"number.scale", 20}));
}

TEST(NumberStyle, ReadsTheWholeRange) {
    const std::string nines(38, '9');
    EXPECT_EQ(answer(nines, plain), nines);
    EXPECT_EQ(answer("-" + nines, dutch), "-" + nines);
    EXPECT_EQ(answer("000000000000000000000" + nines, dutch), nines);
    EXPECT_EQ(answer("99999999999999999999,999999999999999999", dutch),
              "99999999999999999999.999999999999999999");
    EXPECT_EQ(answer("99.999.999.999.999.999.999.999.999.999.999.999.999", dutch), nines);
}

TEST(NumberStyle, GroupsDutchOutput) {
    const auto text = [](std::string_view value) {
        return format_decimal(parse_decimal(value, plain).value(), dutch);
    };
    EXPECT_EQ(text("0"), "0");
    EXPECT_EQ(text("-999"), "-999");
    EXPECT_EQ(text("1000"), "1.000");
    EXPECT_EQ(text("1234567.89"), "1.234.567,89");
    EXPECT_EQ(text("-0.05"), "-0,05");
    EXPECT_EQ(
        text(std::string(38, '9')), "99" + [] {
            std::string groups;
            for (int i = 0; i < 12; ++i)
                groups += ".999";
            return groups;
        }());
}

TEST(NumberStyle, NeverWritesMoreThanItPromises) {
    const auto longest = parse_decimal("-" + std::string(37, '9') + ".9", plain).value();
    EXPECT_EQ(format_decimal(longest, dutch).size(), decimal_text_size);
    char text[decimal_text_size + 1];
    text[decimal_text_size] = '#';
    for (int digits = 1; digits <= 38; ++digits)
        for (int scale = 0; scale <= Decimal::max_scale; ++scale) {
            const auto value =
                *Decimal::from_digits(true, std::string(static_cast<std::size_t>(digits), '7'), 0);
            const auto moved = Decimal::from_words(value.high(), value.low(), scale);
            format_decimal_to(text, moved, plain);
            format_decimal_to(text, moved, dutch);
            EXPECT_EQ(text[decimal_text_size], '#');
        }
}

TEST(NumberStyle, ReadsBackWhatItWrites) {
    for (int digits = 1; digits <= 38; ++digits)
        for (int scale = 0; scale <= Decimal::max_scale; ++scale)
            for (const char digit : {'0', '1', '9'}) {
                const std::string text(static_cast<std::size_t>(digits), digit);
                const auto value = *Decimal::from_digits(digits % 2 == 0, text, 0);
                const auto moved = Decimal::from_words(value.high(), value.low(), scale);
                for (const auto style : {dutch, plain})
                    EXPECT_TRUE(
                        identical(*parse_decimal(format_decimal(moved, style), style), moved));
            }
}

TEST(NumberStyle, ReadsNothingBeyondTheText) {
    const std::string source = "1.234.567.890,12345";
    for (std::size_t begin = 0; begin < source.size(); ++begin)
        for (std::size_t size = 0; size <= source.size() - begin; ++size) {
            const auto inside = std::string_view(source).substr(begin, size);
            const std::vector<char> alone(inside.begin(), inside.end()); // found by sanitisers
            EXPECT_EQ(answer({alone.data(), alone.size()}, dutch), answer(inside, dutch));
        }
}

TEST(NumberStyle, IgnoresTheGlobalLocale) {
    struct Comma : std::numpunct<char> {
        char do_decimal_point() const override { return ','; }
        char do_thousands_sep() const override { return '.'; }
        std::string do_grouping() const override { return "\3"; }
    };
    const std::locale old = std::locale::global(std::locale(std::locale::classic(), new Comma));
    EXPECT_EQ(answer("3.9", plain), "3.9");
    EXPECT_EQ(format_decimal(*parse_decimal("41484", plain), plain), "41484");
    std::locale::global(old);
}

// ---- the project's own hostile numbers, in the shared folder ---------------------------------------

const std::filesystem::path hostile_numbers =
    std::filesystem::path(SLUITEND_SHARED_DIR) / "suites/own-hostile/numbers.jsonl";

std::vector<nlohmann::json> hostile_rows() {
    std::ifstream file(hostile_numbers);
    std::vector<nlohmann::json> rows;
    for (std::string line; std::getline(file, line);)
        rows.push_back(nlohmann::json::parse(line));
    return rows;
}

/// What `parse_decimal` answers to texts on which readers differ: `tests/data/policy.tsv`.
std::map<std::string, std::string> policy() {
    std::ifstream file(SLUITEND_SOURCE_DIR "/tests/data/policy.tsv");
    std::map<std::string, std::string> answers;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        const auto first = line.find('\t');
        const auto second = line.find('\t', first + 1);
        answers[line.substr(0, first)] = line.substr(first + 1, second - first - 1);
    }
    return answers;
}

TEST(NumberStyle, KeepsItsPolicy) {
    const auto answers = policy();
    EXPECT_EQ(answers.size(), 18u);
    for (const auto& [text, expected] : answers)
        EXPECT_EQ(answer(text, dutch), expected) << text;
}

TEST(NumberStyle, AnswersHostileNumbersAsTheListSays) {
    if (!std::filesystem::exists(hostile_numbers)) GTEST_SKIP() << "no shared folder";
    const auto answers = policy();
    std::map<std::string, int> counts;
    for (const auto& row : hostile_rows()) {
        const auto text = row["text"].get<std::string>();
        const auto style = row["format"] == "nl" ? dutch : plain;
        const auto outcome = row["outcome"].get<std::string>();
        ++counts[outcome];
        if (outcome == "accept") {
            EXPECT_EQ(answer(text, style), row["value"].get<std::string>()) << row["id"];
        } else if (outcome == "reject") {
            EXPECT_FALSE(parse_decimal(text, style).has_value()) << row["id"];
        } else {
            EXPECT_TRUE(answers.contains(text)) << row["id"];
        }
    }
    EXPECT_EQ(counts, (std::map<std::string, int>{{"accept", 23}, {"policy", 18}, {"reject", 85}}));
}

} // namespace
