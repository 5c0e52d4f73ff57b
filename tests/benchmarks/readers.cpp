// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// A million observations in the shape of StatLine (OData version 3), read and judged against targets;
// whole budgets of 100 to 800 pages.
//
// Usage: readers FOLDER CHAPTER; in the folder it writes the pages for its peer, peers/frames.py. The figures of the
// observations are invented; the budgets hold one chapter time and again, and tables made up.

#include "harness.hpp"

#include <sluitend/analyse/assessment_table.hpp>
#include <sluitend/check/report.hpp>
#include <sluitend/io/read_chapter.hpp>
#include <sluitend/io/read_statline.hpp>

#include <fstream>

namespace {

using namespace sluitend;
using benchmarks::Contest;
using benchmarks::keep;

constexpr std::size_t topics = 100;
constexpr std::size_t towns = 342;
constexpr std::size_t years = 30;
constexpr std::size_t page_rows = 10'000;
constexpr std::size_t observations = topics * towns * years;

std::string number(std::mt19937_64& random) {
    const auto value = random() % 1'000'000;
    return std::to_string(value / 10) + '.' + std::to_string(value % 10);
}

std::string topic(std::size_t at) {
    return "Onderwerp_" + std::to_string(at + 1);
}

std::vector<std::string> pages() {
    std::mt19937_64 random{20260101};
    std::vector<std::string> out;
    for (std::size_t row = 0; row < towns * years; ++row) {
        if (row % page_rows == 0) out.emplace_back("{\"odata.metadata\":\"invented\",\"value\":[");
        std::string& page = out.back();
        if (row % page_rows != 0) page += ',';
        const std::string town = std::to_string(1'000 + row / years);
        page += "{\"ID\":" + std::to_string(row) + ",\"RegioS\":\"GM" + town +
                "   \",\"Perioden\":\"" + std::to_string(1995 + row % years) + "JJ00\"";
        for (std::size_t i = 0; i < topics; ++i)
            page += ",\"" + topic(i) + "\":" + (random() % 20 == 0 ? "null" : number(random));
        page += '}';
        if (row % page_rows == page_rows - 1 || row + 1 == towns * years) page += "]}";
    }
    return out;
}

std::string properties() {
    std::string out = "{\"value\":[{\"Key\":\"RegioS\",\"Type\":\"GeoDimension\"},"
                      "{\"Key\":\"Perioden\",\"Type\":\"TimeDimension\"}";
    for (std::size_t i = 0; i < topics; ++i)
        out += ",{\"Key\":\"" + topic(i) +
               "\",\"Type\":\"Topic\",\"Title\":\"Onderwerp\",\"Unit\":\"%\",\"Decimals\":1}";
    return out + "]}";
}

StatlinePayload payload(const std::vector<std::string>& pages, const std::string& properties) {
    StatlinePayload out;
    out.rows.assign(pages.begin(), pages.end());
    out.properties = properties;
    return out;
}

/// At least 50,000 from 2010 on.
std::vector<Target> targets() {
    Target out;
    out.value = StepTarget{Comparator::at_least, false, {Decimal(50'000), {}, {}}, {}};
    out.valid_from = Year(2010);
    return {out};
}

std::size_t met(const ObservationTable& table) {
    return assess(table, targets()).count(AssessmentVerdict::met);
}

constexpr std::size_t bytes_of_page = 2'400;

/// A padded overview: programmes by the sides of three years, which add up.
std::string overview(std::mt19937_64& random) {
    std::string out = "Tabel " + std::to_string(random() % 90) +
                      " Overzicht\n\nBedragen x 1.000 euro\nProgramma          ";
    for (const char* year : {"2024", "2025", "2026"})
        for (const char* side : {"Lasten", "Baten", "Saldo"})
            out += std::string("   Begroting ") + year + ' ' + side;
    std::vector<std::int64_t> totals(9);
    const auto write = [&](const std::string& label, const std::vector<std::int64_t>& cells) {
        out += '\n' + label + std::string(20 - label.size(), ' ');
        for (const std::int64_t cell : cells) {
            const std::string text = format_decimal(Decimal(cell), NumberStyle::dutch);
            out += std::string(24 - text.size(), ' ') + text;
        }
    };
    for (int row = 1; row <= 20; ++row) {
        std::vector<std::int64_t> cells;
        for (int year = 0; year < 3; ++year) {
            const auto expenditure = static_cast<std::int64_t>(10'000 + random() % 90'000);
            const auto revenue = static_cast<std::int64_t>(1'000 + random() % 9'000);
            cells.insert(cells.end(), {expenditure, revenue, expenditure - revenue});
        }
        for (std::size_t k = 0; k < cells.size(); ++k)
            totals[k] += cells[k];
        write("Programma " + std::to_string(row), cells);
    }
    write("Totaal", totals);
    return out + "\n\n";
}

/// A budget of so many pages: chapters, each with an overview behind it.
std::string budget(const std::string& chapter, std::size_t pages) {
    std::mt19937_64 random{1};
    const std::string body = chapter.substr(chapter.find('\n'));
    std::string out = "Programmabegroting 2021\n\n";
    for (int number = 1; out.size() < pages * bytes_of_page; ++number)
        out += "3." + std::to_string(number % 99 + 1) + " Programma " + std::to_string(number) +
               " van de stad" + body + "\n\nBijlage " + std::to_string(number) +
               " Overzichten\n\n" + overview(random);
    return out;
}

void add_budgets(Contest& contest, const std::string& chapter) {
    for (std::size_t pages = 100; pages <= 800; pages *= 2)
        contest.add("R read " + std::to_string(pages), 1,
                    [text = budget(chapter, pages)] { keep(read_chapter(text)); });
    contest.add("R check 200", 1, [document = read_chapter(budget(chapter, 200)).document] {
        keep(check(document));
    });
}

} // namespace

int main(int count, char** words) {
    if (count != 3) return 1;
    std::ifstream file(words[2]);
    const std::string chapter(std::istreambuf_iterator<char>(file), {});
    const std::vector<std::string> all = pages();
    const std::string about = properties();
    for (std::size_t i = 0; i < all.size(); ++i)
        std::ofstream(std::string(words[1]) + "/statline-" + std::to_string(i) + ".json") << all[i];
    const ObservationTable table = read_statline(payload(all, about)).table;
    Contest::found("observations", std::to_string(table.size()));
    Contest::found("targets met", std::to_string(met(table)));
    Contest contest;
    contest.add("O1 read sluitend", observations,
                [&] { keep(read_statline(payload(all, about))); });
    contest.add("O1 read and judge sluitend", observations,
                [&] { keep(met(read_statline(payload(all, about)).table)); });
    add_budgets(contest, chapter);
    contest.run();
}
