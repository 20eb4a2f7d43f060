// View of the form of a record.
#pragma once
#include "advice/help.h"
#include "advice/sweat.h"
#include "app/core/form_fields.h"
#include "app/form/clock_questions.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unknot::app::form {

// Key for ToggleSection.
inline constexpr std::string_view fold_rest = "form.rest", fold_salts = "form.salts";

struct MomentField {
    Text what{};
    SharedText text;       // in the form that the page's own fields take
    std::string problem;   // key of the sentence that says why it was refused; empty: it was not
};

struct CardView {
    std::string_view title;
    std::vector<MomentField> moment;
    std::vector<FieldView> fields;
    bool folded = false;   // shown when the person unfolds the rest
};

struct FormView {
    diary::RecordId id;
    diary::RecordType type = diary::RecordType::note;
    std::string title = "title.form";   // key of its heading, which is also the title of the page
    bool stored = false, has_portion = false;
    bool can_store = false;   // as it is: a past cramp
    time::Moment at;
    bool in_future = false;   // dated ahead by a clock that was or is wrong
    std::vector<ClockQuestion> questions;
    std::vector<CardView> cards;
    bool folds = false, unfolded = false;             // folds: some cards are folded
    std::vector<std::pair<std::string, bool>> tags;   // of a stored cramp: the person's own words, and which it has
    // What part of the chosen salt of a supplement is the mineral itself. Null: not known.
    knowledge::SupplementForm const* salt = nullptr;
    bool salts_fold = false, all_salts = false;
    std::optional<advice::SweatLoss> sweat;   // of an exercise with weights before and after
    // Of a blood result: the sign of Help that it shows, and what to do. Null: none.
    knowledge::Sign const* asks = nullptr;
    knowledge::HelpLines help;
};

}
