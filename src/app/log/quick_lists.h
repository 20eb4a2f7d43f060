// Lists of what can be logged with one tap: recent and usual intakes, and plain kinds of drinks.
#pragma once
#include "advice/supplements.h"
#include "app/log/view.h"
#include "diary/diary.h"
#include "knowledge/knowledge.h"

#include <string>
#include <vector>

namespace unknot::app::log {

struct QuickLists {
    std::vector<QuickAdd> drinks, foods, supplements, medicines, plain_drinks, exercises;
    std::vector<OwnItem> items;      // by name
    std::vector<std::string> tags;   // most recently used first
};

[[nodiscard]] QuickLists quick_lists(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

// What many people take, in usual amounts; of the salts that nothing speaks against for this person.
[[nodiscard]] std::vector<QuickAdd> plain_supplements(advice::SupplementGuide const&, diary::Diary const&,
                                                      knowledge::Knowledge const&);

// Foods of the table whose names have every typed word, one portion each; names that begin with the first word come
// first. Empty for an empty text.
[[nodiscard]] std::vector<QuickAdd> foods_named(std::string_view typed, diary::Diary const&,
                                                knowledge::Knowledge const&);

}
