// Gate questions of Help: an unanswered question is asked, never taken as no.
#include "advice/help.h"
#include "diaries.h"
#include "doctest.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::advice;
using namespace unknot::tests;
using diary::Field;
using diary::RecordType;

namespace {

std::optional<OpenQuestion> question(DiaryMaker const& maker, std::string_view sign) {
    auto const view = help_for(maker.diary(), shipped(), moment());
    for (auto const& open : view.questions)
        if (open.sign == sign) return open;
    return std::nullopt;
}

bool is_shown(DiaryMaker const& maker, std::string_view sign) {
    auto const view = help_for(maker.diary(), shipped(), moment());
    return std::any_of(view.highlights.begin(), view.highlights.end(),
                       [&](Highlight const& one) { return one.sign == sign; });
}

// A recent cramp: its gate question is whether a leg is swollen.
DiaryMaker with_cramp() {
    DiaryMaker maker;
    maker.cramp(before_noon(hour), "unknown");
    return maker;
}

DiaryMaker on(std::string_view medicine_class) {
    DiaryMaker maker;
    maker.medicine_of(medicine_class);
    return maker;
}

void ill(DiaryMaker& maker, std::string_view word) {
    maker.check_in(before_noon(hour), {field(Field::check_in_illness, std::vector{word})});
}

void feels(DiaryMaker& maker, std::string_view word) {
    maker.check_in(before_noon(hour), {field(Field::check_in_symptoms, std::vector{word})});
}

}

TEST_SUITE("gate questions") {
    TEST_CASE("an empty diary is asked nothing about cramps it does not have") {
        CHECK_FALSE(question({}, "one_leg_swollen").has_value());
    }

    TEST_CASE("an unanswered gate question is asked, and is not a no") {
        auto const open = question(with_cramp(), "one_leg_swollen");
        REQUIRE(open.has_value());
        CHECK_FALSE(open->again);
    }

    TEST_CASE("a no holds for four weeks to the millisecond, then it is asked again") {
        auto fresh = with_cramp(), stale = with_cramp();
        fresh.sign(before_noon(28 * day), "one_leg_swollen", "no");
        stale.sign(before_noon(28 * day + 1), "one_leg_swollen", "no");
        CHECK_FALSE(question(fresh, "one_leg_swollen").has_value());
        REQUIRE(question(stale, "one_leg_swollen").has_value());
        CHECK(question(stale, "one_leg_swollen")->again);
    }

    TEST_CASE("a yes is shown for 14 days and then asked again, also when no gate asks for it") {
        DiaryMaker maker;
        maker.sign(before_noon(14 * day + 1), "varicose_veins");
        CHECK_FALSE(is_shown(maker, "varicose_veins"));
        REQUIRE(question(maker, "varicose_veins").has_value());
        CHECK(question(maker, "varicose_veins")->again);
        DiaryMaker fresh;
        fresh.sign(before_noon(14 * day), "varicose_veins");
        CHECK(is_shown(fresh, "varicose_veins"));
        CHECK_FALSE(question(fresh, "varicose_veins").has_value());
    }

    TEST_CASE("seen by a clinician or gone rests for 14 days, from the day it was seen") {
        auto const seen = [](std::int32_t days_ago) {
            auto maker = with_cramp();
            maker.add(RecordType::sign, before_noon(20 * day),
                      {{Field::sign_sign, std::string("one_leg_swollen")},
                       field(Field::sign_answer, "yes"),
                       field(Field::sign_state, "seen"),
                       {Field::sign_seen_on, today(-days_ago)}});
            CHECK_FALSE(is_shown(maker, "one_leg_swollen"));
            return question(maker, "one_leg_swollen").has_value();
        };
        CHECK_FALSE(seen(13));
        CHECK(seen(15));
    }

    TEST_CASE("what is shown is not asked as well") {
        auto maker = with_cramp();
        maker.answer("one_leg_swollen");
        CHECK(is_shown(maker, "one_leg_swollen"));
        CHECK_FALSE(question(maker, "one_leg_swollen").has_value());
    }

    TEST_CASE("five questions are shown at once") { CHECK(shipped().help.questions_at_once == 5); }
}

TEST_SUITE("signs that profile and diary show by themselves") {
    TEST_CASE("low carb with vomiting is an emergency with an SGLT2 inhibitor, diabetes, pregnancy or breastfeeding") {
        auto const keto = [](DiaryMaker maker) {
            maker.profile({field(Field::profile_diet, "keto")});
            ill(maker, "vomiting");
            return is_shown(maker, "ketoacidosis");
        };
        CHECK_FALSE(keto({}));
        CHECK(keto(on("sglt2_inhibitor")));
        for (auto const* condition : {"diabetes_1", "diabetes_2"}) {
            DiaryMaker maker;
            maker.conditions({condition});
            CHECK(keto(std::move(maker)));
        }
        for (auto const* state : {"pregnant", "breastfeeding"}) {
            DiaryMaker maker;
            maker.profile({field(Field::profile_pregnancy, state)});
            CHECK(keto(std::move(maker)));
        }
    }

    TEST_CASE("ketones of 3 and ill are an emergency, of 1.5 with an SGLT2 inhibitor or diabetes") {
        auto const high = [](DiaryMaker maker, double ketones) {
            maker.check_in(before_noon(hour), {amount(Field::check_in_ketones, ketones)});
            CHECK_FALSE(is_shown(maker, "high_ketones"));
            feels(maker, "nausea");
            return is_shown(maker, "high_ketones");
        };
        CHECK_FALSE(high({}, 2.9));
        CHECK(high({}, 3));
        CHECK_FALSE(high(on("sglt2_inhibitor"), 1.4));
        CHECK(high(on("sglt2_inhibitor"), 1.5));
    }

    TEST_CASE("palpitations with a potassium risk are an emergency") {
        for (auto const& [medicine, shown] : {std::pair("ace_inhibitor", true), {"digoxin", true}, {"statin", false}}) {
            auto maker = on(medicine);
            feels(maker, "palpitations");
            CHECK(is_shown(maker, "potassium_and_heart") == shown);
        }
    }

    TEST_CASE("vomiting or diarrhoea on a medicine of the sick-day list is for today") {
        for (auto const* illness : {"vomiting", "diarrhoea"})
            for (auto const* medicine :
                 {"thiazide", "ace_inhibitor", "arb", "sglt2_inhibitor", "metformin", "lithium"}) {
                auto maker = on(medicine);
                CHECK_FALSE(is_shown(maker, "ill_on_medicine"));
                ill(maker, illness);
                CHECK_MESSAGE(is_shown(maker, "ill_on_medicine"), medicine);
            }
        auto other = on("statin");
        ill(other, "vomiting");
        CHECK_FALSE(is_shown(other, "ill_on_medicine"));
    }

    TEST_CASE("too much water: headache, clear urine and a gain of weight") {
        DiaryMaker maker;
        feels(maker, "headache");
        maker.check_in(before_noon(hour), {number(Field::check_in_urine_colour, 1)});
        CHECK_FALSE(is_shown(maker, "headache_after_water"));
        CHECK(question(maker, "headache_after_water").has_value());
        maker.exercise(before_noon(3 * hour),
                       {amount(Field::exercise_weight_before, 70), amount(Field::exercise_weight_after, 71)});
        CHECK(is_shown(maker, "headache_after_water"));
    }

    TEST_CASE("pain on walking by the questionnaire is shown, and palpitations on low carb") {
        DiaryMaker maker;
        for (auto const* id : {"ecq_walking", "ecq_uphill_or_hurry", "ecq_gone_in_10_minutes", "ecq_calf"})
            maker.answer(id);
        CHECK(is_shown(maker, "pain_on_walking"));
        DiaryMaker keto;
        keto.profile({field(Field::profile_diet, "keto")});
        feels(keto, "palpitations");
        CHECK(is_shown(keto, "heart_on_low_carb"));
    }
}

TEST_SUITE("the order of questions") {
    std::vector<std::string> asked(DiaryMaker const& maker) {
        std::vector<std::string> signs;
        for (auto const& open : help_for(maker.diary(), shipped(), moment()).questions)
            signs.push_back(open.sign);
        return signs;
    }

    std::size_t place(std::vector<std::string> const& signs, std::string_view sign) {
        return static_cast<std::size_t>(std::find(signs.begin(), signs.end(), sign) - signs.begin());
    }

    TEST_CASE("those of an emergency stand before those of habit") {
        auto maker = with_cramp();
        maker.exercise(before_noon(3 * hour), {number(Field::exercise_effort, 9)});
        auto const signs = asked(maker);
        CHECK(place(signs, "dark_urine") < place(signs, "one_leg_swollen"));
        CHECK(place(signs, "one_leg_swollen") < place(signs, "varicose_veins"));
    }

    TEST_CASE("a question that leads higher for this person goes before others of its own level") {
        auto maker = with_cramp();
        maker.profile({field(Field::profile_clot_risks, std::vector{std::string_view("surgery")})});
        auto const signs = asked(maker);
        REQUIRE(place(signs, "calf_pain_after") < signs.size());
        // With a clot risk, pain that stays is a sign of today.
        CHECK(place(signs, "calf_pain_after") < place(signs, "after_medicine_change"));
        CHECK(place(signs, "breathless_or_collapsed") < place(signs, "calf_pain_after"));
    }

    TEST_CASE("a risk is a question of its own, asked only where it decides, and looked up where it is known") {
        auto maker = with_cramp();
        CHECK_FALSE(question(maker, "clot_risk").has_value());
        maker.answer("calf_pain_after");
        CHECK(question(maker, "clot_risk").has_value());
        CHECK_FALSE(is_shown(maker, "calf_pain_stays"));
        auto known = with_cramp();
        known.answer("calf_pain_after");
        known.profile({field(Field::profile_clot_risks, std::vector{std::string_view("surgery")})});
        CHECK_FALSE(question(known, "clot_risk").has_value());
        CHECK(is_shown(known, "calf_pain_stays"));
        maker.answer("clot_risk");
        CHECK(is_shown(maker, "calf_pain_stays"));
    }
}

TEST_SUITE("lines of help") {
    TEST_CASE("those for the person count before the sign's own") {
        auto maker = with_cramp();
        maker.answer("one_leg_swollen");
        auto const contact = [&](DiaryMaker const& whose) {
            for (auto const& one : help_for(whose.diary(), shipped(), moment()).highlights)
                if (one.sign == "one_leg_swollen") return one.lines.contact;
            return std::string();
        };
        CHECK(contact(maker).find("maternity") == std::string::npos);
        maker.profile({field(Field::profile_pregnancy, "pregnant")});
        CHECK(contact(maker).find("maternity unit") != std::string::npos);
    }

    TEST_CASE("on a medicine that lowers sodium, a fit is told of without a word of heat") {
        auto maker = on("ssri");
        CHECK(question(maker, "confused_or_fit").has_value());
        maker.answer("confused_or_fit");
        for (auto const& one : help_for(maker.diary(), shipped(), moment()).highlights)
            if (one.sign == "confused_or_fit")
                for (auto const& line : {one.lines.say, one.lines.avoid, one.lines.waiting})
                    CHECK_MESSAGE(line.find("heat") == std::string::npos, line);
    }

    TEST_CASE("every sign has all four lines, its own or its level's") {
        for (auto const& sign : shipped().help.signs) {
            auto const lines = lines_of(shipped().help, sign);
            for (auto const& line : {lines.contact, lines.how_soon, lines.say, lines.avoid, lines.waiting})
                CHECK_MESSAGE(!line.empty(), sign.id);
        }
    }

    TEST_CASE("a sign's own line counts before that of its level") {
        knowledge::Help help;
        help.levels = {{HelpLevel::today, "", {"contact", "soon", "say", "avoid", "waiting"}}};
        knowledge::Sign sign;
        sign.level = HelpLevel::today;
        sign.help.contact = "own";
        auto const lines = lines_of(help, sign);
        CHECK(lines.contact == "own");
        CHECK(lines.avoid == "avoid");
        CHECK(lines.waiting == "waiting");
    }
}
