// What is shown where a person writes into the diary.
#pragma once
#include "advice/sweat.h"
#include "app/core/clock_question.h"
#include "app/core/forms.h"
#include "app/core/lines.h"
#include "app/log/intent.h"
#include "base/shared_text.h"
#include "diary/change.h"

#include <optional>
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

struct RecordField {
    FormField form;
    SharedText value, shown;           // of a field to type into
    std::vector<std::string> chosen;   // words, or the number on a scale
    std::string unit;                  // key; empty: none
    std::vector<Shown> amounts;        // to tap, beside form.amounts
    std::string problem;               // key
};

struct RecordCard {
    std::string_view title;
    std::vector<RecordField> fields;
};

struct RecordFormView {
    diary::RecordId id;
    diary::RecordType type = diary::RecordType::note;
    std::string what;   // of an intake or an item
    bool stored = false, has_moment = true, has_portion = false;
    time::Moment at;
    std::string date, start, date_problem, start_problem;
    bool in_future = false;   // by a clock that was wrong, then or now
    std::vector<ClockQuestion> questions;
    std::vector<RecordCard> cards;
    std::optional<advice::SweatLoss> sweat;   // of an exercise that was weighed
};

}
