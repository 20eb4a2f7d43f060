#include "app/cramp/cramp.h"

#include "app/core/clock_questions.h"
#include "app/core/clock_text.h"
#include "app/core/records.h"
#include "diary/text_value.h"
#include "time/future.h"

#include <utility>

namespace unknot::app::cramp {

using diary::Field;

namespace {

SharedText& text_of(CrampFormView& view, Text what) {
    switch (what) {
    case Text::date: return view.date;
    case Text::start: return view.start;
    case Text::stop: return view.stop;
    case Text::note: break;
    }
    return view.note;
}

Effects store_time(Context& context, diary::Record const& record, Text what, Draft& draft, Now const& now) {
    auto const typed =
        what == Text::stop ? stopped_at(record.at, draft.text, now) : moved(record.at, what, draft.text, now);
    draft.problem = typed.problem;
    if (!draft.problem.empty()) return {};
    auto patch = diary::edit_patch(record);
    if (what == Text::stop)
        patch.fields = stopped_after(typed.at.at - record.at.at);
    else
        patch.at = typed.at;
    return context.change(one_patch(std::move(patch), now), now);
}

Effects store_text(Context& context, DraftKey const& key, Draft& draft, Now const& now) {
    auto const* stored = context.diary.find(key.first);
    if (stored == nullptr) return {};
    auto const& record = *stored;
    auto const what = text_named(key.second);
    if (what != Text::note) return store_time(context, record, what, draft, now);
    draft.own_words = true;
    if (!diary::check_text(Field::cramp_note, draft.text)) {
        draft.problem = "entry.note_too_long";
        return {};
    }
    std::optional<diary::Value> note;
    if (!draft.text.empty()) note = diary::Value{draft.text.string()};
    auto patch = diary::edit_patch(record);
    patch.fields = {{Field::cramp_note, note}};
    context.own_words = OwnWords{record.id, Field::cramp_note, draft.text.string()};
    return context.change(one_patch(std::move(patch), now), now);
}

}

Effects answer(Context& context, State&, Intent const& intent, Now const& now) {
    auto const& typed = std::get<EditText>(intent);
    // Passing through a field must not round the seconds its text leaves out.
    auto const name = name_of(typed.what);
    bool const passed_through = context.drafts.find(context.cramp, name) == nullptr;
    CrampFormView shown = cramp_form_view(context, {}, now);
    if (passed_through && typed.text == text_of(shown, typed.what)) return {};
    return context.type(context.cramp, name, typed.text, typed.left, store_text, now);
}

Effects add_past(Context& context, Now const& now) {
    auto const id = diary::uuid_v7(now.moment.at, now.entropy);
    auto patch = diary::new_patch(id, diary::RecordType::cramp, now.moment);
    // Nothing is asked about it in the morning: whoever adds it later fills it in right here.
    patch.fields = {{Field::cramp_end, diary::choice(Field::cramp_end, "unknown")},
                    {Field::cramp_morning, diary::choice(Field::cramp_morning, "skipped")}};
    Effects effects = context.undoable_change(one_patch(std::move(patch), now), "undo.added", now);
    if (context.diary.find(id) != nullptr) append(effects, context.open_cramp(id, now));
    return effects;
}

CrampFormView cramp_form_view(Context const& context, State const&, Now const& now) {
    CrampFormView view;
    auto const* record = context.diary.find(context.cramp);
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
    view.questions = clock_questions(context, *record, now);
    view.note = std::string(record->text(Field::cramp_note).value_or(""));
    for (auto const& [name, draft] : context.drafts.of(context.cramp)) {
        auto const what = text_named(name);
        text_of(view, what) = draft->text;
        if (draft->problem.empty()) continue;
        view.problem = draft->problem;
        view.problem_at = what;
    }
    return view;
}

}
