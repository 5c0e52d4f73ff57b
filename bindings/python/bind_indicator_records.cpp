// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "record.hpp"

namespace sluitend_python {

void bind_indicator_records(py::module_& module) {
    bind_record<sluitend::StepTarget>(
        module, "StepTarget",
        "One value for every period from the first year on: 'vanaf 2020 een 7'.", {"value"});
    bind_record<sluitend::TrajectoryPoint>(module, "TrajectoryPoint",
                                           "One point of a TrajectoryTarget.", {"period", "value"});
    bind_record<sluitend::TrajectoryTarget>(
        module, "TrajectoryTarget", "A value per period, with no interpolation between them.");
    bind_record<sluitend::DirectionalTarget>(module, "DirectionalTarget",
                                             "A direction instead of a value: 'afname of gelijk'.");
    bind_record<sluitend::BenchmarkTarget>(
        module, "BenchmarkTarget", "A comparison with others: 'max. op landelijk gemiddelde'.");
    bind_record<sluitend::UnstatedTarget>(module, "UnstatedTarget",
                                          "A target exists, but its value is not in this text.");
    bind_record<sluitend::NoTarget>(module, "NoTarget",
                                    "Deliberately no target, with the reason that the page gives.");
    bind_record<sluitend::TextTarget>(module, "TextTarget",
                                      "Words that are a target, but not one of the other kinds.");
    bind_record<sluitend::Target>(
        module, "Target", "A target (streefwaarde): what is aimed for, from when, in whose words.",
        {"value"})
        .def_property_readonly("kind", &sluitend::Target::kind, "Which alternative this is.");
    bind_record<sluitend::SeriesBreak>(
        module, "SeriesBreak", "Where values stop being comparable (trendbreuk).", {"first"});
    bind_record<sluitend::Observation>(
        module, "Observation", "One measured value (meting, score): no value always has a reason.",
        {"period"});
    bind_record<sluitend::IndicatorRecord>(
        module, "IndicatorRecord",
        "What the page says of an indicator; each part is absent where the page is silent.");
}

} // namespace sluitend_python
