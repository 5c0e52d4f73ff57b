// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// The protocol of the parts of a document: a document and a position, bound by value.
///
/// - `children_of`: parts as Python's `Children`, found by position or code;
/// - `bind_handle`: all fields of its record, and what every value has.
#pragma once

#include "record.hpp"

namespace sluitend_python {

/// `sluitend.Children` of items and their codes.
py::object make_children(const py::tuple& items, const py::tuple& codes);
/// `sluitend.View` of an owner.
py::object make_view(const py::object& owner, const char* name);
/// What a part is called in its repr: `<Goal 1.01 'Title'>`.
py::str repr_of_part(const char* type, std::optional<std::string_view> number,
                     std::optional<std::string_view> title);
/// `(load, (1, document, type, index))`, to be read by sluitend._pickle.
py::tuple reduced_part(const char* type, const sluitend::Document& document, std::uint32_t index);

template <class T> py::tuple codes_of(const std::vector<T>& items) {
    py::tuple out(items.size());
    for (std::size_t i = 0; i < items.size(); ++i)
        out[i] = plain(items[i].number());
    return out;
}

template <class T> py::object children_of(const std::vector<T>& items) {
    if constexpr (requires { items.front().number(); })
        return make_children(plain(items), codes_of(items));
    else
        return make_children(plain(items), py::tuple());
}

/// Binds what all handles share; properties of the same name that exist already stay.
template <class H> void define_part(py::class_<H>& type, const char* name) {
    using Record = std::remove_cvref_t<decltype(std::declval<const H&>().record())>;
    const Signature signature = signature_of<Record>(name, {});
    define_fields<Record>(type, signature,
                          [](const H& self) -> const Record& { return self.record(); });
    type.def_property_readonly("record", &H::record, py::return_value_policy::copy,
                               "All that the page says, to be copied into a builder.");
    type.def_property_readonly(
        "document", [](const H& self) { return self.document(); },
        "The document, which this part keeps alive.");
    type.def_property_readonly(
        "index", [](const H& self) { return self.index().value; },
        "Its position among its kind in the document.");
    type.def("__eq__", [](const H& self, const py::object& other) -> py::object {
        if (!py::isinstance<H>(other)) return not_implemented();
        return py::bool_(self == py::cast<const H&>(other));
    });
    type.def("__hash__", [name](const H& self) {
        return py::hash(py::make_tuple(name, self.index().value, self.document().fingerprint()));
    });
    type.def("__reduce__", [name](const H& self) {
        return reduced_part(name, self.document(), self.index().value);
    });
    define_copies(type);
}

} // namespace sluitend_python
