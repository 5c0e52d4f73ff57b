// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "record.hpp"

#include <sluitend/model/statutory_indicators.hpp>

namespace sluitend_python {

namespace {

using sluitend::StatutoryIndicator;
using sluitend::StatutoryMatch;

void bind_prescribed(py::module_& module) {
    py::class_<StatutoryIndicator> type(
        module, "StatutoryIndicator",
        "One prescribed indicator (verplichte beleidsindicator; BBV art. 25).", py::is_final());
    const Signature signature = signature_of<StatutoryIndicator>("StatutoryIndicator", {});
    for (std::size_t i = 0; i < signature.names.size(); ++i)
        type.def_property_readonly(signature.names[i], [i](const StatutoryIndicator& self) {
            return field_at(self, i, [](const auto& each) { return plain(each); });
        });
    type.def(
        "is_mandatory",
        [](const StatutoryIndicator& self, const py::object& year) {
            return self.is_mandatory(year_from(year));
        },
        py::arg("year"), "True if budgets for that year must print it.");
    type.def("__repr__", [](const StatutoryIndicator& self) {
        return to_text("<StatutoryIndicator " + std::to_string(self.number) + " " +
                       std::string(self.name) + ">");
    });
    type.def("__eq__", [](const StatutoryIndicator& self, const py::object& other) -> py::object {
        if (!py::isinstance<StatutoryIndicator>(other)) return not_implemented();
        return py::bool_(self.number == py::cast<const StatutoryIndicator&>(other).number);
    });
    type.def("__hash__", [](const StatutoryIndicator& self) {
        return py::hash(py::make_tuple("StatutoryIndicator", self.number));
    });
    type.def("__reduce__", [](const StatutoryIndicator& self) {
        return py::make_tuple(
            py::module_::import("sluitend._pickle").attr("load_statutory_indicator"),
            py::make_tuple(1, self.number));
    });
    define_copies(type);
}

void bind_match(py::module_& module) {
    py::class_<StatutoryMatch> type(module, "StatutoryMatch",
                                    "A town's indicator bound to the list of the law.",
                                    py::is_final());
    type.def_property_readonly("indicator",
                               [](const StatutoryMatch& self) { return *self.indicator; });
    type.def_property_readonly("basis", [](const StatutoryMatch& self) { return self.basis; });
    type.def_property_readonly("is_renamed",
                               [](const StatutoryMatch& self) { return self.is_renamed; });
    const auto fields = [](const StatutoryMatch& self) {
        return py::make_tuple(self.indicator->number, self.basis, self.is_renamed);
    };
    type.def("__repr__", [](const StatutoryMatch& self) {
        return to_text("<StatutoryMatch " + std::to_string(self.indicator->number) + " by " +
                       std::string(sluitend::name_of(self.basis)) +
                       (self.is_renamed ? ", renamed>" : ">"));
    });
    type.def("__eq__", [](const StatutoryMatch& self, const py::object& other) -> py::object {
        if (!py::isinstance<StatutoryMatch>(other)) return not_implemented();
        return py::bool_(self == py::cast<const StatutoryMatch&>(other));
    });
    type.def("__hash__", [fields](const StatutoryMatch& self) { return py::hash(fields(self)); });
    type.def("__reduce__", [fields](const StatutoryMatch& self) {
        const py::tuple mine = fields(self);
        return py::make_tuple(py::module_::import("sluitend._pickle").attr("load_statutory_match"),
                              py::make_tuple(1, mine[0], mine[1], mine[2]));
    });
    define_copies(type);
    module.def("statutory_match", [](int number, sluitend::MatchBasis basis, bool is_renamed) {
        const auto* found = sluitend::find_statutory_indicator(std::to_string(number));
        if (found == nullptr)
            throw sluitend::ValueError("pickle.type",
                                       "no prescribed indicator " + std::to_string(number));
        return StatutoryMatch{found, basis, is_renamed};
    });
}

py::object match(const py::object& number, const py::object& name) {
    if (py::isinstance<sluitend::Indicator>(number))
        return plain(
            sluitend::match_statutory_indicator(py::cast<const sluitend::Indicator&>(number)));
    const auto printed = take<std::optional<std::string>>(number);
    const auto words = take<std::optional<std::string>>(name);
    return plain(sluitend::match_statutory_indicator(printed, words));
}

} // namespace

void bind_statutory(py::module_& module) {
    bind_prescribed(module);
    bind_match(module);
    module.def("statutory_indicators", [](const py::object& year) {
        const auto all = sluitend::statutory_indicators();
        return plain(year.is_none() ? std::vector<StatutoryIndicator>(all.begin(), all.end())
                                    : sluitend::statutory_indicators(year_from(year)));
    });
    module.def("find_statutory_indicator", [](const py::object& number) {
        const auto* found = sluitend::find_statutory_indicator(words_from(number));
        return found == nullptr ? py::object(py::none()) : py::cast(*found);
    });
    module.def("match_statutory_indicator", &match);
}

} // namespace sluitend_python
