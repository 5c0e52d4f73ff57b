// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "html_parts.hpp"

SLUITEND_BEGIN

namespace detail {

void HtmlParts::open_page(std::string_view title) {
    out_.add("<!DOCTYPE html>\n");
    out_.open("html", {{"lang", name_of(say_.language)}});
    out_.open("head").empty("meta", {{"charset", "utf-8"}});
    out_.empty("meta", {{"name", "viewport"}, {"content", "width=device-width"}});
    out_.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    out_.empty("meta", {{"http-equiv", "Content-Security-Policy"},
                        {"content", "default-src 'none'; style-src 'unsafe-inline'"}});
    out_.leaf("title", title).open("style").add(page_style()).close().close();
    out_.open("body").open("div", {{"class", "sl-page"}});
}

void HtmlParts::close_page(const std::vector<std::string>& sources) {
    std::string text(say_("Gemaakt met sluitend ", "Made with sluitend "));
    text += std::to_string(SLUITEND_VERSION_MAJOR) + "." + std::to_string(SLUITEND_VERSION_MINOR) +
            "." + std::to_string(SLUITEND_VERSION_PATCH);
    text += say_(", dat exact rekent.", ", which computes exactly.");
    out_.open("footer").leaf("p", text);
    for (const std::string& each : sources)
        if (!each.empty())
            out_.open("p").text(say_("Bron: ", "Source: ")).leaf("bdi", each).close();
    out_.close().close().close().close().add("\n");
}

} // namespace detail

SLUITEND_END
