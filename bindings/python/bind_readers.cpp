// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "convert.hpp"
#include "observations.hpp"

#include <sluitend/io/read_statline.hpp>
#include <sluitend/io/read_swing.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace sluitend_python {

namespace {

using sluitend::ReadObservationsOptions;

/// The bytes of a bytes object, which must outlive them.
std::string_view bytes_of(py::handle content) {
    char* data = nullptr;
    Py_ssize_t size = 0;
    if (PyBytes_AsStringAndSize(content.ptr(), &data, &size) != 0) throw py::error_already_set();
    return {data, static_cast<std::size_t>(size)};
}

std::vector<std::string_view> pages_of(const py::tuple& pages) {
    std::vector<std::string_view> out;
    for (const py::handle each : pages)
        out.push_back(bytes_of(each));
    return out;
}

ReadObservationsOptions options_from(const py::object& vintage, sluitend::NumberStyle style,
                                     bool spreadsheet_safe, const py::object& limits) {
    return {.limits = take<sluitend::Limits>(limits),
            .vintage = words_from(vintage),
            .number_style = style,
            .spreadsheet_safe = spreadsheet_safe};
}

template <class Read> Observations read_unlocked(Read read) {
    const py::gil_scoped_release release;
    sluitend::ReadObservationsResult result = read();
    return {std::move(result.table), std::move(result.diagnostics)};
}

} // namespace

void bind_readers(py::module_& module) {
    module.def("read_observations_csv", [](const py::bytes& text, const py::object& vintage,
                                           sluitend::NumberStyle style, bool spreadsheet_safe,
                                           const py::object& area_kind, const py::object& limits) {
        const std::string_view content = bytes_of(text);
        auto options = options_from(vintage, style, spreadsheet_safe, limits);
        options.area_kind = take<std::optional<sluitend::AreaKind>>(area_kind);
        return read_unlocked([&] { return sluitend::read_observations_csv(content, options); });
    });
    module.def("read_statline", [](const py::tuple& rows, const py::bytes& properties,
                                   const py::tuple& codes, const py::object& period,
                                   const py::object& area, const py::object& vintage,
                                   sluitend::NumberStyle style, bool spreadsheet_safe,
                                   const py::object& limits) {
        sluitend::StatlinePayload payload{.rows = pages_of(rows),
                                          .properties = bytes_of(properties),
                                          .codes = {},
                                          .period = take<std::optional<sluitend::Period>>(period),
                                          .area = take<std::optional<sluitend::Area>>(area)};
        for (const py::handle each : codes) {
            const auto pair = py::reinterpret_borrow<py::tuple>(each);
            payload.codes.push_back({text_of(pair[0]), bytes_of(pair[1])});
        }
        const auto options = options_from(vintage, style, spreadsheet_safe, limits);
        return read_unlocked([&] { return sluitend::read_statline(payload, options); });
    });
    module.def("read_swing",
               [](const py::tuple& rows, const py::bytes& variables, const py::bytes& geo_items,
                  const py::object& indicator, const py::object& name, const py::object& unit,
                  bool has_official_codes, const py::object& vintage, sluitend::NumberStyle style,
                  bool spreadsheet_safe, const py::object& limits) {
                   const sluitend::SwingPayload payload{.rows = pages_of(rows),
                                                        .variables = bytes_of(variables),
                                                        .geo_items = bytes_of(geo_items),
                                                        .indicator = words_from(indicator),
                                                        .name = words_from(name),
                                                        .unit = words_from(unit),
                                                        .has_official_codes = has_official_codes};
                   const auto options = options_from(vintage, style, spreadsheet_safe, limits);
                   return read_unlocked([&] { return sluitend::read_swing(payload, options); });
               });
}

} // namespace sluitend_python
