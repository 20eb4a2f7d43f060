// Laws of the advice, checked for 400 random persons.
#include "advice/advise.h"
#include "diary/record.h"
#include "doctest.h"
#include "random_person.h"

#include <algorithm>
#include <set>

using namespace unknot;
using namespace unknot::advice;
using namespace unknot::tests;
using diary::Field;
using knowledge::ActionKind;

namespace {

constexpr std::uint64_t people = 400;

template <class Law>
void for_everyone(Law const& law) {
    for (std::uint64_t seed = 0; seed < people; ++seed) {
        Chance chance(seed);
        auto maker = random_person(chance);
        CAPTURE(seed);
        law(maker, chance);
    }
}

Advice of(DiaryMaker const& maker) { return advise(maker.diary(), shipped(), moment()); }

bool is_taken(knowledge::Action const& action) {
    return action.kind == ActionKind::intake || action.kind == ActionKind::remedy;
}

// The intakes and remedies that are given.
std::set<std::string> taken(DiaryMaker const& maker) {
    std::set<std::string> ids;
    auto const advice = of(maker);
    for (auto const& one : advice.plan.given)
        if (is_taken(*one.action)) ids.insert(one.action->id);
    return ids;
}

std::string first_new(std::set<std::string> const& before, std::set<std::string> const& after) {
    for (auto const& id : after)
        if (!before.contains(id)) return id;
    return {};
}

// All parts of the advice that a person can see.
std::string text_of(Advice const& advice) {
    std::string text(knowledge::word(advice.help.level));
    for (auto const& [fact, because] : advice.facts)
        text += "\n" + fact + (because ? " " + to_string(*because) : "");
    for (auto const& one : advice.help.highlights)
        text += "\nsign " + one.sign + (one.because ? " " + to_string(*one.because) : "");
    for (auto const& one : advice.help.questions)
        text += "\nquestion " + one.sign + (one.again ? " again" : "");
    for (auto const& one : advice.contributors)
        text += "\ncause " + one.cause->id + std::string(knowledge::word(one.group));
    for (auto const& one : advice.plan.given)
        text += "\ngiven " + one.action->id + std::to_string(one.ask.size());
    for (auto const& one : advice.plan.blocked)
        text += "\nblocked " + one.action->id + std::to_string(one.because.size());
    for (auto const& one : advice.references)
        text += "\nreference " + std::to_string(one.gap_low) + (one.is_shown() ? "" : " hidden");
    return text;
}

std::vector<std::string> lines_of(DiaryMaker const& maker) {
    std::vector<std::string> lines;
    for (auto const* record : maker.diary().all())
        lines.push_back(diary::write_record(*record));
    return lines;
}

}

TEST_SUITE("laws of advice") {
    TEST_CASE("the people are not all alike: each level, group and verdict comes up") {
        std::set<HelpLevel> levels;
        std::set<Group> groups;
        std::size_t blocked = 0, asked = 0;
        for_everyone([&](DiaryMaker& maker, Chance&) {
            auto const advice = of(maker);
            levels.insert(advice.help.level);
            for (auto const& one : advice.contributors)
                groups.insert(one.group);
            blocked += advice.plan.blocked.size();
            for (auto const& one : advice.plan.given)
                asked += one.ask.size();
        });
        CHECK(levels.size() == 5);
        CHECK(groups.size() == 3);
        CHECK(blocked > people / 4);
        CHECK(asked > people / 4);
    }

    TEST_CASE("a sign answered yes never lowers the level, and is shown") {
        for_everyone([](DiaryMaker& maker, Chance& chance) {
            auto level = of(maker).help.level;
            for (int i = 0; i < 3; ++i) {
                auto const sign = random_sign(chance);
                maker.answer(sign);
                auto const after = of(maker);
                CHECK(after.help.level >= level);
                CHECK(after.help.level >= knowledge::find_sign(shipped(), sign)->level);
                CHECK(std::any_of(after.help.highlights.begin(), after.help.highlights.end(),
                                  [&](Highlight const& one) { return one.sign == sign; }));
                level = after.help.level;
            }
        });
    }

    TEST_CASE("one more condition never adds something to take or to do to the body") {
        for_everyone([](DiaryMaker& maker, Chance& chance) {
            std::vector<std::string_view> conditions;
            for (auto const* profile : maker.diary().newest(diary::RecordType::profile, 1))
                conditions = profile->choices(Field::profile_conditions);
            auto const level = of(maker).help.level;
            auto const before = taken(maker);
            conditions.push_back(random_condition(chance));
            maker.conditions(conditions);
            CHECK_MESSAGE(first_new(before, taken(maker)).empty(), conditions.back());
            CHECK(of(maker).help.level >= level);
        });
    }

    TEST_CASE("every condition by itself adds nothing to take or to do to the body") {
        for (auto const condition : knowledge::known_vocabulary().conditions)
            for (auto const* context : {"sleep", "exercise"}) {
                DiaryMaker maker;
                maker.profile({field(Field::profile_diet, "keto"), {Field::profile_diet_since, today()}});
                maker.cramp_in(context);
                auto const before = taken(maker);
                maker.conditions({condition});
                CHECK_MESSAGE(first_new(before, taken(maker)).empty(), condition);
            }
    }

    TEST_CASE("one more medicine never adds something to take or to do to the body") {
        for_everyone([](DiaryMaker& maker, Chance& chance) {
            auto const before = taken(maker);
            auto const level = of(maker).help.level;
            auto const medicine = random_medicine(chance);
            maker.medicine(medicine);
            CHECK_MESSAGE(first_new(before, taken(maker)).empty(), medicine);
            CHECK(of(maker).help.level >= level);
        });
    }

    TEST_CASE("every class of medicine by itself, with magnesium pills in the diary, adds none either") {
        for (auto const& medicine_class : library().classes) {
            if (medicine_class.id == "other") continue;
            DiaryMaker maker;
            maker.cramp_in("sleep");
            maker.intake(before_noon(day),
                         {field(Field::intake_what, "supplement"), amount(Field::intake_magnesium, 100)});
            auto const before = taken(maker);
            maker.medicine_of(medicine_class.id);
            CHECK_MESSAGE(first_new(before, taken(maker)).empty(), medicine_class.id);
        }
    }

    TEST_CASE("nothing is both given and blocked, no topic is given twice, and nothing given needs what is blocked") {
        for_everyone([](DiaryMaker& maker, Chance&) {
            auto const advice = of(maker);
            std::set<std::string> given, topics;
            for (auto const& one : advice.plan.given) {
                CHECK(given.insert(one.action->id).second);
                CHECK(topics.insert(one.action->topic).second);
                for (auto const column : one.action->needs) {
                    bool const lifted = one.action->rehydration && (column == Column::salt || column == Column::fluid);
                    CHECK((lifted || (*advice.blockers)[column].verdict != Verdict::block));
                }
            }
            for (auto const& one : advice.plan.blocked) {
                CHECK_FALSE(given.contains(one.action->id));
                REQUIRE_FALSE(one.because.empty());
                for (auto const& objection : one.because)
                    CHECK((!objection.verdict->because.empty() || objection.verdict->clinician));
            }
        });
    }

    TEST_CASE("a sign of today or an emergency leaves nothing but what fits waiting for help") {
        for_everyone([](DiaryMaker& maker, Chance& chance) {
            if (one_in(chance, 2)) maker.answer(random_sign(chance));
            auto const advice = of(maker);
            bool const urgent = advice.help.level >= HelpLevel::today;
            for (auto const& one : advice.plan.given)
                CHECK_MESSAGE((!urgent || knowledge::fits_waiting(*one.action)), one.action->id);
            CHECK((urgent || advice.plan.later.empty()));
            if (urgent) CHECK(advice.plan.given.front().action->kind == ActionKind::get_help);
        });
    }

    TEST_CASE("nothing that is given, now or later, needs what a shown sign forbids") {
        for_everyone([](DiaryMaker& maker, Chance& chance) {
            maker.answer(random_sign(chance));
            auto const advice = of(maker);
            std::set<Column> forbidden;
            for (auto const& one : advice.help.highlights) {
                auto const& sign = *knowledge::find_sign(shipped(), one.sign);
                forbidden.insert(sign.forbids.begin(), sign.forbids.end());
                if (sign.only_help) CHECK(advice.plan.later.empty());
            }
            for (auto const* some : {&advice.plan.given, &advice.plan.later})
                for (auto const& one : *some)
                    for (auto const column : one.action->needs) {
                        bool const lifted =
                            (one.action->rehydration && (column == Column::salt || column == Column::fluid)) ||
                            (*advice.blockers)[column].clinician;
                        CHECK_MESSAGE((lifted || !forbidden.contains(column)), one.action->id);
                    }
        });
    }

    TEST_CASE("level and plan agree on how soon: nobody is sent sooner than the level says, or later") {
        for_everyone([](DiaryMaker& maker, Chance& chance) {
            if (one_in(chance, 2)) maker.answer(random_sign(chance));
            auto const advice = of(maker);
            auto const soonest = knowledge::horizon_of(advice.help.level);
            for (auto const* some : {&advice.plan.given, &advice.plan.later})
                for (auto const& one : *some) {
                    auto const& action = *one.action;
                    bool const sends = action.kind == ActionKind::ask || action.kind == ActionKind::get_help;
                    CHECK_MESSAGE((!sends || action.horizon >= soonest), action.id, " is sooner than ",
                                  knowledge::word(advice.help.level));
                }
            if (advice.help.level >= HelpLevel::today) CHECK(advice.plan.given.front().action->horizon == soonest);
        });
    }

    TEST_CASE("what could change the level most is asked first, and nothing that profile or diary answers") {
        for_everyone([](DiaryMaker& maker, Chance&) {
            auto const advice = of(maker);
            auto const& facts = advice.facts;
            std::set<std::string> met;
            for (auto const& one : advice.help.questions) {
                auto const& sign = *knowledge::find_sign(shipped(), one.sign);
                CHECK_FALSE(sign.question.empty());
                CHECK(met.insert(sign.id).second);
                CHECK_FALSE(facts.holds(std::string_view("sign." + sign.id)));
                CHECK_MESSAGE((one.again || !facts.holds(sign.unless)), sign.id);
            }
            auto const asked = [&](std::string_view sign) {
                return std::any_of(advice.help.questions.begin(), advice.help.questions.end(),
                                   [&](OpenQuestion const& one) { return one.sign == sign && !one.again; });
            };
            if (!facts.holds("person.conditions_unknown"))
                for (auto const* sign : {"varicose_veins", "liver_thyroid_kidney"})
                    CHECK_FALSE(asked(sign));
            if (!facts.holds("person.pregnancy_unknown")) CHECK_FALSE(asked("pregnancy_cramps"));
            if (!facts.holds("person.pregnant") && !facts.holds("person.after_birth"))
                CHECK_FALSE(asked("pregnancy_pressure"));
            if (!facts.holds("person.under_18")) CHECK_FALSE(asked("child_limps"));
            if (!facts.holds("person.age_65_or_over")) CHECK_FALSE(asked("new_over_65"));
        });
    }

    TEST_CASE("rehydration in illness is blocked only by its own rows") {
        for_everyone([](DiaryMaker& maker, Chance&) {
            maker.check_in(before_noon(hour),
                           {field(Field::check_in_illness, std::vector{std::string_view("vomiting")})});
            auto const advice = of(maker);
            bool const given = std::any_of(advice.plan.given.begin(), advice.plan.given.end(),
                                           [](Suggestion const& one) { return one.action->id == "rehydrate"; });
            bool const only_help =
                std::any_of(advice.help.highlights.begin(), advice.help.highlights.end(),
                            [](Highlight const& one) { return knowledge::find_sign(shipped(), one.sign)->only_help; });
            if (!only_help) CHECK(given == ((*advice.blockers)[Column::rehydration].verdict != Verdict::block));
        });
    }

    TEST_CASE("the order in which records are read does not matter") {
        for_everyone([](DiaryMaker& maker, Chance& chance) {
            auto lines = lines_of(maker);
            std::shuffle(lines.begin(), lines.end(), chance);
            diary::Diary again;
            for (auto const& line : lines)
                again.load_page({}, line);
            REQUIRE(again.size() == maker.diary().size());
            CHECK(text_of(advise(again, shipped(), moment())) == text_of(of(maker)));
        });
    }

    // web/scripts/core.py leaves to the library what only these facts can show.
    TEST_CASE("without the library no class of medicines, criterion or blood result is a fact") {
        auto core = shipped();
        core.library.reset();
        for_everyone([&](DiaryMaker& maker, Chance&) {
            maker.blood("sodium", 120);
            for (auto const& entry : facts_for(maker.diary(), core, moment())) {
                auto const& fact = entry.first;
                bool const late = fact.starts_with("medicine.") || fact.starts_with("recent.") ||
                                  fact.starts_with("blood.") ||
                                  (fact.starts_with("criteria.") && fact != "criteria.night_cramp") ||
                                  fact == "person.statin_pair" || fact == "person.medicine_unrecognised" ||
                                  fact == "diary.medicine_changed_90_days" || fact == "diary.much_grapefruit" ||
                                  fact == "diary.caffeine_over_limit" || fact == "diary.magnesium_over_limit";
                CHECK_MESSAGE(!late, fact);
            }
        });
    }

    TEST_CASE("each blood result that asks for something is said with a sign, and no other is") {
        for_everyone([](DiaryMaker& maker, Chance& chance) {
            auto const record = maker.blood("potassium", static_cast<double>(pick(chance, 20, 70)) / 10);
            auto const advice = of(maker);
            bool const asks = std::any_of(advice.facts.begin(), advice.facts.end(), [&](auto const& entry) {
                return entry.first.starts_with("blood.") && entry.second == record;
            });
            bool said = false;
            for (auto const& highlight : advice.help.highlights)
                for (auto const& number : highlight.numbers)
                    said = said || number.record == record;
            CHECK(said == asks);
        });
    }

    TEST_CASE("no line about supplements needs what is blocked for the person, and what is asked first says why") {
        for_everyone([](DiaryMaker& maker, Chance&) {
            auto const advice = of(maker);
            for (auto const& topic : advice.supplements.topics) {
                for (auto const& line : topic.lines)
                    for (auto const column : line.rule->needs) {
                        CHECK((*advice.blockers)[column].verdict != Verdict::block);
                        CHECK(((*advice.blockers)[column].verdict == Verdict::ask) == !line.ask.empty());
                    }
                for (auto const* form : topic.forms)
                    for (auto const column : form->needs)
                        CHECK((*advice.blockers)[column].verdict != Verdict::block);
            }
        });
    }

    TEST_CASE("everything shown has a claim or a source that exists") {
        auto const exist = [](std::vector<std::string> const& sources) {
            return !sources.empty() && std::all_of(sources.begin(), sources.end(), [](std::string const& id) {
                return knowledge::find_source(shipped(), id) != nullptr;
            });
        };
        for_everyone([&](DiaryMaker& maker, Chance&) {
            auto const advice = of(maker);
            for (auto const& one : advice.contributors)
                CHECK((one.claim != nullptr && exist(one.claim->sources)));
            for (auto const& one : advice.plan.given) {
                REQUIRE_FALSE(one.action->claims.empty());
                for (auto const& id : one.action->claims) {
                    auto const* claim = knowledge::find_claim(library(), id);
                    CHECK((claim != nullptr && exist(claim->sources)));
                }
            }
            for (auto const& one : advice.help.highlights)
                CHECK(exist(knowledge::find_sign(shipped(), one.sign)->sources));
            for (auto const& one : advice.plan.blocked)
                for (auto const& objection : one.because)
                    for (auto const* row : objection.verdict->because)
                        CHECK(exist(row->sources));
        });
    }

    TEST_CASE("every action that a cause names exists, and every action can be reached") {
        for (auto const& cause : library().causes) {
            CHECK_FALSE(cause.actions.empty());
            for (auto const& id : cause.actions)
                CHECK_MESSAGE(knowledge::find_action(library(), id) != nullptr, id);
        }
        for (auto const& action : library().actions)
            CHECK_MESSAGE(!action.when.empty(), action.id);
    }
}
