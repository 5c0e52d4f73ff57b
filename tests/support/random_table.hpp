// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Random tables of every shape a budget takes, with the true values behind them.
///
/// A table is a product of dimensions (rows, sides, years), each with sums of its own. True values
/// are whole steps of a grid; `printed_as` rounds them by the definition of each mode.
#pragma once

#include "random.hpp"

#include <sluitend/check/joint.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace sample {

using namespace sluitend;

/// Positions with signs that add to 0, or to the whole that they belong to.
using Parts = std::vector<std::pair<std::size_t, int>>;

/// What a table has along one side: `size` entries, of which some are the sum of others before.
struct Dimension {
    std::size_t size = 1;
    std::vector<std::pair<std::size_t, Parts>> sums{}; ///< a whole, and its parts
};

/// `count` rows and their total.
inline Dimension rows(std::size_t count) {
    Dimension out{count + 1, {{count, {}}}};
    for (std::size_t i = 0; i < count; ++i)
        out.sums[0].second.emplace_back(i, 1);
    return out;
}

/// Two groups of rows, their subtotals, and the total.
inline Dimension grouped_rows(std::size_t first, std::size_t second) {
    const std::size_t count = first + second;
    Dimension out{count + 3, {{count, {}}, {count + 1, {}}, {count + 2, {}}}};
    for (std::size_t i = 0; i < count; ++i)
        out.sums[i < first ? 0 : 1].second.emplace_back(i, 1);
    out.sums[2].second = {{count, 1}, {count + 1, 1}};
    return out;
}

/// Expenditure, revenue, balance.
inline Dimension sides() {
    return {3, {{2, {{0, 1}, {1, -1}}}}};
}

/// Expenditure, revenue, additions, withdrawals, balance, result.
inline Dimension account() {
    return {6, {{4, {{0, 1}, {1, -1}}}, {5, {{4, 1}, {2, 1}, {3, -1}}}}};
}

/// A year, another, and the change between them.
inline Dimension years() {
    return {3, {{2, {{1, 1}, {0, -1}}}}};
}

/// A tree of goals: every entry but the last is part of one sum.
inline Dimension tree(Random& random, std::size_t size) {
    Dimension out;
    std::vector<std::size_t> loose{0};
    while (out.size < size || loose.size() > 1) {
        if (out.size < size && (loose.size() < 2 || random.chance(2))) {
            loose.push_back(out.size++);
            continue;
        }
        Parts parts;
        const std::size_t count = 1 + random.position(loose.size());
        for (std::size_t i = 0; i < count; ++i) {
            parts.emplace_back(loose.back(), random.chance(5) ? -1 : 1);
            loose.pop_back();
        }
        loose.push_back(out.size);
        out.sums.emplace_back(out.size++, std::move(parts));
    }
    return out;
}

/// A whole number of quanta that a value prints as, by the definition of the mode.
inline std::int64_t printed_as(std::int64_t value, std::int64_t quantum, PrintedRounding mode,
                               Random& random) {
    using enum PrintedRounding;
    if (mode == unknown) mode = static_cast<PrintedRounding>(random.below(11));
    if (mode == nearest) mode = random.chance(2) ? half_floor : half_ceiling;
    const std::int64_t below = (value - (value % quantum + quantum) % quantum) / quantum;
    const std::int64_t rest = value - below * quantum;
    if (rest == 0) return below;
    const std::int64_t inward = value > 0 ? below : below + 1;
    const std::int64_t outward = value > 0 ? below + 1 : below;
    switch (mode) {
    case floor:
        return below;
    case ceiling:
        return below + 1;
    case down:
        return inward;
    case up:
        return outward;
    default:
        break;
    }
    if (2 * rest != quantum) return 2 * rest < quantum ? below : below + 1;
    switch (mode) {
    case half_up:
        return outward;
    case half_down:
        return inward;
    case half_even:
        return below % 2 == 0 ? below : below + 1;
    case half_ceiling:
        return below + 1;
    default:
        return below;
    }
}

/// A printed figure: `count` quanta of so many steps; quantum 0 is exact, in steps.
struct PrintedCell {
    std::int64_t count = 0;
    std::int64_t quantum = 1;
    bool is_absent = false;

    std::int64_t value() const { return quantum == 0 ? count : count * quantum; }
};

/// A table as printed, and the truth behind it.
struct RandomTable {
    std::vector<std::int64_t> truth{};
    std::vector<PrintedCell> cells{};
    std::vector<Parts> sums{}; ///< each adds to 0
    PrintedRounding mode = PrintedRounding::nearest;

    /// The identities and the truth of a product of dimensions, nothing printed yet.
    static RandomTable product(const std::vector<Dimension>& dimensions, Random& random,
                               std::int64_t size) {
        RandomTable out;
        std::size_t count = 1;
        for (const Dimension& each : dimensions)
            count *= each.size;
        for (std::size_t i = 0; i < count; ++i)
            out.truth.push_back(random.between(random.chance(4) ? -size : 0, size));
        std::size_t stride = 1;
        for (const Dimension& each : dimensions) {
            for (const auto& [whole, parts] : each.sums)
                for (std::size_t i = 0; i < count; ++i)
                    if (i / stride % each.size == 0) out.add(i, stride, whole, parts);
            stride *= each.size;
        }
        return out;
    }

    /// Prints every true value, with one of some quanta.
    void print(const std::vector<std::int64_t>& quanta, Random& random) {
        cells.clear();
        for (const std::int64_t value : truth) {
            const std::int64_t quantum =
                mode == PrintedRounding::exact ? 0 : quanta[random.position(quanta.size())];
            cells.push_back(
                {quantum == 0 ? value : printed_as(value, quantum, mode, random), quantum});
        }
    }

    Amount amount(std::size_t i, std::int64_t scale = 1) const {
        return Amount({.printed = Decimal(cells[i].value()) * Decimal(scale),
                       .quantum = Decimal(cells[i].quantum) * Decimal(scale),
                       .quantum_basis = QuantumBasis::declared});
    }

    /// One variable per figure, in what prints like it.
    solve::LinearSystem system() const {
        solve::LinearSystem out;
        for (std::size_t i = 0; i < cells.size(); ++i)
            out.add(cells[i].is_absent ? solve::Interval{} : cell_of(amount(i), mode));
        for (const Parts& each : sums) {
            std::vector<solve::Term> terms;
            for (const auto& [figure, sign] : each)
                terms.push_back({figure, sign});
            out.require(std::move(terms));
        }
        return out;
    }

    std::vector<Figure> figures(std::int64_t scale = 1) const {
        std::vector<Figure> out;
        for (std::size_t i = 0; i < cells.size(); ++i)
            out.push_back({.programme = {},
                           .goal = {},
                           .row = std::to_string(i),
                           .line = {},
                           .column = {},
                           .year = {},
                           .phase = {},
                           .amount = amount(i, scale)});
        return out;
    }

    std::vector<IdentityResult> identities(const std::vector<Figure>& all) const {
        std::vector<IdentityResult> out;
        for (const Parts& each : sums) {
            Identity identity;
            for (const auto& [figure, sign] : each) {
                identity.terms.push_back({figure, sign, ""});
                if (cells[figure].is_absent) identity.terms.back().figure.reset();
            }
            out.push_back(reconcile(identity, all));
        }
        return out;
    }

    JointResult check(bool wants_culprits = false) const {
        const std::vector<Figure> all = figures();
        return check_jointly(identities(all), all,
                             {.rounding = mode, .wants_culprits = wants_culprits});
    }

private:
    void add(std::size_t origin, std::size_t stride, std::size_t whole, const Parts& parts) {
        Parts own;
        std::int64_t sum = 0;
        for (const auto& [part, sign] : parts) {
            own.emplace_back(origin + stride * part, sign);
            sum += sign * truth[origin + stride * part];
        }
        truth[origin + stride * whole] = sum;
        own.emplace_back(origin + stride * whole, -1);
        sums.push_back(std::move(own));
    }
};

/// The dimensions of a random shape with about so many figures at most.
inline std::vector<Dimension> random_shape(Random& random, std::size_t figures) {
    const auto few = [&](std::size_t most) { return 1 + random.position(most); };
    std::vector<std::vector<Dimension>> shapes{
        {tree(random, 1 + few(figures / 2))},
        {rows(few(std::max<std::size_t>(2, figures / 3) - 1)), sides()},
        {rows(few(std::max<std::size_t>(2, figures / 6) - 1)), account()},
        {years(), sides()},
        {grouped_rows(few(2), few(2)), sides()},
        {grouped_rows(few(2), few(2)), account()},
        {rows(few(2)), sides(), years()},
        {rows(2), grouped_rows(few(2), few(2))},
        {grouped_rows(1, 2), grouped_rows(2, 1)},
    };
    for (std::size_t i = shapes.size(); i-- > 0;) {
        std::size_t count = 1;
        for (const Dimension& each : shapes[i])
            count *= each.size;
        if (count > figures) shapes.erase(shapes.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return shapes[random.position(shapes.size())];
}

/// Moves so many figures by a few quanta.
inline void spoil(RandomTable& table, Random& random, std::int64_t slips) {
    for (; slips > 0; --slips)
        table.cells[random.position(table.cells.size())].count +=
            random.between(1, 3) * (random.chance(2) ? 1 : -1);
}

/// A printed table of at most so many figures: true, or with a slip or two.
inline RandomTable random_table(Random& random, std::size_t figures,
                                const std::vector<std::int64_t>& quanta = {10}) {
    RandomTable out =
        RandomTable::product(random_shape(random, figures), random, random.chance(3) ? 30 : 3'000);
    out.mode = static_cast<PrintedRounding>(random.chance(2) ? 0 : random.below(12));
    out.print(quanta, random);
    spoil(out, random, random.below(3));
    return out;
}

} // namespace sample
