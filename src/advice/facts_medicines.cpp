// Facts from medicines taken now, by class, and from what contains one. A name that is not in the list never means "no
// medicine".
#include "advice/case.h"
#include "advice/record_facts.h"

#include <map>

namespace unknot::advice {
namespace {

using diary::Field;
using diary::Record;

constexpr std::int32_t recent_days = 90;         // Garrison 2012 looked across about a year; nearer is likelier
constexpr std::int64_t now_and_then_days = 30;   // taken as needed within this time counts as taken now (judgement)

struct Taken {
    std::string name;                  // as written last
    Record const* last = nullptr;      // start, change or stop, or an intake of a medicine taken as needed
    Record const* changed = nullptr;   // the last start or change of dose
};

time::CivilDay day_of(Record const& record) { return record.day(Field::medicine_on).value_or(time::day_of(record.at)); }

// By the name as written, with events in order of their days. Stops without a recorded start count as well.
std::map<std::string, Taken> taken_by_name(Case const& input) {
    std::map<std::string, Taken> taken;
    for (auto const* record :
         input.diary.between(diary::RecordType::medicine, time::first_instant, {time::last_instant.ms + 1})) {
        auto const name = record->text(Field::medicine_name);
        if (!name || day_of(*record) > time::day_of(input.now)) continue;
        auto& medicine = taken[knowledge::medicine_key(*name)];
        if (medicine.last == nullptr || day_of(*record) >= day_of(*medicine.last)) {
            medicine.last = record;
            medicine.name = *name;
        }
        bool const change = record->choice(Field::medicine_event) != "stop";
        if (change && (medicine.changed == nullptr || day_of(*record) >= day_of(*medicine.changed)))
            medicine.changed = record;
    }
    return taken;
}

// Medicines taken as needed are logged as intakes, and have no start. A painkiller taken yesterday has the same
// contraindications as one taken daily; an intake after a stop means it is taken again.
void add_taken_when_needed(Case const& input, std::map<std::string, Taken>& taken) {
    for (auto const* intake : input.recent(diary::RecordType::intake, now_and_then_days)) {
        auto const name = intake->text(Field::intake_name);
        if (!name || intake->choice(Field::intake_what) != "medicine" || intake->at.at > input.now.at) continue;
        auto& medicine = taken[knowledge::medicine_key(*name)];
        bool const stopped = medicine.last != nullptr && medicine.last->choice(Field::medicine_event) == "stop";
        bool const since = stopped && day_of(*intake) > day_of(*medicine.last);
        if (medicine.last != nullptr && !since) continue;
        medicine.last = intake;
        medicine.name = *name;
    }
}

// Whether there was a cramp on or after the change, and the change is recent enough to make a link likely.
bool is_recent(Case const& input, Record const* changed) {
    if (changed == nullptr || time::day_of(input.now).days - day_of(*changed).days > recent_days) return false;
    // Entered without a day: the person's answer counts.
    auto const began = changed->choice(Field::medicine_began);
    if (!changed->day(Field::medicine_on) && (began == "earlier" || began == "not_sure")) return false;
    for (auto const* cramp : input.recent(diary::RecordType::cramp, recent_days + 1))
        if (time::day_of(cramp->at) >= day_of(*changed)) return true;
    return false;
}

void add_class(std::string const& id, Taken const& medicine, bool recent, Facts& facts) {
    facts.add("medicine." + id, medicine.last->id);
    if (recent) facts.add("recent." + id, medicine.changed->id);
}

void add_classes(knowledge::Library const& library, std::vector<std::string> const& ids, Taken const& medicine,
                 bool recent, Facts& facts) {
    for (auto const& id : ids) {
        add_class(id, medicine, recent, facts);
        if (auto const* medicine_class = knowledge::find_class(library, id))
            for (auto const& parent : medicine_class->parents)
                add_class(parent, medicine, recent, facts);
    }
}

// The purpose of an unknown medicine is a fact; the medicine stays unrecognised.
void add_purpose(Taken const& medicine, bool recent, Facts& facts) {
    auto const purpose = medicine.last->choice(Field::medicine_purpose);
    if (purpose == "water") add_class("diuretic", medicine, recent, facts);
    if (purpose == "blood_pressure") add_class("other_blood_pressure", medicine, recent, facts);
}

// What contains a thing counts as it: tonic water logged as a drink is quinine. A food or drink that is not in the list
// is no unknown medicine.
void add_contained(Case const& input, knowledge::Library const& library, Facts& facts) {
    ClassesByName classes(library);
    for (auto const* intake : input.recent(diary::RecordType::intake, now_and_then_days)) {
        if (intake->choice(Field::intake_what) == "medicine" || intake->at.at > input.now.at) continue;
        for (auto const name : names_of(*intake))
            add_classes(library, classes.of(name), {std::string(name), intake, nullptr}, false, facts);
    }
}

}

void add_medicines(Case const& input, Facts& facts) {
    auto taken = taken_by_name(input);
    add_taken_when_needed(input, taken);
    bool const says_none = input.profile != nullptr && input.profile->choice(Field::profile_takes_medicines) == "no";
    if (taken.empty() && !says_none) facts.add("person.medicines_unknown");
    if (!input.knowledge.library) return;
    auto const& library = *input.knowledge.library;
    // Before the medicines, whose records say more.
    add_contained(input, library, facts);
    for (auto const& [key, medicine] : taken) {
        if (medicine.last->choice(Field::medicine_event) == "stop") continue;
        facts.add("context.medicines");
        bool const recent = is_recent(input, medicine.changed);
        if (recent) facts.add("diary.medicine_changed_90_days", medicine.changed->id);
        auto const classes = knowledge::find_classes(library, medicine.name);
        if (classes.empty()) {
            facts.add("person.medicine_unrecognised", medicine.last->id);
            add_purpose(medicine, recent, facts);
        }
        add_classes(library, classes, medicine, recent, facts);
    }
}

}
