// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// What help() says of every property; the table is made of the stub when the module is built.
#pragma once

#include <cstddef>
#include <iterator>

namespace sluitend_python {

/// One line about a property.
struct PropertyWords {
    const char* type;
    const char* name;
    const char* words;
};

extern const PropertyWords property_words[];
extern const std::size_t property_count;

} // namespace sluitend_python
