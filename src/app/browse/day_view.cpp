#include "app/browse/day_view.h"

#include "app/core/record_line.h"
#include "base/typed_number.h"
#include "diary/days.h"
#include "time/future.h"

#include <algorithm>
#include <array>

namespace unknot::app::browse {
namespace {

using advice::LedgerItem;
using diary::Field;
using diary::RecordType;

// The field whose unit the line is shown in; vitamin D has a unit of its own.
std::optional<Field> field_of(LedgerItem item) {
    switch (item) {
    case LedgerItem::drinks: return Field::intake_volume;
    case LedgerItem::sodium: return Field::intake_sodium;
    case LedgerItem::potassium: return Field::intake_potassium;
    case LedgerItem::magnesium: return Field::intake_magnesium;
    case LedgerItem::calcium: return Field::intake_calcium;
    case LedgerItem::caffeine: return Field::intake_caffeine;
    case LedgerItem::alcohol: return Field::intake_alcohol;
    case LedgerItem::net_carbs: return Field::intake_carbohydrate;
    case LedgerItem::vitamin_d: break;
    }
    return std::nullopt;
}

std::optional<knowledge::Nutrient> nutrient_of(LedgerItem item) {
    using knowledge::Nutrient;
    switch (item) {
    case LedgerItem::sodium: return Nutrient::sodium;
    case LedgerItem::potassium: return Nutrient::potassium;
    case LedgerItem::magnesium: return Nutrient::magnesium;
    case LedgerItem::calcium: return Nutrient::calcium;
    case LedgerItem::vitamin_d: return Nutrient::vitamin_d;
    case LedgerItem::caffeine: return Nutrient::caffeine;
    case LedgerItem::alcohol: return Nutrient::alcohol;
    case LedgerItem::net_carbs: return Nutrient::net_carbs;
    case LedgerItem::drinks: break;   // no reference: published amounts of water include the water in food
    }
    return std::nullopt;
}

// A sum has as many decimals as the stored amounts: amounts stored as whole numbers get none.
Shown shown_amount(LedgerItem item, double amount, diary::Scales const& scales) {
    auto const field = field_of(item);
    if (!field) return {write_number(amount, 0), "unit.vitamin_d_units"};
    auto const scale = diary::scale_of(*field, scales);
    int const decimals = scale == Scale::as_stored ? (amount < 10 ? 1 : 0) : decimals_of(scale);
    return {write_number(to_shown(scale, amount), decimals), unit_key(*field, scales)};
}

std::vector<LedgerReference> references_of(LedgerItem item, advice::Advice const* advice) {
    std::vector<LedgerReference> shown;
    auto const nutrient = nutrient_of(item);
    if (advice == nullptr || !nutrient) return shown;
    for (auto const& line : advice->references)
        if (line.range.nutrient == *nutrient && line.is_shown())
            shown.push_back(
                {std::string(knowledge::word(line.range.kind)), line.range.low, line.range.high, line.range.unit});
    return shown;
}

// The limit of supplements alone is no limit of the day.
bool is_limit(knowledge::ReferenceKind kind) {
    return kind == knowledge::ReferenceKind::upper_limit || kind == knowledge::ReferenceKind::reduce_above;
}

bool is_enough(knowledge::ReferenceKind kind) {
    return kind == knowledge::ReferenceKind::adequate_intake || kind == knowledge::ReferenceKind::recommended;
}

// In which the ledger counts the item.
std::string_view stored_unit(LedgerItem item) {
    if (item == LedgerItem::alcohol || item == LedgerItem::net_carbs) return "g";
    return item == LedgerItem::vitamin_d ? "iu" : "mg";
}

// The least that is said to be enough, and the least that is said to be too much. A limit below what is enough (salt
// for people with low needs) leaves no room between, so only the limit is marked.
std::optional<LedgerBar> bar_of(advice::LedgerLine const& line, advice::Advice const* advice,
                                diary::Scales const& scales) {
    auto const nutrient = nutrient_of(line.item);
    if (advice == nullptr || !nutrient) return std::nullopt;
    double enough = 0, limit = 0;
    auto const least = [](double& so_far, double amount) { so_far = so_far == 0 ? amount : std::min(so_far, amount); };
    for (auto const& reference : advice->references) {
        auto const& range = reference.range;
        if (range.nutrient != *nutrient || !reference.is_shown() || range.unit != stored_unit(line.item)) continue;
        if (is_enough(range.kind)) least(enough, range.low);
        if (is_limit(range.kind)) least(limit, range.low);
    }
    if (limit > 0 && enough >= limit) enough = 0;
    if (enough == 0 && limit == 0) return std::nullopt;
    constexpr double room = 1.25;   // beyond what is enough, where there is no limit
    double const whole = std::max({line.amount, limit, limit > 0 ? 0 : enough * room});
    auto const share = [whole](double amount) { return static_cast<float>(amount / whole); };
    LedgerBar bar{share(line.amount), share(enough), share(limit), {}, {}};
    if (enough > 0) bar.enough_amount = shown_amount(line.item, enough, scales);
    if (limit > 0) bar.limit_amount = shown_amount(line.item, limit, scales);
    return bar;
}

void add_ledger(DayView& view, advice::Ledger const& ledger, advice::Advice const* advice,
                diary::Scales const& scales) {
    if (ledger.intake.records == 0) return;
    bool const hides = advice != nullptr && advice->hide_weight_and_carbs;
    for (auto const& line : ledger.lines) {
        if (hides && line.item == LedgerItem::net_carbs) continue;
        if (line.amount == 0 && line.at_least) continue;   // nothing is known of it
        LedgerRow row;
        row.item = line.item;
        row.amount = shown_amount(line.item, line.amount, scales);
        row.at_least = line.at_least;
        if (line.supplement > 0) row.supplement = shown_amount(line.item, line.supplement, scales);
        if (view.today) {
            row.references = references_of(line.item, advice);
            row.bar = bar_of(line, advice, scales);
        }
        view.ledger.push_back(std::move(row));
    }
    view.last_caffeine = ledger.last_caffeine;
}

void mark_missing_references(DayView& view, knowledge::Library const& library, advice::Person const& person) {
    for (auto const nutrient : advice::nutrients_without_reference(library, person))
        for (auto& row : view.ledger)
            if (nutrient_of(row.item) == nutrient) row.no_reference = true;
}

void add_lines(DayView& view, diary::Diary const& diary, knowledge::Knowledge const& knowledge,
               diary::Scales const& scales, time::Instant now) {
    auto const day_start = diary::day_start_of(diary);
    for (auto const type : listed_types)
        for (auto const* record : diary::records_of_days(diary, type, view.day, view.day, day_start)) {
            view.lines.push_back(record_line(*record, scales, knowledge));
            view.lines.back().in_future = time::is_future(record->at.at, now);
        }
    std::sort(view.lines.begin(), view.lines.end(), [](RecordLine const& a, RecordLine const& b) {
        return a.at.at != b.at.at ? a.at.at < b.at.at : a.id < b.id;
    });
}

}

time::CivilDay last_day_of(diary::Diary const& diary, time::Moment const& now) {
    auto const day_start = diary::day_start_of(diary);
    auto last = time::night_of(now, day_start);
    for (auto const type : listed_types)
        for (auto const* newest : diary.newest(type, 1))
            last = std::max(last, diary::day_of(*newest, day_start));
    return last;
}

DayView day_view(diary::Diary const& diary, knowledge::Knowledge const& knowledge, advice::Advice const* advice,
                 State const& log, time::Moment const& now) {
    DayView view;
    auto const today = time::night_of(now, diary::day_start_of(diary));
    auto const last = last_day_of(diary, now);
    view.day = std::min(log.day.value_or(today), last);
    view.today = view.day == today;
    view.last = view.day == last;
    auto const scales = diary::scales_of(diary);
    auto const ledger = advice::ledger_of(diary, knowledge.library ? &*knowledge.library : nullptr, view.day);
    add_ledger(view, ledger, advice, scales);
    if (view.today && advice != nullptr) mark_missing_references(view, *knowledge.library, advice->person);
    view.sweat = ledger.sweat;
    view.drank_too_much = ledger.drank_too_much;
    add_lines(view, diary, knowledge, scales, now.at);
    return view;
}

namespace {

// `month` may be 0 or 13: of the year before, or the next.
time::CivilDay first_of_month(int year, int month) {
    int const months = year * 12 + month - 1;
    auto const first = time::day_from_date(months / 12, months % 12 + 1, 1);
    if (first) return first.value();
    return year * 12 + month <= time::date(time::first_day).year * 12 ? time::first_day
                                                                      : time::CivilDay{time::last_day.days + 1};
}

time::CivilDay begin_of(diary::Diary const& diary, time::CivilDay today) {
    auto begun = today;
    auto const start = diary::day_start_of(diary);
    for (auto const type : listed_types) {
        auto const all = diary.newest(type, diary.count(type));
        if (!all.empty()) begun = std::min(begun, diary::day_of(*all.back(), start));
    }
    return begun;
}

CalendarMonth month_of(diary::Diary const& diary, time::CivilDay first, CalendarView const& view) {
    auto const date = time::date(first);
    time::CivilDay const last{first_of_month(date.year, date.month + 1).days - 1};
    CalendarMonth month;
    month.first = first;
    month.blanks = (static_cast<int>(date.weekday) - view.first_weekday + 7) % 7;
    month.days = diary::calendar(diary, first, std::max(last, first));
    for (auto const& day : month.days) {
        month.cramps += day.cramps;
        month.cramp_nights += day.cramps > 0 || day.answer == diary::NightAnswer::yes ? 1 : 0;
        month.known += day.cramps > 0 || day.answer != diary::NightAnswer::none ? 1 : 0;
        month.over += view.begun <= day.day && day.day < view.today ? 1 : 0;
    }
    month.over = std::max(month.over, month.known);
    return month;
}

}

CalendarView calendar_view(diary::Diary const& diary, State const& log, time::Moment const& now) {
    CalendarView view;
    view.today = time::night_of(now, diary::day_start_of(diary));
    view.begun = begin_of(diary, view.today);
    // The week begins on Sunday when the person's reference amounts are those of the US.
    auto const* settings = diary.find(diary::singleton_id(RecordType::settings));
    bool const sunday = settings != nullptr && settings->text(Field::settings_region) == "us";
    view.first_weekday = sunday ? 0 : 1;
    auto const shown = time::date(log.month.value_or(view.today));
    view.month = month_of(diary, first_of_month(shown.year, shown.month), view);
    view.before = month_of(diary, first_of_month(shown.year, shown.month - 1), view);
    view.newest = last_day_of(diary, now) < first_of_month(shown.year, shown.month + 1);
    return view;
}

}
