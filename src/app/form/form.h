// The form of a record, of a cramp as of any other.
#pragma once
#include "app/core/context.h"
#include "app/form/intent.h"
#include "app/form/state.h"
#include "app/form/view.h"

namespace unknot::app::form {

Effects answer(Context&, State&, Intent const&, Now const&);
Effects store_text(Context&, DraftKey const&, Draft&, Now const&);   // see StoreDraft
// Of a person with an eating disorder, now or in the past, weight, carbs and ketones are not asked (evidence 3.5).
[[nodiscard]] FormView form_view(Context const&, State const&, Now const&);

}
