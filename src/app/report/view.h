// View of the report screen.
#pragma once
#include "base/shared_text.h"
#include "exchange/report/report.h"

#include <string>
#include <string_view>

namespace unknot::app::report {

struct ReportWord {   // a text written by the person
    SharedText text;
    std::string problem;   // key of the sentence that says why it was refused; empty: it was not
};

// Key of ToggleSection: the nights of the strip, in words.
inline constexpr std::string_view fold_strip = "report_strip";

struct ReportView {
    exchange::Report const* report = nullptr;   // null: the library is not loaded yet
    int nights = exchange::report_nights;
    ReportWord question, blood_results;
    int logged = 0, cramps = 0;   // nights in the strip
    bool strip_in_words = false;
};

}
