#include "exchange/csv/moments.h"

#include "base/shortened.h"
#include "exchange/csv/numbers.h"

namespace unknot::exchange {
namespace {

constexpr int noon = 12;
constexpr std::size_t cell_shown = 40;
constexpr double seconds_a_day = 86400;
// What ends before it starts went past midnight, unless it would have lasted longer than this.
constexpr double longest_past_midnight = seconds_a_day / 2;
// A day that programs write where they know none.
constexpr time::CivilDay made_up_until{1};

Error with_cell(std::string const& cell, Error const& error) {
    return {error.problem, {}, '"' + shortened(cell, cell_shown) + "\" " + error.what};
}

// The clock time read as UTC.
Result<time::Instant> as_utc(time::CivilTime const& clock) {
    auto const day = time::day_from_date(clock.year, clock.month, clock.day);
    if (!day) return day.error();
    auto const minutes = (std::int64_t{day.value().days} * 24 + clock.hour) * 60 + clock.minute;
    return time::Instant{minutes * ms_per_minute + clock.second * ms_per_second};
}

Result<LocalTime> read_spelt(CsvTarget const& target, std::string const& cell, DateOrder order) {
    if (target.spelling == TimeSpelling::text) return read_csv_time(cell, order);
    auto const number =
        read_table_number(cell, target.decimal == DecimalSign::unknown ? DecimalSign::dot : target.decimal);
    if (!number) return number.error();
    if (target.spelling == TimeSpelling::day_number) return read_day_number(number.value());
    auto read = read_epoch_ms(number.value() * (target.spelling == TimeSpelling::epoch_seconds ? 1000 : 1));
    if (!read) return read;
    read.value().offset_minutes = 0;
    read.value().is_utc = true;
    return read;
}

// A part of the day such as "night" leaves the time unknown.
Status add_clock(CsvTarget const& target, std::string const& cell, LocalTime& local) {
    if (is_no_value(cell) || is_part_of_day(cell)) return {};
    if (target.spelling == TimeSpelling::text) return read_csv_clock(cell, local);
    auto const number =
        read_table_number(cell, target.decimal == DecimalSign::unknown ? DecimalSign::dot : target.decimal);
    return number ? read_day_fraction(number.value(), local) : Status(number.error());
}

Result<time::Moment> place(LocalTime const& local, std::string const& zone, time::Zone const& here) {
    if (local.offset_minutes) {
        auto const utc = as_utc(local.clock);
        if (!utc) return utc.error();
        time::Instant const at{utc.value().ms - *local.offset_minutes * ms_per_minute};
        if (!in_range(at)) return Error{Problem::out_of_range, {}, "is outside the years 1970 to 9999"};
        if (local.is_utc && zone.empty()) return here.moment_at(at);
        return time::Moment{at, static_cast<std::int16_t>(*local.offset_minutes), zone};
    }
    if (!zone.empty() && zone != here.name())
        return Error{Problem::unknown_name, {}, "is by the clock of " + zone + ", so the row needs an offset as well"};
    auto resolved = here.resolve(local.clock);
    if (!resolved) return resolved.error();
    return std::move(resolved.value().moment);
}

double clock_seconds(LocalTime const& time) {
    return time.clock.hour * 3600.0 + time.clock.minute * 60.0 + time.clock.second;
}

Result<std::optional<double>> read_seconds(RowCells const& row, LocalTime const& start) {
    auto const* const target = row.target(CsvColumnRole::end);
    auto const cell = row.cell(CsvColumnRole::end);
    if (target == nullptr || !start.has_clock || is_no_value(cell)) return std::optional<double>();
    auto const name = row.name(CsvColumnRole::end);
    auto end = start;
    double seconds = 0;
    if (auto const whole = read_spelt(*target, cell, row.mapping.dates); whole && whole.value().has_clock) {
        auto const first = as_utc(start.clock), last = as_utc(whole.value().clock);
        if (!first || !last) return in_column(name, (first ? last : first).error());
        auto const shift = whole.value().offset_minutes.value_or(0) - start.offset_minutes.value_or(0);
        bool const both = whole.value().offset_minutes.has_value() == start.offset_minutes.has_value();
        seconds = static_cast<double>((last.value() - first.value()).count) / 1000 - (both ? shift * 60.0 : 0);
    } else if (auto const status = add_clock(*target, cell, end); !status) {
        return in_column(name, with_cell(cell, status.error()));
    } else {
        seconds = clock_seconds(end) - clock_seconds(start);
        if (seconds < 0 && seconds + seconds_a_day <= longest_past_midnight) seconds += seconds_a_day;
    }
    if (seconds < 0) return Error{Problem::conflict, name, "is before its start"};
    return std::optional(seconds);
}

// Our own tables, and other programs' that have the instant: in UTC.
Result<RowMoment> read_instant(RowCells const& row, time::Zone const& here, std::optional<int> offset,
                               std::string const& zone) {
    auto const cell = row.cell(CsvColumnRole::at_utc);
    auto const name = row.name(CsvColumnRole::at_utc);
    auto at = time::instant_from_iso(cell);
    if (!at && row.mapping.apostrophe == Apostrophe::as_it_is)
        if (auto const text = read_csv_time(cell, row.mapping.dates); text && text.value().has_clock)
            at = as_utc(text.value().clock);
    if (!at) return in_column(name, at.error());
    if (!offset && (zone.empty() || zone == here.name())) return RowMoment{here.moment_at(at.value()), true, {}};
    // Without the offset, the zone would show another clock time than stored.
    return RowMoment{
        {at.value(), static_cast<std::int16_t>(offset.value_or(0)), offset ? zone : std::string{}}, true, {}};
}

}

Result<RowMoment> read_row_moment(RowCells const& row, time::Zone const& here) {
    auto const zone = unguarded(row.cell(CsvColumnRole::zone));
    std::optional<int> offset;
    if (auto const cell = row.cell(CsvColumnRole::utc_offset); !cell.empty()) {
        auto const read = read_csv_offset(unguarded(cell));
        if (!read) return in_column(row.name(CsvColumnRole::utc_offset), read.error());
        offset = read.value();
    }
    bool const ours = row.mapping.apostrophe == Apostrophe::guards_formula;
    RowMoment moment;
    if (!row.cell(CsvColumnRole::at_utc).empty()) {
        auto instant = read_instant(row, here, offset, zone);
        if (!instant) return instant;
        moment = std::move(instant).value();
    } else {
        auto const role =
            row.cell(CsvColumnRole::start_local).empty() ? CsvColumnRole::date : CsvColumnRole::start_local;
        auto const cell = row.cell(role);
        if (cell.empty()) return Error{Problem::malformed, {}, "the row has no time"};
        auto local = read_spelt(*row.target(role), cell, row.mapping.dates);
        if (!local) return in_column(row.name(role), with_cell(cell, local.error()));
        // A spreadsheet's number for a day is that of its midnight.
        if (role == CsvColumnRole::date && row.target(role)->spelling == TimeSpelling::day_number)
            local.value().has_clock = false;
        auto const* const clock = row.target(CsvColumnRole::clock);
        if (clock != nullptr && !local.value().has_clock)
            if (auto const status = add_clock(*clock, row.cell(CsvColumnRole::clock), local.value()); !status)
                return in_column(row.name(CsvColumnRole::clock),
                                 with_cell(row.cell(CsvColumnRole::clock), status.error()));
        moment.has_clock = local.value().has_clock;
        if (!moment.has_clock) local.value().clock.hour = noon;
        if (!local.value().offset_minutes) local.value().offset_minutes = offset;
        auto const seconds = read_seconds(row, local.value());
        if (!seconds) return seconds.error();
        moment.seconds = seconds.value();
        auto at = place(local.value(), zone, here);
        if (!at) return in_column(row.name(role), at.error());
        moment.at = std::move(at).value();
    }
    if (!ours && time::day_of(moment.at) <= made_up_until)
        return Error{Problem::out_of_range,
                     {},
                     "the day is in the first two of 1970, which programs write where they know none"};
    return moment;
}

}
