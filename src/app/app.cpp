#include "app/app.h"

#include "app/records.h"
#include "app/routes.h"

#include <algorithm>
#include <utility>

namespace unknot::app {
namespace {

constexpr Milliseconds undo_is_offered{10'000};
constexpr std::size_t diary_page = 60;   // cramps shown before "Show more"

bool says_nothing_new(diary::FieldEdit const& edit, diary::Record const* record) {
    auto const* stored = record == nullptr || record->gone ? nullptr : record->find(edit.field);
    return edit.value ? stored != nullptr && *stored == *edit.value : stored == nullptr;
}

}

App::App(knowledge::Knowledge const& knowledge, knowledge::Strings const& strings) : AppState(knowledge, strings) {
    diary_shown_ = diary_page;
}

bool AppState::is_whole() const { return environment_.whole; }

bool AppState::may_edit() const { return storage_ == StorageState::ready || storage_ == StorageState::unavailable; }

Effects AppState::go(Screen screen, std::string fragment) {
    if (screen == Screen::log && screen_ != Screen::record) {
        log_.when = When::now;
        log_.added.clear();
    }
    screen_ = screen;
    drafts_.forget_mistakes();
    about_.typed = false;
    exchange_.unreadable.to_remove.clear();
    forget_passphrase();
    return {Navigate{fragment.empty() ? fragment_of(screen) : std::move(fragment), History::push}};
}

Effects AppState::answer_loss() {
    environment_.loss.reset();
    return {ForgetLoss{}};
}

Effects AppState::make_way(diary::Change const& change) {
    bool const in_the_way = exchange_.bulk || exchange_.writing;
    return in_the_way ? finish_file_work(change) : Effects{};
}

Effects AppState::change(diary::Change change, Now const& now) {
    if (!may_edit()) return {Announce{std::string(strings_.text("storage.read_only")), Urgency::urgent}};
    return apply_change(std::move(change), {}, now);
}

// With a message, which says what was done beside "Undo".
Effects AppState::apply_change(diary::Change change, std::string message, Now const& now) {
    auto effects = make_way(change);
    auto reverse = diary_.apply(change);
    if (!reverse) {
        effects.emplace_back(Announce{to_string(reverse.error()), Urgency::urgent});
        return effects;
    }
    if (!message.empty())
        undo_ = Undoable{std::move(reverse).value(), std::move(message), now.monotonic + undo_is_offered};
    outbox_.add(std::move(change));
    effects.emplace_back(Commit{});
    return effects;
}

Effects AppState::undoable_change(diary::Change change, std::string message, Now const& now) {
    if (!may_edit()) return this->change(std::move(change), now);
    auto effects = apply_change(std::move(change), message, now);
    if (undo_ && undo_->message == message) effects.emplace_back(Announce{std::string(strings_.text(message))});
    return effects;
}

// A record the diary holds once, and one whose form is new, are made by their first edit. The message is only shown:
// to hear it after every tap would be too much.
Effects AppState::edit(diary::RecordId const& id, std::vector<diary::FieldEdit> fields, Now const& now) {
    auto const* record = diary_.find(id);
    auto const only = diary::type_of_only(id);
    bool const fresh = record == nullptr && log_.fresh && log_.fresh->id == id;
    if (record == nullptr && !only && !fresh) return {};
    std::erase_if(fields, [&](diary::FieldEdit const& edit) { return says_nothing_new(edit, record); });
    if (fields.empty()) return {};   // such as a field that was only passed through: what can be undone stays
    auto patch = record != nullptr ? diary::edit_patch(*record)
                 : fresh           ? diary::new_patch(id, log_.fresh->type, log_.fresh->at)
                                   : only_patch(diary_, *only, now);
    if (fresh) patch.fields = log_.fresh->fields;
    for (auto& edit : fields)
        patch.fields.push_back(std::move(edit));
    auto one = one_patch(std::move(patch), now);
    if (!may_edit()) return change(std::move(one), now);
    return apply_change(std::move(one), fresh ? "undo.added" : "undo.changed", now);
}

Effects App::open(Environment environment, std::string_view fragment, std::optional<time::Instant> launched,
                  Now const& now) {
    environment_ = std::move(environment);
    opened_ = now.moment;
    if (launched) {
        time::Moment at = now.moment;
        if (*launched <= at.at) at = now.zone_of(at).moment_at(*launched);
        if (now.moment.at - at.at < left_alone_after) return begin_relief(std::move(at), now);
        launch_.left_alone = at;
    }
    return route(fragment, now);
}

Effects App::reopen(Now const& now) {
    opened_ = now.moment;
    return settle_open_cramps(now);
}

Effects App::route(std::string_view fragment, Now const& now) {
    Route const route = read_route(fragment);
    if (route.launch) return begin_relief(now.moment, now);
    Effects effects = store_drafts(now, DraftsDue::all);
    if (route.screen == Screen::received) {
        sharing_.fragment = std::string(fragment);
        if (is_whole()) take_link();
        effects.emplace_back(Navigate{"", History::replace});
    }
    if (route.id) (route.screen == Screen::record ? log_.record : entry_) = *route.id;
    if (route.share) sharing_.wish = *route.share;
    bool const nothing_to_relieve = route.screen == Screen::relief && !relief_;
    bool const nothing_to_edit = may_edit() && ((route.screen == Screen::entry && diary_.find(entry_) == nullptr) ||
                                                (route.screen == Screen::record && !form_record()));
    screen_ = nothing_to_relieve || nothing_to_edit ? Screen::today : route.screen;
    drafts_.forget_mistakes();
    forget_passphrase();
    return effects;
}

Effects App::update_taken() {
    bool const typing = drafts_.any_unsaved() || drafts_.any_problem();
    return outbox_.empty() && !exchange_.bulk && !typing ? Effects{ReloadPage{}} : Effects{};
}

void App::change_environment(Environment environment) {
    environment_ = std::move(environment);
    if (is_whole() && !sharing_.fragment.empty()) take_link();
}

FileAnswer App::file_begun(std::string_view name, std::size_t bytes) {
    if (is_whole()) return begin_file(name, bytes);
    if (!std::exchange(exchange_.told_to_wait, true))
        due_.emplace_back(Announce{std::string(strings_.text("later.loading"))});
    return FileAnswer::wait;
}

Effects App::copied(bool done) {
    return {Announce{std::string(strings_.text(done ? "share.copied" : "share.not_copied"))}};
}

Environment const& App::environment() const { return environment_; }

diary::Diary const& App::diary() const { return diary_; }

std::string App::theme() const { return setting(diary_, diary::Field::settings_theme, "system"); }

Effects App::tick(Now const& now) {
    Effects effects = std::exchange(due_, {});
    if (undo_ && !undo_->until && undo_->commit == 0) undo_->until = now.monotonic + undo_is_offered;
    if (undo_ && undo_->until && now.monotonic >= *undo_->until) undo_.reset();
    // A page left open through the night is opened anew by the morning.
    bool const new_day = time::night_of(now.moment, day_start()) != time::night_of(opened_, day_start());
    if (new_day && !relief_) append(effects, reopen(now));
    if (is_whole() && waiting_) append(effects, handle(Intent(*waiting_), now));
    append(effects, store_drafts(now, DraftsDue::now));
    append(effects, tick_relief(now));
    if (insight_.findings.is_worth_keeping())
        effects.emplace_back(KeepFindings{insight_.findings.keep(environment_.version)});
    return effects;
}

std::optional<Milliseconds> App::next_tick(Now const& now) const {
    std::optional<Milliseconds> next = next_relief_tick(now);
    auto const sooner = [&](Milliseconds wait) {
        wait = std::max(wait, Milliseconds{0});
        if (!next || wait < *next) next = wait;
    };
    if (undo_ && undo_->until) sooner(*undo_->until - now.monotonic);
    for (auto const& key : drafts_.due(DraftsDue::all, now.monotonic))
        if (can_store(key)) sooner(drafts_.find(key.first, key.second)->due() - now.monotonic);
    return next;
}

}
