// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Private to io: a row "Saldo" that is a result.
#pragma once

#include <sluitend/model/table.hpp>

#include <optional>
#include <vector>

SLUITEND_BEGIN
namespace detail {

/// A row of a budget: what it is about, and its figures by column.
struct RoleRow {
    std::optional<TableRole> role{};
    std::vector<std::optional<Decimal>> figures{};
};

/// Makes each balance a result that stands behind the movements of reserves, with no other balance or
/// result before it, and is not what expenditure and revenue give where reserves move.
void name_results(std::vector<RoleRow>& rows);

} // namespace detail
SLUITEND_END
