// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "handle.hpp"

#include <sluitend/io/write_json.hpp>
#include <sluitend/model/document_data.hpp>

namespace sluitend_python {

py::object make_children(const py::tuple& items, const py::tuple& codes) {
    return py::module_::import("sluitend._views").attr("Children")(items, codes);
}

py::object make_view(const py::object& owner, const char* name) {
    return py::module_::import("sluitend._views").attr("View")(owner, name);
}

py::str repr_of_part(const char* type, std::optional<std::string_view> number,
                     std::optional<std::string_view> title) {
    std::string out = "<" + std::string(type);
    if (number) out += " " + std::string(*number);
    if (title) out += " " + std::string(text_of(py::repr(to_text(*title))));
    const py::str text = to_text(out + ">");
    constexpr py::ssize_t longest = 120;
    if (py::len(text) <= longest) return text;
    return py::str(text[py::slice(0, longest - 2, 1)]) + to_text("…>");
}

py::tuple reduced_part(const char* type, const sluitend::Document& document, std::uint32_t index) {
    constexpr int version = 1;
    return py::make_tuple(py::module_::import("sluitend._pickle").attr("load_part"),
                          py::make_tuple(version, document, type, index));
}

namespace {

using sluitend::Document;
using sluitend::Programme;

py::bytes canonical_json(const Document& self) {
    std::string text;
    {
        const py::gil_scoped_release release;
        text = sluitend::write_json(self);
    }
    return text;
}

/// A part from its position, as a pickle names it.
template <class T>
py::object part_at(const Document& document, std::size_t count, std::uint32_t index) {
    if (index >= count)
        throw sluitend::ModelError("model.index", "no such part: " + std::to_string(index));
    return py::cast(T(document, {index}));
}

py::object part(const Document& document, const std::string& type, std::uint32_t index) {
    const sluitend::detail::DocumentData& data = document.data();
    if (type == "Programme") return part_at<Programme>(document, data.programmes.size(), index);
    if (type == "Goal") return part_at<sluitend::Goal>(document, data.goals.size(), index);
    if (type == "Action") return part_at<sluitend::Action>(document, data.actions.size(), index);
    if (type == "Indicator")
        return part_at<sluitend::Indicator>(document, data.indicators.size(), index);
    if (type == "BudgetTable")
        return part_at<sluitend::BudgetTable>(document, data.budget_tables.size(), index);
    if (type == "Table") return part_at<sluitend::Table>(document, data.tables.size(), index);
    if (type == "Claim") return part_at<sluitend::Claim>(document, data.claims.size(), index);
    throw sluitend::ValueError("pickle.type", "no such kind of part: " + type);
}

void bind_whole(py::module_& module) {
    py::class_<Document> type(module, "Document",
                              "A programme budget or a part of one, exactly as printed; immutable.",
                              py::is_final());
    type.def(py::init<>());
    const Signature signature = signature_of<sluitend::DocumentRecord>("Document", {});
    define_fields<sluitend::DocumentRecord>(
        type, signature,
        [](const Document& self) -> const sluitend::DocumentRecord& { return self.record(); });
    type.def_property_readonly("record", &Document::record, py::return_value_policy::copy,
                               "What is known of the whole.");
    type.def_property_readonly("fingerprint", &Document::fingerprint,
                               "A number that is equal for equal documents.");
    type.def_property_readonly("programmes",
                               [](const Document& self) { return children_of(self.programmes()); });
    type.def_property_readonly("tables",
                               [](const Document& self) { return children_of(self.tables()); });
    type.def_property_readonly("mandated_indicators", [](const Document& self) {
        return children_of(self.mandated_indicators());
    });
    for (const char* view : {"figures", "goals", "actions", "indicators", "observations", "targets",
                             "assessments", "claims"})
        type.def_property_readonly(
            view, [view](const py::object& self) { return make_view(self, view); });
    type.def("__eq__", [](const Document& self, const py::object& other) -> py::object {
        if (!py::isinstance<Document>(other)) return not_implemented();
        return py::bool_(self == py::cast<const Document&>(other));
    });
    type.def("__hash__", [](const Document& self) {
        return py::hash(py::make_tuple("Document", self.fingerprint()));
    });
    type.def("__repr__", [](const Document& self) {
        const auto programmes = self.programmes();
        if (programmes.size() == 1)
            return repr_of_part("Document", programmes[0].number(), programmes[0].title());
        return repr_of_part("Document", std::to_string(programmes.size()) + " programmes",
                            std::nullopt);
    });
    type.def("__reduce__", [](const Document& self) {
        constexpr int version = 1;
        return py::make_tuple(py::module_::import("sluitend._pickle").attr("load_document"),
                              py::make_tuple(version, canonical_json(self)));
    });
    define_copies(type);
}

void bind_programme(py::module_& module) {
    py::class_<Programme> type(
        module, "Programme",
        "A programme (programma): a coherent set of tasks, with goals, indicators and money.",
        py::is_final());
    type.def_property_readonly("goals",
                               [](const Programme& self) { return children_of(self.goals()); });
    type.def_property_readonly("all_goals",
                               [](const Programme& self) { return children_of(self.all_goals()); });
    type.def_property_readonly("mandated_indicators", [](const Programme& self) {
        return children_of(self.mandated_indicators());
    });
    type.def_property_readonly("claims",
                               [](const Programme& self) { return children_of(self.claims()); });
    type.def_property_readonly("budget",
                               [](const Programme& self) { return plain(self.budget()); });
    type.def("__repr__", [](const Programme& self) {
        return repr_of_part("Programme", self.number(), self.title());
    });
    define_part(type, "Programme");
}

void bind_claim(py::module_& module) {
    using sluitend::Claim;
    py::class_<Claim> type(module, "Claim", "An amount in the explanation of a programme.",
                           py::is_final());
    type.def_property_readonly("programme", &Claim::programme);
    type.def("__repr__", [](const Claim& self) {
        return repr_of_part("Claim", self.amount().verbatim(), self.record().sentence.value);
    });
    define_part(type, "Claim");
}

} // namespace

void bind_document(py::module_& module) {
    bind_whole(module);
    bind_programme(module);
    bind_claim(module);
    module.def("part", &part);
}

} // namespace sluitend_python
