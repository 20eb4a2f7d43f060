#include "platform/session.h"

#include <algorithm>
#include <utility>

namespace unknot::platform {
namespace {

constexpr Milliseconds new_opening_after{30 * 60 * 1000};   // hidden for longer counts as a new opening of the app
constexpr std::int64_t hour{60 * 60 * 1000};

// A clock with whole milliseconds may show 3 ms up to 1 ms early; the last step may take longer. Steps are also
// counted, for browsers with a coarser clock. Between slices the page answers taps and draws.
constexpr Milliseconds slice{3}, between_slices{8};
// Work that a person waits for gets most of the time of each frame.
constexpr Milliseconds awaited_slice{12}, between_awaited{0};
constexpr int max_steps = 40;

time::ClockReading reading(app::Now const& now) { return {now.moment.at, now.monotonic}; }

// The larger difference: either clock may have stood still.
Milliseconds apart(time::ClockReading const& from, time::ClockReading const& to) {
    return std::max(to.wall - from.wall, to.monotonic - from.monotonic);
}

// Midnight, the day start and the greeting change on the hour.
Milliseconds to_next_hour(time::Moment const& moment) {
    return {hour - (moment.at.ms + moment.offset_minutes * std::int64_t{60'000}) % hour};
}

}

Session::Session(Host& host, ui::Fonts const& fonts, knowledge::Knowledge const& knowledge,
                 knowledge::Strings const& strings)
    : host_(host),
      app_(knowledge, strings),
      interface_(fonts, strings,
                 [&host](time::Moment const& moment, ui::DateStyle style) { return host.date(moment, style); }) {}

void Session::open(app::Environment environment, std::string_view fragment, std::optional<time::Instant> launched) {
    carry_out(app_.open(std::move(environment), fragment, launched, now()));
}

void Session::change_environment(app::Environment environment) {
    app_.change_environment(std::move(environment));
    wake();
}

void Session::change_appearance(ui::Scheme system, float text_scale) {
    system_scheme_ = system;
    text_scale_ = text_scale;
    wake();
}

ui::Appearance Session::appearance(app::Now const& now) const {
    std::string const theme = app_.theme(now);
    ui::Scheme const scheme = theme == "dark"    ? ui::Scheme::dark
                              : theme == "light" ? ui::Scheme::light
                                                 : system_scheme_;
    return {scheme, text_scale_ * app_.text_size()};
}

void Session::wake() {
    awake_ = true;
    host_.request_frame({0});
}

app::Now Session::now() {
    auto now = host_.now();
    now.monotonic = clock_.read(reading(now));
    return now;
}

bool Session::only_work_is_due() { return !awake_ && app_.has_work() && (!draw_at_ || now().monotonic < *draw_at_); }

bool Session::work() {
    auto const until = host_.now().monotonic + (app_.has_awaited_work() ? awaited_slice : slice);
    bool shows = false;
    for (int step = 0; step < max_steps && app_.has_work() && !shows && host_.now().monotonic < until; ++step)
        shows = app_.work();
    return shows;
}

void Session::frame() {
    if (only_work_is_due() && !work()) {
        ask_for_frame(now());
        return;
    }
    ++stats_.frames;
    advance();
    host_.show_frame();
}

void Session::answer() {
    advance();
    wake();
}

void Session::advance() {
    app::Now now = this->now();
    if (!hidden_) last_seen_ = reading(now);
    awake_ = false;
    if (interface_.is_at_undo()) app_.hold_notice(now);
    perform(app_.tick(now));
    while (interface_.has_event()) {
        auto const intent = interface_.answer(app_.view(now), appearance(now));
        now = this->now();
        if (intent) perform(app_.handle(*intent, now));
    }
    interface_.paint(app_.view(now), appearance(now), static_cast<double>(now.monotonic.count) / 1000);
    auto const difference = ui::scene_difference(published_, interface_.scene());
    if (!difference.empty()) host_.publish(difference);
    published_ = interface_.scene();
    awake_ = awake_ || interface_.wants_frame();
    auto const next = app_.next_tick(now);
    draw_at_ = now.monotonic + std::min(next.value_or(to_next_hour(now.moment)), to_next_hour(now.moment));
    ask_for_frame(now);
}

void Session::ask_for_frame(app::Now const& now) {
    std::optional<Milliseconds> after;
    if (draw_at_) after = std::max(Milliseconds{0}, *draw_at_ - now.monotonic);
    auto const pause = app_.has_awaited_work() ? between_awaited : between_slices;
    if (app_.has_work()) after = after ? std::min(*after, pause) : pause;
    if (awake_) after = Milliseconds{0};
    if (after) host_.request_frame(*after);
}

void Session::perform(app::Effects const& effects) {
    for (auto const& effect : effects)
        host_.carry_out(effect);
}

void Session::carry_out(app::Effects const& effects) {
    perform(effects);
    wake();
}

void Session::resize(ui::Viewport const& viewport) {
    interface_.resize(viewport);
    wake();
}

void Session::scroll(float top) {
    interface_.scroll(top);
    wake();
}

void Session::pointer(ui::Pointer const& pointer) {
    interface_.pointer(pointer);
    wake();
}

void Session::happened(ui::Event event) {
    if (event.kind == ui::Event::Kind::edited)
        if (auto* node = find_node(published_, event.node)) {
            node->value = event.text;
            node->typed = true;
        }
    interface_.happened(std::move(event));
    wake();
}

void Session::route(std::string_view fragment) { carry_out(app_.route(fragment, now())); }

void Session::seen(bool visible) {
    app::Now const now = this->now();
    clock_.set_visibility(visible ? time::Visibility::visible : time::Visibility::hidden);
    bool const long_ago = apart(last_seen_, reading(now)) >= new_opening_after;
    if (!hidden_) last_seen_ = reading(now);
    hidden_ = !visible;
    if (!visible) {
        perform(app_.leave(now));   // last chance: nothing is drawn any more, and the page may not come back
        return;
    }
    if (long_ago) carry_out(app_.reopen(now));
    wake();
}

void Session::loaded() { carry_out(app_.loaded(now())); }

void Session::storage_unavailable(app::StorageState state) { carry_out(app_.storage_unavailable(state, now())); }

void Session::replace_page(std::string_view key, std::string_view text) {
    app_.replace_page(key, text, now());
    wake();
}

void Session::committed(std::uint32_t sequence) { carry_out(app_.committed(sequence, now())); }

void Session::commit_failed(std::uint32_t sequence, app::SaveFailure failure) {
    carry_out(app_.commit_failed(sequence, failure));
}

void Session::commit_progress(std::size_t pages, std::size_t of) {
    app_.commit_progress(pages, of);
    wake();
}

void Session::recover(std::string_view lines) { carry_out(app_.recover(lines, now())); }

app::FileAnswer Session::file_begun(std::string_view name, std::size_t bytes) {
    wake();
    return app_.file_begun(name, bytes, now());
}

app::FileAnswer Session::file_piece(std::string_view bytes) {
    auto const answer = app_.file_piece(bytes);
    if (answer == app::FileAnswer::show) wake();
    return answer;
}

void Session::file_ended(app::FileEnd end) { carry_out(app_.file_ended(end, now())); }

app::FilePiece Session::backup_piece(std::uint32_t request) {
    auto const piece = app_.backup_piece(request);
    if (piece.shows) wake();
    return piece;
}

void Session::not_saved(std::uint32_t request) { carry_out(app_.not_saved(request)); }

void Session::locked(std::uint32_t request, app::CipherOutcome outcome) {
    carry_out(app_.locked(request, outcome, now()));
}

app::FileAnswer Session::unlocked_piece(std::uint32_t request, std::string_view piece) {
    return app_.unlocked_piece(request, piece);
}

void Session::unlocked(std::uint32_t request, app::CipherOutcome outcome) {
    carry_out(app_.unlocked(request, outcome, now()));
}

void Session::copied(bool done) { carry_out(app_.copied(done)); }

void Session::update_taken() { carry_out(app_.update_taken()); }

}
