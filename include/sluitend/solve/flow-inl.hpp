// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor solve, internal: a circulation in a network, by the method of Dinic.
///
/// A row is a node, a variable an arc that leaves the row where its sign is 1; a variable of one
/// row comes from the ground, a node of its own. If no flow meets all bounds, the nodes that are
/// still reached from an unmet supply are a proof (Hoffman): what must leave them is more than may.
#pragma once

#include <sluitend/solve/network-inl.hpp>

#include <limits>
#include <utility>

SLUITEND_BEGIN
namespace solve::detail {

/// Nodes and arcs with room in both directions; arc 2k and 2k + 1 are each other's return.
template <class Number> class FlowGraph {
public:
    using Amount = Level<Number>;

    explicit FlowGraph(std::size_t nodes) : arcs_of_(nodes) {}

    std::size_t add(std::size_t from, std::size_t to, Amount forward, Amount backward) {
        arcs_of_[from].push_back(to_.size());
        to_.push_back(to);
        room_.push_back(std::move(forward));
        arcs_of_[to].push_back(to_.size());
        to_.push_back(from);
        room_.push_back(std::move(backward));
        return to_.size() - 2;
    }
    const Amount& room(std::size_t arc) const { return room_[arc]; }

    /// Takes as much as fits off an arc, up to all that is in it, and sends it from one of its ends
    /// to the other on other ways.
    void divert(std::size_t arc) {
        const Amount most = std::exchange(room_[arc ^ 1], {});
        const Amount opposite = std::exchange(room_[arc], {});
        const Amount sent = send(to_[arc ^ 1], to_[arc], most);
        room_[arc ^ 1] = most - sent;
        room_[arc] = opposite + sent;
    }

    /// Sends as much as fits from one node to another, at most `limit`.
    Amount send(std::size_t from, std::size_t to, const Amount& limit) {
        Amount sent;
        while (sent < limit && find_distances(from, to)) {
            next_.assign(arcs_of_.size(), 0);
            while (sent < limit) {
                const Amount pushed = push_path(from, to, limit - sent);
                if (pushed.is_zero()) break;
                sent += pushed;
            }
        }
        return sent;
    }

    /// The nodes that can be reached where there is room.
    std::vector<bool> reached(std::size_t from) {
        find_distances(from, arcs_of_.size());
        std::vector<bool> out;
        for (const std::size_t distance : distance_)
            out.push_back(distance != far);
        return out;
    }

private:
    static constexpr std::size_t far = ~std::size_t{0};

    bool find_distances(std::size_t from, std::size_t to) {
        distance_.assign(arcs_of_.size(), far);
        distance_[from] = 0;
        if (from == to) return true;
        queue_.assign(1, from);
        for (std::size_t head = 0; head < queue_.size(); ++head) {
            const std::size_t node = queue_[head];
            for (const std::size_t arc : arcs_of_[node]) {
                const std::size_t next = to_[arc];
                if (distance_[next] != far || room_[arc].is_zero()) continue;
                distance_[next] = distance_[node] + 1;
                if (next == to) return true;
                queue_.push_back(next);
            }
        }
        return false;
    }

    /// Sends along one path of the level graph, without recursion; zero if there is none.
    Amount push_path(std::size_t from, std::size_t to, Amount limit) {
        path_.clear();
        std::size_t node = from;
        while (node != to) {
            std::size_t& next = next_[node];
            const auto& arcs = arcs_of_[node];
            while (next < arcs.size() && (room_[arcs[next]].is_zero() ||
                                          distance_[to_[arcs[next]]] != distance_[node] + 1))
                ++next;
            if (next < arcs.size()) {
                path_.push_back(arcs[next]);
                node = to_[arcs[next]];
            } else if (path_.empty()) {
                return {};
            } else {
                node = to_[path_.back() ^ 1];
                path_.pop_back();
                ++next_[node];
            }
        }
        for (const std::size_t arc : path_)
            if (room_[arc] < limit) limit = room_[arc];
        for (const std::size_t arc : path_) {
            room_[arc] -= limit;
            room_[arc ^ 1] += limit;
        }
        return limit;
    }

    std::vector<std::vector<std::size_t>> arcs_of_;
    std::vector<std::size_t> to_;
    std::vector<Amount> room_;
    std::vector<std::size_t> distance_;
    std::vector<std::size_t> next_;
    std::vector<std::size_t> queue_;
    std::vector<std::size_t> path_;
};

/// Decides the rows of a core that is a network.
template <class Number> class FlowMethod {
public:
    /// \param large more than twice what any sum of ends can be
    FlowMethod(const std::vector<Row>& rows, const std::vector<Number>& constants,
               const std::vector<Range<Number>>& ranges, const NetworkForm& form, Number large)
        : rows_(rows),
          constants_(constants),
          form_(form),
          large_(std::move(large)),
          ground_(rows.size()),
          ends_(ranges.size(), {ground_, ground_}) {
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (const Entry& entry : rows[row])
                if (form.turn[row] != 0) {
                    auto& [from, to] = ends_[entry.variable];
                    (entry.coefficient * form.turn[row] > 0 ? from : to) = row;
                }
        for (const Range<Number>& range : ranges) {
            lower_.push_back(range.lower.value_or(Level<Number>{-large_, 0}));
            upper_.push_back(range.upper.value_or(Level<Number>{large_, 0}));
        }
    }

    Outcome<Number> run(bool wants_bounds) {
        Outcome<Number> out;
        out.route = Route::flow;
        if (const Dependency* proof = wrong_dependency(form_, constants_))
            return infeasible(out, *proof);
        if (const auto proof = circulate()) return infeasible(out, *proof);
        for (std::size_t i = 0; i < ends_.size(); ++i)
            out.values.push_back(value(i));
        if (wants_bounds) find_bounds(out);
        return out;
    }

private:
    using Multipliers = std::vector<std::int64_t>;

    static Outcome<Number> infeasible(Outcome<Number>& out, const Multipliers& multipliers) {
        out.state = Feasibility::infeasible;
        for (const std::int64_t each : multipliers)
            out.multipliers.emplace_back(each);
        return std::move(out);
    }

    /// Finds a flow within all bounds, or the nodes that show that there is none.
    std::optional<Multipliers> circulate() {
        const std::size_t source = ground_ + 1;
        const std::size_t sink = ground_ + 2;
        // What a node must still pass on once every arc carries its lower bound.
        std::vector<Level<Number>> supply(ground_ + 1);
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            if (form_.turn[row] == 0) continue;
            const Level<Number> constant =
                times(Level<Number>{constants_[row], 0}, form_.turn[row]);
            supply[row] += constant;
            supply[ground_] -= constant;
        }
        for (std::size_t i = 0; i < ends_.size(); ++i) {
            const auto [from, to] = ends_[i];
            supply[from] -= lower_[i];
            supply[to] += lower_[i];
            arcs_.push_back(graph_.add(from, to, upper_[i] - lower_[i], {}));
        }
        Level<Number> wanted;
        for (std::size_t node = 0; node <= ground_; ++node) {
            if (supply[node] > Level<Number>{}) {
                graph_.add(source, node, supply[node], {});
                wanted += supply[node];
            } else if (supply[node] < Level<Number>{}) {
                graph_.add(node, sink, -supply[node], {});
            }
        }
        if (graph_.send(source, sink, wanted) == wanted) return std::nullopt;
        return multipliers(graph_.reached(source));
    }

    Multipliers multipliers(const std::vector<bool>& reached) const {
        Multipliers out;
        for (std::size_t row = 0; row < rows_.size(); ++row)
            out.push_back(reached[row] != reached[ground_] ? form_.turn[row] : 0);
        return out;
    }

    Level<Number> value(std::size_t variable) const {
        return lower_[variable] + graph_.room(arcs_[variable] ^ 1);
    }

    /// How far every variable can go while all rows hold.
    ///
    /// Each flow on the way is a solution: an end that any of them reached needs no search.
    void find_bounds(Outcome<Number>& out) {
        std::vector<bool> was_low(ends_.size(), false);
        std::vector<bool> was_high(ends_.size(), false);
        const auto note = [&] {
            for (std::size_t i = 0; i < ends_.size(); ++i) {
                if (graph_.room(arcs_[i] ^ 1).is_zero()) was_low[i] = true;
                if (graph_.room(arcs_[i]).is_zero()) was_high[i] = true;
            }
        };
        note();
        for (std::size_t i = 0; i < ends_.size(); ++i) {
            Range<Number> range{lower_[i], upper_[i]};
            if (!was_low[i]) {
                graph_.divert(arcs_[i]);
                range.lower = value(i);
                note();
            }
            if (!was_high[i]) {
                graph_.divert(arcs_[i] ^ 1);
                range.upper = value(i);
                note();
            }
            if (range.lower->value + range.lower->value < -large_) range.lower.reset();
            if (range.upper->value + range.upper->value > large_) range.upper.reset();
            out.bounds.push_back(std::move(range));
        }
    }

    const std::vector<Row>& rows_;
    const std::vector<Number>& constants_;
    const NetworkForm& form_;
    Number large_;
    std::size_t ground_;
    struct Ends {
        std::size_t from;
        std::size_t to;
    };
    std::vector<Ends> ends_;
    std::vector<Level<Number>> lower_;
    std::vector<Level<Number>> upper_;
    std::vector<std::size_t> arcs_;
    FlowGraph<Number> graph_{ground_ + 3};
};

} // namespace solve::detail
SLUITEND_END
