// One function per screen: it shows a view and returns what the person wants.
#pragma once
#include "app/view.h"
#include "ui/context.h"
#include "ui/widgets/ui.h"

#include <optional>

namespace unknot::ui {

using Wanted = std::optional<app::Intent>;

struct Screen {
    Ui& ui;
    Dates const& dates;
};

// What is scrolled.
[[nodiscard]] Wanted draw_today(Screen const&, app::TodayView const&);
[[nodiscard]] Wanted draw_relief(Screen const&, app::ReliefView const&);
[[nodiscard]] Wanted draw_stopped(Screen const&, app::StoppedView const&, app::Chrome const&);
[[nodiscard]] Wanted draw_diary(Screen const&, app::DiaryView const&);
[[nodiscard]] Wanted draw_entry(Screen const&, app::EntryView const&, app::Chrome const&);
[[nodiscard]] Wanted draw_help(Screen const&, app::HelpView const&);
[[nodiscard]] Wanted draw_share(Screen const&, app::ShareView const&);
[[nodiscard]] Wanted draw_received(Screen const&, app::ReceivedView const&);
[[nodiscard]] Wanted draw_restore(Screen const&, app::RestoreView const&);
[[nodiscard]] Wanted draw_more(Screen const&, app::MoreView const&);

// What stays in place at the bottom of a screen, above the navigation.
[[nodiscard]] Wanted draw_today_bar(Screen const&);
[[nodiscard]] Wanted draw_relief_bar(Screen const&, app::ReliefView const&);
[[nodiscard]] Wanted draw_stopped_bar(Screen const&);
[[nodiscard]] Wanted draw_help_bar(Screen const&, app::HelpView const&);
[[nodiscard]] Wanted draw_received_bar(Screen const&, app::ReceivedView const&);
[[nodiscard]] Wanted draw_restore_bar(Screen const&, app::RestoreView const&);

}
