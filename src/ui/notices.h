// Messages about the app itself, shown above any screen: what is not saved, lost, read only or new.
#pragma once
#include "ui/screens/screens.h"

namespace unknot::ui {

[[nodiscard]] [[gnu::noinline]] Wanted draw_later_notices(Frame const&, app::Chrome const&);
Wanted draw_notices(Frame const&, app::Chrome const&);
// "Deleted. Undo"
[[nodiscard]] Wanted draw_undo(Ui&, app::Chrome const&);
// Whether what is on the screen is stored.
void draw_saved(Ui&, app::Chrome const&, Align = Align::start);

}
