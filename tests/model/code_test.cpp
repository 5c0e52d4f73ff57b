// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/model/code.hpp>

#include <sluitend/base/error.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace sluitend;
using namespace std::string_literals;

bool is_code(const std::string& text) {
    try {
        return Code(text).text() == text;
    } catch (const ValueError& error) {
        EXPECT_EQ(error.id(), "code.text");
        return false;
    }
}

TEST(Code, IsAnyTextThatIsUsedAsALabel) {
    for (const char* text :
         {"3.1", "03", "6.71a", "1.10", "A", "P2 4.1", "é", "\u20AC", "1\u00A02"})
        EXPECT_TRUE(is_code(text)) << text;
}

TEST(Code, StaysText) {
    EXPECT_NE(Code("1"), Code("01"));
    EXPECT_NE(Code("1.1"), Code("1.10"));
    EXPECT_EQ(Code("03").text(), "03");
}

TEST(Code, IsNotEmptyAndHasNoBlanksAtItsEnds) {
    for (const char* wrong :
         {"", " ", " 1", "1 ", "\t1", "1\t", "\u00A01", "1\u00A0", "\u202F1", "1\u202F"})
        EXPECT_FALSE(is_code(wrong)) << wrong;
}

TEST(Code, HasNoControlCharacters) {
    for (const auto& wrong : {"1\n2"s, "1\t2"s, "1\r2"s, "\0"s, "1\0002"s, "1\x1F"s, "1\x7F"s,
                              "1\u0080"s, "1\u0085 2"s, "\u009F"s})
        EXPECT_FALSE(is_code(wrong));
    EXPECT_TRUE(is_code("1\u00A12"));
}

TEST(Code, HasNoCharactersThatSteerOrHideText) {
    for (const char* wrong : {"1\u061C", "\u200B1", "1\u200D2", "\u200F1", "\u202A1", "\u202E1",
                              "\u20601", "\u20661", "1\u2069", "\uFEFF1"})
        EXPECT_FALSE(is_code(wrong)) << wrong;
    for (const char* fine : {"1\u2010", "1\u2013", "1\u2065", "\u206A1"})
        EXPECT_TRUE(is_code(fine)) << fine;
}

TEST(Code, IsValidUtf8) {
    for (const auto& wrong : {"\xFF"s, "1\x80"s, "\xC0\xAF"s, "\xED\xA0\x80"s, "1\xE2\x82"s})
        EXPECT_FALSE(is_code(wrong));
}

TEST(NaturalOrder, IsTheOrderInWhichPeopleNumber) {
    const std::vector<std::string> order{"",    "0.1",  "0.9",  "0.10", "1",  "1.01", "1.1",
                                         "1.9", "1.9a", "1.10", "1A",   "1B", "002",  "02",
                                         "2",   "10",   "P1",   "P2",   "P10"};
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t k = 0; k < order.size(); ++k)
            EXPECT_EQ(natural_less(order[i], order[k]), i < k) << order[i] << " and " << order[k];
}

TEST(NaturalOrder, ComparesNumbersOfAnyLength) {
    const std::string long_number(10'000, '9');
    EXPECT_TRUE(natural_less("8" + long_number, "9" + long_number));
    EXPECT_TRUE(natural_less(long_number, "1" + long_number));
    EXPECT_TRUE(natural_less("a" + std::string(1'000, '0') + "1", "a2"));
}

TEST(NaturalOrder, IsAStrictTotalOrder) {
    std::mt19937 random(20210);
    std::vector<std::string> texts;
    for (int i = 0; i < 90; ++i) {
        std::string text;
        for (std::size_t length = random() % 5; text.size() < length;)
            text += "0012.ab\xC3"[random() % 8];
        texts.push_back(text);
    }
    for (const auto& a : texts)
        for (const auto& b : texts) {
            EXPECT_EQ(natural_less(a, b) + natural_less(b, a) + (a == b), 1) << a << " and " << b;
            for (const auto& c : texts)
                EXPECT_TRUE(!(natural_less(a, b) && natural_less(b, c)) || natural_less(a, c))
                    << a << ", " << b << ", " << c;
        }
}

} // namespace
