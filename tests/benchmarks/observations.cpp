// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// A million observations in the shape of StatLine (OData version 3), read and judged against targets.
//
// Usage: observations FOLDER, where it writes the pages for its peer, peers/frames.py. The figures
// are invented.

#include "harness.hpp"

#include <sluitend/analyse/assessment_table.hpp>
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

} // namespace

int main(int count, char** words) {
    if (count != 2) return 1;
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
    contest.run();
}
