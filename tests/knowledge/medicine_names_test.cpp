// From what a person wrote to the medicines of the list.
#include "doctest.h"
#include "files.h"
#include "knowledge/medicines.h"

#include <algorithm>
#include <set>

using namespace unknot;
using namespace unknot::knowledge;
using unknot::tests::library;

namespace {

using Classes = std::set<std::string>;

// Of all medicines that a name says.
Classes classes_of(std::string_view name) {
    auto const classes = find_classes(library(), name);
    return {classes.begin(), classes.end()};
}

// Capital letters, of ASCII and of German.
std::string upper(std::string name) {
    for (auto const& [small, capital] : {std::pair("ä", "Ä"), {"ö", "Ö"}, {"ü", "Ü"}})
        for (auto at = name.find(small); at != std::string::npos; at = name.find(small))
            name.replace(at, std::string(small).size(), capital);
    for (auto& letter : name)
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    return name;
}

std::string spaced(std::string name) {
    std::string spaced;
    for (char const letter : name)
        spaced += letter == ' ' ? std::string("   ") : std::string(1, letter);
    return spaced;
}

}

TEST_SUITE("medicine_key") {
    TEST_CASE("a name without letters gives something short, and nothing gives nothing") {
        CHECK(medicine_key("").empty());
        CHECK(medicine_key("  -- (!) ").empty());
        CHECK(medicine_key("123") == "123");
    }

    TEST_CASE("doses, forms and marks behind a name fall away") {
        for (std::string const written :
             {"bendroflumethiazide", "Bendroflumethiazide 2.5 mg tablets", "BENDROFLUMETHIAZIDE 2.5mg",
              " bendroflumethiazide,  2.5 MG (daily)", "bendroflumethiazide - 5 mg"})
            CHECK_MESSAGE(medicine_key(written) == "bendroflumethiazide", written);
        CHECK(medicine_key("Seretide 250/25 inhaler") == "seretide");
        CHECK(medicine_key("Isoptin SR 240 mg") == "isoptin");
    }

    TEST_CASE("numbers that are part of a name stay") {
        CHECK(medicine_key("Vitamin B12 1000 mcg") == "vitamin b12");
        CHECK(medicine_key("Accrete D3") == "accrete d3");
        CHECK(medicine_key("5-HTP") == "5 htp");
    }

    TEST_CASE("letters beyond ASCII stay without their accents, whatever bytes come") {
        CHECK(medicine_key("Übelin") == "ubelin");
        CHECK(medicine_key("アスピリン") == "アスピリン");
        std::string every;
        for (int byte = 0; byte < 256; ++byte)
            every += static_cast<char>(byte);
        CHECK(medicine_key(every) == medicine_key(medicine_key(every)));
    }

    TEST_CASE("marks of any kind say nothing") {
        for (std::string const written : {"Klor-Con", "Klor–Con", "Klor-Con®", "“Klor-Con”", "klor con™ 10 mg"})
            CHECK_MESSAGE(medicine_key(written) == "klor con", written);
        CHECK(medicine_key("Liquid I.V.") == "liquid iv");
        CHECK(medicine_key("Goody’s") == medicine_key("Goody's"));
        CHECK(medicine_key("co-amilozide 2.5 / 25 mg") == "co amilozide");
    }

    TEST_CASE("a dose that is joined to the name falls away, a number that is part of it stays") {
        CHECK(medicine_key("Warfarin3mg") == "warfarin");
        CHECK(medicine_key("ramipril2.5mg capsules") == "ramipril");
        CHECK(medicine_key("Vitamin B12") == "vitamin b12");
        CHECK(medicine_key("q10") == "q10");
    }

    TEST_CASE("a key is its own key") {
        for (auto const& medicine : library().medicines)
            CHECK_MESSAGE(medicine_key(medicine.key) == medicine.key, medicine.name);
    }
}

TEST_SUITE("names of medicines") {
    TEST_CASE("strength, form, maker, marks and case never lose a medicine") {
        for (auto const& medicine : library().medicines) {
            if (medicine.kind == NameKind::form) continue;
            Classes const wanted(medicine.classes.begin(), medicine.classes.end());
            for (std::string const behind :
                 {" 3 mg", " 2.5mg", " 2,5 mg tablets", " 250/25", " 20 mg/ml oral solution", " 350 g", " 200 ml",
                  " film-coated tablets", " (Teva)", " Teva 10 mg", " Filmtabletten N3", ", 1 tablet once daily",
                  " 5 mg (the small ones)", "®", " modified-release capsules", " 50 µg at night"})
                CHECK_MESSAGE(classes_of(medicine.name + behind) == wanted, (medicine.name + behind));
            for (std::string const before : {"2 ", "500 mg ", "2 x ", "1 glass "})
                CHECK_MESSAGE(classes_of(before + medicine.name) == wanted, (before + medicine.name));
            CHECK_MESSAGE(classes_of(upper(medicine.name)) == wanted, medicine.name);
            CHECK_MESSAGE(classes_of("  " + spaced(medicine.name) + ".") == wanted, medicine.name);
        }
    }

    TEST_CASE("any other word beside a name makes it unknown") {
        for (auto const& medicine : library().medicines)
            for (std::string const other : {" qwertin", " folinate", " permanganate", " extra qwertin", "-free"})
                CHECK_MESSAGE(find_medicines(library(), medicine.name + other).empty(), (medicine.name + other));
        for (std::string const name : {"calcium folinate",
                                       "potassium permanganate",
                                       "potassium iodide",
                                       "sodium valproate",
                                       "no aspirin",
                                       "aspirin allergy",
                                       "magnesium-free",
                                       "lithium succinate",
                                       "Anadin Ultra",
                                       "Ramipril plus",
                                       "and warfarin",
                                       "warfarin and",
                                       "warfarin with qwertin",
                                       "tacrolimus ointment",
                                       "prednisolone eye drops",
                                       "erythromycin gel",
                                       "tomato juice, no salt added",
                                       "tonic for hair",
                                       "grapefruit seed extract",
                                       "lemon"})
            CHECK_MESSAGE(find_medicines(library(), name).empty(), name);
    }

    TEST_CASE("a letter more or less is another name") {
        for (auto const& medicine : library().medicines) {
            auto const longer = medicine.name + "x";
            auto const found = find_medicines(library(), longer);
            CHECK_MESSAGE((found.empty() || found.front()->letters == medicine_letters(longer)), longer);
        }
    }

    TEST_CASE("words that only say how it is made up or who made it are no medicine") {
        for (std::string const name :
             {"tablets", "Teva 10 mg", "effervescent tablets", "Brausetabletten", "cold and flu powder",
              "electrolyte powder", "2 x 500 mg", "/", "&", "()", "sandoz"})
            CHECK_MESSAGE(find_medicines(library(), name).empty(), name);
    }

    TEST_CASE("whatever bytes come, a name is read") {
        std::string every;
        for (int byte = 0; byte < 256; ++byte)
            every += static_cast<char>(byte);
        CHECK(find_medicines(library(), every).empty());
        CHECK(find_medicines(library(), std::string(5000, '(')).empty());
        std::string many = "warfarin";
        for (int i = 0; i < 500; ++i)
            many += ", aspirin";
        CHECK(classes_of(many) == Classes{"aspirin", "vka"});
    }

    TEST_CASE("no name is longer than what is tried") {
        for (auto const& medicine : library().medicines)
            CHECK_MESSAGE(std::count(medicine.key.begin(), medicine.key.end(), ' ') +
                                  std::count(medicine.key.begin(), medicine.key.end(), '/') <
                              6,
                          medicine.name);
    }

    TEST_CASE("a combination counts as each of its parts, however it is joined") {
        for (std::string const name :
             {"paracetamol and codeine", "Paracetamol/Codeine 500/30 mg", "paracetamol + codeine",
              "codeine with paracetamol", "Paracetamol 500 mg, codeine 30 mg", "paracetamol codeine",
              "co-codamol 30/500", "Cocodamol"})
            CHECK_MESSAGE((classes_of(name) == Classes{"opioid", "paracetamol"}), name);
        CHECK(classes_of("cold and flu powder with paracetamol and caffeine") == Classes{"caffeine", "paracetamol"});
        CHECK(classes_of("Ramipril HCT") == Classes{"ace_inhibitor", "thiazide"});
        CHECK(classes_of("sitagliptin + metformin + empagliflozin") == Classes{"metformin", "sglt2_inhibitor"});
        CHECK(classes_of("magnesium-potassium powder") == Classes{"magnesium_supplement", "potassium_supplement"});
        CHECK(classes_of("calcium, magnesium & vitamin D3") ==
              Classes{"calcium_supplement", "magnesium_supplement", "vitamin_d_supplement"});
        CHECK(classes_of("Anadin Extra") == Classes{"aspirin", "caffeine", "paracetamol"});
        CHECK(classes_of("electrolyte powder, potassium 200 mg, magnesium 60 mg") ==
              Classes{"magnesium_supplement", "potassium_supplement"});
    }

    TEST_CASE("the salt of a medicine is that medicine, and no mineral product") {
        CHECK(classes_of("Losartan potassium 50 mg") == Classes{"arb"});
        CHECK(classes_of("amlodipine besilate") == classes_of("amlodipine"));
        CHECK(classes_of("atorvastatin calcium") == Classes{"statin"});
        CHECK(classes_of("Esomeprazole magnesium") == Classes{"ppi"});
        CHECK(classes_of("warfarin sodium 3mg") == Classes{"vka"});
    }

    TEST_CASE("a coumarin is one under every name") {
        for (std::string const name :
             {"warfarin", "Warfarin 3 mg tablets", "MAREVAN", "Coumadin 5mg", "Jantoven", "phenprocoumon",
              "Marcumar 3 mg", "Marcoumar", "Falithrom", "acenocoumarol", "Sintrom 4 mg", "Sinthrome", "fluindione",
              "Warfarin Teva", "Phenprocoumon Hexal 3 mg Tabletten", "nicoumalone", "Waran", "Orfarin",
              "warfarin (Marevan)"})
            CHECK_MESSAGE((classes_of(name) == Classes{"vka"}), name);
    }

    TEST_CASE("tonic water and bitter lemon are quinine") {
        for (std::string const name :
             {"tonic water", "Tonic Water 200 ml", "Schweppes Indian Tonic Water", "Fever-Tree tonic", "gin & tonic",
              "slimline tonic", "Bitter Lemon", "bitter lemon 250ml can"})
            CHECK_MESSAGE((classes_of(name) == Classes{"quinine"}), name);
    }

    TEST_CASE("salt substitutes are found under their shop names") {
        for (std::string const name :
             {"LoSalt 350 g", "Lo-Salt", "lo salt", "Nu-Salt", "NuSalt", "NoSalt", "Morton Lite Salt",
              "Morton Salt Substitute", "Solo", "Pan Salt", "low sodium salt", "Low-Sodium Salt", "reduced sodium salt",
              "AlsoSalt", "Diätsalz", "DIÄTSALZ", "Diaetsalz"})
            CHECK_MESSAGE((classes_of(name) == Classes{"salt_substitute"}), name);
    }

    TEST_CASE("an effervescent medicine holds sodium, and antacids count as what is in them") {
        CHECK(classes_of("Paracetamol effervescent tablets 500 mg") == Classes{"holds_sodium", "paracetamol"});
        CHECK(classes_of("Ibuprofen Brausetabletten") == Classes{"holds_sodium", "nsaid"});
        CHECK(classes_of("Sando-K effervescent tablets") == Classes{"potassium_supplement"});
        CHECK(classes_of("Alka-Seltzer") == Classes{"antacid", "aspirin", "holds_sodium"});
        for (std::string const name : {"Milk of Magnesia 200 ml", "Maalox", "Rennie", "Mucogel", "Andrews Salts",
                                       "Riopan", "magnesium trisilicate", "Gaviscon Infant", "Picolax", "Epsom salts"})
            CHECK_MESSAGE(classes_of(name).count("magnesium_supplement") == 1, name);
        CHECK(classes_of("Gaviscon Advance") == Classes{"antacid", "holds_potassium", "holds_sodium"});
        CHECK(classes_of("Gaviscon").count("magnesium_supplement") == 0);
    }
}
