// Records in one line each, for lists of all kinds.
#pragma once
#include "base/units.h"
#include "diary/field_table.h"
#include "diary/record_id.h"
#include "time/civil.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::app {

struct CrampLine {
    diary::RecordId id;
    time::Moment at;
    std::string muscle, side;          // words of the field table; empty when not known
    std::optional<Seconds> duration;   // nullopt: not known
    bool open = false;                 // still going on, as far as the diary knows
    bool in_future = false;            // dated ahead by a clock that was or is wrong
    std::optional<int> strength;
    std::string after;
    std::vector<std::string> helped;
};

// A number and the key of its unit: "16.9" and "us_fluid_ounces".
struct Shown {
    std::string number, unit;

    [[nodiscard]] bool empty() const { return number.empty(); }
};

// A record in one line.
struct RecordLine {
    diary::RecordId id;
    diary::RecordType type = diary::RecordType::note;
    time::Moment at;
    std::optional<CrampLine> cramp;   // if the record is a cramp
    std::string what;                 // of an intake: "drink", "food", "supplement", "medicine"
    std::vector<std::string> words;   // keys of its kind, such as "drink.coffee"
    std::string text;                 // its name, or the beginning of its note
    Shown amount;
    Shown range;              // the laboratory's, of a blood result
    bool in_future = false;   // dated ahead by a clock that was or is wrong
};

}
