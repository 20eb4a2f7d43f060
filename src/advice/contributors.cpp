#include "advice/contributors.h"

#include <algorithm>

namespace unknot::advice {

namespace {

// Classes that the person takes and whose own claim the cause names.
std::vector<TakenMedicine> medicines_behind(knowledge::Cause const& cause, Facts const& facts,
                                            knowledge::Library const& library) {
    std::vector<TakenMedicine> medicines;
    for (auto const& medicine : library.classes) {
        auto const& claim = medicine.claim;
        bool const named = claim && std::find(cause.claims.begin(), cause.claims.end(), *claim) != cause.claims.end();
        if (named && facts.holds("medicine." + medicine.id))
            medicines.push_back({&medicine, claim_for(library, {*claim}, facts)});
    }
    return medicines;
}

}

std::vector<Contributor> contributors_for(Facts const& facts, knowledge::Library const& library) {
    std::vector<Contributor> contributors;
    for (auto const group : {Group::worth_checking, Group::possible, Group::often_blamed}) {
        for (auto const& cause : library.causes) {
            auto const rule = std::find_if(cause.groups.begin(), cause.groups.end(),
                                           [&](knowledge::GroupRule const& rule) { return facts.holds(rule.when); });
            if (rule == cause.groups.end() || rule->group != group) continue;
            auto const evidence = claim_for(library, cause.claims, facts);
            contributors.push_back({&cause, group, evidence.claim, evidence.fits,
                                    medicines_behind(cause, facts, library), facts.shown_by(rule->when)});
        }
    }
    return contributors;
}

}
