// What every area works with: the diary and the ways to change it, text being typed, where the person is.
#pragma once
#include "app/core/advice_cache.h"
#include "app/core/chrome.h"
#include "app/core/drafts.h"
#include "app/core/effect.h"
#include "app/core/environment.h"
#include "app/core/intent.h"
#include "app/core/now.h"
#include "app/core/outbox.h"
#include "diary/diary.h"
#include "knowledge/knowledge.h"
#include "knowledge/strings.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::app {

// The last change as long as it can be taken back.
struct Undoable {
    diary::Change reverse;
    std::string message;
    std::optional<Milliseconds> until;   // nothing: it is offered as long as after `commit`
    std::uint32_t commit = 0;            // that it waits for; 0: for none
};

// The person's own words as this tab stored them last, in case another tab stores others over them.
struct OwnWords {
    diary::RecordId record;
    diary::Field field;
    std::string text;
};

// A record whose form is open and that is stored with the first thing filled in.
struct UnsavedRecord {
    diary::RecordId id;
    diary::RecordType type = diary::RecordType::note;
    time::Moment at;
    std::vector<diary::FieldEdit> fields;   // what is known of it already
};

struct Context {
    knowledge::Knowledge const& knowledge;
    knowledge::Strings const& strings;
    Environment environment = {};
    StorageState storage = StorageState::loading;
    diary::Diary diary = {};
    Outbox outbox = {};
    std::optional<Undoable> undo = {};
    Drafts drafts = {};
    std::optional<OwnWords> own_words = {};
    std::optional<UnsavedRecord> unsaved = {};
    Screen screen = Screen::today;
    diary::RecordId cramp = {};                      // that was relieved, or is being, see relief
    diary::RecordId record = {};                     // whose form was opened last
    time::Moment opened = {};                        // the page, or when it came back into view
    ShareRequest share = {};                         // what the screen of links is about
    std::set<std::string> unfolded = {};             // keys of sections that are open
    mutable AdviceCache advice = {};                 // kept answers of pure functions
    std::optional<std::size_t> pages_written = {};   // in percent, of a commit of many
    bool taking_in = false;                          // a change of very many records is being applied in steps
    // Called before a change while a file is read or written: what is being done to the whole diary comes to its end.
    std::function<Effects(Context&, diary::Change const&)> make_way = {};
    Effects due = {};   // what came of something that has no effects of its own; for the next tick

    [[nodiscard]] bool is_loading() const { return storage == StorageState::loading; }

    [[nodiscard]] bool is_fully_loaded() const { return environment.whole; }   // what is deferred is there

    [[nodiscard]] bool may_edit() const {
        return storage == StorageState::ready || storage == StorageState::unavailable;
    }

    [[nodiscard]] Minutes day_start() const;
    [[nodiscard]] Announce announce(std::string_view key, Urgency = Urgency::polite) const;
    Effects answer_loss();   // it is told no more

    // In editor.cpp. With a message the change can be undone; the message says what was done.
    Effects change(diary::Change, Now const&);
    Effects undoable_change(diary::Change, std::string const& message, Now const&);
    // A record the diary holds once, and one whose form is new, are made by their first edit.
    Effects edit(diary::RecordId const&, std::vector<diary::FieldEdit>, Now const&);
    Effects edit_moment(diary::RecordId const&, time::Moment, Now const&);
    void expire_undo(Now const&);   // it is offered for a while
    Effects set_setting(diary::Field, std::string_view word, Now const&);
    Effects remove(diary::RecordId const&, Now const&);

    // In navigation.cpp.
    Effects go(Screen, std::string fragment = {});
    Effects open_record(diary::RecordId const&, Now const&);
    // Of a record that has a form: as it is stored, or as it would be.
    [[nodiscard]] std::optional<diary::Record> form_record(diary::RecordId const&) const;

    [[nodiscard]] std::optional<diary::Record> form_record() const { return form_record(record); }

    // In typing.cpp: text being typed, which is stored when it rests.
    Effects type(diary::RecordId const&, std::string_view name, SharedText, bool left, StoreDraft, Now const&);
    Effects store_drafts(Now const&, DraftsDue);
    [[nodiscard]] std::optional<Milliseconds> next_draft(Now const&) const;   // until one is due

    // In storage.cpp: what the store asks, see App.
    void replace_page(std::string_view key, std::string_view text, Now const&);
    void committed(std::uint32_t sequence, Now const&);
    Effects commit_failed(std::uint32_t sequence, SaveFailure);
    [[nodiscard]] std::string unsaved_records() const;
    Effects recover(std::string_view lines, Now const&);
    [[nodiscard]] Sentinel sentinel() const;

    [[nodiscard]] Saved saved() const;
    [[nodiscard]] bool nothing_logged() const;

private:
    Effects apply_change(diary::Change, std::string message, Now const&);
    void offer_own_words_back(std::string_view page, Now const&);
};

[[nodiscard]] Chrome chrome_of(Context const&);
// What can be wanted on any screen and needs no area; what an area answers is left to it.
Effects answer(Context&, CoreIntent const&, Now const&);

}
