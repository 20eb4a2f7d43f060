// What cannot be read, as a person finds it, repairs it and removes it.
#include "diary/record.h"
#include "doctest.h"
#include "support/running_session.h"

using namespace unknot;
using namespace unknot::tests;
using ui::Role;

namespace {

constexpr time::Instant noon{1'767'268'800'000};   // 2026-01-01T12:00Z

std::string note_line() {
    diary::Record record;
    record.at = {noon, 0, {}};
    record.id = diary::uuid_v7(noon, std::array<std::uint8_t, diary::entropy_bytes>{7});
    record.type = "note";
    record.edited = noon;
    record.rev = 1;
    record.set(diary::Field::note_text, CompactString("a good night"));
    return write_record(record);
}

}

TEST_SUITE("unreadable screen") {
    TEST_CASE("with nothing damaged it says so, and nothing leads there") {
        RunningSession run;
        run.open("#unreadable");
        CHECK(run.shows(Role::status, tr("unreadable.none")));
        run.session.route("#data");
        run.settle();
        CHECK_FALSE(run.shows("1 line cannot be read"));
    }

    TEST_CASE("the notice opens it, and a damaged line can be seen, copied and removed") {
        RunningSession run;
        run.open_with({{"2026-01-01", note_line().substr(0, 100)}});
        run.act(Role::button, tr("unreadable.look"));
        CHECK(run.view().title == tr("title.unreadable"));
        CHECK(run.shows(tr("unreadable.cut_short")));
        CHECK_FALSE(run.shows(Role::button, tr("unreadable.repair")));
        CHECK(run.shows(note_line().substr(0, 100)));
        run.act(Role::button, tr("unreadable.copy"));
        CHECK(run.asked_for<app::CopyText>().size() == 1);
        run.act(Role::button, tr("unreadable.remove"));
        CHECK(run.shows(Role::status, tr("unreadable.sure")));
        run.act(Role::button, tr("unreadable.remove_now"));
        CHECK(run.shows(Role::status, tr("unreadable.none")));
        CHECK_FALSE(run.shows(Role::button, tr("unreadable.look")));
        run.act(Role::button, tr("undo"));
        CHECK(run.shows(tr("unreadable.cut_short")));
    }

    TEST_CASE("from the records page, and a record with a mark before it is repaired") {
        RunningSession run;
        run.open_with({{"2026-01-01", "\xEF\xBB\xBF" + note_line()}}, "#data");
        run.act(Role::button, "1 line cannot be read");
        CHECK(run.shows(tr("unreadable.stray")));
        run.act(Role::button, tr("unreadable.repair"));
        CHECK(run.shows(Role::status, tr("unreadable.none")));
        CHECK(run.session.app().diary().count(diary::RecordType::note) == 1);
    }

    TEST_CASE("a long line shows how it begins, and all of it when asked") {
        RunningSession run;
        std::string const text(1000, 'x');
        run.open_with({{"2026-01-01", text}}, "#unreadable");
        CHECK_FALSE(run.shows(text));
        run.act(Role::button, tr("unreadable.whole"));
        CHECK(run.shows(text));
    }

    TEST_CASE("typed text reaches the diary without its controls, a passphrase as it is") {
        RunningSession run;
        run.search_diary(std::string("cal\0f\xE2\x80\xAE", 8));
        CHECK(run.node(Role::textbox, tr("search.text")).value == "calf");
        run.session.route("#data");
        run.settle();
        std::string const passphrase("four words\twith\0all", 19);
        run.type(tr("lock.passphrase"), passphrase);
        CHECK(run.node(Role::textbox, tr("lock.passphrase")).value == passphrase);
    }
}
