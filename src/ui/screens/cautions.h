// Who must not do something: stands above what they must not do.
#pragma once
#include "exchange/shared_meaning.h"
#include "ui/widgets/ui.h"

#include <span>
#include <string>
#include <vector>

namespace unknot::ui {

// Nothing where there are no lines.
void draw_caution_box(Ui&, std::string const& title, std::vector<std::string> const& lines);

void draw_cautions(Ui&, std::span<exchange::MeantCaution const>);

}
