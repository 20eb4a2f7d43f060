#include "advice/actions.h"
#include "diaries.h"
#include "doctest.h"

#include <algorithm>
#include <memory>
#include <set>

using namespace unknot;
using namespace unknot::advice;
using namespace unknot::tests;
using diary::Field;
using knowledge::ActionKind;

namespace {

using Ids = std::vector<std::string>;

struct Planned {
    Facts facts;
    HelpView help;
    Blockers blockers;
    Plan plan;
};

// The plan points into the blockers, which must stay alive.
std::unique_ptr<Planned> of(DiaryMaker const& maker) {
    auto planned = std::make_unique<Planned>();
    planned->facts = facts_of(maker);
    planned->help = help_for(maker.diary(), shipped(), planned->facts, moment());
    planned->blockers = blockers_for(planned->facts, library(), maker.diary());
    planned->plan = plan_actions(planned->facts, planned->help, planned->blockers, shipped());
    return planned;
}

Ids given(DiaryMaker const& maker) {
    Ids ids;
    auto const planned = of(maker);
    for (auto const& one : planned->plan.given)
        ids.push_back(one.action->id);
    return ids;
}

Ids blocked(DiaryMaker const& maker) {
    Ids ids;
    auto const planned = of(maker);
    for (auto const& one : planned->plan.blocked)
        ids.push_back(one.action->id);
    return ids;
}

bool has(Ids const& ids, std::string_view id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

DiaryMaker healthy_at_night() {
    DiaryMaker maker;
    maker.born(40);
    maker.profile({field(Field::profile_sex, "male"), field(Field::profile_kidneys, "tested"),
                   field(Field::profile_blood_pressure, "normal"), field(Field::profile_takes_medicines, "no")});
    maker.conditions({"none"});
    maker.cramp_in("sleep");
    return maker;
}

void ill(DiaryMaker& maker, std::string_view word) {
    maker.check_in(before_noon(hour), {field(Field::check_in_illness, std::vector{word})});
}

DiaryMaker in_keto_week_one() {
    auto maker = healthy_at_night();
    maker.profile({field(Field::profile_diet, "keto"), {Field::profile_diet_since, today(-3)}});
    return maker;
}

knowledge::Action action(std::string id, ActionKind kind, std::vector<Column> needs) {
    knowledge::Action one;
    one.id = std::move(id);
    one.kind = kind;
    one.topic = "topic";
    one.needs = std::move(needs);
    one.when = {{{"always", true}}};
    return one;
}

// Two actions of one topic, the first of which is blocked: whether the second is given.
bool steps_into_its_place(ActionKind second) {
    knowledge::Knowledge small;
    small.library.emplace();
    small.library->actions = {action("first", ActionKind::intake, {Column::salt}), action("second", second, {})};
    Blockers blockers;
    blockers[Column::salt].verdict = Verdict::block;
    auto const plan = plan_actions({}, {}, blockers, small);
    CHECK(plan.blocked.size() == 1);
    return !plan.given.empty();
}

}

TEST_SUITE("actions that are left out") {
    TEST_CASE("what is blocked is returned with its reasons, and not given") {
        auto maker = in_keto_week_one();
        maker.conditions({"high_blood_pressure"});
        CHECK_FALSE(has(given(maker), "keto_broth"));
        auto const planned = of(maker);
        auto const found = std::find_if(planned->plan.blocked.begin(), planned->plan.blocked.end(),
                                        [](auto const& one) { return one.action->id == "keto_broth"; });
        REQUIRE(found != planned->plan.blocked.end());
        REQUIRE(found->because.size() == 1);
        CHECK(found->because[0].column == Column::salt);
        CHECK(found->because[0].verdict->because.front()->id == "high_blood_pressure");
    }

    TEST_CASE("where the first choice is blocked, nothing to take or do to the body steps into its place") {
        for (auto const kind : {ActionKind::intake, ActionKind::remedy})
            CHECK_FALSE(steps_into_its_place(kind));
        for (auto const kind : {ActionKind::ask, ActionKind::learn, ActionKind::habit})
            CHECK(steps_into_its_place(kind));
    }

    TEST_CASE("a possible clot leaves no stretch and no massage, and the leg is checked today") {
        auto maker = healthy_at_night();
        maker.answer("one_leg_swollen");
        for (auto const* id : {"bedtime_stretch", "stretch_in_cramp", "evening_massage"})
            CHECK_FALSE(has(given(maker), id));
        CHECK(has(blocked(maker), "bedtime_stretch"));
        CHECK(given(maker).front() == "leg_checked_today");
    }

    TEST_CASE("magnesium is blocked by failing kidneys, and asked about where they are unknown") {
        auto maker = healthy_at_night();
        CHECK(has(given(maker), "magnesium_trial"));
        maker.conditions({"severe_kidney_disease"});
        CHECK(has(blocked(maker), "magnesium_trial"));
        auto older = healthy_at_night();
        older.born(65);
        older.profile({field(Field::profile_kidneys, "not_tested")});
        auto const planned = of(older);
        for (auto const& one : planned->plan.given)
            if (one.action->id == "magnesium_trial") CHECK(one.ask.size() == 1);
    }
}

TEST_SUITE("rehydration") {
    TEST_CASE("rows on salt and fluid never block it, a clinician's limit neither") {
        for (auto const* illness : {"vomiting", "diarrhoea"})
            for (auto const* condition : {"high_blood_pressure", "heart_failure", "fluid_limit", "kidney_disease"}) {
                auto maker = healthy_at_night();
                maker.conditions({condition});
                maker.profile({field(Field::profile_advised_less, std::vector<std::string_view>{"salt", "fluid"})});
                ill(maker, illness);
                CHECK_MESSAGE(has(given(maker), "rehydrate"), condition);
            }
    }

    TEST_CASE("an action that needs salt and fluid is blocked by their rows unless it gives back what was lost") {
        for (auto const column : {Column::salt, Column::fluid})
            for (bool const lost : {false, true}) {
                knowledge::Knowledge small;
                small.library.emplace();
                small.library->actions = {action("drink", ActionKind::intake, {column})};
                small.library->actions[0].rehydration = lost;
                Blockers blockers;
                blockers[column].verdict = Verdict::block;
                CHECK(plan_actions({}, {}, blockers, small).given.size() == (lost ? 1 : 0));
            }
    }

    TEST_CASE("its own rows ask where the table says ask") {
        auto maker = healthy_at_night();
        maker.conditions({"heart_failure"});
        ill(maker, "vomiting");
        auto const planned = of(maker);
        for (auto const& one : planned->plan.given)
            if (one.action->id == "rehydrate") {
                REQUIRE(one.ask.size() == 1);
                CHECK(one.ask[0].column == Column::rehydration);
            }
    }

    TEST_CASE("too much water in the body blocks it, by its own rows") {
        auto maker = healthy_at_night();
        ill(maker, "vomiting");
        maker.answer("headache_after_water");
        CHECK(has(blocked(maker), "rehydrate"));
        CHECK_FALSE(has(given(maker), "rehydrate"));
    }
}

TEST_SUITE("a plan under a sign that needs help") {
    TEST_CASE("only help is given, the rest waits, and what the sign forbids is blocked") {
        auto maker = healthy_at_night();
        maker.answer("leg_tense");
        CHECK(given(maker) == Ids{"help_now"});
        auto const planned = of(maker);
        REQUIRE_FALSE(planned->plan.later.empty());
        for (auto const& one : planned->plan.later)
            for (auto const* id : {"bedtime_stretch", "stretch_in_cramp", "evening_massage"})
                CHECK(one.action->id != id);
        CHECK(has(blocked(maker), "stretch_in_cramp"));
    }

    TEST_CASE("a sign of within days leaves the plan as it is") {
        auto maker = healthy_at_night();
        maker.answer("slow_weakness");
        CHECK(given(maker).front() == "nerve_team");
        CHECK(of(maker)->plan.later.empty());
        CHECK(given(maker).size() > 1);
    }

    TEST_CASE("some signs leave nothing but help, not even for later") {
        auto maker = healthy_at_night();
        maker.answer("spreading_skin");
        CHECK(given(maker) == Ids{"help_now"});
        CHECK(of(maker)->plan.later.empty());
    }

    TEST_CASE("what illness took away is given back while waiting, though nothing is known of the person") {
        DiaryMaker maker;
        ill(maker, "vomiting");
        ill(maker, "nothing_stays_down");
        CHECK(given(maker) == Ids{"help_today", "rehydrate"});
        auto const planned = of(maker);
        for (auto const& one : planned->plan.given)
            CHECK(one.ask.empty());
    }
}

TEST_SUITE("what is left out") {
    TEST_CASE("stands with what is left out for the same reasons, each reason once") {
        auto maker = healthy_at_night();
        maker.answer("leg_tense");
        auto const planned = of(maker);
        auto const groups = by_reason(planned->plan.blocked);
        std::size_t actions = 0;
        for (auto const& group : groups) {
            actions += group.actions.size();
            auto const& because = group.reasons.because;
            CHECK((group.reasons.clinician || !because.empty()));
            CHECK(std::set(because.begin(), because.end()).size() == because.size());
        }
        CHECK(actions == planned->plan.blocked.size());
        CHECK(groups.size() < actions);
        CHECK(by_reason({}).empty());
    }
}

TEST_SUITE("what is behind more") {
    TEST_CASE("stands under headings, each once, what to ask first") {
        auto const planned = of(healthy_at_night());
        auto const groups = by_heading(planned->plan.given);
        std::size_t all = 0;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            CHECK_FALSE(groups[i].suggestions.empty());
            if (i > 0) CHECK(groups[i - 1].heading < groups[i].heading);
            all += groups[i].suggestions.size();
        }
        CHECK(all == planned->plan.given.size());
        CHECK(by_heading({}).empty());
    }
    TEST_CASE("help and questions come before what to do, to take and to know, whatever the order they were given in") {
        std::vector<knowledge::Action> actions;
        for (auto const kind : {ActionKind::learn, ActionKind::intake, ActionKind::habit, ActionKind::remedy,
                                ActionKind::get_help, ActionKind::ask})
            actions.push_back(action("some", kind, {}));
        std::vector<Suggestion> given;
        for (auto const& one : actions)
            given.push_back({&one, {}, {}});
        std::vector<std::pair<Heading, std::size_t>> found;
        for (auto const& group : by_heading(given))
            found.emplace_back(group.heading, group.suggestions.size());
        CHECK(found == std::vector<std::pair<Heading, std::size_t>>{
                           {Heading::ask, 2}, {Heading::act, 2}, {Heading::take, 1}, {Heading::know, 1}});
    }
}

TEST_SUITE("actions that are given") {
    TEST_CASE("one topic once, the highest priority first, nothing both given and blocked") {
        auto maker = in_keto_week_one();
        maker.medicine_of("thiazide");
        maker.medicine_of("statin");
        maker.conditions({"kidney_disease", "diabetes_2"});
        ill(maker, "diarrhoea");
        auto const planned = of(maker);
        std::set<std::string> topics;
        int last = 100;
        for (auto const& one : planned->plan.given) {
            CHECK(topics.insert(one.action->topic).second);
            CHECK(one.action->priority <= last);
            last = one.action->priority;
        }
        auto const ids = given(maker);
        for (auto const& id : blocked(maker))
            CHECK_FALSE(has(ids, id));
    }

    TEST_CASE("on a water tablet the medicine review with blood tests leads") {
        for (auto const* medicine : {"thiazide", "loop_diuretic", "potassium_sparing_diuretic"}) {
            auto maker = healthy_at_night();
            maker.medicine_of(medicine);
            CHECK(given(maker).front() == "medicine_review_bloods");
        }
        auto const* review = knowledge::find_action(library(), "medicine_review_bloods");
        CHECK(review->text.find("not stop") != std::string::npos);
    }

    TEST_CASE("in keto week one broth leads when nothing blocks it, with how long it takes") {
        CHECK(given(in_keto_week_one()).front() == "keto_broth");
        auto const& broth = *knowledge::find_action(library(), "keto_broth");
        CHECK(broth.text.find("1 to 4 weeks") != std::string::npos);
    }

    TEST_CASE("on race day the race card leads, for a day after it the warning of drinking too much") {
        auto before = healthy_at_night();
        before.exercise(before_noon(-2 * hour), {{Field::exercise_race, true}, number(Field::exercise_length, 180)});
        CHECK(given(before).front() == "race_card");
        auto after = healthy_at_night();
        after.exercise(before_noon(5 * hour), {{Field::exercise_race, true}, number(Field::exercise_length, 180)});
        CHECK(given(after).front() == "over_drinking_warning");
    }

    TEST_CASE("SGLT2 inhibitor with low carb calls the team, lithium its own") {
        auto maker = in_keto_week_one();
        maker.medicine_of("sglt2_inhibitor");
        CHECK(given(maker) == Ids{"help_today", "sglt2_low_carb"});
        CHECK(has(blocked(maker), "keto_broth"));
        auto lithium = healthy_at_night();
        lithium.medicine_of("lithium");
        CHECK(given(lithium).front() == "lithium_team");
    }

    TEST_CASE("what the person's clinician allowed is given, and says so") {
        auto maker = in_keto_week_one();
        maker.conditions({"high_blood_pressure"});
        maker.medicine_of("ace_inhibitor");
        maker.profile({field(Field::profile_advised_more, std::vector{std::string_view("salt")})});
        auto const planned = of(maker);
        auto const found = std::find_if(planned->plan.given.begin(), planned->plan.given.end(),
                                        [](auto const& one) { return one.action->id == "keto_broth"; });
        REQUIRE(found != planned->plan.given.end());
        CHECK(found->clinician == std::vector{Column::salt});
    }

    TEST_CASE("even nobody is told something: stretching and the diary") {
        auto const ids = given({});
        CHECK(has(ids, "bedtime_stretch"));
        CHECK(ids.back() == "keep_diary");
    }
}
