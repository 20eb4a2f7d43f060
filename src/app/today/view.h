// What Today shows.
#pragma once
#include "advice/help.h"
#include "app/core/experiment_day.h"
#include "app/core/form_fields.h"
#include "app/core/lines.h"

#include <optional>
#include <vector>

namespace unknot::app::today {

// The one card after a cramp: how is it now, then what completes the record.
struct MorningCard {
    CrampLine cramp;
    bool ask_after = false;             // the first question is not answered
    std::vector<FieldView> questions;   // where nothing was said yet, the answers of the cramp before are chosen
};

struct Week {
    std::vector<int> nights;   // cramps of the last seven nights, oldest first; -1 before the diary began
    int now = 0, before = 0;   // cramps in the last seven nights and the seven before
};

struct TodayView {
    time::Moment now;
    std::optional<MorningCard> morning;
    std::optional<Week> week;   // nothing before the first cramp
    advice::HelpLevel level = advice::HelpLevel::none_logged;
    bool loading = false;
    bool first_time = false;             // nothing was ever logged here
    bool ahead = false;                  // something lies in the future
    std::optional<ExperimentDay> test;   // nothing: no test of a remedy runs
    std::vector<std::string> news;       // what an update brought
};

}
