// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "convert.hpp"

#include <sluitend/check/report.hpp>
#include <sluitend/io/read.hpp>
#include <sluitend/io/read_json.hpp>
#include <sluitend/io/write_file.hpp>
#include <sluitend/io/write_diff.hpp>
#include <sluitend/io/write_json.hpp>

namespace sluitend_python {

namespace {

using sluitend::ReadOptions;
using sluitend::ReadResult;

py::tuple pair_of(const ReadResult& result) {
    return py::make_tuple(result.document, plain(result.diagnostics));
}

/// The bytes of str or bytes; the object must outlive them.
std::string_view content_of(const py::object& source) {
    if (PyUnicode_Check(source.ptr())) return text_of(source);
    char* data = nullptr;
    Py_ssize_t size = 0;
    if (PyBytes_AsStringAndSize(source.ptr(), &data, &size) != 0) throw py::error_already_set();
    return {data, static_cast<std::size_t>(size)};
}

ReadOptions options_from(const py::object& name, const py::object& budget_year,
                         const py::object& sign_convention, bool allow_unknown_fields,
                         const py::object& limits) {
    return {.source = words_from(name),
            .budget_year = take<std::optional<sluitend::Year>>(budget_year),
            .sign_convention = take<std::optional<sluitend::SignConvention>>(sign_convention),
            .allow_unknown_fields = allow_unknown_fields,
            .limits = take<sluitend::Limits>(limits)};
}

template <class Subject> py::str json_of(const Subject& subject, bool indented) {
    std::string text;
    {
        const py::gil_scoped_release release;
        text = sluitend::write_json(subject, {.indented = indented});
    }
    return to_text(text);
}

} // namespace

void bind_io(py::module_& module) {
    module.def("read", [](const py::object& content, const py::object& name,
                          const py::object& budget_year, const py::object& sign_convention,
                          bool allow_unknown_fields, const py::object& limits,
                          const py::object& origins, const py::object& found) {
        const std::string_view text = content_of(content);
        ReadOptions options =
            options_from(name, budget_year, sign_convention, allow_unknown_fields, limits);
        options.origins = take<std::vector<sluitend::LineOrigin>>(origins);
        options.found = take<sluitend::Findings>(found);
        ReadResult result;
        {
            const py::gil_scoped_release release;
            result = sluitend::read(text, options);
        }
        return pair_of(result);
    });
    module.def("read_file", [](const py::bytes& path, const py::object& name,
                               const py::object& budget_year, const py::object& sign_convention,
                               bool allow_unknown_fields, const py::object& limits) {
        const std::string file = path;
        const ReadOptions options =
            options_from(name, budget_year, sign_convention, allow_unknown_fields, limits);
        ReadResult result;
        {
            const py::gil_scoped_release release;
            result = sluitend::read_file(file, options);
        }
        return pair_of(result);
    });
    module.def("read_json",
               [](const py::object& content, bool allow_unknown_fields, const py::object& limits) {
                   const std::string_view text = content_of(content);
                   const sluitend::ReadJsonOptions options{allow_unknown_fields,
                                                           take<sluitend::Limits>(limits)};
                   ReadResult result;
                   {
                       const py::gil_scoped_release release;
                       result = sluitend::read_json(text, options);
                   }
                   return pair_of(result);
               });
    module.def("write_json", &json_of<sluitend::Document>);
    module.def("write_json", &json_of<sluitend::Report>);
    module.def("write_json", &json_of<sluitend::EditionDiff>);
    module.def("write_file", [](const py::bytes& path, const py::object& text) {
        const std::string file = path;
        const std::string_view content = content_of(text);
        const py::gil_scoped_release release;
        sluitend::write_file_atomically(file, content);
    });
}

} // namespace sluitend_python
