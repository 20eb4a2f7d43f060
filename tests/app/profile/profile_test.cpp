// What a person tells of themselves, and how the page Why answers it.
#include "app/running_app.h"
#include "doctest.h"
#include "support/shipped.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

diary::RecordId profile_id() { return diary::singleton_id(RecordType::profile); }

profile::YouView you(RunningApp& run) {
    run.want(Open{Screen::you});
    return run.shown<profile::YouView>();
}

void add_medicine(RunningApp& run, std::string name) {
    run.want(profile::TypeMedicine{name});
    run.want(profile::AddMedicine{std::move(name)});
}

}

TEST_SUITE("about you: unhappy") {
    TEST_CASE("a year in which nobody alive was born is not taken, and said to be wrong when the field is left") {
        RunningApp run;
        run.start();
        (void)you(run);
        for (auto const* text : {"1850", "2300", "19x6", "-5"}) {
            CAPTURE(text);
            run.want(profile::TypeYear{text, false});
            CHECK(run.shown<profile::YouView>().problem.empty());
            run.want(profile::TypeYear{text, true});
            CHECK(run.shown<profile::YouView>().problem == "you.no_year");
            CHECK(run.shown<profile::YouView>().year == text);
            CHECK_FALSE(run.shown<profile::YouView>().profile.integer(Field::profile_birth_year));
        }
    }
    TEST_CASE("a medicine without a name is none") {
        RunningApp run;
        run.start();
        run.want(profile::AddMedicine{""});
        CHECK(you(run).medicines.empty());
    }
    TEST_CASE("a kind of medicine is understood by what it is for, and what it is for can be said otherwise") {
        RunningApp run({}, shipped_with_library());
        run.start();
        add_medicine(run, "Water Tablet");
        REQUIRE(you(run).medicines.size() == 1);
        auto const medicine = you(run).medicines.front();
        CHECK_FALSE(medicine.known);
        CHECK(medicine.purpose == "water");
        run.want(SetWord{medicine.id, Field::medicine_purpose, "heart"});
        CHECK(you(run).medicines.front().purpose == "heart");
        add_medicine(run, "tablet");
        for (auto const& line : you(run).medicines)
            CHECK((line.name != "tablet" || line.purpose.empty()));
    }
    TEST_CASE("from the second letter on names of the list are suggested, at most five") {
        RunningApp run({}, shipped_with_library());
        run.start();
        run.want(profile::TypeMedicine{"r"});
        CHECK(you(run).suggested.empty());
        run.want(profile::TypeMedicine{"RAMI"});
        auto const suggested = you(run).suggested;
        CHECK(std::find(suggested.begin(), suggested.end(), "ramipril") != suggested.end());
        run.want(profile::TypeMedicine{"am"});
        CHECK(you(run).suggested.size() == 5);
        run.want(profile::TypeMedicine{"qwertin"});
        CHECK(you(run).suggested.empty());
    }
    TEST_CASE("while the list of medicines is not there, no name is called unknown") {
        RunningApp run;
        run.start();
        add_medicine(run, "Ramipril");
        REQUIRE(you(run).medicines.size() == 1);
        CHECK(you(run).medicines.front().known);
        CHECK(you(run).medicines.front().classes.empty());
    }
    TEST_CASE("half a date changes nothing") {
        RunningApp run;
        run.start();
        run.want(SetDay{profile_id(), Field::profile_due, "2027-03-01"});
        run.want(SetDay{profile_id(), Field::profile_due, "2027-03"});
        CHECK(you(run).profile.day(Field::profile_due) == time::day_from_iso("2027-03-01").value());
    }
    TEST_CASE("the id of no record makes no record") {
        RunningApp run;
        run.start();
        run.want(SetWord{diary::RecordId{}, Field::profile_sex, "female"});
        CHECK(run.app.diary().size() == 0);
    }
}

TEST_SUITE("about you") {
    TEST_CASE("the first answer makes the profile, the next ones change it") {
        RunningApp run;
        run.start();
        run.want(SetWord{profile_id(), Field::profile_sex, "female"});
        run.want(profile::TypeYear{"1956", false});
        run.want(profile::SetRegion{"uk"});
        CHECK(run.app.diary().count(RecordType::profile) == 1);
        auto const view = you(run);
        CHECK(view.profile.choice(Field::profile_sex) == "female");
        CHECK(view.year == "1956");
        CHECK(view.region == "uk");
    }
    TEST_CASE("a name that is too long for a medicine is said to be at once, stays in the field and is not added") {
        RunningApp run;
        run.start();
        std::string const name(5 << 20, 'x');
        run.want(profile::TypeMedicine{name});
        CHECK(you(run).medicine_problem == "form.too_long");
        run.want(profile::AddMedicine{name});
        CHECK(you(run).medicine == name);
        CHECK(you(run).medicines.empty());
        run.want(profile::TypeMedicine{"Ramipril"});
        CHECK(you(run).medicine_problem.empty());
    }
    TEST_CASE("a medicine is on the list until it is not taken any more, and can be put back") {
        RunningApp run;
        run.start();
        add_medicine(run, "Ramipril 5 mg");
        REQUIRE(you(run).medicines.size() == 1);
        CHECK(you(run).medicines.front().name == "Ramipril 5 mg");
        CHECK(you(run).medicine.empty());
        CHECK(you(run).profile.choice(Field::profile_takes_medicines) == "yes");
        run.pass(seconds(1));
        run.want(profile::StopMedicine{you(run).medicines.front().id});
        CHECK(you(run).medicines.empty());
        run.want(Undo{});
        CHECK(you(run).medicines.size() == 1);
    }
    TEST_CASE("a sign answered yes that needs help today opens Help; a no does not") {
        RunningApp run;
        run.start();
        run.want(Open{Screen::why});
        run.want(why::AnswerSign{"one_leg_swollen", "no"});
        CHECK(run.screen() == Screen::why);
        run.pass(seconds(1));
        run.want(why::AnswerSign{"one_leg_swollen", "yes"});
        CHECK(run.screen() == Screen::help);
        CHECK(run.shown<help::HelpView>().logged.level == advice::HelpLevel::today);
    }
    TEST_CASE("while the library is not there the page Why has no advice") {
        RunningApp run;
        run.start();
        run.want(Open{Screen::why});
        CHECK(run.shown<why::WhyView>().advice == nullptr);
        run.want(ToggleSection{"more"});
        CHECK(run.shown<why::WhyView>().unfolded.count("more") == 1);
        run.want(ToggleSection{"more"});
        CHECK(run.shown<why::WhyView>().unfolded.empty());
    }
}
