// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "handle.hpp"

#include <sluitend/analyse/assessment.hpp>
#include <sluitend/analyse/diff.hpp>
#include <sluitend/model/document_data.hpp>

namespace sluitend_python {

namespace {

using sluitend::Document;
using sluitend::Indicator;
using sluitend::Report;

/// Parts of a document in the order of its storage, as handles.
template <class T> std::vector<T> handles(const Document& document, std::size_t count) {
    std::vector<T> out;
    for (std::uint32_t i = 0; i < count; ++i)
        out.push_back(T(document, {i}));
    return out;
}

template <class T> py::tuple coded(const std::vector<T>& items) {
    return py::make_tuple(plain(items), codes_of(items));
}

template <class T> py::tuple uncoded(const std::vector<T>& items) {
    return py::make_tuple(plain(items), py::tuple());
}

py::tuple parts_of(const Document& document, std::string_view view) {
    const sluitend::detail::DocumentData& data = document.data();
    if (view == "figures") return uncoded(sluitend::figures(document));
    if (view == "goals") return coded(handles<sluitend::Goal>(document, data.goals.size()));
    if (view == "actions") return coded(handles<sluitend::Action>(document, data.actions.size()));
    if (view == "claims") return uncoded(handles<sluitend::Claim>(document, data.claims.size()));
    const std::vector<Indicator> indicators = document.all_indicators();
    if (view == "indicators") return coded(indicators);
    std::vector<sluitend::Observation> observations;
    std::vector<sluitend::Target> targets;
    for (const Indicator& each : indicators) {
        observations.insert(observations.end(), each.observations().begin(),
                            each.observations().end());
        targets.insert(targets.end(), each.targets().begin(), each.targets().end());
    }
    if (view == "observations") return uncoded(observations);
    if (view == "targets") return uncoded(targets);
    std::vector<sluitend::Assessment> assessments;
    for (const Indicator& each : indicators)
        for (auto& judged : sluitend::assess(each))
            assessments.push_back(std::move(judged));
    return uncoded(assessments);
}

py::tuple parts_of(const Report& report, std::string_view view) {
    std::vector<std::string> codes;
    if (view == "identities") {
        for (const auto& each : report.identities)
            codes.push_back(each.identity.id());
        return py::make_tuple(plain(report.identities), plain(codes));
    }
    for (const auto& each : report.findings)
        codes.push_back(each.id);
    return py::make_tuple(plain(report.findings), plain(codes));
}

/// Changes, found by their kind.
py::tuple parts_of(const sluitend::EditionDiff& diff) {
    std::vector<std::string> codes;
    for (const auto& each : diff.changes)
        codes.emplace_back(sluitend::name_of(each.kind));
    return py::make_tuple(plain(diff.changes), plain(codes));
}

} // namespace

void bind_view(py::module_& module) {
    module.def("view_parts", [](const py::object& owner, const std::string& view) {
        if (py::isinstance<Report>(owner)) return parts_of(py::cast<const Report&>(owner), view);
        if (py::isinstance<sluitend::EditionDiff>(owner))
            return parts_of(py::cast<const sluitend::EditionDiff&>(owner));
        return parts_of(py::cast<const Document&>(owner), view);
    });
}

} // namespace sluitend_python
