#include "app/app.h"
#include "app/records.h"
#include "diary/merge.h"
#include "diary/page.h"

#include <algorithm>
#include <utility>

namespace unknot::app {
namespace {

constexpr Milliseconds own_words_are_offered{10 * 60 * 1000};

}

void App::load_page(std::string_view key, std::string_view text) { diary_.load_page(key, text); }

Effects App::loaded(Now const& now) {
    storage_ = StorageState::ready;
    bool const gone =
        (screen_ == Screen::entry && diary_.find(entry_) == nullptr) || (screen_ == Screen::record && !form_record());
    if (gone) screen_ = Screen::today;
    return settle_open_cramps(now);
}

// Text typed until now becomes a change first: once a newer version has the database, nothing may be edited.
Effects App::storage_unavailable(StorageState state, Now const& now) {
    bool const first = storage_ == StorageState::loading;
    Effects effects = first ? Effects{} : store_drafts(now, DraftsDue::all);
    storage_ = state;
    if (first && may_edit()) append(effects, settle_open_cramps(now));
    return effects;
}

void App::replace_page(std::string_view key, std::string_view text, Now const& now) {
    append(due_, make_way({}));
    diary_.replace_page(key, text);
    // A change that no longer fits is dropped here as it will be inside its transaction.
    for (auto const& change : outbox_.waiting_on(key))
        (void)diary_.apply(change);
    offer_own_words_back(key, now);
}

// Two tabs wrote into the same field: the later text stands, and this tab's can be had back.
void App::offer_own_words_back(std::string_view page, Now const& now) {
    if (!own_words_ || diary::page_key(own_words_->record) != page) return;
    auto const* record = diary_.find(own_words_->record);
    if (record == nullptr || record->text(own_words_->field).value_or("") == own_words_->text) return;
    auto const own = *std::exchange(own_words_, {});
    auto patch = diary::edit_patch(*record);
    patch.fields = {{own.field, diary::Value{own.text}}};
    undo_ = Undoable{one_patch(std::move(patch), now), "undo.other_tab", now.monotonic + own_words_are_offered};
}

std::optional<std::string> App::apply_page(std::uint32_t sequence, std::string_view key, std::string_view stored) {
    return outbox_.apply_page(sequence, key, stored, diary_);
}

Effects App::committed(std::uint32_t sequence, Now const& now) {
    pages_written_.reset();
    for (auto const& [key, text] : outbox_.committed(sequence))
        replace_page(key, text, now);
    if (undo_ && undo_->commit <= sequence) undo_->commit = 0;
    Effects effects;
    if (launch_.commit != 0 && launch_.commit <= sequence) {
        launch_.commit = 0;
        effects.emplace_back(LaunchTaken{});
    }
    if (!asked_persistence_) effects.emplace_back(AskPersistence{});
    asked_persistence_ = true;
    if (update_wanted_ && outbox_.empty()) effects.emplace_back(ActivateUpdate{});
    return effects;
}

Effects App::commit_failed(std::uint32_t sequence, SaveFailure failure) {
    pages_written_.reset();
    if (failure == SaveFailure::cancelled && undo_ && undo_->commit != 0) undo_.reset();   // of what is not there now
    return outbox_.failed(sequence, failure) ? Effects{Commit{}} : Effects{};
}

void App::commit_progress(std::size_t pages, std::size_t of) { pages_written_ = of == 0 ? 100 : 100 * pages / of; }

Effects App::leave(Now const& now) { return store_drafts(now, DraftsDue::all); }

std::string App::unsaved_records() const {
    std::string lines;
    for (auto const& id : outbox_.touched())
        if (auto const* record = diary_.find(id)) lines += write_record(*record) + '\n';
    return lines;
}

// Merged like an import: what was stored after all is the same already.
Effects App::recover(std::string_view lines, Now const& now) {
    diary::Change change{.patches = {}, .records = {}, .made = now.moment.at};
    for (auto& record : diary::read_page(lines).records) {
        auto const* here = diary_.find(record.id);
        if (here == nullptr || compare_versions(*here, record) < 0) change.records.push_back(std::move(record));
    }
    return change.records.empty() ? Effects{} : this->change(std::move(change), now);
}

Effects App::store_drafts(Now const& now, DraftsDue which) {
    Effects effects;
    for (auto const& key : drafts_.due(which, now.monotonic)) {
        if (!can_store(key)) continue;
        auto& draft = drafts_.at(key);
        draft.unsaved = false;
        draft.problem.clear();
        if (may_edit()) {
            append(effects, store_draft(key, draft, now));
        } else {
            draft.problem = "storage.read_only";
            draft.own_words = true;
        }
        if (!draft.problem.empty())
            effects.emplace_back(Announce{std::string(strings_.text(draft.problem)), Urgency::urgent});
    }
    if (which == DraftsDue::all) drafts_.forget_stored();
    return effects;
}

bool App::can_store(Drafts::Key const& key) const {
    if (storage_ == StorageState::loading) return false;   // it waits, it is not refused
    auto const* record = diary_.find(key.first);
    auto const form = form_record();
    return record != nullptr || diary::type_of_only(key.first) || (form && form->id == key.first);
}

Effects App::store_draft(Drafts::Key const& key, Draft& draft, Now const& now) {
    auto const& [id, name] = key;
    auto const* record = diary_.find(id);
    if (record != nullptr && record->is(diary::RecordType::cramp)) return store_cramp_text(*record, name, draft, now);
    return diary::type_of_only(id) ? store_report_words(name, draft, now) : store_form_text(name, draft, now);
}

}
