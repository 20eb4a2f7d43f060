// State of the area nights: what of the diary is listed or looked for, and which entries are chosen.
#pragma once
#include "app/core/memo.h"
#include "app/nights/entries.h"
#include "base/shared_text.h"

#include <cstdint>
#include <memory>
#include <tuple>

namespace unknot::app::nights {

struct Listed {
    std::vector<Kind> kinds;   // of which there is something
    Kind kind = Kind::all;     // the chosen one, if there is something of it
    std::shared_ptr<std::vector<Entry> const> entries;
};

// Version of the diary, kind, whether entries are being chosen, days whose drinks are unfolded, words to look for,
// whether the library is loaded.
using ListKey = std::tuple<std::uint64_t, Kind, bool, std::set<time::CivilDay>, SharedText, bool>;

struct State {
    Kind kind = Kind::all;
    std::set<time::CivilDay> unfolded;
    bool searching = false;
    SharedText search;   // as typed
    bool selecting = false;
    std::set<diary::RecordId> chosen;
    mutable Memo<ListKey, Listed> listed;
};

}
