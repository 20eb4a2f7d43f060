#include "base/html.h"
#include "cli/commands.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace unknot::cli {
namespace {

std::string caution_list(std::vector<knowledge::Caution> const& cautions, std::string const& indent) {
    if (cautions.empty()) return {};
    std::string out = indent + "<ul class=\"cautions\">\n";
    for (auto const& caution : cautions)
        out += indent + "  <li>" + escape_html(caution.text) + "</li>\n";
    return out + indent + "</ul>\n";
}

// Cautions come before the instruction; what holds for several steps stands before the first.
std::string step_item(knowledge::Step const& step, std::vector<knowledge::Caution> const& said) {
    std::string out = "    <li>\n      <h2>" + escape_html(step.title) + "</h2>\n";
    out += caution_list(own_cautions(step, said), "      ");
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
    std::vector<knowledge::Step> steps;   // for anyone
    std::copy_if(protocol.steps.begin(), protocol.steps.end(), std::back_inserter(steps),
                 [](knowledge::Step const& step) { return step.only_in.empty(); });
    auto const said = shared_cautions(steps);
    std::string out = "<section id=\"static-relief\" aria-labelledby=\"static-relief-title\">\n"
                      "  <h1 id=\"static-relief-title\">" +
                      escape_html(protocol.title) +
                      "</h1>\n"
                      "  <p class=\"stop-line\"><strong>" +
                      escape_html(stop_line) + "</strong></p>\n" + caution_list(said, "  ") + "  <ol>\n";
    for (auto const& step : steps)
        out += step_item(step, said);
    return out + "  </ol>\n" + urgent_help(help) + "</section>\n";
}

}
