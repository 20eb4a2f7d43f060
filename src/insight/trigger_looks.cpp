#include "insight/trigger_looks.h"

#include "insight/trigger_findings.h"

#include <algorithm>
#include <array>

namespace unknot::insight {
namespace {

constexpr std::array<Look, 4> first_looks = {{{60, false}, {90, true}, {180, true}, {365, true}}};
constexpr std::int32_t later_step = 182;   // two looks a year

std::int32_t origin_of(DayTable const& table, std::int32_t today) {
    return table.days.empty() ? today : table.days.front();
}

}

Look next_look(std::int32_t day) {
    for (auto const& look : first_looks)
        if (look.day > day) return look;
    auto const passed = (day - first_looks.back().day) / later_step;
    return {first_looks.back().day + (passed + 1) * later_step, true};
}

std::optional<Look> last_look(std::int32_t day) {
    if (day < first_looks.front().day) return std::nullopt;
    if (day >= first_looks.back().day) {
        auto const passed = (day - first_looks.back().day) / later_step;
        return Look{first_looks.back().day + passed * later_step, true};
    }
    return *std::find_if(first_looks.rbegin(), first_looks.rend(), [&](Look const& look) { return look.day <= day; });
}

std::optional<AnalysisPoint> last_analysis(DayTable const& table, std::int32_t today) {
    auto const origin = origin_of(table, today);
    auto const look = last_look(today - origin);
    if (!look) return std::nullopt;
    AnalysisPoint point{look->day, 0, 0};
    while (point.rows < table.days.size() && table.days[point.rows] - origin < look->day)
        point.events += table.cramp[point.rows++];
    if (point.events < first_events) return std::nullopt;
    return point;
}

std::int32_t next_analysis(DayTable const& table, std::int32_t today) {
    auto const origin = origin_of(table, today);
    return origin + next_look(today - origin).day;
}

}
