// What a person can want while a cramp is being eased.
#pragma once
#include <cstdint>
#include <string>

namespace unknot::app {

struct CrampNow {};

struct ShowMuscles {};   // to choose another one

struct ChooseMuscle {
    std::string muscle;
};

struct ChooseSituation {   // the id of one; the one chosen already is taken back
    std::string situation;
};

enum class StepMove : std::uint8_t { back, again, next };

struct MoveStep {
    StepMove move;
};

struct CrampStopped {};

struct NoCramp {};   // "Cramp now" was a mistake

}
