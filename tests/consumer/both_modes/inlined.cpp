// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/number/number_style.hpp>

std::string inlined_sum() {
    const auto a = sluitend::parse_decimal("11.133,00", sluitend::NumberStyle::dutch).value();
    return sluitend::format_decimal(a + sluitend::Decimal(1), sluitend::NumberStyle::dutch);
}
