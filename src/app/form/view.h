// What the form of a record shows.
#pragma once
#include "advice/sweat.h"
#include "app/core/form_fields.h"
#include "app/form/clock_questions.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::app::form {

struct MomentField {
    Text what{};
    SharedText text;       // as the page's own fields take it
    std::string problem;   // key of the sentence that says why it was not taken; empty: it was
};

struct CardView {
    std::string_view title;
    std::vector<MomentField> moment;
    std::vector<FieldView> fields;
};

struct FormView {
    diary::RecordId id;
    diary::RecordType type = diary::RecordType::note;
    std::string what;   // of an intake or an item
    bool stored = false, has_portion = false;
    time::Moment at;
    bool in_future = false;   // by a clock that was wrong, then or now
    std::vector<ClockQuestion> questions;
    std::vector<CardView> cards;
    std::optional<advice::SweatLoss> sweat;   // of an exercise that was weighed
};

}
