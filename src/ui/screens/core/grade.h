// How sure the evidence is, as four pips and a word.
#pragma once
#include "knowledge/grade.h"
#include "ui/widgets/ui.h"

#include <string>

namespace unknot::ui {

[[nodiscard]] std::string grade_word(Ui const&, knowledge::Grade);
// Only painted: the node around it says the word.
void paint_grade(Ui&, knowledge::Grade);

}
