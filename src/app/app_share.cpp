#include "app/app.h"
#include "app/records.h"
#include "app/routes.h"
#include "exchange/relief_plan_link.h"

#include <utility>

namespace unknot::app {
namespace {

constexpr Seconds longest_hold{120};   // as the knowledge files are checked for

std::uint32_t wire_number_of(knowledge::Knowledge const& knowledge, std::string_view kind, std::string_view id) {
    // Every protocol and step has a number: the knowledge check fails the build otherwise.
    return knowledge::wire_number(knowledge, kind, id).value_or(0);
}

}

std::string App::share_url() const {
    auto const* protocol = knowledge::find_protocol(knowledge_, sharing_.muscle);
    if (protocol == nullptr) return {};
    exchange::SharedReliefPlan plan;
    plan.protocol = wire_number_of(knowledge_, "protocol", protocol->id);
    for (auto const& step : protocol->steps) {
        std::optional<Seconds> hold;
        if (step.hold_seconds) hold = Seconds{*step.hold_seconds};
        plan.steps.push_back({wire_number_of(knowledge_, "step", step.id), hold});
    }
    auto const reviewed = time::day_from_iso(protocol->reviewed);
    if (reviewed) plan.reviewed = reviewed.value();
    auto const link = exchange::write_relief_plan_link(plan);
    return link ? environment_.origin_path + link.value() : std::string{};
}

void App::receive(std::string_view fragment) {
    sharing_.received.emplace();
    auto const plan = exchange::read_relief_plan_link(fragment);
    if (!plan) {
        sharing_.received->problem = plan.error().problem;
        return;
    }
    auto const newer = [&] { sharing_.received->problem = Problem::unsupported_version; };
    auto const* name = knowledge::find_wire_id(knowledge_, plan.value().protocol);
    if (name == nullptr || name->kind != "protocol") return newer();
    for (auto const& protocol : knowledge_.protocols) {
        if (protocol.id == name->id) sharing_.received->protocol = &protocol;
    }
    if (sharing_.received->protocol == nullptr) return newer();
    for (auto const& shared : plan.value().steps) {
        auto const* step_name = knowledge::find_wire_id(knowledge_, shared.step);
        auto const* step = step_name != nullptr && step_name->kind == "step"
                               ? knowledge::find_step(knowledge_, step_name->id)
                               : nullptr;
        if (step == nullptr) return newer();
        sharing_.received->steps.push_back(*step);
        // A length outside what a step can have was not written by an Unknot.
        if (shared.hold && *shared.hold > longest_hold) {
            sharing_.received->problem = Problem::checksum;
            return;
        }
        if (shared.hold) sharing_.received->steps.back().hold_seconds = static_cast<int>(shared.hold->count);
    }
    sharing_.received->reviewed = time::to_iso(plan.value().reviewed);
}

Effects App::answer(SharingIntent const& intent, Now const& now) {
    struct Answer {
        App& app;
        Now const& now;

        Effects operator()(OpenShare const& open) const {
            Effects effects = app.store_drafts(now, Drafts::all);
            app.sharing_.muscle = open.muscle;
            append(effects, app.go(Screen::share, fragment_of_share(open.muscle)));
            return effects;
        }

        Effects operator()(CopyLink const&) const { return {CopyText{app.share_url()}}; }

        Effects operator()(SendLink const&) const {
            return {ShareLink{std::string(app.strings_.text("share.title")),
                              std::string(app.strings_.text("share.message")), app.share_url()}};
        }

        Effects operator()(KeepPlan const&) const {
            if (!app.sharing_.received || app.sharing_.received->protocol == nullptr) return {};
            app.sharing_.received->kept = true;
            Effects effects =
                app.may_edit() ? app.remember_muscle(app.sharing_.received->protocol->muscle, now) : Effects{};
            effects.emplace_back(Announce{std::string(app.strings_.text("received.kept"))});
            return effects;
        }
    };

    return std::visit(Answer{*this, now}, intent);
}

ScreenView App::sharing_view(Now const&) const {
    if (screen_ == Screen::received)
        return ReceivedView{&knowledge_,
                            sharing_.received->problem,
                            sharing_.received->protocol,
                            sharing_.received->steps,
                            sharing_.received->reviewed,
                            sharing_.received->kept,
                            environment_.can_install};
    return ShareView{&knowledge_, knowledge::find_protocol(knowledge_, sharing_.muscle), share_url(),
                     environment_.can_share};
}

}
