#include "app/app.h"
#include "app/form_text.h"
#include "app/moment_text.h"
#include "app/records.h"

#include <utility>

namespace unknot::app {
namespace {

FormField const* find_form_field(diary::RecordType type, std::string_view name) {
    for (auto const& card : form_of(type))
        for (auto const& form : card.fields)
            if (diary::row(form.field).name == name) return &form;
    return nullptr;
}

}

std::optional<diary::Record> AppState::form_record() const {
    auto const* stored = diary_.find(log_.record);
    auto const type = stored == nullptr ? std::nullopt : stored->type.known();
    if (type && !stored->gone && !form_of(*type).empty()) return *stored;
    if (!log_.fresh || log_.fresh->id != log_.record) return std::nullopt;
    diary::Record record;
    record.id = log_.fresh->id;
    record.type = log_.fresh->type;
    record.at = log_.fresh->at;
    for (auto const& [field, value] : log_.fresh->fields)
        if (value) record.set(field, *value);
    return record;
}

Effects App::store_form_text(std::string_view name, Draft& draft, Now const& now) {
    auto const record = form_record();
    if (!record) return {};
    if (name == name_of(Text::date) || name == name_of(Text::start)) {
        auto const to = moved(record->at, text_named(name), draft.text, now);
        draft.problem = to.problem;
        return draft.problem.empty() ? edit_moment(record->id, to.at, now) : Effects{};
    }
    auto const* form = find_form_field(*record->type.known(), name);
    if (form == nullptr) return {};
    auto text = read_form_text(*form, *record, draft.text, diary::scales_of(diary_), now);
    draft.problem = text.problem;
    draft.own_words = form->input == Input::text || form->input == Input::long_text;
    if (!draft.problem.empty()) return {};
    if (draft.own_words) own_words_ = OwnWords{record->id, form->field, draft.text.string()};
    return edit(record->id, {{form->field, text.value}}, now);
}

// A new record keeps the moment for when it is stored.
Effects App::edit_moment(diary::RecordId const& id, time::Moment at, Now const& now) {
    auto const* record = diary_.find(id);
    if (record == nullptr) {
        if (log_.fresh && log_.fresh->id == id) log_.fresh->at = std::move(at);
        return {};
    }
    auto patch = diary::edit_patch(*record);
    patch.at = std::move(at);
    return undoable_change(one_patch(std::move(patch), now), "undo.changed", now);
}

}
