// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "goal_cost_text.hpp"

#include "page_text.hpp"
#include "scale_words.hpp"

#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <array>

SLUITEND_BEGIN
namespace detail {

std::optional<StatedFigure> stated_figure(std::string_view text) {
    StatedFigure out;
    for (const std::string_view euro : {"\u20AC", "EUR ", "euro "})
        if (!out.has_euro && text.starts_with(euro)) {
            out.has_euro = true;
            text = trimmed(text.substr(euro.size()));
        }
    const std::size_t last = text.find_last_of("0123456789");
    if (last == std::string_view::npos) return std::nullopt;
    const std::string_view behind_number = trimmed(text.substr(last + 1));
    if (const auto scale = scale_word_at(behind_number, 0);
        scale && scale->end == behind_number.size())
        out.scale = scale->factor;
    else if (!behind_number.empty() && !(out.has_euro && behind_number == ",-"))
        return std::nullopt;
    const auto value = parse_decimal(text.substr(0, last + 1), NumberStyle::dutch);
    if (value) out.value = *value;
    return value ? std::optional(out) : std::nullopt;
}

std::optional<std::int64_t> fitting_unit(const GoalCosts& costs, const BudgetLine& expenditure) {
    constexpr std::int64_t most = 2; // other years are in the same row
    const std::int64_t least = costs.are_whole ? most : 30;
    std::int64_t unit = 1;
    Rational total;
    for (const auto& amount : expenditure.amounts)
        if (amount && Rational(abs(amount->value())) > total) {
            unit = amount->multiplier();
            total = Rational(abs(amount->value()));
        }
    for (const std::int64_t factor : std::array{unit, std::int64_t{1}}) {
        const Rational sum = costs.known + costs.open * Rational(factor);
        if (sum <= total * Rational(most) && sum * Rational(least) >= total) return factor;
    }
    return std::nullopt;
}

const BudgetLine* expenditure_of(const BudgetTableRecord& table) {
    const auto line = std::ranges::find(table.lines, LineCode::expenditure, &BudgetLine::code);
    const bool is_printed =
        line != table.lines.end() && std::ranges::any_of(line->amounts, [](const auto& each) {
            return each && each->value().sign() != 0;
        });
    return is_printed ? &*line : nullptr;
}

} // namespace detail
SLUITEND_END
