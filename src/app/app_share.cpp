#include "app/app.h"
#include "app/records.h"
#include "app/routes.h"
#include "app/sharing.h"

#include <utility>

namespace unknot::app {

std::string App::share_url(Now const& now) const {
    using exchange::LinkKind;
    if (sharing_.wish.kind == LinkKind::summary && storage_ == StorageState::loading) return {};
    auto const* advice =
        sharing_.wish.kind == LinkKind::race_card ? advised_.all(diary_, knowledge_, now.moment) : nullptr;
    bool const hide_weight = advice == nullptr || advice->hide_weight_and_carbs;
    make_link(sharing_.made, sharing_.wish, sharing_.with_sweat,
              {knowledge_, diary_, now.moment, day_start(), hide_weight});
    auto const& fragment = sharing_.made.fragment;
    return fragment.empty() ? std::string{} : environment_.origin_path + fragment;
}

void App::take_link() {
    auto& received = sharing_.received.emplace();
    auto document = exchange::read_shared_link(std::exchange(sharing_.fragment, {}));
    if (document)
        received.document = std::move(document).value();
    else
        received.problem = document.error().problem;
    look_up(received, knowledge_);
}

Effects App::answer(SharingIntent const& intent, Now const& now) {
    struct Answer {
        App& app;
        Now const& now;

        Effects operator()(OpenShare const& open) const {
            Effects effects = app.store_drafts(now, DraftsDue::all);
            app.sharing_.wish = open.wish;
            app.sharing_.search.clear();
            append(effects, app.go(Screen::share, fragment_of_share(open.wish)));
            return effects;
        }

        Effects operator()(ShareSweat const& choice) const {
            app.sharing_.with_sweat = choice.shared;
            return {};
        }

        Effects operator()(FindEvidence const& find) const {
            app.sharing_.search = find.text;
            return {};
        }

        Effects operator()(CopyLink const&) const { return {CopyText{app.share_url(now)}}; }

        Effects operator()(SendLink const&) const {
            std::string const kind(word(app.sharing_.wish.kind));
            return {ShareLink{std::string(app.strings_.text("share.kind." + kind)),
                              std::string(app.strings_.text("share.message." + kind)), app.share_url(now)}};
        }

        Effects operator()(KeepPlan const&) const {
            auto& received = app.sharing_.received;
            if (!received || !received->contents) return {};
            std::string const muscle(muscle_of(*received->contents));
            if (muscle.empty()) return {};
            received->kept = true;
            Effects effects = app.may_edit() ? app.remember_muscle(muscle, now) : Effects{};
            effects.emplace_back(Announce{std::string(app.strings_.text("received.kept"))});
            return effects;
        }
    };

    return std::visit(Answer{*this, now}, intent);
}

ReceivedView App::received_view() const {
    auto& received = *sharing_.received;
    look_up(received, knowledge_);
    ReceivedView view;
    view.knowledge = &knowledge_;
    view.problem = received.problem;
    if (received.contents) {
        view.contents = &*received.contents;
        view.can_keep = !muscle_of(*received.contents).empty();
    }
    view.kept = received.kept;
    view.can_install = environment_.can_install;
    return view;
}

ShareView App::share_view(Now const& now) const {
    ShareView view;
    view.knowledge = &knowledge_;
    view.wish = sharing_.wish;
    view.url = share_url(now);
    if (sharing_.made.contents) view.contents = &*sharing_.made.contents;
    bool const reads_diary = view.wish.kind == exchange::LinkKind::summary;
    view.loading =
        (needs_library(view.wish) && !knowledge_.library) || (reads_diary && storage_ == StorageState::loading);
    view.can_share = environment_.can_share;
    if (sharing_.made.sweat) view.with_sweat = sharing_.with_sweat;
    view.search = sharing_.search;
    // With one chosen the link comes first; typing brings the others back.
    bool const choosing = view.contents == nullptr || !view.search.empty();
    if (view.wish.kind == exchange::LinkKind::evidence && knowledge_.library && choosing)
        view.found = find_claims(*knowledge_.library, view.search);
    return view;
}

ScreenView App::sharing_view(Now const& now) const {
    if (screen_ == Screen::received) return received_view();
    return share_view(now);
}

}
