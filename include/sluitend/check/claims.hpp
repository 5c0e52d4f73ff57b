// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: whether the table says what the explanation says of it.
///
/// - `ClaimVerdict`, `ClaimForm`: the answer, and what kind of amount a sentence names;
/// - `ClaimMatch`: a number of the table beside a claim;
/// - `ChangeLedger`: how much of a change is explained;
/// - `ClaimResult`, `check_claims`: one verdict per claim.
///
/// "De baten en lasten stijgen in 2021 ten opzichte van 2020 met 352.000 euro" is compared with what
/// every row did between these years, within what rounding leaves open. Only sentences about whole
/// rows of the table are judged: "de lasten van de brandweer", "per saldo", "door de cao stijgen de
/// lasten" are about a part, and are left alone.
#pragma once

#include <sluitend/check/expression.hpp>
#include <sluitend/check/joint.hpp>
#include <sluitend/model/programme.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

/// What a table says of a claim.
enum class ClaimVerdict {
    supported,       ///< a row that the sentence names fits
    other_label,     ///< only rows that it does not name fit
    wrong_direction, ///< a row that it names fits in size, but moved the other way
    unsupported,     ///< no row fits
    ambiguous,       ///< several numbers fit, or rounding leaves the direction open
    not_checkable,   ///< it names no whole row, no period, or the table has no such figures
};

/// The names of `ClaimVerdict`.
constexpr std::array<std::string_view, 6> names(ClaimVerdict) {
    return {"supported",   "other_label", "wrong_direction",
            "unsupported", "ambiguous",   "not_checkable"};
}

/// What kind of amount a sentence names.
enum class ClaimForm {
    unstated, ///< it does not say
    change,   ///< "stijgen met 352.000 euro"
    level,    ///< "bedragen 41.484.000 euro", "dalen tot …"
    item,     ///< an item of a list under a change: "• Toegenomen accountantskosten 35.000 euro"
};

/// The names of `ClaimForm`.
constexpr std::array<std::string_view, 4> names(ClaimForm) {
    return {"unstated", "change", "level", "item"};
}

/// A number of the table beside a claim.
struct ClaimMatch {
    Expression expression{};  ///< "Saldo van baten en lasten, Begroting 2020 → Begroting 2021"
    solve::Interval bounds{}; ///< what it can be, in euro

    bool operator==(const ClaimMatch&) const = default;
};

/// How much of a change the items under it explain, in euro.
///
/// 35.000 + 70.000 of 352.000: 105.000 is explained, which is 105/352. What is too little is a
/// matter of the reader.
struct ChangeLedger {
    std::vector<Index<Claim>> items{}; ///< in the order of the text
    Rational explained{};              ///< the items added up
    Rational unexplained{};            ///< the claimed amount less these
    solve::Interval if_exact{};        ///< what that can be if the items are exact
    solve::Interval if_rounded{};      ///< likewise if they are rounded as their zeros suggest
    Rational share{};                  ///< explained / claimed

    bool operator==(const ChangeLedger&) const = default;
};

/// The verdict on a claim, with all that it rests on.
struct ClaimResult {
    Index<Programme> programme{};        ///< whose explanation it is
    std::optional<Index<Claim>> claim{}; ///< absent for a sentence that names a direction alone
    Text sentence{};                     ///< as the claim has it; without one, placed with its text
    ClaimForm form = ClaimForm::unstated;                ///< what kind of amount
    ClaimDirection direction = ClaimDirection::unstated; ///< the way it is said to move
    std::vector<LineCode> measures{};                    ///< the rows that it names
    std::optional<Year> from{};                          ///< compared with which year
    std::optional<Year> to{};                            ///< in which year
    std::optional<solve::Interval> amount{};             ///< what the amount can stand for, in euro
    ClaimVerdict verdict = ClaimVerdict::not_checkable;  ///< how it stands
    std::size_t tested = 0;                              ///< numbers of the table compared with it
    std::vector<ClaimMatch> claimed{};                   ///< those of the rows that it names
    std::vector<ClaimMatch> matches{};                   ///< those that fit
    std::optional<ChangeLedger> ledger{};                ///< if items stand under it
};

/// Judges every claim of a document, and every sentence in an explanation that says which way
/// whole rows moved between two years.
///
/// An amount stands for all that rounds to it: to its last digit, or where zeros end it to the
/// largest power of ten that divides it, at most the step of the table.
/// \param identities what `reconcile` said of each identity of the document
/// \param figures    those of the document
/// \param joint      what `check_jointly` said of all
std::vector<ClaimResult> check_claims(const Document& document,
                                      std::span<const IdentityResult> identities,
                                      std::span<const Figure> figures, const JointResult& joint);

SLUITEND_END

#ifdef SLUITEND_HEADER_ONLY
#include <sluitend/check/claims-inl.hpp>
#endif
