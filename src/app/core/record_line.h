// Makes the one-line view of a record, for lists of all kinds of records.
#pragma once
#include "app/core/lines.h"
#include "diary/shown_values.h"
#include "knowledge/knowledge.h"

#include <array>

namespace unknot::app {

// The types of what a person did or had: those that lists of the diary show.
inline constexpr std::array listed_types = {
    diary::RecordType::cramp,      diary::RecordType::intake,      diary::RecordType::exercise,
    diary::RecordType::stretch,    diary::RecordType::check_in,    diary::RecordType::sign,
    diary::RecordType::medicine,   diary::RecordType::note,        diary::RecordType::tag,
    diary::RecordType::experiment, diary::RecordType::blood_result};

// The key of the unit that a number field is shown in: "unit.millilitres".
[[nodiscard]] std::string unit_key(diary::Field, diary::Scales const&);

// Empty if the record lacks that number.
[[nodiscard]] Shown shown(diary::Record const&, diary::Field, diary::Scales const&);

[[nodiscard]] RecordLine record_line(diary::Record const&, diary::Scales const&, knowledge::Knowledge const&);

}
