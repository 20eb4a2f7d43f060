// The table of the evidence pack, 3.5, row by row and column by column.
#include "advice/blockers.h"
#include "diaries.h"
#include "doctest.h"

#include <algorithm>
#include <functional>

using namespace unknot;
using namespace unknot::advice;
using namespace unknot::tests;
using diary::Field;

namespace {

using Columns = std::vector<Column>;
using Make = std::function<void(DiaryMaker&)>;
using enum Column;

// A person with nothing unknown, and without any blocker except those for everyone.
DiaryMaker healthy() {
    DiaryMaker maker;
    maker.born(70);
    maker.profile({field(Field::profile_sex, "female"), field(Field::profile_pregnancy, "no"),
                   field(Field::profile_kidneys, "tested"), field(Field::profile_blood_pressure, "normal"),
                   field(Field::profile_takes_medicines, "no")});
    maker.conditions({"none"});
    return maker;
}

Blockers of(DiaryMaker const& maker) { return blockers_for(facts_of(maker), library(), maker.diary()); }

Blockers with(Make const& make) {
    auto maker = healthy();
    make(maker);
    return of(maker);
}

bool contains(Columns const& columns, Column column) {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

// Checks that exactly these columns are blocked and asked about, besides those blocked for everyone.
void check_row(std::string_view who, Make const& make, Columns const& block, Columns const& ask) {
    auto const blockers = with(make);
    for (std::size_t i = 0; i < knowledge::column_count; ++i) {
        auto const column = static_cast<Column>(i);
        bool const everyone = column == potassium_supplement || column == high_dose_b6;
        auto const expected = contains(block, column) || everyone ? Verdict::block
                              : contains(ask, column)             ? Verdict::ask
                                                                  : Verdict::allow;
        CHECK_MESSAGE(word(blockers[column].verdict) == word(expected), who, ": ", knowledge::word(column));
        CHECK(blockers[column].because.empty() == (expected == Verdict::allow));
    }
}

Make has(std::string_view condition) {
    return [=](DiaryMaker& maker) { maker.conditions({condition}); };
}

Make takes(std::string_view medicine_class) {
    return [=](DiaryMaker& maker) { maker.medicine_of(medicine_class); };
}

Make is(std::string_view pregnancy, std::int32_t due) {
    return [=](DiaryMaker& maker) {
        maker.born(30);
        maker.profile({field(Field::profile_pregnancy, pregnancy), {Field::profile_due, today(due)}});
    };
}

Make answers(std::string_view sign) {
    return [=](DiaryMaker& maker) { maker.answer(sign); };
}

Make both(Make one, Make two) {
    return [=](DiaryMaker& maker) {
        one(maker);
        two(maker);
    };
}

Make ill(std::string_view word) {
    return [=](DiaryMaker& maker) {
        maker.check_in(before_noon(hour), {field(Field::check_in_illness, std::vector{word})});
    };
}

Make advised(Field list, std::string_view word) {
    return [=](DiaryMaker& maker) { maker.profile({field(list, std::vector{word})}); };
}

void check_rows(std::vector<std::string_view> const& words, Make (*make)(std::string_view), Columns const& block,
                Columns const& ask) {
    for (auto const one : words)
        check_row(one, make(one), block, ask);
}

Make const nothing = [](DiaryMaker&) {};

}

TEST_SUITE("blockers of the table") {
    TEST_CASE("a healthy person of 70 is left with potassium pills and high B6 blocked") {
        check_row("healthy", nothing, {}, {});
    }

    TEST_CASE("high blood pressure, a stroke or a heart attack") {
        check_rows({"high_blood_pressure", "stroke_or_heart_attack"}, has, {salt, painkiller}, {keto});
        check_row("reading",
                  [](DiaryMaker& maker) { maker.check_in(before_noon(day), {number(Field::check_in_systolic, 130)}); },
                  {salt, painkiller}, {keto});
    }

    TEST_CASE("blood pressure unknown") {
        check_row("unknown",
                  [](DiaryMaker& maker) { maker.profile({field(Field::profile_blood_pressure, "not_sure")}); }, {},
                  {salt});
    }

    TEST_CASE("heart failure, a fluid limit, a leaking kidney, fluid in the belly, dialysis") {
        check_rows({"heart_failure", "fluid_limit", "nephrotic_syndrome", "ascites"}, has,
                   {fluid, salt, painkiller, keto}, {magnesium, rehydration, lying_flat});
        check_row("dialysis", has("dialysis"), {fluid, salt, potassium_food, magnesium, painkiller, keto},
                  {rehydration, lying_flat});
    }

    TEST_CASE("kidney disease, and potassium in food with a limit or a past high") {
        check_row("kidney", has("kidney_disease"), {salt, painkiller},
                  {fluid, magnesium, rehydration, keto, potassium_food});
        check_row("severe", has("severe_kidney_disease"), {salt, painkiller, magnesium},
                  {fluid, rehydration, keto, potassium_food});
        check_rows({"potassium_limit", "past_high_potassium"}, has, {potassium_food}, {});
    }

    TEST_CASE("past low sodium and desmopressin") {
        check_row("past", has("past_low_sodium"), {fluid}, {salt, rehydration, keto});
        check_row("desmopressin", takes("desmopressin"), {fluid}, {salt, rehydration, keto});
    }

    TEST_CASE("thiazide, SSRI, carbamazepine, cirrhosis") {
        check_row("thiazide", takes("thiazide"), {vitamin_k2}, {fluid, salt, magnesium, keto, painkiller});
        check_rows({"ssri", "carbamazepine"}, takes, {}, {fluid, salt, magnesium, keto, painkiller});
        check_row("cirrhosis", has("cirrhosis"), {}, {fluid, salt, magnesium, keto, painkiller});
    }

    TEST_CASE("ACE inhibitor, ARB, ARNI: potassium in food is asked about only with kidneys unknown") {
        check_rows({"ace_inhibitor", "arb", "arni"}, takes, {}, {salt, painkiller, keto});
        auto const unknown = [](DiaryMaker& maker) { maker.profile({field(Field::profile_kidneys, "not_tested")}); };
        check_row("ACE inhibitor, kidneys unknown", both(takes("ace_inhibitor"), unknown), {},
                  {salt, painkiller, keto, potassium_food, magnesium});
    }

    TEST_CASE("what keeps potassium in the body") {
        check_row("sparing", takes("potassium_sparing_diuretic"), {vitamin_k2},
                  {potassium_food, salt, painkiller, keto, magnesium});
        check_rows({"finerenone", "trimethoprim", "heparin", "ciclosporin", "tacrolimus"}, takes, {},
                   {potassium_food, salt, painkiller, keto});
        check_row("adrenal", has("adrenal_disease"), {}, {potassium_food, salt, painkiller, keto});
    }

    TEST_CASE("kidneys unknown speak against magnesium with age, diabetes or high pressure, and not without") {
        auto const unknown = [](DiaryMaker& maker) { maker.profile({field(Field::profile_kidneys, "not_tested")}); };
        auto const verdict = [&](Make const& more) { return with(both(unknown, more))[magnesium].verdict; };
        CHECK(verdict(nothing) == Verdict::ask);
        CHECK(verdict([](DiaryMaker& maker) { maker.born(64); }) == Verdict::allow);
        CHECK(verdict([](DiaryMaker& maker) { maker.born(65); }) == Verdict::ask);
        for (auto const* condition : {"diabetes_1", "diabetes_2", "high_blood_pressure"})
            CHECK(verdict([=](DiaryMaker& maker) {
                      maker.born(40);
                      maker.conditions({condition});
                  }) == Verdict::ask);
    }

    TEST_CASE("digoxin, lithium, SGLT2 inhibitor") {
        check_row("digoxin", takes("digoxin"), {}, {salt, magnesium, keto});
        check_row("lithium", takes("lithium"), {salt, fluid, caffeine_change, painkiller, keto},
                  {rehydration, magnesium});
        check_row("SGLT2", takes("sglt2_inhibitor"), {keto}, {fluid, salt});
    }

    TEST_CASE("diabetes and its medicines") {
        check_row("type 1", has("diabetes_1"), {keto}, {salt, heat, rehydration, hot_bath});
        check_rows({"insulin", "sulfonylurea"}, takes, {}, {keto, rehydration});
        check_row("metformin", takes("metformin"), {}, {});
        for (auto const* illness : {"vomiting", "fever"})
            check_row("metformin, ill", both(takes("metformin"), ill(illness)),
                      illness == std::string_view("fever") ? Columns{} : Columns{exercise, keto, painkiller, alcohol},
                      {keto, rehydration});
    }

    TEST_CASE("numb skin and poor circulation") {
        check_row("numb", has("neuropathy"), {heat, hot_bath}, {});
        check_row("artery", has("arterial_disease"), {heat, hot_bath, lying_flat}, {compression});
    }

    TEST_CASE("warfarin") { check_row("vka", takes("vka"), {vitamin_k2, greens, painkiller, aspirin}, {keto}); }

    TEST_CASE("pregnancy, from week 28 not flat on the back, with swelling no salt") {
        Columns const block = {vitamin_k2, keto, painkiller, hot_bath, raw_oysters, alcohol};
        check_row("early", is("pregnant", 200), block, {magnesium, salt, fluid});
        auto late = block;
        late.push_back(lying_flat);
        check_row("late", is("pregnant", 50), late, {magnesium, salt, fluid});
        auto swollen = block;
        swollen.push_back(salt);
        check_row("swelling", both(is("pregnant", 200), answers("both_legs_swollen")), swollen,
                  {magnesium, fluid, massage, compression});
        check_row("pre-eclampsia", both(is("pregnant", 200), has("pre_eclampsia")), swollen, {magnesium, fluid});
    }

    TEST_CASE("breastfeeding: under 65 K2 was never tested, so it is blocked as well") {
        check_row("breastfeeding", is("breastfeeding", -300), {keto, vitamin_k2}, {magnesium});
    }

    TEST_CASE("under 18, who turns 18 this year, and 19") {
        for (int const years : {17, 18})
            check_row(std::to_string(years), [&](DiaryMaker& maker) { maker.born(years); },
                      {salt, keto, aspirin, vitamin_k2}, {magnesium});
        check_row("19", [](DiaryMaker& maker) { maker.born(19); }, {vitamin_k2}, {});
    }

    TEST_CASE("K2 was tested from 65 on, and not with a water tablet") {
        CHECK(with([](DiaryMaker& maker) { maker.born(64); })[vitamin_k2].verdict == Verdict::block);
        CHECK(with([](DiaryMaker& maker) { maker.born(65); })[vitamin_k2].verdict == Verdict::allow);
        CHECK(with(takes("loop_diuretic"))[vitamin_k2].verdict == Verdict::block);
    }

    TEST_CASE("an eating disorder, and more than five days without food") {
        check_row("eating", has("eating_disorder"), {keto}, {salt});
        check_row(
            "fasting",
            [](DiaryMaker& maker) {
                maker.profile({field(Field::profile_diet, "fasting"), {Field::profile_diet_since, today(-5)}});
            },
            {keto, exercise, alcohol},
            {fluid, salt, rehydration, potassium_food, magnesium, vitamin_k2, greens, heat, lying_flat, painkiller});
    }

    TEST_CASE("what low carb is dangerous or doubtful with") {
        check_rows({"pancreatitis", "liver_failure", "porphyria", "fat_oxidation_defect"}, has, {keto},
                   {salt, magnesium});
        check_rows({"topiramate", "zonisamide", "carbonic_anhydrase_inhibitor"}, takes, {}, {keto});
        check_row("gout", has("gout"), {}, {keto});
        check_row("stones", has("stones"), {}, {keto, greens});
        check_row("GLP-1", takes("glp1"), {}, {});
        check_row("GLP-1 with vomiting", both(takes("glp1"), ill("vomiting")), {}, {keto});
    }

    TEST_CASE("where magnesium is dangerous") {
        check_rows({"myasthenia", "heart_block", "bowel_obstruction"}, has, {magnesium}, {});
        check_row("HIV", takes("hiv_integrase"), {magnesium}, {});
        check_rows({"mycophenolate", "penicillamine", "gabapentinoid", "iron_oral"}, takes, {}, {magnesium});
    }

    TEST_CASE("steroids and the rest of their row") {
        check_row("corticosteroid", takes("corticosteroid"), {}, {salt, magnesium, keto, painkiller, aspirin});
        check_row("liquorice", takes("liquorice"), {}, {salt, magnesium, keto});
        check_rows({"phaeochromocytoma", "meniere", "gastric_surgery"}, has, {}, {salt, magnesium, keto});
    }

    TEST_CASE("a clot, an injury or pressure in the leg stops hands and warmth; poor flow also lying flat") {
        Columns hands = {massage, stretch, stretch_habit, exercise, heat, hot_bath};
        for (auto const* sign : {"one_leg_swollen", "calf_warm_or_red", "calf_pain_stays"})
            check_row(sign, answers(sign), hands, {compression});
        for (auto const* sign : {"pop_in_leg", "tendon_pain"})
            check_row(sign, answers(sign), hands, {});
        hands.push_back(compression);
        check_row("leg_tense", answers("leg_tense"), hands, {});
        hands.push_back(lying_flat);
        for (auto const* sign : {"leg_cold_or_blue", "foot_pain_at_rest"})
            check_row(sign, answers(sign), hands, {});
    }
}

TEST_SUITE("blockers of the unknown and of the clinician") {
    TEST_CASE("unknown is ask, never allow and never block") {
        auto const blockers = of({});
        for (auto const column : {fluid, salt, rehydration, potassium_food, magnesium, vitamin_k2, greens, heat,
                                  lying_flat, painkiller, keto, compression, caffeine_change})
            CHECK_MESSAGE(blockers[column].verdict == Verdict::ask, knowledge::word(column));
        DiaryMaker maker = healthy();
        maker.medicine("Grandmother's drops");
        CHECK(of(maker)[magnesium].verdict == Verdict::ask);
    }

    TEST_CASE("a blocking row silences the asking ones, and all blocking rows are named") {
        auto const blockers = with([](DiaryMaker& maker) {
            maker.conditions({"heart_failure", "high_blood_pressure"});
        });
        std::vector<std::string> ids;
        for (auto const* row : blockers[salt].because)
            ids.push_back(row->id);
        CHECK(ids == std::vector<std::string>{"high_blood_pressure", "heart_failure"});
    }

    TEST_CASE("the clinician's word is over every row of its column") {
        for (auto const& [word, column] :
             {std::pair("salt", salt), {"fluid", fluid}, {"potassium", potassium_food}, {"magnesium", magnesium}}) {
            auto const allowed = with(both(has("dialysis"), advised(Field::profile_advised_more, word)))[column];
            CHECK(allowed.verdict == Verdict::allow);
            CHECK(allowed.clinician);
            CHECK(allowed.because.empty());
            auto const blocked = with(advised(Field::profile_advised_less, word))[column];
            CHECK(blocked.verdict == Verdict::block);
            CHECK(blocked.clinician);
        }
    }

    TEST_CASE("told both more and less, less counts") {
        auto const blockers =
            with(both(advised(Field::profile_advised_more, "salt"), advised(Field::profile_advised_less, "salt")));
        CHECK(blockers[salt].verdict == Verdict::block);
    }

    TEST_CASE("advice on one column leaves the others, and potassium pills stay blocked") {
        auto const blockers = with(both(has("heart_failure"), advised(Field::profile_advised_more, "potassium")));
        CHECK(blockers[potassium_supplement].verdict == Verdict::block);
        CHECK(blockers[salt].verdict == Verdict::block);
        CHECK_FALSE(blockers[salt].clinician);
    }
}
