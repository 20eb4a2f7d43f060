#include "advice/sweat.h"

#include <algorithm>

namespace unknot::advice {
namespace {

using diary::Field;

constexpr double min_hours = 10.0 / 60, min_weight = 1, max_weight = 500;
constexpr double sodium_low = 420, sodium_high = 1630;   // mg in a litre of sweat (Baker 2016, the whole range)

bool is_weight(double kilograms) { return kilograms >= min_weight && kilograms <= max_weight; }

double litres(diary::Record const& record, Field field) {
    return static_cast<double>(record.integer(field).value_or(0)) / 1000;
}

}

Result<SweatLoss> sweat_loss(WeighedBout const& bout) {
    if (bout.hours < min_hours) return Error{Problem::out_of_range, "length", "a bout has 10 minutes or more"};
    if (!is_weight(bout.before) || !is_weight(bout.after))
        return Error{Problem::out_of_range, "weight", "a weight lies between 1 and 500 kg"};
    SweatLoss loss;
    loss.litres = bout.before - bout.after + bout.drunk - bout.urine;
    loss.litres_an_hour = loss.litres / bout.hours;
    loss.percent_of_weight = 100 * (bout.before - bout.after) / bout.before;
    loss.sodium_low = std::max(loss.litres, 0.0) * sodium_low;
    loss.sodium_high = std::max(loss.litres, 0.0) * sodium_high;
    loss.drank_too_much = bout.after > bout.before;
    return loss;
}

std::optional<SweatLoss> sweat_loss(diary::Record const& exercise) {
    auto const before = exercise.decimal(Field::exercise_weight_before);
    auto const after = exercise.decimal(Field::exercise_weight_after);
    auto const length = exercise.integer(Field::exercise_length);
    if (!before || !after || !length) return std::nullopt;
    auto const loss =
        sweat_loss(WeighedBout{*before, *after, litres(exercise, Field::exercise_drunk),
                               litres(exercise, Field::exercise_urine), static_cast<double>(*length) / 60});
    return loss ? std::optional(loss.value()) : std::nullopt;
}

}
