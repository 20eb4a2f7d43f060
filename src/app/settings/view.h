// View of the screen More.
#pragma once
#include "app/core/environment.h"
#include "base/units.h"
#include "diary/field_table.h"
#include "diary/record_id.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unknot::app::settings {

// Keys of ToggleSection: how to delete everything, and the question whether to.
inline constexpr std::string_view fold_erase = "erase", fold_erase_sure = "erase-sure";

struct MoreView {
    std::string theme;
    std::size_t records = 0;
    Environment environment;
    std::string version;   // as printed by `unknot --version`
    diary::RecordId settings;
    std::int64_t text_size = 100;                              // percent
    Minutes day_start;                                         // after midnight
    std::vector<std::pair<diary::Field, std::string>> units;   // and the chosen unit
    std::vector<std::string> hidden_cards;                     // of Today
    bool erase_open = false, erase_asked = false;
};

}
