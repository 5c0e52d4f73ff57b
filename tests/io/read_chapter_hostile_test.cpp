// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0
//
// A damaged chapter is refused with its place, or read with a finding for every figure that is not
// what it was, unless the damage is in the very text of that figure.
//
// SLUITEND_TEST_CASES sets the number of single-byte changes (5,000 if unset) and
// SLUITEND_TEST_SEED their seed, which is printed.

#include <sluitend/io/read_chapter.hpp>

#include <sluitend/base/error.hpp>
#include <sluitend/model/document_data.hpp>
#include <sluitend/number/number_style.hpp>

#include "../support/chapter.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <map>
#include <random>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace sluitend;
using sample::count;
using sample::ids;
using sample::small_chapter;
using Strings = std::vector<std::string>;

/// A figure, and the places of all text that makes it what it is.
struct Fact {
    std::string value;
    std::vector<SourceSpan> places;
};

/// Everything numeric in a document by what it is about, and all findings.
struct Facts {
    std::map<std::string, Fact> figures;
    std::set<std::string> findings;

    void add(const std::string& key, std::string value, std::vector<SourceSpan> places) {
        std::string unique = key;
        for (int copy = 2; figures.contains(unique); ++copy)
            unique = key + " #" + std::to_string(copy);
        figures[unique] = {std::move(value), std::move(places)};
    }
    /// A figure that its value tells from others of its kind.
    void add_value(const std::string& key, const std::string& value,
                   const std::vector<SourceSpan>& places) {
        Fact& fact = figures[key + " of " + value];
        fact.value = value;
        fact.places.insert(fact.places.end(), places.begin(), places.end());
    }
};

std::string text_of(const Decimal& number) {
    return format_decimal(number, NumberStyle::plain);
}

std::string text_of(const Amount& amount) {
    return text_of(amount.value()) + " by " + text_of(amount.quantum());
}

void add_goals(Facts& facts, const detail::DocumentData& data) {
    for (const auto& node : data.goals) {
        const GoalRecord& record = node.record;
        const std::string goal = "goal " + (record.number ? record.number->value.text() : "-");
        const SourceSpan number = record.number ? record.number->span : SourceSpan{};
        if (record.stated_expenditure)
            facts.add(goal + " expenditure", text_of(*record.stated_expenditure),
                      {record.stated_expenditure->span(), number});
        // A count may be said more than once.
        for (const auto& each : record.declared_action_counts)
            facts.add_value(goal + " actions", std::to_string(each.value), {each.span, number});
        for (const auto& each : record.declared_indicator_counts)
            facts.add_value(goal + " indicators", std::to_string(each.value), {each.span, number});
    }
}

void add_indicators(Facts& facts, const detail::DocumentData& data) {
    for (const auto& node : data.indicators) {
        const std::string about = "indicator " +
                                  (node.goal && data.goals[*node.goal].record.number
                                       ? data.goals[*node.goal].record.number->value.text()
                                       : std::string("-")) +
                                  " " +
                                  (node.record.number ? node.record.number->value.text() : "-");
        const SourceSpan number = node.record.number ? node.record.number->span : SourceSpan{};
        for (const Target& target : node.record.targets)
            if (const auto* step = std::get_if<StepTarget>(&target.value))
                facts.add(about + " target", text_of(step->value.value),
                          {target.text.span, number});
        for (const Observation& each : node.record.observations)
            if (each.value)
                facts.add(about + " " + std::to_string(each.period.value.year().number()),
                          text_of(each.value->value), {each.value->span, each.period.span, number});
        if (node.record.unit && node.record.unit->value.per)
            facts.add(about + " per", std::to_string(*node.record.unit->value.per),
                      {node.record.unit->span, number});
    }
}

Facts facts_of(const ReadResult& result) {
    Facts facts;
    const detail::DocumentData& data = result.document.data();
    add_goals(facts, data);
    add_indicators(facts, data);
    for (const auto& node : data.budget_tables)
        for (const BudgetLine& line : node.record.lines)
            for (std::size_t i = 0; i < line.amounts.size(); ++i)
                if (line.amounts[i])
                    facts.add(std::string(line.code ? name_of(*line.code) : line.label.value) +
                                  " in " + node.record.columns[i].label.value,
                              text_of(*line.amounts[i]),
                              {line.amounts[i]->span(), line.label.span,
                               node.record.columns[i].label.span});
    for (const auto& node : data.claims)
        facts.add_value("claim", text_of(node.record.amount), {node.record.sentence.span});
    for (const Findings& findings : {result.diagnostics, check(result.document).findings})
        for (const Finding& each : findings) {
            std::string text = each.id;
            for (const FindingArgument& argument : each.arguments)
                text += " | " + argument.value;
            facts.findings.insert(text);
        }
    return facts;
}

bool has_new_finding(const Facts& before, const Facts& after) {
    for (const std::string& each : after.findings)
        if (!before.findings.contains(each)) return true;
    return false;
}

/// Bytes [`begin`, `end`] of a text.
struct Bytes {
    std::size_t begin;
    std::size_t end;
};

/// Next to it counts: a blank in place of the first digit of a figure leaves no other trace.
bool touches(const Fact& fact, Bytes bytes) {
    return std::any_of(fact.places.begin(), fact.places.end(), [&](const SourceSpan& place) {
        return place.is_known() && place.begin <= bytes.end + 1 && bytes.begin <= place.end;
    });
}

/// The figures of `a` that are not in `b` and whose text is not damaged, neither in `a` nor in `b`.
Strings unexplained(const Facts& a, Bytes damage_in_a, const Facts& b, Bytes damage_in_b) {
    Strings out;
    for (const auto& [key, fact] : a.figures) {
        const auto other = b.figures.find(key);
        const bool is_there = other != b.figures.end();
        if (is_there && other->second.value == fact.value) continue;
        if (touches(fact, damage_in_a) || (is_there && touches(other->second, damage_in_b)))
            continue;
        out.push_back(key + " = " + fact.value);
    }
    return out;
}

/// What was damaged: bytes of the intact text, and bytes of the damaged one.
struct Damage {
    std::string text;
    Bytes before;
    Bytes after;
};

/// The facts of a damaged text; nothing if it was refused, which needs a place in the text.
std::optional<Facts> read_damaged(const std::string& text) {
    try {
        return facts_of(read_chapter(text));
    } catch (const ReadError& error) {
        EXPECT_FALSE(error.id().empty());
        EXPECT_LE(error.span().begin, text.size());
        EXPECT_LE(error.excerpt().size(), 400u);
        return std::nullopt;
    }
}

/// True if every figure that changed is the damage itself or comes with a finding.
testing::AssertionResult is_reported(const Facts& intact, const Damage& damage) {
    const auto damaged = read_damaged(damage.text);
    if (!damaged || has_new_finding(intact, *damaged)) return testing::AssertionSuccess();
    Strings silent = unexplained(intact, damage.before, *damaged, damage.after);
    for (std::string& each : unexplained(*damaged, damage.after, intact, damage.before))
        silent.push_back("new: " + each);
    if (silent.empty()) return testing::AssertionSuccess();
    auto failure = testing::AssertionFailure();
    for (const std::string& each : silent)
        failure << "\n  " << each;
    return failure;
}

std::string chapter(bool real) {
    const auto path = real ? sample::real_chapter() : sample::own_chapter();
    return std::filesystem::exists(path) ? sample::bytes_of(path) : std::string();
}

class DamagedChapter : public testing::TestWithParam<bool> {
protected:
    void SetUp() override {
        text_ = chapter(GetParam());
        if (text_.empty()) GTEST_SKIP() << "the published chapter is not there";
        intact_ = facts_of(read_chapter(text_));
    }
    std::string line_at(std::size_t at) const {
        const std::size_t begin = at == 0 ? 0 : text_.rfind('\n', at - 1) + 1;
        return text_.substr(begin, text_.find('\n', begin) - begin).substr(0, 80);
    }

    /// Where the line at `begin` ends, its line end included; the last one may have none.
    std::size_t line_end(std::size_t begin) const {
        const std::size_t end = text_.find('\n', begin);
        return end == std::string::npos ? text_.size() : end + 1;
    }

    std::string text_;
    Facts intact_;
};

INSTANTIATE_TEST_SUITE_P(Own, DamagedChapter, testing::Values(false));
INSTANTIATE_TEST_SUITE_P(Published, DamagedChapter, testing::Values(true));

TEST_P(DamagedChapter, ReportsEveryDeletedLine) {
    for (std::size_t begin = 0; begin < text_.size();) {
        const std::size_t end = line_end(begin);
        std::string text = text_;
        text.erase(begin, end - begin);
        const Damage damage{text, {begin, end - 1}, {begin, begin}};
        EXPECT_TRUE(is_reported(intact_, damage)) << "without the line: " << line_at(begin);
        begin = end;
    }
}

TEST_P(DamagedChapter, ReportsEveryRepeatedLine) {
    for (std::size_t begin = 0; begin < text_.size();) {
        const std::size_t end = line_end(begin);
        std::string line = text_.substr(begin, end - begin);
        if (!line.ends_with('\n')) line.insert(0, 1, '\n');
        std::string text = text_;
        text.insert(end, line);
        const Damage damage{text, {begin, end - 1}, {begin, 2 * end - begin}};
        EXPECT_TRUE(is_reported(intact_, damage)) << "twice the line: " << line_at(begin);
        begin = end;
    }
}

TEST_P(DamagedChapter, ReportsEveryCutOffEnd) {
    const auto check_cut = [&](std::size_t at) {
        const Damage damage{text_.substr(0, at), {at, text_.size()}, {at, at}};
        EXPECT_TRUE(is_reported(intact_, damage)) << "cut in the line: " << line_at(at);
    };
    for (std::size_t at = 0; at < text_.size(); at += 37)
        check_cut(at);
    for (std::size_t at = 0; at != std::string::npos; at = text_.find('\n', at + 1))
        check_cut(at);
}

/// A byte that does harm: one of those that structure is made of, or any.
char random_byte(std::mt19937& random) {
    constexpr std::string_view harmful = "0123456789..,,--  \t|\n:()%xLlSsBb\xE2\xC2";
    if (random() % 4 == 0) return static_cast<char>(random() % 256);
    return harmful[random() % harmful.size()];
}

std::size_t setting(const char* name, std::size_t otherwise) {
    const char* value = std::getenv(name);
    return value == nullptr ? otherwise : std::strtoull(value, nullptr, 10);
}

TEST_P(DamagedChapter, ReportsEveryChangedByte) {
    const std::size_t cases = setting("SLUITEND_TEST_CASES", 5'000);
    const auto seed = static_cast<std::uint32_t>(setting("SLUITEND_TEST_SEED", 20211));
    std::cout << "seed " << seed << '\n';
    std::mt19937 random(seed);
    const std::size_t table = text_.find("Samenleving en bestuur Bedragen");
    const std::size_t table_end = text_.find("Toelichting", table) + 400;
    for (std::size_t i = 0; i < cases; ++i) {
        // Figures are few, so a third of the changes is made where most of them are.
        const std::size_t tree_end = 2'000;
        std::size_t at = random() % text_.size();
        if (i % 3 == 0) at = table + random() % (table_end - table);
        if (i % 6 == 1) at = random() % tree_end;
        std::string text = text_;
        text[at] = random_byte(random);
        const Damage damage{text, {at, at}, {at, at}};
        EXPECT_TRUE(is_reported(intact_, damage))
            << "seed " << seed << ", byte " << at << " is now " << static_cast<int>(text[at])
            << " in: " << line_at(at);
        if (HasFailure() && i > 200) break;
    }
}

// ---- limits ----

ReadChapterOptions with_limit(std::size_t Limits::*limit, std::size_t value) {
    ReadChapterOptions options;
    options.limits.*limit = value;
    return options;
}

/// The id of the error, "none" if the text is read.
std::string error_of(const std::string& text, const ReadChapterOptions& options = {}) {
    try {
        static_cast<void>(read_chapter(text, options));
        return "none";
    } catch (const ReadError& error) {
        return error.id();
    }
}

/// The error that a text must give.
ReadError refusal(const std::string& text, const ReadChapterOptions& options = {}) {
    try {
        static_cast<void>(read_chapter(text, options));
    } catch (const ReadError& error) {
        return error;
    }
    throw std::logic_error("the text was read");
}

TEST(ReadChapterLimits, HoldForTheInput) {
    const std::string text = small_chapter();
    EXPECT_EQ(error_of(text, with_limit(&Limits::input_bytes, text.size())), "none");
    EXPECT_EQ(error_of(text, with_limit(&Limits::input_bytes, text.size() - 1)), "input.too-large");
}

TEST(ReadChapterLimits, HoldForALine) {
    const std::string text = "Programma\nDoelenboom\n" + std::string(100, 'x') + "\nuit\n";
    EXPECT_EQ(error_of(text, with_limit(&Limits::line_bytes, 100)), "none");
    const ReadError error = refusal(text, with_limit(&Limits::line_bytes, 99));
    EXPECT_EQ(error.id(), "input.line-too-long");
    EXPECT_EQ(error.span().line, 3u);
    EXPECT_EQ(error.span().column, 100u);
}

TEST(ReadChapterLimits, HoldForTitles) {
    const std::string title = "T\u00E9" + std::string(98, 't');
    const std::string text =
        "Programma\nDoelenboom\n1. " + title + "\nWat mag het kosten?\nIets.\n";
    EXPECT_EQ(error_of(text, with_limit(&Limits::title_characters, 100)), "none");
    const ReadError error = refusal(text, with_limit(&Limits::title_characters, 99));
    EXPECT_EQ(error.id(), "model.limit");
    EXPECT_EQ(error.span(), sample::place_of(text, title, title));
    EXPECT_EQ(refusal(title + "\nDoelenboom\n", with_limit(&Limits::title_characters, 99)).id(),
              "model.limit");
}

TEST(ReadChapterLimits, HoldForTheDepthOfGoals) {
    std::string text = "Programma\nDoelenboom\n";
    std::string number = "1";
    for (int depth = 1; depth <= 33; ++depth, number += ".1") {
        text += number + (depth == 1 ? ". Doel\n" : " Doel\n");
        if (depth < 33) {
            EXPECT_EQ(error_of(text), "none") << depth;
        }
    }
    const ReadError error = refusal(text);
    EXPECT_EQ(error.id(), "model.limit");
    EXPECT_EQ(error.span().line, 35u);
}

TEST(ReadChapterLimits, HoldForNodes) {
    const auto options = [](std::size_t nodes) { return with_limit(&Limits::nodes, nodes); };
    const std::string text = "Programma\nDoelenboom\n1. A\n2. B\n3. C\n4. D\n";
    EXPECT_EQ(error_of(text, options(5)), "none") << "a programme and four goals";
    EXPECT_EQ(error_of(text, options(4)), "model.limit");
    const ReadError error = refusal(text, options(3));
    EXPECT_EQ(error.id(), "model.limit");
    EXPECT_EQ(error.span().line, 6u);
}

TEST(ReadChapterLimits, HoldForColumns) {
    const std::string text =
        "P\nWat mag het kosten?\nBedragen x 1.000 euro 2020 2021 2022\nLasten 1 2 3\n";
    EXPECT_EQ(error_of(text, with_limit(&Limits::columns, 3)), "none");
    const ReadError error = refusal(text, with_limit(&Limits::columns, 2));
    EXPECT_EQ(error.id(), "model.limit");
    EXPECT_EQ(error.span().line, 3u);
    EXPECT_EQ(error_of(text, with_limit(&Limits::rows, 1)), "none");
    EXPECT_EQ(refusal(text, with_limit(&Limits::rows, 0)).id(), "model.limit");
}

TEST(ReadChapterLimits, HoldForDiagnosticsAndKeepTheErrors) {
    std::string text = "Programma\nDoelenboom\n";
    for (int i = 0; i < 20; ++i)
        text += "los woord\n";
    text += "1. Doel\ntotale lasten (x 1.000 euro): vijf\n";
    const ReadResult all = read_chapter(text, with_limit(&Limits::diagnostics, 25));
    EXPECT_EQ(all.diagnostics.size(), 25u);
    const ReadResult some = read_chapter(text, with_limit(&Limits::diagnostics, 10));
    ASSERT_EQ(some.diagnostics.size(), 11u);
    EXPECT_EQ(count(some.diagnostics, "figure.unreadable"), 1u) << "errors are kept first";
    EXPECT_EQ(some.diagnostics.back().id, "diagnostics.truncated");
    EXPECT_EQ(some.diagnostics.back().argument("more"), "15");
}

TEST(ReadChapterLimits, HoldForDecimals) {
    const auto decimals = [](int digits) {
        return "Programma\nDoelenboom\n1. Doel\ntotale lasten (x 1.000 euro): 1," +
               std::string(static_cast<std::size_t>(digits), '1') + "\n";
    };
    EXPECT_EQ(count(read_chapter(decimals(6)).diagnostics, "figure.unreadable"), 0u);
    EXPECT_EQ(count(read_chapter(decimals(7)).diagnostics, "figure.unreadable"), 1u);
}

// ---- bytes ----

TEST(ReadChapterInput, IsUtf8) {
    for (const std::string wrong :
         {"\xFF", "\x80", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82"}) {
        std::string text = small_chapter();
        text.insert(text.find("Een stad"), wrong);
        const ReadError error = refusal(text);
        EXPECT_EQ(error.id(), "input.utf8");
        EXPECT_EQ(error.span().begin, text.find(wrong));
        EXPECT_EQ(error.span().column, 1u);
        EXPECT_EQ(error.span().line, 10u);
    }
    EXPECT_EQ(refusal("\xFF\xFEP\0" + small_chapter()).id(), "input.utf16");
    EXPECT_EQ(refusal("\xFE\xFF" + small_chapter()).id(), "input.utf16");
}

TEST(ReadChapterInput, HasNoControlCharacters) {
    for (const char control : {'\0', '\x01', '\x07', '\x08', '\x0B', '\x1B', '\x7F', '\r'}) {
        std::string text = small_chapter();
        text.insert(text.find("Een stad"), 1, control);
        const ReadError error = refusal(text);
        EXPECT_EQ(error.id(), "input.control-character") << static_cast<int>(control);
        EXPECT_EQ(error.span().line, 10u);
    }
    for (std::size_t shift = 0; shift < 20; ++shift)
        for (const char control : {'\0', '\x1F', '\x7F'}) {
            const std::string before = "De stad" + std::string(shift, '~') + " ";
            std::string text = small_chapter();
            text.insert(text.find("Een stad"), before + control);
            EXPECT_EQ(refusal(text).span().begin, text.find(control)) << shift;
        }
    for (const std::string control : {"\u0080", "\u0085", "\u009F"}) {
        std::string text = small_chapter();
        text.insert(text.find("Een stad"), control);
        EXPECT_EQ(refusal(text).id(), "input.control-character");
    }
    std::string tab = small_chapter();
    tab.insert(tab.find("Een stad"), "\t\u00A0");
    EXPECT_EQ(error_of(tab), "none");
}

TEST(ReadChapterInput, IsNotReadWhereItsCharactersAreNone) {
    std::string text = small_chapter();
    const std::size_t at = text.find("Een stad");
    text.insert(at, "\uE012\uE013\uE014 \uE015\uE016 12\n\uFFFD\uFFFD\uFFFD\uFFFD 3\n");
    const ReadResult result = read_chapter(text);
    const auto found = std::find_if(result.diagnostics.begin(), result.diagnostics.end(),
                                    [](const Finding& each) { return each.id == "text.garbled"; });
    ASSERT_NE(found, result.diagnostics.end());
    EXPECT_EQ(found->argument("lines"), "2");
    EXPECT_EQ(found->span.begin, at);
    EXPECT_EQ(result.document.programmes().size(),
              read_chapter(small_chapter()).document.programmes().size());
    std::string marked = small_chapter();
    marked.insert(marked.find("Een stad"), "\uF0B7 ");
    for (const Finding& each : read_chapter(marked).diagnostics)
        EXPECT_NE(each.id, "text.garbled") << "the mark of a list";
}

TEST(ReadChapterInput, HoldsAProgramme) {
    for (const std::string& text :
         {std::string(), std::string("\n"), std::string("   "), std::string("\xEF\xBB\xBF"),
          std::string("Zomaar een tekst.\n"), std::string(100'000, 'x'),
          std::string("41.169 41.484\n"), std::string(1'000, '\n')})
        EXPECT_EQ(error_of(text), "input.no-programme");
    EXPECT_EQ(error_of("Doelenboom"), "none") << "a programme without a title";
    EXPECT_EQ(error_of("Doelenboom\n\nDoelenboom\n"), "none");
}

// ---- figures ----

TEST(ReadChapterFigures, OfAnyLengthAreReadOrReported) {
    for (const std::size_t digits : {1u, 34u, 35u, 36u, 38u, 39u, 1'000u, 100'000u}) {
        const std::string figure(digits, '7');
        const std::string text =
            "Programma\nDoelenboom\n1. Doel\ntotale lasten (x 1.000 euro): " + figure +
            "\nWat mag het kosten?\nBedragen x 1.000 euro 2020 2021\n" + "Lasten " + figure + " " +
            figure + "\nDat is " + figure + " euro of " + figure + " miljoen euro.\n";
        const ReadResult result = read_chapter(text);
        const bool fits = digits <= 35;
        const auto programme = result.document.programmes().at(0);
        EXPECT_EQ(programme.goals().at(0).stated_expenditure().has_value(), fits) << digits;
        if (!fits) {
            EXPECT_GE(count(result.diagnostics, "figure.unreadable"), 1u) << digits;
        }
        if (digits > 18) {
            EXPECT_EQ(sample::cells(programme, LineCode::expenditure), ".|.");
            EXPECT_EQ(count(result.diagnostics, "table.unreadable-row"), 1u);
        }
        static_cast<void>(check(result.document));
    }
}

// ---- time and memory ----

/// Texts that grow with `size` and must take time in proportion.
Strings growing(std::size_t size) {
    const auto repeated = [&](const std::string& piece) {
        std::string out;
        while (out.size() < size)
            out += piece;
        return out;
    };
    const std::string cost = "Programma\nWat mag het kosten?\n";
    const std::string table = cost + "Bedragen x 1.000 euro 2020 2021\n";
    const std::string act = "Programma\nWat gaan we doen?\n";
    const std::string goal = act + "1. Doel\nIndicatoren\nToelichting\n";
    const std::string mandated = "Programma\nWettelijk verplichte indicatoren\n";
    return {cost + repeated("1 euro "),
            cost + repeated("Dat is 1 euro. "),
            cost + repeated("1 euro\n"),
            cost + repeated("De lasten. "),
            cost + repeated("Begroting 2020 "),
            cost + repeated("Begroting 2020 ") + "x",
            cost + repeated("2020 "),
            cost + repeated("Begroting "),
            table + "Lasten " + repeated("1"),
            table + "Lasten " + repeated("1 "),
            table + "Lasten " + repeated("1.000"),
            table + "Lasten 1" + repeated(" ") + "2 3",
            table + "Lasten" + repeated("."),
            table + "Lasten " + repeated("-"),
            table + repeated("Lasten 1 2\n"),
            table + repeated("Lasten 111\n"),
            table + repeated("Iets 1111\n"),
            table + repeated("\n"),
            table + "Lasten 1 2\n" + repeated("\n"),
            table + "Lasten 1 2\n" + repeated(" \n") + "Baten 1 2\n",
            table + repeated("Saldo van baten\n"),
            act + repeated("1. Doel\n"),
            act + repeated("1.01 Doel\n"),
            act + "1. Doel\nActies 2021\n" + repeated("01. Actie\n"),
            act + "1. Doel\nIndicatoren\n" + repeated("Toelichting\n"),
            act + "1. Doel\n" + repeated("Bijdrage verbonden partij: X\n"),
            act + repeated("a\n"),
            act + repeated(".\n"),
            goal + repeated("We streven vanaf 2022 naar 5. "),
            goal + repeated("vanaf "),
            goal + repeated("per 1 "),
            goal + repeated("per "),
            goal + repeated("9"),
            mandated + "1. Aantal " + repeated("2019."),
            mandated + "1. Aantal " + repeated("2019 "),
            mandated + repeated("1. A Aantal 2019 5\n"),
            mandated + repeated("1\n"),
            mandated + repeated("Indicator\n\n"),
            mandated + repeated("Indicator|Jaar|Score\n"),
            mandated + "Indicator|Jaar|Score\n" + repeated("A|2024|1\n"),
            mandated + "Indicator|2024|Streefwaarde 2026\nA||\n" + repeated("Nederland|x 1|2\n"),
            mandated + "Indicator\n\nJaar\n\nScore\n\n" + repeated("a\n\n"),
            "Programma\nDoelenboom\n" + repeated("x\n"),
            "Programma\nDoelenboom\n" + repeated("1. D\n"),
            "Programma\nDoelenboom\n1. " + repeated("Indicatoren:"),
            "Programma\nDoelenboom\n" + repeated("1."),
            "Programma\nDoelenboom\n" + repeated("1. D\ntotale lasten (x 1.000 euro): 1,00\n"),
            repeated("Programma\nDoelenboom\n1. D\n"),
            repeated("Programma\nDoelenboom\nWat mag het kosten?\n2020 2021\nLasten 1 2\n"),
            repeated("Wat willen we bereiken?\n"),
            repeated("\u202E") + "\nDoelenboom\n",
            repeated("1. x\n"),
            repeated(" \n") + small_chapter()};
}

TEST(ReadChapterGrowth, IsReadOrRefusedWhateverItsShape) {
    // A whole megabyte of each; a step that is not linear would take minutes.
    for (const std::string& text : growing(1'000'000)) {
        try {
            static_cast<void>(check(read_chapter(text).document));
        } catch (const ReadError& error) {
            EXPECT_TRUE(error.id() == "model.limit" || error.id() == "input.no-programme")
                << text.substr(0, 80);
        }
    }
}

} // namespace
