// View of the screen Today.
#pragma once
#include "advice/help.h"
#include "app/core/form_fields.h"
#include "app/core/lines.h"

#include <cstdint>
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

enum class NightState : std::uint8_t { before_diary, unanswered, free, cramps };

struct WeekNight {
    time::CivilDay night;
    NightState state = NightState::unanswered;
    int cramps = 0;                         // at least 1 for NightState::cramps, also where it is known from an answer
    std::optional<std::int64_t> strength;   // of the strongest, where one is said
};

// Up to the last night that is over, or to tonight once something is known of it.
struct Week {
    std::vector<WeekNight> nights;   // the last seven, oldest first
    int now = 0;                     // cramps in these nights
    std::optional<int> before;       // in the seven before; empty: the diary was not kept in all of them
};

struct TodayView {
    time::Moment now;
    std::optional<MorningCard> morning;
    // What is asked about: the night that the person chose, otherwise last night until something is known of it.
    std::optional<time::CivilDay> night;
    std::vector<time::CivilDay> missed;   // other nights of the week of which nothing is known
    std::optional<Week> week;             // nullopt before the first record
    advice::HelpLevel level = advice::HelpLevel::none_logged;
    bool loading = false;
    bool first_time = false;   // nothing was ever logged on this device
    bool ahead = false;        // a record is dated in the future
};

}
