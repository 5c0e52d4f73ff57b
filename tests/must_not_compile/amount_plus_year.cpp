// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/quantity/amount.hpp>
#include <sluitend/quantity/period.hpp>

int main() {
    const sluitend::Amount amount({.printed = sluitend::Decimal(5)});
    const sluitend::Year year(2021);
#ifdef SLUITEND_FORBIDDEN
    static_cast<void>(amount + year);
#endif
    return year.number() - 2021 + amount.value().sign() - 1;
}
