// Storage that fails, other tabs, undo: nothing that was logged is lost, and what is shown is what is stored.
#include "app/running_app.h"
#include "diary/page.h"
#include "doctest.h"
#include "support/shipped.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;

namespace {

struct Started : RunningApp {
    Started() { start(); }

    diary::RecordId log_cramp() {
        want(CrampNow{});
        pass(seconds(60));
        want(CrampStopped{});
        return cramp().id;
    }
};

std::vector<diary::Record> stored(RunningApp const& run) {
    diary::Diary diary;
    for (auto const& [key, text] : run.pages)
        CHECK(diary.load_page(key, text).unreadable == 0);
    std::vector<diary::Record> records;
    for (auto const* record : diary.all())
        records.push_back(*record);
    return records;
}

std::vector<diary::Record> in_memory(RunningApp const& run) {
    std::vector<diary::Record> records;
    for (auto const* record : run.app.diary().all())
        records.push_back(*record);
    return records;
}

}

TEST_SUITE("storage") {
    TEST_CASE("a change that could not be stored is kept, told, and stored when tried again") {
        Started run;
        auto const id = run.log_cramp();
        run.fail(SaveFailure::quota);
        CHECK(run.chrome().unsaved > 0);
        CHECK(run.chrome().failure == SaveFailure::quota);
        CHECK(run.app.diary().find(id) != nullptr);
        run.want(RetrySaving{});
        CHECK(run.chrome().unsaved == 0);
        CHECK(run.chrome().saved == Saved::saving);
        run.store();
        CHECK(run.chrome().saved == Saved::saved);
        CHECK(stored(run) == in_memory(run));
    }
    TEST_CASE("what failed and what followed is stored in order") {
        Started run;
        auto const id = run.log_cramp();
        run.fail(SaveFailure::closed);
        run.want(SetWord{id, Field::cramp_side, "left"});
        run.fail(SaveFailure::closed);
        run.want(RetrySaving{});
        run.store();
        CHECK(stored(run) == in_memory(run));
    }
    TEST_CASE("while a newer version holds the diary nothing can be changed and everything can be read") {
        Started run;
        auto const id = run.log_cramp();
        run.store();
        auto const before = in_memory(run);
        run.take(run.app.storage_unavailable(StorageState::newer, run.now()));
        run.effects.clear();
        for (Intent const& intent :
             {Intent{SetWord{id, Field::cramp_side, "left"}}, Intent{Delete{id}}, Intent{AddPastCramp{}},
              Intent{settings::SetTheme{"dark"}}, Intent{today::AnswerMorning{id, "gone"}},
              Intent{today::FinishMorning{id, true}}}) {
            run.want(intent);
        }
        CHECK(in_memory(run) == before);
        CHECK(run.asked_for<Commit>().empty());
        CHECK(run.announced("storage.read_only"));
        run.want(Open{Screen::diary});
        CHECK(run.shown<nights::DiaryView>().entries->size() == 1);
        run.want(SaveBackup{});
        CHECK(run.asked_for<SaveFile>().size() == 1);
    }
    TEST_CASE("before the diary is loaded nothing is changed either") {
        RunningApp run;
        run.open();
        run.want(settings::SetTheme{"dark"});
        run.add_past_cramp();
        CHECK(run.app.diary().size() == 0);
        CHECK(run.asked_for<Commit>().empty());
    }
    TEST_CASE("lines nobody can read are counted and the rest is there") {
        Started run;
        run.log_cramp();
        run.store();
        RunningApp again(run.pages);
        again.pages.begin()->second += "{\"broken\n";
        again.start();
        CHECK(again.chrome().broken_lines == 1);
        CHECK(again.cramps().size() == 1);
    }
    TEST_CASE("a loss is told until it is answered, and is no first time") {
        RunningApp run;
        run.environment.loss = Loss{Loss::Kind::gone, 7, run.clock.at, {}};
        run.start();
        CHECK(run.chrome().loss);
        CHECK(run.chrome().loss_newest == run.clock);
        CHECK_FALSE(run.shown<today::TodayView>().first_time);
        run.add_past_cramp();
        CHECK(run.chrome().loss);
        run.want(files::StartNewDiary{});
        CHECK_FALSE(run.chrome().loss);
        CHECK(run.asked_for<ForgetLoss>().size() == 1);
    }
    TEST_CASE("a diary that went from the store while it was open is stored again whole") {
        Started run;
        run.log_cramp();
        run.store();
        auto& page = run.pages.begin()->second;
        page += "{\"broken\n";
        run.app.replace_page(run.pages.begin()->first, page, run.now());
        auto environment = run.app.environment();
        environment.loss = Loss{Loss::Kind::removed, 1, {}, {}};
        run.app.change_environment(environment);
        auto const before = std::exchange(run.pages, {});
        run.want(files::StoreAgain{});
        run.store();
        auto const& again = run.pages.begin()->second;
        auto const& was = before.begin()->second;
        CHECK(again.size() == was.size());   // the damaged line may stand elsewhere in it
        CHECK(again.find("{\"broken\n") != std::string::npos);
        CHECK(diary::read_page(again).records == diary::read_page(was).records);
        CHECK_FALSE(run.chrome().loss);
    }
    TEST_CASE("nothing logged yet is said only where nothing ever was") {
        RunningApp run;
        run.start();
        CHECK(run.shown<today::TodayView>().first_time);
        run.want(settings::SetTheme{"dark"});
        CHECK(run.shown<today::TodayView>().first_time);
        run.add_past_cramp();
        run.want(Open{Screen::today});
        CHECK_FALSE(run.shown<today::TodayView>().first_time);
    }
    TEST_CASE("every intent on what is not there changes nothing") {
        Started run;
        diary::RecordId const nobody = diary::uuid_v7(run.clock.at, run.now().entropy);
        for (Intent const& intent :
             {Intent{SetWord{nobody, Field::cramp_side, "left"}},
              Intent{SetWords{nobody, Field::cramp_helped, {"heat"}}},
              Intent{SetNumber{nobody, Field::cramp_strength, 3}},
              Intent{form::TypeField{nobody, Field::cramp_note, "x", true}},
              Intent{today::AnswerMorning{nobody, "gone"}}, Intent{today::FinishMorning{nobody, false}},
              Intent{Delete{nobody}}, Intent{Undo{}}, Intent{DropUndo{}}, Intent{share::KeepPlan{}},
              Intent{files::ApplyRestore{}}, Intent{RetrySaving{}}}) {
            run.want(intent);
        }
        CHECK(run.app.diary().size() == 0);
        CHECK(run.asked_for<Commit>().empty());
    }
}

TEST_SUITE("other tabs") {
    TEST_CASE("a page another tab replaced keeps the change that is on its way here") {
        Started run;
        auto const id = run.log_cramp();
        run.store();
        RunningApp other(run.pages);
        other.start();
        other.want(SetWord{id, Field::cramp_side, "left"});
        other.store();
        run.want(SetNumber{id, Field::cramp_strength, 4});
        auto const& [key, text] = *std::find_if(other.pages.begin(), other.pages.end(),
                                                [&](auto const& page) { return page.first == diary::page_key(id); });
        run.app.replace_page(key, text, run.now());
        CHECK(run.app.diary().find(id)->choice(Field::cramp_side) == "left");
        CHECK(run.app.diary().find(id)->integer(Field::cramp_strength) == 4);
        run.pages = other.pages;
        run.store();
        CHECK(stored(run) == in_memory(run));
    }
    TEST_CASE("a page replaced on another day does not repeat the change that is on its way") {
        Started run;
        auto const id = run.log_cramp();
        run.store();
        run.want(SetNumber{id, Field::cramp_strength, 4});
        run.app.replace_page("2001-01-01", "", run.now());
        run.store();
        CHECK(stored(run) == in_memory(run));
    }
    TEST_CASE("a record another tab deleted is gone here") {
        Started run;
        auto const id = run.log_cramp();
        run.store();
        RunningApp other(run.pages);
        other.start();
        other.want(Delete{id});
        other.store();
        for (auto const& [key, text] : other.pages)
            run.app.replace_page(key, text, run.now());
        CHECK(run.cramps().empty());
    }
}

TEST_SUITE("undo") {
    TEST_CASE("a deletion is taken back, and everything is as it was but for its count of changes") {
        Started run;
        auto const id = run.log_cramp();
        run.want(SetWord{id, Field::cramp_side, "left"});
        auto const before = run.cramp();
        run.want(OpenRecord{id});
        run.want(Delete{id});
        CHECK(run.cramps().empty());
        CHECK(run.screen() == Screen::diary);
        CHECK(run.chrome().notice == "undo.deleted");
        run.want(Undo{});
        REQUIRE(run.cramps().size() == 1);
        CHECK(run.cramp().values == before.values);
        CHECK(run.cramp().at == before.at);
        CHECK(run.chrome().notice == "undo.done");
        run.store();
        CHECK(stored(run) == in_memory(run));
    }
    TEST_CASE("it is offered for ten seconds, and can be done after that") {
        Started run;
        run.want(Delete{run.log_cramp()});
        run.pass({9'999});
        CHECK(run.chrome().undo);
        run.pass({1});
        CHECK(run.chrome().notice.empty());
        CHECK_FALSE(run.chrome().undo);
        CHECK_FALSE(run.app.next_tick(run.now()));
        run.want(Undo{});
        CHECK(run.cramps().size() == 1);
    }
    TEST_CASE("waved away, the notice is gone, and nothing else") {
        Started run;
        run.want(Delete{run.log_cramp()});
        run.want(DropUndo{});
        CHECK(run.chrome().notice.empty());
        run.want(Undo{});
        CHECK(run.cramps().size() == 1);
    }
    TEST_CASE("an edit made elsewhere meanwhile is not lost by it") {
        Started run;
        auto const id = run.log_cramp();
        run.store();
        run.want(Delete{id});
        run.store();
        RunningApp other(run.pages);
        other.start();
        other.want(SetNumber{id, Field::cramp_strength, 9});
        other.store();
        for (auto const& [key, text] : other.pages)
            run.app.replace_page(key, text, run.now());
        run.want(Undo{});
        CHECK(run.cramp().integer(Field::cramp_strength) == 9);
        CHECK(run.chrome().notice == "undo.changed_since");
        CHECK(run.announced("undo.changed_since"));
    }
}

TEST_SUITE("app") {
    TEST_CASE("what is stored is what is shown, after any sequence of answers") {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            CAPTURE(seed);
            Started run;
            unsigned state = seed;
            auto const chance = [&](unsigned below) {
                return (state = state * 1664525U + 1013904223U) / 65536U % below;
            };
            run.log_cramp();
            for (int n = 0; n < 60; ++n) {
                auto const id = run.cramps().empty()
                                    ? diary::RecordId{}
                                    : run.cramps()[chance(static_cast<unsigned>(run.cramps().size()))]->id;
                switch (chance(9)) {
                case 0: run.log_cramp(); break;
                case 1: run.want(Delete{id}); break;
                case 2: run.want(Undo{}); break;
                case 3: run.want(SetWord{id, Field::cramp_side, "both"}); break;
                case 4:
                    run.want(SetNumber{id, Field::cramp_duration,
                                       chance(2) == 0 ? std::nullopt : std::optional<std::int64_t>(60)});
                    break;
                case 5:
                    run.want(OpenRecord{id});
                    run.want(form::TypeField{id, Field::cramp_note, std::to_string(n)});
                    break;
                case 6: run.store(); break;
                case 7:
                    run.fail(SaveFailure::lost);
                    run.want(RetrySaving{});
                    break;
                default: run.pass(hours(chance(12))); break;
                }
            }
            run.pass(hours(1));
            run.store();
            CHECK(stored(run) == in_memory(run));
        }
    }
    TEST_CASE("the theme follows the device until one is chosen, and stays chosen") {
        Started run;
        CHECK(run.app.theme(run.now()) == "system");
        run.want(settings::SetTheme{"dark"});
        run.store();
        RunningApp again(run.pages);
        again.start();
        CHECK(again.app.theme(again.now()) == "dark");
    }
    TEST_CASE("what is asked of the page is asked, and nothing is changed by it") {
        RunningApp run;
        run.start();
        run.want(Install{});
        run.want(Reload{});
        run.want(ChooseBackup{});
        CHECK(run.asked_for<ShowInstall>().size() == 1);
        CHECK(run.asked_for<ReloadPage>().size() == 1);
        CHECK(run.asked_for<OpenFile>().size() == 1);
        CHECK(run.app.diary().size() == 0);
    }
    TEST_CASE("a link that could not be copied is told") {
        RunningApp run;
        run.start();
        run.take(run.app.copied(false));
        CHECK(run.announced("share.not_copied"));
        CHECK_FALSE(run.announced("share.copied"));
    }
    TEST_CASE("each screen has its address, and the address leads to it") {
        RunningApp run;
        run.start();
        for (auto const screen : {Screen::diary, Screen::help, Screen::more, Screen::today}) {
            run.want(Open{screen});
            CHECK(run.screen() == screen);
            auto const address = run.asked_for<Navigate>().back();
            CHECK(address.history == History::push);
            run.want(Open{Screen::today});
            run.take(run.app.route(address.fragment, run.now()));
            CHECK(run.screen() == screen);
        }
    }
}
