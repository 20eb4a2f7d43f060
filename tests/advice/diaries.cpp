#include "diaries.h"

#include "doctest.h"

#include <algorithm>
#include <array>

namespace unknot::tests {

using diary::Change;
using diary::Field;
using diary::FieldEdit;
using diary::RecordId;
using diary::RecordType;

RecordId DiaryMaker::add(RecordType type, time::Instant at, std::vector<FieldEdit> fields, time::Instant made) {
    std::array<std::uint8_t, diary::entropy_bytes> entropy{};
    ++serial_;
    entropy[8] = static_cast<std::uint8_t>(serial_ >> 8);
    entropy.back() = static_cast<std::uint8_t>(serial_);
    auto patch = diary::new_patch(diary::uuid_v7(at, entropy), type, {at, 0, "UTC"});
    patch.fields = std::move(fields);
    Change change;
    change.made = made.ms < 0 ? at : made;
    change.patches = {patch};
    auto const done = diary_.apply(change);
    REQUIRE_MESSAGE(done, (done ? std::string() : to_string(done.error())));
    return patch.id;
}

void DiaryMaker::change(RecordId const& id, std::vector<FieldEdit> fields, time::Instant made) {
    auto patch = diary::edit_patch(*diary_.find(id));
    patch.fields = std::move(fields);
    Change change;
    change.made = made;
    change.patches = {patch};
    REQUIRE(diary_.apply(change));
}

void DiaryMaker::remove(RecordId const& id, time::Instant made) {
    Change change;
    change.made = made;
    change.patches = {diary::remove_patch(*diary_.find(id))};
    REQUIRE(diary_.apply(change));
}

RecordId DiaryMaker::cramp(time::Instant at, std::string_view end, std::int64_t duration_seconds) {
    std::vector<FieldEdit> fields = {field(Field::cramp_end, end)};
    if (duration_seconds >= 0) fields.push_back({Field::cramp_duration, duration_seconds});
    return add(RecordType::cramp, at, std::move(fields));
}

RecordId DiaryMaker::sign(time::Instant at, std::string_view id, std::string_view answer) {
    return add(RecordType::sign, at, {{Field::sign_sign, std::string(id)}, field(Field::sign_answer, answer)});
}

RecordId DiaryMaker::medicine(std::string_view name, std::int64_t days_ago, std::string_view event) {
    auto const on = today(-static_cast<std::int32_t>(days_ago));
    return add(
        RecordType::medicine, before_noon(day + static_cast<std::int64_t>(serial_) * second),
        {{Field::medicine_name, std::string(name)}, field(Field::medicine_event, event), {Field::medicine_on, on}});
}

RecordId DiaryMaker::medicine_of(std::string_view medicine_class, std::int64_t days_ago) {
    return medicine(name_of(medicine_class), days_ago);
}

void DiaryMaker::profile(std::vector<FieldEdit> fields) {
    if (profile_) return change(*profile_, std::move(fields), before_noon(day));
    profile_ = add(RecordType::profile, before_noon(day), std::move(fields));
}

void DiaryMaker::conditions(std::vector<std::string_view> const& words) {
    profile({field(Field::profile_conditions, words)});
}

void DiaryMaker::born(int years_ago) { profile({{Field::profile_birth_year, std::int64_t{2026 - years_ago}}}); }

void DiaryMaker::region(std::string_view word) {
    add(RecordType::settings, before_noon(day), {{Field::settings_region, std::string(word)}});
}

RecordId DiaryMaker::cramp_in(std::string_view context, time::Instant at) {
    return add(RecordType::cramp, at, {field(Field::cramp_end, "unknown"), field(Field::cramp_context, context)});
}

RecordId DiaryMaker::check_in(time::Instant at, std::vector<FieldEdit> fields) {
    return add(RecordType::check_in, at, std::move(fields));
}

RecordId DiaryMaker::exercise(time::Instant at, std::vector<FieldEdit> fields) {
    return add(RecordType::exercise, at, std::move(fields));
}

RecordId DiaryMaker::intake(time::Instant at, std::vector<FieldEdit> fields) {
    return add(RecordType::intake, at, std::move(fields));
}

RecordId DiaryMaker::blood(std::string_view test, double value, std::vector<diary::FieldEdit> fields) {
    std::vector<diary::FieldEdit> all{field(Field::blood_result_test, test), amount(Field::blood_result_value, value)};
    all.insert(all.end(), fields.begin(), fields.end());
    return add(RecordType::blood_result, before_noon(day), std::move(all));
}

RecordId DiaryMaker::answer(std::string_view question) { return sign(before_noon(hour), question); }

FieldEdit field(Field which, std::string_view word) { return {which, diary::choice(which, word)}; }

FieldEdit field(Field which, std::vector<std::string_view> const& words) {
    return {which, diary::choices(which, words)};
}

FieldEdit number(Field which, std::int64_t value) { return {which, value}; }

FieldEdit amount(Field which, double value) { return {which, value}; }

time::Moment moment(time::Instant at) { return {at, 0, "UTC"}; }

time::CivilDay today(std::int32_t days_after) { return {time::day_of(moment()).days + days_after}; }

knowledge::Knowledge const& shipped() {
    static auto const result = [] {
        auto known = knowledge::read_knowledge(knowledge::embedded_files());
        REQUIRE_MESSAGE(known, (known ? std::string() : to_string(known.error())));
        auto const library = knowledge::read_library(knowledge::embedded_files(), known.value());
        REQUIRE_MESSAGE(library, (library ? std::string() : to_string(library.error())));
        return known;
    }();
    return result.value();
}

knowledge::Library const& library() { return *shipped().library; }

std::string name_of(std::string_view medicine_class) {
    for (auto const& medicine : library().medicines)
        if (medicine.kind != knowledge::NameKind::form && medicine.classes == std::vector{std::string(medicine_class)})
            return medicine.name;
    for (auto const& medicine : library().medicines)
        if (medicine.kind != knowledge::NameKind::form &&
            std::find(medicine.classes.begin(), medicine.classes.end(), medicine_class) != medicine.classes.end())
            return medicine.name;
    FAIL("no medicine of the class ", std::string(medicine_class));
    return {};
}

advice::Facts facts_of(DiaryMaker const& maker, time::Instant now) {
    return advice::facts_for(maker.diary(), shipped(), moment(now));
}

bool holds(DiaryMaker const& maker, std::string_view fact) { return facts_of(maker).holds(fact); }

}
