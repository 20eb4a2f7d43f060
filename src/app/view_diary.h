// What the screens around records show.
#pragma once
#include "advice/help.h"
#include "app/intent.h"
#include "app/view_insight.h"
#include "base/shared_text.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::app {

struct CrampLine {
    diary::RecordId id;
    time::Moment at;
    std::string muscle, side;          // words of the field table; empty when not known
    std::optional<Seconds> duration;   // nothing: not known
    bool open = false;                 // still going on, as far as the diary knows
    bool in_future = false;            // by a clock that was wrong, then or now
    std::optional<int> strength;
    std::string after;
    std::vector<std::string> helped;
};

// The one card after a cramp: how is it now, then what completes the record.
struct MorningCard {
    CrampLine cramp;   // with the answers preset where nothing was said yet
    bool ask_duration = false;
    bool details = false;   // the first question is answered
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
    bool first_time = false;       // nothing was ever logged here
    bool ahead = false;            // something lies in the future
    std::optional<TestDay> test;   // nothing: no test of a remedy runs
};

struct StoppedView {
    CrampLine cramp;
};

struct Night {
    time::CivilDay day;
    std::vector<CrampLine> cramps;   // newest first
};

struct DiaryView {
    std::vector<Night> nights;   // newest first
    std::size_t total = 0;
    bool more = false;
    bool loading = false;
};

// Which of two clock times is meant where the clocks were changed. As long as a record has such a time it can be told
// otherwise.
struct ClockQuestion {
    std::string field;                   // "date", "start", "stop", or the name of one
    std::string problem;                 // key: clock_came_twice or clock_was_skipped, see moment_text.h
    std::vector<time::Moment> choices;   // earliest first
    std::optional<std::size_t> chosen;
};

struct EntryView {
    CrampLine cramp;
    bool in_future = false;         // by a clock that was wrong, then or now
    SharedText date, start, stop;   // as the page's own fields take them
    SharedText note;
    std::string problem;   // key of the sentence that says why the last text was not taken
    std::optional<Text> problem_at;
    std::vector<ClockQuestion> questions;
};

}
