#include "advice/claims.h"

#include <cassert>

namespace unknot::advice {
namespace {

bool fits(knowledge::Claim const& claim, Facts const& facts) { return claim.fits.empty() || facts.holds(claim.fits); }

}

FittingClaim claim_for(knowledge::Library const& library, std::vector<std::string> const& ids, Facts const& facts) {
    assert(!ids.empty());
    auto const* first = knowledge::find_claim(library, ids.front());
    assert(first != nullptr);
    if (fits(*first, facts)) return {first, true};
    for (auto const& id : ids) {
        auto const* other = knowledge::find_claim(library, id);
        bool const same = !first->about.empty() && other->about == first->about;
        if (same && fits(*other, facts)) return {other, true};
    }
    return {first, false};
}

}
