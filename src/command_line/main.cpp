// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/command_line.hpp>

#include <algorithm>
#include <array>
#include <iostream>
#include <string>
#include <vector>

int main(int count, char** words) {
    const std::vector<std::string> arguments(words + 1, words + count);
    std::string input;
    if (std::find(arguments.begin(), arguments.end(), "-") != arguments.end())
        for (std::array<char, 65536> part; std::cin.good();) {
            std::cin.read(part.data(), part.size());
            input.append(part.data(), static_cast<std::size_t>(std::cin.gcount()));
        }
    const sluitend::CommandOutcome outcome = sluitend::run_command_line(arguments, input);
    std::cout << outcome.output << std::flush;
    std::cerr << outcome.errors;
    return std::cout ? outcome.status : 2;
}
