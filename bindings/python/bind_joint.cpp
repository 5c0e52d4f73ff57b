// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "record.hpp"

#include <sluitend/render/joint_text.hpp>

namespace sluitend_python {

namespace {

/// Sentences in a language: `text(lang)`.
template <class T> void define_text(py::class_<T>& type, const char* documentation) {
    type.def(
        "text",
        [](const T& self, sluitend::Language lang) {
            return to_text(sluitend::message(self, lang));
        },
        py::arg("lang") = sluitend::Language::nl, documentation);
}

/// The position of what was asked for: a number, a `Figure` or its `Amount`.
std::optional<std::size_t> position_of(const sluitend::JointResult& joint,
                                       const py::object& figure) {
    const auto found = [&](const auto& is_meant) -> std::optional<std::size_t> {
        for (const sluitend::FigureBounds& each : joint.bounds)
            if (is_meant(each.printed)) return each.figure;
        return std::nullopt;
    };
    if (py::isinstance<sluitend::Figure>(figure)) {
        const auto& wanted = py::cast<const sluitend::Figure&>(figure);
        return found([&](const sluitend::Figure& each) { return each == wanted; });
    }
    if (py::isinstance<sluitend::Amount>(figure)) {
        const auto& wanted = py::cast<const sluitend::Amount&>(figure);
        return found([&](const sluitend::Figure& each) { return each.amount == wanted; });
    }
    return take<std::size_t>(figure);
}

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
    auto proof = bind_record<sluitend::Certificate>(
        module, "Certificate",
        "A proof that figures cannot all be true: identities whose sum rounding cannot explain.");
    define_text(proof, "The proof as an addition that can be checked with pencil and paper.");
    auto bounds = bind_record<sluitend::FigureBounds>(
        module, "FigureBounds", "What is known of the unrounded value of a figure, in euro.");
    define_text(bounds, "The figure with its place, and what is known of it, in its printed unit.");
    auto unprinted = bind_record<sluitend::UnprintedBounds>(
        module, "UnprintedBounds",
        "What is known of a cell that identities name and the page leaves blank, in euro.");
    define_text(unprinted, "The cell, and what is known of it, in the unit of the figures around.");
}

void bind_culprits(py::module_& module) {
    bind_record<sluitend::Repair>(module, "Repair",
                                  "One way in which a figure may have gone wrong.");
    auto set = bind_record<sluitend::CulpritSet>(
        module, "CulpritSet", "A smallest set of figures that must be wrong if no others are.");
    define_text(set,
                "Which figures, what they would have to be, and how that may have come about.");
    auto all = bind_record<sluitend::FigureCulprits>(
        module, "FigureCulprits", "All smallest sets of figures of one block, likeliest first.");
    define_text(all, "So many figures are wrong, and every set of them on a line of its own.");
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
            [](const sluitend::JointResult& self, const py::object& figure) {
                const auto position = position_of(self, figure);
                const auto* found = position ? self.bounds_of(*position) : nullptr;
                return found == nullptr ? py::object(py::none()) : py::cast(*found);
            },
            py::arg("figure"),
            "The bounds of a figure: a Figure, its Amount, or its position; or None.");
}

} // namespace sluitend_python
