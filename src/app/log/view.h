// What is shown where a person writes into the diary.
#pragma once
#include "app/core/lines.h"
#include "app/log/intent.h"
#include "base/shared_text.h"
#include "diary/change.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::app::log {

struct QuickAdd {
    RecordLine line;   // as it would be
    std::vector<diary::FieldEdit> fields;
};

struct OwnItem {
    diary::RecordId id;
    std::string name, what;
};

// Key of ToggleSection: all kinds of drinks.
inline constexpr std::string_view fold_drinks = "log_drinks";

struct LogView {
    bool loading = false;
    When when = When::now;
    std::vector<RecordLine> added;                                 // just now, newest first
    std::vector<QuickAdd> drinks, foods, supplements, medicines;   // last and usual
    std::vector<QuickAdd> plain_drinks;                            // one of each kind
    std::vector<QuickAdd> found_foods;                             // for what is typed
    std::vector<OwnItem> items;
    std::vector<std::string> tags;   // used before
    SharedText food, tag;            // as typed
    std::string tag_problem;         // key; empty: none
    bool no_foods_yet = false;       // the library is not there
    bool all_drinks = false;
};

}
