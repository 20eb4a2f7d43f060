// The example diary: made up, marked as such, and thrown away whole.
#include "app/running_app.h"
#include "app/settings/sample.h"
#include "doctest.h"
#include "support/shipped.h"

#include <array>
#include <cstdint>
#include <set>

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

TEST_SUITE("example diary") {
    TEST_CASE("it does not come into a diary that has something in it") {
        RunningApp run;
        run.start();
        run.log_drink("water");
        run.want(settings::ShowSample{});
        CHECK(run.records(RecordType::intake).size() == 1);
        CHECK_FALSE(settings::has_sample(run.app.diary()));
    }
    TEST_CASE("every record of it is well formed, of an id of its own, and over") {
        for (auto const offset : std::array<std::int16_t, 4>{-600, 0, 60, 840}) {
            time::Moment now{{1'795'057'920'000}, offset, "UTC"};
            auto const change = settings::sample_diary(now, diary::usual_day_start);
            std::set<diary::RecordId> ids;
            for (auto const& patch : change.patches) {
                CHECK(ids.insert(patch.id).second);
                REQUIRE(patch.at);
                CHECK(patch.at->at <= now.at);
            }
            diary::Diary diary;
            CHECK(diary.apply(change));
        }
    }
    TEST_CASE("thrown away at once where nothing is lost with it, and else Settings asks first") {
        RunningApp run;
        run.start();
        run.want(settings::ShowSample{});
        run.want(SetWord{diary::singleton_id(RecordType::settings), Field::settings_theme, "dark"});
        CHECK(settings::is_only_sample(run.app.diary()));
        run.pass(minutes(1));
        run.log_drink("water");
        CHECK_FALSE(settings::is_only_sample(run.app.diary()));
        run.want(settings::EraseAll{});
        CHECK(run.asked_for<EraseEverything>().empty());
        REQUIRE(run.screen() == Screen::more);
        CHECK(run.shown<settings::MoreView>().erase_open);
        run.want(ToggleSection{std::string(settings::fold_erase_sure)});
        run.want(settings::EraseAll{});
        CHECK(run.asked_for<EraseEverything>().size() == 1);
    }
    TEST_CASE("thrown away with nothing beside it, it is gone without a question") {
        RunningApp run;
        run.start();
        run.want(settings::ShowSample{});
        run.want(settings::EraseAll{});
        CHECK(run.asked_for<EraseEverything>().size() == 1);
    }
    TEST_CASE("taken in, it is marked, fills the screens, and is stored as one change that one undo takes back") {
        RunningApp run({}, shipped_with_library());
        run.start();
        run.want(settings::ShowSample{});
        CHECK(settings::has_sample(run.app.diary()));
        CHECK(run.records(RecordType::check_in).size() == settings::sample_nights);
        CHECK(run.cramps().size() > 8);
        run.want(Open{Screen::today});
        CHECK(run.app.view(run.now()).cards->sample);
        CHECK_FALSE(run.shown<today::TodayView>().first_time);
        CHECK_FALSE(run.shown<today::TodayView>().ahead);
        run.want(Open{Screen::diary});
        CHECK(run.shown<nights::DiaryView>().entries->size() > 100);
        run.want(Undo{});
        run.work();   // so many records are taken back in steps
        CHECK(run.records(RecordType::check_in).empty());
        CHECK(run.cramps().empty());
        run.want(Open{Screen::today});
        CHECK_FALSE(run.app.view(run.now()).cards->sample);
    }
}
