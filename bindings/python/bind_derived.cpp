// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "record.hpp"

#include <sluitend/render/labels.hpp>

namespace sluitend_python {

namespace {

using sluitend::Document;
using sluitend::Expression;
using sluitend::Ratio;
using sluitend::Report;

void bind_records(py::module_& module) {
    bind_record<Expression>(module, "Expression", "A sum of figures and a constant, in euro.");
    bind_record<Ratio>(module, "Ratio", "An expression divided by another.");
    bind_record<sluitend::Change>(module, "Change", "What a row did from one column to the next.");
    bind_record<sluitend::ClaimMatch>(module, "ClaimMatch",
                                      "A number of the table beside a claim.");
    bind_record<sluitend::ChangeLedger>(
        module, "ChangeLedger", "How much of a change the items under it explain, in euro.");
    bind_record<sluitend::ClaimResult>(module, "ClaimResult",
                                       "The verdict on a claim, with all that it rests on.");
}

py::object bounds_of(const Report& report, const py::object& what) {
    if (py::isinstance<Ratio>(what))
        return plain(sluitend::bounds(report, py::cast<const Ratio&>(what)));
    return plain(sluitend::bounds(report, take<Expression>(what)));
}

} // namespace

void bind_derived(py::module_& module) {
    bind_records(module);
    module.def("bounds", &bounds_of);
    module.def("changes", [](const Report& report) { return plain(sluitend::changes(report)); });
    module.def("guaranteed", [](const sluitend::solve::Interval& interval, int most) {
        return plain(sluitend::guaranteed(interval, most));
    });
    module.def("level", [](const Document& document, std::size_t figure) {
        return plain(sluitend::level(sluitend::figures(document), figure));
    });
    module.def("change", [](const Document& document, std::size_t from, std::size_t to) {
        return plain(sluitend::change(sluitend::figures(document), from, to));
    });
    module.def("growth", [](const Document& document, std::size_t from, std::size_t to) {
        return plain(sluitend::growth(sluitend::figures(document), from, to));
    });
    module.def("share", [](const Document& document, std::size_t part, std::size_t whole) {
        return plain(sluitend::share(sluitend::figures(document), part, whole));
    });
    module.def("expressions", [](const sluitend::BudgetTable& table) {
        return plain(sluitend::expressions(table));
    });
    module.def("describe_interval", [](const sluitend::solve::Interval& interval,
                                       const py::object& unit, sluitend::Language language) {
        return to_text(sluitend::describe(interval, rational_from(unit), language));
    });
}

} // namespace sluitend_python
