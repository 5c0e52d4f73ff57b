// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// Faults put into the published tables. Whatever no true values explain is found, with a proof that
// adds up; whatever some true values explain is not called wrong, with these values. Both are
// checked against the printed figures alone.
//
// One fault in SLUITEND_FAULT_STEP is tried (200 unless it is given; 1 tries them all), of kinds
// that are few more, from SLUITEND_SEED on.

#include <sluitend/check/joint.hpp>

#include "../support/cases.hpp"
#include "../support/joint_proof.hpp"
#include "../support/published_table.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <map>

namespace {

using namespace sluitend;
using sample::PublishedTable;

/// A figure printed otherwise, or not at all.
struct Change {
    std::size_t figure;
    std::optional<Amount> amount;
};
using Fault = std::vector<Change>;

/// A table in which faults are put and taken out again.
class Patient {
public:
    explicit Patient(const sample::TableName& name)
        : table(name), around_(table.identities_around()) {}

    PublishedTable table;

    /// What a joint check says of the parts of the table that a fault touches.
    struct Answer {
        JointResult joint{};
        bool is_beyond = false; ///< one identity by itself is further off than rounding explains
    };

    /// Nothing if no identity sees the fault.
    std::optional<Answer> with(const Fault& fault, bool wants_culprits = false) {
        std::vector<std::size_t> touched;
        for (const Change& each : fault)
            touched.insert(touched.end(), around_[each.figure].begin(), around_[each.figure].end());
        std::sort(touched.begin(), touched.end());
        touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
        if (touched.empty()) return std::nullopt;

        std::vector<Amount> before;
        std::vector<std::size_t> absent;
        for (const Change& each : fault) {
            before.push_back(table.figures[each.figure].amount);
            if (each.amount)
                table.figures[each.figure].amount = *each.amount;
            else
                absent.push_back(each.figure);
        }
        Answer out;
        std::vector<IdentityResult> results;
        for (const std::size_t each : touched) {
            Identity identity = table.identities[each].identity;
            for (IdentityTerm& term : identity.terms)
                if (std::find(absent.begin(), absent.end(), term.figure) != absent.end())
                    term.figure.reset();
            out.is_beyond = out.is_beyond || is_beyond(identity);
            results.push_back(reconcile(identity, table.figures));
        }
        out.joint =
            check_jointly(results, table.figures,
                          {.style = RoundingStyle::independent, .wants_culprits = wants_culprits});
        expect_proof(out, results);
        for (std::size_t i = fault.size(); i-- > 0;)
            table.figures[fault[i].figure].amount = before[i];
        return out;
    }

private:
    bool is_beyond(const Identity& identity) const {
        Rational residual;
        Rational quanta;
        for (const IdentityTerm& term : identity.terms) {
            if (!term.figure) return false;
            const Amount& amount = table.figures[*term.figure].amount;
            residual += Rational(term.coefficient) * Rational(amount.value());
            quanta += Rational(amount.quantum());
        }
        return Rational(2) * abs(residual) > quanta;
    }

    void expect_proof(const Answer& answer, const std::vector<IdentityResult>& results) const {
        const JointResult& joint = answer.joint;
        if (joint.verdict == JointVerdict::impossible) {
            for (const JointBlock& block : joint.blocks)
                EXPECT_TRUE(!block.certificate ||
                            sample::certificate_holds(*block.certificate, results, table.figures));
            EXPECT_NE(joint.certificate(), nullptr);
        } else {
            EXPECT_FALSE(answer.is_beyond);
            EXPECT_NE(joint.verdict, JointVerdict::undecided);
            EXPECT_TRUE(joint.verdict != JointVerdict::not_checkable || has_blank(results))
                << "only a blank cell can make up for every sum";
            EXPECT_TRUE(sample::witness_holds(joint, results, table.figures));
        }
    }

    static bool has_blank(const std::vector<IdentityResult>& results) {
        for (const IdentityResult& each : results)
            for (const IdentityTerm& term : each.identity.terms)
                if (!term.figure) return true;
        return false;
    }

    std::vector<std::vector<std::size_t>> around_;
};

/// The amount with another printed figure; nothing if it would print the same.
std::optional<Amount> reprinted(const Amount& amount, const Decimal& printed) {
    if (printed == amount.printed()) return std::nullopt;
    AmountParts parts = amount.parts();
    parts.printed = printed;
    return Amount(std::move(parts));
}

/// Tries faults of one kind in every table, and counts them.
class Trial {
public:
    /// \param share how many times as many of this kind are tried
    explicit Trial(const char* kind, std::uint64_t share = 1)
        : kind_(kind),
          step_(std::max<std::uint64_t>(1, sample::setting("SLUITEND_FAULT_STEP", 200) / share)) {}
    ~Trial() {
        std::cout << kind_ << ": " << tried_ << " tried, " << found_ << " impossible, "
                  << tried_ - found_ << " within rounding, " << unseen_
                  << " in no identity; one in " << step_ << '\n';
    }

    /// True if it is the turn of the next fault.
    bool is_next() { return ++count_ % step_ == 0 && !testing::Test::HasFailure(); }

    std::optional<Patient::Answer> run(Patient& patient, const Fault& fault,
                                       bool wants_culprits = false) {
        SCOPED_TRACE(patient.table.name + ": " + kind_);
        auto out = patient.with(fault, wants_culprits);
        if (!out) {
            ++unseen_;
            return out;
        }
        ++tried_;
        if (out->joint.verdict == JointVerdict::impossible) ++found_;
        return out;
    }

    void in_all(const std::function<void(Patient&)>& put) {
        for (const sample::TableName& name : sample::table_names) {
            Patient patient(name);
            put(patient);
        }
        EXPECT_GT(tried_, 0U);
    }

private:
    std::string kind_;
    std::uint64_t step_;
    std::uint64_t count_ = sample::setting("SLUITEND_SEED", 20211);
    std::size_t tried_ = 0;
    std::size_t found_ = 0;
    std::size_t unseen_ = 0;
};

/// The figure with every other digit in every place.
std::vector<Amount> digits_changed(const Amount& amount) {
    std::vector<Amount> out;
    const std::string& verbatim = amount.verbatim();
    for (std::size_t i = 0; i < verbatim.size(); ++i)
        for (char digit = '0'; digit <= '9' && verbatim[i] >= '0' && verbatim[i] <= '9'; ++digit) {
            std::string text = verbatim;
            text[i] = digit;
            const auto printed = parse_decimal(text, NumberStyle::dutch);
            if (!printed) continue; // a zero in front
            if (auto other = reprinted(amount, printed.value())) out.push_back(std::move(*other));
        }
    return out;
}

bool has(const std::vector<Repair>& repairs, std::size_t first, const Decimal& printed) {
    for (std::size_t i = 0; i < std::min(first, repairs.size()); ++i)
        if (repairs[i].printed == printed) return true;
    return false;
}

TEST(Mutations, OfADigitAreFoundWithTheirPlaceAndMostlyTheirCure) {
    SLUITEND_NEEDS_SAMPLES();
    std::size_t alone = 0;
    std::size_t cured = 0;
    Trial trial("a digit changed");
    trial.in_all([&](Patient& patient) {
        for (std::size_t at = 0; at < patient.table.figures.size(); ++at) {
            const Amount honest = patient.table.figures[at].amount;
            for (const Amount& other : digits_changed(honest)) {
                if (!trial.is_next()) continue;
                const auto answer = trial.run(patient, {{at, other}}, true);
                if (!answer || answer->joint.verdict != JointVerdict::impossible) continue;
                ASSERT_EQ(answer->joint.culprits.size(), 1U);
                const FigureCulprits& culprits = answer->joint.culprits[0];
                ASSERT_EQ(culprits.at_least, 1U);
                ASSERT_TRUE(culprits.complete);
                std::size_t free_of_halves = 0;
                bool is_named = false;
                for (const CulpritSet& set : culprits.sets) {
                    free_of_halves += set.ties_only ? 0 : 1;
                    is_named = is_named || set.figures == std::vector{at};
                }
                ASSERT_TRUE(is_named) << patient.table.name << ": " << honest.verbatim();
                if (free_of_halves != 1) continue;
                ++alone;
                ASSERT_EQ(culprits.sets[0].figures, std::vector{at});
                cured += has(culprits.sets[0].repairs[0], 3, honest.printed()) ? 1U : 0U;
            }
        }
    });
    std::cout << "the one smallest set: " << alone
              << ", the true figure in the first three repairs: " << cured << '\n';
    EXPECT_GT(alone, 10U);
    EXPECT_GE(10 * cured, 9 * alone);
}

void swap_if_next(Trial& trial, Patient& patient, std::size_t a, std::size_t b) {
    const Amount first = patient.table.figures[a].amount;
    const Amount second = patient.table.figures[b].amount;
    if (first == second || !trial.is_next()) return;
    static_cast<void>(trial.run(patient, {{a, second}, {b, first}}));
}

TEST(Mutations, OfNeighboursThatChangePlacesAreFound) {
    SLUITEND_NEEDS_SAMPLES();
    Trial trial("neighbours swapped", 10);
    trial.in_all([&](Patient& patient) {
        const auto& rows = patient.table.rows;
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (std::size_t i = 0; i < rows[row].size(); ++i) {
                if (i + 1 < rows[row].size())
                    swap_if_next(trial, patient, rows[row][i], rows[row][i + 1]);
                if (row + 1 < rows.size() && i < rows[row + 1].size())
                    swap_if_next(trial, patient, rows[row][i], rows[row + 1][i]);
            }
    });
}

TEST(Mutations, OfAnyTwoThatChangePlacesAreFound) {
    SLUITEND_NEEDS_SAMPLES();
    Trial trial("any two swapped");
    trial.in_all([&](Patient& patient) {
        for (std::size_t a = 0; a < patient.table.figures.size(); ++a)
            for (std::size_t b = a + 1; b < patient.table.figures.size(); ++b)
                swap_if_next(trial, patient, a, b);
    });
}

TEST(Mutations, OfAPointOrASignAreFound) {
    SLUITEND_NEEDS_SAMPLES();
    Trial point("a point moved", 10);
    Trial sign("a sign flipped", 10);
    for (const sample::TableName& name : sample::table_names) {
        Patient patient(name);
        for (std::size_t at = 0; at < patient.table.figures.size(); ++at) {
            const Amount honest = patient.table.figures[at].amount;
            for (const int power : {1, 3, -1, -3}) {
                const Decimal& printed = honest.printed();
                const auto other = reprinted(
                    honest, printed.shift(power).rescale(printed.scale(), Rounding::down));
                if (other && point.is_next()) static_cast<void>(point.run(patient, {{at, other}}));
            }
            const auto other = reprinted(honest, -honest.printed());
            if (other && sign.is_next()) static_cast<void>(sign.run(patient, {{at, other}}));
        }
    }
}

TEST(Mutations, OfARowShiftedByAColumnAreFound) {
    SLUITEND_NEEDS_SAMPLES();
    Trial trial("a row shifted", 20);
    trial.in_all([&](Patient& patient) {
        for (const std::vector<std::size_t>& row : patient.table.rows)
            for (const bool to_the_right : {true, false}) {
                Fault fault;
                for (std::size_t i = 1; i < row.size(); ++i) {
                    const std::size_t from = to_the_right ? row[i - 1] : row[i];
                    const std::size_t to = to_the_right ? row[i] : row[i - 1];
                    const Amount& amount = patient.table.figures[from].amount;
                    if (!(amount == patient.table.figures[to].amount))
                        fault.push_back({to, amount});
                }
                if (!fault.empty() && trial.is_next()) static_cast<void>(trial.run(patient, fault));
            }
    });
}

TEST(Mutations, OfACellLeftOutAreNoFaultAndTellLess) {
    SLUITEND_NEEDS_SAMPLES();
    Trial trial("a cell left out", 5);
    trial.in_all([&](Patient& patient) {
        const JointResult before = patient.table.check();
        for (std::size_t at = 0; at < patient.table.figures.size(); ++at) {
            if (!trial.is_next()) continue;
            const auto answer = trial.run(patient, {{at, std::nullopt}});
            if (!answer) continue;
            ASSERT_NE(answer->joint.verdict, JointVerdict::impossible);
            for (const FigureBounds& each : answer->joint.bounds) {
                const solve::Interval& known = *before.bounds_of(each.figure);
                ASSERT_EQ(intersection(known, each.bounds), known);
            }
            // What the others tell of it holds what it was printed as.
            solve::LinearSystem system;
            for (const Figure& each : patient.table.figures)
                system.add(cell_of(each.amount, PrintedRounding::nearest));
            for (const IdentityResult& each : patient.table.identities) {
                std::vector<solve::Term> terms;
                for (const IdentityTerm& term : each.identity.terms)
                    terms.push_back({*term.figure, term.coefficient});
                system.require(std::move(terms));
            }
            system.confine(at, {});
            const auto all = solve::bounds(system);
            ASSERT_TRUE(all);
            ASSERT_EQ(intersection(*before.bounds_of(at), (*all)[at]), *before.bounds_of(at));
        }
    });
}

} // namespace
