// The last answer to each sign and question.
#pragma once
#include "diary/record.h"

#include <map>
#include <string_view>
#include <vector>

namespace unknot::advice {

// By the id of the sign or question. Points into the records.
using LastAnswers = std::map<std::string_view, diary::Record const*>;

// Of records of type sign, of which a later one counts for more.
[[nodiscard]] LastAnswers last_answers(std::vector<diary::Record const*> const&);

}
