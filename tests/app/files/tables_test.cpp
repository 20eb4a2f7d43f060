#include "app/running_app.h"
#include "doctest.h"
#include "exchange/csv/writer.h"

#include <array>

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

constexpr std::string_view table = "Day,At,Where,How bad,Lasted,Remarks\n"
                                   "20/11/2026,3:15,Wade,7,2,after the run\n"
                                   "21/11/2026,2:40,Arm,4,1,\n"
                                   "22/11/2026,,Knie,5,1,\n";

void open_table(RunningApp& run, std::string_view text) {
    run.want(files::ChooseTable{});
    run.open_file("cramps.csv", text);
}

RunningApp with_table(std::string_view text = table) {
    RunningApp run;
    run.start();
    open_table(run, text);
    return run;
}

std::size_t column(files::TableImportView const& view, std::string_view name) {
    for (std::size_t i = 0; i < view.columns.size(); ++i)
        if (view.columns[i].name == name) return i;
    FAIL("no column ", name);
    return 0;
}

void map_all(RunningApp& run) {
    auto const view = run.shown<files::TableImportView>();
    run.want(files::SetColumn{column(view, "Where"), "muscle"});
    run.want(files::SetColumn{column(view, "How bad"), "strength"});
    run.want(files::SetColumn{column(view, "Lasted"), "duration"});
    run.want(files::SetColumnUnit{column(view, "Lasted"), "min"});
    run.want(files::SetColumnWord{column(view, "Where"), "Wade", "calf"});
    run.want(files::SetColumnWord{column(view, "Where"), "Arm", ""});
}

}

TEST_SUITE("a table that is opened") {
    TEST_CASE("one that is none says why, and can only be closed") {
        RunningApp run = with_table("\"a,b\n1,2\n");
        CHECK(run.screen() == Screen::table_import);
        CHECK(run.shown<files::TableImportView>().problem);
        run.want(files::SetColumn{0, "date"});
        run.want(files::ApplyTable{});
        CHECK(run.asked_for<Commit>().empty());
        for (auto const* empty : {"", " \r\n", "\xEF\xBB\xBF"}) {
            RunningApp other = with_table(empty);
            CHECK(other.screen() == Screen::restore);   // nothing tells what it was to be
            CHECK(other.shown<files::RestoreView>().problem);
        }
    }

    TEST_CASE("a backup chosen as a table is taken for what it is, a table chosen as a backup is none") {
        RunningApp run = with_table("{\"format\":\"unknot-diary\",\"version\":1,\"records\":[]}");
        CHECK(run.screen() == Screen::restore);
        CHECK_FALSE(run.shown<files::RestoreView>().problem);
        run.want(ChooseBackup{});
        run.open_file("cramps.csv", table);
        CHECK(run.screen() == Screen::restore);
        CHECK(run.shown<files::RestoreView>().problem);
    }

    TEST_CASE("of another program it is guessed; days and times are, the rest waits to be said") {
        auto const run_view = with_table().shown<files::TableImportView>();
        CHECK_FALSE(run_view.ours);
        CHECK(run_view.type == RecordType::cramp);
        CHECK(run_view.columns[0].role == "date");
        CHECK(run_view.columns[1].role == "clock");
        CHECK(run_view.columns[3].role == "nothing");
        CHECK(run_view.columns[5].role == "note");
        CHECK(run_view.columns[2].examples == std::vector<std::string>{"Wade", "Arm", "Knie"});
        CHECK(run_view.rows == 3);
        CHECK(run_view.preview.added == 3);
        CHECK_FALSE(run_view.asks_date_order);   // 20/11 can be one day only
    }

    TEST_CASE("what is said about a column shows at once in the preview, and nothing is changed") {
        RunningApp run = with_table();
        map_all(run);
        auto const view = run.shown<files::TableImportView>();
        CHECK(view.preview.added == 2);
        CHECK(view.preview.refused == 1);
        REQUIRE(view.refused.size() == 1);
        CHECK(view.refused[0].line == 4);
        CHECK(view.refused[0].column == "Where");
        auto const& where = view.columns[column(view, "Where")];
        CHECK(where.unknown_words == 1);
        CHECK(where.words.front().theirs == "Knie");   // what is not known stands first
        auto const& lasted = view.columns[column(view, "Lasted")];
        CHECK(lasted.units[lasted.unit] == "min");
        CHECK(run.app.diary().size() == 0);
        CHECK(run.asked_for<Commit>().empty());
    }

    TEST_CASE("taken in it is one change that can be undone; taken in again it adds nothing") {
        RunningApp run = with_table();
        map_all(run);
        run.want(files::ApplyTable{});
        CHECK(run.screen() == Screen::data);
        CHECK(run.asked_for<Commit>().size() == 1);
        CHECK(run.chrome().notice == "undo.table");
        REQUIRE(run.cramps().size() == 2);
        auto const& first = *run.cramps().back();
        CHECK(to_iso(first.at.at) == "2026-11-20T02:15:00.000Z");   // 03:15 by this device's clock
        CHECK(first.choice(Field::cramp_muscle) == "calf");
        CHECK(first.integer(Field::cramp_duration) == 120);
        open_table(run, table);
        map_all(run);
        CHECK(run.shown<files::TableImportView>().preview.same == 2);
        CHECK(run.shown<files::TableImportView>().changes == 0);
        run.want(Undo{});
        run.work();
        CHECK(run.cramps().empty());
        CHECK(run.shown<files::TableImportView>().preview.deleted == 2);
        CHECK(run.shown<files::TableImportView>().changes == 0);
        run.want(files::SetDeletedRows{exchange::Deleted::bring_back});
        CHECK(run.shown<files::TableImportView>().changes == 2);
        run.want(files::ApplyTable{});
        CHECK(run.cramps().size() == 2);
    }

    TEST_CASE("the refused rows are a table of their own") {
        RunningApp run = with_table();
        map_all(run);
        run.want(files::SaveRefused{});
        auto const file = run.asked_for<Download>().back();
        CHECK(file.bytes.starts_with("line,column,reason,Day,At,"));
        CHECK(file.bytes.find("4,Where,") != std::string::npos);
        CHECK(file.bytes.find(",Knie,") != std::string::npos);
    }

    TEST_CASE("a file of ours maps itself and asks nothing") {
        RunningApp from;
        from.start();
        from.want(AddPastCramp{});
        auto const text = exchange::write_csv(RecordType::cramp, from.app.diary());
        RunningApp run = with_table(text);
        auto const view = run.shown<files::TableImportView>();
        CHECK(view.ours);
        CHECK(view.preview.added == 1);
        run.want(files::SetTableType{RecordType::note});
        CHECK(run.shown<files::TableImportView>().type == RecordType::cramp);
    }

    TEST_CASE(
        "a field held by another column moves; a column that does not exist and a word of no field change nothing") {
        RunningApp run = with_table();
        run.want(files::SetColumn{3, "strength"});
        run.want(files::SetColumn{4, "strength"});
        CHECK(run.shown<files::TableImportView>().columns[3].role == "nothing");
        run.want(files::SetColumn{99, "strength"});
        run.want(files::SetColumn{4, "no_such_field"});
        CHECK(run.shown<files::TableImportView>().columns[4].role == "nothing");
        run.want(files::SetColumn{0, "nothing"});
        CHECK(run.shown<files::TableImportView>().no_time);
        CHECK(run.shown<files::TableImportView>().changes == 0);
        run.want(files::ApplyTable{});
        CHECK(run.asked_for<Commit>().empty());
    }

    TEST_CASE("drinks say what they are by every row, unless a column does") {
        RunningApp run = with_table("when,ml,kind\n2026-11-22 08:00,250,food\n");
        run.want(files::SetTableType{RecordType::intake});
        CHECK(run.shown<files::TableImportView>().always_field == "what");
        run.want(files::SetTableAlways{"drink"});
        run.want(files::SetColumn{1, "volume"});
        CHECK(run.shown<files::TableImportView>().always == "drink");
        run.want(files::SetColumn{2, "what"});
        CHECK(run.shown<files::TableImportView>().always_field.empty());
        run.want(files::ApplyTable{});
        auto const intakes = run.app.diary().newest(RecordType::intake, 9);
        REQUIRE(intakes.size() == 1);
        CHECK(intakes[0]->choice(Field::intake_what) == "food");
        CHECK(intakes[0]->integer(Field::intake_volume) == 250);
    }

    TEST_CASE("days that can be read in two ways ask which, and the answer counts") {
        RunningApp run = with_table("day,note\n03/04/2026,x\n");
        CHECK(run.shown<files::TableImportView>().asks_date_order);
        run.want(files::SetDateOrder{exchange::DateOrder::month_first});
        run.want(files::ApplyTable{});
        CHECK(time::to_iso(time::day_of(run.cramp().at)) == "2026-03-04");
    }

    TEST_CASE("what is folded opens one at a time, and long lists of words by a press") {
        std::string many = "day,where\n";
        for (int i = 0; i < 20; ++i)
            many += "2026-11-22,place " + std::to_string(i) + "\n";
        RunningApp run = with_table(many);
        run.want(files::SetColumn{1, "muscle"});
        run.want(files::UnfoldColumn{1});
        auto view = run.shown<files::TableImportView>();
        CHECK(view.columns[1].open);
        CHECK(view.columns[1].words.size() == 8);
        CHECK(view.columns[1].more_words == 12);
        run.want(files::ShowAllWords{});
        CHECK(run.shown<files::TableImportView>().columns[1].words.size() == 20);
        run.want(files::UnfoldWord{"place 3"});
        CHECK(run.shown<files::TableImportView>().open_word == "place 3");
        run.want(files::UnfoldColumn{0});
        view = run.shown<files::TableImportView>();
        CHECK(view.columns[0].open);
        CHECK_FALSE(view.columns[1].open);
        CHECK_FALSE(view.open_word);
    }

    TEST_CASE("without a table there is nothing to want of one") {
        RunningApp run;
        run.start();
        run.want(files::ApplyTable{});
        run.want(files::SaveRefused{});
        run.want(files::SetColumn{0, "date"});
        CHECK(run.asked_for<Download>().empty());
        CHECK(run.asked_for<Commit>().empty());
    }
}

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
    RunningApp run;
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
