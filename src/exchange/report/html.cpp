#include "base/html.h"

#include "base/json_writer.h"
#include "exchange/report/markup.h"

namespace unknot::exchange {
namespace {

// The content security policy forbids everything that a text document does not need.
constexpr std::string_view head = R"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>)";

void append(std::string& out, Markup const& element) {
    out.append("<").append(element.tag);
    if (element.tag == "th") out += R"( scope="row")";
    if (!element.kind.empty()) out.append(R"( class=")").append(element.kind).append("\"");
    out += '>';
    bool const in_line = element.tag == "p" || element.tag == "tr";
    if (!element.children.empty() && !in_line) out += '\n';
    for (auto const& child : element.children)
        append(out, child);
    out.append(escape_html(element.text)).append("</").append(element.tag).append(">");
    bool const cell = element.tag == "td" || element.tag == "th" || element.tag == "b";
    if (!cell) out += '\n';
}

void write(JsonWriter& json, Markup const& element) {
    json.begin_object();
    json.member("tag", element.tag);
    if (!element.kind.empty()) json.member("class", element.kind);
    if (!element.text.empty()) json.member("text", element.text);
    if (!element.children.empty()) {
        json.name("children");
        json.begin_list();
        for (auto const& child : element.children)
            write(json, child);
        json.end_list();
    }
    json.end_object();
}

}

std::string write_report_html(Report const& report) {
    std::string out(head);
    out.append(escape_html(report.title)).append("</title>\n<style>\n").append(report_style());
    out.append("</style>\n</head>\n<body>\n");
    append(out, report_markup(report));
    return out + "</body>\n</html>\n";
}

std::string write_report_print(Report const& report) {
    JsonWriter json;
    json.begin_object();
    json.member("title", report.title);
    json.name("body");
    write(json, report_markup(report));
    json.end_object();
    return json.finish().value();   // cannot fail: it contains no numbers
}

}
