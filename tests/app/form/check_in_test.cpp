// Which questions the check-in asks at once.
#include "app/running_app.h"
#include "doctest.h"

#include <string>
#include <vector>

using namespace unknot;
using namespace unknot::app;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;
using Titles = std::vector<std::string>;

namespace {

auto const about_you = diary::singleton_id(RecordType::profile);

struct CheckIn : RunningApp {
    CheckIn() { start(); }

    form::FormView open_it() {
        want(OpenCheckIn{});
        return shown<form::FormView>();
    }

    Titles questions() {
        want(OpenCheckIn{});
        return questions_shown();
    }

    Titles questions_shown() {
        Titles titles;
        auto const view = shown<form::FormView>();
        for (auto const& card : view.cards)
            if (!card.folded) titles.emplace_back(card.title);
        return titles;
    }

    bool has(Field wanted) {
        auto const view = open_it();
        for (auto const& card : view.cards)
            for (auto const& field : card.fields)
                if (field.form.field == wanted) return true;
        return false;
    }
};

}

TEST_SUITE("check-in: unhappy") {
    TEST_CASE("text that was refused is not folded away") {
        CheckIn run;
        CHECK_FALSE(run.open_it().unfolded);
        run.leave(Field::check_in_weight, "heavy");
        CHECK(run.shown<form::FormView>().unfolded);
    }
    TEST_CASE("a low-carb diet does not ask for carbs where an eating disorder speaks against it") {
        CheckIn run;
        run.want(SetWord{about_you, Field::profile_diet, "keto"});
        run.want(SetWords{about_you, Field::profile_conditions, {"eating_disorder"}});
        CHECK(run.questions() == Titles{"day", "ill", "urine"});
        CHECK(run.field(Field::check_in_symptoms).left_out == "weight_gain");
    }
    TEST_CASE("what a record has stays on screen after the diet has ended") {
        CheckIn run;
        run.want(SetWord{about_you, Field::profile_diet, "keto"});
        auto const id = run.open_it().id;
        run.want(form::TakeStep{id, Field::check_in_ketones, true});
        run.want(SetWord{about_you, Field::profile_diet, "usual"});
        CHECK(run.has(Field::check_in_ketones));
        CHECK_FALSE(run.has(Field::check_in_carbohydrate));
    }
}

TEST_SUITE("check-in") {
    TEST_CASE("three questions, and the rest folded") {
        CheckIn run;
        CHECK(run.questions() == Titles{"day", "ill", "urine"});
        CHECK(run.open_it().folds);
        run.want(ToggleSection{std::string(form::fold_rest)});
        CHECK(run.shown<form::FormView>().unfolded);
    }
    TEST_CASE("the second question is the person's") {
        CheckIn run;
        run.want(SetWords{about_you, Field::profile_contexts, {"exercise"}});
        CHECK(run.questions() == Titles{"day", "shoes", "urine"});
        run.want(SetWord{about_you, Field::profile_takes_medicines, "yes"});
        CHECK(run.questions() == Titles{"day", "ill", "urine"});
        run.want(SetWord{about_you, Field::profile_diet, "low_carb"});
        CHECK(run.questions() == Titles{"day", "carbs", "urine"});
    }
    TEST_CASE("ketones and hair loss are asked on low carb only") {
        CheckIn run;
        CHECK_FALSE(run.has(Field::check_in_ketones));
        CHECK(run.field(Field::check_in_symptoms).left_out == "hair_loss");
        run.want(SetWords{about_you, Field::profile_contexts, {"low_carb"}});
        CHECK(run.has(Field::check_in_ketones));
        CHECK(run.field(Field::check_in_symptoms).left_out.empty());
    }
    TEST_CASE("a record about a night asks about the night first") {
        CheckIn run;
        auto const id = run.open_it().id;
        run.want(SetWord{id, Field::check_in_cramps, "no"});
        run.want(OpenRecord{id});
        CHECK(run.questions_shown() == Titles{"night"});
    }
    TEST_CASE("other forms fold nothing") {
        CheckIn run;
        run.want(log::OpenNew{RecordType::exercise, {}});
        auto const view = run.shown<form::FormView>();
        for (auto const& card : view.cards)
            CHECK_FALSE(card.folded);
        CHECK_FALSE(view.folds);
    }
    TEST_CASE("a word and a yes that are taken back are gone from the record") {
        CheckIn run;
        run.want(log::OpenNew{RecordType::exercise, {}});
        auto const id = run.shown<form::FormView>().id;
        run.want(SetWord{id, Field::exercise_activity, "run"});
        run.want(SetFlag{id, Field::exercise_race, true});
        run.want(SetWord{id, Field::exercise_activity, {}});
        run.want(SetFlag{id, Field::exercise_race, std::nullopt});
        CHECK(run.newest(RecordType::exercise).find(Field::exercise_activity) == nullptr);
        CHECK(run.newest(RecordType::exercise).find(Field::exercise_race) == nullptr);
    }
}
