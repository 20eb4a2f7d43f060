#pragma once

namespace unknot::app::today {

struct State {};   // the area has no state

}
