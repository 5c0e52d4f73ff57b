// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor render: every Dutch and English word that the library says to people.
///
/// - `Language`: Dutch or English;
/// - `message`: the sentence of a finding, an error or a proof;
/// - `label`: the words for an enumerator or the kind of a finding;
/// - `describe`: a target, a period or an interval in words;
/// - `finding_labels`, `error_labels`: the tables behind them, for documentation and tests.
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "render is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <sluitend/analyse/assessment.hpp>
#include <sluitend/analyse/comparable.hpp>
#include <sluitend/check/derived.hpp>
#include <sluitend/check/report.hpp>

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

SLUITEND_BEGIN

/// The language of messages and labels.
enum class Language {
    nl, ///< Dutch, the language of the documents
    en, ///< English
};

/// The names of `Language`.
constexpr std::array<std::string_view, 2> names(Language) {
    return {"nl", "en"};
}

/// How findings with one id are worded.
///
/// In a sentence `{name}` stands for an argument; a part in `[...]` is left out if one of its
/// arguments is absent or empty.
struct FindingLabel {
    std::string_view id;          ///< such as `table.balance-rounding`
    Severity severity;            ///< the usual one
    std::string_view nl;          ///< label: "afrondingsverschil"
    std::string_view en;          ///< label: "rounding difference"
    std::string_view sentence_nl; ///< with `{arguments}`
    std::string_view sentence_en; ///< with `{arguments}`
    std::string_view arguments;   ///< their names in order, separated by blanks
};

/// What an error is called and what helps.
struct ErrorLabel {
    std::string_view id; ///< such as `input.utf8`
    std::string_view nl; ///< what is wrong, and what helps
    std::string_view en; ///< what is wrong, and what helps
};

std::span<const FindingLabel> finding_labels() noexcept; ///< how every finding is worded, by id
std::span<const ErrorLabel> error_labels() noexcept;     ///< how every error is worded, by id

/// A finding in plain sentences, figures in Dutch layout; its place is not in it.
///
/// A finding with an unknown id gets a general sentence with its facts.
std::string message(const Finding& finding, Language language);
/// What is wrong and what helps; the place is not in it.
std::string message(const Error& error, Language language);
/// A proof as an addition that can be checked with pencil and paper.
///
/// "Tel op: baten A (4) + saldo A (5) = 9. Dat moet gelijk zijn aan lasten A (12). Verschil 3;
/// afronding van 3 bedragen verklaart hoogstens 1,5." Printed figures and their sums stand in the
/// layout of the page; what all figures share, such as the column, is said once.
std::string message(const Certificate& certificate, Language language);

/// The kind of a finding in a few words: "afrondingsverschil". Its id, if that is unknown.
std::string_view label(const Finding& finding, Language language) noexcept;
std::string_view label(Severity severity, Language language) noexcept;    ///< "let op"
std::string_view label(Verdict verdict, Language language) noexcept;      ///< "klopt precies"
std::string_view label(Suspicion suspicion, Language language) noexcept;  ///< why
std::string_view label(Reason reason, Language language) noexcept;        ///< why
std::string_view label(JointVerdict verdict, Language language) noexcept; ///< all at once
std::string_view label(ClaimVerdict verdict, Language language) noexcept; ///< "richting klopt niet"
std::string_view label(PrintedRounding rounding, Language language) noexcept; ///< "naar boven"
std::string_view label(Basis basis, Language language) noexcept;              ///< "opgegeven"
std::string_view label(RoundingStyle style, Language language) noexcept;      ///< of totals
std::string_view label(Grid grid, Language language) noexcept;                ///< "hele euro's"
std::string_view label(RepairKind kind, Language language) noexcept; ///< "twee cijfers verwisseld"
std::string_view label(solve::Route route, Language language) noexcept;    ///< how it was decided
std::string_view label(LineCode line, Language language) noexcept;         ///< "lasten"
std::string_view label(Phase phase, Language language) noexcept;           ///< "begroting"
std::string_view label(Role role, Language language) noexcept;             ///< "portefeuillehouder"
std::string_view label(SignConvention sign, Language language) noexcept;   ///< what minus means
std::string_view label(QuantumBasis basis, Language language) noexcept;    ///< how it is known
std::string_view label(MissingReason reason, Language language) noexcept;  ///< "nog niet bekend"
std::string_view label(TargetKind kind, Language language) noexcept;       ///< "richting"
std::string_view label(NoTargetReason reason, Language language) noexcept; ///< why none
std::string_view label(AssessmentVerdict verdict, Language language) noexcept; ///< "gehaald"
std::string_view label(AssessmentReason reason, Language language) noexcept;   ///< why
std::string_view label(LeftOutReason reason, Language language) noexcept;      ///< why
std::string_view label(AreaKind kind, Language language) noexcept;             ///< "gemeente"
std::string_view label(ObservationStatus status, Language language) noexcept;  ///< "voorlopig"
std::string_view label(BreakKind kind, Language language) noexcept;            ///< "andere bron"

/// A target in a few words: "minstens 7, vanaf 2020".
std::string describe(const Target& target, const std::optional<Unit>& unit, Language language);
/// A period: "2021", "2020/2021", "1e kwartaal 2021".
std::string describe(const Period& period, Language language);
/// What is known of a number: its certain digits, else both ends: "315", "668 tot 670".
///
/// Ends are rounded outward, to about the width of the interval. \param unit  what the number is
/// printed in: 1,000 for thousands, 1/100 for a percentage. \throws ValueError (`number.unit`) unless above 0
std::string describe(const solve::Interval& interval, const Rational& unit, Language language);

SLUITEND_END
