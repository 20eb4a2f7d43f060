// Whether anything stands out from diaries in which the same days come in another order: exposures are permuted in
// blocks of a week, cramps stay where they were, so that weekdays, runs of cramps and seasons stay too. Courses that
// last, as of a medicine, have no weeks to permute: they are rotated by a number of weeks. What is compared is the
// evidence for the strongest group, so that it does not matter how often a trigger was written down under another name.
// Source: evidence 6.4.
#pragma once
#include "insight/averaging.h"
#include "insight/random_generator.h"
#include "insight/trigger_looks.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace unknot::insight {

enum class Guard { not_run, passed, failed };

[[nodiscard]] std::string_view word(Guard);

struct GuardPlan {
    std::size_t permutations = 499;
    double level = level_of_look;   // of permuted diaries, as many at most may reach the finding
    std::uint64_t seed = 1;         // fixed: the same diary gives the same findings
    std::size_t block = 7;          // days that stay together
};

// The columns of each group; see separable_groups().
using Groups = std::vector<std::vector<std::size_t>>;

class TriggerGuard {
public:
    // The averaging must have fitted its baseline (asserted), and outlive the guard.
    TriggerGuard(Averaging const&, Groups const&, GuardPlan);

    // Permutes at most `permutations` times; returns whether the result is certain.
    bool step(std::size_t permutations);

    [[nodiscard]] Guard result() const { return result_; }   // not_run until it is certain

    [[nodiscard]] std::size_t permuted() const { return permuted_; }

private:
    // Empty: each row has its own value.
    struct Sources {
        std::vector<std::int32_t> of_days, of_courses;
    };

    [[nodiscard]] double strongest(Sources const&) const;
    [[nodiscard]] Sources permuted_sources();
    [[nodiscard]] std::vector<std::int32_t> rows_in(std::vector<std::size_t> const& order) const;

    Design const* design_;
    Fit const* baseline_;
    GuardPlan plan_;
    RandomGenerator random_;
    std::vector<std::size_t> group_of_term_;
    std::size_t groups_;
    std::vector<std::int32_t> row_of_day_;   // negative: no row
    double to_reach_ = 0;
    std::size_t permuted_ = 0, reached_ = 0;
    Guard result_ = Guard::not_run;
};

// Blocks of successive numbers below `count` in random order; the last one may be shorter.
[[nodiscard]] std::vector<std::size_t> permuted_blocks(std::size_t count, std::size_t block, RandomGenerator&);

}
