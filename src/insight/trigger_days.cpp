#include "insight/trigger_days.h"

#include "advice/facts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>

namespace unknot::insight {
namespace {

using advice::one_day;
using diary::Diary;
using diary::Field;
using diary::Record;
using diary::RecordType;
using time::CivilDay;
using time::Instant;

// As advice has them (facts_exercise.cpp, facts_check_ins.cpp).
constexpr std::int64_t hard = 8, much_sitting = 8 * 60, much_standing = 6 * 60;
constexpr std::int32_t ramp_days = 14;
constexpr double keto_days = 14, least_fluid_days = 0.5;

enum : std::size_t {
    alcohol,
    caffeine,
    hard_exercise,
    unusual_exercise,
    heat,
    long_standing,
    long_sitting,
    heavy_load,
    footwear,
    illness,
    yes_or_no,   // how many of them
};

constexpr std::array<std::string_view, yes_or_no> ids = {
    "alcohol",       "caffeine",     "hard_exercise", "unusual_exercise", "heat",
    "long_standing", "long_sitting", "heavy_load",    "footwear",         "illness"};

struct Row {
    CivilDay night;
    bool cramp = false;
    std::array<std::uint8_t, yes_or_no> present{};
    std::optional<double> fluid;   // ml
};

bool has_any(std::vector<std::string_view> const& chosen, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return std::find(chosen.begin(), chosen.end(), word) != chosen.end();
    });
}

bool is_of_evening(Record const& check_in) {
    constexpr std::array<Field, 7> fields = {
        Field::check_in_sitting, Field::check_in_standing,   Field::check_in_load,        Field::check_in_footwear,
        Field::check_in_illness, Field::check_in_cigarettes, Field::check_in_urine_colour};
    return std::any_of(fields.begin(), fields.end(), [&](Field field) { return check_in.find(field) != nullptr; });
}

void set(Row& row, std::size_t factor, bool is_present) {
    if (is_present) row.present[factor] = 1;
}

// A drink taken for a cramp is a remedy, and comes because of cramps.
void add_intake(Record const& intake, Row& row) {
    if (intake.flag(Field::intake_for_cramp).value_or(false)) return;
    auto const drink = intake.choice(Field::intake_drink).value_or("");
    auto const is_drink = [&](std::initializer_list<std::string_view> words) { return has_any({drink}, words); };
    set(row, alcohol, intake.decimal(Field::intake_alcohol).value_or(0) > 0 || is_drink({"beer", "wine", "spirits"}));
    set(row, caffeine, intake.decimal(Field::intake_caffeine).value_or(0) > 0 || is_drink({"coffee", "tea"}));
    if (intake.choice(Field::intake_what) != "drink") return;
    if (auto const volume = intake.integer(Field::intake_volume))
        row.fluid = row.fluid.value_or(0) + static_cast<double>(*volume);
}

void add_exercise(Record const& exercise, Row& row) {
    set(row, hard_exercise, exercise.integer(Field::exercise_effort).value_or(0) >= hard);
    set(row, unusual_exercise, exercise.flag(Field::exercise_unusual).value_or(false));
    set(row, heat, has_any(exercise.choices(Field::exercise_weather), {"hot", "humid"}));
    set(row, footwear, has_any(exercise.choices(Field::exercise_footwear), {"heel", "worn_out", "new"}));
}

void add_check_in(Record const& check_in, Row& row) {
    set(row, long_sitting, check_in.integer(Field::check_in_sitting).value_or(0) >= much_sitting);
    set(row, long_standing, check_in.integer(Field::check_in_standing).value_or(0) >= much_standing);
    set(row, heavy_load, check_in.choice(Field::check_in_load) == "heavy");
    set(row, footwear, has_any(check_in.choices(Field::check_in_footwear), {"heel", "worn_out", "new"}));
    set(row, illness, has_any(check_in.choices(Field::check_in_illness), {"vomiting", "diarrhoea"}));
}

// The midnight at which the date of a night's evening begins, by the clock of what was written down on it.
Instant start_of(CivilDay night, int offset_minutes) {
    return {(static_cast<std::int64_t>(night.days) * 1440 - offset_minutes) * 60'000};
}

// How long after its evening's midnight a night's first cramp began, in the middle of all: where a night without a
// cramp ends its 24 hours. The next midnight before there are any, so that the whole evening counts.
Milliseconds usual_onset(Nights const& nights) {
    std::vector<std::int64_t> onsets;
    for (auto const& episode : nights.episodes())
        if (!episode.cramps.empty()) {
            auto const& first = episode.cramps.front()->at;
            onsets.push_back((first.at - start_of(episode.night, first.offset_minutes)).count);
        }
    if (onsets.empty()) return one_day;
    auto const middle = onsets.begin() + static_cast<std::ptrdiff_t>(onsets.size() / 2);
    std::nth_element(onsets.begin(), middle, onsets.end());
    return {*middle};
}

Record const* first_cramp(Nights const& nights, CivilDay night) {
    auto const& episodes = nights.episodes();
    auto const found = std::lower_bound(episodes.begin(), episodes.end(), night,
                                        [](Episode const& one, CivilDay day) { return one.night < day; });
    bool const recorded = found != episodes.end() && found->night == night && !found->cramps.empty();
    return recorded ? found->cramps.front() : nullptr;
}

// The evening's check-ins of each night, whose answers stand for the whole day. Written before the night was over and
// before its first cramp: afterwards people look for a reason, and find one (evidence 6.2).
std::map<CivilDay, std::vector<Record const*>> evenings_of(Diary const& diary, Nights const& nights) {
    std::map<CivilDay, std::vector<Record const*>> evenings;
    auto const day_start = diary_day_start(diary);
    for (auto const* check_in : diary.between(RecordType::check_in, time::first_instant, {time::last_instant.ms + 1})) {
        auto const night = night_of_check_in(*check_in, day_start);
        auto const* cramp = first_cramp(nights, night);
        bool const in_time =
            time::night_of(check_in->at, day_start) == night && (cramp == nullptr || check_in->at.at < cramp->at.at);
        if (in_time && is_of_evening(*check_in)) evenings[night].push_back(check_in);
    }
    return evenings;
}

std::vector<Row> rows_of(Diary const& diary, Nights const& nights) {
    std::vector<Row> rows;
    auto const usual = usual_onset(nights);
    for (auto const& [night, check_ins] : evenings_of(diary, nights)) {
        if (!nights.is_answered(night) || rows.size() == most_days) continue;
        Row row;
        row.night = night;
        row.cramp = nights.has_cramp(night);
        auto const* cramp = first_cramp(nights, night);
        auto const end =
            cramp != nullptr ? cramp->at.at : start_of(night, check_ins.front()->at.offset_minutes) + usual;
        Instant const from{end.ms - one_day.count};
        for (auto const* intake : diary.between(RecordType::intake, from, end))
            add_intake(*intake, row);
        for (auto const* exercise : diary.between(RecordType::exercise, from, end))
            add_exercise(*exercise, row);
        for (auto const* check_in : check_ins)
            add_check_in(*check_in, row);
        rows.push_back(row);
    }
    return rows;
}

Column column_of(std::vector<Row> const& rows, std::size_t factor) {
    Column column;
    column.factor.id = ids[factor];
    for (auto const& row : rows) {
        column.values.push_back(row.present[factor]);
        column.present.push_back(row.present[factor]);
    }
    return column;
}

// Less drunk than usual, as z-scores; days on which no drink was logged count as the mean, since people forget to log.
std::optional<Column> low_fluid(std::vector<Row> const& rows) {
    double known = 0, sum = 0, squares = 0;
    for (auto const& row : rows)
        if (row.fluid) {
            known += 1;
            sum += *row.fluid;
            squares += *row.fluid * *row.fluid;
        }
    if (known == 0 || known < least_fluid_days * static_cast<double>(rows.size())) return std::nullopt;
    double const mean = sum / known, spread = std::sqrt(std::max(0.0, squares / known - mean * mean));
    Column column;
    column.factor.id = "low_fluid";
    for (auto const& row : rows) {
        bool const counts = row.fluid && spread > 0;
        column.values.push_back(counts ? (mean - *row.fluid) / spread : 0);
        column.present.push_back(row.fluid && *row.fluid < mean ? 1 : 0);
    }
    return column;
}

double inclusion_of(std::string_view name, knowledge::Library const* library) {
    auto const* medicine = library == nullptr ? nullptr : knowledge::find_medicine(*library, name);
    if (medicine == nullptr) return inclusion_usual;
    double inclusion = inclusion_weak;
    for (auto const& id : medicine->classes)
        if (auto const* known = knowledge::find_class(*library, id)) {
            if (known->strength == knowledge::Strength::strong) return inclusion_strong;
            if (known->strength == knowledge::Strength::moderate) inclusion = inclusion_usual;
        }
    return inclusion;
}

// A step from a start or a change of dose, rising over 14 days; it ends with a stop.
void add_medicines(Diary const& diary, std::vector<Row> const& rows, knowledge::Library const* library,
                   std::vector<Column>& columns) {
    std::map<std::string, std::vector<Record const*>> by_name;
    for (auto const* record : diary.between(RecordType::medicine, time::first_instant, {time::last_instant.ms + 1}))
        if (auto const name = record->text(Field::medicine_name); name && record->day(Field::medicine_on))
            by_name[knowledge::medicine_key(*name)].push_back(record);
    for (auto& [name, records] : by_name) {
        if (columns.size() == most_factors) return;
        std::stable_sort(records.begin(), records.end(), [](Record const* a, Record const* b) {
            return *a->day(Field::medicine_on) < *b->day(Field::medicine_on);
        });
        Column column;
        column.factor.id = "medicine:" + name;
        column.factor.inclusion = inclusion_of(name, library);
        for (auto const& row : rows) {
            double value = 0;
            for (auto const* record : records) {
                auto const since = row.night.days - record->day(Field::medicine_on)->days;
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

// The first weeks of a diet without carbs weigh most: exp(-day / 14).
void add_keto(Diary const& diary, std::vector<Row> const& rows, std::vector<Column>& columns) {
    auto const* profile = diary.find(diary::only_id(RecordType::profile));
    if (profile == nullptr || profile->gone) return;
    auto const diet = profile->choice(Field::profile_diet);
    auto const since = profile->day(Field::profile_diet_since);
    if (!since || (diet != "keto" && diet != "low_carb")) return;
    Column column;
    column.factor.id = "keto_start";
    for (auto const& row : rows) {
        auto const day = row.night.days - since->days;
        column.values.push_back(day < 0 ? 0 : std::exp(-day / keto_days));
        column.present.push_back(day >= 0 && day < 2 * ramp_days ? 1 : 0);
    }
    columns.push_back(std::move(column));
}

}

DayTable trigger_days(Diary const& diary, Nights const& nights, knowledge::Library const* library) {
    auto const rows = rows_of(diary, nights);
    DayTable table;
    for (auto const& row : rows) {
        auto const weekday = time::date(row.night).weekday;
        bool const weekend = weekday == time::Weekday::saturday || weekday == time::Weekday::sunday;
        table.days.push_back(row.night.days);
        table.weekend.push_back(weekend ? 1 : 0);
        table.cramp.push_back(row.cramp ? 1 : 0);
    }
    for (std::size_t factor = 0; factor < yes_or_no; ++factor)
        table.columns.push_back(column_of(rows, factor));
    if (auto column = low_fluid(rows)) table.columns.push_back(std::move(*column));
    add_keto(diary, rows, table.columns);
    add_medicines(diary, rows, library, table.columns);
    return table;
}

}
