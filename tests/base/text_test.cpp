// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/base/text.hpp>

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace sluitend;
using std::string_literals::operator""s;

TEST(Utf8, AcceptsEverySequenceOfTheStandard) {
    for (const auto* text :
         {"", "saldo", "\u00E9\u00EB", "\u20AC", "\U0001F3E0", "\uD7FF\uE000", "\U0010FFFF"})
        EXPECT_EQ(find_invalid_utf8(text), std::nullopt) << text;
}

TEST(Utf8, NamesTheFirstByteThatIsWrong) {
    EXPECT_EQ(find_invalid_utf8("ab\xFF"), 2u);
    EXPECT_EQ(find_invalid_utf8("a\x80"), 1u);            // continues nothing
    EXPECT_EQ(find_invalid_utf8("\xC0\x80"), 0u);         // overlong
    EXPECT_EQ(find_invalid_utf8("\xE0\x9F\xBF"), 0u);     // overlong
    EXPECT_EQ(find_invalid_utf8("\xF0\x8F\xBF\xBF"), 0u); // overlong
    EXPECT_EQ(find_invalid_utf8("\xED\xA0\x80"), 0u);     // surrogate
    EXPECT_EQ(find_invalid_utf8("\xF4\x90\x80\x80"), 0u); // beyond U+10FFFF
    EXPECT_EQ(find_invalid_utf8("\xE2\x82"), 0u);         // cut
    EXPECT_EQ(find_invalid_utf8("\u20AC\xE2\x82"), 3u);   // cut
    for (std::size_t at = 0; at < 20; ++at) {
        std::string text(20, 'a');
        text[at] = '\x80';
        EXPECT_EQ(find_invalid_utf8(text), at);
    }
}

TEST(Utf8, AnswersTwoByteSequencesAsTheirDefinitionDoes) {
    for (unsigned first = 0x80; first < 0x100; ++first)
        for (unsigned second = 0; second < 0x100; ++second) {
            const std::string text{static_cast<char>(first), static_cast<char>(second)};
            const bool is_pair = first >= 0xC2 && first <= 0xDF && second >= 0x80 && second <= 0xBF;
            EXPECT_EQ(!find_invalid_utf8(text), is_pair) << first << ' ' << second;
        }
}

TEST(Utf8, CountsCodePointsNotBytes) {
    EXPECT_EQ(count_code_points(""), 0u);
    EXPECT_EQ(count_code_points("co\u00F6rdinatie"), 11u);
    EXPECT_EQ(count_code_points("\U0001F3E0\u20AC"), 2u);
}

TEST(Excerpt, EscapesWhatAMessageCannotShow) {
    EXPECT_EQ(excerpt("saldo \u20AC"), "saldo \u20AC");
    EXPECT_EQ(excerpt("a\tb\n\0"s), "a\\x09b\\x0A\\x00");
    EXPECT_EQ(excerpt("a\xFF\x7F"), "a\\xFF\\x7F");
    EXPECT_EQ(excerpt("Baten\u202E8\u200B\u0085\U000E0041"),
              "Baten\\u202E8\\u200B\\u0085\\U000E0041");
}

TEST(Hidden, IsWhatIsNotShownOrTurnsTheDirectionOfReading) {
    for (const std::string_view each : {"\u061C", "\u180E", "\u200B", "\u200F", "\u202A", "\u202E",
                                        "\u2060", "\u2069", "\uFEFF", "\U000E0001"})
        EXPECT_EQ(detail::hidden_at(each, 0), each.size()) << each;
    for (const std::string_view each : {"a", "\u00AD", "\u2013", "\u202F", "\u2212", "\u0620",
                                        "\u2070", "\U0001F3E0", "\xE2\x80"})
        EXPECT_EQ(detail::hidden_at(each, 0), 0u) << each;
}

TEST(Excerpt, IsCutToEightyCharacters) {
    const std::string cut = excerpt(std::string(1000, 'a'));
    EXPECT_EQ(count_code_points(cut), 80u);
    EXPECT_TRUE(cut.ends_with("\u2026"));
    EXPECT_LE(count_code_points(excerpt(std::string(1000, '\x01'))), 80u);
}

TEST(TextLines, EndInLfOrCrlfMixed) {
    const TextLines lines("een\r\ntwee\n\ndrie");
    ASSERT_EQ(lines.size(), 4u);
    EXPECT_EQ(lines[0], "een");
    EXPECT_EQ(lines[1], "twee");
    EXPECT_EQ(lines[2], "");
    EXPECT_EQ(lines[3], "drie");
}

TEST(TextLines, OfAnEmptyTextAreNone) {
    EXPECT_EQ(TextLines("").size(), 0u);
    EXPECT_EQ(TextLines("\n").size(), 1u);
}

TEST(TextLines, KnowThePlaceOfAPiece) {
    const std::string_view text = "een\n\u20AC 12,50 twee\n";
    const TextLines lines(text);
    const SourceSpan expected{.line = 2, .column = 3, .byte_column = 5, .begin = 8, .end = 13};
    EXPECT_EQ(lines.span(1, 4, 9), expected);
    EXPECT_EQ(lines.span(text.substr(8, 5)), expected);
}

TEST(Comparable, KeepsLettersAndDigitsWithSingleBlanks) {
    EXPECT_EQ(comparable("Cliënten  met een maatwerkarrangement (WMO)*"),
              "clienten met een maatwerkarrangement wmo");
    EXPECT_EQ(comparable("1.000\u00A0inwoners"), "1 000 inwoners");
    EXPECT_EQ(comparable("  ÀÉÎÕÜ ž Ł  "), "aeiou z l");
    EXPECT_EQ(comparable("‘s-Gravenhage – “x”"), "s gravenhage x");
    EXPECT_EQ(comparable(""), "");
    EXPECT_EQ(comparable("*()"), "");
    EXPECT_EQ(comparable("\u0416\u4E2D"), "\u0416\u4E2D");
    EXPECT_EQ(comparable("a\xFF\xC3"), "a") << "broken bytes part words and do no harm";
}

TEST(Comparable, OfItsOwnAnswerIsTheSame) {
    for (const char* text : {"Ångström – 2×", "ß", "ŒUVRE", "€ 1,5 mln"})
        EXPECT_EQ(comparable(comparable(text)), comparable(text));
}

} // namespace
