#include "advice/references.h"
#include "diaries.h"
#include "doctest.h"

#include <algorithm>
#include <set>

using namespace unknot;
using namespace unknot::advice;
using namespace unknot::tests;
using diary::Field;

namespace {

std::pair<double, double> range(Person const& person, Nutrient nutrient, ReferenceKind kind) {
    auto const found = reference_for(library(), person, nutrient, kind);
    return found ? std::pair(found->low, found->high) : std::pair(-1.0, -1.0);
}

double value(Person const& person, Nutrient nutrient, ReferenceKind kind) {
    auto const [low, high] = range(person, nutrient, kind);
    CHECK(low == high);
    return low;
}

Person us(std::optional<int> age, std::string sex, std::string life = "usual") {
    return {age, std::move(sex), std::move(life), "us"};
}

// A person with nothing unknown and without blockers.
DiaryMaker healthy() {
    DiaryMaker maker;
    maker.born(40);
    maker.region("us");
    maker.profile({field(Field::profile_sex, "male"), field(Field::profile_kidneys, "tested"),
                   field(Field::profile_blood_pressure, "normal"), field(Field::profile_takes_medicines, "no")});
    maker.conditions({"none"});
    return maker;
}

std::optional<ReferenceLine> line(DiaryMaker const& maker, Nutrient nutrient, ReferenceKind kind,
                                  Intake const& today = {}) {
    auto const facts = facts_of(maker);
    static Blockers blockers;
    blockers = blockers_for(facts, library(), maker.diary());
    for (auto const& one : reference_lines(library(), person_of(maker.diary(), moment()), today, blockers, facts))
        if (one.range.nutrient == nutrient && one.range.kind == kind) return one;
    return std::nullopt;
}

bool is_shown(DiaryMaker const& maker, Nutrient nutrient, ReferenceKind kind) {
    auto const one = line(maker, nutrient, kind);
    REQUIRE(one.has_value());
    return one->is_shown();
}

constexpr auto recommended = ReferenceKind::recommended, adequate = ReferenceKind::adequate_intake,
               pills = ReferenceKind::upper_limit_supplement;

}

TEST_SUITE("reference amounts") {
    TEST_CASE("each age band begins at its boundary") {
        struct Edge {
            int age;
            double before, from;
        };

        for (auto const& [age, before, from] :
             {Edge{4, 80, 130}, Edge{9, 130, 240}, Edge{14, 240, 410}, Edge{19, 410, 400}, Edge{31, 400, 420}}) {
            CHECK(value(us(age - 1, "male"), Nutrient::magnesium, recommended) == before);
            CHECK(value(us(age, "male"), Nutrient::magnesium, recommended) == from);
        }
        CHECK(value(us(50, "female"), Nutrient::calcium, recommended) == 1000);
        CHECK(value(us(51, "female"), Nutrient::calcium, recommended) == 1200);
        CHECK(value(us(70, "male"), Nutrient::vitamin_d, recommended) == 600);
        CHECK(value(us(71, "male"), Nutrient::vitamin_d, recommended) == 800);
    }

    TEST_CASE("an age no table has gives nothing") {
        CHECK(range(us(0, "male"), Nutrient::magnesium, recommended).first == -1);
        CHECK(range(us(121, "male"), Nutrient::magnesium, recommended).first == -1);
    }

    TEST_CASE("unknown sex gives the range of both, unknown age that of all adults") {
        CHECK(range(us(40, ""), Nutrient::potassium, adequate) == std::pair(2600.0, 3400.0));
        CHECK(range(us({}, "female"), Nutrient::magnesium, recommended) == std::pair(310.0, 360.0));
        CHECK(range(us({}, ""), Nutrient::calcium, recommended) == std::pair(1000.0, 1300.0));
    }

    TEST_CASE("pregnancy and breastfeeding have their own") {
        CHECK(value(us(30, "female", "pregnant"), Nutrient::potassium, adequate) == 2900);
        CHECK(value(us(31, "female", "pregnant"), Nutrient::magnesium, recommended) == 360);
        CHECK(value(us(30, "female", "breastfeeding"), Nutrient::potassium, adequate) == 2800);
        CHECK(value(us(18, "female", "pregnant"), Nutrient::calcium, recommended) == 1300);
        CHECK(value(us(30, "female", "pregnant"), Nutrient::caffeine, ReferenceKind::upper_limit) == 200);
    }

    TEST_CASE("the region decides; without one all of them count, and the least is the limit") {
        for (auto const& [region, limit] : {std::pair("us", 350), {"eu", 250}, {"uk", 400}})
            CHECK(value({40, "male", "usual", region}, Nutrient::magnesium, pills) == limit);
        CHECK(range({40, "male", "usual", ""}, Nutrient::magnesium, pills) == std::pair(250.0, 400.0));
        CHECK(value({40, "female", "usual", "eu"}, Nutrient::magnesium, adequate) == 300);
        CHECK(value({40, "female", "usual", "uk"}, Nutrient::magnesium, recommended) == 270);
    }

    TEST_CASE("what a region does not say, the rows for the whole world say, and no other region") {
        CHECK(value({40, "male", "usual", "uk"}, Nutrient::caffeine, ReferenceKind::upper_limit) == 400);
        CHECK(value({40, "male", "usual", "uk"}, Nutrient::calcium, recommended) == 700);
        CHECK(value({40, "male", "usual", "eu"}, Nutrient::calcium, recommended) == 950);
        CHECK(range({40, "male", "usual", "uk"}, Nutrient::calcium, ReferenceKind::upper_limit).first == -1);
        CHECK(range({40, "male", "usual", "us"}, Nutrient::alcohol, ReferenceKind::upper_limit).first == -1);
    }

    TEST_CASE("beside what a region calls enough no other amount to aim for stands") {
        CHECK(range(us(40, "female"), Nutrient::potassium, recommended).first == -1);
        CHECK(range({40, "male", "usual", "eu"}, Nutrient::potassium, recommended).first == -1);
        CHECK(range({40, "male", "usual", "eu"}, Nutrient::magnesium, recommended).first == -1);
    }

    // Each person of each region: no row of another region, and what is not given is on this list.
    TEST_CASE("for a known region no line falls back to another, and what is missing is said") {
        std::set<std::string> missing;
        for (auto const* region : {"us", "eu", "uk"})
            for (auto const* life : {"usual", "pregnant", "breastfeeding"})
                for (auto const* sex : {"female", "male", ""})
                    for (int age = 1; age <= 100; ++age) {
                        bool const carries = std::string_view(life) == "usual" || (age >= 19 && age <= 50);
                        if (!carries || (std::string_view(life) != "usual" && std::string_view(sex) != "female"))
                            continue;
                        Person const person{age, sex, life, region};
                        for (auto const& one : references_for(library(), person))
                            for (auto const* row : one.rows)
                                CHECK((row->region == region || row->region == "any"));
                        for (auto const nutrient : nutrients_without_reference(library(), person))
                            missing.insert(std::string(region) + " " + life + " " +
                                           std::string(knowledge::word(nutrient)) + (age < 19 ? " under 19" : ""));
                    }
        CHECK(missing == std::set<std::string>{"eu usual water under 19",   // of one year
                                               "uk usual water under 19", "uk usual potassium under 19",
                                               "uk pregnant potassium", "uk pregnant magnesium",
                                               "uk breastfeeding potassium", "uk breastfeeding magnesium"});
    }

    TEST_CASE("without a region nothing is missing") {
        CHECK(nutrients_without_reference(library(), {40, "female", "usual", ""}).empty());
        CHECK(nutrients_without_reference(library(), {0, "female", "usual", "us"}).size() == 6);
    }

    TEST_CASE("a region without a limit heeds the lowest of the others, without showing it") {
        Person const child{10, "male", "usual", "uk"};
        CHECK(range(child, Nutrient::magnesium, pills).first == -1);
        CHECK(limit_to_heed(library(), child, Nutrient::magnesium, pills) == 250);
        CHECK(limit_to_heed(library(), {40, "male", "usual", "uk"}, Nutrient::magnesium, pills) == 400);
        CHECK_FALSE(limit_to_heed(library(), child, Nutrient::potassium, pills).has_value());
    }

    TEST_CASE("what clinicians think is apart from the references") {
        for (auto const& one : references_for(library(), us(40, "male")))
            CHECK((one.kind != ReferenceKind::clinicians_opinion_low &&
                   one.kind != ReferenceKind::clinicians_opinion_high));
        auto const opinions = opinions_for(library(), us(40, "male"));
        REQUIRE(opinions.size() == 2);
        CHECK(opinions.front().nutrient == Nutrient::sodium);
        CHECK(opinions_for(library(), us(16, "male")).empty());
        CHECK(opinions_for(library(), us(30, "female", "pregnant")).empty());
    }

    TEST_CASE("no upper limit of potassium is made up") {
        for (auto const* region : {"us", "eu", "uk", ""})
            CHECK(range({40, "male", "usual", region}, Nutrient::potassium, ReferenceKind::upper_limit).first == -1);
    }

    TEST_CASE("each nutrient and kind stands once, with rows and their sources") {
        auto const all = references_for(library(), us({}, ""));
        for (auto const& one : all) {
            CHECK(std::count_if(all.begin(), all.end(), [&](auto const& other) {
                      return other.nutrient == one.nutrient && other.kind == one.kind;
                  }) == 1);
            CHECK(one.low <= one.high);
            REQUIRE_FALSE(one.rows.empty());
            for (auto const* row : one.rows)
                CHECK(knowledge::find_source(shipped(), row->source) != nullptr);
        }
    }
}

TEST_SUITE("the person of the references") {
    TEST_CASE("an empty diary has nobody's age, sex or region") {
        auto const nobody = person_of({}, moment());
        CHECK_FALSE(nobody.age.has_value());
        CHECK(nobody.sex.empty());
        CHECK(nobody.life == "usual");
        CHECK(nobody.region.empty());
    }

    TEST_CASE("a country stands for its region, another for none") {
        for (auto const& [word, region] :
             {std::pair("us", "us"), {"gb", "uk"}, {"ie", "eu"}, {"de", "eu"}, {"jp", ""}}) {
            DiaryMaker maker;
            maker.region(word);
            CHECK(person_of(maker.diary(), moment()).region == region);
        }
    }

    TEST_CASE("another sex than female or male is not known for the tables") {
        DiaryMaker maker;
        maker.born(33);
        maker.profile({field(Field::profile_sex, "other"), field(Field::profile_pregnancy, "breastfeeding")});
        auto const person = person_of(maker.diary(), moment());
        CHECK(person.age == 33);
        CHECK(person.sex.empty());
        CHECK(person.life == "breastfeeding");
    }
}

TEST_SUITE("reference lines") {
    TEST_CASE("salt is not shown while blood pressure is unknown or high") {
        CHECK(is_shown(healthy(), Nutrient::sodium, adequate));
        auto unknown = healthy();
        unknown.profile({field(Field::profile_blood_pressure, "not_sure")});
        CHECK_FALSE(is_shown(unknown, Nutrient::sodium, adequate));
        auto high = healthy();
        high.conditions({"high_blood_pressure"});
        CHECK_FALSE(is_shown(high, Nutrient::sodium, adequate));
        CHECK(is_shown(high, Nutrient::sodium, ReferenceKind::reduce_above));
        CHECK(line(high, Nutrient::sodium, adequate)->hidden.front()->id == "high_blood_pressure");
    }

    TEST_CASE("a potassium block hides potassium, also when it is the clinician's word alone") {
        auto dialysis = healthy();
        dialysis.conditions({"dialysis"});
        CHECK_FALSE(is_shown(dialysis, Nutrient::potassium, adequate));
        auto told = healthy();
        CHECK(is_shown(told, Nutrient::potassium, adequate));
        told.profile({field(Field::profile_advised_less, std::vector{std::string_view("potassium")})});
        CHECK_FALSE(is_shown(told, Nutrient::potassium, adequate));
        CHECK(line(told, Nutrient::potassium, adequate)->limited);
    }

    TEST_CASE("a fluid limit hides every amount to drink") {
        auto old = healthy();
        old.born(70);
        CHECK(is_shown(old, Nutrient::water, ReferenceKind::drinks_minimum_guide));
        old.conditions({"fluid_limit"});
        CHECK_FALSE(is_shown(old, Nutrient::water, adequate));
        CHECK_FALSE(is_shown(old, Nutrient::water, ReferenceKind::drinks_minimum_guide));
    }

    TEST_CASE("what keto clinicians suggest is shown in the first four weeks, with nothing against it") {
        constexpr auto opinion = ReferenceKind::clinicians_opinion_low;
        CHECK_FALSE(line(healthy(), Nutrient::sodium, opinion).has_value());
        auto keto = healthy();
        keto.profile({field(Field::profile_diet, "keto"), {Field::profile_diet_since, today(-27)}});
        CHECK(is_shown(keto, Nutrient::sodium, opinion));
        keto.conditions({"high_blood_pressure"});
        CHECK_FALSE(is_shown(keto, Nutrient::sodium, opinion));
        keto.profile({{Field::profile_diet_since, today(-28)}});
        CHECK_FALSE(line(keto, Nutrient::sodium, opinion).has_value());
    }

    TEST_CASE("a nutrient that is hidden is named once, with each reason once") {
        auto keto = healthy();
        keto.profile({field(Field::profile_diet, "keto"), {Field::profile_diet_since, today(-5)}});
        keto.conditions({"high_blood_pressure", "heart_failure"});
        auto const facts = facts_of(keto);
        auto const blockers = blockers_for(facts, library(), keto.diary());
        auto const lines = reference_lines(library(), person_of(keto.diary(), moment()), {}, blockers, facts);
        auto const sodium = [](auto const& one) { return one.nutrient == Nutrient::sodium; };
        auto const hidden = hidden_references(lines);
        REQUIRE(std::count_if(hidden.begin(), hidden.end(), sodium) == 1);
        auto because = std::find_if(hidden.begin(), hidden.end(), sodium)->because;
        CHECK(because.size() >= 2);
        std::sort(because.begin(), because.end());
        CHECK(std::adjacent_find(because.begin(), because.end()) == because.end());
    }

    TEST_CASE("what a clinician limits is hidden without another reason") {
        auto told = healthy();
        told.profile({field(Field::profile_advised_less, std::vector{std::string_view("potassium")})});
        auto const facts = facts_of(told);
        auto const blockers = blockers_for(facts, library(), told.diary());
        auto const hidden =
            hidden_references(reference_lines(library(), person_of(told.diary(), moment()), {}, blockers, facts));
        REQUIRE(hidden.size() == 1);
        CHECK(hidden.front().nutrient == Nutrient::potassium);
        CHECK(hidden.front().limited);
        CHECK(hidden.front().because.empty());
    }

    TEST_CASE("what is left is the range less what was taken, never less than none") {
        Intake today;
        today.amounts[static_cast<std::size_t>(Nutrient::potassium)] = 1000;
        auto maker = healthy();
        maker.profile({field(Field::profile_sex, "other")});
        auto const one = *line(maker, Nutrient::potassium, adequate, today);
        CHECK(one.taken == 1000);
        CHECK(one.gap_low == 1600);
        CHECK(one.gap_high == 2400);
        today.amounts[static_cast<std::size_t>(Nutrient::potassium)] = 3000;
        CHECK(line(maker, Nutrient::potassium, adequate, today)->gap_low == 0);
    }

    TEST_CASE("a sum that is a lower bound says so; a limit has no gap") {
        Intake today;
        today.incomplete[static_cast<std::size_t>(Nutrient::magnesium)] = true;
        today.magnesium_supplement = 100;
        auto const limit = *line(healthy(), Nutrient::magnesium, pills, today);
        CHECK(limit.taken == 100);
        CHECK(limit.gap_high == 0);
        CHECK(line(healthy(), Nutrient::magnesium, recommended, today)->at_least);
        CHECK_FALSE(line(healthy(), Nutrient::calcium, recommended, today)->at_least);
    }

    TEST_CASE("the guide of drinks is compared with drinks, not with all water") {
        Intake today;
        today.drinks = 1500;
        auto old = healthy();
        old.born(65);
        CHECK(line(old, Nutrient::water, ReferenceKind::drinks_minimum_guide, today)->taken == 1500);
        old.born(64);
        CHECK_FALSE(line(old, Nutrient::water, ReferenceKind::drinks_minimum_guide, today).has_value());
    }
}
