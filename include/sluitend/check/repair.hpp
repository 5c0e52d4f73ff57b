// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: how a printed figure may have gone wrong.
///
/// - `RepairKind`: the slips that are known, likeliest first;
/// - `Repair`: one slip, and the figure that it spoilt;
/// - `find_repairs`: all slips that lead to a figure within an interval.
///
/// A repair is a proposal with its reason. Nothing is ever corrected.
#pragma once

#include <sluitend/base/names.hpp>
#include <sluitend/model/figures.hpp>
#include <sluitend/solve/interval.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// How a figure may have gone wrong, likeliest first.
enum class RepairKind {
    cross_document,     ///< another edition prints another figure for the same row and year
    sign_flip,          ///< the minus is missing, or too much
    scale_factor,       ///< printed in another unit: a factor of 1,000, 100 or 10
    neighbour_copied,   ///< the figure of the cell beside, above or below
    neighbours_swapped, ///< it and such a cell changed places
    transposition,      ///< two neighbouring digits changed places
    digit_substitution, ///< one digit is another
    digit_dropped,      ///< one digit is missing
    digit_doubled,      ///< one digit is too many
};

/// The names of `RepairKind`.
constexpr std::array<std::string_view, 9> names(RepairKind) {
    return {"cross_document",     "sign_flip",          "scale_factor",
            "neighbour_copied",   "neighbours_swapped", "transposition",
            "digit_substitution", "digit_dropped",      "digit_doubled"};
}

/// One way in which a figure may have gone wrong.
struct Repair {
    RepairKind kind = RepairKind::sign_flip; ///< what happened to it
    Decimal printed;                         ///< the figure as it should have been printed
    std::optional<std::size_t> neighbour{};  ///< the other figure, if there is one

    bool operator==(const Repair&) const = default;
};

/// All slips that turn a figure that fits `implied` into the printed one, likeliest first.
///
/// Within one kind those come first that need no true value on a half, then those nearest to the
/// middle of what is implied.
///
/// \param figure  position in `figures`
/// \param implied what the true value must be, in euro
/// \param elsewhere figures of other editions; those of the same programme, goal, row and year count
/// \throws ValueError with id `expression.figure` if there is no such figure
std::vector<Repair> find_repairs(std::span<const Figure> figures, std::size_t figure,
                                 const solve::Interval& implied,
                                 std::span<const Figure> elsewhere = {});

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/check/repair-inl.hpp>
#endif
