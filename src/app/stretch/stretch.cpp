#include "app/stretch/stretch.h"

#include "app/core/motion.h"
#include "app/core/records.h"
#include "app/core/routes.h"
#include "diary/days.h"

#include <algorithm>
#include <utility>

namespace unknot::app::stretch {

using diary::Field;
using diary::RecordType;

namespace {

// The first suggestion with a guided session that is `wanted`.
template <class Wanted>
knowledge::Action const* suggested(Context const& context, Now const& now, Wanted const& wanted) {
    auto const* advice = context.advice.all(context.diary, context.knowledge, now.moment);
    if (advice == nullptr) return nullptr;
    for (auto const& suggestion : advice->plan.given)
        if (advice::has_session(suggestion) && wanted(*suggestion.action)) return suggestion.action;
    return nullptr;
}

knowledge::Action const* suggested_tonight(Context const& context, Now const& now) {
    return suggested(context, now, [](auto const& action) { return action.occasion == "before_bed"; });
}

diary::Record const* newest_of(Context const& context, knowledge::Action const& action) {
    for (auto const* record : context.diary.newest(RecordType::stretch, context.diary.count(RecordType::stretch)))
        if (record->text(Field::stretch_routine) == action.id) return record;
    return nullptr;
}

int minutes_of(knowledge::Action const& action) {
    std::int64_t length = 0;
    for (auto const& hold : holds_of(action))
        if (!hold.own_pace()) length += rest.count + hold.move->hold_seconds * std::int64_t{1000};
    return static_cast<int>((length + ms_per_minute - 1) / ms_per_minute);
}

bool done_today(Context const& context, knowledge::Action const& action, Now const& now) {
    auto const today = time::night_of(now.moment, context.day_start());
    auto const records = diary::records_of_days(context.diary, RecordType::stretch, today, today, context.day_start());
    return std::any_of(records.begin(), records.end(),
                       [&](auto const* record) { return record->text(Field::stretch_routine) == action.id; });
}

// A session without a hold that ran to its end leaves no record.
Effects write_down(Context& context, Session const& session, Now const& now) {
    if (session.held().empty()) return {};
    auto patch =
        diary::new_patch(diary::uuid_v7(session.began().at, now.entropy), RecordType::stretch, session.began());
    std::vector<std::string_view> muscles;
    std::int64_t holds = 0;
    for (auto const& hold : session.held()) {
        if (!hold.move->muscle.empty()) muscles.emplace_back(hold.move->muscle);
        holds += hold.own_pace() ? 0 : 1;
    }
    auto const& action = session.action();
    patch.fields = {{Field::stretch_routine, diary::Value{action.id}},
                    {Field::stretch_occasion, diary::choice(Field::stretch_occasion, action.occasion)},
                    {Field::stretch_length, diary::Value{session.took(now).count / 1000}}};
    if (!muscles.empty())
        patch.fields.push_back({Field::stretch_muscles, diary::choices(Field::stretch_muscles, muscles)});
    if (holds > 0) patch.fields.push_back({Field::stretch_holds, diary::Value{holds}});
    return context.undoable_change(one_patch(std::move(patch), now),
                                   holds > 0 ? "stretch.saved" : "stretch.saved_exercise", now);
}

// Whoever has gone elsewhere meanwhile stays there, above all in relief, which keeps the screen awake itself.
Effects finish(Context& context, State& state, Now const& now) {
    Effects effects = write_down(context, *state.session, now);
    append(effects, say(context, {}));
    state.session.reset();
    if (context.screen != Screen::relief) effects.emplace_back(KeepAwake{Awake::no});
    if (context.screen == Screen::stretch) append(effects, context.go(Screen::today));
    return effects;
}

std::vector<Part> parts_of(Session const& session) {
    std::vector<Part> parts;
    for (std::size_t at = 0; at < session.holds().size(); ++at) {
        auto const& hold = session.holds()[at];
        if (hold.number == 1) parts.push_back({hold.move, hold.side, 0, 0, false});
        auto& part = parts.back();
        ++part.of;
        if (at < session.at()) ++part.over;
        if (at == session.at()) part.now = true;
    }
    return parts;
}

// What is to be done now: in full where it begins, then in a word.
Effects read_aloud(Context const& context, Session const& session) {
    auto const& hold = session.holds()[session.at()];
    if (session.resting() ? hold.number == 1 : hold.own_pace())
        return say(context, hold.move->sides[hold.side] + ". " + hold.move->detail);
    return say(context, std::string(context.strings.text(session.resting() ? "stretch.rest" : "stretch.hold")));
}

struct Answer {
    Context& context;
    State& state;
    Now const& now;

    // A session that runs goes on.
    Effects operator()(Start const& start) const {
        if (!state.session) {
            auto const* action = suggested(context, now, [&](auto const& one) { return one.id == start.action; });
            if (action == nullptr) return {};
            state.session.emplace(*action, now);
        }
        Effects effects = context.screen == Screen::stretch ? Effects{} : context.go(Screen::stretch);
        effects.emplace_back(KeepAwake{Awake::yes});
        append(effects, read_aloud(context, *state.session));
        return effects;
    }

    Effects operator()(Pause const&) const {
        if (state.session) state.session->pause(now);
        return {};
    }

    Effects operator()(MoveHold const& hold) const {
        if (!state.session) return {};
        auto& session = *state.session;
        switch (hold.to) {
        case HoldMove::back: session.back(now); break;
        case HoldMove::next: session.next(now); break;
        case HoldMove::done: session.done(now); break;
        }
        return session.over() ? finish(context, state, now) : read_aloud(context, session);
    }

    Effects operator()(SwitchCue const& wanted) const {
        Effects effects = switch_cue(context, wanted.cue, now);
        if (wanted.cue == Cue::voice && state.session) append(effects, read_aloud(context, *state.session));
        return effects;
    }

    Effects operator()(Leave const&) const {
        return state.session ? finish(context, state, now) : context.go(Screen::today);
    }
};

}

Effects answer(Context& context, State& state, Intent const& intent, Now const& now) {
    Effects effects = tick(context, state, now);
    append(effects, std::visit(Answer{context, state, now}, intent));
    return effects;
}

Effects tick(Context& context, State& state, Now const& now) {
    if (!state.session || !state.session->advance(now)) return {};
    auto const& session = *state.session;
    bool const on_screen = context.screen == Screen::stretch;
    bool const hold_ended = session.over() || session.resting();
    Effects effects = on_screen && hold_ended ? vibrate(context) : Effects{};
    if (session.over()) {
        append(effects, finish(context, state, now));
    } else if (on_screen) {
        if (!session.holds()[session.at()].own_pace())
            effects.emplace_back(context.announce(session.resting() ? "stretch.rest" : "stretch.hold"));
        append(effects, read_aloud(context, session));
    }
    return effects;
}

namespace {

// How long the figure has been on its way into the hold, or out of the one before; the first hold of a side has none.
Milliseconds moved_for(Session const& session, Now const& now) {
    bool const nothing_to_leave = session.resting() && session.holds()[session.at()].number == 1;
    return nothing_to_leave ? motion_length : session.passed(now);
}

float pose_of(Session const& session, Now const& now, bool still) {
    float const moved = still ? 1 : eased(moved_for(session, now));
    return session.resting() ? 1 - moved : moved;
}

}

std::optional<Milliseconds> next_tick(Context const& context, State const& state, Now const& now) {
    if (!state.session || state.session->paused()) return std::nullopt;
    auto const left = state.session->left(now);
    if (context.screen != Screen::stretch) return left;
    if (auto const soon = context.environment.still ? std::nullopt : next_pose(moved_for(*state.session, now)))
        return std::min(left, *soon);
    auto const to_next_second = Milliseconds{left.count % 1000};
    return to_next_second.count > 0 ? to_next_second : std::min(left, Milliseconds{1000});
}

std::optional<StretchCard> stretch_card(Context const& context, Now const& now) {
    auto const* action = suggested_tonight(context, now);
    if (action == nullptr) return std::nullopt;
    return StretchCard{action, minutes_of(*action), done_today(context, *action, now)};
}

StretchView stretch_view(Context const& context, State const& state, Now const& now) {
    StretchView view;
    view.action = state.session ? &state.session->action() : suggested_tonight(context, now);
    if (view.action != nullptr) view.minutes = minutes_of(*view.action);
    if (!state.session || state.session->over()) return view;
    auto const& session = *state.session;
    view.running = true;
    view.parts = parts_of(session);
    view.hold = session.holds()[session.at()];
    view.resting = session.resting();
    view.paused = session.paused();
    view.left = {(session.left(now).count + 999) / 1000};
    view.passed = {session.passed(now).count / 1000};
    view.share = session.share(now);
    view.pose = pose_of(session, now, context.environment.still);
    view.cues = cue_switches(context);
    if (auto const* last = newest_of(context, *view.action))
        if (auto const length = last->integer(Field::stretch_length)) view.last = Seconds{*length};
    return view;
}

}
