// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/quantity/period.hpp>

SLUITEND_BEGIN

SLUITEND_INLINE std::string Period::to_string() const {
    const std::string year = std::to_string(year_.number());
    switch (kind_) {
    case PeriodKind::calendar_year:
        return year;
    case PeriodKind::school_year:
        return year + "/" + std::to_string(year_.number() + 1);
    case PeriodKind::half_year:
        return year + "-H" + std::to_string(part_);
    case PeriodKind::quarter:
        return year + "-Q" + std::to_string(part_);
    case PeriodKind::month:
        return year + (part_ < 10 ? "-0" : "-") + std::to_string(part_);
    }
    return year;
}

SLUITEND_INLINE Result<Period> parse_period(std::string_view text) {
    int year = 0;
    for (const char c : text.substr(0, 4))
        year = c >= '0' && c <= '9' ? year * 10 + (c - '0') : Year::last + 1;
    if (!Year::is_valid(year)) return Failure{"period.text", 0};
    // A period has one text: the right one is that which is written like this.
    for (std::size_t i = 0; i < names(PeriodKind{}).size(); ++i) {
        const auto kind = static_cast<PeriodKind>(i);
        const int parts = Period::parts(kind);
        for (int part = parts == 0 ? 0 : 1; part <= parts; ++part)
            if (const Period period(kind, Year(year), part); period.to_string() == text)
                return period;
    }
    return Failure{"period.text", 4};
}

SLUITEND_END
