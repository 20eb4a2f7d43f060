// What may be adding to cramps, and what can be done about it. Facts: assets/knowledge/{causes,actions}.json.
#pragma once
#include "knowledge/blockers.h"
#include "knowledge/when.h"

#include <array>
#include <string>
#include <vector>

namespace unknot::knowledge {

// Not a ranking: what is worth looking into, what may be, and what is named more often than shown.
enum class Group { worth_checking, possible, often_blamed };

struct GroupRule {
    Group group = Group::possible;
    When when;
};

struct Cause {
    std::string id, title, why;
    std::vector<GroupRule> groups;      // in the order of the groups; the first that holds decides
    std::vector<std::string> claims;    // the first gives grade, sources and the source against
    std::string change;                 // what would change this
    std::vector<std::string> actions;   // what to do about it
};

enum class Horizon { now, today, fortnight };
enum class ActionKind {
    habit,
    intake,   // something to eat, drink or take
    remedy,   // something to do to the body
    ask,      // what to raise with a professional
    learn,
    get_help,   // to be seen by one
};

struct Action {
    std::string id, title, text;
    std::vector<std::string> steps;
    Horizon horizon = Horizon::fortnight;
    ActionKind kind = ActionKind::habit;
    std::string topic;   // actions of one topic are one advice: only the first is given
    int priority = 0;    // 0 to 100, the highest leads
    When when;
    std::vector<Column> needs;         // what it does; a blocker against any of them speaks against it
    std::vector<std::string> claims;   // at least one
    bool rehydration = false;   // fluid and salt lost to illness or hard sweat: limits on extra ones do not apply
};

}
