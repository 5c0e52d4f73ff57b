// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "finding_help.hpp"

#include <string>

SLUITEND_BEGIN

namespace detail {

std::string_view finding_help(std::string_view id) {
    std::string_view page = diagnostics_page();
    const std::size_t heading = page.find("\n### `" + std::string(id) + "`\n\n");
    if (heading == std::string_view::npos) return {};
    page.remove_prefix(page.find("\n\n", heading) + 2);
    page.remove_prefix(page.find("\n\n") + 2); // severity and labels
    const std::string_view text = page.substr(0, page.find("\n#"));
    return text.substr(0, text.find_last_not_of('\n') + 1);
}

} // namespace detail

SLUITEND_END
