// Draws the contents of a link, alike for the sender and the receiver.
#pragma once
#include "app/share/view.h"
#include "ui/screens/core/screens.h"

namespace unknot::ui::share {

// The name of a plan, or the kind of contents.
[[nodiscard]] std::string shared_title(Ui const&, app::share::SharedView const&);

void draw_shared(Frame const&, knowledge::Knowledge const&, app::share::SharedView const&);

// Draws the nights of a summary: a sentence, a picture, and a list of weeks or months.
void draw_summary(Frame const&, app::share::SharedView const&, exchange::SharedSummary const&);

}
