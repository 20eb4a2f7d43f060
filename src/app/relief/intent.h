// Intents of the relief screens.
#pragma once
#include "app/core/cues.h"

#include <cstdint>
#include <string>
#include <variant>

namespace unknot::app::relief {

struct ShowMuscles {};   // to choose another muscle

struct ChooseMuscle {
    std::string muscle;
};

struct ChooseSituation {   // by id; choosing it again clears it
    std::string situation;
};

enum class StepMove : std::uint8_t { back, again, next };

struct MoveStep {
    StepMove move;
};

struct NoCramp {};   // "Cramp now" was pressed by mistake

struct SwitchCue {
    Cue cue;
};

using Intent = std::variant<ShowMuscles, ChooseMuscle, ChooseSituation, MoveStep, NoCramp, SwitchCue>;

}
