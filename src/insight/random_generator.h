// Pseudo-random numbers from a stored seed: the same on every machine, so that analyses and simulations can be
// repeated.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace unknot::insight {

// SplitMix64 (Steele, Lea and Flood 2014): one word of state; every seed is equally good.
class RandomGenerator {
public:
    explicit RandomGenerator(std::uint64_t seed) : state_(seed) {}

    [[nodiscard]] std::uint64_t next();
    [[nodiscard]] double uniform();   // 0 <= u < 1
    [[nodiscard]] double between(double low, double high);
    [[nodiscard]] double normal();   // mean 0, variance 1
    [[nodiscard]] bool yes(double probability);
    [[nodiscard]] std::size_t below(std::size_t count);   // 0 to count - 1; count > 0 (asserted)

private:
    std::uint64_t state_;
};

// 0 to count - 1 in random order.
[[nodiscard]] std::vector<std::size_t> shuffled(std::size_t count, RandomGenerator&);

}
