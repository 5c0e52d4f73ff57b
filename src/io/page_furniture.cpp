// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "page_furniture.hpp"

#include "page_parts.hpp"
#include "page_text.hpp"
#include "table_cell_text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

constexpr std::size_t most_head_bytes = 90;

/// True if a line is a link, or a page number that says so: "Pagina 12 van 90".
bool is_marked(std::string_view words) {
    const auto starts = [&](std::string_view with) { return words_at(words, 0, with).has_value(); };
    if (starts("pagina ") && plain(words).size() < 24) return true;
    return starts("http://") || starts("https://") || starts("www.") || starts("terug naar") ||
           starts("naar boven");
}

/// A page number, and the words of the line on which it stands.
struct NumberedLine {
    int number = 0;
    std::string words; ///< folded; empty if nothing else stands there
    bool is_called_page = false;
};

/// "Programmabegroting 2026 | 14", "14 Gemeente Zandveen", "- 14 -".
std::optional<NumberedLine> numbered_line(std::string_view line) {
    constexpr std::size_t most_digits = 3;
    if (line.empty() || line.size() > most_head_bytes || std::ranges::count(line, '|') > 2)
        return std::nullopt;
    constexpr std::string_view marks = "-|. \t";
    const std::size_t first = line.find_first_not_of(marks);
    const std::size_t last = line.find_last_not_of(marks);
    if (first == std::string_view::npos) return std::nullopt;
    const std::string_view inside = line.substr(first, last + 1 - first);
    const std::size_t head = std::min(inside.find_first_not_of("0123456789"), inside.size());
    const std::size_t behind = inside.find_last_not_of("0123456789");
    const std::size_t tail = behind == std::string_view::npos ? 0 : inside.size() - behind - 1;
    const bool is_at_end = tail > 0 && tail <= most_digits;
    const std::size_t size = is_at_end ? tail : head;
    if (size == 0 || size > most_digits) return std::nullopt;
    const std::string_view digits =
        is_at_end ? inside.substr(inside.size() - tail) : inside.substr(0, head);
    const std::string_view rest =
        is_at_end ? inside.substr(0, inside.size() - tail) : inside.substr(head);
    const bool is_apart = rest.empty() || marks.find(is_at_end ? rest.back() : rest.front()) !=
                                              std::string_view::npos;
    if (!is_apart) return std::nullopt;
    NumberedLine out{small_number(digits).value_or(0), folded_label(rest), false};
    for (const std::string_view word : {"pagina", "pag", "blz"})
        out.is_called_page |= is_at_end && std::string_view(out.words).ends_with(word);
    return out;
}

/// True if words are those of a running head: the name of the document or of the town, and no
/// figures but a year or two.
bool name_document(std::string_view words) {
    constexpr std::array<std::string_view, 4> names{"programmabegroting", "meerjarenbegroting",
                                                    "jaarstukken", "jaarrekening"};
    constexpr std::string_view town = "gemeente";
    const std::size_t digit = std::min(words.find_first_of("0123456789"), words.size());
    const std::size_t behind = std::min(words.find_first_not_of("0123456789", digit), words.size());
    const bool has_years = (behind - digit) % 4 == 0;
    const bool has_more = words.find_first_of("0123456789", behind) != std::string_view::npos;
    return has_years && !has_more &&
           ((words.starts_with(town) && words.size() > town.size()) ||
            std::ranges::any_of(names, [&](std::string_view name) {
                return words.find(name) != std::string_view::npos;
            }));
}

class FurnitureFinder {
public:
    explicit FurnitureFinder(const TextLines& page) : page_(page), found_(page.size()) {}

    std::vector<bool> find() {
        for (std::size_t i = 0; i < page_.size(); ++i) {
            const std::string_view line = line_of_page(page_, i);
            if (line.empty()) continue;
            lines_.push_back(i);
            if (is_marked(line)) found_[i] = true;
        }
        take_running_heads();
        take_bare_numbers();
        take_numbers_in_tables();
        take_numbers_above_repeats();
        return std::move(found_);
    }

private:
    /// Lines that come again with the next page number, that say "pagina" behind a name, or that stand
    /// where a page ends.
    void take_running_heads() {
        std::map<std::string, std::vector<std::pair<std::size_t, int>>> heads;
        for (std::size_t k = 0; k < lines_.size(); ++k) {
            const std::size_t i = lines_[k];
            const auto line = numbered_line(line_of_page(page_, i));
            if (!line || line->words.empty() || !name_document(line->words)) continue;
            if (line->is_called_page || is_at_break(k)) found_[i] = true;
            heads[line->words].emplace_back(i, line->number);
        }
        for (const auto& [words, places] : heads) {
            const bool is_rising =
                std::ranges::adjacent_find(places, [](const auto& a, const auto& b) {
                    return a.second >= b.second;
                }) == places.end();
            if (places.size() > 1 && is_rising)
                for (const auto& [line, number] : places)
                    found_[line] = true;
        }
    }

    /// A bare number beside a running head; or at form feeds, if such numbers count the pages.
    void take_bare_numbers() {
        std::vector<std::size_t> at_breaks;
        std::vector<int> numbers;
        for (std::size_t k = 0; k < lines_.size(); ++k) {
            const auto line = numbered_line(line_of_page(page_, lines_[k]));
            if (!line || !line->words.empty()) continue;
            const bool is_beside = (k > 0 && found_[lines_[k - 1]]) ||
                                   (k + 1 < lines_.size() && found_[lines_[k + 1]]);
            if (is_beside && (stands_alone(k) || is_at_break(k))) found_[lines_[k]] = true;
            if (!is_at_break(k)) continue;
            at_breaks.push_back(lines_[k]);
            numbers.push_back(line->number);
        }
        const bool counts_pages =
            numbers.size() > 1 && std::ranges::adjacent_find(numbers, [](int a, int b) {
                                      return b != a + 1;
                                  }) == numbers.end();
        if (counts_pages)
            for (const std::size_t i : at_breaks)
                found_[i] = true;
    }

    /// A bare number, perhaps with the name of the document, that parts two rows of one table.
    void take_numbers_in_tables() {
        for (std::size_t k = 1; k + 1 < lines_.size(); ++k) {
            std::size_t end = k;
            bool has_number = false;
            for (; end + 1 < lines_.size() && end < k + 2; ++end) {
                const std::string_view line = line_of_page(page_, lines_[end]);
                const auto number = numbered_line(line);
                const bool is_bare = number && number->words.empty();
                if (!is_bare && !name_document(folded_label(line))) break;
                has_number |= is_bare;
            }
            if (has_number && is_table_row(k - 1) && is_table_row(end))
                for (std::size_t each = k; each < end; ++each)
                    found_[lines_[each]] = true;
        }
    }
    /// A page number and the name of the document between a table and its heading, printed again on the
    /// next page.
    void take_numbers_above_repeats() {
        constexpr std::size_t most_lines = 3;
        for (std::size_t k = 1; k + 1 < lines_.size(); ++k) {
            std::size_t end = k;
            bool has_number = false;
            for (; end + 1 < lines_.size() && end < k + most_lines; ++end) {
                const std::string_view line = line_of_page(page_, lines_[end]);
                const auto number = numbered_line(line);
                const bool is_number = found_[lines_[end]] || (number && number->words.empty());
                if (!is_number && !name_document(folded_label(line))) break;
                has_number |= is_number;
            }
            if (!has_number || !is_table_row(k - 1) || !stands_above(end, k)) continue;
            for (std::size_t each = k; each < end; ++each)
                found_[lines_[each]] = true;
        }
    }
    /// True if a line has words or years and stands among the lines before line `last` too, or says that
    /// it goes on: "Tabel 3 (vervolg)".
    bool stands_above(std::size_t k, std::size_t last) const {
        constexpr std::size_t most_lines = 200;
        const std::string words = plain(line_of_page(page_, lines_[k]));
        constexpr std::size_t fewest_bytes = 9; // two years
        if (words.size() < fewest_bytes && std::ranges::none_of(words, is_letter)) return false;
        if (folded_label(words).ends_with("vervolg")) return true;
        for (std::size_t i = last; i > 0 && i + most_lines > last; --i)
            if (plain(line_of_page(page_, lines_[i - 1])) == words) return true;
        return false;
    }
    bool is_table_row(std::size_t k) const {
        std::string line(line_of_page(page_, lines_[k]));
        std::ranges::replace(line, '|', ' ');
        line.erase(line.find_last_not_of(' ') + 1);
        const std::size_t word = line.find_last_of(' ') + 1; // behind the figures: "I" or "S"
        if (line.find_first_of("0123456789-", word) == std::string::npos) line.erase(word);
        const auto cells = trailing_cells(line);
        return cells.size() > 1 &&
               !std::ranges::all_of(cells, [](const PrintedCell& cell) { return cell.is_year(); });
    }

    /// True if no other line of one figure stands on the other side of a number: it is in no column.
    bool stands_alone(std::size_t k) const {
        const auto is_figure = [&](std::size_t other) {
            const std::string_view line = line_of_page(page_, lines_[other]);
            return is_digit(line.front()) && line.find_first_of(" \t|") == std::string_view::npos;
        };
        return (k == 0 || !is_figure(k - 1)) && (k + 1 >= lines_.size() || !is_figure(k + 1));
    }

    /// True if a page ends or begins beside a line.
    bool is_at_break(std::size_t k) const {
        const std::size_t end = k + 1 < lines_.size() ? lines_[k + 1] : page_.size() - 1;
        const std::size_t begin = k > 0 ? lines_[k - 1] + 1 : 0;
        for (std::size_t i = begin; i <= end; ++i)
            if (page_[i].find('\f') != std::string_view::npos) return true;
        return false;
    }

    const TextLines& page_;
    std::vector<bool> found_;
    std::vector<std::size_t> lines_; ///< that are not blank
};

} // namespace

std::vector<bool> page_furniture(const TextLines& page) {
    return FurnitureFinder(page).find();
}

} // namespace detail
SLUITEND_END
