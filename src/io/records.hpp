// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: flat records, one after the other, of JSON as OData services give it or of CSV.
///
/// Nothing is kept of a row when the next one is read, so that millions of them cost little.
#pragma once

#include <sluitend/base/limits.hpp>
#include <sluitend/base/source.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

SLUITEND_BEGIN
namespace detail {

enum class RecordKind : std::uint8_t { null, text, number, other };

/// One field of a row.
struct RecordCell {
    std::uint32_t column = 0; ///< position in `Records::columns`
    RecordKind kind = RecordKind::null;
    std::string_view text{}; ///< characters of a text, else as it is written; until the next row
    SourceSpan span{};
};

/// The rows of a text. Columns are those that were met so far.
class Records {
public:
    virtual ~Records() = default;
    /// Reads the next row; false behind the last one.
    /// \throws ReadError for what is malformed, with its place
    virtual bool next() = 0;
    /// The row as it is written.
    virtual std::string_view row_text() const = 0;
    /// What stands beside the rows under this name: a text, else as it is written. Known when there
    /// are no more rows.
    virtual std::optional<std::string_view> beside(std::string_view name) const = 0;
    /// True if there is a list of rows, be it empty. Known when there are no more rows.
    virtual bool has_rows() const = 0;

    const std::vector<std::string>& columns() const noexcept { return columns_; }
    /// The place of the name of a column in the header of CSV.
    SourceSpan column_span(std::size_t column) const noexcept {
        return column < column_spans_.size() ? column_spans_[column] : SourceSpan{};
    }
    /// The fields that the row has, in the order of the text.
    std::span<const RecordCell> cells() const noexcept { return cells_; }
    /// Refuses the input because of what stands in `span`.
    [[noreturn]] void fail(std::string_view id, const std::string& message,
                           const SourceSpan& span) const;
    /// The same, because of the whole row.
    [[noreturn]] void fail_row(std::string_view id, const std::string& message) const;

protected:
    explicit Records(std::string_view text) : text_(text) {}

    std::string_view text_;
    std::vector<std::string> columns_;
    std::vector<SourceSpan> column_spans_;
    std::vector<RecordCell> cells_;
};

/// The rows of `{"value": [{…}, …]}`, of `[{…}, …]`, or of CSV.
/// \throws ReadError `input.markup` for XML or HTML, and for what is no valid text
std::unique_ptr<Records> open_records(std::string_view text, const Limits& limits);
/// The rows of CSV. \param is_safe  takes away the apostrophes of `WriteCsvOptions`
std::unique_ptr<Records> open_csv(std::string_view text, const Limits& limits, bool is_safe);

} // namespace detail
SLUITEND_END
