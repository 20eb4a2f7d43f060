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

// run on: one after the other, where there are many short ones; to fill: an empty line to write on.
enum class Flow { lines, run_on, to_fill };

struct ReportSection {
    std::string title;
    std::vector<ReportLine> lines;     // at least one, but for one to fill
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

// Said in place of what the profile has. What is longer than the limit is cut, and says so.
struct ReportWords {
    std::string question, blood_results;   // empty: as in the profile
};

// What is counted: 14 nights, or as many as the strip always has.
inline constexpr int report_nights = 14, strip_nights = 56;
inline constexpr std::size_t report_words_limit = 240;   // code points

// The advice must be that for the same diary and time. `nights`: 1 to strip_nights.
[[nodiscard]] Report make_report(diary::Diary const&, knowledge::Knowledge const&, advice::Advice const&,
                                 ReportWords const&, time::Moment const& now, int nights = report_nights);

[[nodiscard]] time::CivilDay last_night(CrampStrip const&);

// A whole page to print on A4, escaped, without scripts, links or anything fetched.
[[nodiscard]] std::string write_report_html(Report const&);

// What the page prints: JSON with the title, and below `body` elements with `tag`, `class`, `children` and `text`, each
// left out when empty. The text stands behind the children.
[[nodiscard]] std::string write_report_print(Report const&);

inline constexpr std::size_t report_columns = 100;   // of the text

[[nodiscard]] std::string write_report_text(Report const&);

}
