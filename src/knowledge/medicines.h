// Medicines by name, and their classes with what they have to do with cramps. Facts:
// assets/knowledge/{medicines.csv,medicine-classes.json}.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::knowledge {

// How strongly a class is linked with cramps; none: it is here for its blockers.
enum class Strength { strong, moderate, weak, listed, rare, none };

struct MedicineClass {
    std::string id, title;
    std::vector<std::string> parents;   // such as "diuretic", usable in rules like a class
    Strength strength = Strength::none;
    std::optional<std::string> claim;
    std::string timing, spacing;   // empty: nothing to say
    bool bloods = false;           // a review comes with blood tests
};

// Where a name is sold; each is a bit of Medicine::regions.
inline constexpr std::array<std::string_view, 4> region_words = {"us", "uk", "ie", "de"};

struct Medicine {
    std::string name;   // as people write it
    std::string key;    // the name folded, see medicine_key
    bool brand = false;
    std::uint8_t regions = 0;   // a bit for each of region_words
    std::vector<std::string> classes;
};

// Lower case, without doses and marks: "Bendroflumethiazide 2.5 mg tablets" gives "bendroflumethiazide". Total.
[[nodiscard]] std::string medicine_key(std::string_view name);

}
