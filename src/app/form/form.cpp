#include "app/form/form.h"

#include "app/core/records.h"
#include "app/form/cramp_tags.h"
#include "app/form/form_text.h"
#include "app/form/steps.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

namespace unknot::app::form {
namespace {

using diary::Field;

// The amounts of an intake that scale with the portion.
constexpr std::array portion_fields = {Field::intake_volume,      Field::intake_portion,   Field::intake_sodium,
                                       Field::intake_potassium,   Field::intake_magnesium, Field::intake_calcium,
                                       Field::intake_vitamin_d,   Field::intake_caffeine,  Field::intake_alcohol,
                                       Field::intake_carbohydrate};

std::vector<diary::FieldEdit> scaled(diary::Record const& intake, double by) {
    std::vector<diary::FieldEdit> fields;
    for (auto const field : portion_fields) {
        bool const whole = diary::row(field).kind == diary::Kind::integer;
        if (whole && intake.integer(field))
            fields.push_back(
                {field, diary::Value{std::int64_t{std::llround(static_cast<double>(*intake.integer(field)) * by)}}});
        else if (!whole && intake.decimal(field))
            fields.push_back({field, diary::Value{*intake.decimal(field) * by}});
    }
    return fields;
}

FormField const* find_form_field(diary::RecordType type, std::string_view name) {
    for (auto const& card : form_of(type))
        for (auto const& form : card.fields)
            if (diary::row(form.field).name == name) return &form;
    return nullptr;
}

Effects store_moment(Context& context, diary::Record const& record, Text what, Draft& draft, Now const& now) {
    bool const stop = what == Text::stop;
    auto const typed = stop ? stopped_at(record.at, draft.text, now) : moved(record.at, what, draft.text, now);
    draft.problem = typed.problem;
    if (!draft.problem.empty()) return {};
    if (stop) return context.edit(record.id, stopped_after(typed.at.at - record.at.at), now);
    return context.edit_moment(record.id, typed.at, now);
}

// One answer for each intent, in the order of intent.h.
struct Answer {
    Context& context;
    Now const& now;

    // Text that equals the stored value is no change. So a field that is only passed through keeps what its text leaves
    // out, such as the seconds of a clock time.
    Effects type(diary::RecordId const& id, std::string_view name, std::string const& stored, std::string const& typed,
                 bool left) const {
        if (context.drafts.find(id, name) == nullptr && typed == stored) return {};
        return context.type(id, name, typed, left, store_text, now);
    }

    Effects operator()(TypeField const& typed) const {
        auto const record = context.form_record();
        if (!record || record->id != typed.id) return {};
        auto const name = diary::row(typed.field).name;
        auto const* form = find_form_field(*record->type.known(), name);
        if (form == nullptr) return {};
        return type(typed.id, name, write_form_text(*form, *record, diary::scales_of(context.diary), now), typed.text,
                    typed.left);
    }

    Effects operator()(TypeMoment const& typed) const {
        auto const record = context.form_record();
        if (!record || record->id != typed.id) return {};
        return type(typed.id, name_of(typed.what), write_moment_text(typed.what, *record, now), typed.text, typed.left);
    }

    Effects operator()(TapAmount const& tap) const {
        context.drafts.forget(tap.id, diary::row(tap.field).name);
        bool const whole = diary::row(tap.field).kind == diary::Kind::integer;
        diary::Value const value =
            whole ? diary::Value{std::int64_t{tap.amount}} : diary::Value{static_cast<double>(tap.amount)};
        return context.edit(tap.id, {{tap.field, value}}, now);
    }

    Effects operator()(TakeStep const& step) const {
        auto const record = context.form_record();
        if (!record || record->id != step.id) return {};
        auto const* form = find_form_field(*record->type.known(), diary::row(step.field).name);
        if (form == nullptr || form->input != Input::steps) return {};
        auto steps = steps_of(*form);
        steps.start = last_answer(context.diary, *record, step.field).value_or(steps.start);
        auto const number = stepped(counted(*record, step.field), steps, step.up);
        return context.edit(step.id, {{step.field, value_of(step.field, number)}}, now);
    }

    Effects operator()(ScalePortion const& scale) const {
        auto const* record = context.diary.find(scale.id);
        if (record == nullptr) return {};
        for (auto const field : portion_fields)
            context.drafts.forget(scale.id, diary::row(field).name);
        return context.edit(scale.id, scaled(*record, scale.by), now);
    }

    Effects operator()(ChoosePlace const& place) const {
        return context.edit(place.id,
                            {{Field::cramp_muscle, diary::choice(Field::cramp_muscle, place.muscle)},
                             {Field::cramp_side, diary::choice(Field::cramp_side, place.side)}},
                            now);
    }

    Effects operator()(Store const& store) const {
        if (!context.unsaved || context.unsaved->id != store.id) return {};
        return context.edit(store.id, context.unsaved->fields, now);
    }

    Effects operator()(ToggleTag const& toggle) const {
        auto const* cramp = context.diary.find(toggle.cramp);
        if (cramp == nullptr) return {};
        if (auto const* tag = tag_at(context.diary, cramp->at, toggle.name))
            return context.undoable_change(one_patch(diary::remove_patch(*tag), now), "undo.deleted", now);
        auto patch = diary::new_patch(diary::uuid_v7(cramp->at.at, now.entropy), diary::RecordType::tag, cramp->at);
        patch.fields = {{Field::tag_name, diary::Value{toggle.name}}};
        return context.undoable_change(one_patch(std::move(patch), now), "undo.added", now);
    }

    Effects operator()(OpenNewTag const& open) const {
        auto const* cramp = context.diary.find(open.cramp);
        if (cramp == nullptr) return {};
        auto const id = diary::uuid_v7(cramp->at.at, now.entropy);
        context.unsaved = UnsavedRecord{id, diary::RecordType::tag, cramp->at, {}};
        return context.open_record(id, now);
    }

    Effects operator()(ChooseClock const& choice) const { return choose_clock(context, choice, now); }
};

}

Effects answer(Context& context, Intent const& intent, Now const& now) {
    return std::visit(Answer{context, now}, intent);
}

Effects store_text(Context& context, DraftKey const& key, Draft& draft, Now const& now) {
    auto const record = context.form_record(key.first);
    if (!record) return {};
    if (auto const what = text_named(key.second)) return store_moment(context, *record, *what, draft, now);
    auto const* form = find_form_field(*record->type.known(), key.second);
    if (form == nullptr) return {};
    auto text = read_form_text(*form, *record, draft.text, diary::scales_of(context.diary), now);
    draft.problem = text.problem;
    draft.own_words = form->input == Input::text || form->input == Input::long_text;
    if (!draft.problem.empty()) return {};
    if (draft.own_words) context.own_words = OwnWords{record->id, form->field, draft.text.string()};
    return context.edit(record->id, {{form->field, text.value}}, now);
}

}
