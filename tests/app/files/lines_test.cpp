// Lines of the stored pages that nobody can read: shown, repaired, removed, and never lost.
#include "app/running_app.h"
#include "diary/page.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Damage;
using diary::Field;

namespace {

constexpr auto page = "2026-01-01";
constexpr time::Instant noon{1'767'268'800'000};   // 2026-01-01T12:00Z

diary::Record note(std::uint8_t serial) {
    diary::Record record;
    record.at = {noon, 60, {}};
    record.id = diary::uuid_v7(noon, std::array<std::uint8_t, diary::entropy_bytes>{serial});
    record.type = "note";
    record.edited = noon;
    record.rev = 1;
    record.set(Field::note_text, CompactString("a good night"));
    return record;
}

struct Damaged : RunningApp {
    explicit Damaged(std::string text) : RunningApp({{page, std::move(text)}}) {
        start();
        store();
        want(Open{Screen::unreadable});
    }

    std::vector<files::UnreadableLine> lines() {
        std::vector<files::UnreadableLine> lines;
        for (auto& day : shown<files::UnreadableView>().days)
            lines.insert(lines.end(), day.lines.begin(), day.lines.end());
        return lines;
    }

    files::UnreadableLine line() {
        REQUIRE(lines().size() == 1);
        return lines().front();
    }
};

}

TEST_SUITE("unreadable lines") {
    TEST_CASE("intents on a line that is not there change nothing") {
        Damaged run("rubbish\n");
        for (Intent const& intent : {Intent(files::CopyLine{"x"}), Intent(files::RepairLine{"x"}),
                                     Intent(files::RemoveLine{"x"}), Intent(files::RemoveLine{"x"})})
            run.want(intent);
        CHECK(run.lines().size() == 1);
        CHECK(run.asked_for<CopyText>().empty());
        CHECK(run.asked_for<Commit>().empty());
    }

    TEST_CASE("what is not certain is not repaired") {
        auto const cut = write_record(note(1)).substr(0, 90);
        Damaged run(cut + '\n');
        CHECK(run.line().damage == Damage::cut_short);
        CHECK(run.line().repaired.empty());
        run.want(files::RepairLine{run.line().key});
        run.store();
        CHECK(run.pages[page] == cut + '\n');
        CHECK(run.line().type == diary::RecordType::note);
        REQUIRE(run.line().at);
        CHECK(run.line().at->at == noon);
    }

    TEST_CASE("a change of another record of the page keeps the line, and so does another tab's") {
        auto const record = note(1);
        Damaged run("rub\nbish\n" + write_record(record) + '\n');
        run.want(Delete{record.id});
        run.store();
        CHECK(run.pages[page].starts_with("rub\nbish\n{"));
        CHECK(run.chrome().broken_lines == 2);
        run.app.replace_page(page, "bish\n", run.now());
        CHECK(run.chrome().broken_lines == 1);
        CHECK(run.line().text == "bish");
    }

    TEST_CASE("a line is removed by the second press, and undo puts it back") {
        std::string const odd("r\0bb\xFFish", 8);
        Damaged run(odd + "\nother\n");
        auto const key = run.lines()[1].key;
        run.want(files::RemoveLine{key});
        CHECK(run.lines()[1].to_remove);
        run.want(files::CopyLine{run.lines()[0].key});
        CHECK_FALSE(run.lines()[1].to_remove);
        run.want(files::RemoveLine{key});
        run.want(Open{Screen::data});
        run.want(Open{Screen::unreadable});
        CHECK_FALSE(run.lines()[1].to_remove);
        CHECK(run.asked_for<Commit>().empty());
        run.want(files::RemoveLine{key});
        run.want(files::RemoveLine{key});
        CHECK(run.line().text == "other");
        run.store();
        CHECK(run.pages[page] == "other\n");
        run.want(Undo{});
        run.store();
        CHECK(run.pages[page] == "other\n" + odd + "\n");
        CHECK(run.lines().size() == 2);
    }

    TEST_CASE("a repair puts the records in the place of the line, can be undone, and done again") {
        auto const one = note(1), two = note(2);
        auto const joined = write_record(one) + write_record(two);
        Damaged run("\n" + joined + '\n');
        CHECK(run.line().damage == Damage::joined);
        REQUIRE(run.line().repaired.size() == 2);
        CHECK(run.line().repaired[0].text == "a good night");
        run.want(files::RepairLine{run.line().key});
        CHECK(run.lines().empty());
        run.store();
        CHECK(run.pages[page] == write_record(one) + '\n' + write_record(two) + '\n');
        run.want(Undo{});
        run.store();
        CHECK(run.line().damage == Damage::joined);
        CHECK(diary::read_page(run.pages[page]).broken.size() == 1);
        CHECK(run.app.diary().count(diary::RecordType::note) == 0);
        run.want(files::RepairLine{run.line().key});
        run.store();
        CHECK(run.app.diary().count(diary::RecordType::note) == 2);
        CHECK(diary::read_page(run.pages[page]).broken.empty());
    }

    TEST_CASE("a record that stands on another day's page comes to its own") {
        auto const record = note(1);
        RunningApp run({{"2025-12-24", write_record(record) + ",\n"}});
        run.start();
        run.want(Open{Screen::unreadable});
        run.want(files::RepairLine{run.shown<files::UnreadableView>().days.at(0).lines.at(0).key});
        run.store();
        CHECK(run.pages["2025-12-24"].empty());
        CHECK(run.pages[page] == write_record(record) + '\n');
    }

    TEST_CASE("a line is copied as it can be shown, whole, however little of it is shown") {
        Damaged run(std::string("a\0b", 3) + std::string(20'000, 'c') + "\n");
        CHECK(run.line().can_fold);
        CHECK(run.line().text.size() < 200);
        run.want(ToggleSection{files::fold_line(run.line().key)});
        CHECK(run.line().whole);
        CHECK(run.line().too_long);
        run.want(files::CopyLine{run.line().key});
        CHECK(run.asked_for<CopyText>().back().text == "ab" + std::string(20'000, 'c'));
    }

    TEST_CASE("of very many lines the first are shown, then more") {
        std::string text;
        for (int n = 0; n < 50; ++n)
            text += "line " + std::to_string(n) + "\n";
        Damaged run(text);
        CHECK(run.lines().size() == files::lines_at_first);
        CHECK(run.shown<files::UnreadableView>().more);
        run.want(files::ShowMoreLines{});
        run.want(files::ShowMoreLines{});
        CHECK(run.lines().size() == 50);
        CHECK_FALSE(run.shown<files::UnreadableView>().more);
    }

    TEST_CASE("lines beyond what memory holds are told of") {
        Damaged run(std::string(diary::unreadable_bytes_limit, 'x') + "\nshort\n");
        CHECK(run.line().text == "short");
        CHECK(run.shown<files::UnreadableView>().days.at(0).more);
        CHECK(run.chrome().broken_lines == 2);
    }
}
