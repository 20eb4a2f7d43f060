// What can be written down with one tap: what the person last and usually took, and the plain kinds of drinks.
#pragma once
#include "app/log/view.h"
#include "diary/diary.h"
#include "knowledge/knowledge.h"

#include <string>
#include <vector>

namespace unknot::app::log {

struct QuickLists {
    std::vector<QuickAdd> drinks, foods, supplements, medicines, plain_drinks;
    std::vector<OwnItem> items;      // by name
    std::vector<std::string> tags;   // last used first
};

[[nodiscard]] QuickLists quick_lists(diary::Diary const&, knowledge::Knowledge const&, time::Moment const& now);

// Foods of the table whose name has every word typed, those that begin with the first one before others; one portion
// each. None for an empty text.
[[nodiscard]] std::vector<QuickAdd> foods_named(std::string_view typed, diary::Diary const&,
                                                knowledge::Knowledge const&);

}
