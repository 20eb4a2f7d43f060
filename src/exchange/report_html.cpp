#include "exchange/report.h"

namespace unknot::exchange {
namespace {

// The policy forbids what a document of text needs none of; the page shows it without the app's own style.
constexpr std::string_view head = R"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>)";

constexpr std::string_view style = R"(</title>
<style>
@page { size: A4; margin: 12mm 14mm; }
body { font: 8.5pt/1.25 sans-serif; color: #000; background: #fff; max-width: 182mm; margin: 0 auto; }
article + article { break-before: page; }
h1 { font-size: 13pt; margin: 0 0 2mm; }
h2 { font-size: 9.5pt; margin: 1.4mm 0 .4mm; border-bottom: .3mm solid #000; break-after: avoid; }
p { margin: 0 0 .3mm; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: 6pt; margin-top: 1mm; }
th { width: 38mm; font-weight: normal; text-align: left; overflow: hidden; white-space: nowrap; }
td { border: .1mm solid #999; padding: 0; text-align: center; height: 3.2mm; }
.yes { background: #bbb; }
.changed { background: #000; color: #fff; }
.cramp { background: #000; color: #fff; font-weight: bold; }
.run p { display: inline; }
.run p + p::before { content: "| "; }
.key { font-size: 7pt; }
.closing { margin-top: 2.5mm; font-weight: bold; }
</style>
</head>
<body>
)";

std::string escaped(std::string_view text) {
    std::string out;
    for (char const letter : text) {
        switch (letter) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += letter;
        }
    }
    return out;
}

std::string_view cell_of(Taken taken) {
    if (taken == Taken::changed) return "<td class=\"changed\">^</td>";
    return taken == Taken::yes ? "<td class=\"yes\">-</td>" : "<td></td>";
}

std::string cell_of(std::optional<int> cramps) {
    if (!cramps) return "<td></td>";
    return *cramps == 0 ? "<td>.</td>" : "<td class=\"cramp\">" + std::to_string(*cramps) + "</td>";
}

void append_strip(std::string& out, CrampStrip const& strip) {
    out += "<table>\n";
    for (auto const& medicine : strip.medicines) {
        out += "<tr><th scope=\"row\">" + escaped(medicine.name) + "</th>";
        for (auto const taken : medicine.nights)
            out += cell_of(taken);
        out += "</tr>\n";
    }
    out += "<tr><th scope=\"row\">Cramps each night</th>";
    for (auto const& cramps : strip.cramps)
        out += cell_of(cramps);
    auto const last = time::CivilDay{strip.first.days + static_cast<std::int32_t>(strip.cramps.size()) - 1};
    out += "</tr>\n</table>\n<p class=\"key\">Nights from " + to_iso(strip.first) + " to " + to_iso(last) +
           ". Number: cramps; point: none; blank: not logged. Grey: taken; ^: started, stopped or dose changed.</p>\n";
}

void append_section(std::string& out, ReportSection const& section) {
    out += "<h2>" + escaped(section.title) + "</h2>\n";
    if (section.flow == Flow::run_on) out += "<div class=\"run\">\n";
    for (auto const& line : section.lines) {
        out += "<p>";
        if (!line.label.empty()) {
            bool const asks = line.label.back() == '?';
            out += "<b>" + escaped(line.label) + (asks ? "</b> " : ":</b> ");
        }
        out += escaped(line.text) + "</p>\n";
    }
    if (section.flow == Flow::run_on) out += "</div>\n";
    if (section.strip) append_strip(out, *section.strip);
}

}

std::string write_report_html(Report const& report) {
    std::string out(head);
    out += escaped(report.title);
    out += style;
    out += "<article>\n<h1>" + escaped(report.title) + "</h1>\n";
    for (auto const& section : report.first_page)
        append_section(out, section);
    out += "<p class=\"closing\">" + escaped(report.closing) + "</p>\n</article>\n<article>\n<h1>" +
           escaped(report.questions_title) + "</h1>\n";
    for (auto const& section : report.second_page)
        append_section(out, section);
    return out + "</article>\n</body>\n</html>\n";
}

}
