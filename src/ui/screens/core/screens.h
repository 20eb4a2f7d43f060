// One function for each screen, which draws a view and returns what the person wants.
#pragma once
#include "app/intent.h"
#include "app/view.h"
#include "ui/context.h"
#include "ui/widgets/ui.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::ui {

using OptionalIntent = std::optional<app::Intent>;

struct Frame {
    Ui& ui;
    Dates const& dates;
    app::Chrome const& chrome;
    app::TodayCards const* cards = nullptr;   // only on Today, once their areas are loaded
};

// The scrolled content: today::draw_today and so on, each in its area.
#define SCREEN(name, area, view, route, width, section, when)                                                          \
    namespace area {                                                                                                   \
    [[nodiscard]] OptionalIntent draw_##name(Frame const&, app::area::view const&);                                    \
    }
#include "app/screens.inc"
#undef SCREEN

// Parts of Today that other areas draw.
namespace stretch {
[[nodiscard]] OptionalIntent draw_stretch_card(Ui&, app::stretch::StretchCard const&);
}

namespace log {
[[nodiscard]] OptionalIntent draw_drinks_card(Ui&, app::log::DrinksCard const&);
[[nodiscard]] OptionalIntent draw_add_rows(Ui&);
}

namespace browse {
[[nodiscard]] OptionalIntent draw_ledger_card(Ui&, app::browse::LedgerCard const&);
}

namespace why {
[[nodiscard]] OptionalIntent draw_action_card(Ui&, app::why::ActionCard const&);
}

namespace profile {
[[nodiscard]] OptionalIntent draw_race_card(Ui&, int days);
}

namespace findings {
[[nodiscard]] OptionalIntent draw_trend_card(Ui&, app::findings::TrendCard const&);
}

namespace form {
// Where a cramp was, on a picture of the legs.
[[nodiscard]] OptionalIntent draw_place(Ui&, app::CrampLine const&);
}

namespace experiment {
[[nodiscard]] OptionalIntent draw_test_card(Frame const&, app::experiment::TestCard const&);
}

namespace settings {
[[nodiscard]] OptionalIntent draw_news(Ui&, std::vector<std::string> const& lines);
[[nodiscard]] OptionalIntent draw_sample(Ui&);
}

// All of them. Deferred, like the areas.
[[nodiscard]] OptionalIntent draw_today_cards(Frame const&);
// form::draw_place for screens of the first part: call it once the deferred areas are loaded.
[[nodiscard]] OptionalIntent draw_cramp_place(Ui&, app::CrampLine const&);

// The fixed part at the bottom of a screen, above the navigation.
namespace today {
[[nodiscard]] OptionalIntent draw_bar(Frame const&, app::today::TodayView const&);
}

namespace relief {
[[nodiscard]] OptionalIntent draw_bar(Frame const&, app::relief::ReliefView const&);
[[nodiscard]] OptionalIntent draw_bar(Frame const&, app::relief::StoppedView const&);
}

namespace stretch {
[[nodiscard]] OptionalIntent draw_bar(Frame const&, app::stretch::StretchView const&);
}

namespace nights {
[[nodiscard]] OptionalIntent draw_bar(Frame const&, app::nights::DiaryView const&);
}

namespace help {
[[nodiscard]] OptionalIntent draw_bar(Frame const&, app::help::HelpView const&);
}

namespace share {
[[nodiscard]] OptionalIntent draw_bar(Frame const&, app::share::ReceivedView const&);
}

namespace files {
[[nodiscard]] OptionalIntent draw_bar(Frame const&, app::files::RestoreView const&);
[[nodiscard]] OptionalIntent draw_bar(Frame const&, app::files::TableImportView const&);
}

}
