// Asks which clock time is meant where the clocks were changed.
#pragma once
#include "ui/screens/screens.h"

namespace unknot::ui {

// Below the field that it is about.
[[nodiscard, gnu::noinline]] Wanted draw_clock_question(Frame const&, diary::RecordId const&,
                                                        app::ClockQuestion const&);

}
