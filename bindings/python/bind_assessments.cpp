// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "analysis_fields.hpp"
#include "observations.hpp"

#include <sluitend/analyse/assessment_table.hpp>
#include <sluitend/io/tidy_table.hpp>

namespace sluitend_python {

namespace {

using sluitend::AssessmentTable;
using sluitend::AssessOptions;

/// Python's class `AssessmentTable`: what follows from its arguments.
struct Assessments {
    AssessmentTable table;
    py::tuple arguments; ///< of `assess_table`
};

AssessOptions options_of(const py::object& periods, const py::object& references,
                         const py::object& previous_is_baseline) {
    return {.periods = take<std::vector<sluitend::Period>>(periods),
            .references = take<std::vector<sluitend::Series>>(references),
            .previous_is_baseline = take<bool>(previous_is_baseline)};
}

Assessments assess_table(const py::object& table, const py::object& targets,
                         const py::object& periods, const py::object& references,
                         const py::object& previous_is_baseline) {
    const auto rows = take<Observations>(table).table;
    const auto aims = take<std::optional<std::vector<sluitend::Target>>>(targets);
    const AssessOptions options = options_of(periods, references, previous_is_baseline);
    Assessments out{{}, py::make_tuple(table, targets, periods, references, previous_is_baseline)};
    const py::gil_scoped_release release;
    out.table = aims ? assess(rows, *aims, options) : assess(rows, options);
    return out;
}

std::size_t place_in(const AssessmentTable& table, const py::object& position) {
    return position_from(position, table.size(), "period");
}

void bind_numbers(py::class_<Assessments>& type) {
    type.def_property_readonly("observations",
                               [](const Assessments& self) { return self.arguments[0]; });
    type.def(
        "indicator",
        [](const Assessments& self, const py::object& at) {
            return py::int_(self.table.indicator(place_in(self.table, at)));
        },
        py::arg("at"), "The position of the indicator of a period in `observations.indicators`.");
    type.def(
        "area",
        [](const Assessments& self, const py::object& at) {
            return plain(self.table.area(place_in(self.table, at)));
        },
        py::arg("at"),
        "The position of the area of a period in `observations.areas`; None for the document's "
        "own town.");
    type.def(
        "targets",
        [](const Assessments& self, const py::object& at) {
            const auto all = self.table.targets(place_in(self.table, at));
            return plain(std::vector<sluitend::Target>(all.begin(), all.end()));
        },
        py::arg("at"), "The targets among which `Assessment.target` is a position.");
    type.def(
        "verdict",
        [](const Assessments& self, const py::object& at) {
            return self.table.verdict(place_in(self.table, at));
        },
        py::arg("at"), "The verdict of a period; as that of its `Assessment`, and faster.");
    type.def(
        "count",
        [](const Assessments& self, sluitend::AssessmentVerdict verdict) {
            return self.table.count(verdict);
        },
        py::arg("verdict"), "How many periods have this verdict.");
}

void bind_protocol(py::class_<Assessments>& type) {
    type.def("__len__", [](const Assessments& self) { return self.table.size(); });
    type.def("__getitem__", [](const Assessments& self, const py::object& at) {
        return self.table[place_in(self.table, at)];
    });
    type.def("__eq__", [](const Assessments& self, const py::object& other) -> py::object {
        if (!py::isinstance<Assessments>(other)) return not_implemented();
        return py::bool_(self.arguments.equal(py::cast<const Assessments&>(other).arguments));
    });
    type.def("__hash__", [](const Assessments& self) { return py::hash(self.arguments); });
    type.def("__repr__", [](const Assessments& self) {
        std::string out = "<AssessmentTable " + std::to_string(self.table.size()) +
                          (self.table.size() == 1 ? " period" : " periods");
        const auto words = sluitend::names(sluitend::AssessmentVerdict{});
        for (std::size_t i = 0; i < words.size(); ++i)
            if (const auto count = self.table.count(static_cast<sluitend::AssessmentVerdict>(i)))
                out += ", " + std::to_string(count) + " " + std::string(words[i]);
        return out + ">";
    });
    type.def("__reduce__", [](const Assessments& self) {
        constexpr int version = 1;
        return py::make_tuple(py::module_::import("sluitend._pickle").attr("load_assessment_table"),
                              py::make_tuple(version) + self.arguments);
    });
    type.def(
        "_table",
        [](const Assessments& self, const py::object&, const py::object& most) {
            const auto rows = take<std::optional<std::size_t>>(most).value_or(self.table.size());
            const py::gil_scoped_release release;
            return sluitend::assessments_table(self.table, rows);
        },
        py::arg("lang") = "nl", py::arg("most") = py::none());
}

} // namespace

void bind_assessments(py::module_& module) {
    bind_record<sluitend::Assessment>(module, "Assessment",
                                      "One period judged against the target that holds for it.");
    py::class_<Assessments> type(module, "AssessmentTable",
                                 "The periods of many series judged (oordelen), by indicator and "
                                 "area, each in order of time.",
                                 py::is_final());
    bind_numbers(type);
    bind_protocol(type);
    define_copies(type);

    module.def("assess_table", &assess_table);
    module.def("assess_series", [](const py::object& series, const py::object& targets,
                                   const py::object& periods, const py::object& references,
                                   const py::object& previous_is_baseline) {
        return plain(sluitend::assess(take<sluitend::Series>(series),
                                      take<std::vector<sluitend::Target>>(targets),
                                      options_of(periods, references, previous_is_baseline)));
    });
    module.def("assess_indicator", [](const py::object& indicator) {
        return plain(sluitend::assess(take<sluitend::Indicator>(indicator)));
    });
}

} // namespace sluitend_python
