// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/io/read_arrow.hpp>

#include "../support/allocations.hpp"
#include "../support/sample_document.hpp"

#include <sluitend/io/write_arrow.hpp>

#include <gtest/gtest.h>

#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <limits>
#include <string>
#include <vector>

namespace {

using namespace sluitend;

/// A stream of one batch with one column, all of it to be spoilt.
struct Foreign {
    explicit Foreign(const char* format, std::int64_t rows) {
        column_type.format = format;
        column_type.name = "value";
        type.format = "+s";
        type.n_children = 1;
        type.children = &type_child;
        array.length = rows;
        array.n_buffers = 2;
        array.buffers = buffers.data();
        batch.length = rows;
        batch.n_buffers = 1;
        batch.buffers = no_buffers.data();
        batch.n_children = 1;
        batch.children = &batch_child;
        stream.get_schema = [](ArrowArrayStream* self, ArrowSchema* out) {
            Foreign& mine = of(self);
            if (mine.fails_with != 0) return mine.fails_with;
            *out = mine.type;
            out->release = [](ArrowSchema* released) { released->release = nullptr; };
            return 0;
        };
        stream.get_next = [](ArrowArrayStream* self, ArrowArray* out) {
            Foreign& mine = of(self);
            *out = {};
            if (mine.is_read) return 0;
            mine.is_read = true;
            *out = mine.batch;
            out->release = [](ArrowArray* released) { released->release = nullptr; };
            return 0;
        };
        stream.get_last_error = [](ArrowArrayStream*) -> const char* { return "out of paper"; };
        stream.release = [](ArrowArrayStream* self) {
            ++of(self).releases;
            self->release = nullptr;
        };
        stream.private_data = this;
    }
    Foreign(const Foreign&) = delete;
    Foreign& operator=(const Foreign&) = delete;
    static Foreign& of(ArrowArrayStream* self) {
        return *static_cast<Foreign*>(self->private_data);
    }

    Foreign& data(const void* second, const void* third = nullptr) {
        buffers[1] = second;
        buffers[2] = third;
        if (third != nullptr) array.n_buffers = 3;
        return *this;
    }
    ImportedTable read(const ReadArrowOptions& options = {}) {
        return import_table(&stream, options);
    }
    std::string refusal(const ReadArrowOptions& options = {}) {
        try {
            static_cast<void>(read(options));
        } catch (const ReadError& error) {
            EXPECT_EQ(releases, 1) << "a stream is released, whatever happens";
            return error.id();
        }
        return "read";
    }

    ArrowSchema type{}, column_type{};
    ArrowSchema* type_child = &column_type;
    ArrowArray batch{}, array{};
    ArrowArray* batch_child = &array;
    std::array<const void*, 5> buffers{};
    std::array<const void*, 1> no_buffers{};
    ArrowArrayStream stream{};
    int fails_with = 0;
    int releases = 0;
    bool is_read = false;
};

ImportedTable imported(const TidyTable& table, const WriteArrowOptions& options = {}) {
    ArrowArrayStream stream;
    export_table(table, &stream, options);
    return import_table(&stream);
}

TEST(ReadArrow, GivesBackWhatWasWritten) {
    const TidyTable table = observations_table(observations_of(sample::document()));
    for (const std::size_t rows : {1U, 2U, 65'536U}) {
        const ImportedTable back = imported(table, {.batch_rows = rows});
        EXPECT_TRUE(back.diagnostics.empty());
        ASSERT_EQ(back.table.columns.size(), table.columns.size());
        ASSERT_EQ(back.table.rows(), table.rows());
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const TidyColumn& before = table.columns[i];
            const TidyColumn& after = back.table.columns[i];
            EXPECT_EQ(before.name(), after.name());
            for (std::size_t row = 0; row < table.rows(); ++row) {
                ASSERT_EQ(before.has(row), after.has(row)) << before.name() << row;
                if (!before.has(row)) continue;
                if (before.type() == CellType::text)
                    EXPECT_EQ(before.text(row), after.text(row));
                else if (before.type() == CellType::decimal)
                    EXPECT_EQ(before.decimal(row), after.decimal(row));
                else if (before.type() == CellType::boolean)
                    EXPECT_EQ(before.flag(row), after.flag(row));
                else
                    EXPECT_EQ(before.number(row), after.number(row));
            }
        }
    }
}

TEST(ReadArrow, GivesNoRowsTheirColumns) {
    const ImportedTable back = imported(observations_table(ObservationTable()));
    EXPECT_EQ(back.table.rows(), 0U);
    EXPECT_EQ(back.table.columns.size(), 36U);
}

TEST(ReadArrow, ReadsWholeNumbersOfEveryWidth) {
    const auto read = [](const char* format, const void* values) {
        Foreign foreign(format, 2);
        const ImportedTable out = foreign.data(values).read();
        return std::array{out.table.columns[0].number(0), out.table.columns[0].number(1)};
    };
    const std::array<std::int8_t, 2> small{-128, 127};
    EXPECT_EQ(read("c", small.data()), (std::array<std::int64_t, 2>{-128, 127}));
    EXPECT_EQ(read("C", small.data()), (std::array<std::int64_t, 2>{128, 127}));
    const std::array<std::int16_t, 2> medium{-2, 3};
    EXPECT_EQ(read("s", medium.data()), (std::array<std::int64_t, 2>{-2, 3}));
    EXPECT_EQ(read("S", medium.data()), (std::array<std::int64_t, 2>{65'534, 3}));
    const std::array<std::int32_t, 2> usual{-2, 3};
    EXPECT_EQ(read("i", usual.data()), (std::array<std::int64_t, 2>{-2, 3}));
    EXPECT_EQ(read("I", usual.data()), (std::array<std::int64_t, 2>{4'294'967'294, 3}));
    const std::array<std::int64_t, 2> large{-2, 3};
    EXPECT_EQ(read("l", large.data()), (std::array<std::int64_t, 2>{-2, 3}));
    Foreign beyond("L", 2);
    EXPECT_EQ(beyond.data(large.data()).refusal(), "arrow.value");
}

TEST(ReadArrow, ReadsDecimalsOfEveryWidth) {
    const std::array<std::int64_t, 8> words{-39, -1, -1, -1, 390, 0, 0, 0};
    const auto read = [](const char* format, const void* values, std::int64_t rows) {
        Foreign foreign(format, rows);
        return foreign.data(values).read().table.columns[0].decimal(0);
    };
    EXPECT_EQ(read("d:9,1,64", words.data(), 1), Decimal::with_scale(-39, 1));
    EXPECT_EQ(read("d:38,1", words.data(), 2), Decimal::with_scale(-39, 1));
    EXPECT_EQ(read("d:76,2,256", words.data() + 4, 1), Decimal::with_scale(390, 2));
    EXPECT_EQ(read("d:76,1,256", words.data(), 2), Decimal::with_scale(-39, 1));
    const std::array<std::int32_t, 1> narrow{-39};
    EXPECT_EQ(read("d:9,1,32", narrow.data(), 1), Decimal::with_scale(-39, 1));
    const std::array<std::int64_t, 4> wide{0, 0, 1, 0};
    Foreign beyond("d:76,0,256", 1);
    EXPECT_EQ(beyond.data(wide.data()).refusal(), "arrow.value");
    const std::array<std::int64_t, 2> most{-1, std::numeric_limits<std::int64_t>::max()};
    Foreign digits("d:38,0", 1);
    EXPECT_EQ(digits.data(most.data()).refusal(), "arrow.value");
}

TEST(ReadArrow, ReadsPartsOfArrays) {
    const std::array<std::int32_t, 6> numbers{1, 2, 3, 4, 5, 6};
    const std::array<std::uint8_t, 1> validity{0b101111};
    Foreign foreign("i", 5);
    foreign.data(numbers.data());
    foreign.buffers[0] = validity.data();
    foreign.array.offset = 1;
    foreign.array.null_count = -1;
    foreign.batch.offset = 2;
    foreign.batch.length = 3;
    const TidyColumn column = foreign.read().table.columns[0];
    ASSERT_EQ(column.size(), 3U);
    EXPECT_EQ(column.number(0), 4);
    EXPECT_FALSE(column.has(1));
    EXPECT_EQ(column.number(2), 6);
}

/// Two views of texts: one inside, one in a buffer.
struct Views {
    Views() {
        const std::int32_t short_size = 2, long_size = 13, zero = 0;
        std::memcpy(bytes.data(), &short_size, 4);
        std::memcpy(bytes.data() + 4, "ja", 2);
        std::memcpy(bytes.data() + 16, &long_size, 4);
        std::memcpy(bytes.data() + 24, &zero, 4);
        std::memcpy(bytes.data() + 28, &zero, 4);
    }
    Foreign& fill(Foreign& foreign) {
        foreign.data(bytes.data(), characters);
        foreign.buffers[3] = sizes.data();
        foreign.array.n_buffers = 4;
        return foreign;
    }
    alignas(8) std::array<std::byte, 32> bytes{};
    const char* characters = "gemeenteraden";
    std::array<std::int64_t, 1> sizes{13};
};

TEST(ReadArrow, ReadsTextsThroughViews) {
    Views views;
    Foreign foreign("vu", 2);
    const TidyColumn column = views.fill(foreign).read().table.columns[0];
    EXPECT_EQ(column.text(0), "ja");
    EXPECT_EQ(column.text(1), "gemeenteraden");
}

TEST(ReadArrow, RefusesViewsOutsideTheirBuffers) {
    const auto refusal = [](std::size_t at, std::int32_t number, std::int64_t size = 13) {
        Views views;
        std::memcpy(views.bytes.data() + at, &number, 4);
        views.sizes[0] = size;
        Foreign foreign("vu", 2);
        return views.fill(foreign).refusal();
    };
    EXPECT_EQ(refusal(16, -1), "arrow.shape");
    EXPECT_EQ(refusal(16, 14), "arrow.shape");
    EXPECT_EQ(refusal(16, std::numeric_limits<std::int32_t>::max()), "arrow.shape");
    EXPECT_EQ(refusal(24, 1), "arrow.shape");
    EXPECT_EQ(refusal(24, -1), "arrow.shape");
    EXPECT_EQ(refusal(28, -1), "arrow.shape");
    EXPECT_EQ(refusal(28, std::numeric_limits<std::int32_t>::max()), "arrow.shape");
    EXPECT_EQ(refusal(28, 0, std::numeric_limits<std::int64_t>::min()), "arrow.shape");
    EXPECT_EQ(refusal(28, 0, 12), "arrow.shape");
}

/// Codes 1, 0 of a dictionary "a", "bc".
struct Coded : Foreign {
    Coded() : Foreign("c", 2) {
        data(codes.data());
        column_type.dictionary = &texts_type;
        texts_type.format = "u";
        array.dictionary = &texts;
        texts.length = 2;
        texts.n_buffers = 3;
        texts.buffers = text_buffers.data();
    }
    std::array<std::int8_t, 2> codes{1, 0};
    std::array<std::int32_t, 3> ends{0, 1, 3};
    std::array<const void*, 3> text_buffers{nullptr, ends.data(), "abc"};
    ArrowSchema texts_type{};
    ArrowArray texts{};
};

TEST(ReadArrow, ReadsDictionaries) {
    Coded coded;
    const TidyColumn column = coded.read().table.columns[0];
    EXPECT_EQ(column.text(0), "bc");
    EXPECT_EQ(column.text(1), "a");
    Coded beyond;
    beyond.codes[0] = 2;
    EXPECT_EQ(beyond.refusal(), "arrow.shape");
    Coded below;
    below.codes[0] = -1;
    EXPECT_EQ(below.refusal(), "arrow.shape");
    Coded lost;
    lost.array.dictionary = nullptr;
    EXPECT_EQ(lost.refusal(), "arrow.shape");
    Coded numbers;
    numbers.texts_type.format = "i";
    EXPECT_EQ(numbers.refusal(), "arrow.type");
    Coded endless;
    endless.texts_type.dictionary = &endless.texts_type;
    EXPECT_EQ(endless.refusal(), "arrow.type");
}

TEST(ReadArrow, RefusesBinaryNumbersUnlessDecimalsAreNamed) {
    const std::array<std::uint64_t, 3> patterns{std::bit_cast<std::uint64_t>(3.9),
                                                std::bit_cast<std::uint64_t>(-119.0),
                                                std::bit_cast<std::uint64_t>(0.125)};
    Foreign refused("g", 3);
    EXPECT_EQ(refused.data(patterns.data()).refusal(), "arrow.float");
    Foreign foreign("g", 3);
    const auto [table, diagnostics] = foreign.data(patterns.data()).read({.decimals = 1});
    EXPECT_TRUE(identical(table.columns[0].decimal(0), Decimal::with_scale(39, 1)));
    EXPECT_EQ(table.columns[0].decimal(1), Decimal(-119));
    EXPECT_EQ(table.columns[0].decimal(2), Decimal::with_scale(1, 1));
    ASSERT_EQ(diagnostics.size(), 2U);
    EXPECT_EQ(diagnostics[0].id, "arrow.snapped");
    EXPECT_EQ(diagnostics[0].severity, Severity::info) << "3.9 prints as this very number";
    EXPECT_EQ(diagnostics[0].argument("row"), "1");
    EXPECT_EQ(diagnostics[0].argument("from"), "3.899999999999999911");
    EXPECT_EQ(diagnostics[0].argument("to"), "3.9");
    EXPECT_EQ(diagnostics[1].severity, Severity::warning) << "0.125 became another number";
    EXPECT_EQ(diagnostics[1].argument("to"), "0.1");
}

TEST(ReadArrow, RoundsHalvesToEvenAndReadsShortBinaryNumbers) {
    const std::array<std::uint32_t, 4> patterns{
        std::bit_cast<std::uint32_t>(2.5F), std::bit_cast<std::uint32_t>(3.5F),
        std::bit_cast<std::uint32_t>(-0.0F), std::bit_cast<std::uint32_t>(1e-45F)};
    Foreign foreign("f", 4);
    const TidyColumn column = foreign.data(patterns.data()).read({.decimals = 0}).table.columns[0];
    EXPECT_EQ(column.decimal(0), Decimal(2));
    EXPECT_EQ(column.decimal(1), Decimal(4));
    EXPECT_EQ(column.decimal(2), Decimal(0));
    EXPECT_EQ(column.decimal(3), Decimal(0));
}

TEST(ReadArrow, RefusesBinaryNumbersThatAreNone) {
    using Limits = std::numeric_limits<double>;
    for (const double each : {Limits::quiet_NaN(), Limits::infinity(), -Limits::infinity(),
                              Limits::max(), 1e19, -4e18}) {
        const auto pattern = std::bit_cast<std::uint64_t>(each);
        Foreign foreign("g", 1);
        EXPECT_EQ(foreign.data(&pattern).refusal({.decimals = 2}), "arrow.value") << each;
    }
    const auto tiny = std::bit_cast<std::uint64_t>(Limits::denorm_min());
    Foreign foreign("g", 1);
    EXPECT_EQ(foreign.data(&tiny).read({.decimals = 18}).table.columns[0].decimal(0), Decimal(0));
}

TEST(ReadArrow, LeavesAbsentBinaryNumbersAbsent) {
    const std::array<std::uint8_t, 1> validity{0};
    const std::array<std::uint64_t, 1> patterns{std::bit_cast<std::uint64_t>(3.9)};
    Foreign foreign("g", 1);
    foreign.data(patterns.data()).buffers[0] = validity.data();
    EXPECT_FALSE(foreign.read().table.columns[0].has(0));
}

TEST(ReadArrow, ReadsColumnsOfNulls) {
    Foreign foreign("n", 2);
    foreign.array.n_buffers = 0;
    foreign.array.buffers = nullptr;
    EXPECT_FALSE(foreign.read().table.columns[0].has(1));
}

TEST(ReadArrow, RefusesOtherTypes) {
    for (const char* format : {"e", "z", "Z", "tdD", "tsn:", "+l", "+s", "d:", "d:5", "d:5,",
                               "d:0,0", "d:5,-1", "d:38,19", "d:5,2,100", "d:5,2,128,", "", "uu"}) {
        Foreign foreign(format, 0);
        EXPECT_EQ(foreign.refusal(), "arrow.type") << format;
    }
    Foreign foreign("i", 0);
    foreign.column_type.format = nullptr;
    EXPECT_EQ(foreign.refusal(), "arrow.type");
}

TEST(ReadArrow, RefusesStreamsThatAreNone) {
    const auto id = [](ArrowArrayStream* stream) {
        try {
            static_cast<void>(import_table(stream));
        } catch (const ReadError& error) {
            return error.id();
        }
        return std::string("read");
    };
    EXPECT_EQ(id(nullptr), "arrow.stream");
    ArrowArrayStream released{};
    EXPECT_EQ(id(&released), "arrow.stream");
    Foreign lacking("i", 0);
    lacking.stream.get_next = nullptr;
    EXPECT_EQ(lacking.refusal(), "arrow.stream");
    Foreign failing("i", 0);
    failing.fails_with = EIO;
    try {
        static_cast<void>(failing.read());
        FAIL();
    } catch (const ReadError& error) {
        EXPECT_NE(std::string(error.what()).find("out of paper"), std::string::npos);
    }
    failing.stream = {};
    EXPECT_EQ(id(&failing.stream), "arrow.stream") << "a stream is read once";
}

TEST(ReadArrow, RefusesPartsThatDoNotFit) {
    const std::array<std::int32_t, 4> numbers{0, 2, 1, 3};
    const auto refusal = [&](auto spoil, const char* format = "i") {
        Foreign foreign(format, 2);
        foreign.data(numbers.data(), std::string_view(format) == "u" ? "abc" : nullptr);
        spoil(foreign);
        return foreign.refusal();
    };
    EXPECT_EQ(refusal([](Foreign&) {}), "read");
    EXPECT_EQ(refusal([](Foreign& each) { each.type.format = "i"; }), "arrow.shape");
    EXPECT_EQ(refusal([](Foreign& each) { each.type.format = nullptr; }), "arrow.shape");
    EXPECT_EQ(refusal([](Foreign& each) { each.type.n_children = -1; }), "arrow.shape");
    EXPECT_EQ(refusal([](Foreign& each) { each.type.children = nullptr; }), "arrow.shape");
    EXPECT_EQ(refusal([](Foreign& each) { each.type_child = nullptr; }), "arrow.shape");
    EXPECT_EQ(refusal([](Foreign& each) { each.column_type.name = "\xff"; }), "arrow.shape");
    EXPECT_EQ(refusal([](Foreign& each) { each.batch.n_children = 2; }), "arrow.shape");
    EXPECT_EQ(refusal([](Foreign& each) { each.batch.children = nullptr; }), "arrow.shape");
    EXPECT_EQ(refusal([](Foreign& each) { each.batch_child = nullptr; }), "arrow.shape");
    EXPECT_EQ(refusal([](Foreign& each) { each.batch.length = 3; }), "arrow.shape");
    EXPECT_EQ(refusal([](Foreign& each) { each.batch.length = -1; }), "arrow.shape");
    EXPECT_EQ(refusal([](Foreign& each) { each.batch.offset = -1; }), "arrow.shape");
    EXPECT_EQ(refusal([](Foreign& each) {
                  each.batch.offset = std::numeric_limits<std::int64_t>::max();
              }),
              "arrow.shape");
    EXPECT_EQ(refusal([](Foreign& each) { each.array.length = -1; }), "arrow.shape");
    EXPECT_EQ(refusal([](Foreign& each) { each.array.offset = -1; }), "arrow.shape");
    EXPECT_EQ(refusal([](Foreign& each) {
                  each.array.offset = std::numeric_limits<std::int64_t>::max();
              }),
              "arrow.shape");
    EXPECT_EQ(refusal([](Foreign& each) { each.array.n_buffers = 1; }), "arrow.shape");
    EXPECT_EQ(refusal([](Foreign& each) { each.array.buffers = nullptr; }), "arrow.shape");
    EXPECT_EQ(refusal([](Foreign& each) { each.buffers[1] = nullptr; }), "arrow.shape");
    EXPECT_EQ(refusal([](Foreign& each) { each.array.null_count = 1; }), "arrow.shape");
    const std::array<std::uint8_t, 1> bits{1};
    EXPECT_EQ(refusal([&](Foreign& each) {
                  each.no_buffers[0] = bits.data();
                  each.batch.null_count = 1;
              }),
              "arrow.shape");
    EXPECT_EQ(refusal([](Foreign&) {}, "u"), "arrow.shape")
        << "the second text ends before it began";
    EXPECT_EQ(refusal([](Foreign& each) { each.array.n_buffers = 2; }, "u"), "arrow.shape");
    Foreign twice("i", 0);
    std::array<ArrowSchema*, 2> same{&twice.column_type, &twice.column_type};
    twice.type.n_children = 2;
    twice.type.children = same.data();
    EXPECT_EQ(twice.refusal(), "arrow.shape");
}

TEST(ReadArrow, RefusesTextsThatAreNotUtf8) {
    const std::array<std::int32_t, 2> ends{0, 1};
    Foreign foreign("u", 1);
    EXPECT_EQ(foreign.data(ends.data(), "\xff").refusal(), "arrow.value");
}

TEST(ReadArrow, GivesEverythingBackWhenMemoryRunsOutAtAnyPoint) {
    const TidyTable table = figures_table(sample::document());
    EXPECT_GT(sample::fail_every_allocation([&] { static_cast<void>(imported(table)); }), 20);
}

} // namespace
