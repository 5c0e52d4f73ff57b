// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// What a ranking says in words, for pictures, Vega-Lite and screen readers.
#pragma once

#include "words.hpp"

#include <sluitend/analyse/peers.hpp>

#include <string>
#include <string_view>
#include <utility>

SLUITEND_BEGIN

namespace detail {

/// Words on a ranking and on the area in it that is pointed out, if there is one.
class RankingText {
public:
    /// \param area  code of the area to point out; empty for none
    /// \throws ValueError with id `peers.area` for an area that neither takes part nor is left out
    RankingText(const Ranking& ranking, std::string_view area, Language language);

    /// The area that is pointed out; nullptr if there is none or it is left out.
    const AreaValue* sought() const noexcept { return sought_; }
    bool is_sought(const AreaValue& each) const noexcept { return &each == sought_; }
    /// Those with the least and the greatest value; there must be one.
    std::pair<const AreaValue*, const AreaValue*> ends() const;
    Rational middle() const; ///< the median of the values; there must be one

    std::string title() const;                         ///< "Winkeldiefstallen, 2023, per 1.000"
    std::string value_of(const AreaValue& each) const; ///< "Enschede: 3,3"
    std::string place_of(const AreaValue& each) const; ///< "Enschede: 3,3, plaats 4 van 338"
    std::string middle_text() const;                   ///< the median, as printed where it is
    std::string order() const;                         ///< which end has rank 1
    std::string on_sought() const; ///< its place, or why it has none; empty if none is pointed out
    std::string left_out() const;  ///< who takes no part
    std::string description() const; ///< all of it in sentences

private:
    const Ranking& ranking_;
    Words say_;
    const AreaValue* sought_ = nullptr;
    const AreaLeftOut* sought_in_vain_ = nullptr;
};

} // namespace detail

SLUITEND_END
