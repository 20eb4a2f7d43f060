#include "app/edited_cramp.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;

namespace {

std::string const too_long(5'000, 'x');

// Another tab stores its own note of the cramp.
void store_theirs(EditedCramp& run) {
    auto const key = diary::page_key(run.cramp().id);
    auto theirs = run.cramp();
    ++theirs.rev;
    theirs.set(Field::cramp_note, diary::Value{std::string("theirs")});
    run.pages[key] = write_record(theirs) + '\n';
    run.app.replace_page(key, run.pages[key], run.now());
}

}

TEST_SUITE("storage: the word Saved") {
    TEST_CASE("is never said while typed text is not stored, and typing on loses at most two seconds") {
        EditedCramp run;
        std::string text;
        for (int letter = 0; letter < 40; ++letter) {
            run.type(Field::cramp_note, text += 'x');
            CHECK(run.chrome().saved == Saved::saving);
            run.pass({300});
            run.store();
            CHECK(text.size() - run.stored_note().size() <= 7);   // of three letters a second
        }
        run.pass(seconds(2));
        run.store();
        CHECK(run.stored_note() == text);
        CHECK(run.chrome().saved == Saved::saved);
    }
    TEST_CASE("is not said of text that is too long, which stays when the screen is left") {
        EditedCramp run;
        run.leave(Field::cramp_note, too_long);
        CHECK(run.chrome().saved == Saved::not_saved);
        CHECK(run.chrome().refused_elsewhere.empty());
        run.want(Open{Screen::today});
        CHECK_FALSE(run.chrome().refused_elsewhere.empty());
        CHECK(run.chrome().refused_opens);
        run.want(files::CopyRefused{});
        REQUIRE(run.asked_for<CopyText>().size() == 1);
        CHECK(run.asked_for<CopyText>().front().text == too_long);
        run.want(files::OpenRefused{});
        CHECK(run.field(Field::cramp_note).value == too_long);
        run.leave(Field::cramp_note, "short");
        run.store();
        CHECK(run.chrome().saved == Saved::saved);
        CHECK(run.chrome().refused_elsewhere.empty());
        CHECK(run.stored_note() == "short");
    }
    TEST_CASE("is not said while a change that failed is not stored") {
        EditedCramp run;
        run.want(SetNumber{run.cramp().id, Field::cramp_strength, 4});
        run.fail(SaveFailure::quota);
        CHECK(run.chrome().saved == Saved::not_saved);
    }
    TEST_CASE("is not said while the browser has removed what was stored, until all of it is stored again") {
        EditedCramp run;
        run.environment.loss = Loss{Loss::Kind::removed, 1, {}, {}};
        run.app.change_environment(run.environment);
        CHECK(run.chrome().saved == Saved::not_saved);
        run.want(SetNumber{run.cramp().id, Field::cramp_strength, 4});
        run.store();
        CHECK(run.chrome().saved == Saved::not_saved);
        run.want(files::StoreAgain{});
        CHECK(run.chrome().saved == Saved::saving);
        run.store();
        CHECK(run.chrome().saved == Saved::saved);
    }
}

TEST_SUITE("storage: text that cannot be stored now") {
    TEST_CASE("waits without asking to be called again and again") {
        EditedCramp run;
        run.store();
        auto const key = diary::page_key(run.cramp().id);
        run.pass(seconds(20));   // nothing can be undone any more
        run.type(Field::cramp_note, "typed while another tab had the record deleted");
        run.app.replace_page(key, "", run.now());
        run.pass(seconds(5));
        CHECK_FALSE(run.app.next_tick(run.now()));
        CHECK(run.chrome().saved == Saved::saving);
        run.app.replace_page(key, run.pages[key], run.now());
        run.pass(seconds(5));
        run.take(run.app.tick(run.now()));
        run.store();
        CHECK(run.chrome().saved == Saved::saved);
        CHECK(run.stored_note().starts_with("typed while"));
    }
}

TEST_SUITE("storage: after a failure") {
    TEST_CASE("trying again writes nothing old over what was chosen since") {
        EditedCramp run;
        auto const id = run.cramp().id;
        run.want(SetNumber{id, Field::cramp_strength, 4});
        run.fail(SaveFailure::quota);
        run.want(SetNumber{id, Field::cramp_strength, 9});
        run.store();
        run.want(RetrySaving{});
        run.store();
        CHECK(run.chrome().saved == Saved::saved);
        CHECK(loaded_again(run)->cramp() == run.cramp());
        CHECK(run.cramp().integer(Field::cramp_strength) == 9);
    }
    TEST_CASE("a longer note is not cut back, and a deleted cramp stays deleted") {
        EditedCramp run;
        auto const id = run.cramp().id;
        run.leave(Field::cramp_note, "half");
        run.fail(SaveFailure::quota);
        run.leave(Field::cramp_note, "half and the rest");
        run.store();
        run.want(RetrySaving{});
        run.store();
        CHECK(run.stored_note() == "half and the rest");
        run.want(SetNumber{id, Field::cramp_strength, 4});
        run.fail(SaveFailure::quota);
        run.want(Delete{id});
        run.store();
        run.want(RetrySaving{});
        run.store();
        CHECK(loaded_again(run)->cramps().empty());
    }
    TEST_CASE("a record the store has lost is stored again whole by the next edit") {
        EditedCramp run;
        run.leave(Field::cramp_note, "kept");
        run.store();
        run.pages.clear();
        run.want(SetNumber{run.cramp().id, Field::cramp_strength, 4});
        run.store();
        CHECK(loaded_again(run)->cramp() == run.cramp());
        run.want(Delete{run.cramp().id});
        run.store();
        CHECK(loaded_again(run)->cramps().empty());
    }
}

TEST_SUITE("storage: other tabs") {
    TEST_CASE("a newer version that takes the database takes no text: typed before it is in memory, after it a draft") {
        EditedCramp run;
        run.type(Field::cramp_note, "typed before");
        run.take(run.app.storage_unavailable(StorageState::newer, run.now()));
        CHECK(run.note() == "typed before");
        CHECK(run.app.unsaved_records().find("typed before") != std::string::npos);
        CHECK(run.chrome().saved != Saved::saved);
        run.leave(Field::cramp_note, "typed after");
        CHECK(run.note() == "typed before");
        CHECK(run.chrome().saved == Saved::not_saved);
        CHECK(run.field(Field::cramp_note).value == "typed after");
        run.want(files::CopyRefused{});
        CHECK(run.asked_for<CopyText>().front().text == "typed after");
    }
    TEST_CASE("of one field typed in two tabs the later text stands, and this tab's can be had back") {
        EditedCramp run;
        run.leave(Field::cramp_note, "mine");
        run.store();
        store_theirs(run);
        CHECK(run.note() == "theirs");
        CHECK(run.chrome().notice == "undo.other_tab");
        run.want(Undo{});
        run.store();
        CHECK(run.stored_note() == "mine");
    }
    TEST_CASE("a field with the cursor in it shows the later text too, once its own is stored") {
        EditedCramp run;
        run.type(Field::cramp_note, "mine");
        run.pass(seconds(2));
        run.store();
        CHECK(run.field(Field::cramp_note).value == "mine");
        store_theirs(run);
        CHECK(run.field(Field::cramp_note).value == "theirs");
        CHECK(run.chrome().saved == Saved::saved);
        CHECK(run.chrome().notice == "undo.other_tab");
    }
    TEST_CASE("text that is not stored yet stays in its field when the page is replaced, and stands in the end") {
        EditedCramp run;
        run.type(Field::cramp_note, "mine");
        store_theirs(run);
        CHECK(run.field(Field::cramp_note).value == "mine");
        CHECK(run.chrome().saved == Saved::saving);
        run.pass(seconds(2));
        run.store();
        CHECK(run.stored_note() == "mine");
    }
    TEST_CASE("a page that is as this tab left it offers nothing back") {
        EditedCramp run;
        run.leave(Field::cramp_note, "mine");
        run.store();
        run.pass(seconds(20));
        auto const key = diary::page_key(run.cramp().id);
        run.app.replace_page(key, run.pages[key], run.now());
        CHECK(run.chrome().notice.empty());
    }
    TEST_CASE("a change that waits is applied once to a page that is replaced, whatever else it touches") {
        EditedCramp run;
        run.leave(Field::cramp_note, "waits");
        auto const before = run.cramp();
        auto const key = diary::page_key(before.id);
        run.app.replace_page(key, run.pages[key], run.now());
        run.app.replace_page("2001-01-01", "", run.now());
        CHECK(run.cramp() == before);
    }
}

TEST_SUITE("storage: the sentinel") {
    TEST_CASE("counts what is stored, deleted and unreadable records too, and what is shown") {
        EditedCramp run;
        run.add_past_cramp();
        run.want(Delete{run.cramp().id});
        run.store();
        run.pages.begin()->second += "no record\n";
        auto again = loaded_again(run);
        auto const sentinel = again->app.sentinel();
        CHECK(sentinel.stored == 3);
        CHECK(sentinel.records == 1);
        CHECK(sentinel.newest == again->cramp().at.at);
        CHECK_FALSE(sentinel.backup);
    }
    TEST_CASE("of an empty diary is nothing") {
        RunningApp run;
        run.start();
        CHECK(run.app.sentinel().stored == 0);
        CHECK_FALSE(run.app.sentinel().newest);
    }
}
