#include "diaries.h"

#include "doctest.h"

#include <array>

namespace unknot::tests {

using diary::Change;
using diary::Field;
using diary::FieldEdit;
using diary::RecordId;
using diary::RecordType;

RecordId DiaryMaker::add(RecordType type, time::Instant at, std::vector<FieldEdit> fields, time::Instant made) {
    std::array<std::uint8_t, diary::entropy_bytes> entropy{};
    entropy.back() = ++serial_;
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

FieldEdit field(Field which, std::string_view word) { return {which, diary::choice(which, word)}; }

knowledge::Knowledge const& shipped() {
    static auto const result = knowledge::read_knowledge(knowledge::embedded_files());
    REQUIRE_MESSAGE(result, (result ? std::string() : to_string(result.error())));
    return result.value();
}

}
