#include "app/core/medicines.h"

#include <map>

namespace unknot::app {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;

std::string word(Record const& record, Field field) { return std::string(record.choice(field).value_or("")); }

MedicineLine medicine_line(Record const& record, knowledge::Knowledge const& knowledge) {
    MedicineLine line;
    line.id = record.id;
    line.name = std::string(record.text(Field::medicine_name).value_or(""));
    line.began = word(record, Field::medicine_began);
    line.purpose = word(record, Field::medicine_purpose);
    // Before the list is loaded, no name counts as unknown.
    line.known = !knowledge.library;
    if (line.known) return line;
    auto const classes = knowledge::find_classes(*knowledge.library, line.name);
    line.known = !classes.empty();
    for (auto const& id : classes)
        if (auto const* found = knowledge::find_class(*knowledge.library, id)) line.classes.push_back(found->title);
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

}
