#include "app/core/clock_question.h"

#include <utility>

namespace unknot::app {
namespace {

// The seconds, which no text has, stay those of the record.
void keep_seconds(time::Instant& at, time::Instant stored) {
    at.ms += stored.ms % ms_per_minute - at.ms % ms_per_minute;
}

}

time::Moment local_moment(time::Instant at, time::Moment const& place, Now const& now) {
    time::Moment there = place;
    there.at = at;
    return now.zone_of(there).moment_at(at);
}

std::optional<ClockQuestion> clock_question(std::string field, TypedMoment const& typed,
                                            std::optional<time::Moment> const& stored) {
    if (typed.choices.empty()) return std::nullopt;
    ClockQuestion question{std::move(field), typed.problem, typed.choices, {}};
    if (!stored) return question;
    for (std::size_t n = 0; n < question.choices.size(); ++n) {
        auto& choice = question.choices[n];
        keep_seconds(choice.at, stored->at);
        if (choice.offset_minutes == stored->offset_minutes) question.chosen = n;
    }
    return question;
}

}
