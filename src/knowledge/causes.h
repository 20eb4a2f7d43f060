// What may be adding to cramps, and what can be done about it. Facts: assets/knowledge/{causes,actions}.json.
#pragma once
#include "knowledge/blockers.h"
#include "knowledge/signs.h"
#include "knowledge/when.h"

#include <array>
#include <string>
#include <vector>

namespace unknot::knowledge {

// Not a ranking: worth looking into, possible, and named more often than supported by evidence.
enum class Group { worth_checking, possible, often_blamed };

struct GroupRule {
    Group group = Group::possible;
    When when;
};

struct Cause {
    std::string id, title, why;
    std::vector<GroupRule> groups;      // in the order of the groups; the first that holds decides
    std::vector<std::string> claims;    // the first gives the grade, the sources and the strongest source against
    std::string change;                 // what could change this cause
    std::vector<std::string> actions;   // what to do about it
};

enum class ActionKind {
    habit,
    intake,   // something to eat, drink or take
    remedy,   // something to do to the body
    ask,      // a question for a professional
    learn,
    get_help,   // to be seen by a professional
};

// One movement of a guided session.
struct Move {
    std::string detail;
    std::string picture;              // key of a drawing; empty: none
    std::string muscle;               // a word of the diary's field stretch.muscles; empty: no one muscle
    std::vector<std::string> sides;   // what is moved, in the order of the sides: "Left calf", "Right calf"
    int hold_seconds = 0;             // 5 to 60; 0: at one's own pace, as no source says how long or how often
    int times = 1;                    // 1 to 10, each side
};

struct Action {
    std::string id, title, text;
    std::vector<std::string> steps;
    std::vector<Move> moves;                // empty: no guided session
    std::string occasion;                   // when the session is done, a word of stretch.occasion; empty without moves
    Horizon horizon = Horizon::fortnight;   // when to do it; for asking and getting help, how soon
    ActionKind kind = ActionKind::habit;
    std::string topic;   // only the first action of a topic is given
    int priority = 0;    // 0 to 100, the highest leads
    When when;
    std::vector<Column> needs;         // what the action involves; a blocker of any of these columns speaks against it
    std::vector<std::string> claims;   // at least one
    // Replaces fluid and salt lost to illness or hard sweat: limits on extra fluid and salt do not apply.
    bool rehydration = false;
    bool despite_unknown = false;   // given also where it is not known what speaks against it
    bool while_waiting = false;     // fits a person who waits for help, under a sign of today or an emergency
};

// Whether a person who waits for help is given the action.
[[nodiscard]] inline bool fits_waiting(Action const& action) {
    return action.while_waiting || (action.kind == ActionKind::get_help && action.horizon <= Horizon::today);
}

}
