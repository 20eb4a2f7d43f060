#include "app/form/check_in.h"

#include <algorithm>

namespace unknot::app::form {
namespace {

using diary::Field;
using diary::RecordType;

bool says(diary::Record const* profile, Field field, std::string_view word) {
    if (profile == nullptr) return false;
    auto const words = profile->choices(field);
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool tests_something(diary::Diary const& diary) {
    constexpr std::size_t looked_at = 30;
    auto const tests = diary.newest(RecordType::experiment, looked_at);
    return std::any_of(tests.begin(), tests.end(),
                       [](auto const* test) { return test->choice(Field::experiment_state) == "running"; });
}

}

bool is_low_carb(diary::Record const* profile) {
    if (says(profile, Field::profile_contexts, "low_carb")) return true;
    auto const diet = profile == nullptr ? std::nullopt : profile->choice(Field::profile_diet);
    return diet && diet != "usual";
}

// Alcohol and coffee are not asked about here: they are drinks, with a time of their own, which a yes or no would not
// have.
std::string_view second_question(diary::Diary const& diary) {
    auto const* profile = diary.find(diary::singleton_id(RecordType::profile));
    bool const no_carbs = says(profile, Field::profile_conditions, "eating_disorder");
    bool const medicines = says(profile, Field::profile_contexts, "medicines") ||
                           (profile != nullptr && profile->choice(Field::profile_takes_medicines) == "yes");
    if (tests_something(diary)) return "ill";   // with diarrhoea a night may not count, and a test may have to stop
    if (is_low_carb(profile) && !no_carbs) return "carbs";   // how low it was is what the diet's advice goes by
    if (medicines) return "ill";                             // some medicines are another matter for who loses fluid
    if (says(profile, Field::profile_contexts, "exercise")) return "shoes";   // what carries the legs that are trained
    return "ill";
}

}
