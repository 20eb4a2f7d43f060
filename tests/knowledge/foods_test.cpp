#include "doctest.h"
#include "files.h"
#include "knowledge/foods.h"

#include <algorithm>
#include <map>
#include <set>

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::accepts;
using unknot::tests::library;
using unknot::tests::refuses;

namespace {

using Amount = std::optional<double>;

constexpr auto file = "foods.csv";
constexpr std::string_view cheddar =
    "\ncheddar,Cheddar cheese,dairy,1009,37.02,653,76,27,710,24,2.4,3.1,0,0,1 oz,28.35,"
    "\"1 cup, diced\",132,milk vegetarian,,usda-sr28";

Amount amount(Food const& food, Nutrient nutrient) { return food.amounts[static_cast<std::size_t>(nutrient)]; }

Food const& food(std::string_view id) {
    auto const* found = find_food(library(), id);
    REQUIRE_MESSAGE(found != nullptr, std::string(id));
    return *found;
}

bool has_tag(Food const& food, std::string_view tag) {
    return std::find(food.tags.begin(), food.tags.end(), tag) != food.tags.end();
}

// Breaks the row of the cheddar.
void row_refused(std::string_view from, std::string_view to, std::string_view saying) {
    std::string row(cheddar);
    auto const at = row.find(from);
    REQUIRE(at != std::string::npos);
    row.replace(at, from.size(), to);
    refuses(file, cheddar, row, saying, 1);
}

// What 100 g of a group's foods can hold: net carbohydrate in g, sodium in mg.
struct Bounds {
    double carbs_low, carbs_high, sodium_low, sodium_high;
};

std::map<std::string, Bounds> const bounds = {
    {"vegetable", {0, 45, 0, 1600}},                                 // sun-dried tomato; green olives in brine
    {"fruit", {1, 80, 0, 30}},                                       // avocado; raisins
    {"legume", {0, 22, 0, 400}},                                     // tofu; chickpeas, boiled; canned and salted ones
    {"nut_seed", {1, 28, 0, 450}},                                   // cashews; salted peanut butter
    {"fish", {0, 10, 40, 4000}},                                     // mussels, pickled herring; anchovies
    {"meat", {0, 5, 40, 1800}},                                      // sausage; bacon and ham
    {"egg", {0.5, 4, 40, 200}},       {"dairy", {1, 6, 25, 1400}},   // hard cheese; Parmesan
    {"grain", {8, 70, 0, 650}},                                      // porridge; crispbread; bread
    {"fat", {0, 3, 0, 700}},                                         // salted butter
    {"sweet", {20, 100, 0, 120}},                                    // cocoa; sugar
    {"drink", {0, 17, 0, 260}},                                      // prune juice; salted tomato juice
    {"alcohol", {0, 14, 0, 12}},                                     // dessert wine
    {"soup", {0, 18, 100, 27000}},                                   // dry stock cubes
    {"condiment", {0, 30, 0, 39000}},                                // ketchup; salt
};

}

TEST_SUITE("broken foods") {
    TEST_CASE("a cell that is no number, or below nothing, is refused at its line") {
        row_refused(",653,", ",trace,", "no number");
        row_refused(",653,", ",-653,", "less than nothing");
        row_refused(",132,", ",\"1,5\",", "no number");
    }

    TEST_CASE("a portion has a name and its grams, and a food has one") {
        row_refused("1 oz,28.35", "1 oz,", "or neither");
        row_refused("1 oz,28.35", ",28.35", "or neither");
        row_refused("1 oz,28.35,\"1 cup, diced\",132", ",,,", "has a portion");
        row_refused("132", "0", "grams");
    }

    TEST_CASE("a group or source nobody knows, an id twice and an empty name are refused") {
        row_refused("dairy", "cheese", "\"cheese\"");
        row_refused("usda-sr28", "usda", "\"usda\"");
        row_refused("cheddar", "buttermilk", "already");
        row_refused(",,usda-sr28", ",rarely,usda-sr28", "\"rarely\"");
        row_refused("Cheddar cheese", "", "name is empty");
    }

    TEST_CASE("a use is a nutrient that people have it for, or seldom") {
        for (std::string const use : {"calcium", "seldom", ""})
            accepts(file, "132,milk vegetarian,,usda-sr28", "132,milk vegetarian," + use + ",usda-sr28");
        CHECK(find_food(library(), "water")->first_for == Nutrient::water);
        CHECK(find_food(library(), "salt")->seldom);
        CHECK_FALSE(find_food(library(), "cheddar")->seldom);
    }

    TEST_CASE("what is not known may stay empty") { accepts(file, ",24,2.4,3.1,0,0,1 oz", ",,,3.1,0,0,1 oz"); }
}

TEST_SUITE("foods") {
    TEST_CASE("a food that is not there is not found") {
        CHECK(find_food(library(), "") == nullptr);
        CHECK(find_food(library(), "Cheddar cheese") == nullptr);
    }

    TEST_CASE("at least 150 foods, no number of the table twice, each by one name") {
        auto const& foods = library().foods;
        CHECK(foods.size() >= 150);
        std::set<std::string> numbers, names;
        for (auto const& one : foods) {
            CHECK(find_food(library(), one.id) == &one);
            CHECK_MESSAGE(names.insert(one.name).second, one.name);
            if (!one.ndb.empty()) CHECK_MESSAGE(numbers.insert(one.ndb).second, one.id);
            CHECK_MESSAGE((!one.ndb.empty() || one.source != "usda-sr28"), one.id);
        }
    }

    TEST_CASE("net carbs and sodium lie where the foods of a group can") {
        for (auto const& one : library().foods) {
            CAPTURE(one.id);
            auto const found = bounds.find(one.group);
            REQUIRE(found != bounds.end());
            auto const& group = found->second;
            if (auto const carbs = amount(one, Nutrient::net_carbs)) {
                CHECK(*carbs >= group.carbs_low);
                CHECK(*carbs <= group.carbs_high);
            }
            if (auto const sodium = amount(one, Nutrient::sodium)) {
                CHECK(*sodium >= group.sodium_low);
                CHECK(*sodium <= group.sodium_high);
            }
        }
    }

    TEST_CASE("every group has foods") {
        for (auto const& row : bounds)
            CHECK_MESSAGE(std::any_of(library().foods.begin(), library().foods.end(),
                                      [&](Food const& one) { return one.group == row.first; }),
                          row.first);
    }

    TEST_CASE("100 g hold no more than 100 g") {
        for (auto const& one : library().foods) {
            double grams = 0;
            for (auto const nutrient : {Nutrient::water, Nutrient::net_carbs, Nutrient::alcohol})
                grams += amount(one, nutrient).value_or(0);
            for (auto const nutrient :
                 {Nutrient::sodium, Nutrient::potassium, Nutrient::magnesium, Nutrient::calcium, Nutrient::caffeine})
                grams += amount(one, nutrient).value_or(0) / 1000;
            CHECK_MESSAGE(grams <= 101, one.id);
        }
    }

    TEST_CASE("caffeine is that of the evidence, none where none can be, and else unknown") {
        CHECK(*amount(food("coffee"), Nutrient::caffeine) * 2.4 == doctest::Approx(95).epsilon(0.01));
        CHECK(*amount(food("espresso"), Nutrient::caffeine) * 0.3 == doctest::Approx(63).epsilon(0.01));
        CHECK(*amount(food("black_tea"), Nutrient::caffeine) * 2.4 == doctest::Approx(47).epsilon(0.01));
        for (std::string const id :
             {"cola", "cola_diet", "green_tea", "coffee_decaf", "cocoa_powder", "dark_chocolate"})
            CHECK_MESSAGE(!amount(food(id), Nutrient::caffeine), id);
        for (auto const& one : library().foods)
            if (amount(one, Nutrient::caffeine).value_or(0) > 0)
                CHECK_MESSAGE((one.id == "coffee" || one.id == "espresso" || one.id == "black_tea"), one.id);
    }

    TEST_CASE("alcohol stands in drinks that have it, by weight of what the label says") {
        for (auto const& one : library().foods)
            CHECK_MESSAGE((amount(one, Nutrient::alcohol).value_or(0) > 0) == (one.group == "alcohol"), one.id);
        // 5 % by volume, 0.789 g in a ml of it, and 100 ml of beer weigh about 101 g.
        CHECK(*amount(food("beer"), Nutrient::alcohol) == doctest::Approx(5 * 0.789 / 1.01).epsilon(0.02));
    }

    TEST_CASE("a food known from one figure holds that figure alone") {
        auto const& juice = food("pickle_juice");
        CHECK(juice.ndb.empty());
        for (auto const nutrient : {Nutrient::potassium, Nutrient::magnesium, Nutrient::calcium, Nutrient::vitamin_d,
                                    Nutrient::vitamin_k, Nutrient::net_carbs, Nutrient::water})
            CHECK_FALSE(amount(juice, nutrient));
        CHECK(*amount(juice, Nutrient::sodium) * 0.74 == doctest::Approx(700).epsilon(0.01));
    }

    TEST_CASE("portions weigh something, and no more than a person eats or drinks at once") {
        for (auto const& one : library().foods) {
            CAPTURE(one.id);
            CHECK(one.portions.size() <= 2);
            for (auto const& portion : one.portions) {
                CHECK_FALSE(portion.text.empty());
                CHECK(portion.grams > 0);
                CHECK(portion.grams <= 600);
            }
        }
    }

    TEST_CASE("tags are the known ones, each once, and one food has no meat in it and is vegan") {
        std::set<std::string> const known = {"milk",     "egg",        "fish",          "shellfish", "soy",
                                             "nut",      "peanut",     "sesame",        "gluten",    "celery",
                                             "mustard",  "vegetarian", "vegan",         "oxalate",   "greens",
                                             "not_keto", "selenium",   "raw_shellfish", "broth",     "potassium_drink"};
        for (auto const& one : library().foods) {
            std::set<std::string> tags;
            for (auto const& tag : one.tags) {
                CHECK_MESSAGE(known.count(tag) == 1, one.id, " ", tag);
                CHECK_MESSAGE(tags.insert(tag).second, one.id);
            }
            if (tags.count("vegan") == 1) {
                for (std::string const animal : {"milk", "egg", "fish", "shellfish"})
                    CHECK_MESSAGE(tags.count(animal) == 0, one.id);
                CHECK_MESSAGE(tags.count("vegetarian") == 1, one.id);
            }
            bool const flesh = one.group == "fish" || one.group == "meat";
            if (flesh) CHECK_MESSAGE(tags.count("vegetarian") == 0, one.id);
        }
    }

    TEST_CASE("foods that rules look at bear their tag") {
        for (std::string const id : {"spinach_boiled", "spinach_raw", "chard_boiled", "beet_greens_raw", "almonds"})
            CHECK_MESSAGE(has_tag(food(id), "oxalate"), id);
        for (std::string const id : {"kale_raw", "kale_boiled", "spinach_raw", "chard_boiled", "parsley", "arugula"})
            CHECK_MESSAGE(has_tag(food(id), "greens"), id);
        for (std::string const id : {"cashews", "onion_raw", "watermelon", "banana", "potato_baked", "lentils_boiled"})
            CHECK_MESSAGE(has_tag(food(id), "not_keto"), id);
        for (std::string const id : {"coconut_water", "coconut_water_bottled"})
            CHECK_MESSAGE(has_tag(food(id), "potassium_drink"), id);
        CHECK(has_tag(food("brazil_nuts"), "selenium"));
        CHECK(has_tag(food("oysters_raw"), "raw_shellfish"));
        CHECK(has_tag(food("beef_broth"), "broth"));
    }

    TEST_CASE("the unit of each nutrient") {
        CHECK(unit_of(Nutrient::water) == "ml");
        CHECK(unit_of(Nutrient::sodium) == "mg");
        CHECK(unit_of(Nutrient::caffeine) == "mg");
        CHECK(unit_of(Nutrient::vitamin_d) == "IU");
        CHECK(unit_of(Nutrient::vitamin_k) == "ug");
        for (auto const nutrient : {Nutrient::net_carbs, Nutrient::alcohol, Nutrient::salt})
            CHECK(unit_of(nutrient) == "g");
    }
}
