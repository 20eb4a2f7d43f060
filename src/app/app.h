// The whole state of a running Unknot and the one way to change it: an intent goes in, effects come out.
#pragma once
#include "app/now.h"
#include "app/parts.h"
#include "diary/diary.h"
#include "knowledge/strings.h"

#include <string>

namespace unknot::app {

class App {
public:
    App(knowledge::Knowledge const&, knowledge::Strings const&);

    // The page has opened; `launched` is the start time it noted when the person asked for relief at once.
    Effects open(Environment, std::string_view fragment, std::optional<time::Instant> launched, Now const&);
    // Back in view after a while away: counts as a new opening.
    Effects reopen(Now const&);
    Effects route(std::string_view fragment, Now const&);
    Effects handle(Intent const&, Now const&);
    // What time alone changes. Call at least as often as `next_tick` asks.
    Effects tick(Now const&);
    [[nodiscard]] std::optional<Milliseconds> next_tick(Now const&) const;

    void load_page(std::string_view text);
    Effects loaded(Now const&);
    Effects storage_unavailable(StorageState, Now const&);
    void replace_page(std::string_view key, std::string_view text);
    [[nodiscard]] std::optional<std::string> apply_page(std::uint32_t sequence, std::string_view key,
                                                        std::string_view stored) const;
    Effects committed(std::uint32_t sequence);
    void commit_failed(std::uint32_t sequence, SaveFailure);

    Effects file_opened(std::string_view name, std::string_view bytes);
    Effects copied(bool done);
    Effects update_taken();
    void change_environment(Environment);

    [[nodiscard]] View view(Now const&) const;
    [[nodiscard]] std::string theme() const;
    [[nodiscard]] Environment const& environment() const;
    [[nodiscard]] diary::Diary const& diary() const;

private:
    struct Handler;
    // In this order in app.cpp, app_relief, app_morning, app_entry, app_share and app_view.cpp.
    Effects change(diary::Change, Now const&);
    Effects undoable_change(diary::Change, std::string message, Now const&);
    Effects go(Screen, std::string fragment = {});
    [[nodiscard]] bool may_edit() const;
    Effects begin_relief(time::Moment at, Now const&);
    Effects resume_relief(diary::Record const&, Now const&);
    Effects store_cramp(Now const&);
    Effects store_launch(diary::RecordId const&, time::Moment const& at, std::string_view end, Now const&);
    Effects finish_cramp(Now const&);
    Effects settle_open_cramps(Now const&);
    Effects tick_relief(Now const&);
    [[nodiscard]] std::optional<Milliseconds> next_relief_tick(Now const&) const;
    [[nodiscard]] std::vector<knowledge::Step const*> relief_steps() const;   // at least one
    [[nodiscard]] ReliefView relief_view(Now const&) const;
    [[nodiscard]] std::optional<MorningCard> morning_card(Now const&) const;
    [[nodiscard]] std::optional<Week> week(Now const&) const;
    Effects store_drafts(Now const&, Drafts);
    Effects store_text(diary::Record const&, Text, Draft&, Now const&);
    [[nodiscard]] EntryView entry_view() const;
    [[nodiscard]] std::string entry_text(Text) const;   // as the field shows it
    void receive(std::string_view fragment);
    [[nodiscard]] std::string share_url() const;
    [[nodiscard]] Download backup_file(Now const&) const;
    [[nodiscard]] RestoreView restore_view() const;
    [[nodiscard]] DiaryView diary_view() const;
    [[nodiscard]] Chrome chrome() const;
    [[nodiscard]] Minutes day_start() const;

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
    std::map<Text, Draft> drafts_;
    AboutYou about_;
    std::string share_muscle_ = "calf";
    std::size_t diary_shown_;
    std::size_t broken_lines_ = 0;
    std::optional<Received> received_;
    std::optional<Restore> restore_;
    std::optional<Undoable> undo_;
    mutable Advised advised_;   // kept answers of pure functions
    Launch launch_;
    bool asked_persistence_ = false, update_wanted_ = false;
};

}
