// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor base: where the lines of a text came from, if it was made from a file of another kind.
///
/// - `LineOrigin`: a page, a table of a web page, or a row of a sheet;
/// - `origin_of`: the origin of a place in the text;
/// - `cell_of`: the cell of a sheet that a place stands in, such as "C7".
///
/// \code
/// const std::vector<sluitend::LineOrigin> origins{{.line = 3, .sheet = "Lasten", .row = 7, .cells = "A1 C9"}};
/// sluitend::cell_of(origins[0], {.line = 3, .column = 12}); // "C7"
/// \endcode
#pragma once

#include <sluitend/base/config.hpp>
#include <sluitend/base/source.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// Where lines of a text came from; it holds up to the line of the next origin.
struct LineOrigin {
    std::uint32_t line = 0;  ///< the first of the lines, from 1
    std::uint32_t page = 0;  ///< the page, from 1; 0 if there are none
    std::uint32_t table = 0; ///< the table of a web page, from 1; 0 if it is none
    std::string sheet{};     ///< name of the sheet; empty if there are none
    std::uint32_t row = 0;   ///< the row of the sheet or table, from 1; 0 if it is none
    /// The columns of the row, each with the column of the line at which its cell begins: "A1 C9".
    std::string cells{};

    bool operator==(const LineOrigin&) const = default;
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("line", self.line);
        visit("page", self.page);
        visit("table", self.table);
        visit("sheet", self.sheet);
        visit("row", self.row);
        visit("cells", self.cells);
    }
};

/// The origin of the line of a place, or nullptr; origins stand in the order of their lines.
inline const LineOrigin* origin_of(const std::vector<LineOrigin>& origins,
                                   const SourceSpan& span) noexcept {
    std::size_t first = 0;
    std::size_t last = origins.size(); // the first that begins behind the line
    while (first < last) {
        const std::size_t middle = first + (last - first) / 2;
        if (origins[middle].line <= span.line)
            first = middle + 1;
        else
            last = middle;
    }
    return !span.is_known() || last == 0 ? nullptr : &origins[last - 1];
}

/// The cell that a place stands in, such as "C7"; empty if the line is no row of cells.
inline std::string cell_of(const LineOrigin& origin, const SourceSpan& span) {
    const std::string_view cells = origin.cells;
    std::string_view letters;
    for (std::size_t at = 0; at < cells.size();) {
        const std::size_t blank = cells.find(' ', at);
        const std::size_t end = blank == std::string_view::npos ? cells.size() : blank;
        std::size_t digits = at;
        while (digits < end && (cells[digits] < '0' || cells[digits] > '9'))
            ++digits;
        std::uint64_t begin = 0;
        for (std::size_t i = digits; i < end && begin <= UINT32_MAX; ++i)
            begin = begin * 10 + static_cast<std::uint64_t>(cells[i] - '0');
        if (begin > span.column && !letters.empty()) break;
        letters = cells.substr(at, digits - at);
        at = end + 1;
    }
    return letters.empty() ? std::string() : std::string(letters) + std::to_string(origin.row);
}

SLUITEND_END
