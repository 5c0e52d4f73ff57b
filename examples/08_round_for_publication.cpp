// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// A programme in euro, printed in thousands so that goals, sides and years all add up; what gave way
// is told, and what it would have cost to keep some totals.

#include <sluitend/analyse/round_consistently.hpp>
#include <sluitend/number/number_style.hpp>

#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace sluitend;

/// Figures of a programme in whole euro, and the identities among them.
struct Figures {
    std::vector<Figure> figures{};
    std::vector<Identity> identities{};

    std::size_t add(const std::string& goal, LineCode line, int year, std::int64_t euro) {
        Figure figure{.programme = "3",
                      .goal = {},
                      .row = std::string(name_of(line)),
                      .line = line,
                      .column = {},
                      .year = Year(year),
                      .phase = {},
                      .amount = Amount({.printed = Decimal(euro)})};
        if (!goal.empty()) figure.goal = goal;
        figures.push_back(std::move(figure));
        return figures.size() - 1;
    }
    void require(const std::string& rule, const std::string& where,
                 const std::vector<std::pair<std::size_t, int>>& terms) {
        Identity identity;
        identity.rule = rule;
        identity.where = where;
        for (const auto& [figure, coefficient] : terms)
            identity.terms.push_back({figure, coefficient, figures[figure].row});
        identities.push_back(std::move(identity));
    }
};

/// Three goals and their programme: expenditure, revenue and balance in two years.
Figures programme() {
    using enum LineCode;
    Figures out;
    const std::vector<std::vector<std::int64_t>> euro{
        {1'250'400, 310'500, 940'450, 200'450}, // goal 3.1: both sides in 2026, in 2027
        {2'480'450, 120'400, 2'610'420, 130'480},
        {764'750, 64'450, 801'500, 66'300}};
    for (int year = 0; year < 2; ++year) {
        const std::string when = std::to_string(2026 + year);
        std::vector<std::pair<std::size_t, int>> sides[2];
        std::int64_t totals[2]{};
        const auto add = [&](const std::string& goal, std::int64_t spent, std::int64_t received) {
            const std::size_t first = out.add(goal, expenditure, 2026 + year, spent);
            out.add(goal, revenue, 2026 + year, received);
            out.add(goal, balance, 2026 + year, spent - received);
            out.require("goal.balance", (goal.empty() ? "3" : goal) + ", " + when,
                        {{first, 1}, {first + 1, -1}, {first + 2, -1}});
            return first;
        };
        for (std::size_t goal = 0; goal < euro.size(); ++goal) {
            const auto* own = &euro[goal][2 * static_cast<std::size_t>(year)];
            const std::size_t first = add("3." + std::to_string(goal + 1), own[0], own[1]);
            for (std::size_t side = 0; side < 2; ++side) {
                sides[side].emplace_back(first + side, 1);
                totals[side] += own[side];
            }
        }
        const std::size_t first = add("", totals[0], totals[1]);
        for (std::size_t side = 0; side < 2; ++side) {
            sides[side].emplace_back(first + side, -1);
            out.require("goal.total", out.figures[first + side].row + ", " + when, sides[side]);
        }
    }
    return out;
}

std::string name(const Figure& figure) {
    return (figure.goal ? "goal " + *figure.goal : "programme") + ", " + figure.row + " " +
           std::to_string(figure.year->number());
}

std::string text(const Decimal& value) {
    return format_decimal(value, NumberStyle::dutch);
}

} // namespace

int main() {
    const Figures all = programme();
    //! [round]
    const Decimal thousand(1'000);
    const RoundedTable alone =
        round_consistently(all.figures, all.identities, thousand, RoundingPolicy::independent);
    const RoundedTable table =
        round_consistently(all.figures, all.identities, thousand, RoundingPolicy::controlled);
    //! [round]

    std::cout << "Each figure by itself leaves " << alone.violated.size() << " of "
              << all.identities.size() << " sums that do not add up:\n";
    for (const std::size_t each : alone.violated)
        std::cout << "  " << all.identities[each].id() << '\n';

    std::cout << "\nRounded together, x 1.000 euro:\n";
    for (std::size_t i = 0; i < table.figures.size(); ++i)
        std::cout << "  " << name(table.figures[i]) << ": " << text(all.figures[i].amount.value())
                  << " -> " << text(table.figures[i].amount.printed()) << '\n';

    std::cout << '\n' << table.violated.size() << " sums do not add up; touched:\n";
    for (const ChangedFigure& each : table.changed)
        std::cout << "  " << name(all.figures[each.figure]) << ": " << text(each.exact)
                  << " is printed as " << text(each.printed) << ", not as "
                  << text(each.conventional) << '\n';
    std::cout << "Total deviation " << text(alone.total_deviation.to_decimal(3, Rounding::half_up))
              << " by themselves, " << text(table.total_deviation.to_decimal(3, Rounding::half_up))
              << " together, in thousands\n";

    // All three figures of the programme in 2026 as anyone would round them.
    RoundOptions options;
    for (std::size_t i = 0; i < all.figures.size(); ++i)
        if (!all.figures[i].goal && all.figures[i].year == Year(2026)) options.kept.push_back(i);
    const RoundedTable kept = round_consistently(all.figures, all.identities, thousand,
                                                 RoundingPolicy::keep_totals, options);
    std::cout << "\nThe programme of 2026 as each figure rounds by itself: " << name_of(kept.state)
              << '\n';
    if (kept.certificate) {
        for (const PrintedTerm& each : kept.certificate->figures)
            std::cout << "  " << (each.coefficient < 0 ? "- " : "+ ")
                      << text(each.printed.amount.printed()) << "  " << name(each.printed) << '\n';
        std::cout << "  leaves " << kept.certificate->residual.to_string()
                  << ", and rounding explains " << kept.certificate->explained_at_most.to_string()
                  << '\n';
    }
}
