// Reminders: what is chosen, and the calendar file made of it.
#include "app/reminders/stored_reminders.h"
#include "app/running_app.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;
using exchange::ReminderKind;

namespace {

struct ReminderRun : RunningApp {
    explicit ReminderRun(std::map<std::string, std::string> stored = {}) : RunningApp(std::move(stored)) {
        start();
        want(Open{Screen::reminders});
    }

    std::vector<std::string> times(ReminderKind kind) {
        return shown<reminders::RemindersView>().reminders[static_cast<std::size_t>(kind)].times;
    }

    // The file as it is saved last, its folded lines joined.
    std::string file() {
        want(reminders::SaveCalendar{});
        auto const saved = asked_for<Download>();
        REQUIRE_FALSE(saved.empty());
        CHECK(saved.back().name == "reminders.ics");
        std::string text;
        for (std::size_t at = 0; at < saved.back().bytes.size(); ++at) {
            if (saved.back().bytes.compare(at, 3, "\r\n ") == 0)
                at += 2;
            else
                text += saved.back().bytes[at];
        }
        return text;
    }
};

bool has(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(std::string const& text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

std::string uid_line(std::string const& text) {
    auto const at = text.find("UID:");
    return text.substr(at, text.find('\r', at) - at);
}

void add_experiment(RunningApp& run, std::string_view state) {
    diary::Change change;
    auto patch =
        diary::new_patch(diary::uuid_v7(run.clock.at, run.now().entropy), diary::RecordType::experiment, run.clock);
    patch.fields = {{Field::experiment_state, diary::choice(Field::experiment_state, state)},
                    {Field::experiment_first_day, diary::Value{time::CivilDay{time::day_of(run.clock).days - 7}}},
                    {Field::experiment_block, diary::Value{std::int64_t{14}}},
                    {Field::experiment_pairs, diary::Value{std::int64_t{2}}}};
    change.patches.push_back(std::move(patch));
    change.made = run.clock.at;
    diary::Diary diary;
    REQUIRE(diary.apply(change));
    auto const key = diary::page_keys(change).front();
    run.app.replace_page(key, diary::write_record(*diary.all().front()) + '\n', run.now());
}

}

TEST_SUITE("reminders: unhappy") {
    TEST_CASE("with nothing switched on no file can be saved") {
        ReminderRun run;
        CHECK_FALSE(run.shown<reminders::RemindersView>().can_save);
        run.want(reminders::SaveCalendar{});
        CHECK(run.asked_for<Download>().empty());
        CHECK(run.announced("reminders.cannot"));
    }
    TEST_CASE("without the name of a zone no file can be saved, and the screen knows it") {
        ReminderRun run;
        run.clock.zone = {};
        run.want(reminders::SwitchReminder{ReminderKind::drink, true});
        CHECK_FALSE(run.shown<reminders::RemindersView>().has_zone);
        CHECK_FALSE(run.shown<reminders::RemindersView>().can_save);
        run.want(reminders::SaveCalendar{});
        CHECK(run.asked_for<Download>().empty());
    }
    TEST_CASE("half a time, one that cannot be, or one of a reminder that is off changes nothing") {
        ReminderRun run;
        run.want(reminders::SetReminderTime{ReminderKind::evening_check_in, 0, "19:00"});
        CHECK(run.times(ReminderKind::evening_check_in).empty());
        run.want(reminders::SwitchReminder{ReminderKind::evening_check_in, true});
        for (auto const* text : {"", "19:", "25:00", "nine"}) {
            run.want(reminders::SetReminderTime{ReminderKind::evening_check_in, 0, text});
            CHECK(run.times(ReminderKind::evening_check_in) == std::vector<std::string>{"20:00"});
        }
        run.want(reminders::SetReminderTime{ReminderKind::evening_check_in, 5, "19:00"});
        CHECK(run.times(ReminderKind::evening_check_in).size() == 1);
    }
    TEST_CASE("stored times that are none are left out, and no more are read than can be chosen") {
        CHECK(reminders::read_times("10:00 x 25:00  07:30").size() == 2);
        std::string many;
        for (int n = 0; n < 40; ++n)
            many += "10:00 ";
        CHECK(reminders::read_times(many).size() == reminders::drink_times_limit);
        CHECK(reminders::write_times(reminders::read_times("10:00 x 07:30")) == "10:00 07:30");
    }
    TEST_CASE("a test that is over has no changes, and alone makes no file") {
        ReminderRun run;
        add_experiment(run, "finished");
        run.want(reminders::SwitchReminder{ReminderKind::experiment_block, true});
        CHECK_FALSE(run.shown<reminders::RemindersView>().test_changes);
        CHECK_FALSE(run.shown<reminders::RemindersView>().can_save);
    }
}

TEST_SUITE("reminders") {
    TEST_CASE("what is chosen is kept") {
        ReminderRun run;
        run.want(reminders::SwitchReminder{ReminderKind::drink, true});
        run.want(reminders::AddDrinkTime{});
        run.want(reminders::SetReminderTime{ReminderKind::drink, 0, "09:15"});
        run.want(SetNumber{run.shown<reminders::RemindersView>().settings, Field::settings_reminder_days, 14});
        run.store();
        ReminderRun later(run.pages);
        CHECK(later.times(ReminderKind::drink) == std::vector<std::string>{"09:15", "15:00", "16:00"});
        CHECK(later.shown<reminders::RemindersView>().days == 14);
        later.want(reminders::RemoveDrinkTime{});
        CHECK(later.times(ReminderKind::drink).size() == 2);
        later.want(reminders::SwitchReminder{ReminderKind::drink, false});
        CHECK(later.times(ReminderKind::drink).empty());
    }
    TEST_CASE("each change can be taken back") {
        ReminderRun run;
        run.want(reminders::SwitchReminder{ReminderKind::drink, true});
        run.pass(seconds(1));
        run.want(Undo{});
        CHECK(run.times(ReminderKind::drink).empty());
        run.want(reminders::SwitchReminder{ReminderKind::drink, true});
        run.want(reminders::RemoveDrinkTime{});
        auto const left = run.times(ReminderKind::drink);
        run.want(reminders::SetReminderTime{ReminderKind::drink, 0, "09:15"});
        run.pass(seconds(1));
        run.want(Undo{});
        CHECK(run.times(ReminderKind::drink) == left);
    }
    TEST_CASE("times can be added up to the limit, and one stays") {
        ReminderRun run;
        run.want(reminders::SwitchReminder{ReminderKind::drink, true});
        for (int n = 0; n < 20; ++n)
            run.want(reminders::AddDrinkTime{});
        CHECK(run.times(ReminderKind::drink).size() == reminders::drink_times_limit);
        CHECK_FALSE(run.shown<reminders::RemindersView>().may_add_drink);
        for (int n = 0; n < 20; ++n)
            run.want(reminders::RemoveDrinkTime{});
        CHECK(run.times(ReminderKind::drink).size() == 1);
    }
    TEST_CASE("the file begins with the next time the clock shows it, in the zone, with alarm and link") {
        ReminderRun run;   // 04:12
        run.want(reminders::SwitchReminder{ReminderKind::drink, true});
        run.want(reminders::SetReminderTime{ReminderKind::drink, 1, "04:12"});
        run.want(SetNumber{run.shown<reminders::RemindersView>().settings, Field::settings_reminder_before, 10});
        auto const text = run.file();
        CHECK(has(text, "DTSTART;TZID=Europe/Berlin:20261119T100000\r\n"));
        CHECK(has(text, "DTSTART;TZID=Europe/Berlin:20261120T041200\r\n"));
        CHECK(count(text, "RRULE:FREQ=DAILY;COUNT=28\r\n") == 2);
        CHECK(count(text, "TRIGGER:-PT10M\r\n") == 2);
        CHECK(count(text, "URL:https://unknot.example/app/#log\r\n") == 2);
        CHECK_FALSE(has(text, "cramp"));
    }
    TEST_CASE("each file has a greater revision, and the same reminder keeps its UID though its time moves") {
        ReminderRun run;
        run.want(reminders::SwitchReminder{ReminderKind::evening_check_in, true});
        auto const first = run.file();
        run.want(reminders::SetReminderTime{ReminderKind::evening_check_in, 0, "19:00"});
        auto const second = run.file();
        CHECK(has(first, "SEQUENCE:1\r\n"));
        CHECK(has(second, "SEQUENCE:2\r\n"));
        CHECK(uid_line(first) == uid_line(second));
        run.store();
        ReminderRun later(run.pages);
        auto const third = later.file();
        CHECK(has(third, "SEQUENCE:3\r\n"));
        CHECK(uid_line(third) == uid_line(first));
    }
    TEST_CASE("two people's reminders have other UIDs") {
        ReminderRun one, other;
        (void)other.now();   // other entropy
        one.want(reminders::SwitchReminder{ReminderKind::evening_check_in, true});
        other.want(reminders::SwitchReminder{ReminderKind::evening_check_in, true});
        CHECK(uid_line(one.file()) != uid_line(other.file()));
    }
    TEST_CASE("a running test reminds on the days ahead on which it changes, and says not what for") {
        ReminderRun run;
        add_experiment(run, "running");
        CHECK(run.shown<reminders::RemindersView>().test_changes);
        CHECK_FALSE(run.shown<reminders::RemindersView>().can_save);
        run.want(reminders::SwitchReminder{ReminderKind::experiment_block, true});
        auto const text = run.file();
        CHECK(count(text, "BEGIN:VEVENT") == 4);   // of five changes the first is past
        CHECK(has(text, "DTSTART;TZID=Europe/Berlin:20261126T200000\r\n"));
        CHECK(count(text, "URL:https://unknot.example/app/#experiment\r\n") == 4);
        CHECK_FALSE(has(text, "RRULE"));
    }
    TEST_CASE("the zone's changes are found over all days of the file, though the host tells of four weeks at a time") {
        ReminderRun run;
        run.want(reminders::SwitchReminder{ReminderKind::drink, true});
        run.want(SetNumber{run.shown<reminders::RemindersView>().settings, Field::settings_reminder_days, 366});
        auto now = run.now();
        std::vector<time::Transition> const changes{{{1'774'746'000'000}, 120},
                                                    {{1'792'890'000'000}, 60},
                                                    {{1'806'195'600'000}, 120},
                                                    {{1'824'944'400'000}, 60}};
        now.zone_of = [&](time::Moment const& moment) {
            constexpr std::int64_t window = 14 * 86'400'000LL;
            auto const whole = time::Zone::make(moment.zone, changes).value();
            time::Instant const from{moment.at.ms - window};
            std::vector<time::Transition> seen{{from, whole.offset_at(from)}};
            for (auto const& change : changes)
                if (change.from > from && change.from.ms <= moment.at.ms + window) seen.push_back(change);
            return time::Zone::make(moment.zone, seen).value();
        };
        auto const calendar =
            reminders::make_calendar(run.app.diary(), reminders::stored_reminders(run.app.diary()), "", now);
        REQUIRE(calendar.transitions.size() == 3);
        CHECK(calendar.transitions[0].offset_minutes == 60);
        CHECK(calendar.transitions[1].from == changes[2].from);
        CHECK(calendar.transitions[2].from == changes[3].from);
    }
}
