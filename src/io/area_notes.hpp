// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: what rows say of areas that cannot be kept or told.
#pragma once

#include <sluitend/quantity/area.hpp>

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

SLUITEND_BEGIN
namespace detail {

/// The names that rows give to codes: an area keeps the first.
class AreaNames {
public:
    /// The first name of this code, if this one is the first that differs.
    std::optional<std::string> differing(const Area& area) {
        if (area.code.empty() || area.name.empty()) return std::nullopt;
        Known& known =
            names_.try_emplace(std::string(name_of(area.kind)) + "\n" + area.code, Known{area.name})
                .first->second;
        if (known.name == area.name || std::exchange(known.is_reported, true)) return std::nullopt;
        return known.name;
    }

private:
    struct Known {
        std::string name;
        bool is_reported = false;
    };
    std::unordered_map<std::string, Known> names_;
};

/// What an area is called in messages.
inline const std::string& code_or_name(const Area& area) {
    return area.code.empty() ? area.name : area.code;
}

} // namespace detail
SLUITEND_END
