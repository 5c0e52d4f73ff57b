// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <iostream>
#include <string>

std::string compiled_sum();
std::string inlined_sum();

int main() {
    std::cout << compiled_sum() << '\n' << inlined_sum() << '\n';
}
