// State of the area guide.
#pragma once
#include "base/shared_text.h"

namespace unknot::app::guide {

struct State {
    SharedText text;   // being typed
};

}
