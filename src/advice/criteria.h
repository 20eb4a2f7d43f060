// Scores of published criteria from yes-or-no answers. None of them ever reassures: a result that is not positive says
// nothing.
#pragma once
#include <cstdint>

namespace unknot::advice {

// All five of the IRLSSG consensus criteria (Allen 2014).
struct RestlessLegs {
    bool urge = false, rest = false, movement = false, evening = false, not_explained = false;
};

[[nodiscard]] bool is_met(RestlessLegs const&);

// Edinburgh Claudication Questionnaire (Leng and Fowkes 1992).
struct Claudication {
    bool walking = false;   // pain in the leg when walking
    bool at_rest = false;   // pain begins when standing still or sitting
    bool uphill_or_hurry = false;
    bool level = false;                // pain at an ordinary pace on the level
    bool gone_in_10_minutes = false;   // pain is gone within 10 minutes of standing still
    bool calf = false, thigh_or_buttock = false, other_site = false;
};

enum class ClaudicationResult { negative, atypical, definite };

[[nodiscard]] ClaudicationResult score(Claudication const&);
// 1: uphill or in a hurry only; 2: also on the level; 0: the result is negative.
[[nodiscard]] int grade_of(Claudication const&);

// The seven characteristics of nocturnal leg cramps (Hallegraeff 2017); the first three are required.
struct NightCramp {
    bool intense = false, short_pain = false, calf_or_foot = false;
    bool at_night_or_rest = false, urge_to_move = false, red_flag = false;
};

[[nodiscard]] bool is_met(NightCramp const&);

}
