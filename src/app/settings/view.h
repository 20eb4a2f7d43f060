// What More shows.
#pragma once
#include "app/core/environment.h"
#include "diary/field_table.h"
#include "diary/record_id.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace unknot::app::settings {

struct MoreView {
    std::string theme;
    std::size_t records = 0;
    Environment environment;
    std::string version;   // as `unknot --version` says it
    diary::RecordId settings;
    std::vector<std::pair<diary::Field, std::string>> units;   // and which is chosen
};

}
