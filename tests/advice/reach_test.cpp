// What of the knowledge nobody would ever meet: it is used or removed. People are made for it, one for each condition,
// class of medicines, sign and question beside a cramp of each kind, and some by chance.
#include "advice/advise.h"
#include "diary/record.h"
#include "doctest.h"
#include "random_person.h"

#include <algorithm>
#include <array>
#include <set>

using namespace unknot;
using namespace unknot::advice;
using namespace unknot::tests;
using diary::Field;

namespace {

using Ids = std::set<std::string, std::less<>>;

constexpr std::uint64_t by_chance = 300;
constexpr std::array<std::string_view, 5> contexts = {"sleep", "exercise", "walking", "standing", "rest"};

// What was shown to anybody.
struct Met {
    Ids causes, actions, beside, supplements, spacing, medicines, criteria, asked, blockers, signs, claims;
};

void meet_actions(Met& met, std::span<Suggestion const> suggestions) {
    for (auto const& one : suggestions) {
        met.actions.insert(one.action->id);
        met.claims.insert(one.action->claims.begin(), one.action->claims.end());
    }
}

void meet_causes(Met& met, Advice const& advice) {
    for (auto const& one : advice.contributors) {
        met.causes.insert(one.cause->id);
        met.claims.insert(one.cause->claims.begin(), one.cause->claims.end());
        for (auto const* plan : {&advice.plan.given, &advice.plan.later})
            for (auto const& suggestion : *plan)
                met.beside.insert(one.cause->id + " " + suggestion.action->id);
        for (auto const& [medicine, evidence] : one.medicines) {
            met.medicines.insert(medicine->id);
            met.claims.insert(evidence.claim->id);
        }
    }
}

void meet_rule(Met& met, knowledge::SupplementRule const& rule) {
    met.supplements.insert(rule.id);
    if (rule.claim) met.claims.insert(*rule.claim);
}

void meet_supplements(Met& met, Advice const& advice) {
    for (auto const& topic : advice.supplements.topics) {
        for (auto const& line : topic.lines)
            meet_rule(met, *line.rule);
        for (auto const* form : topic.forms)
            met.supplements.insert(form->id);
    }
    for (auto const* rule : advice.supplements.never)
        meet_rule(met, *rule);
    for (auto const* spacing : advice.spacing)
        met.spacing.insert(spacing->id);
}

void meet(Met& met, DiaryMaker const& maker) {
    auto const advice = advise(maker.diary(), shipped(), moment());
    meet_actions(met, advice.plan.given);
    meet_actions(met, advice.plan.later);
    meet_causes(met, advice);
    meet_supplements(met, advice);
    for (auto const& highlight : advice.help.highlights)
        met.signs.insert(highlight.sign);
    for (auto const& check : advice.checks) {
        if (check.met) met.criteria.insert(check.criterion->id);
        for (auto const* question : check.open)
            met.asked.insert(question->id);
    }
    for (std::size_t i = 0; i < knowledge::column_count; ++i)
        for (auto const* row : (*advice.blockers)[static_cast<Column>(i)].because)
            met.blockers.insert(row->id);
}

// A grown-up of 70 or 40 with a cramp, so that what is for one age is met as well.
DiaryMaker somebody(std::string_view context, int age = 70) {
    DiaryMaker maker;
    maker.born(age);
    maker.cramp_in(context);
    return maker;
}

template <class Make>
void meet_in_each_context(Met& met, Make const& make) {
    for (auto const context : contexts) {
        auto maker = somebody(context, context == "exercise" ? 40 : 70);
        make(maker);
        meet(met, maker);
    }
}

void meet_words(Met& met, Field which) {
    for (auto const word : diary::words_of(diary::row(which)))
        for (auto const context : contexts) {
            auto maker = somebody(context);
            auto const value =
                diary::row(which).kind == diary::Kind::choices ? field(which, std::vector{word}) : field(which, word);
            auto const type = diary::row(which).type;
            if (type == diary::RecordType::profile) maker.profile({value});
            if (type == diary::RecordType::check_in) maker.check_in(before_noon(hour), {value});
            meet(met, maker);
        }
}

void meet_criteria(Met& met) {
    for (auto const& criterion : library().criteria) {
        auto maker = somebody("sleep");
        for (auto const& question : library().questions)
            if (question.criterion == criterion.id && question.id != "ecq_at_rest") maker.answer(question.id);
        meet(met, maker);
    }
}

// What takes two things at once.
void meet_pairs(Met& met) {
    auto heavy = somebody("sleep");
    heavy.profile({amount(Field::profile_height, 170)});
    heavy.check_in(before_noon(hour), {amount(Field::check_in_weight, 100)});
    auto restless = somebody("sleep");
    restless.conditions({"restless_legs"});
    restless.medicine_of("dopamine_agonist");
    auto liver = somebody("sleep");
    liver.conditions({"cirrhosis"});
    liver.answer("liver_and_fluid");
    auto weak = somebody("exercise");
    weak.cramp_in("exercise", before_noon(2 * day));
    weak.answer("slow_weakness");
    auto trait = somebody("exercise", 30);
    trait.conditions({"sickle_trait"});
    trait.exercise(before_noon(day), {field(Field::exercise_weather, std::vector<std::string_view>{"hot"})});
    auto thirsty = somebody("exercise");
    thirsty.intake(before_noon(hour), {field(Field::intake_what, "drink"), number(Field::intake_volume, 4500)});
    for (auto const* maker : {&heavy, &restless, &liver, &weak, &trait, &thirsty})
        meet(met, *maker);
    for (auto const medicine : {"metformin", "glp1"}) {
        auto ill = somebody("sleep");
        ill.medicine_of(medicine);
        ill.check_in(before_noon(hour), {field(Field::check_in_illness, std::vector<std::string_view>{"vomiting"})});
        meet(met, ill);
    }
}

Met const& met() {
    static Met const all = [] {
        Met met;
        meet(met, DiaryMaker());
        for (auto const condition : knowledge::known_vocabulary().conditions)
            meet_in_each_context(met, [&](DiaryMaker& maker) { maker.conditions({condition}); });
        for (auto const& one : library().classes)
            meet_in_each_context(met, [&](DiaryMaker& maker) { maker.medicine(name_of(one.id), 20); });
        for (auto const& sign : shipped().help.signs)
            meet_in_each_context(met, [&](DiaryMaker& maker) { maker.answer(sign.id); });
        for (auto const which : {Field::check_in_illness, Field::check_in_symptoms, Field::check_in_footwear,
                                 Field::profile_diet, Field::profile_pregnancy, Field::profile_clot_risks})
            meet_words(met, which);
        meet_criteria(met);
        meet_pairs(met);
        for (std::uint64_t seed = 0; seed < by_chance; ++seed) {
            Chance chance(seed);
            meet(met, random_person(chance));
        }
        return met;
    }();
    return all;
}

template <class Table>
void check_all(Table const& table, Ids const& ids) {
    for (auto const& one : table)
        CHECK_MESSAGE(ids.contains(one.id), one.id);
}

}

TEST_SUITE("knowledge that nobody meets") {
    TEST_CASE("every cause is shown to somebody, and every action is offered") {
        check_all(library().causes, met().causes);
        check_all(library().actions, met().actions);
    }

    TEST_CASE("every action that a cause names is offered beside it to somebody") {
        for (auto const& cause : library().causes)
            for (auto const& action : cause.actions)
                CHECK_MESSAGE(met().beside.contains(cause.id + " " + action), cause.id, " ", action);
    }

    TEST_CASE("every line about supplements is shown to somebody") {
        auto const& supplements = library().supplements;
        check_all(supplements.rules, met().supplements);
        check_all(supplements.never, met().supplements);
        check_all(supplements.forms, met().supplements);
        check_all(supplements.spacing, met().spacing);
    }

    TEST_CASE("every medicine that is linked with cramps is named behind a cause, with its claim") {
        for (auto const& one : library().classes)
            if (one.claim) CHECK_MESSAGE(met().medicines.contains(one.id), one.id);
    }

    TEST_CASE("every claim is cited by something that is shown to somebody") {
        check_all(library().claims, met().claims);
    }

    TEST_CASE("every sign is shown, every row of blockers speaks, every question is asked, every criterion is met") {
        check_all(shipped().help.signs, met().signs);
        check_all(library().blockers, met().blockers);
        check_all(library().questions, met().asked);
        check_all(library().criteria, met().criteria);
    }
}
