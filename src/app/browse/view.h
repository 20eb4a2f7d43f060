// Views of the screens day, month, search and recently deleted.
#pragma once
#include "advice/ledger.h"
#include "advice/sweat.h"
#include "app/core/lines.h"
#include "base/shared_text.h"
#include "diary/calendar.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace unknot::app::browse {

// A reference amount beside a line of today's ledger.
struct LedgerReference {
    std::string kind;   // word of knowledge::ReferenceKind
    double low = 0, high = 0;
    std::string unit;   // word of the references, such as "g_per_week"
};

struct LedgerRow {
    advice::LedgerItem item = advice::LedgerItem::drinks;
    Shown amount, supplement;   // `supplement`: the part that came from supplements
    bool at_least = false;
    std::vector<LedgerReference> references;
    bool no_reference = false;   // other people have an amount to aim for; the tables of this region give them none
};

struct DayView {
    bool loading = false, today = false, last = false;
    time::CivilDay day;
    std::vector<LedgerRow> ledger;   // empty on a day without intake
    std::optional<time::Moment> last_caffeine;
    std::optional<advice::SweatOfDay> sweat;
    bool drank_too_much = false;
    std::vector<RecordLine> lines;   // oldest first
};

struct CalendarView {
    bool loading = false;
    time::CivilDay today, month;   // `month`: its first day
    int blanks = 0;                // empty cells before the first day, in a week that begins on `first_weekday`
    int first_weekday = 1;         // 0: Sunday
    bool newest = false;           // the current month, or the one of the newest record dated ahead
    std::vector<diary::CalendarDay> days;
    int cramps = 0, nights = 0;   // in the month; a night counts if it was answered or had a cramp
};

struct FoundLine {
    RecordLine line;
    std::string excerpt;
};

struct SearchView {
    bool loading = false;
    SharedText text;
    std::vector<std::pair<diary::RecordType, bool>> types;   // and whether each is searched
    std::vector<FoundLine> found;
    bool more = false, asked = false;
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
