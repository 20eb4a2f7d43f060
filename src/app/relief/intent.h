// What can be wanted while a cramp is being eased.
#pragma once
#include <cstdint>
#include <string>
#include <variant>

namespace unknot::app::relief {

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

struct NoCramp {};   // "Cramp now" was a mistake

using Intent = std::variant<ShowMuscles, ChooseMuscle, ChooseSituation, MoveStep, NoCramp>;

}
