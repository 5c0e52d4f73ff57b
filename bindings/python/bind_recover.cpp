// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "record.hpp"

#include <sluitend/check/recover.hpp>

namespace sluitend_python {

namespace {

/// Identities come as lists of cells: of `CellTerm`, or of (row, column, coefficient).
std::vector<sluitend::CellIdentity> identities_of(const py::sequence& source) {
    std::vector<sluitend::CellIdentity> out;
    for (const py::handle identity : source) {
        out.emplace_back();
        for (const py::object& each : take<std::vector<py::object>>(identity)) {
            if (py::isinstance<sluitend::CellTerm>(each)) {
                out.back().push_back(py::cast<const sluitend::CellTerm&>(each));
                continue;
            }
            const auto parts = take<std::vector<py::object>>(each);
            if (parts.size() != 3)
                throw py::type_error("a cell of an identity is (row, column, coefficient)");
            out.back().push_back(
                {take<std::size_t>(parts[0]), take<std::size_t>(parts[1]), take<int>(parts[2])});
        }
    }
    return out;
}

/// Rows come as texts, or as pairs of a text and a line code.
std::vector<std::string> texts_of(const py::sequence& rows,
                                  std::vector<std::optional<sluitend::LineCode>>& lines) {
    std::vector<std::string> texts;
    for (const py::handle row : rows) {
        if (PyUnicode_Check(row.ptr())) {
            texts.push_back(words_from(row));
            lines.push_back(std::nullopt);
            continue;
        }
        const auto pair = take<std::vector<py::object>>(row);
        if (pair.size() != 2) throw py::type_error("a row is a text, or (text, line)");
        texts.push_back(words_from(pair[0]));
        lines.push_back(take<std::optional<sluitend::LineCode>>(pair[1]));
    }
    return texts;
}

sluitend::Recovery recover(const py::sequence& rows, const py::object& columns,
                           const py::object& convention, const py::object& limits) {
    std::vector<std::optional<sluitend::LineCode>> lines;
    const std::vector<std::string> texts = texts_of(rows, lines);
    std::vector<sluitend::RawRow> raw;
    for (std::size_t i = 0; i < texts.size(); ++i)
        raw.push_back({texts[i], lines[i], false});
    const auto count = take<std::size_t>(columns);
    const auto declared = take<std::optional<sluitend::SignConvention>>(convention);
    const auto bounds = take<sluitend::Limits>(limits);
    const py::gil_scoped_release release;
    return sluitend::recover(raw, count, declared, bounds);
}

sluitend::Recovery recover_by_identities(const py::sequence& rows, const py::object& columns,
                                         const py::sequence& identities,
                                         const py::object& has_label, const py::object& options) {
    std::vector<std::optional<sluitend::LineCode>> lines;
    const std::vector<std::string> texts = texts_of(rows, lines);
    std::vector<sluitend::RawRow> raw;
    for (std::size_t i = 0; i < texts.size(); ++i)
        raw.push_back({texts[i], lines[i], take<bool>(has_label)});
    const auto count = take<std::size_t>(columns);
    const auto cells = identities_of(identities);
    const auto how = take<sluitend::RecoveryOptions>(options);
    const py::gil_scoped_release release;
    return sluitend::recover(raw, count, cells, how);
}

} // namespace

void bind_recover(py::module_& module) {
    bind_record<sluitend::CellTerm>(module, "CellTerm",
                                    "One cell in an identity of a table, and how often it counts.");
    bind_record<sluitend::RecoveryOptions>(
        module, "RecoveryOptions",
        "How the figures of a table are printed, and how far the search may go.");
    bind_record<sluitend::CellText>(
        module, "CellText",
        "One cell of a reading: its text and where it starts in the row's cell text.");
    bind_record<sluitend::RecoveredRow>(module, "RecoveredRow", "How one row came out.");
    bind_record<sluitend::MissingRow>(
        module, "MissingRow",
        "A row that has been lost, it seems: the same sum over rows fails in several columns.");
    bind_record<sluitend::Recovery>(module, "Recovery",
                                    "How the rows of one table came out, in the order given.");
    module.def("recover", &recover);
    module.def("recover_by_identities", &recover_by_identities);
}

} // namespace sluitend_python
