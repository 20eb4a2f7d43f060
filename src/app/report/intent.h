// What can be wanted of the report for a clinician.
#pragma once
#include "diary/field_table.h"

#include <string>
#include <variant>

namespace unknot::app::report {

struct EditReport {   // a text of the profile that the report shows
    diary::Field field;
    std::string text;
    bool left = false;   // the field was left: store it
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
