#include "base/utf8.h"
#include "exchange/report/report.h"

#include <algorithm>

namespace unknot::exchange {
namespace {

constexpr std::size_t indent = 2, name_columns = 26, line_to_fill = 90;

// Breaks at spaces; a word that is too long gets its own line.
void append_wrapped(std::string& out, std::string_view text, std::size_t hang) {
    std::size_t column = 0;
    while (!text.empty()) {
        auto const end = std::min(text.find(' '), text.size());
        auto const word = text.substr(0, end);
        auto const width = count_code_points(word);
        bool const fits = column == 0 || column + 1 + width <= report_columns;
        if (!fits) {
            out += '\n' + std::string(hang, ' ');
            column = hang;
        } else if (column > 0) {
            out += ' ';
            ++column;
        } else {
            out.append(indent, ' ');
            column = indent;
        }
        out += word;
        column += width;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    out += '\n';
}

// Cut or padded to a fixed width.
std::string fitted(std::string const& name) {
    std::string out;
    std::size_t columns = 0;
    for (char const letter : name) {
        bool const begins = (static_cast<unsigned char>(letter) & 0xC0) != 0x80;
        if (begins && columns++ == name_columns) return out;
        out += letter;
    }
    return out + std::string(name_columns - columns, ' ');
}

char letter_of(Taken taken) { return taken == Taken::changed ? '^' : taken == Taken::yes ? '-' : ' '; }

char letter_of(std::optional<int> cramps) {
    if (!cramps) return ' ';
    return *cramps == 0 ? '.' : *cramps > 9 ? '+' : static_cast<char>('0' + *cramps);
}

void append_strip(std::string& out, CrampStrip const& strip) {
    for (auto const& medicine : strip.medicines) {
        out += "  " + fitted(medicine.name) + " |";
        for (auto const taken : medicine.nights)
            out += letter_of(taken);
        out += "|\n";
    }
    out += "  " + fitted("Cramps each night") + " |";
    for (auto const cramps : strip.cramps)
        out += letter_of(cramps);
    out += "|\n  " + fitted("") + "  " + to_iso(strip.first) + " to " + to_iso(last_night(strip)) +
           "; . none, blank not logged, ^ change\n";
}

std::string with_label(ReportLine const& line) {
    if (line.label.empty()) return line.text;
    return line.label + (line.label.back() == '?' ? " " : ": ") + line.text;
}

void append_section(std::string& out, ReportSection const& section) {
    out += '\n' + section.title + '\n';
    if (section.flow == Flow::to_fill) out += std::string(indent, ' ') + std::string(line_to_fill, '_') + '\n';
    std::string run;
    for (auto const& line : section.lines) {
        if (section.flow == Flow::run_on) {
            run += (run.empty() ? "" : " | ") + with_label(line);
        } else {
            append_wrapped(out, with_label(line), 2 * indent);
        }
    }
    if (!run.empty()) append_wrapped(out, run, 2 * indent);
    if (section.strip) append_strip(out, *section.strip);
}

}

std::string write_report_text(Report const& report) {
    auto out = report.title + '\n';
    for (auto const& section : report.first_page)
        append_section(out, section);
    out += '\n' + report.closing + "\n\f" + report.questions_title + '\n';
    for (auto const& section : report.second_page)
        append_section(out, section);
    return out;
}

}
