// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Published tables beside the project: their figures and the verdicts that are expected of them.
#pragma once

#include "budget_tables.hpp"
#include "shared_file.hpp"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sample {

inline std::filesystem::path samples() {
    return std::filesystem::path(SLUITEND_SHARED_DIR) / "samples";
}

/// The tables with identities, and whether their figures are exact.
struct TableName {
    const char* name;
    bool is_exact = false;
};
inline constexpr std::array table_names{TableName{"bergendal_2017_voorjaarsnota"},
                                        TableName{"amersfoort_2020"},
                                        TableName{"bronckhorst_2022"},
                                        TableName{"gouda_2018"},
                                        TableName{"baarlenassau_2018"},
                                        TableName{"stichtsevecht_2021"},
                                        TableName{"enschede_2021_overzicht"},
                                        TableName{"enschede_2017_overzicht"},
                                        TableName{"sintkatelijnewaver_2023_t1"},
                                        TableName{"groningen_2026"},
                                        TableName{"wassenaar_2019_web"},
                                        TableName{"aalten_2021"},
                                        TableName{"wassenaar_2026_programmes"},
                                        TableName{"wassenaar_2026_reserves"},
                                        TableName{"wassenaar_2026_taakvelden", true}};

struct FactRow {
    std::string label;
    std::vector<std::string> cells;
};

struct FactTable {
    std::string name;
    std::string sign; ///< "S1 …"
    std::vector<std::string> columns;
    std::vector<FactRow> rows;
};

inline FactTable fact_table(const std::string& name) {
    FactTable out{name, "", {}, {}};
    for (const std::string& line : lines_of(samples() / "facts" / (name + ".tsv"))) {
        std::vector<std::string> cells = cells_of(line);
        const std::string first = cells.front();
        cells.erase(cells.begin());
        if (first == "#sign")
            out.sign = cells.front();
        else if (first == "COLS")
            out.columns = cells;
        else if (!first.starts_with('#') && !cells.empty())
            out.rows.push_back({first, cells});
    }
    return out;
}

/// A printed cell; a lone dash is zero in these tables.
inline Amount cell(const std::string& text, bool is_exact = false) {
    const std::string figure = text == "-" ? "0" : text;
    return is_exact ? exact(figure) : printed(figure);
}

/// One line of `expected/`: an identity and its verdict.
struct ExpectedIdentity {
    std::string name;
    std::string where;
    std::string difference;
    std::string figures;
    std::string verdict;
    struct Term {
        int coefficient;
        std::size_t row;
        std::size_t column;
    };
    std::vector<Term> terms;
};

inline std::vector<ExpectedIdentity> expected_identities(const std::string& name) {
    std::vector<ExpectedIdentity> out;
    const auto lines = lines_of(samples() / "expected" / (name + ".tsv"));
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto cells = cells_of(lines[i]);
        ExpectedIdentity each{cells.at(0), cells.at(1), cells.at(2), cells.at(3), cells.at(5), {}};
        const std::string& terms = cells.at(6);
        for (std::size_t at = 0; at < terms.size();
             at = std::min(terms.find(' ', at), terms.size() - 1) + 1)
            each.terms.push_back({terms[at] == '-' ? -1 : 1, std::stoul(terms.substr(at + 1)),
                                  std::stoul(terms.substr(terms.find(':', at) + 1))});
        out.push_back(std::move(each));
    }
    return out;
}

} // namespace sample

/// Skips a test if the published tables are not there.
#define SLUITEND_NEEDS_SAMPLES()                                                                   \
    if (!std::filesystem::exists(sample::samples() / "facts"))                                     \
    GTEST_SKIP() << "the published tables are not there"
