#include "exchange/report/markup.h"

#include "exchange/embedded.h"

#include <utility>

namespace unknot::exchange {
namespace {

Markup element(std::string_view tag, std::string text, std::string_view kind = {}) {
    return {tag, kind, {}, std::move(text)};
}

Markup cell_of(Taken taken) {
    if (taken == Taken::changed) return element("td", "^", "changed");
    return taken == Taken::yes ? element("td", "-", "taken") : element("td", "");
}

Markup cell_of(std::optional<int> cramps) {
    if (!cramps) return element("td", "");
    return *cramps == 0 ? element("td", ".") : element("td", std::to_string(*cramps), "cramp");
}

template <class Nights>
Markup row_of(std::string const& name, Nights const& nights) {
    Markup row = element("tr", "");
    row.children.push_back(element("th", name));
    for (auto const& night : nights)
        row.children.push_back(cell_of(night));
    return row;
}

void add_strip(Markup& page, CrampStrip const& strip) {
    Markup table = element("table", "");
    for (auto const& medicine : strip.medicines)
        table.children.push_back(row_of(medicine.name, medicine.nights));
    table.children.push_back(row_of("Cramps each night", strip.cramps));
    page.children.push_back(std::move(table));
    page.children.push_back(element("p",
                                    "Nights from " + to_iso(strip.first) + " to " + to_iso(last_night(strip)) +
                                        ". Number: cramps; point: none; blank: not logged. Grey: taken; ^: started, "
                                        "stopped or dose changed.",
                                    "key"));
}

Markup paragraph(ReportLine const& line) {
    Markup out = element("p", line.text);
    if (line.label.empty()) return out;
    bool const asks = line.label.back() == '?';
    out.children.push_back(element("b", asks ? line.label : line.label + ':'));
    out.text = ' ' + line.text;
    return out;
}

void add_section(Markup& page, ReportSection const& section) {
    page.children.push_back(element("h2", section.title));
    if (section.flow == Flow::to_fill) page.children.push_back(element("p", "", "blank"));
    Markup run = element("div", "", "run");
    auto& lines = section.flow == Flow::run_on ? run : page;
    for (auto const& line : section.lines)
        lines.children.push_back(paragraph(line));
    if (section.flow == Flow::run_on) page.children.push_back(std::move(run));
    if (section.strip) add_strip(page, *section.strip);
}

Markup page_of(std::string const& title, std::vector<ReportSection> const& sections) {
    Markup page = element("article", "");
    page.children.push_back(element("h1", title));
    for (auto const& section : sections)
        add_section(page, section);
    return page;
}

}

Markup report_markup(Report const& report) {
    Markup all = element("main", "", "report");
    all.children.push_back(page_of(report.title, report.first_page));
    all.children.back().children.push_back(element("p", report.closing, "closing"));
    all.children.push_back(page_of(report.questions_title, report.second_page));
    return all;
}

std::string_view report_style() { return embedded_files().front().bytes; }

}
