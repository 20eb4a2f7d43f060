#include "insight/trigger_courses.h"

#include "insight/trigger_exposures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <string>

namespace unknot::insight {
namespace {

using diary::Diary;
using diary::Field;
using diary::Record;
using diary::RecordType;
using time::CivilDay;

constexpr std::int32_t ramp_days = 14;
constexpr double keto_days = 14;
constexpr double days_in_year = 365.2425;
constexpr std::int32_t half_a_year = 182, pregnancy_days = 280;
constexpr CivilDay mid_july{20649};   // 2026-07-15

Record const* profile_of(Diary const& diary) {
    auto const newest = diary.newest(RecordType::profile, 1);
    return newest.empty() ? nullptr : newest.front();
}

double inclusion_of(std::string_view name, knowledge::Library const* library) {
    auto const classes = library == nullptr ? std::vector<std::string>() : knowledge::find_classes(*library, name);
    if (classes.empty()) return inclusion_usual;
    double inclusion = inclusion_weak;
    for (auto const& id : classes)
        if (auto const* known = knowledge::find_class(*library, id)) {
            if (known->strength == knowledge::Strength::strong) return inclusion_strong;
            if (known->strength == knowledge::Strength::moderate) inclusion = inclusion_usual;
        }
    return inclusion;
}

}

void add_medicines(Diary const& diary, std::vector<CivilDay> const& days, knowledge::Library const* library,
                   std::vector<Column>& columns) {
    if (days.empty()) return;
    std::map<std::string, std::vector<Record const*>> by_name;
    for (auto const* record : diary.between(RecordType::medicine, time::first_instant, {time::last_instant.ms + 1}))
        if (auto const name = record->text(Field::medicine_name);
            name && record->day(Field::medicine_on) && *record->day(Field::medicine_on) <= days.back())
            by_name[knowledge::medicine_key(*name)].push_back(record);
    for (auto& [name, records] : by_name) {
        if (!has_room(columns)) return;
        std::stable_sort(records.begin(), records.end(), [](Record const* a, Record const* b) {
            return *a->day(Field::medicine_on) < *b->day(Field::medicine_on);
        });
        Column column;
        column.factor.id = "medicine:" + name;
        column.factor.lasts = true;
        column.factor.inclusion = inclusion_of(*records.back()->text(Field::medicine_name), library);
        for (auto const day : days) {
            double value = 0;
            for (auto const* record : records) {
                auto const since = day.days - record->day(Field::medicine_on)->days;
                if (since < 0) break;
                bool const stopped = record->choice(Field::medicine_event) == "stop";
                value = stopped ? 0 : std::min(1.0, (since + 1.0) / ramp_days);
            }
            column.values.push_back(value);
            column.present.push_back(value > 0 ? 1 : 0);
        }
        columns.push_back(std::move(column));
    }
}

void add_keto(Diary const& diary, std::vector<CivilDay> const& days, std::vector<Column>& columns) {
    auto const* profile = profile_of(diary);
    if (profile == nullptr) return;
    auto const diet = profile->choice(Field::profile_diet);
    auto const since = profile->day(Field::profile_diet_since);
    if (!since || (diet != "keto" && diet != "low_carb")) return;
    Column column;
    column.factor.id = "keto_start";
    column.factor.lasts = true;
    for (auto const date : days) {
        auto const day = date.days - since->days;
        column.values.push_back(day < 0 ? 0 : std::exp(-day / keto_days));
        column.present.push_back(day >= 0 && day < 2 * ramp_days ? 1 : 0);
    }
    columns.push_back(std::move(column));
}

void add_season(std::vector<CivilDay> const& days, std::vector<Column>& columns) {
    if (days.empty() || days.back().days - days.front().days < half_a_year || !has_room(columns)) return;
    Column column;
    column.factor = {"season", Direction::unknown, inclusion_weak, true};
    for (auto const day : days) {
        double const turn = 2 * std::numbers::pi * (day.days - mid_july.days) / days_in_year;
        column.values.push_back(std::cos(turn));
        column.present.push_back(std::cos(turn) > 0 ? 1 : 0);
    }
    columns.push_back(std::move(column));
}

void add_pregnancy(Diary const& diary, std::vector<CivilDay> const& days, std::vector<Column>& columns) {
    auto const* profile = profile_of(diary);
    if (profile == nullptr || !has_room(columns)) return;
    auto const due = profile->day(Field::profile_due);
    if (!due) return;
    Column column;
    column.factor = {"pregnancy", Direction::risk, inclusion_usual, true};
    for (auto const day : days) {
        auto const passed = pregnancy_days - (due->days - day.days);
        bool const pregnant = passed >= 0 && passed <= pregnancy_days;
        column.values.push_back(pregnant ? static_cast<double>(passed) / pregnancy_days : 0);
        column.present.push_back(pregnant ? 1 : 0);
    }
    columns.push_back(std::move(column));
}

}
