// Work on files between frames.
#include "app/files/work.h"

#include "app/core/records.h"
#include "app/files/files.h"

#include <algorithm>
#include <utility>

namespace unknot::app::files {
namespace {

bool is_new(diary::Diary const& diary, diary::Change const& change) {
    auto const fresh = [&](diary::Patch const& patch) {
        return diary.find(patch.id) == nullptr && !diary::singleton_type(patch.id);
    };
    return change.records.empty() && !change.patches.empty() &&
           std::all_of(change.patches.begin(), change.patches.end(), fresh);
}

// Not where the diary was removed while open: restoring does not store what memory still has, StoreAgain does. Nor
// where the diary could not be read: nobody knows what it holds.
bool is_answered_by_backup(std::optional<Loss> const& loss) { return loss && loss->kind == Loss::Kind::gone; }

// Turns all that was applied into one change of the diary.
Effects end_bulk(Context& context, State& state) {
    auto bulk = std::move(*state.bulk);
    state.bulk.reset();
    context.taking_in = false;
    if (bulk.is_stopping()) return {context.announce("restore.stopped")};
    auto change = bulk.take_change();
    auto reverse = bulk.take_reverse();
    auto lines = bulk.take_lines();
    if (auto const undo = context.diary.apply(lines)) {
        reverse.dropped = undo.value().dropped;
        reverse.added = undo.value().added;
        for (auto& line : lines.dropped)
            change.add_dropped(std::move(line));
        for (auto& line : lines.added)
            change.add_added(std::move(line));
    }
    auto const& goal = bulk.goal();
    Effects effects;
    if (goal.restores && is_answered_by_backup(context.environment.loss)) effects = context.answer_loss();
    if (change.parts().empty()) return effects;
    context.outbox.add(std::move(change), Outbox::Cancel::forgets);
    // Offered only once it is stored, which can take longer than an offer lasts.
    if (goal.undo == BulkChange::Undo::offered)
        context.remember({std::move(reverse), goal.done, context.outbox.last_sequence()}, std::nullopt);
    effects.emplace_back(Commit{});
    effects.emplace_back(Announce{std::string(context.strings.text(goal.done))});
    return effects;
}

}

bool is_comparing(Context const& context, State const& state) {
    if (context.screen != Screen::restore || !state.restore) return false;
    auto const& restore = *state.restore;
    if (restore.problem || restore.locked) return false;
    return !restore.comparison.is_done(restore.backup.records, context.diary);
}

bool compare_some(Context const& context, State& state) {
    auto const& backup = state.restore->backup;
    return state.restore->comparison.step(backup.records, context.diary, [&] {
        exchange::ImportPreview preview;
        preview.refused = backup.refused;
        preview.unreadable = exchange::missing_lines(backup, context.diary).size();
        return preview;
    });
}

bool is_reading_table(Context const& context, State const& state) {
    return context.screen == Screen::table_import && state.table && is_in_work(*state.table, context.diary);
}

Effects start_bulk(Context& context, State& state, BulkChange bulk) {
    if (!context.may_edit()) return {context.announce("storage.read_only", Urgency::urgent)};
    Effects effects = context.make_way ? context.make_way(context, {}) : Effects{};
    auto const then = bulk.goal().then;
    state.bulk = std::move(bulk);
    context.taking_in = true;
    (void)state.bulk->step(context.diary);
    bool const done = state.bulk->is_done();
    if (done) append(effects, end_bulk(context, state));
    append(effects, context.go(done ? then : Screen::restore));
    return effects;
}

bool work(Context& context, State& state) {
    if (!state.bulk && is_reading_table(context, state)) return work_on(*state.table, context.diary);
    if (!state.bulk) return compare_some(context, state);
    bool const shows = state.bulk->step(context.diary);
    if (!state.bulk->is_done()) return shows && context.screen == Screen::restore;
    auto const then = state.bulk->is_stopping() ? Screen::data : state.bulk->goal().then;
    append(context.due, end_bulk(context, state));
    if (context.screen == Screen::restore) append(context.due, context.go(then));
    return true;
}

// A change that only adds records does not end an import, as a cramp can be logged at any time.
Effects finish(Context& context, State& state, diary::Change const& change) {
    if (state.writing) state.writing->write_remaining(context.diary);
    if (!state.bulk || is_new(context.diary, change)) return {};
    state.bulk->finish(context.diary);
    return end_bulk(context, state);
}

Effects stop_work(Context& context, State& state) {
    if (context.screen == Screen::table_import) {
        state.table.reset();
        return context.go(Screen::data);
    }
    state.writing.reset();
    state.locking.working = false;
    if (state.bulk) {
        state.bulk->stop();
        return {};
    }
    if (context.screen != Screen::restore) return {};
    state.reading.reset();
    state.restore.reset();
    return context.go(Screen::data);
}

std::optional<FileProgress> progress_of(Context const& context, State const& state) {
    if (state.bulk) return state.bulk->progress();
    if (state.reading) {
        bool const table = state.reading->kind() == FileKind::table;
        return FileProgress{table ? "title.table_import" : "restore.title", "restore.reading", state.reading->percent(),
                            true};
    }
    if (!is_comparing(context, state)) return {};
    auto const percent = state.restore->comparison.percent(state.restore->backup.records);
    return FileProgress{"restore.title", "restore.comparing", percent, true};
}

bool has_work(Context const& context, State const& state) {
    return state.bulk || is_comparing(context, state) || is_reading_table(context, state);
}

}
