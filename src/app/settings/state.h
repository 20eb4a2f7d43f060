#pragma once

namespace unknot::app::settings {

struct State {};   // the area has no state

}
