// Any cell as a day, a time, a number or a length: an error with a reason, or a value that can be.
#include "exchange/csv/durations.h"
#include "exchange/csv/numbers.h"
#include "exchange/csv/times.h"

#include <cmath>
#include <cstdlib>

using namespace unknot;
using namespace unknot::exchange;

namespace {

void check(LocalTime const& read) {
    auto const& clock = read.clock;
    if (!time::day_from_date(clock.year, clock.month, clock.day)) std::abort();
    if (clock.hour < 0 || clock.hour > 23 || clock.minute < 0 || clock.minute > 59 || clock.second < 0 ||
        clock.second > 59)
        std::abort();
    if (std::abs(read.offset_minutes.value_or(0)) > time::max_offset_minutes + 59) std::abort();
}

template <class Value>
void check_reason(Result<Value> const& read) {
    if (!read && read.error().what.empty()) std::abort();
}

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string_view const cell{reinterpret_cast<char const*>(bytes), size};
    for (auto const order : {DateOrder::day_first, DateOrder::month_first}) {
        auto const time = read_csv_time(cell, order);
        check_reason(time);
        if (time) check(time.value());
    }
    LocalTime local;
    if (read_csv_clock(cell, local)) check(local);
    check_reason(read_csv_offset(cell));
    (void)is_part_of_day(cell);
    for (auto const sign : {DecimalSign::unknown, DecimalSign::dot, DecimalSign::comma, DecimalSign::ours}) {
        auto const number = read_table_number(cell, sign);
        check_reason(number);
        if (number && std::isnan(number.value())) std::abort();
        for (auto const parts : {TwoPart::unknown, TwoPart::minutes_seconds, TwoPart::hours_minutes}) {
            auto const length = read_length(cell, parts, 60, sign);
            check_reason(length);
            if (length && (std::isnan(length.value()) || length.value() < 0)) std::abort();
        }
        if (number) {
            if (auto const day = read_day_number(number.value())) check(day.value());
            if (auto const epoch = read_epoch_ms(number.value())) check(epoch.value());
        }
    }
    return 0;
}
