// What of the app the page fetches after its first frame: the screens named here and what their areas answer. Until it
// is there nothing of them may be called (src/later.txt): the screens say that they are on the way, and the last thing
// that was wanted waits.
#pragma once
#include "app/intent.h"

namespace unknot::app {

[[nodiscard]] constexpr bool comes_later(Screen screen) {
    switch (screen) {
    case Screen::today:
    case Screen::relief:
    case Screen::stopped:
    case Screen::diary:
    case Screen::help: return false;
    case Screen::entry:
    case Screen::more:
    case Screen::share:
    case Screen::received:
    case Screen::restore:
    case Screen::why:
    case Screen::you:
    case Screen::log:
    case Screen::day:
    case Screen::calendar:
    case Screen::search:
    case Screen::record:
    case Screen::findings:
    case Screen::experiment:
    case Screen::data:
    case Screen::table_import:
    case Screen::report:
    case Screen::reminders:
    case Screen::unreadable: break;
    }
    return true;
}

}
