// What can be wanted of what may be behind the cramps.
#pragma once
#include <string>
#include <variant>

namespace unknot::app::why {

struct AnswerSign {   // of Help, or a question of a criterion
    std::string sign, answer;
};

using Intent = std::variant<AnswerSign>;

}
