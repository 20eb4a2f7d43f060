// A number of a form that is taken up and down.
#pragma once
#include "app/core/form_fields.h"
#include "ui/screens/core/screens.h"

namespace unknot::ui::form {

[[nodiscard]] OptionalIntent draw_counted(Ui&, diary::RecordId const&, app::FieldView const&);

}
