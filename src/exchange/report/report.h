// The clinician report as a document: one A4 page of logged data in a fixed order, and a second page of questions. Page
// one states and counts: no triggers, probabilities, branding or suggested tests.
#pragma once
#include "advice/advise.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::exchange {

struct ReportLine {
    std::string label, text;   // the label may be empty
};

enum class Taken { no, yes, changed };   // changed: start, stop or change of dose on that day

struct MedicineBar {
    std::string name;
    std::vector<Taken> nights;   // one for each night of the strip
};

// Night by night: medicines can be compared with the cramps above them.
struct CrampStrip {
    time::CivilDay first;
    std::vector<std::optional<int>> cramps;   // empty: the night was not logged
    std::vector<MedicineBar> medicines;
};

// run_on: in one paragraph, for many short lines; to_fill: empty lines to write on.
enum class Flow { lines, run_on, to_fill };

struct ReportSection {
    std::string title;
    std::vector<ReportLine> lines;     // at least one, except with Flow::to_fill
    std::optional<CrampStrip> strip;   // with the medicines below the cramps
    Flow flow = Flow::lines;
};

struct Report {
    std::string title;   // includes the period
    std::vector<ReportSection> first_page;
    std::string closing;   // "Self-reported. Not a diagnosis."
    std::string questions_title;
    std::vector<ReportSection> second_page;
};

// Replaces texts of the profile. Longer texts are cut, with a note that they were.
struct ReportWords {
    std::string question, blood_results;   // empty: as in the profile
};

// The counted nights: 14 by default, or as many as the strip always has.
inline constexpr int report_nights = 14, strip_nights = 56;
inline constexpr std::size_t report_words_limit = 240;   // code points

// The advice must be for the same diary and time. `nights`: 1 to strip_nights.
[[nodiscard]] Report make_report(diary::Diary const&, knowledge::Knowledge const&, advice::Advice const&,
                                 ReportWords const&, time::Moment const& now, int nights = report_nights);

[[nodiscard]] time::CivilDay last_night(CrampStrip const&);

// A complete HTML page to print on A4, escaped, without scripts, links or external resources.
[[nodiscard]] std::string write_report_html(Report const&);

// The input of the page's print view: JSON with the title and, in `body`, elements with `tag`, `class`, `children` and
// `text` (after the children); empty members are left out.
[[nodiscard]] std::string write_report_print(Report const&);

inline constexpr std::size_t report_columns = 100;   // width of the text form

[[nodiscard]] std::string write_report_text(Report const&);

}
