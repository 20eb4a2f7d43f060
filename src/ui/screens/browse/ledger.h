// A line of the ledger: how much of something, beside what is enough and what is too much.
#pragma once
#include "app/browse/view.h"
#include "ui/widgets/ui.h"

namespace unknot::ui::browse {

void draw_ledger_row(Ui&, app::browse::LedgerRow const&, int position, int count);

}
