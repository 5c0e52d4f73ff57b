// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/joint_text.hpp>

#include "../support/chapter.hpp"

#include <sluitend/io/read.hpp>
#include <sluitend/render/text.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

namespace sluitend {
namespace {

/// A report on the sample with one piece of its text changed.
Report report_with(const std::string& before, const std::string& after) {
    std::ifstream file(sample::own_chapter(), std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    std::string text = content.str();
    text.replace(text.find(before), before.size(), after);
    return check(read(text).document);
}

TEST(JointText, TellsASetOfSuspectsWithoutItsDocument) {
    const Report report = report_with("41.16941.484", "41.16941.448");
    const FigureCulprits& part = report.joint.culprits.at(0);
    EXPECT_EQ(
        message(part.sets.at(0), Language::nl),
        "457:13: Lasten, programma 3.1, Begroting 2021, 41.448 zou dan tussen 41.484 en 41.486 "
        "moeten liggen; misschien 41.484: twee cijfers verwisseld.");
    EXPECT_EQ(
        message(part, Language::en),
        "At least 1 figure is wrong, and only here.\n"
        "- 457:13: Lasten, programme 3.1, Begroting 2021, 41.448 would then have to lie between "
        "41.484 and 41.486; perhaps 41.484: two digits swapped.");
}

TEST(JointText, TellsASetThatNeedsValuesOnAHalf) {
    const Report report = report_with("41.16941.484", "41.16941.448");
    CulpritSet set = report.joint.culprits.at(0).sets.at(0);
    set.ties_only = true;
    EXPECT_EQ(
        message(set, Language::nl),
        "457:13: Lasten, programma 3.1, Begroting 2021, 41.448 zou dan tussen 41.484 en 41.486 "
        "moeten liggen, en alleen als waarden precies op een half liggen; misschien 41.484: twee "
        "cijfers verwisseld.");
    EXPECT_NE(message(set, Language::en).find(", and only if values lie exactly on a half; "),
              std::string::npos);
}

TEST(JointText, TellsBothFiguresThatChangedPlaces) {
    const Report report = report_with("41.48437.88737.610", "41.48437.61037.887");
    ASSERT_EQ(report.joint.culprits.size(), 2U);
    for (const FigureCulprits& part : report.joint.culprits)
        EXPECT_NE(message(part.sets.at(0), Language::nl).find(": verwisseld met een naburige cel."),
                  std::string::npos)
            << message(part, Language::nl);
}

TEST(JointText, SaysNothingOfASetThatDoesNotSayAsMuchOfEveryFigure) {
    EXPECT_EQ(message(CulpritSet{.figures = {3}}, Language::nl), "");
    EXPECT_EQ(message(CulpritSet{}, Language::nl), "");
}

TEST(JointText, TellsBoundsInThePrintedUnit) {
    const Report report = check(read_file(sample::own_chapter()).document);
    const FigureBounds* expenditure = nullptr;
    for (const FigureBounds& each : report.joint.bounds)
        if (expenditure == nullptr && each.printed.line == LineCode::expenditure &&
            each.printed.column)
            expenditure = &each;
    ASSERT_NE(expenditure, nullptr);
    EXPECT_EQ(message(*expenditure, Language::nl),
              "457:7: Lasten, programma 3.1, Begroting 2020, 41.169: tussen 41.169 en 41.169,5");
}

TEST(JointText, TellsWhatWouldStandInABlankCell) {
    // Of the total that goal 3 is part of, 211 is missing.
    const Report report = report_with("211,00", "2x1,00");
    ASSERT_EQ(report.joint.unprinted.size(), 1U);
    const std::string said = message(report.joint.unprinted[0], Language::nl);
    EXPECT_EQ(said, "3.1: 3 Versterking samenwerking bestuur/(regionale) partners: "
                    "tussen 208 en 212,5");
    EXPECT_NE(render_text(report, {.width = 200, .verbose = true})
                  .find("Wat er in lege cellen zou staan"),
              std::string::npos);
}

} // namespace
} // namespace sluitend
