// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// What docs/diagnostics.md says of a finding; the build puts the page into the library.
#pragma once

#include <sluitend/base/config.hpp>

#include <string_view>

SLUITEND_BEGIN

namespace detail {

/// The whole page.
std::string_view diagnostics_page() noexcept;

/// What a finding means, an example and what to do, in Markdown; empty if the page has none.
std::string_view finding_help(std::string_view id);

} // namespace detail

SLUITEND_END
