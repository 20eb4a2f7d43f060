// One function for each screen, which draws a view and returns what the person wants.
#pragma once
#include "app/intent.h"
#include "app/view.h"
#include "ui/context.h"
#include "ui/widgets/ui.h"

#include <optional>

namespace unknot::ui {

using OptionalIntent = std::optional<app::Intent>;

struct Frame {
    Ui& ui;
    Dates const& dates;
    app::Chrome const& chrome;
};

// The scrolled content: today::draw_today and so on, each in its area.
#define SCREEN(name, area, view, route, width, section, when)                                                          \
    namespace area {                                                                                                   \
    [[nodiscard]] OptionalIntent draw_##name(Frame const&, app::area::view const&);                                    \
    }
#include "app/screens.inc"
#undef SCREEN

// The fixed part at the bottom of a screen, above the navigation.
namespace today {
[[nodiscard]] OptionalIntent draw_bar(Frame const&, app::today::TodayView const&);
}

namespace relief {
[[nodiscard]] OptionalIntent draw_bar(Frame const&, app::relief::ReliefView const&);
[[nodiscard]] OptionalIntent draw_bar(Frame const&, app::relief::StoppedView const&);
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
