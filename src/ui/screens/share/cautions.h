// Draws who must not do something, above the thing itself.
#pragma once
#include "exchange/share/resolve.h"
#include "ui/widgets/ui.h"

#include <span>
#include <string>
#include <vector>

namespace unknot::ui::share {

struct CautionLines {
    std::string title;
    std::vector<std::string> lines;
};

// Draws one box for all of them, or nothing if there are none.
void draw_caution_box(Ui&, std::vector<CautionLines> const&);

void draw_cautions(Ui&, std::span<exchange::ResolvedCaution const>);

}
