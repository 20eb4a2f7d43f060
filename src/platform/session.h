// One running Unknot: passes events to the app and the interface, and their effects to the host.
#pragma once
#include "app/app.h"
#include "platform/host.h"
#include "time/elapsed.h"
#include "ui/interface.h"

namespace unknot::platform {

struct Stats {
    std::uint32_t frames = 0;
};

class Session {
public:
    Session(Host&, ui::Fonts const&, knowledge::Knowledge const&, knowledge::Strings const&);

    void open(app::Environment, std::string_view fragment, std::optional<time::Instant> launched);
    void change_environment(app::Environment);
    void change_appearance(ui::Scheme system, float text_scale);

    [[nodiscard]] app::Environment const& environment() const { return app_.environment(); }

    // Draws a frame now, or does background work when there is nothing to draw. The host calls it when a requested
    // frame is due.
    void frame();
    // The same without drawing, within the task of an input event; requests a frame that draws.
    void answer();

    void resize(ui::Viewport const&);
    void scroll(float top);
    void pointer(ui::Pointer const&);
    void happened(ui::Event);

    void focus(ui::NodeId node) { interface_.focus(node); }   // 0: none of ours

    void route(std::string_view fragment);
    void seen(bool visible);

    void load_page(std::string_view key, std::string_view text) { app_.load_page(key, text); }

    void remember_findings(std::string_view stored) { app_.remember_findings(std::string(stored)); }

    void loaded();
    void storage_unavailable(app::StorageState);
    void replace_page(std::string_view key, std::string_view text);

    [[nodiscard]] std::optional<app::Batch> next_commit() { return app_.next_commit(); }

    [[nodiscard]] std::optional<std::string> apply_page(std::uint32_t sequence, std::string_view key,
                                                        std::string_view stored) {
        return app_.apply_page(sequence, key, stored);
    }

    void committed(std::uint32_t sequence);
    void commit_failed(std::uint32_t sequence, app::SaveFailure);
    void commit_progress(std::size_t pages, std::size_t of);
    void recover(std::string_view lines);
    app::FileAnswer file_begun(std::string_view name, std::size_t bytes);
    app::FileAnswer file_piece(std::string_view);
    void file_ended(app::FileEnd);
    app::FilePiece backup_piece(std::uint32_t request);
    void not_saved(std::uint32_t request);
    void locked(std::uint32_t request, app::CipherOutcome);
    app::FileAnswer unlocked_piece(std::uint32_t request, std::string_view);
    void unlocked(std::uint32_t request, app::CipherOutcome);
    void copied(bool done);
    void update_taken();

    void knowledge_changed() { wake(); }   // the library has been loaded

    [[nodiscard]] ui::Scene const& scene() const { return interface_.scene(); }

    [[nodiscard]] app::App const& app() const { return app_; }

    [[nodiscard]] Stats const& stats() const { return stats_; }

private:
    void advance();
    [[nodiscard]] app::Now now();   // the host's time, with the steady clock
    [[nodiscard]] bool only_work_is_due();
    [[nodiscard]] bool work();   // works for a slice; returns whether there is something new to draw
    void ask_for_frame(app::Now const&);
    void perform(app::Effects const&);
    void carry_out(app::Effects const&);   // and shows the result
    void wake();
    [[nodiscard]] ui::Appearance appearance(app::Now const&) const;

    Host& host_;
    app::App app_;
    ui::Interface interface_;
    ui::Scheme system_scheme_ = ui::Scheme::light;
    float text_scale_ = 1;
    ui::Scene published_;
    Stats stats_;
    bool awake_ = true;                     // something happened since the last drawn frame
    std::optional<Milliseconds> draw_at_;   // on the monotonic clock: when time alone changes something
    time::SteadyClock clock_;
    bool hidden_ = false;
    time::ClockReading last_seen_;   // the last frame in view, or when the page was hidden
};

}
