// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: thousands and millions, as captions, units, cells and sentences print them.
#pragma once

#include <sluitend/base/text.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

SLUITEND_BEGIN
namespace detail {

/// A factor that stands in a text.
struct ScaleText {
    std::int64_t factor = 1;
    std::size_t end = 0;      ///< of what names it
    bool is_of_money = false; ///< it names euros too: "k€"
    bool needs_euro = false;  ///< it is a factor beside euros only: "000", "1", "1,000"
};

/// "duizend", "mln.", "miljarden", "k€" as a whole word at `at`.
std::optional<ScaleText> scale_word_at(std::string_view text, std::size_t at);

/// A power of ten as it is printed at `at`: "1.000", "1 000 000", "000".
std::optional<ScaleText> power_of_ten_at(std::string_view text, std::size_t at);

/// What is such a word behind a number: "k" too.
std::optional<ScaleText> scale_behind_number_at(std::string_view text, std::size_t at);

/// "x 1.000", "* 1 mln" at `at`.
std::optional<ScaleText> times_at(std::string_view text, std::size_t at);

/// The factor of a unit caption: 1,000 for "Bedragen x 1.000 euro"; nothing if it names none.
std::optional<std::int64_t> multiplier_of(std::string_view caption);

/// The sentence that states the unit of all amounts of a page: "Alle bedragen in deze begroting zijn in
/// duizenden euro's, tenzij anders vermeld"; empty if none does, or if two state another.
std::string_view sentence_of_unit(const TextLines& page);

} // namespace detail
SLUITEND_END
