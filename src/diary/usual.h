// What a person last took and usually takes, ready to be written down again with one tap.
#pragma once
#include "diary/diary.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace unknot::diary {

struct UsualIntake {
    std::vector<FieldEdit> fields;   // of the new intake: all of the newest one's but its note and `for_cramp`
    Record const* newest = nullptr;
    int times = 0;             // in the last 60 days
    int times_about_now = 0;   // of these, within two hours of this time of day, by the clock of each
};

struct UsualIntakes {
    std::vector<UsualIntake> last;   // different ones, newest first
    std::vector<UsualIntake>
        usual;   // taken twice or more about now: most often about now, then most often, then newest
};

inline constexpr std::size_t usual_intakes_scanned = 2000;   // newest intakes, so that the work is bounded
inline constexpr int usual_days = 60;
inline constexpr Minutes about_now{120};

// `what` is a word of intake.what. Intakes are the same when kind, item, name (however capitals are used), drink and
// form are; drinks also by volume. Those dated after now are left out.
[[nodiscard]] UsualIntakes usual_intakes(Diary const&, std::string_view what, time::Moment const& now,
                                         std::size_t limit);

}
