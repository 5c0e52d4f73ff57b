// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to model: the words of labels and headings in published tables.
///
/// - `detail::kind_words`, `detail::qualifier_words`: phases;
/// - `detail::label_words`, `detail::side_words`, `detail::leading_words`: what rows and columns are about;
/// - `detail::heads_counted`: what money may be per.
#pragma once

#include <sluitend/model/table.hpp>

#include <array>
#include <string_view>

SLUITEND_BEGIN

namespace detail {

/// Words of a column heading and the phase that they mean.
struct KindWord {
    std::string_view word;
    Phase phase;
};

/// Phases as column headings name them. Words are tried in this order at every place.
inline constexpr std::array kind_words{
    KindWord{"bijgestelde begroting", Phase::amended},
    KindWord{"gewijzigde begroting", Phase::amended},
    KindWord{"primitieve begroting", Phase::adopted},
    KindWord{"primaire begroting", Phase::adopted},
    KindWord{"actuele begroting", Phase::amended},
    KindWord{"meerjarenbegroting", Phase::estimate},
    KindWord{"programmabegroting", Phase::adopted},
    KindWord{"programmarekening", Phase::actual},
    KindWord{"ontwerpbegroting", Phase::draft},
    KindWord{"meerjarenraming", Phase::estimate},
    KindWord{"meerjarenplan", Phase::estimate},
    KindWord{"meerjaren", Phase::estimate},
    KindWord{"jaarrekening", Phase::actual},
    KindWord{"realisatie", Phase::actual},
    KindWord{"begroot", Phase::adopted},
    KindWord{"begroting", Phase::adopted},
    KindWord{"werkelijk", Phase::actual},
    KindWord{"rekening", Phase::actual},
    KindWord{"prognose", Phase::forecast},
    KindWord{"raming", Phase::estimate},
    KindWord{"mjp", Phase::estimate},
    KindWord{"mjb", Phase::estimate},
    KindWord{"mjr", Phase::estimate},
    KindWord{"begr.", Phase::adopted},
    KindWord{"begr", Phase::adopted},
    KindWord{"rek.", Phase::actual},
    KindWord{"rek", Phase::actual},
    KindWord{"real.", Phase::actual},
};

/// What may stand before or after the year.
inline constexpr std::array qualifier_words{
    KindWord{"na wijziging", Phase::amended},   KindWord{"(na wijziging)", Phase::amended},
    KindWord{"bijgesteld", Phase::amended},     KindWord{"primitief", Phase::adopted},
    KindWord{"(primitief)", Phase::adopted},    KindWord{"primair", Phase::adopted},
    KindWord{"voor wijziging", Phase::adopted}, KindWord{"voor wijz.", Phase::adopted},
    KindWord{"na wijz.", Phase::amended},       KindWord{"na vjn", Phase::amended},
    KindWord{"herziening", Phase::amended},
};

/// A label and what it is about.
struct LabelWord {
    std::string_view folded;
    TableRole role;
};

/// Lines of a programme's budget as printed by municipalities, folded to lower-case letters.
inline constexpr std::array label_words{
    LabelWord{"lasten", TableRole::expenditure},
    LabelWord{"totalelasten", TableRole::expenditure},
    LabelWord{"totaallasten", TableRole::expenditure},
    LabelWord{"subtotaallasten", TableRole::expenditure},
    LabelWord{"baten", TableRole::revenue},
    LabelWord{"totalebaten", TableRole::revenue},
    LabelWord{"totaalbaten", TableRole::revenue},
    LabelWord{"subtotaalbaten", TableRole::revenue},
    LabelWord{"saldo", TableRole::balance},
    LabelWord{"saldovanbatenenlasten", TableRole::balance},
    LabelWord{"saldovanlastenenbaten", TableRole::balance},
    LabelWord{"saldobatenenlasten", TableRole::balance},
    LabelWord{"saldolastenenbaten", TableRole::balance},
    LabelWord{"saldobatenlasten", TableRole::balance},
    LabelWord{"saldolastenbaten", TableRole::balance},
    LabelWord{"totaalsaldovanbatenenlasten", TableRole::balance},
    LabelWord{"geraamdtotaalsaldovanbatenenlasten", TableRole::balance},
    LabelWord{"stortingreserves", TableRole::reserve_additions},
    LabelWord{"stortingenreserves", TableRole::reserve_additions},
    LabelWord{"stortinginreserves", TableRole::reserve_additions},
    LabelWord{"stortingeninreserves", TableRole::reserve_additions},
    LabelWord{"stortingenaanreserves", TableRole::reserve_additions},
    LabelWord{"toevoegingreserves", TableRole::reserve_additions},
    LabelWord{"toevoegingenreserves", TableRole::reserve_additions},
    LabelWord{"toevoegingaanreserves", TableRole::reserve_additions},
    LabelWord{"toevoegingenaanreserves", TableRole::reserve_additions},
    LabelWord{"stortingreserve", TableRole::reserve_additions},
    LabelWord{"stortinginreserve", TableRole::reserve_additions},
    LabelWord{"toevoegingreserve", TableRole::reserve_additions},
    LabelWord{"toevoegingaanreserve", TableRole::reserve_additions},
    LabelWord{"toevoegingaandereserve", TableRole::reserve_additions},
    LabelWord{"dotatiereserves", TableRole::reserve_additions},
    LabelWord{"dotatiesreserves", TableRole::reserve_additions},
    LabelWord{"onttrekkingreserves", TableRole::reserve_withdrawals},
    LabelWord{"onttrekkingenreserves", TableRole::reserve_withdrawals},
    LabelWord{"onttrekkingaanreserves", TableRole::reserve_withdrawals},
    LabelWord{"onttrekkingenaanreserves", TableRole::reserve_withdrawals},
    LabelWord{"onttrekkinguitreserves", TableRole::reserve_withdrawals},
    LabelWord{"onttrekkingenuitreserves", TableRole::reserve_withdrawals},
    LabelWord{"onttrekkingreserve", TableRole::reserve_withdrawals},
    LabelWord{"onttrekkingaanreserve", TableRole::reserve_withdrawals},
    LabelWord{"onttrekkinguitreserve", TableRole::reserve_withdrawals},
    LabelWord{"onttrekkingaandereserve", TableRole::reserve_withdrawals},
    LabelWord{"resultaat", TableRole::result},
    LabelWord{"geraamdresultaat", TableRole::result},
    LabelWord{"gerealiseerdresultaat", TableRole::result},
    LabelWord{"saldonabestemming", TableRole::result},
    LabelWord{"resultaatnabestemming", TableRole::result},
};

/// Further labels and headings of tables of any shape, folded likewise, without the words of
/// `leading_words` before them and years behind them.
inline constexpr std::array side_words{
    LabelWord{"uitgaven", TableRole::expenditure},
    LabelWord{"uitgave", TableRole::expenditure},
    LabelWord{"ontvangsten", TableRole::revenue},
    LabelWord{"ontvangst", TableRole::revenue},
    LabelWord{"inkomsten", TableRole::revenue},
    LabelWord{"saldorekeningbatenenlasten", TableRole::balance},
    LabelWord{"saldorekeningvanbatenenlasten", TableRole::balance},
    LabelWord{"saldovandebatenenlasten", TableRole::balance},
    LabelWord{"toevoeging", TableRole::reserve_additions},
    LabelWord{"toevoegingen", TableRole::reserve_additions},
    LabelWord{"toevoegingaandereserves", TableRole::reserve_additions},
    LabelWord{"toevoegingenaandereserves", TableRole::reserve_additions},
    LabelWord{"storting", TableRole::reserve_additions},
    LabelWord{"stortingen", TableRole::reserve_additions},
    LabelWord{"dotatie", TableRole::reserve_additions},
    LabelWord{"dotaties", TableRole::reserve_additions},
    LabelWord{"dotatieaanreserves", TableRole::reserve_additions},
    LabelWord{"dotatiesaanreserves", TableRole::reserve_additions},
    LabelWord{"onttrekking", TableRole::reserve_withdrawals},
    LabelWord{"onttrekkingen", TableRole::reserve_withdrawals},
    LabelWord{"onttrekkingaandereserves", TableRole::reserve_withdrawals},
    LabelWord{"onttrekkingenaandereserves", TableRole::reserve_withdrawals},
    LabelWord{"onttrekkinguitdereserves", TableRole::reserve_withdrawals},
    LabelWord{"onttrekkingenuitdereserves", TableRole::reserve_withdrawals},
    LabelWord{"mutatiereserves", TableRole::reserve_movements},
    LabelWord{"saldoreserves", TableRole::reserve_movements},
    LabelWord{"mutatiereserve", TableRole::reserve_movements},
    LabelWord{"mutatiesreserve", TableRole::reserve_movements},
    LabelWord{"mutatiesreserves", TableRole::reserve_movements},
    LabelWord{"mutatiesinreserves", TableRole::reserve_movements},
    LabelWord{"mutatiesindereserves", TableRole::reserve_movements},
    LabelWord{"saldomutatiesreserves", TableRole::reserve_movements},
    LabelWord{"reservemutaties", TableRole::reserve_movements},
    LabelWord{"toevoegingenonttrekkingen", TableRole::reserve_movements},
    LabelWord{"toevoegingenenonttrekkingen", TableRole::reserve_movements},
    LabelWord{"toevoegingenonttrekkingenreserves", TableRole::reserve_movements},
    LabelWord{"toevoegingenenonttrekkingenreserves", TableRole::reserve_movements},
    LabelWord{"toevoegingenenonttrekkingenaanreserves", TableRole::reserve_movements},
    LabelWord{"resultaatrekeningbatenenlasten", TableRole::result},
    LabelWord{"resultaatprogramma", TableRole::result},
    LabelWord{"begrotingssaldo", TableRole::result},
    LabelWord{"begrotingsresultaat", TableRole::result},
    LabelWord{"rekeningsaldo", TableRole::result},
    LabelWord{"rekeningresultaat", TableRole::result},
    LabelWord{"beginstand", TableRole::opening},
    LabelWord{"beginsaldo", TableRole::opening},
    LabelWord{"standbegin", TableRole::opening},
    LabelWord{"standbeginjaar", TableRole::opening},
    LabelWord{"saldobegin", TableRole::opening},
    LabelWord{"saldobeginjaar", TableRole::opening},
    LabelWord{"stand", TableRole::closing},
    LabelWord{"eindstand", TableRole::closing},
    LabelWord{"eindsaldo", TableRole::closing},
    LabelWord{"standeind", TableRole::closing},
    LabelWord{"standeindjaar", TableRole::closing},
    LabelWord{"standeindejaar", TableRole::closing},
    LabelWord{"saldoeind", TableRole::closing},
    LabelWord{"saldoeindjaar", TableRole::closing},
    LabelWord{"saldoeindejaar", TableRole::closing},
    LabelWord{"boekwaarde", TableRole::closing},
    LabelWord{"bij", TableRole::increase},
    LabelWord{"bijtoevoeging", TableRole::increase},
    LabelWord{"bijtoevoegingen", TableRole::increase},
    LabelWord{"bijstortingen", TableRole::increase},
    LabelWord{"vermeerdering", TableRole::increase},
    LabelWord{"vermeerderingen", TableRole::increase},
    LabelWord{"opgenomen", TableRole::increase},
    LabelWord{"opname", TableRole::increase},
    LabelWord{"opnames", TableRole::increase},
    LabelWord{"nieuweleningen", TableRole::increase},
    LabelWord{"toename", TableRole::increase},
    LabelWord{"af", TableRole::decrease},
    LabelWord{"afonttrekking", TableRole::decrease},
    LabelWord{"afonttrekkingen", TableRole::decrease},
    LabelWord{"vermindering", TableRole::decrease},
    LabelWord{"verminderingen", TableRole::decrease},
    LabelWord{"afname", TableRole::decrease},
    LabelWord{"aanwending", TableRole::decrease},
    LabelWord{"aflossing", TableRole::decrease},
    LabelWord{"aflossingen", TableRole::decrease},
    LabelWord{"aanwendingen", TableRole::decrease},
    LabelWord{"vrijval", TableRole::decrease},
    LabelWord{"verschil", TableRole::difference},
    LabelWord{"afwijking", TableRole::difference},
    LabelWord{"mutatie", TableRole::difference},
    LabelWord{"wijziging", TableRole::difference},
    LabelWord{"wijzigingen", TableRole::difference},
    LabelWord{"begrotingswijziging", TableRole::difference},
    LabelWord{"begrotingswijzigingen", TableRole::difference},
    LabelWord{"bijstelling", TableRole::difference},
    LabelWord{"percentage", TableRole::percentage},
    LabelWord{"procent", TableRole::percentage},
};

/// What money may be per.
inline constexpr std::array<std::string_view, 8> heads_counted{"per inwoner",
                                                               "per huishouden",
                                                               "per woning",
                                                               "per jongere",
                                                               "per leerling",
                                                               "per aansluiting",
                                                               "meerpersoonshuishouden",
                                                               "eenpersoonshuishouden"};

/// What may stand before a label that is known, folded; it changes nothing of what it is about.
inline constexpr std::array<std::string_view, 12> leading_words{
    "subtotaal", "totaal",       "totale",     "geraamde",    "geraamd",     "gerealiseerde",
    "begrote",   "gerealiseerd", "werkelijke", "structurele", "structureel", "begroot"};

} // namespace detail

SLUITEND_END
