#include "platform/web/web_host.h"

#include "base/json.h"
#include "platform/web/bridge_out.h"
#include "platform/web/window.h"

#include <array>
#include <vector>

namespace unknot::platform {
namespace {

constexpr std::size_t dates_kept = 2000;

struct Carry {
    void operator()(app::Commit const&) const { host_commit(); }

    void operator()(app::Announce const& announce) const {
        host_announce(announce.text, announce.urgency == app::Urgency::urgent ? 1 : 0);
    }

    void operator()(app::CopyText const& copy) const { host_copy(copy.text); }

    void operator()(app::ShareLink const& share) const { host_share(share.title, share.text, share.url); }

    void operator()(app::Download const& file) const { host_download(file.name, file.mime, file.bytes); }

    void operator()(app::OpenFile const& open) const { host_open_file(open.accept); }

    void operator()(app::KeepAwake const& keep) const { host_keep_awake(keep.awake == app::Awake::yes ? 1 : 0); }

    void operator()(app::Vibrate const&) const { host_vibrate(); }

    void operator()(app::Speak const& speak) const { host_speak(speak.text); }

    void operator()(app::Navigate const& navigate) const {
        host_navigate(navigate.fragment, navigate.history == app::History::replace ? 1 : 0);
    }

    void operator()(app::LaunchTaken const&) const { host_launch_taken(); }

    void operator()(app::ActivateUpdate const&) const { host_take_update(); }

    void operator()(app::ReloadPage const&) const { host_reload(); }

    void operator()(app::ShowInstall const&) const { host_install(); }

    void operator()(app::SaveFile const& file) const { host_save_file(file.request, file.name, file.mime); }

    void operator()(app::LockFile const& file) const {
        host_lock(file.request, file.name, file.passphrase.text(), file.head);
    }

    void operator()(app::UnlockFile const& file) const { host_unlock(file.request, file.passphrase.text(), file.head); }

    void operator()(app::KeepFindings const& keep) const { host_keep_findings(keep.json); }

    void operator()(app::CancelCommit const&) const { host_cancel_commit(); }

    void operator()(app::ForgetLoss const&) const { host_forget_loss(); }

    void operator()(app::EraseEverything const&) const { host_erase_everything(); }

    void operator()(app::NoteVersion const&) const { host_note_version(); }

    void operator()(app::SaveRawBackup const&) const { host_save_raw_backup(); }

    void operator()(app::PrintDocument const& document) const { host_print(document.json); }
};

time::Zone fixed_zone(time::Moment const& moment) {
    return time::Zone::make(moment.zone, {{time::first_instant, moment.offset_minutes}}).value();
}

// The transitions of a moment's zone; a fixed zone with the moment's offset when the browser does not know the zone.
time::Zone zone_between(time::Moment const& moment, time::Instant from, time::Instant to) {
    if (moment.zone.empty()) return fixed_zone(moment);
    std::vector<char> text(std::size_t{16} << 10);   // enough for two transitions a year over centuries
    auto const length = host_zone_transitions(std::string_view(moment.zone), static_cast<double>(from.ms),
                                              static_cast<double>(to.ms), text.data(), static_cast<int>(text.size()));
    auto const document = JsonDocument::read({text.data(), static_cast<std::size_t>(length)});
    std::vector<time::Transition> transitions;
    if (document) {
        for (auto const pair : document.value().root().children()) {
            std::vector<std::int64_t> numbers;
            for (auto const number : pair.value.children())
                numbers.push_back(number.value.integer().value_or(0));
            if (numbers.size() == 2) transitions.push_back({{numbers[0]}, static_cast<std::int16_t>(numbers[1])});
        }
    }
    auto zone = time::Zone::make(moment.zone, std::move(transitions));
    return zone ? std::move(zone).value() : fixed_zone(moment);
}

// The zone in the month around a moment: enough for every clock time that a person can enter for it.
time::Zone zone_around(time::Moment const& moment) {
    constexpr Milliseconds two_weeks{14LL * 24 * 60 * 60 * 1000};
    return zone_between(moment, {moment.at.ms - two_weeks.count}, moment.at + two_weeks);
}

std::string_view word(ui::DateStyle style) {
    switch (style) {
    case ui::DateStyle::time: return "time";
    case ui::DateStyle::day: return "day";
    case ui::DateStyle::short_day: return "short_day";
    case ui::DateStyle::month: return "month_year";
    case ui::DateStyle::weekday: return "weekday_long";
    case ui::DateStyle::weekday_short: return "weekday_short";
    case ui::DateStyle::weekday_letter: return "weekday_narrow";
    }
    return "day";
}

}

void WebHost::request_frame(Milliseconds after) { host_request_frame(static_cast<double>(after.count)); }

void WebHost::show_frame() { draw_window(); }

void WebHost::publish(std::string_view scene_difference) { host_publish(scene_difference); }

void WebHost::carry_out(app::Effect const& effect) { std::visit(Carry{}, effect); }

app::Now WebHost::now() {
    app::Now now;
    // A clock before 1970 or after 9999 is useless: the epoch makes that obvious.
    auto const instant = time::instant_from_ms(host_now());
    now.moment.at = instant ? instant.value() : time::first_instant;
    now.moment.offset_minutes = static_cast<std::int16_t>(host_offset_minutes());
    std::array<char, 64> zone{};
    auto const length = host_zone(zone.data(), static_cast<int>(zone.size()));
    now.moment.zone = std::string_view(zone.data(), static_cast<std::size_t>(length));
    now.monotonic = {static_cast<std::int64_t>(host_monotonic())};
    host_random(now.entropy.data(), static_cast<int>(now.entropy.size()));
    host_random(now.lock_entropy.data(), static_cast<int>(now.lock_entropy.size()));
    now.zone_of = zone_around;
    now.zone_between = [here = now.moment](time::Instant from, time::Instant to) {
        return zone_between(here, from, to);
    };
    return now;
}

std::string WebHost::date(time::Moment const& moment, ui::DateStyle style) {
    std::int64_t const minute =
        (moment.at.ms / 60000 + moment.offset_minutes) * 60000;   // the time shown by the local clock
    auto const key = std::pair(minute, style);
    if (auto const found = dates_.find(key); found != dates_.end()) return found->second;
    if (dates_.size() >= dates_kept) dates_.clear();
    std::array<char, 128> text{};
    auto const length = host_format_date(static_cast<double>(moment.at.ms), moment.offset_minutes, word(style),
                                         text.data(), static_cast<int>(text.size()));
    return dates_[key] = std::string(text.data(), static_cast<std::size_t>(length));
}

}
