// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: a sentence that sets a target, if every word of it is understood.
#pragma once

#include "page_text.hpp"

#include <sluitend/model/target.hpp>

#include <optional>
#include <string_view>

SLUITEND_BEGIN
namespace detail {

/// "vanaf 2022" in a sentence: the year and where it ends.
struct Onset {
    Year year;
    std::size_t end;
};
std::optional<Onset> onset_at(std::string_view sentence, std::size_t at);

/// The step or direction that a sentence aims for; nothing if it holds a word that may change its
/// meaning and is not known.
/// \param note  a clause of the sentence that was read elsewhere
std::optional<TargetValue> target_in_sentence(const TextLines& page, std::string_view sentence,
                                              const std::optional<std::string_view>& note);

/// True if the sentence speaks of more or less than there was.
bool speaks_of_change(std::string_view sentence);

} // namespace detail
SLUITEND_END
