// What a person took last and takes usually, to record again with one tap.
#pragma once
#include "diary/diary.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace unknot::diary {

struct UsualIntake {
    std::vector<FieldEdit> fields;   // for the new intake: all fields of the newest one but its note and `for_cramp`
    Record const* newest = nullptr;
    int times = 0;             // in the last 60 days
    int times_about_now = 0;   // of these, within two hours of this time of day, by the local clock of each
};

struct UsualIntakes {
    std::vector<UsualIntake> last;   // the different intakes, newest first
    std::vector<UsualIntake>
        usual;   // taken at least twice about this time of day; by times about now, then by times, then newest first
};

// Newest intakes that are read, so that the work is bounded.
inline constexpr std::size_t usual_intakes_scanned = 2000;
inline constexpr int usual_days = 60;
inline constexpr Minutes about_now{120};

// `what` is a word of intake.what. Intakes are the same when kind, item, name (ignoring case), drink and form are the
// same, and for drinks the volume too. Intakes dated after now are skipped.
[[nodiscard]] UsualIntakes usual_intakes(Diary const&, std::string_view what, time::Moment const& now,
                                         std::size_t limit);

}
