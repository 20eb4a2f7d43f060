// Foods, drinks and supplements of the person's own, taken.
#pragma once
#include "diary/change.h"

#include <vector>

namespace unknot::diary {

// The fields of a new intake of so many portions of an item: what it is, its name, and its amounts times the portions,
// copied, so that a later change of the item leaves what was written down. Fails with Problem::out_of_range when there
// are no portions (0, less, NaN) or an amount grows beyond what its field holds.
[[nodiscard]] Result<std::vector<FieldEdit>> intake_of_item(Record const& item, double portions);

}
