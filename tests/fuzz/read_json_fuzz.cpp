// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0
//
// Any text is a document in JSON or is refused with its place; the second writing equals the first.

#include <sluitend/io/read_json.hpp>
#include <sluitend/io/write_json.hpp>

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    try {
        const auto json = sluitend::write_json(sluitend::read_json(text).document);
        if (sluitend::write_json(sluitend::read_json(json).document) != json) std::abort();
    } catch (const sluitend::ReadError& error) {
        if (error.id().empty() || error.span().begin > size) std::abort();
    }
    return 0;
}
