// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// The protocol that every value of the module has.
///
/// - `bind_record`: constructor by position or keyword, a property per field, `==`, hash, `repr`,
///   copy, pickle, `as_printed`, `span`; nothing can be changed.
#pragma once

#include "fields.hpp"

#include <sluitend/model/sound_parts-inl.hpp>

#include <initializer_list>

namespace sluitend_python {

/// The fields of a class, as its constructor needs them.
struct Signature {
    const char* type;
    std::vector<const char*> names;
    std::vector<const char*> required;
};

/// The argument for every field: by position, by keyword, or a null object. Raises as Python does.
std::vector<py::object> sort_arguments(const Signature& signature, const py::args& arguments,
                                       const py::kwargs& keywords);
/// Raises the pending refusal of a field with the name of the field before it.
[[noreturn]] void raise_for_field(const Signature& signature, const char* field);
/// What help() says of a constructor: `Type(required, other=…)`.
std::string constructor_help(const Signature& signature);
/// `Type(name=value, …)` of fields that differ from a blank; shortened to one line.
py::str repr_of(const Signature& signature, const std::vector<py::object>& values,
                const std::vector<py::object>& blanks);
/// `(load, (1, type, fields))`, to be read by sluitend._pickle.
py::tuple reduced(const char* type, const py::tuple& fields);
/// Copies of what cannot change are the thing itself.
template <class Class> void define_copies(Class& type) {
    type.def("__copy__", [](const py::object& self) { return self; });
    type.def("__deepcopy__", [](const py::object& self, const py::object&) { return self; });
    type.attr("__module__") = "sluitend";
}

py::tuple tuple_of(const std::vector<py::object>& objects);
py::object not_implemented();

template <class T>
Signature signature_of(const char* type, std::initializer_list<const char*> required) {
    Signature out{type, {}, required};
    T value = blank<T>();
    visit_fields(value, [&](std::string_view name, const auto&) {
        out.names.push_back(name == "from" ? "from_" : name.data()); // a keyword of Python
    });
    return out;
}

template <class T>
T from_arguments(const Signature& signature, const py::args& arguments,
                 const py::kwargs& keywords) {
    const std::vector<py::object> given = sort_arguments(signature, arguments, keywords);
    T out = blank<T>();
    std::size_t i = 0;
    visit_fields(out, [&](const char* name, auto& member) {
        const py::object& each = given[i++];
        if (!each) return;
        try {
            member = take<std::remove_reference_t<decltype(member)>>(each);
        } catch (...) {
            raise_for_field(signature, name);
        }
    });
    if constexpr (requires(const T& made) { sluitend::detail::require_sound(made); })
        sluitend::detail::require_sound(out);
    return out;
}

/// True if `==` looks at a field of this name.
template <class T> bool counts([[maybe_unused]] std::string_view field) {
    if constexpr (std::same_as<T, sluitend::Text> || std::same_as<T, PrintedObject>)
        return field == "value";
    else if constexpr (std::same_as<T, DetectedObject>)
        return field == "value";
    else if constexpr (std::same_as<T, sluitend::TableCell>)
        return field != "span";
    else if constexpr (std::same_as<T, sluitend::TableRecord>)
        return field != "recovered";
    else if constexpr (std::same_as<T, sluitend::DocumentRecord>)
        return field != "source" && field != "diagnostics" && field != "origins";
    else if constexpr (std::same_as<T, sluitend::AgeRange>)
        return field != "inferred";
    else if constexpr (std::same_as<T, sluitend::Area>)
        return field != "name"; // decides only where there is no code
    else
        return true;
}

/// All fields, in order, made by `convert`.
template <class T, class Convert>
std::vector<py::object> values_of(const T& value, Convert convert) {
    std::vector<py::object> out;
    visit_fields(value, [&](const char*, const auto& member) { out.push_back(convert(member)); });
    return out;
}

/// What fields mean; a field that does not count for `==` is None.
template <class T> py::tuple judged_fields(const T& value) {
    std::vector<py::object> out;
    visit_fields(value, [&](const char* name, const auto& member) {
        out.push_back(counts<T>(name) ? plain(member) : py::none());
    });
    return tuple_of(out);
}

/// One property, found by its position: the same code for every field of a class.
template <class T, class Convert>
py::object field_at(const T& value, std::size_t position, Convert convert) {
    py::object out;
    std::size_t i = 0;
    visit_fields(value, [&](const char*, const auto& member) {
        if (i++ == position) out = convert(member);
    });
    return out;
}

/// The position of a field. Raises AttributeError with the names that there are.
std::size_t position_of(const Signature& signature, py::handle name);

/// A property per field, and what a page printed for a field.
template <class T, class Class, class Get>
void define_fields(Class& type, const Signature& signature, Get get) {
    for (std::size_t i = 0; i < signature.names.size(); ++i)
        if (!py::hasattr(type, signature.names[i]))
            type.def_property_readonly(
                signature.names[i], [get, i](const typename Class::type& self) {
                    return field_at(get(self), i, [](const auto& each) { return plain(each); });
                });
    type.def(
        "as_printed",
        [get, signature](const typename Class::type& self, const py::object& field) {
            return field_at(get(self), position_of(signature, field),
                            [](const auto& each) { return as_printed(each); });
        },
        py::arg("field"), "A field with its verbatim text and place: Printed, Text, or the field.");
    if (!py::hasattr(type, "span"))
        type.def_property_readonly(
            "span",
            [get](const typename Class::type& self) {
                sluitend::SourceSpan out;
                visit_fields(get(self), [&](const char*, const auto& member) {
                    if (!out.is_known()) out = place_of(member);
                });
                return out;
            },
            "The place of the first field that has one.");
}

/// Binds a constructor whose help lists the fields, where pybind11 sees `*args, **kwargs`.
template <class Class, class Init, class... Extra>
void define_constructor(Class& type, const Signature& signature, Init&& init,
                        const Extra&... extra) {
    py::options options;
    options.disable_function_signatures();
    type.def(std::forward<Init>(init), extra..., constructor_help(signature).c_str());
}

/// Binds a value: see the file's comment. `required` fields have no default.
template <class T>
py::class_<T> bind_record(py::module_& module, const char* name, const char* documentation,
                          std::initializer_list<const char*> required = {}) {
    py::class_<T> type(module, name, documentation, py::is_final());
    const Signature signature = signature_of<T>(name, required);
    define_constructor(type, signature,
                       py::init([signature](const py::args& arguments, const py::kwargs& keywords) {
                           return from_arguments<T>(signature, arguments, keywords);
                       }));
    define_fields<T>(type, signature, [](const T& self) -> const T& { return self; });
    type.def("__eq__", [](const T& self, const py::object& other) -> py::object {
        if (!py::isinstance<T>(other)) return not_implemented();
        const T& right = py::cast<const T&>(other);
        if constexpr (std::equality_comparable<T>)
            return py::bool_(self == right);
        else
            return py::bool_(judged_fields(self).equal(judged_fields(right)));
    });
    type.def("__hash__", [](const T& self) { return py::hash(judged_fields(self)); });
    type.def("__repr__", [signature](const T& self) {
        const auto convert = [](const auto& each) { return plain(each); };
        return repr_of(signature, values_of(self, convert), values_of(blank<T>(), convert));
    });
    type.def("__reduce__", [name](const T& self) {
        const auto convert = [](const auto& each) { return as_printed(each); };
        return reduced(name, tuple_of(values_of(self, convert)));
    });
    define_copies(type);
    return type;
}

} // namespace sluitend_python
