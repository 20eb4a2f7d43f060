#include "advice/last_answers.h"

namespace unknot::advice {

LastAnswers last_answers(std::vector<diary::Record const*> const& answers) {
    LastAnswers last;
    for (auto const* answer : answers)
        if (auto const sign = answer->text(diary::Field::sign_sign)) last.insert_or_assign(*sign, answer);
    return last;
}

}
