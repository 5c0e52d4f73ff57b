// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/model/statutory_indicators.hpp>

#include <string>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

inline constexpr const char* inhabitants = "inwoners";

inline Unit plain_unit(UnitKind kind) {
    Unit unit;
    unit.kind = kind;
    return unit;
}
inline Unit percent_of(std::string population, std::optional<AgeRange> ages = {}) {
    Unit unit = plain_unit(UnitKind::percent);
    unit.population = std::move(population);
    unit.ages = ages;
    return unit;
}
inline Unit rate_per(std::int64_t per, std::string population, std::optional<AgeRange> ages = {}) {
    Unit unit = percent_of(std::move(population), ages);
    unit.kind = UnitKind::rate;
    unit.per = per;
    return unit;
}
inline Unit thousand_euro() {
    Unit unit = plain_unit(UnitKind::currency);
    unit.multiplier = 1'000;
    return unit;
}

inline const std::vector<StatutoryIndicator>& statutory_indicator_list() {
    constexpr auto lower = Direction::lower_is_better;
    constexpr auto higher = Direction::higher_is_better;
    constexpr auto neutral = Direction::neutral;
    constexpr auto unknown = Direction::unknown;
    // clang-format off
    static const std::vector<StatutoryIndicator> list{
        {1, 0, "Formatie", "Established posts", rate_per(1'000, inhabitants), unknown, "Eigen gegevens", "bi.1", {}, ""},
        {2, 0, "Bezetting", "Filled posts", rate_per(1'000, inhabitants), unknown, "Eigen gegevens", "bi.2", {}, ""},
        {3, 0, "Apparaatskosten", "Organisation cost", plain_unit(UnitKind::currency_per_capita), unknown, "Eigen gegevens", "bi.3", {}, ""},
        {4, 0, "Externe inhuur", "Hired staff", plain_unit(UnitKind::percent), unknown, "Eigen gegevens", "bi.4", {}, ""},
        {5, 0, "Overhead", "Overhead", plain_unit(UnitKind::percent), unknown, "Eigen gegevens", "bi.5", {}, ""},
        {6, 1, "Verwijzingen Halt", "Referrals to Halt", rate_per(10'000, "jongeren", AgeRange{12, 17, true}), unknown, "Bureau Halt", "", {}, "published per 1,000 in later years"},
        {7, 1, "Harde kern jongeren", "Persistent young offenders", rate_per(10'000, inhabitants), lower, "KLPD", "", 2018, ""},
        {8, 1, "Winkeldiefstallen", "Shoplifting", rate_per(1'000, inhabitants), lower, "CBS", "", {}, ""},
        {9, 1, "Geweldsmisdrijven", "Violent crime", rate_per(1'000, inhabitants), lower, "CBS", "", {}, ""},
        {10, 1, "Diefstallen uit woning", "Domestic burglary", rate_per(1'000, inhabitants), lower, "CBS", "", {}, ""},
        {11, 1, "Vernielingen en beschadigingen (in de openbare ruimte)", "Vandalism in public space", rate_per(1'000, inhabitants), lower, "CBS", "", {}, ""},
        {12, 2, "Ziekenhuisopname na verkeersongeval met een motorvoertuig", "Hospital admission after an accident with a motor vehicle", plain_unit(UnitKind::percent), lower, "VeiligheidNL", "", 2020, ""},
        {13, 2, "Overige vervoersongevallen met een gewonde fietser", "Other transport accidents with an injured cyclist", plain_unit(UnitKind::percent), lower, "VeiligheidNL", "", 2020, ""},
        {14, 3, "Functiemenging", "Mix of functions", plain_unit(UnitKind::percent), neutral, "LISA", "", {}, ""},
        {15, 3, "Bruto gemeentelijk product", "Gross municipal product", plain_unit(UnitKind::index), unknown, "Atlas voor gemeenten", "", 2022, ""},
        {16, 3, "Vestigingen (van bedrijven)", "Business establishments", rate_per(1'000, "inwoners", AgeRange{15, 64, true}), unknown, "LISA", "", {}, "some towns count inhabitants of 15 to 74"},
        {17, 4, "Absoluut verzuim", "Absolute absenteeism", rate_per(1'000, "leerlingen"), lower, "Ingrado", "", {}, "later published by DUO and Ingrado"},
        {18, 4, "Relatief verzuim", "Relative absenteeism", rate_per(1'000, "leerlingen"), lower, "Ingrado", "", {}, "defined anew as more than 16 hours in 4 weeks; later published by DUO and Ingrado"},
        {19, 4, "Voortijdig schoolverlaters zonder startkwalificatie", "Early school leavers without a basic qualification", percent_of("deelnemers aan VO en MBO"), lower, "DUO", "", {}, ""},
        {20, 5, "Niet-sporters", "Non-participants in sport", percent_of("inwoners", AgeRange{19, {}, true}), lower, "RIVM", "", {}, ""},
        {21, 6, "Banen", "Jobs", rate_per(1'000, "inwoners", AgeRange{15, 64, true}), higher, "LISA", "", {}, ""},
        {22, 6, "Jongeren met een delict voor de rechter", "Youths in court", percent_of("jongeren", AgeRange{12, 21, true}), lower, "Verwey-Jonker Instituut", "", {}, "later published by CBS Jeugd"},
        {23, 6, "Kinderen in uitkeringsgezin", "Children in families on benefit", percent_of("kinderen", AgeRange{0, 17, true}), lower, "Verwey-Jonker Instituut", "", {}, "later published by CBS Jeugd"},
        {24, 6, "Netto arbeidsparticipatie", "Net labour participation", plain_unit(UnitKind::percent), higher, "CBS", "", {}, ""},
        {25, 6, "Achterstandsleerlingen", "Disadvantaged pupils", percent_of("leerlingen", AgeRange{4, 12, true}), lower, "Verwey-Jonker Instituut", "", 2018, ""},
        {26, 6, "Werkloze jongeren", "Unemployed youths", percent_of("jongeren", AgeRange{16, 22, true}), lower, "Verwey-Jonker Instituut", "", {}, "later published by CBS Jeugd"},
        {27, 6, "Personen met een bijstandsuitkering", "Persons on social assistance", rate_per(10'000, "inwoners", AgeRange{18, {}, true}), lower, "CBS", "", {}, "many towns print it per 1,000"},
        {28, 6, "Lopende re-integratievoorzieningen", "Reintegration services under way", rate_per(10'000, "inwoners", AgeRange{15, 64, true}), unknown, "CBS", "", {}, "many towns print it per 1,000"},
        {29, 6, "Jongeren met jeugdhulp", "Youths in youth care", percent_of("jongeren", AgeRange{0, 17, true}), unknown, "CBS", "", {}, ""},
        {30, 6, "Jongeren met jeugdbescherming", "Youths under protection", percent_of("jongeren", AgeRange{0, 17, true}), unknown, "CBS", "", {}, ""},
        {31, 6, "Jongeren met jeugdreclassering", "Youths on probation", percent_of("jongeren", AgeRange{12, 22, true}), unknown, "CBS", "", {}, ""},
        {32, 6, "Cliënten met een maatwerkarrangement WMO", "Clients with a Wmo arrangement", rate_per(10'000, inhabitants), unknown, "GMSD", "", {}, "later published by CBS; some towns print it per 1,000"},
        {33, 7, "Omvang huishoudelijk restafval", "Residual household waste", plain_unit(UnitKind::mass_per_capita), lower, "CBS", "", {}, ""},
        {34, 7, "Hernieuwbare elektriciteit", "Renewable electricity", plain_unit(UnitKind::percent), higher, "RWS", "", {}, ""},
        {35, 8, "Gemiddelde WOZ-waarde", "Average property value", thousand_euro(), neutral, "CBS", "", {}, ""},
        {36, 8, "Nieuw gebouwde woningen", "New dwellings", rate_per(1'000, "woningen"), unknown, "BAG", "", {}, ""},
        {37, 8, "Demografische druk", "Demographic pressure", plain_unit(UnitKind::percent), neutral, "CBS", "", {}, ""},
        {38, 8, "Gemeentelijke woonlasten eenpersoonshuishouden", "Municipal charges of a single household", plain_unit(UnitKind::currency), unknown, "COELO", "", {}, ""},
        {39, 8, "Gemeentelijke woonlasten meerpersoonshuishouden", "Municipal charges of a larger household", plain_unit(UnitKind::currency), unknown, "COELO", "", {}, ""},
    };
    // clang-format on
    return list;
}

/// Wordings of towns, as `comparable` gives them.
inline constexpr std::array<std::pair<std::string_view, int>, 33> statutory_aliases{{
    {"kinderen in armoede", 23},
    {"kinderen in uitkeringsgezinnen", 23},
    {"percentage niet sporters", 20},
    {"geweldmisdrijven", 9},
    {"winkeldiefstal", 8},
    {"woninginbraken", 10},
    {"diefstal uit woning", 10},
    {"vernieling en beschadiging", 11},
    {"functiemengingsindex", 14},
    {"verwijzingen halt jongeren", 6},
    {"hernieuwbare energie elektriciteit", 34},
    {"huishoudelijk restafval", 33},
    {"omvang restafval", 33},
    {"nieuwbouw woningen", 36},
    {"nieuwbouwwoningen", 36},
    {"woz waarde woningen", 35},
    {"gemiddelde woz waarde woningen", 35},
    {"bijstandsuitkeringen", 27},
    {"aantal re integratievoorzieningen", 28},
    {"re integratievoorzieningen", 28},
    {"wmo clienten met een maatwerkarrangement", 32},
    {"clienten met een maatwerkarrangement", 32},
    {"jongeren met delict voor rechter", 22},
    {"voortijdige schoolverlaters", 19},
    {"voortijdig schoolverlaters", 19},
    {"vroegtijdig schoolverlaters zonder startkwalificatie", 19},
    {"voortijdige schoolverlaters zonder startkwalificatie", 19},
    {"netto participatiegraad", 24},
    {"woonlasten eenpersoonshuishouden", 38},
    {"woonlasten meerpersoonshuishouden", 39},
    {"gemeentelijke woonlasten eenpersoonshuishoudens", 38},
    {"gemeentelijke woonlasten meerpersoonshuishoudens", 39},
    {"harde kern jeugd", 7},
}};

} // namespace detail

SLUITEND_END
