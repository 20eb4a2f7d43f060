#include "exchange/report/report_cases.h"

#include "doctest.h"

namespace unknot::tests {

knowledge::Knowledge const& report_knowledge() {
    static auto const known = [] {
        auto read = knowledge::read_knowledge(knowledge::embedded_files());
        REQUIRE(read);
        REQUIRE(knowledge::read_library(knowledge::embedded_files(), read.value()));
        return std::move(read).value();
    }();
    return known;
}

void ReportDiary::add(std::string_view type, int days_ago, int hour, std::string_view members) {
    constexpr std::int64_t midnight = 1'795'305'600'000;   // 2026-11-22
    time::Instant const at{midnight + (hour - 24 * days_ago) * ms_per_hour};
    std::array<std::uint8_t, diary::entropy_bytes> entropy{};
    entropy[8] = static_cast<std::uint8_t>(number_ >> 8);
    entropy[9] = static_cast<std::uint8_t>(number_++);
    auto const word = diary::type_from_word(type);
    bool const once = word == diary::RecordType::profile || word == diary::RecordType::settings;
    auto const id = once ? diary::singleton_id(*word) : diary::uuid_v7(at, entropy);
    auto line = "{\"id\":\"" + to_string(id) + "\",\"type\":\"" + std::string(type) +
                "\",\"at\":" + std::to_string(at.ms) + ",\"offset\":0,\"edited\":" + std::to_string(at.ms) +
                ",\"rev\":1";
    if (!members.empty()) line.append(",").append(members);
    auto record = diary::read_record(line + '}');
    REQUIRE_MESSAGE(record, line);
    REQUIRE_MESSAGE(record.value().unknown_members.empty(), record.value().unknown_members.front().name);
    diary::Change change;
    change.records.push_back(std::move(record).value());
    change.made = report_now;
    REQUIRE(diary_.apply(change));
}

exchange::ReportCase const& ReportDiary::input() {
    time::Moment const now{report_now, 0, {}};
    advice_ = std::make_unique<advice::Advice>(advice::advise(diary_, report_knowledge(), now));
    case_ =
        std::make_unique<exchange::ReportCase>(exchange::make_report_case(diary_, report_knowledge(), *advice_, now));
    return *case_;
}

exchange::Report ReportDiary::report(exchange::ReportWords const& words, int nights) {
    auto const& made = input();
    return exchange::make_report(diary_, report_knowledge(), made.advice, words, made.now, nights);
}

std::string text_of(exchange::ReportSection const& section, std::string_view label) {
    for (auto const& line : section.lines)
        if (line.label == label) return line.text;
    FAIL("no line ", label);
    return {};
}

void add_two_weeks(ReportDiary& diary) {
    constexpr std::string_view right = R"("end":"stopped","duration":120,"muscle":"calf","side":"right","strength":7,)"
                                       R"("context":"sleep","woke":true,"helped":["stood_up"],"relief_seconds":60)";
    constexpr std::string_view left = R"("end":"stopped","duration":120,"muscle":"calf","side":"left","strength":7,)"
                                      R"("context":"rest","woke":false)";
    for (int night : {1, 2, 4, 6, 9})
        diary.add("cramp", night, 2, right);   // belongs to the evening before
    diary.add("cramp", 1, 4, right);
    diary.add("cramp", 1, 5, right);
    diary.add("cramp", 11, 3, right);
    diary.add("cramp", 12, 22, left);
    for (int day = 1; day <= 14; ++day)
        diary.add("check_in", day, 21, R"("cramps":"no")");
}

}
