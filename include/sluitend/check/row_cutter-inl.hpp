// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor check: cuts the text of one row into cells, for the bodies of this floor.
///
/// - `detail::Cut`, `detail::Reading`: a cut, in numbers of one scale;
/// - `detail::RowCutter`: counts all cuts of a row, and walks those that its own sums allow.
#pragma once

#include <sluitend/check/cell_grammar-inl.hpp>
#include <sluitend/check/whole_figure-inl.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

SLUITEND_BEGIN

namespace detail {

inline constexpr std::size_t most_cut_states = 400'000; ///< positions times cells of one row
inline constexpr std::size_t most_steps = 100'000;      ///< of the walk through one row
inline constexpr std::size_t most_measured = 20'000;    ///< likewise, of those that do not fit too

constexpr std::uint64_t saturating_add(std::uint64_t a, std::uint64_t b) noexcept {
    return a > ~b ? ~std::uint64_t{0} : a + b;
}
constexpr std::uint64_t saturating_multiply(std::uint64_t a, std::uint64_t b) noexcept {
    return b != 0 && a > ~std::uint64_t{0} / b ? ~std::uint64_t{0} : a * b;
}

/// One cell of a reading.
struct Cut {
    std::size_t begin = 0;
    std::size_t end = 0;
    int128 value = 0;     ///< in units of the finest last digit of the table
    int128 tolerance = 0; ///< the unit of its own last digit: in half units, what rounding explains
    bool is_nil = false;  ///< no figure is printed
    bool is_free = false; ///< it constrains nothing
};
using Reading = std::vector<Cut>;

/// Σ coefficient × cell = 0, within one row.
using RowEquation = std::map<std::size_t, std::int64_t>; // by column

/// Which tokens of a row are one cell and never several.
///
/// Where borders stand between cells, a token that could be cut may also be the only cell that is
/// left of two: a blank cell leaves no trace.
enum class Whole {
    none,        ///< all cells are run together
    grammatical, ///< tokens that are one number by the grammar
    numbers,     ///< tokens that are a number in any style: the other rows have all their borders
};

/// What is the same for all rows of a table, or taken to be.
struct CellRules {
    CellGrammar grammar;
    std::vector<std::size_t> decimals; ///< of every column
    std::size_t scale;                 ///< decimals of the finest figure in the table
    NilCells dashes;                   ///< none, zero or missing
    NilCells blanks;                   ///< likewise
    bool is_exact;
};

/// A cell that holds a figure.
inline Cut figure_cut(std::string_view text, std::size_t begin, std::size_t end,
                      std::size_t decimals, const CellRules& rules) {
    int128 value = 0;
    for (const char c : text.substr(begin, end - begin))
        if (is_cell_digit(c)) value = value * 10 + (c - '0');
    const int128 unit = power_of_ten(rules.scale - std::min(decimals, rules.scale));
    value *= minus_at(text, begin) == 0 ? unit : -unit;
    const bool is_free = decimals > rules.scale;
    return {begin, end, is_free ? 0 : value, rules.is_exact ? 0 : unit, false, is_free};
}

/// A cell that holds none.
inline Cut nil_cut(std::size_t begin, std::size_t end, std::size_t decimals, NilCells meaning,
                   const CellRules& rules) {
    const int128 unit = power_of_ten(rules.scale - decimals);
    return {begin, end, 0, rules.is_exact ? 0 : unit, true, meaning != NilCells::zero};
}

/// What a walk through a row found.
struct RowWalk {
    std::uint64_t fitting = 0;       ///< readings that meet all sums, saturating
    std::vector<Reading> listed{};   ///< the first of them
    std::optional<int128> nearest{}; ///< excess of the nearest reading that meets not all
    bool is_complete = true;         ///< false if there was too much to walk through
    bool is_nearest_complete = true; ///< false if not all were measured that meet not all
};

/// Counts and lists the cuts of one row under one grammar.
class RowCutter {
public:
    /// \param starts where the first cell may begin
    RowCutter(const RowTokens& row, std::vector<std::size_t> starts, const CellRules& rules,
              Whole whole)
        : row_(row),
          starts_(std::move(starts)),
          rules_(rules),
          columns_(rules.decimals.size()),
          ways_((columns_ + 1) * (row.text.size() + 1), 0) {
        for (std::size_t& start : starts_)
            start = row_.next[start];
        std::sort(starts_.begin(), starts_.end());
        starts_.erase(std::unique(starts_.begin(), starts_.end()), starts_.end());
        note_whole(whole);
        for (const std::size_t decimals : rules.decimals)
            if (!cuts_.contains(decimals)) note_cuts(decimals);
        ways(0, row.text.size()) = 1;
        for (std::size_t cells = 1; cells <= columns_; ++cells)
            for (std::size_t at = 0; at <= row.text.size(); ++at)
                each_cut(at, columns_ - cells, [&](const Cut& cut) {
                    ways(cells, at) =
                        saturating_add(ways(cells, at), ways(cells - 1, row.next[cut.end]));
                });
    }

    /// How many cuts the grammar allows.
    std::uint64_t count() {
        std::uint64_t count = 0;
        for (const std::size_t start : starts_)
            count = saturating_add(count, ways(columns_, start));
        return count;
    }

    /// The byte behind the last number that can be read from the left.
    std::size_t reach() const {
        if (starts_.empty()) return 0;
        std::vector<bool> is_reached(row_.text.size() + 1, false);
        for (const std::size_t start : starts_)
            is_reached[start] = true;
        std::size_t last = starts_.front();
        for (std::size_t at = starts_.front(); at < row_.text.size(); ++at)
            if (is_reached[at])
                for (std::size_t column = 0; column < columns_; ++column)
                    each_cut(at, column, [&](const Cut& cut) {
                        is_reached[row_.next[cut.end]] = true;
                        last = std::max(last, cut.end);
                    });
        return last;
    }

    /// Walks all cuts at once: cuts that stand at one place with equal open sums are one state.
    RowWalk walk(const std::vector<RowEquation>& equations, std::size_t most) {
        RowWalk out;
        steps_ = 0;
        wants_nearest_ = true;
        layers_.assign(1, {});
        for (const std::size_t start : starts_)
            if (ways(columns_, start) != 0) layers_[0].push_back({start, {}, true, {}, {}, 0});
        for (std::size_t column = 0; column < columns_ && out.is_complete; ++column)
            out.is_complete = advance(column, equations);
        if (!out.is_complete) return out;
        for (State& state : layers_[columns_]) {
            state.fitting = state.fits ? 1 : 0;
            if (state.nearest && (!out.nearest || *state.nearest < *out.nearest))
                out.nearest = state.nearest;
        }
        for (std::size_t column = columns_; column-- > 0;)
            for (State& state : layers_[column])
                for (const Step& step : state.steps)
                    state.fitting =
                        saturating_add(state.fitting, layers_[column + 1][step.to].fitting);
        for (const State& state : layers_[0])
            out.fitting = saturating_add(out.fitting, state.fitting);
        list(out.listed, most);
        out.is_nearest_complete = wants_nearest_;
        return out;
    }

private:
    struct Step {
        Cut cut;
        std::size_t to; ///< position in the next layer
    };
    /// Cuts that stand at one place with equal open sums.
    struct State {
        std::size_t at;
        std::vector<int128> sums;      ///< of the open equations
        bool fits;                     ///< one of them has met all closed equations
        std::optional<int128> nearest; ///< of those that have not, the least of the worst excesses
        std::vector<Step> steps;
        std::uint64_t fitting; ///< ways to the end that meet all equations
    };
    using Layer = std::vector<State>;

    static constexpr int128 free_sum = static_cast<int128>(1) << 126;

    std::uint64_t& ways(std::size_t cells, std::size_t at) {
        return ways_[cells * (row_.text.size() + 1) + at];
    }

    void note_whole(Whole whole) {
        if (whole == Whole::none) return;
        whole_ends_.assign(row_.text.size() + 1, 0);
        for (const Token& token : row_.tokens)
            if ((whole == Whole::numbers && token.value) || is_grammatical(token))
                whole_ends_[token.begin] = token.end;
        // A label takes no part of a token that is one cell.
        std::erase_if(starts_, [&](std::size_t start) {
            return std::any_of(row_.tokens.begin(), row_.tokens.end(), [&](const Token& token) {
                return token.begin < start && start < token.end && whole_ends_[token.begin] != 0;
            });
        });
    }

    bool is_grammatical(const Token& token) const {
        bool is_whole = false;
        for (const std::size_t decimals : rules_.decimals)
            rules_.grammar.ends(row_.text, token.begin, decimals,
                                [&](std::size_t end) { is_whole = is_whole || end == token.end; });
        return is_whole;
    }

    void note_cuts(std::size_t decimals) {
        auto& cuts = cuts_[decimals];
        cuts.resize(row_.text.size());
        for (std::size_t at = 0; at < row_.text.size(); ++at) {
            if (!whole_ends_.empty() && whole_ends_[at] != 0) {
                cuts[at].push_back(figure_cut(row_.text, at, whole_ends_[at], decimals, rules_));
                continue;
            }
            rules_.grammar.ends(row_.text, at, decimals, [&](std::size_t end) {
                cuts[at].push_back(figure_cut(row_.text, at, end, decimals, rules_));
            });
            const std::size_t minus = minus_at(row_.text, at);
            if (minus != 0 && rules_.dashes != NilCells::none)
                cuts[at].push_back(nil_cut(at, at + minus, decimals, rules_.dashes, rules_));
        }
    }

    template <class Each> void each_cut(std::size_t at, std::size_t column, Each&& each) const {
        const std::size_t decimals = rules_.decimals[column];
        if (at < row_.text.size())
            for (const Cut& cut : cuts_.at(decimals)[at])
                each(cut);
        if (rules_.blanks != NilCells::none) each(nil_cut(at, at, decimals, rules_.blanks, rules_));
    }

    /// The next layer; false if it is too much.
    bool advance(std::size_t column, const std::vector<RowEquation>& equations) {
        std::vector<std::pair<State, std::pair<std::size_t, Cut>>> all;
        Layer& layer = layers_.back();
        const std::size_t left = columns_ - column - 1;
        for (std::size_t from = 0; from < layer.size(); ++from) {
            if (!wants_nearest_ && !layer[from].fits) continue;
            each_cut(layer[from].at, column, [&](const Cut& cut) {
                const std::size_t at = row_.next[cut.end];
                if (ways(left, at) == 0) return;
                State next = after(layer[from], cut, at, column, equations);
                if (next.fits || (wants_nearest_ && next.nearest)) {
                    all.push_back({std::move(next), {from, cut}});
                    ++steps_;
                }
            });
            if (steps_ > most_measured && wants_nearest_) { // again, for those that fit alone
                wants_nearest_ = false;
                steps_ = 0;
                return advance(column, equations);
            }
            if (steps_ > most_steps) return false;
        }
        merge(all);
        return true;
    }

    /// A state with one more cell.
    State after(const State& state, const Cut& cut, std::size_t at, std::size_t column,
                const std::vector<RowEquation>& equations) const {
        State out{at, {}, state.fits, state.nearest, {}, 0};
        std::size_t open = 0;
        int128 excess = 0;
        for (const RowEquation& equation : equations) {
            const std::size_t first = equation.begin()->first;
            const std::size_t last = equation.rbegin()->first;
            if (column < first || column > last) continue;
            int128 sum = column > first ? state.sums[open++] : 0;
            const auto term = equation.find(column);
            if (term != equation.end() && sum != free_sum)
                sum = cut.is_free ? free_sum : sum + 2 * term->second * cut.value;
            if (column < last)
                out.sums.push_back(sum);
            else if (sum != free_sum)
                excess = std::max(excess, magnitude(sum) - tolerance_of(equation));
        }
        if (excess == 0) return out;
        if (out.nearest) out.nearest = std::max(*out.nearest, excess);
        if (out.fits) out.nearest = std::min(out.nearest.value_or(excess), excess);
        out.fits = false;
        return out;
    }

    /// How many half units rounding explains.
    int128 tolerance_of(const RowEquation& equation) const {
        int128 out = 0;
        for (const auto& [column, coefficient] : equation)
            out += magnitude(coefficient) *
                   (rules_.is_exact ? 0 : power_of_ten(rules_.scale - rules_.decimals[column]));
        return out;
    }

    /// Makes equal states one.
    void merge(std::vector<std::pair<State, std::pair<std::size_t, Cut>>>& all) {
        std::vector<std::size_t> order(all.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            const State& left = all[a].first;
            const State& right = all[b].first;
            return left.at != right.at ? left.at < right.at : left.sums < right.sums;
        });
        Layer next;
        for (const std::size_t i : order) {
            State& state = all[i].first;
            const auto& [from, cut] = all[i].second;
            const bool is_fitting = state.fits;
            if (next.empty() || next.back().at != state.at || next.back().sums != state.sums) {
                next.push_back(std::move(state));
            } else {
                State& same = next.back();
                same.fits = same.fits || state.fits;
                if (state.nearest && (!same.nearest || *state.nearest < *same.nearest))
                    same.nearest = state.nearest;
            }
            if (is_fitting) layers_.back()[from].steps.push_back({cut, next.size() - 1});
        }
        layers_.push_back(std::move(next));
    }

    void list(std::vector<Reading>& out, std::size_t most) const {
        std::vector<std::pair<std::size_t, std::size_t>> path; // state, step, by column
        Reading reading;
        for (std::size_t start = 0; start < layers_[0].size(); ++start) {
            path.assign(1, {start, 0});
            while (!path.empty() && out.size() < most) {
                if (path.size() == columns_ + 1) {
                    out.push_back(reading);
                    path.pop_back();
                    reading.pop_back();
                    continue;
                }
                auto& [state, step] = path.back();
                const std::vector<Step>& steps = layers_[path.size() - 1][state].steps;
                while (step < steps.size() && layers_[path.size()][steps[step].to].fitting == 0)
                    ++step;
                if (step == steps.size()) {
                    path.pop_back();
                    if (!reading.empty()) reading.pop_back();
                    continue;
                }
                reading.push_back(steps[step].cut);
                path.push_back({steps[step++].to, 0});
            }
            reading.clear();
        }
    }

    const RowTokens& row_;
    std::vector<std::size_t> starts_;
    const CellRules& rules_;
    std::size_t columns_;
    std::vector<std::size_t> whole_ends_;
    std::map<std::size_t, std::vector<std::vector<Cut>>> cuts_; ///< by decimals and position
    std::vector<std::uint64_t> ways_;
    std::vector<Layer> layers_;
    std::size_t steps_ = 0;
    bool wants_nearest_ = true;
};

} // namespace detail

SLUITEND_END
