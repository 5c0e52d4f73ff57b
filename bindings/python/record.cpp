// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "record.hpp"

#include <sluitend/base/error.hpp>

#include <algorithm>

namespace sluitend_python {

namespace {

constexpr std::size_t longest_repr = 120; // code points

std::string joined(const std::vector<const char*>& names) {
    std::string out;
    for (const char* each : names)
        out += (out.empty() ? "" : ", ") + std::string(each);
    return out;
}

bool is_listed(const std::vector<const char*>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

} // namespace

py::str to_text(std::string_view text) {
    PyObject* out =
        PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "replace");
    if (out == nullptr) throw py::error_already_set();
    return py::reinterpret_steal<py::str>(out);
}

std::string_view text_of(py::handle text) {
    Py_ssize_t size = 0;
    const char* data = PyUnicode_AsUTF8AndSize(text.ptr(), &size);
    if (data == nullptr) throw py::error_already_set();
    return {data, static_cast<std::size_t>(size)};
}

std::string type_name(py::handle object) {
    constexpr std::string_view ours = "sluitend._core.";
    std::string_view name = Py_TYPE(object.ptr())->tp_name;
    if (name.starts_with(ours)) name.remove_prefix(ours.size());
    return std::string(name);
}

std::string with_article(std::string_view name) {
    const bool has_vowel = std::string_view("AEIOU").find(name.front()) != name.npos;
    return (has_vowel ? "an " : "a ") + std::string(name);
}

std::string words_from(py::handle source) {
    if (!PyUnicode_Check(source.ptr()))
        throw py::type_error("needs a str, not " + type_name(source));
    return std::string(text_of(source));
}

py::tuple tuple_of(const std::vector<py::object>& objects) {
    py::tuple out(objects.size());
    for (std::size_t i = 0; i < objects.size(); ++i)
        out[i] = objects[i];
    return out;
}

py::object not_implemented() {
    return py::reinterpret_borrow<py::object>(Py_NotImplemented);
}

std::vector<py::object> sort_arguments(const Signature& signature, const py::args& arguments,
                                       const py::kwargs& keywords) {
    const std::string type = signature.type;
    std::vector<py::object> out(signature.names.size());
    if (arguments.size() > out.size())
        throw py::type_error(type + " takes at most " + std::to_string(out.size()) +
                             " arguments: " + joined(signature.names));
    for (std::size_t i = 0; i < arguments.size(); ++i)
        out[i] = arguments[i];
    for (const auto& [key, value] : keywords) {
        const std::string name = words_from(key);
        const auto found = std::ranges::find(signature.names, std::string_view(name));
        if (found == signature.names.end())
            throw py::type_error(type + " has no field '" + name + "'; its fields are " +
                                 joined(signature.names));
        auto& place = out[static_cast<std::size_t>(found - signature.names.begin())];
        if (place) throw py::type_error(type + " was given '" + name + "' twice");
        place = py::reinterpret_borrow<py::object>(value);
    }
    for (std::size_t i = 0; i < out.size(); ++i)
        if (!out[i] && is_listed(signature.required, signature.names[i]))
            throw py::type_error(type + " needs '" + signature.names[i] + "'");
    return out;
}

std::string constructor_help(const Signature& signature) {
    std::string fields;
    for (const char* name : signature.names)
        fields += (fields.empty() ? "" : ", ") + std::string(name) +
                  (is_listed(signature.required, name) ? "" : "=…");
    return std::string(signature.type) + "(" + fields + ")";
}

void raise_for_field(const Signature& signature, const char* field) {
    const std::string before = std::string(signature.type) + "(" + field + "=...): ";
    try {
        throw;
    } catch (const py::type_error& error) {
        throw py::type_error(before + error.what());
    } catch (const py::value_error& error) {
        throw py::value_error(before + error.what());
    } catch (const sluitend::ValueError& error) {
        throw sluitend::ValueError(error.id(), before + error.what());
    }
}

py::str repr_of(const Signature& signature, const std::vector<py::object>& values,
                const std::vector<py::object>& blanks) {
    std::string fields;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!is_listed(signature.required, signature.names[i]) && values[i].equal(blanks[i]))
            continue;
        fields += (fields.empty() ? "" : ", ") + std::string(signature.names[i]) + "=" +
                  std::string(text_of(py::repr(values[i])));
    }
    const std::string type = signature.type;
    const py::str whole = to_text(type + "(" + fields + ")");
    if (py::len(whole) <= longest_repr) return whole;
    const std::size_t room = longest_repr - type.size() - 4;
    return to_text("<" + type + " ") +
           py::str(to_text(fields)[py::slice(0, static_cast<py::ssize_t>(room), 1)]) +
           to_text("…>");
}

py::tuple reduced(const char* type, const py::tuple& fields) {
    constexpr int version = 1;
    return py::make_tuple(py::module_::import("sluitend._pickle").attr("load_value"),
                          py::make_tuple(version, type, fields));
}

std::size_t position_of(const Signature& signature, py::handle name) {
    const auto found = PyUnicode_Check(name.ptr())
                           ? std::ranges::find(signature.names, text_of(name))
                           : signature.names.end();
    if (found == signature.names.end())
        throw py::attribute_error(std::string(signature.type) + " has the fields " +
                                  joined(signature.names));
    return static_cast<std::size_t>(found - signature.names.begin());
}

} // namespace sluitend_python
