#include "app/running_app.h"
#include "doctest.h"
#include "support/shipped.h"

#include <numeric>

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;

namespace {

// The morning after one cramp of two minutes, in a page opened anew.
RunningApp morning_after(RunningApp night = RunningApp{}) {
    night.start();
    night.want(CrampNow{});
    night.pass(minutes(2));
    night.want(CrampStopped{});
    night.store();
    RunningApp morning(night.pages);
    morning.clock.at = night.clock.at + hours(4);
    morning.start();
    return morning;
}

std::optional<today::MorningCard> card(RunningApp& run) {
    run.want(Open{Screen::today});
    return run.shown<today::TodayView>().morning;
}

std::optional<time::CivilDay> night_asked(RunningApp& run) {
    run.want(Open{Screen::today});
    return run.shown<today::TodayView>().night;
}

std::vector<Field> asked(RunningApp& run) {
    std::vector<Field> fields;
    auto const shown = card(run);
    for (auto const& question : shown->questions)
        fields.push_back(question.form.field);
    return fields;
}

std::vector<std::string> offered(RunningApp& run, Field field) {
    auto const shown = card(run);
    for (auto const& question : shown->questions)
        if (question.form.field == field) return question.chosen;
    return {};
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
    run.want(AddPastCramp{});
    run.leave(Text::date,
              time::to_iso(time::CivilDay{static_cast<std::int32_t>(time::day_of(run.clock).days - days_ago)}));
    run.leave(Text::start, clock);
    REQUIRE(run.form_problem().empty());
}

}

TEST_SUITE("morning card") {
    TEST_CASE("not in the night itself, only at a later opening") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        run.pass(minutes(2));
        run.want(CrampStopped{});
        CHECK_FALSE(card(run));
        run.pass(minutes(100));   // 05:54; a page left open longer is opened anew, see app_clock_test
        CHECK_FALSE(card(run));
        run.take(run.app.reopen(run.now()));
        REQUIRE(card(run));
        CHECK(card(run)->cramp.duration == Seconds{120});
        CHECK(card(run)->ask_after);
        CHECK(card(run)->questions.empty());
    }
    TEST_CASE("not for a cramp that still goes on") {
        RunningApp night;
        night.start();
        night.want(CrampNow{});
        night.store();
        RunningApp again(night.pages);
        again.clock.at = night.clock.at + minutes(5);
        again.start();
        CHECK_FALSE(card(again));
    }
    TEST_CASE("not for one that is more than three days old") {
        RunningApp run = morning_after();
        run.pass(hours(3 * 24 - 5));
        CHECK(card(run));
        run.pass(hours(2));
        CHECK_FALSE(card(run));
    }
    TEST_CASE("skipped once, it does not come back") {
        RunningApp run = morning_after();
        run.want(today::FinishMorning{run.cramp().id, true});
        CHECK_FALSE(card(run));
        CHECK(run.cramp().choice(Field::cramp_morning) == "skipped");
        CHECK_FALSE(run.cramp().choice(Field::cramp_side));
        run.store();
        RunningApp later(run.pages);
        later.clock.at = run.clock.at + hours(1);
        later.start();
        CHECK_FALSE(card(later));
    }
    TEST_CASE("the first answer is stored and leads to the details") {
        RunningApp run = morning_after();
        run.want(today::AnswerMorning{run.cramp().id, "sore"});
        CHECK(run.cramp().choice(Field::cramp_after) == "sore");
        CHECK(run.screen() == Screen::today);
        CHECK_FALSE(card(run)->ask_after);
        CHECK(asked(run).size() == 3);
    }
    TEST_CASE("the third answer opens Help with the clot lines marked") {
        RunningApp run = morning_after();
        run.want(today::AnswerMorning{run.cramp().id, "sore_swollen_warm"});
        CHECK(run.cramp().choice(Field::cramp_after) == "sore_swollen_warm");
        REQUIRE(run.screen() == Screen::help);
        auto const help = run.shown<help::HelpView>();
        REQUIRE_FALSE(help.logged.highlights.empty());
        for (auto const& highlight : help.logged.highlights) {
            auto const* sign = knowledge::find_sign(shipped_knowledge(), highlight.sign);
            REQUIRE(sign != nullptr);
            CHECK(std::find(sign->topics.begin(), sign->topics.end(), "clot") != sign->topics.end());
        }
    }
    TEST_CASE("a bit sore is asked about once more the next day, and only then") {
        RunningApp run = morning_after();
        auto const id = run.cramp().id;
        run.want(today::AnswerMorning{id, "sore"});
        run.want(today::FinishMorning{id, false});
        CHECK_FALSE(card(run));
        run.pass(hours(24));
        REQUIRE(card(run));
        CHECK(card(run)->ask_next_day);
        CHECK(card(run)->questions.empty());
        SUBCASE("sore again is stored, and it is not asked a third time") {
            run.want(today::AnswerNextDay{id, "sore"});
            CHECK(run.cramp().choice(Field::cramp_after) == "sore");
            CHECK(run.cramp().choice(Field::cramp_after_next_day) == "sore");
            CHECK_FALSE(card(run));
        }
        SUBCASE("swollen or warm opens Help") {
            run.want(today::AnswerNextDay{id, "sore_swollen_warm"});
            CHECK(run.screen() == Screen::help);
        }
        SUBCASE("skipped, it does not come back") {
            run.want(today::FinishMorning{id, true});
            CHECK_FALSE(card(run));
        }
        SUBCASE("a newer cramp takes its place") {
            run.want(CrampNow{});
            run.pass(minutes(2));
            run.want(CrampStopped{});
            CHECK_FALSE(card(run));
        }
    }
    TEST_CASE("gone, or not answered to the end, is not asked about the next day") {
        RunningApp run = morning_after();
        run.want(today::AnswerMorning{run.cramp().id, "gone"});
        run.want(today::FinishMorning{run.cramp().id, false});
        run.pass(hours(24));
        CHECK_FALSE(card(run));
    }
    TEST_CASE("what was the case the time before is offered, and is an answer only when Done is tapped") {
        RunningApp first = morning_after();
        auto const id = first.cramp().id;
        first.want(SetWord{id, Field::cramp_side, "right"});
        first.want(SetNumber{id, Field::cramp_strength, 7});
        first.want(SetWords{id, Field::cramp_helped, {"walked"}});
        first.want(today::FinishMorning{id, false});
        first.store();
        RunningApp night(first.pages);
        night.clock.at = first.clock.at + hours(20);
        RunningApp second = morning_after(std::move(night));
        auto const shown = card(second);
        REQUIRE(shown);
        CHECK(shown->questions.empty());   // how it is comes first
        second.want(today::AnswerMorning{second.cramp().id, "gone"});
        CHECK(offered(second, Field::cramp_side) == std::vector<std::string>{"right"});
        CHECK(offered(second, Field::cramp_strength) == std::vector<std::string>{"7"});
        CHECK(offered(second, Field::cramp_helped) == std::vector<std::string>{"walked"});
        CHECK_FALSE(second.cramp().integer(Field::cramp_strength));
        CHECK_FALSE(second.cramp().choice(Field::cramp_side));
        SUBCASE("Done stores them") {
            second.want(today::FinishMorning{second.cramp().id, false});
            CHECK(second.cramp().choice(Field::cramp_side) == "right");
            CHECK(second.cramp().integer(Field::cramp_strength) == 7);
            CHECK(second.cramp().choices(Field::cramp_helped) == std::vector<std::string_view>{"walked"});
            CHECK(second.cramp().choice(Field::cramp_morning) == "answered");
        }
        SUBCASE("skipping stores none of them") {
            second.want(today::FinishMorning{second.cramp().id, true});
            CHECK_FALSE(second.cramp().choice(Field::cramp_side));
            CHECK(second.cramp().choices(Field::cramp_helped).empty());
        }
        SUBCASE("what helped and was offered can be switched off") {
            second.want(SetWords{second.cramp().id, Field::cramp_helped, {}});
            second.want(today::FinishMorning{second.cramp().id, false});
            CHECK(second.cramp().choices(Field::cramp_helped).empty());
        }
        SUBCASE("another one is added to what was offered") {
            second.want(SetWords{second.cramp().id, Field::cramp_helped, {"walked", "heat"}});
            second.want(today::FinishMorning{second.cramp().id, false});
            CHECK(second.cramp().choices(Field::cramp_helped) == std::vector<std::string_view>{"walked", "heat"});
        }
    }
    TEST_CASE("how long one left alone lasted is asked, and the answer is stored") {
        RunningApp night;
        night.start();
        night.want(CrampNow{});
        night.store();
        RunningApp run(night.pages);
        run.clock.at = night.clock.at + hours(5);
        run.start();
        REQUIRE(card(run));
        CHECK(asked(run) == std::vector{Field::cramp_duration});
        run.want(SetNumber{run.cramp().id, Field::cramp_duration, 900});
        CHECK(asked(run).empty());
        CHECK(run.shown<today::TodayView>().level != advice::HelpLevel::none_logged);   // over ten minutes is a sign
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
