// What App remembers of the report for a clinician.
#pragma once
#include "app/report.h"

namespace unknot::app {

struct ReportState {
    int nights = exchange::report_nights;
    mutable MadeReport made;   // kept answer of a pure function
};

}
