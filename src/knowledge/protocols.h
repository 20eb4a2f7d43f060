// Relief protocols: steps, each with its contraindications, grade, sources and the strongest source against it. Facts:
// assets/knowledge/relief.json.
#pragma once
#include "knowledge/blockers.h"
#include "knowledge/grade.h"
#include "knowledge/when.h"

#include <optional>
#include <span>
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
    std::string picture;                      // key of a drawing; empty: none
    std::string manoeuvre;                    // a word of the diary's field cramp.helped
    std::optional<int> hold_seconds;          // 5 to 120; empty: the person decides when to go on
    std::optional<std::string> hold_source;   // the source of this length; empty: our own, for lack of a published one
    std::vector<Caution> cautions;
    std::vector<std::string> sources;
    std::optional<std::string> against;   // strongest source against
    Grade grade = Grade::judgement;
    std::vector<std::string> places;    // where the step can be done: "bed", "standing", "seat" or "water"
    std::vector<std::string> only_in;   // ids of the situations that have it; empty: all
};

// A situation in which a cramp comes: what to do before the stretch, after it, and when to stop.
struct Situation {
    std::string id, title, first, after, stop;
    std::vector<std::string> places;    // best first
    std::vector<std::string> without;   // ids of steps that are left out although there is a place for them
    When when;                          // it is this person's now, until they choose another
    std::vector<Column> needs;
    std::vector<std::string> sources;
    Grade grade = Grade::judgement;
};

struct Protocol {
    std::string id, muscle, title, reviewed;   // reviewed: ISO date
    std::vector<std::string> also;             // other muscles that the same steps stretch
    std::vector<Step> steps;                   // protocols may share a step
};

// The cautions of two or more of the steps, each once: they are said before the first step, and not with each.
[[nodiscard]] std::vector<Caution> shared_cautions(std::span<Step const>);
// The cautions of a step that were not said before the first.
[[nodiscard]] std::vector<Caution> own_cautions(Step const&, std::vector<Caution> const& shared);

}
