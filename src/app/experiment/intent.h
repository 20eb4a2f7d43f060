// What can be wanted of a planned experiment.
#pragma once
#include <cstdint>
#include <string>
#include <variant>

namespace unknot::app::experiment {

struct ChooseRemedy {   // to plan a test of it; empty: of none after all
    std::string id;
};

struct TypeQuestion {
    std::string text;
    bool left = false;   // the field was left: say what is wrong with it
};

struct SetBlock {
    int days;
};

struct SetPairs {
    int pairs;
};

struct ToggleAsked {};   // whether a professional was asked first

struct Start {};

enum class Stopping : std::uint8_t { asked, dropped };

struct AskToStop {   // shows the reasons, or puts them away
    Stopping stopping;
};

struct Stop {
    std::string reason;   // word of experiment.stop_reason
};

struct Close {};   // its result was read: it goes to the earlier ones

using Intent = std::variant<ChooseRemedy, TypeQuestion, SetBlock, SetPairs, ToggleAsked, Start, AskToStop, Stop, Close>;

}
