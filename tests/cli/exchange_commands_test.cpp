#include "doctest.h"
#include "exchange/calendar/calendar.h"
#include "file_command.h"
#include "insight/experiment.h"

using namespace unknot;
using namespace unknot::cli;
using namespace unknot::tests;

namespace {

constexpr std::string_view whole = R"({"format":"unknot-diary","version":1,"created":"2026-11-22T03:10:00.000Z",
"app":"case","counts":{},"now":"2026-11-22T09:10:00.000Z","offset":60,"records":[
{"id":"00000000-0000-7000-8000-000000000008","type":"profile","at":1792725000000,"offset":60,"edited":1792725000000,"rev":1,"birth_year":1950,"sex":"female","conditions":["none"],"takes_medicines":"yes"},
{"id":"01a1333d-0740-7000-8000-000000000002","type":"medicine","at":1791861000000,"offset":60,"edited":1791861000000,"rev":1,"name":"Bendroflumethiazide 2.5 mg","event":"start","on":"2026-10-12"},
{"id":"01a20104-78c0-7000-8000-000000000004","type":"cramp","at":1795313400000,"offset":60,"edited":1795313400000,"rev":1,"end":"stopped","duration":120,"muscle":"calf","context":"sleep","woke":true,"note":"=1+1"},
{"id":"01a20104-78c0-7000-8000-000000000005","type":"experiment","at":1795313400000,"offset":60,"edited":1795313400000,"rev":1,"remedy":"stretch_bedtime","question":"Does it help?","state":"running","first_day":"2026-11-20","block":14,"washout":3,"pairs":4,"seed":7}
]})";

FileCommand const on(whole);

std::size_t count(std::string const& text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

}

TEST_SUITE("ics command") {
    TEST_CASE("wrong use is refused with what was expected") {
        on.refuses({"ics", "c.json", "--drink", "10:00"}, "--zone");
        on.refuses({"ics", "c.json", "--zone", "Europe/Berlin"}, "--drink");
        on.refuses({"ics", "c.json", "--zone", "Europe/Berlin", "--drink", "25:00"}, "25:00");
        on.refuses({"ics", "c.json", "--zone", "Europe/Berlin", "--drink", "10:00Z"}, "10:00Z");
        on.refuses({"ics", "c.json", "--zone", "a b", "--drink", "10:00"}, "zone");
        on.refuses({"ics", "c.json", "--zone", "UTC", "--drink", "10:00", "--drink", "10:00"}, "twice");
        on.refuses({"ics", "c.json", "--zone", "UTC", "--drink", "10:00", "--change", "soon=60"}, "--change");
        on.refuses({"ics", "c.json", "--zone", "UTC", "--drink", "10:00", "--days", "0"}, "--days");
        on.refuses({"ics", "c.json", "--zone", "UTC", "--drink", "10:00"}, "now",
                   R"({"format":"unknot-diary","version":1,"records":[]})");
    }

    TEST_CASE("reminders begin today by the clock of the case, and are as asked for") {
        auto const text = on.out_of({"ics", "c.json", "--zone", "Europe/Berlin", "--change",
                                     "2027-03-28T01:00:00.000Z=+02:00", "--drink", "10:00", "--drink", "3:00 pm",
                                     "--days", "150", "--before", "5", "--address", "https://example.org/"});
        CHECK(count(text, "BEGIN:VEVENT") == 2);
        CHECK(count(text, "DTSTART;TZID=Europe/Berlin:20261122T100000\r\n") == 1);
        CHECK(count(text, "DTSTART;TZID=Europe/Berlin:20261122T150000\r\n") == 1);
        CHECK(count(text, "RRULE:FREQ=DAILY;COUNT=150\r\n") == 2);
        CHECK(count(text, "TRIGGER:-PT5M\r\n") == 2);
        CHECK(count(text, "URL:https://example.org/#today\r\n") == 2);
        CHECK(count(text, "DTSTART:20270328T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n") == 1);
    }

    TEST_CASE("the changes of an experiment are the days its blocks begin and end, those to come only") {
        auto const text = on.out_of({"ics", "c.json", "--zone", "UTC", "--blocks", "09:00"});
        diary::Record record;
        record.type = "experiment";
        using diary::Field;
        record.set(Field::experiment_question, std::string("Does it help?"));
        record.set(Field::experiment_remedy, std::string("stretch_bedtime"));
        record.set(Field::experiment_state, diary::choice(Field::experiment_state, "running"));
        record.set(Field::experiment_first_day, time::day_from_date(2026, 11, 20).value());
        record.set(Field::experiment_block, std::int64_t{14});
        record.set(Field::experiment_washout, std::int64_t{3});
        record.set(Field::experiment_pairs, std::int64_t{4});
        record.set(Field::experiment_seed, std::int64_t{7});
        auto const design = insight::design_of(record);
        REQUIRE(design);
        std::vector<time::CivilDay> days;
        for (auto const& block : insight::blocks_of(design.value())) {
            days.push_back(block.first);
            days.push_back({block.last.days + 1});
        }
        CHECK(exchange::block_changes(record) == days);
        CHECK(count(text, "BEGIN:VEVENT") == days.size() - 1);
    }
}

TEST_SUITE("report command") {
    TEST_CASE("wrong use and files that are no case are refused") {
        on.refuses({"report"}, "argument is missing");
        on.refuses({"report", "c.json", "--pdf"}, "--pdf");
        on.refuses({"report", "c.json"}, "cannot be read", std::nullopt);
        on.refuses({"report", "c.json"}, "c.json: ", R"({"format":"other"})");
    }

    TEST_CASE("text and HTML say the same") {
        auto const text = on.out_of({"report", "c.json", "--question", "Is it the tablet?"});
        auto const html = on.out_of({"report", "c.json", "--question", "Is it the tablet?", "--html"});
        CHECK(html.starts_with("<!doctype html>"));
        for (auto const part : {"Is it the tablet?", "Bendroflumethiazide 2.5 mg", "started 12 Oct 2026",
                                "1 night logged of 14: 1 cramp, woken 1 night, median 2 min",
                                "Self-reported. Not a diagnosis.", "Questions I could ask", "stretch bedtime"}) {
            CHECK_MESSAGE(count(text, part) > 0, part);
            CHECK_MESSAGE(count(html, part) > 0, part);
        }
    }
}
