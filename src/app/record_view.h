// The form of a record, ready to be drawn.
#pragma once
#include "app/drafts.h"
#include "app/now.h"
#include "app/view_log.h"

namespace unknot::app {

// Of a person with an eating disorder, now or in the past, weight, carbs and ketones are not asked (evidence 3.5).
[[nodiscard]] RecordView record_view(diary::Record const&, Drafts const&, diary::Diary const&, Now const&);

}
