#include "app/core/clock_text.h"

#include "base/typed_number.h"

namespace unknot::app {
namespace {

// Returns -1 for anything but two digits.
int two_digits(std::string_view text) {
    for (char const c : text) {
        if (c < '0' || c > '9') return -1;
    }
    return text.size() == 2 ? (text[0] - '0') * 10 + (text[1] - '0') : -1;
}

}

Result<ClockTime> read_clock(std::string_view text) {
    bool const shaped = (text.size() == 5 || text.size() == 8) && text[2] == ':';
    int const hour = shaped ? two_digits(text.substr(0, 2)) : -1;
    int const minute = shaped ? two_digits(text.substr(3, 2)) : -1;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
        return Error{Problem::malformed, "time", "not a clock time"};
    return ClockTime{hour, minute};
}

std::string write_clock(time::CivilTime const& time) {
    return write_padded(time.hour, 2) + ":" + write_padded(time.minute, 2);
}

}
