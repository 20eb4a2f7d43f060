// Answered signs and questions. The last answer to each counts.
#include "advice/case.h"
#include "advice/criteria.h"
#include "advice/last_answers.h"

namespace unknot::advice {
namespace {

using diary::Field;
using diary::Record;

// A yes to these speaks against claudication.
bool speaks_against(std::string_view question) { return question == "ecq_at_rest" || question == "ecq_other_site"; }

// "Not sure" counts as the more careful answer; gone, or seen by a clinician, ends a sign.
bool shows(std::string_view sign, Record const& answer) {
    auto const said = answer.choice(Field::sign_answer).value_or("yes");
    bool const yes = said == "yes" || (said == "not_sure" && !speaks_against(sign));
    return yes && answer.choice(Field::sign_state).value_or("now") == "now";
}

std::string sign_fact(std::string_view id) { return "sign." + std::string(id); }

// Clot items can only raise the risk: the list is never used to reassure, and has no item that subtracts points.
bool any_clot_item(Case const& input, Facts const& facts) {
    for (auto const& question : input.knowledge.library->questions)
        if (question.criterion == "clot_item" && facts.holds(sign_fact(question.id))) return true;
    return false;
}

void add_criteria(Case const& input, Facts& facts) {
    auto const yes = [&](std::string_view id) { return facts.holds(sign_fact(id)); };
    if (is_met(RestlessLegs{yes("rls_urge"), yes("rls_rest"), yes("rls_movement"), yes("rls_evening"),
                            yes("rls_not_explained")}))
        facts.add("criteria.restless_legs");
    Claudication const claudication{yes("ecq_walking"),
                                    yes("ecq_at_rest"),
                                    yes("ecq_uphill_or_hurry"),
                                    yes("ecq_level"),
                                    yes("ecq_gone_in_10_minutes"),
                                    yes("ecq_calf"),
                                    yes("ecq_thigh_or_buttock"),
                                    yes("ecq_other_site")};
    auto const result = score(claudication);
    if (result == ClaudicationResult::definite) facts.add("criteria.claudication");
    if (result == ClaudicationResult::atypical) facts.add("criteria.claudication_atypical");
    if (any_clot_item(input, facts)) facts.add("criteria.clot_item");
}

}

void add_answers(Case const& input, Facts& facts) {
    for (auto const& [sign, answer] : last_answers(input.ahead_and_recent(diary::RecordType::sign, no_days))) {
        // Questions of criteria ask how it usually is; a sign is about now.
        bool const usual = knowledge::find_sign(input.knowledge, sign) == nullptr;
        auto const& library = input.knowledge.library;
        // Written by a newer version.
        if (usual && library && knowledge::find_question(*library, sign) == nullptr) continue;
        bool const recent = answer->at.at >= input.days_ago(usual ? no_days : sign_days);
        if (recent && shows(sign, *answer)) facts.add(sign_fact(sign), answer->id);
    }
    if (input.knowledge.library) add_criteria(input, facts);
}

}
