#include "ui/screens/core/grade.h"

#include "knowledge/words.h"
#include "ui/widgets/text.h"

#include <utility>

namespace unknot::ui {
namespace {

constexpr int pips = 4;
constexpr float pip_width = 6, pip_height = 12, pip_gap = 2;

// Our own judgement has no study, and no pip.
int filled_pips(knowledge::Grade grade) {
    return grade == knowledge::Grade::judgement ? 0 : pips - static_cast<int>(grade);
}

}

std::string grade_word(Ui const& ui, knowledge::Grade grade) {
    return ui.tr("grade." + std::string(knowledge::word(grade)));
}

void paint_grade(Ui& ui, knowledge::Grade grade) {
    auto const line = row(ui, space::tight);
    {
        auto const marks = row(ui, pip_gap);
        for (int pip = 0; pip < pips; ++pip) {
            Box box;
            box.width = pip_width;
            box.height = pip_height;
            bool const filled = pip < filled_pips(grade);
            box.surface = {filled ? Token::accent : Token::none, filled ? Token::none : Token::edge, 0, true, false};
            ui.add(std::move(box));
        }
    }
    paint_text(ui, grade_word(ui, grade), TextStyle::small_strong, Token::accent);
}

}
