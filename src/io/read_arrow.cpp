// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/read_arrow.hpp>

#include "arrow_reader.hpp"

#include <sluitend/base/text.hpp>

#include <cerrno>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

SLUITEND_BEGIN
namespace detail {

namespace {

/// A struct of the interface, released at its end.
template <class T> struct Owned {
    T value{};
    Owned() = default;
    Owned(const Owned&) = delete;
    Owned& operator=(const Owned&) = delete;
    ~Owned() {
        if (value.release != nullptr) value.release(&value);
    }
};

/// Releases a stream of the caller at its end.
class Borrowed {
public:
    explicit Borrowed(ArrowArrayStream* stream) : stream_(stream) {
        if (stream == nullptr) refuse_arrow("arrow.stream", "there is no stream");
        if (stream->release == nullptr)
            refuse_arrow("arrow.stream", "the stream is released: it can be read once");
    }
    Borrowed(const Borrowed&) = delete;
    Borrowed& operator=(const Borrowed&) = delete;
    ~Borrowed() {
        if (stream_->release != nullptr) stream_->release(stream_);
    }

    void schema(ArrowSchema* out) { run(stream_->get_schema, out); }
    void next(ArrowArray* out) { run(stream_->get_next, out); }

private:
    template <class Callback, class Out> void run(Callback callback, Out* out) {
        if (callback == nullptr) refuse_arrow("arrow.stream", "the stream lacks a callback");
        const int status = callback(stream_, out);
        if (status == 0) return;
        out->release = nullptr; // of what failed nothing is owned
        if (status == ENOMEM) throw std::bad_alloc();
        const char* words =
            stream_->get_last_error == nullptr ? nullptr : stream_->get_last_error(stream_);
        refuse_arrow("arrow.stream", "the stream fails with error " + std::to_string(status) +
                                         (words == nullptr ? "" : ": " + excerpt(words)));
    }

    ArrowArrayStream* stream_;
};

void require(bool fits, const char* words) {
    if (!fits) refuse_arrow("arrow.shape", words);
}

/// The columns of a stream and their types.
struct Columns {
    explicit Columns(const ArrowSchema& schema) {
        require(schema.release != nullptr, "the stream has no type");
        require(schema.format != nullptr && std::string_view(schema.format) == "+s",
                "the stream holds no tables, which have named columns");
        require(schema.n_children >= 0 && (schema.n_children == 0 || schema.children != nullptr),
                "the columns of the type are missing");
        for (std::int64_t i = 0; i < schema.n_children; ++i) {
            require(schema.children[i] != nullptr, "a column of the type is missing");
            const ArrowSchema& child = *schema.children[i];
            types.push_back(foreign_type(child));
            const std::string name = child.name == nullptr ? "" : child.name;
            require(!find_invalid_utf8(name), "the name of a column is not UTF-8");
            require(table.column(name) == nullptr, "two columns have the same name");
            table.columns.push_back(TidyColumn(name, types.back().cells()));
        }
    }

    void read(const ArrowArray& batch, const ReadArrowOptions& options, Findings& snapped) {
        const auto count = static_cast<std::int64_t>(types.size());
        require(batch.n_children == count && (count == 0 || batch.children != nullptr),
                "a batch has other columns than its type");
        require(batch.length >= 0 && batch.offset >= 0 && batch.length <= limit &&
                    batch.offset <= limit,
                "counts of rows do not fit");
        require(batch.null_count <= 0 || batch.n_buffers < 1 || batch.buffers == nullptr ||
                    batch.buffers[0] == nullptr,
                "whole rows are absent");
        for (std::size_t i = 0; i < types.size(); ++i) {
            require(batch.children[i] != nullptr, "a column of a batch is missing");
            read_rows(*batch.children[i], types[i], batch.offset, batch.offset + batch.length,
                      options, table.columns[i], snapped);
        }
    }

    static constexpr std::int64_t limit = std::int64_t{1} << 56;
    std::vector<ForeignType> types{};
    TidyTable table{};
};

} // namespace

} // namespace detail

ImportedTable import_table(ArrowArrayStream* stream, const ReadArrowOptions& options) {
    detail::Borrowed source(stream);
    detail::Owned<ArrowSchema> schema;
    source.schema(&schema.value);
    detail::Columns columns(schema.value);
    ImportedTable out;
    while (true) {
        detail::Owned<ArrowArray> batch;
        source.next(&batch.value);
        if (batch.value.release == nullptr) break;
        columns.read(batch.value, options, out.diagnostics);
    }
    out.table = std::move(columns.table);
    return out;
}

SLUITEND_END
