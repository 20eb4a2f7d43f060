#include "base/result.h"
#include "doctest.h"

#include <memory>

using namespace unknot;

TEST_SUITE("result") {
    TEST_CASE("an error says where and what") {
        CHECK(to_string({Problem::malformed, "line 3", "no number"}) == "line 3: no number");
        CHECK(to_string({Problem::malformed, {}, "no number"}) == "no number");
    }

    TEST_CASE("a result is either the value or the error") {
        Result<int> const failed = Error{Problem::truncated, {}, "cut"};
        CHECK_FALSE(failed);
        CHECK(failed.error().problem == Problem::truncated);
        Result<int> const good = 3;
        CHECK(good);
        CHECK(good.value() == 3);
    }

    TEST_CASE("a value can be moved out") {
        Result<std::unique_ptr<int>> result = std::make_unique<int>(5);
        auto const owned = std::move(result).value();
        CHECK(*owned == 5);
    }

    TEST_CASE("a status is good until it has an error") {
        CHECK(Status{});
        CHECK_FALSE(Status{Error{}});
    }

    TEST_CASE("every problem has a word of its own") {
        auto const last = static_cast<int>(Problem::conflict);
        for (int a = 0; a <= last; ++a) {
            CHECK_FALSE(word(static_cast<Problem>(a)).empty());
            for (int b = 0; b < a; ++b)
                CHECK(word(static_cast<Problem>(a)) != word(static_cast<Problem>(b)));
        }
    }
}
