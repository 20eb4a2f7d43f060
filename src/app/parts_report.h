// What App remembers of the report for a clinician.
#pragma once
#include "app/parts.h"
#include "app/report.h"

#include <map>

namespace unknot::app {

struct ReportState {
    int nights = exchange::report_nights;
    std::map<diary::Field, Draft> drafts;   // of the person's own words
    mutable MadeReport made;                // kept answer of a pure function
};

}
