// View of the list of nights with cramps.
#pragma once
#include "app/core/lines.h"

#include <cstddef>
#include <vector>

namespace unknot::app::nights {

struct Night {
    time::CivilDay day;
    std::vector<CrampLine> cramps;   // newest first
};

struct DiaryView {
    std::vector<Night> nights;   // newest first
    std::size_t total = 0;
    bool more = false;
    bool loading = false;
};

}
