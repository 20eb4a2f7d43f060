#include "base/json.h"
#include "cli/command.h"
#include "doctest.h"
#include "time/civil.h"

using namespace unknot;
using namespace unknot::cli;

namespace {

constexpr std::int64_t hour = 3'600'000, day = 24 * hour, first_midnight = 1795046400000;   // 2026-11-19

std::string record(int serial, std::string_view type, std::int64_t at, std::string_view fields) {
    char id[40];
    std::snprintf(id, sizeof id, "%08llx-%04llx-7000-8000-%012x", static_cast<unsigned long long>(at >> 16),
                  static_cast<unsigned long long>(at & 0xffff), static_cast<unsigned>(serial));
    auto const when = std::to_string(at);
    return "{\"id\":\"" + std::string(id) + "\",\"type\":\"" + std::string(type) + "\",\"at\":" + when +
           ",\"offset\":0,\"edited\":" + when + ",\"rev\":1," + std::string(fields) + "}";
}

// Days with answers of the evening; a cramp in each of the first nights.
std::string case_of(int days, int cramps) {
    std::string records;
    for (int i = 0; i < days; ++i) {
        auto const midnight = first_midnight + i * day;
        records += (i == 0 ? "" : ",") + record(3 * i, "check_in", midnight + 21 * hour, "\"sitting\":600");
        if (i < cramps)
            records += "," + record(3 * i + 1, "cramp", midnight + 26 * hour,
                                    R"("end":"stopped","duration":60,"muscle":"calf","helped":["stood_up"])");
        else
            records +=
                "," +
                record(3 * i + 1, "check_in", midnight + 31 * hour,
                       "\"cramps\":\"no\",\"day\":\"" +
                           unknot::time::to_iso(unknot::time::CivilDay{static_cast<std::int32_t>(midnight / day)}) +
                           "\"");
    }
    return R"({"format":"unknot-diary","version":1,"created":"2026-11-22T03:10:00.000Z","app":"case","counts":{},)"
           R"("now":")" +
           unknot::time::to_iso(unknot::time::Instant{first_midnight + days * day + 12 * hour}) +
           R"(","offset":0,"records":[)" + records + "]}";
}

Outcome insight(std::vector<std::string_view> arguments, std::optional<std::string> const& file) {
    arguments.insert(arguments.begin(), "insight");
    return run(arguments, [&](std::string_view) { return file; });
}

std::string out_of(std::vector<std::string_view> const& arguments, std::string const& file) {
    auto const outcome = insight(arguments, file);
    CHECK_MESSAGE(outcome.status == 0, outcome.err);
    return outcome.out;
}

bool says(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

}

TEST_SUITE("insight command") {
    TEST_CASE("wrong use and files that are no case are refused") {
        CHECK(insight({}, std::string()).status == 2);
        CHECK(insight({"c.json", "--html"}, std::string("{}")).status == 2);
        CHECK(says(insight({"c.json"}, std::nullopt).err, "c.json: this file cannot be read"));
        CHECK(says(insight({"c.json"}, std::string("{}")).err, "c.json: "));
    }

    TEST_CASE("an empty diary is told what is missing") {
        auto const out = out_of({"c.json"}, case_of(0, 0));
        CHECK(says(out, "Not enough yet: 5 cramps more"));
        CHECK(says(out, "Not enough yet: it takes 60 days, and 8 cramps in them"));
        CHECK_FALSE(says(out, "likely"));
    }

    TEST_CASE("before the first look its day is said") {
        auto const out = out_of({"c.json"}, case_of(20, 5));
        CHECK(says(out, "What may bring your cramps on\n  Not enough yet: it takes 60 days, and 8 cramps in them\n"
                        "  Next look: 2027-01-18"));
        CHECK(says(out, "calf, stood up: 5 cramps, median 60 s; for an interval, 1 cramp more"));
    }

    TEST_CASE("a factor of every day cannot be told, and no other is blamed") {
        auto const out = out_of({"c.json"}, case_of(64, 9));
        CHECK(says(out, "At 9 cramps in 60 days:"));
        CHECK(says(out, "long sitting: cannot tell: it was always there, or never"));
        CHECK(says(out, "Next look: 2027-02-17"));
        CHECK_FALSE(says(out, "likely"));
    }

    TEST_CASE("the JSON reads back, has every part, and is the same each time") {
        auto const file = case_of(64, 9);
        auto const out = out_of({"c.json", "--json"}, file);
        CHECK(JsonDocument::read(out));
        for (auto const* part : {"\"helped\":", "\"description\":", "\"trend\":", "\"days_before\":", "\"keto\":null",
                                 "\"medicines\":[]", "\"nights\":", "\"sessions\":", "\"experiments\":[]",
                                 "\"tier\":\"cannot_tell\"", "\"guard\":\"not_run\""})
            CHECK_MESSAGE(says(out, part), part);
        CHECK(out_of({"c.json", "--json"}, file) == out);
    }
}
