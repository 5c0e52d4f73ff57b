// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "analysis_fields.hpp"
#include "convert.hpp"

#include <sluitend/render/chart.hpp>

#include <limits>
#include <string>
#include <vector>

namespace sluitend_python {

namespace {

using sluitend::ChartOptions;
using sluitend::Language;
using sluitend::Series;
using sluitend::Target;

/// Sizes beyond those of an int are as wrong as others that are refused by the library.
ChartOptions options_of(const py::object& language, const py::object& width,
                        const py::object& height) {
    const auto size = [](const py::object& given, const char* what) {
        constexpr auto most = std::numeric_limits<int>::max();
        return static_cast<int>(integer_from(given, -most, most, what));
    };
    return {.language = enumerator_from<Language>(language),
            .width = size(width, "width"),
            .height = size(height, "height")};
}

template <class Draw> py::object drawn(Draw draw) {
    std::string out;
    {
        const py::gil_scoped_release release;
        out = draw();
    }
    return to_text(out);
}

/// A chart of an indicator of a document, and one of a series with what goes with it.
template <class OfIndicator, class OfSeries>
void bind_indicator(py::module_& module, const char* name, OfIndicator of_indicator,
                    OfSeries of_series) {
    module.def(name, [of_indicator](const py::object& indicator, const py::object& language,
                                    const py::object& width, const py::object& height) {
        const auto subject = take<sluitend::Indicator>(indicator);
        const ChartOptions options = options_of(language, width, height);
        return drawn([&] { return of_indicator(subject, options); });
    });
    module.def(name, [of_series](const py::object& series, const py::object& targets,
                                 const py::object& comparisons, const py::object& language,
                                 const py::object& width, const py::object& height) {
        if (!py::isinstance<Series>(series))
            throw py::type_error("needs an Indicator or a Series, not " + type_name(series));
        const auto subject = take<Series>(series);
        const ChartOptions options = options_of(language, width, height);
        const auto aims = take<std::vector<Target>>(targets);
        const auto others = take<std::vector<Series>>(comparisons);
        return drawn([&] { return of_series(subject, aims, others, options); });
    });
}

/// All indicators of a programme, or of a document.
template <class OfProgramme, class OfDocument>
void bind_indicators(py::module_& module, const char* name, OfProgramme of_programme,
                     OfDocument of_document) {
    module.def(name,
               [of_programme, of_document](const py::object& whole, const py::object& language,
                                           const py::object& width, const py::object& height) {
                   const ChartOptions options = options_of(language, width, height);
                   if (py::isinstance<sluitend::Document>(whole)) {
                       const auto subject = take<sluitend::Document>(whole);
                       return drawn([&] { return of_document(subject, options); });
                   }
                   const auto subject = take<sluitend::Programme>(whole);
                   return drawn([&] { return of_programme(subject, options); });
               });
}

template <class Draw> void bind_ranking(py::module_& module, const char* name, Draw draw) {
    module.def(name,
               [draw](const py::object& ranking, const py::object& area, const py::object& language,
                      const py::object& width, const py::object& height) {
                   const auto subject = take<sluitend::Ranking>(ranking);
                   const std::string place = words_from(area);
                   const ChartOptions options = options_of(language, width, height);
                   return drawn([&] { return draw(subject, place, options); });
               });
}

} // namespace

void bind_chart(py::module_& module) {
    using OfIndicator = std::string (*)(const sluitend::Indicator&, const ChartOptions&);
    using OfSeries = std::string (*)(const Series&, std::span<const Target>,
                                     std::span<const Series>, const ChartOptions&);
    bind_indicator(module, "indicator_svg", OfIndicator(&sluitend::indicator_svg),
                   OfSeries(&sluitend::indicator_svg));
    bind_indicator(module, "indicator_vega_lite", OfIndicator(&sluitend::indicator_vega_lite),
                   OfSeries(&sluitend::indicator_vega_lite));
    using OfProgramme = std::string (*)(const sluitend::Programme&, const ChartOptions&);
    using OfDocument = std::string (*)(const sluitend::Document&, const ChartOptions&);
    bind_indicators(module, "indicators_svg", OfProgramme(&sluitend::indicators_svg),
                    OfDocument(&sluitend::indicators_svg));
    bind_indicators(module, "indicators_vega_lite", OfProgramme(&sluitend::indicators_vega_lite),
                    OfDocument(&sluitend::indicators_vega_lite));
    bind_ranking(module, "ranking_svg", &sluitend::ranking_svg);
    bind_ranking(module, "ranking_vega_lite", &sluitend::ranking_vega_lite);
}

} // namespace sluitend_python
