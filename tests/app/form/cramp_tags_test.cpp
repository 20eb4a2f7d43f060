// The person's own words beside a cramp.
#include "app/edited_cramp.h"
#include "app/form/cramp_tags.h"
#include "doctest.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::RecordType;

namespace {

using Tags = std::vector<std::pair<std::string, bool>>;

}

TEST_SUITE("cramp tags: unhappy") {
    TEST_CASE("a cramp that is not there gets none") {
        EditedCramp run;
        auto const id = run.cramp().id;
        run.want(Delete{diary::RecordId{}});
        run.want(form::ToggleTag{diary::RecordId{}, "late shift"});
        run.want(form::OpenNewTag{diary::RecordId{}});
        CHECK(run.records(RecordType::tag).empty());
        CHECK(run.shown<form::FormView>().id == id);
    }
    TEST_CASE("a past cramp that is not kept yet offers none, as they would stand alone") {
        RunningApp run;
        run.start();
        run.want(log::AddTag{"late shift"});
        run.want(AddPastCramp{});
        CHECK(run.shown<form::FormView>().tags.empty());
    }
}

TEST_SUITE("cramp tags") {
    TEST_CASE("a word used before is offered once, and a tap notes it at the time of the cramp") {
        EditedCramp run;
        run.pass(minutes(1));
        run.want(log::AddTag{"late shift"});
        run.pass(minutes(1));
        run.want(log::AddTag{"late shift"});
        run.want(OpenRecord{run.cramp().id});
        CHECK(run.shown<form::FormView>().tags == Tags{{"late shift", false}});
        run.want(form::ToggleTag{run.cramp().id, "late shift"});
        CHECK(run.shown<form::FormView>().tags == Tags{{"late shift", true}});
        auto const tags = run.records(RecordType::tag);
        CHECK(std::any_of(tags.begin(), tags.end(), [&](auto const* tag) { return tag->at.at == run.cramp().at.at; }));
    }
    TEST_CASE("a second tap takes it away, and one undo brings it back") {
        EditedCramp run;
        run.pass(minutes(1));
        run.want(log::AddTag{"wine"});
        run.want(OpenRecord{run.cramp().id});
        run.want(form::ToggleTag{run.cramp().id, "wine"});
        run.want(form::ToggleTag{run.cramp().id, "wine"});
        CHECK(run.shown<form::FormView>().tags == Tags{{"wine", false}});
        CHECK(run.records(RecordType::tag).size() == 1);   // that of the day stays
        run.want(Undo{});
        CHECK(run.shown<form::FormView>().tags == Tags{{"wine", true}});
    }
    TEST_CASE("a new word is written in a form of its own, dated as the cramp") {
        EditedCramp run;
        run.pass(minutes(30));
        run.want(form::OpenNewTag{run.cramp().id});
        run.leave(diary::Field::tag_name, "new mattress");
        CHECK(run.newest(RecordType::tag).at.at == run.cramp().at.at);
    }
}
