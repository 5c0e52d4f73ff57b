// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/solve/certificate.hpp>

#include <sluitend/base/error.hpp>

#include "../support/printed_system.hpp"

#include <gtest/gtest.h>

namespace sluitend::solve {
namespace {

using sample::cell;
using sample::text_of;

/// a + b = c, printed 1 + 1 = 4, and c = d, which is unknown.
LinearSystem wrong_sum() {
    LinearSystem system;
    const std::size_t a = system.add(cell(1));
    const std::size_t b = system.add(cell(1));
    const std::size_t c = system.add(cell(4));
    const std::size_t d = system.add({});
    system.require({{a, 1}, {b, 1}, {c, -1}});
    system.require({{c, 1}, {d, -1}});
    return system;
}

TEST(AddUp, CancelsAndTellsWhatIsReached) {
    const LinearSystem system = wrong_sum();
    const Sum sum = add_up(system, {{{0, 2}}});
    EXPECT_EQ(sum.terms, (std::vector<Term>{{0, 2}, {1, 2}, {2, -2}}));
    EXPECT_EQ(text_of(sum.reach), "[-7, -1]");
    EXPECT_EQ(text_of(add_up(system, {{{0, 1}, {1, 1}}}).reach), "[-, -]");
    EXPECT_THROW(static_cast<void>(add_up(system, {{{9, 1}}})), ValueError);
}

TEST(AddUp, NamesAnEquationThatIsNotThere) {
    try {
        static_cast<void>(add_up(wrong_sum(), {{{9, 1}}}));
        FAIL();
    } catch (const ValueError& error) {
        EXPECT_EQ(error.id(), "solve.equation");
    }
}

TEST(Verify, BelievesAProofThatAddsUpToAContradictionOnly) {
    const LinearSystem system = wrong_sum();
    EXPECT_TRUE(verify(system, Proof{{{0, 1}}}));
    EXPECT_TRUE(verify(system, Proof{{{0, -3}}}));
    EXPECT_FALSE(verify(system, Proof{{{1, 1}}}));
    EXPECT_FALSE(verify(system, Proof{}));
}

TEST(Verify, BelievesAnOpenEndOnlyWhereItCounts) {
    LinearSystem system;
    const std::size_t a = system.add(Interval::open(Rational(0), Rational(1)));
    system.require({{a, 1}}, Rational(1));
    EXPECT_TRUE(verify(system, Proof{{{0, 1}}}));
    system.confine(a, Interval::closed(Rational(0), Rational(1)));
    EXPECT_FALSE(verify(system, Proof{{{0, 1}}}));
}

TEST(Verify, BelievesASolutionThatMeetsEverything) {
    LinearSystem system = wrong_sum();
    system.confine(2, cell(2));
    const std::vector<Rational> right{Rational(1), Rational(1), Rational(2), Rational(2)};
    EXPECT_TRUE(verify(system, right));
    EXPECT_FALSE(verify(system, std::vector<Rational>{Rational(1), Rational(1), Rational(2)}));
    EXPECT_FALSE(
        verify(system, std::vector<Rational>{Rational(1), Rational(1), Rational(2), Rational(3)}));
    EXPECT_FALSE(
        verify(system, std::vector<Rational>{Rational(2), Rational(0), Rational(2), Rational(2)}));
}

} // namespace
} // namespace sluitend::solve
