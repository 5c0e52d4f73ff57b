// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/write_csv.hpp>

#include "../support/sample_document.hpp"
#include "../support/shared_file.hpp"

#include <sluitend/io/read_csv.hpp>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace {

using namespace sluitend;

TidyTable table_of(const std::vector<std::string>& texts) {
    TidyTable out;
    out.columns = {TidyColumn("naam", CellType::text), TidyColumn("bedrag", CellType::decimal)};
    for (const std::string& each : texts) {
        out.columns[0].add_text(each);
        out.columns[1].add_decimal(Decimal(-1));
    }
    return out;
}

/// The first cell of the first row.
std::string cell(const std::string& text, const WriteCsvOptions& options) {
    const std::string csv = write_csv(table_of({text}), options);
    return csv.substr(12, csv.size() - 16);
}

TEST(WriteCsv, WritesTheFiguresOfADocument) {
    EXPECT_EQ(write_csv(sample::document()),
              "programme,goal,row,line,column,year,phase,printed,value,multiplier,quantum,verbatim,"
              "line_number,edition,scope\n"
              "3.1,1,totale lasten,expenditure,,2021,adopted,11133.00,11133000,1000,1000,"
              "\"11.133,00\",12,2021,\n"
              "3.1,,Lasten,expenditure,Begroting 2020,2020,adopted,41169,41169000,1000,1000,"
              "41.169,60,2021,\n"
              "3.1,,Lasten,expenditure,Raming 2021,2021,estimate,-328,-328000,1000,1000,"
              "-328,60,2021,\n");
}

TEST(WriteCsv, WritesTheHeaderOfAnEmptyDocument) {
    EXPECT_EQ(write_csv(Document()), "programme,goal,row,line,column,year,phase,printed,value,"
                                     "multiplier,quantum,verbatim,line_number,edition,"
                                     "scope\n");
}

TEST(WriteCsv, QuotesWhatRfc4180AsksFor) {
    EXPECT_EQ(cell("plain; text", {}), "plain; text");
    EXPECT_EQ(cell("a,b", {}), "\"a,b\"");
    EXPECT_EQ(cell("zegt \"ja\"", {}), "\"zegt \"\"ja\"\"\"");
    EXPECT_EQ(cell("twee\nregels", {}), "\"twee\nregels\"");
    EXPECT_EQ(cell(" blanks ", {}), " blanks ");
}

TEST(WriteCsv, TellsAnEmptyTextFromAnAbsentOne) {
    TidyTable table = table_of({""});
    table.columns[0].add_absent();
    table.columns[1].add_absent();
    EXPECT_EQ(write_csv(table), "naam,bedrag\n\"\",-1\n,\n");
}

TEST(WriteCsv, WritesEveryTypeOfCell) {
    TidyTable table;
    table.columns = {TidyColumn("a", CellType::int32), TidyColumn("b", CellType::int64),
                     TidyColumn("c", CellType::boolean), TidyColumn("d", CellType::decimal)};
    table.columns[0].add_number(-2'147'483'648);
    table.columns[1].add_number(9'223'372'036'854'775'807);
    table.columns[2].add_flag(true);
    table.columns[3].add_decimal(Decimal::with_scale(-5, 3));
    EXPECT_EQ(write_csv(table), "a,b,c,d\n-2147483648,9223372036854775807,true,-0.005\n");
}

TEST(WriteCsv, MakesFormulasHarmlessWhenAsked) {
    const WriteCsvOptions safe{.spreadsheet_safe = true};
    for (const char* text :
         {"=1+1", "+SUM(A1)", "-2+3", "@x", "'quoted", "＝1", "＋1", "－1", "＠x"}) {
        EXPECT_EQ(cell(text, safe), std::string("'") + text);
        EXPECT_EQ(cell(text, {}), text);
    }
    EXPECT_EQ(cell("\t=1", safe), "'\t=1");
    EXPECT_EQ(cell("a=b", safe), "a=b");
    EXPECT_EQ(cell("-", safe), "'-");
}

TEST(WriteCsv, LeavesNumbersAsTheyAre) {
    const WriteCsvOptions safe{.spreadsheet_safe = true};
    EXPECT_EQ(cell("-328", safe), "-328");
    EXPECT_EQ(cell("-11.133,00", safe), "\"-11.133,00\"");
    EXPECT_EQ(cell("-0.5", safe), "-0.5");
    EXPECT_EQ(write_csv(table_of({"a"}), safe), "naam,bedrag\na,-1\n");
}

TEST(WriteCsv, RefusesTextThatCouldNotBeReadBack) {
    const auto id = [](const std::string& text) {
        try {
            static_cast<void>(write_csv(table_of({text})));
        } catch (const ValueError& error) {
            return error.id();
        }
        return std::string("written");
    };
    EXPECT_EQ(id("caf\xE9"), "text.utf8");
    EXPECT_EQ(id(std::string(1, '\0')), "text.control-character");
    EXPECT_EQ(id("a\rb"), "text.control-character");
}

TEST(WriteCsv, WritesObservations) {
    const std::string csv = write_csv(observations_of(sample::document()));
    EXPECT_TRUE(csv.starts_with("indicator,number,key,name,area,area_kind,area_name,period,"));
    EXPECT_EQ(csv, write_csv(observations_table(observations_of(sample::document()))));
}

TEST(WriteCsv, GivesHostileTextsBackUnchangedOrRefusesThem) {
    SLUITEND_NEEDS_SUITE("own-hostile/titles.json");
    int back = 0;
    int refused = 0;
    for (const char* name : {"blns/blns.json", "own-hostile/titles.json"}) {
        const auto json = nlohmann::json::parse(sample::bytes_of(sample::suite(name)));
        for (const auto& each : json)
            for (const bool safe : {false, true}) {
                const auto text = each.get<std::string>();
                try {
                    const std::string csv = write_csv(table_of({text}), {.spreadsheet_safe = safe});
                    const CsvTable table =
                        read_csv(csv, {.delimiter = ',', .spreadsheet_safe = safe});
                    EXPECT_EQ(table.rows.at(1).at(0).text, text);
                    ++back;
                } catch (const ValueError& error) {
                    EXPECT_EQ(error.id(), "text.control-character");
                    ++refused;
                }
            }
    }
    EXPECT_EQ(back + refused, 2 * 572);
    EXPECT_LE(refused, 20);
}

} // namespace
