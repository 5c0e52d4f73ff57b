// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/labels.hpp>

SLUITEND_BEGIN

namespace {

constexpr ErrorLabel error_table[] = {
    {"amount.multiplier", "Een vermenigvuldigingsfactor moet een macht van tien zijn, zoals 1.000.",
     "A multiplier must be a power of ten, such as 1,000."},
    {"amount.quantum", "Een afrondingseenheid kan niet negatief zijn.",
     "A quantum cannot be negative."},
    {"arrow.float",
     "De kolom bevat binaire getallen, die zelden zijn wat er gedrukt stond. Maak er decimale "
     "getallen van, of noem het aantal decimalen waarop moet worden afgerond.",
     "The column holds binary numbers, which are rarely what was printed. Make them decimal, or "
     "name the decimals to round to."},
    {"arrow.shape",
     "De onderdelen van de Arrow-tabel passen niet bij elkaar. De tabel is niet goed gemaakt.",
     "The parts of the Arrow table do not fit together. It was not made well."},
    {"arrow.stream", "De Arrow-stroom is er niet, is al gelezen of geeft een fout.",
     "The Arrow stream is not there, has been read already, or fails."},
    {"arrow.type",
     "De kolom heeft een Arrow-type dat hier niet wordt gelezen: alleen tekst, gehele en decimale "
     "getallen en ja/nee. Verander haar of laat haar weg.",
     "The column has an Arrow type that is not read: only text, whole numbers, decimals and "
     "yes/no. Change it or leave it out."},
    {"arrow.value",
     "De Arrow-tabel bevat een getal dat niet in 38 cijfers past, of een tekst die geen UTF-8 is.",
     "The Arrow table holds a number that 38 digits do not hold, or a text that is not UTF-8."},
    {"chart.size", "Een grafiek is 240 tot 4.000 breed en 160 tot 4.000 hoog.",
     "A chart is 240 to 4,000 wide and 160 to 4,000 high."},
    {"code.text",
     "Een nummer mag niet leeg zijn en geen spaties aan de randen of stuurtekens hebben.",
     "A code may not be empty and has no blanks at its ends and no control characters."},
    {"column.validity", "De bitmap van een kolom eindigt voor de kolom.",
     "The bitmap of a column ends before the column."},
    {"csv.cell", "Een cel van de CSV bevat niet wat in deze kolom hoort.",
     "A cell of the CSV does not hold what belongs in its column."},
    {"csv.columns", "Deze regel van de CSV heeft een ander aantal kolommen dan de kop.",
     "This line of the CSV has another number of columns than its header."},
    {"csv.delimiter", "Het scheidingsteken van de CSV is niet vast te stellen. Geef het op.",
     "The delimiter of the CSV cannot be determined. Name it."},
    {"csv.duplicate-column", "Een kolomnaam komt in de CSV twee keer voor. Hernoem er één.",
     "A column name stands twice in the CSV. Rename one."},
    {"csv.empty", "De CSV is leeg; minstens een kopregel is nodig.",
     "The CSV is empty; it needs at least a header."},
    {"csv.syntax", "De CSV is verkeerd opgebouwd, vaak door een aanhalingsteken dat niet sluit.",
     "The CSV is malformed, often by a quote that is not closed."},
    {"currency.code", "Een munteenheid bestaat uit drie hoofdletters, zoals EUR.",
     "A currency is three capital letters, such as EUR."},
    {"expression.figure", "Een berekening noemt een bedrag dat er niet is.",
     "A calculation names a figure that is not there."},
    {"expression.scope",
     "Deze bedragen gaan niet over hetzelfde: een verandering is van één regel van één programma, "
     "een "
     "aandeel van hetzelfde programma en dezelfde kolom.",
     "These figures are not about the same: a change is that of one row of one programme, a share "
     "one "
     "of the same programme and column."},
    {"fetch.connection", "De dienst is niet te bereiken. Controleer het adres en het netwerk.",
     "The service cannot be reached. Check the address and the network."},
    {"fetch.content-type",
     "De dienst antwoordt met iets anders dan rijen in JSON. Controleer het adres en de namen "
     "daarin.",
     "The service answers with something else than rows in JSON. Check the address and the names "
     "in it."},
    {"fetch.cut-off",
     "Een pagina is afgebroken, ook bij herhaling. Probeer het later, of vraag minder.",
     "A page is cut off, also when it is asked for again. Try later, or ask for less."},
    {"fetch.link",
     "De volgende pagina ligt op een andere computer of gaat niet meer over https; daar wordt "
     "niets gevraagd.",
     "The next page lies with another host or goes over another scheme than the service; nothing "
     "is asked there."},
    {"fetch.page-repeated", "Een pagina kwam al eerder in dezelfde download. Probeer het later.",
     "A page came before in the same download. Try later."},
    {"fetch.saved",
     "De map bevat geen hele download, of een bestand is gewijzigd. Download opnieuw.",
     "The folder holds no whole download, or a file was changed. Download again."},
    {"fetch.status", "De dienst weigert, en zegt met een HTTP-status waarom.",
     "The service refuses, and says by a status of HTTP why."},
    {"fetch.stopped", "De download is gestopt door de functie voor de voortgang.",
     "The function for the progress stopped the download."},
    {"fetch.timeout", "De dienst is te traag. Vraag minder, of geef meer tijd.",
     "The service is too slow. Ask for less, or give it more time."},
    {"fetch.too-large",
     "De dienst geeft meer dan de grens, of zoveel als zij hoogstens geeft. Vraag minder, of "
     "verhoog de grens.",
     "The service gives more than the limit, or as much as it gives at most. Ask for less, or "
     "raise the limit."},
    {"file.damaged",
     "Het bestand is beschadigd of niet volgens zijn soort. Open het in het programma waar het "
     "bij hoort, en sla het opnieuw op.",
     "The file is damaged, or not as its kind should be. Open it in the program that it "
     "belongs to, and save it again."},
    {"file.encrypted", "Het bestand is met een wachtwoord beveiligd. Sla het op zonder wachtwoord.",
     "The file is protected by a password. Save it without one."},
    {"file.extra-missing",
     "Voor dit soort bestand zijn meer pakketten nodig: pip install 'sluitend[documents]'.",
     "This kind of file needs more packages: pip install 'sluitend[documents]'."},
    {"file.limit",
     "Het bestand bevat uitgepakt meer dan de grens. Geef een kleiner bestand, of verhoog de "
     "grens.",
     "The file holds more than the limit when unpacked. Give a smaller file, or raise the "
     "limit."},
    {"file.text-layer",
     "De PDF heeft geen tekst die te lezen is: de bladzijden zijn afbeeldingen, of hun letters "
     "zijn verkeerd. Vraag het document in een andere vorm.",
     "The PDF has no text that can be read: its pages are pictures, or their letters are "
     "wrong. Ask for the document in another form."},
    {"input.control-character",
     "De tekst bevat een stuurteken dat niet in een document hoort. Verwijder het.",
     "The text holds a control character that belongs in no document. Remove it."},
    {"input.file", "Het bestand kan niet worden gelezen of geschreven. Controleer naam en rechten.",
     "The file cannot be read or written. Check its name and permissions."},
    {"input.line-too-long",
     "Een regel is langer dan de grens. Controleer of dit een tekstbestand is.",
     "A line is longer than the limit. Make sure that this is a text file."},
    {"input.markup",
     "De invoer is XML of HTML. Vraag de dienst om JSON (met $format=json), of kijk of dit een"
     " foutmelding is.",
     "The input is XML or HTML. Ask the service for JSON (with $format=json), or see whether "
     "this is an error page."},
    {"input.no-programme",
     "In de tekst is geen programma gevonden: geen regel is een kop zoals “Doelenboom” of “Wat "
     "willen we bereiken?” onder een titel. Geef de tekst van een programmahoofdstuk.",
     "The text holds no programme: no line is a heading such as “Doelenboom” or “Wat willen we "
     "bereiken?” below a title. Give the text of a programme chapter."},
    {"input.too-large", "De invoer is groter dan de grens. Geef één hoofdstuk tegelijk.",
     "The input is larger than the limit. Give one chapter at a time."},
    {"input.unknown-format",
     "Dit is geen document van sluitend. Geef de tekst van een programmahoofdstuk, of JSON van "
     "“sluitend export --to json”. Rekenbladen (.xlsx, .ods), webpagina's en PDF leest het "
     "Python-pakket: pip install 'sluitend[documents]', en dan sluitend.read(pad).",
     "This is no document of sluitend. Give the text of a programme chapter, or JSON of “sluitend "
     "export --to json”. Spreadsheets (.xlsx, .ods), web pages and PDF are read by the Python "
     "package: pip install 'sluitend[documents]', then sluitend.read(path)."},
    {"input.utf16",
     "De tekst is UTF-16. Sla haar op als UTF-8: iconv -f UTF-16 -t UTF-8 oud.txt > nieuw.txt.",
     "The text is UTF-16. Save it as UTF-8: iconv -f UTF-16 -t UTF-8 old.txt > new.txt."},
    {"input.utf8",
     "De tekst is geen geldige UTF-8. Sla haar op als UTF-8; komt zij uit Windows: iconv -f CP1252 "
     "-t UTF-8 oud.txt > nieuw.txt.",
     "The text is no valid UTF-8. Save it as UTF-8; if it comes from Windows: iconv -f CP1252 -t "
     "UTF-8 old.txt > new.txt."},
    {"json.depth", "De JSON is dieper genest dan de grens.", "The JSON is nested too deep."},
    {"json.duplicate-key", "Een veld staat twee keer in hetzelfde JSON-object.",
     "A field stands twice in one JSON object."},
    {"json.field", "Een JSON-veld ontbreekt, is onbekend of heeft een verkeerde waarde.",
     "A JSON field is missing, unknown or has a wrong value."},
    {"json.nul", "De JSON bevat een NUL-teken.", "The JSON holds a NUL character."},
    {"json.syntax", "Dit is geen geldige JSON.", "This is no valid JSON."},
    {"json.version", "Deze versie van het formaat is niet bekend. Gebruik een nieuwere sluitend.",
     "This version of the format is not known. Use a newer sluitend."},
    {"judge.columns",
     "Reeksen bedragen horen niet bij elkaar: ze zijn even lang, en elke telt één keer mee, met "
     "plus of min.",
     "Columns of figures do not belong together: they have one length, and each counts once, with "
     "plus or minus."},
    {"model.index", "Een onderdeel verwijst naar iets dat niet in het document staat.",
     "A part refers to something that is not in the document."},
    {"model.indicator",
     "Een indicator spreekt zichzelf tegen: een bereik zonder bovengrens, een streefwaarde die "
     "eindigt "
     "voor zij begint, een eenheid per 0, of een waarde naast de reden waarom zij ontbreekt.",
     "An indicator contradicts itself: a range without upper end, a target that ends before it "
     "begins, "
     "a unit per 0, or a value beside the reason why there is none."},
    {"model.limit",
     "Het document overschrijdt een grens, zoals het aantal onderdelen of de diepte.",
     "The document exceeds a limit, such as the number of its parts or its depth."},
    {"model.table", "Een tabelregel heeft een ander aantal cellen dan er kolommen zijn.",
     "A row of a table has another number of cells than there are columns."},
    {"number.character", "Hier staat een teken dat niet in een getal hoort.",
     "There is a character that no number has."},
    {"number.denominator", "De noemer van een breuk kan niet 0 zijn.",
     "A denominator cannot be 0."},
    {"number.digits", "Het getal heeft te veel cijfers.", "The number has too many digits."},
    {"number.division-by-zero", "Delen door nul kan niet.", "Division by zero."},
    {"number.empty", "Hier wordt een getal verwacht.", "A number is expected here."},
    {"number.grouping", "De punten in het getal scheiden geen groepen van drie cijfers.",
     "The full stops in the number do not part groups of three digits."},
    {"number.inexact", "De uitkomst past niet precies in het gevraagde aantal decimalen.",
     "The result does not fit the wanted number of decimals exactly."},
    {"number.leading-zero", "Een getal met punten begint niet met een nul.",
     "A grouped number does not start with a zero."},
    {"number.overflow", "Het getal is te groot: hoogstens 38 cijfers en 18 decimalen.",
     "The number is too large: at most 38 digits and 18 decimals."},
    {"number.scale", "Het getal heeft te veel decimalen.", "The number has too many decimals."},
    {"number.separator", "De decimale komma of punt staat dubbel of verkeerd.",
     "The decimal separator is doubled or misplaced."},
    {"number.unit", "Er kan alleen worden afgerond op een eenheid groter dan nul.",
     "Rounding needs a unit above zero."},
    {"number.weights", "Verdelen kan alleen met gewichten die samen groter dan nul zijn.",
     "Allocation needs weights whose sum is above zero."},
    {"observation.ambiguous",
     "Verschillende indicatoren van de tabel met waarnemingen heten zo; noem de sleutel of naam.",
     "Several indicators of the table of observations are called so. Name the key or name of one."},
    {"observation.cell",
     "Een cel van de tabel met waarnemingen bevat niet wat in haar kolom hoort.",
     "A cell of the table of observations does not hold what belongs in its column."},
    {"observation.shape", "Dit zijn geen regels met waarnemingen in een vorm die bekend is.",
     "These are no rows of observations in a shape that is known."},
    {"observation.unknown", "De tabel met waarnemingen kent deze indicator of dit gebied niet.",
     "The table of observations has no such indicator or area."},
    {"output.file", "Het bestand kan niet worden geschreven. Controleer map, rechten en ruimte.",
     "The file cannot be written. Check its folder, permissions and space."},
    {"peers.area",
     "Het gebied, of elk gebied om mee te vergelijken, staat niet in de tabel met waarnemingen.",
     "The area to compare, or every area to compare with, is not in the table of observations."},
    {"period.part", "Zo'n deel van een jaar bestaat niet.", "There is no such part of a year."},
    {"period.text", "Een periode staat er als 2021, 2021/2022, 2021-H1, 2021-Q3 of 2021-04.",
     "A period is written as 2021, 2021/2022, 2021-H1, 2021-Q3 or 2021-04."},
    {"recover.cell", "Een optelling noemt een cel die er niet is, of telt cellen te vaak.",
     "An identity of a table names a cell that is not there, or counts cells too often."},
    {"recover.decimals",
     "Decimalen worden voor elke kolom van een tabel opgegeven, of voor geen enkele.",
     "Decimals are given for every column of a table, or for none."},
    {"rounding.identity",
     "De bedragen die moeten worden afgerond, tellen zelf niet precies op. Geef onafgeronde "
     "bedragen.",
     "The figures to be rounded do not add up exactly themselves. Give unrounded figures."},
    {"series.order",
     "De waarnemingen van een reeks staan op volgorde van tijd, één per periode. `in_order` zet ze "
     "zo.",
     "The observations of a series stand in order of time, one per period. `in_order` puts them "
     "so."},
    {"solve.equation", "Een bewijs noemt een vergelijking die er niet is.",
     "A proof names an equation that is not there."},
    {"solve.interval", "In dit interval ligt geen getal.", "No number lies in this interval."},
    {"solve.variable", "Een vergelijking noemt een onbekende die er niet is.",
     "An equation names a variable that is not there."},
    {"solve.weights", "Er hoort één gewicht bij elke onbekende.",
     "There must be one weight per variable."},
    {"solve.whole", "Gehele waarden worden alleen gezocht tussen twee gehele grenzen.",
     "Whole values are sought between two whole ends only."},
    {"statistics.share", "Een deel ligt van nul tot en met een.", "A share lies from zero to one."},
    {"statistics.weights", "Elke waarde heeft een gewicht nodig, en geen gewicht ligt onder nul.",
     "Every value needs a weight, and no weight is below zero."},
    {"table.cell", "Een cel van een tabel heeft niet het soort inhoud van haar kolom.",
     "A cell of a table has not the kind of content of its column."},
    {"text.control-character", "Een tekst in het document bevat een stuurteken.",
     "A text in the document holds a control character."},
    {"text.utf8", "Een tekst in het document is geen geldige UTF-8.",
     "A text in the document is no valid UTF-8."},
    {"unit.mismatch", "Deze eenheden of munten zijn niet te vergelijken.",
     "These units or currencies cannot be combined."},
    {"year.range", "Een jaar ligt tussen 1900 en 2200.", "A year lies between 1900 and 2200."},
};

} // namespace

std::span<const ErrorLabel> error_labels() noexcept {
    return error_table;
}

SLUITEND_END
