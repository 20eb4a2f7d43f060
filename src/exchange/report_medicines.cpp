#include "exchange/report_parts.h"

#include <algorithm>

namespace unknot::exchange {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;

constexpr std::size_t medicines_limit = 10, events_limit = 3, name_limit = 40;
constexpr int stopped_days = 180;   // one stopped longer ago is not on the page

time::CivilDay day_of(Record const& event) { return event.day(Field::medicine_on).value_or(time::day_of(event.at)); }

bool is_stop(Record const& event) { return event.choice(Field::medicine_event) == "stop"; }

using Events = std::vector<Record const*>;

// By name, the events of each in the order of their days.
std::map<std::string, Events> events_by_name(ReportCase const& one) {
    std::map<std::string, Events> medicines;
    for (auto const* event :
         one.diary.between(RecordType::medicine, time::first_instant, time::last_instant + Milliseconds{1})) {
        auto const name = event->text(Field::medicine_name);
        if (name && day_of(*event) <= time::day_of(one.now)) medicines[knowledge::medicine_key(*name)].push_back(event);
    }
    for (auto& [name, events] : medicines)
        std::stable_sort(events.begin(), events.end(),
                         [](auto const* a, auto const* b) { return day_of(*a) < day_of(*b); });
    return medicines;
}

bool stopped_long_ago(ReportCase const& one, Events const& events) {
    auto const& last = *events.back();
    return is_stop(last) && time::day_of(one.now).days - day_of(last).days > stopped_days;
}

// Digits that a person would write: no fraction where there is none.
std::string amount_text(double amount) {
    auto text = std::to_string(amount);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

std::string dose_of(Events const& events) {
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        auto const dose = (*event)->decimal(Field::medicine_dose);
        if (!dose) continue;
        auto out = amount_text(*dose);
        if (auto const unit = (*event)->choice(Field::medicine_dose_unit)) out += ' ' + plain_words(*unit);
        if (auto const times = (*event)->decimal(Field::medicine_times_a_day))
            out += ", " + amount_text(*times) + " a day";
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

ReportLine line_of(Events const& events) {
    auto text = dose_of(events);
    auto const shown = std::min(events.size(), events_limit);
    for (auto at = events.size() - shown; at < events.size(); ++at)
        text += (at == events.size() - shown ? "" : ", ") + event_text(*events[at]);
    return {one_line(*events.back()->text(Field::medicine_name), name_limit), std::move(text)};
}

// Before its first event a medicine was taken unless that event is its start.
MedicineBar bar_of(ReportCase const& one, Events const& events) {
    MedicineBar bar{one_line(*events.back()->text(Field::medicine_name), name_limit), {}};
    bool taken = events.front()->choice(Field::medicine_event).value_or("start") != "start";
    std::size_t next = 0;
    for (int night = 0; night < strip_nights; ++night) {
        time::CivilDay const day{one.first(strip_nights).days + night};
        bool changed = false;
        for (; next < events.size() && day_of(*events[next]) <= day; ++next) {
            taken = !is_stop(*events[next]);
            changed = changed || day_of(*events[next]) == day;
        }
        bar.nights.push_back(changed ? Taken::changed : taken ? Taken::yes : Taken::no);
    }
    return bar;
}

CrampStrip strip_of(ReportCase const& one) {
    CrampStrip strip{one.first(strip_nights), {}, {}};
    auto const logged = logged_nights(one, strip_nights);
    for (int night = 0; night < strip_nights; ++night) {
        auto const found = logged.find({strip.first.days + night});
        strip.cramps.push_back(found == logged.end() ? std::nullopt : std::optional(found->second.cramps));
    }
    return strip;
}

std::string nothing_entered(ReportCase const& one) {
    bool const says_none = one.profile != nullptr && one.profile->choice(Field::profile_takes_medicines) == "no";
    return says_none ? "I take none." : std::string(none_entered);
}

}

ReportSection medicine_section(ReportCase const& one) {
    ReportSection section{"Medicines, with those bought without a prescription, and inhalers", {}, strip_of(one)};
    std::size_t left_out = 0;
    for (auto const& [name, events] : events_by_name(one)) {
        if (stopped_long_ago(one, events)) continue;
        if (section.lines.size() == medicines_limit) {
            ++left_out;
            continue;
        }
        section.lines.push_back(line_of(events));
        section.strip->medicines.push_back(bar_of(one, events));
    }
    if (section.lines.empty()) section.lines.push_back({"", nothing_entered(one)});
    if (left_out > 0)
        section.lines.push_back({"", "And " + counted(static_cast<std::int64_t>(left_out), "more medicine") +
                                         " that this page has no room for: see my diary."});
    return section;
}

}
