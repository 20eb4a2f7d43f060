// Intents of the screen Why.
#pragma once
#include <string>
#include <variant>

namespace unknot::app::why {

struct AnswerSign {   // a sign of Help, or a question of a criterion
    std::string sign, answer;
};

using Intent = std::variant<AnswerSign>;

}
