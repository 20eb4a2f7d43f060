#include "app/app.h"
#include "app/clock_text.h"
#include "app/records.h"
#include "diary/text_value.h"
#include "time/future.h"

#include <algorithm>
#include <array>
#include <utility>

namespace unknot::app {

using diary::Field;

namespace {

constexpr std::array<std::string_view, 4> text_names{"date", "start", "stop", "note"};

SharedText& text_of(EntryView& view, Text what) {
    switch (what) {
    case Text::date: return view.date;
    case Text::start: return view.start;
    case Text::stop: return view.stop;
    case Text::note: break;
    }
    return view.note;
}

}

std::string_view name_of(Text what) { return text_names[static_cast<std::size_t>(what)]; }

Text text_named(std::string_view name) {
    auto const found = std::find(text_names.begin(), text_names.end(), name);
    return found == text_names.end() ? Text::note : static_cast<Text>(found - text_names.begin());
}

Effects App::store_cramp_text(diary::Record const& record, std::string_view name, Draft& draft, Now const& now) {
    auto const what = text_named(name);
    if (what != Text::note) return store_time(record, what, draft, now);
    draft.own_words = true;
    if (!diary::check_text(Field::cramp_note, draft.text)) {
        draft.problem = "entry.note_too_long";
        return {};
    }
    std::optional<diary::Value> note;
    if (!draft.text.empty()) note = diary::Value{draft.text.string()};
    auto patch = diary::edit_patch(record);
    patch.fields = {{Field::cramp_note, note}};
    own_words_ = OwnWords{record.id, Field::cramp_note, draft.text.string()};
    return change(one_patch(std::move(patch), now), now);
}

std::string App::entry_text(Text what, Now const& now) const {
    EntryView view = entry_view(now);
    return text_of(view, what).string();
}

EntryView App::entry_view(Now const& now) const {
    EntryView view;
    auto const* record = diary_.find(entry_);
    if (record == nullptr) return view;
    view.cramp = cramp_line(*record);
    view.date = time::to_iso(time::day_of(record->at));
    view.start = write_clock(time::civil(record->at));
    if (view.cramp.duration) {
        time::Moment end = record->at;
        end.at = end.at + Milliseconds{view.cramp.duration->count * 1000};
        view.stop = write_clock(time::civil(now.zone_of(end).moment_at(end.at)));
        view.in_future = time::is_future(end.at, now.moment.at);
    }
    view.in_future = view.in_future || time::is_future(record->at.at, now.moment.at);
    view.questions = clock_questions(*record, now);
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
