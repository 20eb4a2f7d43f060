// Records and changes by chance, the same for the same seed: for laws that must hold for all of them.
#pragma once
#include "diary/change.h"

#include <random>

namespace unknot::tests {

using Chance = std::mt19937_64;

// From low to high, both possible.
[[nodiscard]] std::int64_t pick(Chance&, std::int64_t low, std::int64_t high);
[[nodiscard]] bool one_in(Chance&, int n);

// Any text: empty, long, with quotes, controls, other scripts.
[[nodiscard]] std::string random_text(Chance&);
// In the field's range, its ends included.
[[nodiscard]] diary::Value random_value(Chance&, diary::FieldRow const&);
[[nodiscard]] diary::RecordId random_id(Chance&, time::Instant);
[[nodiscard]] time::Moment random_moment(Chance&);
// Any type, also one of a newer version; any of its fields; members nobody knows.
[[nodiscard]] diary::Record random_record(Chance&);
// An edit of some fields, a deletion, or a deletion taken back.
[[nodiscard]] diary::Patch random_patch(Chance&, diary::Record const&);

}
