// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: the rows of the table of indicators that the law prescribes.
#pragma once

#include "page_text.hpp"

#include <sluitend/base/finding.hpp>
#include <sluitend/model/indicator.hpp>

#include <optional>
#include <string_view>

SLUITEND_BEGIN
namespace detail {

/// An indicator and what was odd about its row.
struct MandatedRow {
    IndicatorRecord record{};
    Findings findings{};

    /// True if the cell of the score tells something: a value, or why there is none.
    bool is_read() const noexcept;
};

/// The row of the table of mandated indicators that `line` is; nothing if it cannot be taken
/// apart into name, unit and year. A row may lack its number, or have a score that is unreadable.
std::optional<MandatedRow> mandated_row(const TextLines& page, std::string_view line);

} // namespace detail
SLUITEND_END
