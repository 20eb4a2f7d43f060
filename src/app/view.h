// What each screen shows, ready to be drawn: no rules are left to decide in the interface.
#pragma once
#include "advice/help.h"
#include "app/environment.h"
#include "app/intent.h"
#include "app/outbox.h"
#include "exchange/import.h"
#include "knowledge/knowledge.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace unknot::app {

struct CrampLine {
    diary::RecordId id;
    time::Moment at;
    std::string muscle, side;          // words of the field table; empty when not known
    std::optional<Seconds> duration;   // nothing: not known
    bool open = false;                 // still going on, as far as the diary knows
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
};

struct ReliefView {
    std::string muscle;
    bool choosing = false;
    time::Moment started;
    Seconds elapsed;
    knowledge::Step const* step = nullptr;
    std::size_t number = 1, count = 1;
    std::optional<Seconds> hold_left;   // nothing: this step is not held
    bool hold_over = false;
    bool blocked = false;   // the diary holds a sign that forbids it
    std::string stop_line;
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

struct EntryView {
    CrampLine cramp;
    std::string date, start, stop;   // as the page's own fields take them
    std::string note;
    std::string problem;   // key of the sentence that says why the last text was not taken
    std::optional<Text> problem_at;
};

struct HelpView {
    knowledge::Knowledge const* knowledge = nullptr;
    advice::HelpView logged;
    bool cramp_goes_on = false;   // a cramp is open: the way back to it is shown
};

struct ShareView {
    knowledge::Knowledge const* knowledge = nullptr;
    knowledge::Protocol const* protocol = nullptr;
    std::string url;
    bool can_share = false;
};

struct ReceivedView {
    knowledge::Knowledge const* knowledge = nullptr;
    std::optional<Problem> problem;   // why the link could not be opened
    knowledge::Protocol const* protocol = nullptr;
    std::vector<knowledge::Step> steps;   // with the hold times of the link
    std::string reviewed;                 // ISO date
    bool kept = false;
    bool can_install = false;
};

struct RestoreView {
    std::string file;
    std::optional<std::string> problem;   // why nothing can be read from it
    exchange::ImportPreview preview;
    exchange::Integrity integrity = exchange::Integrity::intact;
    std::vector<std::string> refused;   // place and reason of each, the first few
};

struct MoreView {
    std::string theme;
    std::size_t records = 0;
    Environment environment;
};

struct Chrome {
    Screen screen = Screen::today;
    StorageState storage = StorageState::loading;
    std::size_t unsaved = 0;
    SaveFailure failure = SaveFailure::none;
    bool saving = false;
    bool update_ready = false;
    bool records_lost = false;
    std::size_t broken_lines = 0;
    std::string undo;   // key of the sentence beside "Undo"; empty when there is nothing to undo
};

struct View {
    Chrome chrome;
    std::variant<TodayView, ReliefView, StoppedView, DiaryView, EntryView, HelpView, ShareView, ReceivedView,
                 RestoreView, MoreView>
        screen;
};

}
