// Files that are read, written and taken in piece by piece, and the work this makes between frames.
#include "app/app.h"
#include "app/records.h"

#include <algorithm>
#include <utility>

namespace unknot::app {
namespace {

bool is_new(diary::Diary const& diary, diary::Change const& change) {
    auto const fresh = [&](diary::Patch const& patch) {
        return diary.find(patch.id) == nullptr && !diary::type_of_only(patch.id);
    };
    return change.records.empty() && !change.patches.empty() &&
           std::all_of(change.patches.begin(), change.patches.end(), fresh);
}

}

FileAnswer App::begin_file(std::string_view name, std::size_t bytes) {
    forget_passphrase();
    auto& state = exchange_;
    state.told_to_wait = false;
    state.opening.working = false;   // an answer about the file before is not one about this
    ++state.opening.request;
    state.unlocking.reset();
    state.restore.reset();
    state.reading.emplace(std::string(name), bytes, state.wanted);
    return FileAnswer::go_on;
}

FileAnswer App::file_piece(std::string_view bytes) {
    if (!exchange_.reading) return FileAnswer::stop;
    auto& reading = *exchange_.reading;
    bool const shown = reading.is_shown();
    if (shown && screen_ != Screen::restore) {   // the person went elsewhere
        exchange_.reading.reset();
        return FileAnswer::stop;
    }
    reading.add(bytes);
    if (reading.kind() == FileKind::locked) return FileAnswer::stop;
    if (!reading.shows_more()) return FileAnswer::go_on;
    if (!shown) append(due_, go(Screen::restore));
    return FileAnswer::show;
}

Effects App::file_ended(FileEnd end, Now const& now) {
    if (!exchange_.reading) return {};
    auto reading = std::move(*exchange_.reading);
    exchange_.reading.reset();
    bool const shown = reading.is_shown();
    reading.end();
    if (end == FileEnd::whole && reading.kind() == FileKind::table) {
        exchange_.table = open_table(reading.name(), reading.take_table(), now);
        return go(Screen::table_import);
    }
    auto effects = shown ? Effects{} : go(Screen::restore);   // first: what is compared is what is shown
    auto& restore = exchange_.restore.emplace();
    restore.file = reading.name();
    if (end == FileEnd::lost)
        restore.problem = strings_.text("restore.lost");
    else if (reading.kind() == FileKind::locked)
        take_header(reading);
    else
        take_backup(reading);
    return effects;
}

void App::take_header(FileReading const& reading) {
    auto header = reading.header();
    if (header)
        exchange_.restore->locked = std::move(header).value();
    else
        exchange_.restore->problem = to_string(header.error());
}

void App::take_backup(FileReading& reading) {
    auto backup = reading.take_backup();
    if (backup)
        exchange_.restore->backup = std::move(backup).value();
    else
        exchange_.restore->problem = to_string(backup.error());
    if (is_comparing()) (void)compare_some();
}

FileAnswer App::unlocked_piece(std::uint32_t request, std::string_view piece) {
    auto& state = exchange_;
    // Another file was opened meanwhile, or the person went elsewhere.
    if (request != state.opening.request || !state.opening.working || !state.restore) return FileAnswer::stop;
    if (!state.unlocking) state.unlocking.emplace(state.restore->file, 0, FileWanted::backup);
    state.unlocking->add(piece);
    return FileAnswer::go_on;
}

Effects App::unlocked(std::uint32_t request, CipherOutcome outcome, Now const&) {
    auto& lock = exchange_.opening;
    auto unlocking = std::exchange(exchange_.unlocking, {});
    if (request != lock.request || !lock.working || !exchange_.restore) return {};
    lock.working = false;
    lock.failed = outcome != CipherOutcome::done;
    if (lock.failed) {
        lock.told = outcome == CipherOutcome::refused ? "lock.refused" : "lock.unavailable";
        return {};
    }
    forget_passphrase();
    exchange_.restore->locked.reset();
    if (!unlocking) unlocking.emplace(exchange_.restore->file, 0, FileWanted::backup);
    unlocking->end();
    take_backup(*unlocking);
    return {};
}

FilePiece App::backup_piece(std::uint32_t request) {
    auto& writing = exchange_.writing;
    if (!writing || writing->request() != request) return {};
    auto const piece = writing->next_piece(diary_);
    if (piece) return {FilePiece::State::more, *piece, screen_ == Screen::data && writing->shows_more()};
    writing.reset();
    return {FilePiece::State::end, {}, true};
}

Effects App::not_saved(std::uint32_t request) {
    if (!exchange_.writing || exchange_.writing->request() != request) return {};
    exchange_.writing.reset();
    return {Announce{std::string(strings_.text("data.not_saved")), Urgency::urgent}};
}

Effects App::locked(std::uint32_t request, CipherOutcome outcome, Now const& now) {
    auto& lock = exchange_.locking;
    if (request != lock.request || !lock.working) return {};
    if (exchange_.writing && exchange_.writing->request() == request) exchange_.writing.reset();
    lock.working = false;
    lock.failed = outcome != CipherOutcome::done;
    lock.told = lock.failed ? "lock.unavailable" : "lock.saved";
    return lock.failed ? Effects{} : note_backup(now);
}

bool App::is_comparing() const {
    if (screen_ != Screen::restore || !exchange_.restore) return false;
    auto const& restore = *exchange_.restore;
    if (restore.problem || restore.locked) return false;
    return restore.compared < restore.backup.records.size() || restore.version != diary_.version();
}

// Begins again when the diary has changed.
bool App::compare_some() {
    auto& restore = *exchange_.restore;
    if (restore.version != diary_.version()) {
        restore.version = diary_.version();
        restore.compared = 0;
        restore.preview = {};
        restore.preview.refused = restore.backup.refused;
        restore.preview.unreadable = exchange::missing_lines(restore.backup, diary_).size();
    }
    auto const& records = restore.backup.records;
    auto const until = std::min(records.size(), restore.compared + few_records);
    for (; restore.compared < until; ++restore.compared)
        exchange::add_to_preview(restore.preview, records[restore.compared], diary_);
    bool const done = restore.compared == records.size();
    return restore.steps.passes(percent_of(restore.compared, records.size())) || done;
}

Effects App::start_bulk(BulkChange bulk) {
    if (!may_edit()) return {Announce{std::string(strings_.text("storage.read_only")), Urgency::urgent}};
    Effects effects = make_way({});
    auto const then = bulk.goal().then;
    exchange_.bulk = std::move(bulk);
    (void)exchange_.bulk->step(diary_);
    bool const done = exchange_.bulk->is_done();
    if (done) append(effects, end_bulk());
    append(effects, go(done ? then : Screen::restore));
    return effects;
}

Effects App::take_back(diary::Change reverse) {
    return start_bulk({std::move(reverse),
                       {"restore.title", "restore.taking_back", "undo.done", BulkChange::Undo::none, Screen::diary}});
}

bool App::step_file_work() {
    if (!exchange_.bulk) return compare_some();
    bool const shows = exchange_.bulk->step(diary_);
    if (!exchange_.bulk->is_done()) return shows && screen_ == Screen::restore;
    auto const then = exchange_.bulk->is_stopping() ? Screen::data : exchange_.bulk->goal().then;
    append(due_, end_bulk());
    if (screen_ == Screen::restore) append(due_, go(then));
    return true;
}

// What was done becomes one change of the diary.
Effects AppState::end_bulk() {
    auto bulk = std::move(*exchange_.bulk);
    exchange_.bulk.reset();
    if (bulk.is_stopping()) return {Announce{std::string(strings_.text("restore.stopped"))}};
    auto change = bulk.take_change();
    auto reverse = bulk.take_reverse();
    auto lines = bulk.take_lines();
    if (auto const undo = diary_.apply(lines)) {
        reverse.dropped = undo.value().dropped;
        reverse.added = undo.value().added;
        for (auto& line : lines.dropped)
            change.add_dropped(std::move(line));
        for (auto& line : lines.added)
            change.add_added(std::move(line));
    }
    auto const& goal = bulk.goal();
    Effects effects;
    if (goal.restores && environment_.loss) effects = answer_loss();
    if (change.parts().empty()) return effects;
    outbox_.add(std::move(change), Outbox::Cancel::forgets);
    // Offered from when it is stored: with a great many records that takes longer than an offer lasts.
    if (goal.undo == BulkChange::Undo::offered)
        undo_ = Undoable{std::move(reverse), goal.done, std::nullopt, outbox_.last_sequence()};
    effects.emplace_back(Commit{});
    effects.emplace_back(Announce{std::string(strings_.text(goal.done))});
    return effects;
}

// New records are in nobody's way: a cramp can be written down at any time.
Effects AppState::finish_file_work(diary::Change const& change) {
    if (exchange_.writing) exchange_.writing->write_rest(diary_);
    if (!exchange_.bulk || is_new(diary_, change)) return {};
    exchange_.bulk->finish(diary_);
    return end_bulk();
}

Effects App::stop_file_work() {
    auto& state = exchange_;
    state.writing.reset();
    state.locking.working = false;
    if (state.bulk) {
        state.bulk->stop();
        return {};
    }
    if (screen_ != Screen::restore) return {};
    state.reading.reset();
    state.restore.reset();
    return go(Screen::data);
}

std::optional<FileProgress> App::file_progress() const {
    auto const& state = exchange_;
    if (state.bulk) return state.bulk->progress();
    if (state.reading) return FileProgress{"restore.title", "restore.reading", state.reading->percent(), true};
    if (!is_comparing()) return {};
    auto const& restore = *state.restore;
    auto const percent = percent_of(restore.compared, restore.backup.records.size());
    return FileProgress{"restore.title", "restore.comparing", percent, true};
}

}
