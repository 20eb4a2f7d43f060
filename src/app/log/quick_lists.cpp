#include "app/log/quick_lists.h"

#include "app/core/medicines.h"
#include "app/core/record_line.h"
#include "base/typed_words.h"
#include "diary/usual.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace unknot::app::log {
namespace {

using diary::Field;
using diary::FieldEdit;
using diary::RecordType;
using diary::Value;

constexpr std::size_t shown_of_each = 5, shown_foods = 8, shown_tags = 12, tags_looked_at = 500, shown_exercises = 4,
                      exercises_looked_at = 100;

// A usual serving. `food`: row of the food table with its amounts; empty if they differ too much between products.
struct PlainDrink {
    std::string_view drink, food;
    int millilitres;
};

constexpr std::array<PlainDrink, 14> plain = {{{"water", "water", 250},
                                               {"mineral_water", "", 250},
                                               {"coffee", "coffee", 240},
                                               {"tea", "black_tea", 240},
                                               {"soft_drink", "", 330},
                                               {"sports_drink", "sports_drink", 500},
                                               {"electrolyte_drink", "", 250},
                                               {"broth", "beef_broth", 240},
                                               {"pickle_juice", "pickle_juice", 74},
                                               {"milk", "milk_whole", 250},
                                               {"juice", "orange_juice", 200},
                                               {"beer", "beer", 330},
                                               {"wine", "wine_red", 150},
                                               {"spirits", "spirits", 25}}};

// For a person who has written none down yet.
struct PlainExercise {
    std::string_view activity;
    int minutes;
};

constexpr std::array<PlainExercise, 3> plain_exercises = {{{"run", 30}, {"walk", 30}, {"cycle", 60}}};

// Of magnesium itself, not of the salt: usual portions on labels (issue, judgement).
struct PlainPill {
    std::string_view id, form;
    double milligrams;
};

constexpr std::array<PlainPill, 4> plain_pills = {{{"magnesium_citrate", "citrate", 150},
                                                   {"magnesium_citrate", "citrate", 300},
                                                   {"magnesium_bisglycinate", "bisglycinate", 150},
                                                   {"magnesium_oxide", "oxide", 300}}};

QuickAdd quick_add(std::vector<FieldEdit> fields, diary::Scales const& scales, knowledge::Knowledge const& knowledge,
                   RecordType type = RecordType::intake) {
    diary::Record record;
    record.type = type;
    for (auto const& edit : fields)
        if (edit.value) record.set(edit.field, *edit.value);
    return {record_line(record, scales, knowledge), std::move(fields)};
}

struct Lister {
    diary::Diary const& diary;
    knowledge::Knowledge const& knowledge;
    time::Moment const& now;
    diary::Scales scales;

    // The usual intakes first, then the most recent others.
    [[nodiscard]] std::vector<QuickAdd> taken(std::string_view what) const {
        auto const found = diary::usual_intakes(diary, what, now, shown_of_each);
        std::vector<QuickAdd> adds;
        std::set<diary::Record const*> shown;
        for (auto const* list : {&found.usual, &found.last})
            for (auto const& intake : *list)
                if (adds.size() < shown_of_each && shown.insert(intake.newest).second)
                    adds.push_back(quick_add(intake.fields, scales, knowledge));
        return adds;
    }

    [[nodiscard]] std::vector<QuickAdd> medicines() const {
        auto adds = taken("medicine");
        for (auto const& medicine : current_medicines(diary, knowledge)) {
            bool const there = std::any_of(adds.begin(), adds.end(), [&](QuickAdd const& add) {
                return knowledge::medicine_key(add.line.text) == knowledge::medicine_key(medicine.name);
            });
            if (there) continue;
            adds.push_back(quick_add({{Field::intake_what, diary::choice(Field::intake_what, "medicine")},
                                      {Field::intake_name, Value{medicine.name}}},
                                     scales, knowledge));
        }
        return adds;
    }

    [[nodiscard]] std::vector<QuickAdd> plain_drinks() const {
        std::vector<QuickAdd> adds;
        for (auto const& [drink, food, millilitres] : plain) {
            std::vector<FieldEdit> fields = {{Field::intake_what, diary::choice(Field::intake_what, "drink")},
                                             {Field::intake_drink, diary::choice(Field::intake_drink, drink)},
                                             {Field::intake_volume, Value{std::int64_t{millilitres}}}};
            auto add = quick_add(
                fields, scales, knowledge);   // made before the food is set, so that the line has the name of the drink
            if (!food.empty()) add.fields.push_back({Field::intake_item, Value{std::string(food)}});
            adds.push_back(std::move(add));
        }
        return adds;
    }

    // The last ones, each once, then usual ones.
    [[nodiscard]] std::vector<QuickAdd> exercises() const {
        std::vector<std::pair<std::string, std::int64_t>> all;
        for (auto const* record : diary.newest(RecordType::exercise, exercises_looked_at)) {
            auto const activity = record->choice(Field::exercise_activity);
            auto const minutes = record->integer(Field::exercise_length);
            if (activity && minutes) all.emplace_back(*activity, *minutes);
        }
        for (auto const& [activity, minutes] : plain_exercises)
            all.emplace_back(activity, minutes);
        std::vector<QuickAdd> adds;
        std::set<std::pair<std::string, std::int64_t>> shown;
        for (auto const& exercise : all) {
            if (adds.size() == shown_exercises || !shown.insert(exercise).second) continue;
            adds.push_back(
                quick_add({{Field::exercise_activity, diary::choice(Field::exercise_activity, exercise.first)},
                           {Field::exercise_length, Value{exercise.second}}},
                          scales, knowledge, RecordType::exercise));
        }
        return adds;
    }

    [[nodiscard]] std::vector<OwnItem> items() const {
        std::vector<OwnItem> items;
        for (auto const* item : diary.newest(RecordType::item, diary.count(RecordType::item)))
            if (auto const name = item->text(Field::item_name); name && item->choice(Field::item_what))
                items.push_back({item->id, std::string(*name), std::string(*item->choice(Field::item_what))});
        std::sort(items.begin(), items.end(), [](OwnItem const& a, OwnItem const& b) { return a.name < b.name; });
        return items;
    }

    [[nodiscard]] std::vector<std::string> tags() const {
        std::vector<std::string> tags;
        for (auto const* tag : diary.newest(RecordType::tag, tags_looked_at)) {
            auto const name = tag->text(Field::tag_name);
            if (name && tags.size() < shown_tags && std::find(tags.begin(), tags.end(), *name) == tags.end())
                tags.emplace_back(*name);
        }
        return tags;
    }
};

QuickAdd one_portion(knowledge::Food const& food, diary::Scales const& scales, knowledge::Knowledge const& knowledge) {
    return quick_add({{Field::intake_what, diary::choice(Field::intake_what, "food")},
                      {Field::intake_item, Value{food.id}},
                      {Field::intake_portion, Value{food.portions.front().grams}}},
                     scales, knowledge);
}

}

QuickLists quick_lists(diary::Diary const& diary, knowledge::Knowledge const& knowledge, time::Moment const& now) {
    Lister const lister{diary, knowledge, now, diary::scales_of(diary)};
    return {lister.taken("drink"), lister.taken("food"),  lister.taken("supplement"),
            lister.medicines(),    lister.plain_drinks(), lister.exercises(),
            lister.items(),        lister.tags()};
}

std::vector<QuickAdd> plain_supplements(advice::SupplementGuide const& guide, diary::Diary const& diary,
                                        knowledge::Knowledge const& knowledge) {
    std::vector<QuickAdd> adds;
    for (auto const& topic : guide.topics)
        for (auto const* form : topic.forms)
            for (auto const& pill : plain_pills)
                if (form->id == pill.id)
                    adds.push_back(quick_add({{Field::intake_what, diary::choice(Field::intake_what, "supplement")},
                                              {Field::intake_name, Value{form->title}},
                                              {Field::intake_form, diary::choice(Field::intake_form, pill.form)},
                                              {Field::intake_magnesium, Value{pill.milligrams}}},
                                             diary::scales_of(diary), knowledge));
    return adds;
}

std::vector<QuickAdd> foods_named(std::string_view typed, diary::Diary const& diary,
                                  knowledge::Knowledge const& knowledge) {
    TypedWords const words(typed);
    if (words.empty() || !knowledge.library) return {};
    std::vector<knowledge::Food const*> first, others;
    for (auto const& food : knowledge.library->foods)
        if (words.all_in(food.name)) (words.begin(food.name) ? first : others).push_back(&food);
    first.insert(first.end(), others.begin(), others.end());
    first.resize(std::min(first.size(), shown_foods));
    std::vector<QuickAdd> adds;
    adds.reserve(first.size());
    for (auto const* food : first)
        adds.push_back(one_portion(*food, diary::scales_of(diary), knowledge));
    return adds;
}

}
