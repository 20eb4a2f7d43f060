// The history of a session: changes are taken back one at a time, the newest first.
#include "app/running_app.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

struct WithCramp : RunningApp {
    WithCramp() {
        start();
        want(CrampNow{});
        pass(seconds(60));
        want(CrampStopped{});
        id = cramp().id;
        pass(minutes(1));
    }

    void strength(std::int64_t n) { want(SetNumber{id, Field::cramp_strength, n}); }

    [[nodiscard]] std::optional<std::int64_t> strength() const { return cramp().integer(Field::cramp_strength); }

    // Another tab does something to what is stored, and this one hears of it.
    void elsewhere(Intent const& intent) {
        store();
        RunningApp other(pages);
        other.clock = clock;
        other.start();
        other.want(intent);
        other.store();
        pages = other.pages;
        for (auto const& [key, text] : pages)
            app.replace_page(key, text, now());
    }

    diary::RecordId id;
};

}

TEST_SUITE("history") {
    TEST_CASE("with nothing to take back it says so, and changes nothing") {
        RunningApp run;
        run.start();
        run.want(Undo{});
        CHECK(run.chrome().notice == "undo.nothing");
        CHECK_FALSE(run.chrome().undo);
        CHECK(run.asked_for<Commit>().empty());
        run.pass(seconds(10));
        CHECK(run.chrome().notice.empty());
    }

    TEST_CASE("what may not be edited stays, and so does the history") {
        WithCramp run;
        run.strength(3);
        run.store();
        run.take(run.app.storage_unavailable(StorageState::newer, run.now()));
        run.want(Undo{});
        CHECK(run.strength() == 3);
        CHECK(run.announced("storage.read_only"));
    }

    TEST_CASE(
        "a change whose record another tab has changed since is left alone, which is said, and those before too") {
        WithCramp run;
        run.strength(3);
        run.strength(4);
        run.elsewhere(SetWord{run.id, Field::cramp_side, "left"});
        for (int i = 0; i < 2; ++i) {
            run.want(Undo{});
            CHECK(run.strength() == 4);
            CHECK(run.cramp().choice(Field::cramp_side) == "left");
            CHECK(run.chrome().notice == "undo.changed_since");
        }
        run.want(Undo{});
        CHECK(run.chrome().notice == "undo.nothing");
    }

    TEST_CASE("what another tab did between two changes keeps the first, not the second") {
        WithCramp run;
        run.strength(3);
        run.elsewhere(SetNumber{run.id, Field::cramp_strength, 9});
        run.strength(4);
        run.want(Undo{});
        CHECK(run.strength() == 9);
        run.want(Undo{});
        CHECK(run.strength() == 9);
        CHECK(run.chrome().notice == "undo.changed_since");
    }

    TEST_CASE("a change of another record is taken back all the same") {
        WithCramp run;
        run.strength(3);
        run.want(log::AddTag{"late shift"});
        run.elsewhere(SetNumber{run.id, Field::cramp_strength, 9});
        run.want(Undo{});
        CHECK(run.records(RecordType::tag).empty());
        CHECK(run.strength() == 9);
    }

    TEST_CASE("two deletions one after the other come back one after the other, by the notice alone") {
        RunningApp run;
        run.start();
        run.want(log::AddTag{"late shift"});
        run.want(log::AddTag{"new shoes"});
        run.pass(minutes(1));
        auto const tags = run.records(RecordType::tag);
        for (auto const* tag : tags)
            run.want(Delete{diary::RecordId(tag->id)});
        CHECK(run.records(RecordType::tag).empty());
        CHECK(run.chrome().undo);
        run.want(Undo{});
        CHECK(run.records(RecordType::tag).size() == 1);
        CHECK(run.chrome().notice == "undo.done");
        REQUIRE(run.chrome().undo);
        run.want(Undo{});
        CHECK(run.records(RecordType::tag).size() == 2);
        CHECK_FALSE(run.chrome().undo);   // what is before was not on offer any more
    }

    TEST_CASE("all changes of one record walk back to how it began, with its commits in between") {
        WithCramp run;
        for (int i = 1; i <= 5; ++i) {
            run.strength(i);
            if (i % 2 == 0) run.store();
        }
        run.want(Delete{run.id});
        run.want(Undo{});
        for (int i = 5; i >= 1; --i) {
            CHECK(run.strength() == i);
            if (i % 2 == 0) run.store();
            run.want(Undo{});
        }
        CHECK_FALSE(run.strength());
        CHECK(run.cramps().size() == 1);
    }

    TEST_CASE("changes made after some were taken back are taken back before the older ones") {
        WithCramp run;
        run.strength(1);
        run.strength(2);
        run.strength(3);
        run.want(Undo{});
        run.strength(7);
        run.want(Undo{});
        CHECK(run.strength() == 2);
        run.want(Undo{});
        CHECK(run.strength() == 1);
        run.want(Undo{});
        CHECK_FALSE(run.strength());
    }

    TEST_CASE("it reaches a hundred changes back") {
        WithCramp run;
        for (int i = 0; i < 105; ++i)
            run.strength(i % 2 + 1);
        int changes = 0;
        for (; run.chrome().notice != "undo.nothing"; ++changes)
            run.want(Undo{});
        CHECK(changes == 101);
        CHECK(run.strength() == 1);   // as the fifth left it
    }

    TEST_CASE("text typed in pieces goes back in pieces") {
        WithCramp run;
        run.want(OpenRecord{run.id});
        run.type(Field::cramp_note, "after");
        run.pass(seconds(3));
        run.type(Field::cramp_note, "after the race");
        run.leave(Field::cramp_note, "after the race");
        run.want(Undo{});
        CHECK(run.cramp().text(Field::cramp_note) == "after");
        CHECK(run.field(Field::cramp_note).value == "after");
        run.want(Undo{});
        CHECK_FALSE(run.cramp().text(Field::cramp_note));
    }

    TEST_CASE("the notice stays while somebody is at it") {
        WithCramp run;
        run.strength(3);
        run.pass(seconds(9));
        run.app.hold_notice(run.now());
        run.pass(seconds(9));
        CHECK(run.chrome().undo);
        run.pass(seconds(1));
        CHECK(run.chrome().notice.empty());
        run.app.hold_notice(run.now());
        CHECK(run.chrome().notice.empty());
    }
}
