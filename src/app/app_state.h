// All that App knows: the diary, what is on its way to the store, and what each area remembers beside them; and the
// ways to change it.
#pragma once
#include "app/drafts.h"
#include "app/effect.h"
#include "app/kept.h"
#include "app/parts.h"
#include "app/parts_exchange.h"
#include "app/parts_insight.h"
#include "app/parts_log.h"
#include "app/parts_sharing.h"
#include "app/quick_lists.h"
#include "diary/diary.h"
#include "knowledge/strings.h"

#include <set>
#include <string>
#include <tuple>

namespace unknot::app {

using QuickKey = std::tuple<std::uint64_t, std::int64_t, bool>;   // diary, minute, whether the library is there
using SearchKey = std::tuple<std::uint64_t, SharedText, std::set<diary::RecordType>, std::size_t, bool>;

class AppState {
protected:
    AppState(knowledge::Knowledge const& knowledge, knowledge::Strings const& strings)
        : knowledge_(knowledge), strings_(strings) {}

    // The ways to change it, in app.cpp.
    [[nodiscard]] bool is_whole() const;   // see later.h
    Effects change(diary::Change, Now const&);
    // Before that: what is being done to the whole diary comes to its end.
    Effects make_way(diary::Change const&);
    [[gnu::noinline]] Effects finish_file_work(diary::Change const&);
    Effects end_bulk();
    Effects apply_change(diary::Change, std::string message, Now const&);
    Effects undoable_change(diary::Change, std::string message, Now const&);
    Effects edit(diary::RecordId const&, std::vector<diary::FieldEdit>, Now const&);   // undoable
    Effects go(Screen, std::string fragment = {});
    Effects answer_loss();   // it is told no more
    [[nodiscard]] bool may_edit() const;
    [[nodiscard]] Minutes day_start() const;
    void forget_passphrase();
    [[nodiscard]] std::optional<diary::Record> form_record() const;   // stored, or as it would be
    // In app_unreadable.cpp.
    Effects treat_line(UnreadableIntent const&, Now const&);
    [[nodiscard]] UnreadableView lines_view(Now const&) const;

    knowledge::Knowledge const& knowledge_;
    knowledge::Strings const& strings_;
    diary::Diary diary_;
    Outbox outbox_;
    Environment environment_;
    StorageState storage_ = StorageState::loading;
    Screen screen_ = Screen::today;
    time::Moment opened_;
    std::optional<ReliefSession> relief_;
    diary::RecordId entry_;
    Drafts drafts_;
    std::optional<OwnWords> own_words_;
    AboutYou about_;
    std::size_t diary_shown_ = 0;
    std::optional<std::size_t> pages_written_;   // in percent, of a commit of many
    LogState log_;
    InsightState insight_;
    ExchangeState exchange_;
    SharingState sharing_;
    std::optional<Undoable> undo_;
    mutable Advised advised_;   // kept answers of pure functions
    mutable Kept<QuickKey, QuickLists> quick_;
    mutable Kept<SearchKey, SearchView> found_;
    Launch launch_;
    std::optional<Intent> waiting_;   // wanted before the parts that answer it were there, see later.h
    Effects due_;                     // what came of something that has no effects of its own; for the next tick
    bool asked_persistence_ = false, update_wanted_ = false;
};

}
