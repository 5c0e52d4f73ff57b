// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/labels.hpp>

SLUITEND_BEGIN

namespace {

constexpr auto info = Severity::info;
constexpr auto warning = Severity::warning;
constexpr auto error = Severity::error;

constexpr std::string_view sum_arguments = "where sum printed residual bound figures";
constexpr std::string_view style_arguments = "where sum printed residual bound figures style_basis";
constexpr std::string_view suspicious_arguments =
    "where sum printed residual bound figures suspicion";

constexpr std::string_view overview_arguments =
    "row column programme printed value own own_value difference figures agreeing";

constexpr std::string_view broken_nl =
    "{sum}, maar er staat {printed}. Dat scheelt {residual}; afronding van {figures} bedragen "
    "verklaart hoogstens {bound}. Minstens één van deze bedragen is fout, of er ontbreekt een "
    "post.";
constexpr std::string_view broken_en =
    "{sum}, but the page says {printed}. The difference is {residual}; rounding of {figures} "
    "figures explains at most {bound}. At least one of them is wrong, or an item is missing.";
constexpr std::string_view suspicious_nl =
    "{sum}, maar er staat {printed}. Dat scheelt {residual}. {suspicion}";
constexpr std::string_view suspicious_en =
    "{sum}, but the page says {printed}. The difference is {residual}. {suspicion}";
constexpr std::string_view style_nl = "{sum}, gedrukt staat {printed}. Dat scheelt {residual}. "
                                      "{style_basis} Dan is ook dit een fout.";
constexpr std::string_view style_en =
    "{sum}, printed is {printed}. The difference is {residual}. {style_basis} Then this is a "
    "mistake.";
constexpr std::string_view rounding_nl =
    "{sum}, gedrukt staat {printed}. Dat scheelt {residual} en is gewoon: de {figures} bedragen "
    "zijn ieder apart afgerond, en dat kan samen tot {bound} schelen.";
constexpr std::string_view rounding_en =
    "{sum}, printed is {printed}. The difference of {residual} is normal: the {figures} figures "
    "were rounded one by one, which can add up to {bound}.";

constexpr FindingLabel finding_table[] = {
    {"action.duplicate-number", warning, "actienummer dubbel", "action number repeated",
     "Actienummer {number} staat {count} keer bij {goal}.[ Aangekondigd aantal acties: {declared}; "
     "gevonden: {found}.] Alle acties zijn bewaard.",
     "Action number {number} stands {count} times under {goal}.[ Actions announced: {declared}; "
     "found: {found}.] All of them are kept.",
     "goal number count declared found"},
    {"action.sequence", info, "actienummering springt", "gap in action numbers",
     "Bij {goal} volgt op actie {after} meteen actie {number}.",
     "Under {goal}, action {after} is followed by action {number}.", "goal after number"},
    {"action.without-goal", info, "acties zonder doel", "actions without a goal",
     "Vanaf “{text}” staan genummerde acties, maar er staat geen doel waar ze bij horen. Ze zijn "
     "als "
     "tekst bewaard.",
     "Numbered actions begin at “{text}”, but no goal is there to which they belong. They are kept "
     "as "
     "text.",
     "text"},
    {"arrow.snapped", info, "getal afgerond bij inlezen", "number rounded on reading",
     "Kolom {column}, rij {row}: het binaire getal {from} is gelezen als {to}.",
     "Column {column}, row {row}: the binary number {from} was read as {to}.",
     "column row from to"},
    {"claim.direction", warning, "richting klopt niet", "wrong direction",
     "{period}: de tabel gaat de andere kant op dan de zin zegt: {claimed}.[ De zin noemt {amount} "
     "euro.]",
     "{period}: the table goes the other way than the sentence says: {claimed}.[ The sentence "
     "names "
     "{amount} euro.]",
     "period amount match claimed tested matched"},
    {"claim.measure", warning, "bedrag hoort bij een andere post", "amount belongs to another line",
     "{period}: het bedrag van {amount} euro hoort bij {match}, niet bij wat de zin noemt: "
     "{claimed}. "
     "Vergeleken met {tested} bedragen in de tabel over deze periode; passend: {matched}.",
     "{period}: the amount of {amount} euro belongs to {match}, not to what the sentence names: "
     "{claimed}. Compared with {tested} numbers of the table over this period; fitting: {matched}.",
     "period amount match claimed tested matched"},
    {"claim.unsupported", warning, "bedrag niet in de tabel te vinden",
     "amount not found in the table",
     "{period}: het bedrag van {amount} euro past bij geen bedrag in de tabel over deze periode; "
     "vergeleken: {tested}. De zin noemt {claimed}.",
     "{period}: the amount of {amount} euro fits no number of the table over this period; "
     "compared: "
     "{tested}. The sentence names {claimed}.",
     "period amount match claimed tested matched"},
    {"diagnostics.truncated", info, "niet alles getoond", "not everything shown",
     "Er waren nog {more} bevindingen; die zijn wel geteld, maar niet bewaard.",
     "There were {more} more findings; they were counted but not kept.", "more"},
    {"figure.unreadable", error, "bedrag onleesbaar", "unreadable figure",
     "Hier wordt een bedrag verwacht, maar er staat “{text}”. Het bedrag is weggelaten, niet "
     "geraden.",
     "A figure is expected here, but the page says “{text}”. It is left out, not guessed.", "text"},
    {"figure.unusual-sign", info, "ongewoon teken", "unusual sign",
     "Het bedrag {verbatim} bij “{row}”, {column}, heeft een ander teken dan gebruikelijk op deze "
     "regel.",
     "The figure {verbatim} at “{row}”, {column}, has another sign than is usual on this line.",
     "row column verbatim"},
    {"file.cell-uncomputed", error, "formule zonder uitkomst", "formula without a result",
     "Blad “{sheet}”, cel {cell}: de formule heeft geen bewaarde uitkomst. Het bedrag is "
     "onbekend, niet nul.",
     "Sheet “{sheet}”, cell {cell}: the formula has no stored result. The figure is unknown, "
     "not zero.",
     "sheet cell"},
    {"file.cells-hidden", warning, "rijen of kolommen verborgen", "rows or columns hidden",
     "Op blad “{sheet}” zijn verborgen: {rows} rijen en {columns} kolommen. Zij zijn niet "
     "gelezen.",
     "On sheet “{sheet}” there are hidden: {rows} rows and {columns} columns. They were not "
     "read.",
     "sheet rows columns"},
    {"file.cells-rounded", info, "cellen tonen minder cijfers", "cells show fewer digits",
     "Op blad “{sheet}” tonen {count} cellen minder cijfers dan zij bevatten, om te beginnen "
     "{cell}: getoond wordt {shown}, er staat {held}. Gelezen is wat getoond wordt.",
     "On sheet “{sheet}” {count} cells show fewer digits than they hold, the first is {cell}: "
     "{shown} is shown, {held} is held. What is shown was read.",
     "sheet count cell shown held"},
    {"file.cells-scaled", warning, "cellen tonen duizenden", "cells show thousands",
     "Op blad “{sheet}” tonen {count} cellen hun getal gedeeld door {factor}, om te beginnen "
     "{cell}: getoond wordt {shown}, er staat {held}. Gelezen is wat getoond wordt.",
     "On sheet “{sheet}” {count} cells show their number divided by {factor}, the first is {cell}: "
     "{shown} is shown, {held} is held. What is shown was read.",
     "sheet count cell shown held factor"},
    {"file.encoding", info, "andere tekencodering", "another character encoding",
     "De tekst is geen UTF-8; hij is gelezen als {encoding}.",
     "The text is no UTF-8; it was read as {encoding}.", "encoding"},
    {"file.kind", info, "naam past niet bij inhoud", "name does not fit the content",
     "Het bestand heet {name}, maar de inhoud is {kind}. Het is als {kind} gelezen.",
     "The file is called {name}, but it holds {kind}. It was read as {kind}.", "name kind"},
    {"file.number-format", info, "onbekende getalopmaak", "unknown number format",
     "Blad “{sheet}”, cel {cell}: de opmaak “{format}” is niet bekend. Het getal is gelezen "
     "zoals het is opgeslagen.",
     "Sheet “{sheet}”, cell {cell}: the format “{format}” is not known. The number was read as "
     "it is stored.",
     "sheet cell format"},
    {"file.page-garbled", error, "bladzijde met verkeerde letters", "page with wrong letters",
     "De tekst van bladzijde {page} bestaat uit verkeerde letters: er staat bijna geen gewoon "
     "woord in. Zij is niet gelezen.",
     "The text of page {page} has wrong letters: it holds hardly any common word. It was not "
     "read.",
     "page"},
    {"file.page-image", warning, "bladzijde zonder tekst", "page without text",
     "Op bladzijde {page} staat een afbeelding en geen tekst. Zij is niet gelezen.",
     "Page {page} holds a picture and no text. It was not read.", "page"},
    {"file.parts-hidden", warning, "delen van de pagina verborgen", "parts of the page hidden",
     "Op de pagina zijn {count} tabellen, rijen of cellen verborgen. Zij zijn niet gelezen.",
     "On the page {count} tables, rows or cells are hidden. They were not read.", "count"},
    {"file.sheet-hidden", warning, "blad verborgen", "sheet hidden",
     "Blad “{sheet}” is verborgen en niet gelezen.", "Sheet “{sheet}” is hidden and was not read.",
     "sheet"},
    {"goal.action-count", warning, "aantal acties klopt niet", "number of actions differs",
     "Bij {number} “{title}” staat als aantal acties {declared}; gevonden: {found}.",
     "{number} “{title}” announces {declared} as its number of actions; found: {found}.",
     "number title declared found"},
    {"goal.duplicate-code", warning, "doelnummer dubbel", "goal number repeated",
     "Doelnummer {number} staat er {count} keer.", "Goal number {number} stands {count} times.",
     "number count"},
    {"goal.indicator-count", warning, "aantal indicatoren klopt niet",
     "number of indicators differs",
     "Bij {number} “{title}” staat als aantal indicatoren {declared}; gevonden: {found}.",
     "{number} “{title}” announces {declared} as its number of indicators; found: {found}.",
     "number title declared found"},
    {"goal.sequence", info, "doelnummering springt", "gap in goal numbers",
     "Op doel {after} volgt meteen doel {number}.", "Goal {after} is followed by goal {number}.",
     "after number"},
    {"goal.table-unread", warning, "tabel met doelen niet gelezen", "table of goals not read",
     "De rijen onder “{text}” hebben niet alle dezelfde cellen, of beginnen zonder doel. De tabel "
     "is "
     "als tekst bewaard; haar doelen en acties zijn niet gelezen.",
     "The rows below “{text}” do not all have the same cells, or begin without a goal. The table "
     "was "
     "kept as text; its goals and actions were not read.",
     "text"},
    {"goal.title-drift", info, "titel wijkt af", "title differs",
     "Doel {number} heet in de doelenboom “{listed}”, maar in de tekst “{text}”.",
     "Goal {number} is called “{listed}” in the goal tree, but “{text}” in the text.",
     "number listed text"},
    {"goal.total-broken", error, "doelen tellen niet op", "goals do not add up", broken_nl,
     broken_en, sum_arguments},
    {"goal.total-rounding", info, "afrondingsverschil doelen", "rounding difference of goals",
     rounding_nl, rounding_en, sum_arguments},
    {"goal.total-style", warning, "verschil in exacte tabel, doelen",
     "difference in an exact table, goals", style_nl, style_en, style_arguments},
    {"goal.total-suspicious", warning, "opvallend verschil doelen",
     "suspicious difference of goals", suspicious_nl, suspicious_en, suspicious_arguments},
    {"goal.unexplained", warning, "doel niet uitgewerkt", "goal not explained",
     "Doel {number} “{title}” staat in de doelenboom, maar wordt in de tekst niet uitgewerkt.",
     "Goal {number} “{title}” stands in the goal tree, but is not explained in the text.",
     "number title"},
    {"goal.unit-assumed", info, "eenheid van doelen aangenomen", "unit of goals assumed",
     "Bij “{text}” staat geen eenheid. De kosten van de doelen zijn gelezen x {factor} euro, want "
     "dan passen zij bij de lasten van het programma.",
     "No unit stands at “{text}”. The costs of the goals were read x {factor} euro, for then they "
     "are of the size of the programme's expenditure.",
     "text factor"},
    {"goal.unit-unclear", warning, "eenheid van een doel onduidelijk", "unit of a goal not clear",
     "Bij “{text}” staat geen eenheid, en in geen enkele eenheid passen de kosten van de doelen "
     "bij "
     "de lasten van het programma. De woorden zijn bewaard; het bedrag is niet vergeleken.",
     "No unit stands at “{text}”, and the costs of the goals are of the size of the programme's "
     "expenditure in none. The words were kept; the amount was not compared.",
     "text"},
    {"goal.unlisted", warning, "doel niet in doelenboom", "goal not in the goal tree",
     "Doel {number} “{title}” wordt in de tekst uitgewerkt, maar staat niet in de doelenboom.",
     "Goal {number} “{title}” is explained in the text, but is missing from the goal tree.",
     "number title"},
    {"goal.without-content", info, "doel zonder inhoud", "goal without content",
     "Bij doel {number} “{title}” staan geen acties, geen indicatoren en geen bedrag.",
     "Goal {number} “{title}” has no actions, no indicators and no amount.", "number title"},
    {"goal.without-parent", warning, "doel zonder hoofddoel", "goal without parent",
     "Bij {number} “{title}” is geen hoofddoel gevonden. Het is als hoofddoel bewaard.",
     "No goal above {number} “{title}” was found. It is kept as a top-level goal.", "number title"},
    {"indicator.bound-by-likeness", warning, "indicator herkend aan bijna dezelfde naam",
     "indicator recognised by a similar name",
     "Indicator {indicator} (“{name}”) is gelezen als nummer {number}, “{statutory}”: de naam "
     "scheelt een paar letters.",
     "Indicator {indicator} (“{name}”) was taken for number {number}, “{statutory}”: its name is a "
     "few letters off.",
     "indicator name number statutory"},
    {"indicator.cell-period", info, "cel noemt een ander jaar", "cell names another year",
     "In de regel van {row} staat een cijfer over {period}: “{text}”. Het telt voor {period}.",
     "The row of {row} holds a figure of {period}: “{text}”. It counts for {period}.",
     "text period row"},
    {"indicator.cell-unit", warning, "eenheid spreekt zich tegen", "units contradict each other",
     "In de cel staat “{text}”, maar de eenheid van de indicator is “{unit}”. Het cijfer is "
     "bewaard "
     "met de eenheid uit de cel en wordt niet vergeleken.",
     "The cell says “{text}”, but the unit of the indicator is “{unit}”. The figure is kept in the "
     "unit of the cell and is not compared.",
     "text unit"},
    {"indicator.column-unread", warning, "kolom van indicatoren niet gelezen",
     "column of indicators not read",
     "De kolom “{column}” is niet gelezen: zij is geen bekende kolom van een tabel met "
     "indicatoren, of er staat niet bij of het metingen of streefwaarden zijn.",
     "The column “{column}” was not read: it is no known column of a table of indicators, or it "
     "does not say whether it holds measurements or targets.",
     "column"},
    {"indicator.duplicate-number", error, "indicatornummer dubbel", "indicator number repeated",
     "Wettelijk indicatornummer {number} staat er {count} keer.",
     "Statutory indicator number {number} stands {count} times.", "number count"},
    {"indicator.lapsed-number", info, "niet meer verplicht", "no longer prescribed",
     "Indicator {number} “{name}” is sinds begrotingsjaar {lapsed_from} niet meer verplicht.",
     "Indicator {number} “{name}” is no longer prescribed since budget year {lapsed_from}.",
     "number name lapsed_from"},
    {"indicator.mandated", warning, "verplichte indicator ontbreekt",
     "prescribed indicator missing",
     "Indicator {number} “{name}” is voor {year} verplicht bij “{policy_field}”, maar staat hier "
     "niet.",
     "Indicator {number} “{name}” is prescribed for {year} under “{policy_field}”, but is not "
     "here.",
     "number name policy_field year"},
    {"indicator.out-of-domain", warning, "waarde buiten bereik", "value out of range",
     "De waarde {value}[ van indicator {number}] past niet bij de eenheid.[ Laagst mogelijk: "
     "{minimum}.][ Hoogst mogelijk: {maximum}.]",
     "The value {value}[ of indicator {number}] does not fit its unit.[ Lowest possible: "
     "{minimum}.]"
     "[ Highest possible: {maximum}.]",
     "number value minimum maximum"},
    {"indicator.period-unknown", warning, "cijfer van indicator zonder jaar",
     "figure of an indicator without a year",
     "Bij {name} staat “{text}”, maar niet van welk jaar. Het cijfer is niet bewaard.",
     "{name} says “{text}”, but not of which year. The figure is not kept.", "text name"},
    {"indicator.programme-unknown", warning, "programma van indicator onbekend",
     "unknown programme of an indicator",
     "Bij indicator “{name}” staat programma “{programme}”, maar dat is geen programma van dit "
     "document. De indicator staat bij de bijlagen.",
     "The indicator “{name}” names the programme “{programme}”, which is none of this document. It "
     "is kept among those of annexes.",
     "programme name"},
    {"indicator.table-unread", warning, "tabel met indicatoren niet gelezen",
     "table of indicators not read",
     "Onder “{text}” staat een tabel met indicatoren waarvan de kolommen niet uit elkaar te houden "
     "zijn. De tekst is bewaard.",
     "Under “{text}” stands a table of indicators whose columns cannot be told apart. Its text is "
     "kept.",
     "text"},
    {"indicator.unbound", warning, "indicator zonder wettelijk nummer",
     "indicator without a number of the law",
     "Indicator {indicator}[ (“{name}”)] heeft geen wettelijk nummer gekregen.[ De naam hoort bij "
     "nummer {number}, maar de eenheid is “{unit}”.][ De naam hoort bij nummer {number}, maar dat "
     "geldt ook voor {other}.]",
     "Indicator {indicator}[ (“{name}”)] was given no number of the law.[ Its name means number "
     "{number}, but its unit is “{unit}”.][ Its name means number {number}, but so does that of "
     "{other}.]",
     "indicator name number unit other"},
    {"indicator.unreadable-cell", warning, "cijfer van indicator onleesbaar",
     "unreadable figure of an indicator",
     "Bij deze indicator staat “{text}”; dat is niet als één cijfer te lezen en geen teken voor "
     "een "
     "ontbrekend cijfer. De indicator is bewaard zonder waarde, de tekst ernaast.",
     "This indicator says “{text}”, which cannot be read as one figure and is no mark of a missing "
     "one. The indicator is kept without a value, the text beside it.",
     "text"},
    {"indicator.unreadable-row", warning, "indicator onleesbaar", "unreadable indicator",
     "Deze regel lijkt een verplichte indicator te zijn, maar is niet te lezen: “{text}”. De tekst "
     "is bewaard.",
     "This line looks like a prescribed indicator, but cannot be read: “{text}”. Its text is kept.",
     "text"},
    {"indicator.unreadable-target", warning, "streefwaarde onduidelijk", "unreadable target",
     "In deze zin staat een getal, maar niet duidelijk is of het de streefwaarde is: “{text}”. Het "
     "is "
     "niet als streefwaarde gelezen.",
     "This sentence holds a number, but not clearly the target: “{text}”. It was not read as one.",
     "text"},
    {"joint.impossible", error, "kan niet allemaal juist zijn", "cannot all be true",
     "Volgens de optellingen samen moet {more} gelijk zijn aan {less}. Dat scheelt {residual}; "
     "afronding van {figures} bedragen verklaart hoogstens {bound}. Minstens één van deze bedragen "
     "is fout.",
     "By the sums together {more} must equal {less}. The difference is {residual}; rounding of "
     "{figures} figures explains at most {bound}. At least one of these figures is wrong.",
     "more less residual bound figures"},
    {"json.unknown-field", warning, "onbekend veld", "unknown field",
     "Het veld “{field}” is niet bekend en is overgeslagen.",
     "The field “{field}” is not known and was skipped.", "field"},
    {"observation.absent-field", warning, "cijfer ontbreekt in regels", "rows lack a figure",
     "In {rows} regels[ van pagina {page}], eerst in regel {row}, ontbreekt veld “{column}”. Van "
     "wat "
     "er had moeten staan, is daar geen waarneming.",
     "{rows} rows[ of page {page}], row {row} first, lack the field “{column}”. Of what should "
     "stand "
     "there is no observation.",
     "column rows row page"},
    {"observation.area-differs", warning, "gebied wisselend genoemd", "area named differently",
     "Gebied {area} heet eerst “{first}” en hier[ (pagina {page})] “{text}”. De eerste naam is "
     "bewaard.",
     "Area {area} is called “{first}” first and “{text}” here[ (page {page})]. The first name was "
     "kept.",
     "area first text page"},
    {"observation.area-kind", warning, "soort gebied onbekend", "kind of area unknown",
     "Van {count} gebieden, zoals “{area}”[ (eerst op pagina {page})], is niet gezegd wat zij "
     "zijn. "
     "Zij tellen als “overig” en doen niet mee als gemeente; kolom area_kind, de optie area_kind "
     "of "
     "with_areas zegt het.",
     "Of {count} areas, such as “{area}”[ (first on page {page})], nothing tells what they are. "
     "They "
     "count as “other”, not as municipalities; the column area_kind, the option area_kind or "
     "with_areas tells it.",
     "count area page"},
    {"observation.cell-differs", warning, "cellen die elkaar tegenspreken",
     "cells that contradict each other",
     "Kolom “{column}” zegt iets anders dan kolom “{other}” (aantal rijen: {rows}): in rij {row} "
     "is het “{text}” tegen “{its}”. Gerekend wordt met kolom “{column}”.",
     "Column “{column}” says something else than column “{other}” (rows: {rows}): in row {row} it "
     "is “{text}” against “{its}”. Column “{column}” is believed.",
     "rows row column text other its"},
    {"observation.contradiction", warning, "twee waarden voor hetzelfde", "two values of one thing",
     "Voor indicator {indicator}[ in {area}] in {period} staat hier[ (pagina {page})][ (rij "
     "{row})] "
     "“{text}” en eerder “{first}”. Beide zijn bewaard.",
     "Of indicator {indicator}[ in {area}] in {period} this row[ (page {page})][ (row {row})] says "
     "“{text}”, an earlier one “{first}”. Both are kept.",
     "indicator area period first text page row"},
    {"observation.dash", info, "streepjes als leeg", "dashes taken as no figure",
     "Er staan {count} streepjes op de plaats van een cijfer[, het eerste op pagina {page}]. "
     "In oude tabellen betekende een streepje nul; nu staat het in geen verklaring van tekens."
     " Ze zijn gelezen als onbekend.",
     "{count} dashes stand in the place of a figure[, the first on page {page}]. In old tables"
     " a dash meant nil; today no list of signs has it. They were read as unknown.",
     "count page"},
    {"observation.incomplete", warning, "niet alle pagina's", "not all pages",
     "Na de laatste pagina is er nog een: {link}. De waarnemingen zijn niet volledig.",
     "There is a page after the last one: {link}. The observations are not whole.", "link page"},
    {"observation.indicator-differs", warning, "indicator wisselend beschreven",
     "indicator described differently",
     "De regels van indicator {indicator} spreken elkaar in kolom “{column}” tegen: eerst "
     "“{first}”, hier “{text}”. Het eerste is bewaard.",
     "The rows of indicator {indicator} contradict each other in column “{column}”: first "
     "“{first}”, here “{text}”. The first was kept.",
     "indicator column first text"},
    {"observation.missing-code", warning, "codes als leeg", "codes taken as no figure",
     "Er staan {count} codes op de plaats van een cijfer, zoals {text}[ (eerst op pagina {page})]. "
     "Zo schrijven databanken dat een cijfer ontbreekt; ze zijn gelezen als onbekend.",
     "{count} codes stand in the place of a figure, such as {text}[ (first on page {page})]. That "
     "is "
     "how databanks write that there is no figure; they were read as unknown.",
     "count text page"},
    {"observation.no-rows", warning, "geen waarnemingen", "no observations",
     "De invoer is leesbaar, maar bevat geen enkele regel met waarnemingen.",
     "The input can be read, but holds not a single row of observations.", ""},
    {"observation.page-repeated", warning, "regels dubbel ingelezen", "rows given twice",
     "{rows} regels[ op pagina {page}] staan ook eerder in de invoer. Zij tellen één keer.",
     "{rows} rows[ on page {page}] also stand earlier in the input. They count once.", "rows page"},
    {"observation.period", error, "periode niet te plaatsen", "period has no place",
     "“{period}”[ (eerst op pagina {page})] is geen jaar en geen halfjaar, kwartaal, maand of "
     "schooljaar. {rows} regels zijn weggelaten.",
     "“{period}”[ (first on page {page})] is no year and no half, quarter, month or school "
     "year. {rows} rows were left out.",
     "period rows page"},
    {"observation.repeated-row", info, "regels dubbel", "rows stand twice",
     "{count} regels zeggen precies wat een eerdere regel zegt[ (eerst op pagina {page})][ (eerst "
     "in "
     "rij {row})]. Zij zijn bewaard.",
     "{count} rows say exactly what an earlier row says[ (first on page {page})][ (first in row "
     "{row})]. They are kept.",
     "count page row"},
    {"observation.too-precise", warning, "meer cijfers dan de tabel heeft",
     "more digits than the table has",
     "{count} waarden hebben meer decimalen dan de tabel zegt te hebben[ (eerst op pagina "
     "{page})], "
     "zoals “{text}”. Zij zijn bewaard zoals ze er staan.",
     "{count} values have more decimals than the table says that it has[ (first on page {page})], "
     "such as “{text}”. They were kept as they stand.",
     "count text page"},
    {"observation.unknown-code", warning, "code niet in de lijst", "code not listed",
     "De lijst van {dimension} kent “{code}” niet[ (pagina {page})]. De cijfers zijn bewaard, "
     "zonder naam of eenheid.",
     "The list of {dimension} does not know “{code}”[ (page {page})]. The figures were kept, "
     "without name or unit.",
     "dimension code page"},
    {"observation.unknown-column", warning, "kolom niet gelezen", "column not read",
     "Kolom “{column}”[ (pagina {page})] is geen kolom van waarnemingen en is niet gelezen.",
     "Column “{column}”[ (page {page})] is no column of observations and was not read.",
     "column page"},
    {"observation.unknown-word", warning, "woord niet bekend", "unknown word",
     "In kolom “{column}” staat “{text}”; dat past daar niet. De rest van de regel is gelezen.",
     "Column “{column}” holds “{text}”, which does not belong there. The rest of the row was "
     "read.",
     "column text"},
    {"observation.unreadable", error, "waarde onleesbaar", "unreadable value",
     "“{text}”[ (pagina {page})] is geen getal in de opgegeven schrijfwijze en geen teken voor"
     " een ontbrekende waarde. De waarneming is bewaard zonder waarde.",
     "“{text}”[ (page {page})] is no number in the style that was named and no mark of a "
     "missing value. The observation was kept without a value.",
     "text page"},
    {"overview.contradicts-programme", error, "overzicht spreekt programma tegen",
     "overview contradicts programme",
     "Bij “{row}”, {column}, zegt het overzicht {printed} ({value} euro), maar de eigen tabel van "
     "“{programme}” zegt {own} ({own_value} euro). Dat scheelt {difference} euro, meer dan "
     "afronding "
     "verklaart. Aantal bedragen van dit overzicht dat wel met een programma overeenkomt: "
     "{agreeing}.",
     "At “{row}”, {column}, the overview says {printed} ({value} euro), but the table of "
     "“{programme}” "
     "itself says {own} ({own_value} euro). The difference is {difference} euro, more than "
     "rounding "
     "explains. Figures of this overview that do agree with a programme: {agreeing}.",
     overview_arguments},
    {"overview.other-scope", info, "ander bedrag in overzicht", "other figure in an overview",
     "Bij “{row}”, {column}, zegt het overzicht {printed} ({value} euro) en de eigen tabel van "
     "“{programme}” {own} ({own_value} euro). Aantal bedragen van dit programma dat zo verschilt: "
     "{figures}; dat gelijk is: {agreeing}. Waarschijnlijk rekent een van beide iets niet mee, "
     "zoals "
     "overhead, of is het een andere versie van de begroting.",
     "At “{row}”, {column}, the overview says {printed} ({value} euro) and the table of "
     "“{programme}” "
     "itself {own} ({own_value} euro). Figures of this programme that differ so: {figures}; that "
     "agree: {agreeing}. Probably one of both leaves something out, such as overhead, or is "
     "another "
     "version of the budget.",
     overview_arguments},
    {"overview.other-unit", error, "eenheid van overzicht of programma klopt niet",
     "unit of overview or programme is wrong",
     "Bij “{row}”, {column}, zegt het overzicht {printed}, dus {value} euro, en de eigen tabel van "
     "“{programme}” {own}, dus {own_value} euro: een factor {factor}. Aantal bedragen van het "
     "overzicht waarvoor dat geldt: {figures}. Waarschijnlijk klopt boven een van beide tabellen "
     "de "
     "eenheid niet.",
     "At “{row}”, {column}, the overview says {printed}, that is {value} euro, and the table of "
     "“{programme}” itself {own}, that is {own_value} euro: a factor of {factor}. Figures of the "
     "overview for which that holds: {figures}. Probably the unit above one of both tables is "
     "wrong.",
     "row column programme printed value own own_value difference figures factor"},
    {"programme.parts-unclear", warning, "onderdelen of programma's?", "parts or programmes?",
     "Onder “{title}” staan genummerde onderdelen met eigen vragen (aantal: {parts}, met eigen "
     "kosten: {costs}). Het kunnen programma's zijn of doelen van één programma; zij zijn gelezen "
     "als {reading}.",
     "Numbered parts with questions of their own stand below “{title}” (parts: {parts}, with costs "
     "of their own: {costs}). They may be programmes or goals of one programme; they were read as "
     "{reading}.",
     "title parts costs reading"},
    {"programme.section-missing", warning, "onderdeel ontbreekt", "part missing",
     "In dit hoofdstuk is {section} niet gevonden.", "This chapter has no {section}.", "section"},
    {"programme.section-repeated", warning, "vraag komt nog eens", "question comes again",
     "“{text}” staat nog eens in dit programma, zonder een doel waar het over gaat: de antwoorden "
     "zijn samengevoegd, en van meer begrotingstabellen geldt de eerste.",
     "“{text}” stands in this programme once more, without a goal that it is about: the answers "
     "were put together, and of several budget tables the first one counts.",
     "text"},
    {"programme.title-missing", warning, "titel ontbreekt", "title missing",
     "Boven “{text}” staat geen titel van een programma.",
     "There is no title of a programme above “{text}”.", "text"},
    {"programme.year-unclear", warning, "begrotingsjaar onduidelijk", "budget year not clear",
     "Welk jaar begroot wordt, is niet te zien aan de kolommen ({columns}) en staat er ook niet "
     "boven. De lasten van de doelen zijn daarom met geen kolom vergeleken.",
     "The columns ({columns}) do not tell which year is budgeted, and no title does. The "
     "expenditure "
     "of the goals was therefore compared with none of them.",
     "columns"},
    {"quantum.ambiguous", warning, "afronding onduidelijk", "rounding unclear",
     "{where}: {sum}, gedrukt {printed}. Of dit klopt, hangt ervan af of de nullen achter de komma "
     "zijn afgerond; daarvoor zijn zij met te weinig.",
     "{where}: {sum}, printed {printed}. Whether this holds depends on whether the zeros behind "
     "the "
     "comma come from rounding; they are too few to tell.",
     sum_arguments},
    {"quantum.assumed", info, "afrondingseenheid aangenomen", "rounding step assumed",
     "De {figures} bedragen van de doelen (zoals {example}) hebben alleen nullen achter de komma. "
     "Daarom is aangenomen dat zij zijn afgerond op {quantum} euro.",
     "The {figures} amounts of the goals (such as {example}) have only zeros behind the comma. "
     "They "
     "are therefore taken as rounded to {quantum} euro.",
     "quantum figures decimals example"},
    {"rounding.one-sided", info, "verschillen eenzijdig", "one-sided differences",
     "Van de sommen die op afronding na kloppen ({rule}) is het gedrukte totaal {above} keer hoger "
     "en "
     "{below} keer lager dan de delen samen. Zo eenzijdig is toeval zelden.",
     "Of the sums that hold but for rounding ({rule}) the printed total is {above} times above and "
     "{below} times below its parts. Chance is seldom so one-sided.",
     "rule above below"},
    {"rounding.refuted", info, "andere afronding mogelijk", "another rounding is possible",
     "Met deze afronding ({assumed}) kunnen de bedragen niet allemaal juist zijn; met een andere "
     "wel: "
     "{possible}. Weet u dat zo is afgerond, geef dat dan op.",
     "Rounded like this ({assumed}) the figures cannot all be true; rounded otherwise they can: "
     "{possible}. If you know that they were, say so.",
     "assumed possible"},
    {"sign.ambiguous", warning, "tekenafspraak onduidelijk", "sign convention unclear",
     "Uit de bedragen blijkt niet wat een minteken in deze tabel betekent. Mogelijk: {candidates}.",
     "The figures do not tell what a minus means in this table. Possible: {candidates}.",
     "candidates"},
    {"table.ambiguous-reading", warning, "meer lezingen mogelijk", "several readings possible",
     "De cellen van “{row}” stonden aan elkaar: {cells}. Van de {readings} lezingen blijven er "
     "{surviving} over, zoals {first} en {second}. Er is geen gekozen; de cellen zijn leeg "
     "gelaten.",
     "The cells of “{row}” had run together: {cells}. Of {readings} readings {surviving} are left, "
     "such as {first} and {second}. None was taken; the cells are left absent.",
     "row cells readings surviving first second"},
    {"table.balance-broken", error, "saldo telt niet op", "balance does not add up", broken_nl,
     broken_en, sum_arguments},
    {"table.balance-rounding", info, "afrondingsverschil saldo", "rounding difference of balance",
     rounding_nl, rounding_en, sum_arguments},
    {"table.balance-style", warning, "verschil in exacte tabel, saldo",
     "difference in an exact table, balance", style_nl, style_en, style_arguments},
    {"table.balance-suspicious", warning, "opvallend verschil saldo",
     "suspicious difference of balance", suspicious_nl, suspicious_en, suspicious_arguments},
    {"table.blanks-zero", info, "lege cel telt als nul", "blank cell counts as zero",
     "In deze tabel telt een lege cel als nul: zo kloppen {holding} van de {tested} optellingen "
     "over lege cellen.",
     "In this table a blank cell counts as zero: so {holding} of {tested} sums over blank cells "
     "hold.",
     "holding tested"},
    {"table.bracket-minus", info, "haakjes als minteken gelezen", "brackets read as a minus",
     "In deze tabel staan {cells} bedragen tussen haakjes. Zij zijn als negatief gelezen; een "
     "ander minteken staat er niet.",
     "{cells} figures of this table stand in brackets. They were read as negative; there is no "
     "other minus in it.",
     "cells"},
    {"table.cell-unreadable", error, "cel onleesbaar", "unreadable cell",
     "“{text}” is geen getal zoals gemeenten het schrijven. De cel is leeg gelaten; de rest van de "
     "tabel is gelezen.",
     "“{text}” is no number as municipalities write them. The cell was left empty; the rest of the "
     "table was read.",
     "text"},
    {"table.column-duplicate", error, "kolom dubbel", "column repeated",
     "De kolom “{label}” komt meer dan eens voor in de tabel.",
     "The column “{label}” stands in the table more than once.", "label"},
    {"table.column-sequence", warning, "jaren niet op volgorde", "years not in order",
     "De kolom “{label}” staat na “{after}”.", "The column “{label}” stands after “{after}”.",
     "label after"},
    {"table.column-year-uncertain", warning, "jaar van kolom onzeker", "year of a column uncertain",
     "Boven sommige kolommen staan minder jaren dan kolommen (“{text}”). Hun bedragen zijn "
     "gelezen, hun jaren niet.",
     "Over some columns stand fewer years than columns (“{text}”). Their figures were read, their "
     "years were not.",
     "text"},
    {"table.columns-unnamed", warning, "kolommen zonder kop", "columns without headings",
     "De {columns} kolommen van deze tabel hebben geen kop die te lezen is. De bedragen zijn "
     "gelezen zonder jaar en soort.",
     "The {columns} columns of this table have no heading that can be read. The figures were read "
     "without year and kind.",
     "columns"},
    {"table.comma-ambiguous", error, "komma met twee betekenissen", "comma with two meanings",
     "In deze tabel staan getallen als “{text}” naast hele getallen. De komma kan duizendtallen "
     "scheiden of drie decimalen; zulke cellen zijn niet gelezen.",
     "Numbers such as “{text}” stand beside whole ones in this table. The comma may part thousands "
     "or three decimals; such cells were not read.",
     "text"},
    {"table.doubtful-reading", warning, "lezing niet zeker", "doubtful reading",
     "De cellen van “{row}” stonden aan elkaar: {cells}. {decided_by}: {reading}.",
     "The cells of “{row}” had run together: {cells}. {decided_by}: {reading}.",
     "row cells readings decided_by reading margin"},
    {"table.further", warning, "nog een tabel", "another table",
     "Hier begint nog een tabel met andere kolommen: “{text}”. Haar regels zijn als tekst bewaard.",
     "Another table with other columns starts here: “{text}”. Its rows are kept as text.", "text"},
    {"table.line-missing", warning, "regel ontbreekt", "line missing",
     "De tabel heeft geen leesbare regel met {line}. Wat daarvan afhangt, is niet nagerekend.",
     "The table has no readable line with {line}. What depends on it was not checked.", "line"},
    {"table.nil-cells", info, "streepjes als leeg", "dashes taken as empty",
     "In {cells} cellen staat een streepje. Of dat nul of onbekend betekent, staat er niet; zij "
     "zijn "
     "leeg gelaten.",
     "{cells} cells hold a dash. Whether that is zero or unknown is not said; they are left "
     "absent.",
     "cells"},
    {"table.nil-zero", info, "reserves zonder bedrag als nul",
     "reserves without an amount taken as zero",
     "In {cells} cellen van reserves staat een streepje of niets. Dat is als nul gelezen, want dan "
     "klopt het resultaat in {results} kolommen.",
     "{cells} cells of reserves hold a dash or nothing. That was read as zero, for then the result "
     "adds up in {results} columns.",
     "cells results"},
    {"table.no-header", error, "tabel zonder kop", "table without header",
     "Hier begint een tabel zonder leesbare kop: “{text}”. Zonder jaren boven de kolommen is zij "
     "niet te lezen.",
     "A table starts here without a readable header: “{text}”. Without years above the columns it "
     "cannot be read.",
     "text"},
    {"table.recovered", info, "cellen teruggevonden", "cells recovered",
     "De cellen van “{row}” stonden aan elkaar: {cells}. {decided_by}: {reading}.[ De "
     "eerstvolgende "
     "lezing zit {margin} buiten de afrondingsgrens.]",
     "The cells of “{row}” had run together: {cells}. {decided_by}: {reading}.[ The nearest other "
     "reading misses the rounding bound by {margin}.]",
     "row cells readings decided_by reading margin"},
    {"table.result-broken", error, "resultaat telt niet op", "result does not add up", broken_nl,
     broken_en, sum_arguments},
    {"table.result-rounding", info, "afrondingsverschil resultaat", "rounding difference of result",
     rounding_nl, rounding_en, sum_arguments},
    {"table.result-style", warning, "verschil in exacte tabel, resultaat",
     "difference in an exact table, result", style_nl, style_en, style_arguments},
    {"table.result-suspicious", warning, "opvallend verschil resultaat",
     "suspicious difference of result", suspicious_nl, suspicious_en, suspicious_arguments},
    {"table.roll-forward-broken", error, "verloop telt niet op", "roll-forward does not add up",
     broken_nl, broken_en, sum_arguments},
    {"table.roll-forward-rounding", info, "afrondingsverschil verloop",
     "rounding difference of roll-forward", rounding_nl, rounding_en, sum_arguments},
    {"table.roll-forward-style", warning, "verschil in exacte tabel, verloop",
     "difference in an exact table, roll-forward", style_nl, style_en, style_arguments},
    {"table.roll-forward-suspicious", warning, "opvallend verschil verloop",
     "suspicious difference of roll-forward", suspicious_nl, suspicious_en, suspicious_arguments},
    {"table.row-duplicate", error, "regel dubbel", "row repeated",
     "De regel “{row}” komt {count} keer voor in de tabel. Met de eerste is gerekend; alle zijn "
     "bewaard.",
     "The row “{row}” stands in the table {count} times. The first was checked; all are kept.",
     "row count"},
    {"table.row-missing", warning, "mogelijk ontbreekt een regel", "a row may be missing",
     "“{row}” telt in geen van de {columns} kolommen op. Als hier een regel is weggevallen, kwam "
     "die "
     "per kolom neer op {implied}.",
     "“{row}” does not add up in any of the {columns} columns. If a row was lost here, it came to "
     "{implied} per column.",
     "row columns implied"},
    {"table.row-misspelt", warning, "regel lijkt verkeerd gespeld", "row may be misspelt",
     "De regel “{row}” is niet bekend. Hij lijkt op {line}, en zo'n regel heeft de tabel niet. "
     "Zijn bedragen zijn bewaard, maar doen aan geen optelling mee.",
     "The row “{row}” is not known. It resembles {line}, which the table does not have. Its "
     "figures are kept, but take part in no sum.",
     "row line"},
    {"table.row-outside", error, "regel buiten tabel", "row outside the table",
     "Deze regel lijkt bij de tabel te horen, maar staat erbuiten: “{text}”. Hij is niet in de "
     "tabel "
     "opgenomen.",
     "This line looks like a row of the table, but stands outside it: “{text}”. It is not in the "
     "table.",
     "text"},
    {"table.rows-repeated", warning, "regels van een jaar herhaald", "rows of a year repeated",
     "Regels zoals “{row}” staan meer dan eens bij hetzelfde jaar. Hun jaar is bewaard als kop "
     "boven de regel, maar hun bedragen horen bij geen jaar.",
     "Rows such as “{row}” stand more than once with the same year. Their year is kept as a "
     "heading of the row, but their figures belong to no year.",
     "row"},
    {"table.sum-broken", error, "optelling telt niet op", "sum does not add up", broken_nl,
     broken_en, sum_arguments},
    {"table.sum-rounding", info, "afrondingsverschil optelling", "rounding difference of sum",
     rounding_nl, rounding_en, sum_arguments},
    {"table.sum-style", warning, "verschil in exacte tabel, optelling",
     "difference in an exact table, sum", style_nl, style_en, style_arguments},
    {"table.sum-suspicious", warning, "opvallend verschil optelling",
     "suspicious difference of sum", suspicious_nl, suspicious_en, suspicious_arguments},
    {"table.sums-unchecked", info, "optelling niet na te rekenen", "sum that cannot be checked",
     "“{row}”, {column}, is niet nagerekend: een van zijn cellen is leeg of geen bedrag. Aantal "
     "zulke optellingen in deze tabel: {sums}.",
     "“{row}”, {column}, was not checked: one of its cells is blank or no amount. Number of such "
     "sums in this table: {sums}.",
     "sums row column"},
    {"table.total-unexplained", warning, "totaal zonder posten", "total without items",
     "“{row}” heet een totaal, maar is van geen rij posten erboven de som, ook niet in de meeste "
     "kolommen. Het totaal is niet nagerekend, of meer dan één bedrag is fout.",
     "“{row}” is called a total, but is the sum of no items above it, not even in most columns. "
     "The total was not checked, or more than one figure is wrong.",
     "row"},
    {"table.unit-per-head", info, "bedragen per hoofd in euro", "amounts per head in euro",
     "“{label}” is per hoofd. Deze bedragen zijn als euro gelezen, niet in de eenheid van de "
     "tabel.",
     "“{label}” is per head. These figures were read as euro, not in the unit of the table.",
     "label"},
    {"table.unit-unclear", warning, "eenheid onduidelijk", "unit not clear",
     "Bij “{row}” staat de eenheid “{unit}”, en niet waarvan. De getallen zijn niet als bedragen "
     "gelezen.",
     "“{row}” has the unit “{unit}” and does not say of what. Its figures were not read as "
     "amounts.",
     "unit row"},
    {"table.unit-unstated", warning, "eenheid niet vermeld", "unit not stated",
     "Bij de tabel die begint met “{row}” staat niet in welke eenheid de bedragen zijn. Zij zijn "
     "gelezen als euro.",
     "The table that starts with “{row}” does not say in which unit its figures are. They were "
     "read as euro.",
     "row"},
    {"table.unknown-row", info, "onbekende regel", "unknown row",
     "Wat de regel “{row}” betekent, is niet bekend. Zijn bedragen zijn bewaard, maar doen aan "
     "geen "
     "optelling mee.",
     "What the row “{row}” means is not known. Its figures are kept, but take part in no sum.",
     "row"},
    {"table.unreadable-row", error, "regel onleesbaar", "unreadable row",
     "De cellen van “{row}” ({cells}) zijn niet zo over {columns} kolommen te verdelen dat "
     "getallen "
     "en optellingen kloppen. Zij zijn leeg gelaten.",
     "The cells of “{row}” ({cells}) cannot be divided over {columns} columns so that numbers and "
     "sums hold. They are left absent.",
     "row cells readings columns"},
    {"text.garbled", error, "tekst met verkeerde tekens", "text of wrong characters",
     "{lines} regels vanaf hier bestaan voor een groot deel uit tekens die geen letters zijn: "
     "“{text}”. Zij zijn niet gelezen.",
     "{lines} lines from here on consist largely of characters that are no letters: “{text}”. They "
     "were not read.",
     "text lines"},
    {"text.invisible-characters", warning, "onzichtbare tekens", "invisible characters",
     "De tekst bevat tekens die niet te zien zijn of de leesrichting omkeren; aantal: "
     "{characters}. Zij zijn bewaard.",
     "The text holds characters that are not shown or turn the direction of reading; their number: "
     "{characters}. They are kept.",
     "characters"},
    {"text.unplaced", warning, "regel niet geplaatst", "line not placed",
     "Deze regel is nergens bij in te delen: “{text}”.",
     "This line could not be placed anywhere: “{text}”.", "text"},
    {"text.without-programme", warning, "geen programma gevonden", "no programme found",
     "Alleen tabellen zijn gelezen: geen regel is een vraag of kop die een programma opent. "
     "“{text}” "
     "en de overige woorden zijn bewaard.",
     "Tables alone were read: no line is a question or heading that opens a programme. “{text}” "
     "and "
     "the other words are kept.",
     "text"},
    {"unit.magnitude", warning, "eenheid twijfelachtig", "doubtful unit",
     "Volgens het bijschrift “{caption}” is {verbatim} {value} euro. Dat lijkt te groot: misschien "
     "staan hier hele euro's.",
     "Under the caption “{caption}” the figure {verbatim} is {value} euro. That looks too large: "
     "these may be whole euros.",
     "caption multiplier verbatim value why"},
};

} // namespace

std::span<const FindingLabel> finding_labels() noexcept {
    return finding_table;
}

SLUITEND_END
