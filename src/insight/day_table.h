// What the trigger model is fitted to: one row for each day with both answers, the exposures of the day in the evening
// and whether a cramp came in the morning; one column for each factor, with one fixed window each (evidence 6.2, 6.3).
#pragma once
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace unknot::insight {

// Which way a factor is expected to work. Columns are coded so that 1 is the expected risk: little drunk, not much.
enum class Direction { risk, unknown };

// How likely a factor is before any data, by the strength of what is published (evidence 6.4); fixed beforehand.
inline constexpr double inclusion_weak = 0.05, inclusion_usual = 0.10, inclusion_strong = 0.20;

struct Factor {
    std::string id;   // unique in a table
    Direction direction = Direction::risk;
    double inclusion = inclusion_usual;   // between 0 and 1
};

struct Column {
    Factor factor;
    std::vector<double> values;          // 0 or 1, a ramp between them, or z-scores
    std::vector<std::uint8_t> present;   // 1 where the factor counts as there, for the gates and the baselines
};

// What a row is. Of sessions several may be on a day, and what came before one is the session before, whenever it was.
enum class RowUnit { day, session };

struct DayTable {
    std::vector<std::int32_t> days;   // ascending, strictly where they are the unit; any origin
    std::vector<std::uint8_t> weekend;
    std::vector<std::uint8_t> cramp;   // 1: at least one in the window; several are one event
    std::vector<Column> columns;
    RowUnit unit = RowUnit::day;
    // In every model, as the baseline is: the minutes of a session, as z-scores. Empty: none.
    std::vector<double> covariate;
};

inline constexpr std::size_t max_factors = 40, max_days = 20000;

// Fails when a part has another length than `days`, days do not ascend, a value is not finite, a flag is not 0 or 1, an
// id stands twice, an inclusion is not within (0, 1), or there are more factors or days than the limits.
[[nodiscard]] Status check(DayTable const&);

struct Counts {
    std::size_t present = 0, absent = 0;   // days
    std::size_t exposed_events = 0;        // cramps on days with the factor

    friend bool operator==(Counts const&, Counts const&) = default;
};

[[nodiscard]] std::size_t events(DayTable const&);
[[nodiscard]] Counts counts(DayTable const&, Column const&);

// Always or never there, or of one value: nothing can be told about it.
[[nodiscard]] bool is_constant(Column const&);

// The correlation of two columns' values; 0 when one is constant. For 0 and 1 this is phi.
[[nodiscard]] double correlation(Column const&, Column const&);

// The first rows only, as they were at an earlier look.
[[nodiscard]] DayTable first_rows(DayTable const&, std::size_t rows);

}
