// Intents of the report screen.
#pragma once
#include "diary/field_table.h"

#include <string>
#include <variant>

namespace unknot::app::report {

struct EditReport {   // edits a text of the profile that is in the report
    diary::Field field;
    std::string text;
    bool left = false;   // the field was left: store the text
};

struct SetReportNights {
    int nights;
};

struct PrintReport {};

enum class ReportFile { text, page };

struct SaveReport {
    ReportFile as;
};

using Intent = std::variant<EditReport, SetReportNights, PrintReport, SaveReport>;

}
