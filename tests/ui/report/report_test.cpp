// The report and the reminders on their screens, by role and name.
#include "doctest.h"
#include "support/running_session.h"

using namespace unknot;
using namespace unknot::tests;
using diary::Field;
using ui::Role;

namespace {

std::string clock_field(RunningSession const& run, std::string_view name) {
    return run.node(Role::textbox, name).value.string();
}

}

TEST_SUITE("report screen") {
    TEST_CASE("words too long say so at their field, and the page keeps what it had") {
        RunningSession run;
        run.open("#report");
        run.type(tr("report.question"), std::string(300, 'x'));
        run.leave(tr("report.question"));
        CHECK(run.node(Role::textbox, tr("report.question")).description == tr("report.too_long"));
        CHECK(run.session.app().diary().count(diary::RecordType::profile) == 0);
    }
    TEST_CASE("a person writes a question, sees it first on the page, and prints it") {
        RunningSession run;
        run.open("#more");
        run.act(Role::button, tr("title.report") + ", " + tr("more.report_short"));
        run.type(tr("report.question"), "Could it be the tablet?");
        run.pass({1'000});
        CHECK(run.shows(Role::text, "Could it be the tablet?"));
        CHECK(run.shows(Role::heading, "Questions I could ask"));
        CHECK(run.shows(Role::text, "Self-reported. Not a diagnosis."));
        run.act(Role::button, tr("report.print"));
        REQUIRE(run.asked_for<app::PrintDocument>().size() == 1);
        run.act(Role::button, tr("report.save_text"));
        run.act(Role::button, tr("report.save_page"));
        CHECK(run.asked_for<app::Download>().size() == 2);
    }
    TEST_CASE("everything on the document's pages is on the screen") {
        RunningSession run;
        run.open("#report");
        run.act(Role::button, tr("report.save_text"));
        auto const text = run.asked_for<app::Download>().at(0).bytes;
        for (auto const& node : run.session.scene().nodes) {
            bool const section = node.role == Role::heading && node.level == 3;
            if (section) CHECK_MESSAGE(text.find('\n' + node.name + '\n') != std::string::npos, node.name);
        }
        CHECK(run.shows(Role::heading, "Signs I was asked about"));
    }
    TEST_CASE("the chart is an image with a sentence, and each night can be read") {
        RunningSession run;
        run.open("#report");
        CHECK_FALSE(run.shows(Role::list, tr("report.each_night")));
        bool described = false;
        for (auto const& node : run.session.scene().nodes)
            described = described || (node.role == Role::image && run.shows(Role::text, node.name));
        CHECK(described);
        run.act(Role::button, tr("report.in_words"));
        int nights = 0;
        auto const list = run.node(Role::list, tr("report.each_night")).id;
        for (auto const& node : run.session.scene().nodes)
            nights += node.role == Role::listitem && node.parent == list ? 1 : 0;
        CHECK(nights == exchange::strip_nights);
    }
}

TEST_SUITE("reminders screen") {
    TEST_CASE("with nothing on the file cannot be saved") {
        RunningSession run;
        run.open("#reminders");
        CHECK(run.node(Role::button, tr("reminders.save")).disabled);
    }
    TEST_CASE("a person chooses two times to drink and saves the file") {
        RunningSession run;
        run.open("#more");
        run.act(Role::button, tr("title.reminders") + ", " + tr("more.reminders_short"));
        run.act(Role::checkbox, tr("reminders.drink"));
        CHECK(clock_field(run, "Time 1") == "10:00");
        run.type("Time 2", "16:30");
        CHECK(clock_field(run, "Time 2") == "16:30");
        run.act(Role::button, tr("reminders.save"));
        auto const files = run.asked_for<app::Download>();
        REQUIRE(files.size() == 1);
        CHECK(files[0].bytes.find("T163000\r\n") != std::string::npos);
        CHECK(files[0].bytes.find("SUMMARY:Drink something\r\n") != std::string::npos);
    }
    TEST_CASE("the titles the screen promises are those in the file") {
        using exchange::ReminderKind;
        auto const promised = tr("reminders.titles");
        for (auto const kind : {ReminderKind::drink, ReminderKind::bedtime_stretch, ReminderKind::evening_check_in,
                                ReminderKind::experiment_block})
            CHECK(promised.find(exchange::title_of(kind)) != std::string::npos);
    }
}
