// What the Diary lists of a diary, and in which order.
#include "app/core/record_line.h"
#include "app/nights/entries.h"
#include "app/running_app.h"
#include "doctest.h"
#include "support/full_diary.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::RecordType;
using nights::EntryQuery;
using nights::Kind;

namespace {

// The clock shows 04:12 on Thursday 19 November: the night of the 18th.
void drinks(RunningApp& run, int count, std::string_view kind = "water") {
    for (int drink = 0; drink < count; ++drink) {
        run.pass(minutes(2));
        run.log_drink(kind);
    }
}

std::vector<nights::Entry> entries(RunningApp& run, EntryQuery const& query = {}) {
    return nights::entries_of(run.app.diary(), query);
}

}

TEST_SUITE("entries: unhappy") {
    TEST_CASE("a diary without entries lists nothing and offers no kind") {
        RunningApp run;
        run.start();
        run.want(settings::SetTheme{"dark"});   // settings are no entry
        CHECK(entries(run).empty());
        CHECK(nights::kinds_in(run.app.diary()).empty());
    }
    TEST_CASE("what was deleted is not listed") {
        RunningApp run;
        run.start();
        run.log_drink("water");
        run.want(Delete{run.newest(RecordType::intake).id});
        CHECK(entries(run).empty());
    }
    TEST_CASE("two drinks are not folded, nor is what has alcohol") {
        RunningApp run;
        run.start();
        drinks(run, 2);
        drinks(run, 3, "wine");
        CHECK(entries(run).size() == 5);
    }
}

TEST_SUITE("entries") {
    TEST_CASE("of a diary with every type of record all are listed, newest first, each day with one head") {
        RunningApp run(full_diary(RunningApp().clock, 0, Signs::all));
        run.start();
        auto const& diary = run.app.diary();
        auto const all = nights::entries_of(diary, {Kind::all, false, {}});
        std::size_t count = 0;
        for (auto const type : listed_types)
            count += diary.count(type);
        CHECK(all.size() == count);
        std::set<time::CivilDay> heads;
        for (std::size_t at = 0; at < all.size(); ++at) {
            bool const first = at == 0 || all[at].day != all[at - 1].day;
            CHECK(all[at].head.has_value() == first);
            if (first) CHECK(heads.insert(all[at].day).second);
            if (!first) CHECK(all[at].record->at.at <= all[at - 1].record->at.at);
            if (first && at > 0) CHECK(all[at].day < all[at - 1].day);
        }
    }
    TEST_CASE("the kinds part the diary: each entry is of one, and none is lost") {
        RunningApp run(full_diary(RunningApp().clock, 0, Signs::all));
        run.start();
        auto const& diary = run.app.diary();
        auto const offered = nights::kinds_in(diary);
        CHECK(offered.front() == Kind::all);
        std::size_t count = 0;
        for (auto const kind : offered)
            if (kind != Kind::all) count += nights::entries_of(diary, {kind, false, {}}).size();
        CHECK(count == nights::entries_of(diary, {Kind::all, false, {}}).size());
    }
    TEST_CASE("the drinks of a day are one entry, in the place of the newest, and unfold") {
        RunningApp run;
        run.start();
        drinks(run, 2);
        run.pass(minutes(1));
        run.want(log::AddTag{"late shift"});
        drinks(run, 2, "coffee");
        auto const folded = entries(run);
        REQUIRE(folded.size() == 2);
        CHECK(folded[0].folded.size() == 4);
        CHECK(folded[0].head);
        CHECK(folded[1].record->is(RecordType::tag));
        auto const unfolded = entries(run, {Kind::all, true, {folded[0].day}});
        REQUIRE(unfolded.size() == 6);
        CHECK(unfolded[0].unfolded);
        CHECK(unfolded[1].folded.empty());
        CHECK(unfolded[1].record == unfolded[0].record);
        CHECK(std::count_if(unfolded.begin(), unfolded.end(), [](auto const& entry) { return entry.head; }) == 1);
    }
    TEST_CASE("a day is called by its night if a cramp came after midnight, and counts its cramps whatever is shown") {
        RunningApp run;
        run.start();
        run.want(CrampNow{});
        run.pass(seconds(60));
        run.want(CrampStopped{});
        run.pass(minutes(1));
        run.log_drink("water");
        run.pass(hours(9));   // midday: no night
        run.log_drink("water");
        auto const drunk = entries(run, {Kind::intake, false, {}});
        REQUIRE(drunk.size() == 2);
        CHECK(drunk[0].head->cramps == 0);
        CHECK_FALSE(drunk[0].head->is_night);
        CHECK(drunk[1].head->cramps == 1);
        CHECK(drunk[1].head->is_night);
    }
    TEST_CASE("an answer given later about a night stands in that night, without the time at which it was given") {
        RunningApp run;
        run.start();
        run.pass(hours(9));
        auto const today = time::day_of(run.clock);
        run.want(today::AnswerNights{{{today.days - 2}}, false});
        run.log_drink("water");
        auto const all = entries(run);
        REQUIRE(all.size() == 2);
        CHECK(all[0].timed);
        CHECK(all[1].day.days == today.days - 2);
        CHECK_FALSE(all[1].timed);
    }
}
