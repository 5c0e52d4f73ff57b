// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

// What the contenders of the benchmarks share: the data, the rounds, and how results are told.
//
// A program prepares its data, prints its facts and results, and then waits. For every line it is
// sent it calls each of its contenders once and prints how long each took: on the processor, and by
// the clock. So contenders of many programs take turns, and whatever else the machine does hits all
// of them alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <iostream>
#include <random>
#include <string>
#include <utility>
#include <vector>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace benchmarks {

/// Keeps the compiler from leaving out what made `value`.
template <class T> void keep(const T& value) {
    asm volatile("" : : "g"(&value) : "memory");
}

/// A big array on large pages, so that page walks are no part of any figure.
template <class T> class BigArray {
public:
    explicit BigArray(std::size_t size) : size_(size) {
        constexpr std::size_t page = std::size_t{1} << 21;
        const std::size_t bytes = (size * sizeof(T) + page - 1) / page * page;
        data_ = static_cast<T*>(std::aligned_alloc(page, bytes));
        if (data_ == nullptr) std::abort();
#ifdef __linux__
        madvise(data_, bytes, MADV_HUGEPAGE);
#endif
        for (std::size_t i = 0; i < size; ++i)
            data_[i] = T{};
    }
    BigArray(const BigArray&) = delete;
    BigArray& operator=(const BigArray&) = delete;
    ~BigArray() { std::free(data_); }

    T* data() { return data_; }
    const T* begin() const { return data_; }
    const T* end() const { return data_ + size_; }
    std::size_t size() const { return size_; }
    T& operator[](std::size_t i) { return data_[i]; }
    const T& operator[](std::size_t i) const { return data_[i]; }

private:
    T* data_;
    std::size_t size_;
};

/// Amounts in cents: log-uniform from 10 to 10^9 euro, one in ten negative.
class Amounts {
public:
    std::int64_t operator()() {
        std::int64_t bound = 1'000;
        const auto decades = random_() % 8;
        for (std::uint64_t i = 0; i < decades; ++i)
            bound *= 10;
        // Nine pieces of a decade, each as likely as its share of the logarithm, in thousandths.
        constexpr std::uint64_t steps[]{301, 477, 602, 699, 778, 845, 903, 954, 1000};
        const auto place = random_() % 1000;
        std::int64_t digit = 1;
        while (place >= steps[digit - 1])
            ++digit;
        const auto cents = digit * bound + static_cast<std::int64_t>(random_()) % bound;
        const auto size = cents < 0 ? -cents : cents;
        return random_() % 10 == 0 ? -size : size;
    }

private:
    std::mt19937_64 random_{20260101};
};

inline double seconds_of(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// What this thread has worked so far.
inline double processor_seconds() {
    return seconds_of(CLOCK_THREAD_CPUTIME_ID);
}

/// The contenders of a program.
class Contest {
public:
    /// \param items how many values a call handles; times are told per value
    void add(std::string name, std::size_t items, std::function<void()> call) {
        contenders_.push_back({std::move(name), items, std::move(call)});
    }
    /// A fact about the machine or a peer.
    static void tell(const std::string& name, const std::string& value) {
        std::cout << "fact\t" << name << '\t' << value << '\n';
    }
    /// A result; those of one name must be equal, whoever found them.
    static void found(const std::string& name, const std::string& value) {
        std::cout << "result\t" << name << '\t' << value << '\n';
    }

    void run() const {
        std::cout << "ready" << std::endl;
        for (std::string line; std::getline(std::cin, line);) {
            for (const auto& [name, items, call] : contenders_) {
                const double start = seconds_of(CLOCK_MONOTONIC);
                const double processor_start = processor_seconds();
                call();
                const double processor = processor_seconds() - processor_start;
                const double clock = seconds_of(CLOCK_MONOTONIC) - start;
                const double scale = 1e9 / static_cast<double>(items);
                std::cout << "time\t" << name << '\t' << processor * scale << '\t'
                          << clock * scale << '\n';
            }
            std::cout << "done" << std::endl;
        }
    }

private:
    struct Contender {
        std::string name;
        std::size_t items;
        std::function<void()> call;
    };
    std::vector<Contender> contenders_;
};

} // namespace benchmarks
