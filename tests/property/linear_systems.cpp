// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0
//
// Prints systems and what the floor `solve` says of them, for external_lp.py.
//
// usage: linear_systems COUNT SEED
//
// COUNT random tables, then the published ones where they are, as they are and with a slip. One line
// each: "system NAME", "variable LOWER OPEN UPPER OPEN" ("-" where there is no end), "equation
// CONSTANT VARIABLE COEFFICIENT …", and last "answer STATE VARIABLE LOWER UPPER": the bounds of one
// variable, without their being open or not.

#include "../support/published_table.hpp"
#include "../support/random_table.hpp"

#include <sluitend/solve/decide.hpp>

#include <iostream>
#include <string>

namespace {

using namespace sluitend;
using solve::Interval;

std::string text_of(const std::optional<solve::End>& end) {
    return end ? end->value.to_string() : "-";
}

void print(const std::string& name, const solve::LinearSystem& system, std::size_t variable) {
    std::cout << "system " << name << '\n';
    for (const Interval& each : system.variables())
        std::cout << "variable " << text_of(each.lower) << ' '
                  << (each.lower && each.lower->open ? 1 : 0) << ' ' << text_of(each.upper) << ' '
                  << (each.upper && each.upper->open ? 1 : 0) << '\n';
    for (const solve::Equation& each : system.equations()) {
        std::cout << "equation " << each.constant.to_string();
        for (const solve::Term& term : each.terms)
            std::cout << ' ' << term.variable << ' ' << term.coefficient;
        std::cout << '\n';
    }
    const auto state = solve::decide(system).state;
    const auto all = solve::bounds(system);
    const Interval own = all ? (*all)[variable] : Interval{};
    std::cout << "answer " << name_of(state) << ' ' << variable << ' ' << text_of(own.lower) << ' '
              << text_of(own.upper) << '\n';
}

solve::LinearSystem system_of(const sample::PublishedTable& table, PrintedRounding rounding) {
    solve::LinearSystem out;
    for (const Figure& each : table.figures)
        out.add(cell_of(each.amount, rounding));
    for (const IdentityResult& each : table.identities) {
        std::vector<solve::Term> terms;
        for (const IdentityTerm& term : each.identity.terms)
            terms.push_back({term.figure.value(), term.coefficient});
        out.require(std::move(terms));
    }
    return out;
}

/// A published table as it is under two roundings, then with a figure one to three too large.
void print_published(const sample::TableName& name, sample::Random& random) {
    sample::PublishedTable table(name);
    const auto print_one = [&](const char* what, PrintedRounding rounding) {
        print(std::string(name.name) + ' ' + what, system_of(table, rounding),
              random.position(table.figures.size()));
    };
    print_one("as it is", PrintedRounding::nearest);
    print_one("rounded half up", PrintedRounding::half_up);
    print_one("cut off", PrintedRounding::down);
    const Identity& identity = table.identities[random.position(table.identities.size())].identity;
    Amount& slip = table.figures[identity.terms[0].figure.value()].amount;
    AmountParts parts = slip.parts();
    parts.printed = parts.printed + Decimal(random.between(1, 3));
    slip = Amount(std::move(parts));
    print_one("with a slip", PrintedRounding::nearest);
}

} // namespace

int main(int count, char** arguments) {
    if (count != 3) return 2;
    const std::uint64_t cases = std::stoull(arguments[1]);
    const std::uint64_t seed = std::stoull(arguments[2]);
    for (std::uint64_t i = 0; i < cases; ++i) {
        sample::Random random(seed + i);
        sample::RandomTable table = sample::random_table(random, 60, {10, 10, 100, 1});
        for (auto& cell : table.cells)
            cell.is_absent = random.chance(12);
        print("table " + std::to_string(seed + i), table.system(),
              random.position(table.cells.size()));
    }
    sample::Random random(seed);
    if (std::filesystem::exists(sample::samples() / "facts"))
        for (const sample::TableName& name : sample::table_names)
            print_published(name, random);
}
