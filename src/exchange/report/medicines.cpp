#include "base/typed_number.h"
#include "exchange/report/parts.h"

#include <algorithm>
#include <set>

namespace unknot::exchange {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;

constexpr std::size_t medicines_limit = 12, events_limit = 3, name_limit = 40;
constexpr int stopped_days = 180;   // medicines stopped longer ago are left out

time::CivilDay day_of(Record const& event) { return event.day(Field::medicine_on).value_or(time::day_of(event.at)); }

bool is_stop(Record const& event) { return event.choice(Field::medicine_event) == "stop"; }

using Events = std::vector<Record const*>;

struct Medicine {
    std::string name;                     // as written last
    Events events;                        // in the order of their days
    std::set<time::CivilDay> as_needed;   // days on the strip on which it was logged as taken
};

using Medicines = std::map<std::string, Medicine>;   // by medicine_key of the name

void add_events(ReportCase const& input, Medicines& medicines) {
    for (auto const* event :
         input.diary.between(RecordType::medicine, time::first_instant, time::last_instant + Milliseconds{1})) {
        auto const name = event->text(Field::medicine_name);
        if (name && day_of(*event) <= time::day_of(input.now))
            medicines[knowledge::medicine_key(*name)].events.push_back(event);
    }
    for (auto& [key, medicine] : medicines) {
        std::stable_sort(medicine.events.begin(), medicine.events.end(),
                         [](auto const* a, auto const* b) { return day_of(*a) < day_of(*b); });
        medicine.name = one_line(*medicine.events.back()->text(Field::medicine_name), name_limit);
    }
}

void add_taken_as_needed(ReportCase const& input, Medicines& medicines) {
    for (auto const* intake : input.recent(RecordType::intake, strip_nights)) {
        auto const name = intake->text(Field::intake_name);
        if (!name || intake->choice(Field::intake_what) != "medicine") continue;
        auto& medicine = medicines[knowledge::medicine_key(*name)];
        medicine.as_needed.insert(time::night_of(intake->at, input.day_start));
        if (medicine.events.empty()) medicine.name = one_line(*name, name_limit);
    }
}

std::ptrdiff_t days_counted(ReportCase const& input, Medicine const& medicine) {
    auto const& days = medicine.as_needed;
    return std::distance(days.lower_bound(input.first(input.counted_nights)), days.end());
}

bool is_past(ReportCase const& input, Medicine const& medicine) {
    if (days_counted(input, medicine) > 0) return false;
    if (medicine.events.empty()) return true;
    auto const& last = *medicine.events.back();
    return is_stop(last) && time::day_of(input.now).days - day_of(last).days > stopped_days;
}

std::string dose_of(Events const& events) {
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        auto const dose = (*event)->decimal(Field::medicine_dose);
        if (!dose) continue;
        auto out = dose_text(*dose, (*event)->choice(Field::medicine_dose_unit).value_or(""));
        if (auto const times = (*event)->decimal(Field::medicine_times_a_day))
            out += ", " + write_number(*times, 6) + " a day";
        return out + "; ";
    }
    return {};
}

std::string event_text(Record const& event) {
    auto const what = event.choice(Field::medicine_event).value_or("start");
    std::string out(what == "start" ? "started " : what == "stop" ? "stopped " : "dose changed ");
    auto const began = event.choice(Field::medicine_began);
    if (event.day(Field::medicine_on) || !began) return out + date_text(day_of(event));
    return out + (began == "not_sure" ? "at a time not known" : plain_words(*began) + ", day not known");
}

std::string events_text(Events const& events) {
    auto text = dose_of(events);
    auto const shown = std::min(events.size(), events_limit);
    for (auto at = events.size() - shown; at < events.size(); ++at)
        text += (at == events.size() - shown ? "" : ", ") + event_text(*events[at]);
    return text;
}

ReportLine line_of(ReportCase const& input, Medicine const& medicine) {
    auto text = events_text(medicine.events);
    if (auto const days = days_counted(input, medicine); days > 0) {
        text += (text.empty() ? "" : "; ") + std::string("taken ") + counted(days, "day") + " of " +
                std::to_string(input.counted_nights);
    }
    return {medicine.name, std::move(text)};
}

// Before its first event a medicine counts as taken, unless that event is a start. A medicine taken as needed counts on
// the days it was logged.
MedicineBar bar_of(ReportCase const& input, Medicine const& medicine) {
    auto const& events = medicine.events;
    MedicineBar bar{medicine.name, {}};
    bool taken = !events.empty() && events.front()->choice(Field::medicine_event).value_or("start") != "start";
    std::size_t next = 0;
    for (int night = 0; night < strip_nights; ++night) {
        time::CivilDay const day{input.first(strip_nights).days + night};
        bool changed = false;
        for (; next < events.size() && day_of(*events[next]) <= day; ++next) {
            taken = !is_stop(*events[next]);
            changed = changed || day_of(*events[next]) == day;
        }
        bool const on_this_day = taken || medicine.as_needed.contains(day);
        bar.nights.push_back(changed ? Taken::changed : on_this_day ? Taken::yes : Taken::no);
    }
    return bar;
}

CrampStrip strip_of(ReportCase const& input) {
    CrampStrip strip{input.first(strip_nights), {}, {}};
    auto const logged = logged_nights(input, strip_nights);
    for (int night = 0; night < strip_nights; ++night) {
        auto const found = logged.find({strip.first.days + night});
        strip.cramps.push_back(found == logged.end() ? std::nullopt : std::optional(found->second.cramps));
    }
    return strip;
}

std::string nothing_entered(ReportCase const& input) {
    bool const says_none = input.profile != nullptr && input.profile->choice(Field::profile_takes_medicines) == "no";
    return says_none ? "I take none." : std::string(none_entered);
}

}

ReportSection medicine_section(ReportCase const& input) {
    ReportSection section{"Medicines, with those bought without a prescription, and inhalers", {}, strip_of(input)};
    std::size_t left_out = 0;
    Medicines medicines;
    add_events(input, medicines);
    add_taken_as_needed(input, medicines);
    for (auto const& [key, medicine] : medicines) {
        if (is_past(input, medicine)) continue;
        if (section.lines.size() == medicines_limit) {
            ++left_out;
            continue;
        }
        section.lines.push_back(line_of(input, medicine));
        section.strip->medicines.push_back(bar_of(input, medicine));
    }
    if (section.lines.empty()) section.lines.push_back({"", nothing_entered(input)});
    if (left_out > 0)
        section.lines.push_back({"", "And " + counted(static_cast<std::int64_t>(left_out), "more medicine") +
                                         " that this page has no room for: see my diary."});
    return section;
}

}
