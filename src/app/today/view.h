// View of the screen Today.
#pragma once
#include "advice/help.h"
#include "app/core/experiment_day.h"
#include "app/core/form_fields.h"
#include "app/core/lines.h"

#include <optional>
#include <vector>

namespace unknot::app::today {

// The card after a cramp: first "how is it now", then the questions that complete the record.
struct MorningCard {
    CrampLine cramp;
    bool ask_after = false;             // the first question has no answer yet
    bool ask_next_day = false;          // it was a bit sore: how it is a day later is all that is asked
    std::vector<FieldView> questions;   // unanswered ones preselect the answers of the cramp before
};

struct Week {
    std::vector<int> nights;   // cramps of the last seven nights, oldest first; -1: before the diary began
    int now = 0, before = 0;   // cramps in the last seven nights and the seven before
};

struct TodayView {
    time::Moment now;
    std::optional<MorningCard> morning;
    std::optional<time::CivilDay> night;   // last night, until something is known of it
    std::optional<Week> week;              // nullopt before the first cramp
    advice::HelpLevel level = advice::HelpLevel::none_logged;
    bool loading = false;
    bool first_time = false;             // nothing was ever logged on this device
    bool ahead = false;                  // a record is dated in the future
    std::optional<ExperimentDay> test;   // nullopt: no test of a remedy runs
    std::vector<std::string> news;       // what is new in this version
};

}
