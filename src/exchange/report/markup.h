// The report as a tree of a few elements. The HTML file and the page's print view are both written from it, with one
// style (assets/report.css), so they cannot differ.
#pragma once
#include "exchange/report/report.h"

#include <string>
#include <string_view>
#include <vector>

namespace unknot::exchange {

struct Markup {
    std::string_view tag;    // one of report_tags
    std::string_view kind;   // the class attribute; empty: none
    std::vector<Markup> children;
    std::string text;   // after the children
};

inline constexpr std::string_view report_tags[] = {"main", "article", "h1", "h2", "div", "p",
                                                   "b",    "table",   "tr", "th", "td"};

[[nodiscard]] Markup report_markup(Report const&);

[[nodiscard]] std::string_view report_style();

}
