// Medicines by name, and medicine classes with their link to cramps. Facts:
// assets/knowledge/{medicines.csv,medicine-classes.json}.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::knowledge {

// How strongly a class is linked with cramps; none: listed only for its blockers.
enum class Strength { strong, moderate, weak, listed, rare, none };

struct MedicineClass {
    std::string id, title;
    std::vector<std::string> parents;   // such as "diuretic"; rules can use it like a class
    Strength strength = Strength::none;
    std::optional<std::string> claim;
    std::string timing;    // empty: nothing to say
    bool bloods = false;   // reviewing it needs blood tests
};

// The countries where a name is sold; each is a bit of Medicine::regions.
inline constexpr std::array<std::string_view, 4> region_words = {"us", "uk", "ie", "de"};

// A form, such as "effervescent", is no medicine by itself and says what comes with one, or nothing.
enum class NameKind { generic, brand, form };

struct Medicine {
    std::string name;      // as people write it
    std::string key;       // the name folded, see medicine_key
    std::string letters;   // see medicine_letters
    NameKind kind = NameKind::generic;
    std::uint8_t regions = 0;   // a bit for each of region_words; none: sold elsewhere
    std::vector<std::string> classes;
};

// Small letters without accents, doses, forms and punctuation: "Bendroflumethiazide 2.5 mg tablets" gives
// "bendroflumethiazide". Records with the same key are of one medicine. Takes any text.
[[nodiscard]] std::string medicine_key(std::string_view name);
// The key without spaces and slashes, so that "Lo-Salt", "LoSalt" and "lo salt" are one.
[[nodiscard]] std::string medicine_letters(std::string_view name);

}
