// View of the Diary. Of its entries only those in sight are made into lines, by `line_of`.
#pragma once
#include "app/core/lines.h"
#include "app/nights/entries.h"
#include "base/shared_text.h"
#include "diary/shown_values.h"
#include "knowledge/knowledge.h"

#include <cstddef>
#include <memory>
#include <set>
#include <vector>

namespace unknot::app::nights {

struct DiaryView {
    bool loading = false;
    Kind kind = Kind::all;
    std::vector<Kind> kinds;                             // that can be chosen
    std::shared_ptr<std::vector<Entry> const> entries;   // null while loading
    bool searching = false;
    SharedText search;   // as typed
    bool selecting = false;
    std::set<diary::RecordId> chosen;
    knowledge::Knowledge const* knowledge = nullptr;
    diary::Scales scales;
    time::Instant now;
};

struct FoldedDrinks {
    std::size_t count = 0;
    Shown total;                     // empty: the volume of one is not known
    std::vector<RecordLine> kinds;   // one of each
};

[[nodiscard]] RecordLine line_of(DiaryView const&, diary::Record const&);
[[nodiscard]] FoldedDrinks drinks_of(DiaryView const&, Entry const&);

}
