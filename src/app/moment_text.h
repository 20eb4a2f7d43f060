// The date or the clock time of a record as a person enters it.
#pragma once
#include "app/intent_diary.h"
#include "app/now.h"

#include <string>
#include <string_view>

namespace unknot::app {

struct MovedMoment {
    time::Moment at;
    std::string problem;   // key of the sentence that says why it was not taken; empty: taken
};

// `at` with another date (Text::date) or clock time (Text::start), in the zone the record was made in. What has not
// happened yet is refused.
[[nodiscard]] MovedMoment moved(time::Moment const& at, Text, std::string_view text, Now const&);

}
