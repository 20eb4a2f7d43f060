// What is said about a table of another program, and about files that cannot be read.
#include "doctest.h"
#include "ui/reading_person.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::tests;
using diary::Kind;
using diary::RecordType;
using ui::Role;

namespace {

std::string spaced(std::string_view name) {
    std::string text(name);
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

// As another program spells it; past the last word one that nobody knows.
std::string cell_of(diary::FieldRow const& row, std::size_t n) {
    switch (row.kind) {
    case Kind::integer:
    case Kind::decimal: return n % 2 == 0 ? "1" : "99999999999";
    case Kind::flag: return n % 2 == 0 ? "yes" : "no";
    case Kind::choice:
    case Kind::choices: return n < row.word_count ? spaced(diary::word_at(row, n)) : "Knie";
    case Kind::text: return "Own";
    case Kind::instant: return "2026-11-02T02:20:46.000Z";
    case Kind::day: return "2026-11-02";
    }
    return {};
}

std::string table_of(RecordType type) {
    std::string text = "Noted on,Noted at";
    std::size_t rows = 3;
    for (auto const& row : diary::fields_of(type)) {
        text += ',' + spaced(row.name);
        rows = std::max(rows, row.word_count + 1);
    }
    for (std::size_t n = 0; n < rows; ++n) {
        text += "\r\n2026-11-03,0" + std::to_string(n % 10) + ":1" + std::to_string(n / 10);
        for (auto const& row : diary::fields_of(type))
            text += ',' + cell_of(row, n);
    }
    return text + "\r\n";
}

void choose_table(ReadingPerson& reader, std::string const& text) {
    reader.go("#data");
    reader.press(tr("data.choose_table"));
    reader.run.open_file("mine.csv", text);
    reader.run.pass({1'000});
}

}

TEST_SUITE("words about files") {
    TEST_CASE("a table of another program, for each type of record, with all that its columns may hold") {
        ReadingPerson reader(0, Signs::none);
        for (std::size_t i = 0; i < diary::record_type_count; ++i) {
            auto const type = static_cast<RecordType>(i);
            if (type == RecordType::profile || type == RecordType::settings) continue;
            choose_table(reader, table_of(type));
            REQUIRE(reader.run.view().screen == "table_import");
            reader.run.act(Role::radio, tr("type." + std::string(diary::word(type))));
            reader.run.pass({1'000});
            reader.look();
            reader.unfold();
            reader.press(tr("cancel"));
        }
        reader.expect_no_faults();
    }
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
