#include "app/relief/relief.h"

#include "advice/relief.h"
#include "app/core/motion.h"
#include "app/core/records.h"
#include "app/core/routes.h"
#include "time/future.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace unknot::app::relief {

using diary::Field;

namespace {

// Stores a new cramp. The page keeps its note of the start time until the record is stored.
Effects store_launch(Context& context, State& state, diary::RecordId const& id, time::Moment const& at,
                     std::string_view end, Now const& now) {
    std::string const muscle =
        state.session ? state.session->muscle : setting(context.diary, Field::settings_last_muscle, "calf");
    auto patch = diary::new_patch(id, diary::RecordType::cramp, at);
    patch.fields = {{Field::cramp_end, diary::choice(Field::cramp_end, end)},
                    {Field::cramp_muscle, diary::choice(Field::cramp_muscle, muscle)}};
    Effects effects = context.change(one_patch(std::move(patch), now), now);
    if (context.diary.find(id) != nullptr) state.launch.commit = context.outbox.last_sequence();
    return effects;
}

// What profile and clock say, until the person chooses.
void suggest_situation(Context const& context, State& state, Now const& now) {
    if (state.session->situation_chosen) return;
    auto const* situation = advice::situation_now(context.knowledge, context.diary, now.moment);
    state.session->situation = situation == nullptr ? std::string() : situation->id;
}

Effects resume(Context& context, State& state, diary::Record const& cramp, Now const& now) {
    std::string const muscle(cramp.choice(Field::cramp_muscle).value_or("calf"));
    state.session.emplace(cramp.at, muscle, now);
    state.session->cramp = cramp.id;
    suggest_situation(context, state, now);
    state.session->touch(now);
    // After ten minutes Help has already opened once by itself; do not open it again.
    state.session->help_opened = state.session->elapsed(now) >= help_opens_after;
    context.screen = Screen::relief;
    return {KeepAwake{Awake::yes}, Navigate{fragment_of(Screen::relief, cramp.id), History::replace}};
}

Effects finish(Context& context, State& state, Now const& now) {
    state.ended_in = state.session->situation;
    if (!state.session->stopped) state.session->stop(now);
    if (!state.session->cramp) return {};   // stored once the diary has been read
    auto const* cramp = context.diary.find(*state.session->cramp);
    Effects effects;
    if (cramp != nullptr) {
        auto patch = diary::edit_patch(*cramp);
        patch.fields = {{Field::cramp_end, diary::choice(Field::cramp_end, "stopped")},
                        {Field::cramp_duration, diary::Value{state.session->duration().count}}};
        context.cramp = cramp->id;   // copied before the change replaces the record
        append(effects, context.change(one_patch(std::move(patch), now), now));
    }
    state.session.reset();
    context.screen = Screen::stopped;
    effects.emplace_back(KeepAwake{Awake::no});
    append(effects, say(context, {}));
    effects.emplace_back(Navigate{fragment_of(Screen::stopped), History::replace});
    return effects;
}

// Stores the cramp being eased: continues an open cramp of the last minutes, or makes a new one.
Effects store_cramp(Context& context, State& state, Now const& now) {
    assert(state.session && !state.session->cramp);
    auto const recent = context.diary.newest(diary::RecordType::cramp, 1, time::end_of_past(now.moment.at));
    bool const goes_on = !recent.empty() && recent.front()->choice(Field::cramp_end) == "open" &&
                         state.session->at().at - recent.front()->at.at <= resumes_within;
    Effects effects;
    if (goes_on) {
        bool const stopped = state.session->stopped;
        effects.emplace_back(LaunchTaken{});
        append(effects, resume(context, state, *recent.front(), now));
        if (stopped) state.session->stop(now);
    } else {
        bool const undecided = !state.session->muscle_chosen && state.session->step == 0 && !state.session->stopped;
        if (undecided) {
            state.session->muscle = setting(context.diary, Field::settings_last_muscle, state.session->muscle);
            suggest_situation(context, state, now);
        }
        state.session->cramp = diary::uuid_v7(state.session->at().at, now.entropy);
        append(effects, store_launch(context, state, *state.session->cramp, state.session->at(), "open", now));
    }
    effects.emplace_back(Navigate{fragment_of(Screen::relief, *state.session->cramp), History::replace});
    if (state.session->stopped) append(effects, finish(context, state, now));
    return effects;
}

}

Effects begin(Context& context, State& state, time::Moment at, Now const& now) {
    if (state.session) {
        context.screen = Screen::relief;
        return {};
    }
    state.session.emplace(std::move(at), setting(context.diary, Field::settings_last_muscle, "calf"), now);
    suggest_situation(context, state, now);
    context.screen = Screen::relief;
    Effects effects{KeepAwake{Awake::yes}};
    if (context.may_edit()) append(effects, store_cramp(context, state, now));
    return effects;
}

Effects settle(Context& context, State& state, Now const& now) {
    Effects effects;
    if (!context.may_edit()) return effects;
    if (state.session && !state.session->cramp) append(effects, store_cramp(context, state, now));
    if (state.launch.left_alone) {
        auto const id = diary::uuid_v7(state.launch.left_alone->at, now.entropy);
        append(effects, store_launch(context, state, id, *state.launch.left_alone, "unknown", now));
        state.launch.left_alone.reset();
    }
    std::vector<diary::RecordId> left_alone;
    for (auto const* cramp :
         context.diary.newest(diary::RecordType::cramp, context.diary.count(diary::RecordType::cramp))) {
        if (cramp->choice(Field::cramp_end) != "open" || (state.session && state.session->cramp == cramp->id)) continue;
        bool const recent = now.moment.at - cramp->at.at < left_alone_after;
        if (recent && !state.session)
            append(effects, resume(context, state, *cramp, now));
        else
            left_alone.push_back(cramp->id);
    }
    for (auto const& id : left_alone) {
        auto patch = diary::edit_patch(*context.diary.find(id));
        patch.fields = {{Field::cramp_end, diary::choice(Field::cramp_end, "unknown")}};
        append(effects, context.change(one_patch(std::move(patch), now), now));
    }
    if (context.screen == Screen::relief && !state.session) context.screen = Screen::today;
    return effects;
}

Effects stop(Context& context, State& state, Now const& now) {
    return state.session ? finish(context, state, now) : Effects{};
}

bool stays_dark(Context const& context, Now const& now) {
    if (!advice::is_night(now.moment)) return false;
    constexpr Milliseconds of_one_night{9 * ms_per_hour};   // two moments at night this near belong to the same
    auto const newest = context.diary.newest(diary::RecordType::cramp, 1, time::end_of_past(now.moment.at));
    if (newest.empty()) return false;
    auto ended = newest.front()->at;
    ended.at = ended.at + Milliseconds{newest.front()->integer(Field::cramp_duration).value_or(0) * ms_per_second};
    return advice::is_night(ended) && now.moment.at - ended.at < of_one_night;
}

Effects committed(State& state, std::uint32_t sequence) {
    if (state.launch.commit == 0 || state.launch.commit > sequence) return {};
    state.launch.commit = 0;
    return {LaunchTaken{}};
}

Effects tick(Context& context, State& state, Now const& now) {
    if (!state.session || state.session->stopped) return {};
    if (state.session->untouched(now) >= left_alone_after) {
        if (!state.session->cramp && context.storage == StorageState::loading)
            return {};   // settled once the diary has been read
        state.session.reset();
        context.screen = Screen::today;
        Effects effects{KeepAwake{Awake::no}, Navigate{fragment_of(Screen::today), History::replace}};
        append(effects, settle(context, state, now));
        return effects;
    }
    if (state.session->elapsed(now) >= help_opens_after && !state.session->help_opened) {
        state.session->help_opened = true;
        Effects effects = context.store_drafts(now, DraftsDue::all);
        append(effects, context.go(Screen::help));
        effects.emplace_back(context.announce("relief.ten_minutes", Urgency::urgent));
        return effects;
    }
    auto const steps = steps_of(context, state, now);
    if (steps.empty()) return {};
    auto const& step = *steps[std::min(state.session->step, steps.size() - 1)];
    if (step.hold_seconds && !state.session->hold_announced &&
        state.session->in_step(now).count >= *step.hold_seconds * 1000) {
        state.session->hold_announced = true;
        Effects effects{context.announce("relief.hold_over")};
        append(effects, vibrate(context));
        append(effects, say(context, std::string(context.strings.text("relief.hold_over"))));
        return effects;
    }
    return read_aloud(context, state, now);
}

std::optional<Milliseconds> next_tick(Context const& context, State const& state, Now const& now) {
    if (!state.session || state.session->stopped) return std::nullopt;
    auto const to_next_second = Milliseconds{1000 - state.session->elapsed(now).count % 1000};
    if (context.screen == Screen::relief) {
        auto const pose = context.environment.still ? std::nullopt : next_pose(state.session->in_step(now));
        return pose ? std::min(*pose, to_next_second) : to_next_second;
    }
    auto wait = left_alone_after - state.session->untouched(now);
    if (wait.count <= 0 && !state.session->cramp)
        return std::nullopt;   // it is not stored until the diary has been read
    if (!state.session->help_opened) wait = std::min(wait, help_opens_after - state.session->elapsed(now));
    return wait;
}

}
