// Combines facts into risks that signs and blockers ask for.
#include "advice/case.h"
#include "advice/criteria.h"

#include <algorithm>
#include <array>

namespace unknot::advice {
namespace {

using diary::Field;
using diary::RecordType;

constexpr std::int64_t journey_days = 8 * 7, usual_days = 28;
constexpr std::int64_t long_journey = 4 * 60;   // minutes
// Evidence pack, section 7: who may have a clot when calf pain stays.
constexpr std::array<std::string_view, 10> clot_facts = {
    "person.pregnant",    "person.after_birth", "condition.cancer",    "condition.past_clot", "medicine.combined_pill",
    "medicine.oestrogen", "medicine.tamoxifen", "medicine.raloxifene", "criteria.clot_item",  "sign.clot_risk",
};
// The rows of the blocker table that name potassium pills (evidence pack 3.5).
constexpr std::array<std::string_view, 17> potassium_facts = {
    "condition.heart_failure",
    "condition.fluid_limit",
    "condition.dialysis",
    "condition.nephrotic_syndrome",
    "condition.kidney_disease",
    "condition.severe_kidney_disease",
    "condition.past_high_potassium",
    "condition.potassium_limit",
    "condition.adrenal_disease",
    "medicine.raas",
    "medicine.potassium_raiser",
    "medicine.digoxin",
    "medicine.potassium_binder",
    "medicine.potassium_supplement",
    "diary.potassium_supplement",
    "condition.ascites",
    "sign.potassium_risk",
};

template <std::size_t count>
bool any(Facts const& facts, std::array<std::string_view, count> const& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view fact) { return facts.holds(fact); });
}

// Evidence pack, section 9: statins.
bool has_statin_pair(Facts const& facts) {
    return facts.holds("medicine.statin") &&
           (facts.holds("medicine.raises_statin") || facts.holds("diary.much_grapefruit"));
}

bool travelled(Case const& input) {
    auto const days = input.recent(RecordType::check_in, journey_days);
    return std::any_of(days.begin(), days.end(), [](diary::Record const* day) {
        return day->integer(Field::check_in_journey).value_or(0) > long_journey;
    });
}

bool has_profile_clot_risk(Case const& input) {
    if (input.profile == nullptr) return false;
    auto const risks = input.profile->choices(Field::profile_clot_risks);
    return std::any_of(risks.begin(), risks.end(), [](std::string_view risk) { return risk != "none"; });
}

// Strong pain is taken as the cramp's own unless the diary says otherwise; place and time must be known.
void add_night_cramp(Case const& input, Facts& facts) {
    auto const cramps = input.recent(RecordType::cramp, usual_days);
    for (auto const* cramp : cramps) {
        auto const muscle = cramp->choice(Field::cramp_muscle).value_or("");
        auto const woke = cramp->flag(Field::cramp_woke).value_or(false);
        auto const context = cramp->choice(Field::cramp_context).value_or(woke ? "sleep" : "");
        NightCramp const one_cramp{
            cramp->integer(Field::cramp_strength).value_or(10) > 0,
            cramp->integer(Field::cramp_duration).value_or(0) <= 10 * 60,
            muscle == "calf" || muscle == "foot" || muscle == "toes",
            context == "sleep" || context == "rest",
            facts.holds("sign.rls_urge"),
            facts.holds("diary.sore_swollen_warm") || facts.holds("diary.cramp_over_10_minutes"),
        };
        if (is_met(one_cramp)) facts.add("criteria.night_cramp", cramp->id);
    }
}

}

void add_risks(Case const& input, Facts& facts) {
    if (any(facts, clot_facts) || has_profile_clot_risk(input) || travelled(input)) facts.add("person.clot_risk");
    if (any(facts, potassium_facts)) facts.add("person.potassium_risk");
    if (has_statin_pair(facts)) facts.add("person.statin_pair");
    add_night_cramp(input, facts);
}

}
