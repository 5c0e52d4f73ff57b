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

#include <algorithm>
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
    const auto is_behind = [](std::uint32_t line, const LineOrigin& each) {
        return line < each.line;
    };
    const auto next = std::upper_bound(origins.begin(), origins.end(), span.line, is_behind);
    return !span.is_known() || next == origins.begin() ? nullptr : &*(next - 1);
}

/// The cell that a place stands in, such as "C7"; empty if the line is no row of cells.
inline std::string cell_of(const LineOrigin& origin, const SourceSpan& span) {
    std::string_view letters;
    for (std::string_view rest = origin.cells; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string_view cell = rest.substr(0, end);
        const std::size_t digits = std::min(cell.find_first_of("0123456789"), cell.size());
        std::uint64_t begin = 0;
        for (const char digit : cell.substr(digits))
            begin = std::min<std::uint64_t>(begin * 10 + static_cast<std::uint64_t>(digit - '0'),
                                            UINT32_MAX);
        if (begin > span.column && !letters.empty()) break;
        letters = cell.substr(0, digits);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return letters.empty() ? std::string() : std::string(letters) + std::to_string(origin.row);
}

SLUITEND_END
