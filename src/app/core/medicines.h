// The medicines a person takes, according to the diary.
#pragma once
#include "diary/diary.h"
#include "knowledge/knowledge.h"

#include <string>
#include <vector>

namespace unknot::app {

struct MedicineLine {
    diary::RecordId id;   // of the last start or change
    std::string name;
    std::vector<std::string> classes;   // titles of its classes
    bool known = false;                 // false: the list is loaded and lacks the name
    std::string began, purpose;         // words of the field table; empty: not answered
};

// The last event of each name decides; stopped medicines are left out.
[[nodiscard]] std::vector<MedicineLine> current_medicines(diary::Diary const&, knowledge::Knowledge const&);

}
