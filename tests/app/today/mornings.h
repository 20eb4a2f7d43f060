// A page that is opened on the morning after a cramp.
#pragma once
#include "app/running_app.h"

namespace unknot::tests {

// After one cramp of two minutes, in a page opened anew.
[[nodiscard]] RunningApp morning_after(RunningApp night = RunningApp{});

}
