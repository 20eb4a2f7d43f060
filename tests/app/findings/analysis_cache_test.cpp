// What is kept of a look: any bytes are read without harm, and what was written comes back.
#include "app/findings/analysis_cache.h"
#include "doctest.h"

#include <limits>

using namespace unknot;
using namespace unknot::app;
using namespace unknot::insight;

namespace {

findings::CachedAnalysis example() {
    AnalysisFindings analysis;
    analysis.unit = RowUnit::session;
    analysis.point = {90, 24, 61};
    analysis.factors = {{"alcohol", Direction::risk, inclusion_usual}, {"tag \"late\"", Direction::unknown, 0.05}};
    analysis.findings.events = 24;
    analysis.findings.days = 61;
    analysis.late = 3;
    analysis.findings.factors = {
        {0, {0.9, 2.5, 1.25, 1e300, 0.97, 2}, {10, 20, 5}, {0, 1, 2, 3, 4}, 7, Tier::likely, std::nullopt},
        {1, {1.0 / 3, 1, 1, 1}, {1, 2, 3}, {}, 0, Tier::cannot_tell, 0}};
    analysis.findings.groups = {{{1}, 0.1, 0.25, Tier::not_enough}};
    analysis.guard = Guard::passed;
    findings::CachedAnalysis kept;
    kept.seen = {24, 0, std::numeric_limits<std::int64_t>::min() + 5, true};
    kept.until = {1795003200000};
    kept.found.sessions = analysis;
    return kept;
}

std::string written(findings::CachedAnalysis const& analysis = example()) {
    return findings::write_cached_analysis(analysis, "7").value();
}

std::string with(std::string_view part, std::string_view instead) {
    auto text = written();
    auto const at = text.find(part);
    REQUIRE_MESSAGE(at != std::string::npos, part);
    return text.replace(at, part.size(), instead);
}

}

TEST_SUITE("analysis_cache") {
    TEST_CASE("what is cut anywhere is refused") {
        auto const text = written();
        for (std::size_t length = 0; length < text.size(); ++length)
            CHECK_FALSE(findings::read_cached_analysis(text.substr(0, length), "7"));
    }

    TEST_CASE("another version's, and what is no such text, is refused") {
        CHECK_FALSE(findings::read_cached_analysis(written(), "8"));
        for (auto const* text : {"", "null", "[]", "{}", R"({"version":"7"})", R"({"version":7,"look":{}})",
                                 R"({"version":"7","look":{"found":{}}})"})
            CHECK_FALSE_MESSAGE(findings::read_cached_analysis(text, "7"), text);
    }

    TEST_CASE("numbers that no tier, place or count has are refused") {
        CHECK_FALSE(findings::read_cached_analysis(with("\"tier\":0", "\"tier\":5"), "7"));
        CHECK_FALSE(findings::read_cached_analysis(with("\"tier\":0", "\"tier\":-1"), "7"));
        CHECK_FALSE(findings::read_cached_analysis(with("\"guard\":1", "\"guard\":9"), "7"));
        CHECK_FALSE(findings::read_cached_analysis(with("\"column\":1", "\"column\":2"), "7"));
        CHECK_FALSE(findings::read_cached_analysis(with("\"group\":[0]", "\"group\":[1]"), "7"));
        CHECK_FALSE(findings::read_cached_analysis(with("\"columns\":[1]", "\"columns\":[2]"), "7"));
        CHECK_FALSE(findings::read_cached_analysis(with("\"columns\":[1]", "\"columns\":[]"), "7"));
        CHECK_FALSE(findings::read_cached_analysis(with("\"rows\":61", "\"rows\":-61"), "7"));
        CHECK_FALSE(findings::read_cached_analysis(with("\"library\":true", "\"library\":1"), "7"));
    }

    TEST_CASE("what is not finite is not written") {
        auto analysis = example();
        analysis.found.sessions->findings.factors[0].effect.odds_ratio_high = std::numeric_limits<double>::infinity();
        CHECK_FALSE(findings::write_cached_analysis(analysis, "7"));
    }

    TEST_CASE("what was written comes back, to the last bit") {
        auto const back = findings::read_cached_analysis(written(), "7");
        REQUIRE(back);
        CHECK(written(back.value()) == written());
        CHECK(back.value().seen == example().seen);
        CHECK(back.value().until == example().until);
        CHECK_FALSE(back.value().found.nights);
        CHECK(back.value().found.sessions->factors[1].id == "tag \"late\"");
        CHECK(back.value().found.sessions->findings.factors[1].effect.inclusion == 1.0 / 3);
        CHECK(back.value().found.sessions->findings.factors[1].group == 0);
    }
}
