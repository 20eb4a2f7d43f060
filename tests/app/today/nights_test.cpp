#include "app/running_app.h"
#include "doctest.h"
#include "mornings.h"

#include <numeric>

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;

namespace {

std::optional<time::CivilDay> night_asked(RunningApp& run) {
    run.want(Open{Screen::today});
    return run.shown<today::TodayView>().night;
}

today::Week week(RunningApp& run) {
    run.want(Open{Screen::today});
    auto const week = run.shown<today::TodayView>().week;
    REQUIRE(week);
    return *week;
}

constexpr int before_diary = -1, unanswered = -2;

// The number of cramps of each night, or one of these.
std::vector<int> counts(RunningApp& run) {
    std::vector<int> shown;
    for (auto const& night : week(run).nights) {
        bool const no_number = night.state == today::NightState::before_diary;
        shown.push_back(no_number                                      ? before_diary
                        : night.state == today::NightState::unanswered ? unanswered
                                                                       : night.cramps);
    }
    return shown;
}

std::vector<time::CivilDay> missed(RunningApp& run) {
    run.want(Open{Screen::today});
    return run.shown<today::TodayView>().missed;
}

// Logs one cramp at the local clock time, so many days ago.
void log_cramp(RunningApp& run, std::int64_t days_ago, std::string const& clock) {
    run.add_past_cramp();
    run.leave(Text::date,
              time::to_iso(time::CivilDay{static_cast<std::int32_t>(time::day_of(run.clock).days - days_ago)}));
    run.leave(Text::start, clock);
    REQUIRE(run.form_problem().empty());
}

}

TEST_SUITE("week") {
    TEST_CASE("nothing before the first cramp") {
        RunningApp run;
        run.start();
        CHECK_FALSE(run.shown<today::TodayView>().week);
    }
    TEST_CASE("nights before the diary began have no data") {
        RunningApp run;
        run.start();
        run.clock.at = run.clock.at + hours(8);
        log_cramp(run, 2, "23:00");
        CHECK(counts(run) == std::vector<int>{-1, -1, -1, -1, -1, 1, unanswered});
    }
    TEST_CASE("two in the morning belongs to the night before, six to the new day") {
        RunningApp run;
        run.start();
        run.clock.at = run.clock.at + hours(8);
        log_cramp(run, 0, "05:59");
        CHECK(counts(run) == std::vector<int>{-1, -1, -1, -1, -1, -1, 1});
        log_cramp(run, 0, "06:00");
        CHECK(counts(run) == std::vector<int>{-1, -1, -1, -1, -1, 1, 1});
    }
    TEST_CASE("seven nights and the seven before, each cramp counted once") {
        RunningApp run;
        run.start();
        run.clock.at = run.clock.at + hours(8);
        for (int day = 0; day < 20; ++day)
            log_cramp(run, day, "11:00");
        log_cramp(run, 3, "12:00");
        auto const shown = week(run);
        CHECK(shown.now == 8);
        CHECK(shown.before == 7);
        auto const each = counts(run);
        CHECK(std::accumulate(each.begin(), each.end(), 0) == shown.now);
    }
    TEST_CASE("tonight is shown once it has a cramp, and a night says its strongest") {
        RunningApp run;
        run.start();
        run.clock.at = run.clock.at + hours(8);
        log_cramp(run, 1, "23:00");
        run.want(SetNumber{run.cramp().id, Field::cramp_strength, 8});
        log_cramp(run, 1, "22:00");
        CHECK(counts(run).back() == 2);
        CHECK(week(run).nights.back().strength == 8);
        auto const last = week(run).nights.back().night;
        log_cramp(run, 0, "11:00");
        CHECK(counts(run).back() == 1);
        CHECK(week(run).nights.back().night.days == last.days + 1);
        CHECK_FALSE(week(run).nights.back().strength);
    }
    TEST_CASE("a night that was answered yes has a cramp, one answered no has none") {
        auto run = morning_after();
        run.pass(hours(48));
        run.want(today::AnswerNights{{*night_asked(run)}, true});
        CHECK(counts(run).back() == 1);
        run.want(Undo{});
        CHECK(counts(run).back() == unanswered);
        run.want(today::AnswerNights{{*night_asked(run)}, false});
        CHECK(counts(run).back() == 0);
        CHECK(week(run).nights.back().state == today::NightState::free);
    }
    TEST_CASE("a cramp at 06:20 and a yes to the night before are one cramp of that night") {
        auto run = morning_after();
        run.pass(hours(48));
        log_cramp(run, 0, "06:20");
        auto const night = *night_asked(run);
        CHECK(counts(run).back() == 1);   // of tonight, as nobody has said that it woke them
        run.want(today::AnswerNights{{night}, true});
        CHECK(counts(run).back() == 1);
        CHECK(week(run).nights.back().night == night);
        CHECK(week(run).now == 2);   // with the first one
    }
    TEST_CASE("the seven nights before are counted once the diary was kept in all of them") {
        auto run = morning_after();
        run.pass(hours(24 * 12));
        CHECK_FALSE(week(run).before);
        run.pass(hours(24 * 3));
        CHECK(week(run).before == 0);
    }
    TEST_CASE("a deleted cramp does not count") {
        RunningApp run;
        run.start();
        run.clock.at = run.clock.at + hours(8);
        log_cramp(run, 1, "11:00");
        log_cramp(run, 0, "11:00");
        run.want(Delete{run.cramp().id});
        CHECK(week(run).now == 1);
    }
}

TEST_SUITE("today: the night") {
    TEST_CASE("a person who has logged nothing, and one whose night had a cramp, are not asked") {
        RunningApp empty;
        empty.start();
        CHECK_FALSE(night_asked(empty));
        auto run = morning_after();
        CHECK_FALSE(night_asked(run));
    }
    TEST_CASE("the night that is over is asked about by its own day, until it is answered, whatever the hour") {
        auto run = morning_after();
        run.pass(hours(24));
        auto const night = night_asked(run);
        REQUIRE(night);
        CHECK(night->days == time::day_of(run.now().moment).days - 1);
        run.pass(hours(10));
        CHECK(night_asked(run) == night);
        run.want(today::AnswerNights{{*night}, false});
        CHECK_FALSE(night_asked(run));
        auto const stored = run.app.diary().newest(diary::RecordType::check_in, 1);
        REQUIRE(stored.size() == 1);
        CHECK(stored.front()->day(Field::check_in_day) == night);
        CHECK(stored.front()->choice(Field::check_in_cramps) == "no");
        run.want(Undo{});
        CHECK(night_asked(run) == night);
    }
    TEST_CASE("nights that were missed are answered together by one tap, which can be taken back") {
        auto run = morning_after();
        run.pass(hours(96));
        auto const last = night_asked(run);
        REQUIRE(last);
        CHECK(missed(run) == std::vector<time::CivilDay>{{last->days - 3}, {last->days - 2}, {last->days - 1}});
        run.want(today::AnswerNights{{*last}, false});
        CHECK_FALSE(night_asked(run));
        CHECK(missed(run).size() == 3);
        run.want(today::AnswerNights{missed(run), false});
        CHECK(missed(run).empty());
        CHECK(run.app.diary().count(diary::RecordType::check_in) == 4);
        run.want(Undo{});
        CHECK(missed(run).size() == 3);
    }
    TEST_CASE("a missed night that is chosen is asked about, and after its answer last night again") {
        auto run = morning_after();
        run.pass(hours(96));
        auto const last = *night_asked(run);
        auto const chosen = missed(run).front();
        run.want(today::AskNight{chosen});
        CHECK(night_asked(run) == chosen);
        CHECK(missed(run) == std::vector<time::CivilDay>{{last.days - 2}, {last.days - 1}, last});
        run.want(today::AnswerNights{{chosen}, true});
        CHECK(night_asked(run) == last);
        CHECK(missed(run) == std::vector<time::CivilDay>{{last.days - 2}, {last.days - 1}});
    }
    TEST_CASE("a night that was chosen and left is not asked about when the week is over") {
        auto run = morning_after();
        run.pass(hours(96));
        run.want(today::AskNight{missed(run).front()});
        run.pass(hours(24 * 8));
        auto const night = night_asked(run);
        REQUIRE(night);
        CHECK(night->days == time::night_of(run.now().moment, diary::usual_day_start).days - 1);
    }
    TEST_CASE("nights before the first record are not missed, nor older ones than a week") {
        auto run = morning_after();
        run.pass(hours(24));
        CHECK(missed(run).empty());
        run.pass(hours(24 * 30));
        CHECK(missed(run).size() == 6);
    }
    TEST_CASE("a cramp in a run says nothing of the night; one at eleven, and one that woke the person at seven, do") {
        auto const asks_after = [](std::int64_t days_ago, std::string const& clock, std::string_view context) {
            auto run = morning_after();
            run.pass(hours(48));
            log_cramp(run, days_ago, clock);
            run.want(SetWord{run.cramp().id, Field::cramp_context, std::string(context)});
            return night_asked(run).has_value();
        };
        CHECK(asks_after(1, "15:00", "exercise"));
        CHECK_FALSE(asks_after(1, "23:00", "sleep"));
        CHECK_FALSE(asks_after(0, "06:20", "sleep"));
        CHECK(asks_after(0, "06:20", "walking"));
    }
    TEST_CASE("the answer never touches what was said of the day in the evening") {
        auto run = morning_after();
        run.pass(hours(14));
        run.want(OpenCheckIn{});
        auto const evening = run.shown<form::FormView>().id;
        run.want(SetNumber{evening, Field::check_in_urine_colour, 3});
        run.store();
        run.pass(hours(12));
        auto const night = night_asked(run);
        REQUIRE(night);
        auto const revision = run.app.diary().find(evening)->rev;
        run.want(today::AnswerNights{{*night}, true});
        CHECK(run.app.diary().count(diary::RecordType::check_in) == 2);
        CHECK(run.app.diary().find(evening)->rev == revision);
    }
    TEST_CASE("a check-in of the day that is not over does not ask about its night") {
        auto run = morning_after();
        run.want(OpenCheckIn{});
        for (auto const& card : run.shown<form::FormView>().cards)
            for (auto const& field : card.fields)
                CHECK(field.form.field != Field::check_in_cramps);
    }
}
