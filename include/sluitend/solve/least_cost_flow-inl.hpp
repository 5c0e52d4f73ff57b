// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor solve, internal: a whole flow of least cost in a network, by successive shortest paths.
///
/// Every arc starts at its cheaper end, which leaves nodes with too much or too little. Then what is
/// too much is sent to where it lacks along the cheapest path with room, until nothing is left over.
#pragma once

#include <sluitend/solve/network-inl.hpp>

#include <functional>
#include <queue>
#include <utility>

SLUITEND_BEGIN
namespace solve::detail {

/// Whole values from 0 to a span that are to meet rows.
struct WholePiece {
    std::vector<Row> rows;
    std::vector<std::int64_t> constants;
    std::vector<std::int64_t> spans;
    std::vector<WideInteger> costs; ///< of one step upward
};

/// What a way of choosing can add to the costs at most.
inline WideInteger reach_of(const std::vector<WideInteger>& costs,
                            const std::vector<std::int64_t>& spans) {
    WideInteger out = 0;
    for (std::size_t i = 0; i < costs.size(); ++i)
        out += mp::abs(costs[i]) * spans[i];
    return out;
}

/// The costs with a last one by which no two choices cost the same: the first larger one wins.
inline std::vector<WideInteger> ordered_costs(const WholePiece& piece) {
    std::vector<WideInteger> places(piece.costs.size());
    WideInteger place = 1;
    for (std::size_t i = places.size(); i-- > 0;) {
        places[i] = place;
        place *= piece.spans[i] + 1;
    }
    std::vector<WideInteger> out;
    for (std::size_t i = 0; i < places.size(); ++i)
        out.push_back(piece.costs[i] * place - places[i]);
    return out;
}

class LeastCostFlow {
public:
    LeastCostFlow(const WholePiece& piece, const NetworkForm& form)
        : piece_(piece),
          form_(form),
          costs_(ordered_costs(piece)),
          ends_(piece.spans.size(), {piece.rows.size(), piece.rows.size()}),
          arcs_of_(piece.rows.size() + 1),
          excess_(arcs_of_.size()),
          potential_(arcs_of_.size()) {
        for (std::size_t row = 0; row < piece.rows.size(); ++row)
            for (const Entry& entry : piece.rows[row])
                if (form.turn[row] != 0) {
                    auto& [from, to] = ends_[entry.variable];
                    (entry.coefficient * form.turn[row] > 0 ? from : to) = row;
                }
        for (std::size_t i = 0; i < ends_.size(); ++i) {
            arcs_of_[ends_[i].from].push_back({i, true});
            arcs_of_[ends_[i].to].push_back({i, false});
        }
    }

    /// \param steps paths at most
    Feasibility run(std::size_t steps) {
        if (wrong_dependency(form_, piece_.constants) != nullptr) return Feasibility::infeasible;
        start();
        while (std::any_of(excess_.begin(), excess_.end(), [](auto each) { return each > 0; })) {
            if (steps-- == 0) return Feasibility::undecided;
            if (!send_cheapest()) return Feasibility::infeasible;
        }
        return Feasibility::feasible;
    }
    const std::vector<std::int64_t>& values() const { return values_; }

private:
    struct Ends {
        std::size_t from;
        std::size_t to;
    };
    /// A variable as a way out of a node: by rising or by falling.
    struct Arc {
        std::size_t variable;
        bool rises;
    };

    void start() {
        for (std::size_t row = 0; row < piece_.rows.size(); ++row) {
            excess_[row] = piece_.constants[row] * form_.turn[row];
            excess_.back() -= excess_[row];
        }
        for (std::size_t i = 0; i < ends_.size(); ++i) {
            values_.push_back(costs_[i] < 0 ? piece_.spans[i] : 0);
            excess_[ends_[i].from] -= values_[i];
            excess_[ends_[i].to] += values_[i];
        }
    }

    std::size_t head(const Arc& arc) const {
        return arc.rises ? ends_[arc.variable].to : ends_[arc.variable].from;
    }
    std::size_t tail(const Arc& arc) const { return head({arc.variable, !arc.rises}); }
    std::int64_t room(const Arc& arc) const {
        return arc.rises ? piece_.spans[arc.variable] - values_[arc.variable]
                         : values_[arc.variable];
    }

    /// False if nothing that is too much can go anywhere.
    bool send_cheapest() {
        const std::size_t target = find_paths();
        if (target == arcs_of_.size()) return false;
        for (std::size_t node = 0; node < arcs_of_.size(); ++node)
            if (is_final_[node]) potential_[node] += distance_[node] - distance_[target];
        std::size_t source = target;
        std::int64_t amount = -excess_[target];
        for (; arrival_[source]; source = tail(*arrival_[source]))
            amount = std::min(amount, room(*arrival_[source]));
        amount = std::min(amount, excess_[source]);
        for (std::size_t node = target; arrival_[node]; node = tail(*arrival_[node]))
            values_[arrival_[node]->variable] += arrival_[node]->rises ? amount : -amount;
        excess_[source] -= amount;
        excess_[target] += amount;
        return true;
    }

    /// The nearest node that lacks something, by the method of Dijkstra; the end if there is none.
    std::size_t find_paths() {
        using Place = std::pair<WideInteger, std::size_t>;
        std::priority_queue<Place, std::vector<Place>, std::greater<>> queue;
        is_seen_.assign(arcs_of_.size(), false);
        is_final_ = is_seen_;
        distance_.assign(arcs_of_.size(), 0);
        arrival_.assign(arcs_of_.size(), std::nullopt);
        for (std::size_t node = 0; node < arcs_of_.size(); ++node)
            if (excess_[node] > 0) {
                is_seen_[node] = true;
                queue.emplace(0, node);
            }
        while (!queue.empty()) {
            const std::size_t node = queue.top().second;
            queue.pop();
            if (is_final_[node]) continue;
            is_final_[node] = true;
            if (excess_[node] < 0) return node;
            for (const Arc& arc : arcs_of_[node]) {
                const std::size_t next = head(arc);
                if (is_final_[next] || room(arc) == 0) continue;
                WideInteger way = distance_[node] + potential_[node] - potential_[next];
                way += arc.rises ? costs_[arc.variable] : WideInteger(-costs_[arc.variable]);
                if (is_seen_[next] && way >= distance_[next]) continue;
                is_seen_[next] = true;
                distance_[next] = way;
                arrival_[next] = arc;
                queue.emplace(std::move(way), next);
            }
        }
        return arcs_of_.size();
    }

    const WholePiece& piece_;
    const NetworkForm& form_;
    std::vector<WideInteger> costs_;
    std::vector<Ends> ends_;
    std::vector<std::vector<Arc>> arcs_of_;
    std::vector<std::int64_t> excess_; ///< what a node must still pass on
    std::vector<WideInteger> potential_;
    std::vector<std::int64_t> values_;
    std::vector<bool> is_seen_;
    std::vector<bool> is_final_;
    std::vector<WideInteger> distance_;
    std::vector<std::optional<Arc>> arrival_;
};

} // namespace solve::detail
SLUITEND_END
