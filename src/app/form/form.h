// The area form: the form of any record, also of a cramp.
#pragma once
#include "app/core/context.h"
#include "app/form/intent.h"
#include "app/form/view.h"

namespace unknot::app::form {

Effects answer(Context&, Intent const&, Now const&);
Effects store_text(Context&, DraftKey const&, Draft&, Now const&);   // see StoreDraft
// Weight, carbs and ketones are left out for a person who has or had an eating disorder.
[[nodiscard]] FormView form_view(Context const&, Now const&);

}
