// insight: all that a diary shows.
#include "cli/backups.h"
#include "cli/commands.h"
#include "cli/insight_output.h"
#include "cli/options.h"

#include <limits>

namespace unknot::cli {

Outcome print_insight(Arguments arguments, ReadFile const& read_file, knowledge::Knowledge const& knowledge) {
    auto const options = Options::read(arguments, {{"--json"}, {}, 1});
    if (!options) return usage_error("insight: " + options.error().what);
    std::string const file(options.value().plain(0));
    auto const loaded = read_case_file(file, read_file);
    if (!loaded) return failure(file, loaded.error());
    auto const& [diary, now] = loaded.value();
    auto const nights = insight::Nights::of(diary, now);
    auto const* library = knowledge.library ? &*knowledge.library : nullptr;
    auto job = insight::InsightJob::start(diary, nights, library);
    while (!job.step(std::numeric_limits<std::size_t>::max())) {
    }
    InsightShown const shown{insight::overview_of(diary, knowledge, now), insight::analysis_states(diary, nights),
                             job.findings()};
    if (!options.value().has("--json")) return {0, write_insight_text(shown), {}};
    auto const json = write_insight_json(shown);
    if (!json) return {2, {}, to_string(json.error()) + '\n'};
    return {0, json.value() + '\n', {}};
}

}
