// What the trigger model has to beat, on the same table: B1 what naive apps show, B2 Fisher's test for each factor, B2b
// the same with Benjamini and Hochberg, B3 a time-stratified case-crossover. Source: evidence 6.5.
#pragma once
#include "insight/day_table.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace unknot::insight {

struct MethodResult {
    std::vector<std::uint8_t> flagged;   // of each column
    std::vector<double> scores;          // higher: more suspected, to rank by
};

[[nodiscard]] MethodResult co_occurrence(DayTable const&);      // B1
[[nodiscard]] MethodResult fisher(DayTable const&);             // B2
[[nodiscard]] MethodResult fisher_corrected(DayTable const&);   // B2b
[[nodiscard]] MethodResult case_crossover(DayTable const&);     // B3

// P(at least a events among the exposed), all margins fixed: a, b exposed with and without event; c, d unexposed.
[[nodiscard]] double fisher_p(std::size_t a, std::size_t b, std::size_t c, std::size_t d);

// Benjamini and Hochberg 1995: which of the p-values are discoveries at rate q.
[[nodiscard]] std::vector<std::uint8_t> benjamini_hochberg(std::vector<double> const& p, double q);

}
