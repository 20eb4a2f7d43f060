// The exposures recorded in the 24 hours before a night or a session, as factors of the trigger model.
#pragma once
#include "diary/record.h"
#include "insight/day_table.h"
#include "insight/exposure.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace unknot::insight {

struct Exposures {
    RecordedExposures seen;
    std::optional<double> fluid;   // ml
};

void add_intake(diary::Record const& intake, Exposures&);
// Includes the shoes worn for it, which the comparison of days leaves out.
void add_exercise(diary::Record const& exercise, Exposures&);

[[nodiscard]] Column flag_column(std::string_view id, std::vector<std::uint8_t> present);

// Adds a column for each of the factors; a row must have `exposures`.
template <class Row>
void add_flag_columns(std::vector<Row> const& rows, std::initializer_list<Exposure> factors,
                      std::vector<Column>& columns) {
    for (auto const factor : factors) {
        std::vector<std::uint8_t> present;
        present.reserve(rows.size());
        for (auto const& row : rows)
            present.push_back(row.exposures.seen.presence(factor) == Presence::present ? 1 : 0);
        columns.push_back(flag_column(word(factor), std::move(present)));
    }
}

// Less of something than usual, as z-scores; an unknown value counts as the mean, since people forget to log. Empty
// when fewer than half are known.
[[nodiscard]] std::optional<Column> less_than_usual(std::string_view id, std::vector<std::optional<double>> const&);

// Only columns that are not constant make models: 20 make 1351, so that an analysis with 200 permutations of 1000 days
// keeps within its 40 seconds in WebAssembly.
inline constexpr std::size_t max_candidates = 20;

// Whether another column fits into the table.
[[nodiscard]] bool has_room(std::vector<Column> const&);

}
