#include "app/core/record_line.h"
#include "app/form/check_in.h"
#include "app/form/cramp_tags.h"
#include "app/form/form.h"
#include "app/form/form_text.h"
#include "diary/days.h"
#include "insight/exposure.h"
#include "time/future.h"

#include <algorithm>
#include <array>
#include <utility>

namespace unknot::app::form {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;

constexpr std::array weight_and_carbs = {
    Field::check_in_weight,        Field::check_in_carbohydrate, Field::check_in_ketones, Field::intake_carbohydrate,
    Field::exercise_weight_before, Field::exercise_weight_after, Field::item_carbohydrate};

constexpr std::array of_low_carb = {Field::check_in_carbohydrate, Field::check_in_ketones};

diary::Record const* profile_in(diary::Diary const& diary) {
    return diary.find(diary::singleton_id(RecordType::profile));
}

bool hides_weight_and_carbs(diary::Diary const& diary) {
    auto const* profile = profile_in(diary);
    if (profile == nullptr) return false;
    auto const conditions = profile->choices(Field::profile_conditions);
    return std::find(conditions.begin(), conditions.end(), "eating_disorder") != conditions.end();
}

// Today asks each morning whether a cramp came, in a record of its own: an answer added to that of the evening would
// make it look as if the whole had been written when it was known. Here it can be changed.
bool asks_for_night(Context const& context, Record const& record, Now const& now) {
    bool const over = diary::day_of(record, context.day_start()) < time::night_of(now.moment, context.day_start());
    return record.find(Field::check_in_cramps) != nullptr || (over && !insight::is_of_evening(record));
}

// Salts that few products have. The others are what the shelves of a shop are full of (judgement).
constexpr std::string_view rare_salts =
    "chloride lactate aspartate malate taurate threonate gluconate orotate hydroxide sulfate bicarbonate other";

// They are folded unless the record has one.
bool folds_salts(Record const& record) {
    auto const salt = record.choice(Field::intake_form);
    return record.choice(Field::intake_what) == "supplement" && !(salt && is_among(rare_salts, *salt));
}

// Makes the cards of a form.
struct Form {
    Context const& context;
    Record const& record;
    Now const& now;
    diary::Scales scales;
    bool hides;      // leaves out weight and carbs, and the symptom of gained weight
    bool low_carb;   // otherwise what only such a diet brings is left out, unless the record has it

    [[nodiscard]] MomentField moment_field(Text what) const {
        MomentField field{what, write_moment_text(what, record, now), {}};
        if (auto const* draft = context.drafts.find(record.id, name_of(what))) {
            field.text = draft->text;
            field.problem = draft->problem;
        }
        return field;
    }

    [[nodiscard]] FieldView field_view(FormField const& form) const {
        FieldView field{form, chosen_in(form, record), write_form_text(form, record, scales, now), {}, {}, {}, {}};
        if (form.input == Input::number || form.input == Input::steps) {
            field.unit = unit_key(form.field, scales);
            for (int const amount : form.input == Input::number ? form.amounts : std::span<int const>{})
                field.amounts.push_back({diary::shown_number(form.field, amount, scales), field.unit});
        }
        if (form.field == Field::check_in_symptoms) field.left_out = left_out();
        if (form.field == Field::intake_form && folds_salts(record) &&
            !context.unfolded.contains(std::string(fold_salts)))
            field.left_out = rare_salts;
        if (form.field == Field::check_in_cramps) field.night = diary::day_of(record, context.day_start());
        if (auto const* draft = context.drafts.find(record.id, diary::row(form.field).name)) {
            field.value = draft->text;
            field.problem = draft->problem;
        }
        field.shown = field.value;
        return field;
    }

    [[nodiscard]] std::string_view left_out() const {
        if (hides) return low_carb ? "weight_gain" : "weight_gain hair_loss";
        return low_carb ? "" : "hair_loss";
    }

    [[nodiscard]] bool shows(FormField const& form) const {
        bool const hidden =
            hides && std::find(weight_and_carbs.begin(), weight_and_carbs.end(), form.field) != weight_and_carbs.end();
        if (form.field == Field::check_in_cramps && !asks_for_night(context, record, now)) return false;
        bool const needless = !low_carb && record.find(form.field) == nullptr &&
                              std::find(of_low_carb.begin(), of_low_carb.end(), form.field) != of_low_carb.end();
        return !hidden && !needless && is_asked(form, record);
    }

    [[nodiscard]] CardView card_view(FormCard const& card) const {
        CardView view{card.title, {}, {}};
        for (auto const what : card.moment)
            view.moment.push_back(moment_field(what));
        for (auto const& form : card.fields)
            if (shows(form)) view.fields.push_back(field_view(form));
        return view;
    }
};

// A record about a night asks for the night at once, one of a day its three questions.
bool is_folded(CardView const& card, std::string_view second, Record const& record) {
    if (card.title == "night") return card.fields.front().form.field != Field::check_in_cramps;
    bool const of_night = record.find(Field::check_in_cramps) != nullptr;
    return of_night || (card.title != "day" && card.title != second && card.title != "urine");
}

// The rest is not hidden while it has text that was refused.
void fold_rest_of(FormView& view, Context const& context, Record const& record) {
    auto const second = second_question(context.diary);
    view.unfolded = context.unfolded.contains(std::string(fold_rest));
    for (auto& card : view.cards) {
        card.folded = is_folded(card, second, record);
        view.folds = view.folds || card.folded;
        for (auto const& field : card.fields)
            view.unfolded = view.unfolded || (card.folded && !field.problem.empty());
        for (auto const& field : card.moment)
            view.unfolded = view.unfolded || (card.folded && !field.problem.empty());
    }
}

// The mineral is that of the amount which is known, else magnesium, which most people with cramps take.
std::string salt_id(Record const& record) {
    auto const salt = record.choice(Field::intake_form);
    if (!salt) return {};
    bool const has_magnesium = record.decimal(Field::intake_magnesium).has_value();
    char const* const mineral = has_magnesium                             ? "magnesium_"
                                : record.decimal(Field::intake_potassium) ? "potassium_"
                                : record.decimal(Field::intake_calcium)   ? "calcium_"
                                                                          : "magnesium_";
    return mineral + std::string(*salt);
}

void show_salts(FormView& view, Context const& context, Record const& record) {
    view.salts_fold = folds_salts(record);
    view.all_salts = context.unfolded.contains(std::string(fold_salts));
    auto const id = salt_id(record);
    if (id.empty() || !context.knowledge.library) return;
    for (auto const& form : context.knowledge.library->supplements.forms)
        if (form.id == id) view.salt = &form;
}

bool lies_in_future(Record const& record, Now const& now) {
    auto const end = end_of_cramp(record, now);
    return time::is_future(record.at.at, now.moment.at) || (end && time::is_future(end->at, now.moment.at));
}

// The form of an intake or an item is called by its kind. The kind is not known if a newer version wrote it.
std::string title_of(Record const& record) {
    auto const type = *record.type.known();
    auto key = "record." + std::string(diary::word(type));
    if (type != RecordType::intake && type != RecordType::item) return key;
    auto const kind = record.choice(type == RecordType::intake ? Field::intake_what : Field::item_what);
    return kind ? key + '.' + std::string(*kind) : "title.form";
}

// The sign of Help that a blood result shows, if it shows one.
knowledge::Sign const* sign_of(Context const& context, Record const& record, Now const& now) {
    auto const* advice = context.advice.all(context.diary, context.knowledge, now.moment);
    if (advice == nullptr) return nullptr;
    for (auto const& highlight : advice->help.highlights)
        for (auto const& number : highlight.numbers)
            if (number.record == record.id) return knowledge::find_sign(context.knowledge, highlight.sign);
    return nullptr;
}

}

FormView form_view(Context const& context, Now const& now) {
    auto const record = context.form_record();
    if (!record) return {};
    FormView view;
    view.id = record->id;
    view.type = *record->type.known();
    view.at = record->at;
    view.stored = context.diary.find(record->id) != nullptr;
    view.title = title_of(*record);
    view.has_portion =
        view.type == RecordType::intake && view.stored && record->choice(Field::intake_what) != "medicine";
    if (view.type == RecordType::exercise) view.sweat = advice::sweat_loss(*record);
    if (view.type == RecordType::blood_result) view.asks = sign_of(context, *record, now);
    if (view.asks != nullptr) view.help = advice::lines_of(context.knowledge.help, *view.asks);
    view.can_store = !view.stored && view.type == RecordType::cramp;
    if (view.stored && view.type == RecordType::cramp) view.tags = tags_at(context.diary, record->at);
    show_salts(view, context, *record);
    view.in_future = lies_in_future(*record, now);
    view.questions = clock_questions(context, *record, now);
    Form const form{context,
                    *record,
                    now,
                    diary::scales_of(context.diary),
                    hides_weight_and_carbs(context.diary),
                    is_low_carb(profile_in(context.diary))};
    for (auto const& card : form_of(view.type)) {
        auto shown = form.card_view(card);
        if (!shown.fields.empty() || !shown.moment.empty()) view.cards.push_back(std::move(shown));
    }
    if (view.type == RecordType::check_in) fold_rest_of(view, context, *record);
    return view;
}

}
