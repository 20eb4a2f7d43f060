// Moves between screens.
#include "app/core/context.h"
#include "app/core/forms.h"
#include "app/core/records.h"
#include "app/core/routes.h"

#include <utility>

namespace unknot::app {

using diary::RecordType;

Effects Context::go(Screen to, std::string fragment) {
    screen = to;
    drafts.forget_mistakes();
    return {Navigate{fragment.empty() ? fragment_of(to) : std::move(fragment), History::push}};
}

Effects Context::open_record(diary::RecordId const& id, Now const& now) {
    auto const* stored = diary.find(id);
    bool const is_new = unsaved && unsaved->id == id;
    if (stored == nullptr && !is_new) return {};
    if (stored != nullptr && stored->is(RecordType::sign)) return go(Screen::help);
    if (stored != nullptr && stored->is(RecordType::experiment)) return go(Screen::experiment);
    Effects effects = store_drafts(now, DraftsDue::all);
    record = id;
    append(effects, go(Screen::form, fragment_of(Screen::form, id)));
    return effects;
}

// A deleted record too: text that was being typed meanwhile brings it back, as any edit does.
std::optional<diary::Record> Context::form_record(diary::RecordId const& id) const {
    auto const* stored = diary.find(id);
    auto const type = stored == nullptr ? std::nullopt : stored->type.known();
    if (type && !form_of(*type).empty()) return *stored;
    if (!unsaved || unsaved->id != id) return std::nullopt;
    diary::Record new_record;
    new_record.id = unsaved->id;
    new_record.type = unsaved->type;
    new_record.at = unsaved->at;
    for (auto const& [field, value] : unsaved->fields)
        if (value) new_record.set(field, *value);
    return new_record;
}

}
