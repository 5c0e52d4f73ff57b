// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/model/statutory_numbers.hpp>

#include <sluitend/base/text.hpp>
#include <sluitend/model/statutory_direction-inl.hpp>

#include <map>
#include <string>
#include <utility>

SLUITEND_BEGIN

namespace detail {

/// Binds the indicators of one table.
class NumberBinder {
public:
    explicit NumberBinder(const ObservationTable& table)
        : table_(table), indicators_(table.indicators().begin(), table.indicators().end()) {
        for (const IndicatorRecord& each : indicators_) {
            matches_.push_back(match_of(each));
            if (each.number)
                claims_[each.number->value.text()].push_back(called(each));
            else if (matches_.back())
                claims_[number_of_match(*matches_.back())].push_back(called(each));
        }
    }

    NumberedObservations bind() && {
        for (std::size_t i = 0; i < indicators_.size(); ++i) {
            indicators_[i].direction = prescribed_direction(indicators_[i]);
            if (!indicators_[i].number) bind(indicators_[i], matches_[i]);
        }
        return {table_.with_indicators(std::move(indicators_)), std::move(findings_)};
    }

private:
    static std::optional<StatutoryMatch> match_of(const IndicatorRecord& record) {
        if (record.number || !record.name) return std::nullopt;
        return match_statutory_indicator(std::nullopt, record.name->value);
    }
    static std::string number_of_match(const StatutoryMatch& match) {
        return std::to_string(match.indicator->number);
    }
    static std::string called(const IndicatorRecord& record) {
        if (record.key) return *record.key;
        if (record.name) return record.name->value;
        return record.number ? record.number->value.text() : std::string();
    }

    void report(const char* id, Severity severity, const IndicatorRecord& record,
                std::vector<FindingArgument> more) {
        std::vector<FindingArgument> facts{{"indicator", excerpt(called(record))}};
        if (record.name) facts.push_back({"name", excerpt(record.name->value)});
        facts.insert(facts.end(), more.begin(), more.end());
        findings_.push_back({id, severity, std::move(facts), {}, {}});
    }

    void bind(IndicatorRecord& record, const std::optional<StatutoryMatch>& match) {
        if (!match) return report("indicator.unbound", Severity::info, record, {});
        const std::string number = number_of_match(*match);
        const std::vector<std::string>& claims = claims_.at(number);
        if (has_other_unit(record, *match->indicator))
            return report("indicator.unbound", Severity::warning, record,
                          {{"number", number}, {"unit", excerpt(record.unit->verbatim)}});
        if (claims.size() > 1) {
            const std::string& other = claims[claims[0] == called(record) ? 1 : 0];
            return report("indicator.unbound", Severity::warning, record,
                          {{"number", number}, {"other", excerpt(other)}});
        }
        record.number = Printed<Code>{Code(number), number, {}};
        if (match->basis == MatchBasis::similar_name)
            report("indicator.bound-by-likeness", Severity::warning, record,
                   {{"number", number}, {"statutory", std::string(match->indicator->name)}});
    }

    const ObservationTable& table_;
    std::vector<IndicatorRecord> indicators_;
    std::vector<std::optional<StatutoryMatch>> matches_;
    std::map<std::string, std::vector<std::string>> claims_; ///< who has or would get a number
    Findings findings_;
};

} // namespace detail

SLUITEND_INLINE NumberedObservations with_statutory_numbers(const ObservationTable& table) {
    return detail::NumberBinder(table).bind();
}

SLUITEND_END
