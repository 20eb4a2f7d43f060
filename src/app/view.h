// The views of all screens, ready to be drawn: the interface has no decisions left to make.
#pragma once
#include "app/browse/view.h"
#include "app/core/chrome.h"
#include "app/experiment/view.h"
#include "app/files/view.h"
#include "app/findings/view.h"
#include "app/form/view.h"
#include "app/guide/view.h"
#include "app/help/view.h"
#include "app/log/view.h"
#include "app/nights/view.h"
#include "app/profile/view.h"
#include "app/relief/view.h"
#include "app/reminders/view.h"
#include "app/report/view.h"
#include "app/settings/view.h"
#include "app/share/view.h"
#include "app/stretch/view.h"
#include "app/today/view.h"
#include "app/today_cards.h"
#include "app/why/view.h"

#include <optional>
#include <variant>

namespace unknot::app {

struct WaitingView {};   // the code of the screen is not loaded yet

using ScreenView = std::variant<WaitingView
#define SCREEN(name, area, view, route, width, section, when) , area::view
#include "app/screens.inc"
#undef SCREEN
                                >;

struct View {
    Chrome chrome;
    ScreenView screen;
    std::optional<TodayCards> cards;   // on Today, once the areas that make them are loaded
};

}
