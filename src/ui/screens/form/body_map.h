// Where a cramp was, on a picture of both legs from the front and from behind.
#pragma once
#include "ui/screens/core/screens.h"

#include <string_view>

namespace unknot::ui::form {

// `muscle` and `side`: words of the field table, empty where nothing is chosen yet.
[[nodiscard]] OptionalIntent draw_body_map(Ui&, diary::RecordId const&, std::string_view muscle, std::string_view side);

}
