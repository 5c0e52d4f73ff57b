// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/sluitend.hpp>

#include <iostream>

std::string other_unit();

int main() {
    const auto total = sluitend::parse_decimal("32.863", sluitend::NumberStyle::dutch).value();
    const auto share =
        sluitend::divide(total, sluitend::Decimal(3), 2, sluitend::Rounding::half_even);
    std::cout << sluitend::format_decimal(share, sluitend::NumberStyle::dutch) << '\n'
              << other_unit() << '\n';
}
