// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// Answers rows `operation a b scale mode` from standard input, one line each, for differential.py.

#include <sluitend/number/big_decimal.hpp>
#include <sluitend/number/decimal.hpp>
#include <sluitend/number/number_style.hpp>
#include <sluitend/number/rational.hpp>

#include <array>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace {

using namespace sluitend;

struct Row {
    std::string operation;
    Decimal a;
    Decimal b;
    int scale = 0;
    Rounding mode = Rounding::down;
};

Rounding mode_named(const std::string& name) {
    constexpr std::array names{"half_even", "half_up", "half_down", "down",
                               "up",        "floor",   "ceiling"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (name == names[i]) return static_cast<Rounding>(i);
    throw std::invalid_argument(name);
}

Row read_row(const std::string& line) {
    std::istringstream words(line);
    Row row;
    std::string a;
    std::string b;
    std::string mode;
    words >> row.operation >> a >> b >> row.scale >> mode;
    row.a = parse_decimal(a, NumberStyle::plain).value();
    row.b = parse_decimal(b, NumberStyle::plain).value();
    row.mode = mode_named(mode);
    return row;
}

std::string plain(const Decimal& value) {
    return format_decimal(value, NumberStyle::plain);
}

std::string answer(const Row& row) {
    const auto& [operation, a, b, scale, mode] = row;
    if (operation == "add") return plain(a + b);
    if (operation == "subtract") return plain(a - b);
    if (operation == "multiply") return plain(a * b);
    if (operation == "multiply_rounded") return plain(multiply(a, b, scale, mode));
    if (operation == "divide_rounded") return plain(divide(a, b, scale, mode));
    if (operation == "divide_exact") return plain(divide_exact(a, b, scale));
    if (operation == "rescale") return plain(a.rescale(scale));
    if (operation == "rescale_rounded") return plain(a.rescale(scale, mode));
    if (operation == "to_unit") return plain(to_unit(a, b, mode));
    if (operation == "compare") return std::to_string((a > b) - (a < b));
    if (operation == "hash") return std::to_string(numeric_hash(a));
    if (operation == "big_add") return (BigDecimal(a) + BigDecimal(b)).to_string();
    if (operation == "big_multiply") return (BigDecimal(a) * BigDecimal(b)).to_string();
    if (operation == "ratio") return divide(a, b).to_string();
    if (operation == "ratio_hash") return std::to_string(numeric_hash(divide(a, b)));
    if (operation == "ratio_rounded") return plain(divide(a, b).to_decimal(scale, mode));
    if (operation == "ratio_sum") return (divide(a, b) + divide(b, a)).to_string();
    throw std::invalid_argument(operation);
}

} // namespace

int main() {
    for (std::string line; std::getline(std::cin, line);) {
        try {
            std::cout << answer(read_row(line)) << '\n';
        } catch (const NumberError& error) {
            std::cout << error.id() << '\n';
        }
    }
}
