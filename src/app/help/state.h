#pragma once

namespace unknot::app::help {

struct State {};   // the area has no state

}
