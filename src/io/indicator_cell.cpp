// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/indicator_cell.hpp>

#include "cell_text.hpp"
#include "indicator_text.hpp"
#include "observation_text.hpp"
#include "scale_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

/// True if no word goes on at `at`.
bool is_word_end(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size() || blank_at(text, at) != 0) return true;
    const char c = lower(text[at]);
    return !is_digit(c) && !(c >= 'a' && c <= 'z') && static_cast<unsigned char>(c) < 0x80;
}

/// Where the first of `words` that stands at `at` as a whole word ends.
template <std::size_t N>
std::optional<std::size_t> word_at(std::string_view text, std::size_t at,
                                   const std::array<std::string_view, N>& words) {
    for (const std::string_view word : words)
        if (const auto end = words_at(text, at, word); end && is_word_end(text, *end)) return end;
    return std::nullopt;
}

constexpr std::array<std::string_view, 3> against{"t.o.v.", "tov", "ten opzichte van"};

struct Place {
    std::array<std::string_view, 3> words;
    AreaKind kind;
};
constexpr std::array<Place, 4> places{
    {{{"landelijk", "nederland", "landelijk gemiddelde"}, AreaKind::country},
     {{"provincie", "provinciaal", "provinciale gemiddelde"}, AreaKind::province},
     {{"regio", "regionaal", "regionaal gemiddelde"}, AreaKind::region},
     {{"grootteklasse", "vergelijkbare gemeenten", "gemeentegrootteklasse"},
      AreaKind::size_class}}};

struct Change {
    std::array<std::string_view, 7> words;
    Movement movement;
};
constexpr std::array<Change, 2> changes{
    {{{"toename", "stijging", "groei", "verhoging", "meer", "hoger", "verbetering"},
      Movement::increase},
     {{"afname", "daling", "vermindering", "verlaging", "reductie", "minder", "lager"},
      Movement::decrease}}};

/// A number with what stands at it for a unit.
struct Quantity {
    std::string_view text;
    Decimal value;
    std::optional<Unit> unit;
    std::string unit_words;
};

class CellReader {
public:
    CellReader(std::string_view text, NumberStyle style, const TextLines* page, bool is_whole)
        : text_(text), style_(style), page_(page), is_whole_(is_whole) {}

    CellText read() && {
        at_ = skip_blanks(text_, 0);
        if (at_ >= text_.size()) {
            cell_.missing_reason = MissingReason::empty_cell;
            return {std::move(cell_), at_};
        }
        if (!take_missing()) {
            take_period_before();
            if (!take_figure() && !take_change(std::nullopt)) return unreadable();
        }
        while (take_mark() || take_brackets() || take_year_behind() || take_comparison()) {}
        if (cell_.target) finish_target();
        if (!is_at_end()) return unreadable();
        return {std::move(cell_), at_};
    }

private:
    static CellText unreadable() {
        CellText out;
        out.cell.missing_reason = MissingReason::unreadable;
        return out;
    }

    SourceSpan place(std::string_view piece) const {
        return page_ == nullptr ? SourceSpan{} : page_->span(piece);
    }
    Text words(std::string_view piece) const { return {plain(piece), place(piece)}; }
    std::string_view from(std::size_t begin, std::size_t end) const {
        return text_.substr(begin, end - begin);
    }
    std::size_t next() const { return skip_blanks(text_, at_); }

    /// True if the text is used up, or a word that can be a source stands apart behind the cell.
    bool is_at_end() const {
        const std::size_t behind = next();
        if (behind >= text_.size()) return true;
        constexpr std::array<std::string_view, 18> joining{
            "van", "op",  "of",      "en",   "tot",  "per",  "in", "bij",     "a",
            "x",   "mln", "miljoen", "euro", "punt", "keer", "kg", "procent", "promille"};
        const auto first = static_cast<unsigned char>(lower(text_[behind]));
        const bool is_word = (first >= 'a' && first <= 'z') || first >= 0x80;
        return !is_whole_ && behind > at_ && is_word && !word_at(text_, behind, joining) &&
               !word_at(text_, behind, against) && !text_.substr(behind).starts_with("\u20AC") &&
               !text_.substr(behind).starts_with("t/m");
    }

    /// The longest mark of a missing value, of up to four words.
    bool take_missing() {
        std::size_t found = 0;
        std::size_t end = at_;
        for (int words = 0; words < 4 && end < text_.size(); ++words) {
            end = skip_blanks(text_, end);
            while (end < text_.size() && blank_at(text_, end) == 0 && text_[end] != '*' &&
                   text_[end] != '(')
                ++end;
            if (const auto reason = missing_reason_of(from(at_, end)); reason && end > at_) {
                cell_.missing_reason = reason;
                found = end;
            }
        }
        if (found == 0) return false;
        at_ = found;
        return true;
    }

    void set_period(const Period& period, std::string_view piece) {
        cell_.period = Printed<Period>{period, std::string(piece), place(piece)};
    }

    /// "2018:" or "in 2020".
    void take_period_before() {
        if (take_year_behind()) return;
        const std::size_t colon = text_.find(':', at_);
        if (colon == std::string_view::npos || colon - at_ > 40) return;
        const std::string_view piece = trimmed(from(at_, colon));
        const PeriodText found = period_in_words(piece);
        if (!found.period || found.status) return;
        set_period(*found.period, piece);
        at_ = colon + 1;
    }

    /// "in 2019", the only period of the cell.
    bool take_year_behind() {
        const std::size_t begin = next();
        const auto end = words_at(text_, begin, "in ");
        const auto year = end ? year_at(text_, *end) : std::nullopt;
        if (cell_.period || !year || !is_word_end(text_, *end + 4)) return false;
        set_period(Period(*year), from(*end, *end + 4));
        at_ = *end + 4;
        return true;
    }

    /// A number and the unit around it; reading goes on behind it.
    std::optional<Quantity> take_quantity() {
        const std::size_t begin = next();
        std::size_t at = begin;
        Quantity out;
        bool is_euro = take_euro(at, out.unit_words);
        if (is_euro) at = skip_blanks(text_, at);
        const std::size_t digits = at + (text_.substr(at, 1) == "-" ? 1 : 0);
        const std::size_t end = digits + number_at(text_, digits).size();
        const auto value = parse_decimal(from(at, end), style_);
        if (!value) return std::nullopt;
        out.value = *value;
        at = end;
        if (is_euro && text_.substr(at, 2) == ",-") at += 2;
        take_unit(at, is_euro, out);
        if (!is_word_end(text_, at) && !superscript_at(at)) return std::nullopt;
        if (text_.substr(at, 1).find_first_of("%,./+-:=<>)") == 0) return std::nullopt;
        out.text = from(begin, at);
        at_ = at;
        return out;
    }

    bool take_euro(std::size_t& at, std::string& words) const {
        constexpr std::string_view sign = "\u20AC";
        const bool is_sign = text_.substr(at, sign.size()) == sign;
        const auto end = is_sign
                             ? std::optional(at + sign.size())
                             : word_at(text_, at, std::array<std::string_view, 2>{"euro", "eur"});
        if (!end) return false;
        add_word(words, from(at, *end));
        at = *end;
        return true;
    }
    static void add_word(std::string& words, std::string_view word) {
        words += (words.empty() ? "" : " ") + std::string(word);
    }

    /// What stands behind a number for its unit: "%", "kg", "mln euro".
    void take_unit(std::size_t& at, bool is_euro, Quantity& out) const {
        const std::size_t begin = skip_blanks(text_, at);
        Unit unit;
        if (!is_euro) {
            constexpr std::array<std::string_view, 2> signs{"%", "\u2030"};
            constexpr std::array<std::string_view, 3> words{"procent", "promille", "kg"};
            auto end = word_at(text_, begin, words);
            for (const std::string_view sign : signs)
                if (text_.substr(begin).starts_with(sign)) end = begin + sign.size();
            if (end) {
                add_word(out.unit_words, from(begin, *end));
                out.unit = unit_of(from(begin, *end));
                at = *end;
                return;
            }
        }
        auto scale = scale_behind_number_at(text_, begin);
        if (!scale) scale = times_at(text_, begin);
        if (scale && scale->factor > 1 && is_word_end(text_, scale->end)) {
            unit.multiplier = scale->factor;
            add_word(out.unit_words, from(begin, scale->end));
            is_euro = is_euro || scale->is_of_money;
            at = scale->end;
        }
        std::size_t behind = skip_blanks(text_, at);
        if (!is_euro && take_euro(behind, out.unit_words)) {
            is_euro = true;
            at = behind;
        }
        unit.kind = is_euro ? UnitKind::currency : UnitKind::count;
        if (is_euro || unit.multiplier) out.unit = unit;
    }

    Printed<Decimal> printed(const Quantity& quantity) const {
        return {quantity.value, std::string(quantity.text), place(quantity.text)};
    }

    void set_unit(const Quantity& quantity) {
        if (quantity.unit)
            cell_.unit = Printed<Unit>{*quantity.unit, quantity.unit_words, place(quantity.text)};
    }

    bool take_figure() {
        const auto found = take_quantity();
        if (!found) return false;
        set_unit(*found);
        if (!take_change(found)) cell_.value = printed(*found);
        return true;
    }

    /// "toename t.o.v. 2015", behind an amount or before one.
    bool take_change(std::optional<Quantity> amount) {
        for (const Change& each : changes) {
            const auto end = word_at(text_, next(), each.words);
            if (!end) continue;
            at_ = *end;
            const auto of = words_at(text_, next(), "van ");
            if (!amount && of) {
                at_ = *of;
                amount = take_quantity();
                if (!amount) return false;
                set_unit(*amount);
            }
            DirectionalTarget target;
            target.movement = each.movement;
            if (amount) target.amount = printed(*amount);
            target.is_relative =
                amount && cell_.unit && cell_.unit->value.kind == UnitKind::percent;
            target.baseline = take_baseline();
            cell_.target = Target{target, {}, {}, {}, {}, {}};
            return true;
        }
        return false;
    }

    std::optional<Period> take_baseline() {
        const auto end = word_at(text_, next(), against);
        const std::size_t at = end ? skip_blanks(text_, *end) : 0;
        const auto year = end ? year_at(text_, at) : std::nullopt;
        if (!year || !is_word_end(text_, at + 4)) return std::nullopt;
        at_ = at + 4;
        return Period(*year);
    }

    /// The target in its own words, from the year that it names on.
    void finish_target() {
        const std::string_view piece = from(skip_blanks(text_, 0), at_);
        cell_.target->text = words(piece);
        if (cell_.period) cell_.target->valid_from = cell_.period->value.year();
    }

    std::optional<std::size_t> superscript_at(std::size_t at) const {
        for (const std::string_view sign : {"\u00B9", "\u00B2", "\u00B3"})
            if (text_.substr(at, sign.size()) == sign) return at + sign.size();
        return std::nullopt;
    }

    /// `*`, `**`, `1)`, `*1)`, a raised digit.
    bool take_mark() {
        const std::size_t begin = next();
        std::size_t end = begin;
        while (text_.substr(end, 1) == "*")
            ++end;
        if (const auto raised = superscript_at(end)) end = *raised;
        const bool may_be_number = begin > at_ || end > begin;
        std::size_t digits = end;
        while (digits < text_.size() && digits - end < 2 && is_digit(text_[digits]))
            ++digits;
        if (may_be_number && text_.substr(digits, 1) == ")" && digits > end) end = digits + 1;
        if (end == begin || !is_word_end(text_, end)) return false;
        add(cell_.mark, from(begin, end));
        at_ = end;
        return true;
    }

    void add(std::optional<Text>& to, std::string_view piece) const {
        if (to)
            to->value += " " + plain(piece);
        else
            to = words(piece);
    }

    /// "(2021)", "(voorlopig)", "(1)", "(=60 gemeenten)".
    bool take_brackets() {
        const std::size_t begin = next();
        if (text_.substr(begin, 1) != "(") return false;
        const std::size_t close = text_.find(')', begin);
        if (close == std::string_view::npos) return false;
        const std::string_view inside = trimmed(from(begin + 1, close));
        at_ = close + 1;
        const PeriodText found = period_in_words(inside);
        const auto status = status_in_words(inside);
        if (found.period && !cell_.period && !(found.status && cell_.status)) {
            set_period(*found.period, inside);
            if (found.status) cell_.status = found.status;
        } else if (status && !cell_.status) {
            cell_.status = status;
        } else if (small_number(inside) && inside.size() <= 2) {
            add(cell_.mark, from(begin, at_));
        } else {
            add(cell_.qualifier, from(begin, at_));
        }
        return true;
    }

    /// "t.o.v. 134 landelijk"; of a place that is not known the words are kept.
    bool take_comparison() {
        const std::size_t begin = next();
        const auto end = word_at(text_, begin, against);
        if (!end || begin == at_ || !cell_.value) return false;
        const std::size_t before = std::exchange(at_, *end);
        const auto other = take_quantity();
        if (!other || !agrees(*other)) {
            at_ = before;
            return false;
        }
        const auto area = take_place();
        if (area && !cell_.comparison)
            cell_.comparison = ComparedValue{printed(*other), *area};
        else
            add(cell_.qualifier, from(begin, at_));
        return true;
    }

    /// True if both numbers of a cell may be of one unit.
    bool agrees(const Quantity& other) const {
        return !other.unit || (cell_.unit && cell_.unit->value == *other.unit);
    }

    std::optional<Area> take_place() {
        const std::size_t begin = next();
        for (const Place& each : places)
            for (const std::string_view word : {each.words[2], each.words[0], each.words[1]})
                if (const auto end = words_at(text_, begin, word);
                    end && is_word_end(text_, *end)) {
                    at_ = *end;
                    const bool is_country = each.kind == AreaKind::country;
                    return Area{each.kind, is_country ? "NL01" : "",
                                is_country ? "Nederland" : plain(from(begin, *end))};
                }
        return std::nullopt;
    }

    std::string_view text_;
    NumberStyle style_;
    const TextLines* page_;
    bool is_whole_;
    std::size_t at_ = 0;
    IndicatorCell cell_{};
};

/// The unit of a row, in the thousands that a cell names.
Printed<Unit> with_multiplier(Printed<Unit> unit, const Printed<Unit>& of_cell) {
    unit.value.multiplier = of_cell.value.multiplier;
    unit.verbatim = of_cell.verbatim;
    unit.span = of_cell.span;
    return unit;
}

} // namespace

CellText cell_in(std::string_view text, NumberStyle style, const TextLines* page, bool is_whole) {
    return CellReader(text, style, page, is_whole).read();
}

std::optional<Decimal> decimal_in(std::string_view cell, NumberStyle style) {
    if (const auto plain_number = parse_decimal(cell, style)) return *plain_number;
    const IndicatorCell read = read_indicator_cell(cell, style);
    return read.value ? std::optional(read.value->value) : std::nullopt;
}

UnitOfCell unit_of_cell(const std::optional<Printed<Unit>>& of_cell,
                        const std::optional<Printed<Unit>>& of_row) {
    if (!of_cell) return {};
    const Unit& mine = of_cell->value;
    const bool is_said_twice = of_row && lowered(of_cell->verbatim) == lowered(of_row->verbatim);
    if (is_said_twice) return {};
    if (!of_row || of_row->value.kind == UnitKind::text) return {of_cell, false};
    const Unit& row = of_row->value;
    const bool is_mass = lowered(of_cell->verbatim) == "kg";
    if (is_mass && row.kind == UnitKind::mass_per_capita) return {};
    const bool is_scaled = mine.kind == UnitKind::count;
    const bool has_scale = row.kind == UnitKind::currency || row.kind == UnitKind::count;
    if (mine.multiplier) {
        if (!has_scale || (!is_scaled && row.kind != UnitKind::currency)) return {of_cell, true};
        if (mine.multiplier == row.multiplier) return {};
        return {with_multiplier(*of_row, *of_cell), false};
    }
    const bool agrees =
        (mine.kind == row.kind && (!mine.per || mine.per == row.per)) ||
        (mine.kind == UnitKind::currency && row.kind == UnitKind::currency_per_capita);
    return agrees ? UnitOfCell{} : UnitOfCell{of_cell, true};
}

} // namespace detail

IndicatorCell read_indicator_cell(std::string_view text, NumberStyle style) {
    return detail::cell_in(text, style, nullptr, true).cell;
}

SLUITEND_END
