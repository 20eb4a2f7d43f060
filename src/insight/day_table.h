// The data of the trigger model: a row for each day with both answers (the evening's exposures, and the morning's
// whether a cramp came) and a column for each factor, with one fixed window each (evidence 6.2, 6.3).
#pragma once
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace unknot::insight {

// The expected direction of a factor. Columns are coded so that 1 is the expected risk: for example little drunk, not
// much.
enum class Direction { risk, unknown };

// Prior inclusion probability, by the strength of published evidence (evidence 6.4); fixed beforehand.
inline constexpr double inclusion_weak = 0.05, inclusion_usual = 0.10, inclusion_strong = 0.20;

struct Factor {
    std::string id;   // unique in a table
    Direction direction = Direction::risk;
    double inclusion = inclusion_usual;   // between 0 and 1
    // A course that goes on, as of a medicine: it cannot act with a delay of its own.
    bool lasts = false;
};

struct Column {
    Factor factor;
    std::vector<double> values;          // 0 or 1, a ramp between them, or z-scores
    std::vector<std::uint8_t> present;   // 1 where the factor counts as present, for gates and baselines
    // 0 where nobody knows in time whether it was; its value is then the mean of the others. Empty: all are known.
    std::vector<std::uint8_t> known = {};

    [[nodiscard]] bool is_known(std::size_t row) const { return known.empty() || known[row] != 0; }
};

// What a row stands for. Several sessions can be on one day; the row before a session is the previous session, whenever
// it was.
enum class RowUnit { day, session };

struct DayTable {
    std::vector<std::int32_t> days;    // ascending, strictly for RowUnit::day; any origin
    std::vector<std::uint8_t> cramp;   // 1: at least one in the window; several count as one event
    std::vector<Column> columns;
    RowUnit unit = RowUnit::day;
    std::size_t late = 0;   // days whose evening was answered when it was known whether a cramp came
    // A term of every model, like the baseline: the minutes of a session, as z-scores. Empty: none.
    std::vector<double> covariate;
};

inline constexpr std::size_t max_factors = 40, max_days = 20000;

// Fails when a part and `days` differ in length, days do not ascend, a value is not finite, a flag is not 0 or 1, an id
// is repeated, an inclusion is not within (0, 1), or there are too many factors or days.
[[nodiscard]] Status check(DayTable const&);

struct Counts {
    std::size_t present = 0, absent = 0;   // days on which it is known
    std::size_t exposed_events = 0;        // events on days with the factor

    friend bool operator==(Counts const&, Counts const&) = default;
};

[[nodiscard]] std::size_t events(DayTable const&);
[[nodiscard]] Counts counts(DayTable const&, Column const&);

// Always or never present, or always the same value: nothing can be learnt about it.
[[nodiscard]] bool is_constant(Column const&);

// The correlation of two columns' values; 0 when one is constant. For 0 and 1 this is phi.
[[nodiscard]] double correlation(Column const&, Column const&);

// Only the first rows, as at an earlier analysis.
[[nodiscard]] DayTable first_rows(DayTable const&, std::size_t rows);

}
