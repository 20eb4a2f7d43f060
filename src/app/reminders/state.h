#pragma once

namespace unknot::app::reminders {

struct State {};   // nothing is remembered

}
