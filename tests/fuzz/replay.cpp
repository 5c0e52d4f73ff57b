// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0
//
// Gives a fuzz target every file of some folders, and up to 64 beginnings of each.

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void replay(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    const std::string text = content.str();
    const auto* const data = reinterpret_cast<const std::uint8_t*>(text.data());
    const std::size_t step = text.size() / 64 + 1;
    for (std::size_t size = 0; size < text.size(); size += step)
        LLVMFuzzerTestOneInput(data, size);
    LLVMFuzzerTestOneInput(data, text.size());
}

} // namespace

int main(int count, char** arguments) {
    std::size_t files = 0;
    for (int i = 1; i < count; ++i)
        for (const auto& entry : std::filesystem::directory_iterator(arguments[i])) {
            replay(entry.path());
            ++files;
        }
    std::cout << files << " inputs replayed\n";
    return files == 0 ? 1 : 0;
}
