#include "app/app.h"
#include "app/records.h"
#include "app/routes.h"
#include "exchange/relief_plan_link.h"

#include <utility>

namespace unknot::app {
namespace {

constexpr std::size_t refused_shown = 5;
constexpr Seconds longest_hold{120};   // as the knowledge files are checked for

std::uint32_t wire_number_of(knowledge::Knowledge const& knowledge, std::string_view kind, std::string_view id) {
    // Every protocol and step has a number: the knowledge check fails the build otherwise.
    return knowledge::wire_number(knowledge, kind, id).value_or(0);
}

}

std::string App::share_url() const {
    auto const* protocol = knowledge::find_protocol(knowledge_, share_muscle_);
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
    received_.emplace();
    auto const plan = exchange::read_relief_plan_link(fragment);
    if (!plan) {
        received_->problem = plan.error().problem;
        return;
    }
    auto const newer = [&] { received_->problem = Problem::unsupported_version; };
    auto const* name = knowledge::find_wire_id(knowledge_, plan.value().protocol);
    if (name == nullptr || name->kind != "protocol") return newer();
    for (auto const& protocol : knowledge_.protocols) {
        if (protocol.id == name->id) received_->protocol = &protocol;
    }
    if (received_->protocol == nullptr) return newer();
    for (auto const& shared : plan.value().steps) {
        auto const* step_name = knowledge::find_wire_id(knowledge_, shared.step);
        auto const* step = step_name != nullptr && step_name->kind == "step"
                               ? knowledge::find_step(knowledge_, step_name->id)
                               : nullptr;
        if (step == nullptr) return newer();
        received_->steps.push_back(*step);
        // A length outside what a step can have was not written by an Unknot.
        if (shared.hold && *shared.hold > longest_hold) {
            received_->problem = Problem::checksum;
            return;
        }
        if (shared.hold) received_->steps.back().hold_seconds = static_cast<int>(shared.hold->count);
    }
    received_->reviewed = time::to_iso(plan.value().reviewed);
}

Download App::backup_file(Now const& now) const {
    exchange::BackupInfo const info{now.moment.at, "unknot " + environment_.version};
    std::string const day = time::to_iso(time::day_of(now.moment));
    return {"unknot-" + day + ".json", "application/json", exchange::write_backup(info, diary_.all())};
}

Effects App::file_opened(std::string_view name, std::string_view bytes) {
    restore_.emplace();
    restore_->file = std::string(name);
    auto backup = exchange::read_backup(bytes);
    if (backup)
        restore_->backup = std::move(backup).value();
    else
        restore_->problem = to_string(backup.error());
    return go(Screen::restore);
}

RestoreView App::restore_view() const {
    RestoreView view;
    if (!restore_) return view;
    view.file = restore_->file;
    view.problem = restore_->problem;
    if (view.problem) return view;
    view.preview = exchange::preview_import(restore_->backup, diary_);
    view.integrity = restore_->backup.integrity;
    for (auto const& refused : restore_->backup.refused_details) {
        if (view.refused.size() == refused_shown) break;
        view.refused.push_back("#" + std::to_string(refused.index) + ": " + to_string(refused.error));
    }
    return view;
}

}
