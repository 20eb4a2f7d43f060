#include "app/stretch/stretch.h"

#include "app/core/records.h"
#include "app/core/routes.h"
#include "diary/days.h"

#include <algorithm>
#include <utility>

namespace unknot::app::stretch {

using diary::Field;
using diary::RecordType;

namespace {

// The first suggestion with a guided session; what a blocker speaks against is no suggestion.
knowledge::Action const* suggested(Context const& context, Now const& now) {
    auto const* advice = context.advice.all(context.diary, context.knowledge, now.moment);
    if (advice == nullptr) return nullptr;
    for (auto const& suggestion : advice->plan.given)
        if (!suggestion.action->moves.empty() && suggestion.ask.empty()) return suggestion.action;
    return nullptr;
}

int minutes_of(knowledge::Action const& action) {
    std::int64_t length = 0;
    for (auto const& hold : holds_of(action))
        length += rest.count + hold.move->hold_seconds * std::int64_t{1000};
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
    for (auto const& hold : session.held())
        muscles.emplace_back(hold.move->muscle);
    auto const& action = session.action();
    patch.fields = {{Field::stretch_routine, diary::Value{action.id}},
                    {Field::stretch_muscles, diary::choices(Field::stretch_muscles, muscles)},
                    {Field::stretch_occasion, diary::choice(Field::stretch_occasion, action.occasion)},
                    {Field::stretch_length, diary::Value{session.took(now).count / 1000}},
                    {Field::stretch_holds, diary::Value{static_cast<std::int64_t>(session.held().size())}}};
    return context.undoable_change(one_patch(std::move(patch), now), "stretch.saved", now);
}

// Whoever has gone elsewhere meanwhile stays there, above all in relief, which keeps the screen awake itself.
Effects finish(Context& context, State& state, Now const& now) {
    Effects effects = write_down(context, *state.session, now);
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

struct Answer {
    Context& context;
    State& state;
    Now const& now;

    // A session that runs goes on.
    Effects operator()(Start const& start) const {
        if (!state.session) {
            auto const* action = suggested(context, now);
            if (action == nullptr || action->id != start.action) return {};
            state.session.emplace(*action, now);
        }
        Effects effects = context.screen == Screen::stretch ? Effects{} : context.go(Screen::stretch);
        effects.emplace_back(KeepAwake{Awake::yes});
        return effects;
    }

    Effects operator()(Pause const&) const {
        if (state.session) state.session->pause(now);
        return {};
    }

    Effects operator()(MoveHold const& hold) const {
        if (!state.session) return {};
        hold.to == HoldMove::next ? state.session->next(now) : state.session->back(now);
        return state.session->over() ? finish(context, state, now) : Effects{};
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
    if (session.over()) return finish(context, state, now);
    if (context.screen != Screen::stretch) return {};
    return {context.announce(session.resting() ? "stretch.rest" : "stretch.hold")};
}

std::optional<Milliseconds> next_tick(Context const& context, State const& state, Now const& now) {
    if (!state.session || state.session->paused()) return std::nullopt;
    auto const left = state.session->left(now);
    if (context.screen != Screen::stretch) return left;
    auto const to_next_second = Milliseconds{left.count % 1000};
    return to_next_second.count > 0 ? to_next_second : std::min(left, Milliseconds{1000});
}

std::optional<StretchCard> stretch_card(Context const& context, Now const& now) {
    auto const* action = suggested(context, now);
    if (action == nullptr) return std::nullopt;
    return StretchCard{action, minutes_of(*action), done_today(context, *action, now)};
}

StretchView stretch_view(Context const& context, State const& state, Now const& now) {
    StretchView view;
    view.action = state.session ? &state.session->action() : suggested(context, now);
    if (view.action != nullptr) view.minutes = minutes_of(*view.action);
    if (!state.session || state.session->over()) return view;
    auto const& session = *state.session;
    view.running = true;
    view.parts = parts_of(session);
    view.hold = session.holds()[session.at()];
    view.resting = session.resting();
    view.paused = session.paused();
    view.left = {(session.left(now).count + 999) / 1000};
    view.share = session.share(now);
    return view;
}

}
