// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Floor base: the version of the library and the macros of its two build modes.
///
/// - `SLUITEND_VERSION_MAJOR`, `_MINOR`, `_PATCH`: the one place where the version stands;
/// - `SLUITEND_BEGIN`, `SLUITEND_END`: open and close `namespace sluitend`;
/// - `SLUITEND_INLINE`: `inline` in header-only mode, nothing in compiled mode;
/// - `SLUITEND_EXPORT`: makes a type visible across shared libraries.
///
/// The inline namespace is invisible to users, but gives the two modes different symbols: both may
/// live in one program without breaking the one-definition rule.
#pragma once

#define SLUITEND_VERSION_MAJOR 0
#define SLUITEND_VERSION_MINOR 1
#define SLUITEND_VERSION_PATCH 0

#ifdef SLUITEND_HEADER_ONLY // set by the target sluitend::header_only, never by hand
#define SLUITEND_INLINE inline
#define SLUITEND_MODE header_only
#else
#define SLUITEND_INLINE
#define SLUITEND_MODE compiled
#endif

#define SLUITEND_BEGIN                                                                             \
    namespace sluitend {                                                                           \
    inline namespace SLUITEND_MODE {
#define SLUITEND_END                                                                               \
    }                                                                                              \
    }

#if defined(_WIN32)
#define SLUITEND_EXPORT
#else
#define SLUITEND_EXPORT __attribute__((visibility("default")))
#endif
