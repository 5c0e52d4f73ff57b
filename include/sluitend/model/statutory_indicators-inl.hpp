// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/model/statutory_indicators.hpp>

#include <array>

SLUITEND_BEGIN

namespace detail {

inline constexpr std::array<StatutoryIndicator, 39> statutory_indicator_list{{
    {1, 0, "Formatie", {}},
    {2, 0, "Bezetting", {}},
    {3, 0, "Apparaatskosten", {}},
    {4, 0, "Externe inhuur", {}},
    {5, 0, "Overhead", {}},
    {6, 1, "Verwijzingen Halt", {}},
    {7, 1, "Harde kern jongeren", 2018},
    {8, 1, "Winkeldiefstallen", {}},
    {9, 1, "Geweldsmisdrijven", {}},
    {10, 1, "Diefstallen uit woning", {}},
    {11, 1, "Vernielingen en beschadigingen (in de openbare ruimte)", {}},
    {12, 2, "Ziekenhuisopname na verkeersongeval met een motorvoertuig", 2020},
    {13, 2, "Overige vervoersongevallen met een gewonde fietser", 2020},
    {14, 3, "Functiemenging", {}},
    {15, 3, "Bruto gemeentelijk product", 2022},
    {16, 3, "Vestigingen (van bedrijven)", {}},
    {17, 4, "Absoluut verzuim", {}},
    {18, 4, "Relatief verzuim", {}},
    {19, 4, "Voortijdig schoolverlaters zonder startkwalificatie", {}},
    {20, 5, "Niet-sporters", {}},
    {21, 6, "Banen", {}},
    {22, 6, "Jongeren met een delict voor de rechter", {}},
    {23, 6, "Kinderen in uitkeringsgezin", {}},
    {24, 6, "Netto arbeidsparticipatie", {}},
    {25, 6, "Achterstandsleerlingen", 2018},
    {26, 6, "Werkloze jongeren", {}},
    {27, 6, "Personen met een bijstandsuitkering", {}},
    {28, 6, "Lopende re-integratievoorzieningen", {}},
    {29, 6, "Jongeren met jeugdhulp", {}},
    {30, 6, "Jongeren met jeugdbescherming", {}},
    {31, 6, "Jongeren met jeugdreclassering", {}},
    {32, 6, "Cliënten met een maatwerkarrangement WMO", {}},
    {33, 7, "Omvang huishoudelijk restafval", {}},
    {34, 7, "Hernieuwbare elektriciteit", {}},
    {35, 8, "Gemiddelde WOZ-waarde", {}},
    {36, 8, "Nieuw gebouwde woningen", {}},
    {37, 8, "Demografische druk", {}},
    {38, 8, "Gemeentelijke woonlasten eenpersoonshuishouden", {}},
    {39, 8, "Gemeentelijke woonlasten meerpersoonshuishouden", {}},
}};

} // namespace detail

SLUITEND_INLINE std::span<const StatutoryIndicator> statutory_indicators() noexcept {
    return detail::statutory_indicator_list;
}

SLUITEND_INLINE const StatutoryIndicator*
find_statutory_indicator(std::string_view number) noexcept {
    if (number.empty() || number.size() > 2 || number.front() == '0') return nullptr;
    int value = 0;
    for (const char c : number) {
        if (c < '0' || c > '9') return nullptr;
        value = value * 10 + (c - '0');
    }
    return value <= 39 ? &detail::statutory_indicator_list[static_cast<std::size_t>(value - 1)]
                       : nullptr;
}

SLUITEND_END
