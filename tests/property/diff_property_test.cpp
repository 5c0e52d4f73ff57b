// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// Planted changes are found, all of them and nothing else; both directions tell the same.
// `tests/support/cases.hpp` says how a run is lengthened or repeated.

#include <sluitend/analyse/diff.hpp>

#include "../support/cases.hpp"
#include "../support/edition_draft.hpp"
#include "../support/random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace sluitend;
using sample::DraftAction;
using sample::DraftBudget;
using sample::DraftGoal;
using sample::Random;

std::string word(Random& random, std::int64_t letters) {
    std::string out;
    for (std::int64_t i = 0; i < letters; ++i)
        out += static_cast<char>('a' + random.below(26));
    return out;
}
/// Four long words, so that no two titles are alike by chance.
std::string title(Random& random) {
    std::string out = word(random, 9);
    for (int i = 0; i < 3; ++i)
        out += " " + word(random, 9);
    return out;
}
std::string two_digits(std::size_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

DraftGoal subgoal(Random& random, const std::string& number) {
    DraftGoal out{.number = number, .title = title(random)};
    for (std::size_t i = 1; i <= 4; ++i)
        out.actions.push_back({two_digits(i), title(random)});
    return out;
}
DraftBudget budget(Random& random) {
    DraftBudget out{.year = 2024, .years = {2022, 2023, 2024}};
    for (int p = 1; p <= 3; ++p) {
        out.programmes.push_back({.number = std::to_string(p), .title = title(random)});
        for (int g = 1; g <= 3; ++g) {
            DraftGoal goal{.number = std::to_string(g),
                           .title = title(random),
                           .amount = random.between(100, 9'999)};
            for (int s = 1; s <= 3; ++s)
                goal.goals.push_back(
                    subgoal(random, goal.number + "." + two_digits(static_cast<std::size_t>(s))));
            out.programmes.back().goals.push_back(std::move(goal));
        }
        for (const char* row : {"Lasten", "Baten", "Saldo"})
            out.programmes.back().rows.push_back(
                {row,
                 {random.between(100, 9'999), random.between(100, 9'999),
                  random.between(100, 9'999)}});
    }
    return out;
}

/// Plants changes, each somewhere of its own, and tells what is to be found.
class Planter {
public:
    explicit Planter(Random& random) : random_(random), before_(budget(random)), after_(before_) {}

    const DraftBudget& before() const { return before_; }
    const DraftBudget& after() const { return after_; }
    std::vector<std::string> expected() const {
        auto out = expected_;
        std::sort(out.begin(), out.end());
        return out;
    }

    /// In every subgoal of the first two programmes one change at most; then figures.
    void plant() {
        for (std::size_t p = 0; p < 2; ++p)
            for (std::size_t g = 0; g < 3; ++g)
                for (std::size_t s = 0; s < 3; ++s)
                    plant(p, g, s);
        if (random_.chance(2)) rename_programme();
        for (std::size_t p = 0; p < 3; ++p)
            figure(p);
    }

private:
    struct Path {
        std::string goal;
        DraftGoal* draft;
    };
    Path path(std::size_t p, std::size_t g, std::size_t s) {
        auto& programme = after_.programmes[p];
        auto& goal = programme.goals[g];
        auto& below = goal.goals[s];
        return {programme.number + "/" + goal.number + "/" + below.number, &below};
    }
    void expect(std::string words) { expected_.push_back(std::move(words)); }

    /// Another title with three of four words in common.
    std::string drifted(const std::string& old) { return word(random_, 9) + old.substr(9); }
    static std::string similarity(const std::string& a, const std::string& b) {
        return title_similarity(a, b).to_string();
    }

    void plant(std::size_t p, std::size_t g, std::size_t s) {
        const Path at = path(p, g, s);
        DraftAction& action = at.draft->actions[random_.position(4)];
        const std::string old = at.goal + "/" + action.number + " " + action.title;
        switch (random_.below(7)) {
        case 0: {
            const std::string was = action.title;
            action.title = drifted(was);
            expect("renamed action: " + old + " -> " + at.goal + "/" + action.number + " " +
                   action.title + " ~ " + similarity(was, action.title));
            break;
        }
        case 1:
            action.number = "1" + std::to_string(s) + std::to_string(g);
            expect("renumbered action: " + old + " -> " + at.goal + "/" + action.number + " " +
                   action.title);
            break;
        case 2: { // to the last programme, where nothing else happens
            const Path to = path(2, g, s);
            const std::string number = "2" + std::to_string(p);
            to.draft->actions.push_back({number, action.title});
            expect("moved action: " + old + " -> " + to.goal + "/" + number + " " + action.title);
            at.draft->actions.erase(at.draft->actions.begin() +
                                    (&action - at.draft->actions.data()));
            break;
        }
        case 3:
            at.draft->actions.push_back({"05", title(random_)});
            expect("added action: - -> " + at.goal + "/05 " + at.draft->actions.back().title);
            break;
        case 4:
            expect("dropped action: " + old + " -> -");
            at.draft->actions.erase(at.draft->actions.begin() +
                                    (&action - at.draft->actions.data()));
            break;
        case 5: {
            const std::string was = at.draft->title;
            at.draft->title = random_.chance(2) ? drifted(was) : title(random_);
            expect("renamed subgoal: " + at.goal + " " + was + " -> " + at.goal + " " +
                   at.draft->title + " ~ " + similarity(was, at.draft->title));
            break;
        }
        default:
            break;
        }
    }
    void rename_programme() {
        auto& programme = after_.programmes[random_.position(3)];
        const std::string was = programme.title;
        programme.title = title(random_);
        expect("renamed programme: " + programme.number + " " + was + " -> " + programme.number +
               " " + programme.title + " ~ " + similarity(was, programme.title));
    }
    void figure(std::size_t p) {
        auto& programme = after_.programmes[p];
        auto& [label, amounts] = programme.rows[random_.position(3)];
        const std::size_t column = random_.position(3);
        const std::int64_t was = *amounts[column];
        const std::int64_t is = was + random_.between(-50, 50);
        amounts[column] = is;
        if (is == was) return;
        const std::string name = programme.number + " " + label + ", Begroting " +
                                 std::to_string(after_.years[column]) + " = ";
        expect("restated figure: " + name + std::to_string(was) + " -> " + name +
               std::to_string(is) + " (" + std::to_string(1'000 * (is - was)) + ")");
    }

    Random& random_;
    DraftBudget before_;
    DraftBudget after_;
    std::vector<std::string> expected_;
};

TEST(DiffProperty, FindsThePlantedChangesAndNothingElse) {
    sample::for_each_case(2, [](Random& random) {
        Planter planter(random);
        planter.plant();
        auto found =
            sample::told(diff(document_of(planter.before()), document_of(planter.after())).changes);
        std::sort(found.begin(), found.end());
        EXPECT_EQ(found, planter.expected());
    });
}

/// Few words, so that titles repeat and fit each other in many ways.
std::string poor_title(Random& random) {
    static const std::vector<std::string> words{"speeltuin", "kerkstraat", "molenstraat",
                                                "zwembad",   "openen",     "dicht"};
    std::string out = words[random.position(words.size())];
    for (std::int64_t i = random.below(3); i > 0; --i)
        out += " " + words[random.position(words.size())];
    return out;
}
DraftGoal poor_goal(Random& random, int depth) {
    DraftGoal out{.number = random.chance(4) ? "" : std::to_string(random.between(1, 3)),
                  .title = poor_title(random)};
    if (random.chance(2)) out.amount = random.between(1, 3);
    for (std::int64_t i = random.below(4); i > 0; --i)
        out.actions.push_back(
            {random.chance(4) ? "" : two_digits(static_cast<std::size_t>(random.between(1, 3))),
             poor_title(random)});
    for (std::int64_t i = depth > 2 ? 0 : random.below(3); i > 0; --i)
        out.goals.push_back(poor_goal(random, depth + 1));
    return out;
}
DraftBudget poor_budget(Random& random) {
    DraftBudget out{.year = static_cast<int>(random.between(2023, 2024)), .years = {2023, 2024}};
    for (std::int64_t p = random.between(0, 2); p >= 0; --p) {
        out.programmes.push_back(
            {.number = random.chance(3) ? "" : std::to_string(p), .title = poor_title(random)});
        for (std::int64_t g = random.below(4); g > 0; --g)
            out.programmes.back().goals.push_back(poor_goal(random, 1));
        for (std::int64_t r = random.below(3); r > 0; --r)
            out.programmes.back().rows.push_back(
                {poor_title(random), {random.between(1, 2), random.between(1, 2)}});
    }
    return out;
}

/// The share of equal letters, by the textbook.
Rational common_letters(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j) {
            cost[i][j] = std::max(i, j);
            if (i == 0 || j == 0) continue;
            const std::size_t changed = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
            cost[i][j] = std::min({changed, cost[i - 1][j] + 1, cost[i][j - 1] + 1});
        }
    const std::size_t longer = std::max(a.size(), b.size());
    return Rational(static_cast<std::int64_t>(longer - cost.back().back()),
                    static_cast<std::int64_t>(longer));
}

TEST(DiffProperty, SharesOfLettersAreThoseOfTheTextbook) {
    sample::for_each_case(1, [](Random& random) {
        const auto letters = [&] {
            std::string out = "x"; // one word, so that words say nothing
            for (std::int64_t i = random.below(40); i > 0; --i)
                out += static_cast<char>('a' + random.below(3));
            return out + "y";
        };
        const std::string a = letters();
        const std::string b = letters();
        EXPECT_EQ(title_similarity(a, b), common_letters(a, b)) << a << ' ' << b;
        const auto named = [](const std::string& title) {
            DocumentBuilder builder;
            const auto programme = builder.add(ProgrammeRecord{.title = {"Sport", {}}});
            builder.add(programme, GoalRecord{.title = {title, {}}});
            return builder.build();
        };
        const EditionDiff found = diff(named(a), named(b));
        EXPECT_EQ(found.count(EditionChangeKind::dropped) == 0,
                  common_letters(a, b) >= Rational(3, 4));
        for (const EditionChange& each : found.changes)
            EXPECT_EQ(each.similarity.value_or(common_letters(a, b)), common_letters(a, b));
    });
}

TEST(DiffProperty, TellsTheSameBothWaysWhateverRepeats) {
    sample::for_each_case(1, [](Random& random) {
        const Document a = document_of(poor_budget(random));
        const Document b = document_of(poor_budget(random));
        const auto [there, back] = sample::told_both_ways(a, b);
        EXPECT_EQ(there, back);
        EXPECT_TRUE(diff(a, a).is_empty());
    });
}

} // namespace
