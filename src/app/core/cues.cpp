#include "app/core/cues.h"

#include "app/core/context.h"
#include "app/core/records.h"

#include <utility>

namespace unknot::app {

using diary::Field;

namespace {

struct Row {
    Cue cue;
    bool Environment::*available;
    Field setting;
};

constexpr Row rows[] = {{Cue::vibration, &Environment::can_vibrate, Field::settings_vibration},
                        {Cue::voice, &Environment::can_speak, Field::settings_voice}};

bool is_wanted(Context const& context, Row const& row) {
    auto const* settings = context.diary.find(diary::singleton_id(diary::RecordType::settings));
    return settings != nullptr && settings->flag(row.setting).value_or(false);
}

Row const& row_of(Cue cue) { return rows[static_cast<std::size_t>(cue)]; }

}

std::vector<CueSwitch> cue_switches(Context const& context) {
    std::vector<CueSwitch> switches;
    for (auto const& row : rows)
        if (context.may_edit() && context.environment.*row.available)
            switches.push_back({row.cue, is_wanted(context, row)});
    return switches;
}

Effects switch_cue(Context& context, Cue cue, Now const& now) {
    auto const& row = row_of(cue);
    if (!context.may_edit()) return {};
    bool const on = !is_wanted(context, row);
    // Said while it still can be, and felt at once, so that the person knows what they have chosen.
    Effects effects = on ? Effects{} : say(context, {});
    auto patch = singleton_patch(context.diary, diary::RecordType::settings, now);
    patch.fields = {{row.setting, diary::Value{on}}};
    append(effects, context.change(one_patch(std::move(patch), now), now));
    if (on && cue == Cue::vibration) append(effects, vibrate(context));
    return effects;
}

bool is_on(Context const& context, Cue cue) {
    auto const& row = row_of(cue);
    return context.environment.*row.available && is_wanted(context, row);
}

Effects vibrate(Context const& context) { return is_on(context, Cue::vibration) ? Effects{Vibrate{}} : Effects{}; }

Effects say(Context const& context, std::string text) {
    return is_on(context, Cue::voice) ? Effects{Speak{std::move(text)}} : Effects{};
}

}
