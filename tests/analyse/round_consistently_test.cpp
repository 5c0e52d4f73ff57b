// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/analyse/round_consistently.hpp>

#include "../support/fact_tables.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <random>
#include <string>
#include <tuple>
#include <vector>

namespace sluitend {
namespace {

using solve::Feasibility;

Decimal decimal(const std::string& text) {
    return parse_decimal(text, NumberStyle::plain).value();
}

/// Exact figures and identities, the total last in each.
struct Exact {
    std::vector<Figure> figures{};
    std::vector<Identity> identities{};

    std::size_t add(const Decimal& value) {
        figures.push_back(sample::figure(
            Amount({.printed = value, .quantum = Decimal(0), .verbatim = {}, .span = {}})));
        return figures.size() - 1;
    }
    void sum(const std::vector<std::size_t>& parts, std::size_t total) {
        Identity identity;
        identity.rule = "goal.total";
        identity.where = std::to_string(identities.size());
        for (const std::size_t each : parts)
            identity.terms.push_back({each, 1, ""});
        identity.terms.push_back({total, -1, ""});
        identities.push_back(std::move(identity));
    }
    Decimal total_of(const std::vector<std::size_t>& parts) const {
        Decimal out;
        for (const std::size_t each : parts)
            out += figures[each].amount.value();
        return out;
    }
    std::size_t add_total(const std::vector<std::size_t>& parts) {
        const std::size_t out = add(total_of(parts));
        sum(parts, out);
        return out;
    }
    RoundedTable round(const Decimal& quantum, RoundingPolicy policy,
                       const RoundOptions& options = {}) const {
        return round_consistently(figures, identities, quantum, policy, options);
    }
};

std::vector<std::string> values_of(const RoundedTable& table) {
    std::vector<std::string> out;
    for (const Figure& each : table.figures)
        out.push_back(format_decimal(each.amount.value(), NumberStyle::plain));
    return out;
}

std::string shown(const Rational& value) {
    return format_decimal(value.to_decimal(6, Rounding::half_even), NumberStyle::plain);
}

/// A box of cells with all its totals: along every way, and of ways together.
struct Box {
    Exact exact{};
    std::vector<std::size_t> sizes;
    std::vector<std::size_t>
        places{}; ///< figure by index, where the last index of a way is its total

    Box(std::vector<std::size_t> size, const std::vector<Decimal>& cells)
        : sizes(std::move(size)), places(count(1)) {
        std::size_t next = 0;
        for (std::size_t place = 0; place < places.size(); ++place) {
            if (const std::size_t way = total_way(place); way == sizes.size()) {
                places[place] = exact.add(cells.at(next++));
            } else {
                places[place] = exact.add(exact.total_of(line(place, way)));
            }
        }
        for (std::size_t way = 0; way < sizes.size(); ++way)
            for (std::size_t place = 0; place < places.size(); ++place)
                if (index(place, way) == sizes[way]) exact.sum(line(place, way), places[place]);
    }
    std::size_t count(std::size_t more) const {
        std::size_t out = 1;
        for (const std::size_t each : sizes)
            out *= each + more;
        return out;
    }
    std::size_t step(std::size_t way) const {
        std::size_t out = 1;
        for (std::size_t i = way + 1; i < sizes.size(); ++i)
            out *= sizes[i] + 1;
        return out;
    }
    std::size_t index(std::size_t place, std::size_t way) const {
        return place / step(way) % (sizes[way] + 1);
    }
    std::size_t total_way(std::size_t place) const {
        std::size_t way = 0;
        while (way < sizes.size() && index(place, way) != sizes[way])
            ++way;
        return way;
    }
    /// The figures of which this one is the total along a way; they stand before it.
    std::vector<std::size_t> line(std::size_t place, std::size_t way) const {
        std::vector<std::size_t> out;
        for (std::size_t i = sizes[way]; i > 0; --i)
            out.push_back(places[place - i * step(way)]);
        return out;
    }
};

/// All tables of a box by enumeration of its cells, and the best of them.
class Enumeration {
public:
    /// \param fractions cells in parts of a quantum, `parts` to the quantum
    Enumeration(const Box& box, std::vector<std::int64_t> cells, std::int64_t parts,
                std::int64_t beyond)
        : box_(box), parts_(parts), beyond_(beyond), exact_(box.places.size()) {
        std::size_t next = 0;
        fill(exact_, [&] { return cells[next++]; });
        printed_.resize(exact_.size());
        choose(0);
    }
    std::size_t found = 0;
    std::vector<std::int64_t> best{};
    std::int64_t deviation = 0; ///< of the best, in parts of a quantum

private:
    std::int64_t below(std::size_t i) const {
        return (exact_[i] - (exact_[i] % parts_ + parts_) % parts_) / parts_;
    }
    std::int64_t above(std::size_t i) const { return -below_of(-exact_[i]); }
    std::int64_t below_of(std::int64_t value) const {
        return (value - (value % parts_ + parts_) % parts_) / parts_;
    }
    std::int64_t conventional(std::size_t i) const {
        const std::int64_t twice = 2 * std::abs(exact_[i]);
        const std::int64_t size = (twice + parts_) / (2 * parts_);
        return exact_[i] < 0 ? -size : size;
    }

    template <class Next> void fill(std::vector<std::int64_t>& values, Next next) const {
        for (std::size_t place = 0; place < values.size(); ++place) {
            const std::size_t way = box_.total_way(place);
            if (way == box_.sizes.size()) {
                values[place] = next();
                continue;
            }
            values[place] = 0;
            for (std::size_t i = 1; i <= box_.sizes[way]; ++i)
                values[place] += values[place - i * box_.step(way)];
        }
    }
    bool is_allowed(std::size_t place) const {
        return below(place) - beyond_ <= printed_[place] &&
               printed_[place] <= above(place) + beyond_;
    }
    /// Place after place, so that a total that is out of reach ends it.
    void choose(std::size_t place) {
        if (place == printed_.size()) {
            judge();
            return;
        }
        const std::size_t way = box_.total_way(place);
        if (way != box_.sizes.size()) {
            printed_[place] = 0;
            for (std::size_t i = 1; i <= box_.sizes[way]; ++i)
                printed_[place] += printed_[place - i * box_.step(way)];
            if (is_allowed(place)) choose(place + 1);
            return;
        }
        for (std::int64_t each = below(place) - beyond_; each <= above(place) + beyond_; ++each) {
            printed_[place] = each;
            choose(place + 1);
        }
    }
    void judge() {
        ++found;
        std::int64_t far = 0;
        std::int64_t off = 0;
        std::int64_t steps = 0;
        std::vector<std::int64_t> order;
        const auto is_not_0 = [](std::int64_t each) { return each != 0; };
        const auto first = std::find_if(exact_.begin(), exact_.end(), is_not_0);
        for (std::size_t i = 0; i < printed_.size(); ++i) {
            far += printed_[i] < below(i) || printed_[i] > above(i);
            off += std::abs(printed_[i] * parts_ - exact_[i]);
            steps += std::abs(printed_[i] - conventional(i));
            const bool is_below_0 =
                exact_[i] < 0 || (exact_[i] == 0 && first != exact_.end() && *first < 0);
            order.push_back(is_below_0 ? printed_[i] : -printed_[i]);
        }
        const auto rank = std::tuple(far, off, steps, order);
        if (found > 1 && rank_ <= rank) return;
        rank_ = rank;
        best = printed_;
        deviation = off;
    }

    const Box& box_;
    std::int64_t parts_;
    std::int64_t beyond_;
    std::vector<std::int64_t> exact_;
    std::vector<std::int64_t> printed_;
    std::tuple<std::int64_t, std::int64_t, std::int64_t, std::vector<std::int64_t>> rank_;
};

std::vector<Decimal> decimals(const std::vector<std::int64_t>& values) {
    std::vector<Decimal> out;
    for (const std::int64_t each : values)
        out.emplace_back(each);
    return out;
}

void expect_best(const RoundedTable& table, const Box& box, const std::vector<std::int64_t>& best,
                 std::int64_t parts) {
    ASSERT_EQ(table.state, Feasibility::feasible);
    for (std::size_t i = 0; i < best.size(); ++i)
        EXPECT_EQ(table.figures[box.places[i]].amount.value(), Decimal(best[i] * parts)) << i;
    EXPECT_TRUE(table.violated.empty());
}

/// The table of section 12.3 of the design, as parts of 10,000: row times column.
struct FourByFour {
    static constexpr std::array<std::int64_t, 4> rows{3285, 1534, 4162, 1019};
    static constexpr std::array<std::int64_t, 4> columns{1392, 2627, 4730, 1251};
    static std::vector<std::int64_t> cells() {
        std::vector<std::int64_t> out;
        for (const std::int64_t row : rows)
            for (const std::int64_t column : columns)
                out.push_back(row * column); // of 100 · 10^6
        return out;
    }
    static constexpr std::int64_t parts = 1'000'000;
};

/// Σ |printed − exact| of the cells alone, in quanta.
Rational deviation_of_cells(const Box& box, const RoundedTable& table, const Decimal& quantum) {
    Rational out;
    for (std::size_t place = 0; place < box.places.size(); ++place)
        if (box.total_way(place) == box.sizes.size())
            out += abs(Rational(table.figures[box.places[place]].amount.value() -
                                box.exact.figures[box.places[place]].amount.value()));
    return out / Rational(quantum);
}

RoundOptions keeping_totals(const Box& box) {
    RoundOptions out;
    for (std::size_t place = 0; place < box.places.size(); ++place)
        if (box.total_way(place) < box.sizes.size()) out.kept.push_back(box.places[place]);
    return out;
}

TEST(RoundConsistently, KeepsTheMarginsOfTheFourByFourAtTheLeastDeviation) {
    const Box box({4, 4}, decimals(FourByFour::cells()));
    const Decimal quantum(FourByFour::parts);
    const RoundedTable table =
        box.exact.round(quantum, RoundingPolicy::keep_totals, keeping_totals(box));
    constexpr std::array<std::array<int, 5>, 5> expected{{{5, 9, 15, 4, 33},
                                                          {2, 4, 7, 2, 15},
                                                          {6, 11, 20, 5, 42},
                                                          {1, 2, 5, 2, 10},
                                                          {14, 26, 47, 13, 100}}};
    for (std::size_t row = 0; row < 5; ++row)
        for (std::size_t column = 0; column < 5; ++column)
            EXPECT_EQ(table.figures[box.places[row * 5 + column]].amount.printed(),
                      Decimal(expected[row][column]))
                << row << ", " << column;
    EXPECT_EQ(shown(deviation_of_cells(box, table, quantum)), "4.741148");
    const RoundedTable alone = box.exact.round(quantum, RoundingPolicy::independent);
    EXPECT_EQ(shown(deviation_of_cells(box, alone, quantum)), "3.860760");
    EXPECT_TRUE(table.violated.empty());
    ASSERT_EQ(table.changed.size(), 3U);
    EXPECT_EQ(table.changed[0],
              (ChangedFigure{2, Decimal(15'538'050), Decimal(16'000'000), Decimal(15'000'000)}));
    EXPECT_EQ(table.changed[1].figure, box.places[16]);
    EXPECT_EQ(table.changed[2].figure, box.places[18]);
}

/// Margins count as figures too: two of them give way where that brings more cells near.
TEST(RoundConsistently, WeighsMarginsAndCellsAlike) {
    const Box box({4, 4}, decimals(FourByFour::cells()));
    const Decimal quantum(FourByFour::parts);
    const Enumeration all(box, FourByFour::cells(), FourByFour::parts, 0);
    EXPECT_EQ(all.found, 1'014U);
    const RoundedTable table = box.exact.round(quantum, RoundingPolicy::controlled);
    expect_best(table, box, all.best, FourByFour::parts);
    EXPECT_EQ(table.total_deviation, Rational(all.deviation, FourByFour::parts));
    EXPECT_LT(
        table.total_deviation,
        box.exact.round(quantum, RoundingPolicy::keep_totals, keeping_totals(box)).total_deviation);
}

TEST(RoundConsistently, LeavesFortyEightWaysToKeepTheMarginsOfTheFourByFour) {
    const auto cells = FourByFour::cells();
    const auto round = [](std::int64_t value) { return (value + 50) / 100; };
    std::size_t found = 0;
    for (unsigned choice = 0; choice < 1U << 16; ++choice) {
        std::array<std::int64_t, 4> rows{};
        std::array<std::int64_t, 4> columns{};
        for (std::size_t i = 0; i < 16; ++i) {
            const std::int64_t printed = cells[i] / FourByFour::parts + (choice >> i & 1U);
            rows[i / 4] += printed;
            columns[i % 4] += printed;
        }
        bool fits = true;
        for (std::size_t i = 0; i < 4; ++i)
            fits = fits && rows[i] == round(FourByFour::rows[i]) &&
                   columns[i] == round(FourByFour::columns[i]);
        found += fits;
    }
    EXPECT_EQ(found, 48U);
}

TEST(RoundConsistently, KeepsMarginsUnlessTheyContradictEachOther) {
    std::size_t contradictions = 0;
    for (std::int64_t total = 1; total <= 200; ++total) {
        std::vector<std::int64_t> cells = FourByFour::cells();
        for (std::int64_t& each : cells)
            each *= total;
        const Decimal quantum(100 * FourByFour::parts);
        const Box box({4, 4}, decimals(cells));
        const RoundOptions options = keeping_totals(box);
        const RoundedTable kept = box.exact.round(quantum, RoundingPolicy::keep_totals, options);
        const RoundedTable controlled = box.exact.round(quantum, RoundingPolicy::controlled);
        EXPECT_EQ(controlled.state, Feasibility::feasible);
        EXPECT_TRUE(controlled.violated.empty());
        EXPECT_TRUE(controlled.beyond.empty());
        if (kept.state == Feasibility::feasible) {
            EXPECT_GE(kept.total_deviation, controlled.total_deviation);
            for (const ChangedFigure& each : kept.changed)
                EXPECT_EQ(std::count(options.kept.begin(), options.kept.end(), each.figure), 0);
            continue;
        }
        ++contradictions;
        ASSERT_TRUE(kept.certificate);
        EXPECT_GT(kept.certificate->residual, kept.certificate->explained_at_most);
        EXPECT_TRUE(kept.figures.empty());
    }
    EXPECT_EQ(contradictions, 114U);
}

/// Task fields of Wassenaar 2026 in euro: three figures a row.
struct Wassenaar {
    Exact exact{};
    std::vector<std::string> labels{};

    Wassenaar() {
        const std::string name = "wassenaar_2026_taakvelden";
        for (const sample::FactRow& row : sample::fact_table(name).rows) {
            labels.push_back(row.label);
            for (const std::string& each : row.cells)
                exact.figures.push_back(sample::figure(sample::cell(each, true)));
        }
        for (const sample::ExpectedIdentity& each : sample::expected_identities(name)) {
            Identity identity;
            identity.rule = "goal.total";
            identity.where = each.where;
            for (const auto& term : each.terms)
                identity.terms.push_back({term.row * 3 + term.column, term.coefficient, ""});
            exact.identities.push_back(std::move(identity));
        }
    }
    std::size_t figure(const std::string& label, std::size_t column) const {
        const auto found = std::find(labels.begin(), labels.end(), label);
        return static_cast<std::size_t>(found - labels.begin()) * 3 + column;
    }
    RoundedTable round(RoundingPolicy policy, const RoundOptions& options = {}) const {
        return exact.round(Decimal(1'000), policy, options);
    }
    std::string printed(const RoundedTable& table, const std::string& label,
                        std::size_t column) const {
        return format_decimal(table.figures.at(figure(label, column)).amount.printed(),
                              NumberStyle::plain);
    }
    RoundOptions programmes(std::size_t columns) const {
        RoundOptions out;
        for (const char* label : {"P1", "P2", "P3", "P4", "P5"})
            for (std::size_t column = 0; column < columns; ++column)
                out.kept.push_back(figure(std::string(label) + " TOTAAL", column));
        return out;
    }
};

TEST(RoundConsistently, RoundsTheTaskFieldsOfWassenaar) {
    SLUITEND_NEEDS_SAMPLES();
    const Wassenaar table;
    ASSERT_EQ(table.exact.figures.size(), 198U);
    ASSERT_EQ(table.exact.identities.size(), 84U);

    const RoundedTable independent = table.round(RoundingPolicy::independent);
    EXPECT_EQ(independent.violated.size(), 16U);
    EXPECT_EQ(shown(independent.total_deviation), "38.372000");
    EXPECT_TRUE(independent.changed.empty());

    const RoundedTable controlled = table.round(RoundingPolicy::controlled);
    EXPECT_TRUE(controlled.violated.empty());
    EXPECT_TRUE(controlled.beyond.empty());
    EXPECT_EQ(shown(controlled.total_deviation), "40.686000");
    EXPECT_EQ(controlled.changed.size(), 16U);
    EXPECT_EQ(table.printed(controlled, "P1 TOTAAL", 0), "106");
    EXPECT_EQ(table.printed(controlled, "P1 TOTAAL", 1), "-4642");
    EXPECT_EQ(table.printed(controlled, "P2 TOTAAL", 1), "-41535");
    Rational largest;
    for (const ChangedFigure& each : controlled.changed)
        largest = std::max(largest, abs(Rational(each.printed - each.exact)) / Rational(1'000));
    EXPECT_EQ(shown(largest), "0.781000");

    const RoundedTable bottom_up = table.round(RoundingPolicy::bottom_up);
    EXPECT_TRUE(bottom_up.violated.empty());
    EXPECT_GT(bottom_up.total_deviation, controlled.total_deviation);
}

TEST(RoundConsistently, KeepsTotalsOfWassenaar) {
    SLUITEND_NEEDS_SAMPLES();
    const Wassenaar table;
    RoundOptions grand;
    for (std::size_t column = 0; column < 3; ++column)
        grand.kept.push_back(table.figure("ALLE PROGRAMMAS", column));
    const RoundedTable first = table.round(RoundingPolicy::keep_totals, grand);
    EXPECT_EQ(shown(first.total_deviation), "40.686000");
    EXPECT_EQ(table.printed(first, "ALLE PROGRAMMAS", 0), "95108");
    EXPECT_EQ(table.printed(first, "ALLE PROGRAMMAS", 1), "-95520");
    EXPECT_EQ(table.printed(first, "ALLE PROGRAMMAS", 2), "-412");

    const RoundedTable second = table.round(RoundingPolicy::keep_totals, table.programmes(2));
    EXPECT_TRUE(second.violated.empty());
    EXPECT_EQ(shown(second.total_deviation), "41.210000");
    EXPECT_EQ(table.printed(second, "P2 TOTAAL", 2), "-30451");
    EXPECT_EQ(table.printed(second, "ALLE PROGRAMMAS", 0), "95107");
    EXPECT_EQ(table.printed(second, "ALLE PROGRAMMAS", 2), "-413");

    const RoundedTable third = table.round(RoundingPolicy::keep_totals, table.programmes(3));
    EXPECT_EQ(third.state, Feasibility::infeasible);
    ASSERT_TRUE(third.certificate);
    std::vector<std::string> terms;
    for (const PrintedTerm& each : third.certificate->figures)
        terms.push_back(format_decimal(each.printed.amount.printed(), NumberStyle::plain));
    EXPECT_EQ(terms, (std::vector<std::string>{"11085", "-41536", "-30450"}));
    EXPECT_EQ(third.certificate->residual, Rational(1));
    EXPECT_TRUE(third.certificate->explained_at_most.is_zero());
    EXPECT_EQ(third.certificate->multiplier, 1'000);
    EXPECT_EQ(third.certificate->identities.size(), 1U);
}

TEST(RoundConsistently, AgreesWithEnumerationOfTables) {
    std::mt19937 random(7);
    for (int i = 0; i < 1'000; ++i) {
        const std::int64_t parts = std::array<std::int64_t, 4>{2, 5, 10, 100}[random() % 4];
        // Sixteen cells are many to enumerate: one table in fifty.
        const std::size_t most = i % 50 == 0 ? 4 : 3;
        const std::vector<std::size_t> size{1 + random() % most, 1 + random() % most};
        std::vector<std::int64_t> cells(size[0] * size[1]);
        for (std::int64_t& each : cells)
            each = static_cast<std::int64_t>(random() % 2'001) - 1'000;
        const Box box(size, decimals(cells));
        const RoundedTable table = box.exact.round(Decimal(parts), RoundingPolicy::controlled);
        const Enumeration all(box, cells, parts, 0);
        ASSERT_GT(all.found, 0U);
        expect_best(table, box, all.best, parts);
        EXPECT_EQ(table.total_deviation, Rational(all.deviation, parts));
        const RoundedTable again = round_consistently(table.figures, box.exact.identities,
                                                      Decimal(parts), RoundingPolicy::controlled);
        EXPECT_TRUE(again.total_deviation.is_zero());
        EXPECT_EQ(values_of(again), values_of(table));
    }
}

TEST(RoundConsistently, AgreesWithEnumerationOfCubes) {
    std::mt19937 random(8);
    std::size_t beyond = 0;
    for (int i = 0; i < 60; ++i) {
        const std::int64_t parts = i % 2 == 0 ? 2 : 10;
        std::vector<std::int64_t> cells(8);
        for (std::int64_t& each : cells)
            each = static_cast<std::int64_t>(random() % 41) - 20;
        const Box box({2, 2, 2}, decimals(cells));
        const RoundedTable table = box.exact.round(Decimal(parts), RoundingPolicy::controlled);
        const Enumeration neighbours(box, cells, parts, 0);
        EXPECT_EQ(table.beyond.empty(), neighbours.found > 0);
        beyond += neighbours.found == 0;
        const auto best =
            neighbours.found > 0 ? neighbours.best : Enumeration(box, cells, parts, 1).best;
        expect_best(table, box, best, parts);
    }
    EXPECT_GT(beyond, 0U);
}

/// The cube of P-10: three halves whose layers are whole.
TEST(RoundConsistently, GoesBeyondANeighbourWhereThreeDimensionsLeaveNoOtherWay) {
    const std::vector<std::int64_t> cells{0, 0, 0, 1, 0, 1, 1, 0};
    const Box box({2, 2, 2}, decimals(cells));
    EXPECT_EQ(Enumeration(box, cells, 2, 0).found, 0U);
    const RoundedTable table = box.exact.round(Decimal(2), RoundingPolicy::controlled);
    expect_best(table, box, Enumeration(box, cells, 2, 1).best, 2);
    EXPECT_FALSE(table.beyond.empty());
    for (const std::size_t each : table.beyond)
        EXPECT_EQ(abs(table.figures[each].amount.value() - box.exact.figures[each].amount.value()),
                  Decimal(2));
    RoundOptions options;
    options.kept = {0};
    const RoundedTable kept = box.exact.round(Decimal(2), RoundingPolicy::keep_totals, options);
    EXPECT_EQ(kept.state, Feasibility::infeasible);
    EXPECT_FALSE(kept.certificate); // halves would do, so nothing adds up to a contradiction
    options.effort.pivots = 3;
    EXPECT_EQ(box.exact.round(Decimal(2), RoundingPolicy::controlled, options).state,
              Feasibility::undecided);
}

TEST(RoundConsistently, RoundsTreesAndGivesTiesToTheFirst) {
    Exact tree;
    const auto leaf = [&](const char* value) { return tree.add(decimal(value)); };
    const std::size_t a = leaf("10.4");
    const std::size_t b = leaf("20.4");
    const std::size_t c = leaf("0.4");
    const std::size_t goal = tree.add_total({a, b, c});
    const std::size_t d = leaf("-7.6");
    const std::size_t total = tree.add_total({goal, d});
    const RoundedTable table = tree.round(Decimal(1), RoundingPolicy::controlled);
    EXPECT_EQ(values_of(table), (std::vector<std::string>{"11", "20", "0", "31", "-8", "23"}));
    EXPECT_EQ(table.changed,
              (std::vector<ChangedFigure>{{a, decimal("10.4"), decimal("10"), decimal("11")},
                                          {total, decimal("23.6"), decimal("24"), decimal("23")}}));
    EXPECT_EQ(values_of(tree.round(Decimal(1), RoundingPolicy::bottom_up)),
              (std::vector<std::string>{"10", "20", "0", "30", "-8", "22"}));
    const RoundedTable alone = tree.round(Decimal(1), RoundingPolicy::independent);
    EXPECT_EQ(values_of(alone), (std::vector<std::string>{"10", "20", "0", "31", "-8", "24"}));
    EXPECT_EQ(alone.violated, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(alone.total_deviation, Rational(11, 5));
}

TEST(RoundConsistently, TakesAnyQuantum) {
    Exact table;
    table.add_total(
        {table.add(decimal("1234.567")), table.add(decimal("-0.125")), table.add(decimal("1000"))});
    const RoundedTable cents = table.round(decimal("0.01"), RoundingPolicy::controlled);
    EXPECT_EQ(values_of(cents),
              (std::vector<std::string>{"1234.57", "-0.13", "1000.00", "2234.44"}));
    EXPECT_EQ(cents.figures[0].amount.multiplier(), 1);
    EXPECT_EQ(cents.figures[0].amount.quantum(), decimal("0.01"));
    const RoundedTable fives = table.round(Decimal(5), RoundingPolicy::controlled);
    EXPECT_EQ(values_of(fives), (std::vector<std::string>{"1235", "0", "1000", "2235"}));
    const RoundedTable thousands = table.round(Decimal(1'000), RoundingPolicy::controlled);
    EXPECT_EQ(values_of(thousands), (std::vector<std::string>{"1000", "0", "1000", "2000"}));
    EXPECT_EQ(thousands.figures[3].amount.printed(), Decimal(2));
    EXPECT_EQ(thousands.figures[3].amount.multiplier(), 1'000);
    EXPECT_EQ(thousands.figures[3].amount.quantum_basis(), QuantumBasis::declared);
}

TEST(RoundConsistently, NamesSumsThatBottomUpCannotKeep) {
    // One total of two breakdowns: it is added up from the first.
    Exact table;
    const auto add = [&](const char* value) { return table.add(decimal(value)); };
    const std::size_t total = table.add_total({add("0.5"), add("0.5")});
    table.sum({add("0.4"), add("0.6")}, total);
    const RoundedTable bottom_up = table.round(Decimal(1), RoundingPolicy::bottom_up);
    EXPECT_EQ(values_of(bottom_up), (std::vector<std::string>{"1", "1", "2", "0", "1"}));
    EXPECT_EQ(bottom_up.violated, std::vector<std::size_t>{1});
    // Totals in a circle stay as they are by themselves.
    Exact circle;
    const std::size_t first = circle.add(decimal("0.6"));
    const std::size_t second = circle.add(decimal("0.6"));
    circle.sum({first}, second);
    circle.sum({second}, first);
    EXPECT_EQ(values_of(circle.round(Decimal(1), RoundingPolicy::bottom_up)),
              (std::vector<std::string>{"1", "1"}));
}

TEST(RoundConsistently, LeavesOutWhatCannotBeChecked) {
    Exact table;
    const std::size_t a = table.add(decimal("0.5"));
    table.sum({a}, table.add(decimal("7.5")));
    table.identities[0].sign_known = false;
    EXPECT_EQ(table.round(Decimal(1), RoundingPolicy::controlled).state, Feasibility::feasible);
    table.identities[0].sign_known = true;
    table.identities[0].terms[0].figure.reset();
    EXPECT_EQ(table.round(Decimal(1), RoundingPolicy::controlled).state, Feasibility::feasible);
    EXPECT_EQ(values_of(table.round(Decimal(1), RoundingPolicy::controlled)),
              (std::vector<std::string>{"1", "8"}));
}

TEST(RoundConsistently, TakesIdentitiesOfAnyForm) {
    // Nothing at all, a figure twice, and one that takes itself away: a + a − b = 0 and c − c = 0.
    Exact table;
    const std::size_t a = table.add(decimal("0.5"));
    const std::size_t b = table.add(decimal("1"));
    const std::size_t c = table.add(decimal("2.5"));
    table.sum({a, a}, b);
    table.sum({c}, c);
    table.identities.emplace_back();
    const RoundedTable controlled = table.round(Decimal(1), RoundingPolicy::controlled);
    // Twice a neighbour of one half is 0 or 2: one of the two must go beyond.
    EXPECT_EQ(values_of(controlled), (std::vector<std::string>{"1", "2", "3"}));
    EXPECT_EQ(controlled.beyond, std::vector<std::size_t>{b});
    EXPECT_EQ(values_of(table.round(Decimal(1), RoundingPolicy::bottom_up)),
              (std::vector<std::string>{"1", "2", "3"}));
    EXPECT_TRUE(round_consistently({}, {}, Decimal(1), RoundingPolicy::controlled).figures.empty());
}

TEST(RoundConsistently, IsExactWhereAmountsAreLarge) {
    Exact table;
    table.add_total({table.add(decimal("1000000000000000000.4")),
                     table.add(decimal("-0.000000000000000001")), table.add(decimal("0.4"))});
    EXPECT_EQ(values_of(table.round(Decimal(1), RoundingPolicy::controlled)),
              (std::vector<std::string>{"1000000000000000001", "0", "0", "1000000000000000001"}));
    Exact broken = table;
    broken.identities[0].terms[1].coefficient = -1;
    EXPECT_THROW(broken.round(Decimal(1), RoundingPolicy::controlled), ValueError);
}

/// The figures of a box with codes of their own, so that their order does not rest on positions.
Exact with_codes(const Box& box) {
    Exact out = box.exact;
    for (std::size_t place = 0; place < box.places.size(); ++place) {
        Figure& figure = out.figures[box.places[place]];
        figure.programme = std::to_string(1 + place % 2);
        figure.row = "Taakveld " + std::to_string(place);
    }
    return out;
}

/// The same figures in another order: `order` has the new position of each.
Exact shuffled(const Exact& exact, std::vector<std::size_t>& order, std::mt19937& random) {
    order.resize(exact.figures.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::shuffle(order.begin(), order.end(), random);
    Exact out = exact;
    for (std::size_t i = 0; i < order.size(); ++i)
        out.figures[order[i]] = exact.figures[i];
    for (Identity& identity : out.identities) {
        for (IdentityTerm& term : identity.terms)
            term.figure = order[*term.figure];
        std::shuffle(identity.terms.begin(), identity.terms.end(), random);
    }
    std::shuffle(out.identities.begin(), out.identities.end(), random);
    return out;
}

Exact negated(const Exact& exact) {
    Exact out = exact;
    for (Figure& each : out.figures) {
        AmountParts parts = each.amount.parts();
        parts.printed = -parts.printed;
        each.amount = Amount(std::move(parts));
    }
    return out;
}

/// Boxes of halves, where many tables are equally good; some of three dimensions.
Box box_of_halves(std::mt19937& random) {
    const std::vector<std::size_t> size =
        random() % 4 == 0 ? std::vector<std::size_t>{2, 2, 2}
                          : std::vector<std::size_t>{1 + random() % 4, 1 + random() % 4};
    std::size_t count = 1;
    for (const std::size_t each : size)
        count *= each;
    std::vector<std::int64_t> cells(count);
    for (std::int64_t& each : cells)
        each = static_cast<std::int64_t>(random() % 7) - 3;
    return {size, decimals(cells)};
}

TEST(RoundConsistently, DoesNotDependOnTheOrderOfFiguresThatHaveCodes) {
    std::mt19937 random(11);
    for (int i = 0; i < 200; ++i) {
        const Exact exact = with_codes(box_of_halves(random));
        std::vector<std::size_t> order;
        const Exact other = shuffled(exact, order, random);
        RoundOptions options{.kept = {random() % order.size()}};
        RoundOptions other_options{.kept = {order[options.kept[0]]}};
        for (const auto policy : {RoundingPolicy::keep_totals, RoundingPolicy::controlled}) {
            const RoundedTable table = exact.round(Decimal(2), policy, options);
            const RoundedTable again = other.round(Decimal(2), policy, other_options);
            ASSERT_EQ(table.state, again.state);
            for (std::size_t k = 0; k < table.figures.size(); ++k)
                ASSERT_EQ(table.figures[k], again.figures[order[k]]) << "table " << i;
        }
    }
}

TEST(RoundConsistently, MirrorsTablesThatAreNegated) {
    std::mt19937 random(12);
    for (int i = 0; i < 200; ++i) {
        const Box box = box_of_halves(random);
        const Exact other = negated(box.exact);
        for (const auto policy :
             {RoundingPolicy::independent, RoundingPolicy::bottom_up, RoundingPolicy::controlled}) {
            const RoundedTable table = box.exact.round(Decimal(2), policy);
            const RoundedTable mirror = other.round(Decimal(2), policy);
            ASSERT_EQ(table.state, mirror.state);
            for (std::size_t k = 0; k < table.figures.size(); ++k)
                ASSERT_EQ(table.figures[k].amount.printed(), -mirror.figures[k].amount.printed())
                    << "table " << i;
        }
        const RoundedTable table =
            box.exact.round(Decimal(2), RoundingPolicy::controlled, {.mode = Rounding::floor});
        const RoundedTable mirror =
            other.round(Decimal(2), RoundingPolicy::controlled, {.mode = Rounding::ceiling});
        for (std::size_t k = 0; k < table.figures.size(); ++k)
            ASSERT_EQ(table.figures[k].amount.printed(), -mirror.figures[k].amount.printed());
    }
}

TEST(RoundConsistently, GivesTiesToTheFirstCodeAndTheLargerAmount) {
    // Two halves of a whole: one of them is rounded up, whatever their sign and position.
    const auto first = [](const std::function<void(Figure&, bool)>& name, const char* value) {
        std::string out;
        for (const bool is_swapped : {false, true}) {
            Exact table;
            const std::size_t a = table.add(decimal(value));
            table.add_total({a, table.add(decimal(value))});
            name(table.figures[is_swapped ? 1 : 0], true);
            name(table.figures[is_swapped ? 0 : 1], false);
            const auto values = values_of(table.round(Decimal(1), RoundingPolicy::controlled));
            out += values[is_swapped ? 1 : 0] + " ";
        }
        return out;
    };
    const std::vector<std::function<void(Figure&, bool)>> names{
        [](Figure& figure, bool is_first) { figure.programme = is_first ? "9" : "10"; },
        [](Figure& figure, bool is_first) { figure.goal = is_first ? "1.9" : "1.10"; },
        [](Figure& figure, bool is_first) {
            if (!is_first) figure.goal = "1";
        },
        [](Figure& figure, bool is_first) {
            figure.line = is_first ? LineCode::expenditure : LineCode::revenue;
            figure.row = is_first ? "Lasten" : "Baten";
        },
        [](Figure& figure, bool is_first) { figure.row = is_first ? "0.9" : "0.10"; },
        [](Figure& figure, bool is_first) {
            figure.year = Year(is_first ? 2025 : 2026);
            figure.column = is_first ? "Raming" : "Begroting";
        },
        [](Figure& figure, bool is_first) {
            figure.column = is_first ? "Begroting" : "Raming";
            figure.phase = is_first ? Phase::adopted : Phase::actual;
        },
        [](Figure& figure, bool is_first) {
            figure.phase = is_first ? Phase::actual : Phase::adopted;
        }};
    for (const auto& name : names) {
        EXPECT_EQ(first(name, "1.5"), "2 2 ");
        EXPECT_EQ(first(name, "-1.5"), "-2 -2 ");
    }
    // Nothing but positions is left.
    EXPECT_EQ(first([](Figure&, bool) {}, "1.5"), "2 1 ");
}

/// A programme of five goals, with lines and columns in the order told.
Document programme_of_halves(const std::vector<std::size_t>& lines,
                             const std::vector<std::size_t>& columns,
                             const std::vector<std::size_t>& goals) {
    using enum LineCode;
    const std::vector<sample::Row> rows{{expenditure, {"7,5", "5,5", "9,5"}},
                                        {revenue, {"4", "2,5", "2,5"}},
                                        {balance, {"3,5", "3", "7"}},
                                        {reserve_additions, {"1,5", "1,5", "0"}},
                                        {reserve_withdrawals, {"2", "2,5", "0,5"}},
                                        {result, {"3", "2", "6,5"}}};
    const BudgetTableRecord all = sample::table(rows, 1);
    BudgetTableRecord table;
    for (const std::size_t column : columns)
        table.columns.push_back(all.columns[column]);
    for (const std::size_t line : lines) {
        BudgetLine& own = table.lines.emplace_back(all.lines[line]);
        for (std::size_t i = 0; i < columns.size(); ++i)
            own.amounts[i] = all.lines[line].amounts[columns[i]];
    }
    DocumentBuilder builder({{}, {}, Year(2021), ""});
    ProgrammeRecord programme;
    programme.number = Printed<Code>{Code("3"), "3", {}};
    const auto place = builder.add(std::move(programme));
    for (const std::size_t each : goals) {
        GoalRecord goal;
        const std::string number = "3." + std::to_string(8 + each);
        goal.number = Printed<Code>{Code(number), number, {}};
        goal.stated_expenditure = sample::printed(each == 4 ? "-0,5" : "1,5");
        builder.add(place, std::move(goal));
    }
    builder.set_budget(place, std::move(table));
    return builder.build();
}

TEST(RoundConsistently, DoesNotDependOnTheOrderOfADocument) {
    std::vector<std::size_t> lines{0, 1, 2, 3, 4, 5};
    std::vector<std::size_t> columns{0, 1, 2};
    std::vector<std::size_t> goals{0, 1, 2, 3, 4};
    const auto rounded = [&] {
        const Document document = programme_of_halves(lines, columns, goals);
        EXPECT_EQ(identities(document).size(), 7U);
        const RoundedTable table =
            round_consistently(document, Decimal(1), RoundingPolicy::controlled);
        EXPECT_TRUE(table.violated.empty());
        std::vector<std::string> out;
        for (const Figure& each : table.figures)
            out.push_back(each.goal.value_or("") + '|' + each.row + '|' + each.column.value_or("") +
                          '|' + format_decimal(each.amount.value(), NumberStyle::plain));
        std::sort(out.begin(), out.end());
        return out;
    };
    const std::vector<std::string> first = rounded();
    std::mt19937 random(13);
    for (int i = 0; i < 50; ++i) {
        for (auto* each : {&lines, &columns, &goals})
            std::shuffle(each->begin(), each->end(), random);
        ASSERT_EQ(rounded(), first);
    }
}

std::string error_of(const std::function<void()>& call) {
    try {
        call();
    } catch (const Error& error) {
        return error.id() + ": " + error.what();
    }
    return "";
}

TEST(RoundConsistently, RefusesWhatIsNotExact) {
    Exact table;
    const std::size_t a = table.add(decimal("0.5"));
    const std::size_t b = table.add(decimal("0.6"));
    EXPECT_EQ(error_of([&] { table.round(Decimal(0), RoundingPolicy::independent); }),
              "number.unit: a quantum is above 0");
    RoundOptions options;
    options.kept = {2};
    EXPECT_EQ(error_of([&] { table.round(Decimal(1), RoundingPolicy::keep_totals, options); }),
              "expression.figure: a position names no figure");
    table.sum({a}, b);
    EXPECT_EQ(error_of([&] { table.round(Decimal(1), RoundingPolicy::controlled); }),
              "rounding.identity: goal.total/0 does not hold exactly");
}

TEST(RoundConsistently, RoundsADocumentByItsOwnIdentities) {
    using enum LineCode;
    const Document document = sample::document_with(
        sample::table({{expenditure, {"1.400"}}, {revenue, {"700"}}, {balance, {"700"}}}, 1));
    const RoundedTable table =
        round_consistently(document, Decimal(1'000), RoundingPolicy::controlled);
    EXPECT_EQ(values_of(table), (std::vector<std::string>{"2000", "1000", "1000"}));
    EXPECT_EQ(table.figures[0].line, expenditure);
    EXPECT_EQ(round_consistently(document, Decimal(1'000), RoundingPolicy::independent).violated,
              std::vector<std::size_t>{0});
}

} // namespace
} // namespace sluitend
