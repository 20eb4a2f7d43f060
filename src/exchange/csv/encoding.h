// The text of a table as UTF-8, whatever program saved it.
#pragma once
#include "base/result.h"

#include <string>
#include <string_view>

namespace unknot::exchange {

// UTF-8 and UTF-16 with or without a mark at the start; what is neither is Windows-1252. Line ends that are a CR alone,
// outside of quotes, become line feeds; nothing else changes. Fails for a file that is no text, such as one of a
// spreadsheet.
[[nodiscard]] Result<std::string> read_table_text(std::string_view bytes);

}
