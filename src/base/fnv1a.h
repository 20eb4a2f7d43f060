// FNV-1a: a fast hash of bytes or words; not secure against forgery. Node ids and the analysis cache depend on its
// values: they must not change.
#pragma once
#include <cstdint>

namespace unknot {

template <class Word, Word basis, Word prime>
class Fnv1a {
public:
    constexpr Fnv1a() = default;

    // Continues from an earlier value.
    constexpr explicit Fnv1a(Word value) : value_(value) {}

    constexpr void add(Word unit) { value_ = (value_ ^ unit) * prime; }

    [[nodiscard]] constexpr Word value() const { return value_; }

private:
    Word value_ = basis;
};

using Fnv1a32 = Fnv1a<std::uint32_t, 2166136261U, 16777619U>;
using Fnv1a64 = Fnv1a<std::uint64_t, 14695981039346656037U, 1099511628211U>;

}
