// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "observation_twins.hpp"

#include <sluitend/base/text.hpp>
#include <sluitend/model/observation_rows-inl.hpp>
#include <sluitend/number/number_style.hpp>

#include <algorithm>
#include <array>
#include <compare>
#include <string>
#include <utility>
#include <vector>

SLUITEND_BEGIN
namespace detail {

namespace {

class TwinFinder {
public:
    TwinFinder(const ObservationTable& table, const PlaceOfRow& place, FindingList& findings)
        : columns_(table.columns()), place_(place), findings_(findings) {}

    void find() && {
        if (is_in_order()) return;
        std::vector<std::pair<std::uint64_t, std::size_t>> rows;
        rows.reserve(columns_.size());
        for (std::size_t row = 0; row < columns_.size(); ++row)
            rows.emplace_back(hash_of(row), row);
        std::sort(rows.begin(), rows.end());
        for (std::size_t begin = 0; begin < rows.size();) {
            std::size_t end = begin + 1;
            while (end < rows.size() && rows[end].first == rows[begin].first)
                ++end;
            for (std::size_t i = begin + 1; i < end; ++i)
                compare(rows[i].second, first_like(rows, begin, i));
            begin = end;
        }
        report();
    }

private:
    using Rows = std::vector<std::pair<std::uint64_t, std::size_t>>;

    enum class Part { indicator, area, period };

    /// True if rows rise by what they are about, in some order of its parts: then none comes again.
    bool is_in_order() const {
        using enum Part;
        constexpr std::array<std::array<Part, 3>, 6> orders{{{area, period, indicator},
                                                             {indicator, area, period},
                                                             {indicator, period, area},
                                                             {area, indicator, period},
                                                             {period, area, indicator},
                                                             {period, indicator, area}}};
        return std::any_of(orders.begin(), orders.end(),
                           [&](const std::array<Part, 3>& order) { return rises_by(order); });
    }
    bool rises_by(const std::array<Part, 3>& order) const {
        for (std::size_t row = 1; row < columns_.size(); ++row) {
            std::strong_ordering rise = std::strong_ordering::equal;
            for (const Part part : order)
                if (rise == 0) rise = compare(part, row - 1, row);
            if (rise >= 0) return false;
        }
        return true;
    }
    std::strong_ordering compare(Part part, std::size_t a, std::size_t b) const {
        if (part == Part::indicator) return columns_.indicator[a] <=> columns_.indicator[b];
        if (part == Part::area) return columns_.area[a] <=> columns_.area[b];
        return columns_.period[a] <=> columns_.period[b];
    }

    std::uint64_t hash_of(std::size_t row) const {
        const Period& period = columns_.period[row];
        std::uint64_t hash = 1;
        for (const std::uint64_t part :
             {std::uint64_t{columns_.indicator[row]}, std::uint64_t{columns_.area[row]},
              static_cast<std::uint64_t>(period.year().number()),
              static_cast<std::uint64_t>(period.kind()), static_cast<std::uint64_t>(period.part()),
              std::uint64_t{columns_.vintage[row]}, std::uint64_t{columns_.source[row]},
              std::uint64_t{columns_.status[row]}, std::uint64_t{columns_.qualifier[row]}}) {
            hash = (hash ^ part) * 0x9E3779B97F4A7C15U;
            hash ^= hash >> 29;
        }
        return hash;
    }

    bool are_alike(std::size_t a, std::size_t b) const {
        const auto same = [&](const auto& column) { return column[a] == column[b]; };
        return same(columns_.indicator) && same(columns_.area) && same(columns_.period) &&
               same(columns_.vintage) && same(columns_.source) && same(columns_.status) &&
               same(columns_.qualifier);
    }

    /// The first row that is about the same as row `i`; that row itself if there is none.
    std::size_t first_like(const Rows& rows, std::size_t begin, std::size_t i) const {
        while (begin < i && !are_alike(rows[begin].second, rows[i].second))
            ++begin;
        return rows[begin].second;
    }

    void compare(std::size_t row, std::size_t first) {
        if (row == first) return;
        const bool is_one_text =
            !is_unreadable(row) || columns_.verbatim(row) == columns_.verbatim(first);
        const bool is_same = is_one_text && columns_.has_value[row] == columns_.has_value[first] &&
                             columns_.value[row] == columns_.value[first] &&
                             columns_.missing_reason[row] == columns_.missing_reason[first] &&
                             columns_.unit[row] == columns_.unit[first];
        (is_same ? repeated_ : contradictions_).emplace_back(row, first);
    }

    bool is_unreadable(std::size_t row) const {
        return named<MissingReason>(columns_.missing_reason[row]) == MissingReason::unreadable;
    }

    std::string said_in(std::size_t row) const {
        if (!columns_.verbatim(row).empty()) return excerpt(columns_.verbatim(row));
        const bool has_value = columns_.has_value[row] != 0;
        return has_value ? format_decimal(columns_.value[row], NumberStyle::plain) : "";
    }

    std::string area_in(std::size_t row) const {
        const std::uint32_t at = columns_.area[row];
        if (at == absent_position) return "";
        const Area& area = columns_.areas[at];
        return excerpt(area.code.empty() ? area.name : area.code);
    }

    std::string indicator_in(std::size_t row) const {
        const IndicatorRecord& record = columns_.indicators[columns_.indicator[row]];
        if (record.number) return record.number->value.text();
        if (record.key) return excerpt(*record.key);
        return record.name ? excerpt(record.name->value) : "";
    }

    void report(std::string_view id, Severity severity, std::vector<FindingArgument> arguments,
                std::size_t row, std::size_t first) {
        if (auto place = place_(row)) arguments.push_back(std::move(*place));
        Finding finding{std::string(id), severity, std::move(arguments), columns_.span[row], {}};
        if (columns_.span[first].is_known()) finding.related.push_back(columns_.span[first]);
        findings_.add(std::move(finding));
    }

    void report() {
        std::sort(contradictions_.begin(), contradictions_.end());
        for (const auto& [row, first] : contradictions_)
            report("observation.contradiction", Severity::warning,
                   {{"indicator", indicator_in(row)},
                    {"area", area_in(row)},
                    {"period", columns_.period[row].to_string()},
                    {"first", said_in(first)},
                    {"text", said_in(row)}},
                   row, first);
        if (repeated_.empty()) return;
        const auto& [row, first] = *std::min_element(repeated_.begin(), repeated_.end());
        report("observation.repeated-row", Severity::info,
               {{"count", std::to_string(repeated_.size())}}, row, first);
    }

    const ObservationColumns& columns_;
    const PlaceOfRow& place_;
    FindingList& findings_;
    std::vector<std::pair<std::size_t, std::size_t>> contradictions_;
    std::vector<std::pair<std::size_t, std::size_t>> repeated_;
};

} // namespace

void report_twins(const ObservationTable& table, const PlaceOfRow& place, FindingList& findings) {
    TwinFinder(table, place, findings).find();
}

} // namespace detail
SLUITEND_END
