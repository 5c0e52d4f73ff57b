// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/write_arrow.hpp>

#include "arrow_columns.hpp"

#include <algorithm>
#include <cerrno>
#include <memory>
#include <utility>

SLUITEND_BEGIN
namespace detail {

namespace {

/// Structs that own what they point to; a child that a consumer has moved away is not released.
template <class T> class Children {
public:
    explicit Children(std::size_t count) : items_(count), pointers_(count) {
        for (std::size_t i = 0; i < count; ++i)
            pointers_[i] = &items_[i];
    }
    Children(const Children&) = delete;
    Children& operator=(const Children&) = delete;
    ~Children() {
        for (T& each : items_)
            if (each.release != nullptr) each.release(&each);
    }
    T* operator[](std::size_t i) noexcept { return &items_[i]; }
    std::int64_t size() const noexcept { return static_cast<std::int64_t>(items_.size()); }
    T** pointers() noexcept { return pointers_.data(); }

private:
    std::vector<T> items_;
    std::vector<T*> pointers_;
};

/// What `private_data` of a struct of type T points to is a Holder; its end is the struct's end.
template <class Holder, class T> void release(T* released) noexcept {
    const std::unique_ptr<Holder> holder(static_cast<Holder*>(released->private_data));
    released->private_data = nullptr;
    released->release = nullptr;
}

struct SchemaHolder {
    std::string format;
    std::string name;
    Children<ArrowSchema> children;
};

void fill(ArrowSchema* out, std::unique_ptr<SchemaHolder> holder) noexcept {
    *out = {.format = holder->format.c_str(),
            .name = holder->name.c_str(),
            .metadata = nullptr,
            .flags = holder->children.size() == 0 ? ARROW_FLAG_NULLABLE : 0,
            .n_children = holder->children.size(),
            .children = holder->children.pointers(),
            .dictionary = nullptr,
            .release = &release<SchemaHolder, ArrowSchema>,
            .private_data = nullptr};
    out->private_data = holder.release();
}

std::unique_ptr<SchemaHolder> schema_holder(std::string format, std::string name,
                                            std::size_t children) {
    return std::unique_ptr<SchemaHolder>(
        new SchemaHolder{std::move(format), std::move(name), Children<ArrowSchema>(children)});
}

void fill_schema(ArrowSchema* out, const TidyTable& table, const std::vector<ArrowType>& types) {
    auto holder = schema_holder("+s", "", types.size());
    for (std::size_t i = 0; i < types.size(); ++i)
        fill(holder->children[i], schema_holder(types[i].format(), table.columns[i].name(), 0));
    fill(out, std::move(holder));
}

struct ArrayHolder {
    ArrowBuffers buffers;
    Children<ArrowArray> children;
};

void fill(ArrowArray* out, std::size_t rows, std::unique_ptr<ArrayHolder> holder) noexcept {
    *out = {.length = static_cast<std::int64_t>(rows),
            .null_count = static_cast<std::int64_t>(holder->buffers.absent),
            .offset = 0,
            .n_buffers = static_cast<std::int64_t>(holder->buffers.pointers.size()),
            .n_children = holder->children.size(),
            .buffers = holder->buffers.pointers.data(),
            .children = holder->children.pointers(),
            .dictionary = nullptr,
            .release = &release<ArrayHolder, ArrowArray>,
            .private_data = nullptr};
    out->private_data = holder.release();
}

std::unique_ptr<ArrayHolder> array_holder(ArrowBuffers buffers, std::size_t children) {
    return std::unique_ptr<ArrayHolder>(
        new ArrayHolder{std::move(buffers), Children<ArrowArray>(children)});
}

/// The types of the columns, as requested where possible.
std::vector<ArrowType> types_of(const TidyTable& table, const ArrowSchema* requested) {
    const auto count = static_cast<std::int64_t>(table.columns.size());
    const bool is_same_shape = requested != nullptr && requested->n_children == count;
    std::vector<ArrowType> out;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const ArrowSchema* child = is_same_shape ? requested->children[i] : nullptr;
        const bool is_same_name =
            child != nullptr && child->name != nullptr && table.columns[i].name() == child->name;
        out.push_back(arrow_type(table.columns[i], is_same_name ? child : nullptr));
    }
    return out;
}

/// A table on its way out, batch by batch.
class Stream {
public:
    Stream(TidyTable table, const WriteArrowOptions& options)
        : table_(std::move(table)),
          types_(types_of(table_, options.requested_schema)),
          batch_rows_(std::max<std::size_t>(options.batch_rows, 1)),
          batch_text_bytes_(std::min<std::size_t>(options.batch_text_bytes, 2'147'483'647)) {
        if (texts_fit(0, table_.rows())) return;
        for (std::size_t row = 0; row < table_.rows(); ++row)
            if (!texts_fit(row, row + 1))
                throw ModelError("model.limit", "a text is too long for a batch");
    }

    void write_schema(ArrowSchema* out) const { fill_schema(out, table_, types_); }

    /// The next batch; a released array after the last.
    void write_next(ArrowArray* out) {
        if (next_ == table_.rows()) {
            *out = {};
            return;
        }
        const std::size_t last = batch_end();
        ArrowBuffers none;
        none.pointers.push_back(nullptr);
        auto holder = array_holder(std::move(none), types_.size());
        for (std::size_t i = 0; i < types_.size(); ++i)
            fill(holder->children[i], last - next_,
                 array_holder(arrow_buffers(table_.columns[i], types_[i], next_, last), 0));
        fill(out, last - next_, std::move(holder));
        next_ = last;
    }

private:
    bool texts_fit(std::size_t first, std::size_t last) const {
        for (std::size_t i = 0; i < types_.size(); ++i)
            if (types_[i].cells == CellType::text && !types_[i].is_large &&
                table_.columns[i].texts(first, last).size() > batch_text_bytes_)
                return false;
        return true;
    }
    /// The most rows that fit, found by halving: one row always fits.
    std::size_t batch_end() const {
        std::size_t fits = next_ + 1;
        std::size_t last = std::min(table_.rows() - next_, batch_rows_) + next_;
        if (texts_fit(next_, last)) return last;
        while (last - fits > 1) {
            const std::size_t middle = fits + (last - fits) / 2;
            (texts_fit(next_, middle) ? fits : last) = middle;
        }
        return fits;
    }

    TidyTable table_;
    std::vector<ArrowType> types_;
    std::size_t batch_rows_;
    std::size_t batch_text_bytes_;
    std::size_t next_ = 0;
};

/// Runs one callback; no exception may leave it.
template <class Work> int guarded(Work work) noexcept {
    try {
        work();
        return 0;
    } catch (const std::bad_alloc&) {
        return ENOMEM;
    } catch (...) {
        return EIO;
    }
}

Stream& stream_of(ArrowArrayStream* stream) noexcept {
    return *static_cast<Stream*>(stream->private_data);
}

int get_schema(ArrowArrayStream* stream, ArrowSchema* out) noexcept {
    return guarded([&] { stream_of(stream).write_schema(out); });
}

int get_next(ArrowArrayStream* stream, ArrowArray* out) noexcept {
    return guarded([&] { stream_of(stream).write_next(out); });
}

const char* get_last_error(ArrowArrayStream*) noexcept {
    return nullptr;
}

} // namespace

} // namespace detail

void export_table(TidyTable table, ArrowArrayStream* out, const WriteArrowOptions& options) {
    auto stream = std::make_unique<detail::Stream>(std::move(table), options);
    *out = {.get_schema = &detail::get_schema,
            .get_next = &detail::get_next,
            .get_last_error = &detail::get_last_error,
            .release = &detail::release<detail::Stream, ArrowArrayStream>,
            .private_data = stream.release()};
}

void export_schema(const TidyTable& table, ArrowSchema* out) {
    detail::fill_schema(out, table, detail::types_of(table, nullptr));
}

void export_figures(const Document& document, ArrowArrayStream* out,
                    const WriteArrowOptions& options) {
    export_table(figures_table(document), out, options);
}

SLUITEND_END
