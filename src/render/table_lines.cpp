// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "table_lines.hpp"

#include <algorithm>
#include <utility>

SLUITEND_BEGIN

namespace detail {

namespace {

std::string_view head_of(const TableColumn& column) {
    const std::string_view label = column.label.value;
    const std::size_t end = label.rfind(' ');
    return end == std::string_view::npos ? std::string_view{} : label.substr(0, end);
}

/// The words for the conventions of one table.
class ConventionText {
public:
    explicit ConventionText(Words say) : say_(say) {}

    std::string operator()(std::int64_t multiplier) const { return unit_text(multiplier); }
    std::string operator()(SignConvention sign) const {
        return std::string(label(sign, say_.language));
    }
    std::string operator()(MinusStyle minus) const {
        constexpr std::array<Pair, 6> pairs{
            {{"ervoor: -1.234", "before it: -1.234"},
             {"erachter: 1.234-", "behind it: 1.234-"},
             {"als -/-", "as -/-"},
             {"N (nadelig) of V (voordelig) ervoor",
              "N (nadelig, unfavourable) or V (voordelig, favourable) before it"},
             {"N (nadelig) of V (voordelig) erachter",
              "N (nadelig, unfavourable) or V (voordelig, favourable) behind it"},
             {"tussen haakjes: (1.234)", "in brackets: (1.234)"}}};
        return std::string(choose(pairs, minus, say_.language));
    }
    std::string operator()(Grouping grouping) const {
        constexpr std::array<Pair, 5> pairs{
            {{"met een punt: 1.234", "with a point: 1.234"},
             {"met een spatie: 1 234", "with a blank: 1 234"},
             {"met een vaste spatie", "with a no-break blank"},
             {"met een smalle vaste spatie", "with a narrow no-break blank"},
             {"aaneen: 1234", "without a mark: 1234"}}};
        return std::string(choose(pairs, grouping, say_.language));
    }
    std::string operator()(bool dash_is_zero) const {
        return std::string(dash_is_zero ? say_("is nul", "is zero")
                                        : say_("is niet vermeld", "is not stated"));
    }

    template <class T>
    void add(std::vector<AssumptionLine>& out, std::string_view name,
             const Detected<T>& found) const {
        std::string text;
        if (found.value)
            text = (*this)(*found.value);
        else if (!found.candidates.empty())
            text = say_("niet beslist", "not decided");
        else
            return;
        std::string why = found.value ? basis(found) : std::string();
        std::string others;
        for (const T& each : found.candidates)
            if (each != found.value) others += (others.empty() ? "" : "; ") + (*this)(each);
        if (!others.empty())
            why +=
                (why.empty() ? "" : "; ") + std::string(say_("mogelijk: ", "possible: ")) + others;
        if (!why.empty()) text += " (" + why + ")";
        out.push_back({std::string(name), std::move(text)});
    }

private:
    template <class T> std::string basis(const Detected<T>& found) const {
        const std::string tally = std::to_string(found.holding) +
                                  std::string(say_(" van ", " of ")) + std::to_string(found.tested);
        switch (found.basis) {
        case DetectionBasis::given:
            return std::string(say_("opgegeven", "given"));
        case DetectionBasis::inferred:
            return std::string(say_("afgeleid", "inferred")) +
                   (found.tested == 0
                        ? ""
                        : ": " + tally + std::string(say_(" sommen kloppen", " sums hold")));
        case DetectionBasis::printed:
            if (found.words)
                return std::string(say_("gedrukt: “", "printed: “")) + found.words->value + "”";
            return std::string(say_("zo gedrukt", "so printed")) +
                   (found.tested == 0 ? ""
                                      : std::string(say_(" in ", " in ")) + tally +
                                            std::string(say_(" bedragen", " figures")));
        case DetectionBasis::assumed:
            break;
        }
        return std::string(say_("aangenomen", "assumed"));
    }

    Words say_;
};

bool has_dash(const Table& table) {
    for (const TableRow& row : table.rows())
        for (const TableCell& cell : row.cells)
            if (cell.kind == CellKind::nil) return true;
    return false;
}

} // namespace

std::string name_of(const Table& table, Words say) {
    const TableRecord& record = table.record();
    if (record.title) return record.title->value;
    if (record.section) return record.section->value;
    return std::string(say("Tabel ", "Table ")) + std::to_string(table.index().value + 1);
}

std::string unit_words(const Table& table, Words say) {
    const TableRecord& record = table.record();
    if (record.caption) return record.caption->value;
    const auto& multiplier = record.conventions.multiplier;
    if (!multiplier.value) return {};
    std::string unit = unit_text(*multiplier.value);
    if (multiplier.basis == DetectionBasis::assumed) unit += say(", aangenomen", ", assumed");
    return std::string(say("bedragen ", "amounts ")) + (*multiplier.value == 1 ? "in " : "") + unit;
}

std::string cell_text(const TableCell& cell) {
    if (!cell.verbatim.empty()) return cell.verbatim;
    return cell.kind == CellKind::undecided ? "?" : "·";
}

bool is_outcome(const TableRow& row) {
    return row.is_total || row.role == TableRole::balance || row.role == TableRole::result;
}

std::size_t shared_groups(const std::vector<TableRow>& rows, std::size_t row) {
    if (row == 0) return 0;
    const auto& before = rows[row - 1].groups;
    const auto& groups = rows[row].groups;
    const auto ends = std::mismatch(groups.begin(), groups.end(), before.begin(), before.end());
    return static_cast<std::size_t>(ends.first - groups.begin());
}

std::vector<HeadingRun> heading_runs(const std::vector<TableColumn>& columns) {
    std::vector<HeadingRun> out;
    for (std::size_t i = 0; i < columns.size();) {
        const std::string_view head = head_of(columns[i]);
        std::size_t end = i + 1;
        while (!head.empty() && end < columns.size() && head_of(columns[end]) == head)
            ++end;
        out.push_back({i, end, end > i + 1 ? head : std::string_view{}});
        i = end;
    }
    return out;
}

std::vector<AssumptionLine> convention_lines(const Table& table, Words say) {
    const TableConventions& found = table.record().conventions;
    const ConventionText text(say);
    std::vector<AssumptionLine> out;
    text.add(out, say("Eenheid", "Unit"), found.multiplier);
    text.add(out, say("Tekenafspraak", "Sign convention"), found.sign_convention);
    text.add(out, say("Minteken", "Minus"), found.minus);
    text.add(out, say("Duizendtallen", "Thousands"), found.grouping);
    if (has_dash(table)) text.add(out, say("Streepje", "Dash"), found.dash_is_zero);
    return out;
}

std::string name_of(const DocumentSection& section, Words say) {
    return section.title.value.empty() ? std::string(say("zonder kop", "without a heading"))
                                       : section.title.value;
}

std::string words_in(const DocumentSection& section, Words say) {
    if (!section.text) return {};
    constexpr std::string_view blanks = " \t\r\n";
    const std::string_view text = section.text->value;
    std::size_t words = 0;
    for (std::size_t at = text.find_first_not_of(blanks); at != std::string_view::npos;
         at = text.find_first_not_of(blanks, text.find_first_of(blanks, at)))
        ++words;
    return say.count(words, "woord", "woorden", "word", "words");
}

} // namespace detail

SLUITEND_END
