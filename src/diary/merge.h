// Merges two versions of the same record: the greater one wins.
#pragma once
#include "diary/record.h"

namespace unknot::diary {

// The greater by (rev, edited, canonical bytes). Commutative, associative and idempotent, so that devices that saw the
// same versions in any order agree. Both must have the same id (asserted).
[[nodiscard]] Record merge(Record a, Record b);

// Negative, zero or positive by that order.
[[nodiscard]] int compare_versions(Record const& a, Record const& b);

}
