// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "handle.hpp"

#include "edition_fields.hpp"

#include <sluitend/io/write_diff.hpp>
#include <sluitend/render/diff.hpp>

namespace sluitend_python {

namespace {

using sluitend::EditionChange;
using sluitend::EditionDiff;
using sluitend::Language;

void bind_change(py::module_& module) {
    bind_record<sluitend::EditionSide>(module, "EditionSide", "A part as one edition prints it.");
    bind_record<sluitend::EditionCandidate>(module, "EditionCandidate",
                                            "Two parts that may be the same one.");
    bind_record<EditionChange>(module, "EditionChange",
                               "One change from an earlier edition to a later one (wijziging).")
        .def_property_readonly("text_before",
                               [](const EditionChange& self) { return plain(self.text_before()); })
        .def_property_readonly("text_after",
                               [](const EditionChange& self) { return plain(self.text_after()); })
        .def_property_readonly("place", [](const EditionChange& self) { return self.place(); })
        .def(
            "text",
            [](const EditionChange& self, Language lang) {
                return to_text(sluitend::message(self, lang));
            },
            py::arg("lang") = Language::nl, "The change in a sentence, 'nl' or 'en'.");
}

/// A facade's function that makes `EditionDiff` again is all that a pickle needs.
void bind_edition_diff(py::module_& module) {
    py::class_<EditionDiff> type(module, "EditionDiff", "What changed between two editions.",
                                 py::is_final());
    type.def_property_readonly("before", [](const EditionDiff& self) { return self.before; });
    type.def_property_readonly("after", [](const EditionDiff& self) { return self.after; });
    type.def_property_readonly("changes",
                               [](const py::object& self) { return make_view(self, "changes"); });
    type.def_property_readonly("is_empty", &EditionDiff::is_empty);
    type.def("count", &EditionDiff::count, py::arg("kind"), "How many changes are of a kind.");
    type.def("__eq__", [](const EditionDiff& self, const py::object& other) -> py::object {
        if (!py::isinstance<EditionDiff>(other)) return not_implemented();
        const auto& right = py::cast<const EditionDiff&>(other);
        return py::bool_(self.before == right.before && self.after == right.after &&
                         self.changes == right.changes);
    });
    type.def("__hash__", [](const EditionDiff& self) {
        return py::hash(
            py::make_tuple("EditionDiff", self.before.fingerprint(), self.after.fingerprint()));
    });
    type.def("__repr__", [](const EditionDiff& self) {
        const std::size_t count = self.changes.size();
        return "<EditionDiff " + std::to_string(count) + (count == 1 ? " change>" : " changes>");
    });
    type.def("__reduce__", [](const EditionDiff& self) {
        constexpr int version = 1;
        return py::make_tuple(py::module_::import("sluitend._pickle").attr("load_diff"),
                              py::make_tuple(version, self.before, self.after));
    });
    define_copies(type);
}

} // namespace

void bind_diff(py::module_& module) {
    bind_change(module);
    bind_edition_diff(module);
    module.def("diff", [](const py::object& before, const py::object& after,
                          const py::object& comparisons) {
        const auto mine = take<sluitend::Document>(before);
        const auto its = take<sluitend::Document>(after);
        const sluitend::DiffOptions options{take<std::size_t>(comparisons)};
        const py::gil_scoped_release release;
        return sluitend::diff(mine, its, options);
    });
    module.def("title_similarity", [](const py::object& a, const py::object& b) {
        return sluitend::title_similarity(words_from(a), words_from(b));
    });
}

} // namespace sluitend_python
