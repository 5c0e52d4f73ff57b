// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "analysis_fields.hpp"
#include "observations.hpp"

#include <sluitend/analyse/statistics.hpp>
#include <sluitend/io/tidy_table.hpp>

namespace sluitend_python {

namespace {

using sluitend::Period;
using sluitend::Rational;
using sluitend::Series;
using Numbers = std::vector<Rational>;

void bind_comparable(py::module_& module) {
    bind_record<sluitend::ComparableValue>(module, "ComparableValue",
                                           "A value in the unit of its series.");
    bind_record<sluitend::LeftOut>(module, "LeftOut",
                                   "An observation that takes no part, and why.");
    bind_record<sluitend::ComparableValues>(
        module, "ComparableValues",
        "The values of a series that mean the same thing, and the others.");
    module.def("comparable_values", [](const py::object& series) {
        return sluitend::comparable_values(take<Series>(series));
    });
}

void bind_statistics(py::module_& module) {
    module.def("arithmetic_mean", [](const py::object& values) {
        return plain(sluitend::arithmetic_mean(take<Numbers>(values)));
    });
    module.def("weighted_mean", [](const py::object& values, const py::object& weights) {
        return plain(sluitend::weighted_mean(take<Numbers>(values), take<Numbers>(weights)));
    });
    module.def("quantile",
               [](const py::object& values, const Rational& p, sluitend::QuantileMethod method) {
                   return plain(sluitend::quantile(take<Numbers>(values), p, method));
               });
    module.def("median", [](const py::object& values) {
        return plain(sluitend::median(take<Numbers>(values)));
    });
    module.def("ranks",
               [](const py::object& values, sluitend::RankOrder order, sluitend::Ties ties) {
                   return plain(sluitend::ranks(take<Numbers>(values), order, ties));
               });
    module.def("percentile_rank", [](const py::object& values, const Rational& value) {
        return plain(sluitend::percentile_rank(take<Numbers>(values), value));
    });
}

void bind_trend(py::module_& module) {
    bind_record<sluitend::SeriesChange>(module, "SeriesChange",
                                        "What happened from one period to another.");
    bind_record<sluitend::Trend>(
        module, "Trend",
        "The straight line nearest to all comparable values: least squares of the distances.")
        .def(
            "at",
            [](const sluitend::Trend& self, const py::object& period) {
                return self.at(take<Period>(period));
            },
            py::arg("period"), "The height of the line at the start of a period.");
    module.def("change_between",
               [](const py::object& series, const py::object& from, const py::object& to) {
                   return plain(sluitend::change_between(take<Series>(series), take<Period>(from),
                                                         take<Period>(to)));
               });
    module.def("changes_of", [](const py::object& series) {
        return plain(sluitend::changes_of(take<Series>(series)));
    });
    module.def("linear_trend", [](const py::object& series) {
        return plain(sluitend::linear_trend(take<Series>(series)));
    });
    module.def("progress",
               [](const Rational& baseline, const Rational& goal, const Rational& value) {
                   return plain(sluitend::progress(baseline, goal, value));
               });
}

/// What `Tabular` makes frames of.
template <class T, class Tidy> void define_table(py::class_<T>&& type, Tidy tidy) {
    type.def(
        "_table", [tidy](const T& self, const py::object&) { return tidy(self); },
        py::arg("lang") = "nl");
}

void bind_peers(py::module_& module) {
    bind_record<sluitend::PeerGroup>(
        module, "PeerGroup", "Areas to compare with: a province, a size class, a hand-picked few.");
    bind_record<sluitend::AreaValue>(module, "AreaValue", "One area in a ranking.");
    bind_record<sluitend::AreaLeftOut>(module, "AreaLeftOut",
                                       "An area that takes no part, and why.");
    define_table(bind_record<sluitend::Ranking>(
                     module, "Ranking",
                     "All areas of one kind in order of one indicator in one period (ranglijst)."),
                 &sluitend::ranking_table);
    define_table(bind_record<sluitend::PeerComparison>(module, "PeerComparison",
                                                       "One area against a group of others."),
                 &sluitend::peers_table);
    module.def("rank_areas",
               [](const py::object& table, const py::object& indicator, const py::object& period,
                  sluitend::AreaKind kind, const py::object& among, const py::object& order,
                  sluitend::Ties ties) {
                   const sluitend::RankOptions options{
                       .kind = kind,
                       .among = take<std::optional<sluitend::PeerGroup>>(among),
                       .order = take<std::optional<sluitend::RankOrder>>(order),
                       .ties = ties};
                   const auto rows = take<Observations>(table).table;
                   const std::string name = words_from(indicator);
                   const auto when = take<Period>(period);
                   const py::gil_scoped_release release;
                   return sluitend::rank_areas(rows, name, when, options);
               });
    module.def("compare_with_peers",
               [](const py::object& table, const py::object& indicator, const py::object& period,
                  const py::object& area, const py::object& group) {
                   const auto rows = take<Observations>(table).table;
                   const std::string name = words_from(indicator);
                   const std::string place = words_from(area);
                   const auto when = take<Period>(period);
                   const auto peers = take<sluitend::PeerGroup>(group);
                   const py::gil_scoped_release release;
                   return sluitend::compare_with_peers(rows, name, when, place, peers);
               });
}

} // namespace

void bind_analyse(py::module_& module) {
    bind_comparable(module);
    bind_statistics(module);
    bind_trend(module);
    bind_peers(module);
}

} // namespace sluitend_python
