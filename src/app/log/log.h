// Writing into the diary: what is logged with a tap, and the form of a record.
#pragma once
#include "app/core/context.h"
#include "app/log/intent.h"
#include "app/log/state.h"
#include "app/log/view.h"

namespace unknot::app::log {

Effects answer(Context&, State&, Intent const&, Now const&);
// Of the day that is not over.
Effects open_check_in(Context&, Now const&);
Effects store_form_text(Context&, DraftKey const&, Draft&, Now const&);   // see StoreDraft
[[nodiscard]] LogView log_view(Context const&, State const&, Now const&);
[[nodiscard]] RecordFormView record_form_view(Context const&, State const&, Now const&);

}
