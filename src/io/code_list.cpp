// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "code_list.hpp"

#include "page_text.hpp"

#include <sluitend/base/text.hpp>

#include <string>

SLUITEND_BEGIN
namespace detail {

CodeList::CodeList(std::string_view text, const Limits& limits)
    : records_(text.empty() ? nullptr : open_records(text, limits)) {}

bool CodeList::next() {
    if (!records_) return false;
    if (records_->next()) return true;
    require_rows(*records_);
    return false;
}

std::string_view CodeList::field(std::initializer_list<std::string_view> names) const {
    for (const std::string_view name : names)
        for (const RecordCell& cell : records_->cells())
            if (records_->columns()[cell.column] == name)
                return cell.kind == RecordKind::null ? std::string_view() : trimmed(cell.text);
    return {};
}

void require_rows(const Records& records) {
    if (records.has_rows()) return;
    const SourceSpan start{.line = 1, .column = 1, .byte_column = 1, .begin = 0, .end = 1};
    for (const std::string_view prefix : {"odata.", ""})
        if (const auto words = records.beside(std::string(prefix) + "error"))
            records.fail("observation.shape", "the service tells an error: " + excerpt(*words),
                         start);
    records.fail("observation.shape", "no list of rows, such as {\"value\": [...]}", start);
}

} // namespace detail
SLUITEND_END
