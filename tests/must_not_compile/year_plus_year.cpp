// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/quantity/period.hpp>

int main() {
    constexpr sluitend::Year first(2020);
    constexpr sluitend::Year last(2024);
    static_assert(last - first == 4);
    static_assert(first + 4 == last);
#ifdef SLUITEND_FORBIDDEN
    static_cast<void>(first + last); // years are places in time, not lengths
#endif
}
