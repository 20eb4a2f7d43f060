// The report being looked at.
#pragma once
#include "app/report/made_report.h"

namespace unknot::app::report {

struct State {
    int nights = exchange::report_nights;
    mutable MadeReport made;   // kept answer of a pure function
};

}
