#include "app/app.h"

namespace unknot::app {

Effects App::answer(LogIntent const&, Now const&) { return go(Screen::log); }

ScreenView App::log_view(Now const&) const {
    switch (screen_) {
    case Screen::day: return DayView{};
    case Screen::calendar: return CalendarView{};
    case Screen::search: return SearchView{};
    case Screen::record: return RecordView{};
    default: return LogView{};
    }
}

}
