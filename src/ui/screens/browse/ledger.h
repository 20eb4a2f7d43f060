// Lines of the ledger: how much of something, beside what is enough and what is too much.
#pragma once
#include "app/browse/view.h"
#include "ui/widgets/ui.h"

#include <string>
#include <vector>

namespace unknot::ui::browse {

void draw_ledger_rows(Ui&, std::string title, std::vector<app::browse::LedgerRow> const&);

}
