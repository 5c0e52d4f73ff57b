// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "casters.hpp"

#include <sluitend/analyse/assessment.hpp>
#include <sluitend/analyse/diff.hpp>
#include <sluitend/analyse/round_consistently.hpp>
#include <sluitend/analyse/statistics.hpp>
#include <sluitend/check/recover.hpp>
#include <sluitend/check/report.hpp>
#include <sluitend/check/table_structure.hpp>
#include <sluitend/io/tidy_table.hpp>
#include <sluitend/model/programme.hpp>
#include <sluitend/model/statutory_indicators.hpp>
#include <sluitend/render/labels.hpp>

namespace sluitend_python {

PythonObjects& python_objects() {
    static PythonObjects objects;
    return objects;
}

void register_objects() {
    PythonObjects& objects = python_objects();
    const py::module_ decimal = py::module_::import("decimal");
    objects.decimal = py::object(decimal.attr("Decimal")).release();
    // Whatever the caller's context says, a number crosses whole or not at all.
    py::list traps;
    for (const char* signal : {"Inexact", "Rounded", "InvalidOperation"})
        traps.append(decimal.attr(signal));
    const py::object context = decimal.attr("Context")(
        py::arg("prec") = decimal.attr("MAX_PREC"), py::arg("Emax") = decimal.attr("MAX_EMAX"),
        py::arg("Emin") = decimal.attr("MIN_EMIN"), py::arg("capitals") = 1, py::arg("clamp") = 0,
        py::arg("flags") = py::list(), py::arg("traps") = traps);
    objects.multiply = py::object(context.attr("multiply")).release();
    for (std::size_t scale = 0; scale < objects.units.size(); ++scale)
        objects.units[scale] = objects.decimal("1E-" + std::to_string(scale)).release();
    objects.errors = py::module_::import("sluitend._errors").release();
}

namespace {

/// Ties the enumerators of E to a class in Python, which must have the same names.
template <sluitend::NamedEnum E> void tie(const py::module_& words, const char* name) {
    using Enumeration = PythonEnumeration<E>;
    const py::object type = words.attr(name);
    if (py::len(type) != Enumeration::words.size())
        throw py::import_error(std::string("sluitend._names.") + name + " has other members");
    Enumeration::name = name;
    for (std::size_t i = 0; i < Enumeration::words.size(); ++i)
        Enumeration::members[i] = type(to_text(Enumeration::words[i])).release();
}

} // namespace

void register_enumerations() {
    const py::module_ words = py::module_::import("sluitend._names");
    tie<sluitend::AreaKind>(words, "AreaKind");
    tie<sluitend::AssessmentReason>(words, "AssessmentReason");
    tie<sluitend::AssessmentVerdict>(words, "AssessmentVerdict");
    tie<sluitend::Basis>(words, "Basis");
    tie<sluitend::Benchmark>(words, "Benchmark");
    tie<sluitend::BreakKind>(words, "BreakKind");
    tie<sluitend::CellKind>(words, "CellKind");
    tie<sluitend::CellType>(words, "CellType");
    tie<sluitend::ClaimDirection>(words, "ClaimDirection");
    tie<sluitend::ClaimForm>(words, "ClaimForm");
    tie<sluitend::ClaimVerdict>(words, "ClaimVerdict");
    tie<sluitend::Comparator>(words, "Comparator");
    tie<sluitend::DecidedBy>(words, "DecidedBy");
    tie<sluitend::DetectionBasis>(words, "DetectionBasis");
    tie<sluitend::Direction>(words, "Direction");
    tie<sluitend::EditionChangeKind>(words, "EditionChangeKind");
    tie<sluitend::EditionPart>(words, "EditionPart");
    tie<sluitend::solve::Feasibility>(words, "Feasibility");
    tie<sluitend::Grid>(words, "Grid");
    tie<sluitend::Grouping>(words, "Grouping");
    tie<sluitend::GroupSeparator>(words, "GroupSeparator");
    tie<sluitend::IdentityKind>(words, "IdentityKind");
    tie<sluitend::JointVerdict>(words, "JointVerdict");
    tie<sluitend::Language>(words, "Language");
    tie<sluitend::LeftOutReason>(words, "LeftOutReason");
    tie<sluitend::LineCode>(words, "LineCode");
    tie<sluitend::MatchBasis>(words, "MatchBasis");
    tie<sluitend::MinusStyle>(words, "MinusStyle");
    tie<sluitend::MissingReason>(words, "MissingReason");
    tie<sluitend::Movement>(words, "Movement");
    tie<sluitend::NilCells>(words, "NilCells");
    tie<sluitend::NoTargetReason>(words, "NoTargetReason");
    tie<sluitend::NumberStyle>(words, "NumberStyle");
    tie<sluitend::ObservationStatus>(words, "ObservationStatus");
    tie<sluitend::PeriodKind>(words, "PeriodKind");
    tie<sluitend::Phase>(words, "Phase");
    tie<sluitend::PrintedRounding>(words, "PrintedRounding");
    tie<sluitend::QuantileMethod>(words, "QuantileMethod");
    tie<sluitend::QuantumBasis>(words, "QuantumBasis");
    tie<sluitend::RankOrder>(words, "RankOrder");
    tie<sluitend::Reason>(words, "Reason");
    tie<sluitend::RepairKind>(words, "RepairKind");
    tie<sluitend::Role>(words, "Role");
    tie<sluitend::Rounding>(words, "Rounding");
    tie<sluitend::RoundingPolicy>(words, "RoundingPolicy");
    tie<sluitend::RoundingStyle>(words, "RoundingStyle");
    tie<sluitend::solve::Route>(words, "Route");
    tie<sluitend::Severity>(words, "Severity");
    tie<sluitend::SignConvention>(words, "SignConvention");
    tie<sluitend::Suspicion>(words, "Suspicion");
    tie<sluitend::TableRole>(words, "TableRole");
    tie<sluitend::TableRule>(words, "TableRule");
    tie<sluitend::TargetKind>(words, "TargetKind");
    tie<sluitend::Ties>(words, "Ties");
    tie<sluitend::UnitKind>(words, "UnitKind");
    tie<sluitend::Verdict>(words, "Verdict");
}

} // namespace sluitend_python
