// The colour of urine: eight swatches, and a way to Help for colours that are none of them.
#pragma once
#include "app/core/form_fields.h"
#include "ui/screens/core/screens.h"

namespace unknot::ui::form {

[[nodiscard]] OptionalIntent draw_urine(Ui&, diary::RecordId const&, app::FieldView const&);

}
