// Diaries to report on, built record by record around one morning: 2026-11-22, 09:10 at UTC.
#pragma once
#include "exchange/report/parts.h"

#include <memory>
#include <string>
#include <string_view>

namespace unknot::tests {

inline constexpr time::Instant report_now{1'795'338'600'000};

// What is shipped, with the library.
[[nodiscard]] knowledge::Knowledge const& report_knowledge();

class ReportDiary {
public:
    // A record so many days before now, at an hour of that day, with members as in a backup: R"("end":"stopped")".
    void add(std::string_view type, int days_ago, int hour, std::string_view members = {});

    // The case or report on what is there; valid until the next is asked for.
    [[nodiscard]] exchange::ReportCase const& one();
    [[nodiscard]] exchange::Report report(exchange::ReportWords const& = {}, int nights = exchange::report_nights);

private:
    diary::Diary diary_;
    std::unique_ptr<advice::Advice> advice_;
    std::unique_ptr<exchange::ReportCase> case_;
    int number_ = 0;
};

// The text of the line with that label; fails the test when there is none.
[[nodiscard]] std::string text_of(exchange::ReportSection const&, std::string_view label);
[[nodiscard]] bool has_line(exchange::ReportSection const&, std::string_view label);

// The nights of the example in issue 4: 14 logged, 9 cramps, 8 of them in the right calf.
void add_two_weeks(ReportDiary&);

}
