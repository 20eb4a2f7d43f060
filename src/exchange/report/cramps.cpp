#include "diary/days.h"
#include "exchange/report/parts.h"

#include <algorithm>

namespace unknot::exchange {
namespace {

using diary::Field;
using diary::Record;
using diary::RecordType;

using Tally = std::map<std::string, std::vector<Record const*>>;

// By count, largest first, then by name.
std::vector<std::pair<std::string, std::vector<Record const*>>> by_count(Tally const& tally) {
    std::vector<std::pair<std::string, std::vector<Record const*>>> sorted(tally.begin(), tally.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](auto const& a, auto const& b) { return a.second.size() > b.second.size(); });
    return sorted;
}

std::optional<std::int64_t> median_of(std::vector<Record const*> const& cramps, Field field) {
    std::vector<std::int64_t> numbers;
    for (auto const* cramp : cramps)
        if (auto const number = cramp->integer(field)) numbers.push_back(*number);
    return median(std::move(numbers));
}

std::string site_of(Record const& cramp) {
    auto const muscle = cramp.choice(Field::cramp_muscle);
    if (!muscle) return {};
    auto const side = cramp.choice(Field::cramp_side);
    auto const site = *muscle == "other" ? std::string("another muscle") : plain_words(*muscle);
    return side ? std::string(*side) + (*side == "both" ? " sides, " : " ") + site : site;
}

std::string of_all(std::size_t count, std::size_t all) { return std::to_string(count) + " of " + std::to_string(all); }

std::string summary(ReportCase const& input) {
    auto const cramps = input.recent(RecordType::cramp, input.counted_nights);
    auto const logged = logged_nights(input, input.counted_nights);
    auto const woken =
        std::count_if(logged.begin(), logged.end(), [](auto const& night) { return night.second.woke == true; });
    auto out = counted(static_cast<std::int64_t>(logged.size()), "night") + " logged of " +
               std::to_string(input.counted_nights) + ": " + counted(static_cast<std::int64_t>(cramps.size()), "cramp");
    if (cramps.empty()) return out;
    out += ", woken " + counted(woken, "night");
    if (auto const seconds = median_of(cramps, Field::cramp_duration)) out += ", median " + minutes_text(*seconds);
    if (auto const pain = median_of(cramps, Field::cramp_strength)) out += ", pain " + std::to_string(*pain) + "/10";
    Tally sites;
    for (auto const* cramp : cramps)
        if (auto const site = site_of(*cramp); !site.empty()) sites[site].push_back(cramp);
    if (!sites.empty()) {
        auto const most = by_count(sites).front();
        out += ", " + most.first + ' ' + of_all(most.second.size(), cramps.size());
    }
    return out;
}

// Sleep counts as rest, swimming as exertion; unknown is its own group.
std::string_view situation_of(Record const& cramp) {
    auto const context = cramp.choice(Field::cramp_context).value_or("");
    if (context == "sleep" || context == "rest") return "at rest or asleep";
    if (context == "exercise" || context == "swimming") return "on exertion";
    if (context == "dialysis") return "during dialysis";
    if (context.empty()) return "not said";
    return context;
}

std::string situations(std::vector<Record const*> const& cramps) {
    Tally tally;
    for (auto const* cramp : cramps)
        tally[std::string(situation_of(*cramp))].push_back(cramp);
    if (tally.size() == 1 && !tally.contains("not said"))
        return "only " + tally.begin()->first + " (" + of_all(cramps.size(), cramps.size()) + ")";
    std::string out;
    for (auto const& [situation, of_it] : by_count(tally))
        out += (out.empty() ? "" : ", ") + situation + ' ' + of_all(of_it.size(), cramps.size());
    return out;
}

std::string relief(std::vector<Record const*> const& cramps) {
    Tally tally;
    for (auto const* cramp : cramps)
        for (auto const helped : cramp->choices(Field::cramp_helped))
            tally[plain_words(helped)].push_back(cramp);
    std::string out;
    for (auto const& [helped, of_it] : by_count(tally)) {
        out += (out.empty() ? "" : ", ") + helped + ' ' + of_all(of_it.size(), cramps.size());
        if (auto const seconds = median_of(of_it, Field::cramp_relief_seconds))
            out += " (median " + minutes_text(*seconds) + " to relief)";
    }
    return out.empty() ? "not said" : out;
}

}

std::vector<Record const*> ReportCase::recent(RecordType type, int nights) const {
    return diary::records_of_days(diary, type, first(nights), last, day_start);
}

std::map<time::CivilDay, LoggedNight> logged_nights(ReportCase const& input, int nights) {
    return logged_nights(input.diary, {input.first(nights), input.last, input.day_start});
}

ReportSection summary_section(ReportCase const& input) {
    auto const days = date_text(input.first(input.counted_nights)) + " to " + date_text(input.last);
    return {"Nights from " + days, {{"", summary(input)}}, {}};
}

ReportSection situation_section(ReportCase const& input) {
    ReportSection section{"When they come, and what eases them", {}, {}};
    auto const cramps = input.recent(RecordType::cramp, input.counted_nights);
    if (cramps.empty()) {
        section.lines.push_back({"", "No cramp logged in these nights."});
        return section;
    }
    section.lines.push_back({"Come", situations(cramps)});
    section.lines.push_back({"Eased by", relief(cramps)});
    return section;
}

}
