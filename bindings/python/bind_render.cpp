// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "convert.hpp"

#include <sluitend/render/diff.hpp>
#include <sluitend/render/html.hpp>
#include <sluitend/render/labels.hpp>
#include <sluitend/render/pipeline.hpp>
#include <sluitend/render/place.hpp>
#include <sluitend/render/svg.hpp>
#include <sluitend/render/text.hpp>

#include <limits>

namespace sluitend_python {

namespace {

using sluitend::Language;

template <class Subject>
py::object text(const Subject& subject, Language language, const py::object& width, bool verbose) {
    constexpr auto most = std::numeric_limits<int>::max();
    const auto columns = static_cast<std::size_t>(integer_from(width, 0, most, "width"));
    std::string out;
    {
        const py::gil_scoped_release release;
        out = sluitend::render_text(subject,
                                    {.language = language, .width = columns, .verbose = verbose});
    }
    return to_text(out);
}

template <class Subject> py::object page(const Subject& subject, Language language) {
    std::string out;
    {
        const py::gil_scoped_release release;
        out = sluitend::render_html(subject, {.language = language});
    }
    return to_text(out);
}

template <class Subject> py::object fragment(const Subject& subject, Language language) {
    std::string out;
    {
        const py::gil_scoped_release release;
        out = sluitend::render_html_fragment(subject, {.language = language});
    }
    return to_text(out);
}

/// A picture, or None where there is nothing to draw.
template <class Subject, class Draw>
py::object picture(Draw draw, const Subject& subject, Language language) {
    const std::string out = draw(subject, {.language = language});
    return out.empty() ? py::none() : py::object(to_text(out));
}

template <sluitend::NamedEnum E>
bool say(const py::object& word, Language language, py::object& out) {
    for (const py::handle member : PythonEnumeration<E>::members)
        if (word.is(member)) {
            out = to_text(sluitend::label(enumerator_from<E>(word), language));
            return true;
        }
    return false;
}

template <sluitend::NamedEnum... E> py::object label(const py::object& word, Language language) {
    py::object out;
    if (!(say<E>(word, language, out) || ...))
        throw py::type_error("there are no words for this " + type_name(word));
    return out;
}

/// Binds `function` for every kind of thing that has an overload of it.
template <class... Subject, class Function>
void define_for(py::module_& module, const char* name, Function function) {
    (module.def(name, [function](const Subject& subject,
                                 Language language) { return function(subject, language); }),
     ...);
}

template <class Render>
void define_for_pipelines(py::module_& module, const char* name, Render render) {
    module.def(
        name, [render](const sluitend::Report& report, Language language, const py::object& file) {
            const sluitend::PipelineOptions options{.language = language, .file = words_from(file)};
            std::string out;
            {
                const py::gil_scoped_release release;
                out = render(report, options);
            }
            return to_text(out);
        });
}

} // namespace

void bind_render(py::module_& module) {
    module.def("render_text", &text<sluitend::Report>);
    module.def("render_text", &text<sluitend::Document>);
    module.def(
        "place", [](const sluitend::Document& document, const py::object& span, Language language) {
            return to_text(sluitend::place(document, take<sluitend::SourceSpan>(span), language));
        });
    module.def("render_text", &text<sluitend::EditionDiff>);
    define_for<sluitend::Report, sluitend::EditionDiff>(
        module, "render_html",
        [](const auto& subject, Language language) { return page(subject, language); });
    define_for_pipelines(module, "render_junit", &sluitend::render_junit);
    define_for_pipelines(module, "render_sarif", &sluitend::render_sarif);
    define_for<sluitend::Document, sluitend::Report, sluitend::JointResult, sluitend::EditionDiff,
               sluitend::Programme, sluitend::Goal, sluitend::BudgetTable, sluitend::Table>(
        module, "render_html_fragment",
        [](const auto& subject, Language language) { return fragment(subject, language); });
    module.def("goal_tree_svg", [](const sluitend::Programme& programme, Language language) {
        return picture(&sluitend::goal_tree_svg, programme, language);
    });
    module.def("budget_svg", [](const sluitend::BudgetTable& table, Language language) {
        return picture(&sluitend::budget_svg, table, language);
    });
    module.def("target_svg", [](const sluitend::Indicator& indicator, Language language) {
        return picture(&sluitend::target_svg, indicator, language);
    });
    module.def(
        "label",
        &label<sluitend::Severity, sluitend::Verdict, sluitend::JointVerdict,
               sluitend::PrintedRounding, sluitend::Basis, sluitend::RoundingStyle,
               sluitend::Suspicion, sluitend::Reason, sluitend::LineCode, sluitend::Phase,
               sluitend::Role, sluitend::SignConvention, sluitend::QuantumBasis,
               sluitend::MissingReason, sluitend::TargetKind, sluitend::NoTargetReason,
               sluitend::ClaimVerdict, sluitend::Grid, sluitend::RepairKind, sluitend::solve::Route,
               sluitend::AssessmentVerdict, sluitend::AssessmentReason, sluitend::LeftOutReason,
               sluitend::AreaKind, sluitend::ObservationStatus, sluitend::BreakKind,
               sluitend::EditionChangeKind, sluitend::EditionPart>);
    module.def("describe_target",
               [](const sluitend::Target& target, const py::object& unit, Language language) {
                   return to_text(sluitend::describe(
                       target, take<std::optional<sluitend::Unit>>(unit), language));
               });
    module.def("describe_period", [](const sluitend::Period& period, Language language) {
        return to_text(sluitend::describe(period, language));
    });
}

} // namespace sluitend_python
