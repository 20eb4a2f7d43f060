#include "diary/unreadable.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::diary;

TEST_SUITE("unreadable") {
    TEST_CASE("beyond its limit a page counts once more, whatever it holds, and forgetting it makes room") {
        Unreadable lines;
        std::string const long_text(unreadable_bytes_limit, 'x');
        CHECK(lines.add({"2026-01-01", long_text}));
        CHECK_FALSE(lines.add({"2026-01-01", long_text + "y"}));
        CHECK(lines.add({"2026-01-01", "short"}));
        CHECK(lines.size() == 2);
        CHECK(lines.lines().front() == PageLine{"2026-01-01", ""});
        lines.forget("2026-01-01");
        CHECK(lines.size() == 0);
        std::size_t added = 0;
        for (int n = 0; n < 2'000'000; ++n)
            added += lines.add({"2026-01-02", std::to_string(n)}) ? 1u : 0u;
        CHECK(added < 50'000);
        CHECK(lines.size() == added);
        lines.forget("2026-01-02");
        CHECK(lines.add({"2026-01-02", std::string(1'000'000, 'x')}));
        CHECK(lines.lines().front().text.size() == 1'000'000);
    }

    TEST_CASE("a line that is not there is not dropped") {
        Unreadable lines;
        CHECK_FALSE(lines.drop({"2026-01-01", "a"}));
        lines.add({"2026-01-01", "a"});
        CHECK_FALSE(lines.drop({"2026-01-02", "a"}));
        CHECK_FALSE(lines.drop({"2026-01-01", "a "}));
        CHECK(lines.drop({"2026-01-01", "a"}));
        CHECK(lines.size() == 0);
    }

    TEST_CASE("a line is kept once for each page, byte for byte") {
        Unreadable lines;
        std::string const odd("\0 a\r\xFF", 5);
        CHECK(lines.add({"2026-01-02", odd}));
        CHECK_FALSE(lines.add({"2026-01-02", odd}));
        CHECK(lines.add({"2026-01-01", odd}));
        CHECK(lines.lines() == std::vector<PageLine>{{"2026-01-01", odd}, {"2026-01-02", odd}});
    }

    TEST_CASE("forgetting a page leaves those whose names begin alike") {
        Unreadable lines;
        lines.add({"2026-01-01", "a"});
        lines.add({"2026-01-011", "b"});
        lines.add({"2026-01-0", "c"});
        lines.forget("2026-01-01");
        CHECK(lines.lines() == std::vector<PageLine>{{"2026-01-0", "c"}, {"2026-01-011", "b"}});
    }
}
