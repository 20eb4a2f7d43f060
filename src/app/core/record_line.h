// Makes the one-line view of a record, for lists of all kinds of records.
#pragma once
#include "app/core/lines.h"
#include "diary/shown_values.h"
#include "knowledge/knowledge.h"

namespace unknot::app {

// The key of the unit that a number field is shown in: "unit.millilitres".
[[nodiscard]] std::string unit_key(diary::Field, diary::Scales const&);

// Empty if the record lacks that number.
[[nodiscard]] Shown shown(diary::Record const&, diary::Field, diary::Scales const&);

[[nodiscard]] RecordLine record_line(diary::Record const&, diary::Scales const&, knowledge::Knowledge const&);

}
