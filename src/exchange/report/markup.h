// The report as the few elements it is printed with. The HTML file and the print view of the page are both written
// from this tree, with one style (assets/report.css), so they cannot differ.
#pragma once
#include "exchange/report/report.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::exchange {

struct Markup {
    std::string_view tag;    // of report_tags
    std::string_view kind;   // its class; empty: none
    std::vector<Markup> children;
    std::string text;   // behind the children
};

inline constexpr std::string_view report_tags[] = {"main", "article", "h1", "h2", "div", "p",
                                                   "b",    "table",   "tr", "th", "td"};

[[nodiscard]] Markup report_markup(Report const&);

[[nodiscard]] std::string_view report_style();

}
