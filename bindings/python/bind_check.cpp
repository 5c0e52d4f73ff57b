// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "handle.hpp"

#include <sluitend/io/write_json.hpp>
#include <sluitend/render/labels.hpp>

namespace sluitend_python {

namespace {

using sluitend::Finding;
using sluitend::IdentityResult;
using sluitend::Language;
using sluitend::Report;

void bind_finding(py::module_& module) {
    bind_record<sluitend::FindingArgument>(module, "FindingArgument",
                                           "One fact of a finding: a name and its exact text.",
                                           {"name", "value"});
    bind_record<Finding>(module, "Finding",
                         "Something odd in a document (bevinding), with its facts and its places.",
                         {"id"})
        .def_property_readonly(
            "message",
            [](const Finding& self) { return to_text(sluitend::message(self, Language::nl)); },
            "The finding in plain Dutch sentences.")
        .def(
            "text",
            [](const Finding& self, Language lang) {
                return to_text(sluitend::message(self, lang));
            },
            py::arg("lang") = Language::nl, "The finding in plain sentences, 'nl' or 'en'.")
        .def(
            "argument",
            [](const Finding& self, const py::object& name) {
                return plain(self.argument(words_from(name)));
            },
            py::arg("name"), "The value of one fact, or None.");
}

void bind_identities(py::module_& module) {
    bind_record<sluitend::IdentityTerm>(module, "IdentityTerm",
                                        "One figure of an identity with its sign.");
    bind_record<sluitend::Identity>(
        module, "Identity",
        "Figures of one place in the document that must add to zero, each with its sign.")
        .def_property_readonly("id",
                               [](const sluitend::Identity& self) { return to_text(self.id()); });
    auto type = bind_record<IdentityResult>(
        module, "IdentityResult",
        "The verdict on one identity, with the numbers behind it in the printed unit.");
    const auto part = [&type](const char* name, auto get) {
        type.def_property_readonly(
            name, [get](const IdentityResult& self) { return plain(get(self.identity)); });
    };
    part("id", [](const sluitend::Identity& identity) { return identity.id(); });
    part("rule", [](const sluitend::Identity& identity) { return identity.rule; });
    part("kind", [](const sluitend::Identity& identity) { return identity.kind; });
    part("where", [](const sluitend::Identity& identity) { return identity.where; });
    part("terms", [](const sluitend::Identity& identity) { return identity.terms; });
}

/// The bytes in which reports are compared: facts and places, all of them.
std::string facts_of(const Report& report) {
    return sluitend::write_json(report.document) + sluitend::write_json(report);
}

void bind_report(py::module_& module) {
    py::class_<Report> type(module, "Report",
                            "All that a check found: verdicts on identities, and findings.",
                            py::is_final());
    type.def_property_readonly("document", [](const Report& self) { return self.document; });
    type.def_property_readonly("assumptions",
                               [](const Report& self) { return plain(self.assumptions); });
    type.def_property_readonly("joint", [](const Report& self) { return plain(self.joint); });
    type.def_property_readonly("rounding", [](const Report& self) { return plain(self.rounding); });
    type.def_property_readonly("claims", [](const Report& self) { return plain(self.claims); });
    for (const char* view : {"identities", "findings"})
        type.def_property_readonly(
            view, [view](const py::object& self) { return make_view(self, view); });
    type.def_property_readonly("all_passed", &Report::all_passed,
                               "True if no finding is an error.");
    type.def(
        "count",
        [](const Report& self, const py::object& grade) {
            for (const auto& member : PythonEnumeration<sluitend::Severity>::members)
                if (member.equal(grade))
                    return self.count(enumerator_from<sluitend::Severity>(member));
            return self.count(enumerator_from<sluitend::Verdict>(grade));
        },
        py::arg("grade"), "How many findings have this severity, or identities this verdict.");
    type.def("__eq__", [](const Report& self, const py::object& other) -> py::object {
        if (!py::isinstance<Report>(other)) return not_implemented();
        return py::bool_(facts_of(self) == facts_of(py::cast<const Report&>(other)));
    });
    type.def("__hash__", [](const Report& self) {
        return py::hash(py::make_tuple("Report", self.document.fingerprint()));
    });
    type.def("__repr__", [](const Report& self) {
        using enum sluitend::Severity;
        return "<Report " + std::to_string(self.identities.size()) + " identities, " +
               std::to_string(self.count(error)) + " errors, " +
               std::to_string(self.count(warning)) + " warnings, " +
               std::to_string(self.count(info)) + " notes>";
    });
    type.def("__reduce__", [](const Report& self) {
        constexpr int version = 1;
        const auto declared =
            self.joint.styles.declared ? std::optional(self.joint.style) : std::nullopt;
        return py::make_tuple(py::module_::import("sluitend._pickle").attr("load_report"),
                              py::make_tuple(version, self.document, plain(self.joint.rounding),
                                             plain(self.joint.grid), plain(declared),
                                             plain(self.joint.elsewhere)));
    });
    define_copies(type);
}

} // namespace

void bind_check(py::module_& module) {
    bind_record<sluitend::SignEvidence>(
        module, "SignEvidence", "How the figures of a table stand under one sign convention.")
        .def_property_readonly("holding", &sluitend::SignEvidence::holding,
                               "How many equations hold, exactly or within rounding.");
    bind_record<sluitend::SignInference>(
        module, "SignInference", "What the figures of a table say about its sign convention.");
    bind_record<sluitend::TableAssumption>(module, "TableAssumption",
                                           "The sign convention under which a table was judged.");
    bind_record<sluitend::Figure>(
        module, "Figure", "One printed amount and what it is about; the tidy row of tables out.",
        {"amount"});
    bind_finding(module);
    bind_identities(module);
    bind_report(module);
    module.def("check",
               [](const py::object& document, const py::object& rounding, const py::object& grid,
                  const py::object& style, const py::object& elsewhere) {
                   const auto subject = take<sluitend::Document>(document);
                   sluitend::JointOptions options;
                   options.rounding = enumerator_from<sluitend::PrintedRounding>(rounding);
                   options.grid = enumerator_from<sluitend::Grid>(grid);
                   if (!style.is_none())
                       options.style = enumerator_from<sluitend::RoundingStyle>(style);
                   options.elsewhere = take<std::vector<sluitend::Figure>>(elsewhere);
                   const py::gil_scoped_release release;
                   return sluitend::check(subject, options);
               });
}

} // namespace sluitend_python
