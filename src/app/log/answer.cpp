#include "app/core/moment_text.h"
#include "app/core/records.h"
#include "app/log/log.h"
#include "diary/days.h"
#include "diary/items.h"
#include "diary/text_value.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace unknot::app::log {
namespace {

using diary::Field;
using diary::RecordType;

constexpr std::size_t added_shown = 5;
constexpr int last_night_hour = 22;   // hour used for "last night"

time::Moment moment_of(When when, diary::Diary const& diary, Now const& now) {
    time::Moment at = now.moment;
    constexpr std::int64_t minutes_ago[] = {0, 15, 30, 60};
    if (when == When::now) return at;
    if (when != When::last_night)
        return local_moment({at.at.ms - minutes_ago[static_cast<std::size_t>(when)] * ms_per_minute}, at, now);
    auto local = time::date({time::night_of(now.moment, diary::day_start_of(diary)).days - 1});
    local.hour = last_night_hour;
    auto const resolved = resolve(local, at, now);
    return resolved ? resolved.value().moment : at;
}

diary::Record const* check_in_of(diary::Diary const& diary, time::CivilDay day) {
    for (auto const* record : diary::records_of_days(diary, RecordType::check_in, day, day, diary::day_start_of(diary)))
        return record;
    return nullptr;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

Effects open_new(Context& context, RecordType type, time::Moment at, std::vector<diary::FieldEdit> fields,
                 Now const& now) {
    auto const id = diary::uuid_v7(at.at, now.entropy);
    context.unsaved = UnsavedRecord{id, type, std::move(at), std::move(fields)};
    return context.open_record(id, now);
}

// One answer for each intent, in the order of intent.h.
struct Answer {
    Context& context;
    State& state;
    Now const& now;

    Effects add(RecordType type, std::vector<diary::FieldEdit> fields) const {
        auto const at = moment_of(state.when, context.diary, now);
        auto const id = diary::uuid_v7(at.at, now.entropy);
        auto patch = diary::new_patch(id, type, at);
        patch.fields = std::move(fields);
        auto effects = context.undoable_change(one_patch(std::move(patch), now), "undo.added", now);
        if (context.diary.find(id) == nullptr) return effects;
        auto& added = state.added;
        added.insert(added.begin(), id);
        added.resize(std::min(added.size(), added_shown));
        return effects;
    }

    Effects operator()(SetWhen const& set) const {
        state.when = set.when;
        return {};
    }

    Effects operator()(AddRecord const& record) const { return add(record.type, record.fields); }

    Effects operator()(AddItem const& item) const {
        auto const* record = context.diary.find(item.id);
        if (record == nullptr) return {};
        auto fields = diary::intake_of_item(*record, 1);
        if (!fields) return {Announce{to_string(fields.error()), Urgency::urgent}};
        return add(RecordType::intake, std::move(fields).value());
    }

    Effects operator()(TypeFood const& typed) const {
        state.food = typed.text;
        return {};
    }

    Effects operator()(TypeTag const& typed) const {
        state.tag = typed.text;
        return {};
    }

    Effects operator()(AddTag const& tag) const {
        diary::Value const name{tag.name};
        if (is_blank(tag.name) || !diary::check_value(Field::tag_name, name)) return {};
        if (tag.name == state.tag) state.tag.clear();
        return add(RecordType::tag, {{Field::tag_name, name}});
    }

    Effects operator()(OpenNew const& open) const {
        std::vector<diary::FieldEdit> fields;
        if (open.type == RecordType::intake)
            fields = {{Field::intake_what, diary::choice(Field::intake_what, open.what)}};
        if (open.type == RecordType::item) fields = {{Field::item_what, diary::choice(Field::item_what, open.what)}};
        if (open.type == RecordType::medicine)
            fields = {{Field::medicine_event, diary::choice(Field::medicine_event, "start")}};
        return open_new(context, open.type, moment_of(state.when, context.diary, now), std::move(fields), now);
    }
};

}

Effects answer(Context& context, State& state, Intent const& intent, Now const& now) {
    return std::visit(Answer{context, state, now}, intent);
}

Effects open_check_in(Context& context, Now const& now) {
    auto const day = time::night_of(now.moment, diary::day_start_of(context.diary));
    if (auto const* record = check_in_of(context.diary, day)) return context.open_record(record->id, now);
    return open_new(context, RecordType::check_in, now.moment, {{Field::check_in_day, diary::Value{day}}}, now);
}

Effects add_past_cramp(Context& context, State const& state, Now const& now) {
    // No card on Today asks about it: its form opens now.
    return open_new(context, RecordType::cramp, moment_of(state.when, context.diary, now),
                    {{Field::cramp_end, diary::choice(Field::cramp_end, "unknown")},
                     {Field::cramp_morning, diary::choice(Field::cramp_morning, "skipped")}},
                    now);
}

}
