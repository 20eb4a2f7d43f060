#include "app/app.h"

#include "app/core/records.h"
#include "app/core/routes.h"
#include "app/files/files.h"
#include "app/findings/overview.h"
#include "app/relief/relief.h"
#include "app/share/share.h"
#include "app/stretch/stretch.h"

#include <algorithm>
#include <utility>

namespace unknot::app {
namespace {

bool can_open_form(Context const& context) {
    auto const record = context.form_record();
    return record && !record->gone;
}

}

App::App(knowledge::Knowledge const& knowledge, knowledge::Strings const& strings) : context_{knowledge, strings} {}

// Also creates the deferred areas once their code has been loaded.
void App::take_environment(Environment environment) {
    context_.environment = std::move(environment);
    if (!context_.is_fully_loaded()) return;
    if (!deferred_) {
        deferred_ = std::make_unique<DeferredAreas>();
        context_.make_way = [&state = deferred_->files](Context& context, diary::Change const& change) {
            return files::finish(context, state, change);
        };
    }
    if (!stored_findings_.empty())
        findings::remember(deferred_->findings, std::exchange(stored_findings_, {}), context_.environment.version);
    if (!link_.empty()) share::take_link(context_, deferred_->share, std::exchange(link_, {}));
}

Effects App::open(Environment environment, std::string_view fragment, std::optional<time::Instant> launched,
                  Now const& now) {
    take_environment(std::move(environment));
    context_.opened = now.moment;
    if (launched) {
        time::Moment at = now.moment;
        if (*launched <= at.at) at = now.zone_of(at).moment_at(*launched);
        if (now.moment.at - at.at < relief::left_alone_after)
            return relief::begin(context_, first_.relief, std::move(at), now);
        first_.relief.launch.left_alone = at;
    }
    return route(fragment, now);
}

Effects App::reopen(Now const& now) {
    context_.opened = now.moment;
    return relief::settle(context_, first_.relief, now);
}

Effects App::route(std::string_view fragment, Now const& now) {
    Route const route = read_route(fragment);
    if (route.launch) return relief::begin(context_, first_.relief, now.moment, now);
    Effects effects = context_.store_drafts(now, DraftsDue::all);
    if (route.screen == Screen::received) {
        link_ = std::string(fragment);
        take_environment(context_.environment);   // reads the link if the deferred areas are loaded
        effects.emplace_back(Navigate{"", History::replace});
    }
    if (route.share) context_.share = *route.share;
    if (route.id) (route.screen == Screen::form ? context_.record : context_.cramp) = *route.id;
    bool const nothing_to_relieve = route.screen == Screen::relief && !first_.relief.session;
    bool const nothing_to_edit = context_.may_edit() && route.screen == Screen::form && !can_open_form(context_);
    context_.screen = nothing_to_relieve || nothing_to_edit ? Screen::today : route.screen;
    context_.drafts.forget_mistakes();
    notice_move();
    return effects;
}

Effects App::handle(Intent const& intent, Now const& now) {
    if (first_.relief.session) first_.relief.session->touch(now);
    waiting_.reset();   // the new intent replaces the one that waited
    notice_move();      // handles a change of screen made since the last call
    auto effects = answer(intent, now);
    notice_move();
    return effects;
}

// Cleans up the screen that the person has just left, whatever made them leave it.
void App::notice_move() {
    auto const from = std::exchange(seen_, context_.screen);
    if (from == seen_ || !deferred_) return;
    files::forget_passphrase(deferred_->files);
    deferred_->files.lines.to_remove.clear();
    deferred_->profile.typed = false;
    if (seen_ != Screen::log || from == Screen::form) return;
    deferred_->log.when = log::When::now;
    deferred_->log.added.clear();
}

Effects App::loaded(Now const& now) {
    context_.storage = StorageState::ready;
    if (context_.screen == Screen::form && !can_open_form(context_)) context_.screen = Screen::today;
    return relief::settle(context_, first_.relief, now);
}

// Typed text is stored first: once a newer version has opened the database, nothing can be edited.
Effects App::storage_unavailable(StorageState state, Now const& now) {
    bool const first = context_.is_loading();
    Effects effects = first ? Effects{} : context_.store_drafts(now, DraftsDue::all);
    context_.storage = state;
    if (first && context_.may_edit()) append(effects, relief::settle(context_, first_.relief, now));
    return effects;
}

Effects App::committed(std::uint32_t sequence, Now const& now) {
    context_.committed(sequence, now);
    Effects effects = relief::committed(first_.relief, sequence);
    if (update_wanted_ && context_.outbox.empty()) effects.emplace_back(ActivateUpdate{});
    return effects;
}

void App::commit_progress(std::size_t pages, std::size_t of) {
    context_.pages_written = of == 0 ? 100 : 100 * pages / of;
}

Effects App::copied(bool done) { return {context_.announce(done ? "share.copied" : "share.not_copied")}; }

Effects App::update_taken() const {
    bool const typing = context_.drafts.any_unsaved() || context_.drafts.any_problem();
    return context_.outbox.empty() && !context_.taking_in && !typing ? Effects{ReloadPage{}} : Effects{};
}

void App::change_environment(Environment environment) { take_environment(std::move(environment)); }

void App::remember_findings(std::string stored) {
    stored_findings_ = std::move(stored);
    take_environment(context_.environment);
}

std::string App::theme(Now const& now) const {
    auto chosen = setting(context_.diary, diary::Field::settings_theme, "system");
    return chosen != "light" && relief::stays_dark(context_, now) ? "dark" : chosen;
}

float App::text_size() const {
    constexpr std::int64_t usual = 100;   // percent
    return static_cast<float>(setting(context_.diary, diary::Field::settings_text_size, usual)) /
           static_cast<float>(usual);
}

Effects App::tick(Now const& now) {
    Effects effects = std::exchange(context_.due, {});
    context_.expire_notice(now);
    // A page left open overnight counts as opened again in the morning.
    auto const start = context_.day_start();
    bool const new_day = time::night_of(now.moment, start) != time::night_of(context_.opened, start);
    if (new_day && !first_.relief.session) append(effects, reopen(now));
    if (context_.is_fully_loaded() && waiting_) append(effects, handle(Intent(*waiting_), now));
    append(effects, context_.store_drafts(now, DraftsDue::now));
    append(effects, relief::tick(context_, first_.relief, now));
    if (deferred_) append(effects, stretch::tick(context_, deferred_->stretch, now));
    notice_move();
    if (!deferred_) return effects;
    if (auto keep = findings::to_keep(deferred_->findings, context_.environment.version))
        effects.emplace_back(std::move(*keep));
    return effects;
}

std::optional<Milliseconds> App::next_tick(Now const& now) const {
    std::optional<Milliseconds> next = relief::next_tick(context_, first_.relief, now);
    auto const sooner = [&](Milliseconds wait) {
        wait = std::max(wait, Milliseconds{0});
        if (!next || wait < *next) next = wait;
    };
    if (context_.notice && context_.notice->until) sooner(*context_.notice->until - now.monotonic);
    if (auto const draft = context_.next_draft(now)) sooner(*draft);
    if (!deferred_) return next;
    if (auto const hold = stretch::next_tick(context_, deferred_->stretch, now)) sooner(*hold);
    return next;
}

}
