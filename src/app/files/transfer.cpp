// Reads and writes files piece by piece.
#include "app/core/records.h"
#include "app/files/files.h"
#include "app/files/work.h"
#include "knowledge/table_knowledge.h"

#include <utility>

namespace unknot::app::files {
namespace {

void take_header(State& state, FileReading const& reading) {
    auto header = reading.header();
    if (header)
        state.restore->locked = std::move(header).value();
    else
        state.restore->problem = to_string(header.error());
}

void take_backup(Context& context, State& state, FileReading& reading) {
    auto backup = reading.take_backup();
    if (backup)
        state.restore->backup = std::move(backup).value();
    else
        state.restore->problem = to_string(backup.error());
    if (is_comparing(context, state)) (void)compare_some(context, state);
}

}

void forget_passphrase(State& state) {
    for (auto* const lock : {&state.locking, &state.opening}) {
        lock->passphrase.wipe();
        lock->status.clear();
    }
}

// Without the library, which knows how others write their tables, no table is understood by itself.
TableWords table_words(Context const& context) {
    auto const& library = context.knowledge.library;
    return library && library->tables ? library->tables : TableWords(std::make_shared<knowledge::TableKnowledge>());
}

FileAnswer begin_file(Context const& context, State& state, std::string_view name, std::size_t bytes, Now const& now) {
    forget_passphrase(state);
    state.opening.working = false;   // a late outcome of the file before must be ignored
    ++state.opening.request;
    state.unlocking.reset();
    state.restore.reset();
    state.table.reset();
    std::optional<TableReading> table;
    if (state.wanted == FileWanted::table) table.emplace(bytes, now, table_words(context));
    state.reading.emplace(std::string(name), bytes, std::move(table));
    return FileAnswer::go_on;
}

FileAnswer file_piece(Context& context, State& state, std::string_view bytes) {
    if (!state.reading) return FileAnswer::stop;
    auto& reading = *state.reading;
    bool const shown = reading.is_shown();
    if (shown && context.screen != Screen::restore) {   // the person has left the screen
        state.reading.reset();
        return FileAnswer::stop;
    }
    reading.add(bytes);
    if (reading.has_enough()) return FileAnswer::stop;
    if (!reading.shows_more()) return FileAnswer::go_on;
    if (!shown) append(context.due, context.go(Screen::restore));
    return FileAnswer::show;
}

Effects file_ended(Context& context, State& state, FileEnd end, Now const&) {
    if (!state.reading) return {};
    auto reading = std::move(*state.reading);
    state.reading.reset();
    bool const shown = reading.is_shown();
    reading.end();
    if (end == FileEnd::whole && reading.kind() == FileKind::table) {
        state.table = reading.take_table();
        begin_work(*state.table, context.diary);
        return context.go(Screen::table_import);
    }
    auto effects =
        shown
            ? Effects{}
            : context.go(Screen::restore);   // go there first, as records are compared only while that screen is shown
    auto& restore = state.restore.emplace();
    restore.file = reading.name();
    if (end == FileEnd::lost)
        restore.problem = context.strings.text("restore.lost");
    else if (reading.kind() == FileKind::locked)
        take_header(state, reading);
    else
        take_backup(context, state, reading);
    return effects;
}

FileAnswer unlocked_piece(State& state, std::uint32_t request, std::string_view piece) {
    // Another file was opened, or the person left the screen.
    if (request != state.opening.request || !state.opening.working || !state.restore) return FileAnswer::stop;
    if (!state.unlocking) state.unlocking.emplace(state.restore->file, 0, std::nullopt);
    state.unlocking->add(piece);
    return FileAnswer::go_on;
}

Effects unlocked(Context& context, State& state, std::uint32_t request, CipherOutcome outcome) {
    auto& lock = state.opening;
    auto unlocking = std::exchange(state.unlocking, {});
    if (request != lock.request || !lock.working || !state.restore) return {};
    lock.working = false;
    lock.failed = outcome != CipherOutcome::done;
    if (lock.failed) {
        lock.status = outcome == CipherOutcome::refused ? "lock.refused" : "lock.unavailable";
        return {};
    }
    forget_passphrase(state);
    state.restore->locked.reset();
    if (!unlocking) unlocking.emplace(state.restore->file, 0, std::nullopt);
    unlocking->end();
    take_backup(context, state, *unlocking);
    return {};
}

FilePiece backup_piece(Context const& context, State& state, std::uint32_t request) {
    auto& writing = state.writing;
    if (!writing || writing->request() != request) return {};
    auto const piece = writing->next_piece(context.diary);
    if (piece) return {FilePiece::State::more, *piece, context.screen == Screen::data && writing->shows_more()};
    writing.reset();
    return {FilePiece::State::end, {}, true};
}

Effects not_saved(Context const& context, State& state, std::uint32_t request) {
    if (!state.writing || state.writing->request() != request) return {};
    state.writing.reset();
    return {context.announce("data.not_saved", Urgency::urgent)};
}

Effects locked(Context& context, State& state, std::uint32_t request, CipherOutcome outcome, Now const& now) {
    auto& lock = state.locking;
    if (request != lock.request || !lock.working) return {};
    if (state.writing && state.writing->request() == request) state.writing.reset();
    lock.working = false;
    lock.failed = outcome != CipherOutcome::done;
    lock.status = lock.failed ? "lock.unavailable" : "lock.saved";
    return lock.failed ? Effects{} : note_backup(context, now);
}

}
