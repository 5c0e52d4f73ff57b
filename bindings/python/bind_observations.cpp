// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "observations.hpp"

#include <sluitend/io/tidy_table.hpp>
#include <sluitend/model/observation_columns-inl.hpp>
#include <sluitend/model/statutory_numbers.hpp>

#include <unordered_map>

namespace sluitend_python {

namespace {

using sluitend::Observation;
using sluitend::ObservationTable;
using sluitend::ObservationTableBuilder;
using sluitend::Period;

Observations make(const py::iterable& rows, const py::object& diagnostics) {
    ObservationTableBuilder builder;
    std::unordered_map<PyObject*, std::uint32_t> known;
    std::vector<py::object> kept; // an address is a name only as long as its object lives
    for (const py::handle each : rows) {
        if (!PyTuple_Check(each.ptr()) || PyTuple_GET_SIZE(each.ptr()) != 2)
            throw py::type_error("a row is a pair: an IndicatorRecord and an Observation, not " +
                                 type_name(each));
        const auto pair = py::reinterpret_borrow<py::tuple>(each);
        const py::object indicator = pair[0];
        auto found = known.find(indicator.ptr());
        if (found == known.end()) {
            const auto position = builder.add(take<sluitend::IndicatorRecord>(indicator));
            found = known.emplace(indicator.ptr(), position).first;
            kept.push_back(indicator);
        }
        const py::object observation = pair[1];
        builder.add(found->second, take<Observation>(observation));
    }
    return {builder.build(), take<sluitend::Findings>(diagnostics)};
}

std::vector<sluitend::IndicatorRecord> indicators_of(const ObservationTable& table) {
    const auto all = table.indicators();
    return {all.begin(), all.end()};
}

std::vector<sluitend::Area> areas_of(const ObservationTable& table) {
    const auto all = table.areas();
    return {all.begin(), all.end()};
}

ObservationTable selected(const ObservationTable& table, const std::vector<std::size_t>& rows) {
    const py::gil_scoped_release release;
    return table.select(rows);
}

std::size_t row_from(const ObservationTable& table, const py::object& position) {
    return position_from(position, table.size(), "row");
}

py::object at(const Observations& self, const py::object& key) {
    if (!PySlice_Check(key.ptr())) return py::cast(self.table[row_from(self.table, key)]);
    std::size_t start = 0, stop = 0, step = 0, count = 0;
    if (!py::reinterpret_borrow<py::slice>(key).compute(self.table.size(), &start, &stop, &step,
                                                        &count))
        throw py::error_already_set();
    std::vector<std::size_t> rows(count);
    for (std::size_t i = 0; i < count; ++i)
        rows[i] = start + i * step; // a step below 0 wraps around, and so back
    return py::cast(Observations{selected(self.table, rows), self.diagnostics});
}

/// True for every indicator or area that is wanted. Raises if none is.
template <class Items, class Matches>
std::vector<bool> wanted(const Items& items, const char* kind, std::string_view name,
                         Matches matches) {
    std::vector<bool> out;
    bool is_found = false;
    for (const auto& each : items) {
        out.push_back(matches(each));
        is_found = is_found || out.back();
    }
    if (!is_found)
        throw sluitend::ValueError("observation.unknown", std::string("no ") + kind + " " +
                                                              std::string(name) + " in this table");
    return out;
}

/// A test of periods: one period, or all that begin in a year.
bool is_in(const Period& period, const std::optional<Period>& wanted,
           const std::optional<sluitend::Year>& year) {
    return (!wanted || period == *wanted) && (!year || period.year() == *year);
}

ObservationTable where(const ObservationTable& table, const py::object& indicator,
                       const py::object& area, const py::object& period) {
    std::vector<bool> indicators, areas;
    if (!indicator.is_none()) {
        const std::string name = words_from(indicator);
        indicators = wanted(table.indicators(), "indicator", name,
                            [&](const auto& each) { return each.is_called(name); });
    }
    if (!area.is_none()) {
        const bool is_code = PyUnicode_Check(area.ptr());
        auto sought =
            is_code ? sluitend::Area{{}, words_from(area), {}} : take<sluitend::Area>(area);
        if (const auto known = sluitend::area_of_code(sought.code)) sought.code = known->code;
        areas = wanted(
            table.areas(), "area", sought.code.empty() ? sought.name : sought.code,
            [&](const auto& each) { return is_code ? each.code == sought.code : each == sought; });
    }
    std::optional<Period> when;
    std::optional<sluitend::Year> year;
    if (PyLong_Check(period.ptr()))
        year = year_from(period);
    else
        when = take<std::optional<Period>>(period);
    const auto& columns = table.columns();
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < table.size(); ++row) {
        if (!indicators.empty() && !indicators[columns.indicator[row]]) continue;
        const std::uint32_t place = columns.area[row];
        if (!areas.empty() && (place == sluitend::detail::absent_position || !areas[place]))
            continue;
        if (is_in(columns.period[row], when, year)) rows.push_back(row);
    }
    return selected(table, rows);
}

py::tuple reduced_table(const Observations& self) {
    constexpr int version = 1;
    py::tuple positions(self.table.size()), observations(self.table.size());
    for (std::size_t row = 0; row < self.table.size(); ++row) {
        positions[row] = self.table.indicator(row);
        observations[row] = py::cast(self.table[row]);
    }
    return py::make_tuple(py::module_::import("sluitend._pickle").attr("load_observation_table"),
                          py::make_tuple(version, plain(indicators_of(self.table)),
                                         plain(areas_of(self.table)), positions, observations,
                                         plain(self.diagnostics)));
}

/// A table of what `reduced_table` gave; indicators and areas without rows stay.
Observations restored(const py::object& indicators, const py::object& areas,
                      const py::object& positions, const py::object& observations,
                      const py::object& diagnostics) {
    ObservationTableBuilder builder;
    for (const auto& each : take<std::vector<sluitend::IndicatorRecord>>(indicators))
        builder.add(each);
    for (const auto& each : take<std::vector<sluitend::Area>>(areas))
        builder.add(each);
    const auto places = take<std::vector<std::uint32_t>>(positions);
    const auto rows = take<std::vector<Observation>>(observations);
    if (places.size() != rows.size())
        throw sluitend::ModelError("model.index", "there are not as many rows as positions");
    for (std::size_t row = 0; row < rows.size(); ++row)
        builder.add(places[row], rows[row]);
    return {builder.build(), take<sluitend::Findings>(diagnostics)};
}

void bind_places(py::class_<Observations>& type) {
    type.def_property_readonly(
        "indicators", [](const Observations& self) { return plain(indicators_of(self.table)); });
    type.def_property_readonly(
        "areas", [](const Observations& self) { return plain(areas_of(self.table)); });
    type.def_property_readonly(
        "periods", [](const Observations& self) { return plain(self.table.periods()); });
    type.def_property_readonly("diagnostics",
                               [](const Observations& self) { return plain(self.diagnostics); });
    type.def(
        "indicator",
        [](const Observations& self, const py::object& row) {
            return self.table.indicator(row_from(self.table, row));
        },
        py::arg("row"), "The position of the indicator of a row in `indicators`.");
}

void bind_choices(py::class_<Observations>& type) {
    type.def(
        "series",
        [](const Observations& self, const py::object& indicator, const py::object& area) {
            return self.table.series(words_from(indicator), words_from(area));
        },
        py::arg("indicator"), py::arg("area"), "One indicator in one area, in order of time.");
    type.def(
        "all_series",
        [](const Observations& self, const py::object& indicator) {
            return plain(indicator.is_none() ? self.table.all_series()
                                             : self.table.all_series(words_from(indicator)));
        },
        py::arg("indicator") = py::none(),
        "All series, or those of one indicator, by indicator and area in the order of the table.");
    type.def(
        "with_indicators",
        [](const Observations& self, const py::object& indicators) {
            return Observations{self.table.with_indicators(
                                    take<std::vector<sluitend::IndicatorRecord>>(indicators)),
                                self.diagnostics};
        },
        py::arg("indicators"), "The same rows with indicators described anew.");
    type.def(
        "with_areas",
        [](const Observations& self, const py::object& areas) {
            return Observations{self.table.with_areas(take<std::vector<sluitend::Area>>(areas)),
                                self.diagnostics};
        },
        py::arg("areas"), "The same rows with areas described anew, such as with their kind.");
    type.def(
        "select",
        [](const Observations& self, const py::sequence& rows) {
            std::vector<std::size_t> positions;
            for (const py::handle each : rows)
                positions.push_back(row_from(self.table, py::reinterpret_borrow<py::object>(each)));
            return Observations{selected(self.table, positions), self.diagnostics};
        },
        py::arg("rows"), "The rows at these positions, as a table.");
    type.def(
        "where",
        [](const Observations& self, const py::object& indicator, const py::object& area,
           const py::object& period) {
            return Observations{where(self.table, indicator, area, period), self.diagnostics};
        },
        py::kw_only(), py::arg("indicator") = py::none(), py::arg("area") = py::none(),
        py::arg("period") = py::none(), "The rows of one indicator, area or period, as a table.");
    type.def(
        "join",
        [](const Observations& self, const py::object& other) {
            const auto more = take<Observations>(other);
            Observations out{{}, self.diagnostics};
            out.diagnostics.insert(out.diagnostics.end(), more.diagnostics.begin(),
                                   more.diagnostics.end());
            const py::gil_scoped_release release;
            out.table = join(self.table, more.table);
            return out;
        },
        py::arg("other"), "The rows of both; indicators and areas that are equal become one.");
}

void bind_protocol(py::class_<Observations>& type) {
    type.def("__len__", [](const Observations& self) { return self.table.size(); });
    type.def("__getitem__", &at);
    type.def("__eq__", [](const Observations& self, const py::object& other) -> py::object {
        if (!py::isinstance<Observations>(other)) return not_implemented();
        return py::bool_(self.table == py::cast<const Observations&>(other).table);
    });
    type.def("__hash__", [](const Observations& self) {
        const std::size_t size = self.table.size();
        return py::hash(
            py::make_tuple("ObservationTable", size,
                           size == 0 ? py::none() : py::object(py::cast(self.table[size - 1]))));
    });
    type.def("__repr__", [](const Observations& self) {
        const auto count = [](std::size_t number, const char* one, const char* many) {
            return std::to_string(number) + " " + (number == 1 ? one : many);
        };
        return "<ObservationTable " + count(self.table.size(), "row", "rows") + ", " +
               count(self.table.indicators().size(), "indicator", "indicators") + ", " +
               count(self.table.areas().size(), "area", "areas") + ", " +
               count(self.table.periods().size(), "period", "periods") + ">";
    });
    type.def("__reduce__", &reduced_table);
    type.def(
        "_table",
        [](const Observations& self, const py::object&) {
            const py::gil_scoped_release release;
            return sluitend::observations_table(self.table);
        },
        py::arg("lang") = "nl");
}

} // namespace

std::size_t position_from(const py::object& position, std::size_t size, const char* kind) {
    if (!PyIndex_Check(position.ptr()) || PyBool_Check(position.ptr()))
        throw py::type_error(std::string("a ") + kind + " is found by its position, an int, not " +
                             type_name(position));
    const Py_ssize_t given = PyNumber_AsSsize_t(position.ptr(), PyExc_IndexError);
    if (given == -1 && PyErr_Occurred() != nullptr) throw py::error_already_set();
    const auto count = static_cast<std::int64_t>(size);
    const std::int64_t at = given < 0 ? given + count : given;
    if (at < 0 || at >= count)
        throw py::index_error(std::string("no ") + kind + " " + std::to_string(given) + " among " +
                              std::to_string(size));
    return static_cast<std::size_t>(at);
}

void bind_observations(py::module_& module) {
    bind_record<sluitend::Series>(module, "Series",
                                  "What one indicator was in one area (tijdreeks).");
    py::class_<Observations> type(
        module, "ObservationTable",
        "Many observations (waarnemingen): a row is one value of one indicator, area and period.",
        py::is_final());
    define_constructor(type, {"ObservationTable", {"rows", "diagnostics"}, {}},
                       py::init([](const py::object& rows, const py::object& diagnostics) {
                           if (!py::isinstance<py::iterable>(rows))
                               throw py::type_error("rows is a list of pairs, not " +
                                                    type_name(rows));
                           return make(rows, diagnostics);
                       }),
                       py::arg("rows") = py::tuple(), py::arg("diagnostics") = py::tuple());
    bind_places(type);
    bind_choices(type);
    bind_protocol(type);
    define_copies(type);

    module.def("restored_observations", &restored);
    module.def("observations_of", [](const py::object& document, const py::object& area) {
        const auto subject = take<sluitend::Document>(document);
        if (area.is_none()) return Observations{sluitend::observations_of(subject), {}};
        return Observations{sluitend::observations_of(subject, take<sluitend::Area>(area)), {}};
    });
    module.def("with_statutory_numbers", [](const py::object& table) {
        const auto subject = take<Observations>(table);
        auto numbered = sluitend::with_statutory_numbers(subject.table);
        Observations out{std::move(numbered.table), subject.diagnostics};
        out.diagnostics.insert(out.diagnostics.end(), numbered.diagnostics.begin(),
                               numbered.diagnostics.end());
        return out;
    });
    module.def("series_of", [](const py::object& indicator, const py::object& area) {
        const auto subject = take<sluitend::Indicator>(indicator);
        if (area.is_none()) return sluitend::series_of(subject);
        return sluitend::series_of(subject, take<sluitend::Area>(area));
    });
    module.def("in_order", [](const py::object& series) {
        return sluitend::in_order(take<sluitend::Series>(series));
    });
}

} // namespace sluitend_python
