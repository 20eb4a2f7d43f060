// Views of the screens day, month and recently deleted.
#pragma once
#include "advice/ledger.h"
#include "advice/sweat.h"
#include "app/core/lines.h"
#include "diary/calendar.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::app::browse {

// A reference amount beside a line of today's ledger.
struct LedgerReference {
    std::string kind;   // word of knowledge::ReferenceKind
    double low = 0, high = 0;
    std::string unit;   // word of the references, such as "g_per_week"
};

// Amounts in the person's unit, and their shares of the bar's width; empty and 0 where there is none.
struct LedgerBar {
    float taken = 0, enough = 0, limit = 0;
    Shown enough_amount, limit_amount;
};

struct LedgerRow {
    advice::LedgerItem item = advice::LedgerItem::drinks;
    Shown amount, supplement;   // `supplement`: the part that came from supplements
    bool at_least = false;
    std::vector<LedgerReference> references;
    std::optional<LedgerBar> bar;   // where something is enough or too much
    bool no_reference = false;      // other people have an amount to aim for; the tables of this region give them none
};

// On Today, for people who eat low carb: what was taken in so far.
struct LedgerCard {
    std::vector<LedgerRow> rows;
    std::optional<int> diet_day;   // the first day is day 1; nullopt: not known
};

inline constexpr std::string_view fold_sources = "ledger-sources";   // key of ToggleSection

struct DayView {
    bool loading = false, today = false, last = false;
    time::CivilDay day;
    std::vector<LedgerRow> ledger;   // empty on a day without intake
    bool sources_open = false;       // what the marks of the bars come from
    std::optional<time::Moment> last_caffeine;
    std::optional<advice::SweatOfDay> sweat;
    bool drank_too_much = false;
    std::vector<RecordLine> lines;   // oldest first
};

struct CalendarMonth {
    time::CivilDay first;
    int blanks = 0;   // empty cells before the first day, in a week that begins on `first_weekday`
    std::vector<diary::CalendarDay> days;
    int cramps = 0, cramp_nights = 0;
    int known = 0;   // nights that were answered or had a cramp
    int over = 0;    // nights that are over, since the diary began
};

struct CalendarView {
    bool loading = false;
    time::CivilDay today;
    time::CivilDay begun;    // the day of the first record; of an empty diary, today
    int first_weekday = 1;   // 0: Sunday
    bool newest = false;     // the current month, or the one of the newest record dated ahead
    CalendarMonth month, before;
};

struct DeletedLine {
    RecordLine line;
    time::Moment deleted;   // as the clock here shows it
};

struct DeletedView {
    bool loading = false;
    std::vector<DeletedLine> lines;   // the one deleted last first
    bool more = false;
};

}
