// Intakes made from the person's own foods, drinks and supplements.
#pragma once
#include "diary/change.h"

#include <vector>

namespace unknot::diary {

// The fields of a new intake of `portions` of an item: kind, name, and amounts times the portions. They are copies, so
// that a later change of the item does not change past intakes. Fails with Problem::out_of_range when `portions` is not
// positive or an amount exceeds the range of its field.
[[nodiscard]] Result<std::vector<FieldEdit>> intake_of_item(Record const& item, double portions);

}
