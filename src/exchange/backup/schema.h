// The JSON Schema (2020-12) of a backup file, derived from the field table.
#pragma once
#include <string>

namespace unknot::exchange {

[[nodiscard]] std::string write_backup_schema();

}
