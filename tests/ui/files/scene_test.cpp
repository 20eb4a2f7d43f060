// The rules of scene_test.cpp for the screens of files: your records, a locked backup, a table.
#include "doctest.h"
#include "exchange/backup/encrypted.h"
#include "support/running_session.h"
#include "support/scene_rules.h"

using namespace unknot;
using namespace unknot::tests;
using ui::Role;

namespace {

void open_locked(RunningSession& run) {
    run.open_file("unknot-2026-11-19.unknot", exchange::write_encrypted_header({}) + "\n" + std::string(40, 'x'));
    run.settle();
}

void open_table(RunningSession& run, std::string const& text) {
    run.open("#data");
    run.act(Role::button, tr("data.choose_table"));
    run.open_file("cramps of the last years, exported.csv", text);
    run.settle();
}

void open_column(RunningSession& run, std::string const& rows) {
    open_table(run, "When,Where it was felt,Pain,Lasted,Notes\n" + rows);
    run.act(Role::button, "Where it was felt: left out");
    run.act(Role::radio, "muscle");
}

struct Shown {
    char const* name;
    void (*reach)(RunningSession&);
};

constexpr Shown screens[] = {
    {"your records, empty", [](RunningSession& run) { run.open("#data"); }},
    {"your records, locking",
     [](RunningSession& run) {
         run.open("#diary");
         run.add_past_cramp();
         run.session.route("#data");
         run.settle();
         run.type(tr("lock.passphrase"), "four words of some length that go on and on");
         run.act(Role::button, tr("lock.save"));
     }},
    {"a locked backup",
     [](RunningSession& run) {
         run.open();
         open_locked(run);
     }},
    {"a locked backup, refused",
     [](RunningSession& run) {
         run.open();
         open_locked(run);
         run.type(tr("lock.passphrase"), "a passphrase with some more words than fit a line");
         run.act(Role::button, tr("lock.open"));
         run.session.unlocked(2, app::CipherOutcome::refused);
         run.settle();
     }},
    {"a table that is none", [](RunningSession& run) { open_table(run, "a;b\n1;2\n"); }},
    {"a table without a time", [](RunningSession& run) { open_table(run, "Pain,Notes\n7,x\n"); }},
    {"a table, a column open",
     [](RunningSession& run) {
         open_column(run,
                     "03/04/2026 03:00,Wadl,7,2,\n04/04/2026 03:00,Calf,12,3,a note of some length that goes on\n");
     }},
    {"a table, a word open",
     [](RunningSession& run) {
         open_column(run, "2026-04-03 03:00,Wadl,7,2,\n");
         run.act(Role::button, "Wadl: not known yet");
     }},
    {"a table, a unit",
     [](RunningSession& run) {
         open_column(run, "2026-04-03 03:00,Wadl,7,2,\n");
         run.act(Role::button, "Lasted: duration");
     }},
    {"a table of drinks",
     [](RunningSession& run) {
         open_table(run, "When,What it was,ml\n2026-04-03 03:00,tea,200\n");
         run.act(Role::radio, tr("type.intake"));
     }},
    {"a table with questions",
     [](RunningSession& run) {
         open_table(run,
                    "Date,Symptom,Severity,Duration\n03/04/2026,Leg cramp,severe,2:05\n04/04/2026,Headache of some "
                    "length that goes on,mild,1:10\n");
     }},
    {"a table of ours", [](RunningSession& run) { open_table(run, "id,at_utc,text\n,2026-11-22T02:10:00.000Z,x\n"); }},
};

constexpr Window windows[] = {{360, 740}, {412, 915}, {820, 1180}, {1280, 800}};

}

TEST_SUITE("screens of files") {
    TEST_CASE("nothing clipped, small, overlapping, unnamed, unevenly spaced or without a node, at any size of text") {
        for (auto const& screen : screens) {
            for (auto window : windows) {
                for (float const text_scale : {1.0F, 2.0F}) {
                    window.text_scale = text_scale;
                    CAPTURE(screen.name);
                    CAPTURE(window.width);
                    CAPTURE(text_scale);
                    RunningSession run(window);
                    screen.reach(run);
                    for (auto const& fault : all_faults(run))
                        FAIL_CHECK(fault);
                }
            }
        }
    }

    TEST_CASE("they stand still, with one heading of the first level") {
        for (auto const& screen : screens) {
            CAPTURE(screen.name);
            RunningSession run;
            screen.reach(run);
            run.pass({20'000});
            CHECK(run.host.frame_wanted == run.to_the_hour());
            int first = 0;
            for (auto const& node : run.session.scene().nodes)
                first += node.role == Role::heading && node.level == 1 ? 1 : 0;
            CHECK(first == 1);
        }
    }
}
