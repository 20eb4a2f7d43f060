#include "advice/facts.h"
#include "diaries.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::advice;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;
using knowledge::When;

namespace {

auto const some_id = diary::singleton_id(RecordType::settings);

std::string text_of(Facts const& facts) {
    std::string text;
    for (auto const& [fact, because] : facts)
        text += fact + (because ? " " + to_string(*because) : "") + "\n";
    return text;
}

}

TEST_SUITE("facts") {
    TEST_CASE("what was not added does not hold, and a rule without alternatives never does") {
        Facts const none;
        CHECK_FALSE(none.holds("context.night"));
        CHECK_FALSE(none.holds(When{}));
        CHECK_FALSE(none.shown_by({{{"always", true}}}).has_value());
    }

    TEST_CASE("the word always holds") { CHECK(Facts{}.holds("always")); }

    TEST_CASE("a rule holds when all terms of any alternative do") {
        Facts facts;
        facts.add("a");
        facts.add("b");
        CHECK(facts.holds(When{{{"a", true}, {"b", true}}}));
        CHECK_FALSE(facts.holds(When{{{"a", true}, {"c", true}}}));
        CHECK(facts.holds(When{{{"c", true}}, {{"b", true}}}));
        CHECK_FALSE(facts.holds(When{{{"a", true}, {"b", false}}}));
        CHECK(facts.holds(When{{{"a", true}, {"c", false}}}));
    }

    TEST_CASE("a rule is shown by the record of its first alternative that holds") {
        Facts facts;
        facts.add("a");
        facts.add("b", some_id);
        CHECK_FALSE(facts.shown_by({{{"a", true}}}).has_value());
        CHECK(facts.shown_by({{{"a", true}, {"b", true}}}) == some_id);
        CHECK(facts.shown_by({{{"b", true}, {"c", true}}, {{"b", true}}}) == some_id);
        CHECK_FALSE(facts.shown_by({{{"b", true}, {"c", true}}}).has_value());
    }

    TEST_CASE("nobody at all is unknown in everything, and has no symptom") {
        std::string const expected = "person.age_unknown\nperson.blood_pressure_unknown\nperson.conditions_unknown\n"
                                     "person.kidney_function_unknown\nperson.medicines_unknown\n"
                                     "person.pregnancy_unknown\n";
        CHECK(text_of(facts_of({})) == expected);
    }

    TEST_CASE("without the library nothing is said of medicines by class, and the rest still is") {
        DiaryMaker maker;
        maker.medicine_of("thiazide");
        maker.cramp_in("sleep");
        auto known = shipped();
        known.library.reset();
        auto const facts = facts_for(maker.diary(), known, moment());
        CHECK(facts.holds("context.night"));
        CHECK_FALSE(facts.holds("medicine.thiazide"));
        CHECK_FALSE(facts.holds("person.medicines_unknown"));
    }

    TEST_CASE("what is dated after now has not happened") {
        DiaryMaker maker;
        maker.cramp_in("sleep", before_noon(-30 * day));
        maker.cramp_in("sleep", before_noon(-31 * day));
        for (auto const* fact : {"context.night", "diary.cramp", "diary.cramp_today", "diary.cramps_recur"})
            CHECK_FALSE_MESSAGE(holds(maker, fact), fact);
    }

    TEST_CASE("of what may be a danger, what is dated after now counts as now") {
        DiaryMaker maker;
        maker.sign(before_noon(-30 * day), "dark_urine");
        maker.check_in(before_noon(-30 * day),
                       {field(Field::check_in_illness, std::vector{std::string_view("vomiting")})});
        for (auto const* fact : {"sign.dark_urine", "diary.vomiting"})
            CHECK_MESSAGE(holds(maker, fact), fact);
    }

    TEST_CASE("a sign dated after now gives way to what is answered now") {
        DiaryMaker maker;
        maker.sign(before_noon(-30 * day), "dark_urine");
        maker.sign(noon, "dark_urine", "no");
        CHECK_FALSE(holds(maker, "sign.dark_urine"));
    }

    TEST_CASE("deleted records show nothing") {
        DiaryMaker maker;
        maker.remove(maker.cramp_in("sleep"), noon);
        maker.remove(maker.medicine_of("thiazide"), noon);
        CHECK(text_of(facts_of(maker)) == text_of(facts_of({})));
    }

    TEST_CASE("the newest record is the reason") {
        DiaryMaker maker;
        maker.cramp_in("sleep", before_noon(5 * day));
        auto const newer = maker.cramp_in("sleep", before_noon(2 * day));
        CHECK(facts_of(maker).shown_by({{{"context.night", true}}}) == newer);
    }

    TEST_CASE("the newest profile counts, and one of a clinician's or another device is not mixed in") {
        DiaryMaker maker;
        maker.add(RecordType::profile, before_noon(2 * day), {number(Field::profile_birth_year, 1950)});
        maker.add(RecordType::profile, before_noon(day), {field(Field::profile_sex, "male")});
        CHECK(holds(maker, "person.male"));
        CHECK(holds(maker, "person.age_unknown"));
    }
}

TEST_SUITE("answers") {
    TEST_CASE("no, gone or seen show nothing; not sure counts as yes") {
        for (auto const* state : {"gone", "seen"}) {
            DiaryMaker maker;
            maker.add(RecordType::sign, before_noon(hour),
                      {{Field::sign_sign, std::string("dark_urine")},
                       field(Field::sign_answer, "yes"),
                       field(Field::sign_state, state)});
            CHECK_FALSE(holds(maker, "sign.dark_urine"));
        }
        for (auto const& [answer, shown] : {std::pair("no", false), {"yes", true}, {"not_sure", true}}) {
            DiaryMaker maker;
            maker.sign(before_noon(hour), "dark_urine", answer);
            CHECK(holds(maker, "sign.dark_urine") == shown);
        }
    }

    TEST_CASE("a sign holds for 14 days to the millisecond, an answer on how it usually is for 28") {
        for (auto const& [id, days] : {std::pair("dark_urine", 14), {"rls_urge", 28}}) {
            DiaryMaker fresh, stale;
            fresh.sign(before_noon(days * day), id);
            stale.sign(before_noon(days * day + 1), id);
            CHECK(holds(fresh, "sign." + std::string(id)));
            CHECK_FALSE(holds(stale, "sign." + std::string(id)));
        }
    }

    TEST_CASE("any clot item is enough for the list to be raised, and none lowers it") {
        for (auto const& question : library().questions) {
            if (question.criterion != "clot_item") continue;
            DiaryMaker maker;
            CHECK_FALSE(holds(maker, "criteria.clot_item"));
            maker.answer(question.id);
            CHECK(holds(maker, "criteria.clot_item"));
            CHECK(holds(maker, "person.clot_risk"));
        }
    }

    TEST_CASE("four of the five criteria of restless legs are not restless legs") {
        std::vector<std::string_view> const all = {"rls_urge", "rls_rest", "rls_movement", "rls_evening",
                                                   "rls_not_explained"};
        for (auto const left_out : all) {
            DiaryMaker maker;
            for (auto const question : all)
                if (question != left_out) maker.answer(question);
            CHECK_FALSE(holds(maker, "criteria.restless_legs"));
        }
    }

    TEST_CASE("an answer to a question nobody knows is no fact") {
        DiaryMaker maker;
        maker.answer("not_a_sign_yet");
        CHECK_FALSE(holds(maker, "sign.not_a_sign_yet"));
    }
}
