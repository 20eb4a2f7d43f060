// What eases a cramp: protocols of steps, each with who must not do it, its grade, its sources and what speaks
// against it. Facts: assets/knowledge/relief.json.
#pragma once
#include "knowledge/blockers.h"
#include "knowledge/grade.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::knowledge {

struct Caution {
    std::string id;                        // such as "possible_clot"
    std::string text;                      // who must not do the step, in plain words
    std::vector<std::string> topics;       // a logged sign with one of these topics blocks the step
    std::vector<std::string> conditions;   // words of the diary's profile that block it too
};

struct Step {
    std::string id, title, detail;
    std::string picture;                      // key of a drawing; empty: there is none
    std::string manoeuvre;                    // a word of the diary's field cramp.helped
    std::optional<int> hold_seconds;          // 5 to 120; none: the person goes on when ready
    std::optional<std::string> hold_source;   // that gives this length; none: our pace, for lack of a published one
    std::vector<Caution> cautions;
    std::vector<std::string> sources;
    std::optional<std::string> against;   // strongest source against
    Grade grade = Grade::judgement;
    std::vector<std::string> places;   // where it can be done: "bed", "standing", "seat" or "water"
};

// Where and when a cramp comes: what to do before the stretch, after it, and when to stop.
struct Situation {
    std::string id, title, first, after, stop;
    std::vector<std::string> places;   // best first
    std::vector<Column> needs;
    std::vector<std::string> sources;
    Grade grade = Grade::judgement;
};

struct Protocol {
    std::string id, muscle, title, reviewed;   // reviewed: ISO date
    std::vector<Step> steps;                   // several protocols may hold the same step
};

}
