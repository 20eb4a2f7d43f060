// Takes stored pages into the diary and handles the outcome of commits.
#include "app/core/context.h"
#include "app/core/records.h"
#include "diary/merge.h"
#include "diary/page.h"

#include <utility>

namespace unknot::app {
namespace {

constexpr Milliseconds own_words_are_offered{10 * ms_per_minute};

std::vector<diary::Record> records_with_stored_drafts(Context const& context, std::string_view page) {
    std::vector<diary::Record> records;
    for (auto const& id : context.drafts.stored())
        if (auto const* record = context.diary.find(id); record != nullptr && diary::page_key(id) == page)
            records.push_back(*record);
    return records;
}

}

void Context::replace_page(std::string_view key, std::string_view text, Now const& now) {
    if (make_way) append(due, make_way(*this, {}));
    auto const shown = records_with_stored_drafts(*this, key);
    diary.replace_page(key, text);
    // A change that no longer fits is dropped here, as it will be in its transaction.
    for (auto const& change : outbox.waiting_on(key))
        (void)diary.apply(change);
    // Their fields would go on to show what is not stored any more.
    for (auto const& before : shown)
        if (auto const* stored = diary.find(before.id); stored == nullptr || *stored != before)
            drafts.forget_stored(before.id);
    offer_own_words_back(key, now);
}

// Two tabs wrote into the same field: the later text is kept, and this tab's text can be restored by undo.
void Context::offer_own_words_back(std::string_view page, Now const& now) {
    if (!own_words || diary::page_key(own_words->record) != page) return;
    auto const* stored = diary.find(own_words->record);
    if (stored == nullptr || stored->text(own_words->field).value_or("") == own_words->text) return;
    auto const own = *std::exchange(own_words, {});
    auto patch = diary::edit_patch(*stored);
    patch.fields = {{own.field, diary::Value{own.text}}};
    patch.seen = seen_all;
    remember({one_patch(std::move(patch), now), "undo.other_tab"}, now.monotonic + own_words_are_offered);
}

void Context::committed(std::uint32_t sequence, Now const& now) {
    pages_written.reset();
    for (auto const& [key, text] : outbox.committed(sequence))
        replace_page(key, text, now);
    for (auto& change : history)
        if (change.commit <= sequence) change.commit = 0;
}

Effects Context::commit_failed(std::uint32_t sequence, SaveFailure failure) {
    pages_written.reset();
    if (failure == SaveFailure::cancelled) {
        if (notice && !notice->until) notice.reset();
        std::erase_if(history, [](Undoable const& change) { return change.commit != 0; });   // they no longer exist
    }
    return outbox.failed(sequence, failure) ? Effects{Commit{}} : Effects{};
}

}
