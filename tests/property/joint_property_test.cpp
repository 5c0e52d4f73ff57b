// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// Laws of the verdicts on printed figures, one by one and all at once, on random tables of every
// shape, and the same found by trying all values. `tests/support/cases.hpp` says how a run is
// lengthened or repeated.

#include <sluitend/check/joint.hpp>

#include "../support/cases.hpp"
#include "../support/joint_proof.hpp"
#include "../support/oracle.hpp"
#include "../support/printed_system.hpp"

#include <gtest/gtest.h>

#include <map>

namespace {

using namespace sluitend;
using sample::PrintedCell;
using sample::Random;
using sample::RandomTable;
using sample::text_of;
using enum JointVerdict;

/// A table that was rounded honestly, with some figures left out.
RandomTable true_table(Random& random, std::size_t figures,
                       const std::vector<std::int64_t>& quanta = {10, 10, 100}) {
    RandomTable out = RandomTable::product(sample::random_shape(random, figures), random, 3'000);
    out.mode = static_cast<PrintedRounding>(random.below(12));
    out.print(quanta, random);
    if (random.chance(4))
        for (PrintedCell& cell : out.cells)
            cell.is_absent = random.chance(8);
    return out;
}

/// A table rounded to the nearest, perhaps with slips, all its figures there.
RandomTable nearest_table(Random& random, std::size_t figures,
                          const std::vector<std::int64_t>& quanta = {10}) {
    RandomTable out = sample::random_table(random, figures, quanta);
    if (out.mode == PrintedRounding::nearest) return out;
    out.mode = PrintedRounding::nearest;
    out.print(quanta, random);
    sample::spoil(out, random, random.below(3));
    return out;
}

/// Everything that a result says, but for where a proof or a witness was found.
std::string said(const JointResult& joint, const Rational& unit = Rational(1)) {
    std::string out(name_of(joint.verdict));
    for (const FigureBounds& each : joint.bounds) {
        solve::Interval bounds = each.bounds;
        if (bounds.lower) bounds.lower->value /= unit;
        if (bounds.upper) bounds.upper->value /= unit;
        if (unit.sign() < 0) std::swap(bounds.lower, bounds.upper);
        out += ' ' + std::to_string(each.figure) + text_of(bounds);
    }
    for (const FigureCulprits& part : joint.culprits) {
        out += " part " + std::to_string(part.at_least) + (part.complete ? "" : " or more");
        std::vector<std::vector<std::size_t>> sets;
        for (const CulpritSet& set : part.sets)
            sets.push_back(set.figures);
        std::sort(sets.begin(), sets.end());
        for (const auto& set : sets)
            for (const std::size_t each : set)
                out += (&each == set.data() ? " | " : " ") + std::to_string(each);
    }
    return out;
}

// ---- what prints like a figure ----

TEST(JointProperties, CellsHoldExactlyWhatPrintsLikeThem) {
    for (const std::int64_t quantum : {1, 2, 3, 4, 5, 10})
        for (std::int64_t count = -6; count <= 6; ++count)
            for (int mode = 0; mode < 12; ++mode) {
                RandomTable table;
                table.mode = static_cast<PrintedRounding>(mode);
                if (table.mode == PrintedRounding::exact) continue;
                table.cells = {{count, quantum}};
                const auto cell = cell_of(table.amount(0), table.mode);
                const auto steps = oracle::steps_of(table.cells[0], table.mode);
                for (std::int64_t value = (count - 2) * quantum; value <= (count + 2) * quantum;
                     ++value)
                    EXPECT_EQ(cell.contains(Rational(value)),
                              steps.first <= value && value <= steps.last)
                        << name_of(table.mode) << ": " << value << " as " << count << " times "
                        << quantum;
            }
}

// ---- what is true is never called wrong ----

TEST(JointProperties, ATrueTableIsNeverImpossibleUnderItsOwnRounding) {
    sample::for_each_case(1, [&](Random& random) {
        const RandomTable table = true_table(random, 30);
        const auto figures = table.figures();
        const auto identities = table.identities(figures);
        const JointResult joint = check_jointly(identities, figures, {.rounding = table.mode});
        ASSERT_NE(joint.verdict, impossible);
        ASSERT_NE(joint.verdict, undecided);
        for (const FigureBounds& each : joint.bounds)
            ASSERT_TRUE(each.bounds.contains(Rational(table.truth[each.figure])));
        if (table.mode < PrintedRounding::half_up && table.mode != PrintedRounding::nearest) return;
        if (table.mode == PrintedRounding::unknown) return;
        for (const IdentityResult& each : identities)
            ASSERT_NE(each.verdict, Verdict::broken);
    });
}

TEST(JointProperties, AWitnessPrintsAsTheFigures) {
    sample::for_each_case(1, [&](Random& random) {
        const RandomTable table = sample::random_table(random, 20);
        const JointResult joint = table.check();
        if (joint.witness.empty()) return;
        const auto figures = table.figures();
        EXPECT_TRUE(sample::witness_holds(joint, table.identities(figures), figures));
        for (std::size_t i = 0; i < figures.size(); ++i) {
            const PrintedCell& cell = table.cells[i];
            if (!joint.witness[i] || cell.quantum == 0) continue;
            // In a grid fine enough for the witness, where rounding is defined on whole steps.
            const Rational& value = *joint.witness[i];
            const auto steps = std::stoll(value.denominator_text());
            if (table.mode == PrintedRounding::nearest || table.mode == PrintedRounding::unknown)
                continue;
            EXPECT_EQ(sample::printed_as(std::stoll(value.numerator_text()), cell.quantum * steps,
                                         table.mode, random),
                      cell.count)
                << name_of(table.mode) << ": " << value.to_string();
        }
    });
}

// ---- what is wrong is found, with a proof ----

TEST(JointProperties, ABrokenIdentityMakesAllImpossibleAndEveryProofAddsUp) {
    int impossible_ones = 0;
    int hidden = 0;
    sample::for_each_case(1, [&](Random& random) {
        const RandomTable table = random.chance(2) ? nearest_table(random, 20, {10, 10, 100, 0})
                                                   : sample::random_table(random, 20);
        const auto figures = table.figures();
        const auto identities = table.identities(figures);
        const JointResult joint = table.check(random.chance(4));
        const bool is_broken =
            std::any_of(identities.begin(), identities.end(),
                        [](const IdentityResult& each) { return each.verdict == Verdict::broken; });
        if (is_broken && table.mode == PrintedRounding::nearest) {
            ASSERT_EQ(joint.verdict, impossible);
        }
        ASSERT_EQ(joint.certificate() != nullptr, joint.verdict == impossible);
        for (const JointBlock& block : joint.blocks)
            if (block.certificate) {
                ASSERT_TRUE(
                    sample::certificate_holds(*block.certificate, identities, figures, table.mode))
                    << name_of(table.mode);
            }
        for (const FigureCulprits& part : joint.culprits)
            for (const Certificate& each : part.conflicts)
                ASSERT_TRUE(sample::certificate_holds(each, identities, figures, table.mode));
        impossible_ones += joint.verdict == impossible ? 1 : 0;
        hidden += joint.verdict == impossible && !is_broken ? 1 : 0;
    });
    std::cout << impossible_ones << " impossible, of which " << hidden
              << " show in no identity by itself\n";
}

TEST(JointProperties, AFigureBeyondTheBoundOfAnIdentityIsFound) {
    sample::for_each_case(1, [&](Random& random) {
        RandomTable table = true_table(random, 30);
        table.mode = PrintedRounding::nearest;
        table.print({10, 10, 100}, random);
        for (PrintedCell& cell : table.cells)
            cell.is_absent = false;
        const sample::Parts& sum = table.sums[random.position(table.sums.size())];
        std::int64_t residual = 0;
        std::int64_t explained = 0; // twice the bound
        for (const auto& [figure, sign] : sum) {
            residual += sign * table.cells[figure].value();
            explained += table.cells[figure].quantum;
        }
        // A few quanta beyond what the rounding of this identity explains, on either side.
        const auto& [figure, sign] = sum[random.position(sum.size())];
        const std::int64_t direction = random.chance(2) ? 1 : -1;
        const std::int64_t room = explained / 2 - direction * sign * residual;
        table.cells[figure].count +=
            direction * (room / table.cells[figure].quantum + 1 + random.below(3));
        const JointResult joint = table.check();
        ASSERT_EQ(joint.verdict, impossible);
    });
}

// ---- what does not matter ----

TEST(JointProperties, TheOrderOfIdentitiesAndFiguresChangesNothing) {
    sample::for_each_case(2, [&](Random& random) {
        const RandomTable table = nearest_table(random, 16);
        RandomTable other = table;
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < table.cells.size(); ++i)
            order.push_back(i);
        random.shuffle(order);
        for (std::size_t i = 0; i < order.size(); ++i)
            other.cells[order[i]] = table.cells[i];
        random.shuffle(other.sums);
        for (sample::Parts& sum : other.sums) {
            random.shuffle(sum);
            for (auto& part : sum)
                part.first = order[part.first];
        }
        JointResult joint = other.check(true);
        // Back to the old positions.
        std::vector<std::size_t> place(order.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            place[order[i]] = i;
        for (FigureBounds& each : joint.bounds)
            each.figure = place[each.figure];
        std::sort(joint.bounds.begin(), joint.bounds.end(),
                  [](const auto& a, const auto& b) { return a.figure < b.figure; });
        std::set<std::vector<std::size_t>> own;
        std::set<std::vector<std::size_t>> theirs;
        JointResult before = table.check(true);
        for (const FigureCulprits& part : before.culprits)
            for (CulpritSet set : part.sets) {
                std::sort(set.figures.begin(), set.figures.end());
                own.insert(set.figures);
            }
        for (const FigureCulprits& part : joint.culprits)
            for (CulpritSet set : part.sets) {
                for (std::size_t& each : set.figures)
                    each = place[each];
                std::sort(set.figures.begin(), set.figures.end());
                theirs.insert(set.figures);
            }
        ASSERT_EQ(own, theirs);
        before.culprits.clear();
        joint.culprits.clear();
        ASSERT_EQ(said(before), said(joint));
    });
}

TEST(JointProperties, TenTimesAsMuchIsTheSameTable) {
    sample::for_each_case(5, [&](Random& random) {
        const RandomTable table = sample::random_table(random, 20, {10, 100, 1});
        for (const std::int64_t scale : {10, 1'000'000'000}) {
            const auto figures = table.figures(scale);
            const JointResult joint =
                check_jointly(table.identities(figures), figures, {.rounding = table.mode});
            ASSERT_EQ(said(table.check(true)), said(joint, Rational(scale)));
        }
    });
}

TEST(JointProperties, AGoalThatBalancesExactlyChangesNoVerdict) {
    sample::for_each_case(2, [&](Random& random) {
        const std::size_t count = 1 + random.position(3);
        const auto side = random.chance(2) ? sample::sides() : sample::account();
        RandomTable table = RandomTable::product({sample::rows(count), side}, random, 3'000);
        table.print({10, 10, 100}, random);
        sample::spoil(table, random, random.below(3));
        RandomTable larger = RandomTable::product({sample::rows(count + 1), side}, random, 3'000);
        // The new goal stands before the total; what it adds is exact and whole hundreds.
        larger.cells.assign(larger.truth.size(), {});
        for (std::size_t k = 0; k < side.size; ++k) {
            const std::size_t goal = k * (count + 2) + count;
            for (std::size_t row = 0; row <= count; ++row)
                larger.cells[k * (count + 2) + row + (row == count ? 1 : 0)] =
                    table.cells[k * (count + 1) + row];
            larger.cells[goal] = {100 * random.between(-50, 50), 0};
        }
        for (const auto& [whole, parts] : side.sums) {
            std::int64_t sum = 0;
            for (const auto& [part, sign] : parts)
                sum += sign * larger.cells[part * (count + 2) + count].count;
            larger.cells[whole * (count + 2) + count].count = sum;
        }
        for (std::size_t k = 0; k < side.size; ++k) {
            PrintedCell& total = larger.cells[k * (count + 2) + count + 1];
            total.count += larger.cells[k * (count + 2) + count].count / total.quantum;
        }
        const JointVerdict before = table.check().verdict;
        const JointVerdict after = larger.check().verdict;
        ASSERT_EQ(before, after);
    });
}

/// The rounding under which the negative of every figure is printed.
PrintedRounding mirrored(PrintedRounding mode) {
    using enum PrintedRounding;
    switch (mode) {
    case floor:
        return ceiling;
    case ceiling:
        return floor;
    case half_floor:
        return half_ceiling;
    case half_ceiling:
        return half_floor;
    default:
        return mode;
    }
}

TEST(JointProperties, NegatingAllFiguresMirrorsAllResults) {
    sample::for_each_case(2, [&](Random& random) {
        const RandomTable table = sample::random_table(random, 20, {10, 100});
        RandomTable mirror = table;
        mirror.mode = mirrored(table.mode);
        for (PrintedCell& cell : mirror.cells)
            cell.count = -cell.count;
        ASSERT_EQ(said(table.check(true)), said(mirror.check(true), Rational(-1)));
        const auto own = table.identities(table.figures());
        const auto theirs = mirror.identities(mirror.figures());
        for (std::size_t i = 0; i < own.size(); ++i) {
            ASSERT_EQ(own[i].verdict, theirs[i].verdict);
            ASSERT_EQ(own[i].residual, -theirs[i].residual);
        }
    });
}

TEST(JointProperties, ACoarserQuantumNeverMakesImpossible) {
    sample::for_each_case(1, [&](Random& random) {
        const RandomTable table = sample::random_table(random, 20, {10, 100, 1});
        const JointResult fine = table.check();
        auto figures = table.figures();
        for (Figure& each : figures) {
            AmountParts parts = each.amount.parts();
            parts.quantum = *parts.quantum * Decimal(random.between(1, 10));
            each.amount = Amount(std::move(parts));
        }
        const JointResult coarse = check_jointly(table.identities(figures), figures,
                                                 {.rounding = table.mode, .wants_culprits = false});
        if (fine.verdict == impossible) return;
        ASSERT_NE(coarse.verdict, impossible);
        for (const FigureBounds& each : fine.bounds)
            ASSERT_EQ(intersection(each.bounds, *coarse.bounds_of(each.figure)), each.bounds);
    });
}

// ---- trying all values ----

std::vector<std::optional<oracle::Steps>> cells_of(const RandomTable& table, std::int64_t inward) {
    std::vector<std::optional<oracle::Steps>> out;
    for (const PrintedCell& cell : table.cells) {
        const auto steps = oracle::steps_of(cell, table.mode);
        out.emplace_back(oracle::Steps{steps.first + inward, steps.last - inward});
    }
    return out;
}

RandomTable small_table(Random& random, std::int64_t quantum, PrintedRounding mode) {
    const std::vector<std::vector<sample::Dimension>> shapes{
        {sample::tree(random, 2 + random.position(5))},
        {sample::rows(2), sample::sides()},
        {sample::years(), sample::sides()},
        {sample::account()}};
    RandomTable out = RandomTable::product(shapes[random.position(4)], random, 5 * quantum);
    out.mode = mode;
    out.print({quantum}, random);
    sample::spoil(out, random, random.below(3));
    return out;
}

TEST(JointProperties, VerdictsAndBoundsAreThoseOfTryingAllValues) {
    sample::for_each_case(2, [&](Random& random) {
        const std::int64_t quantum = random.chance(2) ? 2 : 4;
        const RandomTable table = small_table(random, quantum, PrintedRounding::nearest);
        const JointResult joint = table.check();
        const auto ranges = oracle::Enumeration(cells_of(table, 0), table.sums).run();
        ASSERT_EQ(joint.verdict != impossible, ranges.has_value());
        for (std::size_t i = 0; ranges && i < ranges->size(); ++i)
            if (joint.bounds_of(i) != nullptr) {
                ASSERT_EQ(*joint.bounds_of(i),
                          solve::Interval::closed(Rational((*ranges)[i].first),
                                                  Rational((*ranges)[i].last)));
            }
    });
}

/// A grid of 2 (figures + 1) steps decides what ends that are not reached decide.
TEST(JointProperties, OpenEndsDecideAsAFineGridDoes) {
    sample::for_each_case(10, [&](Random& random) {
        const auto mode = static_cast<PrintedRounding>(
            random.chance(3) ? 0 : random.between(6, 10)); // nearest, and every rule for halves
        RandomTable table = small_table(random, 20, mode);
        const JointVerdict verdict = table.check().verdict;
        ASSERT_EQ(verdict != impossible,
                  oracle::Enumeration(cells_of(table, 0), table.sums).run().has_value());
        if (mode == PrintedRounding::nearest && verdict != impossible) {
            ASSERT_EQ(verdict != consistent_at_ties_only,
                      oracle::Enumeration(cells_of(table, 1), table.sums).run().has_value());
        }
    });
}

TEST(JointProperties, OneIdentityIsJudgedAsTryingAllValuesDoes) {
    std::map<Verdict, int> seen;
    sample::for_each_case(1, [&](Random& random) {
        RandomTable table =
            RandomTable::product({sample::rows(1 + random.position(7))}, random, 400);
        const auto steps = static_cast<std::int64_t>(2 * (table.truth.size() + 1));
        table.print({steps}, random);
        sample::spoil(table, random, random.below(4));
        std::vector<oracle::Steps> hull;
        std::vector<oracle::Steps> inside;
        std::vector<int> signs;
        for (const auto& [figure, sign] : table.sums[0]) {
            signs.push_back(sign);
            hull.push_back(oracle::steps_of(table.cells[figure], PrintedRounding::nearest));
            inside.push_back({hull.back().first + 1, hull.back().last - 1});
        }
        const IdentityResult result = table.identities(table.figures())[0];
        ASSERT_EQ(result.verdict == Verdict::broken, !oracle::all_sums(hull, signs).contains(0));
        if (result.verdict != Verdict::broken) {
            ASSERT_EQ(result.suspicion == Suspicion::ties_only,
                      !oracle::all_sums(inside, signs).contains(0));
        }
        ++seen[result.verdict];
    });
    EXPECT_TRUE(seen[Verdict::broken] > 50 || sample::setting("SLUITEND_CASES", 1'000) < 1'000);
}

// ---- how often honest tables look bad ----

/// The table of consistency.md, 2.2: of `parts` honest parts, so many in a million are off by
/// none, by one, and beyond what is plausible.
TEST(JointProperties, HonestSumsAreSuspiciousAsSeldomAsIsPredicted) {
    struct Expected {
        std::size_t parts;
        double none;
        double one;
        double beyond;
    };
    for (const auto& [parts, none, one, beyond] :
         {Expected{2, 0.75, 0.25, 0}, Expected{5, 0.55, 0.4333, 0},
          Expected{10, 0.4110, 0.4881, 3.2e-5}, Expected{31, 0.2432, 0.4045, 5.1e-4}}) {
        double count = 0;
        std::map<std::string, double> seen;
        sample::for_each_case(1, [&](Random& random) {
            RandomTable table = RandomTable::product({sample::rows(parts)}, random, 10'000'000);
            table.print({10'001}, random);
            const IdentityResult result = table.identities(table.figures())[0];
            ASSERT_NE(result.verdict, Verdict::broken);
            ++count;
            ++seen[abs(result.residual / Rational(10'001)).to_string()];
            if (result.suspicion == Suspicion::implausible_size) ++seen["beyond"];
        });
        // Five standard deviations.
        const auto is_near = [&](double times, double chance) {
            const double off = times - chance * count;
            return off * off <= 25 * chance * count + 9;
        };
        EXPECT_TRUE(is_near(seen["0"], none)) << parts << " parts: " << seen["0"];
        EXPECT_TRUE(is_near(seen["1"], one)) << parts << " parts: " << seen["1"];
        EXPECT_TRUE(is_near(seen["beyond"], beyond)) << parts << " parts: " << seen["beyond"];
    }
}

} // namespace
