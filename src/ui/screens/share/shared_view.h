// What a link holds, drawn the same for who sends it and who gets it.
#pragma once
#include "app/share/view.h"
#include "ui/screens/core/screens.h"

namespace unknot::ui::share {

// What it is called: the name of a plan, or what kind of thing it is.
[[nodiscard]] std::string shared_title(Ui const&, app::share::SharedView const&);

void draw_shared(Frame const&, knowledge::Knowledge const&, app::share::SharedView const&);

// The nights of a summary: a sentence, a picture of them, and a list of its weeks or months.
void draw_summary(Frame const&, app::share::SharedView const&, exchange::SharedSummary const&);

}
