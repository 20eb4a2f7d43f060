#include "app/running_app.h"
#include "doctest.h"
#include "exchange/backup/encrypted.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;

namespace {

constexpr auto passphrase = "four words of some length";

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
    return run.written(run.asked_for<SaveFile>().back().request);
}

void open_data(RunningApp& run) { run.want(Open{Screen::data}); }

LockFile lock(RunningApp& run) {
    open_data(run);
    run.want(files::TypePassphrase{passphrase});
    run.want(files::SaveLockedBackup{});
    REQUIRE(run.asked_for<LockFile>().size() == 1);
    return run.asked_for<LockFile>().back();
}

// A cipher that hides nothing: the page's own is tested there.
std::string sealed(RunningApp& run, LockFile const& lock) {
    return lock.head + '\n' + run.written(lock.request) + std::string(16, '#');
}

UnlockFile start_unlocking(RunningApp& run, std::string const& file) {
    run.open_file("a.unknot", file);
    run.want(files::TypePassphrase{passphrase});
    run.want(files::UnlockBackup{});
    REQUIRE_FALSE(run.asked_for<UnlockFile>().empty());
    return run.asked_for<UnlockFile>().back();
}

std::string opened(std::string const& file) {
    auto const line = file.find('\n') + 1;
    return file.substr(line, file.size() - line - 16);
}

}

TEST_SUITE("locked backup") {
    TEST_CASE("a short passphrase locks nothing, spaces around it do not count") {
        RunningApp run = with_a_cramp();
        open_data(run);
        for (auto const* text : {"", "hunter2", "  eleven ch    "}) {
            run.want(files::TypePassphrase{text});
            CHECK_FALSE(run.shown<files::DataView>().lock.long_enough);
            run.want(files::SaveLockedBackup{});
        }
        CHECK(run.asked_for<LockFile>().empty());
    }

    TEST_CASE("no table, backup or setting holds the passphrase, and it is gone once it is used") {
        RunningApp run = with_a_cramp();
        auto const file = lock(run);
        CHECK(file.passphrase.text() == passphrase);
        CHECK(run.shown<files::DataView>().lock.passphrase.empty());
        CHECK(run.shown<files::DataView>().lock.working);
        CHECK(run.written(file.request).find(passphrase) == std::string::npos);
        CHECK(file.head.find(passphrase) == std::string::npos);
        for (auto const& [key, text] : run.pages)
            CHECK(text.find(passphrase) == std::string::npos);
    }

    TEST_CASE("leaving the screen forgets what was typed") {
        RunningApp run = with_a_cramp();
        open_data(run);
        run.want(files::TypePassphrase{passphrase});
        run.want(Open{Screen::more});
        open_data(run);
        CHECK(run.shown<files::DataView>().lock.passphrase.empty());
        run.want(files::TypePassphrase{passphrase});
        run.take(run.app.route("#today", run.now()));
        open_data(run);
        CHECK(run.shown<files::DataView>().lock.passphrase.empty());
    }

    TEST_CASE("each has its own salt and nonce") {
        RunningApp run = with_a_cramp();
        auto const first = lock(run);
        run.take(run.app.locked(first.request, CipherOutcome::done, run.now()));
        run.want(files::TypePassphrase{passphrase});
        run.want(files::SaveLockedBackup{});
        REQUIRE(run.asked_for<LockFile>().size() == 2);
        CHECK_FALSE(run.asked_for<LockFile>().back().header == first.header);
        CHECK(first.name == "unknot-2026-11-19.unknot");
    }

    TEST_CASE("is said to be saved when it is, and the day is noted then, not before") {
        RunningApp run = with_a_cramp();
        auto const file = lock(run);
        CHECK_FALSE(run.shown<files::DataView>().days_since_backup);
        run.take(run.app.locked(file.request + 1, CipherOutcome::done, run.now()));   // of another time
        CHECK(run.shown<files::DataView>().lock.working);
        run.take(run.app.locked(file.request, CipherOutcome::done, run.now()));
        CHECK(run.shown<files::DataView>().lock.status == "lock.saved");
        CHECK(run.shown<files::DataView>().days_since_backup == 0);
        CHECK_FALSE(run.shown<files::DataView>().lock.working);
    }

    TEST_CASE("a passphrase being typed is gone when a file that was chosen leads elsewhere") {
        RunningApp run = with_a_cramp();
        run.want(Open{Screen::data});
        run.want(files::TypePassphrase{passphrase});
        run.open_file("a.txt", "no backup");
        REQUIRE(run.screen() == Screen::restore);
        run.take(run.app.tick(run.now()));
        run.want(Open{Screen::data});
        CHECK(run.shown<files::DataView>().lock.passphrase.empty());
    }

    TEST_CASE("where the browser has no cipher nothing is noted, and it is said") {
        RunningApp run = with_a_cramp();
        auto const file = lock(run);
        run.take(run.app.locked(file.request, CipherOutcome::unavailable, run.now()));
        CHECK(run.shown<files::DataView>().lock.status == "lock.unavailable");
        CHECK(run.shown<files::DataView>().lock.failed);
        CHECK_FALSE(run.shown<files::DataView>().days_since_backup);
    }

    TEST_CASE("opened, it shows nothing until the passphrase is right, then the preview, and changes nothing") {
        RunningApp from = with_a_cramp(), run;
        auto const file = sealed(from, lock(from));
        run.start();
        run.open_file("a.unknot", file);
        REQUIRE(run.shown<files::RestoreView>().locked);
        run.want(files::ApplyRestore{});
        CHECK(run.app.diary().size() == 0);
        run.want(files::UnlockBackup{});   // without a passphrase
        CHECK(run.asked_for<UnlockFile>().empty());
        auto unlock = start_unlocking(run, file);
        CHECK(unlock.head + '\n' == file.substr(0, unlock.head.size() + 1));
        CHECK(run.shown<files::RestoreView>().lock.working);
        run.take(run.app.unlocked(unlock.request, CipherOutcome::refused, run.now()));
        CHECK(run.shown<files::RestoreView>().lock.status == "lock.refused");
        CHECK(run.shown<files::RestoreView>().locked);
        CHECK(run.shown<files::RestoreView>().lock.passphrase == passphrase);   // to be mended
        run.want(files::UnlockBackup{});
        unlock = run.asked_for<UnlockFile>().back();
        run.unlock(unlock.request, opened(file));
        auto const view = run.shown<files::RestoreView>();
        CHECK_FALSE(view.locked);
        CHECK(view.preview.added == 1);
        CHECK(view.integrity == exchange::Integrity::intact);
        CHECK(view.lock.passphrase.empty());
        CHECK(run.app.diary().size() == 0);
        run.want(files::ApplyRestore{});
        CHECK(run.cramp() == from.cramp());
    }

    TEST_CASE("an answer that comes when another file is open is not taken for that file's") {
        RunningApp from = with_a_cramp(), run;
        auto const file = sealed(from, lock(from));
        run.start();
        auto const unlock = start_unlocking(run, file);
        run.open_file("other.json", "{}");
        run.unlock(unlock.request, opened(file));
        CHECK(run.shown<files::RestoreView>().file == "other.json");
        CHECK(run.shown<files::RestoreView>().problem);
    }

    TEST_CASE("what is inside may be anything: it is read like any file") {
        RunningApp from = with_a_cramp(), run;
        auto const file = sealed(from, lock(from));
        run.start();
        auto const unlock = start_unlocking(run, file);
        run.unlock(unlock.request, "not a backup");
        CHECK(run.shown<files::RestoreView>().problem);
    }

    TEST_CASE("a header that is weak or a trap is refused before a passphrase is asked for") {
        RunningApp from = with_a_cramp(), run;
        auto file = sealed(from, lock(from));
        file.replace(file.find("600000"), 6, "999999999");
        run.start();
        run.open_file("a.unknot", file);
        CHECK(run.shown<files::RestoreView>().problem);
        CHECK_FALSE(run.shown<files::RestoreView>().locked);
    }
}

TEST_SUITE("records as files") {
    TEST_CASE("the day of a backup is noted in the diary and in the backup itself") {
        RunningApp run = with_a_cramp();
        open_data(run);
        CHECK_FALSE(run.shown<files::DataView>().days_since_backup);
        run.want(SaveBackup{});
        CHECK(run.shown<files::DataView>().days_since_backup == 0);
        auto const backup = exchange::read_backup(run.written(run.asked_for<SaveFile>().back().request));
        REQUIRE(backup);
        CHECK(backup.value().records.size() == run.app.diary().size());
        run.pass(hours(30));
        CHECK(run.shown<files::DataView>().days_since_backup == 1);
        CHECK(run.chrome().notice.empty());   // nothing to take back
    }

    TEST_CASE("where changes do not get through a backup is saved all the same, and nothing is noted") {
        RunningApp run;
        run.start();
        run.add_past_cramp();
        run.fail(SaveFailure::quota);
        run.want(SaveBackup{});
        CHECK(run.asked_for<SaveFile>().size() == 1);
        CHECK(run.chrome().unsaved == 1);
        RunningApp reader = with_a_cramp();
        reader.take(reader.app.storage_unavailable(StorageState::newer, reader.now()));
        reader.effects.clear();
        reader.want(SaveBackup{});
        CHECK(reader.asked_for<SaveFile>().size() == 1);
        CHECK(reader.asked_for<Announce>().empty());
    }

    TEST_CASE("of a newer version's diary, which was never read, the backup is what is stored and not an empty one") {
        RunningApp run;
        run.open();
        run.take(run.app.storage_unavailable(StorageState::newer, run.now()));
        run.want(SaveBackup{});
        CHECK(run.asked_for<SaveFile>().empty());
        CHECK(run.asked_for<SaveRawBackup>().size() == 1);
    }

    TEST_CASE("each type there are records of is a table, and the columns are one") {
        RunningApp run = with_a_cramp();
        open_data(run);
        auto const types = run.shown<files::DataView>().types;
        REQUIRE(types.size() == 1);
        CHECK(types[0].type == diary::RecordType::cramp);
        CHECK(types[0].count == 1);
        run.want(files::SaveTable{types[0].type});
        auto const table = run.asked_for<Download>().back();
        CHECK(table.name == "unknot-cramp-2026-11-19.csv");
        CHECK(table.bytes.find(diary::to_string(run.cramp().id)) != std::string::npos);
        run.want(files::SaveColumns{});
        CHECK(run.asked_for<Download>().back().bytes.starts_with("type,column,"));
    }
}

TEST_SUITE("backup") {
    TEST_CASE("a file that is none is refused with a reason and nothing is changed") {
        RunningApp run = with_a_cramp();
        auto const before = run.cramp();
        for (std::string const& bytes :
             {std::string(), std::string("not json"), std::string("{\"format\":\"other\"}"), std::string("\0\1", 2)}) {
            run.open_file("notes.txt", bytes);
            CHECK(run.screen() == Screen::restore);
            auto const view = run.shown<files::RestoreView>();
            CHECK(view.file == "notes.txt");
            CHECK(view.problem);
            run.want(files::ApplyRestore{});
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
        run.open_file("a.json", bytes);
        CHECK(run.shown<files::RestoreView>().integrity == exchange::Integrity::changed);
        run.want(files::ApplyRestore{});
        CHECK(run.cramp().choice(Field::cramp_muscle) == "foot");
    }
    TEST_CASE("after a loss, a backup that is taken in is the answer; one that only begins is none") {
        for (bool const known : {false, true}) {
            RunningApp from = with_a_cramp();
            RunningApp run(known ? from.pages : std::map<std::string, std::string>{});
            run.environment.loss = Loss{Loss::Kind::gone, 7, {}, {}};
            run.start();
            run.open_file("a.json", backup_of(from));
            CHECK(run.chrome().loss);
            run.want(files::ApplyRestore{});
            CHECK_FALSE(run.chrome().loss);
            CHECK(run.asked_for<ForgetLoss>().size() == 1);
        }
    }
    TEST_CASE("a backup is no answer where the diary was removed, or could not be read: nothing says it is stored") {
        for (auto const kind : {Loss::Kind::removed, Loss::Kind::unopened}) {
            RunningApp from = with_a_cramp();
            RunningApp run(from.pages);
            run.start();
            run.environment.loss = Loss{kind, 7, {}, {}};
            run.app.change_environment(run.environment);
            run.open_file("a.json", backup_of(from));
            run.want(files::ApplyRestore{});
            run.store();
            REQUIRE(run.chrome().loss);
            CHECK(run.chrome().loss->kind == kind);
            CHECK((run.chrome().saved == Saved::not_saved) == (kind == Loss::Kind::removed));
            CHECK(run.asked_for<ForgetLoss>().empty());
        }
    }
    TEST_CASE("the preview changes nothing") {
        RunningApp from = with_a_cramp(), run;
        run.start();
        run.open_file("a.json", backup_of(from));
        CHECK(run.shown<files::RestoreView>().preview.added == 2);   // the cramp, and when the backup was saved
        CHECK(run.app.diary().size() == 0);
        CHECK(run.asked_for<Commit>().empty());
        run.want(Open{Screen::more});
        CHECK(run.app.diary().size() == 0);
    }
    TEST_CASE("taken in it is all there in one commit, twice is once, and it can be undone") {
        RunningApp from = with_a_cramp(), run;
        auto const bytes = backup_of(from);
        run.start();
        run.open_file("a.json", bytes);
        run.want(files::ApplyRestore{});
        CHECK(run.cramp() == from.cramp());
        CHECK(run.asked_for<Commit>().size() == 1);
        CHECK(run.screen() == Screen::diary);
        run.store();
        run.open_file("a.json", bytes);
        CHECK(run.shown<files::RestoreView>().preview.same == 2);
        run.want(files::ApplyRestore{});
        CHECK(run.asked_for<Commit>().size() == 1);
        REQUIRE(run.chrome().notice == "undo.restored");
        run.want(Undo{});
        CHECK(run.cramps().empty());
    }
    TEST_CASE("is named by the day and holds deleted records too") {
        RunningApp run = with_a_cramp();
        run.want(Delete{run.cramp().id});
        auto const bytes = backup_of(run);
        CHECK(run.asked_for<SaveFile>().back().name == "unknot-2026-11-19.json");
        auto const backup = exchange::read_backup(bytes);
        REQUIRE(backup);
        CHECK(backup.value().integrity == exchange::Integrity::intact);
        CHECK(backup.value().records.size() == run.app.diary().size());
    }
}
