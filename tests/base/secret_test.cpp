#include "base/secret.h"
#include "doctest.h"

using unknot::Secret;

TEST_SUITE("secret") {
    TEST_CASE("wiped, no byte of the text is left where it stood") {
        Secret secret("correct horse battery staple");
        char const* const bytes = secret.text().data();
        auto const length = secret.text().size();
        secret.wipe();
        CHECK(secret.text().empty());
        for (std::size_t i = 0; i < length; ++i)
            CHECK(bytes[i] == '\0');   // the string keeps its room
    }

    TEST_CASE("moved or assigned, it stands in one place only, and a copy is a text of its own") {
        Secret first("a passphrase of some length");
        Secret second(std::move(first));
        CHECK(second.text() == "a passphrase of some length");
        CHECK(first.text().empty());   // NOLINT: what moving leaves behind is the point
        Secret third;
        third = second;
        second.wipe();
        CHECK(third.text() == "a passphrase of some length");
        second = std::move(third);
        CHECK(third.text().empty());   // NOLINT
        CHECK(second.text() == "a passphrase of some length");
    }
}
