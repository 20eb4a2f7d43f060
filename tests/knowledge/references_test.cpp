// Reference amounts: the figures of the evidence pack, 3.1 to 3.3 and 3.5, copied by hand.
#include "doctest.h"
#include "files.h"

#include <algorithm>
#include <map>
#include <set>

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::accepts;
using unknot::tests::library;
using unknot::tests::refuses;
using unknot::tests::shipped;

namespace {

constexpr auto file = "references.csv";
constexpr std::string_view row = "\nsodium,adequate_intake,us,any,usual,1,3,800,mg,nasem-2019,true";

struct Who {
    char const* region;
    char const* sex;
    char const* life;
    int age;
};

// The only amount for such a person; fails when there are none or two.
double amount_for(Nutrient nutrient, ReferenceKind kind, Who const& who) {
    CAPTURE(std::string(word(nutrient)) + " " + std::string(word(kind)) + " " + who.region + " " + who.sex + " " +
            who.life + " " + std::to_string(who.age));
    std::vector<double> found;
    for (auto const& one : library().references)
        if (one.nutrient == nutrient && one.kind == kind && one.region == who.region && one.life == who.life &&
            (one.sex == who.sex || one.sex == "any") && one.from_age <= who.age && who.age <= one.to_age)
            found.push_back(one.value);
    REQUIRE(found.size() == 1);
    return found.front();
}

// A row of 3.1: potassium, magnesium and calcium for males, then females.
struct LifeStage {
    char const* life;
    int from, to;
    double sodium, reduce, potassium_m, potassium_f, magnesium_m, magnesium_f, magnesium_limit;
    double calcium_m, calcium_f, calcium_limit, vitamin_d, vitamin_d_limit;
};

constexpr LifeStage stages[] = {
    {"usual", 1, 3, 800, 1200, 2000, 2000, 80, 80, 65, 700, 700, 2500, 600, 2500},
    {"usual", 4, 8, 1000, 1500, 2300, 2300, 130, 130, 110, 1000, 1000, 2500, 600, 3000},
    {"usual", 9, 13, 1200, 1800, 2500, 2300, 240, 240, 350, 1300, 1300, 3000, 600, 4000},
    {"usual", 14, 18, 1500, 2300, 3000, 2300, 410, 360, 350, 1300, 1300, 3000, 600, 4000},
    {"usual", 19, 30, 1500, 2300, 3400, 2600, 400, 310, 350, 1000, 1000, 2500, 600, 4000},
    {"usual", 31, 50, 1500, 2300, 3400, 2600, 420, 320, 350, 1000, 1000, 2500, 600, 4000},
    {"usual", 51, 70, 1500, 2300, 3400, 2600, 420, 320, 350, 1000, 1200, 2000, 600, 4000},
    {"usual", 71, 120, 1500, 2300, 3400, 2600, 420, 320, 350, 1200, 1200, 2000, 800, 4000},
    {"pregnant", 14, 18, 1500, 2300, 0, 2600, 0, 400, 350, 0, 1300, 3000, 600, 4000},
    {"pregnant", 19, 30, 1500, 2300, 0, 2900, 0, 350, 350, 0, 1000, 2500, 600, 4000},
    {"pregnant", 31, 50, 1500, 2300, 0, 2900, 0, 360, 350, 0, 1000, 2500, 600, 4000},
    {"breastfeeding", 14, 18, 1500, 2300, 0, 2500, 0, 360, 350, 0, 1300, 3000, 600, 4000},
    {"breastfeeding", 19, 30, 1500, 2300, 0, 2800, 0, 310, 350, 0, 1000, 2500, 600, 4000},
    {"breastfeeding", 31, 50, 1500, 2300, 0, 2800, 0, 320, 350, 0, 1000, 2500, 600, 4000},
};

void has_stage(LifeStage const& stage, char const* sex, int age, double potassium, double magnesium, double calcium) {
    using enum ReferenceKind;
    Who const who{"us", sex, stage.life, age};
    CHECK(amount_for(Nutrient::sodium, adequate_intake, who) == stage.sodium);
    CHECK(amount_for(Nutrient::sodium, reduce_above, who) == stage.reduce);
    CHECK(amount_for(Nutrient::potassium, adequate_intake, who) == potassium);
    CHECK(amount_for(Nutrient::magnesium, recommended, who) == magnesium);
    CHECK(amount_for(Nutrient::magnesium, upper_limit_supplement, who) == stage.magnesium_limit);
    CHECK(amount_for(Nutrient::calcium, recommended, who) == calcium);
    CHECK(amount_for(Nutrient::calcium, upper_limit, who) == stage.calcium_limit);
    CHECK(amount_for(Nutrient::vitamin_d, recommended, who) == stage.vitamin_d);
    CHECK(amount_for(Nutrient::vitamin_d, upper_limit, who) == stage.vitamin_d_limit);
}

}

TEST_SUITE("broken references") {
    TEST_CASE("a word nobody knows is refused at its line") {
        for (auto const& change : {std::pair<std::string, std::string>{"sodium", "natrium"},
                                   {"adequate_intake", "target"},
                                   {",us,", ",fr,"},
                                   {",any,", ",all,"},
                                   {",usual,", ",old,"},
                                   {",mg,", ",oz,"},
                                   {"nasem-2019", "nasem"},
                                   {",true", ",yes"}}) {
            std::string other(row);
            other.replace(other.find(change.first), change.first.size(), change.second);
            refuses(file, row, other, "", 1);
        }
    }

    TEST_CASE("ages are whole years from 0 to 120, and end no sooner than they begin") {
        for (std::string const ages : {",-1,3,", ",4,3,", ",1,121,", ",,3,", ",1,,", ",1.5,3,", ",1,2.9,", ",one,3,"}) {
            std::string other(row);
            other.replace(other.find(",1,3,"), 5, ages);
            refuses(file, row, other, "", 1);
        }
        std::string other(row);
        accepts(file, row, other.replace(other.find(",1,3,"), 5, ",3,3,"));
    }

    TEST_CASE("a value that is missing or below nothing is refused") {
        for (std::string const value : {",,mg", ",-800,mg", ",lots,mg"}) {
            std::string other(row);
            other.replace(other.find(",800,mg"), 7, value);
            refuses(file, row, other, "", 1);
        }
    }
}

TEST_SUITE("references") {
    TEST_CASE("US amounts for every life stage, at both ends of its ages") {
        for (auto const& stage : stages)
            for (int const age : {stage.from, stage.to}) {
                bool const usual = std::string_view(stage.life) == "usual";
                if (usual) has_stage(stage, "male", age, stage.potassium_m, stage.magnesium_m, stage.calcium_m);
                has_stage(stage, "female", age, stage.potassium_f, stage.magnesium_f, stage.calcium_f);
            }
    }

    TEST_CASE("other authorities") {
        using enum ReferenceKind;
        CHECK(amount_for(Nutrient::sodium, reduce_above, {"any", "male", "usual", 40}) == 2000);
        CHECK(amount_for(Nutrient::potassium, recommended, {"any", "male", "usual", 40}) == 3510);
        CHECK(amount_for(Nutrient::sodium, adequate_intake, {"eu", "female", "usual", 40}) == 2000);
        CHECK(amount_for(Nutrient::potassium, adequate_intake, {"eu", "female", "usual", 40}) == 3500);
        CHECK(amount_for(Nutrient::potassium, adequate_intake, {"eu", "female", "pregnant", 30}) == 3500);
        CHECK(amount_for(Nutrient::potassium, adequate_intake, {"eu", "female", "breastfeeding", 30}) == 4000);
        CHECK(amount_for(Nutrient::magnesium, adequate_intake, {"eu", "male", "usual", 40}) == 350);
        CHECK(amount_for(Nutrient::magnesium, adequate_intake, {"eu", "female", "usual", 40}) == 300);
        CHECK(amount_for(Nutrient::magnesium, recommended, {"uk", "male", "usual", 40}) == 300);
        CHECK(amount_for(Nutrient::magnesium, recommended, {"uk", "female", "usual", 40}) == 270);
        CHECK(amount_for(Nutrient::salt, reduce_above, {"uk", "male", "usual", 40}) == 6);
    }

    TEST_CASE("European amounts, at both ends of each age") {
        using enum ReferenceKind;

        struct Band {
            int from, to;
            double amount;
        };

        auto const holds = [](Nutrient nutrient, ReferenceKind kind, char const* sex,
                              std::initializer_list<Band> bands) {
            for (auto const& band : bands)
                for (int const age : {band.from, band.to})
                    CHECK(amount_for(nutrient, kind, {"eu", sex, "usual", age}) == band.amount);
        };
        holds(Nutrient::calcium, recommended, "male",
              {{1, 3, 450}, {4, 10, 800}, {11, 17, 1150}, {18, 24, 1000}, {25, 120, 950}});
        holds(Nutrient::calcium, upper_limit, "female", {{18, 120, 2500}});
        holds(Nutrient::vitamin_d, adequate_intake, "female", {{1, 120, 600}});
        holds(Nutrient::vitamin_d, upper_limit, "male", {{1, 10, 2000}, {11, 120, 4000}});
        holds(Nutrient::magnesium, adequate_intake, "male", {{1, 2, 170}, {3, 9, 230}, {10, 17, 300}, {18, 120, 350}});
        holds(Nutrient::magnesium, adequate_intake, "female", {{10, 17, 250}, {18, 120, 300}});
        holds(Nutrient::magnesium, upper_limit_supplement, "male", {{4, 120, 250}});
        holds(Nutrient::potassium, adequate_intake, "male",
              {{1, 3, 800}, {4, 6, 1100}, {7, 10, 1800}, {11, 14, 2700}, {15, 120, 3500}});
        holds(Nutrient::sodium, adequate_intake, "male", {{1, 3, 1100}, {4, 6, 1300}, {7, 10, 1700}, {11, 120, 2000}});
        for (auto const* life : {"pregnant", "breastfeeding"}) {
            CHECK(amount_for(Nutrient::calcium, recommended, {"eu", "female", life, 24}) == 1000);
            CHECK(amount_for(Nutrient::calcium, recommended, {"eu", "female", life, 25}) == 950);
            CHECK(amount_for(Nutrient::vitamin_d, adequate_intake, {"eu", "female", life, 30}) == 600);
            CHECK(amount_for(Nutrient::magnesium, adequate_intake, {"eu", "female", life, 30}) == 300);
            CHECK(amount_for(Nutrient::sodium, adequate_intake, {"eu", "female", life, 30}) == 2000);
        }
    }

    TEST_CASE("British amounts, at both ends of each age") {
        using enum ReferenceKind;

        struct Band {
            int from, to;
            double calcium_m, calcium_f;
        };

        for (auto const& band :
             {Band{1, 3, 350, 350}, {4, 6, 450, 450}, {7, 10, 550, 550}, {11, 18, 1000, 800}, {19, 120, 700, 700}})
            for (int const age : {band.from, band.to}) {
                CHECK(amount_for(Nutrient::calcium, recommended, {"uk", "male", "usual", age}) == band.calcium_m);
                CHECK(amount_for(Nutrient::calcium, recommended, {"uk", "female", "usual", age}) == band.calcium_f);
                CHECK(amount_for(Nutrient::vitamin_d, recommended, {"uk", "female", "usual", age}) == 400);
                CHECK(amount_for(Nutrient::vitamin_d, upper_limit, {"uk", "male", "usual", age}) ==
                      (age <= 10 ? 2000 : 4000));
            }
        CHECK(amount_for(Nutrient::calcium, recommended, {"uk", "female", "pregnant", 30}) == 700);
        CHECK(amount_for(Nutrient::calcium, recommended, {"uk", "female", "breastfeeding", 30}) == 1250);
        CHECK(amount_for(Nutrient::magnesium, recommended, {"uk", "female", "usual", 18}) == 300);
        CHECK(amount_for(Nutrient::magnesium, recommended, {"uk", "female", "usual", 19}) == 270);
        CHECK(amount_for(Nutrient::potassium, recommended, {"uk", "male", "usual", 19}) == 3500);
        CHECK(amount_for(Nutrient::sodium, reduce_above, {"uk", "male", "usual", 10}) == 2000);
        CHECK(amount_for(Nutrient::sodium, reduce_above, {"uk", "male", "usual", 11}) == 2400);
        CHECK(amount_for(Nutrient::water, adequate_intake, {"uk", "female", "usual", 40}) == 2000);
    }

    TEST_CASE("the region decides how much magnesium may come from supplements") {
        using enum ReferenceKind;
        CHECK(amount_for(Nutrient::magnesium, upper_limit_supplement, {"us", "male", "usual", 72}) == 350);
        CHECK(amount_for(Nutrient::magnesium, upper_limit_supplement, {"eu", "male", "usual", 72}) == 250);
        CHECK(amount_for(Nutrient::magnesium, upper_limit_supplement, {"uk", "male", "usual", 72}) == 400);
        for (auto const* region : {"us", "eu", "uk"})
            CHECK(amount_for(Nutrient::magnesium, upper_limit_supplement, {region, "female", "pregnant", 30}) <= 350);
    }

    TEST_CASE("total water, and drinks of older people") {
        struct Water {
            Who who;
            double millilitres;
        };

        for (auto const& one : {Water{{"us", "male", "usual", 2}, 1300},
                                {{"us", "female", "usual", 8}, 1700},
                                {{"us", "male", "usual", 9}, 2400},
                                {{"us", "female", "usual", 13}, 2100},
                                {{"us", "male", "usual", 14}, 3300},
                                {{"us", "female", "usual", 18}, 2300},
                                {{"us", "male", "usual", 19}, 3700},
                                {{"us", "female", "usual", 90}, 2700},
                                {{"us", "female", "pregnant", 30}, 3000},
                                {{"us", "female", "breastfeeding", 30}, 3800},
                                {{"eu", "male", "usual", 40}, 2500},
                                {{"eu", "female", "usual", 40}, 2000},
                                {{"eu", "female", "pregnant", 30}, 2300},
                                {{"eu", "female", "breastfeeding", 30}, 2700},
                                {{"eu", "male", "usual", 3}, 1300},
                                {{"eu", "female", "usual", 4}, 1600},
                                {{"eu", "male", "usual", 9}, 2100},
                                {{"eu", "female", "usual", 13}, 1900}})
            CHECK(amount_for(Nutrient::water, ReferenceKind::adequate_intake, one.who) == one.millilitres);
        auto const drinks = ReferenceKind::drinks_minimum_guide;
        CHECK(amount_for(Nutrient::water, drinks, {"any", "male", "usual", 70}) == 2000);
        CHECK(amount_for(Nutrient::water, drinks, {"any", "female", "usual", 70}) == 1600);
    }

    TEST_CASE("caffeine and alcohol") {
        using enum ReferenceKind;
        CHECK(amount_for(Nutrient::caffeine, upper_limit, {"any", "male", "usual", 40}) == 400);
        CHECK(amount_for(Nutrient::caffeine, single_limit, {"any", "male", "usual", 40}) == 200);
        CHECK(amount_for(Nutrient::caffeine, upper_limit, {"any", "female", "pregnant", 30}) == 200);
        CHECK(amount_for(Nutrient::caffeine, upper_limit, {"any", "female", "breastfeeding", 30}) == 200);
        CHECK(amount_for(Nutrient::caffeine, upper_limit, {"any", "male", "usual", 15}) == 3);
        CHECK(amount_for(Nutrient::alcohol, upper_limit, {"uk", "male", "usual", 40}) == 14 * 8);
    }

    TEST_CASE("ranges of keto clinicians are theirs, for adults, and verified by nobody") {
        using enum ReferenceKind;
        Who const adult{"any", "female", "usual", 40};
        CHECK(amount_for(Nutrient::sodium, clinicians_opinion_low, adult) == 3000);
        CHECK(amount_for(Nutrient::sodium, clinicians_opinion_high, adult) == 5000);
        for (auto const& one : library().references) {
            if (one.kind != clinicians_opinion_low && one.kind != clinicians_opinion_high) continue;
            CHECK(one.from_age >= 18);
            CHECK(one.life == "usual");
            CHECK_FALSE(one.verified);
        }
    }

    TEST_CASE("no upper limit for potassium is invented") {
        for (auto const& one : library().references)
            if (one.nutrient == Nutrient::potassium) {
                CHECK(one.kind != ReferenceKind::upper_limit);
                CHECK(one.kind != ReferenceKind::upper_limit_supplement);
                CHECK(one.value < 4700);
            }
    }

    TEST_CASE("what is known from memory is not called verified") {
        for (auto const& one : library().references) {
            CAPTURE(std::string(word(one.nutrient)) + " " + one.source);
            if (one.verified) CHECK(find_source(shipped(), one.source)->verified);
            if (one.source == "iom-1997" || one.source == "iom-2011" || one.nutrient == Nutrient::water)
                CHECK_FALSE(one.verified);
        }
    }

    TEST_CASE("the unit is that of the nutrient") {
        for (auto const& one : library().references) {
            CAPTURE(std::string(word(one.nutrient)) + " " + one.unit);
            if (one.nutrient == Nutrient::vitamin_d) CHECK(one.unit == "iu");
            if (one.nutrient == Nutrient::water) CHECK(one.unit == "ml");
            if (one.nutrient == Nutrient::sodium || one.nutrient == Nutrient::potassium) CHECK(one.unit == "mg");
            CHECK((one.unit == "mg_per_kg") == (one.nutrient == Nutrient::caffeine && one.to_age < 18));
        }
    }
}
