// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/render/labels.hpp>

#include "words.hpp"

#include <sluitend/base/error.hpp>
#include <sluitend/number/number_style.hpp>

#include <variant>

SLUITEND_BEGIN

namespace {

using detail::Words;

std::string_view comparator_text(Comparator comparator, Words say) {
    switch (comparator) {
    case Comparator::at_least:
        return say("minstens ", "at least ");
    case Comparator::at_most:
        return say("hoogstens ", "at most ");
    case Comparator::equal:
        return say("precies ", "exactly ");
    case Comparator::within:
        return say("van ", "from ");
    }
    return {};
}

class Describe {
public:
    Describe(const Target& target, const std::optional<Unit>& unit, Words say, Language layout)
        : target_(target), unit_(unit), say_(say), layout_(layout) {}

    std::string operator()(const StepTarget& step) const {
        const bool is_bare = step.comparator_inferred && step.comparator == Comparator::at_least;
        std::string out(is_bare ? std::string_view() : comparator_text(step.comparator, say_));
        out += value(step.value.value);
        if (step.upper)
            out += std::string(say_(" tot en met ", " up to and including ")) +
                   value(step.upper->value);
        return out;
    }
    std::string operator()(const TrajectoryTarget& trajectory) const {
        std::string out;
        for (const TrajectoryPoint& point : trajectory.points) {
            out +=
                out.empty() ? comparator_text(trajectory.comparator, say_) : std::string_view(", ");
            out += value(point.value.value) + " in " + describe(point.period, say_.language);
        }
        return out;
    }
    std::string operator()(const DirectionalTarget& direction) const {
        constexpr std::array<std::string_view, 5> nl{"stijging", "daling", "geen daling",
                                                     "geen stijging", "gelijk blijven"};
        constexpr std::array<std::string_view, 5> en{"increase", "decrease", "no decrease",
                                                     "no increase", "stay equal"};
        const auto at = static_cast<std::size_t>(direction.movement);
        std::string out(say_(nl[at], en[at]));
        if (direction.amount)
            out += std::string(say_(" met ", " by ")) + (direction.is_relative
                                                             ? number(direction.amount->value) + "%"
                                                             : value(direction.amount->value));
        if (direction.baseline)
            out += std::string(say_(" ten opzichte van ", " against ")) +
                   describe(*direction.baseline, say_.language);
        return out;
    }
    std::string operator()(const BenchmarkTarget& benchmark) const {
        constexpr std::array<std::string_view, 4> nl{
            "het landelijk gemiddelde", "het gemiddelde van de provincie",
            "het gemiddelde van gemeenten van deze grootte", "het kwantiel"};
        constexpr std::array<std::string_view, 4> en{"the national mean", "the provincial mean",
                                                     "the mean of towns of this size",
                                                     "the quantile"};
        const auto at = static_cast<std::size_t>(benchmark.reference);
        std::string out(comparator_text(benchmark.comparator, say_));
        if (benchmark.offset)
            out += value(benchmark.offset->value) + std::string(say_(" boven ", " above "));
        out += say_(nl[at], en[at]);
        if (benchmark.share)
            out += " " + number(*benchmark.share) +
                   std::string(say_(" van de gemeenten", " of towns"));
        if (benchmark.value) out += " (" + value(benchmark.value->value) + ")";
        return out;
    }
    std::string operator()(const UnstatedTarget&) const {
        const std::string words(say_("waarde niet vermeld", "value not stated"));
        if (!target_.set_by) return words;
        return std::string(say_("vastgesteld door ", "set by ")) + target_.set_by->value + ", " +
               words;
    }
    std::string operator()(const NoTarget& none) const {
        const std::string words(say_("bewust geen streefwaarde", "deliberately no target"));
        const std::string_view why = label(none.reason, say_.language);
        return why.empty() ? words : words + ": " + std::string(why);
    }
    std::string operator()(const TextTarget&) const { return target_.text.value; }

private:
    std::string number(const Decimal& each) const {
        return detail::number_in(layout_, format_decimal(each, NumberStyle::dutch));
    }

    std::string value(const Decimal& each) const {
        if (!unit_) return number(each);
        switch (unit_->kind) {
        case UnitKind::percent:
            return number(each) + "%";
        case UnitKind::currency:
            return "€ " + number(each);
        case UnitKind::currency_per_capita:
            return "€ " + number(each) + std::string(say_(" per inwoner", " per inhabitant"));
        case UnitKind::mass_per_capita:
            return number(each) + std::string(say_(" kg per inwoner", " kg per inhabitant"));
        case UnitKind::rate:
            if (!unit_->per) break;
            return number(each) + " per " + number(Decimal(*unit_->per)) +
                   (unit_->population ? " " + *unit_->population : std::string());
        case UnitKind::text:
        case UnitKind::score:
        case UnitKind::count:
        case UnitKind::index:
            break;
        }
        return number(each);
    }

    const Target& target_;
    const std::optional<Unit>& unit_;
    Words say_;
    Language layout_;
};

} // namespace

std::string describe(const Target& target, const std::optional<Unit>& unit, Language language) {
    return detail::printed_target(target, unit, language, language);
}

std::string describe(const Period& period, Language language) {
    const Words say{language};
    const int year = period.year().number();
    const std::string number = std::to_string(year);
    const auto part = static_cast<std::size_t>(period.part());
    constexpr std::array<std::string_view, 12> nl{"januari",   "februari", "maart",    "april",
                                                  "mei",       "juni",     "juli",     "augustus",
                                                  "september", "oktober",  "november", "december"};
    constexpr std::array<std::string_view, 12> en{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
    switch (period.kind()) {
    case PeriodKind::calendar_year:
        break;
    case PeriodKind::school_year:
        return number + "/" + std::to_string(year + 1);
    case PeriodKind::half_year:
        return say.language == Language::nl ? std::to_string(part) + "e helft " + number
                                            : "half " + std::to_string(part) + " of " + number;
    case PeriodKind::quarter:
        return say.language == Language::nl ? std::to_string(part) + "e kwartaal " + number
                                            : "quarter " + std::to_string(part) + " of " + number;
    case PeriodKind::month:
        return std::string(say(nl[part - 1], en[part - 1])) + " " + number;
    }
    return number;
}

namespace detail {

std::string printed_target(const Target& target, const std::optional<Unit>& unit, Language language,
                           Language layout) {
    const Words say{language};
    std::string out = std::visit(Describe(target, unit, say, layout), target.value);
    const auto year = [](Year each) { return std::to_string(each.number()); };
    if (target.valid_from && target.valid_from == target.valid_to)
        out += ", in " + year(*target.valid_from);
    else if (target.valid_from && target.valid_to)
        out += std::string(say(", van ", ", from ")) + year(*target.valid_from) +
               std::string(say(" tot en met ", " up to and including ")) + year(*target.valid_to);
    else if (target.valid_from)
        out += std::string(say(", vanaf ", ", from ")) + year(*target.valid_from);
    else if (target.valid_to)
        out += std::string(say(", tot en met ", ", up to and including ")) + year(*target.valid_to);
    return out;
}

std::string printed_range(const solve::Interval& interval, const Rational& unit, Language language,
                          Language layout) {
    if (unit.sign() <= 0) throw ValueError("number.unit", "a unit lies above 0");
    const Words say{language};
    const auto text = [&](const Decimal& number) {
        return number_in(layout, format_decimal(number, NumberStyle::dutch));
    };
    const auto end = [&](const solve::End& each, int decimals, Rounding mode) {
        return text((each.value / unit).to_decimal(decimals, mode));
    };
    constexpr int most = 6;
    const auto& [lower, upper] = interval;
    if (!lower && !upper) return std::string(say("onbekend", "unknown"));
    if (!lower)
        return std::string(say("hoogstens ", "at most ")) + end(*upper, most, Rounding::ceiling);
    if (!upper)
        return std::string(say("minstens ", "at least ")) + end(*lower, most, Rounding::floor);
    const Rational from = lower->value / unit;
    const Rational to = upper->value / unit;
    if (from == to)
        if (const auto exact = from.to_exact_decimal()) return text(*exact);
    if (const auto certain =
            guaranteed({solve::End{from, lower->open}, solve::End{to, upper->open}}))
        return text(*certain);
    int decimals = 0;
    for (Rational step(1); step > abs(to - from) && decimals < most; step /= Rational(10))
        ++decimals;
    return end(*lower, decimals, Rounding::floor) + std::string(say(" tot ", " to ")) +
           end(*upper, decimals, Rounding::ceiling);
}

} // namespace detail

std::string describe(const solve::Interval& interval, const Rational& unit, Language language) {
    return detail::printed_range(interval, unit, language, language);
}

SLUITEND_END
