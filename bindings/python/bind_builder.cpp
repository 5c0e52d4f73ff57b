// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "record.hpp"

#include <sluitend/model/builder.hpp>

namespace sluitend_python {

namespace {

using sluitend::DocumentBuilder;

/// Where something was added: below it other things may be added.
struct ProgrammePlace {
    sluitend::Index<sluitend::Programme> index;
};
struct GoalPlace {
    sluitend::Index<sluitend::Goal> index;
};

template <class Record> bool is(const py::object& object) {
    return py::isinstance<Record>(object);
}

py::object add_to_programme(DocumentBuilder& self, const ProgrammePlace& place,
                            const py::object& record) {
    if (is<sluitend::GoalRecord>(record))
        return py::cast(GoalPlace{self.add(place.index, py::cast<sluitend::GoalRecord>(record))});
    if (is<sluitend::IndicatorRecord>(record))
        self.add(place.index, py::cast<sluitend::IndicatorRecord>(record));
    else if (is<sluitend::ClaimRecord>(record))
        self.add(place.index, py::cast<sluitend::ClaimRecord>(record));
    else if (is<sluitend::BudgetTableRecord>(record))
        self.set_budget(place.index, py::cast<sluitend::BudgetTableRecord>(record));
    else
        throw py::type_error("below a programme stand GoalRecord, IndicatorRecord, ClaimRecord and "
                             "BudgetTableRecord, not " +
                             type_name(record));
    return py::none();
}

py::object add_to_goal(DocumentBuilder& self, const GoalPlace& place, const py::object& record) {
    if (is<sluitend::GoalRecord>(record))
        return py::cast(GoalPlace{self.add(place.index, py::cast<sluitend::GoalRecord>(record))});
    if (is<sluitend::ActionRecord>(record))
        self.add(place.index, py::cast<sluitend::ActionRecord>(record));
    else if (is<sluitend::IndicatorRecord>(record))
        self.add(place.index, py::cast<sluitend::IndicatorRecord>(record));
    else
        throw py::type_error("below a goal stand GoalRecord, ActionRecord and IndicatorRecord, "
                             "not " +
                             type_name(record));
    return py::none();
}

py::object add(DocumentBuilder& self, const py::args& arguments) {
    if (arguments.size() == 1) {
        const py::object record = arguments[0];
        if (is<sluitend::TableRecord>(record)) {
            self.add(py::cast<sluitend::TableRecord>(record));
            return py::none();
        }
        if (is<sluitend::IndicatorRecord>(record)) {
            self.add(py::cast<sluitend::IndicatorRecord>(record));
            return py::none();
        }
        return py::cast(ProgrammePlace{self.add(take<sluitend::ProgrammeRecord>(record))});
    }
    if (arguments.size() != 2)
        throw py::type_error(
            "add takes a ProgrammeRecord, TableRecord or IndicatorRecord, or a place and a record");
    const py::object place = arguments[0];
    const py::object record = arguments[1];
    if (is<ProgrammePlace>(place))
        return add_to_programme(self, py::cast<const ProgrammePlace&>(place), record);
    if (is<GoalPlace>(place)) return add_to_goal(self, py::cast<const GoalPlace&>(place), record);
    throw py::type_error("the first argument is what add() gave for the programme or goal above, "
                         "not " +
                         type_name(place));
}

} // namespace

void bind_builder(py::module_& module) {
    py::class_<ProgrammePlace>(module, "ProgrammePlace", "Where a builder put a programme.",
                               py::is_final())
        .attr("__module__") = "sluitend";
    py::class_<GoalPlace>(module, "GoalPlace", "Where a builder put a goal.", py::is_final())
        .attr("__module__") = "sluitend";
    py::class_<DocumentBuilder> type(
        module, "DocumentBuilder",
        "Collects what a page says and makes an immutable document of it.", py::is_final());
    type.def(py::init([](const py::object& record, const py::object& limits) {
                 return DocumentBuilder(record.is_none() ? sluitend::DocumentRecord{}
                                                         : take<sluitend::DocumentRecord>(record),
                                        limits.is_none() ? sluitend::Limits{}
                                                         : take<sluitend::Limits>(limits));
             }),
             py::arg("record") = py::none(), py::arg("limits") = py::none());
    type.def("add", &add, "Adds a record below what an earlier call returned.");
    // Under the lock: a builder may change, so no other thread may add to it meanwhile.
    type.def("build", &DocumentBuilder::build,
             "The document: goals depth first, everything in the order of its parents.");
    type.attr("__module__") = "sluitend";
}

} // namespace sluitend_python
