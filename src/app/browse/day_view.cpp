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

constexpr std::array shown_types = {RecordType::cramp,      RecordType::intake,      RecordType::exercise,
                                    RecordType::stretch,    RecordType::check_in,    RecordType::sign,
                                    RecordType::medicine,   RecordType::note,        RecordType::tag,
                                    RecordType::experiment, RecordType::blood_result};

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

void add_ledger(DayView& view, advice::Ledger const& ledger, advice::Advice const* advice,
                diary::Scales const& scales) {
    if (ledger.intake.records == 0) return;
    bool const hides = advice != nullptr && advice->hide_weight_and_carbs;
    for (auto const& line : ledger.lines) {
        if (hides && line.item == LedgerItem::net_carbs) continue;
        LedgerRow row{line.item, shown_amount(line.item, line.amount, scales), {}, line.at_least, {}};
        if (line.supplement > 0) row.supplement = shown_amount(line.item, line.supplement, scales);
        if (view.today) row.references = references_of(line.item, advice);
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
    for (auto const type : shown_types)
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
    for (auto const type : shown_types)
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

CalendarView calendar_view(diary::Diary const& diary, State const& log, time::Moment const& now) {
    CalendarView view;
    view.today = time::night_of(now, diary::day_start_of(diary));
    auto const shown = time::date(log.month.value_or(view.today));
    view.month = time::day_from_date(shown.year, shown.month, 1).value();
    auto const next = shown.month == 12 ? time::day_from_date(shown.year + 1, 1, 1)
                                        : time::day_from_date(shown.year, shown.month + 1, 1);
    time::CivilDay const last{(next ? next.value().days : time::last_day.days + 1) - 1};
    view.newest = last_day_of(diary, now) <= last;
    // The week begins on Sunday when the person's reference amounts are those of the US.
    auto const* settings = diary.find(diary::singleton_id(RecordType::settings));
    bool const sunday = settings != nullptr && settings->text(Field::settings_region) == "us";
    view.first_weekday = sunday ? 0 : 1;
    view.blanks = (static_cast<int>(time::date(view.month).weekday) - view.first_weekday + 7) % 7;
    view.days = diary::calendar(diary, view.month, last);
    for (auto const& day : view.days) {
        view.cramps += day.cramps;
        if (day.cramps > 0 || day.answer != diary::NightAnswer::none) ++view.nights;
    }
    return view;
}

}
