// What is wanted of deferred areas before they are there.
#include "app/running_app.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::RecordType;

TEST_SUITE("deferred areas") {
    TEST_CASE("while the parts that come later are on the way, their screens say so and their wishes change nothing") {
        RunningApp run;
        run.environment.fully_loaded = false;
        run.open("#log");
        run.load();
        (void)run.shown<WaitingView>();
        run.want(log::AddTag{"late shift"});
        CHECK(run.records(RecordType::tag).empty());
        CHECK(run.announced("deferred.loading"));
        run.want(Open{Screen::diary});
        run.environment.fully_loaded = true;
        run.app.change_environment(run.environment);
        run.take(run.app.tick(run.now()));
        CHECK(run.records(RecordType::tag).empty());   // something else was wanted since
    }
    TEST_CASE("what was wanted last while they were on the way happens when they are there") {
        RunningApp run;
        run.environment.fully_loaded = false;
        run.start();
        run.want(OpenCheckIn{});
        CHECK(run.screen() == Screen::today);
        run.environment.fully_loaded = true;
        run.app.change_environment(run.environment);
        run.take(run.app.tick(run.now()));
        CHECK(run.screen() == Screen::form);
    }
    TEST_CASE("a file chosen before the parts that read it are there is read once they are") {
        RunningApp run;
        run.environment.fully_loaded = false;
        run.start();
        run.want(ChooseBackup{});
        CHECK(run.asked_for<OpenFile>().size() == 1);
        for (int i = 0; i < 3; ++i)
            CHECK(run.app.file_begun("holiday.jpg", 2, run.now()) == FileAnswer::wait);
        run.pass(seconds(1));
        CHECK(run.screen() == Screen::today);
        CHECK(run.asked_for<Announce>().size() == 1);
        run.environment.fully_loaded = true;
        run.app.change_environment(run.environment);
        run.open_file("holiday.jpg", "no");
        CHECK(run.screen() == Screen::restore);
        CHECK(run.shown<files::RestoreView>().problem);
    }
}
