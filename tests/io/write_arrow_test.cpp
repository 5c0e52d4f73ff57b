// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/write_arrow.hpp>

#include "../support/allocations.hpp"
#include "../support/sample_document.hpp"

#include <sluitend/io/read_csv.hpp>
#include <sluitend/io/read_json.hpp>
#include <sluitend/io/write_csv.hpp>
#include <sluitend/io/write_json.hpp>

#include <gtest/gtest.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace sluitend;

/// A struct of the interface that is released at its end, as a careful consumer does.
template <class T> struct Owned {
    T value{};
    Owned() = default;
    Owned(const Owned&) = delete;
    Owned& operator=(const Owned&) = delete;
    ~Owned() {
        if (value.release != nullptr) value.release(&value);
    }
    T* operator->() { return &value; }
};

template <class T> T at(const void* buffer, std::size_t position) {
    T out{};
    std::memcpy(&out, static_cast<const std::byte*>(buffer) + position * sizeof(T), sizeof(T));
    return out;
}

bool is_present(const ArrowArray& array, std::size_t row) {
    if (array.buffers[0] == nullptr) return true;
    return (at<unsigned char>(array.buffers[0], row / 8) >> (row % 8) & 1) != 0;
}

template <class Offset = std::int32_t> std::string text(const ArrowArray& array, std::size_t row) {
    const auto begin = static_cast<std::size_t>(at<Offset>(array.buffers[1], row));
    const auto end = static_cast<std::size_t>(at<Offset>(array.buffers[1], row + 1));
    return {static_cast<const char*>(array.buffers[2]) + begin, end - begin};
}

Decimal decimal(const ArrowArray& array, std::size_t row, int scale) {
    return Decimal::from_words(at<std::int64_t>(array.buffers[1], 2 * row + 1),
                               at<std::uint64_t>(array.buffers[1], 2 * row), scale);
}

std::string formats(const ArrowSchema& schema) {
    std::string out;
    for (std::int64_t i = 0; i < schema.n_children; ++i)
        out += std::string(schema.children[i]->name) + "=" + schema.children[i]->format + " ";
    return out;
}

std::string formats(const TidyTable& table, const WriteArrowOptions& options = {}) {
    Owned<ArrowArrayStream> stream;
    export_table(table, &stream.value, options);
    Owned<ArrowSchema> schema;
    EXPECT_EQ(stream->get_schema(&stream.value, &schema.value), 0);
    EXPECT_STREQ(schema->format, "+s");
    return formats(schema.value);
}

TidyTable column_of(const std::vector<Decimal>& values) {
    TidyTable out;
    out.columns.push_back(TidyColumn("value", CellType::decimal));
    for (const Decimal& each : values)
        out.columns[0].add_decimal(each);
    return out;
}

/// A request for one column "value" of this type.
struct Request {
    explicit Request(const char* format, const char* name = "value") {
        child.format = format;
        child.name = name;
        schema.format = "+s";
        schema.n_children = 1;
        schema.children = &pointer;
    }
    ArrowSchema child{};
    ArrowSchema* pointer = &child;
    ArrowSchema schema{};
};

TEST(WriteArrow, GivesFiguresTheirTypes) {
    const std::string expected = "programme=u goal=u row=u line=u column=u year=i phase=u "
                                 "printed=d:18,2 value=d:18,2 multiplier=i quantum=d:18,2 "
                                 "verbatim=u line_number=i edition=i scope=u ";
    EXPECT_EQ(formats(figures_table(sample::document())), expected);
    EXPECT_EQ(formats(figures_table(Document())), expected);
    Owned<ArrowSchema> schema;
    export_schema(figures_table(sample::document()), &schema.value);
    EXPECT_EQ(formats(schema.value), expected);
    EXPECT_EQ(schema->children[0]->flags, ARROW_FLAG_NULLABLE);
}

TEST(WriteArrow, CarriesEveryCellExactly) {
    const TidyTable table = figures_table(sample::document());
    Owned<ArrowArrayStream> stream;
    export_figures(sample::document(), &stream.value);
    Owned<ArrowArray> batch;
    ASSERT_EQ(stream->get_next(&stream.value, &batch.value), 0);
    ASSERT_EQ(batch->length, 3);
    ASSERT_EQ(batch->n_children, 15);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const TidyColumn& column = table.columns[i];
        const ArrowArray& array = *batch->children[i];
        std::int64_t absent = 0;
        for (std::size_t row = 0; row < 3; ++row) {
            ASSERT_EQ(is_present(array, row), column.has(row)) << column.name();
            absent += column.has(row) ? 0 : 1;
            if (!column.has(row)) continue;
            if (column.type() == CellType::text) {
                EXPECT_EQ(text(array, row), column.text(row));
            }
            if (column.type() == CellType::decimal) {
                EXPECT_EQ(decimal(array, row, 2), column.decimal(row));
            }
            if (column.type() == CellType::int32) {
                EXPECT_EQ(at<std::int32_t>(array.buffers[1], row), column.number(row));
            }
        }
        EXPECT_EQ(array.null_count, absent);
    }
    Owned<ArrowArray> end;
    ASSERT_EQ(stream->get_next(&stream.value, &end.value), 0);
    EXPECT_EQ(end->release, nullptr);
    ASSERT_EQ(stream->get_next(&stream.value, &end.value), 0);
    EXPECT_EQ(end->release, nullptr);
    EXPECT_EQ(stream->get_last_error(&stream.value), nullptr);
}

TEST(WriteArrow, EndsAnEmptyTableAtOnce) {
    Owned<ArrowArrayStream> stream;
    export_figures(Document(), &stream.value);
    Owned<ArrowArray> batch;
    ASSERT_EQ(stream->get_next(&stream.value, &batch.value), 0);
    EXPECT_EQ(batch->release, nullptr);
}

TEST(WriteArrow, WritesNumbersFlagsAndTheirAbsence) {
    TidyTable table;
    table.columns = {TidyColumn("a", CellType::int64), TidyColumn("b", CellType::boolean)};
    for (std::int64_t i = 0; i < 19; ++i) {
        if (i == 9) {
            table.columns[0].add_absent();
            table.columns[1].add_absent();
            continue;
        }
        table.columns[0].add_number(i - 9'000'000'000);
        table.columns[1].add_flag(i % 3 == 0);
    }
    EXPECT_EQ(formats(table), "a=l b=b ");
    Owned<ArrowArrayStream> stream;
    export_table(table, &stream.value);
    Owned<ArrowArray> batch;
    ASSERT_EQ(stream->get_next(&stream.value, &batch.value), 0);
    for (std::size_t i = 0; i < 19; ++i) {
        const ArrowArray& numbers = *batch->children[0];
        const ArrowArray& flags = *batch->children[1];
        ASSERT_EQ(is_present(numbers, i), i != 9);
        if (i == 9) continue;
        EXPECT_EQ(at<std::int64_t>(numbers.buffers[1], i),
                  static_cast<std::int64_t>(i) - 9'000'000'000);
        const bool flag = (at<unsigned char>(flags.buffers[1], i / 8) >> (i % 8) & 1) != 0;
        EXPECT_EQ(flag, i % 3 == 0);
    }
}

TEST(WriteArrow, WidensDecimalsThatNeedIt) {
    const auto digits = [](std::int64_t coefficient, int scale) {
        return column_of({Decimal::with_scale(coefficient, scale), Decimal(0)});
    };
    EXPECT_EQ(formats(digits(1, 0)), "value=d:18,2 ");
    EXPECT_EQ(formats(digits(5, 3)), "value=d:18,3 ");
    EXPECT_EQ(formats(digits(9'999'999'999'999'999, 0)), "value=d:18,2 ");
    EXPECT_EQ(formats(digits(99'999'999'999'999'999, 0)), "value=d:38,2 ");
    EXPECT_EQ(formats(digits(-123'456'789, 18)), "value=d:18,18 ");
    const Decimal huge = Decimal::from_digits(true, std::string(36, '9'), 0).value();
    EXPECT_EQ(formats(column_of({huge})), "value=d:38,2 ");
    const Decimal largest = Decimal::from_digits(false, std::string(38, '9'), -2).value();
    EXPECT_EQ(formats(column_of({largest})), "value=d:38,2 ");
    const Decimal too_wide = Decimal::from_digits(false, std::string(37, '9'), 0).value();
    ArrowArrayStream stream{};
    EXPECT_THROW(export_table(column_of({too_wide}), &stream), NumberOverflow);
    EXPECT_EQ(stream.release, nullptr);
    ArrowSchema schema{};
    EXPECT_THROW(export_schema(column_of({too_wide}), &schema), NumberOverflow);
    EXPECT_EQ(schema.release, nullptr);
}

TEST(WriteArrow, KeepsNegativeAndWideDecimalsExactly) {
    const std::vector<Decimal> values{
        Decimal(-1), Decimal::with_scale(-1'113'305, 2),
        Decimal::from_digits(true, "12345678901234567890123456789012345", 0).value(),
        Decimal::with_scale(7, 0)};
    Owned<ArrowArrayStream> stream;
    export_table(column_of(values), &stream.value);
    Owned<ArrowArray> batch;
    ASSERT_EQ(stream->get_next(&stream.value, &batch.value), 0);
    for (std::size_t row = 0; row < values.size(); ++row)
        EXPECT_EQ(decimal(*batch->children[0], row, 2), values[row]);
}

TEST(WriteArrow, HonoursARequestThatLosesNoDigit) {
    const TidyTable table = column_of({Decimal::with_scale(-150, 2), Decimal(20)});
    const auto asked = [&](const char* format, const char* name = "value") {
        const Request request(format, name);
        const std::string out = formats(table, {.requested_schema = &request.schema});
        return out.substr(6, out.size() - 7);
    };
    EXPECT_EQ(asked("d:18,2,64"), "d:18,2,64");
    EXPECT_EQ(asked("d:9,1,32"), "d:9,1,32");
    EXPECT_EQ(asked("d:38,4"), "d:38,4");
    EXPECT_EQ(asked("d:38,4,128"), "d:38,4");
    EXPECT_EQ(asked("d:76,3,256"), "d:76,3,256");
    for (const char* refused :
         {"d:18,0", "d:2,1", "d:19,2,64", "d:39,2", "d:18", "d:18,", "d:18,2,", "d:18,2,63",
          "d:18,-1", "d:18,2x", "g", "u", "", "d:1,2", "d:99999999999,2", "i"})
        EXPECT_EQ(asked(refused), "d:18,2") << refused;
    EXPECT_EQ(asked("d:18,2,64", "other"), "d:18,2");
    EXPECT_EQ(asked("d:18,2,64", nullptr), "d:18,2");
}

TEST(WriteArrow, WritesTheWidthThatWasAskedFor) {
    const TidyTable table = column_of({Decimal::with_scale(-150, 2), Decimal(20)});
    const auto first = [&](const char* format) {
        const Request request(format);
        Owned<ArrowArrayStream> stream;
        export_table(table, &stream.value, {.requested_schema = &request.schema});
        Owned<ArrowArray> batch;
        EXPECT_EQ(stream->get_next(&stream.value, &batch.value), 0);
        const void* values = batch->children[0]->buffers[1];
        const std::string kind = format;
        if (kind.ends_with(",32")) {
            EXPECT_EQ(at<std::int32_t>(values, 0), -15);
            EXPECT_EQ(at<std::int32_t>(values, 1), 200);
        } else if (kind.ends_with(",64")) {
            EXPECT_EQ(at<std::int64_t>(values, 0), -15);
            EXPECT_EQ(at<std::int64_t>(values, 1), 200);
        } else {
            for (std::size_t word = 0; word < 4; ++word)
                EXPECT_EQ(at<std::int64_t>(values, word), word == 0 ? -15 : -1);
            EXPECT_EQ(at<std::int64_t>(values, 4), 200);
            EXPECT_EQ(at<std::int64_t>(values, 7), 0);
        }
    };
    first("d:9,1,32");
    first("d:18,1,64");
    first("d:76,1,256");
}

TEST(WriteArrow, GivesLargeTextsWhenAsked) {
    TidyTable table;
    table.columns.push_back(TidyColumn("value", CellType::text));
    table.columns[0].add_text("één");
    table.columns[0].add_absent();
    table.columns[0].add_text("twee");
    const Request request("U");
    Owned<ArrowArrayStream> stream;
    export_table(table, &stream.value, {.requested_schema = &request.schema});
    Owned<ArrowSchema> schema;
    ASSERT_EQ(stream->get_schema(&stream.value, &schema.value), 0);
    EXPECT_EQ(formats(schema.value), "value=U ");
    Owned<ArrowArray> batch;
    ASSERT_EQ(stream->get_next(&stream.value, &batch.value), 0);
    EXPECT_EQ(text<std::int64_t>(*batch->children[0], 0), "één");
    EXPECT_EQ(text<std::int64_t>(*batch->children[0], 2), "twee");
}

TEST(WriteArrow, SplitsBatchesByRowsAndByBytesOfText) {
    TidyTable table;
    table.columns.push_back(TidyColumn("value", CellType::text));
    for (int i = 0; i < 10; ++i)
        table.columns[0].add_text(std::string(i == 5 ? 8 : 2, 'x'));
    const auto lengths = [&](const WriteArrowOptions& options) {
        Owned<ArrowArrayStream> stream;
        export_table(table, &stream.value, options);
        std::string out;
        for (;;) {
            Owned<ArrowArray> batch;
            EXPECT_EQ(stream->get_next(&stream.value, &batch.value), 0);
            if (batch->release == nullptr) return out;
            out += std::to_string(batch->length) + " ";
        }
    };
    EXPECT_EQ(lengths({}), "10 ");
    EXPECT_EQ(lengths({.batch_rows = 4}), "4 4 2 ");
    EXPECT_EQ(lengths({.batch_rows = 0}), "1 1 1 1 1 1 1 1 1 1 ");
    EXPECT_EQ(lengths({.batch_text_bytes = 8}), "4 1 1 4 ");
    EXPECT_EQ(lengths({.batch_rows = 3, .batch_text_bytes = 10}), "3 2 2 3 ");
    try {
        static_cast<void>(lengths({.batch_text_bytes = 7}));
        ADD_FAILURE() << "written";
    } catch (const ModelError& error) {
        EXPECT_EQ(error.id(), "model.limit");
    }
}

TEST(WriteArrow, AlignsBuffersAndNeverLeavesOneOut) {
    TidyTable table;
    table.columns = {TidyColumn("a", CellType::text), TidyColumn("b", CellType::decimal)};
    table.columns[0].add_text("");
    table.columns[1].add_absent();
    Owned<ArrowArrayStream> stream;
    export_table(table, &stream.value);
    Owned<ArrowArray> batch;
    ASSERT_EQ(stream->get_next(&stream.value, &batch.value), 0);
    EXPECT_EQ(batch->n_buffers, 1);
    EXPECT_EQ(batch->children[0]->n_buffers, 3);
    EXPECT_EQ(batch->children[0]->buffers[0], nullptr);
    EXPECT_EQ(batch->children[1]->n_buffers, 2);
    EXPECT_NE(batch->children[1]->buffers[0], nullptr);
    for (std::int64_t i = 1; i < 3; ++i) {
        ASSERT_NE(batch->children[0]->buffers[i], nullptr);
        EXPECT_EQ(reinterpret_cast<std::uintptr_t>(batch->children[0]->buffers[i]) % 64, 0U);
    }
}

/// Everything that is alive belongs to what the block made.
#define EXPECT_NOTHING_LEFT(block)                                                                 \
    do {                                                                                           \
        const long before = sample::live_allocations;                                              \
        block;                                                                                     \
        EXPECT_EQ(sample::live_allocations, before);                                               \
    } while (false)

TEST(WriteArrow, GivesEverythingBackInAnyOrder) {
    EXPECT_NOTHING_LEFT({
        ArrowArrayStream stream{};
        export_figures(sample::document(), &stream);
        ArrowSchema schema{};
        ArrowArray batch{};
        ASSERT_EQ(stream.get_schema(&stream, &schema), 0);
        ASSERT_EQ(stream.get_next(&stream, &batch), 0);
        stream.release(&stream);
        EXPECT_EQ(stream.release, nullptr);
        EXPECT_EQ(text(*batch.children[2], 0), "totale lasten");
        schema.release(&schema);
        EXPECT_EQ(schema.release, nullptr);
        EXPECT_EQ(text(*batch.children[11], 2), "-328");
        batch.release(&batch);
        EXPECT_EQ(batch.release, nullptr);
    });
    EXPECT_NOTHING_LEFT({
        Owned<ArrowArrayStream> unread;
        export_figures(sample::document(), &unread.value);
    });
}

TEST(WriteArrow, LetsAConsumerMoveAChildAway) {
    EXPECT_NOTHING_LEFT({
        Owned<ArrowArray> moved;
        Owned<ArrowSchema> moved_schema;
        {
            Owned<ArrowArrayStream> stream;
            export_figures(sample::document(), &stream.value);
            Owned<ArrowArray> batch;
            ASSERT_EQ(stream->get_next(&stream.value, &batch.value), 0);
            moved.value = *batch->children[2];
            batch->children[2]->release = nullptr;
            Owned<ArrowSchema> schema;
            ASSERT_EQ(stream->get_schema(&stream.value, &schema.value), 0);
            moved_schema.value = *schema->children[2];
            schema->children[2]->release = nullptr;
        }
        EXPECT_EQ(text(moved.value, 1), "Lasten");
        EXPECT_STREQ(moved_schema->name, "row");
    });
}

TEST(WriteArrow, MakesAStreamThatIsIndependentOfTheDocument) {
    Owned<ArrowArrayStream> stream;
    {
        const Document document = sample::document();
        export_figures(document, &stream.value);
    }
    Owned<ArrowArray> batch;
    ASSERT_EQ(stream->get_next(&stream.value, &batch.value), 0);
    EXPECT_EQ(text(*batch->children[0], 0), "3.1");
}

TEST(WriteArrow, ReportsLackOfMemoryThroughTheCallbacks) {
    Owned<ArrowArrayStream> stream;
    export_figures(sample::document(), &stream.value);
    int failures = 0;
    for (long request = 0;; ++request) {
        Owned<ArrowArray> batch;
        const long before = sample::live_allocations;
        sample::requests_until_failure = request;
        const int status = stream->get_next(&stream.value, &batch.value);
        sample::requests_until_failure = -1;
        if (status == 0) {
            EXPECT_EQ(batch->length, 3);
            break;
        }
        EXPECT_EQ(status, ENOMEM);
        EXPECT_EQ(batch->release, nullptr);
        EXPECT_EQ(sample::live_allocations, before);
        ++failures;
    }
    EXPECT_GT(failures, 40);
}

TEST(Io, GivesEverythingBackWhenMemoryRunsOutAtAnyPoint) {
    const Document document = sample::document();
    const std::string json = write_json(document);
    const std::string csv = write_csv(document);
    const auto fails_cleanly = [](auto work) { return sample::fail_every_allocation(work) > 5; };
    EXPECT_TRUE(fails_cleanly([&] { static_cast<void>(write_json(document)); }));
    EXPECT_TRUE(fails_cleanly([&] { static_cast<void>(write_csv(document)); }));
    EXPECT_TRUE(fails_cleanly([&] { static_cast<void>(read_json(json)); }));
    EXPECT_TRUE(fails_cleanly([&] { static_cast<void>(read_figures_csv(csv)); }));
    EXPECT_TRUE(fails_cleanly([&] {
        Owned<ArrowArrayStream> stream;
        export_figures(document, &stream.value);
    }));
}

} // namespace
