#include "app/app.h"
#include "app/clock_question.h"
#include "app/day_view.h"
#include "app/form_text.h"
#include "app/record_line.h"
#include "app/record_view.h"
#include "app/records.h"
#include "app/routes.h"
#include "app/search_view.h"
#include "diary/days.h"
#include "diary/items.h"
#include "diary/text_value.h"
#include "time/future.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

namespace unknot::app {
namespace {

using diary::Field;
using diary::RecordType;

constexpr std::size_t added_shown = 5;
constexpr int last_night_hour = 22;   // when no clock time is known
constexpr std::int64_t minute = 60'000;

time::Moment moment_of(When when, diary::Diary const& diary, Now const& now) {
    time::Moment at = now.moment;
    constexpr std::int64_t minutes_ago[] = {0, 15, 30, 60};
    if (when == When::now) return at;
    if (when != When::last_night)
        return local_moment({at.at.ms - minutes_ago[static_cast<std::size_t>(when)] * minute}, at, now);
    auto local = time::date({time::night_of(now.moment, diary::day_start_of(diary)).days - 1});
    local.hour = last_night_hour;
    auto const resolved = resolve(local, at, now);
    return resolved ? resolved.value().moment : at;
}

// The amounts of an intake, which grow and shrink with the portion.
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

diary::Record const* check_in_of(diary::Diary const& diary, time::CivilDay day) {
    for (auto const* record : diary::of_days(diary, RecordType::check_in, day, day, diary::day_start_of(diary)))
        return record;
    return nullptr;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

}

// One answer for each intent of the area, in the order of intent_log.h.
Effects App::answer(LogIntent const& intent, Now const& now) {
    struct Answer {
        App& app;
        Now const& now;

        Effects add(RecordType type, std::vector<diary::FieldEdit> fields) const {
            auto const at = moment_of(app.log_.when, app.diary_, now);
            auto const id = diary::uuid_v7(at.at, now.entropy);
            auto patch = diary::new_patch(id, type, at);
            patch.fields = std::move(fields);
            auto effects = app.undoable_change(one_patch(std::move(patch), now), "undo.added", now);
            if (app.diary_.find(id) == nullptr) return effects;
            auto& added = app.log_.added;
            added.insert(added.begin(), id);
            added.resize(std::min(added.size(), added_shown));
            return effects;
        }

        Effects open(diary::RecordId const& id) const {
            Effects effects = app.store_drafts(now, DraftsDue::all);
            app.log_.record = id;
            append(effects, app.go(Screen::record, fragment_of(Screen::record, id)));
            return effects;
        }

        Effects open_new(RecordType type, time::Moment at, std::vector<diary::FieldEdit> fields) const {
            auto const id = diary::uuid_v7(at.at, now.entropy);
            app.log_.fresh = Fresh{id, type, std::move(at), std::move(fields)};
            return open(id);
        }

        Effects type_into(diary::RecordId const& id, std::string_view name, std::string const& text, bool left) const {
            auto const record = app.form_record();
            if (!record || record->id != id) return {};
            app.drafts_.type(id, name, text, now.monotonic);
            return left ? app.store_drafts(now, DraftsDue::all) : Effects{};
        }

        Effects operator()(SetWhen const& set) const {
            app.log_.when = set.when;
            return {};
        }

        Effects operator()(AddIntake const& intake) const { return add(RecordType::intake, intake.fields); }

        Effects operator()(AddItem const& item) const {
            auto const* record = app.diary_.find(item.id);
            if (record == nullptr) return {};
            auto fields = diary::intake_of_item(*record, 1);
            if (!fields) return {Announce{to_string(fields.error()), Urgency::urgent}};
            return add(RecordType::intake, std::move(fields).value());
        }

        Effects operator()(TypeFood const& typed) const {
            app.log_.food = typed.text;
            return {};
        }

        Effects operator()(TypeTag const& typed) const {
            app.log_.tag = typed.text;
            return {};
        }

        Effects operator()(AddTag const& tag) const {
            diary::Value const name{tag.name};
            if (is_blank(tag.name) || !diary::check_value(Field::tag_name, name)) return {};
            if (tag.name == app.log_.tag) app.log_.tag.clear();
            return add(RecordType::tag, {{Field::tag_name, name}});
        }

        Effects operator()(OpenNew const& open) const {
            std::vector<diary::FieldEdit> fields;
            if (open.type == RecordType::intake)
                fields = {{Field::intake_what, diary::choice(Field::intake_what, open.what)}};
            if (open.type == RecordType::item)
                fields = {{Field::item_what, diary::choice(Field::item_what, open.what)}};
            if (open.type == RecordType::medicine)
                fields = {{Field::medicine_event, diary::choice(Field::medicine_event, "start")}};
            return open_new(open.type, moment_of(app.log_.when, app.diary_, now), std::move(fields));
        }

        Effects operator()(OpenCheckIn const&) const {
            auto const day = time::night_of(now.moment, diary::day_start_of(app.diary_));
            if (auto const* record = check_in_of(app.diary_, day)) return open(record->id);
            return open_new(RecordType::check_in, now.moment, {{Field::check_in_day, diary::Value{day}}});
        }

        Effects operator()(OpenRecord const& record) const {
            auto const* stored = app.diary_.find(record.id);
            if (stored == nullptr) return {};
            if (stored->is(RecordType::cramp)) return app.handle(OpenEntry{record.id}, now);
            if (stored->is(RecordType::sign)) return app.go(Screen::help);
            if (stored->is(RecordType::experiment)) return app.go(Screen::experiment);
            return open(record.id);
        }

        Effects operator()(TypeField const& typed) const {
            auto const name = diary::row(typed.field).name;
            auto const record = app.form_record();
            // Passing through a field must not round what its text leaves out.
            if (record && app.drafts_.find(record->id, name) == nullptr) {
                for (auto const& card : form_of(diary::row(typed.field).type))
                    for (auto const& form : card.fields)
                        if (form.field == typed.field &&
                            write_form_text(form, *record, diary::scales_of(app.diary_), now) == typed.text)
                            return {};
            }
            return type_into(typed.id, name, typed.text, typed.left);
        }

        Effects operator()(TypeMoment const& typed) const {
            auto const record = app.form_record();
            auto const name = name_of(typed.what);
            if (record && app.drafts_.find(record->id, name) == nullptr) {
                auto const view = record_view(*record, app.drafts_, app.diary_, now);
                if (typed.text == (typed.what == Text::date ? view.date : view.start)) return {};
            }
            return type_into(typed.id, name, typed.text, typed.left);
        }

        Effects operator()(ChooseClock const& choice) const { return app.choose_clock(choice, now); }

        Effects operator()(TapAmount const& tap) const {
            app.drafts_.forget(tap.id, diary::row(tap.field).name);
            bool const whole = diary::row(tap.field).kind == diary::Kind::integer;
            diary::Value const value =
                whole ? diary::Value{std::int64_t{tap.amount}} : diary::Value{static_cast<double>(tap.amount)};
            return app.edit(tap.id, {{tap.field, value}}, now);
        }

        Effects operator()(SetFlag const& set) const {
            return app.edit(set.id, {{set.field, diary::Value{set.on}}}, now);
        }

        Effects operator()(ScalePortion const& scale) const {
            auto const* record = app.diary_.find(scale.id);
            if (record == nullptr) return {};
            for (auto const field : portion_fields)
                app.drafts_.forget(scale.id, diary::row(field).name);
            return app.edit(scale.id, scaled(*record, scale.by), now);
        }

        Effects operator()(OpenDay const& open) const {
            app.log_.day = open.day;
            return app.go(Screen::day);
        }

        Effects operator()(TurnDay const& turn) const {
            auto const today = time::night_of(now.moment, diary::day_start_of(app.diary_));
            time::CivilDay const day{app.log_.day.value_or(today).days + turn.days};
            app.log_.day = std::clamp(day, time::first_day, last_day_of(app.diary_, now.moment));
            return {};
        }

        Effects operator()(TurnMonth const& turn) const {
            auto const today = time::night_of(now.moment, diary::day_start_of(app.diary_));
            auto const shown = time::date(app.log_.month.value_or(today));
            int const months = shown.year * 12 + shown.month - 1 + turn.months;
            auto const first = time::day_from_date(months / 12, months % 12 + 1, 1);
            if (first && first.value() <= last_day_of(app.diary_, now.moment)) app.log_.month = first.value();
            return {};
        }

        Effects operator()(TypeSearch const& typed) const {
            app.log_.search = typed.text;
            app.log_.found_shown = found_at_first;
            return {};
        }

        Effects operator()(ToggleType const& toggle) const {
            if (app.log_.types.erase(toggle.type) == 0) app.log_.types.insert(toggle.type);
            app.log_.found_shown = found_at_first;
            return {};
        }

        Effects operator()(ShowMoreFound const&) const {
            app.log_.found_shown *= 2;
            return {};
        }
    };

    return std::visit(Answer{*this, now}, intent);
}

ScreenView App::log_view(Now const& now) const {
    bool const loading = storage_ == StorageState::loading;
    switch (screen_) {
    case Screen::day: {
        auto view = day_view(diary_, knowledge_, advised_.all(diary_, knowledge_, now.moment), log_, now.moment);
        view.loading = loading;
        return view;
    }
    case Screen::calendar: {
        auto view = calendar_view(diary_, log_, now.moment);
        view.loading = loading;
        return view;
    }
    case Screen::search: {
        auto view =
            found_.get({diary_.version(), log_.search, log_.types, log_.found_shown, knowledge_.library.has_value()},
                       [&] { return search_view(diary_, knowledge_, strings_, log_); });
        for (auto& found : view.found)
            found.line.in_future = time::is_future(found.line.at.at, now.moment.at);
        view.loading = loading;
        return view;
    }
    case Screen::record: {
        auto const record = form_record();
        if (!record) return RecordView{};
        auto view = record_view(*record, drafts_, diary_, now);
        if (view.has_moment) view.questions = clock_questions(*record, now);
        return view;
    }
    default: return add_view(now);
    }
}

LogView App::add_view(Now const& now) const {
    auto const& quick = quick_.get({diary_.version(), now.moment.at.ms / minute, knowledge_.library.has_value()},
                                   [&] { return quick_lists(diary_, knowledge_, now.moment); });
    LogView view;
    view.loading = storage_ == StorageState::loading;
    view.when = log_.when;
    view.drinks = quick.drinks;
    view.foods = quick.foods;
    view.supplements = quick.supplements;
    view.medicines = quick.medicines;
    view.plain_drinks = quick.plain_drinks;
    view.items = quick.items;
    view.tags = quick.tags;
    view.found_foods = foods_named(log_.food, diary_, knowledge_);
    view.food = log_.food;
    view.tag = log_.tag;
    if (!diary::check_text(Field::tag_name, log_.tag)) view.tag_problem = "form.too_long";
    view.no_foods_yet = !knowledge_.library;
    view.all_drinks = about_.unfolded.contains(std::string(fold_drinks));
    auto const scales = diary::scales_of(diary_);
    for (auto const& id : log_.added)
        if (auto const* record = diary_.find(id); record != nullptr && !record->gone)
            view.added.push_back(record_line(*record, scales, knowledge_));
    return view;
}

}
