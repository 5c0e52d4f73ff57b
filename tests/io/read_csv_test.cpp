// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/read_csv.hpp>

#include "../support/sample_document.hpp"
#include "../support/shared_file.hpp"

#include <sluitend/io/write_csv.hpp>
#include <sluitend/number/number_style.hpp>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace sluitend;

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(const CsvTable& table) {
    Rows out;
    for (const auto& row : table.rows) {
        out.emplace_back();
        for (const CsvCell& cell : row)
            out.back().push_back(cell.text);
    }
    return out;
}

std::optional<ReadError> refusal(std::string_view text, const ReadCsvOptions& options = {}) {
    try {
        static_cast<void>(read_csv(text, options));
    } catch (const ReadError& error) {
        return error;
    }
    return std::nullopt;
}

std::string id_of(std::string_view text, const ReadCsvOptions& options = {}) {
    const auto error = refusal(text, options);
    return error ? error->id() : "read";
}

TEST(ReadCsv, ReadsRowsWithTheirPlaces) {
    const std::string text = "naam;bedrag\r\n\"één\r\nof \"\"twee\"\"\";41.169\r\nx;\r\n";
    const CsvTable table = read_csv(text);
    EXPECT_EQ(table.delimiter, ';');
    const Rows expected{{"naam", "bedrag"}, {"één\r\nof \"twee\"", "41.169"}, {"x", ""}};
    EXPECT_EQ(rows_of(table), expected);
    const SourceSpan amount{.line = 3, .column = 14, .byte_column = 14, .begin = 34, .end = 40};
    EXPECT_EQ(table.rows[1][1].span, amount);
    EXPECT_EQ(text.substr(34, 6), "41.169");
    EXPECT_EQ(table.rows[1][0].span.line, 2U);
    EXPECT_TRUE(table.rows[1][0].is_quoted);
    EXPECT_EQ(table.rows[2][0].span.line, 4U);
}

TEST(ReadCsv, CountsColumnsInCodePointsAndInBytes) {
    const CsvTable table = read_csv("é,ü,x\n€,é,y\n");
    EXPECT_EQ(table.rows[1][2].span.column, 5U);
    EXPECT_EQ(table.rows[1][2].span.byte_column, 8U);
}

TEST(ReadCsv, TellsAnEmptyTextFromAnAbsentOne) {
    const CsvTable table = read_csv("a,b\n\"\",\n");
    EXPECT_TRUE(table.rows[1][0].is_quoted);
    EXPECT_FALSE(table.rows[1][1].is_quoted);
}

TEST(ReadCsv, FindsTheDelimiterInTheHeader) {
    EXPECT_EQ(read_csv("a,b\n1,2\n").delimiter, ',');
    EXPECT_EQ(read_csv("a;b\n1,5;2\n").delimiter, ';');
    EXPECT_EQ(read_csv("a\tb\n1\t2\n").delimiter, '\t');
    EXPECT_EQ(read_csv("\"a;b;c\",d\n1,2\n").delimiter, ',');
    EXPECT_EQ(read_csv("naam\nx\n").delimiter, ',');
    EXPECT_EQ(read_csv("sep=;\na;b\n").delimiter, ';');
    EXPECT_EQ(read_csv("sep=|\na|b\n1|2\n").delimiter, '|');
    EXPECT_EQ(read_csv("a,x;b,y\n", {.delimiter = ';'}).rows[0].size(), 2U);
}

TEST(ReadCsv, EndsLinesAsEverySystemDoes) {
    const Rows expected{{"a", "b"}, {"1", "2"}, {"3", "4"}};
    EXPECT_EQ(rows_of(read_csv("a,b\n1,2\n3,4")), expected);
    EXPECT_EQ(rows_of(read_csv("a,b\r\n1,2\r\n3,4\r\n")), expected);
    EXPECT_EQ(rows_of(read_csv("a,b\r1,2\r3,4\r")), expected);
    EXPECT_EQ(rows_of(read_csv("\uFEFFa,b\n\n1,2\r\n\r\n\r3,4\n\n")), expected);
}

TEST(ReadCsv, NamesThePlaceOfWhatIsWrong) {
    const auto open = refusal("a,b\n1,\"é\n\nx");
    ASSERT_TRUE(open);
    EXPECT_EQ(open->id(), "csv.syntax");
    EXPECT_EQ(open->span().line, 2U);
    EXPECT_EQ(open->span().column, 3U);
    const auto after = refusal("a,b\n\"x\"y,1\n");
    ASSERT_TRUE(after);
    EXPECT_EQ(after->id(), "csv.syntax");
    EXPECT_EQ(after->span().column, 4U);
    EXPECT_EQ(after->excerpt(), "y");
    const auto shorter = refusal("a,b\r1,2\r3\r");
    ASSERT_TRUE(shorter);
    EXPECT_EQ(shorter->id(), "csv.columns");
    EXPECT_EQ(shorter->span().line, 3U);
}

TEST(ReadCsv, RefusesAHeaderThatCannotBeRight) {
    EXPECT_EQ(id_of(""), "csv.empty");
    EXPECT_EQ(id_of("\n\r\n"), "csv.empty");
    EXPECT_EQ(id_of("a,b,a\n"), "csv.duplicate-column");
    EXPECT_EQ(id_of("a,b\n1,2\n", {.delimiter = ';'}), "csv.delimiter");
    EXPECT_EQ(id_of("A,a\n"), "read");
}

TEST(ReadCsv, BoundsWhatItReads) {
    EXPECT_EQ(id_of("a,b\n", {.limits = {.input_bytes = 3}}), "input.too-large");
    EXPECT_EQ(id_of("a,b\n", {.limits = {.input_bytes = 4}}), "read");
    EXPECT_EQ(id_of("a,b,c\n", {.limits = {.columns = 2}}), "model.limit");
    EXPECT_EQ(id_of("a,b\n", {.limits = {.columns = 2}}), "read");
    EXPECT_EQ(id_of("a\n1\n2\n3\n", {.limits = {.rows = 2}}), "model.limit");
    EXPECT_EQ(id_of("a\n1\n2\n", {.limits = {.rows = 2}}), "read");
    EXPECT_EQ(id_of("a,b\n1234,\n", {.limits = {.line_bytes = 3}}), "input.line-too-long");
    EXPECT_EQ(id_of("a,b\n123,\n", {.limits = {.line_bytes = 3}}), "read");
}

TEST(ReadCsv, RefusesBytesThatAreNoText) {
    EXPECT_EQ(id_of("a,b\ncaf\xE9,1\n"), "input.utf8");
    EXPECT_EQ(id_of(std::string_view("\xFF\xFE"
                                     "a\0",
                                     4)),
              "input.utf16");
    EXPECT_EQ(id_of(std::string_view("a,b\n\0,1\n", 8)), "input.control-character");
    EXPECT_EQ(id_of("a,b\n\x1B[31m,1\n"), "input.control-character");
}

TEST(ReadCsv, AnswersToTheSpectrumOfFiles) {
    SLUITEND_NEEDS_SUITE("csv-spectrum");
    int files = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(sample::suite("csv-spectrum") / "csvs")) {
        const Rows rows = rows_of(read_csv(sample::bytes_of(entry.path())));
        auto name = entry.path().filename();
        auto expected = nlohmann::json::parse(sample::bytes_of(
            sample::suite("csv-spectrum") / "json" / name.replace_extension(".json")));
        if (expected.is_object()) expected = nlohmann::json::array({expected});
        ASSERT_EQ(rows.size(), expected.size() + 1) << name;
        for (std::size_t row = 1; row < rows.size(); ++row)
            for (std::size_t i = 0; i < rows[0].size(); ++i) {
                // The one number that the suite itself gives twice, differently.
                if (rows[0][i] == "Contact Phone Number") continue;
                EXPECT_EQ(rows[row][i], expected[row - 1][rows[0][i]].get<std::string>()) << name;
            }
        ++files;
    }
    EXPECT_EQ(files, 12);
}

/// What the reader makes of a hostile file: its rows as JSON, or the id and line of the error.
std::string answer(const std::string& text, char delimiter) {
    if (const auto error = refusal(text, {.delimiter = delimiter}))
        return "error " + error->id() + " " + std::to_string(error->span().line);
    return "rows " + std::to_string(read_csv(text, {.delimiter = delimiter}).rows.size());
}

TEST(ReadCsv, AnswersToHostileFilesAsFrozen) {
    SLUITEND_NEEDS_SUITE("own-hostile/csv-manifest.json");
    std::map<std::string, std::string> policy;
    for (const std::string& line : sample::lines_of(std::filesystem::path(SLUITEND_SOURCE_DIR) /
                                                    "tests/data/csv_policy.tsv")) {
        const auto cells = sample::cells_of(line);
        if (cells.size() == 3) policy[cells[0]] = cells[1];
    }
    const auto manifest =
        nlohmann::json::parse(sample::bytes_of(sample::suite("own-hostile") / "csv-manifest.json"));
    int policies = 0;
    for (const auto& each : manifest) {
        const auto name = each["file"].get<std::string>();
        const std::string text = sample::bytes_of(sample::suite("own-hostile") / name);
        const char delimiter = each["delimiter"].get<std::string>()[0];
        const std::string got = answer(text, delimiter);
        if (policy.contains(name)) {
            EXPECT_EQ(got, policy[name]) << name;
            ++policies;
        }
        if (each["outcome"] == "rows") {
            EXPECT_EQ(rows_of(read_csv(text, {.delimiter = delimiter})), each["rows"].get<Rows>())
                << name;
        } else if (!policy.contains(name)) {
            const std::string line = std::to_string(each["error_line"].get<int>());
            EXPECT_TRUE(got.starts_with("error ") && got.ends_with(" " + line)) << name << got;
        }
    }
    EXPECT_EQ(manifest.size(), 45U);
    EXPECT_EQ(policies, 13);
}

TEST(ReadCsv, LeavesRunTogetherNumbersToTheNumberReader) {
    const CsvTable table = read_csv("naam;2020;2021\nLasten;41.16941.484;\n");
    const CsvCell& cell = table.rows[1][1];
    EXPECT_EQ(cell.span.line, 2U);
    EXPECT_EQ(parse_decimal(cell.text, NumberStyle::dutch).error().id, "number.grouping");
}

TEST(ReadFiguresCsv, GivesBackWhatWasWritten) {
    for (const Document& document : {sample::document(), Document()}) {
        const TidyTable table = figures_table(document);
        for (const bool safe : {false, true})
            EXPECT_EQ(read_figures_csv(write_csv(table, {.spreadsheet_safe = safe}),
                                       {.spreadsheet_safe = safe}),
                      table);
    }
}

TEST(ReadFiguresCsv, RefusesOtherColumnsAndCellsOfAnotherKind) {
    const auto id = [](const std::string& text) {
        try {
            static_cast<void>(read_figures_csv(text));
        } catch (const ReadError& error) {
            return error.id();
        }
        return std::string("read");
    };
    const std::string header = write_csv(Document());
    EXPECT_EQ(id("a,b\n"), "csv.columns");
    EXPECT_EQ(id(header.substr(0, header.find(",line_number")) + "\n"), "csv.columns");
    EXPECT_EQ(id(header.substr(0, header.size() - 1) + ",more\n"), "csv.columns");
    const auto with = [&](const std::string& year, const std::string& printed) {
        return header + "3.1,,Lasten,,," + year + ",," + printed + ",1,1,1,1,1,,\n";
    };
    EXPECT_EQ(id(with("2020", "1.50")), "read");
    EXPECT_EQ(id(with("", "")), "read");
    EXPECT_EQ(id(with("2020.5", "1")), "csv.cell");
    EXPECT_EQ(id(with("3000000000", "1")), "csv.cell");
    EXPECT_EQ(id(with("2020", "1e3")), "number.character");
    EXPECT_EQ(id(with("2020", "\"1,5\"")), "number.separator");
}

TEST(ReadCsv, TakesTimeInProportionToTheInput) {
    std::string text = "a,b\n";
    for (int i = 0; i < 200'000; ++i)
        text += "\"x\"\"y\",1\n";
    EXPECT_EQ(read_csv(text).rows.size(), 200'001U);
    EXPECT_EQ(id_of("a,b\n\"" + std::string(1'000'000, '"') + ",1\n"), "csv.syntax");
}

} // namespace
