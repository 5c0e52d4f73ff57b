// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/quantity/amount.hpp>

int main() {
    const sluitend::Amount amount({.printed = sluitend::Decimal(5)});
    static_cast<void>(amount.value() + amount.value());
#ifdef SLUITEND_FORBIDDEN
    static_cast<void>(amount + amount); // a sum has no print, no place and no quantum of its own
#endif
}
