// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include "record.hpp"

#include <sluitend/base/error.hpp>

#include <exception>
#include <system_error>

namespace sluitend_python {

namespace {

/// Makes `sluitend.<type>(id, message, …)` the pending exception of Python.
template <class... Details>
void raise(const char* type, const sluitend::Error& error, const Details&... details) {
    const py::object kind = python_objects().errors.attr(type);
    const py::object made = kind(to_text(error.id()), to_text(error.what()), details...);
    PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(made.ptr())), made.ptr());
}

/// The reason that the operating system gave, or 0.
int reason_of(const sluitend::Error& error) {
    try {
        std::rethrow_if_nested(error);
    } catch (const std::system_error& reason) {
        return reason.code().value();
    }
    return 0;
}

void translate(std::exception_ptr thrown) {
    try {
        if (thrown) std::rethrow_exception(thrown);
    } catch (const sluitend::ReadError& error) {
        if (const int reason = reason_of(error))
            raise("unreadable_file", error, error.span(), to_text(error.excerpt()), reason);
        else
            raise("ReadError", error, error.span(), to_text(error.excerpt()));
    } catch (const sluitend::NumberOverflow& error) {
        raise("NumberOverflow", error);
    } catch (const sluitend::DivisionByZero& error) {
        raise("DivisionByZero", error);
    } catch (const sluitend::InexactResult& error) {
        raise("InexactResult", error);
    } catch (const sluitend::NumberError& error) {
        raise("NumberError", error);
    } catch (const sluitend::UnitError& error) {
        raise("UnitError", error);
    } catch (const sluitend::ModelError& error) {
        raise("ModelError", error);
    } catch (const sluitend::ValueError& error) {
        raise("ValueError", error);
    } catch (const sluitend::Error& error) {
        if (const int reason = reason_of(error))
            raise("unwritable_file", error, reason);
        else
            raise("Error", error);
    }
}

} // namespace

void register_errors() {
    py::register_exception_translator(&translate);
}

} // namespace sluitend_python
