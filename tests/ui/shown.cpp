#include "ui/shown.h"

#include "doctest.h"
#include "exchange/share/contents.h"
#include "support/long_diary.h"
#include "support/shipped.h"

#include <utility>
#include <vector>

namespace unknot::tests {
namespace {

using ui::Role;

void open_morning(RunningSession& run) {
    run.ease_cramp();
    run.session.seen(false);
    run.pass({4 * 60 * 60 * 1000});
    run.session.seen(true);
    run.settle();
}

void fail_to_save(RunningSession& run) {
    run.stores = false;
    run.act(Role::button, tr("nav.diary"));
    run.add_past_cramp();
    for (std::uint32_t sequence = 1; sequence < 5; ++sequence)
        run.session.commit_failed(sequence, app::SaveFailure::quota);
    run.settle();
}

void receive(RunningSession& run, exchange::SharedDocument const& document) {
    auto const link = exchange::write_shared_link(document);
    REQUIRE(link);
    run.open(link.value());
}

exchange::SharedSummary nights(int count) {
    exchange::SharedSummary summary{{20'400}, {}};
    for (int n = 0; n < count; ++n) {
        exchange::SharedNight night{n % 4 == 0 ? n % 7 : 0, {}, {}};
        if (night.cramps > 0) night = {night.cramps, n % 11, n % 3 == 0};
        summary.nights.push_back(n % 5 == 1 ? std::nullopt : std::optional(night));
    }
    return summary;
}

std::map<std::string, std::string> damaged_pages() {
    std::string const begins = R"({"id":"019b7ae8-0000-7000-8000-00000000ffff","type":"cramp","at":)";
    return {{"2026-01-01", begins + '\0' + '\x1F' + std::string(9000, 'x')}};
}

void open_with_nights(RunningSession& run, int nights, std::string_view fragment) {
    run.open_with(LongDiary::kept(run.host.clock, nights), fragment);
    run.pass({20'000});   // the look is done
    run.unfold_all();
}

void plan_test(RunningSession& run, std::string_view remedy) {
    run.open("#experiment");
    run.act(Role::button, remedy);
    run.type(tr("experiment.question"), "Do I have fewer cramps when I stretch?");
}

void switch_all_on(RunningSession& run) {
    std::vector<ui::NodeId> switches;
    for (auto const& node : run.session.scene().nodes)
        if (node.role == Role::checkbox) switches.push_back(node.id);
    for (auto const id : switches) {
        run.session.happened({ui::Event::Kind::activated, id, {}});
        run.settle();
    }
}

void open_example(RunningSession& run, std::string_view fragment) {
    run.open();
    run.act(Role::button, tr("welcome.sample"));
    run.session.route(fragment);
    run.settle();
}

constexpr Shown screens[] = {
    {"first time", [](RunningSession& run) { run.open(); }},
    {"Today, example", [](RunningSession& run) { open_example(run, "#today"); }},
    {"diary, example", [](RunningSession& run) { open_example(run, "#diary"); }},
    {"diary, choosing",
     [](RunningSession& run) {
         open_example(run, "#diary");
         run.act(Role::button, tr("diary.select"));
     }},
    {"calendar, example", [](RunningSession& run) { open_example(run, "#calendar"); }},
    {"day, example", [](RunningSession& run) { open_example(run, "#day"); }},
    {"settings, deleting everything",
     [](RunningSession& run) {
         run.open("#more");
         run.act(Role::button, tr("erase.title"));
         run.act(Role::button, tr("erase.ask"));
     }},
    {"relief", [](RunningSession& run) { run.open("#now"); }},
    {"relief, held",
     [](RunningSession& run) {
         run.open("#now");
         run.pass({45'000});
     }},
    {"relief, second step",
     [](RunningSession& run) {
         run.open("#now");
         run.act(Role::button, tr("relief.next"));
     }},
    {"stopped",
     [](RunningSession& run) {
         run.open("#now");
         run.pass({90'000});
         run.act(Role::button, tr("title.stopped"));
     }},
    {"morning",
     [](RunningSession& run) {
         run.open();
         open_morning(run);
     }},
    {"morning, details",
     [](RunningSession& run) {
         run.open();
         open_morning(run);
         run.act(Role::radio, tr("after.gone"));
     }},
    {"Help after the third answer",
     [](RunningSession& run) {
         run.open();
         open_morning(run);
         run.act(Role::radio, tr("after.sore_swollen_warm"));
     }},
    {"Help at ten minutes",
     [](RunningSession& run) {
         run.open("#now");
         run.pass({10 * 60'000 + 100});
     }},
    {"Help", [](RunningSession& run) { run.open("#help"); }},
    {"relief, choosing",
     [](RunningSession& run) {
         run.open("#now");
         run.act(Role::button, "In bed, calf");
     }},
    {"relief, running",
     [](RunningSession& run) {
         run.open("#now");
         run.act(Role::button, "In bed, calf");
         run.act(Role::radio, "While running");
     }},
    {"why", [](RunningSession& run) { run.open("#why"); }},
    {"why, with a water tablet",
     [](RunningSession& run) {
         run.open("#you");
         run.type(tr("you.medicine_name"), "Bendroflumethiazide");
         run.act(Role::button, tr("you.add_medicine"));
         run.act(Role::checkbox, tr("conditions.high_blood_pressure"));
         run.act(Role::button, tr("nav.why"));
     }},
    {"about you", [](RunningSession& run) { run.open("#you"); }},
    {"about you, with an unknown medicine and all conditions",
     [](RunningSession& run) {
         run.open("#you");
         run.type(tr("you.medicine_name"), "Qwertin");
         run.act(Role::button, tr("you.add_medicine"));
         run.act(Role::button, tr("you.more_conditions"));
     }},
    {"diary, empty", [](RunningSession& run) { run.open("#diary"); }},
    {"diary",
     [](RunningSession& run) {
         run.open();
         run.ease_cramp();
         run.ease_cramp();
         run.act(Role::button, tr("nav.diary"));
     }},
    {"log, empty", [](RunningSession& run) { run.open("#log"); }},
    {"log",
     [](RunningSession& run) {
         run.open("#log");
         run.act(Role::button, tr("log.all_drinks"));
         run.act(Role::button, "Coffee · 240 ml");
         run.type(tr("log.find_food"), "spinach");
         run.type(tr("log.new_tag"), "late shift");
         run.act(Role::button, tr("log.add_tag"));
     }},
    {"relief, with voice and vibration",
     [](RunningSession& run) {
         run.open("#now");
         auto environment = run.session.environment();
         environment.can_speak = environment.can_vibrate = true;
         run.session.change_environment(std::move(environment));
         run.settle();
         run.act(Role::checkbox, tr("cue.voice"));
     }},
    {"stretch, a hold",
     [](RunningSession& run) {
         run.open("#stretch");
         run.act(Role::button, tr("stretch.start"));
         run.pass({7'000});
     }},
    {"day, empty", [](RunningSession& run) { run.open("#day"); }},
    {"day",
     [](RunningSession& run) {
         run.open("#log");
         run.act(Role::button, tr("log.all_drinks"));
         run.act(Role::button, "Broth · 240 ml");
         run.act(Role::button, "Coffee · 240 ml");
         run.act(Role::button, tr("nav.diary"));
         run.act(Role::button, tr("diary.today"));
     }},
    {"calendar",
     [](RunningSession& run) {
         run.open();
         run.ease_cramp();
         run.act(Role::button, tr("nav.diary"));
         run.act(Role::button, tr("title.calendar"));
     }},
    {"deleted, none", [](RunningSession& run) { run.open("#deleted"); }},
    {"deleted",
     [](RunningSession& run) {
         run.open();
         for (int i = 0; i < 2; ++i) {
             run.act(Role::button, tr("nav.diary"));
             run.add_past_cramp();
             run.act(Role::button, tr("form.delete_cramp"));
         }
         run.session.route("#deleted");
         run.settle();
     }},
    {"search of the diary", [](RunningSession& run) { run.search_diary("calf"); }},
    {"search of the diary, nothing", [](RunningSession& run) { run.search_diary("zebra"); }},
    {"an exercise, weighed and refused",
     [](RunningSession& run) {
         run.open("#log");
         run.act(Role::button, tr("log.new_exercise"));
         run.type("How long (min)", "60");
         run.type("Weight before (kg)", "70");
         run.type("Weight after (kg)", "70.4");
         run.type("Temperature (°C)", "hot");
         run.pass({1'000});
     }},
    {"check-in",
     [](RunningSession& run) {
         run.open("#log");
         run.act(Role::button, tr("log.check_in") + ", " + tr("log.check_in_short"));
         run.act(Role::radio, tr("urine_colour.3"));
         run.act(Role::button, "Sitting, more");
     }},
    {"check-in, all of it",
     [](RunningSession& run) {
         run.open("#log");
         run.act(Role::button, tr("log.check_in") + ", " + tr("log.check_in_short"));
         run.act(Role::button, tr("form.rest"));
         run.act(Role::radio, "10");
     }},
    {"your own drink",
     [](RunningSession& run) {
         run.open("#log");
         run.act(Role::button, tr("log.own_drink"));
     }},
    {"a medicine",
     [](RunningSession& run) {
         run.open("#log");
         run.act(Role::button, tr("log.new_medicine"));
     }},
    {"entry",
     [](RunningSession& run) {
         run.open("#diary");
         run.add_past_cramp();
     }},
    {"entry, refused",
     [](RunningSession& run) {
         run.open("#diary");
         run.add_past_cramp();
         run.type(tr("form.start"), "23:59");
         run.pass({1000});
     }},
    {"entry, not saved",
     [](RunningSession& run) {
         run.open();
         fail_to_save(run);
     }},
    {"share", [](RunningSession& run) { run.open("#share/calf"); }},
    {"share, nothing there", [](RunningSession& run) { run.open("#share/elbow"); }},
    {"share, foods", [](RunningSession& run) { run.open("#share/foods/potassium"); }},
    {"share, evidence to choose", [](RunningSession& run) { run.open("#share/evidence"); }},
    {"share, evidence", [](RunningSession& run) { run.open("#share/evidence/magnesium-citrate"); }},
    {"share, no such evidence",
     [](RunningSession& run) {
         run.open("#share/evidence");
         run.type(tr("share.search"), "qwertz");
     }},
    {"share, race card", [](RunningSession& run) { run.open("#share/race/calf"); }},
    {"share, nights of nothing", [](RunningSession& run) { run.open("#share/nights/30"); }},
    {"share, a year of nights",
     [](RunningSession& run) {
         run.open();
         run.ease_cramp();
         run.session.route("#share/nights/365");
         run.settle();
     }},
    {"received, foods",
     [](RunningSession& run) {
         receive(run, *exchange::foods_to_share(shipped_with_library(), knowledge::Nutrient::magnesium));
     }},
    {"received, evidence of another day",
     [](RunningSession& run) {
         receive(run,
                 exchange::SharedEvidence{*knowledge::wire_number(shipped_with_library(), "claim", "stretch-bedtime"),
                                          knowledge::Grade::high,
                                          {20'000}});
     }},
    {"received, race card with sweat",
     [](RunningSession& run) {
         receive(run, *exchange::race_card_to_share(shipped_with_library(), "calf",
                                                    exchange::SharedSweat{3, 500, 1300, 210, 2119}));
     }},
    {"received, 90 nights", [](RunningSession& run) { receive(run, nights(90)); }},
    {"received, a year of nights", [](RunningSession& run) { receive(run, nights(365)); }},
    {"received, broken", [](RunningSession& run) { run.open("#s1.nothing"); }},
    {"restore, broken",
     [](RunningSession& run) {
         run.open();
         run.open_file("holiday.jpg", "no");
         run.settle();
     }},
    {"unreadable, nothing", [](RunningSession& run) { run.open("#unreadable"); }},
    {"unreadable",
     [](RunningSession& run) {
         run.open_with(damaged_pages(), "#unreadable");
         run.unfold_all();
         run.act(Role::button, tr("unreadable.remove"));
     }},
    {"data, with lines that cannot be read", [](RunningSession& run) { run.open_with(damaged_pages(), "#data"); }},
    {"more", [](RunningSession& run) { run.open("#more"); }},
    {"findings, empty", [](RunningSession& run) { run.open("#findings"); }},
    {"findings, a few nights", [](RunningSession& run) { open_with_nights(run, 8, "#findings"); }},
    {"findings", [](RunningSession& run) { open_with_nights(run, 90, "#findings"); }},
    {"experiment",
     [](RunningSession& run) {
         run.open("#experiment");
         run.unfold_all();
     }},
    {"experiment, planned", [](RunningSession& run) { plan_test(run, "Stretch before bed"); }},
    {"experiment, stopping",
     [](RunningSession& run) {
         plan_test(run, "Stretch before bed");
         run.act(Role::button, tr("experiment.start"));
         run.act(Role::button, tr("experiment.stop"));
     }},
    {"experiment, an earlier one",
     [](RunningSession& run) {
         plan_test(run, "Stretch before bed");
         run.act(Role::button, tr("experiment.start"));
         run.act(Role::button, tr("experiment.stop"));
         run.act(Role::radio, tr("stop_reason.other"));
     }},
    {"today, in a test",
     [](RunningSession& run) {
         plan_test(run, "Stretch before bed");
         run.act(Role::button, tr("experiment.start"));
         run.act(Role::button, tr("nav.today"));
     }},
    {"report, empty", [](RunningSession& run) { run.open("#report"); }},
    {"report, with words, medicines and the strip in words",
     [](RunningSession& run) {
         run.open();
         run.ease_cramp();
         run.pass({40 * 60 * 60 * 1000});
         run.session.route("#you");
         run.settle();
         run.type(tr("you.medicine_name"), "Bendroflumethiazide");
         run.act(Role::button, tr("you.add_medicine"));
         run.session.route("#report");
         run.settle();
         run.type(tr("report.question"), "Could one of my tablets bring the cramps, and should I change it?");
         run.act(Role::button, tr("report.in_words"));
     }},
    {"report, words too long",
     [](RunningSession& run) {
         run.open("#report");
         run.type(tr("report.question"), std::string(300, 'x'));
         run.leave(tr("report.question"));
     }},
    {"reminders, off", [](RunningSession& run) { run.open("#reminders"); }},
    {"reminders, on",
     [](RunningSession& run) {
         run.open("#reminders");
         switch_all_on(run);
     }},
};

}

std::span<Shown const> shown_screens() { return screens; }

}
