// What tells of a step to a person who does not look: a vibration when a hold is over, and a voice that reads.
// Both are off until they are wanted.
#pragma once
#include "app/core/effect.h"
#include "app/core/now.h"

#include <cstdint>
#include <string>
#include <vector>

namespace unknot::app {

struct Context;

enum class Cue : std::uint8_t { vibration, voice };

struct CueSwitch {
    Cue cue;
    bool on = false;
};

// Of the cues that this device has; none before the diary can be changed, as the choice is kept there.
[[nodiscard]] std::vector<CueSwitch> cue_switches(Context const&);
Effects switch_cue(Context&, Cue, Now const&);
[[nodiscard]] bool is_on(Context const&, Cue);

// Nothing where the cue is off.
[[nodiscard]] Effects vibrate(Context const&);
[[nodiscard]] Effects say(Context const&, std::string text);   // empty: says no more

}
