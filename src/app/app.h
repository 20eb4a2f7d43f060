// The whole state of a running Unknot and the one way to change it: an intent goes in, effects come out.
#pragma once
#include "app/app_state.h"

#include <string>

namespace unknot::app {

class App : private AppState {
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
    // Long work for the screen that is shown, to be done in small steps between frames. A step takes well under a
    // millisecond; it returns whether there is something new to show.
    [[nodiscard]] bool has_work() const;
    bool work();
    // A person waits for it.
    [[nodiscard]] bool has_awaited_work() const;

    void load_page(std::string_view key, std::string_view text);
    void remember_findings(std::string kept);   // see KeepFindings; before `loaded`
    Effects loaded(Now const&);
    Effects storage_unavailable(StorageState, Now const&);
    // A page as it is stored now, in place of what memory has; what waits to be stored is applied to it again.
    void replace_page(std::string_view key, std::string_view text, Now const&);

    // See Outbox.
    [[nodiscard]] std::optional<Batch> next_commit() { return outbox_.next(); }

    [[nodiscard]] std::optional<std::string> apply_page(std::uint32_t sequence, std::string_view key,
                                                        std::string_view stored);
    Effects committed(std::uint32_t sequence, Now const&);
    Effects commit_failed(std::uint32_t sequence, SaveFailure);
    // A commit of many pages goes on: so many of them are written.
    void commit_progress(std::size_t pages, std::size_t of);
    // For the moment the page is hidden, when nobody knows if it comes back: text being typed becomes a change.
    Effects leave(Now const&);
    // The records that are not stored yet, a JSON line each, for the page to keep elsewhere meanwhile; and the same
    // given back when the diary has been read.
    [[nodiscard]] std::string unsaved_records() const;
    // What the sentinels outside the database are to remember of it, and what they remembered of another.
    [[nodiscard]] Sentinel sentinel() const;
    Effects recover(std::string_view lines, Now const&);

    // A file that was chosen comes in piece by piece.
    FileAnswer file_begun(std::string_view name, std::size_t bytes);
    [[gnu::noinline]] FileAnswer file_piece(std::string_view);
    [[gnu::noinline]] Effects file_ended(FileEnd, Now const&);
    // Of the file that SaveFile or LockFile asked for.
    [[gnu::noinline]] FilePiece backup_piece(std::uint32_t request);
    [[gnu::noinline]] Effects not_saved(std::uint32_t request);
    [[gnu::noinline]] Effects locked(std::uint32_t request, CipherOutcome, Now const&);   // see LockFile
    [[gnu::noinline]] FileAnswer unlocked_piece(std::uint32_t request, std::string_view);
    [[gnu::noinline]] Effects unlocked(std::uint32_t request, CipherOutcome, Now const&);   // see UnlockFile
    Effects copied(bool done);
    Effects update_taken();
    void change_environment(Environment);

    [[nodiscard]] View view(Now const&) const;
    [[nodiscard]] std::string theme() const;
    [[nodiscard]] Environment const& environment() const;
    [[nodiscard]] diary::Diary const& diary() const;

private:
    struct Handler;
    // What an area answers and shows, each in app_<area>.cpp.
    [[gnu::noinline]] Effects answer(LogIntent const&, Now const&);
    [[gnu::noinline]] Effects answer(InsightIntent const&, Now const&);
    [[gnu::noinline]] Effects answer(ExchangeIntent const&, Now const&);
    [[gnu::noinline]] Effects answer(SharingIntent const&, Now const&);
    [[gnu::noinline]] Effects answer(ProfileIntent const&, Now const&);
    [[gnu::noinline]] Effects answer(RescueIntent const&, Now const&);
    [[gnu::noinline]] Effects answer(TableIntent const&, Now const&);
    [[gnu::noinline]] Effects answer(ReportIntent const&, Now const&);
    [[gnu::noinline]] Effects answer(ReminderIntent const&, Now const&);
    [[nodiscard, gnu::noinline]] ScreenView log_view(Now const&) const;
    [[nodiscard, gnu::noinline]] LogView add_view(Now const&) const;
    [[nodiscard, gnu::noinline]] ScreenView insight_view(Now const&) const;
    [[nodiscard, gnu::noinline]] ScreenView exchange_view(Now const&) const;
    [[nodiscard, gnu::noinline]] ScreenView sharing_view(Now const&) const;
    // In this order in app.cpp, app_relief, app_morning, app_entry and app_view.cpp.
    Effects edit_moment(diary::RecordId const&, time::Moment, Now const&);
    Effects begin_relief(time::Moment at, Now const&);
    Effects resume_relief(diary::Record const&, Now const&);
    Effects store_cramp(Now const&);
    Effects remember_muscle(std::string const& muscle, Now const&);
    Effects store_launch(diary::RecordId const&, time::Moment const& at, std::string_view end, Now const&);
    Effects finish_cramp(Now const&);
    Effects settle_open_cramps(Now const&);
    Effects tick_relief(Now const&);
    [[nodiscard]] std::optional<Milliseconds> next_relief_tick(Now const&) const;
    [[nodiscard]] std::vector<knowledge::Step const*> relief_steps() const;   // at least one
    [[nodiscard]] ReliefView relief_view(Now const&) const;
    [[nodiscard]] std::optional<MorningCard> morning_card(Now const&) const;
    [[nodiscard]] std::optional<Week> week(Now const&) const;
    Effects store_drafts(Now const&, DraftsDue);
    [[gnu::noinline]] Effects store_draft(Drafts::Key const&, Draft&, Now const&);
    Effects store_cramp_text(diary::Record const&, std::string_view name, Draft&, Now const&);
    Effects store_time(diary::Record const&, Text, Draft&, Now const&);
    Effects store_form_text(std::string_view name, Draft&, Now const&);
    Effects store_report_words(std::string_view name, Draft&, Now const&);
    [[nodiscard]] bool can_store(Drafts::Key const&) const;
    void offer_own_words_back(std::string_view page, Now const&);
    [[nodiscard]] std::vector<ClockQuestion> clock_questions(diary::Record const&, Now const&) const;
    [[gnu::noinline]] Effects choose_clock(ChooseClock const&, Now const&);
    [[nodiscard]] exchange::Report const* report(Now const&) const;   // null while the library is not there
    [[nodiscard]] ReportView report_view(Now const&) const;
    [[nodiscard]] RemindersView reminders_view(Now const&) const;
    [[nodiscard, gnu::noinline]] EntryView entry_view(Now const&) const;
    [[nodiscard, gnu::noinline]] std::string entry_text(Text, Now const&) const;   // as the field shows it
    [[gnu::noinline]] void take_link();                                            // that the page was opened with
    [[gnu::noinline]] FileAnswer begin_file(std::string_view name, std::size_t bytes);
    void take_header(FileReading const&);
    void take_backup(FileReading&);
    bool compare_some();
    [[nodiscard]] bool is_comparing() const;
    [[nodiscard]] std::optional<FileProgress> file_progress() const;
    [[gnu::noinline]] Effects take_back(diary::Change);   // the reverse of an import
    Effects start_bulk(BulkChange);
    [[gnu::noinline]] bool step_file_work();
    Effects stop_file_work();
    [[nodiscard]] std::string share_url(Now const&) const;
    [[nodiscard]] ShareView share_view(Now const&) const;
    [[nodiscard]] ReceivedView received_view() const;
    [[nodiscard]] RestoreView restore_view() const;
    [[nodiscard]] DataView data_view(Now const&) const;
    Effects note_backup(Now const&);
    [[nodiscard]] DiaryView diary_view(Now const&) const;
    [[nodiscard]] Chrome chrome() const;
    [[nodiscard]] Saved saved() const;
    [[nodiscard]] bool nothing_logged() const;
    [[nodiscard]] bool something_ahead(Now const&) const;
};

}
