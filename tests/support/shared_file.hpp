// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Files beside the project: suites that tests use where they are, and skip where they are not.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace sample {

inline std::filesystem::path suite(const std::string& name) {
    return std::filesystem::path(SLUITEND_SHARED_DIR) / "suites" / name;
}

inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream out;
    out << file.rdbuf();
    return std::move(out).str();
}

inline std::vector<std::string> lines_of(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::vector<std::string> out;
    for (std::string line; std::getline(file, line);)
        out.push_back(line);
    return out;
}

/// The cells of a line, parted by tabs.
inline std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> out(1);
    for (const char c : line) {
        if (c == '\t')
            out.emplace_back();
        else
            out.back() += c;
    }
    return out;
}

} // namespace sample

/// Skips a test whose suite is not there.
#define SLUITEND_NEEDS_SUITE(name)                                                                 \
    if (!std::filesystem::exists(sample::suite(name)))                                             \
    GTEST_SKIP() << "the suite " << (name) << " is not there"
