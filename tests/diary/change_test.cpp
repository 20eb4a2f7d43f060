#include "diary/change.h"
#include "doctest.h"
#include "support/random_diary.h"

#include <cmath>
#include <limits>

using namespace unknot;
using namespace unknot::diary;

namespace {

constexpr time::Instant made{1'800'000'000'000};

RecordId some_id() {
    tests::Chance chance(7);
    return tests::random_id(chance, {1'767'225'600'000});
}

Patch new_cramp() { return new_patch(some_id(), RecordType::cramp, {{1'767'225'600'000}, 60, "Europe/Berlin"}); }

Error refusal(Patch patch) {
    auto const status = validate({.patches = {std::move(patch)}, .records = {}, .made = made});
    REQUIRE_FALSE(status);
    return status.error();
}

Patch cramp_with(Field field, Value value) {
    auto patch = new_cramp();
    patch.fields.push_back({field, std::move(value)});
    return patch;
}

Record applied(Patch const& patch, std::optional<Record> stored, time::Instant at = made) {
    auto record = apply(patch, std::move(stored), at);
    REQUIRE(record);
    return std::move(record).value();
}

// The record without its revision and its time of editing.
Record content(Record record) {
    record.rev = 0;
    record.edited = {};
    return record;
}

}

TEST_SUITE("change") {
    TEST_CASE("refuses a cramp that ends before it starts") {
        auto const error = refusal(cramp_with(Field::cramp_duration, std::int64_t{-30}));
        CHECK(error.where == "cramp.duration");
        CHECK(error.problem == Problem::out_of_range);
    }

    TEST_CASE("refuses a duration of a cramp that has not stopped or whose end nobody knows") {
        for (auto const end : {"open", "unknown"}) {
            auto patch = cramp_with(Field::cramp_duration, std::int64_t{30});
            patch.fields.push_back({Field::cramp_end, choice(Field::cramp_end, end)});
            CHECK(refusal(patch).problem == Problem::conflict);
        }
        auto patch = cramp_with(Field::cramp_duration, std::int64_t{30});
        patch.fields.push_back({Field::cramp_end, choice(Field::cramp_end, "stopped")});
        CHECK(validate({.patches = {patch}, .records = {}, .made = made}));
    }

    TEST_CASE("refuses a field of another type, a wrong kind and a value out of range") {
        CHECK(refusal(cramp_with(Field::intake_sodium, 5.0)).problem == Problem::unknown_name);
        CHECK(refusal(cramp_with(Field::cramp_strength, 5.0)).problem == Problem::malformed);
        CHECK(refusal(cramp_with(Field::cramp_strength, std::int64_t{11})).where == "cramp.strength");
    }

    TEST_CASE("refuses instants and offsets out of range, and a patch without a type") {
        auto patch = new_cramp();
        patch.at->at.ms = -1;
        CHECK(refusal(patch).where == "cramp.at");
        patch = new_cramp();
        patch.at->offset_minutes = 2000;
        CHECK(refusal(patch).where == "cramp.offset");
        patch = new_cramp();
        patch.type = {};
        CHECK(refusal(patch).where == "type");
        CHECK_FALSE(validate({.patches = {}, .records = {}, .made = {-1}}));
    }

    TEST_CASE("refuses a zone that could not be read back") {
        auto patch = new_cramp();
        patch.at->zone = std::string(65, 'x');
        CHECK(refusal(patch).where == "cramp.zone");
        patch.at->zone = "\xFF";
        CHECK(refusal(patch).where == "cramp.zone");
    }

    TEST_CASE("an edit of a record that is not there is a conflict") {
        auto patch = new_cramp();
        patch.at.reset();
        auto const record = apply(patch, std::nullopt, made);
        REQUIRE_FALSE(record);
        CHECK(record.error().problem == Problem::conflict);
    }

    TEST_CASE("a patch for another type than the stored one is a conflict") {
        auto stored = applied(new_cramp(), std::nullopt);
        stored.type = "intake";
        CHECK_FALSE(apply(cramp_with(Field::cramp_strength, std::int64_t{3}), stored, made));
    }

    TEST_CASE("a new record has its first rev") {
        auto const record = applied(cramp_with(Field::cramp_strength, std::int64_t{3}), std::nullopt);
        CHECK(record.rev == 1);
        CHECK(record.edited == made);
        CHECK(record.is(RecordType::cramp));
        CHECK(record.integer(Field::cramp_strength) == 3);
        CHECK_FALSE(record.gone);
    }

    TEST_CASE("a new record that arrives twice, as after a lost acknowledgement, is one") {
        auto const patch = cramp_with(Field::cramp_strength, std::int64_t{3});
        auto const once = applied(patch, std::nullopt);
        CHECK(content(applied(patch, once)) == content(once));
    }

    TEST_CASE("when the clock was set back, a later change still counts as later") {
        auto const first = applied(new_cramp(), std::nullopt, made);
        auto const second = applied(edit_patch(first), first, {made.ms - 86'400'000});
        CHECK(second.edited < first.edited);
        CHECK(second.rev > first.rev);
    }

    TEST_CASE("the last rev is never passed") {
        auto record = applied(new_cramp(), std::nullopt);
        record.rev = std::numeric_limits<std::uint32_t>::max();
        CHECK(applied(edit_patch(record), record).rev == record.rev);
    }

    TEST_CASE("only the fields of the patch change: of two edits of the same field the later wins") {
        auto const stored = applied(cramp_with(Field::cramp_strength, std::int64_t{3}), std::nullopt);
        auto here = edit_patch(stored), there = edit_patch(stored);
        here.fields.push_back({Field::cramp_strength, std::int64_t{5}});
        there.fields.push_back({Field::cramp_strength, std::int64_t{8}});
        there.fields.push_back({Field::cramp_woke, true});
        auto const both = applied(here, applied(there, stored));
        CHECK(both.integer(Field::cramp_strength) == 5);
        CHECK(both.flag(Field::cramp_woke) == true);
    }

    TEST_CASE("an edit beats a deletion, in either order") {
        auto const stored = applied(cramp_with(Field::cramp_strength, std::int64_t{3}), std::nullopt);
        auto edit = edit_patch(stored);
        edit.fields.push_back({Field::cramp_strength, std::int64_t{5}});
        auto const deletion = remove_patch(stored);
        for (auto const& result :
             {applied(edit, applied(deletion, stored)), applied(deletion, applied(edit, stored))}) {
            CHECK_FALSE(result.gone);
            CHECK(result.integer(Field::cramp_strength) == 5);
        }
    }

    TEST_CASE("a deletion keeps the fields, so that it can be taken back") {
        auto const stored = applied(cramp_with(Field::cramp_strength, std::int64_t{3}), std::nullopt);
        auto const deleted = applied(remove_patch(stored), stored);
        CHECK(deleted.gone);
        CHECK(deleted.integer(Field::cramp_strength) == 3);
    }

    TEST_CASE("a deletion that arrives twice stays one") {
        auto const stored = applied(new_cramp(), std::nullopt);
        auto const patch = remove_patch(stored);
        CHECK(applied(patch, applied(patch, stored)).gone);
    }

    TEST_CASE("the difference of two records turns one into the other") {
        tests::Chance chance(4);
        for (int round = 0; round < 2000; ++round) {
            auto const from = tests::random_record(chance);
            auto to = tests::random_record(chance);
            to.id = from.id;
            to.type = from.type;
            std::erase_if(to.values, [&](FieldValue const& v) { return word(row(v.field).type) != from.type; });
            CHECK(content(applied(difference(from, to), from)) == content(to));
        }
    }

    TEST_CASE("the difference takes a value this version cannot use back to what it was") {
        auto before = applied(new_cramp(), std::nullopt);
        before.set_unknown({"muscle", "\"jaw\""});
        auto edit = edit_patch(before);
        edit.fields.push_back({Field::cramp_muscle, Choice{0}});
        auto const after = applied(edit, before);
        CHECK(after.unknown_members.empty());
        auto const undone = applied(difference(after, before), after);
        CHECK(content(undone) == content(before));
        CHECK(content(applied(difference(undone, after), undone)) == content(after));
    }

    TEST_CASE("refuses lines that are none, records among them, and days beyond the years") {
        tests::Chance chance(1);
        time::CivilDay const day{20454};
        auto const adds = [&](StoredLine line) {
            Change change{.patches = {}, .records = {}, .made = made};
            change.added.push_back(std::move(line));
            return static_cast<bool>(validate(change));
        };
        for (std::string const text : {"", " \t\r", "a\nb", "\n"})
            CHECK_FALSE(adds({day, text}));
        CHECK_FALSE(adds({day, write_record(tests::random_record(chance))}));
        CHECK_FALSE(adds({{-1}, "rubbish"}));
        CHECK_FALSE(adds({{time::last_day.days + 1}, "rubbish"}));
        CHECK(adds({day, std::string("\0\xFF", 2)}));
        Change change{.patches = {}, .records = {}, .made = made};
        change.dropped.push_back({{-1}, "rubbish"});
        CHECK_FALSE(validate(change));
    }
}
