// What the Diary lists: every record of what a person did or had, by the day on whose evening its night begins.
#pragma once
#include "app/nights/kind.h"
#include "diary/diary.h"
#include "diary/search.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace unknot::app::nights {

struct DayHead {
    int cramps = 0;          // of the day, whatever is shown of it
    bool is_night = false;   // a cramp of it came after midnight: it is called by its night
};

struct Entry {
    diary::Record const* record = nullptr;   // of a fold, the newest of its drinks
    time::CivilDay day;
    std::vector<diary::Record const*> folded;   // not empty: a fold of the small drinks of the day, newest first
    bool unfolded = false;                      // they follow one by one
    bool timed = true;                          // its moment lies in its day
    bool shows_offset = false;                  // the clocks of that day's entries differ
    std::optional<DayHead> head;                // on the first entry of each day
    std::string excerpt;                        // of a search: the text in which the words were found
};

inline constexpr std::size_t drinks_fold_from = 3;   // in a day; judgement

struct EntryQuery {
    Kind kind = Kind::all;
    bool fold = true;                         // drinks without alcohol
    std::set<time::CivilDay> unfolded = {};   // days whose drinks are listed one by one all the same
};

// Newest first. Points into the diary.
[[nodiscard]] std::vector<Entry> entries_of(diary::Diary const&, EntryQuery const&);

// Those of the kind in which the words are found: first where words begin with them, then where they stand inside
// words, newest first among each. Points into the diary.
[[nodiscard]] std::vector<Entry> entries_with(std::string_view words, diary::Diary const&, Kind,
                                              diary::SearchWords const&);

// Of which there is something in the diary, in the order of `kinds`; with `all`, unless there is nothing.
[[nodiscard]] std::vector<Kind> kinds_in(diary::Diary const&);

}
