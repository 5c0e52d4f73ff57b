// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// Another library in the same program brings the structs along first, as the guards allow.
#include <cstdint>
#define ARROW_C_DATA_INTERFACE
#define ARROW_FLAG_NULLABLE 2
extern "C" {
struct ArrowSchema {
    const char* format;
    const char* name;
    const char* metadata;
    std::int64_t flags;
    std::int64_t n_children;
    struct ArrowSchema** children;
    struct ArrowSchema* dictionary;
    void (*release)(struct ArrowSchema*);
    void* private_data;
};
struct ArrowArray {
    std::int64_t length;
    std::int64_t null_count;
    std::int64_t offset;
    std::int64_t n_buffers;
    std::int64_t n_children;
    const void** buffers;
    struct ArrowArray** children;
    struct ArrowArray* dictionary;
    void (*release)(struct ArrowArray*);
    void* private_data;
};
}

#include <sluitend/io/arrow_abi.hpp>
#include <sluitend/io/write_arrow.hpp>

#include <gtest/gtest.h>

#include <cstddef>
#include <type_traits>

namespace {

TEST(ArrowAbi, HasTheLayoutOfTheSpecification) {
    EXPECT_EQ(sizeof(ArrowSchema), 72U);
    EXPECT_EQ(offsetof(ArrowSchema, release), 56U);
    EXPECT_EQ(sizeof(ArrowArray), 80U);
    EXPECT_EQ(offsetof(ArrowArray, release), 64U);
    EXPECT_EQ(sizeof(ArrowArrayStream), 40U);
    EXPECT_EQ(offsetof(ArrowArrayStream, release), 24U);
    EXPECT_TRUE(std::is_standard_layout_v<ArrowArrayStream>);
}

TEST(ArrowAbi, StandsBesideTheSameStructsOfAnotherLibrary) {
    ArrowSchema schema{};
    sluitend::export_schema(sluitend::figures_table(sluitend::Document()), &schema);
    EXPECT_EQ(schema.n_children, 15);
    schema.release(&schema);
    EXPECT_EQ(schema.release, nullptr);
}

} // namespace
