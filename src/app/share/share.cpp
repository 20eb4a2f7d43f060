#include "app/share/share.h"

#include "app/core/records.h"
#include "app/core/routes.h"
#include "app/share/links.h"

#include <utility>

namespace unknot::app::share {
namespace {

// Makes no link before the diary is loaded.
MadeLink const& made_link(Context const& context, State const& state, Now const& now) {
    static MadeLink const nothing;
    bool const reads_diary = context.share.kind == exchange::LinkKind::summary;
    if (reads_diary && context.is_loading()) return nothing;
    auto const* advice = context.share.kind == exchange::LinkKind::race_card
                             ? context.advice.all(context.diary, context.knowledge, now.moment)
                             : nullptr;
    bool const hide_weight = advice == nullptr || advice->hide_weight_and_carbs;
    ShareCase const from{context.knowledge, context.diary, now.moment, context.day_start(), hide_weight};
    return state.made.get(link_key(context.share, state.with_sweat, from),
                          [&] { return make_link(context.share, state.with_sweat, from); });
}

std::string share_url(Context const& context, MadeLink const& link) {
    return link.fragment.empty() ? std::string{} : context.environment.origin_path + link.fragment;
}

struct Answer {
    Context& context;
    State& state;
    Now const& now;

    Effects operator()(ShareSweat const& choice) const {
        state.with_sweat = choice.shared;
        return {};
    }

    Effects operator()(FindEvidence const& find) const {
        state.search = find.text;
        return {};
    }

    Effects operator()(CopyLink const&) const { return {CopyText{share_url(context, made_link(context, state, now))}}; }

    Effects operator()(SendLink const&) const {
        std::string const kind(word(context.share.kind));
        return {ShareLink{std::string(context.strings.text("share.kind." + kind)),
                          std::string(context.strings.text("share.message." + kind)),
                          share_url(context, made_link(context, state, now))}};
    }

    Effects operator()(KeepPlan const&) const {
        auto& received = state.received;
        if (!received || !received->contents) return {};
        std::string const muscle(muscle_of(*received->contents));
        if (muscle.empty()) return {};
        received->kept = true;
        Effects effects =
            context.may_edit() ? context.set_setting(diary::Field::settings_last_muscle, muscle, now) : Effects{};
        effects.emplace_back(context.announce("received.kept"));
        return effects;
    }
};

}

void take_link(Context const& context, State& state, std::string_view fragment) {
    auto& received = state.received.emplace();
    auto document = exchange::read_shared_link(fragment);
    if (document)
        received.document = std::move(document).value();
    else
        received.problem = document.error().problem;
    look_up(received, context.knowledge);
}

Effects open(Context& context, State& state, ShareRequest const& request, Now const& now) {
    Effects effects = context.store_drafts(now, DraftsDue::all);
    context.share = request;
    state.search.clear();
    append(effects, context.go(Screen::share, fragment_of_share(request)));
    return effects;
}

Effects answer(Context& context, State& state, Intent const& intent, Now const& now) {
    return std::visit(Answer{context, state, now}, intent);
}

ReceivedView received_view(Context const& context, State const& state, Now const&) {
    auto& received = *state.received;
    look_up(received, context.knowledge);
    ReceivedView view;
    view.knowledge = &context.knowledge;
    view.problem = received.problem;
    if (received.contents) {
        view.contents = &*received.contents;
        view.can_keep = !muscle_of(*received.contents).empty();
    }
    view.kept = received.kept;
    view.can_install = context.environment.can_install;
    return view;
}

ShareView share_view(Context const& context, State const& state, Now const& now) {
    ShareView view;
    view.knowledge = &context.knowledge;
    view.request = context.share;
    auto const& link = made_link(context, state, now);
    view.url = share_url(context, link);
    if (link.contents) view.contents = &*link.contents;
    bool const reads_diary = view.request.kind == exchange::LinkKind::summary;
    view.loading = (needs_library(view.request) && !context.knowledge.library) ||
                   (reads_diary && context.storage == StorageState::loading);
    view.can_share = context.environment.can_share;
    if (link.sweat) view.with_sweat = state.with_sweat;
    view.search = state.search;
    // Once a claim is chosen the link is shown; typing shows the list again.
    bool const choosing = view.contents == nullptr || !view.search.empty();
    if (view.request.kind == exchange::LinkKind::evidence && context.knowledge.library && choosing)
        view.found = find_claims(*context.knowledge.library, view.search);
    return view;
}

}
