// What a table leaves open, asked before its rows are taken in.
#pragma once
#include "ui/screens/core/screens.h"

#include <string_view>

namespace unknot::ui::files {

// Whether there is a question of that kind.
[[nodiscard]] bool asks(app::files::TableImportView const&, std::string_view kind);

OptionalIntent draw_questions(Ui&, app::files::TableImportView const&);

}
