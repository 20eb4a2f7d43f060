// The clinician report as a document: one A4 page with what was logged, in a fixed order, and a second page with
// questions. Page one states and counts: no triggers, probabilities, branding or suggested tests.
#pragma once
#include "advice/advise.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::exchange {

struct ReportLine {
    std::string label, text;   // the label may be empty
};

enum class Taken { no, yes, changed };   // changed: started, stopped or another dose on that day

struct MedicineBar {
    std::string name;
    std::vector<Taken> nights;   // as many as the strip has
};

// Night by night, so that the days of the medicines can be seen over the cramps.
struct CrampStrip {
    time::CivilDay first;
    std::vector<std::optional<int>> cramps;   // nothing: that night was not logged
    std::vector<MedicineBar> medicines;
};

enum class Flow { lines, run_on };   // run on: one after the other, where there are many short ones

struct ReportSection {
    std::string title;
    std::vector<ReportLine> lines;     // at least one
    std::optional<CrampStrip> strip;   // with the medicines
    Flow flow = Flow::lines;
};

struct Report {
    std::string title;   // with the days it is about
    std::vector<ReportSection> first_page;
    std::string closing;   // "Self-reported. Not a diagnosis."
    std::string questions_title;
    std::vector<ReportSection> second_page;
};

// What the diary has no field for, in the person's own words; longer than the limits it is cut, and says so.
struct ReportWords {
    std::string question;        // empty: lines to write it on
    std::string blood_results;   // of the past, as they read
};

inline constexpr int report_nights = 14, strip_nights = 56;
inline constexpr std::size_t report_words_limit = 240;   // code points

// The advice must be that for the same diary and time.
[[nodiscard]] Report make_report(diary::Diary const&, knowledge::Knowledge const&, advice::Advice const&,
                                 ReportWords const&, time::Moment const& now);

// A whole page to print on A4, escaped, without scripts, links or anything fetched.
[[nodiscard]] std::string write_report_html(Report const&);

inline constexpr std::size_t report_columns = 100;   // of the text

[[nodiscard]] std::string write_report_text(Report const&);

}
