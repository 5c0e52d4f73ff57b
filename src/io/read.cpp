// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/read.hpp>

#include "input_text.hpp"
#include "page_text.hpp"

#include <sluitend/base/text.hpp>
#include <sluitend/io/read_json.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <exception>
#include <fstream>
#include <system_error>

SLUITEND_BEGIN
namespace detail {

namespace {

/// The last part of a path: excerpts and documents name no folder of a user.
std::string file_name(const std::string& path) {
    return path.substr(path.find_last_of('/') + 1);
}

/// The whole path, as the caller gave it, safe to print.
std::string readable(std::string_view path) {
    std::string out;
    for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
         slash = path.find('/')) {
        out += excerpt(path.substr(0, slash)) + "/";
        path.remove_prefix(slash + 1);
    }
    return out + excerpt(path);
}

/// Throws with the reason of the operating system in the words, and nested as a system_error.
[[noreturn]] void fail_by_system(const char* step, const std::string& path, int code) {
    const std::error_code reason(code == 0 ? EIO : code, std::generic_category());
    const ReadError error("input.file",
                          "the file \"" + readable(path) + "\" cannot be " + step + ": " +
                              reason.message(),
                          {}, excerpt(file_name(path)));
    try {
        throw std::system_error(reason);
    } catch (const std::system_error&) {
        std::throw_with_nested(error);
    }
}

std::string bytes_of(const std::string& path, std::size_t most) {
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) fail_by_system("opened", path, errno);
    std::string out;
    std::array<char, 65'536> piece{};
    while (file) {
        file.read(piece.data(), piece.size());
        out.append(piece.data(), static_cast<std::size_t>(file.gcount()));
        if (out.size() > most)
            throw ReadError("input.too-large",
                            "the file has more than " + std::to_string(most) + " bytes", {},
                            excerpt(file_name(path)));
    }
    if (!file.eof()) fail_by_system("read", path, errno);
    return out;
}

struct Kind {
    std::string_view name; ///< in any language
    const char* words;
    const char* remedy = "save it as text";
};

constexpr const char* in_python = "the Python package reads it: pip install 'sluitend[documents]'";
constexpr Kind pdf{"PDF", "a PDF", in_python};
constexpr Kind web_page{"HTML", "a web page", in_python};
constexpr Kind workbook{"Excel (.xlsx)", "an Excel workbook", in_python};
constexpr Kind open_sheet{"OpenDocument (.ods)", "an OpenDocument spreadsheet", in_python};
constexpr Kind word_document{"Word (.docx)", "a Word document"};
constexpr Kind other_zip{"zip", "a Word document or another zip file"};
constexpr Kind old_office{"Word, Excel 97-2003", "an old Word document or workbook"};
constexpr Kind rich_text{"RTF", "an RTF document"};

/// By the names of the parts, which a zip file holds as plain bytes.
const Kind& kind_of_zip(std::string_view content) {
    const auto holds = [&](std::string_view part) {
        return content.find(part) != std::string_view::npos;
    };
    if (holds("xl/workbook.xml")) return workbook;
    if (holds("application/vnd.oasis.opendocument.spreadsheet")) return open_sheet;
    return holds("word/document.xml") ? word_document : other_zip;
}

bool is_web_page(std::string_view content) {
    const std::size_t begin = content.find_first_not_of(" \t\r\n", byte_order_mark(content));
    if (begin == std::string_view::npos || content[begin] != '<') return false;
    constexpr std::string_view doctype = "<!doctype html";
    const std::string start = lowered(content.substr(begin, doctype.size()));
    return start == doctype || start.starts_with("<html") || start.starts_with("<body") ||
           start.starts_with("<table");
}

/// What people have instead of a text, by its first bytes; nullptr if it may be a text.
const Kind* other_kind(std::string_view content) {
    if (content.starts_with("%PDF-")) return &pdf;
    if (content.starts_with("PK\x03\x04")) return &kind_of_zip(content);
    if (content.starts_with("\xD0\xCF\x11\xE0")) return &old_office;
    if (content.starts_with("{\\rtf")) return &rich_text;
    return is_web_page(content) ? &web_page : nullptr;
}

/// The error names the kind where others quote what they could not read.
void refuse_other_kinds(std::string_view content) {
    if (const Kind* kind = other_kind(content))
        throw ReadError("input.unknown-format",
                        std::string("line 1: this looks like ") + kind->words + "; " + kind->remedy,
                        place_of(content, 0, 0), std::string(kind->name));
}

} // namespace

} // namespace detail

ReadResult read(std::string_view content, const ReadOptions& options) {
    detail::refuse_other_kinds(content);
    const std::size_t begin =
        content.find_first_not_of(" \t\r\n", detail::byte_order_mark(content));
    if (begin != std::string_view::npos && content[begin] == '{')
        return read_json(content, {.allow_unknown_fields = options.allow_unknown_fields,
                                   .limits = options.limits});
    return read_chapter(content, {.source = options.source,
                                  .budget_year = options.budget_year,
                                  .sign_convention = options.sign_convention,
                                  .origins = options.origins,
                                  .found = options.found,
                                  .limits = options.limits});
}

ReadResult read_file(const std::string& path, const ReadOptions& options) {
    ReadOptions named = options;
    if (named.source.empty()) named.source = detail::file_name(path);
    return read(detail::bytes_of(path, options.limits.input_bytes), named);
}

SLUITEND_END
