// The methods that the trigger model must beat on the same table: B1 co-occurrence as in naive apps, B2 Fisher's test
// for each factor, B2b the same with Benjamini and Hochberg's correction, B3 a time-stratified case-crossover. Source:
// evidence 6.5.
#pragma once
#include "insight/day_table.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace unknot::insight {

struct MethodResult {
    std::vector<std::uint8_t> flagged;   // for each column: 1 if the method names it a trigger
    std::vector<double> scores;          // for ranking; higher is more suspected
};

[[nodiscard]] MethodResult co_occurrence(DayTable const&);      // B1
[[nodiscard]] MethodResult fisher(DayTable const&);             // B2
[[nodiscard]] MethodResult fisher_corrected(DayTable const&);   // B2b
[[nodiscard]] MethodResult case_crossover(DayTable const&);     // B3

// P(at least a events among the exposed) with fixed margins: a, b exposed with and without event; c, d unexposed.
[[nodiscard]] double fisher_p(std::size_t a, std::size_t b, std::size_t c, std::size_t d);

// Benjamini and Hochberg 1995: flags the p-values that are discoveries at false discovery rate q.
[[nodiscard]] std::vector<std::uint8_t> benjamini_hochberg(std::vector<double> const& p, double q);

}
