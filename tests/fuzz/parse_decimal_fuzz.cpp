// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0
//
// Any text is a number in a style or it is not, and a second, slow reader says the same.

#include <sluitend/number/number_style.hpp>

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

namespace {

using sluitend::Decimal;
using sluitend::NumberStyle;

void require(bool holds) {
    if (!holds) std::abort();
}

bool is_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The digits of a whole number, its groups joined, or nothing if it is none.
std::optional<std::string> joined_groups(std::string_view whole, NumberStyle style) {
    if (style == NumberStyle::plain || whole.find('.') == std::string_view::npos) {
        if (!is_digits(whole)) return std::nullopt;
        return std::string(whole);
    }
    std::string digits;
    bool is_first = true;
    for (bool is_last = false; !is_last; is_first = false) {
        const std::size_t stop = whole.find('.');
        const std::string_view group = whole.substr(0, stop);
        is_last = stop == std::string_view::npos;
        if (!is_digits(group) || group.size() > 3 || (!is_first && group.size() != 3))
            return std::nullopt;
        digits += group;
        if (!is_last) whole.remove_prefix(stop + 1);
    }
    if (digits.front() == '0') return std::nullopt;
    return digits;
}

/// The obvious reader: the digits before and after the decimal mark, one after the other.
std::optional<Decimal> read_slowly(std::string_view text, NumberStyle style) {
    const bool is_negative = !text.empty() && text.front() == '-';
    if (is_negative) text.remove_prefix(1);
    const std::size_t mark = text.find(style == NumberStyle::dutch ? ',' : '.');
    const bool has_fraction = mark != std::string_view::npos;
    const std::string_view fraction = has_fraction ? text.substr(mark + 1) : std::string_view();
    const auto whole = joined_groups(text.substr(0, mark), style);
    if (!whole || (has_fraction && !is_digits(fraction))) return std::nullopt;
    if (fraction.size() > static_cast<std::size_t>(Decimal::max_scale)) return std::nullopt;
    std::string digits = *whole + std::string(fraction);
    digits.erase(0, digits.find_first_not_of('0'));
    if (digits.size() > static_cast<std::size_t>(Decimal::max_digits)) return std::nullopt;

    auto value = Decimal::with_scale(0, static_cast<int>(fraction.size()));
    auto unit = Decimal::with_scale(1, static_cast<int>(fraction.size()));
    for (std::size_t i = digits.size(); i-- > 0;) {
        value += unit * Decimal(digits[i] - '0');
        if (i > 0) unit *= Decimal(10);
    }
    return is_negative ? -value : value;
}

void check(std::string_view text, NumberStyle style) {
    const auto value = sluitend::parse_decimal(text, style);
    const auto slow = read_slowly(text, style);
    require(value.has_value() == slow.has_value());
    if (!value) {
        require(value.error().offset <= text.size());
        return;
    }
    require(identical(*value, *slow));
    for (const NumberStyle other : {NumberStyle::dutch, NumberStyle::plain}) {
        const std::string printed = sluitend::format_decimal(*value, other);
        require(printed.size() <= sluitend::decimal_text_size);
        require(identical(sluitend::parse_decimal(printed, other).value(), *value));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check(text, NumberStyle::dutch);
    check(text, NumberStyle::plain);
    return 0;
}
