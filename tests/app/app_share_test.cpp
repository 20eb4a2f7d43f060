#include "doctest.h"
#include "exchange/relief_plan_link.h"
#include "running_app.h"
#include "support/shipped.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;

namespace {

std::string link_of(std::string const& muscle) {
    RunningApp sender;
    sender.start();
    sender.want(OpenShare{muscle});
    return sender.shown<ShareView>().url;
}

std::string fragment(std::string const& url) { return url.substr(url.find('#')); }

RunningApp receive(std::string const& link) {
    RunningApp run;
    run.open(link);
    run.load();
    return run;
}

RunningApp with_a_cramp() {
    RunningApp run;
    run.start();
    run.want(CrampNow{});
    run.pass(seconds(90));
    run.want(CrampStopped{});
    run.store();
    return run;
}

std::string backup_of(RunningApp& run) {
    run.want(SaveBackup{});
    return run.told<Download>().back().bytes;
}

exchange::SharedReliefPlan plan_of(std::string const& muscle) {
    auto const plan = exchange::read_relief_plan_link(link_of(muscle));
    REQUIRE(plan);
    return plan.value();
}

std::string write(exchange::SharedReliefPlan const& plan) {
    auto const link = exchange::write_relief_plan_link(plan);
    REQUIRE(link);
    return link.value();
}

}

TEST_SUITE("received plan: unhappy") {
    TEST_CASE("a link cut short anywhere says so and shows no step") {
        auto const link = fragment(link_of("calf"));
        for (std::size_t length = 5; length < link.size(); ++length) {
            CAPTURE(length);
            RunningApp run = receive(link.substr(0, length));
            auto const view = run.shown<ReceivedView>();
            REQUIRE(view.problem);
            CHECK(view.steps.empty());
            CHECK(view.protocol == nullptr);
        }
    }
    TEST_CASE("a letter changed anywhere never opens as another plan") {
        auto const link = fragment(link_of("calf"));
        for (std::size_t at = 4; at + 1 < link.size(); ++at) {
            auto altered = link;
            altered[at] = altered[at] == 'A' ? 'B' : 'A';
            CAPTURE(altered);
            CHECK(receive(altered).shown<ReceivedView>().problem);
        }
    }
    TEST_CASE("an unknown number was made with a newer version") {
        auto plan = plan_of("calf");
        SUBCASE("of a protocol") { plan.protocol = 60'000; }
        SUBCASE("of a step") { plan.steps.back().step = 60'000; }
        SUBCASE("a step where the protocol should be") { plan.protocol = plan.steps.front().step; }
        SUBCASE("the protocol where a step should be") { plan.steps.front().step = plan.protocol; }
        auto const view = receive(write(plan)).shown<ReceivedView>();
        CHECK(view.problem == Problem::unsupported_version);
    }
    TEST_CASE("a link cannot ask for a longer hold than Unknot ever does") {
        auto plan = plan_of("calf");
        plan.steps.front().hold = Seconds{3600};
        auto const view = receive(write(plan)).shown<ReceivedView>();
        CHECK(view.problem);
    }
    TEST_CASE("what does not open can be left, and nothing of it is kept") {
        RunningApp run = receive("#s1.garbage");
        run.want(KeepPlan{});
        CHECK(run.app.diary().size() == 0);
        run.want(Open{Screen::today});
        CHECK(run.screen() == Screen::today);
    }
}

TEST_SUITE("share") {
    TEST_CASE("each plan opens elsewhere as it was sent, before the diary is loaded too, and nothing is stored") {
        for (auto const* muscle : {"calf", "foot", "thigh_front", "thigh_back"}) {
            CAPTURE(muscle);
            RunningApp run;
            run.open(fragment(link_of(muscle)));
            auto const view = run.shown<ReceivedView>();
            REQUIRE_FALSE(view.problem);
            auto const* sent = knowledge::find_protocol(shipped_knowledge(), muscle);
            CHECK(view.protocol == sent);
            REQUIRE(view.steps.size() == sent->steps.size());
            for (std::size_t n = 0; n < view.steps.size(); ++n) {
                CHECK(view.steps[n].id == sent->steps[n].id);
                CHECK(view.steps[n].hold_seconds == sent->steps[n].hold_seconds);
            }
            CHECK(view.reviewed == sent->reviewed);
            CHECK(run.app.diary().size() == 0);
            REQUIRE(run.told<Navigate>().size() == 1);   // the fragment is stripped
            CHECK(run.told<Navigate>().front().fragment.empty());
            CHECK(run.told<Navigate>().front().history == History::replace);
        }
    }
    TEST_CASE("kept, it is what Cramp now opens with") {
        RunningApp run = receive(fragment(link_of("foot")));
        run.want(KeepPlan{});
        CHECK(run.shown<ReceivedView>().kept);
        run.want(CrampNow{});
        CHECK(run.shown<ReliefView>().muscle == "foot");
    }
    TEST_CASE("the link is short, begins with the page's own address and is what is copied and sent") {
        RunningApp run;
        run.start();
        run.want(OpenShare{"calf"});
        auto const url = run.shown<ShareView>().url;
        CHECK(url.substr(0, run.environment.origin_path.size() + 4) == run.environment.origin_path + "#s1.");
        CHECK(url.size() < 500);
        CHECK(url.back() == 'z');
        run.want(CopyLink{});
        run.want(SendLink{});
        CHECK(run.told<CopyText>().back().text == url);
        CHECK(run.told<ShareLink>().back().url == url);
    }
    TEST_CASE("nothing of the diary is in it") {
        RunningApp empty, full = with_a_cramp();
        empty.start();
        empty.want(OpenShare{"calf"});
        full.want(OpenShare{"calf"});
        CHECK(empty.shown<ShareView>().url == full.shown<ShareView>().url);
    }
    TEST_CASE("a muscle nobody knows has no plan and no link") {
        RunningApp run;
        run.open("#share/elbow");
        CHECK(run.shown<ShareView>().protocol == nullptr);
        CHECK(run.shown<ShareView>().url.empty());
    }
}

TEST_SUITE("backup") {
    TEST_CASE("a file that is none is refused with a reason and nothing is changed") {
        RunningApp run = with_a_cramp();
        auto const before = run.cramp();
        for (std::string const& bytes :
             {std::string(), std::string("not json"), std::string("{\"format\":\"other\"}"), std::string("\0\1", 2)}) {
            run.tell(run.app.file_opened("notes.txt", bytes));
            CHECK(run.screen() == Screen::restore);
            auto const view = run.shown<RestoreView>();
            CHECK(view.file == "notes.txt");
            CHECK(view.problem);
            run.want(ApplyRestore{});
            CHECK(run.cramp() == before);
        }
    }
    TEST_CASE("one that was changed since says so in the preview and can still be taken in") {
        RunningApp from = with_a_cramp();
        auto bytes = backup_of(from);
        auto const at = bytes.find("\"calf\"");
        REQUIRE(at != std::string::npos);
        bytes.replace(at, 6, "\"foot\"");
        RunningApp run;
        run.start();
        run.tell(run.app.file_opened("a.json", bytes));
        CHECK(run.shown<RestoreView>().integrity == exchange::Integrity::changed);
        run.want(ApplyRestore{});
        CHECK(run.cramp().choice(Field::cramp_muscle) == "foot");
    }
    TEST_CASE("the preview changes nothing") {
        RunningApp from = with_a_cramp(), run;
        run.start();
        run.tell(run.app.file_opened("a.json", backup_of(from)));
        CHECK(run.shown<RestoreView>().preview.added == 1);
        CHECK(run.app.diary().size() == 0);
        CHECK(run.told<Commit>().empty());
        run.want(Open{Screen::more});
        CHECK(run.app.diary().size() == 0);
    }
    TEST_CASE("taken in it is all there in one commit, twice is once, and it can be undone") {
        RunningApp from = with_a_cramp(), run;
        auto const bytes = backup_of(from);
        run.start();
        run.tell(run.app.file_opened("a.json", bytes));
        run.want(ApplyRestore{});
        CHECK(run.cramp() == from.cramp());
        CHECK(run.told<Commit>().size() == 1);
        CHECK(run.screen() == Screen::diary);
        run.store();
        run.tell(run.app.file_opened("a.json", bytes));
        CHECK(run.shown<RestoreView>().preview.same == 1);
        run.want(ApplyRestore{});
        CHECK(run.told<Commit>().size() == 1);
        REQUIRE(run.chrome().undo == "undo.restored");
        run.want(Undo{});
        CHECK(run.cramps().empty());
    }
    TEST_CASE("is named by the day and holds deleted records too") {
        RunningApp run = with_a_cramp();
        run.want(Delete{run.cramp().id});
        auto const bytes = backup_of(run);
        CHECK(run.told<Download>().back().name == "unknot-2026-11-19.json");
        auto const backup = exchange::read_backup(bytes);
        REQUIRE(backup);
        CHECK(backup.value().integrity == exchange::Integrity::intact);
        CHECK(backup.value().records.size() == run.app.diary().size());
    }
}
