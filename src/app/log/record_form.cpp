#include "app/core/form_text.h"
#include "app/core/moment_text.h"
#include "app/log/log.h"

#include <utility>

namespace unknot::app::log {
namespace {

FormField const* find_form_field(diary::RecordType type, std::string_view name) {
    for (auto const& card : form_of(type))
        for (auto const& form : card.fields)
            if (diary::row(form.field).name == name) return &form;
    return nullptr;
}

}

Effects store_form_text(Context& context, DraftKey const& key, Draft& draft, Now const& now) {
    auto const record = context.form_record();
    auto const& name = key.second;
    if (!record) return {};
    if (name == name_of(Text::date) || name == name_of(Text::start)) {
        auto const to = moved(record->at, text_named(name), draft.text, now);
        draft.problem = to.problem;
        return draft.problem.empty() ? context.edit_moment(record->id, to.at, now) : Effects{};
    }
    auto const* form = find_form_field(*record->type.known(), name);
    if (form == nullptr) return {};
    auto text = read_form_text(*form, *record, draft.text, diary::scales_of(context.diary), now);
    draft.problem = text.problem;
    draft.own_words = form->input == Input::text || form->input == Input::long_text;
    if (!draft.problem.empty()) return {};
    if (draft.own_words) context.own_words = OwnWords{record->id, form->field, draft.text.string()};
    return context.edit(record->id, {{form->field, text.value}}, now);
}

}
