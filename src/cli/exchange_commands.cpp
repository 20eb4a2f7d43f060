// Exports made from a diary: reminders for a calendar, and the report for a clinician.
#include "cli/backups.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "exchange/calendar/calendar.h"
#include "exchange/csv/values.h"
#include "exchange/report/report.h"

#include <algorithm>

namespace unknot::cli {
namespace {

using exchange::AdviceCase;
using exchange::ReminderKind;

constexpr std::int64_t max_before = minutes_per_day;

Result<time::CivilTime> at_clock(time::CivilDay day, std::string_view text) {
    exchange::LocalTime local{time::date(day), false, {}};
    if (auto const status = exchange::read_csv_clock(text, local); !status) return status.error();
    if (local.offset_minutes) return Error{Problem::malformed, {}, "is no time of day such as 03:20"};
    return local.clock;
}

// "2027-03-28T01:00:00.000Z=120"
Result<time::Transition> read_change(std::string_view text) {
    auto const equals = text.find('=');
    auto const at = time::instant_from_iso(text.substr(0, equals));
    if (!at || equals == std::string_view::npos)
        return Error{Problem::malformed, {}, "--change is written 2027-03-28T01:00:00.000Z=120"};
    auto const offset = exchange::read_csv_offset(text.substr(equals + 1));
    if (!offset) return offset.error();
    return time::Transition{at.value(), static_cast<std::int16_t>(offset.value())};
}

struct Daily {
    std::string_view option;
    ReminderKind kind;
};

constexpr Daily daily[] = {{"--drink", ReminderKind::drink},
                           {"--stretch", ReminderKind::bedtime_stretch},
                           {"--evening", ReminderKind::evening_check_in}};

Status add_daily(Options const& options, time::CivilDay today, int days, int before, exchange::Calendar& calendar) {
    for (auto const& [option, kind] : daily) {
        for (auto const text : options.values(option)) {
            auto const first = at_clock(today, text);
            if (!first)
                return Error{Problem::malformed, std::string(option), std::string(text) + ' ' + first.error().what};
            calendar.reminders.push_back({kind, std::string(text), first.value(), days, before});
        }
    }
    return {};
}

Status add_blocks(Options const& options, AdviceCase const& advice_case, int before, exchange::Calendar& calendar) {
    auto const text = options.value("--blocks");
    if (!text) return {};
    auto const today = time::day_of(advice_case.now);
    auto const& diary = advice_case.diary;
    auto const type = diary::RecordType::experiment;
    for (auto const* experiment : diary.newest(type, diary.count(type))) {
        for (auto const day : exchange::block_changes(*experiment)) {
            if (day < today) continue;
            auto const first = at_clock(day, *text);
            if (!first) return Error{Problem::malformed, "--blocks", std::string(*text) + ' ' + first.error().what};
            calendar.reminders.push_back({ReminderKind::experiment_block, to_string(experiment->id) + ' ' + to_iso(day),
                                          first.value(), 1, before});
        }
    }
    return {};
}

Result<exchange::Calendar> make_calendar(Options const& options, AdviceCase const& advice_case) {
    exchange::Calendar calendar;
    calendar.made = advice_case.now.at;
    calendar.zone = options.value("--zone").value_or("");
    calendar.address = options.value("--address").value_or("");
    calendar.transitions.push_back({time::first_instant, advice_case.now.offset_minutes});
    for (auto const text : options.values("--change")) {
        auto const change = read_change(text);
        if (!change) return change.error();
        calendar.transitions.push_back(change.value());
    }
    auto const all = advice_case.diary.all();
    if (!all.empty()) calendar.owner = to_string(all.front()->id);
    for (auto const* record : all)
        calendar.revision = std::max(calendar.revision, record->rev);
    auto const days = options.whole("--days", 1, exchange::reminder_days_limit);
    if (!days) return days.error();
    auto const before = options.whole("--before", 0, max_before);
    if (!before) return before.error();
    auto const minutes = static_cast<int>(before.value().value_or(0));
    auto const status = add_daily(options, time::day_of(advice_case.now), static_cast<int>(days.value().value_or(28)),
                                  minutes, calendar);
    if (!status) return status.error();
    if (auto const added = add_blocks(options, advice_case, minutes, calendar); !added) return added.error();
    if (calendar.reminders.empty())
        return Error{Problem::malformed, {}, "ics needs --drink, --stretch, --evening or --blocks, each with a time"};
    return calendar;
}

}

Outcome print_reminders(Arguments arguments, ReadFile const& read_file) {
    auto const options = Options::read(arguments, {{},
                                                   {"--zone", "--blocks", "--days", "--before", "--address"},
                                                   1,
                                                   {"--change", "--drink", "--stretch", "--evening"}});
    if (!options) return usage_error("ics takes a case file and options: " + options.error().what);
    if (!options.value().value("--zone")) return usage_error("ics needs --zone, such as Europe/Berlin");
    auto const file = options.value().plain(0);
    auto const loaded = read_case_file(file, read_file);
    if (!loaded) return failure(file, loaded.error());
    auto const calendar = make_calendar(options.value(), loaded.value());
    if (!calendar) return usage_error(to_string(calendar.error()));
    auto text = exchange::write_calendar(calendar.value());
    if (!text) return usage_error(to_string(text.error()));
    return {0, std::move(text).value(), {}};
}

Outcome print_report(Arguments arguments, ReadFile const& read_file, knowledge::Knowledge const& known) {
    auto const options = Options::read(arguments, {{"--html"}, {"--question", "--blood-results", "--nights"}, 1});
    if (!options) return usage_error("report takes a case file and perhaps --html: " + options.error().what);
    auto const file = options.value().plain(0);
    auto const loaded = read_case_file(file, read_file);
    if (!loaded) return failure(file, loaded.error());
    auto const& [diary, now] = loaded.value();
    exchange::ReportWords const words{std::string(options.value().value("--question").value_or("")),
                                      std::string(options.value().value("--blood-results").value_or(""))};
    auto const nights = options.value().whole("--nights", 1, exchange::strip_nights);
    if (!nights) return usage_error(to_string(nights.error()));
    auto const report = make_report(diary, known, advice::advise(diary, known, now), words, now,
                                    static_cast<int>(nights.value().value_or(exchange::report_nights)));
    bool const html = options.value().has("--html");
    return {0, html ? write_report_html(report) : write_report_text(report), {}};
}

}
