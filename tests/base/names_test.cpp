// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/base/names.hpp>

#include <gtest/gtest.h>

#include <array>

namespace {

enum class Colour { red, dark_blue };
constexpr std::array<std::string_view, 2> names(Colour) {
    return {"red", "dark_blue"};
}

enum class Nameless { one };

TEST(Names, LeadFromEnumeratorToNameAndBack) {
    static_assert(sluitend::name_of(Colour::dark_blue) == "dark_blue");
    for (const Colour colour : {Colour::red, Colour::dark_blue})
        EXPECT_EQ(sluitend::from_name<Colour>(sluitend::name_of(colour)), colour);
}

TEST(Names, AreComparedExactly) {
    EXPECT_EQ(sluitend::from_name<Colour>("Red"), std::nullopt);
    EXPECT_EQ(sluitend::from_name<Colour>("red "), std::nullopt);
    EXPECT_EQ(sluitend::from_name<Colour>(""), std::nullopt);
}

TEST(Names, AreThereForEnumerationsThatListThem) {
    static_assert(sluitend::NamedEnum<Colour>);
    static_assert(!sluitend::NamedEnum<Nameless>);
    static_assert(!sluitend::NamedEnum<int>);
}

} // namespace
