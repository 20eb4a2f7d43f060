// What all areas share: the diary and the ways to change it, text being typed, the current screen.
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
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::app {

inline constexpr Milliseconds undo_is_offered{10'000};

// A change of this session that can be taken back. Its patches have `seen` as the change left their records: what was
// changed since by others is not taken back.
struct Undoable {
    diary::Change reverse;
    std::string message;             // key of the sentence that says what was done
    std::uint32_t commit = 0;        // the commit that stores it and can be given up; 0: none
    bool follows_an_offer = false;   // made while the one before was offered: taken back, that is offered again
};

// Patches with it are always taken back.
inline constexpr auto seen_all = std::numeric_limits<std::uint32_t>::max();

// What is said of the last change, for a time.
struct UndoNotice {
    std::string message;                 // key of the sentence
    std::optional<Milliseconds> until;   // nullopt: set once the change is stored
    bool offers = true;                  // to take the newest change of the history back
};

// Text as this tab last stored it, in case another tab overwrites it.
struct OwnWords {
    diary::RecordId record;
    diary::Field field;
    std::string text;
};

// A record whose form is open; it is stored when the first field is filled in.
struct UnsavedRecord {
    diary::RecordId id;
    diary::RecordType type = diary::RecordType::note;
    time::Moment at;
    std::vector<diary::FieldEdit> fields;   // already known
};

struct Context {
    knowledge::Knowledge const& knowledge;
    knowledge::Strings const& strings;
    Environment environment = {};
    StorageState storage = StorageState::loading;
    diary::Diary diary = {};
    Outbox outbox = {};
    std::vector<Undoable> history = {};   // of this session, oldest first; the newest 100
    std::optional<UndoNotice> notice = {};
    Drafts drafts = {};
    std::optional<OwnWords> own_words = {};
    std::optional<UnsavedRecord> unsaved = {};
    Screen screen = Screen::today;
    diary::RecordId cramp = {};                      // being relieved, or relieved last
    diary::RecordId record = {};                     // whose form was opened last
    time::Moment opened = {};                        // when the page was opened or became visible again
    ShareRequest share = {};                         // what the share screen shows
    std::set<std::string> unfolded = {};             // keys of open sections
    mutable AdviceCache advice = {};                 // cache of a pure function
    std::optional<std::size_t> pages_written = {};   // in percent, of a commit of many pages
    bool taking_in = false;                          // a change of very many records is being applied in steps
    // Called before each change: completes a backup in progress and, unless the change only adds records, an import.
    std::function<Effects(Context&, diary::Change const&)> make_way = {};
    Effects due = {};   // effects of calls that return none; given out by the next tick

    [[nodiscard]] bool is_loading() const { return storage == StorageState::loading; }

    [[nodiscard]] bool is_fully_loaded() const { return environment.fully_loaded; }   // the deferred areas are loaded

    [[nodiscard]] bool may_edit() const {
        return storage == StorageState::ready || storage == StorageState::unavailable;
    }

    [[nodiscard]] Minutes day_start() const;
    [[nodiscard]] Announce announce(std::string_view key, Urgency = Urgency::polite) const;
    Effects answer_loss();   // hides the notice about the loss for good

    // In editor.cpp. A change with a message can be undone, see files::undo; the message says what was done.
    Effects change(diary::Change, Now const&);
    Effects undoable_change(diary::Change, std::string const& message, Now const&);
    // The first edit creates a new record, or one that the diary holds only once.
    Effects edit(diary::RecordId const&, std::vector<diary::FieldEdit>, Now const&);
    Effects edit_moment(diary::RecordId const&, time::Moment, Now const&);
    void remember(Undoable, std::optional<Milliseconds> offered_until);
    void expire_notice(Now const&);   // ends it when its time is over
    void hold_notice(Now const&);     // it stays for a while more
    Effects set_setting(diary::Field, std::string_view word, Now const&);
    Effects remove(diary::RecordId const&, Now const&);

    // In navigation.cpp.
    Effects go(Screen, std::string fragment = {});
    Effects open_record(diary::RecordId const&, Now const&);
    // The record of a form: as stored, or as it would be stored.
    [[nodiscard]] std::optional<diary::Record> form_record(diary::RecordId const&) const;

    [[nodiscard]] std::optional<diary::Record> form_record() const { return form_record(record); }

    // In typing.cpp: text being typed, stored when typing pauses.
    Effects type(diary::RecordId const&, std::string_view name, SharedText, bool left, StoreDraft, Now const&);
    Effects store_drafts(Now const&, DraftsDue);
    [[nodiscard]] std::optional<Milliseconds> next_draft(Now const&) const;   // time until one is due

    // In storage.cpp (the sentinel in chrome.cpp): the calls of the store, see App.
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
// Answers the intents that need no area; those of an area have no effect here.
Effects answer(Context&, CoreIntent const&, Now const&);

}
