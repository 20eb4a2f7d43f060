// View of the screen More.
#pragma once
#include "app/core/environment.h"
#include "base/units.h"
#include "diary/field_table.h"
#include "diary/record_id.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace unknot::app::settings {

struct MoreView {
    std::string theme;
    std::size_t records = 0;
    Environment environment;
    std::string version;   // as printed by `unknot --version`
    diary::RecordId settings;
    std::int64_t text_size = 100;                              // percent
    Minutes day_start;                                         // after midnight
    std::vector<std::pair<diary::Field, std::string>> units;   // and the chosen unit
};

}
