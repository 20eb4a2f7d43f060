// What can be wanted of a planned experiment.
#pragma once
#include <cstdint>
#include <string>
#include <variant>

namespace unknot::app::experiment {

struct ChooseRemedy {   // to plan a test of it; empty: of none after all
    std::string id;
};

struct TypeTestQuestion {
    std::string text;
    bool left = false;   // the field was left: say what is wrong with it
};

struct SetTestBlock {
    int days;
};

struct SetTestPairs {
    int pairs;
};

struct ToggleTestAsked {};   // whether a professional was asked first

struct StartTest {};

enum class Stopping : std::uint8_t { asked, dropped };

struct AskToStopTest {   // shows the reasons, or puts them away
    Stopping stopping;
};

struct StopTest {
    std::string reason;   // word of experiment.stop_reason
};

struct CloseTest {};   // its result was read: it goes to the earlier ones

using Intent = std::variant<ChooseRemedy, TypeTestQuestion, SetTestBlock, SetTestPairs, ToggleTestAsked, StartTest,
                            AskToStopTest, StopTest, CloseTest>;

}
