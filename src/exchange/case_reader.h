// A case to ask advice for: a backup file with "now", an instant such as "2026-11-22T03:10:00.000Z", and perhaps
// "offset", the minutes east of UTC that the person's clock shows.
#pragma once
#include "base/result.h"
#include "diary/diary.h"

#include <string_view>

namespace unknot::exchange {

inline constexpr std::size_t case_depth_limit = 32;   // lists and objects inside each other

struct AdviceCase {
    diary::Diary diary;
    time::Moment now;
};

// Every byte sequence gives a case or an Error with place and reason. Unlike an import it takes all records or none:
// half a case would give advice that half fits. The hash may be wrong, as it is after editing by hand.
[[nodiscard]] Result<AdviceCase> read_case(std::string_view text);

}
