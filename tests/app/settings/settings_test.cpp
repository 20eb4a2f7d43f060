// More, and what is said to be new after an update.
#include "app/running_app.h"
#include "doctest.h"
#include "support/shipped.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using Lines = std::vector<std::string>;

namespace {

// Of three versions, whose texts are known.
knowledge::Knowledge const& three_versions() {
    static auto const three = [] {
        auto knowledge = shipped_knowledge();
        knowledge.library.emplace();
        knowledge.library->releases = {{"3.0.0", "2026-03-03", {"third"}},
                                       {"2.0.0", "2026-02-02", {"second", "second as well"}},
                                       {"1.0.0", "2026-01-01", {"first"}}};
        return knowledge;
    }();
    return three;
}

Lines news_after(std::string from) {
    RunningApp run({}, three_versions());
    run.environment.version = "3.0.0+0123abcd";
    run.environment.updated_from = std::move(from);
    run.start();
    return run.app.view(run.now()).cards->news;
}

}

TEST_SUITE("deleting everything") {
    TEST_CASE("it is asked twice, and nothing goes before the second answer") {
        RunningApp run;
        run.start();
        run.log_drink("water");
        run.want(Open{Screen::more});
        CHECK_FALSE(run.shown<settings::MoreView>().erase_open);
        run.want(ToggleSection{std::string(settings::fold_erase)});
        CHECK(run.shown<settings::MoreView>().erase_open);
        CHECK_FALSE(run.shown<settings::MoreView>().erase_asked);
        run.want(ToggleSection{std::string(settings::fold_erase_sure)});
        CHECK(run.shown<settings::MoreView>().erase_asked);
        CHECK(run.asked_for<EraseEverything>().empty());
        run.want(settings::EraseAll{});
        CHECK(run.asked_for<EraseEverything>().size() == 1);
    }
}

TEST_SUITE("what is new") {
    TEST_CASE("is nothing on a first visit, and nothing after the newest version") {
        CHECK(news_after("").empty());
        CHECK(news_after("3.0.0").empty());
    }
    TEST_CASE("is what all versions since the one before brought, also of one nobody knows") {
        CHECK(news_after("2.0.0") == Lines{"third"});
        CHECK(news_after("1.0.0") == Lines{"third", "second", "second as well"});
        CHECK(news_after("0.0.7").size() == 4);
    }
    TEST_CASE("is told once") {
        RunningApp run({}, three_versions());
        run.environment.updated_from = "2.0.0";
        run.start();
        run.want(settings::CloseNews{});
        CHECK(run.app.view(run.now()).cards->news.empty());
        CHECK(run.asked_for<NoteVersion>().size() == 1);
        run.app.change_environment(run.app.environment());
        CHECK(run.app.view(run.now()).cards->news.empty());
    }
    TEST_CASE("More says the version as the command does, without what tells builds apart") {
        RunningApp run;
        run.environment.version = "3.0.0+0123abcd";
        run.start();
        run.want(Open{Screen::more});
        CHECK(run.shown<settings::MoreView>().version == "3.0.0");
    }
}
