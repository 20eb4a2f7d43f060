#include "advice/contributors.h"

#include "advice/claims.h"

#include <algorithm>

namespace unknot::advice {

std::vector<Contributor> contributors_for(Facts const& facts, knowledge::Library const& library) {
    std::vector<Contributor> contributors;
    for (auto const group : {Group::worth_checking, Group::possible, Group::often_blamed}) {
        for (auto const& cause : library.causes) {
            auto const rule = std::find_if(cause.groups.begin(), cause.groups.end(),
                                           [&](knowledge::GroupRule const& rule) { return facts.holds(rule.when); });
            if (rule == cause.groups.end() || rule->group != group) continue;
            auto const evidence = claim_for(library, cause.claims, facts);
            contributors.push_back({&cause, group, evidence.claim, evidence.fits, facts.shown_by(rule->when)});
        }
    }
    return contributors;
}

}
