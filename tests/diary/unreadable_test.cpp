#include "diary/unreadable.h"
#include "doctest.h"

using namespace unknot;
using namespace unknot::diary;

namespace {

constexpr time::CivilDay first{20454}, second{20455};

}

TEST_SUITE("unreadable") {
    TEST_CASE("beyond its limit a page counts once more, whatever it holds, and forgetting it makes room") {
        Unreadable lines;
        std::string const long_text(unreadable_bytes_limit, 'x');
        CHECK(lines.add({first, long_text}));
        CHECK_FALSE(lines.add({first, long_text + "y"}));
        CHECK(lines.add({first, "short"}));
        CHECK(lines.size() == 2);
        CHECK(lines.has({first, ""}));
        lines.forget(first);
        CHECK(lines.size() == 0);
        std::size_t added = 0;
        for (int n = 0; n < 2'000'000; ++n)
            added += lines.add({second, std::to_string(n)}) ? 1u : 0u;
        CHECK(added < 50'000);
        CHECK(lines.size() == added);
        lines.forget(second);
        CHECK(lines.add({second, std::string(1'000'000, 'x')}));
        CHECK(lines.lines().begin()->text.size() == 1'000'000);
    }

    TEST_CASE("a line that is not there is not dropped") {
        Unreadable lines;
        CHECK_FALSE(lines.drop({first, "a"}));
        lines.add({first, "a"});
        CHECK_FALSE(lines.drop({second, "a"}));
        CHECK_FALSE(lines.drop({first, "a "}));
        CHECK(lines.drop({first, "a"}));
        CHECK(lines.size() == 0);
    }

    TEST_CASE("a line is kept once for each page, byte for byte") {
        Unreadable lines;
        std::string const odd("\0 a\r\xFF", 5);
        CHECK(lines.add({second, odd}));
        CHECK_FALSE(lines.add({second, odd}));
        CHECK(lines.add({first, odd}));
        CHECK(lines.lines() == StoredLines{{first, odd}, {second, odd}});
    }

    TEST_CASE("forgetting a page leaves its neighbours") {
        Unreadable lines;
        for (int day = -1; day <= 1; ++day)
            lines.add({{first.days + day}, "a"});
        lines.add({first, "b"});
        lines.forget(first);
        CHECK(lines.lines() == StoredLines{{{first.days - 1}, "a"}, {second, "a"}});
    }
}
