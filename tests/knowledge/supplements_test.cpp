#include "doctest.h"
#include "files.h"

#include <algorithm>

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::accepts;
using unknot::tests::library;
using unknot::tests::refuses;

namespace {

Supplements const& supplements() { return library().supplements; }

template <class Entry>
Entry const& entry(std::vector<Entry> const& table, std::string_view id) {
    auto const found = std::find_if(table.begin(), table.end(), [&](Entry const& one) { return one.id == id; });
    REQUIRE_MESSAGE(found != table.end(), std::string(id));
    return *found;
}

struct Share {
    std::string id;
    double percent;
};

// Hours apart at least, before and after, as in the evidence pack, 5.2.
struct Hours {
    std::string id;
    double before, after;
};

}

TEST_SUITE("broken supplements") {
    constexpr auto file = "supplements.json";

    TEST_CASE("a share lies above 0 and up to 100 percent") {
        for (std::string const share : {"0", "-1", "100.1", "\"60\"", "null"})
            refuses(file, "\"elemental_percent\": 60.3", "\"elemental_percent\": " + std::string(share), "");
        accepts(file, "\"elemental_percent\": 60.3", "\"elemental_percent\": 100");
    }

    TEST_CASE("an id stands once in its list") {
        refuses(file, "\"id\": \"magnesium_citrate\"", "\"id\": \"magnesium_oxide\"", "already");
        refuses(file, "\"id\": \"food_first\"", "\"id\": \"clinician_first\"", "already");
        refuses(file, "\"id\": \"tonic_water\"", "\"id\": \"quinine\"", "already");
    }

    TEST_CASE("a class, a claim or a source nobody knows is refused") {
        refuses(file, "\"class\": \"levothyroxine\"", "\"class\": \"thyroxine\"", "class of medicines");
        refuses(file, "\"claim\": \"intake-is-not-blood-level\"", "\"claim\": \"intake\"", "\"intake\"");
        refuses(file, "[\"firoz-graber-2001\"]", "[\"firoz-2001\"]", "\"firoz-2001\"");
    }

    TEST_CASE("a list that is missing or empty, and a why in place of a text, are refused") {
        refuses(file, "\"never\": [", "\"nevers\": [", "\"nevers\"");
        refuses(file, "\"id\": \"quinine\", \"title\": \"Quinine\",\n     \"why\"",
                "\"id\": \"quinine\", \"title\": \"Quinine\",\n     \"text\"", "\"text\"", 1);
    }
}

TEST_SUITE("supplements") {
    TEST_CASE("elemental shares are those of the evidence") {
        for (auto const& one :
             {Share{"magnesium_oxide", 60.3},  {"magnesium_citrate", 16.2},   {"magnesium_bisglycinate", 14.1},
              {"magnesium_chloride", 12.0},    {"magnesium_lactate", 12.0},   {"magnesium_lactate_dihydrate", 10.2},
              {"magnesium_aspartate", 8.4},    {"magnesium_malate", 15.5},    {"magnesium_taurate", 8.9},
              {"magnesium_threonate", 8.3},    {"magnesium_gluconate", 5.9},  {"magnesium_orotate", 7.3},
              {"magnesium_hydroxide", 41.7},   {"magnesium_carbonate", 28.8}, {"magnesium_sulfate", 9.9},
              {"potassium_chloride", 52.4},    {"potassium_citrate", 38.3},   {"potassium_gluconate", 16.7},
              {"potassium_bicarbonate", 39.1}, {"calcium_carbonate", 40},     {"calcium_citrate", 24},
              {"sodium_chloride", 39.34},      {"table_salt", 38.76}})
            CHECK_MESSAGE(entry(supplements().forms, one.id).elemental_percent == one.percent, one.id);
        CHECK(supplements().forms.size() == 23);
    }

    TEST_CASE("medicines are kept as many hours apart as the evidence says") {
        for (auto const& one : {Hours{"levothyroxine", 4, 4},
                                {"bisphosphonate", 2, 2},
                                {"tetracycline", 2, 4},
                                {"fluoroquinolone", 2, 4},
                                {"hiv_integrase", 2, 6},
                                {"mycophenolate", 2, 2},
                                {"penicillamine", 2, 2},
                                {"gabapentin", 2, 2},
                                {"iron_oral", 2, 2},
                                {"digoxin", 2, 2}}) {
            CAPTURE(one.id);
            auto const& spacing = entry(supplements().spacing, one.id);
            REQUIRE(spacing.hours_before);
            REQUIRE(spacing.hours_after);
            CHECK(*spacing.hours_before >= one.before);
            CHECK(*spacing.hours_after >= one.after);
            CHECK(*spacing.hours_after <= 6);
            CHECK(std::count(spacing.minerals.begin(), spacing.minerals.end(), "magnesium") == 1);
        }
    }

    TEST_CASE("raltegravir is not spaced: it never goes with magnesium or aluminium") {
        auto const& text = entry(supplements().spacing, "hiv_integrase").text;
        CHECK(text.find("Raltegravir does not go with magnesium or aluminium") != std::string::npos);
    }

    TEST_CASE("gabapentin keeps from aluminium too") {
        CHECK(entry(supplements().spacing, "gabapentin").text.find("aluminium") != std::string::npos);
    }

    TEST_CASE("a thiazide costs potassium as well as magnesium") {
        auto const& text = entry(supplements().rules, "magnesium_lost_to_medicines").text;
        CHECK(text.find("A thiazide can make you lose potassium too.") != std::string::npos);
    }

    TEST_CASE("what is never advised is there, each with a why") {
        for (std::string const id :
             {"quinine", "tonic_water", "potassium_pills", "salt_substitutes", "potassium_powders", "high_dose_b6",
              "vitamin_k2_with_warfarin", "stopping_a_medicine", "salt_tablets"})
            CHECK_MESSAGE(!entry(supplements().never, id).text.empty(), id);
    }

    TEST_CASE("the dose rule, food first and the mixed powders are there") {
        auto const& dose = entry(supplements().rules, "magnesium_how").text;
        for (std::string const part : {"100 to 150 mg", "with food", "diarrhoea"})
            CHECK_MESSAGE(dose.find(part) != std::string::npos, part);
        auto const& limit = entry(supplements().rules, "magnesium_limit").text;
        for (std::string const part : {"350 mg", "250 mg"})
            CHECK_MESSAGE(limit.find(part) != std::string::npos, part);
        for (std::string const id : {"food_first", "combined_powders", "magnesium_trial", "not_from_the_diary"})
            (void)entry(supplements().rules, id);
    }

    TEST_CASE("no form of potassium is offered") {
        for (auto const& form : supplements().forms)
            if (form.nutrient == "potassium")
                CHECK_MESSAGE(form.tolerance.starts_with("Only when a doctor orders it."), form.id);
    }
}
