// What the screens show that write files or take them in.
#pragma once
#include "app/view_report.h"
#include "exchange/import.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::app {

struct RestoreView {
    std::string file;
    std::optional<std::string> problem;   // why nothing can be read from it
    exchange::ImportPreview preview;
    exchange::Integrity integrity = exchange::Integrity::intact;
    std::vector<std::string> refused;   // place and reason of each, the first few
};

struct DataView {};

struct TableImportView {};

}
