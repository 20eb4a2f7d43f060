// An app with a clock that is set by hand and a store that takes what is committed.
#pragma once
#include "app/app.h"
#include "support/effects_of.h"

#include <algorithm>
#include <map>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace unknot::tests {

[[nodiscard]] constexpr Milliseconds seconds(std::int64_t n) { return {n * 1000}; }

[[nodiscard]] constexpr Milliseconds minutes(std::int64_t n) { return seconds(n * 60); }

[[nodiscard]] constexpr Milliseconds hours(std::int64_t n) { return minutes(n * 60); }

class RunningApp {
public:
    // With what an earlier app has stored.
    explicit RunningApp(std::map<std::string, std::string> stored = {});
    // With other knowledge than that of the first frame, which must outlive it.
    RunningApp(std::map<std::string, std::string> stored, knowledge::Knowledge const&);

    void open(std::string_view fragment = {}, std::optional<time::Instant> launched = {});
    void load();    // the stored pages have been read
    void start();   // open and load
    void want(app::Intent const&);
    // Into the form that is open.
    void type(app::Text, std::string text);
    void type(diary::Field, std::string text);
    void leave(app::Text, SharedText const& text);
    void leave(diary::Field, SharedText const& text);
    void pass(Milliseconds);   // both clocks run on; the app is ticked as often as it asks
    void store();              // every commit asked for and not yet answered succeeds
    void fail(app::SaveFailure);
    void take(app::Effects);                                         // effects of a call made on `app` directly
    void open_file(std::string_view name, std::string_view bytes);   // was chosen, and is read to its end
    void unlock(std::uint32_t request, std::string_view plain);      // what the page's cipher made of a locked one
    [[nodiscard]] std::string written(std::uint32_t request);        // the file that is being saved
    void work();                                                     // all that a person waits for

    void set_clock(time::Zone const&, time::Instant);   // the app is somewhere else, or at another time
    [[nodiscard]] app::Now now();
    void add_past_cramp();                   // and keeps it as it is; its form is open
    void log_drink(std::string_view kind);   // one of the plain ones, by its word
    [[nodiscard]] std::vector<diary::Record const*> records(diary::RecordType) const;   // newest first
    [[nodiscard]] diary::Record const& newest(diary::RecordType) const;                 // which must be there
    [[nodiscard]] std::vector<diary::Record const*> cramps() const;
    [[nodiscard]] diary::Record const& cramp() const;   // the newest, which must be there
    [[nodiscard]] app::Screen screen();

    // The view of the screen that is shown, which must be of that kind.
    template <class Shown>
    [[nodiscard]] Shown shown() {
        return std::get<Shown>(app.view(now()).screen);
    }

    // Of the form that is open, which must have it.
    [[nodiscard]] app::form::MomentField moment(app::Text);
    [[nodiscard]] app::FieldView field(diary::Field);
    [[nodiscard]] std::string form_problem();   // the first; empty: none

    [[nodiscard]] app::Chrome chrome() { return app.view(now()).chrome; }

    // What the host was asked for, of one kind, oldest first.
    template <class Kind>
    [[nodiscard]] std::vector<Kind> asked_for() const {
        return effects_of<Kind>(effects);
    }

    [[nodiscard]] bool announced(std::string_view key) const;

    app::App app;
    time::Moment clock;
    std::optional<time::Zone> zone;   // of the place; nothing: the clock's offset never changes
    Milliseconds monotonic{5'000};
    std::map<std::string, std::string> pages;
    app::Environment environment;
    app::Effects effects;

private:
    std::uint8_t drawn_entropy_ = 0;
};

}
