// The medicines a person takes, as the diary has them.
#pragma once
#include "diary/diary.h"
#include "knowledge/knowledge.h"

#include <string>
#include <vector>

namespace unknot::app {

struct MedicineLine {
    diary::RecordId id;   // of its last start or change
    std::string name;
    std::vector<std::string> classes;   // their titles
    bool known = false;                 // false: the list is there, and does not have the name
    std::string began, purpose;         // words of the field table; empty: not answered
};

// The last event of each name decides; those that were stopped are left out.
[[nodiscard]] std::vector<MedicineLine> current_medicines(diary::Diary const&, knowledge::Knowledge const&);

}
