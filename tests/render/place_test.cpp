// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/place.hpp>

#include <sluitend/model/builder.hpp>

#include <gtest/gtest.h>

namespace {

using namespace sluitend;

constexpr SourceSpan span{.line = 4, .column = 9, .byte_column = 9, .begin = 50, .end = 55};

std::string told(std::vector<LineOrigin> origins, Language language = Language::nl) {
    DocumentRecord record;
    record.origins = std::move(origins);
    return place(DocumentBuilder(std::move(record)).build(), span, language);
}

LineOrigin sheet_row() {
    LineOrigin out;
    out.line = 4;
    out.sheet = "Baten en lasten";
    out.row = 7;
    out.cells = "A3 C9";
    return out;
}

TEST(Place, NamesSheetAndCell) {
    EXPECT_EQ(told({sheet_row()}), "blad “Baten en lasten”, cel C7");
    EXPECT_EQ(told({sheet_row()}, Language::en), "sheet “Baten en lasten”, cell C7");
}

TEST(Place, NamesThePage) {
    EXPECT_EQ(told({{.line = 1, .page = 12}}), "bladzijde 12");
    EXPECT_EQ(told({{.line = 1, .page = 12}}, Language::en), "page 12");
}

TEST(Place, NamesTheTableOfAWebPage) {
    LineOrigin origin = sheet_row();
    origin.sheet = {};
    origin.table = 3;
    EXPECT_EQ(told({origin}), "tabel 3, cel C7");
    origin.cells = {};
    EXPECT_EQ(told({origin}), "tabel 3, rij 7");
}

TEST(Place, IsTheLineWhereTheTextIsTheSource) {
    EXPECT_EQ(told({}), "regel 4, teken 9");
    EXPECT_EQ(told({{.line = 4}}, Language::en), "line 4, character 9");
    EXPECT_EQ(place(Document(), {}, Language::nl), "");
}

TEST(Place, ShowsNoCharactersThatAreNotToBeSeen) {
    LineOrigin origin = sheet_row();
    origin.sheet = "a\u202Eb\x1B";
    EXPECT_EQ(told({origin}), "blad “a\uFFFDb\uFFFD”, cel C7");
}

} // namespace
