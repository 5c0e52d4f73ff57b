// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/sluitend.hpp>

std::string other_unit() {
    return sluitend::format_decimal(sluitend::Decimal(352000), sluitend::NumberStyle::dutch);
}
