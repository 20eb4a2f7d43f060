// State of the area nights: what of the diary is listed, and which entries are chosen.
#pragma once
#include "app/core/memo.h"
#include "app/nights/entries.h"

#include <cstdint>
#include <memory>
#include <tuple>

namespace unknot::app::nights {

struct Listed {
    std::vector<Kind> kinds;   // of which there is something
    Kind kind = Kind::all;     // the chosen one, if there is something of it
    std::shared_ptr<std::vector<Entry> const> entries;
};

// Version of the diary, kind, whether entries are being chosen, days whose drinks are unfolded.
using ListKey = std::tuple<std::uint64_t, Kind, bool, std::set<time::CivilDay>>;

struct State {
    Kind kind = Kind::all;
    std::set<time::CivilDay> unfolded;
    bool selecting = false;
    std::set<diary::RecordId> chosen;
    mutable Memo<ListKey, Listed> listed;
};

}
