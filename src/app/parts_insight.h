// What App remembers of what the diary shows.
#pragma once

namespace unknot::app {

struct InsightState {};

}
