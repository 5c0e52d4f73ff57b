// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor io: the three structs of the Arrow C data and C stream interfaces.
///
/// They are global and stand under the guards that the Arrow specification names, so that any number
/// of libraries in one program may bring them along.
#pragma once

#include <sluitend/base/config.hpp>

#ifdef SLUITEND_HEADER_ONLY
#error "io is compiled: link sluitend::sluitend instead of sluitend::header_only"
#endif

#include <cstdint>

extern "C" {

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

/// The type of an array; `release` is null once it is released.
struct ArrowSchema {
    const char* format;                   ///< the type, such as `d:18,2`
    const char* name;                     ///< of the field
    const char* metadata;                 ///< null: none
    std::int64_t flags;                   ///< `ARROW_FLAG_…`
    std::int64_t n_children;              ///< fields of a struct
    struct ArrowSchema** children;        ///< their types
    struct ArrowSchema* dictionary;       ///< null: none
    void (*release)(struct ArrowSchema*); ///< gives everything back
    void* private_data;                   ///< of the producer
};

/// The values of an array; `release` is null once it is released.
struct ArrowArray {
    std::int64_t length;                 ///< rows
    std::int64_t null_count;             ///< absent cells
    std::int64_t offset;                 ///< rows to skip in the buffers
    std::int64_t n_buffers;              ///< as the type demands
    std::int64_t n_children;             ///< fields of a struct
    const void** buffers;                ///< validity first
    struct ArrowArray** children;        ///< their values
    struct ArrowArray* dictionary;       ///< null: none
    void (*release)(struct ArrowArray*); ///< gives everything back
    void* private_data;                  ///< of the producer
};

#endif

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

/// Batches of one type, one after the other; callbacks return 0 or an `errno` value.
struct ArrowArrayStream {
    int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out); ///< the common type
    int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out); ///< released array: the end
    const char* (*get_last_error)(struct ArrowArrayStream*);           ///< words, or null
    void (*release)(struct ArrowArrayStream*);                         ///< gives everything back
    void* private_data;                                                ///< of the producer
};

#endif
}
