// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/place.hpp>

#include "words.hpp"

SLUITEND_BEGIN

namespace detail {

std::string origin_text(const Document& document, const SourceSpan& span, Words say) {
    const LineOrigin* origin = origin_of(document.record().origins, span);
    if (origin == nullptr) return {};
    std::string out;
    const auto add = [&out](std::string_view name, const std::string& value) {
        out += (out.empty() ? "" : ", ") + std::string(name) + value;
    };
    if (origin->page != 0) add(say("bladzijde ", "page "), std::to_string(origin->page));
    if (origin->table != 0) add(say("tabel ", "table "), std::to_string(origin->table));
    if (!origin->sheet.empty()) add(say("blad ", "sheet "), "“" + harmless(origin->sheet) + "”");
    if (const std::string cell = cell_of(*origin, span); !cell.empty())
        add(say("cel ", "cell "), cell);
    else if (origin->row != 0)
        add(say("rij ", "row "), std::to_string(origin->row));
    return out;
}

} // namespace detail

std::string place(const Document& document, const SourceSpan& span, Language language) {
    const detail::Words say{language};
    if (std::string out = detail::origin_text(document, span, say); !out.empty()) return out;
    if (!span.is_known()) return {};
    return std::string(say("regel ", "line ")) + std::to_string(span.line) +
           std::string(say(", teken ", ", character ")) + std::to_string(span.column);
}

SLUITEND_END
