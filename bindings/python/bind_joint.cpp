// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "record.hpp"

#include <sluitend/render/labels.hpp>

namespace sluitend_python {

namespace {

void bind_proofs(py::module_& module) {
    bind_record<sluitend::solve::End>(module, "End", "One end of an interval.", {"value"});
    bind_record<sluitend::solve::Interval>(
        module, "Interval",
        "All numbers between two ends; an absent end means that there is none on that side.")
        .def(
            "contains",
            [](const sluitend::solve::Interval& self, const py::object& value) {
                return self.contains(rational_from(value));
            },
            py::arg("value"), "True if a number lies in it.");
    bind_record<sluitend::FigureTerm>(module, "FigureTerm",
                                      "A figure in a sum, and how often it is counted.");
    bind_record<sluitend::PrintedTerm>(module, "PrintedTerm",
                                       "A figure in a proof, and how often it is counted.");
    bind_record<sluitend::IdentityTimes>(
        module, "IdentityTimes", "An identity in a sum of identities, and how often it is added.");
    bind_record<sluitend::Certificate>(
        module, "Certificate",
        "A proof that figures cannot all be true: identities whose sum rounding cannot explain.")
        .def(
            "text",
            [](const sluitend::Certificate& self, sluitend::Language lang) {
                return to_text(sluitend::message(self, lang));
            },
            py::arg("lang") = sluitend::Language::nl,
            "The proof as an addition that can be checked with pencil and paper.");
    bind_record<sluitend::FigureBounds>(
        module, "FigureBounds", "What is known of the unrounded value of a figure, in euro.");
}

void bind_culprits(py::module_& module) {
    bind_record<sluitend::Repair>(module, "Repair",
                                  "One way in which a figure may have gone wrong.");
    bind_record<sluitend::CulpritSet>(
        module, "CulpritSet", "A smallest set of figures that must be wrong if no others are.");
    bind_record<sluitend::FigureCulprits>(
        module, "FigureCulprits", "All smallest sets of figures of one block, likeliest first.");
}

} // namespace

void bind_joint(py::module_& module) {
    bind_proofs(module);
    bind_culprits(module);
    bind_record<sluitend::StyleInference>(
        module, "StyleInference", "Which style a set of identities shows, and how strongly.");
    bind_record<sluitend::StyleReport>(
        module, "StyleReport",
        "What the styles of a document are, rule by rule, and which identities go against theirs.");
    bind_record<sluitend::RefutedRounding>(
        module, "RefutedRounding", "A way of rounding under which the figures cannot all be true.");
    bind_record<sluitend::RoundingInference>(module, "RoundingInference",
                                             "Which ways of rounding the figures allow.");
    bind_record<sluitend::JointBlock>(module, "JointBlock",
                                      "Figures that hang together by identities.");
    bind_record<sluitend::JointResult>(module, "JointResult",
                                       "Whether all figures can be true at once.")
        .def_property_readonly(
            "certificate",
            [](const sluitend::JointResult& self) {
                const sluitend::Certificate* found = self.certificate();
                return found == nullptr ? py::object(py::none()) : py::cast(*found);
            },
            "The proof of the first impossible block, or None.")
        .def(
            "bounds_of",
            [](const sluitend::JointResult& self, std::size_t figure) {
                const sluitend::solve::Interval* found = self.bounds_of(figure);
                return found == nullptr ? py::object(py::none()) : py::cast(*found);
            },
            py::arg("figure"), "The bounds of a figure by its position, or None.");
}

} // namespace sluitend_python
