// The table of the evidence pack, 5.3, copied by hand: USDA SR28, per 100 g.
#include "doctest.h"
#include "files.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::library;

namespace {

// A figure that the table does not have.
constexpr double open = -1;
// A figure that the table marks as unknown.
constexpr double unknown = -2;

struct Figures {
    char const* ndb;
    double potassium, magnesium, calcium, sodium, vitamin_d, net_carbs;
};

constexpr Figures table[] = {
    {"9037", 485, 29, 12, 7, 0, 1.8},              // avocado
    {"11148", 549, 86, 58, 179, 0, 2.0},           // Swiss chard, boiled
    {"11458", 466, 87, 136, 70, 0, 1.4},           // spinach, boiled
    {"11457", 558, 79, 99, 79, 0, 1.4},            // spinach, raw
    {"11233", 491, 47, 150, 38, 0, 5.2},           // kale, raw
    {"11234", 228, 18, 72, open, 0, open},         // kale, boiled
    {"11091", 293, 21, 40, 41, 0, 3.9},            // broccoli, boiled
    {"11012", 224, 14, 23, 14, 0, 2.1},            // asparagus, boiled
    {"11260", 318, 9, 3, 5, 7, 2.3},               // white mushrooms
    {"11243", 437, 13, 3, open, 14, open},         // portabella, grilled
    {"11529", 237, 11, 10, 5, 0, 2.7},             // tomato
    {"11282", 146, 10, 23, 4, 0, 7.6},             // onion
    {"11959", 369, 47, 160, 27, 0, 2.1},           // arugula
    {"11086", 762, 70, 117, 226, 0, 0.6},          // beet greens, raw
    {"11477", 261, 18, 16, 8, 0, 2.1},             // zucchini, raw
    {"12014", 809, 592, 46, 7, 0, 4.7},            // pumpkin seeds
    {"12012", 1200, 700, 70, 5, unknown, 4.7},     // hemp seeds
    {"12006", 407, 335, 631, 16, unknown, 7.7},    // chia
    {"12061", 733, 270, 269, 1, 0, 9.1},           // almonds
    {"12078", 659, 376, 160, 3, 0, 4.2},           // Brazil nuts
    {"12087", 660, 292, 37, 12, 0, 26.9},          // cashews
    {"12036", 645, 325, 78, 9, 0, 11.4},           // sunflower seeds
    {"12024", 475, 356, 989, 11, 0, 11.7},         // sesame, toasted
    {"15237", 384, 30, 15, 61, 526, 0},            // salmon, farmed
    {"15209", 628, 37, 15, 56, unknown, 0},        // salmon, wild
    {"15047", 401, 97, 15, 83, unknown, 0},        // mackerel, cooked; its vitamin D is that of the raw fish
    {"15046", open, open, open, open, 643, 0},     // mackerel, raw
    {"15088", 397, 39, 382, 307, 193, 0},          // sardines with bones
    {"15170", 229, 54, 45, 112, 1, 3.9},           // oysters, canned
    {"15241", 450, 30, 30, 61, 759, 0},            // trout, farmed
    {"1009", 76, 27, 710, 653, 24, 3.1},           // Cheddar
    {"1033", 92, 44, 1184, 1376, 19, 3.2},         // Parmesan
    {"1293", 141, 11, 100, 35, 0, 4.0},            // Greek yogurt, whole
    {"16426", 237, 58, 683, 14, 0, 0.5},           // tofu, set with calcium
    {"1123", 138, 12, 56, 142, 82, 0.7},           // egg
    {"19904", 715, 228, 73, 20, unknown, 35.0},    // dark chocolate
    {"11205", 147, 13, 16, 2, 0, 3.1},             // cucumber
    {"9326", 112, 10, 7, 1, 0, 7.2},               // watermelon
    {"9040", 358, 27, 5, 1, 0, 20.2},              // banana
    {"11674", 535, 28, 15, 10, 0, 19.0},           // potato, baked
    {"16070", 369, 36, 19, 2, 0, 12.2},            // lentils, boiled
    {"16015", 355, 70, 27, 1, 0, 15.0},            // black beans, boiled
    {"11937", 117, 7, 57, 809, 0, 1.4},            // dill pickle
    {"9195", 42, 11, 52, 1556, 0, 0.5},            // green olives
    {"14644", 13, 0, 0, 45, 0, 1.9},               // Gatorade G2
    {"12119", 250, 25, 24, 105, 0, 2.6},           // coconut water, fresh
    {"14090", 165, 6, 7, 26, 0, 4.2},              // coconut water, bottled
    {"6008", open, open, open, 372, open, open},   // beef broth, ready to eat
};

void is(Food const& food, Nutrient nutrient, double wanted) {
    auto const amount = food.amounts[static_cast<std::size_t>(nutrient)];
    if (wanted == open) return;
    CAPTURE(food.id);
    CAPTURE(std::string(word(nutrient)));
    if (wanted == unknown) {
        CHECK_FALSE(amount);
    } else {
        CHECK(amount == wanted);
    }
}

}

TEST_SUITE("food figures") {
    TEST_CASE("every food of the evidence has its figures exactly, and what it leaves open is unknown") {
        auto const& foods = library().foods;
        for (auto const& row : table) {
            auto const found =
                std::find_if(foods.begin(), foods.end(), [&](Food const& food) { return food.ndb == row.ndb; });
            REQUIRE_MESSAGE(found != foods.end(), std::string(row.ndb));
            is(*found, Nutrient::potassium, row.potassium);
            is(*found, Nutrient::magnesium, row.magnesium);
            is(*found, Nutrient::calcium, row.calcium);
            is(*found, Nutrient::sodium, row.sodium);
            is(*found, Nutrient::vitamin_d, row.vitamin_d);
            is(*found, Nutrient::net_carbs, row.net_carbs);
        }
    }

    TEST_CASE("a cup of broth, a stock cube and a teaspoon of salt hold the sodium that is told") {
        auto const sodium_in = [](std::string_view id, double grams) {
            auto const* food = find_food(library(), id);
            REQUIRE(food != nullptr);
            return *food->amounts[static_cast<std::size_t>(Nutrient::sodium)] * grams / 100;
        };
        CHECK(sodium_in("beef_broth", 240) == doctest::Approx(893).epsilon(0.001));
        CHECK(sodium_in("bouillon_cube_beef", 3.6) == doctest::Approx(864).epsilon(0.001));
        CHECK(sodium_in("bouillon_powder_beef", 3.6) == doctest::Approx(936).epsilon(0.001));
        CHECK(sodium_in("salt", 6) == doctest::Approx(2325).epsilon(0.001));
    }
}
