#include "app/app.h"
#include "app/clock_text.h"
#include "app/moment_text.h"
#include "app/records.h"
#include "diary/text_value.h"

#include <algorithm>
#include <array>
#include <utility>

namespace unknot::app {

using diary::Field;

namespace {

constexpr std::array<std::string_view, 4> text_names{"date", "start", "stop", "note"};
constexpr Seconds longest_by_clock{12 * 60 * 60};   // a stop time further off means that it lies before the start

SharedText& text_of(EntryView& view, Text what) {
    switch (what) {
    case Text::date: return view.date;
    case Text::start: return view.start;
    case Text::stop: return view.stop;
    case Text::note: break;
    }
    return view.note;
}

// Seconds from the start to a clock time on the same night.
Result<Seconds> lasted_until(time::Moment const& at, std::string_view text) {
    auto const clock = read_clock(text);
    if (!clock) return clock.error();
    time::CivilTime const start = time::civil(at);
    int const from = (start.hour * 60 + start.minute) * 60 + start.second;
    int seconds = clock.value().hour * 3600 + clock.value().minute * 60 - from;
    if (seconds < 0 && seconds > -60) seconds = 0;   // the same minute
    if (seconds < 0) seconds += 24 * 60 * 60;        // past midnight
    if (Seconds{seconds} > longest_by_clock) return Error{Problem::conflict, "stop", "before the start"};
    return Seconds{seconds};
}

}

std::string_view name_of(Text what) { return text_names[static_cast<std::size_t>(what)]; }

Text text_named(std::string_view name) {
    auto const found = std::find(text_names.begin(), text_names.end(), name);
    return found == text_names.end() ? Text::note : static_cast<Text>(found - text_names.begin());
}

Effects App::store_cramp_text(diary::Record const& record, std::string_view name, Draft& draft, Now const& now) {
    auto const what = text_named(name);
    auto patch = diary::edit_patch(record);
    if (what == Text::note) {
        std::optional<diary::Value> note;
        draft.own_words = true;
        if (!diary::check_text(Field::cramp_note, draft.text)) {
            draft.problem = "entry.note_too_long";
            return {};
        }
        if (!draft.text.empty()) note = diary::Value{draft.text.string()};
        patch.fields = {{Field::cramp_note, note}};
        own_words_ = OwnWords{record.id, Field::cramp_note, draft.text.string()};
    } else if (what == Text::stop) {
        auto const lasted = lasted_until(record.at, draft.text);
        if (!lasted) {
            draft.problem = lasted.error().problem == Problem::conflict ? "entry.stop_before_start" : "entry.no_time";
        } else {
            patch.fields = {{Field::cramp_duration, diary::Value{lasted.value().count}},
                            {Field::cramp_end, diary::choice(Field::cramp_end, "stopped")}};
        }
    } else {
        auto const to = moved(record.at, what, draft.text, now);
        draft.problem = to.problem;
        patch.at = to.at;
    }
    return draft.problem.empty() ? change(one_patch(std::move(patch), now), now) : Effects{};
}

std::string App::entry_text(Text what) const {
    EntryView view = entry_view();
    return text_of(view, what).string();
}

EntryView App::entry_view() const {
    EntryView view;
    auto const* record = diary_.find(entry_);
    if (record == nullptr) return view;
    view.cramp = cramp_line(*record);
    view.date = time::to_iso(time::day_of(record->at));
    view.start = write_clock(time::civil(record->at));
    if (view.cramp.duration) {
        time::Moment end = record->at;
        end.at = end.at + Milliseconds{view.cramp.duration->count * 1000};
        view.stop = write_clock(time::civil(end));
    }
    view.note = std::string(record->text(Field::cramp_note).value_or(""));
    for (auto const& [name, draft] : drafts_.of(entry_)) {
        auto const what = text_named(name);
        text_of(view, what) = draft->text;
        if (draft->problem.empty()) continue;
        view.problem = draft->problem;
        view.problem_at = what;
    }
    return view;
}

}
