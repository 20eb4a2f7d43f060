#include "app/report/made_report.h"

namespace unknot::app::report {

exchange::Report const& MadeReport::look(diary::Diary const& diary, knowledge::Knowledge const& knowledge,
                                         advice::Advice const& advice, int nights, time::Moment const& now) {
    Basis const basis{diary.version(), now.at.ms / ms_per_minute, nights};
    if (basis_ == basis) return report_;
    basis_ = basis;
    report_ = exchange::make_report(diary, knowledge, advice, {}, now, nights);
    return report_;
}

std::string report_file_name(time::Moment const& now, std::string_view ending) {
    return "cramps-" + time::to_iso(time::day_of(now)) + std::string(ending);
}

}
