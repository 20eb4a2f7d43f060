#include "doctest.h"
#include "exchange/calendar/calendar.h"
#include "exchange/calendar/lines.h"

#include <fstream>
#include <iterator>
#include <regex>
#include <set>

using namespace unknot;
using namespace unknot::exchange;
using diary::Field;

namespace {

Calendar evening() {
    Calendar calendar;
    calendar.made = {1'795'313'400'000};
    calendar.owner = "device-1";
    calendar.revision = 3;
    calendar.address = "https://example.org/unknot/";
    calendar.zone = "Europe/Berlin";
    calendar.transitions = {{{1'774'746'000'000}, 120}, {{1'792'890'000'000}, 60}, {{1'806'195'600'000}, 120}};
    calendar.reminders = {{ReminderKind::evening_check_in, "20:00", {2026, 11, 22, 20, 0, 0}, 28, 10, "#today"}};
    return calendar;
}

std::string text_of(Calendar const& calendar) {
    auto const text = write_calendar(calendar);
    REQUIRE_MESSAGE(text, to_string(text.error()));
    std::string unfolded;
    for (std::size_t at = 0; at < text.value().size(); ++at) {
        if (text.value().compare(at, 3, "\r\n ") == 0)
            at += 2;
        else
            unfolded += text.value()[at];
    }
    return unfolded;
}

// The values of all lines of that name.
std::vector<std::string> values(std::string const& text, std::string const& name) {
    std::vector<std::string> found;
    for (auto at = text.find("\r\n" + name); at != std::string::npos; at = text.find("\r\n" + name, at + 1))
        found.push_back(text.substr(at + 2 + name.size(), text.find("\r\n", at + 2) - at - 2 - name.size()));
    return found;
}

void refuses(Calendar const& calendar, Problem problem) {
    auto const text = write_calendar(calendar);
    REQUIRE_FALSE(text);
    CHECK(text.error().problem == problem);
    CHECK_FALSE(text.error().what.empty());
}

diary::Record experiment() {
    diary::Record record;
    record.type = "experiment";
    record.set(Field::experiment_state, diary::choice(Field::experiment_state, "running"));
    record.set(Field::experiment_first_day, time::day_from_date(2026, 11, 1).value());
    record.set(Field::experiment_block, std::int64_t{14});
    record.set(Field::experiment_pairs, std::int64_t{2});
    return record;
}

std::vector<std::string> days(diary::Record const& record) {
    std::vector<std::string> all;
    for (auto const day : block_changes(record))
        all.push_back(to_iso(day));
    return all;
}

}

TEST_SUITE("calendar") {
    TEST_CASE("what cannot be is refused") {
        auto calendar = evening();
        calendar.transitions.clear();
        refuses(calendar, Problem::malformed);
        calendar = evening();
        calendar.transitions[1].from = {0};
        refuses(calendar, Problem::malformed);
        for (auto const days : {0, -1, reminder_days_limit + 1}) {
            calendar = evening();
            calendar.reminders[0].days = days;
            refuses(calendar, Problem::out_of_range);
        }
        for (auto const minutes : {-1, 1441}) {
            calendar = evening();
            calendar.reminders[0].minutes_before = minutes;
            refuses(calendar, Problem::out_of_range);
        }
        calendar = evening();
        calendar.reminders[0].first.day = 31;
        refuses(calendar, Problem::out_of_range);
        calendar = evening();
        calendar.reminders.push_back(calendar.reminders[0]);
        refuses(calendar, Problem::conflict);
        calendar = evening();
        calendar.reminders.resize(calendar_limit + 1);
        refuses(calendar, Problem::too_large);
    }

    TEST_CASE("nothing can break out of its line") {
        for (auto const& text :
             std::vector<std::string>{"a\r\nBEGIN:VEVENT", "a b", "a\xC3\xA9", std::string("a\0b", 3)}) {
            auto calendar = evening();
            calendar.address = text;
            refuses(calendar, Problem::malformed);
            calendar = evening();
            calendar.reminders[0].fragment = text;
            refuses(calendar, Problem::malformed);
            calendar = evening();
            calendar.zone = text;
            refuses(calendar, Problem::malformed);
        }
        for (auto const zone : {"", "a:b", "a;b", "a,b"}) {
            auto calendar = evening();
            calendar.zone = zone;
            refuses(calendar, Problem::malformed);
        }
    }

    TEST_CASE("titles are neutral") {
        for (auto const kind : {ReminderKind::drink, ReminderKind::bedtime_stretch, ReminderKind::evening_check_in,
                                ReminderKind::experiment_block}) {
            auto calendar = evening();
            calendar.reminders[0].kind = kind;
            auto const text = text_of(calendar);
            auto const summary = values(text, "SUMMARY:");
            REQUIRE(summary.size() == 1);
            CHECK(summary[0] == title_of(kind));
            for (auto const word : {"cramp", "Cramp", "leg", "magnes", "Unknot", "medic"})
                CHECK_MESSAGE(summary[0].find(word) == std::string::npos, word);
        }
    }

    TEST_CASE("an event has a local start in its zone, a count of days, a relative alarm and a link") {
        auto const text = text_of(evening());
        CHECK(values(text, "DTSTART;TZID=Europe/Berlin:") == std::vector<std::string>{"20261122T200000"});
        CHECK(values(text, "RRULE:") == std::vector<std::string>{"FREQ=DAILY;COUNT=28"});
        CHECK(values(text, "TRIGGER:") == std::vector<std::string>{"-PT10M"});
        CHECK(values(text, "URL:") == std::vector<std::string>{"https://example.org/unknot/#today"});
        CHECK(values(text, "SEQUENCE:") == std::vector<std::string>{"3"});
        CHECK(values(text, "DTSTAMP:") == std::vector<std::string>{"20261122T021000Z"});
        CHECK(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
        CHECK(text.ends_with("END:VCALENDAR\r\n"));
    }

    TEST_CASE("without an address there are no links, on one day no rule, at once no minutes") {
        auto calendar = evening();
        calendar.address.clear();
        calendar.reminders[0].days = 1;
        calendar.reminders[0].minutes_before = 0;
        auto const text = text_of(calendar);
        CHECK(values(text, "URL:").empty());
        CHECK(values(text, "RRULE:").empty());
        CHECK(values(text, "TRIGGER:") == std::vector<std::string>{"PT0S"});
    }

    TEST_CASE("the zone says each change by the clock before it") {
        auto const text = text_of(evening());
        auto const zone = text.substr(text.find("BEGIN:VTIMEZONE"), text.find("END:VTIMEZONE"));
        CHECK(values(zone, "TZID:") == std::vector<std::string>{"Europe/Berlin"});
        CHECK(values(zone, "TZOFFSETFROM:") == std::vector<std::string>{"+0200", "+0200", "+0100"});
        CHECK(values(zone, "TZOFFSETTO:") == std::vector<std::string>{"+0200", "+0100", "+0200"});
        auto const starts = values(zone, "DTSTART:");
        REQUIRE(starts.size() == 3);
        CHECK(starts[1] == "20261025T030000");
        CHECK(starts[2] == "20270328T020000");
        CHECK(text.find("BEGIN:STANDARD\r\nDTSTART:20261025T030000") != std::string::npos);
        CHECK(text.find("BEGIN:DAYLIGHT\r\nDTSTART:20270328T020000") != std::string::npos);
    }

    TEST_CASE("offsets west of UTC and of half hours are written with their sign") {
        auto calendar = evening();
        calendar.zone = "America/St_Johns";
        calendar.transitions = {{{0}, -210}};
        CHECK(values(text_of(calendar), "TZOFFSETTO:") == std::vector<std::string>{"-0330"});
    }

    TEST_CASE("a reminder keeps its UID whatever else changes, and no two have the same") {
        auto const before = values(text_of(evening()), "UID:");
        auto calendar = evening();
        calendar.made.ms += 1'000'000;
        calendar.revision = 9;
        calendar.address.clear();
        calendar.reminders[0].first.minute = 30;
        calendar.reminders[0].days = 3;
        CHECK(values(text_of(calendar), "UID:") == before);
        std::set<std::string> uids(before.begin(), before.end());
        calendar.owner = "device-2";
        uids.insert(values(text_of(calendar), "UID:")[0]);
        calendar.reminders[0].key = "21:00";
        uids.insert(values(text_of(calendar), "UID:")[0]);
        calendar.reminders[0].kind = ReminderKind::drink;
        uids.insert(values(text_of(calendar), "UID:")[0]);
        CHECK(uids.size() == 4);
        for (auto const& uid : uids)
            CHECK(uid.size() == 36);
    }

    TEST_CASE("the same calendar gives the same bytes, in lines of at most 75 octets") {
        auto calendar = evening();
        calendar.address += std::string(300, 'x');
        auto const text = write_calendar(calendar).value();
        CHECK(text == write_calendar(calendar).value());
        for (std::size_t at = 0; at < text.size();) {
            auto const end = text.find("\r\n", at);
            REQUIRE(end != std::string::npos);
            CHECK(end - at <= calendar_line_octets);
            at = end + 2;
        }
    }

    TEST_CASE("two weeks over the end of summer time read as the file kept from this version") {
        auto calendar = evening();
        calendar.reminders = {{ReminderKind::drink, "1", {2026, 10, 18, 10, 0, 0}, 14, 0, "#log"},
                              {ReminderKind::drink, "2", {2026, 10, 18, 15, 0, 0}, 14, 0, "#log"},
                              {ReminderKind::bedtime_stretch, "1", {2026, 10, 18, 22, 0, 0}, 14, 10, "#log"},
                              {ReminderKind::evening_check_in, "1", {2026, 10, 18, 20, 0, 0}, 14, 0, "#log"},
                              {ReminderKind::experiment_block, "x 2", {2026, 10, 25, 2, 30, 0}, 1, 30, "#experiment"}};
        std::ifstream file(UNKNOT_SOURCE_DIR "/tests/golden/calendar/berlin.ics", std::ios::binary);
        std::string const kept(std::istreambuf_iterator<char>(file), {});
        CHECK(write_calendar(calendar).value() == kept);
    }

    // Causes of refused or misread files in calendar programs.
    TEST_CASE("Apple and Google read every line: name, parameters, colon, value") {
        std::regex const line("[A-Z-]+(;[A-Z-]+=[^;:,\"]+)*:.*");
        auto calendar = evening();
        for (auto const kind : {ReminderKind::drink, ReminderKind::bedtime_stretch, ReminderKind::experiment_block})
            calendar.reminders.push_back({kind, "1", {2026, 11, 22, 7, 5, 0}, 3, 0, "#log"});
        auto const text = text_of(calendar);
        CHECK(text.find('\n') != std::string::npos);
        std::vector<std::string> open;
        for (std::size_t at = 0; at < text.size();) {
            auto const end = text.find("\r\n", at);
            REQUIRE(end != std::string::npos);
            auto const one = text.substr(at, end - at);
            CHECK_MESSAGE(std::regex_match(one, line), one);
            if (one.starts_with("BEGIN:")) open.push_back(one.substr(6));
            if (one.starts_with("END:")) {
                REQUIRE_FALSE(open.empty());
                CHECK(one.substr(4) == open.back());
                open.pop_back();
            }
            at = end + 2;
        }
        CHECK(open.empty());
    }

    TEST_CASE("no time floats: an event's start names the zone of the file, a stamp is in UTC, an alarm is relative") {
        auto const text = text_of(evening());
        auto const events = text.substr(text.find("END:VTIMEZONE"));
        CHECK(values(events, "DTSTART:").empty());
        auto const zones = values(text, "TZID:");
        REQUIRE(zones.size() == 1);
        CHECK(values(events, "DTSTART;TZID=" + zones[0] + ':').size() == values(events, "UID:").size());
        for (auto const& stamp : values(events, "DTSTAMP:"))
            CHECK(stamp.ends_with('Z'));
        for (auto const& trigger : values(events, "TRIGGER:"))
            CHECK((trigger == "PT0S" || trigger.starts_with("-PT")));
        CHECK(values(events, "TRIGGER;").empty());
        // A rule with COUNT needs no UNTIL, which would have to be in UTC.
        CHECK(events.find("UNTIL") == std::string::npos);
    }

    TEST_CASE("an experiment that is over, is none or lacks a number has no changes") {
        for (auto const state : {"stopped", "finished"}) {
            auto record = experiment();
            record.set(Field::experiment_state, diary::choice(Field::experiment_state, state));
            CHECK(days(record).empty());
        }
        for (auto const field : {Field::experiment_first_day, Field::experiment_block, Field::experiment_pairs}) {
            auto record = experiment();
            record.clear(field);
            CHECK(days(record).empty());
        }
        auto record = experiment();
        record.type = "note";
        CHECK(days(record).empty());
    }

    TEST_CASE("blocks change every two weeks, and the end is a change; washouts lie between") {
        CHECK(days(experiment()) ==
              std::vector<std::string>{"2026-11-01", "2026-11-15", "2026-11-29", "2026-12-13", "2026-12-27"});
        auto record = experiment();
        record.set(Field::experiment_washout, std::int64_t{7});
        record.set(Field::experiment_pairs, std::int64_t{1});
        CHECK(days(record) == std::vector<std::string>{"2026-11-01", "2026-11-15", "2026-11-22", "2026-12-06"});
    }
}
