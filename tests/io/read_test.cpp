// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/read.hpp>

#include "../support/dump.hpp"
#include "../support/sample_document.hpp"

#include <sluitend/io/write_file.hpp>
#include <sluitend/io/write_json.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

#include <unistd.h>

namespace {

using namespace sluitend;
namespace fs = std::filesystem;

template <class Read> std::string id_of(Read read) {
    try {
        static_cast<void>(read());
    } catch (const ReadError& error) {
        return error.id();
    }
    return "read";
}

class ReadFile : public testing::Test {
protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "sluitend.XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        folder_ = name;
    }
    void TearDown() override { fs::remove_all(folder_); }
    std::string path(const std::string& name) const { return (folder_ / name).string(); }

    fs::path folder_;
};

TEST(Read, TakesForJsonWhatStartsWithABrace) {
    const Document document = sample::document();
    const std::string json = write_json(document);
    for (const char* before : {"", " \r\n\t", "\uFEFF", "\uFEFF\n"})
        EXPECT_EQ(sample::dump(read(before + json).document), sample::dump(document));
    EXPECT_EQ(id_of([] { return read("{"); }), "json.syntax");
    EXPECT_EQ(id_of([] { return read("{}"); }), "input.unknown-format");
}

TEST(Read, TakesEverythingElseForAChapter) {
    EXPECT_EQ(id_of([] { return read(""); }), "input.no-programme");
    EXPECT_EQ(id_of([] { return read("[]"); }), "input.no-programme");
    EXPECT_EQ(id_of([] { return read("Geen programma."); }), "input.no-programme");
}

TEST(Read, SaysWhatAForeignFileLooksLike) {
    struct Foreign {
        std::string content;
        std::string words;
        std::string name;
    };
    const std::string zip("PK\x03\x04\x14\0", 6);
    for (const auto& [content, words, name] :
         {Foreign{"%PDF-1.7\n%\xE2\xE3", "a PDF; the Python package reads it", "PDF"},
          {zip + "xl/workbook.xml", "an Excel workbook; the Python package reads it",
           "Excel (.xlsx)"},
          {zip + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
           "an OpenDocument spreadsheet; the Python package reads it", "OpenDocument (.ods)"},
          {"\uFEFF\n<!DOCTYPE html>", "a web page; the Python package reads it", "HTML"},
          {"<HTML>", "a web page; the Python package reads it", "HTML"},
          {zip + "word/document.xml", "a Word document; save it as text", "Word (.docx)"},
          {zip, "a Word document or another zip file; save it as text", "zip"},
          {"\xD0\xCF\x11\xE0\xA1", "an old Word document", "Word, Excel 97-2003"},
          {"{\\rtf1\\ansi", "an RTF document", "RTF"}}) {
        try {
            static_cast<void>(read(content));
            ADD_FAILURE() << words;
        } catch (const ReadError& error) {
            EXPECT_EQ(error.id(), "input.unknown-format");
            EXPECT_NE(std::string(error.what()).find("looks like " + words), std::string::npos)
                << error.what();
            EXPECT_EQ(error.excerpt(), name);
            EXPECT_EQ(error.span().line, 1U);
        }
    }
    EXPECT_EQ(id_of([] { return read("<3 Zandveen"); }), "input.no-programme");
}

TEST(Read, HandsItsOptionsOn) {
    const std::string json = write_json(sample::document());
    ReadOptions small;
    small.limits.input_bytes = 10;
    EXPECT_EQ(id_of([&] { return read(json, small); }), "input.too-large");
    EXPECT_EQ(id_of([&] { return read("Geen programma.", small); }), "input.too-large");
    ReadOptions lenient;
    lenient.allow_unknown_fields = true;
    const std::string later = "{\"later\":0," + json.substr(1);
    EXPECT_EQ(id_of([&] { return read(later); }), "json.field");
    EXPECT_EQ(read(later, lenient).diagnostics.size(), 1U);
}

TEST(Read, KeepsWhatWhoeverMadeTheTextSaysOfIt) {
    ReadOptions made;
    made.origins.push_back({});
    made.origins.back().line = 1;
    made.origins.back().page = 3;
    made.found.push_back({"file.page-image", Severity::warning, {{"page", "2"}}, {}, {}});
    const ReadResult result =
        read("| a | 2020 | 2021 |\n| Lasten | 1.234 | 1.300 |\n| Baten | 1.234 | 1.300 |\n", made);
    EXPECT_EQ(result.document.record().origins, made.origins);
    ASSERT_FALSE(result.diagnostics.empty());
    EXPECT_EQ(result.diagnostics.front(), made.found.front());
    const ReadResult again = read(write_json(result.document));
    EXPECT_EQ(again.document.record().origins, made.origins);
    EXPECT_EQ(again.diagnostics, result.diagnostics);
}

TEST_F(ReadFile, ReadsAFileByItsPath) {
    const Document document = sample::document();
    write_file_atomically(path("a b.json"), write_json(document));
    EXPECT_EQ(sample::dump(read_file(path("a b.json")).document), sample::dump(document));
}

TEST_F(ReadFile, RefusesWhatIsNoReadableFile) {
    EXPECT_EQ(id_of([&] { return read_file(path("absent")); }), "input.file");
    EXPECT_EQ(id_of([&] { return read_file(folder_.string()); }), "input.file");
    EXPECT_EQ(id_of([&] { return read_file("~/$HOME/*"); }), "input.file");
}

TEST_F(ReadFile, SaysWhichPathCannotBeReadAndWhy) {
    const auto reason_of = [](const std::string& given) {
        try {
            static_cast<void>(read_file(given));
        } catch (const ReadError& error) {
            const std::string words = error.what();
            EXPECT_NE(words.find("\"" + given + "\""), std::string::npos) << words;
            EXPECT_EQ(error.excerpt(), fs::path(given).filename().string());
            try {
                std::rethrow_if_nested(error);
            } catch (const std::system_error& reason) {
                EXPECT_TRUE(words.ends_with(": " + reason.code().message())) << words;
                return reason.code();
            }
        }
        ADD_FAILURE() << "no reason";
        return std::error_code();
    };
    EXPECT_EQ(reason_of(path("absent.txt")), std::errc::no_such_file_or_directory);
    EXPECT_EQ(reason_of("absent.txt"), std::errc::no_such_file_or_directory);
    EXPECT_EQ(reason_of(path("a/long/way/from/here/to/somewhere/that/is/not/there/at/all.txt")),
              std::errc::no_such_file_or_directory);
    EXPECT_EQ(reason_of(folder_.string()), std::errc::is_a_directory);
}

TEST_F(ReadFile, RefusesALargeFileBeforeItIsLoaded) {
    write_file_atomically(path("large"), std::string(1'000, 'x'));
    ReadOptions options;
    options.limits.input_bytes = 999;
    EXPECT_EQ(id_of([&] { return read_file(path("large"), options); }), "input.too-large");
    options.limits.input_bytes = 1'000;
    EXPECT_EQ(id_of([&] { return read_file(path("large"), options); }), "input.no-programme");
    EXPECT_EQ(id_of([&] { return read_file("/dev/zero"); }), "input.too-large");
}

} // namespace
