#pragma once

namespace unknot::app::why {

struct State {};   // the area has no state

}
