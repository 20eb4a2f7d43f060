// The area report: the report for a clinician.
#pragma once
#include "app/core/context.h"
#include "app/report/intent.h"
#include "app/report/state.h"
#include "app/report/view.h"

namespace unknot::app::report {

Effects answer(Context&, State&, Intent const&, Now const&);
[[nodiscard]] ReportView report_view(Context const&, State const&, Now const&);

}
