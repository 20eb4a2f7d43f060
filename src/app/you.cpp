#include "app/you.h"

#include "diary/text_value.h"

#include <charconv>
#include <map>

namespace unknot::app {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;

constexpr int longest_life = 120;

std::string word(Record const& record, Field field) { return std::string(record.choice(field).value_or("")); }

MedicineLine medicine_line(Record const& record, knowledge::Knowledge const& knowledge) {
    MedicineLine line;
    line.id = record.id;
    line.name = std::string(record.text(Field::medicine_name).value_or(""));
    line.began = word(record, Field::medicine_began);
    line.purpose = word(record, Field::medicine_purpose);
    // A name is not unknown before there is a list to look it up in.
    line.known = !knowledge.library;
    if (line.known) return line;
    auto const* medicine = knowledge::find_medicine(*knowledge.library, line.name);
    line.known = medicine != nullptr;
    if (!line.known) return line;
    for (auto const& id : medicine->classes)
        if (auto const* one = knowledge::find_class(*knowledge.library, id)) line.classes.push_back(one->title);
    return line;
}

}

std::vector<MedicineLine> current_medicines(diary::Diary const& diary, knowledge::Knowledge const& knowledge) {
    std::map<std::string, Record const*> last;
    for (auto const* record : diary.between(RecordType::medicine, time::first_instant, {time::last_instant.ms + 1}))
        if (auto const name = record->text(Field::medicine_name))
            last.insert_or_assign(knowledge::medicine_key(*name), record);
    std::vector<MedicineLine> lines;
    for (auto const& [name, record] : last)
        if (record->choice(Field::medicine_event) != "stop") lines.push_back(medicine_line(*record, knowledge));
    return lines;
}

YouView you_view(diary::Diary const& diary, knowledge::Knowledge const& knowledge, AboutYou const& about) {
    YouView view;
    view.id = diary::only_id(RecordType::profile);
    view.settings = diary::only_id(RecordType::settings);
    view.profile.type = RecordType::profile;
    if (auto const* stored = diary.find(view.id)) view.profile = *stored;
    if (auto const* settings = diary.find(view.settings))
        view.region = std::string(settings->text(Field::settings_region).value_or(""));
    auto const year = view.profile.integer(Field::profile_birth_year);
    view.year = about.typed ? about.year : year ? std::to_string(*year) : std::string();
    view.problem = about.problem;
    view.medicine = about.medicine;
    if (!diary::check_text(Field::medicine_name, about.medicine)) view.medicine_problem = "form.too_long";
    view.medicines = current_medicines(diary, knowledge);
    view.all_conditions = about.unfolded.contains(std::string(fold_conditions));
    return view;
}

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
    auto patch = diary::new_patch(diary::uuid_v7(now.moment.at, now.entropy), RecordType::medicine, now.moment);
    patch.fields = {{Field::medicine_name, diary::Value{std::string(name)}},
                    {Field::medicine_event, diary::choice(Field::medicine_event, "start")},
                    {Field::medicine_began, diary::choice(Field::medicine_began, "not_sure")}};
    return patch;
}

diary::Patch medicine_stop(Record const& medicine, Now const& now) {
    auto patch = diary::new_patch(diary::uuid_v7(now.moment.at, now.entropy), RecordType::medicine, now.moment);
    auto const name = medicine.text(Field::medicine_name).value_or("");
    patch.fields = {{Field::medicine_name, diary::Value{std::string(name)}},
                    {Field::medicine_event, diary::choice(Field::medicine_event, "stop")}};
    return patch;
}

diary::Patch answer_patch(std::string_view sign, std::string_view answer, Now const& now) {
    auto patch = diary::new_patch(diary::uuid_v7(now.moment.at, now.entropy), RecordType::sign, now.moment);
    patch.fields = {{Field::sign_sign, diary::Value{std::string(sign)}},
                    {Field::sign_answer, diary::choice(Field::sign_answer, answer)}};
    return patch;
}

}
