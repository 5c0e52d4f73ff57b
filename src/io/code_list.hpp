// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: the small tables beside the rows of a data service: codes, topics, variables.
#pragma once

#include "records.hpp"

#include <initializer_list>
#include <memory>
#include <optional>
#include <string_view>

SLUITEND_BEGIN
namespace detail {

/// The rows of a small table with fields by name.
class CodeList {
public:
    /// \param text  JSON or CSV; an empty text is an empty table
    CodeList(std::string_view text, const Limits& limits);

    bool next();
    /// The field that has the first of these names that is there; blanks at its ends are taken off.
    /// Empty if it is absent or null.
    std::string_view field(std::initializer_list<std::string_view> names) const;
    /// The records, for errors with their place.
    const Records& records() const noexcept { return *records_; }

private:
    std::unique_ptr<Records> records_; ///< nullptr for an empty text
};

/// Refuses a page without a list of rows, with the words of the service if it tells an error.
void require_rows(const Records& records);

} // namespace detail
SLUITEND_END
