// Backups, locked ones and tables, as a person makes and takes them in.
#include "base/json.h"
#include "doctest.h"
#include "exchange/backup/encrypted.h"
#include "support/running_session.h"

#include <vector>

using namespace unknot;
using namespace unknot::tests;
using diary::Field;
using ui::Role;

namespace {

void add_cramp(RunningSession& run) {
    run.act(Role::button, tr("nav.diary"));
    run.add_past_cramp();
    run.act(Role::radio, tr("side.left"));
}

// Whether the page was told, after so many messages, that the field has no value.
bool told_empty(RunningSession const& run, ui::NodeId id, std::size_t after) {
    for (auto n = after; n < run.host.published.size(); ++n) {
        auto const document = JsonDocument::read(run.host.published[n]);
        REQUIRE(document);
        for (auto const [name, node] : document.value().root().member("set").children())
            if (node.member("id").integer() == id) return !node.member("value") && !node.member("sameValue");
    }
    return false;
}

void open_data(RunningSession& run) {
    run.act(Role::button, tr("nav.today"));   // with the gear
    run.act(Role::button, tr("nav.more"));
    run.act(Role::button, tr("title.data") + ", " + tr("data.short"));
}

}

TEST_SUITE("your records") {
    TEST_CASE("a backup is saved and its age is told") {
        RunningSession run;
        run.open();
        add_cramp(run);
        open_data(run);
        CHECK(run.shows(Role::status, tr("data.backup_never")));
        run.act(Role::button, tr("backup.save"));
        REQUIRE(run.asked_for<app::SaveFile>().size() == 1);
        CHECK(run.shows(Role::status, tr("data.backup_today")));
        auto const request = run.asked_for<app::SaveFile>()[0].request;
        CHECK_FALSE(run.shows(Role::button, tr("backup.save")));
        CHECK(run.shows(Role::button, tr("cancel")));
        while (run.session.backup_piece(request).state == app::FilePiece::State::more) {
        }
        run.settle();
        CHECK(run.shows(Role::button, tr("backup.save")));
    }

    TEST_CASE("a backup is locked with what was typed, in plain sight") {
        RunningSession run;
        run.open();
        add_cramp(run);
        open_data(run);
        CHECK(run.node(Role::button, tr("lock.save")).disabled);
        run.act(Role::button, tr("lock.save"));
        run.type(tr("lock.passphrase"), "four words of some length");
        auto const& field = run.node(Role::textbox, tr("lock.passphrase"));
        auto const id = field.id;
        CHECK(field.input == ui::InputKind::passphrase);
        CHECK_FALSE(run.node(Role::button, tr("lock.save")).disabled);
        auto const before = run.host.published.size();
        run.act(Role::button, tr("lock.save"));
        REQUIRE(run.asked_for<app::LockFile>().size() == 1);
        CHECK(told_empty(run, id, before));   // the page is not left with what was typed there
        CHECK(run.shows(Role::status, tr("lock.working")));
        CHECK(run.node(Role::textbox, tr("lock.passphrase")).value.empty());
        run.leave(tr("lock.passphrase"));   // the browser tells this as well, and with an empty field
        run.session.locked(run.asked_for<app::LockFile>()[0].request, app::CipherOutcome::done);
        run.settle();
        CHECK(run.shows(Role::status, tr("lock.saved")));
        CHECK(run.shows(Role::status, tr("data.backup_today")));
    }

    TEST_CASE("a locked backup opens with the passphrase and shows its preview") {
        RunningSession run;
        run.open();
        auto const head = exchange::write_encrypted_header({});
        run.open_file("a.unknot", head + "\n" + std::string(40, 'x'));
        run.settle();
        CHECK(run.shows(tr("lock.needed")));
        CHECK_FALSE(run.shows(Role::button, tr("restore.apply")));
        run.type(tr("lock.passphrase"), "another one");
        run.act(Role::button, tr("lock.open"));
        CHECK(run.shows(Role::status, tr("lock.opening")));
        run.session.unlocked(2, app::CipherOutcome::refused);
        run.settle();
        CHECK(run.shows(Role::status, tr("lock.refused")));
        run.type(tr("lock.passphrase"), "four words of some length");
        run.act(Role::button, tr("lock.open"));
        (void)run.session.unlocked_piece(3, R"({"format":"unknot-diary","version":1,"records":[
{"id":"01a20104-78c0-7000-8000-000000000004","type":"cramp","at":1795313400000,"offset":60,"edited":1,"rev":1}]})");
        run.session.unlocked(3, app::CipherOutcome::done);
        run.settle();
        CHECK(run.shows("1 entry would be added"));
        run.act(Role::button, tr("restore.apply"));
        CHECK(run.session.app().diary().count(diary::RecordType::cramp) == 1);
    }

    TEST_CASE("a table of each type is saved by pressing its line") {
        RunningSession run;
        run.open();
        add_cramp(run);
        open_data(run);
        run.act(Role::button, tr("type.cramp") + ", 1 row");
        run.act(Role::button, tr("data.columns") + ", " + tr("data.columns_detail"));
        auto const files = run.asked_for<app::Download>();
        REQUIRE(files.size() == 2);
        CHECK(files[0].mime.starts_with("text/csv"));
    }
}

TEST_SUITE("take in a table") {
    TEST_CASE("a table of another program is mapped by pressing, and taken in") {
        RunningSession run;
        run.open();
        open_data(run);
        run.act(Role::button, tr("data.choose_table"));
        REQUIRE(run.asked_for<app::OpenFile>().size() == 1);
        run.open_file("cramps.csv", "Day,At,Where,How bad,Lasted\n2026-11-18,03:15,Wadl,7,2\n"
                                    "2026-11-17,03:15,Knie,7,2\n");
        run.settle();
        CHECK(run.view().screen == "table_import");
        CHECK(run.shows(Role::status, tr("table.answer_first")));
        CHECK(run.node(Role::button, tr("table.apply")).disabled);
        run.act(Role::radio, tr("type.cramp"));
        CHECK(run.shows(Role::status, tr("table.answer_first")));   // "Lasted" is 2, of what?
        run.act(Role::radio, "min");
        CHECK(run.shows(Role::status, "2 rows of 2 would be added"));
        run.act(Role::button, "Where: left out");
        run.act(Role::radio, "muscle");
        CHECK(run.shows(Role::status, "0 rows of 2 would be added"));
        CHECK(run.shows("Line 2, Where: is not one of: calf, foot, thigh front, thigh back, other, shin, hand, toes"));
        CHECK(run.node(Role::button, tr("table.apply")).disabled);
        run.act(Role::button, "Wadl: not known yet");
        run.act(Role::radio, tr("muscle.calf"));
        CHECK(run.shows(Role::button, "Wadl: Calf"));
        run.act(Role::button, "Knie: not known yet");
        run.act(Role::radio, tr("table.leave_out"));
        CHECK(run.shows(Role::button, "Knie: left out"));
        run.act(Role::button, "How bad: left out");
        run.act(Role::radio, "strength");
        CHECK(run.shows(Role::status, "2 rows of 2 would be added"));
        run.act(Role::button, tr("table.apply"));
        CHECK(run.cramp().choice(Field::cramp_muscle) == "calf");
        CHECK(run.cramp().integer(Field::cramp_duration) == 120);
        CHECK(run.view().screen == "data");
        run.act(Role::button, tr("undo"));
        CHECK(run.session.app().diary().count(diary::RecordType::cramp) == 0);
    }

    TEST_CASE("the refused rows are saved by a press, and a table is left by Cancel without a change") {
        RunningSession run;
        run.open();
        open_data(run);
        run.act(Role::button, tr("data.choose_table"));
        run.open_file("cramps.csv", "Day,Pain\n2026-11-18,70\n2026-11-17,7\n2026-11-16,6\n2026-11-15,5\n");
        run.settle();
        CHECK(run.shows("1 row cannot be read"));
        run.act(Role::button, tr("table.save_refused"));
        CHECK(run.asked_for<app::Download>().size() == 1);
        run.act(Role::button, tr("cancel"));
        CHECK(run.session.app().diary().size() == 0);
    }
}
