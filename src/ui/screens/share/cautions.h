// Who must not do something: stands above what they must not do.
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

// One box for all of them; nothing where there is none.
void draw_caution_box(Ui&, std::vector<CautionLines> const&);

void draw_cautions(Ui&, std::span<exchange::ResolvedCaution const>);

}
