#include "app/log/record_form_view.h"

#include "app/core/clock_text.h"
#include "app/core/form_text.h"
#include "app/core/record_line.h"
#include "time/future.h"

#include <algorithm>

namespace unknot::app::log {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;

constexpr std::array weight_and_carbs = {
    Field::check_in_weight,        Field::check_in_carbohydrate, Field::check_in_ketones, Field::intake_carbohydrate,
    Field::exercise_weight_before, Field::exercise_weight_after, Field::item_carbohydrate};

bool hides_weight_and_carbs(diary::Diary const& diary) {
    auto const* profile = diary.find(diary::singleton_id(RecordType::profile));
    if (profile == nullptr) return false;
    auto const conditions = profile->choices(Field::profile_conditions);
    return std::find(conditions.begin(), conditions.end(), "eating_disorder") != conditions.end();
}

bool holds(Condition const& when, Record const& record) {
    if (when.words.empty()) return true;
    auto const word = record.choice(when.field);
    return word && (' ' + std::string(when.words) + ' ').find(' ' + std::string(*word) + ' ') != std::string::npos;
}

std::vector<std::string> chosen_words(FormField const& form, Record const& record) {
    auto const kind = diary::row(form.field).kind;
    std::vector<std::string> chosen;
    if (form.input == Input::yes_no) {
        if (auto const flag = record.flag(form.field)) chosen.emplace_back(*flag ? "yes" : "no");
    } else if (form.input == Input::scale) {
        if (auto const number = record.integer(form.field)) chosen.push_back(std::to_string(*number));
    } else if (kind == diary::Kind::choice) {
        if (auto const word = record.choice(form.field)) chosen.emplace_back(*word);
    } else if (kind == diary::Kind::choices) {
        for (auto const word : record.choices(form.field))
            chosen.emplace_back(word);
    }
    return chosen;
}

RecordField field_view(FormField const& form, Record const& record, Drafts const& drafts, diary::Scales const& scales,
                       Now const& now) {
    RecordField field{form, write_form_text(form, record, scales, now), {}, chosen_words(form, record), {}, {}, {}};
    auto const& row = diary::row(form.field);
    if (form.input == Input::number) {
        field.unit = unit_key(form.field, scales);
        for (int const amount : form.amounts)
            field.amounts.push_back({diary::shown_number(form.field, amount, scales), field.unit});
    }
    if (auto const* draft = drafts.find(record.id, row.name)) {
        field.value = draft->text;
        field.problem = draft->problem;
    }
    field.shown = field.value;
    return field;
}

void add_moment(RecordFormView& view, Record const& record, Drafts const& drafts) {
    view.at = record.at;
    view.date = time::to_iso(time::day_of(record.at));
    view.start = write_clock(time::civil(record.at));
    if (auto const* draft = drafts.find(record.id, name_of(Text::date))) {
        view.date = draft->text.string();
        view.date_problem = draft->problem;
    }
    if (auto const* draft = drafts.find(record.id, name_of(Text::start))) {
        view.start = draft->text.string();
        view.start_problem = draft->problem;
    }
}

}

RecordFormView record_form_view(Record const& record, Drafts const& drafts, diary::Diary const& diary, Now const& now) {
    RecordFormView view;
    view.id = record.id;
    view.type = record.type.known().value_or(RecordType::note);
    view.stored = diary.find(record.id) != nullptr;
    if (view.type == RecordType::intake) view.what = record.choice(Field::intake_what).value_or("");
    if (view.type == RecordType::item) view.what = record.choice(Field::item_what).value_or("");
    // An item is no event; a medicine's day and a check-in's are fields of theirs.
    view.has_moment = view.type != RecordType::item && view.type != RecordType::medicine;
    view.has_portion = view.type == RecordType::intake && view.stored && view.what != "medicine";
    if (view.type == RecordType::exercise) view.sweat = advice::sweat_loss(record);
    add_moment(view, record, drafts);
    view.in_future = view.has_moment && time::is_future(record.at.at, now.moment.at);
    auto const scales = diary::scales_of(diary);
    bool const hides = hides_weight_and_carbs(diary);
    for (auto const& card : form_of(view.type)) {
        RecordCard shown_card{card.title, {}};
        for (auto const& form : card.fields) {
            bool const hidden = hides && std::find(weight_and_carbs.begin(), weight_and_carbs.end(), form.field) !=
                                             weight_and_carbs.end();
            if (!hidden && holds(form.when, record))
                shown_card.fields.push_back(field_view(form, record, drafts, scales, now));
        }
        if (!shown_card.fields.empty()) view.cards.push_back(std::move(shown_card));
    }
    return view;
}

}
