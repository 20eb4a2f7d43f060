// Diaries for reports, built record by record around one morning: 2026-11-22, 09:10 UTC.
#pragma once
#include "exchange/report/parts.h"

#include <memory>
#include <string>
#include <string_view>

namespace unknot::tests {

inline constexpr time::Instant report_now{1'795'338'600'000};

// The shipped knowledge with its library.
[[nodiscard]] knowledge::Knowledge const& report_knowledge();

class ReportDiary {
public:
    // Adds a record `days_ago`, at an hour of that day, with members as in a backup: R"("end":"stopped")".
    void add(std::string_view type, int days_ago, int hour, std::string_view members = {});

    // The input or the report for the records so far; valid until the next call.
    [[nodiscard]] exchange::ReportCase const& input();
    [[nodiscard]] exchange::Report report(exchange::ReportWords const& = {}, int nights = exchange::report_nights);

private:
    diary::Diary diary_;
    std::unique_ptr<advice::Advice> advice_;
    std::unique_ptr<exchange::ReportCase> case_;
    int number_ = 0;
};

// The text of the line with that label; fails the test when there is none.
[[nodiscard]] std::string text_of(exchange::ReportSection const&, std::string_view label);

// The nights of the example in issue 4: 14 logged, 9 cramps, 8 of them in the right calf.
void add_two_weeks(ReportDiary&);

}
