#include "app/findings/overview.h"

#include <utility>

namespace unknot::app::findings {

void remember(State& state, std::string kept, std::string version) {
    state.findings.remember(std::move(kept), std::move(version));
}

std::optional<KeepFindings> to_keep(State& state, std::string_view version) {
    if (!state.findings.is_worth_keeping()) return std::nullopt;
    return KeepFindings{state.findings.keep(version)};
}

bool has_work(State const& state) { return state.findings.is_working(); }

bool work(State& state) { return state.findings.step(); }

FindingsView findings_view(Context const& context, State const& state, Now const& now) {
    return {context.is_loading() ? nullptr : &state.findings.get(context.diary, context.knowledge, now.moment),
            context.unfolded};
}

}
