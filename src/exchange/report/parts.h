// The sections of make_report, and what they share.
#pragma once
#include "exchange/report/report.h"
#include "exchange/share/nights.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::exchange {

// The text of an empty section, so that silence is never read as no.
inline constexpr std::string_view none_entered = "None entered.";

struct ReportCase {
    diary::Diary const& diary;
    knowledge::Knowledge const& knowledge;
    advice::Advice const& advice;
    time::Moment now;
    int counted_nights;
    Minutes day_start;
    time::CivilDay last;   // last night, since tonight is not over
    diary::Record const* profile = nullptr;

    // Records of the last `nights` nights, oldest first; by the night they belong to, not the instant.
    [[nodiscard]] std::vector<diary::Record const*> recent(diary::RecordType, int nights) const;

    [[nodiscard]] time::CivilDay first(int nights) const { return {last.days - nights + 1}; }
};

[[nodiscard]] ReportCase make_report_case(diary::Diary const&, knowledge::Knowledge const&, advice::Advice const&,
                                          time::Moment const& now, int nights = report_nights);

[[nodiscard]] std::map<time::CivilDay, LoggedNight> logged_nights(ReportCase const&, int nights);

[[nodiscard]] ReportSection summary_section(ReportCase const&);
[[nodiscard]] ReportSection situation_section(ReportCase const&);
[[nodiscard]] ReportSection sign_section(ReportCase const&);
[[nodiscard]] ReportSection medicine_section(ReportCase const&);
[[nodiscard]] ReportSection health_section(ReportCase const&);
[[nodiscard]] ReportSection tried_section(ReportCase const&);
[[nodiscard]] ReportSection blood_section(ReportCase const&, std::string const& own_words);
[[nodiscard]] std::vector<ReportSection> question_sections(ReportCase const&);

// "22 Nov 2026"
[[nodiscard]] std::string date_text(time::CivilDay);
// "stood up" for "stood_up", "front of thigh" for "thigh_front"
[[nodiscard]] std::string plain_words(std::string_view word);
// "2.5 mg", "1 tablet", "0.5 tablets"; `unit` is a word of medicine.dose_unit, or empty.
[[nodiscard]] std::string dose_text(double dose, std::string_view unit);
// "2 min", "under 1 min"
[[nodiscard]] std::string minutes_text(std::int64_t seconds);
// The median, rounded; empty when there are no values.
[[nodiscard]] std::optional<std::int64_t> median(std::vector<std::int64_t>);
// On one line, displayable, cut to `most` code points with "..." at the end.
[[nodiscard]] std::string one_line(std::string_view, std::size_t most);
// "1 cramp", "9 cramps"
[[nodiscard]] std::string counted(std::int64_t count, std::string_view singular);

}
