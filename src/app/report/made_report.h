// The report on the screen, worked out anew only when the diary, the library, the nights or the minute change.
#pragma once
#include "exchange/report.h"

#include <cstdint>
#include <optional>

namespace unknot::app::report {

class MadeReport {
public:
    exchange::Report const& look(diary::Diary const&, knowledge::Knowledge const&, advice::Advice const&, int nights,
                                 time::Moment const& now);

private:
    struct Basis {
        std::uint64_t diary = 0;
        std::int64_t minute = 0;
        int nights = 0;
        friend bool operator==(Basis const&, Basis const&) = default;
    };

    std::optional<Basis> basis_;
    exchange::Report report_;
};

// "cramps-2026-11-22.txt"
[[nodiscard]] std::string report_file_name(time::Moment const& now, std::string_view ending);

}
