// Tables of thousands of rows: read in steps, with progress, and stopped.
#include "app/files/answered_table.h"
#include "app/running_app.h"
#include "doctest.h"
#include "support/shipped.h"

#include <array>

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

constexpr std::size_t two_gigabytes = std::size_t{2} << 30;

// Cramps one hour apart, as a table of another program, or as one of ours.
std::string long_table(std::size_t rows, std::string_view header) {
    std::string text(header);
    bool const ours = text.starts_with("id,");
    for (std::size_t i = 0; i < rows; ++i) {
        time::Instant const at{1'700'000'000'000 + static_cast<std::int64_t>(i) * 3'600'000};
        std::array<std::uint8_t, diary::entropy_bytes> const entropy{};
        if (ours) text += to_string(diary::uuid_v7(at, entropy)) + ',';
        text += to_iso(at) + ",stretched at the wall\n";
    }
    return text;
}

constexpr std::string_view theirs = "when,note\n", ours = "id,at_utc,note\n";
constexpr std::size_t many_rows = 6'000;   // more than what is read at once

RunningApp choosing() {
    RunningApp run({}, shipped_with_library());
    run.start();
    run.want(Open{Screen::data});
    run.want(files::ChooseTable{});
    return run;
}

// Read and ended, but not worked on.
RunningApp with_long_table() {
    RunningApp run = choosing();
    auto const text = long_table(many_rows, theirs);
    REQUIRE(run.app.file_begun("cramps.csv", text.size(), run.now()) == FileAnswer::go_on);
    (void)run.app.file_piece(text);
    run.take(run.app.file_ended(FileEnd::whole, run.now()));
    answer_type(run, "cramp");
    return run;
}

}

TEST_SUITE("a long table") {
    TEST_CASE("another program's that is announced as 2 GB is refused at its first piece, one of ours is read") {
        for (auto const header : {theirs, ours}) {
            CAPTURE(header);
            RunningApp run = choosing();
            REQUIRE(run.app.file_begun("cramps.csv", two_gigabytes, run.now()) == FileAnswer::go_on);
            auto const answer = run.app.file_piece(long_table(100, header));
            CHECK((answer == FileAnswer::stop) == (header == theirs));
            run.take(run.app.file_ended(FileEnd::whole, run.now()));
            run.work();
            auto const view = run.shown<files::TableImportView>();
            CHECK(view.problem.has_value() == (header == theirs));
            if (view.problem) CHECK(view.problem->find("32 MB") != std::string::npos);
            CHECK(view.rows == (header == theirs ? 0 : 100));
        }
    }

    TEST_CASE("one of too many rows is refused while it comes in") {
        RunningApp run = choosing();
        std::string piece(theirs);
        for (int i = 0; i < 50'000; ++i)
            piece += "x,\n";
        REQUIRE(run.app.file_begun("cramps.csv", 20 * piece.size(), run.now()) == FileAnswer::go_on);
        int pieces = 1;
        while (run.app.file_piece(piece) != FileAnswer::stop)
            ++pieces;
        CHECK(pieces == 4);
        run.take(run.app.file_ended(FileEnd::whole, run.now()));
        CHECK(run.screen() == Screen::table_import);
        CHECK(run.shown<files::TableImportView>().problem);
    }

    TEST_CASE("how far the file is read is shown, and it can be stopped") {
        for (auto const header : {theirs, ours}) {
            CAPTURE(header);
            RunningApp run = choosing();
            auto const text = long_table(many_rows, header);
            CHECK(run.app.file_begun("cramps.csv", text.size(), run.now()) == FileAnswer::go_on);
            CHECK(run.app.file_piece(std::string_view(text).substr(0, text.size() / 2)) == FileAnswer::show);
            run.take(run.app.tick(run.now()));
            REQUIRE(run.shown<files::RestoreView>().progress);
            CHECK(run.shown<files::RestoreView>().progress->title == "title.table_import");
            run.want(files::StopFileWork{});
            CHECK(run.screen() == Screen::data);
            CHECK(run.app.file_piece("more") == FileAnswer::stop);
            run.take(run.app.file_ended(FileEnd::whole, run.now()));
            CHECK(run.screen() == Screen::data);
            CHECK(run.app.diary().size() == 0);
        }
    }

    TEST_CASE("another program's is read in steps, and anew for each choice; until then it cannot be taken in") {
        RunningApp run = with_long_table();
        REQUIRE(run.shown<files::TableImportView>().progress);
        run.want(files::ApplyTable{});
        run.want(files::SaveRefused{});
        CHECK(run.screen() == Screen::table_import);
        CHECK(run.asked_for<Download>().empty());
        int steps = 0;
        for (; run.app.has_awaited_work(); ++steps) {
            CHECK(run.shown<files::TableImportView>().progress);
            (void)run.app.work();
        }
        CHECK(steps > 20);
        CHECK(run.shown<files::TableImportView>().preview.added == many_rows);
        run.want(files::SetColumn{1, "nothing"});
        CHECK(run.shown<files::TableImportView>().progress);
        run.work();
        CHECK_FALSE(run.shown<files::TableImportView>().progress);
        run.want(files::ApplyTable{});
        run.work();
        CHECK(run.app.diary().count(RecordType::cramp) == many_rows);
        CHECK_FALSE(run.cramp().text(Field::cramp_note));
    }

    TEST_CASE("that is read can be left, and goes on when the person is back; stopped, it is gone") {
        RunningApp run = with_long_table();
        run.want(Open{Screen::today});
        CHECK_FALSE(run.app.has_awaited_work());
        run.want(Open{Screen::table_import});
        CHECK(run.app.has_awaited_work());
        run.want(files::StopFileWork{});
        CHECK(run.screen() == Screen::data);
        CHECK_FALSE(run.app.has_awaited_work());
        run.want(files::ApplyTable{});
        run.work();
        CHECK(run.app.diary().size() == 0);
    }

    TEST_CASE("of ours is compared in steps, and taken in; again it adds nothing") {
        RunningApp run = choosing();
        auto const text = long_table(many_rows, ours);
        run.open_file("cramps.csv", text);
        CHECK(run.shown<files::TableImportView>().ours);
        CHECK(run.shown<files::TableImportView>().changes == many_rows);
        run.want(files::SetDateOrder{exchange::DateOrder::month_first});
        CHECK(run.shown<files::TableImportView>().changes == many_rows);
        run.want(files::ApplyTable{});
        run.work();
        CHECK(run.app.diary().size() == many_rows);
        run.want(Open{Screen::data});
        run.want(files::ChooseTable{});
        run.open_file("cramps.csv", text);
        CHECK(run.shown<files::TableImportView>().changes == 0);
        CHECK(run.shown<files::TableImportView>().preview.same == many_rows);
    }
}
