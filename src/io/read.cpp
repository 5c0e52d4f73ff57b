// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/read.hpp>

#include "input_text.hpp"

#include <sluitend/base/text.hpp>
#include <sluitend/io/read_json.hpp>

#include <algorithm>
#include <array>
#include <fstream>

SLUITEND_BEGIN
namespace detail {

namespace {

/// The last part of a path: messages and documents name no folder of a user.
std::string file_name(const std::string& path) {
    return path.substr(path.find_last_of('/') + 1);
}

[[noreturn]] void fail(std::string_view id, const std::string& message, const std::string& path) {
    throw ReadError(id, message, {}, excerpt(file_name(path)));
}

std::string bytes_of(const std::string& path, std::size_t most) {
    std::ifstream file(path, std::ios::binary);
    if (!file) fail("input.file", "the file cannot be opened", path);
    std::string out;
    std::array<char, 65'536> piece{};
    while (file) {
        file.read(piece.data(), piece.size());
        out.append(piece.data(), static_cast<std::size_t>(file.gcount()));
        if (out.size() > most)
            fail("input.too-large", "the file has more than " + std::to_string(most) + " bytes",
                 path);
    }
    if (!file.eof()) fail("input.file", "the file cannot be read", path);
    return out;
}

} // namespace

} // namespace detail

ReadResult read(std::string_view content, const ReadOptions& options) {
    const std::size_t begin =
        content.find_first_not_of(" \t\r\n", detail::byte_order_mark(content));
    if (begin != std::string_view::npos && content[begin] == '{')
        return read_json(content, {.allow_unknown_fields = options.allow_unknown_fields,
                                   .limits = options.limits});
    return read_chapter(content, {.source = options.source,
                                  .budget_year = options.budget_year,
                                  .sign_convention = options.sign_convention,
                                  .limits = options.limits});
}

ReadResult read_file(const std::string& path, const ReadOptions& options) {
    ReadOptions named = options;
    if (named.source.empty()) named.source = detail::file_name(path);
    return read(detail::bytes_of(path, options.limits.input_bytes), named);
}

SLUITEND_END
