#include "cli/commands.h"

namespace unknot::cli {
namespace {

std::string escaped(std::string_view text) {
    std::string out;
    for (char const c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    }
    return out;
}

// Cautions come before the instruction.
std::string step_item(knowledge::Step const& step) {
    std::string out = "    <li>\n      <h2>" + escaped(step.title) + "</h2>\n";
    if (!step.cautions.empty()) {
        out += "      <ul class=\"cautions\">\n";
        for (auto const& caution : step.cautions)
            out += "        <li>" + escaped(caution.text) + "</li>\n";
        out += "      </ul>\n";
    }
    return out + "      <p>" + escaped(step.detail) + "</p>\n    </li>\n";
}

// Without the engine there is no Help page, so its urgent part follows the steps.
std::string urgent_help(knowledge::Help const& help) {
    std::string out;
    for (auto const& level : help.levels) {
        if (level.level < knowledge::HelpLevel::today) continue;
        out += "  <h2>" + escaped(level.title) + "</h2>\n  <p><strong>" + escaped(level.help.contact) +
               "</strong></p>\n  <ul>\n";
        for (auto const& sign : help.signs) {
            if (sign.level == level.level) out += "    <li>" + escaped(sign.text) + "</li>\n";
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
                      escaped(protocol.title) +
                      "</h1>\n"
                      "  <p class=\"stop-line\"><strong>" +
                      escaped(stop_line) + "</strong></p>\n  <ol>\n";
    for (auto const& step : protocol.steps)
        out += step_item(step);
    return out + "  </ol>\n" + urgent_help(help) + "</section>\n";
}

}
