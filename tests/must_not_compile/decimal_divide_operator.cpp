// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/number/decimal.hpp>

int main() {
    const sluitend::Decimal a(1);
    const sluitend::Decimal b(3);
    static_cast<void>(sluitend::divide(a, b, 2, sluitend::Rounding::half_even));
#ifdef SLUITEND_FORBIDDEN
    static_cast<void>(a / b); // a quotient needs a scale and a mode, or is a Rational
#endif
}
