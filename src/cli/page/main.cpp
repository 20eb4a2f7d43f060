// The helper of the page's build, with only the parts of the engine that it needs: writes the relief steps as HTML and
// the theme as CSS, and checks the knowledge.
#include "cli/commands.h"
#include "ui/theme.h"

#include <cstdio>
#include <cstdlib>

using namespace unknot;

namespace {

cli::Outcome answer(std::string_view wanted) {
    if (wanted == "page-theme") return {0, ui::theme_css(), {}};
    if (wanted == "check-knowledge") return cli::check_knowledge(knowledge::embedded_files());
    if (wanted != "page-html") return {2, {}, "page-html, page-theme or check-knowledge\n"};
    auto const known = knowledge::read_knowledge(knowledge::embedded_files());
    if (!known) return {1, {}, to_string(known.error()) + '\n'};
    auto const* const calf = knowledge::find_protocol(known.value(), "calf");
    if (calf == nullptr) return {1, {}, "relief.json: no protocol for the calf\n"};
    return {0, cli::write_static_relief(*calf, known.value().stop_line, known.value().help), {}};
}

}

int main(int count, char** words) {
    auto const outcome = answer(count == 2 ? words[1] : "");
    bool const written = std::fputs(outcome.out.c_str(), stdout) >= 0 && std::fflush(stdout) == 0;
    std::fputs(outcome.err.c_str(), stderr);
    return written ? outcome.status : EXIT_FAILURE;
}
