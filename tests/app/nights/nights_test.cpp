// The Diary as a person drives it: filtered, unfolded, and several entries deleted at once.
#include "app/running_app.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::RecordType;
using nights::DiaryView;
using nights::Kind;

namespace {

struct Kept : RunningApp {
    Kept() {
        start();
        for (auto const* drink : {"water", "coffee", "water"}) {
            pass(minutes(2));
            log_drink(drink);
        }
        want(log::AddTag{"late shift"});
        want(Open{Screen::diary});
    }

    [[nodiscard]] std::size_t listed() { return shown<DiaryView>().entries->size(); }
};

}

TEST_SUITE("search: unhappy") {
    TEST_CASE("what is nowhere in the diary finds nothing, and what was deleted is not found") {
        Kept run;
        run.want(nights::Search{true});
        run.want(nights::TypeSearch{"zebra"});
        CHECK(run.listed() == 0);
        CHECK_FALSE(run.shown<DiaryView>().kinds.empty());
        run.want(Delete{run.newest(RecordType::tag).id});
        run.want(nights::TypeSearch{"late"});
        CHECK(run.listed() == 0);
    }
    TEST_CASE("settings are not found") {
        Kept run;
        run.want(settings::SetTheme{"dark"});
        run.want(nights::TypeSearch{"dark"});
        CHECK(run.listed() == 0);
    }
    TEST_CASE("a text of megabytes is searched for by its beginning") {
        Kept run;
        run.want(nights::TypeSearch{std::string(5 << 20, 'x')});
        CHECK(run.listed() == 0);
    }
}

TEST_SUITE("search") {
    TEST_CASE("without words everything is listed, and closing the search forgets them") {
        Kept run;
        auto const all = run.listed();
        run.want(nights::Search{true});
        CHECK(run.listed() == all);
        run.want(nights::TypeSearch{"late"});
        CHECK(run.listed() == 1);
        run.want(nights::Search{false});
        CHECK(run.listed() == all);
        CHECK(run.shown<DiaryView>().search.empty());
    }
    TEST_CASE("it finds by words on screen and by what was written, among the kinds chosen") {
        Kept run;
        run.want(log::OpenNew{RecordType::note, {}});
        run.leave(diary::Field::note_text, "Coffee with Ana");
        run.want(Open{Screen::diary});
        run.want(nights::TypeSearch{"coff"});
        REQUIRE(run.listed() == 2);
        run.want(nights::ShowKind{Kind::other});
        REQUIRE(run.listed() == 1);
        CHECK(run.shown<DiaryView>().entries->front().excerpt == "Coffee with Ana");
    }
    TEST_CASE("parts of words come after the words that begin with it, and each day has its head among both") {
        RunningApp run;
        run.start();
        for (auto const* text : {"Fußkrämpfe", "Krampf", "Wadenkrampf"}) {
            run.want(log::OpenNew{RecordType::note, {}});
            run.leave(diary::Field::note_text, text);
            run.pass(minutes(1));
        }
        run.want(Open{Screen::diary});
        run.want(nights::TypeSearch{"krampf"});
        auto const view = run.shown<DiaryView>();
        REQUIRE(view.entries->size() == 3);
        CHECK((*view.entries)[0].excerpt == "Krampf");
        CHECK((*view.entries)[1].excerpt == "Wadenkrampf");
        CHECK((*view.entries)[2].excerpt == "Fußkrämpfe");
        CHECK((*view.entries)[0].head.has_value());
        CHECK_FALSE((*view.entries)[1].head.has_value());
    }
    TEST_CASE("found drinks are listed one by one, however many a day has") {
        Kept run;
        for (int drink = 0; drink < 5; ++drink) {
            run.pass(minutes(2));
            run.log_drink("water");
        }
        run.want(Open{Screen::diary});
        run.want(nights::TypeSearch{"water"});
        CHECK(run.listed() == 7);
    }
}

TEST_SUITE("nights: unhappy") {
    TEST_CASE("with nothing chosen nothing is deleted") {
        Kept run;
        run.want(nights::Select{true});
        run.effects.clear();
        run.want(nights::DeleteChosen{});
        CHECK(run.asked_for<Commit>().empty());
        CHECK_FALSE(run.shown<DiaryView>().selecting);
    }
    TEST_CASE("what another tab deleted meanwhile is left alone") {
        Kept run;
        run.want(nights::Select{true});
        auto const tag = run.newest(RecordType::tag).id;
        run.want(nights::ToggleChosen{tag});
        run.want(nights::ToggleChosen{run.newest(RecordType::intake).id});
        run.want(Delete{tag});
        run.want(nights::DeleteChosen{});
        CHECK(run.records(RecordType::intake).size() == 2);
        CHECK(run.records(RecordType::tag).empty());
    }
    TEST_CASE("a kind of which the last entry is gone gives way to all") {
        Kept run;
        run.want(nights::ShowKind{Kind::other});
        CHECK(run.shown<DiaryView>().kind == Kind::other);
        CHECK(run.listed() == 1);
        run.want(Delete{run.newest(RecordType::tag).id});
        CHECK(run.shown<DiaryView>().kind == Kind::all);
        CHECK(run.listed() == 1);
    }
}

TEST_SUITE("nights") {
    TEST_CASE("the fold of drinks says how many, of what and how much") {
        Kept run;
        auto const view = run.shown<DiaryView>();
        REQUIRE(view.entries->size() == 2);
        auto const drinks = nights::drinks_of(view, view.entries->back());
        CHECK(drinks.count == 3);
        CHECK(drinks.kinds.size() == 2);
        CHECK(drinks.total.unit == "unit.millilitres");
        CHECK(drinks.total.number == "740");   // twice 250, once 240
    }
    TEST_CASE("where the volume of one is not known, no sum is said") {
        Kept run;
        run.pass(minutes(2));
        run.want(log::AddRecord{diary::RecordType::intake,
                                {{diary::Field::intake_what, diary::choice(diary::Field::intake_what, "drink")}}});
        run.want(Open{Screen::diary});
        auto const view = run.shown<DiaryView>();
        REQUIRE(view.entries->front().folded.size() == 4);
        CHECK(nights::drinks_of(view, view.entries->front()).total.empty());
    }
    TEST_CASE("folded and unfolded by the same tap") {
        Kept run;
        auto const day = run.shown<DiaryView>().entries->back().day;
        run.want(nights::FoldDrinks{day});
        CHECK(run.listed() == 5);
        run.want(nights::FoldDrinks{day});
        CHECK(run.listed() == 2);
    }
    TEST_CASE("several are deleted as one change, which one undo takes back") {
        Kept run;
        run.want(nights::Select{true});
        CHECK(run.listed() == 4);   // one by one, to be chosen
        for (auto const* drink : run.records(RecordType::intake))
            run.want(nights::ToggleChosen{drink->id});
        run.want(nights::ToggleChosen{run.newest(RecordType::intake).id});   // and not this one after all
        CHECK(run.shown<DiaryView>().chosen.size() == 2);
        run.want(nights::DeleteChosen{});
        CHECK(run.records(RecordType::intake).size() == 1);
        CHECK_FALSE(run.shown<DiaryView>().selecting);
        CHECK(run.chrome().undo);
        run.want(Undo{});
        CHECK(run.records(RecordType::intake).size() == 3);
    }
    TEST_CASE("what was chosen is forgotten when choosing ends") {
        Kept run;
        run.want(nights::Select{true});
        run.want(nights::ToggleChosen{run.newest(RecordType::tag).id});
        run.want(nights::Select{false});
        run.want(nights::Select{true});
        CHECK(run.shown<DiaryView>().chosen.empty());
    }
}
