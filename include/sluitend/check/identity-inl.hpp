// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sluitend/check/identity.hpp>

#include <sluitend/check/identity_builder-inl.hpp>

SLUITEND_BEGIN

SLUITEND_INLINE std::vector<Identity> identities(const Document& document) {
    const std::vector<TableStructure> structures = detail::table_structures(document.data());
    return detail::IdentityBuilder(document.data(), structures).build();
}

SLUITEND_END
