#include "app/form/clock_questions.h"

#include "app/core/clock_text.h"
#include "app/form/form_text.h"

#include <utility>

namespace unknot::app::form {

using diary::Field;

namespace {

// Typed text has no seconds, so those of the record are kept.
void keep_seconds(time::Instant& at, time::Instant stored) {
    at.ms += stored.ms % ms_per_minute - at.ms % ms_per_minute;
}

// Nullopt unless the text can mean several moments, or none. `stored`: the record's moment, if the text is made of it.
std::optional<ClockQuestion> clock_question(std::string field, TypedMoment const& typed,
                                            std::optional<time::Moment> const& stored) {
    if (typed.choices.empty()) return std::nullopt;
    ClockQuestion question{std::move(field), typed.problem, typed.choices, {}};
    if (!stored) return question;
    for (std::size_t n = 0; n < question.choices.size(); ++n) {
        auto& choice = question.choices[n];
        keep_seconds(choice.at, stored->at);
        if (choice.offset_minutes == stored->offset_minutes) question.chosen = n;
    }
    return question;
}

void add(std::vector<ClockQuestion>& questions, std::optional<ClockQuestion> question) {
    if (question) questions.push_back(std::move(*question));
}

// Typed text that was refused, or else the time of the record.
struct TextOrMoment {
    std::string text;
    std::optional<time::Moment> stored;
};

TextOrMoment text_or(Draft const* draft, std::optional<time::Moment> stored) {
    if (draft != nullptr && !draft->problem.empty()) return {draft->text.string(), std::nullopt};
    return {stored ? write_clock(time::civil(*stored)) : std::string(), std::move(stored)};
}

}

std::vector<ClockQuestion> clock_questions(Context const& context, diary::Record const& record, Now const& now) {
    std::vector<ClockQuestion> questions;
    auto const draft = [&](std::string_view name) { return context.drafts.find(record.id, name); };
    if (auto const* date = draft("date"))
        add(questions, clock_question("date", moved(record.at, Text::date, date->text, now), std::nullopt));
    auto const start = text_or(draft("start"), record.at);
    add(questions, clock_question("start", moved(record.at, Text::start, start.text, now), start.stored));
    auto const stop = text_or(draft("stop"), end_of_cramp(record, now));
    if (!stop.text.empty()) add(questions, clock_question("stop", stopped_at(record.at, stop.text, now), stop.stored));
    for (auto const& card : form_of(*record.type.known()))
        for (auto const& form : card.fields) {
            if (form.input != Input::clock) continue;
            std::string const name(diary::row(form.field).name);
            std::optional<time::Moment> stored;
            if (auto const at = record.instant(form.field)) stored = local_moment(*at, record.at, now);
            auto const text = text_or(draft(name), std::move(stored));
            add(questions, clock_question(name, typed_form_clock(record, text.text, now), text.stored));
        }
    return questions;
}

Effects choose_clock(Context& context, ChooseClock const& choice, Now const& now) {
    auto const* stored = context.diary.find(choice.id);
    auto const record = stored != nullptr ? std::optional(*stored) : context.form_record();
    if (!record || record->id != choice.id) return {};
    context.drafts.forget(choice.id, choice.field);
    if (choice.field == "date" || choice.field == "start")
        return choice.at == record->at ? Effects{} : context.edit_moment(record->id, choice.at, now);
    if (choice.field == "stop") return context.edit(record->id, stopped_after(choice.at.at - record->at.at), now);
    auto const field = diary::find_field(*record->type.known(), choice.field);
    if (!field || diary::row(*field).kind != diary::Kind::instant) return {};
    return context.edit(record->id, {{*field, diary::Value{choice.at.at}}}, now);
}

}
