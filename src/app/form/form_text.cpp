#include "app/form/form_text.h"

#include "app/core/clock_text.h"
#include "diary/text_value.h"

namespace unknot::app::form {
namespace {

using diary::Field;
using diary::Value;

FormText refused(std::string problem) { return {std::nullopt, std::move(problem)}; }

FormText read_number(Field field, std::string_view typed, diary::Scales const& scales) {
    auto value = diary::read_shown_number(field, typed, scales);
    if (value) return {std::move(value).value(), {}};
    return refused(value.error().problem == Problem::out_of_range ? "form.out_of_range" : "form.no_number");
}

FormText read_text(Field field, std::string_view typed) {
    if (!diary::check_text(field, typed)) return refused("form.too_long");
    return {Value{std::string(typed)}, {}};
}

FormText read_day(std::string_view typed) {
    auto const day = time::day_from_iso(typed);
    return day ? FormText{Value{day.value()}, {}} : refused("form.no_date");
}

time::CivilDay evening_of(diary::Record const& record) {
    return record.day(Field::check_in_day).value_or(time::day_of(record.at));
}

FormText read_instant(diary::Record const& record, std::string_view typed, Now const& now) {
    auto const moment = typed_form_clock(record, typed, now);
    return moment.problem.empty() ? FormText{Value{moment.at.at}, {}} : refused(moment.problem);
}

}

TypedMoment typed_form_clock(diary::Record const& record, std::string_view typed, Now const& now) {
    auto const clock = read_clock(typed);
    if (!clock) return {record.at, "form.no_time", {}};
    constexpr int noon = 12;
    auto day = evening_of(record);
    if (clock.value().hour < noon) ++day.days;
    auto local = time::date(day);
    local.hour = clock.value().hour;
    local.minute = clock.value().minute;
    return typed_moment(local, record.at, now);
}

FormText read_form_text(FormField const& form, diary::Record const& record, std::string_view typed,
                        diary::Scales const& scales, Now const& now) {
    if (typed.empty()) return {};
    switch (form.input) {
    case Input::number: return read_number(form.field, typed, scales);
    case Input::day: return read_day(typed);
    case Input::clock: return read_instant(record, typed, now);
    case Input::text:
    case Input::long_text: return read_text(form.field, typed);
    case Input::words:
    case Input::scale:
    case Input::colours:
    case Input::steps:
    case Input::yes_no:
    case Input::length: break;
    }
    return refused("form.no_number");
}

std::string write_form_text(FormField const& form, diary::Record const& record, diary::Scales const& scales,
                            Now const& now) {
    switch (form.input) {
    case Input::number:
    case Input::steps: return diary::shown_number(record, form.field, scales).value_or("");
    case Input::day:
        if (auto const day = record.day(form.field)) return time::to_iso(*day);
        break;
    case Input::clock:
        if (auto const at = record.instant(form.field))
            return write_clock(time::civil(local_moment(*at, record.at, now)));
        break;
    case Input::text:
    case Input::long_text: return std::string(record.text(form.field).value_or(""));
    case Input::words:
    case Input::scale:
    case Input::colours:
    case Input::yes_no:
    case Input::length: break;
    }
    return {};
}

std::string write_moment_text(Text what, diary::Record const& record, Now const& now) {
    if (what == Text::date) return time::to_iso(time::day_of(record.at));
    if (what == Text::start) return write_clock(time::civil(record.at));
    auto const end = end_of_cramp(record, now);
    return end ? write_clock(time::civil(*end)) : std::string();
}

std::optional<time::Moment> end_of_cramp(diary::Record const& record, Now const& now) {
    auto const seconds = record.integer(Field::cramp_duration);
    if (!record.is(diary::RecordType::cramp) || !seconds) return std::nullopt;
    return local_moment(record.at.at + Milliseconds{*seconds * 1000}, record.at, now);
}

std::vector<diary::FieldEdit> stopped_after(Milliseconds lasted) {
    return {{Field::cramp_duration, Value{lasted.count / 1000}},
            {Field::cramp_end, diary::choice(Field::cramp_end, "stopped")}};
}

}
