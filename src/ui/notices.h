// Messages about the app itself, shown on every screen: what is not saved, read only or new. Lost records are the
// subject of files::draw_notices.
#pragma once
#include "ui/screens/core/screens.h"
#include "ui/widgets/text.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::ui {

struct Action {
    char const* key;
    char const* label;
    app::Intent intent;
};

[[nodiscard]] OptionalIntent draw_notice(Ui&, std::string_view key, NoticeKind, std::string message,
                                         std::vector<Action> const&);

// Another tab holds the database: it exists, and the tab can release it.
[[nodiscard]] bool is_held_elsewhere(app::Chrome const&);

[[nodiscard]] OptionalIntent draw_notices(Frame const&);
// "Deleted. Undo"; answers the keys for it too, with or without the notice.
[[nodiscard]] OptionalIntent draw_undo(Ui&, app::Chrome const&);
// Whether the focus or the pointer is at the notice that draw_undo drew, which stays meanwhile.
[[nodiscard]] bool is_at_undo(Scene const&, NodeId focused, Painter const&);
// Whether everything on screen is stored.
void draw_saved(Ui&, app::Chrome const&, Align = Align::start);

namespace files {
[[nodiscard]] OptionalIntent draw_notices(Frame const&);   // about lost or damaged records, and long work
}

}
