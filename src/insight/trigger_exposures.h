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
    RecordedExposures late;                               // recorded when it was known whether a cramp came
    std::optional<double> fluid;                          // ml
    std::optional<double> sodium, potassium, magnesium;   // mg, of food and drink that name it
    std::optional<double> sleep;                          // minutes of the night before

    // What was recorded in time. Unknown when only a late record says that it was there.
    [[nodiscard]] Presence presence(Exposure) const;
};

void add_intake(diary::Record const& intake, Exposures&);
// Includes the shoes worn for it, which the comparison of days leaves out.
void add_exercise(diary::Record const& exercise, Exposures&);

// How likely it is beforehand that it matters. Evidence 2.2 and 4: alcohol (odds ratio 6.5, 1.68 to 38; Delacour 2018)
// and sitting (9.84, 1.74 to 102; Delacour 2020) have a published odds ratio whose interval leaves out 1; of caffeine,
// shoes, smoking, drinking little, minerals and short sleep there is no study, or an association only.
[[nodiscard]] double inclusion_of(Exposure);

// All are known.
[[nodiscard]] Column flag_column(std::string_view id, std::vector<std::uint8_t> present);
// An unknown one counts as the mean of the others, which says nothing.
[[nodiscard]] Column presence_column(std::string_view id, std::vector<Presence> const&);

// Adds a column for each of the factors; a row must have `exposures`.
template <class Row>
void add_flag_columns(std::vector<Row> const& rows, std::initializer_list<Exposure> factors,
                      std::vector<Column>& columns) {
    for (auto const factor : factors) {
        std::vector<Presence> seen;
        seen.reserve(rows.size());
        for (auto const& row : rows)
            seen.push_back(row.exposures.presence(factor));
        columns.push_back(presence_column(word(factor), seen));
        columns.back().factor.inclusion = inclusion_of(factor);
    }
}

// Less of something than usual, as z-scores, with the weak prior (see inclusion_of); an unknown value counts as the
// mean, since people forget to log. Empty when fewer than half are known.
[[nodiscard]] std::optional<Column> less_than_usual(std::string_view id, std::vector<std::optional<double>> const&);

// Only columns that are not constant are candidates. Each costs the others power: more than these would find nothing.
inline constexpr std::size_t max_candidates = 30;

// Whether another column fits into the table.
[[nodiscard]] bool has_room(std::vector<Column> const&);

}
