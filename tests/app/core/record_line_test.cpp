#include "app/core/record_line.h"
#include "diary/record.h"
#include "doctest.h"
#include "support/shipped.h"

using namespace unknot;
using namespace unknot::app;
using diary::Field;

namespace {

RecordLine line_of(std::string_view routine, knowledge::Knowledge const& knowledge) {
    diary::Record record;
    record.type = diary::RecordType::stretch;
    record.set(Field::stretch_routine, diary::Value{std::string(routine)});
    record.set(Field::stretch_occasion, diary::choice(Field::stretch_occasion, "other"));
    return record_line(record, {}, knowledge);
}

}

TEST_SUITE("a record in one line") {
    TEST_CASE("a session that nobody knows is called by its occasion") {
        auto const line = line_of("of_another_version", tests::shipped_with_library());
        CHECK(line.text.empty());
        CHECK(line.words == std::vector<std::string>{"occasion.other"});
    }
    TEST_CASE("before the library is there, so is any") {
        CHECK(line_of("strength", tests::shipped_knowledge()).text.empty());
    }
    TEST_CASE("a session has the title of what suggests it, and nothing twice") {
        auto const line = line_of("strength", tests::shipped_with_library());
        CHECK(line.text == "Strengthen the muscle that cramps");
        CHECK(line.words.empty());
    }
}
