// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "json_decoder.hpp"

#include "input_text.hpp"

#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <limits>

SLUITEND_BEGIN
namespace detail {

namespace {

/// The alternative of a target by its position.
template <std::size_t I = 0> TargetValue target_alternative(std::size_t index) {
    if constexpr (I + 1 < std::variant_size_v<TargetValue>)
        if (index != I) return target_alternative<I + 1>(index);
    return TargetValue(std::in_place_index<I>);
}

} // namespace

std::optional<JsonDecoder::Node> JsonDecoder::find(Node object, std::string_view name) const {
    require_kind(object, JsonKind::object, "an object");
    for (Node key = object + 1; key < at(object).after; key = at(key + 1).after)
        if (tree_.text(at(key)) == name) return key + 1;
    return std::nullopt;
}

JsonDecoder::Node JsonDecoder::require(Node object, std::string_view name) const {
    const auto node = find(object, name);
    if (!node) fail(object, "the field \"" + std::string(name) + "\" is missing");
    return *node;
}

std::vector<JsonDecoder::Node> JsonDecoder::items(Node array) const {
    require_kind(array, JsonKind::array, "an array");
    std::vector<Node> out;
    for (Node item = array + 1; item < at(array).after; item = at(item).after)
        out.push_back(item);
    return out;
}

std::vector<JsonDecoder::Node> JsonDecoder::items(Node object, std::string_view name) const {
    const auto array = find(object, name);
    return array ? items(*array) : std::vector<Node>{};
}

void JsonDecoder::fail(Node node, const std::string& message, std::string_view id) const {
    throw_read_error(id, message, tree_.source, at(node).begin, at(node).end);
}

void JsonDecoder::require_known(Node object, const std::vector<std::string_view>& known) const {
    require_kind(object, JsonKind::object, "an object");
    for (Node key = object + 1; key < at(object).after; key = at(key + 1).after) {
        const std::string_view name = tree_.text(at(key));
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        if (unknown_ == nullptr) fail(key, "an unknown field");
        unknown_->add({.id = "json.unknown-field",
                       .severity = Severity::warning,
                       .arguments = {{"field", std::string(name)}},
                       .span = {.begin = at(key).begin, .end = at(key).end},
                       .related = {}});
    }
}

void JsonDecoder::require_kind(Node node, JsonKind kind, std::string_view words) const {
    if (at(node).kind != kind) fail(node, "expected " + std::string(words));
}

std::string_view JsonDecoder::string(Node node) const {
    require_kind(node, JsonKind::string, "a string");
    return tree_.text(at(node));
}

std::int64_t JsonDecoder::whole(Node node, std::int64_t least, std::int64_t most) const {
    require_kind(node, JsonKind::number, "a whole number");
    const auto number = parse_decimal(tree_.literal(at(node)), NumberStyle::plain);
    const auto value = number && number->scale() == 0 ? number->to_int64() : std::nullopt;
    if (!value || *value < least || *value > most)
        fail(node, "expected a whole number from " + std::to_string(least) + " to " +
                       std::to_string(most));
    return *value;
}

SourceSpan JsonDecoder::span(Node object) const {
    const auto node = find(object, "span");
    return node ? read<SourceSpan>(*node) : SourceSpan{};
}

SourceSpan JsonDecoder::read(Node node, SourceSpan*) const {
    const std::vector<Node> all = items(node);
    if (all.size() != 5) fail(node, "a place has five numbers");
    // Lines and columns fit the 32 bits with a sign that tables give them.
    constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
    const auto small = [&](Node number) {
        return static_cast<std::uint32_t>(whole(number, 0, most));
    };
    return {.line = small(all[0]),
            .column = small(all[1]),
            .byte_column = small(all[2]),
            .begin = read<std::uint32_t>(all[3]),
            .end = read<std::uint32_t>(all[4])};
}

std::string JsonDecoder::verbatim(Node object) const {
    const auto node = find(object, "verbatim");
    return node ? read<std::string>(*node) : std::string();
}

bool JsonDecoder::read(Node node, bool*) const {
    require_kind(node, JsonKind::boolean, "true or false");
    return tree_.literal(at(node)) == "true";
}

int JsonDecoder::read(Node node, int*) const {
    using Range = std::numeric_limits<int>;
    return static_cast<int>(whole(node, Range::min(), Range::max()));
}

std::uint32_t JsonDecoder::read(Node node, std::uint32_t*) const {
    return static_cast<std::uint32_t>(whole(node, 0, std::numeric_limits<std::uint32_t>::max()));
}

std::int64_t JsonDecoder::read(Node node, std::int64_t*) const {
    using Range = std::numeric_limits<std::int64_t>;
    return whole(node, Range::min(), Range::max());
}

std::uint64_t JsonDecoder::read(Node node, std::uint64_t*) const {
    require_kind(node, JsonKind::number, "a whole number");
    const auto number = parse_decimal(tree_.literal(at(node)), NumberStyle::plain);
    if (!number || number->scale() != 0 || number->high() != 0)
        fail(node, "expected a whole number from 0 to 18446744073709551615");
    return number->low();
}

Decimal JsonDecoder::read(Node node, Decimal*) const {
    const auto number = parse_decimal(string(node), NumberStyle::plain);
    if (!number) fail(node, "expected a decimal number as a string", number.error().id);
    return *number;
}

Code JsonDecoder::read(Node node, Code*) const {
    return guarded(node, [&] { return Code(string(node)); });
}

Year JsonDecoder::read(Node node, Year*) const {
    return guarded(node, [&] { return Year(read<int>(node)); });
}

Period JsonDecoder::read(Node node, Period*) const {
    require_known(node, {"kind", "year", "part"});
    const auto part = find(node, "part");
    return guarded(node, [&] {
        return Period(read<PeriodKind>(require(node, "kind")), read<Year>(require(node, "year")),
                      part ? read<int>(*part) : 0);
    });
}

Text JsonDecoder::read(Node node, Text*) const {
    if (at(node).kind == JsonKind::string) return {std::string(string(node)), {}};
    require_known(node, {"value", "span"});
    return {read<std::string>(require(node, "value")), span(node)};
}

Amount JsonDecoder::read(Node node, Amount*) const {
    require_known(node, {"value", "printed", "multiplier", "quantum", "quantum_basis", "currency",
                         "verbatim", "span"});
    const Amount amount = guarded(node, [&] {
        return Amount({.printed = read<Decimal>(require(node, "printed")),
                       .multiplier = read<std::int64_t>(require(node, "multiplier")),
                       .quantum = read<Decimal>(require(node, "quantum")),
                       .quantum_basis = read<QuantumBasis>(require(node, "quantum_basis")),
                       .currency = Currency(string(require(node, "currency"))),
                       .verbatim = verbatim(node),
                       .span = span(node)});
    });
    const Node value = require(node, "value");
    if (read<Decimal>(value) != amount.value())
        fail(value, "the value is not the printed figure times the multiplier");
    return amount;
}

TargetValue JsonDecoder::read(Node node, TargetValue*) const {
    const auto kind = read<TargetKind>(require(node, "kind"));
    TargetValue out = target_alternative(static_cast<std::size_t>(kind));
    std::vector<std::string_view> known{"kind"};
    std::visit([&](auto& alternative) { members(node, alternative, known); }, out);
    require_known(node, known);
    return out;
}

} // namespace detail
SLUITEND_END
