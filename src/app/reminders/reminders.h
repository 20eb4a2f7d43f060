// The area reminders: reminders as a calendar file.
#pragma once
#include "app/core/context.h"
#include "app/reminders/intent.h"
#include "app/reminders/view.h"

namespace unknot::app::reminders {

Effects answer(Context&, Intent const&, Now const&);
[[nodiscard]] RemindersView reminders_view(Context const&, Now const&);

}
