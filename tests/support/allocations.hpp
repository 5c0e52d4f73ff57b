// SPDX-FileCopyrightText: The sluitend authors
// SPDX-License-Identifier: Apache-2.0

/// \file
/// Replaces `operator new` of a test program: counts what is alive, and lets the n-th request fail.
/// Weak, so that several files of one program may include it; a sanitiser still sees the memory
/// underneath.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <new>

namespace sample {

inline std::atomic<long> live_allocations{0};
/// Requests until one fails; negative: none fails.
inline std::atomic<long> requests_until_failure{-1};

/// What `operator new` does; throws where it must not return null.
inline void* allocate(std::size_t bytes, std::size_t alignment) {
    if (requests_until_failure >= 0 && requests_until_failure-- == 0) throw std::bad_alloc();
    const std::size_t rounded = (bytes + alignment - 1) / alignment * alignment;
    void* out = std::aligned_alloc(alignment, rounded == 0 ? alignment : rounded);
    if (out == nullptr) throw std::bad_alloc();
    ++live_allocations;
    return out;
}

/// What the forms of `operator new` do that return null when there is no memory.
inline void* allocate_or_null(std::size_t bytes) noexcept {
    try {
        return allocate(bytes, alignof(std::max_align_t));
    } catch (const std::bad_alloc&) {
        return nullptr;
    }
}

inline void release(void* memory) noexcept {
    if (memory == nullptr) return;
    --live_allocations;
    std::free(memory);
}

/// Calls `work` with the first, the second, … request for memory failing, until it succeeds.
///
/// \return how many requests it took; every failure must come out as `std::bad_alloc` and give back
///         all memory
template <class Work> long fail_every_allocation(Work work) {
    for (long request = 0;; ++request) {
        const long before = live_allocations;
        bool has_failed = false;
        requests_until_failure = request;
        try {
            work();
        } catch (const std::bad_alloc&) {
            has_failed = true;
        }
        requests_until_failure = -1;
        if (live_allocations != before) return -1;
        if (!has_failed) return request;
    }
}

} // namespace sample

// NOLINTBEGIN: these are the functions that the standard lets a program replace
[[gnu::weak]] void* operator new(std::size_t bytes) {
    return sample::allocate(bytes, alignof(std::max_align_t));
}
[[gnu::weak]] void* operator new[](std::size_t bytes) {
    return sample::allocate(bytes, alignof(std::max_align_t));
}
[[gnu::weak]] void* operator new(std::size_t bytes, std::align_val_t alignment) {
    return sample::allocate(bytes, static_cast<std::size_t>(alignment));
}
[[gnu::weak]] void* operator new[](std::size_t bytes, std::align_val_t alignment) {
    return sample::allocate(bytes, static_cast<std::size_t>(alignment));
}
[[gnu::weak]] void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
    return sample::allocate_or_null(bytes);
}
[[gnu::weak]] void* operator new[](std::size_t bytes, const std::nothrow_t&) noexcept {
    return sample::allocate_or_null(bytes);
}
[[gnu::weak]] void operator delete(void* memory) noexcept {
    sample::release(memory);
}
[[gnu::weak]] void operator delete[](void* memory) noexcept {
    sample::release(memory);
}
[[gnu::weak]] void operator delete(void* memory, const std::nothrow_t&) noexcept {
    sample::release(memory);
}
[[gnu::weak]] void operator delete[](void* memory, const std::nothrow_t&) noexcept {
    sample::release(memory);
}
[[gnu::weak]] void operator delete(void* memory, std::size_t) noexcept {
    sample::release(memory);
}
[[gnu::weak]] void operator delete[](void* memory, std::size_t) noexcept {
    sample::release(memory);
}
[[gnu::weak]] void operator delete(void* memory, std::align_val_t) noexcept {
    sample::release(memory);
}
[[gnu::weak]] void operator delete[](void* memory, std::align_val_t) noexcept {
    sample::release(memory);
}
[[gnu::weak]] void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
    sample::release(memory);
}
[[gnu::weak]] void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept {
    sample::release(memory);
}
// NOLINTEND
