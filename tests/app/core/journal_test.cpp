#include "app/edited_cramp.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;

namespace {

std::string const too_long(5'000, 'x');

std::string profile_text(RunningApp& run, Field field) {
    auto const* profile = run.app.diary().find(diary::singleton_id(diary::RecordType::profile));
    return profile == nullptr ? "" : std::string(profile->text(field).value_or(""));
}

// What two texts of the profile are after the next start, typed after a newer version took the diary.
std::unique_ptr<RunningApp> typed_in_read_only(RunningApp& run) {
    run.take(run.app.storage_unavailable(StorageState::newer, run.now()));
    run.want(report::EditReport{Field::profile_question, "Is it the tablet?", true});
    run.want(report::EditReport{Field::profile_blood_results, "Sodium 128", true});
    auto again = loaded_again(run);
    again->take(again->app.recover(run.app.unsaved_records(), again->now()));
    again->store();
    return again;
}

}

TEST_SUITE("storage: leaving") {
    TEST_CASE("stores what is being typed, and what is not stored by then is there at the next start") {
        EditedCramp run;
        run.type(Field::cramp_note, "half a word");
        run.take(run.app.leave(run.now()));
        CHECK(run.note() == "half a word");
        auto const lines = run.app.unsaved_records();
        auto again = loaded_again(run);
        CHECK_FALSE(again->cramp().text(Field::cramp_note));
        again->take(again->app.recover(lines, again->now()));
        CHECK(again->cramp() == run.cramp());
        again->store();
        CHECK(again->app.unsaved_records().empty());
    }
    TEST_CASE("what was stored after all, or is no record, is taken in without a change") {
        EditedCramp run;
        run.leave(Field::cramp_note, "x");
        auto const lines = run.app.unsaved_records();
        run.store();
        CHECK(run.app.unsaved_records().empty());
        auto again = loaded_again(run);
        again->effects.clear();
        again->take(again->app.recover(lines, again->now()));
        again->take(again->app.recover("no record\n", again->now()));
        CHECK(again->asked_for<Commit>().empty());
    }
}

TEST_SUITE("storage: leaving before the diary could be read") {
    TEST_CASE("what was written meanwhile is kept, and is there at the next start beside what was stored") {
        EditedCramp before;
        RunningApp run(before.pages);
        run.pass(seconds(1));
        run.open();
        run.take(run.app.storage_unavailable(StorageState::unavailable, run.now()));
        run.add_past_cramp();
        auto const lines = run.app.unsaved_records();
        auto again = loaded_again(run);
        CHECK(again->cramps().size() == 1);
        again->take(again->app.recover(lines, again->now()));
        CHECK(again->cramps().size() == 2);
    }
    TEST_CASE("settings made meanwhile change those that were stored, and leave the rest of them") {
        auto const id = diary::singleton_id(diary::RecordType::settings);
        RunningApp before;
        before.start();
        before.want(SetWord{id, Field::settings_weight_unit, "pounds"});
        before.store();
        RunningApp run(before.pages);
        run.pass(seconds(1));
        run.open();
        run.take(run.app.storage_unavailable(StorageState::unavailable, run.now()));
        run.want(settings::SetTheme{"light"});
        auto again = loaded_again(run);
        again->take(again->app.recover(run.app.unsaved_records(), again->now()));
        auto const& settings = *again->app.diary().find(id);
        CHECK(settings.choice(Field::settings_theme) == "light");
        CHECK(settings.choice(Field::settings_weight_unit) == "pounds");
    }
}

TEST_SUITE("storage: leaving with text that was refused") {
    TEST_CASE("a text that is too long is a draft again, with the same reason, and is stored once it is shorter") {
        EditedCramp run;
        run.leave(Field::cramp_note, too_long);
        run.take(run.app.leave(run.now()));
        auto again = loaded_again(run);
        again->take(again->app.recover(run.app.unsaved_records(), again->now()));
        CHECK(again->chrome().saved == Saved::not_saved);
        CHECK(again->chrome().refused_elsewhere == "form.too_long");
        again->want(files::OpenRefused{});
        CHECK(again->field(Field::cramp_note).value == too_long);
        CHECK_FALSE(again->app.unsaved_records().empty());   // nor does a second reload lose it
        again->leave(Field::cramp_note, "short");
        again->store();
        CHECK(again->cramp().text(Field::cramp_note) == "short");
        CHECK(again->app.unsaved_records().empty());
    }
    TEST_CASE("a text typed after a newer version took the diary is stored by the next start") {
        EditedCramp run;
        run.take(run.app.storage_unavailable(StorageState::newer, run.now()));
        run.leave(Field::cramp_note, "typed after");
        run.want(Open{Screen::today});
        CHECK(run.chrome().refused_elsewhere == "storage.read_only");
        auto again = loaded_again(run);
        again->take(again->app.recover(run.app.unsaved_records(), again->now()));
        again->store();
        CHECK(again->cramp().text(Field::cramp_note) == "typed after");
        CHECK(again->chrome().saved == Saved::saved);
    }
    TEST_CASE("so are two texts of one record, which the person undoes together") {
        EditedCramp run;
        run.want(report::EditReport{Field::profile_question, "before", true});
        run.store();
        auto again = typed_in_read_only(run);
        CHECK(profile_text(*again, Field::profile_question) == "Is it the tablet?");
        CHECK(profile_text(*again, Field::profile_blood_results) == "Sodium 128");
        CHECK(again->chrome().saved == Saved::saved);
        again->want(Undo{});
        CHECK(profile_text(*again, Field::profile_question) == "before");
        CHECK(profile_text(*again, Field::profile_blood_results).empty());
    }
    TEST_CASE("so are those of a profile that nobody had filled in") {
        EditedCramp run;
        auto again = typed_in_read_only(run);
        CHECK(profile_text(*again, Field::profile_question) == "Is it the tablet?");
        CHECK(profile_text(*again, Field::profile_blood_results) == "Sodium 128");
        CHECK(again->chrome().saved == Saved::saved);
    }
    TEST_CASE("but not into a profile that was made since, and none is made where one was lost") {
        EditedCramp run;
        run.take(run.app.storage_unavailable(StorageState::newer, run.now()));
        run.want(report::EditReport{Field::profile_question, "Is it the tablet?", true});
        RunningApp newer;
        newer.start();
        newer.want(report::EditReport{Field::profile_question, "Is it salt?", true});
        newer.take(newer.app.recover(run.app.unsaved_records(), newer.now()));
        CHECK(profile_text(newer, Field::profile_question) == "Is it salt?");
        CHECK(newer.chrome().refused_elsewhere == "refused.kept");
        newer.store();
        RunningApp emptied;
        emptied.start();
        emptied.take(emptied.app.recover(newer.app.unsaved_records(), emptied.now()));
        CHECK(profile_text(emptied, Field::profile_question).empty());
        CHECK(emptied.chrome().refused_elsewhere == "refused.gone");
    }
    TEST_CASE("but not over what was changed since: it is a draft, and stored when the person leaves its field") {
        EditedCramp run;
        run.take(run.app.storage_unavailable(StorageState::newer, run.now()));
        run.leave(Field::cramp_note, "typed after");
        auto const lines = run.app.unsaved_records();
        RunningApp newer(run.pages);
        newer.clock = run.clock;
        newer.start();
        newer.want(OpenRecord{newer.cramp().id});
        newer.leave(Field::cramp_note, "typed in the newer one");
        newer.store();
        newer.want(Open{Screen::today});
        newer.take(newer.app.recover(lines, newer.now()));
        CHECK(newer.cramp().text(Field::cramp_note) == "typed in the newer one");
        CHECK(newer.chrome().refused_elsewhere == "refused.kept");
        newer.want(files::OpenRefused{});
        CHECK(newer.field(Field::cramp_note).value == "typed after");
        newer.leave(Field::cramp_note, "typed after");
        newer.store();
        CHECK(newer.cramp().text(Field::cramp_note) == "typed after");
        CHECK(newer.app.unsaved_records().empty());
    }
    TEST_CASE("whose record is gone can be copied or dropped") {
        EditedCramp run;
        run.leave(Field::cramp_note, too_long);
        RunningApp again;
        again.start();
        again.take(again.app.recover(run.app.unsaved_records(), again.now()));
        CHECK(again.chrome().refused_elsewhere == "refused.gone");
        CHECK_FALSE(again.chrome().refused_opens);
        again.want(files::CopyRefused{});
        CHECK(again.asked_for<CopyText>().front().text == too_long);
        again.want(files::DropRefused{});
        CHECK(again.chrome().refused_elsewhere.empty());
        CHECK(again.app.unsaved_records().empty());
    }
    TEST_CASE("a mistake in a number or a time, and a text beyond what browsers take, are not kept") {
        EditedCramp run;
        run.leave(Field::cramp_duration, "a while");
        CHECK(run.app.unsaved_records().empty());
        run.leave(Field::cramp_note, std::string(2'000'000, 'x'));
        CHECK(run.app.unsaved_records().empty());
    }
}
