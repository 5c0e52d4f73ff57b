// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to check, and to readers: what the words of a sentence say of rows, years and ways.
#pragma once

#include <sluitend/check/claims.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

SLUITEND_BEGIN

namespace detail {

using WordList = std::initializer_list<std::string_view>;

/// The words of a Dutch sentence, in lower case.
class ClaimWords {
public:
    explicit ClaimWords(std::string_view sentence) : text_(sentence) {
        for (char& c : text_)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        constexpr std::string_view sign = "€";
        for (std::size_t at = text_.find(sign); at != std::string::npos; at = text_.find(sign))
            text_.replace(at, sign.size(), sign.size(), ' ');
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t begin = at;
            while (at < text_.size() && is_letter(text_[at]))
                ++at;
            if (at > begin)
                words_.push_back({std::string_view(text_).substr(begin, at - begin), begin});
            at = std::max(at, begin + 1);
        }
        read_measures();
        read_years();
    }
    ClaimWords(const ClaimWords&) = delete;
    ClaimWords& operator=(const ClaimWords&) = delete;

    /// Whole rows that are named; empty if a part of one is meant.
    const std::vector<LineCode>& measures() const noexcept { return measures_; }
    std::optional<Year> from() const noexcept { return from_; }
    std::optional<Year> to() const noexcept { return to_; }
    /// True if more years are named than two, so that it is not clear which are compared.
    bool has_other_years() const noexcept { return has_other_years_; }
    /// The only year that is named.
    std::optional<Year> only_year() const noexcept { return only_year_; }

    ClaimDirection direction() const {
        if (moves(true) == moves(false)) return ClaimDirection::unstated;
        return moves(true) ? ClaimDirection::up : ClaimDirection::down;
    }

    /// True if the amount at a byte is said to be rounded: "ruim 300.000 euro".
    bool is_approximate(std::size_t amount) const {
        const std::size_t next = word_at(amount);
        return next > 0 && is_about(next - 1);
    }

    /// What kind of amount stands at a byte.
    ClaimForm form(std::size_t amount) const {
        const std::size_t next = word_at(amount);
        std::size_t before = next;
        while (before > 0 && is_between(before - 1))
            --before;
        const std::string_view link = before > 0 ? word(before - 1) : std::string_view{};
        if (one_of(link, {"dan", "maximaal", "minimaal", "hoogstens", "minstens", "max", "min"}))
            return ClaimForm::unstated;
        if (one_of(link, {"tot", "naar", "op", "bedraagt", "bedragen", "bedroeg", "bedroegen"}))
            return ClaimForm::level;
        if (!moves(true) && !moves(false)) return ClaimForm::unstated;
        const bool is_start = link == "van" && has({"naar", "tot"}) && !has({"en met"});
        if (is_start) return ClaimForm::level;
        if (link == "met") return ClaimForm::change;
        const std::string_view noun = before > 1 ? word(before - 2) : std::string_view{};
        if (link == "van" && begins(noun, {"stijging", "daling", "toename", "afname", "groei"}))
            return ClaimForm::change;
        for (std::size_t i = next; i < std::min(words_.size(), next + 6); ++i)
            if (begins(word(i), {"hoger", "lager"}) || one_of(word(i), {"meer", "minder"}))
                return ClaimForm::change;
        return ClaimForm::unstated;
    }

private:
    struct Word {
        std::string_view text;
        std::size_t at;
    };

    static bool is_letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               static_cast<unsigned char>(c) >= 0x80;
    }
    static bool one_of(std::string_view word, WordList list) {
        return std::find(list.begin(), list.end(), word) != list.end();
    }
    static bool begins(std::string_view word, WordList list) {
        return std::any_of(list.begin(), list.end(),
                           [&](std::string_view each) { return word.starts_with(each); });
    }
    /// A word by its position; nothing beyond the ends.
    std::string_view word(std::size_t i) const {
        return i < words_.size() ? words_[i].text : std::string_view{};
    }
    /// True if one of these stands in the sentence as whole words.
    bool has(WordList list) const {
        const std::string whole = " " + joined() + " ";
        return std::any_of(list.begin(), list.end(), [&](std::string_view each) {
            return whole.find(" " + std::string(each) + " ") != std::string::npos;
        });
    }
    std::string joined() const {
        std::string out;
        for (const Word& each : words_)
            out.append(out.empty() ? "" : " ").append(each.text);
        return out;
    }

    /// The position of the first word from a byte on.
    std::size_t word_at(std::size_t byte) const {
        std::size_t out = 0;
        while (out < words_.size() && words_[out].at < byte)
            ++out;
        return out;
    }
    bool is_about(std::size_t i) const {
        return one_of(word(i), {"ruim", "circa", "ca", "ongeveer", "bijna", "n", "afgerond"});
    }
    /// True for a word that may stand between a verb and its amount: "ruim", "in 2021".
    bool is_between(std::size_t i) const {
        return is_about(i) || one_of(word(i), {"zo", "eur"}) ||
               (word(i) == "in" && year_of(word(i + 1))) ||
               (year_of(word(i)) && i > 0 && word(i - 1) == "in");
    }

    bool moves(bool up) const {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (up ? begins(word(i), {"stijg", "steeg", "stegen", "gestegen", "toenem", "toename",
                                      "toegenomen", "hoger", "oplop", "groei", "gegroeid"})
                   : begins(word(i), {"daal", "dalen", "daling", "gedaald", "afnem", "afname",
                                      "afgenomen", "lager", "terugloop", "teruglop", "vervallen"}))
                return true;
            if (is_comparison(i, up ? "meer" : "minder")) return true;
            if (one_of(word(i), {"neemt", "nemen", "nam", "namen"}) &&
                ends_clause(i, up ? "toe" : "af"))
                return true;
            if (one_of(word(i), {"loopt", "lopen", "liep", "liepen"}) &&
                ends_clause(i, up ? "op" : "terug"))
                return true;
        }
        return false;
    }
    /// "352.000 euro meer", but not "meer dan 3 ton" and not "meer informatie".
    bool is_comparison(std::size_t i, std::string_view which) const {
        if (word(i) != which || (word(i + 1) == "dan" && !one_of(word(i + 2), {"in"})))
            return false;
        if (one_of(word(i + 1), {"of"}) || one_of(i > 0 ? word(i - 1) : "", {"of"})) return false;
        return i > 0 && one_of(word(i - 1), {"euro", "mln", "miljoen", "ton", "duizend"});
    }
    /// A part of a verb that stands apart: "nemen in 2021 toe".
    bool ends_clause(std::size_t verb, std::string_view part) const {
        for (std::size_t i = verb + 1; i < words_.size(); ++i)
            if (word(i) == part) {
                if (part != "op" && part != "af" && part != "toe") return true;
                return !one_of(word(i + 1), {"de", "het", "een"});
            }
        return false;
    }

    static std::optional<LineCode> measure(std::string_view word) {
        using enum LineCode;
        if (one_of(word, {"lasten", "uitgaven"})) return expenditure;
        if (one_of(word, {"baten", "inkomsten"})) return revenue;
        if (word == "saldo") return balance;
        if (word == "resultaat") return result;
        return std::nullopt;
    }

    /// Where "onttrekkingen aan de reserves" ends; nothing for one reserve, which is a part.
    std::optional<std::size_t> end_of_movement(std::size_t i) const {
        if (!movement(word(i))) return std::nullopt;
        std::size_t end = i + 1;
        for (const WordList& each : {WordList{"aan", "in", "uit"}, WordList{"de"}})
            if (one_of(word(end), each)) ++end;
        return word(end) == "reserves" ? std::optional(end) : std::nullopt;
    }
    static std::optional<LineCode> movement(std::string_view word) {
        if (one_of(word, {"onttrekking", "onttrekkingen"})) return LineCode::reserve_withdrawals;
        if (one_of(word,
                   {"storting", "stortingen", "toevoeging", "toevoegingen", "dotatie", "dotaties"}))
            return LineCode::reserve_additions;
        return std::nullopt;
    }
    /// The row that is named from a word on.
    std::optional<LineCode> measure_at(std::size_t i) const {
        return end_of_movement(i) ? movement(word(i)) : measure(word(i));
    }
    /// True for a preposition that belongs to the name of a row.
    bool is_in_movement(std::size_t i) const { return i > 0 && end_of_movement(i - 1).has_value(); }

    void read_measures() {
        if (is_about_part()) return;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const auto code = measure_at(i);
            if (!code) continue;
            if (!is_whole(i)) return measures_.clear();
            if (std::find(measures_.begin(), measures_.end(), *code) == measures_.end())
                measures_.push_back(*code);
            if (*code == LineCode::balance) i = end_of_balance(i);
        }
    }
    /// True if the sentence says no, perhaps or net, or names a cause or a part before any row.
    bool is_about_part() const {
        if (has({"niet", "geen", "nauwelijks", "zou", "zouden", "kan", "kunnen", "mogelijk",
                 "indien", "als", "per saldo", "budgetneutraal", "budgettair neutraal",
                 "budget neutraal", "budgettair neutrale", "budgetneutrale"}))
            return true;
        bool has_measure = false;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            has_measure = has_measure || measure_at(i);
            if (!has_measure &&
                one_of(word(i), {"door", "wegens", "vanwege", "dankzij", "doordat", "omdat",
                                 "gevolg", "waardoor", "hierdoor", "daardoor", "waarvan"}))
                return true;
            if (one_of(word(i), {"voor", "bij", "binnen", "aan", "rond", "rondom", "vanuit",
                                 "inzake", "betreffende", "in"}) &&
                !year_of(word(i + 1)) && !is_this_programme(i + 1) && !is_in_movement(i) &&
                word(i + 1) != "vergelijking")
                return true;
        }
        return false;
    }
    /// "dit programma", not "programma 4".
    bool is_this_programme(std::size_t i) const {
        return one_of(word(i), {"dit", "het"}) && word(i + 1) == "programma" &&
               (word(i + 2).empty() || !is_number(word(i + 2)));
    }
    /// "saldo van de baten en lasten" is one name.
    std::size_t end_of_balance(std::size_t i) const {
        if (word(i + 1) != "van") return i;
        std::size_t end = i + 1;
        while (one_of(word(end + 1), {"de", "begrote", "baten", "lasten", "en"}))
            ++end;
        return one_of(word(end), {"baten", "lasten"}) ? end : i;
    }
    /// True if the whole row is meant, not "de lasten van de brandweer" or "incidentele lasten".
    bool is_whole(std::size_t i) const {
        std::size_t start = i;
        while (start > 0 &&
               one_of(word(start - 1), {"de", "het", "begrote", "geraamde", "totale", "en", "baten",
                                        "lasten", "uitgaven", "inkomsten"}))
            --start;
        const std::size_t last =
            word(i) == "saldo" ? end_of_balance(i) : end_of_movement(i).value_or(i);
        return may_precede(start) && !is_part(last + 1);
    }
    /// True if the name of a whole row may begin at `start`.
    bool may_precede(std::size_t start) const {
        if (start == 0) return true;
        const std::string_view before = word(start - 1);
        if (before == "van")
            return start > 1 &&
                   begins(word(start - 2), {"stijging", "daling", "toename", "afname", "groei"});
        if (before == "euro") return word(start) == "en";
        return year_of(before) ||
               one_of(before, {"stijgen", "dalen", "stijgt", "daalt", "nemen", "neemt", "lopen",
                               "loopt", "zijn", "is", "bedragen", "bedraagt", "zullen", "zal"});
    }
    /// True if the words from `i` say of what: "van de brandweer"; not "van dit programma".
    bool is_part(std::size_t i) const {
        return one_of(word(i), {"van", "op", "uit", "door", "die", "waarvan", "over"}) &&
               !is_this_programme(i + 1);
    }

    static bool is_number(std::string_view word) {
        return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    }
    static std::optional<Year> year_of(std::string_view word) {
        if (word.size() != 4 || !is_number(word)) return std::nullopt;
        int number = 0;
        for (const char c : word)
            number = 10 * number + (c - '0');
        return Year::is_valid(number) ? std::optional(Year(number)) : std::nullopt;
    }
    /// A year, not a part of an amount such as `2.020.000` or `2020 euro`.
    std::optional<Year> year_at_word(std::size_t i) const {
        const std::size_t end = words_[i].at + words_[i].text.size();
        const auto joins = [&](std::size_t at) {
            return at < text_.size() && (text_[at] == '.' || text_[at] == ',');
        };
        const auto digit = [&](std::size_t at) {
            return at < text_.size() && text_[at] >= '0' && text_[at] <= '9';
        };
        if (joins(end) && digit(end + 1)) return std::nullopt;
        const std::size_t begin = words_[i].at;
        if (begin > 1 && joins(begin - 1) && digit(begin - 2)) return std::nullopt;
        if (one_of(word(i + 1), {"euro"})) return std::nullopt;
        return year_of(word(i));
    }

    /// Where "ten opzichte van" or the like ends, as a position among the words.
    std::optional<std::size_t> against() const {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (word(i) == "ten" && word(i + 1) == "opzichte" && word(i + 2) == "van") return i + 3;
            if (word(i) == "t" && word(i + 1) == "o" && word(i + 2) == "v") return i + 3;
            if (word(i) == "vergeleken" && word(i + 1) == "met") return i + 2;
            if (word(i) == "vergelijking" && word(i + 1) == "met") return i + 2;
            if (word(i) == "dan" && word(i + 1) == "in") return i + 2;
        }
        return std::nullopt;
    }
    void read_years() {
        const auto border = against();
        std::vector<Year> before;
        std::vector<Year> after;
        for (std::size_t i = 0; i < words_.size(); ++i)
            if (const auto year = year_at_word(i))
                (border && i >= *border ? after : before).push_back(*year);
        if (!border) {
            if (before.size() == 1) only_year_ = before.front();
            return;
        }
        if (!before.empty()) to_ = before.back();
        if (!after.empty()) from_ = after.front();
        has_other_years_ = before.size() > 1 || after.size() > 1;
        const bool last_year = one_of(word(*border), {"vorig", "voorgaand", "afgelopen"}) ||
                               (one_of(word(*border), {"het"}) &&
                                one_of(word(*border + 1), {"vorig", "voorgaand", "voorgaande"}));
        if (after.empty() && to_ && last_year && to_->number() > Year::first) from_ = *to_ + -1;
    }

    std::string text_;
    std::vector<Word> words_;
    std::vector<LineCode> measures_;
    std::optional<Year> from_;
    std::optional<Year> to_;
    std::optional<Year> only_year_;
    bool has_other_years_ = false;
};

} // namespace detail

SLUITEND_END
