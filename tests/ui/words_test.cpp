// Whatever a diary holds and whichever units a person has chosen: no screen and no file for people shows the key of a
// sentence, a word of the field table, or a number without its unit. A key that does not exist is asserted by Strings.
#include "app/core/forms.h"
#include "app/core/record_line.h"
#include "doctest.h"
#include "support/raw_words.h"
#include "support/shipped.h"
#include "ui/reading_person.h"
#include "ui/shown.h"

#include <algorithm>
#include <sstream>

using namespace unknot;
using namespace unknot::tests;
using diary::RecordType;
using ui::Role;

namespace {

// A number field whose label does not say the unit.
void read_labels(ReadingPerson& reader, RecordType type) {
    for (auto const& card : app::form_of(type))
        for (auto const& form : card.fields) {
            auto const& row = diary::row(form.field);
            if (form.input != app::Input::number || row.unit == diary::Unit::none) continue;
            auto const label = tr("field." + std::string(row.name));
            if (reader.run.shows(Role::textbox, label))
                reader.faults.emplace("a label without a unit: " + label, "form");
        }
}

void read_forms(ReadingPerson& reader) {
    for (std::size_t i = 0; i < diary::record_type_count; ++i) {
        auto const type = static_cast<RecordType>(i);
        auto const& diary = reader.run.session.app().diary();
        std::vector<diary::RecordId> ids;
        for (auto const* record : diary.newest(type, 70))
            ids.push_back(record->id);
        for (auto const& id : ids) {
            reader.go("#entry/" + diary::to_string(id));
            read_labels(reader, type);
        }
    }
}

void read_days(ReadingPerson& reader) {
    reader.go("#day");
    for (int day = 0; day < 30; ++day)
        reader.press(tr("day.before"));
    reader.go("#calendar");
    reader.press(tr("calendar.before"));
    reader.go("#diary");
    reader.press(tr("search.open"));
    for (auto const* words : {"own", "calf", "magnesium", "2026"}) {
        reader.run.type(tr("search.text"), words);
        reader.look();
    }
}

// What a link says, as its sender sees it, and as its receiver does.
void read_link(ReadingPerson& reader, std::string const& fragment) {
    reader.go(fragment);
    if (!reader.run.shows(Role::button, tr("share.copy"))) return;
    reader.press(tr("share.copy"));
    auto const copied = reader.run.asked_for<app::CopyText>();
    REQUIRE_FALSE(copied.empty());
    auto const url = copied.back().text;
    reader.go(std::string_view(url).substr(url.find('#')));
}

void read_links(ReadingPerson& reader) {
    for (auto const muscle : diary::words_of(diary::row(diary::Field::cramp_muscle))) {
        read_link(reader, "#share/" + std::string(muscle));
        read_link(reader, "#share/race/" + std::string(muscle));
    }
    for (auto const* rest : {"foods/magnesium", "foods/potassium", "foods/calcium", "nights/30", "nights/365"})
        read_link(reader, std::string("#share/") + rest);
    for (auto const& claim : shipped_with_library().library->claims)
        read_link(reader, "#share/evidence/" + claim.id);
}

void read_screens(ReadingPerson& reader) {
    for (auto const& row : app::screen_rows)
        if (!row.route.empty()) reader.go('#' + std::string(row.route));
    read_days(reader);
    reader.go("#log");
    for (auto const* food : {"spin", "milk", "salt"}) {
        reader.run.type(tr("log.find_food"), food);
        reader.look();
    }
}

std::string without_breaks(std::string text) {
    std::erase(text, '\r');
    return text;
}

}

TEST_SUITE("raw words") {
    TEST_CASE("keys, words of tables, codes, plurals of one, placeholders and bare numbers are found") {
        for (auto const* text :
             {"unit.millimoles", "Calcium: unit.millimoles", "thigh_front", "on g_per_week.", "600 iu", "5 milligram",
              "1 nights", "logged 1 nights, 2 cramps", "1 cramp nights a week", "{n} days", "Water · 95.25"})
            CHECK_MESSAGE(!raw_words(text).empty(), text);
    }
    TEST_CASE("sentences are none") {
        for (auto const* text :
             {"", "Front of thigh", "1 night", "21 nights", "0.1 nights", "1 is enough", "95.25 mg", "e.g. water",
              "https://unknot.example/app/#s1.a_b", "unknot-refused-rows.csv", "Water · 95.25 ml", "Chapter 1, nights",
              "It ends.Then it goes on", "A hold of 10.5 s"})
            CHECK_MESSAGE(raw_words(text).empty(), text);
    }
    TEST_CASE("a page of HTML is read without its elements") {
        CHECK(text_of_html("<p class=\"a_b\">One</p><style>c_d</style><b>two</b>") == "\nOne\n\n\ntwo\n");
    }
}

TEST_SUITE("words on every screen") {
    TEST_CASE("each number field has the words of its unit, in every system of units") {
        diary::Scales const imperial{Scale::us_fluid_ounces, Scale::pounds, Scale::inches, Scale::degrees_fahrenheit};
        diary::Scales const british{Scale::uk_fluid_ounces};
        diary::Scales millimoles, salt;
        millimoles.millimoles = true;
        salt.salt = true;
        for (auto const& row : diary::field_table()) {
            if (row.kind != diary::Kind::integer && row.kind != diary::Kind::decimal) continue;
            for (auto const& scales : {diary::Scales{}, imperial, british, millimoles, salt}) {
                auto const key = app::unit_key(diary::field_of(row), scales);
                CHECK_MESSAGE(shipped_strings().has(key), key);
            }
        }
    }
    TEST_CASE("what a column of a table may hold has words, and so has each word of a field") {
        for (auto const& row : diary::field_table()) {
            if (row.type == RecordType::profile || row.type == RecordType::settings) continue;
            std::string const name(row.name);
            CHECK_MESSAGE((shipped_strings().has("holds." + name) || shipped_strings().has("field." + name)), name);
            for (auto const word : diary::words_of(row))
                CHECK_MESSAGE(shipped_strings().has(name + '.' + std::string(word)), name, " ", std::string(word));
        }
    }
    TEST_CASE("each person, with their units and what they say about themselves") {
        for (int person = 0; person < full_persons; ++person) {
            CAPTURE(person);
            ReadingPerson reader(person, Signs::none);
            read_screens(reader);
            reader.expect_no_faults();
        }
    }
    TEST_CASE("with every sign of Help answered") {
        ReadingPerson reader(0, Signs::all);
        read_screens(reader);
        reader.expect_no_faults();
    }
    TEST_CASE("the form of each record, in both systems of units") {
        for (int const person : {0, 3}) {
            CAPTURE(person);
            ReadingPerson reader(person, Signs::none);
            read_forms(reader);
            reader.expect_no_faults();
        }
    }
    TEST_CASE("links, with what they say to their receiver") {
        ReadingPerson reader(0, Signs::none);
        read_links(reader);
        reader.expect_no_faults();
    }
    TEST_CASE("each screen in its states") {
        ReadingPerson reader(0, Signs::none);   // reads the screens of others
        for (auto const& screen : shown_screens()) {
            RunningSession run;
            screen.reach(run);
            for (auto const& node : run.session.scene().nodes)
                for (auto const* text : {&node.name, &node.description})
                    reader.read(*text, screen.name);
        }
        reader.expect_no_faults();
    }
}

TEST_SUITE("words in every file for people") {
    TEST_CASE("the page for the doctor, as text and as a web page") {
        for (int person = 0; person < full_persons; ++person) {
            CAPTURE(person);
            ReadingPerson reader(person, person % 2 == 0 ? Signs::all : Signs::none);
            reader.faults.clear();
            reader.go("#report");
            reader.press(tr("report.save_text"));
            std::istringstream lines(without_breaks(reader.saved()));
            for (std::string line; std::getline(lines, line);)
                reader.read(line, "text file");
            reader.press(tr("report.save_page"));
            std::istringstream html(text_of_html(reader.saved()));
            for (std::string line; std::getline(html, line);)
                reader.read(line, "web page");
            reader.expect_no_faults();
        }
    }
}
