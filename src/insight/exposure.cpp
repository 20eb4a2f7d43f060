#include "insight/exposure.h"

#include "advice/record_facts.h"

#include <algorithm>
#include <array>

namespace unknot::insight {
namespace {

using diary::Field;
using diary::Record;

static_assert(exposure_count <= 16, "as many bits as RecordedExposures has");

unsigned bit(Exposure exposure) { return 1u << static_cast<unsigned>(exposure); }

void set_minutes(Record const& check_in, Field field, std::int64_t much, Exposure exposure, RecordedExposures& seen) {
    if (auto const minutes = check_in.integer(field)) seen.set(exposure, *minutes >= much);
}

}

std::string_view word(Exposure exposure) {
    constexpr std::array<std::string_view, exposure_count> words = {
        "alcohol",      "caffeine",      "exercise",   "hard_exercise", "unusual_exercise", "heat",
        "long_sitting", "long_standing", "heavy_load", "footwear",      "illness",          "smoking"};
    return words[static_cast<std::size_t>(exposure)];
}

void RecordedExposures::set(Exposure exposure, bool is_present) {
    auto& bits = is_present ? present : absent;
    bits = static_cast<std::uint16_t>(bits | bit(exposure));
}

Presence RecordedExposures::presence(Exposure exposure) const {
    if ((present & bit(exposure)) != 0) return Presence::present;
    return (absent & bit(exposure)) != 0 ? Presence::absent : Presence::unknown;
}

void add_intake(Record const& intake, RecordedExposures& seen) {
    if (is_remedy(intake)) return;
    bool const alcohol = intake.decimal(Field::intake_alcohol).value_or(0) > 0;
    bool const caffeine = intake.decimal(Field::intake_caffeine).value_or(0) > 0;
    // Logging a glass of water does not mean that there was no wine.
    if (alcohol || advice::is_alcoholic_drink(intake)) seen.set(Exposure::alcohol, true);
    if (caffeine || advice::is_caffeine_drink(intake)) seen.set(Exposure::caffeine, true);
}

void add_exercise(Record const& exercise, RecordedExposures& seen) {
    seen.set(Exposure::exercise, true);
    seen.set(Exposure::hard_exercise, advice::is_hard(exercise));
    seen.set(Exposure::unusual_exercise, exercise.flag(Field::exercise_unusual).value_or(false));
    seen.set(Exposure::heat, advice::is_in_heat(exercise));
}

void add_check_in(Record const& check_in, RecordedExposures& seen) {
    set_minutes(check_in, Field::check_in_sitting, advice::much_sitting, Exposure::long_sitting, seen);
    set_minutes(check_in, Field::check_in_standing, advice::much_standing, Exposure::long_standing, seen);
    if (auto const load = check_in.choice(Field::check_in_load)) seen.set(Exposure::heavy_load, load == "heavy");
    if (!check_in.choices(Field::check_in_footwear).empty())
        seen.set(Exposure::footwear, advice::has_troubling_footwear(check_in, Field::check_in_footwear));
    if (auto const cigarettes = check_in.integer(Field::check_in_cigarettes))
        seen.set(Exposure::smoking, *cigarettes > 0);
    auto const illness = check_in.choices(Field::check_in_illness);
    if (!illness.empty()) seen.set(Exposure::illness, has_any(illness, {"vomiting", "diarrhoea"}));
    // A person who answered the evening's questions and logged no drink and no exercise had none. The question about
    // cramps belongs to the morning and says nothing about the day.
    if (!is_of_evening(check_in)) return;
    for (auto const exposure : {Exposure::alcohol, Exposure::caffeine, Exposure::exercise, Exposure::hard_exercise,
                                Exposure::unusual_exercise, Exposure::heat})
        seen.set(exposure, false);
}

bool is_remedy(Record const& intake) { return intake.flag(Field::intake_for_cramp).value_or(false); }

bool is_of_evening(Record const& check_in) {
    constexpr std::array<Field, 7> fields = {
        Field::check_in_sitting, Field::check_in_standing,   Field::check_in_load,        Field::check_in_footwear,
        Field::check_in_illness, Field::check_in_cigarettes, Field::check_in_urine_colour};
    return std::any_of(fields.begin(), fields.end(), [&](Field field) { return check_in.find(field) != nullptr; });
}

bool has_any(std::vector<std::string_view> const& chosen, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return std::find(chosen.begin(), chosen.end(), word) != chosen.end();
    });
}

}
