// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/number/decimal.hpp>

int main() {
    const sluitend::Decimal fine(3);
#ifdef SLUITEND_FORBIDDEN
    const sluitend::Decimal forbidden(3.9); // no binary float carries money
#endif
    return fine.sign() - 1;
}
