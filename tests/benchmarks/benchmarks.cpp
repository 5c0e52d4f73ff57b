// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// The library against the floors of the machine and against the peers that C++ can link.
// `run.py` builds it and speaks with it.

#include "harness.hpp"

#include <sluitend/number/column_text.hpp>
#include <sluitend/number/decimal.hpp>
#include <sluitend/number/decimal_column.hpp>
#include <sluitend/number/number_style.hpp>

#include <sluitend/number/column_kernels-inl.hpp>

#include <boost/multiprecision/cpp_dec_float.hpp>
#include <boost/multiprecision/cpp_int.hpp>
#include <boost/version.hpp>

#include <array>
#include <charconv>
#include <cstring>
#include <fstream>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <thread>

#ifdef SLUITEND_WITH_LIBMPDEC
#include <mpdecimal.h>
#endif

namespace {

using namespace sluitend;
using namespace benchmarks;
using detail::SimdLevel;

constexpr std::size_t column_rows = 10'000'000;
constexpr std::size_t long_rows = 100'000'000;
constexpr std::size_t scalar_count = 4'096;
constexpr std::size_t scalar_repeats = 25;
constexpr auto plain = NumberStyle::plain;
constexpr auto dutch = NumberStyle::dutch;

std::string text(const Decimal& value) {
    return format_decimal(value, plain);
}

void require(bool holds, const char* what) {
    if (holds) return;
    std::cerr << "unequal results: " << what << '\n';
    std::exit(1);
}

// ---- floors -----------------------------------------------------------------------------------------

using Lanes = std::uint64_t __attribute__((vector_size(64)));

#ifdef SLUITEND_X86_KERNELS
#define READING(name) __attribute__((noinline, target(name)))
#else
#define READING(name) __attribute__((noinline))
#endif

#define READ_BODY                                                                                  \
    Lanes a{}, b{};                                                                                \
    for (const auto* last = from + bytes / 128 * 128; from != last; from += 128) {                 \
        detail::prefetch_after(from);                                                              \
        detail::prefetch_after(from + 64);                                                         \
        a |= *reinterpret_cast<const Lanes*>(from);                                                \
        b |= *reinterpret_cast<const Lanes*>(from + 64);                                           \
    }                                                                                              \
    a |= b;                                                                                        \
    keep(a);

READING("avx512f") void read_avx512(const std::byte* from, std::size_t bytes) { READ_BODY }
READING("avx2") void read_avx2(const std::byte* from, std::size_t bytes) { READ_BODY }

/// The floor: as fast as this machine reads.
void read_bytes(const void* from, std::size_t bytes) {
    const auto* first = static_cast<const std::byte*>(from);
    if (detail::best_level() == SimdLevel::avx512) return read_avx512(first, bytes);
    if (detail::best_level() == SimdLevel::avx2) return read_avx2(first, bytes);
    detail::SplitSum sum;
    detail::split_sum(SimdLevel::scalar, sum, first, bytes / 8, {0, 0});
    keep(sum);
}

/// Calls `half(0)` and `half(1)` at the same time.
template <class Half> void in_two_threads(Half half) {
    std::thread other([&] { half(1); });
    half(0);
    other.join();
}

// ---- libmpdec ---------------------------------------------------------------------------------------

#ifdef SLUITEND_WITH_LIBMPDEC

struct FreeMpd {
    void operator()(mpd_t* value) const { mpd_del(value); }
};
using Mpd = std::unique_ptr<mpd_t, FreeMpd>;

struct Libmpdec {
    mpd_context_t context;
    std::uint32_t status = 0;

    Libmpdec() {
        mpd_maxcontext(&context);
        context.prec = 38;
    }
    Mpd make() { return Mpd(mpd_qnew()); }
    Mpd make(const char* text) {
        auto value = make();
        mpd_qset_string(value.get(), text, &context, &status);
        return value;
    }
    static std::string to_text(const mpd_t* value) {
        char* text = mpd_to_sci(value, 1);
        std::string result(text);
        mpd_free(text);
        return result;
    }
};

#endif

// ---- whole columns ----------------------------------------------------------------------------------

/// What P1, P2, P9, P11 and P13 work on.
struct Columns {
    BigArray<std::int64_t> cents{column_rows};
    BigArray<std::int64_t> long_cents{long_rows};
    BigArray<WideMantissa> wide{column_rows};
    BigArray<std::int64_t> copy{column_rows};
    DecimalColumn column;
    DecimalColumn wide_column;
    std::string plain_text;
    std::string dutch_text;
    std::string terminated_text; ///< plain, each row ended by a zero byte

    explicit Columns(const std::string& folder) {
        Amounts amounts;
        for (std::size_t i = 0; i < column_rows; ++i) {
            cents[i] = amounts();
            wide[i] = {static_cast<std::uint64_t>(cents[i]), cents[i] >> 63};
        }
        for (std::size_t i = 0; i < long_rows; ++i)
            long_cents[i] = cents[i % column_rows];
        const std::span<const std::int64_t> values(cents.begin(), cents.size());
        column = DecimalColumn::from_mantissas(values, 2);
        wide_column = DecimalColumn::from_mantissas(
            std::span<const WideMantissa>(wide.begin(), wide.size()), 2);
        plain_text = format_column(column, plain);
        dutch_text = format_column(column, dutch);
        terminated_text = plain_text;
        for (auto& character : terminated_text)
            if (character == '\n') character = '\0';
        std::ofstream(folder + "/amounts.i64", std::ios::binary)
            .write(reinterpret_cast<const char*>(cents.data()),
                   static_cast<std::streamsize>(8 * column_rows));
        check();
    }

    void check() const {
        const auto total = column.sum();
        detail::int128 oracle = 0;
        for (const auto value : cents)
            oracle += value;
        require(total == Decimal::from_words(static_cast<std::int64_t>(oracle >> 64),
                                             static_cast<std::uint64_t>(oracle), 2),
                "sum of the column");
        require(wide_column.sum() == total, "sum of the wide column");
        require(parse_column(plain_text, plain)->sum() == total, "plain text");
        require(parse_column(dutch_text, dutch)->sum() == total, "Dutch text");
        Contest::found("sum", text(total));
        const auto thousands = to_unit(column, Decimal(1000), Rounding::half_up);
        Contest::found("rounded", text(thousands.sum().shift(3)));
    }
};

void add_sums(Contest& contest, const Columns& data) {
    const auto sum_of = [&contest](const std::string& name, const BigArray<std::int64_t>& values,
                                   const std::string& rows) {
        const auto half = [&values](std::size_t i) {
            const std::size_t size = values.size() / 2;
            return std::span<const std::int64_t>(values.begin() + i * size, size);
        };
        const auto* first = values.begin();
        const auto size = values.size();
        contest.add(name + "read " + rows, size, [=] { read_bytes(first, 8 * size); });
        for (const auto& [level, level_name] :
             {std::pair(SimdLevel::scalar, "baseline"), std::pair(SimdLevel::avx2, "AVX2"),
              std::pair(SimdLevel::avx512, "AVX-512")})
            if (detail::is_supported(level))
                contest.add(name + "sum " + level_name + ' ' + rows, size, [=] {
                    keep(detail::sum_mantissas(std::span(first, size), level));
                });
        contest.add(name + "read, 2 threads " + rows, size, [=] {
            in_two_threads([&](std::size_t i) { read_bytes(half(i).data(), 4 * size); });
        });
        contest.add(name + "sum, 2 threads " + rows, size, [=] {
            in_two_threads([&](std::size_t i) {
                keep(detail::sum_mantissas(half(i), detail::best_level()));
            });
        });
    };
    sum_of("P1 ", data.cents, "10 M");
    sum_of("P1 ", data.long_cents, "100 M");
    contest.add("P1 column 10 M", column_rows, [&] { keep(data.column.sum()); });
    contest.add("P1 memcpy 10 M", column_rows, [&] {
        std::memcpy(const_cast<std::int64_t*>(data.copy.begin()), data.cents.begin(),
                    8 * column_rows);
        keep(data.copy);
    });
    contest.add("P2 read 10 M", column_rows,
                [&] { read_bytes(data.wide.begin(), 16 * column_rows); });
    contest.add("P2 column 10 M", column_rows, [&] { keep(data.wide_column.sum()); });
    contest.add("P2 checked_int128_t 10 M", column_rows, [&] {
        boost::multiprecision::checked_int128_t sum = 0;
        for (const auto value : data.cents)
            sum += value;
        keep(sum);
    });
    contest.add("P2 cpp_int 10 M", column_rows, [&] {
        boost::multiprecision::cpp_int sum = 0;
        for (const auto value : data.cents)
            sum += value;
        keep(sum);
    });
}

void add_column_texts(Contest& contest, const Columns& data) {
    contest.add("P9 column plain", column_rows,
                [&] { keep(parse_column(data.plain_text, plain)); });
    contest.add("P9 column dutch", column_rows,
                [&] { keep(parse_column(data.dutch_text, dutch)); });
    contest.add("P11 column plain", column_rows, [&] { keep(format_column(data.column, plain)); });
    contest.add("P11 column dutch", column_rows, [&] { keep(format_column(data.column, dutch)); });
    contest.add("P13 column", column_rows,
                [&] { keep(to_unit(data.column, Decimal(1000), Rounding::half_up)); });
#ifdef SLUITEND_WITH_LIBMPDEC
    constexpr std::size_t part = column_rows / 10; // its time per value does not depend on it
    auto mpd = std::make_shared<Libmpdec>();
    auto values = std::make_shared<std::vector<Mpd>>();
    for (std::size_t i = 0; i < part; ++i)
        values->push_back(mpd->make("0"));
    contest.add("P9 libmpdec", part, [&data, mpd, values] {
        const char* row = data.terminated_text.data();
        for (auto& value : *values) {
            mpd_qset_string(value.get(), row, &mpd->context, &mpd->status);
            row += std::strlen(row) + 1;
        }
    });
    const char* row = data.terminated_text.data();
    for (auto& value : *values) {
        mpd_qset_string(value.get(), row, &mpd->context, &mpd->status);
        require(Libmpdec::to_text(value.get()) == row, "libmpdec column");
        row += std::strlen(row) + 1;
    }
    auto buffer = std::make_shared<std::string>(data.plain_text.size(), ' ');
    contest.add("P11 libmpdec column", part, [values, buffer] {
        char* to = buffer->data();
        for (const auto& value : *values) {
            char* text = mpd_to_sci(value.get(), 1);
            const auto size = std::strlen(text);
            std::memcpy(to, text, size);
            to[size] = '\n';
            to += size + 1;
            mpd_free(text);
        }
        keep(*buffer);
    });
#endif
}

// ---- single numbers ---------------------------------------------------------------------------------

/// What P10 to P12 work on: a few thousand numbers that stay in the cache.
struct Scalars {
    std::vector<std::string> texts;
    std::vector<Decimal> values;
    std::vector<Decimal> results = std::vector<Decimal>(scalar_count);
    Decimal factor = Decimal::with_scale(10'215, 4);

    explicit Scalars(const std::string& folder) {
        Amounts amounts;
        std::ofstream file(folder + "/values.txt");
        for (std::size_t i = 0; i < scalar_count; ++i) {
            values.push_back(Decimal::with_scale(amounts(), 2));
            texts.push_back(text(values.back()));
            require(identical(*parse_decimal(texts.back(), plain), values.back()), "text");
            file << texts.back() << '\n';
        }
        Decimal sums, products;
        for (std::size_t i = 1; i < scalar_count; ++i) {
            sums += values[i] + values[i - 1];
            products += multiply(values[i], factor, 2, Rounding::half_even);
        }
        Contest::found("add", text(sums));
        Contest::found("multiply", text(products));
    }
};

/// Adds a contender that does something with every index but the first.
template <class Operation>
void add_scalar(Contest& contest, const std::string& name, Operation operation) {
    contest.add(name, scalar_repeats * (scalar_count - 1), [original = operation] {
        const auto operation = original; // a copy of its own can stay in registers
        for (std::size_t repeat = 0; repeat < scalar_repeats; ++repeat) {
            for (std::size_t i = 1; i < scalar_count; ++i)
                operation(i);
            asm volatile("" : : : "memory");
        }
    });
}

void add_scalars(Contest& contest, Scalars& data) {
    add_scalar(contest, "P10 Decimal", [&data](std::size_t i) {
        keep(parse_decimal(data.texts[i], plain));
    });
    auto line = std::make_shared<std::array<char, 64>>();
    add_scalar(contest, "P11 Decimal", [&data, line](std::size_t i) {
        keep(format_decimal_to(line->data(), data.values[i], plain));
    });
    add_scalar(contest, "P11 Decimal as string", [&data](std::size_t i) {
        keep(format_decimal(data.values[i], plain));
    });
    auto doubles = std::make_shared<std::vector<double>>();
    for (const auto& value : data.values)
        doubles->push_back(to_double_lossy(value));
    add_scalar(contest, "P11 to_chars(double)", [doubles, line](std::size_t i) {
        keep(std::to_chars(line->data(), line->data() + line->size(), (*doubles)[i],
                           std::chars_format::fixed));
    });
    const Decimal* const values = data.values.data();
    Decimal* const results = data.results.data();
    add_scalar(contest, "P12 add Decimal",
               [values, results](std::size_t i) { results[i] = values[i] + values[i - 1]; });
    add_scalar(contest, "P12 multiply Decimal",
               [values, results, factor = data.factor](std::size_t i) {
                   results[i] = multiply(values[i], factor, 2, Rounding::half_even);
               });
}

void add_boost(Contest& contest, const Scalars& data) {
    using Float = boost::multiprecision::cpp_dec_float_50;
    auto values = std::make_shared<std::vector<Float>>();
    for (const auto& value : data.texts)
        values->emplace_back(value);
    auto results = std::make_shared<std::vector<Float>>(scalar_count);
    Float sum = 0;
    for (std::size_t i = 1; i < scalar_count; ++i)
        sum += (*values)[i] + (*values)[i - 1];
    Contest::found("add", sum.str(2, std::ios_base::fixed));
    add_scalar(contest, "P12 add cpp_dec_float_50", [values, results](std::size_t i) {
        (*results)[i] = (*values)[i] + (*values)[i - 1];
    });
}

void add_libmpdec([[maybe_unused]] Contest& contest, [[maybe_unused]] const Scalars& data) {
#ifdef SLUITEND_WITH_LIBMPDEC
    struct State : Libmpdec {
        std::vector<Mpd> values;
        std::vector<Mpd> results;
        Mpd product = make();
        Mpd sum = make("0.00");
        Mpd factor = make("1.0215");
        Mpd cent = make("0.01");
    };
    auto state = std::make_shared<State>();
    for (const auto& value : data.texts) {
        state->values.push_back(state->make(value.c_str()));
        state->results.push_back(state->make());
    }
    const auto add = [state](std::size_t i) {
        mpd_qadd(state->results[i].get(), state->values[i].get(), state->values[i - 1].get(),
                 &state->context, &state->status);
    };
    const auto multiply = [state](std::size_t i) {
        mpd_qmul(state->product.get(), state->values[i].get(), state->factor.get(),
                 &state->context, &state->status);
        mpd_qquantize(state->results[i].get(), state->product.get(), state->cent.get(),
                      &state->context, &state->status);
    };
    const auto total = [&](const auto& operation) {
        mpd_qset_string(state->sum.get(), "0.00", &state->context, &state->status);
        for (std::size_t i = 1; i < scalar_count; ++i) {
            operation(i);
            mpd_qadd(state->sum.get(), state->sum.get(), state->results[i].get(), &state->context,
                     &state->status);
        }
        return Libmpdec::to_text(state->sum.get());
    };
    state->context.round = MPD_ROUND_HALF_EVEN;
    Contest::found("add", total(add));
    Contest::found("multiply", total(multiply));
    add_scalar(contest, "P10 libmpdec", [&data, state](std::size_t i) {
        mpd_qset_string(state->results[i].get(), data.texts[i].c_str(), &state->context,
                        &state->status);
    });
    add_scalar(contest, "P11 libmpdec", [state](std::size_t i) {
        char* text = mpd_to_sci(state->values[i].get(), 1);
        keep(*text);
        mpd_free(text);
    });
    add_scalar(contest, "P12 add libmpdec", add);
    add_scalar(contest, "P12 multiply libmpdec", multiply);
#endif
}

void tell_facts() {
    const auto level = detail::best_level();
    Contest::tell("SIMD level", level == SimdLevel::avx512 ? "AVX-512"
                                : level == SimdLevel::avx2 ? "AVX2"
                                                           : "baseline");
    Contest::tell("compiler", __VERSION__);
    Contest::tell("Boost", std::to_string(BOOST_VERSION / 100'000) + '.' +
                               std::to_string(BOOST_VERSION / 100 % 1'000));
#ifdef SLUITEND_WITH_LIBMPDEC
    Contest::tell("libmpdec", mpd_version());
#endif
}

} // namespace

int main(int, char** arguments) {
    const std::string folder = arguments[1];
    tell_facts();
    Contest contest;
    Scalars scalars(folder);
    const Columns columns(folder);
    add_sums(contest, columns);
    add_column_texts(contest, columns);
    add_scalars(contest, scalars);
    add_boost(contest, scalars);
    add_libmpdec(contest, scalars);
    contest.run();
}
