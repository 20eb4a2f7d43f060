#include "base/html.h"
#include "cli/commands.h"

namespace unknot::cli {
namespace {

// Cautions come before the instruction.
std::string step_item(knowledge::Step const& step) {
    std::string out = "    <li>\n      <h2>" + escape_html(step.title) + "</h2>\n";
    if (!step.cautions.empty()) {
        out += "      <ul class=\"cautions\">\n";
        for (auto const& caution : step.cautions)
            out += "        <li>" + escape_html(caution.text) + "</li>\n";
        out += "      </ul>\n";
    }
    return out + "      <p>" + escape_html(step.detail) + "</p>\n    </li>\n";
}

// Without the engine there is no Help page, so its urgent part follows the steps.
std::string urgent_help(knowledge::Help const& help) {
    std::string out;
    for (auto const& level : help.levels) {
        if (level.level < knowledge::HelpLevel::today) continue;
        out += "  <h2>" + escape_html(level.title) + "</h2>\n  <p><strong>" + escape_html(level.help.contact) +
               "</strong></p>\n  <ul>\n";
        for (auto const& sign : help.signs) {
            if (sign.listed && sign.level == level.level) out += "    <li>" + escape_html(sign.text) + "</li>\n";
        }
        out += "  </ul>\n";
    }
    return out;
}

}

std::string write_static_relief(knowledge::Protocol const& protocol, std::string_view stop_line,
                                knowledge::Help const& help) {
    std::string out = "<section id=\"static-relief\" aria-labelledby=\"static-relief-title\">\n"
                      "  <h1 id=\"static-relief-title\">" +
                      escape_html(protocol.title) +
                      "</h1>\n"
                      "  <p class=\"stop-line\"><strong>" +
                      escape_html(stop_line) + "</strong></p>\n  <ol>\n";
    for (auto const& step : protocol.steps)
        out += step_item(step);
    return out + "  </ol>\n" + urgent_help(help) + "</section>\n";
}

}
