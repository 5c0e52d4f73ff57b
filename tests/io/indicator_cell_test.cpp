// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/indicator_cell.hpp>

#include "../support/fact_tables.hpp"
#include "../support/random.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace sluitend;

namespace {

IndicatorCell cell(std::string_view text) {
    return read_indicator_cell(text);
}

std::string value_of(const std::string& text) {
    const IndicatorCell read = cell(text);
    return read.value ? format_decimal(read.value->value, NumberStyle::plain) : "none";
}

TEST(IndicatorCell, ReadsFiguresWithTheirDecimals) {
    for (const auto& [text, value] : std::map<std::string, std::string>{{"119", "119"},
                                                                        {"3,9", "3.9"},
                                                                        {"15,20", "15.20"},
                                                                        {" 1.288 ", "1288"},
                                                                        {"1288", "1288"},
                                                                        {"-5", "-5"},
                                                                        {"0,0", "0.0"},
                                                                        {"78%", "78"},
                                                                        {"69,8 %", "69.8"},
                                                                        {"8 procent", "8"},
                                                                        {"€ 258", "258"},
                                                                        {"€ 258,-", "258"},
                                                                        {"€258", "258"},
                                                                        {"258 euro", "258"},
                                                                        {"€ 28,6 mln", "28.6"},
                                                                        {"28,6 mln euro", "28.6"},
                                                                        {"100 kg", "100"}}) {
        EXPECT_EQ(value_of(text), value) << text;
        EXPECT_FALSE(cell(text).missing_reason) << text;
    }
    EXPECT_EQ(cell(" € 28,6 mln ").value->verbatim, "€ 28,6 mln");
    EXPECT_EQ(value_of("3.9"), "none") << "a point groups digits in Dutch";
    EXPECT_EQ(read_indicator_cell("3.9", NumberStyle::plain).value->value,
              Decimal::with_scale(39, 1));
}

TEST(IndicatorCell, NamesTheUnitOfTheCell) {
    EXPECT_EQ(cell("78%").unit->value.kind, UnitKind::percent);
    EXPECT_EQ(cell("8 procent").unit->verbatim, "procent");
    EXPECT_EQ(cell("100 kg").unit->value.kind, UnitKind::text) << "of how many inhabitants?";
    EXPECT_EQ(cell("100 kg").unit->verbatim, "kg");
    EXPECT_EQ(cell("€ 258").unit->value.kind, UnitKind::currency);
    EXPECT_FALSE(cell("€ 258").unit->value.multiplier);
    for (const char* text : {"€ 28,6 mln", "28,6 mln euro", "28,6 miljoen €", "EUR 28,6 mln"}) {
        EXPECT_EQ(cell(text).unit->value.kind, UnitKind::currency) << text;
        EXPECT_EQ(cell(text).unit->value.multiplier, 1'000'000) << text;
    }
    EXPECT_EQ(cell("3 duizend").unit->value.kind, UnitKind::count);
    EXPECT_FALSE(cell("119").unit);
}

TEST(IndicatorCell, ReadsTheYearOfAFigure) {
    for (const char* text : {"12 (2021)", "12 in 2021", "2021: 12", "in 2021 12", "12(2021)"}) {
        EXPECT_EQ(value_of(text), "12") << text;
        ASSERT_TRUE(cell(text).period) << text;
        EXPECT_EQ(cell(text).period->value, Period(Year(2021))) << text;
        EXPECT_EQ(cell(text).period->verbatim, "2021") << text;
    }
    EXPECT_EQ(cell("5 (2018/2019)").period->value, Period(PeriodKind::school_year, Year(2018)));
    EXPECT_EQ(cell("5 (2e kwartaal 2020)").period->value,
              Period(PeriodKind::quarter, Year(2020), 2));
    EXPECT_EQ(cell("5 (2021*)").status, ObservationStatus::provisional);
    EXPECT_EQ(cell("5 (voorlopig)").status, ObservationStatus::provisional);
    EXPECT_FALSE(cell("1950").period) << "a figure that looks like a year is a figure";
}

TEST(IndicatorCell, ReadsTheValueOfElsewhere) {
    const IndicatorCell read = cell("104 tov 134 landelijk");
    EXPECT_EQ(read.value->value, Decimal(104));
    ASSERT_TRUE(read.comparison);
    EXPECT_EQ(read.comparison->value.value, Decimal(134));
    EXPECT_EQ(read.comparison->area.kind, AreaKind::country);
    EXPECT_EQ(read.comparison->area.code, "NL01");
    EXPECT_EQ(cell("51% t.o.v. 48% provincie (2019)").comparison->area.kind, AreaKind::province);
    EXPECT_EQ(cell("51% t.o.v. 48% provincie (2019)").period->value, Period(Year(2019)));
    EXPECT_EQ(cell("104 tov 134").qualifier->value, "tov 134") << "compared with nobody knows whom";
    EXPECT_FALSE(cell("104 tov 134").comparison);
    EXPECT_EQ(cell("104 tov 12% landelijk").missing_reason, MissingReason::unreadable)
        << "two units in one cell";
}

TEST(IndicatorCell, ReadsATargetThatIsRelative) {
    const IndicatorCell read = cell("in 2020 10% toename t.o.v. 2015");
    EXPECT_FALSE(read.value || read.missing_reason);
    ASSERT_TRUE(read.target);
    const auto& target = std::get<DirectionalTarget>(read.target->value);
    EXPECT_EQ(target.movement, Movement::increase);
    EXPECT_EQ(target.amount->value, Decimal(10));
    EXPECT_TRUE(target.is_relative);
    EXPECT_EQ(target.baseline, Period(Year(2015)));
    EXPECT_EQ(read.target->valid_from, Year(2020));
    EXPECT_EQ(read.target->text.value, "in 2020 10% toename t.o.v. 2015");
    EXPECT_EQ(std::get<DirectionalTarget>(cell("daling van 5").target->value).movement,
              Movement::decrease);
    EXPECT_FALSE(std::get<DirectionalTarget>(cell("afname").target->value).amount);
}

TEST(IndicatorCell, KnowsTheMarksOfMissingFigures) {
    const std::vector<std::pair<std::string, MissingReason>> cases{
        {"", MissingReason::empty_cell},
        {"  ", MissingReason::empty_cell},
        {"nb", MissingReason::not_available},
        {"NB*", MissingReason::not_available},
        {"nb (2019)", MissingReason::not_available},
        {"Geen data", MissingReason::not_available},
        {"niet beschikbaar", MissingReason::not_available},
        {"NNB", MissingReason::not_yet_known},
        {"n.n.b.", MissingReason::not_yet_known},
        {"nog niet bekend", MissingReason::not_yet_known},
        {"n.v.t.", MissingReason::not_applicable},
        {"x", MissingReason::not_published},
        {"-", MissingReason::unknown},
        {"?", MissingReason::unknown}};
    for (const auto& [text, reason] : cases) {
        EXPECT_EQ(cell(text).missing_reason, reason) << text;
        EXPECT_FALSE(cell(text).value) << text;
    }
    EXPECT_EQ(cell("nb (2019)").period->value, Period(Year(2019)));
}

TEST(IndicatorCell, KeepsMarksAndWords) {
    for (const auto& [text, mark] : std::map<std::string, std::string>{{"3,9*", "*"},
                                                                       {"3,9 **", "**"},
                                                                       {"3,9 1)", "1)"},
                                                                       {"3,9*1)", "*1)"},
                                                                       {"3,9¹", "¹"},
                                                                       {"3,9 (1)", "(1)"},
                                                                       {"3,9* 1)", "* 1)"}}) {
        EXPECT_EQ(value_of(text), "3.9") << text;
        ASSERT_TRUE(cell(text).mark) << text;
        EXPECT_EQ(cell(text).mark->value, mark);
    }
    EXPECT_EQ(cell("100% (=60 gemeenten)").qualifier->value, "(=60 gemeenten)");
    EXPECT_EQ(cell("100% (a) (b)").qualifier->value, "(a) (b)");
}

TEST(IndicatorCell, RefusesWhatCanBeReadInSeveralWays) {
    for (const std::string text : {"3,9 4,1",
                                   "12.34",
                                   "1.2345",
                                   "3,9,1",
                                   "(12)",
                                   "12-15",
                                   "12–15",
                                   "ca. 12",
                                   ">5",
                                   "+3",
                                   "3,91)",
                                   "12/100",
                                   "12 van de 60",
                                   "12 personen",
                                   "1 op 10",
                                   "veel",
                                   "15.5%%",
                                   "--",
                                   "NaN",
                                   "1e3",
                                   "0x10",
                                   "- 5",
                                   "x 3",
                                   "12 (2021",
                                   "5 % %",
                                   "€ € 5",
                                   "€",
                                   "2018:",
                                   "tov 5",
                                   "12 2019:",
                                   "1111111111222222222233333333334444444444",
                                   "daling van veel",
                                   "12 en 13",
                                   "12 |"}) {
        IndicatorCell unreadable;
        unreadable.missing_reason = MissingReason::unreadable;
        EXPECT_EQ(cell(text), unreadable) << text;
    }
}

// ---- no word of a cell is lost ----

/// The letters, digits and marks of a text.
std::multiset<char> letters(std::string_view text) {
    std::multiset<char> out;
    for (const char c : text)
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
            c == '*' || c == '%')
            out.insert(c);
    return out;
}

void take_away(std::multiset<char>& from, std::string_view text) {
    for (const char c : letters(text))
        if (const auto at = from.find(c); at != from.end()) from.erase(at);
}

std::string kept_of(const IndicatorCell& read) {
    std::string out;
    if (read.target) return read.target->text.value;
    if (read.value) out += read.value->verbatim;
    if (read.period) out += read.period->verbatim;
    if (read.comparison) out += read.comparison->value.verbatim;
    if (read.mark) out += read.mark->value;
    if (read.qualifier) out += read.qualifier->value;
    return out;
}

bool is_of_one_kind(const IndicatorCell& read) {
    return (read.value ? 1 : 0) + (read.missing_reason ? 1 : 0) + (read.target ? 1 : 0) == 1;
}

TEST(IndicatorCell, LosesNoFigureMarkOrWord) {
    const std::vector<std::string> pieces{
        "3,9",       "12",    "104", "2019", "(2021)",    "in 2020",      "2018:",   "%",
        "kg",        "€",     "mln", "*",    "1)",        "tov",          "t.o.v.",  "134",
        "landelijk", "nb",    "x",   "-",    "CBS",       "(=60 steden)", "toename", "afname",
        "van",       "1.000", "¹",   "euro", "geen data", "(1)",          "veel",    "12.34",
        "provincie", "(",     ")",   "40%"};
    sample::Random random(41);
    int readable = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        std::string joining;
        for (std::int64_t left = random.between(1, 5); left > 0; --left) {
            const std::string& piece = pieces[random.position(pieces.size())];
            text += (text.empty() || random.chance(5) ? "" : " ") + piece;
            for (const std::string word : {"in ", "tov", "t.o.v.", "landelijk", "provincie"})
                if (piece.starts_with(word)) joining += word;
        }
        const IndicatorCell read = cell(text);
        ASSERT_TRUE(is_of_one_kind(read)) << text;
        if (read.missing_reason) continue;
        ++readable;
        auto left = letters(text);
        take_away(left, kept_of(read));
        take_away(left, joining);
        EXPECT_TRUE(left.empty()) << text << ": " << *left.begin() << " of " << kept_of(read);
    }
    EXPECT_GT(readable, 1'000);
}

TEST(IndicatorCell, ReadsAnyBytesAtAll) {
    sample::Random random(43);
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (std::int64_t left = random.below(30); left > 0; --left)
            text += static_cast<char>(random.below(256));
        EXPECT_TRUE(is_of_one_kind(cell(text)));
    }
}

// ---- published cells ----

/// A cell as the list of readings puts it.
struct Expected {
    std::string reading, value, unit, year, beside;
};

void expect(const IndicatorCell& read, const Expected& of, const std::string& text) {
    if (of.reading == "missing" || of.reading == "empty") {
        EXPECT_TRUE(read.missing_reason && read.missing_reason != MissingReason::unreadable)
            << text;
        EXPECT_EQ(read.missing_reason == MissingReason::empty_cell, of.reading == "empty") << text;
        return;
    }
    const bool is_target = of.reading == "relative target";
    ASSERT_EQ(read.target.has_value(), is_target) << text;
    const auto& value =
        is_target ? std::get<DirectionalTarget>(read.target->value).amount : read.value;
    ASSERT_TRUE(value) << text;
    EXPECT_EQ(format_decimal(value->value, NumberStyle::plain), of.value) << text;
    EXPECT_EQ(read.unit.has_value(), !of.unit.empty()) << text;
    if (of.unit == "%") {
        EXPECT_EQ(read.unit->value.kind, UnitKind::percent) << text;
    }
    if (of.unit == "kg") {
        EXPECT_EQ(read.unit->verbatim, "kg") << text;
    }
    if (of.unit.starts_with("EUR")) {
        EXPECT_EQ(read.unit->value.kind, UnitKind::currency) << text;
    }
    EXPECT_EQ(read.unit && read.unit->value.multiplier, of.unit.ends_with("1000000")) << text;
    EXPECT_EQ(read.period ? read.period->value.to_string() : "", of.year) << text;
    EXPECT_EQ(read.comparison.has_value(), of.reading == "two values") << text;
    if (read.comparison) {
        EXPECT_NE(of.beside.find(format_decimal(read.comparison->value.value, NumberStyle::plain)),
                  std::string::npos)
            << text;
    }
    EXPECT_EQ(read.qualifier.has_value(), of.beside.starts_with("explanation")) << text;
}

TEST(IndicatorCell, ReadsPublishedCellsAsExpected) {
    SLUITEND_NEEDS_SAMPLES();
    const auto facts = sample::fact_table("indicator_cells");
    const auto lines = sample::lines_of(sample::samples() / "expected" / "indicator_cells.tsv");
    ASSERT_EQ(facts.rows.size(), 35U);
    ASSERT_EQ(lines.size(), facts.rows.size() + 1);
    for (std::size_t i = 0; i < facts.rows.size(); ++i) {
        auto of = sample::cells_of(lines[i + 1]);
        of.resize(7);
        const std::string& text = facts.rows[i].cells.at(4);
        ASSERT_EQ(text, of[1]);
        expect(cell(text), {of[2], of[3], of[4], of[5], of[6]}, text);
    }
}

} // namespace
