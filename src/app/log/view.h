// View of the log screen.
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
    RecordLine line;   // of the record it would add
    std::vector<diary::FieldEdit> fields;
};

// On Today: what is drunk or taken often, one tap each.
struct DrinksCard {
    std::vector<QuickAdd> adds;    // water, coffee and tea, then what this person drinks often, alcohol last
    std::vector<QuickAdd> pills;   // supplements and medicines that this person takes
    Shown total;                   // of today's drinks
    bool at_least = false;         // the volume of one is not known
};

struct OwnItem {
    diary::RecordId id;
    std::string name, what;
};

// Key of ToggleSection: shows all kinds of drinks.
inline constexpr std::string_view fold_drinks = "log_drinks";

struct LogView {
    bool loading = false;
    When when = When::now;
    std::vector<RecordLine> added;                                 // since the screen was opened, newest first
    std::vector<QuickAdd> drinks, foods, supplements, medicines;   // recent and usual
    std::vector<QuickAdd> plain_drinks;                            // one of each kind
    std::vector<QuickAdd> plain_supplements;                       // usual ones that nothing speaks against
    std::vector<QuickAdd> exercises;                               // recent ones, then usual ones
    std::vector<QuickAdd> found_foods;                             // that match the typed text
    std::vector<OwnItem> items;
    std::vector<std::string> tags;   // used before
    SharedText food, tag;            // as typed
    std::string tag_problem;         // key; empty: no problem
    bool no_foods_yet = false;       // the library is not loaded
    bool all_drinks = false;
};

}
