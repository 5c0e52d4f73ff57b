// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/sluitend.hpp>

#include <iostream>

int main() {
    const auto printed = sluitend::parse_decimal("41.169", sluitend::NumberStyle::dutch).value();
    const auto balance = printed - sluitend::Decimal(8307);
    std::cout << sluitend::format_decimal(balance, sluitend::NumberStyle::dutch) << '\n';
    try {
        sluitend::read_chapter("no programme");
    } catch (const sluitend::ReadError& error) {
        std::cout << "refused\n";
    }
}
