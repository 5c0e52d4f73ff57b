// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Reads decTest files and sorts their cases into classes and tiers, with integers alone.
#pragma once

#include <sluitend/number/rounding.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dectest {

/// A finite number as written: sign, digits without leading zeros ("0" for zero), exponent.
struct Number {
    bool negative = false;
    std::string digits;
    std::int64_t exponent = 0;

    bool is_zero() const { return digits == "0"; }
};

enum class Class { left_out, exact, round, roundop, reject, divzero, giant };
enum class Tier { t18, t38, t38w, big, huge };

struct Case {
    std::string id;
    std::string operation;
    std::vector<std::string> operands;
    std::string expected;
    std::set<std::string> flags;
    std::string rounding;

    std::vector<Number> numbers; ///< the operands, unless left out or rejected
    Number result;               ///< the expected result, if finite
    Class kind = Class::left_out;
    Tier tier = Tier::huge; ///< of the classes exact, round and roundop
};

inline bool is_any_of(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

inline std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

/// Words between blanks; quotes hold blanks; two minus signs in front of a word end the line.
inline std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> words;
    std::size_t i = 0;
    while (i < line.size()) {
        if (line[i] == ' ' || line[i] == '\t' || line[i] == '\r') {
            ++i;
            continue;
        }
        if (line.compare(i, 2, "--") == 0) break;
        std::string word;
        if (line[i] == '\'' || line[i] == '"') {
            const char quote = line[i++];
            for (; i < line.size(); ++i) {
                if (line[i] == quote && (i + 1 == line.size() || line[i + 1] != quote)) break;
                if (line[i] == quote) ++i;
                word += line[i];
            }
            ++i;
        } else {
            while (i < line.size() && line[i] != ' ' && line[i] != '\t' && line[i] != '\r')
                word += line[i++];
        }
        words.push_back(std::move(word));
    }
    return words;
}

/// The number that decTest's own notation spells (`+1`, `.5`, `5.`, `1E+3`), if it is finite.
inline std::optional<Number> read_number(std::string_view text) {
    Number number;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        number.negative = text[0] == '-';
        text.remove_prefix(1);
    }
    std::size_t i = 0;
    bool after_point = false;
    for (; i < text.size() && text[i] != 'e' && text[i] != 'E'; ++i) {
        if (text[i] == '.' && !after_point)
            after_point = true;
        else if (text[i] >= '0' && text[i] <= '9') {
            number.digits += text[i];
            if (after_point) --number.exponent;
        } else
            return std::nullopt;
    }
    if (number.digits.empty()) return std::nullopt;
    if (i < text.size()) {
        auto exponent = text.substr(i + 1);
        bool below = false;
        if (!exponent.empty() && (exponent[0] == '-' || exponent[0] == '+')) {
            below = exponent[0] == '-';
            exponent.remove_prefix(1);
        }
        if (exponent.empty()) return std::nullopt;
        std::int64_t value = 0;
        for (const char c : exponent) {
            if (c < '0' || c > '9') return std::nullopt;
            value = std::min<std::int64_t>(value * 10 + (c - '0'), 1'000'000'000'000);
        }
        number.exponent += below ? -value : value;
    }
    number.digits.erase(0,
                        std::min(number.digits.find_first_not_of('0'), number.digits.size() - 1));
    return number;
}

struct Size {
    std::int64_t digits = 0;
    std::int64_t scale = 0;

    void include(const Size& other) {
        digits = std::max(digits, other.digits);
        scale = std::max(scale, other.scale);
    }
};

inline Size size_of(const Number& number) {
    const auto digits = static_cast<std::int64_t>(number.digits.size());
    if (number.exponent <= 0) return {digits, -number.exponent};
    return {number.is_zero() ? 1 : digits + number.exponent, 0};
}

/// A coefficient and an exponent, for the exact result before any rounding.
struct Exact {
    boost::multiprecision::cpp_int coefficient;
    std::int64_t exponent = 0;
};

inline boost::multiprecision::cpp_int power_of_ten(std::int64_t exponent) {
    return boost::multiprecision::pow(boost::multiprecision::cpp_int(10),
                                      static_cast<unsigned>(exponent));
}

inline Exact exact(const Number& number) {
    const boost::multiprecision::cpp_int magnitude(number.digits);
    return {number.negative ? -magnitude : magnitude, number.exponent};
}

inline Exact add(const Exact& a, const Exact& b) {
    const auto exponent = std::min(a.exponent, b.exponent);
    return {a.coefficient * power_of_ten(a.exponent - exponent) +
                b.coefficient * power_of_ten(b.exponent - exponent),
            exponent};
}

inline Exact multiply(const Exact& a, const Exact& b) {
    return {a.coefficient * b.coefficient, a.exponent + b.exponent};
}

/// The size of an exact result, trailing zeros of its fraction removed.
inline Size size_of(const Exact& value) {
    auto text = boost::multiprecision::cpp_int(abs(value.coefficient)).str();
    auto exponent = value.exponent;
    while (exponent < 0 && text.size() > 1 && text.back() == '0') {
        text.pop_back();
        ++exponent;
    }
    if (text == "0") exponent = 0;
    return size_of(Number{false, text, exponent});
}

inline Tier tier_of(const Case& row) {
    Size size = size_of(row.result);
    for (const auto& number : row.numbers)
        size.include(size_of(number));
    const auto operand = [&row](std::size_t i) { return exact(row.numbers[i]); };
    if (size.digits <= 1000 && size.scale <= 1000) { // otherwise it is huge already
        if (row.operation == "add") size.include(size_of(add(operand(0), operand(1))));
        if (row.operation == "subtract") {
            auto second = operand(1);
            second.coefficient = -second.coefficient;
            size.include(size_of(add(operand(0), second)));
        }
        if (row.operation == "multiply") size.include(size_of(multiply(operand(0), operand(1))));
        if (row.operation == "fma")
            size.include(size_of(add(multiply(operand(0), operand(1)), operand(2))));
    }
    const auto within = [&size](std::int64_t digits, std::int64_t scale) {
        return size.digits <= digits && size.scale <= scale;
    };
    if (within(18, 6)) return Tier::t18;
    if (within(38, 18)) return Tier::t38;
    if (within(38, 38)) return Tier::t38w;
    return within(1000, 1000) ? Tier::big : Tier::huge;
}

/// The class of a case: the first rule that fits decides.
inline Class class_of(Case& row) {
    constexpr std::int64_t giant = 20'000;
    const auto is_giant = [](const Number& number) {
        return number.exponent > giant || number.exponent < -giant;
    };
    const auto has_flag = [&row](std::initializer_list<const char*> flags) {
        return std::any_of(flags.begin(), flags.end(),
                           [&row](const char* flag) { return row.flags.contains(flag); });
    };
    if (!is_any_of(row.operation,
                   {"add",       "subtract",   "multiply",    "fma",         "divide", "divideint",
                    "remainder", "compare",    "comparesig",  "max",         "min",    "quantize",
                    "rescale",   "tointegral", "tointegralx", "abs",         "minus",  "plus",
                    "reduce",    "tosci",      "samequantum", "comparetotal"}))
        return Class::left_out;
    for (const auto& operand : row.operands)
        if (operand.find('#') != std::string::npos) return Class::left_out;
    if (row.expected.find('#') != std::string::npos) return Class::left_out;
    if (row.operation == "tosci" && has_flag({"conversion_syntax"})) return Class::reject;
    for (const auto& operand : row.operands) {
        const auto number = read_number(operand);
        if (!number) return Class::left_out;
        row.numbers.push_back(*number);
    }
    if (std::any_of(row.numbers.begin(), row.numbers.end(), is_giant)) return Class::giant;
    if (has_flag({"division_by_zero", "division_undefined"})) return Class::divzero;
    if (has_flag({"invalid_operation", "division_impossible", "overflow", "underflow", "subnormal",
                  "clamped"}))
        return Class::left_out;
    const auto result = read_number(row.expected);
    if (!result) return Class::left_out;
    row.result = *result;
    if (is_giant(row.result)) return Class::giant;
    if (row.operation == "comparetotal" && row.numbers[0].is_zero() && row.numbers[1].is_zero() &&
        row.numbers[0].negative != row.numbers[1].negative)
        return Class::left_out;
    if (is_any_of(row.operation, {"quantize", "rescale", "tointegral", "tointegralx"}))
        return Class::roundop;
    return has_flag({"inexact"}) ? Class::round : Class::exact;
}

inline void read_file(const std::filesystem::path& path, std::vector<Case>& cases) {
    std::ifstream file(path);
    std::string rounding = "half_even";
    for (std::string line; std::getline(file, line);) {
        const auto words = split(line);
        if (words.empty()) continue;
        if (words[0].ends_with(':')) {
            if (lower(words[0]) == "rounding:" && words.size() > 1) rounding = lower(words[1]);
            continue;
        }
        const auto arrow = std::find(words.begin(), words.end(), "->");
        if (arrow == words.end() || arrow + 1 == words.end() || arrow - words.begin() < 2) continue;
        Case row;
        row.id = lower(words[0]);
        row.operation = lower(words[1]);
        row.operands.assign(words.begin() + 2, arrow);
        row.expected = arrow[1];
        for (auto flag = arrow + 2; flag != words.end(); ++flag)
            row.flags.insert(lower(*flag));
        row.rounding = rounding;
        row.kind = class_of(row);
        if (row.kind == Class::exact || row.kind == Class::round || row.kind == Class::roundop)
            row.tier = tier_of(row);
        cases.push_back(std::move(row));
    }
}

/// All cases of a folder, the files in order of their names.
inline std::vector<Case> read_folder(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (lower(entry.path().extension().string()) == ".dectest") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<Case> cases;
    for (const auto& file : files)
        read_file(file, cases);
    return cases;
}

/// The library's mode, or nothing for `05up`.
inline std::optional<sluitend::Rounding> mode_of(std::string_view name) {
    using sluitend::Rounding;
    static const std::map<std::string_view, Rounding> modes{{"half_even", Rounding::half_even},
                                                            {"half_up", Rounding::half_up},
                                                            {"half_down", Rounding::half_down},
                                                            {"down", Rounding::down},
                                                            {"up", Rounding::up},
                                                            {"floor", Rounding::floor},
                                                            {"ceiling", Rounding::ceiling}};
    const auto found = modes.find(name);
    if (found == modes.end()) return std::nullopt;
    return found->second;
}

} // namespace dectest
