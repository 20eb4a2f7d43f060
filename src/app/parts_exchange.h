// What App remembers of files being taken in or written.
#pragma once
#include "app/parts_report.h"
#include "exchange/backup.h"

#include <optional>
#include <string>

namespace unknot::app {

// A backup that was opened and not yet taken in.
struct Restore {
    std::string file;
    std::optional<std::string> problem;
    exchange::Backup backup;
};

struct ExchangeState {
    std::optional<Restore> restore;
    ReportState report;
};

}
