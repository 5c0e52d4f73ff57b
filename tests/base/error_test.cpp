// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

#include <sluitend/base/error.hpp>

#include <gtest/gtest.h>

#include <type_traits>

namespace {

using namespace sluitend;

template <class Exception> std::string id_of(const Exception& exception) {
    const Error& error = exception;
    return error.id();
}

TEST(Error, CarriesItsIdBesideItsMessage) {
    const ModelError error("model.index", "no such goal");
    EXPECT_EQ(error.id(), "model.index");
    EXPECT_STREQ(error.what(), "no such goal");
}

TEST(Error, IsTheRootOfEveryException) {
    static_assert(std::is_base_of_v<std::runtime_error, Error>);
    static_assert(std::is_base_of_v<Error, NumberError>);
    static_assert(std::is_base_of_v<NumberError, NumberOverflow>);
    static_assert(std::is_base_of_v<NumberError, DivisionByZero>);
    static_assert(std::is_base_of_v<NumberError, InexactResult>);
    static_assert(std::is_base_of_v<Error, UnitError>);
    static_assert(std::is_base_of_v<Error, ModelError>);
    static_assert(std::is_base_of_v<Error, ValueError>);
    static_assert(std::is_base_of_v<Error, ReadError>);
}

TEST(Error, HasAFixedIdWhereItHasOneMeaning) {
    EXPECT_EQ(id_of(NumberOverflow("")), "number.overflow");
    EXPECT_EQ(id_of(DivisionByZero("")), "number.division-by-zero");
    EXPECT_EQ(id_of(InexactResult("")), "number.inexact");
    EXPECT_EQ(id_of(UnitError("")), "unit.mismatch");
}

TEST(ReadError, NamesThePlaceAndTheText) {
    const SourceSpan span{.line = 3, .column = 5, .byte_column = 6, .begin = 40, .end = 41};
    const ReadError error("input.utf8", "not UTF-8", span, "\\xFF");
    EXPECT_EQ(error.id(), "input.utf8");
    EXPECT_EQ(error.span(), span);
    EXPECT_EQ(error.excerpt(), "\\xFF");
}

} // namespace
