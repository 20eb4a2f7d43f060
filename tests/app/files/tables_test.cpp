#include "app/files/answered_table.h"
#include "app/running_app.h"
#include "doctest.h"
#include "exchange/csv/writer.h"
#include "support/shipped.h"

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
    RunningApp run({}, shipped_with_library());
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

    TEST_CASE("no row is read before it is said what the rows are, where the columns do not tell") {
        RunningApp run = with_table();
        auto const asked = run.shown<files::TableImportView>();
        CHECK(asked.awaits_answers);
        CHECK(asked.rows == 0);
        CHECK(asked.changes == 0);
        run.want(files::ApplyTable{});
        CHECK(run.app.diary().size() == 0);
        run.want(files::AnswerTable{"no question", "cramp"});
        CHECK(run.shown<files::TableImportView>().awaits_answers);
        answer_type(run, "no type");
        CHECK(run.shown<files::TableImportView>().awaits_answers);
    }

    TEST_CASE("what each row is of a table with several kinds is chosen, and can be changed") {
        RunningApp run =
            with_table("Date,Time,Symptom,Severity\n2026-11-20,03:10,Leg cramp,5\n2026-11-21,10:00,Headache,3\n");
        auto view = run.shown<files::TableImportView>();
        REQUIRE(view.questions.size() == 1);
        CHECK(view.questions.front().several);
        CHECK(view.questions.front().answers == std::vector<std::string>{"Leg cramp", "Headache"});
        run.want(files::AnswerTable{view.questions.front().id, "Leg cramp"});
        view = run.shown<files::TableImportView>();
        CHECK(view.preview.added == 1);
        REQUIRE(view.questions.size() == 1);
        CHECK(view.questions.front().chosen == std::vector<std::string>{"Leg cramp"});
        run.want(files::AnswerTable{view.questions.front().id, "Leg cramp"});
        CHECK(run.shown<files::TableImportView>().awaits_answers);
    }

    TEST_CASE("the other questions are asked with an example, and each answer counts") {
        RunningApp run = with_table("Start;Pain;Duration\n03/04/2026 02:00;4;2:05\n04/04/2026 02:00;4;1:10\n");
        auto view = run.shown<files::TableImportView>();
        REQUIRE(view.questions.size() == 2);
        CHECK(view.questions[0].kind == "dates");
        CHECK(view.questions[0].example == "03/04/2026 02:00");
        CHECK(view.questions[1].kind == "parts");
        run.want(files::AnswerTable{view.questions[0].id, "month"});
        run.want(files::AnswerTable{view.questions[1].id, "m:ss"});
        view = run.shown<files::TableImportView>();
        CHECK_FALSE(view.awaits_answers);
        CHECK_FALSE(view.report.empty());
        run.want(files::ApplyTable{});
        CHECK(time::to_iso(time::day_of(run.cramps().back()->at)) == "2026-03-04");
        CHECK(run.cramps().back()->integer(Field::cramp_duration) == 125);
    }

    TEST_CASE("a table in another encoding, with a title above its header, is understood as a whole") {
        RunningApp run = with_table("My legs,\r\r\nDatum;St\xE4rke\n17.01.2026 03:25;6\n18.01.2026 04:00;5\n");
        auto const view = run.shown<files::TableImportView>();
        CHECK_FALSE(view.problem);
        CHECK(view.columns.back().name == "St\xC3\xA4rke");
        CHECK(view.preview.added == 2);
    }

    TEST_CASE("of another program it is guessed; days and times are, the rest waits to be said") {
        RunningApp run = with_table();
        answer_type(run, "cramp");
        auto const asked = run.shown<files::TableImportView>();
        REQUIRE(asked.questions.size() == 1);
        CHECK(asked.questions.front().kind == "unit");   // "Lasted" is 2, of what?
        CHECK(asked.rows == 0);
        run.want(files::AnswerTable{asked.questions.front().id, "min"});
        auto const run_view = run.shown<files::TableImportView>();
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
        from.add_past_cramp();
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
        RunningApp run = with_table("when,ml,which\n2026-11-22 08:00,250,food\n");
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
        answer_type(run, "cramp");
        REQUIRE(run.shown<files::TableImportView>().questions.size() == 1);
        CHECK(run.shown<files::TableImportView>().questions.front().kind == "dates");
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
