// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/read_json.hpp>

#include "../../src/io/json_tree.hpp"
#include "../support/dump.hpp"
#include "../support/sample_document.hpp"
#include "../support/shared_file.hpp"

#include <sluitend/io/write_json.hpp>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace {

using namespace sluitend;

std::optional<ReadError> refusal(std::string_view text, const ReadJsonOptions& options = {}) {
    try {
        static_cast<void>(read_json(text, options));
    } catch (const ReadError& error) {
        return error;
    }
    return std::nullopt;
}

std::string id_of(std::string_view text, const ReadJsonOptions& options = {}) {
    const auto error = refusal(text, options);
    return error ? error->id() : "read";
}

/// The sample document as JSON with one piece of it replaced.
std::string changed(const std::string& piece, const std::string& other) {
    std::string text = write_json(sample::document());
    const std::size_t at = text.find(piece);
    EXPECT_NE(at, std::string::npos) << piece;
    return text.replace(at, piece.size(), other);
}

std::string answer_of_syntax_layer(std::string_view text) {
    try {
        static_cast<void>(detail::parse_json(text, {}));
    } catch (const ReadError& error) {
        EXPECT_GE(error.span().line, 1U);
        EXPECT_LE(error.excerpt().size(), 400U);
        return error.id();
    }
    return "read";
}

TEST(ReadJson, GivesBackWhatWasWrittenWithPlaces) {
    const Document document = sample::document();
    const std::string text = write_json(document);
    const ReadResult result = read_json(text);
    EXPECT_EQ(result.document, document);
    EXPECT_EQ(sample::dump(result.document), sample::dump(document));
    EXPECT_EQ(result.document.fingerprint(), document.fingerprint());
    EXPECT_EQ(write_json(result.document), text);
    EXPECT_TRUE(result.diagnostics.empty());
}

TEST(ReadJson, ReadsIndentedTextAndSkipsAByteOrderMark) {
    const Document document = sample::document();
    const std::string text = "\xEF\xBB\xBF" + write_json(document, {.indented = true});
    EXPECT_EQ(sample::dump(read_json(text).document), sample::dump(document));
    EXPECT_EQ(sample::dump(read_json(write_json(Document())).document), sample::dump(Document()));
}

TEST(ReadJson, RefusesOtherFormatsAndVersions) {
    EXPECT_EQ(id_of("{}"), "input.unknown-format");
    EXPECT_EQ(id_of("{\"format\":\"other\",\"format_version\":1}"), "input.unknown-format");
    EXPECT_EQ(id_of("{\"format\":\"sluitend.document\",\"format_version\":2}"), "json.version");
    EXPECT_EQ(id_of("{\"format\":\"sluitend.document\"}"), "json.field");
    EXPECT_EQ(id_of("[]"), "json.field");
}

TEST(ReadJson, NamesThePlaceOfASyntaxError) {
    const auto error = refusal("{\n  \"é\": nul }");
    ASSERT_TRUE(error);
    EXPECT_EQ(error->id(), "json.syntax");
    EXPECT_EQ(error->span().line, 2U);
    EXPECT_EQ(error->span().column, 11U);
    EXPECT_EQ(error->span().byte_column, 12U);
    EXPECT_EQ(error->span().begin, 13U);
    EXPECT_EQ(error->excerpt(), " ");
}

TEST(ReadJson, NamesThePlaceOfAWrongValue) {
    const auto error = refusal("{\"format\":\"sluitend.document\",\"format_version\":1,\n"
                               "\"source\" : 12 ,\"programmes\":[]}");
    ASSERT_TRUE(error);
    EXPECT_EQ(error->id(), "json.field");
    EXPECT_EQ(error->span().line, 2U);
    EXPECT_EQ(error->span().column, 12U);
    EXPECT_EQ(error->excerpt(), "12");
}

TEST(ReadJson, NamesThePlaceOfATableInAnImpossibleUnit) {
    TableRecord table;
    table.conventions.multiplier.value = 1'000;
    DocumentBuilder builder;
    builder.add(std::move(table));
    std::string text = write_json(builder.build(), {.indented = true});
    text.replace(text.find("\"value\": 1000"), 13, "\"value\": 1001");
    const auto error = refusal(text);
    ASSERT_TRUE(error);
    EXPECT_EQ(error->id(), "amount.multiplier");
    EXPECT_GT(error->span().line, 1U);
}

TEST(ReadJson, RefusesWhatOnlyADocumentMayNotHold) {
    EXPECT_EQ(id_of(changed("\"source\":", "\"source\":\"a\",\"source\":")), "json.duplicate-key");
    EXPECT_EQ(id_of(changed("begroting.txt", "begro\\u0000ting")), "input.control-character");
    EXPECT_EQ(id_of(changed("begroting.txt", "begro\\rting")), "input.control-character");
    EXPECT_EQ(id_of(changed("begroting.txt", "begro\\u0085ting")), "input.control-character");
    EXPECT_EQ(id_of("{\"a\":1,\"\\u0061\":2}"), "json.duplicate-key");
}

TEST(ReadJson, RefusesBytesThatAreNoUtf8Text) {
    EXPECT_EQ(id_of("{\"a\":\"\xE9\"}"), "input.utf8");
    EXPECT_EQ(id_of(std::string_view("\xFF\xFE{\0}\0", 6)), "input.utf16");
    EXPECT_EQ(id_of(std::string_view("[1]\0", 4)), "json.nul");
    EXPECT_EQ(id_of("[1]", {.limits = {.input_bytes = 2}}), "input.too-large");
    EXPECT_NE(id_of("[1]", {.limits = {.input_bytes = 3}}), "input.too-large");
}

TEST(ReadJson, BoundsTheDepth) {
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + std::string(depth, ']');
    };
    EXPECT_EQ(answer_of_syntax_layer(nested(Limits{}.json_depth)), "read");
    EXPECT_EQ(answer_of_syntax_layer(nested(Limits{}.json_depth + 1)), "json.depth");
    EXPECT_EQ(answer_of_syntax_layer(std::string(1'000'000, '[')), "json.depth");
    const auto error = refusal(std::string(200, '['));
    ASSERT_TRUE(error);
    EXPECT_EQ(error->span().begin, Limits{}.json_depth);
}

TEST(ReadJson, ReadsGoalsAsDeepAsAllowedAndNoDeeper) {
    const auto chain = [](std::size_t depth) {
        DocumentBuilder builder({}, {.goal_depth = depth});
        auto above = builder.add(builder.add(ProgrammeRecord{}), GoalRecord{});
        for (std::size_t i = 1; i < depth; ++i)
            above = builder.add(above, GoalRecord{});
        return write_json(builder.build());
    };
    EXPECT_EQ(id_of(chain(32)), "read");
    EXPECT_EQ(id_of(chain(33)), "model.limit");
    EXPECT_EQ(id_of(chain(40), {.limits = {.json_depth = 1'000, .goal_depth = 40}}), "read");
}

TEST(ReadJson, RefusesUnknownFieldsUnlessToldToReportThem) {
    const std::string text = changed("\"narrative\":{", "\"later\":[1,{\"a\":2}],\"narrative\":{");
    const auto error = refusal(text);
    ASSERT_TRUE(error);
    EXPECT_EQ(error->id(), "json.field");
    EXPECT_EQ(error->excerpt(), "\"later\"");

    const ReadResult result = read_json(text, {.allow_unknown_fields = true});
    EXPECT_EQ(sample::dump(result.document), sample::dump(sample::document()));
    ASSERT_EQ(result.diagnostics.size(), 1U);
    const Finding& finding = result.diagnostics.front();
    EXPECT_EQ(finding.id, "json.unknown-field");
    EXPECT_EQ(finding.severity, Severity::warning);
    EXPECT_EQ(finding.argument("field"), "later");
    EXPECT_EQ(finding.span.line, 1U);
    EXPECT_EQ(text.substr(finding.span.begin, finding.span.end - finding.span.begin), "\"later\"");
}

TEST(ReadJson, CountsUnknownFieldsBeyondTheLimit) {
    std::string fields;
    for (int i = 0; i < 12; ++i)
        fields += "\"later" + std::to_string(i) + "\":0,";
    const ReadResult result =
        read_json(changed("\"narrative\":{", fields + "\"narrative\":{"),
                  {.allow_unknown_fields = true, .limits = {.diagnostics = 5}});
    ASSERT_EQ(result.diagnostics.size(), 6U);
    EXPECT_EQ(result.diagnostics[4].argument("field"), "later4");
    EXPECT_EQ(result.diagnostics[5].id, "diagnostics.truncated");
    EXPECT_EQ(result.diagnostics[5].argument("more"), "7");
}

TEST(ReadJson, RefusesMissingFieldsAndTakesMissingListsAsEmpty) {
    EXPECT_EQ(id_of(changed("\"direction\":\"up\",", "")), "json.field");
    EXPECT_EQ(id_of(changed("\"printed\":\"11133.00\",", "")), "json.field");
    EXPECT_EQ(id_of(changed("\"kind\":\"step\",", "")), "json.field");
    DocumentBuilder builder;
    builder.add(ProgrammeRecord{});
    const ReadResult result =
        read_json("{\"format\":\"sluitend.document\",\"format_version\":1,\"source\":\"\","
                  "\"programmes\":[{\"title\":\"\",\"narrative\":{}}]}");
    EXPECT_EQ(sample::dump(result.document), sample::dump(builder.build()));
}

/// One change to the sample document, and the id with which it must be refused.
struct Change {
    std::string piece;
    std::string other;
    std::string id;
};

class ReadJsonRule : public testing::TestWithParam<Change> {};

TEST_P(ReadJsonRule, IsKeptForUntrustedValues) {
    EXPECT_EQ(id_of(changed(GetParam().piece, GetParam().other)), GetParam().id);
}

INSTANTIATE_TEST_SUITE_P(
    Values, ReadJsonRule,
    testing::Values(
        Change{"\"budget_year\":2021", "\"budget_year\":1492", "year.range"},
        Change{"\"budget_year\":2021", "\"budget_year\":2021.0", "json.field"},
        Change{"\"budget_year\":2021", "\"budget_year\":2e3", "json.field"},
        Change{"\"budget_year\":2021", "\"budget_year\":\"2021\"", "json.field"},
        Change{"\"budget_year\":2021", "\"budget_year\":99999999999999999999999", "json.field"},
        Change{"\"budget_year\":2021", "\"budget_year\":null", "json.field"},
        Change{"\"printed\":\"11133.00\"", "\"printed\":11133.00", "json.field"},
        Change{"\"printed\":\"11133.00\"", "\"printed\":\"11.133,00\"", "number.separator"},
        Change{"\"printed\":\"11133.00\"", "\"printed\":\"1e3\"", "number.character"},
        Change{"\"printed\":\"11133.00\"", "\"printed\":\"\"", "number.empty"},
        Change{"\"value\":\"11133000\"", "\"value\":\"11133001\"", "json.field"},
        Change{"\"multiplier\":1000", "\"multiplier\":999", "amount.multiplier"},
        Change{"\"multiplier\":1000", "\"multiplier\":-1", "amount.multiplier"},
        Change{"\"quantum\":\"1000\"", "\"quantum\":\"-1000\"", "amount.quantum"},
        Change{"\"quantum_basis\":\"content\"", "\"quantum_basis\":\"guessed\"", "json.field"},
        Change{"\"currency\":\"EUR\"", "\"currency\":\"euro\"", "currency.code"},
        Change{"\"number\":{\"value\":\"3.1\"", "\"number\":{\"value\":\" 3.1\"", "code.text"},
        Change{"\"number\":{\"value\":\"3.1\"", "\"number\":{\"value\":\"\"", "code.text"},
        Change{"\"number\":{\"value\":\"3.1\"", "\"number\":{\"value\":\"3\u202E1\"", "code.text"},
        Change{"\"part\":3", "\"part\":5", "period.part"},
        Change{"\"kind\":\"quarter\"", "\"kind\":\"decade\"", "json.field"},
        Change{"\"kind\":\"step\"", "\"kind\":\"leap\"", "json.field"},
        Change{"\"kind\":\"step\"", "\"kind\":\"trajectory\"", "json.field"},
        Change{"\"truncated\":false", "\"truncated\":0", "json.field"},
        Change{"\"readings\":3", "\"readings\":-3", "json.field"},
        Change{"\"readings\":3", "\"readings\":18446744073709551616", "json.field"},
        Change{"\"span\":[1,2,3,10,17]", "\"span\":[1,2,3,10]", "json.field"},
        Change{"\"span\":[1,2,3,10,17]", "\"span\":[1,2,3,10,4294967296]", "json.field"},
        Change{"\"span\":[1,2,3,10,17]", "\"span\":[1,2,3,10,-1]", "json.field"},
        Change{"\"span\":[1,2,3,10,17]", "\"span\":[2147483648,2,3,10,17]", "json.field"},
        Change{"\"span\":[1,2,3,10,17]", "\"span\":[2147483647,2,3,10,17]", "read"},
        Change{"\"span\":[1,2,3,10,17]", "\"span\":[1,2,3,10,4294967295]", "read"},
        Change{"\"per\":1000", "\"per\":0", "model.indicator"},
        Change{"\"line\":1,\"cells\"", "\"line\":2,\"cells\"", "model.table"},
        Change{"\"amounts\":[null,null,null]", "\"amounts\":[null,null]", "model.table"},
        Change{"\"goals\":[{", "\"goals\":[[],{", "json.field"},
        Change{"\"claims\":[{", "\"claims\":{},\"x\":[{", "json.field"}));

TEST(ReadJson, ReportsTheSmallestAndLargestNumbersItTakes) {
    const ReadResult result =
        read_json(changed("\"readings\":3", "\"readings\":18446744073709551615"));
    const auto& table = result.document.data().budget_tables.front().record;
    EXPECT_EQ(table.recovered.front().readings, 18'446'744'073'709'551'615U);
}

TEST(ReadJson, ReturnsADocumentOrAnErrorForEveryTruncation) {
    const std::string text = write_json(sample::document());
    for (std::size_t size = 0; size + 2 < text.size(); size += 7)
        EXPECT_NE(id_of(text.substr(0, size)), "read");
}

TEST(ReadJson, SurvivesEveryKindOfSingleByteChange) {
    const std::string text = write_json(sample::document());
    for (std::size_t at = 0; at < text.size(); at += 37)
        for (const char byte : {'\0', '"', '{', ']', ',', '0', '-', '\\', '\xFF', ' '}) {
            std::string other = text;
            other[at] = byte;
            if (const auto error = refusal(other)) {
                EXPECT_LE(error->span().end, other.size());
            }
        }
}

TEST(ReadJson, AnswersAboutTheJsonSuiteAsFrozen) {
    SLUITEND_NEEDS_SUITE("jsontestsuite");
    std::map<std::string, std::pair<std::string, std::string>> frozen;
    for (const std::string& line : sample::lines_of(std::filesystem::path(SLUITEND_SOURCE_DIR) /
                                                    "tests/data/json_outcomes.tsv")) {
        const auto cells = sample::cells_of(line);
        if (cells.size() == 3 && cells[0] != "file") frozen[cells[0]] = {cells[1], cells[2]};
    }
    std::map<char, int> accepted;
    std::map<char, int> refused;
    std::size_t files = 0;
    for (const char* folder : {"test_parsing", "test_transform"})
        for (const auto& entry :
             std::filesystem::directory_iterator(sample::suite("jsontestsuite") / folder)) {
            const std::string name = entry.path().filename().string();
            const std::string text = sample::bytes_of(entry.path());
            const std::string syntax = answer_of_syntax_layer(text);
            if (folder == std::string("test_parsing"))
                ++(syntax == "read" ? accepted : refused)[name[0]];
            const std::string document = id_of(text);
            EXPECT_EQ(frozen[name].first, syntax) << name << '\t' << syntax << '\t' << document;
            EXPECT_EQ(frozen[name].second, document) << name << '\t' << syntax << '\t' << document;
            ++files;
        }
    EXPECT_EQ(files, 340U);
    EXPECT_EQ(accepted['y'], 95);
    EXPECT_EQ(refused['n'], 188);
    EXPECT_EQ(accepted['i'] + refused['i'], 35);
    EXPECT_EQ(refused['y'] + accepted['n'], 0);
}

TEST(JsonTree, KeepsTheLiteralTextOfNumbers) {
    const std::string text = "[ -0 ,1.000000000000000005,10000000000000000999 , 1E+2,{\"a\" :7}]";
    const detail::JsonTree tree = detail::parse_json(text, {});
    std::vector<std::string> numbers;
    for (const auto& node : tree.nodes)
        if (node.kind == detail::JsonKind::number) numbers.emplace_back(tree.literal(node));
    const std::vector<std::string> expected{"-0", "1.000000000000000005", "10000000000000000999",
                                            "1E+2", "7"};
    EXPECT_EQ(numbers, expected);
}

TEST(JsonTree, KeepsTheLiteralTextOfTheTransformSuite) {
    SLUITEND_NEEDS_SUITE("jsontestsuite");
    int numbers = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(sample::suite("jsontestsuite") / "test_transform")) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("number_")) continue;
        const std::string text = sample::bytes_of(entry.path());
        const detail::JsonTree tree = detail::parse_json(text, {});
        ASSERT_EQ(tree.nodes.size(), 2U) << name;
        // "number_1.0.json" holds [1.0]
        const std::string literal = name.substr(7, name.size() - 12);
        const std::string written(tree.literal(tree.nodes[1]));
        if (literal == "1e6" || literal == "1e-999")
            EXPECT_TRUE(written == literal || written == "1E6" || written == "1E-999") << written;
        else
            EXPECT_EQ(written, literal);
        ++numbers;
    }
    EXPECT_EQ(numbers, 10);
}

TEST(JsonTree, PlacesEveryValue) {
    const std::string text = " {\"a\" : [true,null , \"x\\\"y\"] , \"b\":{} }";
    const detail::JsonTree tree = detail::parse_json(text, {});
    std::vector<std::string> literals;
    for (const auto& node : tree.nodes)
        literals.emplace_back(tree.literal(node));
    const std::vector<std::string> expected{text.substr(1), "\"a\"", "[true,null , \"x\\\"y\"]",
                                            "true",         "null",  "\"x\\\"y\"",
                                            "\"b\"",        "{}"};
    EXPECT_EQ(literals, expected);
    EXPECT_EQ(tree.text(tree.nodes[5]), "x\"y");
    EXPECT_EQ(tree.nodes[0].after, tree.nodes.size());
    EXPECT_EQ(tree.nodes[2].after, 6U);
}

std::vector<std::string> hostile_texts() {
    std::vector<std::string> out;
    for (const char* name : {"blns/blns.json", "own-hostile/titles.json"}) {
        const auto json = nlohmann::json::parse(sample::bytes_of(sample::suite(name)));
        for (const auto& each : json)
            out.push_back(each.get<std::string>());
    }
    return out;
}

TEST(ReadJson, GivesHostileTextsBackUnchangedOrRefusesThem) {
    SLUITEND_NEEDS_SUITE("blns/blns.json");
    const auto texts = hostile_texts();
    EXPECT_EQ(texts.size(), 572U);
    int refused = 0;
    for (const std::string& text : texts) {
        const Document document = sample::document(text);
        try {
            const std::string json = write_json(document);
            const Document back = read_json(json).document;
            EXPECT_EQ(back.programmes().front().title(), text);
            EXPECT_EQ(write_json(back), json);
        } catch (const ValueError& error) {
            EXPECT_EQ(error.id(), "text.control-character");
            ++refused;
        }
    }
    EXPECT_LE(refused, 10);
    EXPECT_GE(refused, 4);
}

TEST(ReadJson, TakesTimeInProportionToTheInput) {
    std::string text = "{\"format\":\"sluitend.document\",\"format_version\":1,\"source\":\"\"";
    for (int i = 0; i < 100'000; ++i)
        text += ",\"later" + std::to_string(i) + "\":[]";
    text += ",\"programmes\":[]}";
    const ReadResult result = read_json(text, {.allow_unknown_fields = true});
    EXPECT_EQ(result.diagnostics.size(), 1'001U);
    EXPECT_EQ(result.diagnostics.back().argument("more"), "99000");
}

} // namespace
