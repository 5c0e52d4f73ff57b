// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "handle.hpp"

namespace sluitend_python {

namespace {

using sluitend::Action;
using sluitend::BudgetTable;
using sluitend::Goal;
using sluitend::Indicator;

void bind_one_goal(py::module_& module) {
    py::class_<Goal> type(module, "Goal",
                          "A goal or subgoal (doel, subdoel): a situation that the town wants.",
                          py::is_final());
    type.def_property_readonly("declared_action_count", [](const Goal& self) {
        return plain(self.declared_action_count());
    });
    type.def_property_readonly("declared_indicator_count", [](const Goal& self) {
        return plain(self.declared_indicator_count());
    });
    type.def_property_readonly("goals", [](const Goal& self) { return children_of(self.goals()); });
    type.def_property_readonly("actions",
                               [](const Goal& self) { return children_of(self.actions()); });
    type.def_property_readonly("indicators",
                               [](const Goal& self) { return children_of(self.indicators()); });
    type.def_property_readonly("parent", [](const Goal& self) { return plain(self.parent()); });
    type.def_property_readonly("programme", &Goal::programme);
    type.def("__repr__",
             [](const Goal& self) { return repr_of_part("Goal", self.number(), self.title()); });
    define_part(type, "Goal");
}

void bind_action(py::module_& module) {
    py::class_<Action> type(module, "Action",
                            "An action (actie): what the town will do for a goal.", py::is_final());
    type.def_property_readonly("goal", &Action::goal);
    type.def("__repr__", [](const Action& self) {
        return repr_of_part("Action", self.number(), self.title());
    });
    define_part(type, "Action");
}

void bind_indicator(py::module_& module) {
    py::class_<Indicator> type(
        module, "Indicator",
        "An indicator of a goal, or one that the law prescribes for a programme.", py::is_final());
    type.def_property_readonly("goal", [](const Indicator& self) { return plain(self.goal()); });
    type.def_property_readonly("programme",
                               [](const Indicator& self) { return plain(self.programme()); });
    type.def("__repr__", [](const Indicator& self) {
        const auto& description = self.record().description;
        const auto words = self.name() || !description
                               ? self.name()
                               : std::optional<std::string_view>(description->value);
        return repr_of_part("Indicator", self.number(), words);
    });
    define_part(type, "Indicator");
}

py::object line_codes(const BudgetTable& table) {
    py::tuple out(table.lines().size());
    for (std::size_t i = 0; i < table.lines().size(); ++i) {
        const auto& line = table.lines()[i];
        out[i] = to_text(line.code ? sluitend::name_of(*line.code) : line.label.value);
    }
    return out;
}

py::object lines_of(const BudgetTable& table) {
    return make_children(plain(table.lines()), line_codes(table));
}

py::object columns_of(const BudgetTable& table) {
    py::tuple labels(table.columns().size());
    for (std::size_t i = 0; i < table.columns().size(); ++i)
        labels[i] = to_text(table.columns()[i].label.value);
    return make_children(plain(table.columns()), labels);
}

void bind_budget_table(py::module_& module) {
    py::class_<BudgetTable> type(
        module, "BudgetTable",
        "A budget table of a programme: lines by columns, exactly as printed, nothing repaired.",
        py::is_final());
    type.def_property_readonly("columns", &columns_of);
    type.def_property_readonly("lines", &lines_of);
    type.def_property_readonly("programme", &BudgetTable::programme);
    type.def("__iter__", [](const BudgetTable& self) { return py::iter(plain(self.lines())); });
    type.def("__len__", [](const BudgetTable& self) { return self.lines().size(); });
    type.def("_ipython_key_completions_",
             [](const BudgetTable& self) { return py::list(line_codes(self)); });
    type.def("__repr__", [](const BudgetTable& self) {
        return repr_of_part("BudgetTable",
                            std::to_string(self.lines().size()) + " lines by " +
                                std::to_string(self.columns().size()) + " columns",
                            std::nullopt);
    });
    define_part(type, "BudgetTable");
}

} // namespace

void bind_goal(py::module_& module) {
    bind_one_goal(module);
    bind_action(module);
    bind_indicator(module);
    bind_budget_table(module);
}

} // namespace sluitend_python
