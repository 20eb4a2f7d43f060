// What App remembers of writing into the diary and looking into it.
#pragma once
#include "diary/record_id.h"

namespace unknot::app {

struct LogState {};

}
