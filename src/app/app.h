// The whole state of a running Unknot and the one way to change it: an intent goes in, effects come out. This is only
// wiring: each intent goes to its area, and the area of the current screen makes its view.
#pragma once
#include "app/areas.h"
#include "app/core/context.h"
#include "app/intent.h"
#include "app/view.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace unknot::app {

class App {
public:
    App(knowledge::Knowledge const&, knowledge::Strings const&);

    // The page has opened. `launched` is the start time that the page noted when the person asked for relief at once.
    Effects open(Environment, std::string_view fragment, std::optional<time::Instant> launched, Now const&);
    // The page is visible again after a while; counts as a new opening.
    Effects reopen(Now const&);
    Effects route(std::string_view fragment, Now const&);
    Effects handle(Intent const&, Now const&);
    // Applies what changes with time alone. Call it at least as often as `next_tick` asks.
    Effects tick(Now const&);
    [[nodiscard]] std::optional<Milliseconds> next_tick(Now const& now) const;

    // A person is at the notice about the last change, so it stays.
    void hold_notice(Now const& now) { context_.hold_notice(now); }

    // Long work for the screen that is shown, to be done in small steps between frames. A step takes well under a
    // millisecond; it returns whether there is something new to show.
    [[nodiscard]] bool has_work() const;
    bool work();
    // Work that the person is waiting for.
    [[nodiscard]] bool has_awaited_work() const;

    void load_page(std::string_view key, std::string_view text) { context_.diary.load_page(key, text); }

    void remember_findings(std::string stored);   // see KeepFindings; call before `loaded`

    Effects loaded(Now const&);
    Effects storage_unavailable(StorageState, Now const&);

    // Replaces a page in memory by its stored text, then applies the waiting changes to it again.
    void replace_page(std::string_view key, std::string_view text, Now const& now) {
        context_.replace_page(key, text, now);
    }

    // See Outbox.
    [[nodiscard]] std::optional<Batch> next_commit() { return context_.outbox.next(); }

    [[nodiscard]] std::optional<std::string> apply_page(std::uint32_t sequence, std::string_view key,
                                                        std::string_view stored) {
        return context_.outbox.apply_page(sequence, key, stored, context_.diary);
    }

    Effects committed(std::uint32_t sequence, Now const&);

    Effects commit_failed(std::uint32_t sequence, SaveFailure failure) {
        return context_.commit_failed(sequence, failure);
    }

    // A commit of many pages is in progress; `pages` of them are written.
    void commit_progress(std::size_t pages, std::size_t of);

    // Call when the page is hidden, as it may never be shown again: stores text being typed.
    Effects leave(Now const& now) { return context_.store_drafts(now, DraftsDue::all); }

    // Records that are not stored yet, one JSON line each. The page keeps them elsewhere and gives them to `recover`
    // once the diary has been read.
    [[nodiscard]] std::string unsaved_records() const { return context_.unsaved_records(); }

    Effects recover(std::string_view lines, Now const& now) { return context_.recover(lines, now); }

    // What the sentinels outside the database remember of the diary.
    [[nodiscard]] Sentinel sentinel() const { return context_.sentinel(); }

    // See app/files/files.h.
    FileAnswer file_begun(std::string_view name, std::size_t bytes, Now const&);
    FileAnswer file_piece(std::string_view);
    Effects file_ended(FileEnd, Now const&);
    FilePiece backup_piece(std::uint32_t request);
    Effects not_saved(std::uint32_t request);
    Effects locked(std::uint32_t request, CipherOutcome, Now const&);
    FileAnswer unlocked_piece(std::uint32_t request, std::string_view);
    Effects unlocked(std::uint32_t request, CipherOutcome, Now const&);

    Effects copied(bool done);
    Effects update_taken() const;
    void change_environment(Environment);

    [[nodiscard]] View view(Now const&) const;
    [[nodiscard]] std::string theme(Now const&) const;   // dark for the rest of a night with a cramp
    [[nodiscard]] float text_size() const;               // relative to what the browser asks for, 1 to 2

    [[nodiscard]] Environment const& environment() const { return context_.environment; }

    [[nodiscard]] diary::Diary const& diary() const { return context_.diary; }

private:
    struct Answer;

    Effects answer(Intent const&, Now const&);
    [[nodiscard]] ScreenView screen_view(Now const&) const;
    void notice_move();
    void take_environment(Environment);

    // `of_deferred` may be called only once Context::is_fully_loaded.
    [[nodiscard]] FirstAreas const& of_first() const { return first_; }

    [[nodiscard]] DeferredAreas const& of_deferred() const { return *deferred_; }

    Context context_;
    FirstAreas first_;
    std::unique_ptr<DeferredAreas> deferred_;   // null until their code is loaded
    std::optional<Intent> waiting_;             // waits until the areas that answer it are loaded
    std::string link_;                          // the page was opened with it; kept until it can be read
    std::string stored_findings_;
    Screen seen_ = Screen::today;   // as of the last notice_move
    bool update_wanted_ = false, announced_loading_ = false;
};

}
