// Intents of the experiment screen.
#pragma once
#include <cstdint>
#include <string>
#include <variant>

namespace unknot::app::experiment {

struct ChooseRemedy {   // the remedy to plan a test of; empty: takes the choice back
    std::string id;
};

struct TypeQuestion {
    std::string text;
    bool left = false;   // the field was left: show what is wrong with it
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

struct AskToStop {   // shows or hides the reasons
    Stopping stopping;
};

struct Stop {
    std::string reason;   // word of experiment.stop_reason
};

struct Close {};   // the result was read: the test moves to the earlier ones

using Intent = std::variant<ChooseRemedy, TypeQuestion, SetBlock, SetPairs, ToggleAsked, Start, AskToStop, Stop, Close>;

}
