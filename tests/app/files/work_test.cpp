// Files in pieces, and changes of very many records in steps.
#include "app/running_app.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;

namespace {

constexpr std::size_t many = 10 * files::few_records;

diary::Record cramp_of(std::size_t number) {
    diary::Record record;
    time::Instant const at{1'700'000'000'000 + static_cast<std::int64_t>(number) * 3'600'000};
    std::array<std::uint8_t, diary::entropy_bytes> entropy{};
    record.id = diary::uuid_v7(at, entropy);
    record.type = diary::RecordType::cramp;
    record.at = {at, 60, "Europe/Berlin"};
    record.edited = at;
    record.rev = 1;
    return record;
}

std::string backup_with(std::size_t count) {
    std::vector<diary::Record> records;
    std::vector<diary::Record const*> pointers;
    for (std::size_t i = 0; i < count; ++i)
        records.push_back(cramp_of(i));
    for (auto const& record : records)
        pointers.push_back(&record);
    return exchange::write_backup({{1}, "unknot 1"}, pointers);
}

RunningApp started() {
    RunningApp run;
    run.start();
    run.want(Open{Screen::data});
    run.want(ChooseBackup{});
    return run;
}

// With the file read and compared.
RunningApp with_file(std::string const& bytes) {
    RunningApp run = started();
    run.open_file("a.json", bytes);
    return run;
}

std::vector<std::string> contents(RunningApp const& run) {
    std::vector<std::string> lines;
    for (auto const* record : run.app.diary().all())
        lines.push_back(write_record(*record));
    return lines;
}

}

TEST_SUITE("a file that is read in pieces") {
    TEST_CASE("one that cannot be read to its end says so, and nothing of it is kept") {
        RunningApp run = started();
        auto const bytes = backup_with(many);
        CHECK(run.app.file_begun("a.json", bytes.size(), run.now()) == FileAnswer::go_on);
        CHECK(run.app.file_piece(std::string_view(bytes).substr(0, bytes.size() / 2)) == FileAnswer::show);
        run.take(run.app.file_ended(FileEnd::lost, run.now()));
        run.take(run.app.tick(run.now()));
        CHECK(run.screen() == Screen::restore);
        CHECK(run.shown<files::RestoreView>().problem);
        run.want(files::ApplyRestore{});
        CHECK(run.app.diary().size() == 0);
    }

    TEST_CASE("of a long one is shown how far it is, and it can be stopped: all is as it was") {
        RunningApp run = started();
        auto const bytes = backup_with(many);
        CHECK(run.app.file_begun("a.json", bytes.size(), run.now()) == FileAnswer::go_on);
        CHECK(run.app.file_piece(std::string_view(bytes).substr(0, bytes.size() / 2)) == FileAnswer::show);
        run.take(run.app.tick(run.now()));
        CHECK(run.screen() == Screen::restore);
        REQUIRE(run.shown<files::RestoreView>().progress);
        CHECK(run.shown<files::RestoreView>().progress->percent ==
              static_cast<int>(100 * (bytes.size() / 2) / bytes.size()));
        run.want(files::StopFileWork{});
        CHECK(run.screen() == Screen::data);
        CHECK(run.app.file_piece("more") == FileAnswer::stop);
        run.take(run.app.file_ended(FileEnd::whole, run.now()));
        CHECK(run.screen() == Screen::data);
        CHECK(run.app.diary().size() == 0);
    }

    TEST_CASE("who goes elsewhere meanwhile is not called back") {
        RunningApp run = started();
        auto const bytes = backup_with(many);
        (void)run.app.file_begun("a.json", bytes.size(), run.now());
        (void)run.app.file_piece(std::string_view(bytes).substr(0, bytes.size() / 2));
        run.take(run.app.tick(run.now()));
        run.want(CrampNow{});
        CHECK(run.app.file_piece(std::string_view(bytes).substr(bytes.size() / 2)) == FileAnswer::stop);
        run.take(run.app.file_ended(FileEnd::whole, run.now()));
        CHECK(run.screen() == Screen::relief);
    }

    TEST_CASE("of a short one nothing is shown before it is there") {
        RunningApp run = started();
        auto const bytes = backup_with(2);
        (void)run.app.file_begun("a.json", bytes.size(), run.now());
        CHECK(run.app.file_piece(bytes) == FileAnswer::go_on);
        CHECK(run.screen() == Screen::data);
        run.take(run.app.file_ended(FileEnd::whole, run.now()));
        CHECK(run.screen() == Screen::restore);
        CHECK_FALSE(run.shown<files::RestoreView>().progress);
        CHECK(run.shown<files::RestoreView>().preview.added == 2);
    }

    TEST_CASE("what it would change is counted in steps, and anew when the diary has changed") {
        RunningApp run = started();
        auto const bytes = backup_with(many);
        (void)run.app.file_begun("a.json", bytes.size(), run.now());
        (void)run.app.file_piece(bytes);
        run.take(run.app.file_ended(FileEnd::whole, run.now()));
        std::size_t steps = 1;
        for (; run.app.has_awaited_work(); ++steps) {
            CHECK(run.shown<files::RestoreView>().progress);
            (void)run.app.work();
        }
        CHECK(steps == many / files::few_records);
        CHECK(run.shown<files::RestoreView>().preview.added == many);
        run.add_past_cramp();
        run.want(Open{Screen::restore});
        CHECK(run.app.has_awaited_work());
        run.work();
        CHECK(run.shown<files::RestoreView>().preview.added == many);
    }
}

TEST_SUITE("a change of very many records") {
    TEST_CASE("stopped in the middle it leaves the diary as it was, and nothing is stored") {
        RunningApp run = with_file(backup_with(many));
        auto const before = contents(run);
        run.want(files::ApplyRestore{});
        for (int i = 0; i < 4; ++i)
            (void)run.app.work();
        CHECK(run.app.diary().size() == 5 * files::few_records);
        CHECK(run.shown<files::RestoreView>().progress->percent == 50);
        run.want(files::StopFileWork{});
        CHECK_FALSE(run.shown<files::RestoreView>().progress->may_stop);
        run.work();
        CHECK(contents(run) == before);
        CHECK(run.asked_for<Commit>().empty());
        CHECK(run.announced("restore.stopped"));
        CHECK(run.chrome().notice.empty());
        CHECK(run.screen() == Screen::data);
    }

    TEST_CASE("takes a step for some hundreds of records, one commit, and is undone in steps too") {
        RunningApp run = with_file(backup_with(many));
        run.want(files::ApplyRestore{});
        CHECK(run.asked_for<Commit>().empty());
        std::size_t steps = 1;
        for (; run.app.has_awaited_work(); ++steps)
            (void)run.app.work();
        CHECK(steps == many / files::few_records);
        run.take(run.app.tick(run.now()));
        CHECK(run.asked_for<Commit>().size() == 1);
        CHECK(run.screen() == Screen::diary);
        CHECK(run.app.diary().count(diary::RecordType::cramp) == many);
        run.store();
        REQUIRE(run.chrome().notice == "undo.restored");
        run.want(Undo{});
        CHECK(run.app.has_awaited_work());
        CHECK(run.screen() == Screen::restore);
        run.work();
        CHECK(run.app.diary().count(diary::RecordType::cramp) == 0);
        CHECK(run.announced("undo.done"));
        CHECK(run.screen() == Screen::diary);
        run.store();
        RunningApp again(run.pages);
        again.start();
        CHECK(again.app.diary().count(diary::RecordType::cramp) == 0);
    }

    TEST_CASE("can be undone for as long as after any other change once it is stored, however long that takes") {
        RunningApp run = with_file(backup_with(many));
        run.want(files::ApplyRestore{});
        run.work();
        run.pass(minutes(5));
        CHECK(run.chrome().notice == "undo.restored");
        run.store();
        run.take(run.app.tick(run.now()));
        run.pass(seconds(9));
        CHECK(run.chrome().notice == "undo.restored");
        run.pass(seconds(2));
        CHECK(run.chrome().notice.empty());
    }

    TEST_CASE("undone, it leaves the record that another tab has changed since") {
        RunningApp run = with_file(backup_with(many));
        run.want(files::ApplyRestore{});
        run.work();
        run.store();
        RunningApp other(run.pages);
        other.start();
        other.want(SetNumber{run.cramp().id, diary::Field::cramp_strength, 9});
        other.store();
        for (auto const& [key, text] : other.pages)
            run.app.replace_page(key, text, run.now());
        run.want(Undo{});
        run.work();
        REQUIRE(run.cramps().size() == 1);
        CHECK(run.cramp().integer(diary::Field::cramp_strength) == 9);
    }

    TEST_CASE("given up while it is stored, its undo goes with it, and that of an edit made since stays") {
        for (bool const edited : {false, true}) {
            RunningApp run = with_file(backup_with(many));
            run.want(files::ApplyRestore{});
            run.work();
            run.take(run.app.tick(run.now()));
            if (edited) run.add_past_cramp();
            auto const batch = run.app.next_commit().value();
            run.take(run.app.commit_failed(batch.sequence, SaveFailure::cancelled));
            CHECK(run.chrome().notice == (edited ? "undo.added" : ""));
        }
    }

    TEST_CASE("a new cramp is written down in the middle of it") {
        RunningApp run = with_file(backup_with(many));
        run.want(files::ApplyRestore{});
        run.want(CrampNow{});
        CHECK(run.app.has_awaited_work());
        CHECK(run.app.diary().size() == files::few_records + 1);
        run.work();
        CHECK(run.screen() == Screen::relief);   // where the person is now
        CHECK(run.app.diary().count(diary::RecordType::cramp) == many + 1);
    }

    TEST_CASE("what edits a record waits for the end of it, and both are stored") {
        RunningApp run = with_file(backup_with(many));
        run.want(files::ApplyRestore{});
        run.want(Delete{cramp_of(0).id});
        CHECK_FALSE(run.app.has_awaited_work());
        CHECK(run.app.diary().count(diary::RecordType::cramp) == many - 1);
        run.store();
        RunningApp again(run.pages);
        again.start();
        CHECK(contents(again) == contents(run));
    }

    TEST_CASE("another tab's page in the middle of it loses nothing") {
        RunningApp run = with_file(backup_with(many));
        run.want(files::ApplyRestore{});
        auto const key = diary::page_key(cramp_of(0).id);
        auto theirs = cramp_of(0);
        theirs.rev = 9;
        run.pages[key] = write_record(theirs) + "\n";
        run.app.replace_page(key, run.pages[key], run.now());
        run.take(run.app.tick(run.now()));
        CHECK(run.app.diary().count(diary::RecordType::cramp) == many);
        CHECK(run.app.diary().find(theirs.id)->rev == 9);
        run.store();
        RunningApp again(run.pages);
        again.start();
        CHECK(contents(again) == contents(run));
    }
}

TEST_SUITE("a backup that is written in pieces") {
    RunningApp with_many() {
        RunningApp run = with_file(backup_with(many));
        run.want(files::ApplyRestore{});
        run.work();
        run.store();
        run.want(Open{Screen::data});
        run.want(SaveBackup{});
        return run;
    }

    TEST_CASE("stopped it gives no more") {
        RunningApp run = with_many();
        auto const request = run.asked_for<SaveFile>().back().request;
        CHECK(run.app.backup_piece(request).state == FilePiece::State::more);
        CHECK(run.shown<files::DataView>().progress);
        run.want(files::StopFileWork{});
        CHECK_FALSE(run.shown<files::DataView>().progress);
        CHECK(run.app.backup_piece(request).state == FilePiece::State::stopped);
    }

    TEST_CASE("a second one ends the first") {
        RunningApp run = with_many();
        auto const first = run.asked_for<SaveFile>().back().request;
        run.want(SaveBackup{});
        CHECK(run.app.backup_piece(first).state == FilePiece::State::stopped);
        CHECK_FALSE(run.written(run.asked_for<SaveFile>().back().request).empty());
    }

    TEST_CASE("no piece is long") {
        RunningApp run = with_many();
        auto const request = run.asked_for<SaveFile>().back().request;
        for (auto piece = run.app.backup_piece(request); piece.state == FilePiece::State::more;
             piece = run.app.backup_piece(request))
            CHECK(piece.bytes.size() <= (256u << 10));
    }

    TEST_CASE("is of the moment it was begun at, whatever is changed meanwhile") {
        RunningApp run = with_many();
        auto const request = run.asked_for<SaveFile>().back().request;
        auto const before = contents(run);
        std::string file;
        for (int i = 0; i < 3; ++i)
            file += run.app.backup_piece(request).bytes;
        run.want(Delete{cramp_of(many - 1).id});
        run.want(CrampNow{});
        file += run.written(request);
        auto const backup = exchange::read_backup(file);
        REQUIRE(backup);
        CHECK(backup.value().integrity == exchange::Integrity::intact);
        std::vector<std::string> lines;
        std::size_t counted = 0;
        for (auto const& record : backup.value().records)
            lines.push_back(write_record(record));
        for (auto const& [type, count] : backup.value().counts)
            counted += count;
        CHECK(lines == before);
        CHECK(counted == before.size());
    }

    TEST_CASE("that cannot be saved is told") {
        RunningApp run = with_many();
        run.take(run.app.not_saved(run.asked_for<SaveFile>().back().request));
        CHECK(run.announced("data.not_saved"));
        CHECK_FALSE(run.shown<files::DataView>().progress);
    }
}
