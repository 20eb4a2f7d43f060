#include "exchange/report/report.h"

#include "base/utf8.h"
#include "diary/days.h"
#include "exchange/report/parts.h"

#include <algorithm>

namespace unknot::exchange {
namespace {

using diary::Field;
using diary::RecordType;

std::string said(ReportCase const& input, std::string const& instead, Field field) {
    auto const stored = input.profile == nullptr ? std::nullopt : input.profile->text(field);
    return one_line(instead.empty() ? stored.value_or("") : instead, report_words_limit);
}

ReportSection own_question(ReportCase const& input, ReportWords const& words) {
    auto text = said(input, words.question, Field::profile_question);
    if (text.empty()) return {"My question", {}, {}, Flow::to_fill};
    return {"My question", {{"", std::move(text)}}, {}};
}

}

Report make_report(diary::Diary const& diary, knowledge::Knowledge const& knowledge, advice::Advice const& advice,
                   ReportWords const& words, time::Moment const& now, int nights) {
    auto const input = make_report_case(diary, knowledge, advice, now, nights);
    Report report;
    report.title = "Leg cramps: my notes, " + date_text(time::day_of(now));
    auto const blood = said(input, words.blood_results, Field::profile_blood_results);
    report.first_page = {own_question(input, words), summary_section(input),     situation_section(input),
                         sign_section(input),        medicine_section(input),    health_section(input),
                         tried_section(input),       blood_section(input, blood)};
    report.closing = "Self-reported. Not a diagnosis.";
    report.questions_title = "Questions I could ask";
    report.second_page = question_sections(input);
    return report;
}

ReportCase make_report_case(diary::Diary const& diary, knowledge::Knowledge const& knowledge,
                            advice::Advice const& advice, time::Moment const& now, int nights) {
    ReportCase input{diary, knowledge, advice, now, nights, diary::day_start_of(diary), {}, nullptr};
    if (auto const profile = diary.newest(RecordType::profile, 1); !profile.empty()) input.profile = profile.front();
    input.last = {time::night_of(now, input.day_start).days - 1};
    return input;
}

time::CivilDay last_night(CrampStrip const& strip) {
    return {strip.first.days + static_cast<std::int32_t>(strip.cramps.size()) - 1};
}

std::string date_text(time::CivilDay day) {
    constexpr std::string_view months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto const parts = time::date(day);
    return std::to_string(parts.day) + ' ' + std::string(months[parts.month - 1]) + ' ' + std::to_string(parts.year);
}

std::string minutes_text(std::int64_t seconds) {
    return seconds < 60 ? "under 1 min" : std::to_string((seconds + 30) / 60) + " min";
}

std::optional<std::int64_t> median(std::vector<std::int64_t> numbers) {
    if (numbers.empty()) return {};
    std::sort(numbers.begin(), numbers.end());
    auto const middle = numbers.size() / 2;
    if (numbers.size() % 2 == 1) return numbers[middle];
    return (numbers[middle - 1] + numbers[middle] + 1) / 2;
}

std::string one_line(std::string_view text, std::size_t most) {
    std::string out;
    std::size_t characters = 0;
    for (char const letter : to_displayable(text)) {
        bool const begins = (static_cast<unsigned char>(letter) & 0xC0) != 0x80;
        if (begins && characters++ == most) return out + "...";
        bool const space = letter == '\n' || letter == '\t' || letter == ' ';
        if (!space) {
            out += letter;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    return out;
}

std::string counted(std::int64_t count, std::string_view singular) {
    return std::to_string(count) + ' ' + std::string(singular) + (count == 1 ? "" : "s");
}

}
