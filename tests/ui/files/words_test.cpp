// What is said about files that cannot be read.
#include "doctest.h"
#include "ui/reading_person.h"

#include <string>

using namespace unknot;
using namespace unknot::tests;

namespace {

void choose_table(ReadingPerson& reader, std::string const& text) {
    reader.go("#data");
    reader.press(tr("data.choose_table"));
    reader.run.open_file("mine.csv", text);
    reader.run.pass({1'000});
}

}

TEST_SUITE("words about files") {
    TEST_CASE("files that cannot be read") {
        ReadingPerson reader(0, Signs::none);
        for (auto const* text : {"\"a,b\n1,2\n", "a,b\n1,2\n", "Day,Day\n2026-11-02,2026-11-02\n"}) {
            choose_table(reader, text);
            reader.look();
            reader.press(tr("cancel"));
        }
        for (auto const* text :
             {"no", "{", "{\"format\":\"unknot-diary\",\"version\":99,\"records\":[]}", "{\"format\":\"other\"}",
              "{\"format\":\"unknot-diary\",\"version\":1,\"records\":[{\"type\":\"cramp\"},"
              "{\"id\":\"019b7ae8-0000-7000-8000-00000000ffff\",\"type\":\"cramp\",\"at\":1,\"muscle\":\"wing\"}]}"}) {
            reader.run.session.route("#more");
            reader.press(tr("restore.choose"));
            reader.run.open_file("mine.json", text);
            reader.run.settle();
            reader.look();
            reader.unfold();
        }
        reader.expect_no_faults();
    }
}
