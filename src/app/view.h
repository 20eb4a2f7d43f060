// What each screen shows, ready to be drawn: no rules are left to decide in the interface.
#pragma once
#include "app/environment.h"
#include "app/outbox.h"
#include "app/view_advice.h"
#include "app/view_diary.h"
#include "app/view_exchange.h"
#include "app/view_insight.h"
#include "app/view_look.h"
#include "app/view_sharing.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace unknot::app {

struct ReliefView {
    knowledge::Knowledge const* knowledge = nullptr;
    std::string muscle;
    knowledge::Situation const* situation = nullptr;   // null: not said
    bool choosing = false;
    time::Moment started;
    Seconds elapsed;
    knowledge::Step const* step = nullptr;
    std::size_t number = 1, count = 1;
    std::optional<Seconds> hold_left;   // nothing: this step is not held
    bool hold_over = false;
    std::vector<std::string> blocked;   // why this step is not for this person; none: it is
    std::string stop_line;
};

struct HelpView {
    knowledge::Knowledge const* knowledge = nullptr;
    advice::HelpView logged;
    bool cramp_goes_on = false;   // a cramp is open: the way back to it is shown
};

struct MoreView {
    std::string theme;
    std::size_t records = 0;
    Environment environment;
    diary::RecordId settings;
    std::vector<std::pair<diary::Field, std::string>> units;   // and which is chosen
};

enum class Saved : std::uint8_t {
    saved,   // nothing that was typed, is on its way or was refused exists anywhere
    saving,
    not_saved,
};

struct Chrome {
    Screen screen = Screen::today;
    StorageState storage = StorageState::loading;
    std::size_t unsaved = 0;
    SaveFailure failure = SaveFailure::none;
    Saved saved = Saved::saved;
    std::optional<std::size_t> pages_written;   // in percent, of a commit of many; nothing: no such commit goes on
    bool refused_elsewhere = false;             // own words could not be stored, of a record that is not shown
    bool refused_opens = false;                 // that record is in the diary
    bool update_ready = false;
    std::optional<Loss> loss;
    std::optional<time::Moment> loss_newest, loss_backup;   // of it, by the person's clock
    std::size_t broken_lines = 0;
    std::string undo;   // key of the sentence beside "Undo"; empty when there is nothing to undo
};

struct WaitingView {};   // the screen is not there yet, see app/later.h

using ScreenView = std::variant<WaitingView, TodayView, ReliefView, StoppedView, DiaryView, EntryView, HelpView,
                                ShareView, ReceivedView, RestoreView, MoreView, WhyView, YouView, LogView, DayView,
                                CalendarView, SearchView, RecordView, FindingsView, ExperimentView, DataView,
                                TableImportView, ReportView, RemindersView, UnreadableView>;

struct View {
    Chrome chrome;
    ScreenView screen;
};

}
