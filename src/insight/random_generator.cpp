#include "insight/random_generator.h"

#include <cassert>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

namespace unknot::insight {

std::uint64_t RandomGenerator::next() {
    state_ += 0x9e3779b97f4a7c15U;
    auto mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31);
}

double RandomGenerator::uniform() { return static_cast<double>(next() >> 11) * 0x1p-53; }

double RandomGenerator::between(double low, double high) { return low + (high - low) * uniform(); }

// Box and Muller; 1 - u avoids the logarithm of zero.
double RandomGenerator::normal() {
    double const radius = std::sqrt(-2 * std::log(1 - uniform()));
    return radius * std::cos(2 * std::numbers::pi * uniform());
}

bool RandomGenerator::yes(double probability) { return uniform() < probability; }

std::size_t RandomGenerator::below(std::size_t count) {
    assert(count > 0);
    // The modulo bias is below 2^-50 for the few thousand days this chooses from.
    return static_cast<std::size_t>(next() % count);
}

std::vector<std::size_t> shuffled(std::size_t count, RandomGenerator& random) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (auto left = count; left > 1; --left)
        std::swap(order[left - 1], order[random.below(left)]);
    return order;
}

}
