// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// Printed amounts: what stands on the page, what it means, and how exact it is.

#include <sluitend/number/number_style.hpp>
#include <sluitend/quantity/amount.hpp>

#include <iostream>

int main() {
    using namespace sluitend;
    const auto text = [](const Decimal& number) {
        return format_decimal(number, NumberStyle::dutch);
    };

    //! [thousands]
    const Decimal printed = parse_decimal("11.133,00", NumberStyle::dutch).value();
    const Amount goal({.printed = printed, .multiplier = 1000, .verbatim = "11.133,00"});
    std::cout << text(goal.value()) << " euro, good to " << text(goal.quantum()) << " euro\n";
    //! [thousands]

    AmountParts judged = goal.parts();
    judged.quantum = Decimal(1000);
    judged.quantum_basis = QuantumBasis::content;
    const Amount whole_thousands(judged);
    std::cout << "as whole thousands: good to " << text(whole_thousands.quantum()) << " euro\n"
              << "same amount of money: "
              << (goal.value() == whole_thousands.value() ? "yes" : "no") << '\n'
              << "same figure for a check: " << (goal == whole_thousands ? "yes" : "no") << '\n';

    const auto wrong = parse_decimal("3.9", NumberStyle::dutch);
    std::cout << "\"3.9\" in Dutch style: " << wrong.error().id << " at byte "
              << wrong.error().offset << '\n';
}
