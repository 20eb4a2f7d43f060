#include "doctest.h"
#include "files.h"
#include "knowledge/medicines.h"

#include <algorithm>
#include <map>
#include <set>

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::accepts;
using unknot::tests::Files;
using unknot::tests::library;
using unknot::tests::refuses;

namespace {

using Classes = std::set<std::string>;

constexpr auto file = "medicines.csv";
constexpr auto row = "\nAccrufer,brand,us,iron_oral";

// The medicine of a name that says one and nothing else.
Medicine const* find_medicine(std::string_view name) {
    auto const found = find_medicines(library(), name);
    return found.size() == 1 ? found.front() : nullptr;
}

Classes classes_of(std::string_view name) {
    auto const* medicine = find_medicine(name);
    REQUIRE_MESSAGE(medicine != nullptr, std::string(name));
    return {medicine->classes.begin(), medicine->classes.end()};
}

bool raises_statin(std::string_view name) {
    auto const classes = classes_of(name);
    return std::any_of(classes.begin(), classes.end(), [](std::string const& id) {
        auto const& parents = find_class(library(), id)->parents;
        return std::find(parents.begin(), parents.end(), "raises_statin") != parents.end();
    });
}

Classes with_parent(std::string_view parent) {
    Classes classes;
    for (auto const& one : library().classes)
        if (std::find(one.parents.begin(), one.parents.end(), parent) != one.parents.end()) classes.insert(one.id);
    return classes;
}

MedicineClass const& medicine_class(std::string_view id) {
    auto const* found = find_class(library(), id);
    REQUIRE_MESSAGE(found != nullptr, std::string(id));
    return *found;
}

}

TEST_SUITE("broken medicines") {
    TEST_CASE("a class, kind or region nobody knows is refused at its line") {
        refuses(file, row, "\nAccrufer,brand,us,iron", "\"iron\"", 1);
        refuses(file, row, "\nAccrufer,brand,us,iron_oral iron", "\"iron\"", 1);
        refuses(file, row, "\nAccrufer,trade,us,iron_oral", "\"trade\"", 1);
        refuses(file, row, "\nAccrufer,brand,us fr,iron_oral", "\"fr\"", 1);
    }

    TEST_CASE("a medicine without name or class is refused") {
        refuses(file, row, "\n,brand,us,iron_oral", "name is empty", 1);
        refuses(file, row, "\nAccrufer,brand,us,", "has a class", 1);
        refuses(file, row, "\nAccrufer,brand,us", "3 fields", 1);
    }

    TEST_CASE("a name that only case, marks or a dose set apart from another is refused at its line") {
        for (std::string const name : {"Abasaglar", "abasaglar", "ABASAGLAR 100 mg", "\"Abasaglar, pills\""})
            refuses(file, row, "\n" + std::string(name) + ",brand,us,iron_oral", "each once", 1);
    }

    TEST_CASE("a class is known by one id, and a link with cramps needs the claim that says so") {
        refuses("medicine-classes.json", "\"id\": \"saba\"", "\"id\": \"laba\"", "already");
        refuses("medicine-classes.json", "\"claim\": \"medicine-laba\", ", "", "needs the claim");
        refuses("medicine-classes.json", "\"claim\": \"medicine-laba\"", "\"claim\": \"laba\"", "\"laba\"");
        refuses("medicine-classes.json", "\"strength\": \"strong\"", "\"strength\": \"great\"", "\"great\"");
        refuses("medicine-classes.json", "\"bloods\": false", "\"bloods\": \"no\"", "neither true nor false");
        refuses("medicine-classes.json", "\"parents\": [\"diuretic\"]", "\"parents\": [\"Diuretic\"]", "no id");
    }
}

TEST_SUITE("medicines") {
    TEST_CASE("a name that is not in the list is not found") {
        for (std::string const name : {"", "unobtainium", "bendro", "mg", "abasaglarx"})
            CHECK_MESSAGE(find_medicine(name) == nullptr, name);
    }

    TEST_CASE("at least 300 names, each found as it is written") {
        CHECK(library().medicines.size() >= 300);
        for (auto const& medicine : library().medicines)
            if (medicine.kind != NameKind::form)
                CHECK_MESSAGE(find_medicine(medicine.name) == &medicine, medicine.name);
    }

    TEST_CASE("a name is found with dose and form as it stands on the box") {
        CHECK(classes_of("Furosemide 40 mg tablets") == Classes{"loop_diuretic"});
        CHECK(classes_of("RAMIPRIL 5mg capsules") == Classes{"ace_inhibitor"});
        CHECK(classes_of("hydrochlorothiazid") == Classes{"thiazide"});
    }

    TEST_CASE("combinations are split into every class they hold") {
        CHECK(classes_of("Zestoretic") == Classes{"ace_inhibitor", "thiazide"});
        CHECK(classes_of("Exforge HCT") == Classes{"amlodipine", "arb", "calcium_channel_blocker", "thiazide"});
        CHECK(classes_of("Dyazide") == Classes{"potassium_sparing_diuretic", "thiazide"});
        CHECK(classes_of("co-amilofruse") == Classes{"loop_diuretic", "potassium_sparing_diuretic"});
        CHECK(classes_of("Xigduo XR") == Classes{"metformin", "sglt2_inhibitor"});
        CHECK(classes_of("Synjardy") == Classes{"metformin", "sglt2_inhibitor"});
        CHECK(classes_of("Caduet") == Classes{"calcium_channel_blocker", "statin"});
        CHECK(classes_of("Accrete D3") == Classes{"calcium_supplement", "vitamin_d_supplement"});
        CHECK(classes_of("Fosamax Plus D") == Classes{"bisphosphonate", "vitamin_d_supplement"});
    }

    TEST_CASE("an inhaler that holds a steroid too is still a long-acting one") {
        for (std::string const name : {"Seretide", "Symbicort", "Fostair", "Advair", "Viani"})
            CHECK_MESSAGE(classes_of(name).count("laba") == 1, name);
    }

    TEST_CASE("a medicine raises a statin only where the evidence names it") {
        for (std::string const name :
             {"clarithromycin", "Erythrocin", "Ketek", "verapamil", "Tildiem", "amlodipine", "Exforge"})
            CHECK_MESSAGE(raises_statin(name), name);
        for (std::string const name :
             {"azithromycin", "Zithromax", "nifedipine", "lercanidipine", "Caduet", "fusidic acid cream", "apixaban"})
            CHECK_MESSAGE(!raises_statin(name), name);
    }

    TEST_CASE("medicines whose blockers matter most are in their class") {
        for (auto const& pair : {std::pair<std::string, std::string>{"lithium carbonate", "lithium"},
                                 {"warfarin", "vka"},
                                 {"phenprocoumon", "vka"},
                                 {"empagliflozin", "sglt2_inhibitor"},
                                 {"Jardiance", "sglt2_inhibitor"},
                                 {"spironolactone", "potassium_sparing_diuretic"},
                                 {"eplerenone", "potassium_sparing_diuretic"},
                                 {"trimethoprim", "trimethoprim"},
                                 {"Bactrim", "trimethoprim"},
                                 {"digoxin", "digoxin"},
                                 {"desmopressin", "desmopressin"},
                                 {"dolutegravir", "hiv_integrase"},
                                 {"quinine sulfate", "quinine"},
                                 {"omeprazole", "ppi"},
                                 {"Entresto", "arni"},
                                 {"Nu-Salt", "salt_substitute"}})
            CHECK_MESSAGE(classes_of(pair.first).count(pair.second) == 1, pair.first);
    }

    TEST_CASE("each class has a name in the list, and all four regions have both kinds of names") {
        std::map<std::string, int> names;
        std::map<std::string, int> regions;
        for (auto const& medicine : library().medicines) {
            for (auto const& id : medicine.classes)
                ++names[id];
            for (std::size_t i = 0; i < knowledge::region_words.size(); ++i)
                if ((medicine.regions >> i & 1) != 0)
                    ++regions[std::string(knowledge::region_words[i]) +
                              (medicine.kind == NameKind::brand ? " brand" : " generic")];
        }
        for (auto const& one : library().classes)
            CHECK_MESSAGE(names[one.id] > 0, one.id);
        for (std::string const region : {"us", "uk", "ie", "de"})
            for (std::string const kind : {" brand", " generic"})
                CHECK_MESSAGE(regions[region + std::string(kind)] >= 30, region);
    }

    TEST_CASE("no medicine names a class twice") {
        for (auto const& medicine : library().medicines)
            CHECK_MESSAGE(Classes(medicine.classes.begin(), medicine.classes.end()).size() == medicine.classes.size(),
                          medicine.name);
    }
}

TEST_SUITE("medicine classes") {
    TEST_CASE("the link with cramps is as strong as the evidence says") {
        std::map<Strength, Classes> const strengths = {
            {Strength::strong,
             {"laba", "potassium_sparing_diuretic", "iron_iv", "oestrogen", "raloxifene", "naproxen", "teriparatide"}},
            {Strength::moderate, {"thiazide", "saba", "theophylline", "laxative"}},
            {Strength::weak, {"loop_diuretic", "statin"}},
            {Strength::listed,
             {"calcium_channel_blocker", "donepezil", "neostigmine", "ciclosporin", "cisplatin", "vincristine",
              "imatinib", "tolvaptan", "bortezomib", "epo", "lithium", "fibrate", "cimetidine", "celecoxib", "zolpidem",
              "sglt2_inhibitor"}},
            {Strength::rare, {"ppi"}},
        };
        std::size_t linked = 0;
        for (auto const& row : strengths)
            for (auto const& id : row.second) {
                CHECK_MESSAGE(medicine_class(id).strength == row.first, id);
                ++linked;
            }
        CHECK(std::count_if(library().classes.begin(), library().classes.end(), [](MedicineClass const& one) {
                  return one.strength != Strength::none;
              }) == static_cast<std::ptrdiff_t>(linked));
    }

    TEST_CASE("groups of classes are those that rules speak of") {
        for (std::string const id : {"thiazide", "loop_diuretic", "potassium_sparing_diuretic"})
            CHECK(medicine_class(id).parents.front() == "diuretic");
        CHECK(with_parent("lowers_sodium") == Classes{"antipsychotic", "carbamazepine", "desmopressin", "mdma",
                                                      "mirtazapine", "oxcarbazepine", "ppi", "snri", "ssri", "thiazide",
                                                      "tricyclic"});
        CHECK(with_parent("raises_statin") == Classes{"amiodarone", "amlodipine", "azole_antifungal", "ciclosporin",
                                                      "colchicine", "danazol", "daptomycin", "fibrate", "fusidic_acid",
                                                      "protease_inhibitor", "ranolazine", "statin_macrolide",
                                                      "tacrolimus", "ticagrelor", "verapamil_diltiazem"});
        CHECK(with_parent("holds_potassium") ==
              Classes{"potassium_supplement", "rehydration_salts", "salt_substitute"});
        for (std::string const id : {"ace_inhibitor", "arb", "arni"})
            CHECK(medicine_class(id).parents == std::vector<std::string>{"raas"});
        for (std::string const id :
             {"potassium_sparing_diuretic", "finerenone", "heparin", "trimethoprim", "ciclosporin", "tacrolimus"})
            CHECK(medicine_class(id).parents.back() == "potassium_raiser");
    }

    TEST_CASE("a review of a water tablet or an acid blocker comes with blood tests") {
        for (std::string const id : {"thiazide", "loop_diuretic", "potassium_sparing_diuretic", "ppi"})
            CHECK_MESSAGE(medicine_class(id).bloods, id);
        for (std::string const id : {"laba", "statin", "other"})
            CHECK_MESSAGE(!medicine_class(id).bloods, id);
    }

    TEST_CASE("a class that is not there is not found") {
        CHECK(find_class(library(), "diuretic") == nullptr);
        CHECK(find_class(library(), "") == nullptr);
    }
}
