// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor quantity: the areas that figures are about.
///
/// - `AreaKind`: municipality, province, country and their kin;
/// - `Area`: a kind with its official code and its name;
/// - `area_of_code`: the area of a code of Statistics Netherlands.
#pragma once

#include <sluitend/base/names.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>

SLUITEND_BEGIN

/// What kind of area a figure is about.
enum class AreaKind {
    municipality,  ///< gemeente, `GM0153`
    district,      ///< wijk, `WK015300`
    neighbourhood, ///< buurt, `BU01530000`
    province,      ///< provincie, `PV23`
    region,        ///< landsdeel, COROP or another grouping, `LD02`, `CR13`
    country,       ///< `NL01`
    size_class,    ///< municipalities of about one size
    other,         ///< anything else
};

/// The names of `AreaKind`.
constexpr std::array<std::string_view, 8> names(AreaKind) {
    return {"municipality", "district", "neighbourhood", "province",
            "region",       "country",  "size_class",    "other"};
}

/// An area (gebied). At least one of code and name is there.
struct Area {
    AreaKind kind = AreaKind::other; ///< what it is
    std::string code{};              ///< official code without blanks, `GM0153`; empty if unknown
    std::string name{};              ///< "Enschede"; empty if unknown

    /// Same kind and code; the name decides only where there is no code.
    friend bool operator==(const Area& a, const Area& b) {
        return a.kind == b.kind && a.code == b.code && (!a.code.empty() || a.name == b.name);
    }
    /// Calls `visit(name, member)` for every field, in the order of the file format.
    template <class Self, class Visit> static void fields(Self& self, Visit&& visit) {
        visit("kind", self.kind);
        visit("code", self.code);
        visit("name", self.name);
    }
};

/// The area of a code such as `GM0153   `: blanks at the ends are taken off, the letters tell the kind.
///
/// Codes are those of StatLine: `GM`, `WK`, `BU`, `PV`, `LD`, `CR`, `NL`; others are `other`.
/// Nothing for a blank text.
std::optional<Area> area_of_code(std::string_view code);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/quantity/area-inl.hpp>
#endif
