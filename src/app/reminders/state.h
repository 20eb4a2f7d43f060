#pragma once

namespace unknot::app::reminders {

struct State {};   // the area has no state

}
