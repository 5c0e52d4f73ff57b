// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: rows of JSON in one pass over the text, without a tree.
#pragma once

#include "records.hpp"

#include <cstddef>
#include <deque>
#include <unordered_map>

SLUITEND_BEGIN
namespace detail {

/// Rows of `{"value": [{…}, …]}` or `[{…}, …]`. The whole text is held to RFC 8259.
class JsonRecords final : public Records {
public:
    /// \param text valid UTF-8 that begins, blanks left out, with `{` or `[`
    JsonRecords(std::string_view text, const Limits& limits);

    bool next() override;
    std::string_view row_text() const override {
        return text_.substr(row_begin_, at_ - row_begin_);
    }
    std::optional<std::string_view> beside(std::string_view name) const override;
    bool has_rows() const override { return has_rows_; }

private:
    enum class State : std::uint8_t { first_member, members, first_row, rows, finished };

    [[noreturn]] void fail_at(std::string_view id, const std::string& message, std::size_t begin,
                              std::size_t end) const;
    [[noreturn]] void fail_syntax(const char* expected) const;
    char peek() const noexcept { return at_ < text_.size() ? text_[at_] : '\0'; }
    void skip_blanks();
    void expect(char c, const char* words);
    SourceSpan place();

    void member();
    void end();
    void row();
    std::uint32_t key(std::size_t expected);
    std::uint32_t column_of(std::string_view name, std::string_view literal);
    void value(RecordCell& out, std::size_t depth);
    std::string_view string();
    std::string_view unescaped(std::size_t begin, std::size_t at);
    void escape(std::string& out);
    std::uint32_t hexadecimal();
    void number();
    void word();
    void nested(std::size_t depth);

    Limits limits_;
    bool is_ascii_ = false;
    State state_ = State::first_member;
    bool is_bare_ = false; ///< a list without an object around it
    bool has_rows_ = false;
    std::size_t at_;
    std::size_t line_ = 1;
    std::size_t line_begin_;
    std::size_t counted_; ///< up to where the code points of this line are counted
    std::size_t column_ = 1;
    std::size_t row_begin_ = 0;
    std::uint32_t row_ = 0;

    std::vector<std::pair<std::string, std::string>> beside_;
    std::vector<std::string> literals_;   ///< of the names of columns, with quotes
    std::vector<std::uint32_t> last_row_; ///< in which a column was met
    std::unordered_map<std::string, std::uint32_t> positions_;
    std::deque<std::string> texts_; ///< those of this row that had to be unescaped
    std::size_t texts_used_ = 0;
};

} // namespace detail
SLUITEND_END
