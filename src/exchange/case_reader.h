// A case for advice: a backup file with "now", an instant such as "2026-11-22T03:10:00.000Z", and optionally "offset",
// the minutes east of UTC of the person's clock.
#pragma once
#include "base/result.h"
#include "diary/diary.h"

#include <string_view>

namespace unknot::exchange {

inline constexpr std::size_t case_depth_limit = 32;   // levels of nested lists and objects

struct AdviceCase {
    diary::Diary diary;
    time::Moment now;
};

// Any bytes give a case or an Error with place and reason. Unlike an import it takes all records or none: half a case
// would give advice that half fits. The hash is ignored, since it is wrong after editing by hand.
[[nodiscard]] Result<AdviceCase> read_case(std::string_view text);

}
