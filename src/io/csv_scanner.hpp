// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: the syntax layer of CSV, row by row.
#pragma once

#include <sluitend/io/read_csv.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// What may part cells where nobody says it.
inline constexpr std::string_view csv_delimiters = ",;\t";

/// Reads cells from left to right, counting physical lines.
class CsvScanner {
public:
    /// \param text valid UTF-8; it must outlive the scanner
    CsvScanner(std::string_view text, const ReadCsvOptions& options);

    /// Reads the next row into `cells`, whose room is used again; false at the end.
    bool next(std::vector<CsvCell>& cells);
    char delimiter() const noexcept { return delimiter_; }

private:
    bool is_end() const { return at_ >= text_.size(); }
    bool is_line_end() const { return text_[at_] == '\n' || text_[at_] == '\r'; }
    [[noreturn]] void fail(std::string_view id, const std::string& message, std::size_t begin,
                           std::size_t end) const;
    char find_delimiter(const ReadCsvOptions& options);
    bool skip_line_end();
    void cell(CsvCell& out);
    void quoted(std::string& out);
    SourceSpan place();

    std::string_view text_;
    Limits limits_;
    std::size_t at_;
    std::size_t line_begin_;
    std::size_t line_ = 1;
    std::size_t counted_; ///< up to where the code points of this line are counted
    std::size_t column_ = 1;
    std::size_t rows_ = 0;
    char delimiter_ = ',';
};

/// Refuses a header that is absent, repeats a name or seems to be of another delimiter.
void require_csv_header(std::string_view text, const std::vector<CsvCell>& header);
/// Refuses a row that is longer or shorter than the header.
void require_csv_length(std::string_view text, const std::vector<CsvCell>& row,
                        std::size_t expected);

} // namespace detail
SLUITEND_END
