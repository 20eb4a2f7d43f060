#include "base/typed_number.h"
#include "cli/commands.h"
#include "cli/supplements_output.h"

namespace unknot::cli {
namespace {

void append_rule(std::string& out, knowledge::SupplementRule const& rule) {
    out.append("  - ").append(rule.title).append(". ").append(rule.text).append("\n");
}

void append_line(std::string& out, advice::SupplementLine const& line) {
    append_rule(out, *line.rule);
    for (auto const* row : line.unsaid.because)
        out.append("     Ask first, because ").append(row->reason).append(".\n");
}

void append_form(std::string& out, knowledge::SupplementForm const& form) {
    out.append("  - ").append(form.title).append(": ").append(write_number(form.elemental_percent, 2));
    out.append("% ").append(form.nutrient).append(". ");
    out.append(form.absorption).append(" ").append(form.tolerance).append("\n");
}

std::string_view heading_of(std::string_view about) {
    if (about == "choosing") return "Before you choose one";
    if (about == "magnesium") return "Magnesium";
    if (about == "potassium") return "Potassium";
    if (about == "sodium") return "Salt";
    return about == "calcium" ? "Calcium and vitamin D" : "Others";
}

}

void append_supplements(std::string& out, advice::SupplementGuide const& guide) {
    out.append("\nAbout supplements\n");
    for (auto const* row : guide.left_out.because)
        out.append("  Some lines are left out because ").append(row->reason).append(".\n");
    if (guide.left_out.clinician) out.append("  Your clinician has told you to limit this.\n");
    out.append("\n What we never suggest\n");
    for (auto const* rule : guide.never)
        append_rule(out, *rule);
    for (auto const& topic : guide.topics) {
        out.append("\n ").append(heading_of(topic.about)).append("\n");
        for (auto const& line : topic.lines)
            append_line(out, line);
        for (auto const* form : topic.forms)
            append_form(out, *form);
    }
}

}
