// What a person chooses about a table, and what its import would do. Light, as every screen's view includes it.
#pragma once
#include <cstddef>

namespace unknot::exchange {

// The order in a date such as 03/04/2026. A date that begins with four digits is always year, month, day.
enum class DateOrder { day_first, month_first };

// The decimal sign of a file's numbers. Unknown: a number that reads differently in both, such as 1,250, is refused.
enum class DecimalSign {
    unknown,
    dot,
    comma,
    ours,   // a dot, and no groups; a spreadsheet may have put a comma in its place
};

enum class Deleted { stay_deleted, bring_back };

struct CsvPreview {
    std::size_t added = 0;
    std::size_t same = 0;      // already in the diary
    std::size_t differ = 0;    // in the diary with different contents, which stay
    std::size_t deleted = 0;   // deleted from the diary
    std::size_t refused = 0;
};

}
