// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/command_line.hpp>

#include "find_indicator.hpp"

#include <sluitend/analyse/diff.hpp>
#include <sluitend/base/error.hpp>
#include <sluitend/base/text.hpp>
#include <sluitend/check/report.hpp>
#include <sluitend/io/read.hpp>
#include <sluitend/io/write_csv.hpp>
#include <sluitend/io/write_diff.hpp>
#include <sluitend/io/write_file.hpp>
#include <sluitend/io/write_json.hpp>
#include <sluitend/model/figures.hpp>
#include <sluitend/model/programme.hpp>
#include <sluitend/number/allocate.hpp>
#include <sluitend/number/number_style.hpp>
#include <sluitend/number/rational.hpp>
#include <sluitend/render/chart.hpp>
#include <sluitend/render/diff.hpp>
#include <sluitend/render/html.hpp>
#include <sluitend/render/labels.hpp>
#include <sluitend/render/pipeline.hpp>
#include <sluitend/render/text.hpp>

#include <array>
#include <exception>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

SLUITEND_BEGIN

namespace {

enum class Command { check, show, diff, write, chart, doctor };
enum class Format { text, json, html, csv, junit, sarif, svg, vega_lite };

/// What the arguments say.
struct Call {
    Command command = Command::check;
    std::optional<std::string> file;
    std::optional<std::string> later_file; ///< of diff
    std::optional<std::string> output;
    std::optional<std::string> indicator;
    Format format = Format::text;
    Language language = Language::nl;
    bool verbose = false;
    bool quiet = false;
    bool spreadsheet_safe = false;
};

/// A wrong call, in the language asked for.
struct WrongCall {
    std::string nl;
    std::string en;
};

constexpr std::string_view help_nl =
    R"(sluitend: programmabegrotingen lezen zoals ze gedrukt zijn, en nagaan of de bedragen kloppen

  sluitend check  BESTAND   kloppen de bedragen? eerst het oordeel, dan wat ertoe doet
  sluitend show   BESTAND   wat er is gelezen: doelen, acties, indicatoren, bedragen
  sluitend diff   BESTAND BESTAND
                            wat is er veranderd van de ene editie naar de andere?
  sluitend export BESTAND --to json|csv
                            het hele document (json) of alle gedrukte bedragen (csv)
  sluitend chart  BESTAND [--indicator NUMMER|NAAM|DOEL]
                            grafiek van een indicator, of van alle indicatoren
  sluitend doctor [BESTAND] werkt alles hier? en wat is dit voor bestand?

  --format text|json|html   vorm van check, show en diff (gewoon: text)
  --format csv              vorm van diff: één regel per wijziging
  --format junit|sarif      vorm van check voor een pipeline
  --format svg|vega-lite    vorm van chart (gewoon: svg)
  --lang nl|en              taal (gewoon: nl)
  --output BESTAND          schrijf naar een bestand
  --verbose                 toon alles: elke actie, elke optelling, elk punt ter informatie, en wat
                            er vóór het afronden gestaan moet hebben
  --quiet                   toon niets, geef alleen de uitkomst
  --spreadsheet-safe        csv zonder cellen die een rekenblad als formule leest
  --version, --help

BESTAND is de tekst van een hoofdstuk (UTF-8) of een json-bestand van sluitend; - is de invoer.
Uitkomst: 0 in orde of alleen afronding, 1 er is iets fout, 2 onleesbaar of verkeerd aangeroepen.
Uitkomst van diff: 0 geen wijzigingen, 1 wijzigingen, 2 onleesbaar of verkeerd aangeroepen.
)";

constexpr std::string_view help_en =
    R"(sluitend: read programme budgets as they were printed, and know whether their figures hold

  sluitend check  FILE      do the figures hold? the verdict first, then what matters
  sluitend show   FILE      what was read: goals, actions, indicators, money
  sluitend diff   FILE FILE what changed from one edition to the other?
  sluitend export FILE --to json|csv
                            the whole document (json) or every printed figure (csv)
  sluitend chart  FILE [--indicator NUMBER|NAME|GOAL]
                            chart of an indicator, or of all indicators
  sluitend doctor [FILE]    does everything work here? and what kind of file is this?

  --format text|json|html   form of check, show and diff (default: text)
  --format csv              form of diff: one row per change
  --format junit|sarif      form of check for pipelines
  --format svg|vega-lite    form of chart (default: svg)
  --lang nl|en              language (default: nl)
  --output FILE             write to a file
  --verbose                 show everything: every action, every sum, every point for information,
                            and what must have stood there before rounding
  --quiet                   show nothing, only give the status
  --spreadsheet-safe        csv without cells that a spreadsheet takes for a formula
  --version, --help

FILE is the text of a chapter (UTF-8) or a json file of sluitend; - is the standard input.
Status: 0 fine or only rounding, 1 something is wrong, 2 unreadable or wrong call.
Status of diff: 0 no changes, 1 changes, 2 unreadable or wrong call.
)";

std::string version() {
    return std::to_string(SLUITEND_VERSION_MAJOR) + "." + std::to_string(SLUITEND_VERSION_MINOR) +
           "." + std::to_string(SLUITEND_VERSION_PATCH);
}

bool is_same_file(const std::string& a, const std::string& b) {
    std::error_code error;
    return a == b || std::filesystem::equivalent(a, b, error);
}

/// The arguments one by one.
class CallReader {
public:
    explicit CallReader(std::span<const std::string> arguments) : arguments_(arguments) {}

    Call read() {
        Call call;
        call.command = command();
        while (!arguments_.empty()) {
            const std::string word = take();
            if (word.starts_with("--"))
                option(word, call);
            else if (!call.file)
                call.file = word;
            else if (call.command == Command::diff && !call.later_file)
                call.later_file = word;
            else
                throw WrongCall{"Eén bestand tegelijk: \"" + excerpt(word) +
                                    "\" is er een te veel.",
                                "One file at a time: \"" + excerpt(word) + "\" is one too many."};
        }
        finish(call);
        return call;
    }

private:
    std::string take() {
        std::string word = arguments_.front();
        arguments_ = arguments_.subspan(1);
        return word;
    }

    Command command() {
        const std::string word = take();
        if (word == "check") return Command::check;
        if (word == "show") return Command::show;
        if (word == "diff") return Command::diff;
        if (word == "export") return Command::write;
        if (word == "chart") return Command::chart;
        if (word == "doctor") return Command::doctor;
        throw WrongCall{"Onbekende opdracht \"" + excerpt(word) +
                            "\". Kies check, show, diff, export, chart of doctor.",
                        "Unknown command \"" + excerpt(word) +
                            "\". Choose check, show, diff, export, chart or doctor."};
    }

    void option(const std::string& word, Call& call) {
        if (word == "--verbose")
            call.verbose = true;
        else if (word == "--quiet")
            call.quiet = true;
        else if (word == "--spreadsheet-safe")
            call.spreadsheet_safe = true;
        else if (word == "--lang")
            call.language =
                choice<Language, 2>(word, {{{"nl", Language::nl}, {"en", Language::en}}});
        else if (word == "--format")
            call.format = choice<Format, 8>(word, {{{"text", Format::text},
                                                    {"json", Format::json},
                                                    {"html", Format::html},
                                                    {"junit", Format::junit},
                                                    {"sarif", Format::sarif},
                                                    {"svg", Format::svg},
                                                    {"vega-lite", Format::vega_lite},
                                                    {"csv", Format::csv}}});
        else if (word == "--to") {
            call.format = choice<Format, 2>(word, {{{"json", Format::json}, {"csv", Format::csv}}});
            to_ = true;
        } else if (word == "--output")
            call.output = value(word);
        else if (word == "--indicator")
            call.indicator = value(word);
        else
            throw WrongCall{"Onbekende optie \"" + excerpt(word) + "\". Zie sluitend --help.",
                            "Unknown option \"" + excerpt(word) + "\". See sluitend --help."};
    }

    std::string value(const std::string& option) {
        if (arguments_.empty())
            throw WrongCall{"Achter " + option + " ontbreekt iets.",
                            "Something is missing behind " + option + "."};
        return take();
    }

    template <class T, std::size_t N>
    T choice(const std::string& option,
             const std::array<std::pair<std::string_view, T>, N>& choices) {
        const std::string word = value(option);
        std::string all;
        for (const auto& [name, meaning] : choices) {
            if (name == word) return meaning;
            all += (all.empty() ? "" : ", ") + std::string(name);
        }
        throw WrongCall{option + " kan niet \"" + excerpt(word) + "\" zijn. Kies uit: " + all + ".",
                        option + " cannot be \"" + excerpt(word) + "\". Choose one of: " + all +
                            "."};
    }

    void finish(const Call& call) const {
        const auto is_output = [&](const std::optional<std::string>& file) {
            return call.output && file && is_same_file(*call.output, *file);
        };
        if (is_output(call.file) || is_output(call.later_file))
            throw WrongCall{"De uitvoer zou het gelezen bestand vervangen. Kies een andere naam.",
                            "The output would replace the file that is read. Choose another name."};
        if (!call.file && call.command != Command::doctor)
            throw WrongCall{"Welk bestand? Zie sluitend --help.",
                            "Which file? See sluitend --help."};
        if (call.command == Command::diff && !call.later_file)
            throw WrongCall{"diff vergelijkt twee bestanden. Zie sluitend --help.",
                            "diff compares two files. See sluitend --help."};
        if (call.later_file == "-" && call.file == "-")
            throw WrongCall{"De invoer kan maar één van beide edities zijn.",
                            "The standard input can be one of both editions only."};
        if (call.format == Format::csv && !to_ && call.command != Command::diff)
            throw WrongCall{"--format csv hoort bij diff.", "--format csv goes with diff."};
        if ((call.command == Command::write) != to_)
            throw WrongCall{"--to json of --to csv hoort bij export, en export kan niet zonder.",
                            "--to json or --to csv goes with export, and export needs it."};
        if (call.command != Command::check &&
            (call.format == Format::junit || call.format == Format::sarif))
            throw WrongCall{"--format junit en --format sarif horen bij check.",
                            "--format junit and --format sarif go with check."};
        const bool is_picture = call.format == Format::svg || call.format == Format::vega_lite;
        const bool is_chart = call.command == Command::chart;
        if ((is_picture || call.indicator) && !is_chart)
            throw WrongCall{"--indicator, --format svg en --format vega-lite horen bij chart.",
                            "--indicator, --format svg and --format vega-lite go with chart."};
        if (is_chart && !is_picture && call.format != Format::text)
            throw WrongCall{"Een grafiek is svg of vega-lite.", "A chart is svg or vega-lite."};
    }

    std::span<const std::string> arguments_;
    bool to_ = false;
};

Language language_of(std::span<const std::string> arguments) {
    for (std::size_t i = 0; i + 1 < arguments.size(); ++i)
        if (arguments[i] == "--lang" && arguments[i + 1] == "en") return Language::en;
    return Language::nl;
}

const std::string& in(Language language, const std::string& nl, const std::string& en) {
    return language == Language::nl ? nl : en;
}

/// The last part of a path; messages never show the rest.
std::string name_of_file(const std::string& path) {
    return path.substr(path.find_last_of('/') + 1);
}

ReadResult read_input(const std::string& file, std::string_view standard_input) {
    if (file != "-") return read_file(file);
    ReadOptions options;
    options.source = "-";
    return read(standard_input, options);
}

std::string place_of(const SourceSpan& span, Language language) {
    if (!span.is_known()) return {};
    return " (" + in(language, "regel ", "line ") + std::to_string(span.line) + ", " +
           in(language, "kolom ", "column ") + std::to_string(span.column) + ")";
}

/// Why the operating system does not hand over a file, in the words of the library where it has none.
std::string reason_of(const Error& error, Language language) {
    try {
        std::rethrow_if_nested(error);
    } catch (const std::system_error& reason) {
        const std::error_code& code = reason.code();
        if (code == std::errc::no_such_file_or_directory || code == std::errc::not_a_directory)
            return in(language, "Dit bestand bestaat niet.", "This file does not exist.");
        if (code == std::errc::is_a_directory)
            return in(language, "Dit is een map. Noem een bestand.",
                      "This is a folder. Name a file.");
        if (code == std::errc::permission_denied)
            return in(language, "Dit bestand mag niet worden gelezen.",
                      "You are not allowed to read this file.");
    }
    return message(error, language);
}

std::string unread(const ReadError& error, Language language) {
    const std::string quoted =
        error.excerpt().empty() ? std::string() : "“" + error.excerpt() + "”";
    // Without a place, the excerpt is the name of the file; of another kind of file, its kind.
    const bool is_subject = !error.span().is_known() || error.id() == "input.unknown-format";
    const std::string reason = reason_of(error, language) + place_of(error.span(), language);
    const std::string id = " [" + error.id() + "]";
    if (quoted.empty()) return reason + id;
    return (is_subject ? quoted + ": " + reason : reason + ": " + quoted) + id;
}

/// One of two documents, so that an error must name its file.
Document read_edition(const std::string& file, std::string_view standard_input) {
    try {
        return read_input(file, standard_input).document;
    } catch (const ReadError& error) {
        if (!error.span().is_known()) throw;
        const std::string name = excerpt(name_of_file(file)) + ": ";
        throw WrongCall{name + unread(error, Language::nl), name + unread(error, Language::en)};
    }
}

/// A path as it was given; relative, if it lies in the folder in which the command runs.
std::string path_from_here(const std::string& path) {
    if (!path.starts_with('/')) return path;
    std::error_code error;
    const auto here = std::filesystem::current_path(error);
    const std::string relative = std::filesystem::path(path).lexically_relative(here).string();
    return error || relative.empty() || relative.starts_with("..") ? path : relative;
}

std::string checked(const Call& call, const Report& report) {
    switch (call.format) {
    case Format::json:
        return write_json(report);
    case Format::html:
        return render_html(report, {.language = call.language});
    case Format::junit:
        return render_junit(report,
                            {.language = call.language, .file = path_from_here(*call.file)});
    case Format::sarif:
        return render_sarif(report,
                            {.language = call.language, .file = path_from_here(*call.file)});
    case Format::text:
    case Format::csv:
    case Format::svg:
    case Format::vega_lite:
        break;
    }
    return render_text(report, {.language = call.language, .verbose = call.verbose});
}

std::string shown(const Call& call, const Document& document) {
    if (call.format == Format::json) return write_json(document);
    if (call.format == Format::html)
        return render_html(check(document), {.language = call.language});
    return render_text(document, {.language = call.language, .verbose = call.verbose});
}

std::string compared(const Call& call, const EditionDiff& found) {
    switch (call.format) {
    case Format::json:
        return write_json(found);
    case Format::html:
        return render_html(found, {.language = call.language});
    case Format::csv:
        return write_csv(changes_table(found), {.spreadsheet_safe = call.spreadsheet_safe});
    case Format::text:
    case Format::junit:
    case Format::sarif:
    case Format::svg:
    case Format::vega_lite:
        break;
    }
    return render_text(found, {.language = call.language, .verbose = call.verbose});
}

std::string exported(const Call& call, const Document& document) {
    if (call.format == Format::csv)
        return write_csv(document, {.spreadsheet_safe = call.spreadsheet_safe});
    return write_json(document);
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& each : words)
        out += (out.empty() ? "" : ", ") + excerpt(each);
    return out;
}

/// The only one of several, or what there is to choose from.
template <class T>
const T& only(const std::vector<T>& all, std::string_view word,
              const std::vector<std::string>& words) {
    if (all.size() == 1) return all.front();
    const std::string count = std::to_string(all.size());
    throw WrongCall{"\"" + excerpt(word) + "\" is hier " + count +
                        " keer te vinden. Kies uit: " + joined(words) + ".",
                    "\"" + excerpt(word) + "\" is found here " + count +
                        " times. Choose one of: " + joined(words) + "."};
}

std::string charted(const Call& call, const Document& document) {
    const ChartOptions options{.language = call.language};
    const bool is_svg = call.format != Format::vega_lite;
    if (call.indicator) {
        const Indicator indicator = only(detail::find_indicators(document, *call.indicator),
                                         *call.indicator, detail::indicator_words(document));
        return is_svg ? indicator_svg(indicator, options) : indicator_vega_lite(indicator, options);
    }
    // Each programme with indicators, and the annex: one of them is clear enough.
    std::vector<std::vector<Indicator>> places;
    for (const Programme& each : document.programmes())
        places.push_back(each.all_indicators());
    places.push_back(document.mandated_indicators());
    std::erase_if(places, [](const auto& each) { return each.empty(); });
    only(places,
         in(call.language, "een programma of bijlage met indicatoren",
            "a programme or annex with indicators"),
         detail::indicator_words(document));
    return is_svg ? indicators_svg(document, options) : indicators_vega_lite(document, options);
}

/// A few exact facts that a broken build would get wrong.
bool self_test() {
    const auto parsed = parse_decimal("11.133,00", NumberStyle::dutch);
    const std::vector<Decimal> weights(3, Decimal(1));
    const auto parts = allocate(Decimal(100), weights);
    return parsed && format_decimal(*parsed, NumberStyle::dutch) == "11.133,00" &&
           *parsed == Decimal(11133) && !parse_decimal("3.9", NumberStyle::dutch) &&
           parts[0] + parts[1] + parts[2] == Decimal(100) &&
           divide(Decimal(1), Decimal(3)) * Rational(3) == Rational(1);
}

std::string doctor_report(const Call& call, std::string_view standard_input, int& status) {
    const bool sound = self_test();
    status = sound ? 0 : 1;
    std::string out = "sluitend " + version() + "\n";
    out += in(call.language, "vertaler:   ", "compiler:   ") + std::string(__VERSION__) + "\n";
    out += "Boost:      " SLUITEND_BOOST_VERSION "\n";
    out += in(call.language, "locale:     niet gebruikt\n", "locale:     not used\n");
    out +=
        in(call.language, "zelftest:   ", "self-test:  ") +
        (sound ? in(call.language, "in orde", "passed") : in(call.language, "MISLUKT", "FAILED")) +
        "\n";
    if (!call.file) return out;
    const ReadResult result = read_input(*call.file, standard_input);
    out += in(call.language, "bestand:    ", "file:       ") + excerpt(name_of_file(*call.file)) +
           "\n";
    out += in(call.language, "programma's: ", "programmes: ") +
           std::to_string(result.document.programmes().size()) + "\n";
    out += in(call.language, "bedragen:   ", "figures:    ") +
           std::to_string(figures(result.document).size()) + "\n";
    out += in(call.language, "meldingen:  ", "remarks:    ") +
           std::to_string(result.diagnostics.size()) + "\n";
    return out;
}

CommandOutcome run(const Call& call, std::string_view standard_input) {
    CommandOutcome outcome;
    if (call.command == Command::doctor) {
        outcome.output = doctor_report(call, standard_input, outcome.status);
    } else if (call.command == Command::diff) {
        const Document before = read_edition(*call.file, standard_input);
        const Document after = read_edition(*call.later_file, standard_input);
        const EditionDiff found = diff(before, after);
        outcome.output = compared(call, found);
        outcome.status = found.is_empty() ? 0 : 1;
    } else {
        const ReadResult result = read_input(*call.file, standard_input);
        Report report = check(result.document);
        add_findings(report, result.diagnostics);
        if (call.command == Command::check) {
            outcome.output = checked(call, report);
            outcome.status = report.all_passed() ? 0 : 1;
        } else {
            outcome.output = call.command == Command::show    ? shown(call, result.document)
                             : call.command == Command::chart ? charted(call, result.document)
                                                              : exported(call, result.document);
        }
    }
    if (call.output) {
        write_file_atomically(*call.output, outcome.output);
        outcome.output.clear();
    }
    if (call.quiet) outcome.output.clear();
    return outcome;
}

} // namespace

CommandOutcome run_command_line(std::span<const std::string> arguments,
                                std::string_view standard_input) {
    const Language language = language_of(arguments);
    const auto wrong = [](std::string text) {
        return CommandOutcome{2, {}, "sluitend: " + std::move(text) + "\n"};
    };
    for (const std::string& word : arguments) {
        if (word == "--help" || word == "-h")
            return {0, std::string(language == Language::nl ? help_nl : help_en), {}};
        if (word == "--version") return {0, "sluitend " + version() + "\n", {}};
    }
    if (arguments.empty())
        return {2, {}, std::string(language == Language::nl ? help_nl : help_en)};
    try {
        return run(CallReader(arguments).read(), standard_input);
    } catch (const WrongCall& call) {
        return wrong(in(language, call.nl, call.en));
    } catch (const ReadError& error) {
        return wrong(unread(error, language));
    } catch (const Error& error) {
        return wrong(message(error, language) + " [" + error.id() + "]");
    } catch (const std::bad_alloc&) {
        return wrong(in(language, "Er is te weinig geheugen.", "There is not enough memory."));
    }
}

SLUITEND_END
