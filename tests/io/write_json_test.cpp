// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/write_json.hpp>

#include "../support/chapter.hpp"
#include "../support/sample_document.hpp"

#include <sluitend/io/read.hpp>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <utility>

namespace {

using namespace sluitend;

std::string id_of_refusal(const Document& document) {
    try {
        static_cast<void>(write_json(document));
    } catch (const ValueError& error) {
        return error.id();
    }
    return "written";
}

TEST(WriteJson, WritesAnEmptyDocument) {
    EXPECT_EQ(write_json(Document()),
              "{\"format\":\"sluitend.document\",\"format_version\":1,\"source\":\"\","
              "\"diagnostics\":[],"
              "\"programmes\":[]}\n");
}

TEST(WriteJson, LeavesOutWhatIsAbsentAndKeepsThePrintedScale) {
    DocumentBuilder builder;
    ProgrammeRecord record;
    record.title.value = "Zorg";
    const auto programme = builder.add(std::move(record));
    builder.add(
        programme,
        ClaimRecord{sample::thousands(1'113'300, 2, "11.133,00", 3),
                    {"Zin.", {.line = 1, .column = 2, .byte_column = 3, .begin = 4, .end = 5}},
                    ClaimDirection::up,
                    std::nullopt,
                    Year(2021)});
    EXPECT_EQ(write_json(builder.build()),
              "{\"format\":\"sluitend.document\",\"format_version\":1,\"source\":\"\","
              "\"diagnostics\":[],"
              "\"programmes\":[{\"title\":\"Zorg\",\"narrative\":{},\"responsibilities\":[],"
              "\"other_text\":[],"
              "\"goals\":[],\"mandated_indicators\":[],\"claims\":[{\"amount\":{"
              "\"value\":\"11133000\",\"printed\":\"11133.00\",\"multiplier\":1000,"
              "\"quantum\":\"1000\",\"quantum_basis\":\"content\",\"currency\":\"EUR\","
              "\"verbatim\":\"11.133,00\",\"span\":[3,4,5,30,37]},"
              "\"sentence\":{\"value\":\"Zin.\",\"span\":[1,2,3,4,5]},"
              "\"direction\":\"up\",\"to\":2021}]}]}\n");
}

TEST(WriteJson, IndentsForPeople) {
    EXPECT_EQ(write_json(Document(), {.indented = true}),
              "{\n  \"format\": \"sluitend.document\",\n  \"format_version\": 1,\n"
              "  \"source\": \"\",\n  \"diagnostics\": [],\n  \"programmes\": []\n}\n");
    const auto plain = nlohmann::json::parse(write_json(sample::document()));
    EXPECT_EQ(plain, nlohmann::json::parse(write_json(sample::document(), {.indented = true})));
}

TEST(WriteJson, NestsGoalsWithTheirActionsAndIndicators) {
    const auto json = nlohmann::json::parse(write_json(sample::document()));
    const auto& goals = json["programmes"][0]["goals"];
    ASSERT_EQ(goals.size(), 2U);
    EXPECT_EQ(goals[0]["goals"][0]["number"]["value"], "1.01");
    EXPECT_EQ(goals[0]["goals"][0]["goals"][1]["number"]["value"], "1.01.2");
    EXPECT_EQ(goals[0]["goals"][0]["goals"][0]["actions"][0]["number"]["value"], "03");
    EXPECT_EQ(goals[0]["goals"][0]["indicators"][0]["targets"][2]["value"]["movement"],
              "not_increase");
    EXPECT_EQ(goals[1]["title"], "Zonder nummer of plaats");
    EXPECT_FALSE(goals[1].contains("number"));
    EXPECT_TRUE(json["programmes"][0]["budget"]["lines"][0]["amounts"][2].is_null());
}

TEST(WriteJson, HoldsNoNumberThatABinaryFloatWouldChange) {
    const auto flat = nlohmann::json::parse(write_json(sample::document())).flatten();
    for (const auto& [path, value] : flat.items())
        EXPECT_FALSE(value.is_number_float()) << path;
}

TEST(WriteJson, EscapesNoMoreThanJsonAsks) {
    const std::string text = write_json(sample::document("\"a\\b\"\tc\nd/é\u2028"));
    EXPECT_NE(text.find("\"\\\"a\\\\b\\\"\\tc\\nd/é\u2028\""), std::string::npos);
}

TEST(WriteJson, RefusesTextThatCouldNotBeReadBack) {
    EXPECT_EQ(id_of_refusal(sample::document("caf\xE9")), "text.utf8");
    EXPECT_EQ(id_of_refusal(sample::document(std::string("a\0b", 3))), "text.control-character");
    EXPECT_EQ(id_of_refusal(sample::document("a\x1B[31m")), "text.control-character");
    EXPECT_EQ(id_of_refusal(sample::document("a\u0085")), "text.control-character");
    EXPECT_EQ(id_of_refusal(sample::document("a\x7F")), "text.control-character");
    EXPECT_EQ(id_of_refusal(sample::document("a\tb\nc")), "written");
}

TEST(WriteJson, WritesAChainOfGoalsWithoutRecursion) {
    constexpr std::size_t depth = 20'000;
    DocumentBuilder builder({}, {.goal_depth = depth});
    auto above = builder.add(builder.add(ProgrammeRecord{}), GoalRecord{});
    for (std::size_t i = 1; i < depth; ++i)
        above = builder.add(above, GoalRecord{});
    const std::string text = write_json(builder.build());
    std::size_t goals = 0;
    for (std::size_t at = text.find("\"goals\":["); at != std::string::npos;
         at = text.find("\"goals\":[", at + 1))
        ++goals;
    EXPECT_EQ(goals, depth + 1);
}

TEST(WriteJson, GivesBoundsOfBlankCellsAndTheEvidenceForASignConvention) {
    std::string text = sample::bytes_of(sample::own_chapter());
    text.replace(text.find("211,00"), 6, "2x1,00");
    const auto json = nlohmann::json::parse(write_json(check(read(text).document)));
    ASSERT_EQ(json["joint"]["unprinted"].size(), 1u);
    const auto& blank = json["joint"]["unprinted"][0];
    EXPECT_EQ(blank["where"], "3.1");
    EXPECT_EQ(blank["line"], "expenditure");
    EXPECT_EQ(blank["year"], 2021);
    EXPECT_EQ(blank["phase"], "adopted");
    EXPECT_EQ(blank["multiplier"], 1'000);
    EXPECT_EQ(blank["lower"], "208000");
    EXPECT_EQ(blank["upper"], "212500");
    const auto& evidence = json["assumptions"][0]["evidence"];
    ASSERT_EQ(evidence.size(), 4u);
    EXPECT_EQ(evidence[0]["sign_convention"], "net_cost");
    EXPECT_EQ(evidence[0]["within_rounding"], 2);
    EXPECT_EQ(evidence[0]["broken"], 0);
    EXPECT_EQ(evidence[1]["broken"], 6);
    EXPECT_EQ(evidence[3]["unusual_signs"], 5);
}

TEST(WriteJson, GivesTheFactsOfAReport) {
    const auto json = nlohmann::json::parse(write_json(check(sample::document())));
    EXPECT_EQ(json["format"], "sluitend.report");
    EXPECT_EQ(json["source"], "begroting.txt");
    EXPECT_TRUE(json["all_passed"].is_boolean());
    const auto& counts = json["counts"]["findings"];
    EXPECT_EQ(counts["error"].get<std::size_t>() + counts["warning"].get<std::size_t>() +
                  counts["info"].get<std::size_t>(),
              json["findings"].size());
    EXPECT_EQ(json["assumptions"][0]["sign_convention"], "net_cost");
    EXPECT_EQ(json["assumptions"][0]["declared"], true);
    EXPECT_EQ(json["assumptions"][0]["programme"], "3.1");
    ASSERT_FALSE(json["findings"].empty());
    for (const auto& finding : json["findings"]) {
        EXPECT_TRUE(finding["arguments"].is_object());
        EXPECT_EQ(finding["span"].size(), 5U);
        EXPECT_FALSE(finding.contains("message"));
    }
}

TEST(WriteJson, GivesResidualsAndBoundsExactly) {
    DocumentBuilder builder;
    const auto programme = builder.add(ProgrammeRecord{});
    const auto line = [](LineCode code, std::int64_t value) {
        return BudgetLine{{std::string(name_of(code)), "", {}},
                          code,
                          {sample::thousands(value, 0, std::to_string(value), 5)}};
    };
    BudgetTableRecord table;
    table.sign_convention = SignConvention::net_cost;
    table.columns.push_back({{"Begroting 2020", "", {}}, Year(2020), Phase::adopted});
    table.lines = {line(LineCode::expenditure, 41'169), line(LineCode::revenue, 8'307),
                   line(LineCode::balance, 32'863)};
    builder.set_budget(programme, table);
    const auto json = nlohmann::json::parse(write_json(check(builder.build())));
    ASSERT_EQ(json["identities"].size(), 1U);
    const auto& identity = json["identities"][0];
    EXPECT_EQ(identity["rule"], "table.balance");
    EXPECT_EQ(identity["verdict"], "within_rounding");
    EXPECT_EQ(identity["residual"], "-1");
    EXPECT_EQ(identity["bound"], "1.5");
    EXPECT_EQ(identity["multiplier"], 1'000);
    EXPECT_EQ(identity["terms"].size(), 3U);
    EXPECT_EQ(identity["terms"][0]["amount"]["verbatim"], "41169");
    EXPECT_EQ(json["counts"]["identities"]["within_rounding"], 1);
}

} // namespace
