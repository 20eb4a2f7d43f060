#include "app/core/chrome.h"

#include "app/core/context.h"
#include "app/core/records.h"

namespace unknot::app {

using diary::Field;

Saved Context::saved() const {
    bool const removed = environment.loss && environment.loss->kind == Loss::Kind::removed;
    if (removed || outbox.unsaved() > 0 || drafts.any_problem()) return Saved::not_saved;
    return outbox.empty() && !taking_in && !drafts.any_unsaved() ? Saved::saved : Saved::saving;
}

bool Context::nothing_logged() const { return newest_of_each_type(diary).empty(); }

Sentinel Context::sentinel() const {
    Sentinel sentinel;
    sentinel.stored = diary.size() + diary.unreadable().size();
    for (auto const* newest : newest_of_each_type(diary)) {
        sentinel.records += diary.count(*newest->type.known());
        if (!sentinel.newest || *sentinel.newest < newest->at.at) sentinel.newest = newest->at.at;
    }
    if (auto const* settings = diary.find(diary::singleton_id(diary::RecordType::settings)))
        sentinel.backup = settings->instant(Field::settings_last_backup);
    return sentinel;
}

Chrome chrome_of(Context const& context) {
    Chrome chrome;
    chrome.screen = context.screen;
    chrome.storage = context.storage;
    chrome.unsaved = context.outbox.unsaved();
    chrome.failure = context.outbox.failure();
    chrome.saved = context.saved();
    chrome.update_ready = context.environment.update_ready;
    if (context.notice) {
        chrome.notice = context.notice->message;
        chrome.undo = context.notice->offers;
    }
    if (!context.is_fully_loaded()) return chrome;   // the code that shows the rest is not loaded yet
    chrome.pages_written = context.pages_written;
    if (auto const key = context.drafts.refused()) {
        bool const in_form = context.screen == Screen::form && key->first == context.record;
        if (context.screen != Screen::report && !in_form)
            chrome.refused_elsewhere = context.drafts.find(key->first, key->second)->problem;
        auto const* record = context.diary.find(key->first);
        chrome.refused_opens = record != nullptr && !record->gone;
    }
    if (auto const& loss = chrome.loss = context.environment.loss) {
        auto const here = [&](std::optional<time::Instant> const& at) {
            auto const& opened = context.opened;
            return at ? std::optional(time::Moment{*at, opened.offset_minutes, opened.zone}) : std::nullopt;
        };
        chrome.loss_newest = here(loss->newest);
        chrome.loss_backup = here(loss->backup);
    }
    chrome.broken_lines = context.diary.unreadable().size();
    return chrome;
}

}
