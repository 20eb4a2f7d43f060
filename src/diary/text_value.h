// Checks whether a text fits a field; cheap enough to call while it is typed.
#pragma once
#include "base/result.h"
#include "diary/field_table.h"

#include <string_view>

namespace unknot::diary {

// Valid UTF-8, and no longer than the field allows. A text of megabytes costs no more than one that just fits.
[[nodiscard]] Status check_text(Field, std::string_view);

}
