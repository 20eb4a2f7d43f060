#include "advice/criteria.h"

namespace unknot::advice {

bool is_met(RestlessLegs const& answers) {
    return answers.urge && answers.rest && answers.movement && answers.evening && answers.not_explained;
}

ClaudicationResult score(Claudication const& answers) {
    bool const pattern = answers.walking && !answers.at_rest && answers.uphill_or_hurry && answers.gone_in_10_minutes;
    if (!pattern) return ClaudicationResult::negative;
    if (answers.calf) return ClaudicationResult::definite;
    return answers.thigh_or_buttock && !answers.other_site ? ClaudicationResult::atypical
                                                           : ClaudicationResult::negative;
}

int grade_of(Claudication const& answers) {
    if (score(answers) == ClaudicationResult::negative) return 0;
    return answers.level ? 2 : 1;
}

bool is_met(NightCramp const& cramp) {
    return cramp.intense && cramp.short_pain && cramp.calf_or_foot && cramp.at_night_or_rest && !cramp.urge_to_move &&
           !cramp.red_flag;
}

}
