// The form of a record, ready to be drawn.
#pragma once
#include "app/core/drafts.h"
#include "app/core/now.h"
#include "app/log/view.h"

namespace unknot::app::log {

// Of a person with an eating disorder, now or in the past, weight, carbs and ketones are not asked (evidence 3.5).
[[nodiscard]] RecordFormView record_form_view(diary::Record const&, Drafts const&, diary::Diary const&, Now const&);

}
