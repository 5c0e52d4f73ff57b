// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/labels.hpp>

#include "words.hpp"

SLUITEND_BEGIN

using detail::choose;
using detail::Pair;

std::string_view label(AssessmentVerdict verdict, Language language) noexcept {
    constexpr std::array<Pair, 8> pairs{{{"gehaald", "met"},
                                         {"niet gehaald", "not met"},
                                         {"nog niet van toepassing", "does not apply yet"},
                                         {"geen streefwaarde", "no target"},
                                         {"streefwaarde niet vermeld", "target not stated"},
                                         {"geen meting", "no observation"},
                                         {"niet vergelijkbaar", "not comparable"},
                                         {"niet te zeggen", "cannot be told"}}};
    return choose(pairs, verdict, language);
}

std::string_view label(AssessmentReason reason, Language language) noexcept {
    constexpr std::array<Pair, 17> pairs{
        {{"", ""},
         {"de meting heeft geen waarde", "the observation has no value"},
         {"de streefwaarde gold eerder", "the target was for earlier years"},
         {"voor deze periode is geen waarde vermeld", "no value is stated for this period"},
         {"de eenheid is een andere", "the unit is another"},
         {"de reeks is onderbroken", "the series is broken"},
         {"er gelden verschillende streefwaarden tegelijk", "several targets hold at once"},
         {"de streefwaarde is in woorden", "the target is in words"},
         {"hoger noch lager is beter", "neither higher nor lower is better"},
         {"onduidelijk is hoe te vergelijken", "it is unclear how to compare"},
         {"onduidelijk is met wanneer te vergelijken", "it is unclear what to compare with"},
         {"de waarde om mee te vergelijken ontbreekt", "the value to compare with is missing"},
         {"de waarde elders ontbreekt", "the value elsewhere is missing"},
         {"onduidelijk is met welk gebied te vergelijken",
          "it is unclear which area to compare with"},
         {"de metingen spreken elkaar tegen", "the observations contradict each other"},
         {"de streefwaarde is voor een heel jaar", "the target is for a whole year"},
         {"niet vermeld is hoe te vergelijken; minstens is aangenomen, bij dalende streefwaarden "
          "hoogstens",
          "how to compare is not stated; at least was assumed, at most if the targets fall"}}};
    return choose(pairs, reason, language);
}

std::string_view label(LeftOutReason reason, Language language) noexcept {
    constexpr std::array<Pair, 8> pairs{
        {{"meting zonder waarde", "observation without a value"},
         {"geen meting", "no observation"},
         {"andere eenheid", "another unit"},
         {"van voor de onderbreking van de reeks", "from before the series was broken"},
         {"een ander soort periode", "another kind of period"},
         {"de metingen spreken elkaar tegen", "the observations contradict each other"},
         {"een ander soort gebied", "another kind of area"},
         {"niet in de tabel", "not in the table"}}};
    return choose(pairs, reason, language);
}

std::string_view label(AreaKind kind, Language language) noexcept {
    constexpr std::array<Pair, 8> pairs{{{"gemeente", "municipality"},
                                         {"wijk", "district"},
                                         {"buurt", "neighbourhood"},
                                         {"provincie", "province"},
                                         {"regio", "region"},
                                         {"land", "country"},
                                         {"grootteklasse", "size class"},
                                         {"ander gebied", "other area"}}};
    return choose(pairs, kind, language);
}

std::string_view label(ObservationStatus status, Language language) noexcept {
    constexpr std::array<Pair, 4> pairs{{{"definitief", "final"},
                                         {"voorlopig", "provisional"},
                                         {"herzien", "revised"},
                                         {"geschat", "estimate"}}};
    return choose(pairs, status, language);
}

std::string_view label(BreakKind kind, Language language) noexcept {
    constexpr std::array<Pair, 5> pairs{{{"andere eenheid", "another unit"},
                                         {"andere definitie", "another definition"},
                                         {"andere bron", "another source"},
                                         {"andere meetwijze", "another method"},
                                         {"ander gebied", "another area"}}};
    return choose(pairs, kind, language);
}

SLUITEND_END
