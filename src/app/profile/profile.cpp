#include "app/profile/profile.h"

#include "app/core/records.h"
#include "base/fold.h"
#include "diary/text_value.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace unknot::app::profile {

using diary::Field;

namespace {

constexpr int longest_life = 120;
constexpr std::size_t most_of_a_name = 60;   // bytes; no medicine of the list has a longer one

Result<std::optional<std::int64_t>> read_year(std::string_view text, time::Moment const& now) {
    if (text.empty()) return std::optional<std::int64_t>();
    int year = 0;
    auto const [end, problem] = std::from_chars(text.data(), text.data() + text.size(), year);
    int const this_year = time::civil(now).year;
    if (problem != std::errc{} || end != text.data() + text.size() || year > this_year ||
        year < this_year - longest_life)
        return Error{Problem::out_of_range, "profile.birth_year", "no year a person is born in"};
    return std::optional<std::int64_t>(year);
}

diary::Patch medicine_patch(std::string_view name, Now const& now) {
    auto patch = diary::new_patch(diary::uuid_v7(now.moment.at, now.entropy), diary::RecordType::medicine, now.moment);
    patch.fields = {{Field::medicine_name, diary::Value{std::string(name)}},
                    {Field::medicine_event, diary::choice(Field::medicine_event, "start")},
                    {Field::medicine_began, diary::choice(Field::medicine_began, "not_sure")}};
    return patch;
}

// The purpose of a kind of medicine that is called by what it is for, such as "water tablet"; empty: it is no such
// name.
std::string_view purpose_named(std::string_view name, knowledge::Strings const& strings) {
    auto const wanted = fold(name);
    for (auto const purpose : diary::words_of(diary::row(Field::medicine_purpose))) {
        if (purpose == "other" || purpose == "not_sure") continue;
        auto const known = fold(strings.text("purpose_names." + std::string(purpose)));
        if ((", " + known + ",").find(", " + wanted + ",") != std::string::npos) return purpose;
    }
    return {};
}

// Names of the list that begin with what is typed.
std::vector<std::string> medicines_named(std::string_view typed, knowledge::Knowledge const& knowledge) {
    constexpr std::size_t shortest = 2, shown = 5;
    std::vector<std::string> names;
    if (!knowledge.library || typed.size() > most_of_a_name) return names;
    auto const begin = knowledge::medicine_key(typed);
    if (begin.size() < shortest) return names;
    for (auto const& medicine : knowledge.library->medicines)
        if (medicine.key.starts_with(begin)) names.push_back(medicine.name);
    std::sort(names.begin(), names.end());
    names.resize(std::min(names.size(), shown));
    return names;
}

diary::Patch medicine_stop(diary::Record const& medicine, Now const& now) {
    auto patch = diary::new_patch(diary::uuid_v7(now.moment.at, now.entropy), diary::RecordType::medicine, now.moment);
    auto const name = medicine.text(Field::medicine_name).value_or("");
    patch.fields = {{Field::medicine_name, diary::Value{std::string(name)}},
                    {Field::medicine_event, diary::choice(Field::medicine_event, "stop")}};
    return patch;
}

struct Answer {
    Context& context;
    State& state;
    Now const& now;

    Effects operator()(TypeYear const& typed) const {
        auto& about = state;
        about.year = typed.text;
        about.typed = true;
        about.problem.clear();
        auto const year = read_year(typed.text, now.moment);
        if (!year) {
            if (typed.left) about.problem = "you.no_year";
            return {};
        }
        std::optional<diary::Value> value;
        if (year.value()) value = diary::Value{*year.value()};
        return context.edit(diary::singleton_id(diary::RecordType::profile), {{Field::profile_birth_year, value}}, now);
    }

    Effects operator()(SetRegion const& set) const {
        return context.edit(diary::singleton_id(diary::RecordType::settings),
                            {{Field::settings_region, diary::Value{set.region}}}, now);
    }

    Effects operator()(TypeMedicine const& typed) const {
        state.medicine = typed.text;
        return {};
    }

    Effects operator()(AddMedicine const& add) const {
        if (add.name.empty() || !diary::check_text(Field::medicine_name, add.name)) return {};
        auto patch = medicine_patch(add.name, now);
        if (auto const purpose = purpose_named(add.name, context.strings); !purpose.empty())
            patch.fields.push_back({Field::medicine_purpose, diary::choice(Field::medicine_purpose, purpose)});
        state.medicine.clear();
        Effects effects = context.undoable_change(one_patch(std::move(patch), now), "undo.added", now);
        append(effects,
               context.edit(diary::singleton_id(diary::RecordType::profile),
                            {{Field::profile_takes_medicines, diary::choice(Field::profile_takes_medicines, "yes")}},
                            now));
        return effects;
    }

    Effects operator()(StopMedicine const& stop) const {
        auto const* medicine = context.diary.find(stop.id);
        if (medicine == nullptr) return {};
        return context.undoable_change(one_patch(medicine_stop(*medicine, now), now), "undo.removed", now);
    }
};

}

Effects answer(Context& context, State& state, Intent const& intent, Now const& now) {
    return std::visit(Answer{context, state, now}, intent);
}

std::optional<int> days_to_race(Context const& context, Now const& now) {
    auto const* profile = context.diary.find(diary::singleton_id(diary::RecordType::profile));
    auto const race = profile == nullptr ? std::nullopt : profile->day(diary::Field::profile_race);
    if (!race) return std::nullopt;
    auto const days = race->days - time::day_of(now.moment).days;
    return days < 0 ? std::nullopt : std::optional(days);
}

YouView you_view(Context const& context, State const& about, Now const&) {
    YouView view;
    view.id = diary::singleton_id(diary::RecordType::profile);
    view.settings = diary::singleton_id(diary::RecordType::settings);
    view.profile.type = diary::RecordType::profile;
    if (auto const* stored = context.diary.find(view.id)) view.profile = *stored;
    if (auto const* settings = context.diary.find(view.settings))
        view.region = std::string(settings->text(Field::settings_region).value_or(""));
    auto const year = view.profile.integer(Field::profile_birth_year);
    view.year = about.typed ? about.year : year ? std::to_string(*year) : std::string();
    view.problem = about.problem;
    view.medicine = about.medicine;
    if (!diary::check_text(Field::medicine_name, about.medicine)) view.medicine_problem = "form.too_long";
    view.suggested = medicines_named(about.medicine, context.knowledge);
    view.medicines = current_medicines(context.diary, context.knowledge);
    view.all_conditions = context.unfolded.contains(std::string(fold_conditions));
    return view;
}

}
